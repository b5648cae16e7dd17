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

from plugins.story.read_story import Reading, read_story
from plugins.story.story import Story
from plugins.story.whole_files import store
from plugins.theme_tagging.line import Standing, standing
from plugins.theme_tagging.theme import Tag
from plugins.theme_tagging.vocabulary import Vocabulary

from .edits import elsewhere
from .last_good import LastGood, Stamps, stamps_of

_PROGRAM = Path(__file__).resolve().parents[1]
_LIBRARIES = ("markdown", "pymdown-extensions", "simplemma", "smartypants", "typogrify")


KeptReading = tuple[Stamps, tuple[Any, ...], Reading]
"""The files as they were, the arguments of a reading, and what came of it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a preview knows when it starts again."""

    readings: Mapping[Path, KeptReading]
    """By path of a story."""
    vocabulary: str
    """Which words the tags were found with."""
    tags: Mapping[str, tuple[Story, tuple[Tag, ...]]]
    """By source of a story."""
    standings: Mapping[str, tuple[tuple[Any, ...], Standing]]
    """By source of a portrait: where she stands on the line, after what was asked."""


NOTHING = Kept({}, "", {}, {})


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


def teach(memory: LastGood, kept: Kept) -> None:
    """Let `memory` know the readings of stories of which no file was touched since."""
    for path, (stamps, arguments, reading) in kept.readings.items():
        if stamps_of(path) == stamps:
            memory.teach_story(path, stamps, arguments, reading)
    for source, (arguments, result) in kept.standings.items():
        memory.teach(source, standing, arguments, result)


def readings_in(memory: LastGood, stories: Iterable[Story]) -> Mapping[Path, KeptReading]:
    """The readings that `memory` holds of these stories, ready to be kept.

    Of a story with a photo from another folder we wouldn't see that the photo changed, so that is
    read again at each start.
    """
    return {
        story.path: (memory.stamps(story.path), *known)
        for story in stories
        if (known := memory.known(story.path, read_story)) and not elsewhere(story)
    }


def standings_in(
    memory: LastGood, stories: Iterable[Story]
) -> Mapping[str, tuple[tuple[Any, ...], Standing]]:
    """Where `memory` knows these people to stand on the line."""
    return {
        story.source: known for story in stories if (known := memory.known(story.source, standing))
    }


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
