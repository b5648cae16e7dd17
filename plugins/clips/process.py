"""Making the planned files: cleaned, looked at again, and put into the cache."""

from collections.abc import Iterable
from pathlib import Path

from plugins.story.whole_files import store

from .cache import has
from .check import digest
from .clean import cleaned
from .planned_clip import PlannedClip
from .recording import ClipError, damaged


def process(plans: Iterable[PlannedClip], cache: Path) -> dict[Path, ClipError]:
    """Make every planned file that the cache lacks; returns why some recordings could not be made.

    One recording is in memory at a time. A file that is there is not opened.
    """
    failed: dict[Path, ClipError] = {}
    for plan in plans:
        if plan.captions_name and not has(cache, plan.captions_name):
            store(cache, plan.captions_name, plan.captions.encode())
        if has(cache, plan.name):
            continue
        data = plan.original.read_bytes()
        try:
            # Saved again since it was planned? Then these bytes don't belong under this name.
            if f"-{digest(data)}." not in plan.name:
                raise damaged()
            store(cache, plan.name, cleaned(data))
        except ClipError as error:
            failed[plan.original] = error
    return failed
