"""The folder of finished files. A name holds a hash of what the file was made from."""

import os
import re
import shutil
import threading
from collections.abc import Iterable
from pathlib import Path

from .rendition import Plan

_OURS = re.compile(r".+-[0-9a-f]{8}-\d+\.(webp|jpg)|\..+\.part")


def is_cached(plan: Plan, cache: Path) -> bool:
    """True when every file of the plan is there. Opens none of them."""
    return all(has(cache, each.name) for each in plan.renditions)


def has(cache: Path, name: str) -> bool:
    """True when the cache holds this file. One without bytes is what a power cut left: it isn't."""
    path = cache / name
    return path.is_file() and path.stat().st_size > 0


def store(cache: Path, name: str, data: bytes) -> Path:
    """Put a file into the cache, whole or not at all, whoever else is writing there."""
    temporary = cache / f".{name}.{os.getpid()}-{threading.get_ident()}.part"
    try:
        temporary.write_bytes(data)
        temporary.replace(cache / name)
    finally:
        temporary.unlink(missing_ok=True)
    return cache / name


def prune(cache: Path, keep: Iterable[Plan]) -> tuple[Path, ...]:
    """Remove the files that no plan asks for and what a killed build left, and return them.

    Only files named by us are touched. Not to be run beside a build that uses the same cache.
    """
    if not cache.is_dir():
        return ()
    wanted = {rendition.name for plan in keep for rendition in plan.renditions}
    stale = tuple(
        sorted(
            path
            for path in cache.iterdir()
            if path.name not in wanted and _OURS.fullmatch(path.name)
        )
    )
    for path in stale:
        path.unlink()
    return stale


def renditions_into(plans: Iterable[Plan], cache: Path, output_folder: Path) -> tuple[Path, ...]:
    """Copy every planned file from the cache into a folder of the site, and return the copies.

    Copies, not hard links: whatever later cuts short or rewrites a file of the site in place would
    spoil the cache with it, and the cache takes a file that exists for right.
    """
    output_folder.mkdir(parents=True, exist_ok=True)
    names = sorted({rendition.name for plan in plans for rendition in plan.renditions})
    return tuple(
        # Bytes only: the site's files get its own dates and permissions.
        Path(shutil.copyfile(cache / name, output_folder / name))
        for name in names
    )
