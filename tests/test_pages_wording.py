"""Counts, lists and quotes in plain Dutch."""

import pytest

from plugins.pages.text.wording import (
    called,
    counted,
    in_speech_marks,
    joined,
    lower_first,
    reading_time,
)


@pytest.mark.parametrize(
    ("number", "words"), [(0, "geen passages"), (1, "1 passage"), (21, "21 passages")]
)
def test_a_count_agrees_with_its_noun(number, words):
    assert counted(number, "passage", "passages") == words


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["Anna"], "Anna"),
        (["Anna", "Bas"], "Anna en Bas"),
        (["Anna", "Bas", "Cleo"], "Anna, Bas en Cleo"),
    ],
)
def test_names_are_joined_with_commas_and_a_last_en(names, words):
    assert joined(names) == words


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (0, "1\u00a0minuut lezen"),
        (200, "1\u00a0minuut lezen"),
        (201, "2\u00a0minuten lezen"),
        (1000, "5\u00a0minuten lezen"),
    ],
)
def test_reading_time_counts_200_words_a_minute(length, words):
    assert reading_time("woord " * length) == words


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("regels", "‘regels’"),
        ("foto’s", "‘foto’s’"),
        ("De ‘lemen laag’ hier", "‘De “lemen laag” hier’"),
    ],
)
def test_quotes_inside_quotes_become_double_and_apostrophes_stay(typed, shown):
    assert called(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"), [("", ""), ("Ik bel.", "“Ik bel.”"), ("“Ik bel.”", "“Ik bel.”")]
)
def test_own_words_get_speech_marks_once(typed, shown):
    assert in_speech_marks(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("Klantinteractie", "klantinteractie"), ("DUO-adviseur", "DUO-adviseur"), ("", "")],
)
def test_a_role_stands_inside_a_sentence_without_its_capital(typed, shown):
    assert lower_first(typed) == shown
