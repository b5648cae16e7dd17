"""`Verder vanaf hier` leads to other people who speak of the same thing, and says why."""

from itertools import permutations

import pytest

from plugins.pages.kinds.portrait_pages import portrait_page
from plugins.pages.kinds.story_pages import in_sight
from plugins.pages.links.onward import MOST, onward, strong_themes
from plugins.story.story import Genre
from plugins.theme_tagging.theme import Decision
from tests.builders import a_library, a_person, a_story, a_tag, a_theme, said, told

CARE, RULES = a_theme("zorg"), a_theme("regels")
NAMES = ("Anna", "Bas", "Cleo", "Dirk", "Els", "Fien")
PEOPLE = tuple(a_person(name) for name in NAMES)
ANNA = a_story("anna", said("p", "“Een.”", "Anna"), said("q", "“Twee.”", "Anna"))


def about(*themes, words=()):
    return [a_tag(ANNA, id, theme, words=words) for theme in themes for id in "pq"]


def steps(*others, tags, themes=(CARE, RULES), story=ANNA):
    library = a_library(ANNA, *others, themes=themes, tags=tags, people=PEOPLE)
    return onward(library, story)


def test_a_step_leads_to_another_person_who_shares_the_theme():
    bas = a_story("bas", said("b", "“Zorg.”", "Bas"))
    tags = [*about("zorg", words=["zorgt"]), a_tag(bas, "b", "zorg", words=["zorg"])]

    [step] = steps(bas, tags=tags)

    assert step.theme.slug == "zorg"
    assert step.passage.url == "/portretten/bas/#b"
    assert step.reason == "In dit verhaal staat ‘zorgt’, bij Bas ‘zorg’."


def test_the_reason_names_the_words_that_both_share():
    bas = a_story("bas", said("b", "“Zorg.”", "Bas"))
    tags = [*about("zorg", words=["zorg", "hulp"]), a_tag(bas, "b", "zorg", words=["Zorg", "arm"])]

    [step] = steps(bas, tags=tags)

    assert step.reason == "Ook bij Bas staat ‘Zorg’."


def test_without_words_the_reason_names_the_theme():
    bas = a_story("bas", said("b", "“Zorg.”", "Bas"))
    tags = [*about("zorg"), a_tag(bas, "b", "zorg", decision=Decision.PINNED)]

    [step] = steps(bas, tags=tags)

    assert step.reason == "Ook bij Bas gaat het over Zorg."


def test_everyone_gets_a_turn_before_anyone_gets_a_second_one():
    bas = a_story("bas", said("b", "“Zorg.”", "Bas"))
    cleo = a_story("cleo", said("c", "“Regels.”", "Cleo"))
    tags = [
        *about("zorg", "regels"),
        a_tag(bas, "b", "zorg"),
        a_tag(bas, "b", "regels", 300),
        a_tag(cleo, "c", "regels"),
    ]

    names = [step.passage.name for step in steps(bas, cleo, tags=tags)]

    assert sorted(names) == ["Bas", "Cleo"]


@pytest.mark.parametrize("order", list(permutations(("hoog", "laag", "midden"))))
def test_as_many_people_get_a_turn_as_there_can_whichever_theme_is_strongest(order):
    speakers = {"hoog": ("Bas", "Cleo"), "laag": ("Cleo", "Dirk"), "midden": ("Bas", "Cleo")}
    others = [a_story(name.casefold(), said("o", "“Ja.”", name)) for name in NAMES[1:4]]
    tags = [
        a_tag(ANNA, id, theme, 300 - 50 * place) for place, theme in enumerate(order) for id in "pq"
    ]
    tags += [
        a_tag(others[NAMES.index(name) - 1], "o", theme, 200 - NAMES.index(name))
        for theme, names in speakers.items()
        for name in names
    ]

    found = steps(*others, tags=tags, themes=[a_theme(theme) for theme in speakers])

    assert [step.theme.slug for step in found] == list(order)
    assert sorted(step.passage.name for step in found) == ["Bas", "Cleo", "Dirk"]


