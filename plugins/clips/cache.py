"""The folder of finished clips. A name holds a hash of what the file was made from."""

from collections.abc import Iterable
from pathlib import Path

from plugins.story.whole_files import copied

from .planned_clip import PlannedClip


def has(cache: Path, name: str) -> bool:
    """True when the cache holds this file. One without bytes is what a power cut left: it isn't."""
    path = cache / name
    return path.is_file() and path.stat().st_size > 0


def clips_into(plans: Iterable[PlannedClip], cache: Path, output_folder: Path) -> tuple[Path, ...]:
    """Copy every planned file from the cache into a folder of the site, and return the copies."""
    return copied((name for plan in plans for name in plan.names), cache, output_folder)
