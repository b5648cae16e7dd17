"""An address that a story had before leads to where it is now, and takes nothing else away."""

import pytest

from plugins.pages.kinds.every_page import every_page
from plugins.pages.kinds.moved_pages import check_old_addresses
from plugins.story.story import Genre, Status
from tests.builders import a_library, a_site, a_story


def moved(*stories):
    pages = every_page(a_library(*stories))
    return {page.url: page.story_url for page in pages if page.template == "moved"}


def codes(*stories):
    return [problem.code for problem in check_old_addresses(a_site(*stories))]


def test_every_old_address_of_a_story_leads_to_the_new_one():
    anna = a_story("anna", old_addresses=("/portretten/annie/", "/2019/04/Anna-de-Wit/"))

    assert moved(anna, a_story("bas")) == {
        "/portretten/annie/": "/portretten/anna/",
        "/2019/04/Anna-de-Wit/": "/portretten/anna/",
    }
    assert codes(anna) == []


@pytest.mark.parametrize(
    ("genre", "title"),
    [
        (Genre.PORTRAIT, "Dit verhaal is verhuisd"),
        (Genre.POST, "Dit verhaal is verhuisd"),
        (Genre.PAGE, "Deze pagina is verhuisd"),
    ],
)
def test_the_page_says_what_moved_and_no_search_engine_keeps_it(genre, title):
    library = a_library(a_story("anna", genre=genre, old_addresses=("/oud/",)))

    [page] = [page for page in every_page(library) if page.url == "/oud/"]

    assert (page.title, page.story_title) == (title, "Over anna")
    assert not page.indexed


@pytest.mark.parametrize(
    "typed",
    [
        "portretten/annie/",
        "/portretten/annie",
        "/",
        "//annie/",
        "/../annie/",
        "/a/../../b/",
        "/.well-known/",
        "/a b/",
        "/a\\b/",
        "/annie.html/",
        "/annie/?p=1/",
        "/annie/#p/",
        "/%2e%2e/",
        "https://oud.example/annie/",
        f"/{'a' * 300}/",
        "/a" * 300 + "/",
    ],
)
def test_what_is_no_address_on_the_site_is_told_and_never_written(typed):
    anna = a_story("anna", old_addresses=(typed,))

    assert codes(anna) == ["oud-adres"]
    assert moved(anna) == {}


@pytest.mark.parametrize(
    "typed",
    [
        "/portretten/anna/",
        "/portretten/Anna/",
        "/portretten/BAS/",
        "/portretten/2/",
        "/themas/zorg/",
        "/Themas/zorg/",
        "/theme/fonts/",
        "/feeds/alles/",
        "/lijn/anna/",
    ],
)
def test_what_the_site_uses_now_is_told_and_never_written_over(typed):
    anna = a_story("anna", old_addresses=(typed,))

    assert codes(anna, a_story("bas")) == ["bezet-adres"]
    assert moved(anna, a_story("bas")) == {}


def test_an_address_that_two_stories_had_leads_to_one_of_them():
    anna = a_story("anna", old_addresses=("/oud/",))
    bas = a_story("bas", old_addresses=("/Oud/", "/portretten/anna/", "/blog/"))

    assert moved(anna, bas) == {"/oud/": "/portretten/anna/"}


def test_a_hidden_story_can_still_be_found_at_its_old_address():
    anna = a_story("anna", status=Status.HIDDEN, old_addresses=("/oud/",))

    assert moved(anna) == {"/oud/": "/portretten/anna/"}


def test_a_message_names_the_file_and_says_how_an_address_looks():
    anna = a_story("anna", old_addresses=("annie",))

    [problem] = check_old_addresses(a_site(anna))

    assert str(problem) == (
        "content/portretten/anna/index.md:1: FOUT: «annie» kan geen oud adres zijn.\n"
        "  Herstel: schrijf het zoals «/portretten/anna/», met een / voor en achter, en "
        "daartussen alleen letters, cijfers en streepjes."
    )
