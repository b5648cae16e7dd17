"""Where numbers stand in a photo with reading notes: at their places, none on top of another."""

import math
from collections.abc import Iterable

from .pictures import in_steps

_STEP = 5
_STEPS = 21
_APART = 2
"""Steps across between two numbers: on the smallest phone that leaves each room for a finger."""


def spots(places: Iterable[tuple[int, int]], ratio: float) -> tuple[tuple[int, int], ...]:
    """Places in percent as steps of 5 percent, in their order.

    A number that would cover an earlier one moves to the nearest step that is free. `ratio` is the
    width of the photo divided by its height: in a low photo steps down are small.
    """
    down = max(1, math.ceil(_APART * ratio))
    found: list[tuple[int, int]] = []
    for place in places:
        wanted = in_steps(place[0]), in_steps(place[1])
        free = (each for each in _outward(place, ratio) if not _covers(each, found, down))
        found.append(next(free, wanted))
    return tuple(found)


def _covers(spot: tuple[int, int], others: Iterable[tuple[int, int]], down: int) -> bool:
    return any(abs(spot[0] - x) < _APART and abs(spot[1] - y) < down for x, y in others)


def _outward(place: tuple[int, int], ratio: float) -> list[tuple[int, int]]:
    """Every step of the photo, the nearest to a place first."""

    def distance(step: tuple[int, int]) -> float:
        across, down = (step[0] * _STEP - place[0]) * ratio, step[1] * _STEP - place[1]
        return across**2 + down**2

    every = [(across, down) for across in range(_STEPS) for down in range(_STEPS)]
    return sorted(every, key=distance)
