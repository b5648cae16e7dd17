"""Releases of a site in a folder: one folder each, and `current` that points to the public one."""

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from .places import is_ours

KEPT = 5
CURRENT = "current"
_STAMP = re.compile(r"(\d{8}-\d{6})(?:-(\d+))?")
_UNFINISHED = ".nieuw-"


@dataclass(frozen=True, slots=True)
class Changes:
    """What a release adds, changes and removes, as paths within the site."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


NO_CHANGES = Changes((), (), ())


class UnknownReleaseError(Exception):
    """There is no such release to go back to."""


def stamps(folder: Path) -> tuple[str, ...]:
    """The complete releases in a folder, oldest first."""
    if not folder.is_dir():
        return ()
    named = [each for each in folder.iterdir() if _STAMP.fullmatch(each.name)]
    # A photographer has folders with such names too: only a site of ours is a release.
    ours = [each.name for each in named if is_ours(each) and not each.is_symlink()]
    return tuple(sorted(ours, key=_order))


def current(folder: Path) -> str | None:
    """The release that is public now, or None."""
    link = folder / CURRENT
    name = os.readlink(link) if link.is_symlink() else ""
    return name if name in stamps(folder) else None


def release(folder: Path, now: datetime, write: Callable[[Path], bool]) -> str | None:
    """Let `write` fill a new release and make it public; the stamp, or None when it refuses.

    `write` gets an empty folder. When it returns False or breaks off, what it wrote is thrown away
    and the public release stays as it was. The caller holds `folder`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _remove_unfinished(folder)
    stamp = _next_stamp(now, stamps(folder))
    unfinished = folder / f"{_UNFINISHED}{stamp}"
    unfinished.mkdir()
    try:
        if not write(unfinished):
            return None
        os.rename(unfinished, folder / stamp)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    try:
        activate(folder, stamp)
    except OSError:
        shutil.rmtree(folder / stamp, ignore_errors=True)
        raise
    _prune(folder)
    return stamp


def activate(folder: Path, stamp: str) -> None:
    """Make a release the public one, in one step: a visitor sees the old site or the new one."""
    if stamp not in stamps(folder):
        raise UnknownReleaseError(stamp)
    link = folder / f"{_UNFINISHED}{CURRENT}"
    link.unlink(missing_ok=True)
    link.symlink_to(stamp, target_is_directory=True)
    try:
        os.replace(link, folder / CURRENT)
    finally:
        link.unlink(missing_ok=True)


def before_current(folder: Path) -> str | None:
    """The release that was made before the public one, or None."""
    public = current(folder)
    older = [stamp for stamp in stamps(folder) if public and _order(stamp) < _order(public)]
    return older[-1] if older else None


def changes(old: Path | None, new: Path) -> Changes:
    """What a visitor of `old` will find different in `new`."""
    before, after = _files(old), _files(new)
    shared = before.keys() & after.keys()
    return Changes(
        added=tuple(sorted(after.keys() - before.keys())),
        changed=tuple(
            sorted(name for name in shared if before[name].read_bytes() != after[name].read_bytes())
        ),
        removed=tuple(sorted(before.keys() - after.keys())),
    )


def _files(folder: Path | None) -> dict[str, Path]:
    found = folder.rglob("*") if folder else ()
    return {str(path.relative_to(folder)): path for path in found if folder and path.is_file()}


def _next_stamp(now: datetime, existing: tuple[str, ...]) -> str:
    """A stamp that sorts behind all others, also when the clock went back or hardly moved."""
    stamp = f"{now:%Y%m%d-%H%M%S}"
    if not existing or _order(existing[-1]) < _order(stamp):
        return stamp
    second, times = _order(existing[-1])
    return f"{second}-{times + 1}"


def _order(stamp: str) -> tuple[str, int]:
    match = _STAMP.fullmatch(stamp)
    if match is None:
        raise UnknownReleaseError(stamp)
    return match[1], int(match[2] or 1)


def _prune(folder: Path) -> None:
    for stamp in stamps(folder)[:-KEPT]:
        shutil.rmtree(folder / stamp)


def _remove_unfinished(folder: Path) -> None:
    for path in folder.glob(f"{_UNFINISHED}*"):
        if path.is_symlink():
            path.unlink()
        else:
            shutil.rmtree(path)
