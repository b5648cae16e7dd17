"""Every element of a story becomes one view, with links, photos and speech filled in."""

import pytest
from markupsafe import Markup

from plugins.pages.text.block_views import block_views
from plugins.pages.text.showing import Showing
from plugins.pages.view_pieces import BlockView, Film
from plugins.story.blocks import (
    Clip,
    Code,
    CrossSection,
    Description,
    Dialogue,
    Heading,
    InBrief,
    Item,
    Lens,
    Lenses,
    LineStops,
    List,
    Paragraph,
    Photos,
    Questions,
    Quotation,
    ReadingNote,
    ReadingNotes,
    Rule,
    SoilLayer,
    Stop,
    Table,
    Turn,
    Video,
)
from tests.builders import a_library, a_photo, a_story, said, told

PHOTO = a_photo("anna.jpg", caption="Anna", caption_id="c")
ITEMS = (Item("i", "Eén", (Paragraph("j", "Twee"),)),)
ITEM_VIEWS = (
    BlockView(
        "item",
        id="i",
        html=Markup("Eén"),
        items=(BlockView("paragraph", id="j", html=Markup("Twee")),),
    ),
)


def views(*blocks, passages=()):
    story = a_story("anna", *passages, blocks=blocks, lead=PHOTO)
    shown = Showing(a_library(story), story.source, {each.id: each for each in passages})
    return block_views(blocks, shown)


@pytest.mark.parametrize(
    ("block", "view"),
    [
        (
            Heading("h", 3, "Kop"),
            BlockView("heading", id="h", level=3, html=Markup("Kop"), url="#h"),
        ),
        (Paragraph("p", "Tekst"), BlockView("paragraph", id="p", html=Markup("Tekst"))),
        (List(True, ITEMS), BlockView("list", ordered=True, items=ITEM_VIEWS)),
        (
            Questions((Item("i", "Wie? Jij."),)),
            BlockView(
                "questions",
                items=(
                    BlockView(
                        "item", id="i", html=Markup("<strong>Wie?</strong> Jij."), label="Wie?"
                    ),
                ),
            ),
        ),
        (InBrief(ITEMS), BlockView("in_brief", items=ITEM_VIEWS)),
        (
            Quotation((Paragraph("q", "Ooit"),), "Een blog"),
            BlockView(
                "quotation",
                html=Markup("Een blog"),
                items=(BlockView("paragraph", id="q", html=Markup("Ooit")),),
            ),
        ),
        (
            Description((Paragraph("d", "Een boom"),)),
            BlockView(
                "description", items=(BlockView("paragraph", id="d", html=Markup("Een boom")),)
            ),
        ),
        (
            Dialogue((Turn("t", "Ik", "Waarom?"),)),
            BlockView(
                "dialogue",
                items=(BlockView("turn", id="t", label="Ik", level=1, html=Markup("Waarom?")),),
            ),
        ),
        (
            Clip("a.mp3", "c", "Anna praat", (Paragraph("x", "Nou."),), "", None),
            BlockView(
                "clip",
                id="c",
                html=Markup("Anna praat"),
                items=(BlockView("paragraph", id="x", html=Markup("Nou.")),),
            ),
        ),
        (
            Video("https://youtu.be/aBcD-12_34x", "c", "Film", None),
            BlockView(
                "video",
                id="c",
                html=Markup("Film"),
                url="https://youtu.be/aBcD-12_34x",
                film=Film(
                    "https://www.youtube-nocookie.com/embed/aBcD-12_34x?autoplay=1",
                    "Bekijk op YouTube (dan ziet Google je bezoek)",
                    "youtube.com",
                ),
            ),
        ),
        (
            Video("#", "c", "Film", None),
            BlockView(
                "video",
                id="c",
                html=Markup("Film"),
                url="#",
                film=Film("", "Bekijk de video", "de site van de video"),
            ),
        ),
        (
            Lenses((Lens("l", "Mens", "wie?"),)),
            BlockView(
                "lenses", items=(BlockView("lens", id="l", label="Mens", html=Markup("wie?")),)
            ),
        ),
        (
            Lenses((Lens("l", "Mens", "wie?"),), Paragraph("o", "samen")),
            BlockView(
                "lenses",
                id="o",
                html=Markup("samen"),
                items=(BlockView("lens", id="l", label="Mens", html=Markup("wie?")),),
            ),
        ),
        (
            CrossSection((SoilLayer("s", "Leem", "plakt", thick=True),)),
            BlockView(
                "cross_section",
                items=(
                    BlockView(
                        "soil_layer", id="s", label="Leem", html=Markup("plakt"), marked=True
                    ),
                ),
            ),
        ),
        (
            LineStops((Stop(0, "Wet & zo", "wet"),)),
            BlockView(
                "line_stops",
                items=(
                    BlockView(
                        "stop",
                        label="Bij het collectief",
                        html=Markup("Wet &amp; zo"),
                        url="#wet",
                        place=(0, 0),
                    ),
                ),
            ),
        ),
        (
            Table(("a",), (("b",),)),
            BlockView("table", rows=((Markup("a"),), (Markup("b"),))),
        ),
        (Code("1 < 2"), BlockView("code", html=Markup("1 &lt; 2"))),
        (Rule(), BlockView("rule")),
    ],
    ids=lambda value: value.kind if isinstance(value, BlockView) else "",
)
def test_an_element_becomes_its_view(block, view):
    assert views(block) == (view,)


