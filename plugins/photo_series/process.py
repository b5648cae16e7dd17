"""Making the planned files: one decode for each photo, one job for each core, into the cache."""

import io
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PIL import Image

from .cache import has, is_cached, store
from .colour import to_srgb
from .container import PhotoError
from .decode import decode
from .plan import plan_of
from .recipe import Recipe
from .rendition import Plan


class FailedPhotosError(Exception):
    """Some photos could not be made; all others were."""

    def __init__(self, originals: tuple[Path, ...]) -> None:
        super().__init__(", ".join(str(each) for each in originals))
        self.originals = originals


def process(
    plans: Iterable[Plan], cache: Path, recipe: Recipe, workers: int | None = None
) -> tuple[Path, ...]:
    """Make every planned file that the cache lacks, and return those that were made.

    A file that is there is neither opened nor written. The bytes don't depend on the number of
    workers (default: one for each core) or on what was there before. Raises FailedPhotosError at
    the end when an original can't be decoded or was changed since it was planned.
    """
    plans = tuple(plans)
    jobs = {_names(each): each for each in plans if not is_cached(each, cache)}
    if not jobs:
        return ()
    cache.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(workers or os.cpu_count()) as pool:
        made = tuple(pool.map(partial(_attempt, cache=cache, recipe=recipe), jobs.values()))
    failed = {names for names, files in zip(jobs, made, strict=True) if files is None}
    if failed:
        originals = (each.original for each in plans if _names(each) in failed)
        raise FailedPhotosError(tuple(dict.fromkeys(originals)))
    return tuple(file for files in made for file in files or ())


def _names(plan: Plan) -> tuple[str, ...]:
    return tuple(each.name for each in plan.renditions)


def _attempt(plan: Plan, cache: Path, recipe: Recipe) -> tuple[Path, ...] | None:
    """The files made for one photo, or None when it can't be read."""
    data = plan.original.read_bytes()
    try:
        # Saved again since it was planned? Then these pixels don't belong under the planned names.
        if plan_of(plan.original, data, recipe) != plan:
            return None
        return _make(plan, data, cache, recipe)
    except PhotoError:
        return None


def _make(plan: Plan, data: bytes, cache: Path, recipe: Recipe) -> tuple[Path, ...]:
    sizes = sorted({(each.width, each.height) for each in plan.renditions}, reverse=True)
    picture = to_srgb(_resized(decode(data, sizes[0]), sizes[0]), recipe.paper)
    made = []
    # Each size from the next larger one. All of them, also when some are there already: where a
    # size comes from must not depend on what the cache holds.
    for size in sizes:
        picture = _resized(picture, size)
        made += [
            store(cache, each.name, encode(picture, each.format, recipe))
            for each in plan.renditions
            if (each.width, each.height) == size and not has(cache, each.name)
        ]
    return tuple(made)


def _resized(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    return picture.resize(size, Image.Resampling.LANCZOS)


def encode(picture: Image.Image, format: str, recipe: Recipe) -> bytes:
    """The bytes of a picture in one of the site's formats."""
    file = io.BytesIO()
    if format == "webp":
        picture.save(file, "WEBP", quality=recipe.webp_quality, method=4)
    else:
        picture.save(
            file,
            "JPEG",
            quality=recipe.jpeg_quality,
            progressive=True,
            optimize=True,
            subsampling="4:2:0",
        )
    return file.getvalue()
