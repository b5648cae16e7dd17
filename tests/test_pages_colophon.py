"""The end of a story: when it was written, who somebody was then, where to say what is wrong."""

from datetime import date

import pytest

from plugins.pages.kinds.portrait_pages import portrait_page
from plugins.pages.kinds.post_pages import post_page
from plugins.pages.shell.assets import Assets
from plugins.pages.shell.chrome import chrome
from plugins.pages.text.colophon import colophon
from plugins.story.story import Genre, Status
from tests.builders import a_library, a_person, a_story

MAY = date(2021, 5, 9)
NO_ASSETS = Assets("", {}, (), {}, "")


def written(story, *people):
    return colophon(a_library(story, people=people), story).written


def mirjam(**front):
    return a_story("mirjam", day=MAY, **front)


def test_a_portrait_says_when_it_was_written_and_what_somebody_did_then():
    said = written(mirjam(role="Accountmanager"))

    assert said == (
        'Geschreven in <time datetime="2021-05">mei 2021</time>. Mirjam was toen accountmanager.'
    )


@pytest.mark.parametrize(
    ("then", "now", "end"),
    [
        ("Accountmanager", "Teamleider", "was toen accountmanager. Nu: teamleider."),
        ("Accountmanager", "met pensioen", "was toen accountmanager. Nu: met pensioen."),
        ("Accountmanager", "", "was toen accountmanager."),
        ("Balie, gemeente Oost", "balie", "was toen balie, gemeente Oost."),
        ("Balie", "balie van de gemeente", "was toen balie."),
        ("IT’er bij DUO & co.", "", "was toen IT’er bij DUO &amp; co."),
        ("", "Teamleider", "Mensen en regels veranderen."),
    ],
)
def test_the_work_of_now_is_told_when_it_is_other_work(then, now, end):
    assert written(mirjam(role=then), a_person("Mirjam", role=now)).endswith(end)


@pytest.mark.parametrize(
    ("spoken", "after"),
    [
        (date(2021, 4, 30), ", na een gesprek in april 2021."),
        (date(2020, 12, 1), ", na een gesprek in december 2020."),
        (date(2021, 5, 1), "."),
        (date(2021, 6, 1), "."),
        (None, "."),
    ],
    ids=["the month before", "the year before", "the same month", "later by mistake", "unknown"],
)
def test_a_conversation_in_an_earlier_month_is_told(spoken, after):
    text = written(mirjam(conversation=spoken)).striptags()

    assert text == f"Geschreven in mei 2021{after} Mensen en regels veranderen."


def test_a_post_has_nobodys_work_and_names_the_writer_when_that_is_somebody_else():
    post = a_story("brief", day=MAY, genre=Genre.POST, role="Balie", author="Bas <b>")

    assert written(post) == (
        'Geschreven in <time datetime="2021-05">mei 2021</time> door Bas &lt;b&gt;. '
        "Mensen en regels veranderen."
    )


@pytest.mark.parametrize(
    ("modified", "changed"),
    [(date(2021, 6, 1), "1 juni 2021"), (MAY, ""), (date(2021, 1, 1), ""), (None, "")],
)
def test_only_a_change_after_the_first_day_is_told(modified, changed):
    assert colophon(a_library(), mirjam(modified=modified)).changed == changed


def test_portraits_and_posts_end_with_it():
    portrait, post = mirjam(role="Balie"), a_story("brief", genre=Genre.POST, day=MAY)
    library = a_library(portrait, post)

    assert portrait_page(library, portrait).colophon == colophon(library, portrait)
    assert post_page(library, post).colophon == colophon(library, post)


def test_a_reader_can_only_be_led_to_a_contact_page_that_is_there():
    contact = a_story("contact", genre=Genre.PAGE)
    hidden = a_story("contact", genre=Genre.PAGE, status=Status.HIDDEN)

    assert chrome(a_library(contact), NO_ASSETS).contact_url == "/contact/"
    assert chrome(a_library(hidden), NO_ASSETS).contact_url == "/contact/"
    assert chrome(a_library(mirjam()), NO_ASSETS).contact_url == ""