def test_photos_show_their_renditions_and_captions():
    [view] = views(Photos((PHOTO,)))

    [shown] = view.pictures
    assert shown.alt == "Ze kijkt opzij."
    assert (shown.caption, shown.caption_id) == ("Anna", "c")


def test_a_photo_that_could_not_be_made_is_left_out():
    library = a_library(a_story("anna"))

    [view] = block_views([Photos((PHOTO,))], Showing(library, "portretten/anna/index.md"))

    assert view.pictures == ()


def test_reading_notes_stand_on_the_photo_in_steps_of_five_percent():
    [view] = views(ReadingNotes(PHOTO, (ReadingNote("n", (62, 30), "Schaduw"),)))

    assert len(view.pictures) == 1
    assert view.items == (BlockView("note", id="n", html=Markup("Schaduw"), place=(12, 6)),)


def test_links_get_their_address_on_the_site_and_dead_ones_become_words():
    [view] = views(Paragraph("p", '<a href="index.md#p">Hier</a> en <a href="x.md">daar</a>'))

    assert view.html == '<a href="/portretten/anna/#p">Hier</a> en daar'


def test_another_site_is_not_told_where_its_reader_came_from():
    [view] = views(Paragraph("p", '<a href="https://nibud.example/?a=1&amp;b=2">Nibud</a>'))

    assert view.html == '<a href="https://nibud.example/?a=1&amp;b=2" rel="noreferrer">Nibud</a>'


def test_a_heading_that_holds_a_link_does_not_lead_to_itself():
    [view] = views(Heading("h", 2, 'Zie <a href="#p">dit</a>'))

    assert view.url == ""


def test_below_a_quotation_stands_the_day_of_the_story_that_it_comes_from():
    [view] = views(Quotation((Paragraph("q", "Ooit"),), '<a href="index.md#p">Over Anna</a>'))

    assert view.url == "/portretten/anna/#p"
    assert view.html == (
        '<a href="/portretten/anna/#p">Over Anna</a>, '
        '<time datetime="2026-03-01">1 maart 2026</time>'
    )


def test_speech_is_marked_in_the_story_itself():
    words = said("p", "“Ik bel.”", "Anna")

    [view] = views(Paragraph("p", words.text), passages=[words])

    assert view.html == '<span class="speech">“Ik bel.”</span>'


def test_a_sentence_that_is_lifted_out_follows_its_paragraph_without_links_or_ids():
    words = told("p", "Ze belt. Ze wacht op antwoord.")
    html = 'Ze belt. <span id="w">Ze <a href="#p">wacht</a> op antwoord.</span>'
    quote = '<span id="w">Ze <a href="#p">wacht</a> op antwoord.</span>'

    _, view = views(Paragraph("p", html, (quote,)), passages=[words])

    assert view.kind == "pull_quote"
    assert view.html == "<span>Ze wacht op antwoord.</span>"
    assert view.label == ""


def test_a_spoken_sentence_that_is_lifted_out_gets_marks_and_a_name():
    words = said("p", "“Soms wacht ik, maar ik bel altijd.”", "Anna")

    _, view = views(Paragraph("p", words.text, ("ik bel altijd.",)), passages=[words])

    assert (view.html, view.label) == ("“Ik bel altijd.”", "Anna")
