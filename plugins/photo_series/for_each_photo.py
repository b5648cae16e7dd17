"""Work on many photos: each opened once, on all cores, sharing the memory there is."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from .cache import key
from .container import PhotoError
from .facts import digest_of
from .header import read_header
from .rendition import Plan
from .room import Room
from .weight import MAX_WEIGHT, weight

Progress = Callable[[int, int], None]
"""Called with how many photos are ready, and how many there are to make."""

Work = Callable[[Plan, bytes], None]
"""What is done with a photo, of which the bytes are those that were planned."""


class FailedPhotosError(Exception):
    """Some photos could not be worked on; all others were."""

    def __init__(self, damaged: tuple[Path, ...], changed: tuple[Path, ...]) -> None:
        super().__init__(", ".join(str(each) for each in (*damaged, *changed)))
        self.damaged = damaged
        self.changed = changed
        """Saved again since they were planned."""


def for_each_photo(
    plans: Iterable[Plan], work: Work, workers: int | None = None, progress: Progress | None = None
) -> None:
    """Do some work on each photo, with so many at once (default: one for each core).

    Plans with the very same files are one photo. Raises FailedPhotosError at the end when an
    original can't be decoded or was changed since it was planned.
    """
    plans = tuple(plans)
    photos = {key(each): each for each in plans}
    room, whole = Room(MAX_WEIGHT), set[str]()
    pool = ThreadPoolExecutor(workers or os.cpu_count() or 1)
    try:
        running = {pool.submit(_done, each, work, room): name for name, each in photos.items()}
        for count, job in enumerate(as_completed(running), 1):
            if job.result():
                whole.add(running[job])
            if progress:
                progress(count, len(photos))
    finally:
        # Also after Ctrl-C or on a full disk: don't begin another photo.
        pool.shutdown(cancel_futures=True)
    _raise_for(plan for plan in plans if key(plan) not in whole)


def on_one_photo(plan: Plan, work: Work, room: Room) -> None:
    """Do the work on this photo. Raises FailedPhotosError when it can't be done."""
    if not _done(plan, work, room):
        _raise_for([plan])


def _done(plan: Plan, work: Work, room: Room) -> bool:
    """False when the photo can't be read, or is no longer what was planned."""
    data = plan.original.read_bytes()
    if digest_of(data) != plan.digest:
        # Saved again since it was planned: these pixels don't belong under the planned names.
        return False
    try:
        with room.taken(weight(read_header(data))):
            work(plan, data)
    except PhotoError:
        return False
    return True


def _raise_for(failed: Iterable[Plan]) -> None:
    digests = {each.original: each.digest for each in failed}
    if digests:
        changed = tuple(
            path for path, digest in digests.items() if digest_of(path.read_bytes()) != digest
        )
        raise FailedPhotosError(tuple(path for path in digests if path not in changed), changed)
