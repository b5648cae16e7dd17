"""What was read and found before, on disk: so that a preview of many stories starts at once.

The file is ours alone, in the cache; what is damaged, or was written by another version of the
program, counts for nothing and is written again.
"""

import hashlib
import pickle
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from plugins.story.memory import Remembering
from plugins.story.read_story import Reading, read_story
from plugins.story.story import Story
from plugins.story.whole_files import store
from plugins.theme_tagging.theme import Tag
from plugins.theme_tagging.vocabulary import Vocabulary

Stamps = tuple[tuple[str, int, int, int], ...]
"""Name, length and times of each file in the folder of a story."""

_PROGRAM = Path(__file__).resolve().parents[1]
_LIBRARIES = ("markdown", "pymdown-extensions", "simplemma", "smartypants", "typogrify")


@dataclass(frozen=True, slots=True)
class Kept:
    """What a preview knows when it starts again."""

    readings: Mapping[Path, tuple[Stamps, tuple[Any, ...], Reading]]
    """By path of a story: its files as they were, the arguments of the reading, what came of it."""
    vocabulary: str
    """Which words the tags were found with."""
    tags: Mapping[str, tuple[Story, tuple[Tag, ...]]]
    """By source of a story."""


NOTHING = Kept({}, "", {})


def kept_in(file: Path) -> Kept:
    """What an earlier preview kept, or nothing."""
    try:
        program, kept = pickle.loads(file.read_bytes())
    except (OSError, pickle.PickleError, EOFError, AttributeError, ImportError, ValueError):
        return NOTHING
    except (IndexError, TypeError, KeyError, MemoryError):  # What a cut-short pickle can raise.
        return NOTHING
    return kept if program == _program() and isinstance(kept, Kept) else NOTHING


def keep(file: Path, kept: Kept) -> None:
    """Write it down for the next time."""
    store(file.parent, file.name, pickle.dumps((_program(), kept), protocol=5))


def teach(memory: Remembering, kept: Kept) -> None:
    """Let `memory` know the readings of stories of which no file was touched since."""
    for path, (stamps, arguments, reading) in kept.readings.items():
        if stamps_of(path) == stamps:
            memory.teach(path, read_story, arguments, reading)


def readings_in(memory: Remembering, paths: Iterable[Path]) -> Mapping[Path, Any]:
    """The readings that `memory` holds of these stories, ready to be kept."""
    return {
        path: (stamps_of(path), *known)
        for path in paths
        if (known := memory.known(path, read_story))
    }


def stamps_of(story: Path) -> Stamps:
    """The files of a story as they are now. A page of its own is one file."""
    alone = story.name != "index.md"
    files = [story] if alone else sorted(story.parent.iterdir())
    found = []
    for file in files:
        try:
            stat = file.stat()
        except OSError:
            continue
        found.append((file.name, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns))
    return tuple(found)


def digest_of(words: Vocabulary) -> str:
    """The same for the same themes and the same lessons."""
    return hashlib.sha256(repr((words.themes, words.learned)).encode()).hexdigest()


def _program() -> str:
    digest = hashlib.sha256(sys.version.encode())
    for name in _LIBRARIES:
        digest.update(version(name).encode())
    for path in sorted(_PROGRAM.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
