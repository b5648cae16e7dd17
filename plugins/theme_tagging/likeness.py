"""How much a passage is like the examples of a theme: whole numbers only.

All that a trait says is kept in one whole number, sixty-four bits for each of the numbers in it, so
that what a hundred traits say is added up at once. In a build that is most of the work.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from functools import cache
from math import isqrt
from typing import NamedTuple

_BITS = 64
_MASK = (1 << _BITS) - 1
_LARGEST = 1 << 24
"""No number in a weight is larger, so that sums over a whole book stay within their bits."""
_NOTHING = 1 << 62
"""Added to each number while they are taken apart, so that none is below zero."""

Packed = int
"""A `Weight` in one number."""


class Weight(NamedTuple):
    """What one trait says."""

    rarity: int
    """Square of how rare it is among the examples, in tenths."""
    any_theme: int
    """What it says for any theme above none, in tenths."""
    themes: Mapping[int, int]
    """What it says for or against one theme besides that: tenths, by the number of the theme."""

    def packed(self) -> Packed:
        """In one number: rarity, any theme, then each theme in turn. Raises ValueError for more
        than that can hold."""
        numbers = {0: self.rarity, 1: self.any_theme, **{n + 2: w for n, w in self.themes.items()}}
        if any(place < 0 or abs(number) >= _LARGEST for place, number in numbers.items()):
            raise ValueError("a weight that is too large")
        return sum(number << _BITS * place for place, number in numbers.items())


@dataclass(frozen=True, slots=True)
class Learned:
    """What examples taught."""

    themes: tuple[str, ...]
    """Slugs; the weights go by their numbers."""
    start: tuple[int, ...]
    """Where the score of each theme begins, in hundredths."""
    weights: Mapping[str, Packed]
    """By trait."""
    examples: str = ""
    """Hash of the examples, to see whether they are still the same."""

    def weight(self, trait: str) -> Weight | None:
        """What a trait says, or None when nothing was learned about it."""
        packed = self.weights.get(trait)
        return None if packed is None else self._unpacked(packed)

    def speaking_for(self, theme: int, traits: Iterable[str]) -> list[tuple[str, int]]:
        """The traits that speak for the theme with this number, and how much each says.

        What it says for any theme counts along, but explains nothing by itself.
        """
        raised = _raised(len(self.themes))
        place = _BITS * (theme + 2)
        known = self.weights.get
        found: list[tuple[str, int]] = []
        for trait in traits:
            packed = known(trait)
            if packed is not None:
                packed += raised
                own = (packed >> place & _MASK) - _NOTHING
                if own > 0:
                    both = own + (packed >> _BITS & _MASK) - _NOTHING
                    if both > 0:
                        found.append((trait, both))
        return found

    def only(self, slugs: Set[str]) -> "Learned":
        """The same without the themes that are no more."""
        if slugs >= set(self.themes):
            return self
        kept = [number for number, slug in enumerate(self.themes) if slug in slugs]
        renumbered = {old: new for new, old in enumerate(kept)}
        weights = {}
        for trait, packed in self.weights.items():
            rarity, any_theme, told = self._unpacked(packed)
            own = {
                renumbered[number]: each for number, each in told.items() if number in renumbered
            }
            weights[trait] = Weight(rarity, any_theme, own).packed()
        return replace(
            self,
            themes=tuple(self.themes[number] for number in kept),
            start=tuple(self.start[number] for number in kept),
            weights=weights,
        )

    def sums(self, weights: Iterable[Packed]) -> list[int]:
        """What several traits say together: their rarity, for any theme, and for each theme."""
        total = sum(weights, _raised(len(self.themes)))
        return [
            (total >> _BITS * place & _MASK) - _NOTHING for place in range(len(self.themes) + 2)
        ]

    def _unpacked(self, packed: Packed) -> Weight:
        rarity, any_theme, *told = self.sums([packed])
        return Weight(rarity, any_theme, {n: each for n, each in enumerate(told) if each})


@cache
def _raised(themes: int) -> int:
    return sum(_NOTHING << _BITS * place for place in range(themes + 2))


def likeness(traits: Iterable[str], learned: Learned) -> tuple[int, ...]:
    """For each theme how much more a passage is like its examples than like those of none.

    In hundredths: 0 is as like the one as the other.
    """
    known = filter(None, map(learned.weights.get, traits))
    length, for_all, *told = learned.sums(known)
    # The root of a thousand times tenths is a hundred times the length that they are squares of.
    scale = isqrt(1000 * length) or 1
    return tuple(
        begin + 1000 * (for_all + own) // scale
        for begin, own in zip(learned.start, told, strict=True)
    )
