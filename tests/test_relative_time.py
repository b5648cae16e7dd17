"""Words that count from the day of writing get a remark once that day is over a year ago."""

from dataclasses import replace
from datetime import date

import pytest

from plugins.publishing.check_content import check_content
from plugins.story.passage import Kind
from plugins.story.problem import Level
from plugins.story.relative_time import check_relative_time
from plugins.story.story import Genre, Status
from tests.builders import a_site, a_story, said, told
from tests.content_folder import content_folder, portrait

WRITTEN = date(2021, 5, 9)
LATER = date(2022, 6, 1)


def words_in(text, today=LATER, **front):
    story = a_story("mirjam", told("p", text), day=WRITTEN, **front)
    return [
        each.message.split("»")[0].strip("«") for each in check_relative_time(a_site(story), today)
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("In april dit jaar begon het.", "dit jaar"),
        ("Vorige week belde ze.", "Vorige week"),
        ("Een half jaar geleden ging het anders.", "Een half jaar geleden"),
        ("Ze kwam afgelopen zomer.", "afgelopen zomer"),
        ("Ze werkt hier onlangs weer.", "onlangs"),
    ],
)
def test_a_word_that_counts_from_the_day_of_writing_is_named(text, word):
    assert words_in(text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "In april 2021 begon het.",
        "De week daarna belde ze.",
        "Elf jaar geleden begon ze.",
        "Het jaarverslag van deze weekmarkt.",
        "Dat jaar was nat.",
    ],
)
def test_a_time_that_stays_what_it_is_is_left_alone(text):
    assert words_in(text) == []


def test_a_young_story_an_archived_one_a_page_a_quotation_and_a_recording_are_left_alone():
    text = "Vorige week belde ze."
    quoted = a_story("mirjam", said("p", f"“{text}”", "Mirjam"), day=WRITTEN)
    recorded = a_story("siebe", replace(told("p", text), kind=Kind.TRANSCRIPT), day=WRITTEN)
    page = a_story("over", told("p", text), day=WRITTEN, genre=Genre.PAGE)

    assert words_in(text, today=date(2022, 5, 9)) == []
    assert words_in(text, status=Status.ARCHIVE) == []
    assert check_relative_time(a_site(quoted, recorded, page), LATER) == ()


def test_check_says_it_with_the_line_and_the_way_out(tmp_path):
    files = {"portretten/anna/index.md": portrait("Eerst dit.\n\nVorige week belde ze.\n")}
    found = check_content(content_folder(tmp_path, files), date(2028, 1, 1))

    [problem] = [each for each in found if each.code == "tijd-van-toen"]
    assert (problem.line, problem.level) == (8, Level.WARNING)
    assert problem.remedy == "noem de maand of het jaar: dit verhaal is van 2026."
