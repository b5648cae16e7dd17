"""Which passages get a theme: by the rules, by a neighbour, or because the author says so."""

import pickle
from dataclasses import replace

import pytest

from plugins.story.passage import Kind, Override, Passage
from plugins.story.story import Story
from plugins.theme_tagging.overrides import check_overrides
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.theme import Decision, Tag, Theme
from plugins.theme_tagging.vocabulary import vocabulary

from .builders import a_site, a_story, told
from .finding import theme_of

LEEM = theme_of("leem", strong="leem", weak="trein; backlog")
WHOLE, HALF, NOTHING = "Dit is leem.", "De trein moest door.", "Er is koffie."


def a_text(*texts: str) -> Story:
    return a_story("anna", *(told(f"p-{n}", text) for n, text in enumerate(texts)))


def decided(story: Story, *themes: Theme) -> dict[str, Decision]:
    return {tag.passage: tag.decision for tag in tag_story(story, vocabulary(themes or [LEEM]))}


def with_override(passage: Passage, *overrides: tuple[str, bool]) -> Passage:
    typed = tuple(Override(theme, wanted, "omdat", 9) for theme, wanted in overrides)
    return replace(passage, overrides=typed)


def for_story(story: Story, *overrides: tuple[str, bool]) -> Story:
    typed = tuple(Override(theme, wanted, "daarom", 5) for theme, wanted in overrides)
    return replace(story, front=replace(story.front, overrides=typed))


def test_a_passage_has_a_theme_when_its_score_reaches_the_threshold() -> None:
    story = a_text(WHOLE, NOTHING, "Een trein en een backlog.")

    assert decided(story) == {"p-0": Decision.RULES, "p-2": Decision.RULES}


def test_half_a_theme_beside_a_whole_one_counts() -> None:
    before_and_after = {"p-0": Decision.NEIGHBOUR, "p-1": Decision.RULES, "p-2": Decision.NEIGHBOUR}

    assert decided(a_text(HALF, WHOLE, HALF)) == before_and_after


def test_half_a_theme_alone_does_not_count() -> None:
    assert decided(a_text(HALF, NOTHING, WHOLE)) == {"p-2": Decision.RULES}


def test_a_neighbour_does_not_pass_its_theme_on() -> None:
    assert decided(a_text(WHOLE, HALF, HALF)) == {
        "p-0": Decision.RULES,
        "p-1": Decision.NEIGHBOUR,
    }


@pytest.mark.parametrize(("weight", "counts"), [("0,49", False), ("0,50", True), ("0,99", True)])
def test_a_neighbour_needs_half_the_threshold(weight: str, counts: bool) -> None:
    theme = theme_of("leem", strong="leem", weak=f"trein ({weight})")

    assert ("p-1" in decided(a_text(WHOLE, HALF), theme)) is counts


def test_each_theme_has_its_own_threshold() -> None:
    strict = replace(LEEM, threshold=150)

    assert decided(a_text(WHOLE), strict) == {}
    assert decided(a_text("Leem op de trein."), strict) == {"p-0": Decision.RULES}
    assert decided(a_text("Leem op de trein.", WHOLE), strict)["p-1"] is Decision.NEIGHBOUR


ZAND = theme_of("zand", strong="zand; duin", weak="korrel; schep; zeef (0,25)")
KIEZEL = theme_of("kiezel", strong="kiezel", weak="steen; grind; rond (0,25); glad (0,25)")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zand in het duin. Een steen in het grind.", {"zand"}),
        ("Zand op een schep. Een steen in het grind, rond.", {"zand", "kiezel"}),
        ("Zand in het duin, een korrel. Een ronde steen in het gladde grind.", {"zand"}),
        ("Zand in het duin. Een kiezel.", {"zand", "kiezel"}),
        ("Een schep en een zeef. Een steen in het grind.", {"kiezel"}),
    ],
    ids=["half", "five sixths", "three fifths", "a strong word stays", "no other theme"],
)
def test_weak_words_fall_away_beside_a_theme_that_is_far_clearer(
    text: str, found: set[str]
) -> None:
    tags = tag_story(a_text(text), vocabulary([ZAND, KIEZEL]))

    assert {tag.theme for tag in tags} == found


def test_a_theme_that_fell_away_is_no_neighbour() -> None:
    story = a_text("Zand in het duin. Een steen in het grind.", "Een steen.")

    assert {tag.theme for tag in tag_story(story, vocabulary([ZAND, KIEZEL]))} == {"zand"}


def test_a_denied_theme_pushes_no_other_away() -> None:
    sentence = "Zand in het duin. Een steen in het grind."
    denied = a_story("anna", with_override(told("p-0", sentence), ("zand", False)))
    for_all = for_story(a_text(sentence), ("zand", False))

    for story in (denied, for_all):
        tags = tag_story(story, vocabulary([ZAND, KIEZEL]))
        assert {tag.theme: tag.decision for tag in tags} == {
            "zand": Decision.DENIED,
            "kiezel": Decision.RULES,
        }


def test_how_clear_a_theme_is_counts_from_its_own_threshold() -> None:
    strict = replace(ZAND, threshold=200)

    tags = tag_story(a_text("Zand in het duin. Steen en grind."), vocabulary([strict, KIEZEL]))

    assert {tag.theme for tag in tags} == {"zand", "kiezel"}


def test_tags_come_in_the_order_of_the_passages_and_then_of_the_themes() -> None:
    klei = theme_of("klei", strong="klei")
    story = a_text("Klei en leem.", "Leem en klei.")

    tags = tag_story(story, vocabulary([LEEM, klei]))

    assert [(tag.passage, tag.theme) for tag in tags] == [
        ("p-0", "leem"),
        ("p-0", "klei"),
        ("p-1", "leem"),
        ("p-1", "klei"),
    ]


