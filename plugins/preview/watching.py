"""Which files changed, as long as somebody looks."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

from watchfiles import Change, watch

_QUIET = 15
"""Milliseconds without another change after which a save is over."""
_LONGEST = 300
"""Milliseconds after which changes are told even when they go on, such as a git checkout."""


def changes_in(folders: Sequence[Path], stop: Event) -> Iterator[frozenset[Path]]:
    """The files that were made, saved, renamed or removed, a handful at a time, until `stop`."""
    for found in watch(
        *folders,
        watch_filter=_matters,
        step=_QUIET,
        debounce=_LONGEST,
        stop_event=stop,
        rust_timeout=500,
        yield_on_timeout=False,
        raise_interrupt=False,
    ):
        yield frozenset(Path(path) for _, path in found)


def _matters(_: Change, path: str) -> bool:
    """False for what an editor keeps beside a file, and for what Python makes by itself."""
    parts = Path(path).parts
    name = parts[-1]
    hidden = any(part.startswith(".") or part == "__pycache__" for part in parts[-3:])
    return not hidden and not name.endswith(("~", ".swp", ".swx", ".tmp", ".part", ".pyc"))
