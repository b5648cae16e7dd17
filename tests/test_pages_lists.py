"""The front page, the wall, the blog, series, standing pages and what stands around them."""

from dataclasses import replace
from datetime import date

import pytest

from plugins.pages.kinds.every_page import every_page, file_of
from plugins.pages.kinds.home_page import PORTRAITS_ON_THE_WALL, home_page
from plugins.pages.kinds.paging import in_parts, page_links
from plugins.pages.kinds.portrait_pages import portrait_page
from plugins.pages.kinds.post_pages import post_page, posts_pages
from plugins.pages.kinds.series_pages import STORIES_A_PAGE, series_list_page, series_pages
from plugins.pages.kinds.text_pages import text_page
from plugins.pages.kinds.wall_pages import PORTRAITS_A_PAGE, wall_pages
from plugins.pages.links.portrait_cards import Cards, portrait_card
from plugins.pages.own_addresses import with_own_addresses
from plugins.pages.shell.assets import Assets
from plugins.pages.shell.chrome import chrome
from plugins.story.blocks import InBrief, Item, Photos
from plugins.story.site import Series
from plugins.story.story import Genre, Place, Status
from tests.builders import a_library, a_person, a_photo, a_site, a_story, a_theme, said, told

ASSETS = Assets("/theme/site.css", {}, ("/theme/colour.js",), {}, "/theme/fonts/b.woff2")
LOUD = Series("hardop", "Hardop gedacht", "Wat ik uitprobeer.")


def portraits(count):
    return [a_story(f"p{number:02}") for number in range(count)]


@pytest.mark.parametrize(
    ("tagline", "shown"),
    [
        ("Portretten", ("Portretten", "", "Boven de lijn")),
        ("Wie ben je? En hoe?", ("Wie ben je?", "En hoe?", "Boven de lijn")),
        ("Wie? Hoe? Ik vroeg het. Aan tien mensen.", ("Wie?", "Hoe?", "Ik vroeg het. Aan tien")),
        ("", ("Het loket", "", "Boven de lijn")),
    ],
)
def test_the_front_page_asks_what_the_subtitle_asks(tagline, shown):
    library = a_library(a_story("anna"), tagline=tagline)

    page = home_page(library, Cards(library))

    assert (page.question, page.second_question) == shown[:2]
    assert page.introduction.startswith(shown[2])


def test_the_front_page_shows_the_newest_portrait_large_and_the_next_on_the_wall():
    library = a_library(*portraits(PORTRAITS_ON_THE_WALL + 3))

    page = home_page(library, Cards(library))

    assert page.first is not None
    assert page.first.name == "P00"
    assert [card.name for card in page.wall][:2] == ["P01", "P02"]
    assert len(page.wall) == PORTRAITS_ON_THE_WALL
    assert page.more_url == "/portretten/"
    assert page.more_text == f"Alle {PORTRAITS_ON_THE_WALL + 3} portretten"


def test_the_way_to_the_whole_wall_stands_beside_a_small_one_too():
    library = a_library(*portraits(2))

    page = home_page(library, Cards(library))

    assert (page.more_url, page.more_text) == ("/portretten/", "Bekijk de hele muur")


def test_a_long_wall_goes_on_at_an_address_with_a_number():
    library = a_library(*portraits(PORTRAITS_A_PAGE + 1))

    first, second = wall_pages(library, Cards(library))

    assert (first.url, first.previous_url, first.next_url) == ("/portretten/", "", "/portretten/2/")
    assert (second.url, second.previous_url) == ("/portretten/2/", "/portretten/")
    assert second.title == "Portretten, bladzijde 2"
    assert [card.name for card in second.groups[0].cards] == ["P24"]


@pytest.mark.parametrize(
    ("here", "count", "numbers"),
    [
        (1, 2, ""),
        (1, 3, "[1] 2 3"),
        (1, 9, "[1] 2 … 9"),
        (5, 9, "1 … 4 [5] 6 … 9"),
        (3, 5, "1 2 [3] 4 5"),
        (9, 9, "1 … 8 [9]"),
    ],
)
def test_a_list_names_its_ends_and_the_pages_around_this_one(here, count, numbers):
    links = page_links(here, count, "/blog/")

    shown = (f"[{each.number}]" if each.current else str(each.number or "…") for each in links)
    assert " ".join(shown) == numbers
    assert {each.url for each in links if each.number == 1} <= {"/blog/"}


def test_an_empty_list_has_one_page():
    [part] = in_parts((), 24, "/blog/")

    assert (part.items, part.previous_url, part.next_url) == ((), "", "")


