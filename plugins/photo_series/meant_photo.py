"""The photo that an author meant by a name that no file has, ready to be pasted."""

import os
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from plugins.story.text import as_link

from .locate import PICTURES, names_beside

_ALIKE = 0.7
"""From here on two names may be one with a typing mistake, as `difflib` measures it."""


def meant_photo(path: Path, shown: str, content: Path | None) -> str | None:
    """What to type for `path` in the file `shown` of a site: the nearest name, or None.

    First among what lies beside `path` and beside the story, without the ending that all photos
    share; then in the other folders of the site, where it must have this very name.
    """
    folder = Path(os.path.normpath(path.parent))
    home = content.parent / os.path.dirname(shown) if content else folder
    near = {each.stem: each for place in (home, folder) for each in _photos_in(place)}
    alike = get_close_matches(path.stem, sorted(near), n=1, cutoff=_ALIKE)
    if alike:
        return _typed(near[alike[0]], home)
    elsewhere = (each for each in _in_other_folders(content) if _is_named(each, path.name))
    found = next(elsewhere, None)
    return _typed(found, home) if found else None


def _photos_in(folder: Path) -> list[Path]:
    names = names_beside(folder / "foto")
    return [folder / name for name in names if Path(name).suffix.lower() in PICTURES]


def _in_other_folders(content: Path | None) -> Iterator[Path]:
    for folder in sorted(content.glob("*/*/")) if content else ():
        yield from _photos_in(folder)


def _is_named(photo: Path, typed: str) -> bool:
    return photo.name.casefold() == typed.casefold()


def _typed(photo: Path, home: Path) -> str:
    return as_link(Path(os.path.relpath(photo, home)).as_posix())
