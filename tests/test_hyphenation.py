"""Where long words break: at Dutch syllables, in what is seen and nowhere else."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from plugins.pages.text.hyphens import BREAK, hyphenated
from plugins.plain_language.hyphenation import LEAST, LONG, breaks

LETTERS = "aeioubdgklmnrstvABEëïöüËÏéèijçñßİ"
TREMA = "äëïöüÄËÏÖÜ"


def in_parts(word: str) -> str:
    places = (0, *breaks(word), len(word))
    return "-".join(word[start:end] for start, end in pairwise(places))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("verantwoordelijkheid", "ver-ant-woor-de-lijk-heid"),
        ("Verantwoordelijkheid", "Ver-ant-woor-de-lijk-heid"),
        ("dienstverlening", "dienst-ver-le-ning"),
        ("beëindigingsbrief", "beëin-di-gings-brief"),
        ("geïnterviewden", "geïn-ter-view-den"),
        ("reünistenbijeenkomst", "reü-nis-ten-bij-een-komst"),
        ("zeeëgelonderzoek", "zeeë-gel-on-der-zoek"),
        ("cafeetjesbezoeker", "cafeetjes-be-zoe-ker"),
        ("menselijkhei", "menselijkhei"),
        ("", ""),
    ],
)
def test_a_long_word_breaks_between_its_syllables(word: str, parts: str):
    assert in_parts(word) == parts


@given(st.text(LETTERS, max_size=40) | st.text(max_size=40))
def test_a_word_never_breaks_before_a_trema_or_near_its_ends(word: str):
    for place in breaks(word):
        assert word[place] not in TREMA
        assert LEAST <= place <= len(word) - LEAST
    assert in_parts(word).replace("-", "") == word.replace("-", "")


@given(st.lists(st.text(LETTERS, max_size=30) | st.text(max_size=20), max_size=5).map(" ".join))
def test_without_the_breaks_the_text_is_back(text: str):
    assert hyphenated(text).replace(BREAK, "") == escape(text)


@given(st.text(LETTERS, min_size=LONG, max_size=30))
def test_tags_and_what_is_in_them_stay_whole(word: str):
    html = Markup('<a href="/{}/">{}</a> &amp; <b>{}</b>').format(word, word, word)

    found = hyphenated(html)

    assert found.replace(BREAK, "") == html
    assert re.findall(r"<a [^>]*>", found) == re.findall(r"<a [^>]*>", html)


def test_plain_text_is_made_safe():
    assert hyphenated("<b> & wat") == "&lt;b&gt; &amp; wat"
    assert f"{BREAK}heid" in hyphenated("<verantwoordelijkheid>")
