"""A theme, and the tag that ties it to a passage with the words that prove it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from plugins.story.blocks import Block


class TermKind(StrEnum):
    """How much a term proves on its own, and whether the author wrote it."""

    STRONG = "kern"
    WEAK = "zwak"
    LEARNED = "geleerd"
    """No term of hers: what examples taught."""


class Decision(StrEnum):
    """Who or what decided that a passage has a theme."""

    RULES = "regels"
    EXAMPLES = "voorbeelden"
    NEIGHBOUR = "buur"
    HUNCH = "vermoeden"
    """Found, but by words that would convince no reader: only the author hears of it."""
    PINNED = "vast"
    DENIED = "niet"


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a theme's vocabulary, as the author typed it."""

    text: str
    kind: TermKind
    weight: int
    """Whole hundredths: 100 proves a theme alone, 50 needs another."""
    line: int


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject that comes back in what people say."""

    path: Path
    slug: str
    title: str
    question: str
    summary: str
    terms: tuple[Term, ...]
    cancelling: tuple[Term, ...]
    """Phrases that cover words, so that these prove nothing (`Niet`)."""
    related: tuple[str, ...]
    """Slugs of themes that the author calls related (`Verwant`)."""
    threshold: int
    """Whole hundredths; a passage with this score has the theme."""
    quoted_only: bool
    pigment: str
    """Name of the pigment and pattern it is drawn with."""
    introduction: tuple[Block, ...]
    left: tuple[Term, ...] = ()
    """Words that point to the collective end of the line (`Links`)."""
    right: tuple[Term, ...] = ()
    """Words that point to the individual end (`Rechts`)."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words in a passage that point to a theme. Offsets count characters of the passage's text."""

    term: str
    kind: TermKind
    weight: int
    start: int
    end: int
    text: str
    """As it is shown: `loket … dicht` where other words stand between."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A theme at a passage, with the reason why."""

    theme: str
    story: str
    """`Story.source` of the story."""
    passage: str
    score: int
    """Sum of the weights, whole hundredths."""
    decision: Decision
    reason: str
    """The author's reason when she pinned or denied it, else empty."""
    evidence: tuple[Evidence, ...]

    @property
    def is_public(self) -> bool:
        """True for what readers see: neither denied nor a mere hunch."""
        return self.decision not in (Decision.DENIED, Decision.HUNCH)
