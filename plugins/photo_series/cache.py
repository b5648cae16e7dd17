"""The folder of finished files. A name holds a hash of what the file was made from."""

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.story.whole_files import copied, store

from .rendition import Plan, Tone

MANIFEST = "manifest.json"
"""Which photos are whole: for each its average colour, and the length of each of its files."""

_OURS = re.compile(r".+-[0-9a-f]{8}-\d+\.(avif|webp|jpg)|\..+\.part|" + re.escape(MANIFEST))


@dataclass(frozen=True, slots=True)
class Made:
    """One photo whose files were all written."""

    files: Mapping[str, int]
    """The length in bytes of each file, by name."""
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
        whole = all(self.lengths.get(name) == length for name, length in made.files.items())
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
    known = {**_read(cache / MANIFEST), **made}
    entries = {name: [dict(each.files), each.tone] for name, each in sorted(known.items())}
    store(cache, MANIFEST, json.dumps(entries, indent=0).encode())


def prune(cache: Path, keep: Iterable[Plan]) -> tuple[Path, ...]:
    """Remove the files that no plan asks for and what a killed build left, and return them.

    Only files named by us are touched. Not to be run beside a build that uses the same cache.
    """
    if not cache.is_dir():
        return ()
    plans = tuple(keep)
    wanted = {rendition.name for plan in plans for rendition in plan.renditions}
    stale = tuple(
        sorted(
            path
            for path in cache.iterdir()
            if path.name not in {*wanted, MANIFEST} and _OURS.fullmatch(path.name)
        )
    )
    for path in stale:
        path.unlink()
    kept = {key(plan) for plan in plans}
    known = {name: made for name, made in _read(cache / MANIFEST).items() if name in kept}
    (cache / MANIFEST).unlink(missing_ok=True)
    if known:
        remember(cache, known)
    return stale


def renditions_into(plans: Iterable[Plan], cache: Path, output_folder: Path) -> tuple[Path, ...]:
    """Copy every planned file from the cache into a folder of the site, and return the copies."""
    names = (rendition.name for plan in plans for rendition in plan.renditions)
    return copied(names, cache, output_folder)


def _read(manifest: Path) -> dict[str, Made]:
    try:
        entries = json.loads(manifest.read_bytes())
        return {
            str(name): Made({str(file): int(length) for file, length in files.items()}, _tone(tone))
            for name, (files, tone) in entries.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        # Not there, cut short, or from another version: then every photo is looked at again.
        return {}


def _tone(levels: list[int]) -> Tone:
    red, green, blue = (int(level) for level in levels)
    return red, green, blue
