"""Themes that may have been missed: which pairs come up, in which order, and how many."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from plugins.story.passage import Kind, Override
from plugins.story.story import Story
from plugins.theme_tagging.suggestions import Suggestion, suggestions
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.theme import Theme
from plugins.theme_tagging.vocabulary import vocabulary

from .builders import a_story, told
from .finding import theme_of

LEEM = theme_of("leem", strong="lemen laag; beleid .. computer", weak="trein")
FILLER = [told(f"p-{number}", f"Er is koffie nummer {number}.") for number in range(20, 60)]


def missed(*stories: Story, themes: Sequence[Theme] = (LEEM,)) -> list[tuple[Suggestion, ...]]:
    words = vocabulary(themes)
    found = suggestions([(story, tag_story(story, words)) for story in stories], words)
    return [found[story.source] for story in stories]


def ids(found: Sequence[Suggestion]) -> list[str]:
    return [each.passage.id for each in found]


def test_words_of_terms_that_make_no_term_are_worth_a_look() -> None:
    story = a_story("anna", told("p-1", "Het beleid is van leem."), told("p-2", "Er is koffie."))

    [[found]] = missed(story)

    assert (found.theme, found.passage.id, found.words) == (LEEM, "p-1", ("beleid",))


def test_a_passage_that_has_the_theme_was_not_missed() -> None:
    story = a_story("anna", told("p-1", "De lemen laag."), told("p-2", "Een laag zand."))

    assert [ids(found) for found in missed(story)] == [["p-2"]]


@pytest.mark.parametrize("kind", [Kind.HEADING, Kind.CAPTION])
def test_a_heading_or_a_caption_is_never_suggested(kind: Kind) -> None:
    assert missed(a_story("anna", told("p-1", "Het beleid.", kind))) == [()]


@pytest.mark.parametrize("for_all", [False, True])
def test_what_the_author_denied_is_never_suggested(for_all: bool) -> None:
    denied = (Override("leem", wanted=False, reason="", line=1),)
    passage = told("p-1", "Het beleid reed met de trein.")
    story = (
        a_story("anna", passage, overrides=denied)
        if for_all
        else a_story("anna", replace(passage, overrides=denied))
    )

    assert missed(story) == [()]


def test_more_and_rarer_words_come_first_and_long_passages_last() -> None:
    story = a_story(
        "anna",
        told("lang", "Een laag en een trein. " + "Er was van alles te zien daar. " * 8),
        told("een", "Er lag een laag."),
        told("twee", "Het beleid had een laag."),
        *FILLER,
    )

    assert ids(missed(story)[0])[:3] == ["twee", "een", "lang"]


def test_rarity_is_counted_over_all_stories() -> None:
    here = a_story("anna", told("laag", "Er lag een laag."), told("beleid", "Er lag beleid."))
    there = a_story("bas", *(told(f"p-{n}", f"Er lag een laag {n}.") for n in range(9)))

    assert ids(missed(here, there)[0]) == ["beleid", "laag"]


def test_each_passage_comes_up_once() -> None:
    klei = theme_of("klei", strong="pot klei")
    story = a_story("anna", told("p-1", "Het beleid van de pot."), *FILLER)

    assert ids(missed(story, themes=(LEEM, klei))[0]) == ["p-1"]


@pytest.mark.parametrize(("length", "most"), [(10, 3), (40, 5), (200, 10)])
def test_a_long_story_gets_more_suggestions_but_never_a_flood(length: int, most: int) -> None:
    passages = (told(f"p-{number}", f"Beleid nummer {number}.") for number in range(length))

    assert len(missed(a_story("anna", *passages))[0]) == most


def test_almost_enough_evidence_goes_before_words_alone() -> None:
    klei = theme_of("klei", strong="klei zien", weak="klei (0,75)")
    leem = theme_of("leem", strong="leem zien; leem hier; leem daar")
    story = a_story("anna", told("woord", "Wat leem."), told("bijna", "Wat klei."), *FILLER)

    found = missed(story, themes=(leem, klei))[0]

    assert [(each.passage.id, each.score) for each in found] == [("bijna", 75), ("woord", 0)]


def test_a_passage_that_has_a_theme_comes_after_one_that_has_none() -> None:
    klei = theme_of("klei", strong="pot klei")
    story = a_story(
        "anna",
        told("heeft", "Beleid in een pot klei."),
        told("bloot", "Beleid in een la van hout en steen."),
        *FILLER,
    )

    assert ids(missed(story, themes=(LEEM, klei))[0]) == ["bloot", "heeft"]


def test_words_that_the_author_cancelled_point_nowhere() -> None:
    nudge = theme_of("nudgen", strong="nudge geven", cancelling="kat die Nudge heet")

    assert missed(a_story("anna", told("p-1", "De kat die Nudge heet.")), themes=(nudge,)) == [()]


def test_the_strongest_words_are_named_in_the_order_of_the_text() -> None:
    words = "appel; bes; citroen; druif; eik"
    theme = theme_of("fruit", strong="; ".join(f"{word} eten" for word in words.split("; ")))
    common = [told(f"p-{number}", "Een bes.") for number in range(5)]
    story = a_story("anna", told("p-x", "Eik, druif, citroen, bes en appel."), *common)

    found = next(each for each in missed(story, themes=(theme,))[0] if each.passage.id == "p-x")

    assert found.words == ("Eik", "druif", "citroen", "appel")


def test_nothing_is_missed_where_there_is_nothing() -> None:
    assert missed(a_story("anna"), themes=()) == [()]