def test_a_card_works_without_photo_sentence_themes_or_name():
    card = portrait_card(a_library(), a_story("anna", name=""))

    assert (card.name, card.picture, card.sentence, card.core) == ("Over anna", None, "", ())


def test_a_card_carries_own_words_and_whether_the_person_is_real():
    story = a_story("anna", sentence="Ik bel.", status=Status.DRAFT)

    card = portrait_card(a_library(story, people=[a_person("Anna", invented=True)]), story)

    assert card.sentence == "“Ik bel.”"
    assert card.note == "Concept, verzonnen persoon"


@pytest.mark.parametrize(
    ("people", "notice"),
    [
        ([a_person("Anna")], ""),
        ([a_person("Anna", invented=True)], "Anna is een verzonnen persoon."),
        (
            [a_person("Anna", invented=True), a_person("Bas", invented=True)],
            "De mensen in dit verhaal zijn verzonnen.",
        ),
        (
            [a_person(name, invented=name != "Cleo") for name in ("Anna", "Bas", "Cleo")],
            "Anna en Bas zijn verzonnen personen.",
        ),
    ],
)
def test_a_story_says_first_who_is_invented(people, notice):
    story = a_story("anna", *(said(each.id, "“Ja.”", each.name) for each in people))

    assert portrait_page(a_library(story, people=people), story).notice == notice


def test_a_draft_says_that_it_is_one():
    story = a_story("anna", status=Status.DRAFT)

    assert portrait_page(a_library(story), story).notice == "Dit is een concept."


@pytest.mark.parametrize(
    ("title", "subtitle"),
    [
        ("Anna meet pas als je zit", "meet pas als je zit"),
        ("Anna", ""),
        ("De vrouw van de balie", "De vrouw van de balie"),
        ("Annabel en Bas", "Annabel en Bas"),
    ],
)
def test_the_title_of_a_portrait_goes_on_after_the_name(title, subtitle):
    story = a_story("anna", title=title)

    assert portrait_page(a_library(story), story).subtitle == subtitle


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (None, ""),
        (Place(3, ""), "Anna staat bij het collectief"),
        (Place(7, ""), "Anna staat dichter bij het collectief"),
        (Place(10, ""), "Anna staat in het midden"),
        (Place(18, ""), "Anna staat bij het individu"),
    ],
)
def test_a_place_on_the_line_is_said_in_words(place, text):
    story = a_story("anna", place=place)

    page = portrait_page(a_library(story), story)

    assert page.position_text == text
    assert page.position == (place.step if place else None)


def test_a_story_leads_to_the_one_before_and_after_it_of_its_own_kind():
    new, post, old = a_story("nieuw"), a_story("blog", genre=Genre.POST), a_story("oud")
    library = a_library(new, post, old)

    assert portrait_page(library, old).next.url == "/portretten/nieuw/"
    assert portrait_page(library, old).previous is None
    assert portrait_page(library, new).previous.url == "/portretten/oud/"
    assert post_page(library, post).next is None


def test_in_brief_stands_above_the_story():
    story = a_story("anna", told("i", "Kort."), blocks=[InBrief((Item("i", "Kort."),))])

    page = portrait_page(a_library(story), story)

    assert page.in_brief is not None
    assert [item.html for item in page.in_brief.items] == ["Kort."]
    assert page.layers == ()


def test_a_post_shows_a_lead_photo_only_when_the_author_chose_one():
    photo = a_photo("brief.jpg")
    chosen = a_story("blog", genre=Genre.POST, lead=photo, photo="brief.jpg")
    found = a_story("blog", genre=Genre.POST, lead=photo, blocks=[Photos((photo,))])

    assert post_page(a_library(chosen), chosen).lead is not None
    assert post_page(a_library(found), found).lead is None


def test_a_post_in_a_list_names_series_day_and_reading_time():
    story = a_story("blog", genre=Genre.POST, series="Hardop gedacht", day=date(2024, 1, 18))

    [page] = posts_pages(a_library(story, series=[LOUD]))

    assert page.posts[0].kicker == "Hardop gedacht · 18 januari 2024 · 1\u00a0minuut lezen"


def test_a_series_holds_its_stories_by_slug_or_name():
    by_slug, by_name = a_story("anna", series="hardop"), a_story("bas", series="hardop gedacht")
    library = a_library(by_slug, by_name, a_story("cleo"), series=[LOUD])

    [page] = series_pages(library, LOUD, Cards(library))

    assert [card.name for card in page.portraits] == ["Anna", "Bas"]
    assert series_list_page(library).series[0].count_text == "2 portretten"
    assert portrait_page(library, by_slug).series_url == "/reeksen/hardop/"


