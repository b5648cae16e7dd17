"""Dutch quotes and apostrophes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.story.text import plain
from plugins.story.typography import curl, curl_text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("'s Ochtends", "’s Ochtends"),
        ("'t is '68, 'n man en 'm", "’t is ’68, ’n man en ’m"),
        ("'s-Hertogenbosch", "’s-Hertogenbosch"),
        ('"\'s Morgens" zei ze', "“’s Morgens” zei ze"),
        ("\"Zo'n tachtig foto's\"", "“Zo’n tachtig foto’s”"),
        ("'Sterke taal', zegt hij", "‘Sterke taal’, zegt hij"),
        ("baby's, Hans' fiets, A4'tje, d'r", "baby’s, Hans’ fiets, A4’tje, d’r"),
        ("’s Ochtends", "’s Ochtends"),
        ("van 3--5 --- en dan...", "van 3–5 — en dan…"),
        ("„Ja”, zei ze", "„Ja”, zei ze"),
        ('(bijv. "dit")', "(bijv. “dit”)"),
        ("\"Ze zei 'nee' en ging\"", "“Ze zei ‘nee’ en ging”"),
    ],
)
def test_quotes_curl_the_dutch_way(typed: str, shown: str):
    assert curl_text(typed) == shown


def test_tags_and_code_stay_as_typed():
    html = '<a href="x">\'t</a> <code>\'s -- "x"</code>'

    assert curl(html) == '<a href="x">’t</a> <code>\'s -- "x"</code>'


def test_nothing_of_typogrify_but_quotes_dashes_and_ellipses_is_used():
    assert curl("UWV &amp; WMO en nog een woord") == "UWV &amp; WMO en nog een woord"


@given(st.text(alphabet="abc '\"-.’“”é<>&", max_size=60))
def test_curling_twice_is_curling_once_in_letters(text: str):
    def letters(value: str) -> str:
        return "".join(character for character in value if character.isalpha())

    assert letters(curl_text(text)) == letters(text)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("een <em>zin</em> met &amp;", "een zin met &"),
        ("regel<br>regel", "regel regel"),
        ("  veel \n wit ", "veel wit"),
    ],
)
def test_plain_text_is_what_a_reader_sees(html: str, text: str):
    assert plain(html) == text
