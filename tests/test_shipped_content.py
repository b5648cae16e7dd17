"""The example site: nine invented people, each theme held by several, and they disagree."""

from datetime import date
from pathlib import Path

import pytest

from plugins.pages.clips import plan_clips
from plugins.pages.glossary.first_uses import first_uses
from plugins.pages.glossary.lexicon import lexicon
from plugins.publishing.left_out import check_left_out
from plugins.story.blocks import (
    Clip,
    Description,
    Dialogue,
    Heading,
    InBrief,
    Lenses,
    Quotation,
    ReadingNotes,
    Video,
    every_block,
    photos_in,
)
from plugins.story.passage import Passage
from plugins.story.read_site import SiteReading, read_site
from plugins.story.site import Site
from plugins.story.story import Genre, Story
from plugins.theme_tagging.read_themes import read_themes
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.theme import Decision
from plugins.theme_tagging.vocabulary import vocabulary

CONTENT = Path(__file__).parent.parent / "content"
THEMES = sorted(path.stem for path in (CONTENT / "themas").glob("*.md"))
ENOUGH_PEOPLE = 3

DISAGREEMENTS = {
    "collectief-individu": ("halima#een-tegelijk", "siebe#zelfde-water"),
    "data-en-mens": ("joost#zieke-moeder", "sunita#erfenis"),
    "drie-lenzen": ("joost#middelste", "sunita#horloge"),
    "haakse-regels": ("halima#kier", "serve#openblijven"),
    "lemen-laag": ("joost#leem-beleid", "marijke#leem-systeem"),
    "menselijke-maat": ("ruben#terugbellen", "gloria#keukenstoel"),
    "nudgen-boosten": ("tessel#tiende", "gloria#eerst-duwen"),
    "persoonlijke-dienstverlening": ("joost#carla", "tessel#vakje"),
    "rationele-empathie": ("halima#afstand", "gloria#stoplicht"),
    "rollen": ("ruben#geen-klant", "serve#tolk"),
    "verantwoordelijkheid": ("ruben#zelf", "gloria#aanbellen"),
}
"""For each theme two passages that contradict each other, as portrait and the author's own id."""


@pytest.fixture(scope="module")
def reading() -> SiteReading:
    return read_site(CONTENT)


@pytest.fixture(scope="module")
def site(reading: SiteReading) -> Site:
    return reading.site


@pytest.fixture(scope="module")
def themes_of(site: Site) -> dict[str, set[tuple[str, str]]]:
    """For each theme the passages that carry it, as story and id."""
    words = vocabulary(read_themes(CONTENT / "themas")[0])
    carrying: dict[str, set[tuple[str, str]]] = {theme: set() for theme in THEMES}
    for story in site.stories:
        for tag in tag_story(story, words):
            if tag.decision is not Decision.DENIED:
                carrying[tag.theme].add((story.slug, tag.passage))
    return carrying


def test_every_word_of_the_glossary_opens_somewhere(site: Site):
    words = lexicon(site.glossary, site.people)
    used = {
        each.term.word
        for story in site.stories
        for passage in first_uses(story, words).values()
        for each in passage
    }

    assert used == {term.word for term in site.glossary.terms}


def test_the_content_is_read_without_any_problem(reading: SiteReading):
    assert reading.problems == ()


def test_every_person_is_invented(site: Site):
    assert [person.name for person in site.people if not person.invented] == []


def test_everyone_in_the_people_file_has_a_portrait(site: Site):
    portrayed = {story.front.name for story in site.of(Genre.PORTRAIT)}

    assert portrayed == {person.name for person in site.people}


def test_every_caption_says_that_the_photo_shows_clay(site: Site):
    captions = [
        photo.caption
        for story in site.of(Genre.PORTRAIT)
        for photo in photos_in(story.blocks)
        if photo.caption and not photo.sketch
    ]

    assert [text for text in captions if "klei" not in text.casefold()] == []


def test_the_clips_are_light_and_say_that_a_computer_speaks(site: Site):
    clips = [
        (story, clip)
        for story in site.stories
        for clip in every_block(story.blocks)
        if isinstance(clip, Clip)
    ]

    assert {Path(clip.file).suffix for _, clip in clips} == {".mp3", ".mp4"}
    assert sum((story.path.parent / clip.file).stat().st_size for story, clip in clips) < 3_000_000
    for _, clip in clips:
        assert "computer" in clip.caption_html
        assert clip.transcript


def test_the_clips_can_be_published(site: Site):
    planned = plan_clips(site)

    assert planned.problems == ()
    assert len(planned.plans) == 2


@pytest.mark.parametrize(
    "element",
    [Heading, Dialogue, Quotation, Clip, Video, ReadingNotes, Description, InBrief, Lenses],
    ids=lambda each: each.__name__,
)
def test_the_example_shows_each_element_of_a_story(site: Site, element: type):
    assert any(
        isinstance(each, element) for story in site.stories for each in every_block(story.blocks)
    )


def test_every_portrait_tells_about_its_photo_and_every_photo_has_a_caption(site: Site):
    assert check_left_out(site, date(2030, 1, 1)) == []


def test_all_photos_together_are_light_enough_for_a_repository():
    sizes = [path.stat().st_size for path in CONTENT.glob("portretten/*/*.jpg")]

    assert sum(sizes) < 10_000_000


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_holds_words_of_at_least_three_people(
    site: Site, themes_of: dict[str, set[tuple[str, str]]], theme: str
):
    speakers = {
        passage.speaker
        for story in site.stories
        for passage in story.passages
        if passage.speaker and (story.slug, passage.id) in themes_of[theme]
    }

    assert len(speakers) >= ENOUGH_PEOPLE, f"only {sorted(speakers)}"


@pytest.mark.parametrize("theme", sorted(DISAGREEMENTS))
def test_two_people_who_disagree_both_stand_on_the_page_of_the_theme(
    site: Site, themes_of: dict[str, set[tuple[str, str]]], theme: str
):
    told = [address.split("#") for address in DISAGREEMENTS[theme]]

    assert [(slug, id) for slug, id in told if (slug, id) not in themes_of[theme]] == []
    speakers = {passage(site, slug, id).speaker for slug, id in told}
    assert None not in speakers
    assert len(speakers) == 2


@pytest.mark.parametrize("theme", sorted(DISAGREEMENTS))
def test_one_of_two_who_disagree_leads_the_reader_to_the_words_of_the_other(site: Site, theme: str):
    one, other = DISAGREEMENTS[theme]

    assert other in led_to_from(site, one) or one in led_to_from(site, other)


def passage(site: Site, slug: str, id: str) -> Passage:
    return next(each for each in portrait(site, slug).passages if each.id == id)


def portrait(site: Site, slug: str) -> Story:
    return next(story for story in site.of(Genre.PORTRAIT) if story.slug == slug)


def led_to_from(site: Site, address: str) -> set[str]:
    """The passages that the portrait of an address links to, as portrait and id."""
    slug, _ = address.split("#")
    links = portrait(site, slug).links
    return {each.target.replace("/index.md", "").removeprefix("../") for each in links}
