"""Finding the file that an author means by a photo's name."""

import os
import unicodedata
from pathlib import Path


def locate(path: Path) -> Path | None:
    """The file of this name, or None.

    An é can be stored in two ways, which look the same and differ between a Mac and the web server,
    so both find the file. Capitals must be right, also where the file system doesn't care.
    """
    key = _composed(path.name)
    return next((path.parent / name for name in names_beside(path) if _composed(name) == key), None)


def names_beside(path: Path) -> tuple[str, ...]:
    """The names of all files in the folder where the path points, sorted; none without a folder."""
    if not path.parent.is_dir():
        return ()
    with os.scandir(path.parent) as entries:
        return tuple(sorted(entry.name for entry in entries if entry.is_file()))


def inside(path: Path, content: Path) -> bool:
    """True when a path, with every `..` and symbolic link followed, stays below the folder."""
    try:
        return path.resolve().is_relative_to(content.resolve())
    except (OSError, RuntimeError, ValueError):
        # Links that run in a circle, or a name that no file system allows, lead nowhere inside.
        return False


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)
