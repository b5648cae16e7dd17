"""Making the planned files: one decode for each photo, one job for each core, into the cache."""

import os
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import groupby
from pathlib import Path

from PIL.Image import Image

from plugins.story.whole_files import store

from .cache import Content, Made, content_of, drop_spoilt, key, remember, shelf
from .encode import encode
from .for_each_photo import Progress, for_each_photo
from .pixels import average_colour, pictures
from .recipe import Recipe
from .rendition import Plan, Rendition, Tone


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
    there = shelf(cache)
    missing = [each for each in plans if there.find(each) is None]
    if not missing:
        return ()
    cache.mkdir(parents=True, exist_ok=True)
    workers = workers or os.cpu_count() or 1
    names = dict.fromkeys(key(each) for each in missing)
    # A photo alone, such as the one that was just put there, gets all cores.
    hands = max(1, workers // len(names))
    made: dict[str, Made] = {}

    def make(plan: Plan, data: bytes) -> None:
        made[key(plan)] = _made(plan, data, cache, recipe, hands)

    try:
        for_each_photo(missing, make, workers, progress)
    finally:
        # Also after Ctrl-C or on a full disk: what is finished stays.
        if made:
            remember(cache, made)
    return tuple(cache / file for name in names for file in made[name].files)


def mend(plans: Iterable[Plan], cache: Path, recipe: Recipe) -> tuple[Path, ...]:
    """Make again what a disk spoilt since it was made, and return it. Reads every planned file."""
    plans = tuple(plans)
    return process(plans, cache, recipe) if drop_spoilt(plans, cache) else ()


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
    sized = pictures(data, plan, recipe.paper)
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
