"""How much is looked at: an edit touches its own passages, and ten times the stories ten times."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.pages.gather import read_material
from plugins.story.passage import Override
from plugins.story.story import Story
from plugins.theme_tagging.index import Index
from plugins.theme_tagging.matching import find_evidence
from plugins.theme_tagging.tagged_site import (
    TaggedSite,
    tag_site,
    with_story,
    with_vocabulary,
)
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.theme import Decision, Evidence, Theme
from plugins.theme_tagging.vocabulary import Vocabulary, vocabulary

from .builders import a_story, said, told
from .content_folder import content_folder
from .finding import theme_of


@dataclass
class Counting:
    """Looks for evidence as always, and remembers what it looked at."""

    passages: list[str] = field(default_factory=list)
    words: int = 0

    def find(
        self, index: Index, words: Vocabulary
    ) -> Mapping[tuple[int, int], tuple[Evidence, ...]]:
        self.passages += [passage.id for passage in index.passages]
        self.words += len(index.words)
        return find_evidence(index, words)


def a_text(slug: str, *texts: str) -> Story:
    return a_story(slug, *(told(f"{slug}-{n}", text) for n, text in enumerate(texts)))


STORIES = (
    a_text("anna", "Leem is zwaar.", "De trein moest door.", "Er is koffie.", "De treinen staan."),
    a_text("bas", "Bas drinkt koffie.", "Alles gaat door.", "Verantwoordelijk is niemand."),
    a_text("cor", "Cor leemt.", "Een backlog.", "De backlog."),
)
LEEM = theme_of("leem", strong="leem", weak="trein; backlog")
KOFFIE = theme_of("koffie", strong="koffie")
EDITS = {
    "nothing": ([LEEM, KOFFIE], []),
    "another introduction": ([replace(LEEM, title="Leem!"), KOFFIE], []),
    "another threshold": ([replace(LEEM, threshold=50), KOFFIE], []),
    "the themes in another order": ([KOFFIE, LEEM], []),
    "a term more": (
        [theme_of("leem", strong="leem", weak="trein; backlog; verantwoordelijk*"), KOFFIE],
        ["bas-2"],
    ),
    "a term less": (
        [theme_of("leem", strong="leem", weak="backlog"), KOFFIE],
        ["anna-1", "anna-3"],
    ),
    "another weight": (
        [theme_of("leem", strong="leem", weak="trein (0,25); backlog"), KOFFIE],
        ["anna-1", "anna-3"],
    ),
    "a term that needs two words": (
        [theme_of("leem", strong="leem; trein .. staan", weak="trein; backlog"), KOFFIE],
        ["anna-3"],
    ),
    "a phrase that proves nothing": (
        [theme_of("leem", strong="leem", weak="trein; backlog", cancelling="een backlog"), KOFFIE],
        ["cor-1"],
    ),
    "a term that is nowhere": ([LEEM, theme_of("koffie", strong="koffie; thee")], []),
    "a theme less": ([LEEM], []),
    "a theme more": ([LEEM, KOFFIE, theme_of("alles", strong="alles")], ["bas-1"]),
    "quoted words only": ([LEEM, replace(KOFFIE, quoted_only=True)], ["anna-2", "bas-0"]),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edited_theme_looks_again_only_at_passages_with_the_words_of_a_changed_term(
    name: str,
) -> None:
    themes, looked_at = EDITS[name]
    counting = Counting()

    site = with_vocabulary(
        tag_site(STORIES, vocabulary([LEEM, KOFFIE])), vocabulary(themes), counting.find
    )

    assert counting.passages == looked_at
    assert site == tag_site(STORIES, vocabulary(themes))


def test_a_passage_beside_one_that_is_looked_at_may_gain_or_lose_its_theme() -> None:
    site = tag_site([a_text("anna", "De klei.", "De trein.")], vocabulary([LEEM]))

    edited = with_vocabulary(
        site, vocabulary([theme_of("leem", strong="leem; klei", weak="trein; backlog")])
    )

    assert site.tags == ()
    assert [(tag.passage, tag.decision) for tag in edited.tags] == [
        ("anna-0", Decision.RULES),
        ("anna-1", Decision.NEIGHBOUR),
    ]


def test_of_two_terms_for_one_word_the_first_is_the_evidence_also_when_they_change_places() -> None:
    site = tag_site(STORIES, vocabulary([theme_of("leem", strong="leem; =leem")]))
    edited = vocabulary([theme_of("leem", strong="=leem; leem")])

    assert with_vocabulary(site, edited) == tag_site(STORIES, edited)


def test_an_edited_story_is_looked_at_by_itself() -> None:
    counting = Counting()
    words = vocabulary([LEEM, KOFFIE])
    edited = a_text("bas", "Bas drinkt leem.")

    site = with_story(tag_site(STORIES, words), edited, counting.find)

    assert counting.passages == ["bas-0"]
    assert site == tag_site([STORIES[0], edited, STORIES[2]], words)


TEXTS = st.lists(
    st.sampled_from(
        "leem lemen trein treinen backlog. koffie, een geen “leem” ’s foto’s ov-kaart Leem "
        "neemt verantwoordelijkheid. neer legt schuld".split()
    ),
    max_size=12,
).map(" ".join)
TERMS = st.lists(
    st.sampled_from(
        (
            *("leem", "=leem", "==Leem", "leme*", "*trein", "trein (0,25)", "een trein", "koffie"),
            *("trein .. backlog", "nemen .. verantwoordelijkheid", "geen leem", "foto"),
            *("legt .. neer", "verantwoordelijk*", "schuld (1,5)", "backlog", "ovkaart"),
        )
    ),
    max_size=5,
).map("; ".join)
OVERRIDES = st.lists(
    st.builds(Override, st.sampled_from("abc"), st.booleans(), st.just("omdat"), st.just(3)),
    max_size=1,
).map(tuple)


@st.composite
def stories(draw: st.DrawFn, slug: str = "") -> Story:
    slug = slug or draw(st.sampled_from(("anna", "bas", "cor")))
    passages = [
        replace(draw(st.sampled_from((told, said)))(f"p-{n}", text), overrides=draw(OVERRIDES))
        for n, text in enumerate(draw(st.lists(TEXTS, max_size=5)))
    ]
    story = a_story(slug, *passages)
    return replace(story, front=replace(story.front, overrides=draw(OVERRIDES)))


@st.composite
def themes(draw: st.DrawFn, slug: str) -> Theme:
    return theme_of(
        slug,
        strong=draw(TERMS),
        weak=draw(TERMS),
        cancelling=draw(TERMS),
        threshold=draw(st.sampled_from((50, 100, 150))),
        quoted_only=draw(st.booleans()),
    )


VOCABULARIES = (
    st.lists(st.sampled_from("abc"), unique=True, max_size=3)
    .flatmap(lambda slugs: st.tuples(*map(themes, slugs)))
    .map(vocabulary)
)
SITES = st.lists(stories(), max_size=3, unique_by=lambda story: story.source)


@given(SITES, VOCABULARIES, st.lists(st.one_of(VOCABULARIES, stories()), max_size=4))
def test_after_any_edits_the_tags_are_those_of_a_site_tagged_afresh(
    told_stories: list[Story], words: Vocabulary, edits: list[Vocabulary | Story]
) -> None:
    now = {story.source: story for story in told_stories}
    site = tag_site(told_stories, words)
    for edit in edits:
        if isinstance(edit, Story):
            now[edit.source] = edit
            site = with_story(site, edit)
        else:
            words = edit
            site = with_vocabulary(site, edit)

    assert site == tag_site(now.values(), words)
    assert site.tags == tuple(tag for story in now.values() for tag in tag_story(story, words))


def many_stories(count: int) -> list[Story]:
    texts = ("De trein moest door.", "Leem is zwaar en de backlog groeit.", "Er is koffie.")
    return [a_text(f"verhaal-{number}", *texts) for number in range(count)]


def test_a_thousand_stories_cost_ten_times_a_hundred() -> None:
    hundred, thousand = Counting(), Counting()
    words = vocabulary([LEEM, KOFFIE])

    tag_site(many_stories(100), words, hundred.find)
    tag_site(many_stories(1000), words, thousand.find)

    assert len(thousand.passages) == 10 * len(hundred.passages) == 3000
    assert thousand.words == 10 * hundred.words


def test_a_term_of_one_story_costs_as_much_in_a_thousand_stories_as_in_a_hundred() -> None:
    words = vocabulary([LEEM, theme_of("koffie", strong="koffie; thee")])
    own = a_text("eigen", "Hier is thee.")
    looked_at: list[list[str]] = []
    for count in (100, 1000):
        counting = Counting()
        site = tag_site([*many_stories(count), own], vocabulary([LEEM, KOFFIE]))
        with_vocabulary(site, words, counting.find)
        looked_at.append(counting.passages)

    assert looked_at == [["eigen-0"], ["eigen-0"]]


def calls_of(work: Callable[[], object]) -> int:
    """How many functions are called while something is done."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


