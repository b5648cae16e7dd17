"""The lemen laag in the real source text, and no themes from what is only mentioned there."""

from pathlib import Path

import pytest

from plugins.story.passage import Kind, Passage
from plugins.story.read_story import read_story
from plugins.story.story import Story
from plugins.theme_tagging.read_themes import read_themes
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.theme import Decision
from plugins.theme_tagging.vocabulary import vocabulary

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
THEMES = Path(__file__).parents[1] / "content" / "themas"

pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the source texts are not beside this checkout"
)


@pytest.fixture(scope="module")
def nico() -> Story:
    story = read_story(SEEDS / "portretten" / "nico" / "index.md").story
    assert story is not None
    return story


@pytest.fixture(scope="module")
def themes_of(nico: Story) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {passage.id: set() for passage in nico.passages}
    for tag in tag_story(nico, vocabulary(read_themes(THEMES)[0])):
        if tag.decision is not Decision.DENIED:
            found[tag.passage].add(tag.theme)
    return found


def passages_under(story: Story, heading: str) -> list[Passage]:
    return [passage for passage in story.passages if heading in passage.heading]


def test_the_heading_quotation_and_paragraphs_on_the_clay_layer_have_it(
    nico: Story, themes_of: dict[str, set[str]]
) -> None:
    [heading] = [p for p in nico.passages if p.kind is Kind.HEADING and "lemen" in p.text]
    _, quotation, worstelt, trein, *_, caption, _ = passages_under(nico, "lemen laag")

    assert quotation.kind is Kind.QUOTATION
    assert "over de lemen laag" in caption.text
    for passage in (heading, quotation, worstelt, trein, caption):
        assert "lemen-laag" in themes_of[passage.id]


def test_the_paragraph_of_data_without_emotion_that_names_the_clay_layer_has_it(
    nico: Story, themes_of: dict[str, set[str]]
) -> None:
    [passage] = [p for p in passages_under(nico, "Data zonder emotie") if "lemen" in p.text]

    assert "lemen-laag" in themes_of[passage.id]


def test_his_career_and_a_television_series_have_no_theme(
    nico: Story, themes_of: dict[str, set[str]]
) -> None:
    career = [p for p in passages_under(nico, "loopbaan") if p.kind is Kind.PARAGRAPH]
    series = [p for p in nico.passages if p.text.startswith(("Powned", "Trailer"))]

    assert [themes_of[passage.id] for passage in (*career, *series)] == [set()] * 4