def test_who_must_come_twice_comes_no_more_often_than_the_others():
    bas, cleo = (
        a_story("bas", said("b", "“Ja.”", "Bas")),
        a_story("cleo", said("c", "“Nee.”", "Cleo")),
    )
    themes = [a_theme(f"thema-{number}") for number in range(4)]
    tags = about(*(theme.slug for theme in themes))
    for theme in themes:
        tags += [a_tag(bas, "b", theme.slug, 300), a_tag(cleo, "c", theme.slug)]

    names = [step.passage.name for step in steps(bas, cleo, tags=tags, themes=themes)]

    assert sorted(names) == ["Bas", "Bas", "Cleo", "Cleo"]


def test_own_words_go_before_what_is_told_and_sure_passages_before_unsure_ones():
    bas = a_story("bas", told("verteld", "Zorg."), said("gezegd", "“Zorg.”", "Bas"))
    tags = [*about("zorg"), a_tag(bas, "verteld", "zorg", 300), a_tag(bas, "gezegd", "zorg")]

    [step] = steps(bas, tags=tags)

    assert step.passage.url == "/portretten/bas/#gezegd"


def test_nobody_is_led_to_herself_or_to_a_post_of_nobody():
    post = a_story("post", said("a", "“Ook ik.”", "Anna"), told("t", "Zorg."), genre=Genre.POST)
    tags = [*about("zorg"), a_tag(post, "a", "zorg"), a_tag(post, "t", "zorg")]

    assert steps(post, tags=tags) == ()


def test_a_theme_is_strong_from_two_passages_on():
    library = a_library(
        ANNA, themes=[CARE, RULES], tags=[*about("zorg"), a_tag(ANNA, "p", "regels")]
    )

    assert strong_themes(library, ANNA) == ("zorg",)


def test_a_story_with_weak_themes_only_follows_its_strongest():
    tags = [a_tag(ANNA, "p", "regels"), a_tag(ANNA, "q", "zorg", 150)]
    library = a_library(ANNA, themes=[CARE, RULES], tags=tags)

    assert strong_themes(library, ANNA) == ("zorg",)


def test_there_are_never_more_steps_than_a_reader_can_weigh():
    themes = [a_theme(f"thema-{number}") for number in range(8)]
    others = [a_story(name.casefold(), said("o", "“Ja.”", name)) for name in NAMES[1:]]
    tags = about(*(theme.slug for theme in themes))
    tags += [a_tag(story, "o", theme.slug) for story in others for theme in themes]

    found = steps(*others, tags=tags, themes=themes)

    assert len(found) == MOST
    assert len({step.passage.name for step in found}) == MOST


def test_two_ways_on_stand_in_sight_and_the_others_come_after_a_click():
    others = [a_story(name.casefold(), said("o", "“Ja.”", name)) for name in NAMES[1:5]]
    themes = [a_theme(f"thema-{number}") for number in range(4)]
    tags = about(*(theme.slug for theme in themes))
    tags += [a_tag(other, "o", theme.slug) for other, theme in zip(others, themes, strict=True)]
    library = a_library(ANNA, *others, themes=themes, tags=tags, people=PEOPLE)

    page = portrait_page(library, ANNA)

    assert page.onward + page.onward_more == onward(library, ANNA)
    assert (len(page.onward), page.onward_more_text) == (2, "Nog 2 passages")
    assert (page.references_more, page.references_more_text) == ((), "")


@pytest.mark.parametrize(
    ("items", "seen"), [("", 0), ("a", 1), ("ab", 2), ("abc", 3), ("abcd", 2), ("abcdefgh", 2)]
)
def test_two_stand_in_sight_and_never_one_alone_behind_a_click(items, seen):
    assert in_sight(tuple(items)) == (tuple(items[:seen]), tuple(items[seen:]))
