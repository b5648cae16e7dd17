"""Results of pure functions, kept for whoever asks the same again.

A build asks everything once and needs none of this. A preview asks the same of a thousand stories
after each edit, of which one is another; what the others gave is remembered.
"""

import os
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

R = TypeVar("R")

K = TypeVar("K", bound=Hashable)

_TOGETHER = 32
"""As many turns are looked at in one go."""


class Memory(Protocol):
    """Who may remember."""

    def recall(self, about: Hashable, function: Callable[..., R], *arguments: Any) -> R:
        """What `function` makes of the arguments.

        `about` names whose turn it is, such as the path of a story: of each the last result may be
        kept, and holds as long as the arguments are equal.
        """
        ...

    def recall_each(
        self, function: Callable[..., R], turns: Mapping[K, tuple[Any, ...]]
    ) -> dict[K, R]:
        """The same for many at once, such as all stories of a site: for each its arguments."""
        ...


class Forgetful:
    """Works everything out anew."""

    def recall(self, about: Hashable, function: Callable[..., R], *arguments: Any) -> R:
        """What `function` makes of the arguments."""
        return function(*arguments)

    def recall_each(
        self, function: Callable[..., R], turns: Mapping[K, tuple[Any, ...]]
    ) -> dict[K, R]:
        """What `function` makes of the arguments of each."""
        return {about: function(*arguments) for about, arguments in turns.items()}


@dataclass(frozen=True, slots=True)
class _Together:
    """Some turns of which the results are known."""

    turns: tuple[tuple[Hashable, tuple[Any, ...]], ...]
    results: dict[Any, Any]


class Remembering:
    """Keeps the last result about each, with the arguments that it came from."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, dict[Callable[..., Any], tuple[tuple[Any, ...], Any]]] = {}
        self._together: dict[tuple[Callable[..., Any], int], _Together] = {}
        self.worked: Counter[object] = Counter()
        """How often each function was at work, for tests and for who wonders."""

    def recall(self, about: Hashable, function: Callable[..., R], *arguments: Any) -> R:
        """What `function` makes of the arguments, worked out only when they are others."""
        about_it = self._kept.get(about)
        if about_it is None:
            about_it = self._kept[about] = {}
        kept = about_it.get(function)
        # Equal starts with the same object, so what wasn't read again is not compared in depth.
        # That is why the latest of equal arguments are kept.
        result: R
        if kept is not None and kept[0] == arguments:
            result = kept[1]
        else:
            self.worked[function] += 1
            result = self.work(about, function, arguments)
        about_it[function] = (arguments, result)
        return result

    def recall_each(
        self, function: Callable[..., R], turns: Mapping[K, tuple[Any, ...]]
    ) -> dict[K, R]:
        """What `function` makes of the arguments of each, worked out only for other ones.

        One look tells that nothing changed in a whole handful of turns. Asking that of each of a
        thousand stories, a dozen times, took longer than the rest of an edit.
        """
        all_turns, results = tuple(turns.items()), dict[K, R]()
        for first in range(0, len(all_turns), _TOGETHER):
            some, at = all_turns[first : first + _TOGETHER], (function, first)
            known = self._together.get(at)
            if known is not None and known.turns == some:
                found = known.results
            else:
                found = {about: self.recall(about, function, *each) for about, each in some}
            # The latest of equal arguments, as in `recall`.
            self._together[at] = _Together(some, found)
            results |= found
        return results

    def work(self, about: Hashable, function: Callable[..., R], arguments: tuple[Any, ...]) -> R:
        """What `function` makes of the arguments now. For who wants to do more at that moment."""
        return function(*arguments)

    def known(
        self, about: Hashable, function: Callable[..., R]
    ) -> tuple[tuple[Any, ...], R] | None:
        """The arguments and the result that are kept about something, or None."""
        return self._kept.get(about, {}).get(function)

    def teach(
        self, about: Hashable, function: Callable[..., R], arguments: tuple[Any, ...], result: R
    ) -> None:
        """Let it know what `function` makes of these arguments, from an earlier time."""
        self._kept.setdefault(about, {})[function] = (arguments, result)

    def forget_files(self, paths: Set[Path]) -> None:
        """Work out anew what was read from these files and folders, and what lies beside them.

        A file that nothing was read from by name, such as a photo, touches all in its folder. What
        was read of a folder as a whole, such as its list of files, holds until one comes or goes.
        """
        if all(path in self._kept and _is_plain_file(path) for path in paths):
            stale = {*paths}
        else:
            stale = self._near(paths)
        for about in stale:
            self.forget(about)

    def forget(self, about: Hashable) -> None:
        """Work out anew what is known about this."""
        self._kept.pop(about, None)
        for at in [at for at, some in self._together.items() if about in some.results]:
            del self._together[at]

    def _near(self, paths: Set[Path]) -> set[Path]:
        """What is known of these paths, of what lies in them or beside them, and of what holds
        them.
        """
        known = {about for about in self._kept if isinstance(about, Path)}
        above = {folder for path in paths for folder in path.parents}
        files = {str(path) for path in paths}
        folders = {str(path.parent) for path in paths if path not in known}
        below = tuple(f"{path}{os.sep}" for path in files)
        return {
            path
            for path in known
            if (name := str(path)) in files
            or path in above
            or name.startswith(below)
            or os.path.dirname(name) in folders
        }


def as_before(memory: Memory, about: Hashable, value: R) -> R:
    """The equal value that was there before, if any.

    Of what depends on it, one look then tells that nothing changed.
    """
    before: R = memory.recall(about, itself, value)
    return before


def itself(value: R) -> R:
    """The value: what is remembered is only that it was there."""
    return value


def _is_plain_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


FORGETFUL = Forgetful()
