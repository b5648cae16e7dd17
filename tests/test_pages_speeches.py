"""A speech: a podium, and what is said from each spot on the line."""

import pytest

from plugins.pages.feeds.feed import atom_feed
from plugins.pages.kinds.every_page import story_page
from plugins.pages.text.stations import told as stations_of
from plugins.pages.views import SpeechPage
from plugins.story.blocks import Heading, InBrief, LineStops, Paragraph, Rule, Stop
from plugins.story.passage import Kind
from plugins.story.story import Genre
from tests.builders import a_library, a_story, a_tag, a_theme, told

PASSAGES = (
    told("begin", "Vooraf."),
    told("wet", "De wet", Kind.HEADING),
    told("w", "Hier staan we allemaal."),
    told("kop", "De mens", Kind.HEADING),
    told("mens", "Hier staat er één."),
    told("na", "Daarna was er koffie."),
)
BLOCKS = (
    InBrief(()),
    Paragraph("begin", "Vooraf."),
    LineStops((Stop(0, "Wet", "wet"), Stop(98, "Mens", "mens"), Stop(50, "Weg", "weg"))),
    Heading("wet", 2, "De wet"),
    Paragraph("w", "<em>Ik loop.</em>"),
    Heading("kop", 2, "De mens"),
    Paragraph("mens", "Hier staat <em>er</em> één."),
    Rule(),
    Paragraph("na", "Daarna was er koffie."),
)


def speech(spoken: str = "in de kantine"):
    return a_story("x", *PASSAGES, genre=Genre.POST, blocks=BLOCKS, spoken=spoken)


def ids(blocks) -> str:
    return " ".join(getattr(block, "id", "rule") for block in blocks)


def test_a_speech_is_cut_where_its_stops_lead_to_and_ends_at_a_break():
    assert [(each.place, ids(each.blocks)) for each in stations_of(speech())] == [
        (None, "begin"),
        (0, "wet w"),
        (98, "kop mens"),
        (None, "rule na"),
    ]


def test_a_story_that_is_no_speech_is_told_from_one_place():
    [station] = stations_of(speech(spoken=""))

    assert station.place is None
    assert station.blocks == BLOCKS[1:]


def test_the_page_has_a_podium_and_a_speaker_who_walks():
    page = story_page(a_library(speech()), speech())

    assert isinstance(page, SpeechPage)
    assert (page.kicker, page.spoken) == ("Toespraak", "Toespraak, gehouden in de kantine.")
    assert [stop.place[0] for stop in page.stops.items] == [0, 20, 10]
    assert [(each.before, each.place) for each in page.stations] == [
        (10, None),
        (10, 0),
        (0, 20),
        (20, None),
    ]


def test_a_paragraph_of_emphasis_alone_tells_what_happens_meanwhile():
    page = story_page(a_library(speech()), speech())

    said = [
        block for station in page.stations for layer in station.layers for block in layer.blocks
    ]
    assert [(each.id, each.html) for each in said if each.kind == "stage_direction"] == [
        ("w", "Ik loop.")
    ]


def test_a_theme_does_not_run_on_into_the_next_spot():
    story = speech()
    tags = [a_tag(story, id, "zorg") for id in ("w", "mens")]
    page = story_page(a_library(story, themes=[a_theme("zorg")], tags=tags), story)

    anchors = [[layer.id for layer in station.layers] for station in page.stations]
    assert anchors == [[""], ["laag-zorg"], ["laag-zorg-2"], [""]]


def test_a_speech_without_a_line_still_has_its_podium():
    story = a_story("x", told("a", "Hallo."), genre=Genre.POST, spoken="buiten")
    page = story_page(a_library(story), story)

    assert page.stops is None
    assert [station.place for station in page.stations] == [None]


@pytest.mark.parametrize("words", ["Toespraak, gehouden in de kantine.", "Ik loop.", "#wet"])
def test_a_feed_reader_gets_the_speech_in_order(words: str):
    assert words in atom_feed(a_library(speech())).decode()
