"""Which files changed, as long as somebody looks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

from watchfiles import watch

_QUIET = 5
"""Milliseconds without another change after which a save is over."""
_LONGEST = 300
"""Milliseconds after which changes are told even when they go on, such as a git checkout."""
_BESIDE = (".swp", ".swx", ".tmp", ".part", ".pyc", "~", "#", "___jb_tmp___", "___jb_old___")
"""How the names end of what an editor keeps beside a file."""


def changes_in(
    folders: Sequence[Path], stop: Event, alone: Sequence[Path] = ()
) -> Iterator[frozenset[Path]]:
    """The files that were made, saved, renamed or removed, a handful at a time, until `stop`.

    Their paths begin as `folders` do, also when these are relative or lead through a link. Of the
    folders `alone` only the files in them count, and nothing deeper.
    """
    found: SimpleQueue[frozenset[Path] | None] = SimpleQueue()
    watchers = [
        Thread(target=_watch, args=(_named(some), deep, stop, found), daemon=True)
        for some, deep in ((folders, True), (alone, False))
        if some
    ]
    for watcher in watchers:
        watcher.start()
    ended = 0
    while ended < len(watchers):
        paths = found.get()
        if paths is None:
            ended += 1
        elif paths:
            yield paths


def _named(folders: Iterable[Path]) -> dict[Path, Path]:
    """As each folder is called here, by where it really is."""
    return {folder.resolve(): folder for folder in folders}


def _watch(
    named: Mapping[Path, Path],
    deep: bool,
    stop: Event,
    found: SimpleQueue[frozenset[Path] | None],
) -> None:
    try:
        for changes in watch(
            *named,
            watch_filter=None,
            step=_QUIET,
            debounce=_LONGEST,
            stop_event=stop,
            rust_timeout=500,
            recursive=deep,
            raise_interrupt=False,
        ):
            seen = (_as_named(Path(path), named) for _, path in changes)
            found.put(frozenset(path for each in seen for path in each))
    finally:
        found.put(None)


def _as_named(path: Path, named: Mapping[Path, Path]) -> Iterator[Path]:
    """The path as it is called here, unless it doesn't matter."""
    for real, folder in named.items():
        if path.is_relative_to(real):
            below = path.relative_to(real)
            if matters(below):
                yield folder / below
            return
    # A system that calls a file otherwise than we asked, such as by other capitals: look at all.
    yield from named.values()


def matters(below: Path) -> bool:
    """False for what an editor keeps beside a file, and for what Python makes by itself."""
    hidden = any(part.startswith((".", "~", "#")) or part == "__pycache__" for part in below.parts)
    return not hidden and not below.name.endswith(_BESIDE)
