"""The photos in a folder that she names: which can go along, and what their files say."""

import re
import shlex
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.photo_series.check import check_photo
from plugins.photo_series.container import Kind, kind_of
from plugins.photo_series.facts import words_of
from plugins.photo_series.foreign import is_raw
from plugins.photo_series.locate import PICTURES
from plugins.story.photo import PhotoWords
from plugins.story.problem import Level, Problem, has_errors, nearest
from plugins.story.text import slug_of

from .question import Wrong

ALL, NONE = "alle", "geen"
_LONGEST = 60
_ENDINGS = {Kind.JPEG: ".jpg", Kind.PNG: ".png", Kind.WEBP: ".webp", Kind.HEIC: ".heic"}


@dataclass(frozen=True, slots=True)
class FoundPhoto:
    """A photo that can go along."""

    path: Path
    name: str
    """What its copy will be called: safe in an address, and the only one of that name."""
    words: PhotoWords
    """What a photographer's program kept in its file."""


@dataclass(frozen=True, slots=True)
class FoundPhotos:
    """What lies in a folder of photos."""

    photos: tuple[FoundPhoto, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Why some stay behind. They stop nothing."""
    others: tuple[str, ...] = ()
    """Names of files that are no photos."""
    raws: tuple[str, ...] = ()
    """Names of camera files of which there is no photo of the same name."""


def photos_in_folder(folder: Path) -> FoundPhotos:
    """The photos of a folder in the order of their names, in which 2 comes before 10."""
    problems: list[Problem] = []
    others: list[str] = []
    raws: list[Path] = []
    photos: list[FoundPhoto] = []
    for path in sorted(folder.iterdir(), key=lambda each: _by_number(each.name)):
        if path.name.startswith(".") or not path.is_file():
            continue
        if is_raw(path.name):
            raws.append(path)
            continue
        if path.suffix.casefold() not in PICTURES:
            others.append(path.name)
            continue
        found = check_photo(path, str(path), 0)
        if has_errors(found):
            problems += (replace(each, level=Level.WARNING) for each in found)
            continue
        data = path.read_bytes()
        name = _free_name(path, kind_of(data), {Path(each.name).stem for each in photos})
        photos.append(FoundPhoto(path, name, words_of(data)))
    made = {photo.path.stem for photo in photos}
    left = tuple(raw.name for raw in raws if raw.stem not in made)
    return FoundPhotos(tuple(photos), tuple(problems), tuple(others), left)


def folder_of(typed: str) -> Path:
    """The folder that she typed, or dragged into the terminal."""
    path = Path(typed).expanduser()
    if path.is_dir():
        return path
    try:
        unquoted = shlex.split(typed)
    except ValueError:
        return path
    return Path(unquoted[0]).expanduser() if len(unquoted) == 1 else path


def check_folder(typed: str) -> Wrong | None:
    """Why this is no folder with photos."""
    folder = folder_of(typed)
    if folder.is_dir():
        return None
    if folder.is_file():
        return Wrong(f"«{typed}» is een bestand.", f"noem de map: «{folder.parent}».")
    above = folder.parent
    names = [each.name for each in above.iterdir() if each.is_dir()] if above.is_dir() else []
    meant = nearest(folder.name, names)
    return Wrong(
        f"De map «{typed}» bestaat niet.",
        f"bedoel je «{above / meant}»?" if meant else "kijk of je hem goed schreef.",
    )


def check_choice(typed: str, photos: tuple[FoundPhoto, ...]) -> Wrong | None:
    """Why this is no choice from these photos."""
    if typed.casefold() in (ALL, NONE):
        return None
    for part in _parts(typed):
        numbers = _numbers(part)
        if numbers is None:
            names = [photo.path.name for photo in photos]
            if part in names:
                continue
            meant = nearest(part, names)
            remedy = "schrijf nummers, zoals «1-3, 7», of namen van foto’s."
            return Wrong(
                f"«{part}» is geen foto uit deze map.", f"bedoel je «{meant}»?" if meant else remedy
            )
        if not numbers or min(numbers) < 1 or max(numbers) > len(photos):
            return Wrong(
                f"«{part}» kan niet: er zijn {len(photos)} foto’s.",
                f"kies nummers van 1 tot en met {len(photos)}.",
            )
    return None


def chosen(typed: str, photos: tuple[FoundPhoto, ...]) -> tuple[FoundPhoto, ...]:
    """The photos that she chose, in her order, each once."""
    if typed.casefold() in (ALL, NONE):
        return photos if typed.casefold() == ALL else ()
    by_name = {photo.path.name: photo for photo in photos}
    picked: dict[FoundPhoto, None] = {}
    for part in _parts(typed):
        numbers = _numbers(part)
        if numbers is None:
            picked[by_name[part]] = None
        else:
            picked |= dict.fromkeys(photos[number - 1] for number in numbers)
    return tuple(picked)


def _parts(typed: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,;]", typed) if part.strip()]


def _numbers(part: str) -> range | None:
    match = re.fullmatch(r"([0-9]{1,4})(?:\s*[-–]\s*([0-9]{1,4}))?", part)
    if match is None:
        return None
    return range(int(match[1]), int(match[2] or match[1]) + 1)


def _free_name(path: Path, kind: Kind | None, taken: Iterable[str]) -> str:
    # Photos are known by their names without the ending: it is no part of their address.
    stem = slug_of(path.stem)[:_LONGEST].strip("-") or "foto"
    ending = _ENDINGS[kind] if kind else path.suffix.casefold()
    free, number, used = stem, 2, frozenset(taken)
    while free in used:
        free, number = f"{stem}-{number}", number + 1
    return free + ending


def _by_number(name: str) -> tuple[tuple[int, int, str], ...]:
    parts = re.findall(r"[0-9]+|[^0-9]+", name.casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)
