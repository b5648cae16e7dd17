"""A memory that outlasts the program, so that the next one works out only what changed.

Its file is ours alone, in the cache. What is damaged, or was written by another version of the
program, counts for nothing and is written again.
"""

import gc
import hashlib
import io
import os
import pickle
import sys
from collections.abc import Callable, Hashable, Iterator, Set
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

from .memory import Remembering
from .whole_files import store

R = TypeVar("R")

_PROGRAM = Path(__file__).resolve().parents[1]
_LIBRARIES = ("markdown", "pymdown-extensions", "simplemma", "smartypants", "typogrify")

Stamps = tuple[tuple[str, int, int, int], ...]
"""Name, length and times of each file in the folder of a story."""


class Lasting(Remembering):
    """Remembers like any other, and can be kept in a file until the next time."""

    def __init__(self) -> None:
        super().__init__()
        self._stamps: dict[Path, Stamps] = {}

    def work(self, about: Hashable, function: Callable[..., R], arguments: tuple[Any, ...]) -> R:
        """What `function` makes of the arguments now."""
        if isinstance(about, Path) and about not in self._stamps:
            # Before the reading: what is saved meanwhile must not pass for what was read.
            self._stamps[about] = stamps_of(about)
        return super().work(about, function, arguments)

    def forget(self, about: Hashable) -> None:
        """Work out anew what is known about this."""
        super().forget(about)
        if isinstance(about, Path):
            self._stamps.pop(about, None)

    def keep_in(
        self, file: Path, functions: Set[Callable[..., Any]], but: Set[Path] = frozenset()
    ) -> None:
        """Write down what came of these functions, but for what was read from some paths."""
        kept = [
            (about, function, *known, self._stamps.get(about) if isinstance(about, Path) else None)
            for about, about_it in self._kept.items()
            if about not in but
            for function, known in about_it.items()
            if function in functions
        ]
        store(file.parent, file.name, _pickled((_program(), kept)))

    def read_from(self, file: Path) -> None:
        """Know again what was kept, but for what was read from files that were touched since."""
        with _without_looking_for_garbage():
            kept = _unpickled(file)
        now: dict[Path, Stamps] = {}
        for about, function, arguments, result, stamps in kept:
            if isinstance(about, Path):
                if about not in now:
                    now[about] = stamps_of(about)
                if now[about] != stamps:
                    continue
                self._stamps[about] = stamps
            self.teach(about, function, arguments, result)


def stamps_of(path: Path) -> Stamps:
    """A file as it is now; of a story in a folder of its own all files in that folder."""
    alone = path.name != "index.md"
    try:
        with os.scandir(path.parent) as entries:
            found = [
                (entry.name, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
                for entry in entries
                if not alone or entry.name == path.name
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


class _Pickler(pickle.Pickler):
    """Keeps a dataclass as a call with its fields: half the time to read of its own way."""

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, type) or not is_dataclass(value) or "__reduce__" in vars(type(value)):
            return NotImplemented
        return type(value), tuple(getattr(value, each.name) for each in fields(value))


def _pickled(value: object) -> bytes:
    data = io.BytesIO()
    _Pickler(data, protocol=5).dump(value)
    return data.getvalue()


def _unpickled(file: Path) -> list[Any]:
    try:
        program, kept = pickle.loads(file.read_bytes())
    except (OSError, pickle.PickleError, EOFError, AttributeError, ImportError, ValueError):
        return []
    except (IndexError, TypeError, KeyError, MemoryError):  # What a cut-short pickle can raise.
        return []
    return kept if program == _program() and isinstance(kept, list) else []


@contextmanager
def _without_looking_for_garbage() -> Iterator[None]:
    """Among a million new objects, none of which goes, that takes longer than making them."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _program() -> str:
    digest = hashlib.sha256(sys.version.encode())
    for name in _LIBRARIES:
        digest.update(version(name).encode())
    for path in sorted(_PROGRAM.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
