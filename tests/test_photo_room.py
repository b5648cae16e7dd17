"""Photos that are made at once share the memory there is."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock

import pytest

from plugins.photo_series.room import Room

SAFETY = 60
"""Seconds after which a test that waits for ever fails instead."""


def most_at_once(room: Room, weights: list[int]) -> int:
    """How much was in the room together at most, with somebody for each weight."""
    lock = Lock()
    inside: list[int] = []
    peak = 0

    def enter(weight: int) -> None:
        nonlocal peak
        with room.taken(weight):
            with lock:
                inside.append(weight)
                peak = max(peak, sum(inside))
            with lock:
                inside.remove(weight)

    with ThreadPoolExecutor(len(weights)) as pool:
        list(pool.map(enter, weights * 50, timeout=SAFETY))
    return peak


@pytest.mark.parametrize("weights", [[6, 6, 6], [3, 4, 5, 6], [10, 1, 10, 1], [1] * 8])
def test_who_is_heavy_waits_until_there_is_room(weights):
    assert most_at_once(Room(10), weights) <= 10


def test_who_fits_together_is_in_together():
    room, both = Room(10), Barrier(2)

    def enter(weight: int) -> None:
        with room.taken(weight):
            both.wait(SAFETY)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(enter, [4, 6], timeout=SAFETY))


def test_who_is_alone_always_fits_and_then_nobody_else_does():
    assert most_at_once(Room(10), [25]) == 25
    assert most_at_once(Room(10), [25, 3, 25]) == 25


def test_who_leaves_in_trouble_gives_the_room_back():
    room = Room(10)

    with pytest.raises(OSError, match="full"), room.taken(10):
        raise OSError("full")

    assert most_at_once(room, [10, 10]) == 10
