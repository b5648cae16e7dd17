"""How a series hangs: one photo large, two beside each other, one large, and so on."""

from dataclasses import replace

from plugins.pages.view_pieces import Picture

from .pictures import in_slot
from .slots import FULL, HALF

_ROUND = 3
"""Photos before the rhythm starts again."""
_PAIR = (1, 2)
"""Which of them stand beside each other, counted from 0."""


def hung(series: tuple[Picture, ...]) -> tuple[Picture, ...]:
    """The photos of a series, each knowing whether it stands beside another.

    Two photos are a pair. One that would be left over at the end is large. A photo alone is no
    series and stays as wide as it was.
    """
    if len(series) == 1:
        return series
    if len(series) == len(_PAIR):
        return tuple(_half(picture) for picture in series)
    left_over = len(series) - 1 if len(series) % _ROUND == len(_PAIR) else None
    return tuple(
        _half(picture) if at % _ROUND in _PAIR and at != left_over else in_slot(picture, FULL)
        for at, picture in enumerate(series)
    )


def _half(picture: Picture) -> Picture:
    return replace(in_slot(picture, HALF), half=True)
