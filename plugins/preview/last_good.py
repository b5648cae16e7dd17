"""A story that can't be read at the moment stays as it was, so that its page does too."""

import os
from collections.abc import Callable, Hashable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar, cast

from plugins.story.memory import Remembering
from plugins.story.read_story import Reading, read_story

R = TypeVar("R")

Stamps = tuple[tuple[str, int, int, int], ...]
"""Name, length and times of each file in the folder of a story."""


class LastGood(Remembering):
    """Remembers like any other, and gives the last good story with the problems of the new text."""

    def __init__(self) -> None:
        super().__init__()
        self._good: dict[Hashable, Reading] = {}
        self._stamps: dict[Hashable, Stamps] = {}

    def work(self, about: Hashable, function: Callable[..., R], arguments: tuple[Any, ...]) -> R:
        """What `function` makes of the arguments; of a broken text, the story as it was before."""
        if function is not read_story:
            return super().work(about, function, arguments)
        # Before the reading: what is saved meanwhile must not pass for what was read.
        self._stamps[about] = stamps_of(arguments[0])
        result = super().work(about, function, arguments)
        reading = cast(Reading, result)
        if reading.story is not None:
            self._good[about] = reading
        elif about in self._good:
            return cast(R, replace(self._good[about], problems=reading.problems))
        return result

    def stamps(self, about: Hashable) -> Stamps:
        """The files beside a story as they were just before it was read."""
        return self._stamps.get(about, ())

    def teach_story(
        self, path: Path, stamps: Stamps, arguments: tuple[Any, ...], reading: Reading
    ) -> None:
        """Let it know a reading of an earlier time, and of which files."""
        self._stamps[path] = stamps
        if reading.story is not None:
            self._good[path] = reading
        self.teach(path, read_story, arguments, reading)


def stamps_of(story: Path) -> Stamps:
    """The files of a story as they are now. A page of its own is one file."""
    alone = story.name != "index.md"
    try:
        with os.scandir(story.parent) as entries:
            found = [
                (entry.name, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
                for entry in entries
                if not alone or entry.name == story.name
                if (stat := _stat(entry))
            ]
    except OSError:
        return ()
    return tuple(sorted(found))


def _stat(entry: os.DirEntry[str]) -> os.stat_result | None:
    try:
        return entry.stat()
    except OSError:
        return None
