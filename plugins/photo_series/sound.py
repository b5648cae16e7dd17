"""Looks through many photos at once, and only once: those that stayed the same are passed by."""

import os
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from plugins.story.problem import has_errors

from .album import Album
from .check import MAX_BYTES, check_photo
from .container import PhotoError
from .facts import Facts
from .header import read_header
from .locate import inside, locate
from .room import Room
from .weight import MAX_WEIGHT, weight


def sound_photos(
    paths: Iterable[Path], content: Path, memory: Path, now: Callable[[], int] = time.time_ns
) -> Mapping[Path, Facts]:
    """What is known of the photos with which nothing is wrong, pixels included.

    The others are left out: `check_photo` says why. `memory` is a folder of the cache in which is
    kept what was decoded well; such a photo isn't read again until it's touched.
    """
    album = Album(memory, now)
    room = Room(MAX_WEIGHT)
    wanted = tuple(dict.fromkeys(paths))
    pool = ThreadPoolExecutor(os.cpu_count() or 1)
    try:
        found = tuple(pool.map(lambda path: _facts(path, content, album, room), wanted))
    finally:
        # Also after Ctrl-C: don't begin another photo.
        pool.shutdown(cancel_futures=True)
    album.keep()
    return {path: facts for path, facts in zip(wanted, found, strict=True) if facts}


def _facts(path: Path, content: Path, album: Album, room: Room) -> Facts | None:
    original = locate(path)
    if original is None or not inside(path, content):
        return None
    try:
        known = album.recall(original)
        if known:
            return known
        with room.taken(_weight(original)):
            wrong = has_errors(check_photo(path, "", 0, content))
        return None if wrong else album.look(original)
    except (OSError, PhotoError):
        return None


def _weight(original: Path) -> int:
    """What decoding takes; nothing for a file that won't be decoded."""
    if original.stat().st_size > MAX_BYTES:
        return 0
    return weight(read_header(original.read_bytes()))
