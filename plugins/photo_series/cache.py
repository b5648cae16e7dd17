"""The folder of finished files. A name holds a hash of what the file was made from."""

import hashlib
import json
import os
import re
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from plugins.story.whole_files import copied, store

from .rendition import Plan, Tone

MANIFEST = "manifest.json"
"""What is known of photos: of each its average colour, and what its files hold once it's whole."""

_MONTH = 30 * 24 * 60 * 60
_OURS = re.compile(r".+-[0-9a-f]{8}-\d+\.(avif|webp|jpg)|\..+\.part|" + re.escape(MANIFEST))


class Content(NamedTuple):
    """What a file holds, in short."""

    length: int
    checksum: int
    """CRC-32: enough to see what a disk or a copy did to it."""


def content_of(data: bytes) -> Content:
    """What these bytes are, in short."""
    return Content(len(data), zlib.crc32(data))


@dataclass(frozen=True, slots=True)
class Made:
    """One photo whose files were all written, or that was only looked at."""

    files: Mapping[str, "Content"]
    """What was written in each file, by name. Nothing yet when it was only looked at."""
    tone: Tone


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the cache holds, after one look at the folder and its manifest."""

    lengths: Mapping[str, int]
    made: Mapping[str, Made]
    """By `key`."""

    def find(self, plan: Plan) -> Made | None:
        """The photo when every planned file is there, as long as it was made; opens none of them.

        A file that was cut short by a full disk or a lost battery has another length.
        """
        made = self.made.get(key(plan))
        if made is None or made.files.keys() != {each.name for each in plan.renditions}:
            return None
        whole = all(self.lengths.get(name) == each.length for name, each in made.files.items())
        return made if whole else None


def key(plan: Plan) -> str:
    """Under this name the manifest knows a photo: by all of its files.

    The same photo in two stories may share some of them.
    """
    names = "\n".join(each.name for each in plan.renditions)
    return hashlib.sha256(names.encode()).hexdigest()[:16]


def shelf(cache: Path) -> Shelf:
    """Look at the cache. A folder or manifest that isn't there, or is damaged, holds nothing."""
    if not cache.is_dir():
        return Shelf({}, {})
    with os.scandir(cache) as entries:
        lengths = {each.name: each.stat().st_size for each in entries if each.is_file()}
    return Shelf(lengths, _read(cache / MANIFEST))


def remember(cache: Path, made: Mapping[str, Made]) -> None:
    """Add photos to the manifest, beside what another build wrote there meanwhile.

    When two builds write at the very same moment one of them may be forgotten. That costs time, as
    those photos are made again, and gives the same files.
    """
    _write(cache, {**_read(cache / MANIFEST), **made})


def remember_tones(cache: Path, tones: Mapping[str, Tone]) -> None:
    """Add the colours of photos of which no file was made yet, by `key`."""
    _write(cache, {name: Made({}, tone) for name, tone in tones.items()} | _read(cache / MANIFEST))


def known_tones(cache: Path) -> dict[str, Tone]:
    """The average colour of each photo that was looked at, by `key`."""
    return {name: made.tone for name, made in _read(cache / MANIFEST).items()}


def note_use(plans: Iterable[Plan], cache: Path) -> None:
    """Date the planned files that are there today, so that `prune` lets them be.

    To be called before they are looked for: what another build prunes meanwhile is made again.
    """
    for name in {rendition.name for plan in plans for rendition in plan.renditions}:
        with suppress(FileNotFoundError):
            os.utime(cache / name)


def prune(cache: Path, now: float) -> tuple[Path, ...]:
    """Remove what no build asked for in a month, and return it. `now` is in seconds since 1970.

    Only files named by us are touched. Whichever sites share the cache, each of them dates what it
    uses, so this may be run beside their builds.
    """
    if not cache.is_dir():
        return ()
    removed = tuple(
        path
        for path in sorted(cache.iterdir())
        if path.name != MANIFEST and _OURS.fullmatch(path.name) and _removed(path, now - _MONTH)
    )
    if removed:
        gone = {path.name for path in removed}
        known = _read(cache / MANIFEST)
        # With them go the colours of photos that never were whole: a look gives them again.
        kept = {name: made for name, made in known.items() if made.files}
        _write(cache, {name: made for name, made in kept.items() if not gone & made.files.keys()})
    return removed


def _removed(path: Path, before: float) -> bool:
    """True when the file was last used before this moment, and is gone now."""
    with suppress(FileNotFoundError):
        if path.stat().st_mtime < before:
            path.unlink()
            return True
    return False


def drop_spoilt(plans: Iterable[Plan], cache: Path) -> tuple[Path, ...]:
    """Remove the planned files that no longer hold what was written in them, and return them."""
    made = _read(cache / MANIFEST)
    written = {
        name: content
        for plan in plans
        if (known := made.get(key(plan)))
        for name, content in known.files.items()
    }
    spoilt = tuple(
        cache / name
        for name, content in sorted(written.items())
        if content_of((cache / name).read_bytes()) != content
    )
    for path in spoilt:
        path.unlink()
    return spoilt


def renditions_into(plans: Iterable[Plan], cache: Path, output_folder: Path) -> tuple[Path, ...]:
    """Copy every planned file from the cache into a folder of the site, and return the copies."""
    names = (rendition.name for plan in plans for rendition in plan.renditions)
    return copied(names, cache, output_folder)


def _write(cache: Path, made: Mapping[str, Made]) -> None:
    entries = {name: [dict(each.files), each.tone] for name, each in sorted(made.items())}
    store(cache, MANIFEST, json.dumps(entries, indent=0).encode())


def _read(manifest: Path) -> dict[str, Made]:
    try:
        entries = json.loads(manifest.read_bytes())
        return {
            str(name): Made(
                {
                    str(file): Content(int(length), int(sum_))
                    for file, (length, sum_) in files.items()
                },
                _tone(tone),
            )
            for name, (files, tone) in entries.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        # Not there, cut short, or from another version: then every photo is looked at again.
        return {}


def _tone(levels: list[int]) -> Tone:
    red, green, blue = (int(level) for level in levels)
    return red, green, blue
