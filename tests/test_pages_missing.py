"""Where nothing is: plain words, no blame, nobody's name, and only ways that exist."""

import pytest

from plugins.pages.kinds.missing_pages import gone_page, not_found_page
from tests.builders import a_library, a_story, a_theme


def ways(*stories, themes=()):
    return [way.url for way in not_found_page(a_library(*stories, themes=themes)).ways]


def test_a_reader_can_go_on_to_what_exists():
    anna, care = a_story("anna"), a_theme("zorg")

    assert ways(anna, themes=[care]) == ["/portretten/", "/themas/", "/zoeken/"]
    assert ways(themes=[care]) == ["/themas/"]
    assert ways() == ["/"]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (not_found_page, "Deze pagina bestaat niet. Zoek op naam of thema."),
        (gone_page, "Deze pagina is weg. Iemand vroeg ons om dit weg te halen."),
    ],
)
def test_it_says_in_plain_words_what_happened_and_stays_out_of_search_engines(page, words):
    made = page(a_library(a_story("anna")))

    assert f"{made.title}. {made.description}".startswith(words)
    assert not made.indexed
    assert "Anna" not in repr(made)
