"""How much a passage is like the examples of a theme: whole numbers only."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isqrt
from typing import NamedTuple


class Weight(NamedTuple):
    """What one trait says."""

    rarity: int
    """Square of how rare it is among the examples, in thousandths."""
    themes: tuple[tuple[int, int], ...]
    """For each theme that it speaks for or against: number and thousandths."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What examples taught."""

    themes: tuple[str, ...]
    """Slugs; the weights go by their numbers."""
    start: tuple[int, ...]
    """Where the score of each theme begins, in hundredths."""
    weights: Mapping[str, Weight]


def likeness(traits: Iterable[str], learned: Learned) -> tuple[int, ...]:
    """For each theme how much more a passage is like its examples than like those of none.

    In hundredths: 0 is as like the one as the other.
    """
    weights = learned.weights
    sums = [0] * len(learned.themes)
    length = 0
    for trait in traits:
        known = weights.get(trait)
        if known is not None:
            length += known.rarity
            for theme, told in known.themes:
                sums[theme] += told
    # Rarity squared in thousandths: the root of a thousand times that is a thousand times rarity.
    scale = isqrt(1000 * length) or 1
    return tuple(
        begin + 100 * total // scale for begin, total in zip(learned.start, sums, strict=True)
    )
