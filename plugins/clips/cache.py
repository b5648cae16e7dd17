"""The folder of finished clips. A name holds a hash of what the file was made from."""

import os
import shutil
import threading
from collections.abc import Iterable
from pathlib import Path

from .planned_clip import PlannedClip


def has(cache: Path, name: str) -> bool:
    """True when the cache holds this file. One without bytes is what a power cut left: it isn't."""
    path = cache / name
    return path.is_file() and path.stat().st_size > 0


def store(cache: Path, name: str, data: bytes) -> Path:
    """Put a file into the cache, whole or not at all, whoever else is writing there."""
    cache.mkdir(parents=True, exist_ok=True)
    temporary = cache / f".{name}.{os.getpid()}-{threading.get_ident()}.part"
    try:
        temporary.write_bytes(data)
        temporary.replace(cache / name)
    finally:
        temporary.unlink(missing_ok=True)
    return cache / name


def clips_into(plans: Iterable[PlannedClip], cache: Path, output_folder: Path) -> tuple[Path, ...]:
    """Copy every planned file from the cache into a folder of the site, and return the copies.

    Copies, not hard links: whatever later rewrites a file of the site would spoil the cache.
    """
    names = sorted({name for plan in plans for name in plan.names})
    if names:
        output_folder.mkdir(parents=True, exist_ok=True)
    return tuple(Path(shutil.copyfile(cache / name, output_folder / name)) for name in names)
