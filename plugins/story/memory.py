"""Results of pure functions, kept for whoever asks the same again.

A build asks everything once and needs none of this. A preview asks the same of a thousand stories
after each edit, of which one is another; what the others gave is remembered.
"""

import os
from collections import Counter
from collections.abc import Callable, Hashable, Set
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast

R = TypeVar("R")


class Memory(Protocol):
    """Who may remember."""

    def recall(self, about: Hashable, function: Callable[..., R], *arguments: Any) -> R:
        """What `function` makes of the arguments.

        `about` names whose turn it is, such as the path of a story: of each the last result may be
        kept, and holds as long as the arguments are equal.
        """
        ...


class Forgetful:
    """Works everything out anew."""

    def recall(self, about: Hashable, function: Callable[..., R], *arguments: Any) -> R:
        """What `function` makes of the arguments."""
        return function(*arguments)


class Remembering:
    """Keeps the last result about each, with the arguments that it came from."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Callable[..., Any], Hashable], tuple[tuple[Any, ...], Any]] = {}
        self.worked: Counter[object] = Counter()
        """How often each function was at work, for tests and for who wonders."""

    def recall(self, about: Hashable, function: Callable[..., R], *arguments: Any) -> R:
        """What `function` makes of the arguments, worked out only when they are others."""
        kept = self._kept.get((function, about))
        # Equal starts with the same object, so what wasn't read again is not compared in depth.
        if kept is not None and kept[0] == arguments:
            result = kept[1]
        else:
            self.worked[function] += 1
            result = function(*arguments)
        self._kept[function, about] = (arguments, result)
        return cast(R, result)

    def known(
        self, about: Hashable, function: Callable[..., R]
    ) -> tuple[tuple[Any, ...], R] | None:
        """The arguments and the result that are kept about something, or None."""
        return self._kept.get((function, about))

    def teach(
        self, about: Hashable, function: Callable[..., R], arguments: tuple[Any, ...], result: R
    ) -> None:
        """Let it know what `function` makes of these arguments, from an earlier time."""
        self._kept[function, about] = (arguments, result)

    def forget_files(self, paths: Set[Path]) -> None:
        """Work out anew what was read from these files and folders, and what lies beside them.

        A file that nothing was read from by name, such as a photo, touches all in its folder.
        """
        known = {about for _, about in self._kept if isinstance(about, Path)}
        folders = {str(path.parent) for path in paths if path not in known}
        files = {str(path) for path in paths}
        below = tuple(f"{path}{os.sep}" for path in files)
        stale = {
            path
            for path in known
            if (name := str(path)) in files
            or name.startswith(below)
            or os.path.dirname(name) in folders
        }
        for key in tuple(self._kept):
            if key[1] in stale:
                del self._kept[key]


FORGETFUL = Forgetful()
