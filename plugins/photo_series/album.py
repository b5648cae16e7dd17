"""Remembers what was seen in each photo, so that one that didn't change isn't even read."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from plugins.story.photo import PhotoWords
from plugins.story.whole_files import store

from .container import Kind
from .facts import Facts, facts_of
from .header import Header
from .jpeg_frame import Frame
from .metadata import Leak

SEEN = "seen.json"

# To be raised when a look at a photo comes to tell more, or something else.
_VERSION = 1
# A file that changed a moment ago may change again within one tick of its file system's clock.
_SETTLED = 2_000_000_000

Stamp = tuple[int, int, int, int]
"""Length, time of change, time of change of what the system knows about the file, its number.

The third is set by the system at every write and can't be set back, so other bytes are noticed also
where a program kept length and date as they were.
"""


@dataclass(slots=True)
class Album:
    """The photos of a site as they were seen before, and now."""

    folder: Path
    """Where the memory is kept: the cache of photos."""
    now: Callable[[], int] = time.time_ns
    """Nanoseconds, by the clock that also dates files."""
    _known: dict[str, tuple[Stamp, Facts]] = field(default_factory=dict)
    _seen: dict[str, tuple[Stamp, Facts]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._known = _read(self.folder / SEEN)

    def recall(self, photo: Path) -> Facts | None:
        """What was seen of a photo before, when it was not touched since; it isn't read."""
        name = str(photo)
        known = self._seen.get(name) or self._known.get(name)
        if known is None or known[0] != _stamp(photo):
            return None
        self._seen[name] = known
        return known[1]

    def look(self, photo: Path) -> Facts:
        """What a photo is and says. Reads it only when it's new or was touched since.

        Raises PhotoError for a file that is no photo or breaks off, OSError for one that can't be
        read.
        """
        known = self.recall(photo)
        if known is not None:
            return known
        stamp = _stamp(photo)
        facts = facts_of(photo.read_bytes())
        if self.now() - max(stamp[1], stamp[2]) > _SETTLED:
            self._seen[str(photo)] = (stamp, facts)
        return facts

    def keep(self) -> None:
        """Write down what was seen, for the next time."""
        kept = {name: each for name, each in self._known.items() if Path(name).exists()}
        kept |= self._seen
        if kept != self._known:
            self.folder.mkdir(parents=True, exist_ok=True)
            photos = {name: [stamp, asdict(facts)] for name, (stamp, facts) in sorted(kept.items())}
            content = json.dumps({"version": _VERSION, "photos": photos}, indent=0)
            store(self.folder, SEEN, content.encode())


def _stamp(photo: Path) -> Stamp:
    stat = photo.stat()
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino


def _read(path: Path) -> dict[str, tuple[Stamp, Facts]]:
    try:
        content = json.loads(path.read_bytes())
        if content["version"] != _VERSION:
            return {}
        return {
            str(name): (_as_stamp(stamp), _as_facts(facts))
            for name, (stamp, facts) in content["photos"].items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        # Not there, cut short, or from another version: then every photo is read again.
        return {}


def _as_stamp(numbers: list[int]) -> Stamp:
    length, changed, known, number = (int(each) for each in numbers)
    return length, changed, known, number


def _as_facts(values: Mapping[str, Any]) -> Facts:
    header = values["header"]
    width, height = header["stored_size"]
    read = {
        "kind": Kind(header["kind"]),
        "stored_size": (width, height),
        "frame": _as_frame(header["frame"]),
    }
    return Facts(
        str(values["digest"]),
        Header(**header | read),
        PhotoWords(**values["words"]),
        tuple(Leak(each) for each in values["leaks"]),
    )


def _as_frame(values: Mapping[str, Any] | None) -> Frame | None:
    if values is None:
        return None
    sampling = tuple((width, height) for width, height in values["sampling"])
    return Frame(**{**values, "sampling": sampling})
