"""Puts the files of a new story in their place: all of them or none, and never over anything."""

import os
import shutil
import tomllib
from contextlib import ExitStack
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from plugins.story.problem import Level, Problem
from plugins.story.whole_files import store

from .new_story import NewPerson
from .text import Files, with_person

PEOPLE = "mensen.toml"


def write_files(content: Path, files: Files, person: NewPerson | None) -> tuple[Problem, ...]:
    """Write a new story or theme below `content`, and add somebody to the list of people.

    Whatever breaks it off, such as Ctrl-C or a full disk, leaves everything as it was.
    """
    section, name = PurePosixPath(next(iter(files))).parts[:2]
    target = content / section / name
    problems = [*_outside(content, content / section), *_outside(content, content / PEOPLE)]
    if os.path.lexists(target):
        problems.append(_taken(content, target))
    if problems:
        return tuple(problems)
    with TemporaryDirectory(dir=content, prefix=".nieuw-") as unfinished, ExitStack() as undo:
        for path, source in files.items():
            _put(Path(unfinished) / path, source)
        target.parent.mkdir(exist_ok=True)
        undo.callback(_remove, target)
        os.rename(Path(unfinished) / section / name, target)
        if person:
            _add(content, person)
        undo.pop_all()
    return ()


def _put(path: Path, source: bytes | Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(source, Path):
        shutil.copyfile(source, path)
    else:
        path.write_bytes(source)


def _remove(target: Path) -> None:
    if target.is_dir():
        shutil.rmtree(target)
    else:
        target.unlink(missing_ok=True)


def _add(content: Path, person: NewPerson) -> None:
    """She may have been typing in the file while she answered, so it is read only now."""
    path = content / PEOPLE
    # As bytes: the ends of her lines stay as they are.
    text = path.read_bytes().decode() if path.exists() else ""
    if person.id not in tomllib.loads(text.removeprefix("\ufeff")):
        store(content, PEOPLE, with_person(text, person).encode())


def _outside(content: Path, path: Path) -> list[Problem]:
    if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(content)):
        return []
    return [
        Problem(
            f"{content.name}/{path.name}",
            0,
            Level.ERROR,
            "buiten-content",
            f"«{path.name}» wijst naar een plek buiten «{content.name}»; daar schrijf ik niet.",
            "zet het bestand of de map zelf in de map met je verhalen.",
        )
    ]


def _taken(content: Path, target: Path) -> Problem:
    return Problem(
        f"{content.name}/{target.relative_to(content).as_posix()}",
        0,
        Level.ERROR,
        "nieuw-bezet",
        "Dit bestaat al, en ik schrijf er niet overheen.",
        "kies een ander adres: --slug naam-2.",
    )
