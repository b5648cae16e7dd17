"""A story that somebody keeps from search engines is on the site, and asks them to pass by."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from plugins.pages.data.sitemap import sitemap
from plugins.pages.kinds.every_page import every_page, story_page
from plugins.pages.kinds.wall_pages import wall_pages
from plugins.pages.links.findable import may_be_found
from plugins.pages.links.portrait_cards import Cards
from plugins.story.story import Genre, Status
from tests.builders import a_library, a_person, a_story, said

INVENTED = a_person("Anna", invented=True)
OPEN = replace(a_person("Anna"), scope=("site", "zoekmachines"))
CLOSED = replace(a_person("Anna"), scope=("site", "social"))
BAS = replace(a_person("Bas"), scope=("site",))


@pytest.mark.parametrize(
    ("person", "found"),
    [(INVENTED, True), (OPEN, True), (CLOSED, False), (a_person("Anna"), False)],
    ids=["invented", "said yes", "not this", "not asked"],
)
def test_who_is_portrayed_decides_unless_she_is_invented(person, found):
    anna = a_story("anna")
    library = a_library(anna, people=[person])

    assert may_be_found(library, anna) == found
    assert story_page(library, anna).indexed == found


@pytest.mark.parametrize(
    "story",
    [
        a_story("anna", said("p", "Zo is het.", "Bas")),
        a_story("op", genre=Genre.POST, people=("bas",)),
        a_story("over", genre=Genre.PAGE, people=("bas",)),
    ],
    ids=["quoted", "listed", "listed on a page"],
)
def test_one_who_did_not_agree_is_enough(story):
    assert not story_page(a_library(story, people=[OPEN, BAS]), story).indexed
    assert story_page(a_library(story, people=[OPEN]), story).indexed


def test_a_story_of_nobody_may_be_found_and_a_hidden_one_may_not():
    post = a_story("op", genre=Genre.POST)

    assert may_be_found(a_library(post), post)
    assert not may_be_found(
        a_library(), replace(post, front=replace(post.front, status=Status.HIDDEN))
    )


def test_such_a_story_is_out_of_the_sitemap_and_stays_on_the_wall():
    anna = a_story("anna")
    library = a_library(anna, people=[CLOSED])

    urls = ElementTree.fromstring(sitemap(library, every_page(library)))
    [wall] = wall_pages(library, Cards(library))

    assert not [url for url in urls.itertext() if "/anna/" in url]
    assert [card.url for card in wall.groups[0].cards] == [anna.url]
