"""What examples and terms decide together about the themes that have examples."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from plugins.story.passage import Voice

from .alike import Alikes
from .convincing import convincing
from .theme import Decision, Evidence, TermKind, Theme

_LIKE_ENOUGH = 10
"""A passage is like a theme from here on: hundredths of likeness, with what its terms prove."""
_NEAR = 10
"""So little less than the likest theme counts as just as like."""
_NEARLY_LIKE = _LIKE_ENOUGH - 50
"""So much is enough beside a passage that has the theme."""
_MOST_TERMS = 300
"""Terms never prove more than this: hundredths, so three strong words."""
_UNLIKE = -100
"""Below this even strong words don't prove a theme: the passage is about something else."""

_BY_LIKENESS = (Decision.EXAMPLES, Decision.NEIGHBOUR)

Proofs = Mapping[int, tuple[Evidence, ...]]
"""The evidence for one theme, by the number of the passage."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A story's passages, each weighed for all themes that have examples."""

    alikes: Alikes | None
    sums: Mapping[int, Mapping[str, int]]
    """By passage and slug: likeness and terms together."""
    most: Mapping[int, int]
    """By passage the sum of its likest theme; what the author denied doesn't count."""
    near: Mapping[str, Sequence[int]]
    """By slug the few passages that are like it, or nearly so, as far as sums tell."""
    explained: dict[tuple[int, str], tuple[Evidence, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )
    """What was asked before: a theme that is claimed is explained again in its tag."""

    def knows(self, passage: int, theme: str) -> bool:
        """True where examples have a say: in running text, about a theme that has some."""
        return theme in self.sums.get(passage, ())

    def is_like(self, passage: int, theme: str) -> bool:
        """True when the passage is like the examples, and like no other theme's much more."""
        return self._reaches(passage, theme, _LIKE_ENOUGH)

    def is_nearly_like(self, passage: int, theme: str) -> bool:
        """The same for a passage beside one that has the theme."""
        return self._reaches(passage, theme, _NEARLY_LIKE)

    def is_unlike(self, passage: int, theme: str) -> bool:
        """True when the examples say that it is about something else."""
        assert self.alikes is not None
        return self.alikes.scores[passage][theme] < _UNLIKE

    def score(self, passage: int, theme: str) -> int:
        """In hundredths: 100 is just enough."""
        return 100 + self.sums[passage][theme] - _LIKE_ENOUGH

    def told(self, passage: int, theme: str) -> tuple[Evidence, ...]:
        """The words that make it like the examples. Together they weigh what it scores."""
        score = self.score(passage, theme)
        told = self._explained(passage, theme)
        return tuple(replace(each, weight=each.weight * score // 100) for each in told)

    def convincing(
        self, passage: int, theme: str, terms: Sequence[Evidence]
    ) -> tuple[Evidence, ...]:
        """The words that would convince a reader, none when they are too few.

        Together they weigh what it scores.
        """
        assert self.alikes is not None
        score, found = self.score(passage, theme), convincing(self.alikes, passage, theme, terms)
        total = sum(each.weight for each in found)
        return tuple(replace(each, weight=each.weight * score // total) for each in found)

    def _explained(self, passage: int, theme: str) -> tuple[Evidence, ...]:
        assert self.alikes is not None
        pair = passage, theme
        if pair not in self.explained:
            self.explained[pair] = self.alikes.told(passage, theme)
        return self.explained[pair]

    def _reaches(self, passage: int, theme: str, least: int) -> bool:
        enough = _enough(least, self.most[passage])
        # A theme that no word can explain is not claimed.
        return self.sums[passage][theme] >= enough and bool(self._explained(passage, theme))


def _enough(least: int, most: int) -> int:
    return max(least, most - _NEAR)


def weighed(
    alikes: Alikes | None,
    themes: Sequence[Theme],
    proofs: Mapping[str, Proofs],
    denied: Mapping[str, Set[int]],
) -> Weighed:
    """Weigh likeness and terms together. `proofs` and `denied` are by the slug of the theme.

    A theme for quotations only is weighed in quotations only.
    """
    if alikes is None:
        return Weighed(None, {}, {}, {})
    quoted_only = {theme.slug for theme in themes if theme.quoted_only}
    quoted = {n for n, each in enumerate(alikes.index.passages) if each.voice is Voice.QUOTED}
    sums = {
        passage: {
            slug: likeness
            for slug, likeness in scores.items()
            if slug not in quoted_only or passage in quoted
        }
        for passage, scores in alikes.scores.items()
    }
    for slug, proof in proofs.items():
        for passage, found in proof.items():
            if slug in sums.get(passage, ()):
                sums[passage][slug] += min(_MOST_TERMS, sum(each.weight for each in found))
    most = {
        passage: max((own for slug, own in each.items() if passage not in denied[slug]), default=0)
        for passage, each in sums.items()
    }
    near: dict[str, list[int]] = {theme.slug: [] for theme in themes}
    for passage, each in sums.items():
        enough = _enough(_NEARLY_LIKE, most[passage])
        for slug, own in each.items():
            if own >= enough:
                near[slug].append(passage)
    return Weighed(alikes, sums, most, near)


def decide(
    theme: Theme, proof: Proofs, by_terms: Mapping[int, Decision], denied: Set[int], all_: Weighed
) -> dict[int, Decision]:
    """What is decided about one theme, by the number of the passage.

    `by_terms` is what the rules decide without examples; it stands where examples have no say.
    """
    decided = {
        number: decision
        for number, decision in by_terms.items()
        if not all_.knows(number, theme.slug)
    }
    near = all_.near.get(theme.slug, ())
    for number in (*proof, *near):
        if number in decided or not all_.knows(number, theme.slug):
            continue
        named = number in proof and _is_named(theme, proof[number])
        if named and not all_.is_unlike(number, theme.slug):
            decided[number] = Decision.RULES
        elif all_.is_like(number, theme.slug):
            decided[number] = Decision.EXAMPLES
    whole = set(decided) - denied
    for number in near:
        if (
            number not in decided
            and not whole.isdisjoint({number - 1, number + 1})
            and all_.is_nearly_like(number, theme.slug)
        ):
            decided[number] = Decision.NEIGHBOUR
    return decided


def reasons(
    theme: Theme, proof: Proofs, decided: Mapping[int, Decision], all_: Weighed
) -> dict[int, tuple[Evidence, ...]]:
    """What a reader would be shown for each likeness, by the number of its passage."""
    return {
        number: all_.convincing(number, theme.slug, proof.get(number, ()))
        for number, decision in decided.items()
        if decision in _BY_LIKENESS and all_.knows(number, theme.slug)
    }


def unconvincing(
    decided: Mapping[int, Decision],
    reasons: Mapping[int, tuple[Evidence, ...]],
    denied: Set[int],
) -> dict[int, Decision]:
    """What is no more than a hunch: a likeness without reasons, and who stands beside only that."""
    alone = {number for number, words in reasons.items() if not words}
    whole = {
        number
        for number, decision in decided.items()
        if decision is not Decision.NEIGHBOUR and number not in alone | denied
    }
    beside_nothing = {
        number
        for number, decision in decided.items()
        if decision is Decision.NEIGHBOUR and whole.isdisjoint({number - 1, number + 1})
    }
    return dict.fromkeys(alone | beside_nothing, Decision.HUNCH)


def _is_named(theme: Theme, found: tuple[Evidence, ...]) -> bool:
    """True when strong words alone prove the theme."""
    strong = sum(each.weight for each in found if each.kind is TermKind.STRONG)
    return strong >= theme.threshold
