"""Making the planned files: one decode for each photo, one job for each core, into the cache."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from itertools import groupby
from pathlib import Path

from PIL.Image import Image

from plugins.story.whole_files import store

from .cache import Content, Made, content_of, drop_spoilt, key, remember, shelf
from .container import PhotoError
from .encode import encode
from .facts import digest_of
from .header import read_header
from .pixels import average_colour, pictures
from .recipe import Recipe
from .rendition import Plan, Rendition, Tone
from .room import Room
from .weight import MAX_WEIGHT, weight

Progress = Callable[[int, int], None]
"""Called with how many photos are ready, and how many there are to make."""


class FailedPhotosError(Exception):
    """Some photos could not be made; all others were."""

    def __init__(self, damaged: tuple[Path, ...], changed: tuple[Path, ...]) -> None:
        super().__init__(", ".join(str(each) for each in (*damaged, *changed)))
        self.damaged = damaged
        self.changed = changed
        """Saved again since they were planned."""


def process(
    plans: Iterable[Plan],
    cache: Path,
    recipe: Recipe,
    workers: int | None = None,
    progress: Progress | None = None,
) -> tuple[Path, ...]:
    """Make every planned file that the cache lacks, and return those that were made.

    A photo that is there is neither opened nor written. The bytes don't depend on the number of
    workers (default: one for each core) or on what was there before. Raises FailedPhotosError at
    the end when an original can't be decoded or was changed since it was planned. When it is broken
    off, what was finished is kept and the rest is made the next time.
    """
    plans = tuple(plans)
    there = shelf(cache)
    jobs = {key(each): each for each in plans if there.find(each) is None}
    if not jobs:
        return ()
    cache.mkdir(parents=True, exist_ok=True)
    made = _make_all(jobs, cache, recipe, workers or os.cpu_count() or 1, progress)
    failed = dict.fromkeys(
        each.original for each in plans if key(each) in jobs.keys() - made.keys()
    )
    if failed:
        digests = {each.original: each.digest for each in plans}
        changed = tuple(path for path in failed if _digest(path) != digests[path])
        raise FailedPhotosError(tuple(path for path in failed if path not in changed), changed)
    return tuple(cache / file for name in jobs for file in made[name].files)


def mend(plans: Iterable[Plan], cache: Path, recipe: Recipe) -> tuple[Path, ...]:
    """Make again what a disk spoilt since it was made, and return it. Reads every planned file."""
    plans = tuple(plans)
    return process(plans, cache, recipe) if drop_spoilt(plans, cache) else ()


def _make_all(
    jobs: dict[str, Plan], cache: Path, recipe: Recipe, workers: int, progress: Progress | None
) -> dict[str, Made]:
    made: dict[str, Made] = {}
    pool = ThreadPoolExecutor(workers)
    try:
        room = Room(MAX_WEIGHT)
        # A photo alone, such as the one that was just put there, gets all cores.
        hands = max(1, workers // len(jobs))
        running = {
            pool.submit(_attempt, plan, cache, recipe, room, hands): name
            for name, plan in jobs.items()
        }
        for done, job in enumerate(as_completed(running), 1):
            result = job.result()
            if result is not None:
                made[running[job]] = result
            if progress:
                progress(done, len(jobs))
    finally:
        # Also after Ctrl-C or on a full disk: don't begin another photo, keep what is finished.
        pool.shutdown(cancel_futures=True)
        if made:
            remember(cache, made)
    return made


def _attempt(plan: Plan, cache: Path, recipe: Recipe, room: Room, hands: int) -> Made | None:
    """Make one photo with so many threads, or None when it can't be read."""
    data = plan.original.read_bytes()
    if digest_of(data) != plan.digest:
        # Saved again since it was planned: these pixels don't belong under the planned names.
        return None
    try:
        with room.taken(weight(read_header(data))):
            return _made(plan, data, cache, recipe, hands)
    except PhotoError:
        return None


def _digest(original: Path) -> str:
    return digest_of(original.read_bytes())


def _made(plan: Plan, data: bytes, cache: Path, recipe: Recipe, hands: int) -> Made:
    def stored(picture: Image, alike: Iterable[Rendition]) -> dict[str, Content]:
        files: dict[str, Content] = {}
        # One after another: a picture remembers the format in which it is being saved.
        for each in alike:
            content = encode(picture, each.format, recipe, plan.credit)
            store(cache, each.name, content)
            files[each.name] = content_of(content)
        return files

    tone: Tone = (0, 0, 0)
    sized = pictures(data, (plan.width, plan.height), plan.renditions, recipe.paper)
    jobs: list[Future[dict[str, Content]]] = []
    pool = ThreadPoolExecutor(hands)
    try:
        for _, pairs in groupby(sized, key=lambda pair: id(pair[1])):
            alike, (picture, *_) = zip(*pairs, strict=True)
            jobs.append(pool.submit(stored, picture, alike))
            tone = average_colour(picture)
        files = {name: content for job in jobs for name, content in job.result().items()}
    finally:
        # On a full disk the other sizes have no place either.
        pool.shutdown(cancel_futures=True)
    return Made(dict(sorted(files.items())), tone)
