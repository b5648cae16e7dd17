"""The ways in which the wall hangs: newest first, along the line, by theme."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.pages.data.sitemap import sitemap
from plugins.pages.kinds.every_page import every_page
from plugins.pages.kinds.wall_pages import PORTRAITS_A_PAGE, wall_pages
from plugins.pages.links.portrait_cards import Cards
from plugins.pages.own_addresses import with_own_addresses
from plugins.pages.themes.main_theme import main_theme
from plugins.story.addresses import WALL_ALONG_THE_LINE, WALL_BY_THEME
from plugins.story.passage import Kind
from plugins.story.story import Place
from tests.builders import a_library, a_site, a_story, a_tag, a_theme, told

CARE, RULES = a_theme("zorg", pigment="veen"), a_theme("regels", pigment="oer")


def walls(library):
    return {page.url: page for page in wall_pages(library, Cards(library))}


def at(*steps):
    return [
        a_story(f"p{number:02}", **({} if step is None else {"place": Place(step, "")}))
        for number, step in enumerate(steps)
    ]


def about(slug, *themes):
    story = a_story(slug, *(told(f"p-{at}", "Zo gaat dat hier nu.") for at in range(len(themes))))
    return story, [a_tag(story, f"p-{at}", theme) for at, theme in enumerate(themes)]


def names(page):
    return [(group.heading, [card.name for card in group.cards]) for group in page.groups]


def test_along_the_line_people_hang_from_collective_to_individual_and_who_has_no_place_last():
    page = walls(a_library(*at(18, None, 2, 10, 1)))[WALL_ALONG_THE_LINE]

    assert names(page) == [
        ("Bij het collectief", ["P04", "P02"]),
        ("In het midden", ["P03"]),
        ("Bij het individu", ["P00"]),
        ("Nog geen plek op de lijn", ["P01"]),
    ]


def test_by_theme_everyone_hangs_once_at_what_they_say_most_about():
    (anna, of_anna), (bas, of_bas) = about("anna", "zorg", "zorg", "regels"), about("bas", "regels")
    cleo, _ = about("cleo")
    tags = [*of_anna, *of_bas]

    page = walls(a_library(anna, bas, cleo, themes=[CARE, RULES], tags=tags))[WALL_BY_THEME]

    assert names(page) == [
        ("Regels", ["Bas"]),
        ("Zorg", ["Anna"]),
        ("Nog geen thema", ["Cleo"]),
    ]
    assert [(group.url, group.pigment) for group in page.groups] == [
        ("/themas/regels/", "oer"),
        ("/themas/zorg/", "veen"),
        ("", ""),
    ]


def test_of_two_themes_with_as_many_passages_the_surer_one_counts():
    story = a_story("anna", told("p", "Zo gaat dat hier nu."))
    tags = [a_tag(story, "p", "regels", score=120), a_tag(story, "p", "zorg", score=310)]

    assert main_theme(a_library(story, themes=[CARE, RULES], tags=tags), story) == "zorg"


def test_a_heading_alone_makes_a_theme_only_when_there_is_nothing_else():
    heading = told("h", "Zorg", Kind.HEADING)
    story = a_story("anna", heading, told("p", "Zo gaat dat hier nu."))
    tags = [a_tag(story, "h", "zorg"), a_tag(story, "p", "regels")]

    assert main_theme(a_library(story, themes=[CARE, RULES], tags=tags), story) == "regels"
    assert main_theme(a_library(story, themes=[CARE, RULES], tags=tags[:1]), story) == "zorg"


@pytest.mark.parametrize(
    ("stories", "themed", "orders"),
    [
        (at(None), False, []),
        (at(3), False, ["nieuw", "langs de lijn"]),
        (at(None), True, ["nieuw", "per thema"]),
        (at(3), True, ["nieuw", "langs de lijn", "per thema"]),
    ],
)
def test_a_wall_offers_only_the_orders_there_are(stories, themed, orders):
    [story] = stories
    story, tags = about("anna", "zorg") if themed else (story, [])
    if themed and stories[0].front.place:
        story = a_story("anna", *story.passages, place=Place(3, ""))
    pages = walls(a_library(story, themes=[CARE], tags=tags))

    for page in pages.values():
        assert [each.title for each in page.orders] == orders
        assert [each.url for each in page.orders if each.current] == ([page.url] if orders else [])
    assert len(pages) == max(1, len(orders))


def test_a_long_wall_goes_on_within_a_group_and_says_where_each_group_begins():
    pages = walls(a_library(*at(*[0] * (PORTRAITS_A_PAGE + 1), 20)))

    first, second = pages[WALL_ALONG_THE_LINE], pages[f"{WALL_ALONG_THE_LINE}2/"]

    assert [group.count_text for group in first.groups] == ["25 portretten"]
    assert [group.count_text for group in second.groups] == ["25 portretten, vervolg", "1 portret"]
    assert [(jump.title, jump.url) for jump in first.jumps] == [
        ("Bij het collectief (25)", "/portretten/langs-de-lijn/#plek-1"),
        ("Bij het individu (1)", "/portretten/langs-de-lijn/2/#plek-5"),
    ]
    assert second.title == "Portretten langs de lijn, bladzijde 2"


@given(st.lists(st.none() | st.integers(0, 20), max_size=60))
def test_everyone_hangs_once_on_each_wall_in_order(steps):
    library = a_library(*at(*steps))
    pages = walls(library)
    hanging = [
        card.name
        for url, page in pages.items()
        if url.startswith(WALL_ALONG_THE_LINE)
        for group in page.groups
        for card in group.cards
    ]

    if any(step is not None for step in steps):
        assert sorted(hanging) == sorted(f"P{number:02}" for number in range(len(steps)))
        places = [steps[int(name[1:])] for name in hanging]
        known = [place for place in places if place is not None]
        assert all(one <= other for one, other in pairwise(known))
        assert places == known + [None] * (len(places) - len(known))
    else:
        assert hanging == []
    for page in pages.values():
        for jump in page.jumps:
            url, _, id = jump.url.partition("#")
            assert id in [group.id for group in pages[url].groups]


def test_every_wall_stands_in_the_sitemap():
    library = a_library(*at(3))

    found = sitemap(library, every_page(library))

    assert b".example/portretten/langs-de-lijn/</loc>" in found
    assert b"per-thema" not in found


def test_a_portrait_can_not_take_the_address_of_a_wall():
    site, problems = with_own_addresses(a_site(a_story("langs-de-lijn"), a_story("anna")))

    assert [story.slug for story in site.stories] == ["anna"]
    assert [problem.code for problem in problems] == ["bezet-adres"]
