"""How well the rules find what a person labelled: counts per theme, each miss, each false hit."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.story.passage import Passage

from .gold import Labelled
from .tagging import tag_story
from .theme import Decision, Tag
from .vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Count:
    """How often themes were found rightly, wrongly and not at all."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def found(self) -> int:
        """What the rules say."""
        return self.right + self.wrong

    @property
    def labelled(self) -> int:
        """What the person says."""
        return self.right + self.missed


@dataclass(frozen=True, slots=True)
class Difference:
    """A theme on which the rules and the person disagree."""

    theme: str
    source: str
    passage: Passage
    tag: Tag | None
    """What the rules found wrongly; None where they missed it."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All that comes of comparing. Whole counts; shares are for whoever prints them."""

    passages: int
    without_theme: int
    """Passages that have no theme, says the person."""
    false_alarms: int
    """Those of them that got one all the same."""
    shown: Count
    """What readers would see of it: without the hunches that only the author hears of."""
    shown_alarms: int
    themes: tuple[tuple[str, Count], ...]
    """In the order of the vocabulary, then any label that is no theme of it."""
    misses: tuple[Difference, ...]
    false_hits: tuple[Difference, ...]

    @property
    def total(self) -> Count:
        """Over all pairs of a passage and a theme."""
        counts = [count for _, count in self.themes]
        return Count(
            sum(count.right for count in counts),
            sum(count.wrong for count in counts),
            sum(count.missed for count in counts),
        )


def evaluate(labelled: Iterable[Labelled], vocabulary: Vocabulary) -> Evaluation:
    """Compare what the rules find with the labels. What the author pinned or denied is no rule."""
    compared = [(each, _by_rules(each, vocabulary)) for each in labelled]
    pairs = [
        (each, number, wanted, tags.get(number, {}))
        for each, tags in compared
        for number, wanted in sorted(each.themes.items())
    ]
    known = [theme.slug for theme in vocabulary.themes]
    unknown = {theme for _, _, wanted, _ in pairs for theme in wanted}.difference(known)
    slugs = [*known, *sorted(unknown)]
    counts = tuple(
        (
            slug,
            Count(
                sum(slug in wanted and slug in got for _, _, wanted, got in pairs),
                sum(slug not in wanted and slug in got for _, _, wanted, got in pairs),
                sum(slug in wanted and slug not in got for _, _, wanted, got in pairs),
            ),
        )
        for slug in slugs
    )
    differences = [
        Difference(slug, each.story.source, each.story.passages[number], got.get(slug))
        for each, number, wanted, got in pairs
        for slug in slugs
        if (slug in wanted) != (slug in got)
    ]
    told = [
        (wanted, {theme for theme, tag in got.items() if tag.is_public})
        for _, _, wanted, got in pairs
    ]
    return Evaluation(
        passages=len(pairs),
        without_theme=sum(not wanted for _, _, wanted, _ in pairs),
        false_alarms=sum(bool(got) and not wanted for _, _, wanted, got in pairs),
        shown=Count(
            sum(len(wanted & seen) for wanted, seen in told),
            sum(len(seen - wanted) for wanted, seen in told),
            sum(len(wanted - seen) for wanted, seen in told),
        ),
        shown_alarms=sum(bool(seen) and not wanted for wanted, seen in told),
        themes=counts,
        misses=tuple(each for each in differences if each.tag is None),
        false_hits=tuple(each for each in differences if each.tag is not None),
    )


def _by_rules(each: Labelled, vocabulary: Vocabulary) -> dict[int, dict[str, Tag]]:
    numbers = {passage.id: number for number, passage in enumerate(each.story.passages)}
    found: dict[int, dict[str, Tag]] = {}
    for tag in tag_story(each.story, vocabulary):
        if tag.decision not in (Decision.PINNED, Decision.DENIED):
            found.setdefault(numbers[tag.passage], {})[tag.theme] = tag
    return found
