"""The sixteen pigments of the palette, named after soils. Each has a pattern in the style sheet.

A seventeenth theme gets the first soil again as `klei-2`: the same colour with a wider pattern.
"""

from collections.abc import Iterable, Iterator
from itertools import cycle

PIGMENTS = (
    "klei",
    "keileem",
    "wad",
    "roest",
    "zode",
    "potklei",
    "zand",
    "schelp",
    "veen",
    "slib",
    "kwelder",
    "mergel",
    "oer",
    "krijt",
    "grind",
    "humus",
)


def free_pigments(taken: Iterable[str]) -> Iterator[str]:
    """The pigments to hand out, in the palette's order: those not yet taken, then all once more
    with a wider pattern, and so on.

    A theme that states its own pigment keeps it whatever themes come and go, so only
    themes without one can ever change colour.
    """
    in_use = frozenset(taken)
    yield from (pigment for pigment in PIGMENTS if pigment not in in_use)
    yield from cycle((*(f"{pigment}-2" for pigment in PIGMENTS), *PIGMENTS))