def test_a_tag_says_where_and_how_much() -> None:
    [tag] = tag_story(a_text("Leem op de trein."), vocabulary([LEEM]))

    assert (tag.story, tag.score, tag.reason) == ("portretten/anna/index.md", 150, "")
    assert [each.text for each in tag.evidence] == ["Leem", "trein"]


PIN, DENY = ("leem", True), ("leem", False)


@pytest.mark.parametrize(
    ("of_passage", "of_story", "decision"),
    [
        ([], [], Decision.RULES),
        ([PIN], [], Decision.PINNED),
        ([DENY], [], Decision.DENIED),
        ([], [PIN], Decision.PINNED),
        ([], [DENY], Decision.DENIED),
        ([PIN, DENY], [], Decision.DENIED),
        ([], [PIN, DENY], Decision.DENIED),
        ([PIN], [DENY], Decision.PINNED),
        ([DENY], [PIN], Decision.DENIED),
        ([("klei", False)], [], Decision.RULES),
    ],
)
def test_denied_beats_pinned_beats_the_rules_and_the_passage_beats_the_story(
    of_passage: list[tuple[str, bool]], of_story: list[tuple[str, bool]], decision: Decision
) -> None:
    passage = with_override(told("p-0", WHOLE), *of_passage)

    assert decided(for_story(a_story("anna", passage), *of_story)) == {"p-0": decision}


def test_a_pinned_passage_needs_no_words() -> None:
    story = a_story("anna", with_override(told("p-0", "Wij zien nummers."), PIN))

    [tag] = tag_story(story, vocabulary([LEEM]))

    assert (tag.decision, tag.score, tag.evidence, tag.reason) == (
        Decision.PINNED,
        0,
        (),
        "omdat",
    )


def test_a_denied_heading_keeps_the_words_that_would_have_proved_it() -> None:
    heading = with_override(told("p-0", "Mr Nudge’s loopbaan", Kind.HEADING), ("nudgen", False))
    nudgen = theme_of("nudgen", strong="nudge*")

    [tag] = tag_story(a_story("anna", heading), vocabulary([nudgen]))

    assert tag.decision is Decision.DENIED
    assert [each.text for each in tag.evidence] == ["Nudge’s"]


def test_a_denied_passage_proves_nothing_for_its_neighbours() -> None:
    story = a_story("anna", with_override(told("p-0", WHOLE), DENY), told("p-1", HALF))

    assert decided(story) == {"p-0": Decision.DENIED}


def test_a_pinned_passage_proves_nothing_for_its_neighbours() -> None:
    story = a_story("anna", with_override(told("p-0", NOTHING), PIN), told("p-1", HALF))

    assert decided(story) == {"p-0": Decision.PINNED}


def test_a_story_wide_denial_leaves_other_themes_alone() -> None:
    klei = theme_of("klei", strong="klei")
    story = for_story(a_text("Klei en leem."), DENY)

    tags: tuple[Tag, ...] = tag_story(story, vocabulary([LEEM, klei]))

    assert [(tag.theme, tag.decision, tag.reason) for tag in tags] == [
        ("leem", Decision.DENIED, "daarom"),
        ("klei", Decision.RULES, ""),
    ]


@pytest.mark.parametrize(
    ("texts", "where"),
    [
        ([NOTHING, WHOLE, HALF], ["p-1", "p-2"]),
        ([NOTHING, HALF, NOTHING], ["p-1"]),
        ([NOTHING, NOTHING], ["p-0"]),
        ([], []),
    ],
)
def test_a_story_wide_pin_stands_where_the_rules_say_or_else_at_the_nearest_passage(
    texts: list[str], where: list[str]
) -> None:
    assert decided(for_story(a_text(*texts), PIN)) == dict.fromkeys(where, Decision.PINNED)


def test_a_story_wide_pin_skips_headings_and_denied_passages() -> None:
    heading = told("p-0", "Koppen", Kind.HEADING)
    denied = with_override(told("p-1", WHOLE), DENY)
    story = for_story(a_story("anna", heading, denied, told("p-2", NOTHING)), PIN)

    assert decided(story) == {"p-1": Decision.DENIED, "p-2": Decision.PINNED}


def test_a_passage_s_own_pin_satisfies_a_story_wide_pin() -> None:
    pinned = with_override(told("p-1", NOTHING), PIN)

    assert decided(for_story(a_story("anna", told("p-0", NOTHING), pinned), PIN)) == {
        "p-1": Decision.PINNED
    }


def test_a_theme_that_does_not_exist_is_named_with_the_nearest() -> None:
    passage = with_override(told("p-0", NOTHING), ("leme", True), ("leem", True))
    story = for_story(a_story("anna", passage), ("regenboog", False))

    problems = check_overrides(a_site(story), [LEEM])

    assert [(each.path, each.line) for each in problems] == [
        ("content/portretten/anna/index.md", 5),
        ("content/portretten/anna/index.md", 9),
    ]
    assert "«regenboog»" in problems[0].message
    assert "content/themas/regenboog.md" in problems[0].remedy
    assert problems[1].remedy.startswith("bedoel je «leem»? Anders: haal het weg")


def test_a_vocabulary_that_was_kept_on_disk_finds_the_same() -> None:
    story, words = a_text(WHOLE, NOTHING), vocabulary([LEEM])

    kept = pickle.loads(pickle.dumps(words))

    assert kept == words
    assert tag_story(story, kept) == tag_story(story, words) != ()