def test_terms_of_which_no_word_stands_in_a_text_cost_nothing() -> None:
    own = theme_of("leem", strong="leem", weak="trein .. door; groeit; zwar*")
    others = "; ".join(f"onbekend{n}; lemen laag{n}; groei .. plant{n}" for n in range(3000))
    few = vocabulary([own])
    many = vocabulary([replace(own, terms=(*own.terms, *theme_of(strong=others).terms))])
    stories = many_stories(10)
    assert tag_site(stories, few).tags == tag_site(stories, many).tags

    assert calls_of(lambda: tag_site(stories, many)) == calls_of(lambda: tag_site(stories, few))


def a_folder(root: Path, count: int) -> Path:
    root.mkdir()
    files = {
        f"portretten/p{number}/index.md": (
            f"Titel: Verhaal {number}\nDatum: 2026-03-01\nNaam: Persoon {number}\n"
            f"Samenvatting: Wat {number} vindt.\n\n## Kop\n\nDe trein. “Ja”, zegt ze.\n\n"
            f"- [verder](../p{(number + 1) % count}/index.md)\n"
        )
        for number in range(count)
    }
    return content_folder(root, files)


def test_reading_and_tagging_ten_times_the_stories_takes_ten_times_the_calls(
    tmp_path: Path,
) -> None:
    def read_and_tag(folder: Path) -> TaggedSite:
        return tag_site(read_material(folder).site.stories, vocabulary([LEEM, KOFFIE]))

    few, more = a_folder(tmp_path / "few", 20), a_folder(tmp_path / "more", 200)
    read_and_tag(few)
    read_and_tag(more)

    assert calls_of(lambda: read_and_tag(more)) < 10.5 * calls_of(lambda: read_and_tag(few))
