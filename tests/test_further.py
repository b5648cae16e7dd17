"""`Meer weten?`: the end of a story that leads on."""

import pytest

from plugins.pages.kinds.post_pages import post_page
from plugins.story.blocks import Heading, List, Paragraph, Rule
from plugins.story.further import split_further
from plugins.story.story import Genre
from tests.builders import a_library, a_story, told

STORY = (Heading("a", 2, "Kop"), Paragraph("b", "Tekst."))
MORE = (Heading("m", 2, "Meer weten?"), List(False, ()))


@pytest.mark.parametrize("words", ["Meer weten?", "Meer weten", "meer weten ?"])
def test_the_last_heading_splits_off_when_it_asks(words: str):
    further = (Heading("m", 2, words), *MORE[1:])

    assert split_further(STORY + further) == (STORY, further)


def test_a_thematic_break_before_it_falls_away():
    assert split_further((*STORY, Rule(), *MORE)) == (STORY, MORE)


@pytest.mark.parametrize("blocks", [STORY, (*MORE, *STORY), ()])
def test_any_other_story_stays_whole(blocks):
    assert split_further(blocks) == (blocks, ())


def test_it_stands_below_the_story_and_not_in_it():
    passages = [told("b", "Tekst."), told("c", "Lees verder.")]
    blocks = [*STORY[1:], MORE[0], Paragraph("c", "Lees verder.")]
    story = a_story("x", *passages, genre=Genre.POST, blocks=blocks)

    page = post_page(a_library(story), story)

    assert [block.id for layer in page.layers for block in layer.blocks] == ["b"]
    assert [block.id for block in page.further] == ["m", "c"]
