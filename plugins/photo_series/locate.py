"""Finding the file that an author means by a photo's name."""

import os
import unicodedata
from pathlib import Path
from urllib.parse import unquote

PICTURES = {".avif", ".gif", ".heic", ".heif", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp"}
"""How the names of photos end."""


def locate(path: Path) -> Path | None:
    """The file of this name, or None.

    An é can be stored in two ways, which look the same and differ between a Mac and the web server,
    so both find the file. A space may be typed as %20. Capitals must be right, also where the file
    system doesn't care.
    """
    names = {_composed(name): name for name in names_beside(path)}
    for typed in (path.name, unquote(path.name)):
        if _composed(typed) in names:
            return path.parent / names[_composed(typed)]
    return None


def names_beside(path: Path) -> tuple[str, ...]:
    """The names of all files in the folder where the path points, sorted; none without a folder."""
    try:
        with os.scandir(path.parent) as entries:
            return tuple(sorted(entry.name for entry in entries if _is_file(entry)))
    except (OSError, ValueError):
        # No such folder, none that we may open, or a name that no file system allows.
        return ()


def leads_nowhere(path: Path) -> bool:
    """True for a link to a file that isn't there, or to itself."""
    try:
        return path.is_symlink() and locate(path) is None
    except (OSError, ValueError):
        return False


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        # A link that runs in a circle.
        return False


def inside(path: Path, content: Path) -> bool:
    """True when a path, with every `..` and symbolic link followed, stays below the folder."""
    try:
        return path.resolve().is_relative_to(content.resolve())
    except (OSError, RuntimeError, ValueError):
        # Links that run in a circle, or a name that no file system allows, lead nowhere inside.
        return False


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)
