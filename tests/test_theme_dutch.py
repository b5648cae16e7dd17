"""Dutch words: where they begin and end, in which sentence, and their dictionary forms."""

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.theme_tagging.dutch import sentences, word_of


def words(text: str) -> list[str]:
    return [text[start:end] for sentence in sentences(text) for start, end, _ in sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foto’s van zo’n ov-kaart", ["Foto’s", "van", "zo’n", "ov-kaart"]),
        ("‘lemen laag’, zegt hij", ["lemen", "laag", "zegt", "hij"]),
        ("’s Ochtends om ’t uur", ["’s", "Ochtends", "om", "’t", "uur"]),
        ("in- en uitvoer", ["in", "en", "uitvoer"]),
        ("en/of 3 lenzen – 100%", ["en", "of", "3", "lenzen", "100"]),
        ("e\u0301e\u0301n", ["e\u0301e\u0301n"]),
        ("_nadruk_", ["nadruk"]),
        ("", []),
        ("…—!", []),
    ],
)
def test_words_hold_their_apostrophes_and_hyphens_and_no_quotes(
    text: str, expected: list[str]
) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dat is zo. Maar niet hier.", 2),
        ("Mag dat? “Ja.” Nou dan!", 3),
        ("Mw. De Vries belde dhr. Bakker op.", 1),
        ("Kijk in art. 5 van de wet.", 1),
        ("Volgens J. Bakker niet.", 1),
        ("Dat kost 3.14 euro, o.a. porto.", 1),
        ("Hoe ik ben… dat weet ik niet.", 1),
        ("“Mag dat?” vraagt zij.", 1),
        ("Hij belt ’s ochtends. ’s Avonds niet.", 2),
    ],
)
def test_a_sentence_ends_where_a_reader_stops(text: str, count: int) -> None:
    assert len(list(sentences(text))) == count


@given(st.text())
def test_offsets_count_in_the_text_as_given(text: str) -> None:
    found = [(start, end) for sentence in sentences(text) for start, end, _ in sentence]

    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(found))
    assert all(sentences(text))
    assert not any(each.isspace() for word in words(text) for each in word)


@given(st.text(alphabet=st.characters(categories=("Lu", "Ll", "Lo")), min_size=1, max_size=12))
def test_a_word_is_found_by_itself_however_its_accents_are_stored(word: str) -> None:
    composed = word_of(unicodedata.normalize("NFC", word))
    decomposed = word_of(unicodedata.normalize("NFD", word))

    assert composed.exact == decomposed.exact
    assert composed.keys == decomposed.keys
    assert composed.keys[0]


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("neergelegd", "neerleggen"),
        ("Beëindigd", "beeindigen"),
        ("mócht", "mogen"),
        ("teruggefloten", "terugfluiten"),
        ("lenzen", "lens"),
        ("genudged", "genudged"),
    ],
)
def test_a_form_leads_to_its_dictionary_form(form: str, lemma: str) -> None:
    assert lemma in word_of(form).keys