def test_a_long_series_goes_on_its_posts_after_its_portraits():
    people = [a_story(f"p{number:02}", series="hardop") for number in range(STORIES_A_PAGE)]
    post = a_story("brief", genre=Genre.POST, series="hardop")
    library = a_library(post, *people, series=[LOUD])

    first, second = series_pages(library, LOUD, Cards(library))

    assert (len(first.portraits), first.posts) == (STORIES_A_PAGE, ())
    assert (second.url, second.portraits) == ("/reeksen/hardop/2/", ())
    assert [card.url for card in second.posts] == ["/blog/brief/"]


def test_a_series_without_stories_says_so():
    assert series_list_page(a_library(series=[LOUD])).series[0].count_text == "nog geen verhalen"


def test_a_standing_page_says_when_it_changed():
    story = a_story("over", told("p", "Wij."), genre=Genre.PAGE, modified=date(2026, 11, 1))

    page = text_page(a_library(story), story)

    assert page.changed == "Bijgewerkt op 1 november 2026."
    assert page.description == "Wij."


def test_a_hidden_story_has_a_page_that_nobody_lists_or_indexes():
    story = a_story("anna", status=Status.HIDDEN)
    library = a_library(story)

    pages = {page.url: page for page in every_page(library)}

    assert not pages["/portretten/anna/"].indexed
    assert [group.cards for group in pages["/portretten/"].groups] == []


def test_an_archived_story_is_listed_like_any_other():
    library = a_library(a_story("anna", status=Status.ARCHIVE))

    assert [card.name for card in Cards(library).of_all(library.listed)] == ["Anna"]


def test_the_menu_holds_only_what_exists():
    empty = chrome(a_library(), ASSETS)
    full = chrome(
        a_library(
            a_story("anna"),
            a_story("blog", genre=Genre.POST),
            a_story("over", genre=Genre.PAGE, title="Over"),
            a_story("contact", genre=Genre.PAGE, title="Contact"),
            themes=[a_theme("zorg")],
            series=[LOUD],
        ),
        ASSETS,
    )

    assert empty.menu == empty.footer_menu == ()
    assert [item.url for item in full.menu] == ["/portretten/", "/themas/", "/blog/", "/zoeken/"]
    assert [item.title for item in full.footer_menu] == ["Reeksen", "Contact", "Over"]
    assert full.pigments == ("klei",)


@pytest.mark.parametrize(
    ("invented", "note"),
    [
        ([], "Gemaakt door Ada."),
        ([True, True], "Gemaakt door Ada. De mensen op deze site zijn verzonnen."),
        ([True, False], "Gemaakt door Ada. Bij wie verzonnen is, staat dat erbij."),
    ],
)
def test_the_footer_says_who_made_the_site_and_whether_its_people_exist(invented, note):
    people = [a_person(f"P{at}", invented=each) for at, each in enumerate(invented)]

    assert chrome(a_library(people=people), ASSETS).footer_note == note


def test_an_empty_site_has_all_its_pages():
    urls = [page.url for page in every_page(a_library())]

    assert urls == [
        "/",
        "/portretten/",
        "/blog/",
        "/themas/",
        "/reeksen/",
        "/zoeken/",
        "/404.html",
        "/410.html",
    ]


def test_no_two_pages_share_an_address_or_a_title():
    stories = [*portraits(30), a_story("blog", genre=Genre.POST), a_story("over", genre=Genre.PAGE)]
    library = a_library(*stories, themes=[a_theme("zorg"), a_theme("regels")], series=[LOUD])

    pages = list(every_page(library))

    assert len({page.url for page in pages}) == len(pages)
    assert len({page.title for page in pages}) == len(pages)


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("/", "index.html"),
        ("/blog/2/", "blog/2/index.html"),
        ("/404.html", "404.html"),
    ],
)
def test_an_address_is_answered_by_one_file(url, file):
    assert file_of(url) == file


def test_a_story_may_not_take_an_address_of_the_site_itself():
    taken = a_story("blog", genre=Genre.PAGE)
    numbered = a_story("2")

    site, problems = with_own_addresses(a_site(taken, numbered, a_story("anna")))

    assert [story.slug for story in site.stories] == ["anna"]
    assert [str(problem).partition("\n")[0] for problem in problems] == [
        "content/paginas/blog.md: FOUT: Het adres /blog/ gebruikt de site zelf al.",
        "content/portretten/2/index.md: FOUT: Het adres /portretten/2/ gebruikt de site zelf al.",
    ]


def test_of_two_stories_at_one_address_the_first_file_has_the_page():
    anna = a_story("anna")
    twin = replace(a_story("zus"), url=anna.url)

    site, problems = with_own_addresses(a_site(twin, anna))

    assert [story.slug for story in site.stories] == ["anna"]
    assert problems == ()
