"""The page of the line: who stands where and why, and who has no place yet."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.pages.data.sitemap import sitemap
from plugins.pages.kinds.every_page import every_page
from plugins.pages.kinds.home_page import home_page
from plugins.pages.kinds.line_pages import CLEAREST, MOST_UNPLACED, line_pages
from plugins.pages.kinds.portrait_pages import portrait_page
from plugins.pages.kinds.wall_pages import wall_pages
from plugins.pages.library import Library
from plugins.pages.links.portrait_cards import Cards
from plugins.pages.shell.assets import Assets
from plugins.pages.shell.chrome import chrome
from plugins.pages.text.block_views import block_views
from plugins.pages.text.places import band, place_in_words
from plugins.pages.text.showing import Showing
from plugins.pages.themes.line_faces import (
    FACES_AT_HOME,
    MOST_IN_A_STACK,
    REASONS_A_PAGE,
    STOREYS,
    line_at_home,
    storeys,
)
from plugins.pages.view_pieces import LineEvidence
from plugins.pages.views import LinePage
from plugins.story.addresses import WALL_ALONG_THE_LINE
from plugins.story.blocks import LineStops, Stop
from plugins.story.passage import Override
from plugins.story.story import Place, Status, Story
from tests.builders import a_library, a_photo, a_story, said, told
from tests.finding import line_theme

ASSETS = Assets("/theme/site.css", {}, ("/theme/colour.js",), {}, "/theme/fonts/b.woff2")
THEME = line_theme(left="wet; kabinet; norm", right="troost; tranen")
LEFT = ["De wet en het kabinet."] * 4


def portrait(slug: str, *texts: str, step: int | None = None, **fields: object) -> Story:
    if step is not None:
        fields["place"] = Place(step, "")
    return a_story(slug, *(told(f"p-{at}", text) for at, text in enumerate(texts)), **fields)


def line_page(library: Library) -> LinePage:
    [page] = line_pages(library)
    return page


def at(*steps: int) -> list[Story]:
    return [portrait(f"p{number:02}", step=step) for number, step in enumerate(steps)]


def evidence_of(story: Story) -> LineEvidence:
    [evidence] = line_page(a_library(story, themes=[THEME])).evidence
    return evidence


def test_people_stand_from_collective_to_individual_and_those_at_one_place_by_address():
    page = line_page(a_library(*at(14, 3, 20, 3)))

    assert [(face.name, face.place) for face in page.line.faces] == [
        ("P01", 3),
        ("P03", 3),
        ("P00", 14),
        ("P02", 20),
    ]
    assert [each.id for each in page.evidence] == ["p01", "p03", "p00", "p02"]


def test_a_face_leads_to_the_reason():
    story = portrait("halima", step=14, role="balie", lead=a_photo("halima.jpg"))

    [face] = line_page(a_library(story)).line.faces

    assert face.url == "/lijn/#halima"
    assert (face.name, face.role) == ("Halima", "balie")
    assert face.picture is not None


@pytest.mark.parametrize(
    ("places", "heights"),
    [
        ([], ()),
        ([3, 6, 9], (0, 0, 0)),
        ([3, 5, 8], (0, 1, 0)),
        ([10, 10, 10], (2, 1, 0)),
        ([8, 10, 10, 11], (0, 2, 1, 0)),
        ([9, 10, 11, 12, 13], (0, 1, 2, 0, 1)),
    ],
)
def test_who_would_hide_someone_stands_higher(places, heights):
    assert storeys(places) == heights


def test_on_a_line_with_too_many_in_one_spot_people_stand_in_stacks():
    roomy = line_page(a_library(*at(*[10] * STOREYS))).line
    full = line_page(a_library(*at(3, *[10] * (STOREYS + 1)))).line

    assert (len(roomy.faces), roomy.stacks) == (STOREYS, ())
    assert full.faces == ()
    assert [(stack.place, stack.count_text, stack.more) for stack in full.stacks] == [
        (3, "1 portret", 0),
        (10, f"{STOREYS + 1} portretten", STOREYS + 1 - MOST_IN_A_STACK),
    ]
    assert full.stacks[1].place_text == "In het midden, plek 11 van 21"
    assert full.stacks[1].more_url == "/lijn/#p05", "the first who is not shown"
    assert len(full.stacks[1].faces) == MOST_IN_A_STACK


@given(st.lists(st.integers(0, 20), max_size=70))
def test_nobody_is_lost_on_a_line_of_any_length(steps):
    library = a_library(*at(*steps))

    pages = list(line_pages(library))
    line = pages[0].line

    shown = len(line.faces) + sum(len(stack.faces) + stack.more for stack in line.stacks)
    assert shown == len(steps)
    assert sum(len(page.evidence) for page in pages) == len(steps)
    there = {f"{page.url}#{each.id}" for page in pages for each in page.evidence}
    linked = {face.url for face in line.faces}
    linked |= {face.url for stack in line.stacks for face in stack.faces}
    linked |= {stack.more_url for stack in line.stacks if stack.more}
    linked |= {jump.url for page in pages for jump in page.jumps}
    assert linked <= there
    assert all(page.line is None for page in pages[1:])


def test_the_reasons_of_a_long_line_go_on_and_a_portrait_knows_on_which_page():
    stories = at(*[4] * REASONS_A_PAGE, 17)
    library = a_library(*stories)

    first, second = line_pages(library)

    assert (second.url, second.previous_url) == ("/lijn/2/", "/lijn/")
    assert [each.id for each in second.evidence] == [stories[-1].slug]
    assert portrait_page(library, stories[-1]).position_url == f"/lijn/2/#{stories[-1].slug}"
    assert [jump.title for jump in first.jumps] == [
        f"Bij het collectief ({REASONS_A_PAGE})",
        "Bij het individu (1)",
    ]
    assert second.unplaced == ()


def test_when_many_have_no_place_the_wall_shows_them_all():
    silent = [portrait(f"s{number:02}") for number in range(MOST_UNPLACED + 1)]

    page = line_page(a_library(*at(3), *silent))

    assert len(page.unplaced) == MOST_UNPLACED
    assert page.unplaced_more.title == f"Alle {MOST_UNPLACED + 1} mensen zonder plek"
    assert page.unplaced_more.url == "/portretten/langs-de-lijn/#geen-plek"


@pytest.mark.parametrize(
    ("places", "name"),
    [
        (range(6), "bij het collectief"),
        (range(6, 9), "dichter bij het collectief"),
        (range(9, 12), "in het midden"),
        (range(12, 15), "dichter bij het individu"),
        (range(15, 21), "bij het individu"),
    ],
)
def test_each_of_the_places_has_one_of_five_names(places, name):
    assert {band(place) for place in places} == {name[0].upper() + name[1:]}
    assert {place_in_words("Anna", place) for place in places} == {f"Anna staat {name}"}


@pytest.mark.parametrize("step", range(21))
def test_a_place_has_the_same_name_on_the_line_on_the_wall_on_her_page_and_in_a_speech(step):
    library = a_library(story := portrait("anna", step=step))
    stops = LineStops((Stop(step * 5, "Hier", "p-0"),))

    [evidence] = line_page(library).evidence
    walls = {page.url: page for page in wall_pages(library, Cards(library))}
    [group] = walls[WALL_ALONG_THE_LINE].groups
    [line] = block_views((stops,), Showing(library, story.source, {}))

    assert group.heading == evidence.band == line.items[0].label
    assert portrait_page(library, story).position_text.lower().endswith(evidence.band.lower())


def test_the_place_of_the_author_is_shown_as_hers_with_her_reason():
    evidence = evidence_of(portrait("anna", *LEFT, place=Place(14, "ze begint bij de mens")))

    assert (evidence.place, evidence.band) == (14, "Dichter bij het individu")
    assert evidence.reason == "De auteur koos deze plek: ze begint bij de mens."
    assert (evidence.count, evidence.signs) == ("", ())


def test_what_the_computer_counted_beside_a_chosen_place_comes_after_a_click():
    evidence = evidence_of(portrait("anna", *LEFT, place=Place(14, "ze begint bij de mens")))

    assert evidence.more_text == "Dit telde de computer"
    assert evidence.more_count == ("4 passages wijzen naar het collectief, geen naar het individu.")
    assert [sign.url[-3:] for sign in evidence.more] == ["p-0", "p-1", "p-2", "p-3"]


def test_a_place_without_a_reason_or_passages_says_only_whose_it_is():
    evidence = evidence_of(portrait("anna", step=2))

    assert evidence.reason == "De auteur koos deze plek."
    assert (evidence.count, evidence.signs, evidence.more_text) == ("", (), "")


def test_a_reckoned_place_names_the_passages_that_point_each_way():
    evidence = evidence_of(portrait("anna", *LEFT, "Troost. En tranen.", "Een norm."))

    assert evidence.place == 5
    assert evidence.reason == "De computer schatte deze plek."
    assert evidence.count == "5 passages wijzen naar het collectief, 1 naar het individu."
    assert [(sign.side, sign.words, sign.url) for sign in evidence.signs] == [
        ("collectief", "‘wet’ en ‘kabinet’", "/portretten/anna/#p-0"),
        ("collectief", "‘wet’ en ‘kabinet’", "/portretten/anna/#p-1"),
        ("individu", "‘Troost’ en ‘tranen’", "/portretten/anna/#p-4"),
    ]
    assert [sign.url[-3:] for sign in evidence.more] == ["p-2", "p-3", "p-5"]
    assert evidence.more_text == "Nog 3 passages"


def test_the_clearest_passages_of_each_side_stand_in_sight():
    evidence = evidence_of(portrait("anna", "Een norm.", "Een norm.", *LEFT))

    assert [sign.url[-3:] for sign in evidence.signs] == ["p-2", "p-3"]
    assert len(evidence.signs) == CLEAREST


def test_one_passage_is_counted_in_the_singular():
    evidence = evidence_of(portrait("anna", "Een wet en troost.", step=9))

    assert evidence.more_count == "1 passage wijst naar het collectief, 1 naar het individu."


@pytest.mark.parametrize(
    ("passage", "sentence"),
    [
        (told("p-1", "Wacht. De wet geldt. Klaar."), "De <mark>wet</mark> geldt."),
        (told("p-1", "Wet en norm & zo."), "<mark>Wet</mark> en <mark>norm</mark> &amp; zo."),
        (told("p-1", "Een norm. De wet geldt <b>."), "Een <mark>norm</mark>."),
        (
            said("p-1", "“Wacht even. De wet geldt. Dus ja.”", "Anna"),
            '<span class="speech">“De <mark>wet</mark> geldt.”</span>',
        ),
        (
            said("p-1", "“De wet geldt. Dus ja.”", "Anna"),
            '<span class="speech">“De <mark>wet</mark> geldt.”</span>',
        ),
        (
            said("p-1", "“Dus ja. De wet geldt.”", "Anna"),
            '<span class="speech">“De <mark>wet</mark> geldt.”</span>',
        ),
        (
            told("p-1", "Op de muur staat: “De wet geldt.” Meer niet."),
            "Op de muur staat: “De <mark>wet</mark> geldt.”",
        ),
    ],
)  # fmt: skip
def test_a_sign_shows_its_clearest_sentence_with_the_words_that_point(passage, sentence):
    [sign] = evidence_of(a_story("anna", passage, place=Place(9, ""))).more

    assert sign.sentence == sentence


def test_what_somebody_else_says_does_not_place_the_one_portrayed():
    other = said("p-9", "“Troost en tranen.”", "Bas")
    own = said("p-8", "“Troost en tranen.”", "Anna")

    evidence = evidence_of(a_story("anna", own, other, place=Place(9, "")))

    assert [sign.url[-3:] for sign in evidence.more] == ["p-8"]


def test_who_says_too_little_has_no_place_yet():
    placed, silent = portrait("anna", *LEFT), portrait("bas", "Een wet.")
    library = a_library(placed, silent, themes=[THEME])

    page = line_page(library)

    assert [each.id for each in page.evidence] == ["anna"]
    assert [(each.title, each.url) for each in page.unplaced] == [("Bas", "/portretten/bas/")]
    assert portrait_page(library, silent).position is None
    assert portrait_page(library, silent).position_url == ""


def test_a_passage_that_denies_the_theme_is_no_evidence():
    story = portrait("anna", *LEFT)
    denied = replace(story.passages[0], overrides=(Override("lijn", False, "een grapje", 9),))

    story = replace(story, passages=(denied, *story.passages[1:]))

    assert line_page(a_library(story, themes=[THEME])).line.faces == ()


def test_a_portrait_shows_the_reckoned_place_when_the_author_chose_none():
    story = portrait("anna", *LEFT)

    page = portrait_page(a_library(story, themes=[THEME]), story)

    assert (page.position, page.position_url) == (3, "/lijn/#anna")
    assert page.position_text == "Anna staat bij het collectief"


def test_a_hidden_portrait_keeps_its_mark_but_stands_on_nobodys_line():
    hidden = portrait("anna", step=4, status=Status.HIDDEN)
    library = a_library(hidden, portrait("bas", step=5))

    page = portrait_page(library, hidden)

    assert (page.position, page.position_url) == (4, "")
    assert [face.name for face in line_page(library).line.faces] == ["Bas"]


@pytest.mark.parametrize(
    ("stories", "themes", "there"),
    [
        ([], [THEME], False),
        ([portrait("anna")], [], False),
        ([portrait("anna")], [THEME], True),
        ([portrait("anna", step=10)], [], True),
    ],
    ids=["nobody", "no words or places", "words", "a place"],
)
def test_the_line_exists_when_there_are_words_or_places_for_it(stories, themes, there):
    library = a_library(*stories, themes=themes)
    pages = list(every_page(library))
    site = chrome(library, ASSETS)

    assert ("/lijn/" in [page.url for page in pages]) is there
    assert ("/lijn/" in [item.url for item in site.menu]) is there
    assert (site.line_url == "/lijn/") is there
    assert (b".example/lijn/</loc>" in sitemap(library, pages)) is there


def test_a_line_with_nobody_on_it_says_so():
    page = line_page(a_library(portrait("anna"), themes=[THEME]))

    assert page.empty_text
    assert [each.title for each in page.unplaced] == ["Anna"]


def test_the_front_page_shows_a_line_of_the_newest_faces_as_soon_as_there_are_three():
    few, many = a_library(*at(3, 9)), a_library(*at(*range(FACES_AT_HOME + 1)))

    line = line_at_home(many)

    assert line_at_home(few) is None
    assert line is not None
    assert [face.place for face in line.faces] == list(range(FACES_AT_HOME))
    assert home_page(many, Cards(many)).line == line


def test_the_line_on_the_front_page_has_room_for_everyone_on_it():
    line = line_at_home(a_library(*at(*[10] * FACES_AT_HOME)))

    assert (len(line.faces), line.stacks) == (STOREYS, ())
