"""How much a passage is like the examples of a theme: whole numbers only."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from math import isqrt
from typing import NamedTuple


class Weight(NamedTuple):
    """What one trait says."""

    rarity: int
    """Square of how rare it is among the examples, in tenths."""
    any_theme: int
    """What it says for any theme above none, in tenths."""
    themes: Mapping[int, int]
    """What it says for or against one theme besides that: tenths, by the number of the theme."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What examples taught."""

    themes: tuple[str, ...]
    """Slugs; the weights go by their numbers."""
    start: tuple[int, ...]
    """Where the score of each theme begins, in hundredths."""
    weights: Mapping[str, Weight]
    examples: str = ""
    """Hash of the examples, to see whether they are still the same."""

    def only(self, slugs: Set[str]) -> "Learned":
        """The same without the themes that are no more."""
        if slugs >= set(self.themes):
            return self
        kept = [number for number, slug in enumerate(self.themes) if slug in slugs]
        renumbered = {old: new for new, old in enumerate(kept)}
        return replace(
            self,
            themes=tuple(self.themes[number] for number in kept),
            start=tuple(self.start[number] for number in kept),
            weights={
                trait: Weight(
                    weight.rarity,
                    weight.any_theme,
                    {
                        renumbered[number]: told
                        for number, told in weight.themes.items()
                        if number in renumbered
                    },
                )
                for trait, weight in self.weights.items()
            },
        )


def likeness(traits: Iterable[str], learned: Learned) -> tuple[int, ...]:
    """For each theme how much more a passage is like its examples than like those of none.

    In hundredths: 0 is as like the one as the other.
    """
    sums = [0] * len(learned.themes)
    length = for_all = 0
    for rarity, any_theme, own in filter(None, map(learned.weights.get, traits)):
        length += rarity
        for_all += any_theme
        for theme, told in own.items():
            sums[theme] += told
    # The root of a thousand times tenths is a hundred times the length that they are squares of.
    scale = isqrt(1000 * length) or 1
    return tuple(
        begin + 1000 * (for_all + total) // scale
        for begin, total in zip(learned.start, sums, strict=True)
    )
