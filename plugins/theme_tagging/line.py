"""Where someone stands between the collective and the individual, and which passages say so.

An estimate from two lists of words that the author keeps. It does not see negation, irony, or
whose words someone repeats; so whoever shows a place shows the passages with it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from plugins.story.passage import Kind, Passage, Span
from plugins.story.story import Story

from .index import index_of
from .matching import find_evidence
from .overrides import ruling
from .theme import Evidence, Theme
from .vocabulary import Vocabulary, vocabulary

MIDDLE = 10
"""Places go from 0, the collective, to 20, the individual."""

_MOST_OF_A_PASSAGE = 200
"""One passage can't decide: it counts for at most this much on each side."""

_PULL = 400
"""What lies on the scales before anything is said; little evidence stays near the middle."""

_FEWEST_WORDS = 8
_FEWEST_PASSAGES = 3
_SAY_NOTHING = (Kind.HEADING, Kind.CAPTION)


class Side(StrEnum):
    """An end of the line, in the word that readers see."""

    COLLECTIVE = "collectief"
    INDIVIDUAL = "individu"


@dataclass(frozen=True, slots=True)
class Line:
    """The words of both ends, ready to be looked up."""

    theme: str
    """Slug of the theme that holds the lists."""
    words: Vocabulary
    collective: frozenset[str]
    """The terms that point to the collective; all others point to the individual."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A passage that points to one side. A passage that points both ways gives two."""

    passage: Passage
    side: Side
    weight: int
    """Whole hundredths, at most 200."""
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known about someone's place on the line."""

    place: int | None
    """0 to 20, or None as long as there is too little to go by."""
    by_author: bool
    """True when the author chose the place."""
    reason: str
    """Her reason, or empty."""
    signs: tuple[Sign, ...]
    """In the order of the story."""

    def towards(self, side: Side) -> tuple[Sign, ...]:
        """The signs that point to one side."""
        return tuple(sign for sign in self.signs if sign.side is side)


def line_of(themes: Iterable[Theme]) -> Line | None:
    """The line of a site: the first theme with words for both ends. None without one."""
    theme = next((each for each in themes if each.left and each.right), None)
    if theme is None:
        return None
    # Nothing else of the theme, so that another title or introduction leaves the line as it was.
    both = replace(
        theme,
        title="",
        question="",
        summary="",
        terms=tuple(replace(term, line=0) for term in (*theme.left, *theme.right)),
        cancelling=tuple(replace(term, line=0) for term in theme.cancelling),
        related=(),
        threshold=0,
        pigment="",
        introduction=(),
        left=(),
        right=(),
    )
    return Line(theme.slug, vocabulary([both]), frozenset(term.text for term in theme.left))


def standing(
    story: Story, line: Line | None, but: Mapping[str, Sequence[Span]] | None = None
) -> Standing:
    """Where the one in a portrait stands. The author's own place goes before any reckoning.

    `but` holds, by the id of its passage, what doesn't count, such as what somebody else says.
    """
    signs = _signs(story, line, but or {}) if line else ()
    own = story.front.place
    if own:
        return Standing(own.step, True, own.reason, signs)
    enough = (
        sum(len(sign.evidence) for sign in signs) >= _FEWEST_WORDS
        and len({sign.passage.id for sign in signs}) >= _FEWEST_PASSAGES
    )
    return Standing(_reckoned(signs) if enough else None, False, "", signs)


def _reckoned(signs: Iterable[Sign]) -> int:
    weights = dict.fromkeys(Side, 0)
    for sign in signs:
        weights[sign.side] += sign.weight
    lean = weights[Side.INDIVIDUAL] - weights[Side.COLLECTIVE]
    whole = sum(weights.values()) + _PULL
    steps = (2 * MIDDLE * abs(lean) + whole) // (2 * whole)
    return MIDDLE + steps if lean > 0 else MIDDLE - steps


def _signs(story: Story, line: Line, but: Mapping[str, Sequence[Span]]) -> tuple[Sign, ...]:
    passages = [each for each in story.passages if _counts(each, story, line.theme)]
    found = find_evidence(index_of(passages), line.words)
    signs: list[Sign] = []
    for number, passage in enumerate(passages):
        others = but.get(passage.id, ())
        evidence = [
            each
            for each in found.get((number, 0), ())
            if not any(span.start < each.end and each.start < span.end for span in others)
        ]
        for side in Side:
            points = tuple(
                each
                for each in evidence
                if (each.term in line.collective) is (side is Side.COLLECTIVE)
            )
            if points:
                weight = sum(each.weight for each in points)
                signs.append(Sign(passage, side, min(weight, _MOST_OF_A_PASSAGE), points))
    return tuple(signs)


def _counts(passage: Passage, story: Story, theme: str) -> bool:
    """False where the author says that a passage isn't about this, and for what only names it."""
    decision = ruling(theme, passage.overrides) or ruling(theme, story.front.overrides)
    return passage.kind not in _SAY_NOTHING and (decision is None or decision.wanted)
