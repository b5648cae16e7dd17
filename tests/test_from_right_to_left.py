"""A name or title from right to left keeps to itself in every sentence that is made around it."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from plugins.pages.kinds.every_page import every_page
from plugins.pages.library import Library
from plugins.pages.text.wording import apart, called
from plugins.story.site import Series
from plugins.story.story import Genre, Place
from plugins.theme_tagging.theme import Decision
from tests.builders import a_library, a_person, a_story, a_tag, a_theme, said, told

SARA, NOAM, AMAL = "שרה", "נועם", "أمل"
FROM_THE_RIGHT = re.compile("[\u0590-\u06ff]")
KEPT_APART = re.compile("\u2068[^\u2069]*\u2069|<bdi>.*?</bdi>")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Anna", "Anna"),
        ("", ""),
        ("שרה 3", "\u2068שרה 3\u2069"),
        ("Anna שרה", "\u2068Anna שרה\u2069"),
        ("أمل", "\u2068أمل\u2069"),
    ],
)
def test_only_a_name_with_letters_from_right_to_left_is_kept_apart(name: str, kept: str):
    assert apart(name) == kept
    assert called(name) == f"‘{kept}’"


def test_no_sentence_on_any_page_is_turned_around_by_a_name_in_it():
    sentences = {text for page in every_page(a_site_from_the_right()) for text in texts(page)}
    around_a_name = [
        each for each in sentences if FROM_THE_RIGHT.search(each) and re.search("[a-z]", each)
    ]

    assert len(around_a_name) > 10
    assert [each for each in around_a_name if FROM_THE_RIGHT.search(KEPT_APART.sub("", each))] == []


def a_site_from_the_right() -> Library:
    """Two portraits that share a theme, a post and a series, all called from right to left."""
    places = {"een": (SARA, 3), "twee": (NOAM, 17)}
    portraits = [
        a_story(
            slug,
            said("p", "“Een.”", name),
            said("q", "“Twee.”", name),
            title=name,
            name=name,
            role="Jurist",
            place=Place(step, ""),
            series="סדרה",
        )
        for slug, (name, step) in places.items()
    ]
    post = a_story(
        "blog", told("b", "Zorg."), genre=Genre.POST, title="מחשבה", author=AMAL, series="סדרה"
    )
    passages = [*((each, id) for each in portraits for id in "pq"), (post, "b")]
    return a_library(
        *portraits,
        post,
        series=[Series("reeks", "סדרה", "")],
        themes=[a_theme("zorg", title="טיפול")],
        tags=[a_tag(story, id, "zorg", decision=Decision.PINNED) for story, id in passages],
        people=[a_person(name, invented=name == SARA) for name in (SARA, NOAM)],
    )


def texts(value: Any) -> Iterator[str]:
    """Every text of a page that a reader reads, however deep."""
    if isinstance(value, str):
        yield from () if value.startswith('{"@context"') else (str(value),)
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
