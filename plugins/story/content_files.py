"""Which files of a content folder are stories, and which would be forgotten without a word."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .file_kinds import FileKind, kind_of
from .problem import Findings, nearest

BUNDLES = ("portretten", "blog")
PAGES = "paginas"
THEMES = "themas"
_ROOT_FILES = (("woorden.md",),)
_MARKDOWN = (".md", ".markdown", ".mdown")
_STORY = "index.md"
_ALIKE = 0.8
"""From where on the name of a folder is one of ours with a slip in it."""
_STRANGE_TO_TEXT = (FileKind.PHOTO, FileKind.RECORDING, FileKind.SUBTITLES)


@dataclass(frozen=True, slots=True)
class ContentFiles:
    """The Markdown files of a site, each list sorted by path."""

    stories: tuple[Path, ...]
    themes: tuple[Path, ...]
    strays: tuple[Path, ...]
    """Neither of these. Fine when a clip is written out in it."""


def content_files(folder: Path, findings: Findings) -> ContentFiles:
    """Find the stories and themes below a content folder; name each file that wants to be a story.

    `findings` is for the content folder as a whole: its messages name the file themselves.
    """
    stories: list[Path] = []
    themes: list[Path] = []
    strays: list[Path] = []
    misnamed: list[Path] = []
    folders: dict[str, str] = {}
    for path in _files(folder, findings):
        parts = path.relative_to(folder).parts
        if _is_story(parts):
            stories.append(path)
        elif len(parts) == 2 and parts[0] == THEMES and path.suffix == ".md":
            themes.append(path)
        elif _is_misnamed(path, parts):
            misnamed.append(path)
            _name_misnamed("/".join(parts), kind_of(path.name), findings)
        elif len(parts) > 1 and (meant := _folder_meant(parts[0])):
            folders[parts[0]] = meant
        elif path.suffix.casefold() in _MARKDOWN and parts not in _ROOT_FILES:
            strays.append(path)
    for typed, meant in folders.items():
        _name_folder(typed, meant, findings)
    _name_empty_bundles(folder, [*stories, *misnamed], findings)
    return ContentFiles(tuple(stories), tuple(themes), tuple(strays))


def name_strays(folder: Path, strays: Iterable[Path], findings: Findings) -> None:
    """Name each Markdown file that never reaches the site."""
    for path in strays:
        parts = path.relative_to(folder).parts
        findings.warning(
            0,
            "los-bestand",
            f"«{'/'.join(parts)}» komt niet op de site.",
            _where_it_belongs(parts),
        )


def _files(folder: Path, findings: Findings) -> Iterator[Path]:
    root = folder.resolve()
    for path, leads_on in sorted(_entries(folder)):
        if not leads_on or path.resolve().is_relative_to(root):
            yield path
        else:
            findings.error(
                0,
                "buiten-content",
                f"«{path.relative_to(folder).as_posix()}» is een snelkoppeling naar een bestand "
                f"buiten de map {folder.name}.",
                "zet het bestand zelf in de map.",
            )


def _entries(folder: Path | str) -> Iterator[tuple[Path, bool]]:
    """Every file, and whether its name leads to a file elsewhere. Linked folders stay shut."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith((".", "~")):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(entry.path)
            elif entry.is_symlink():
                if _leads_to_a_file(entry):
                    yield Path(entry.path), True
            elif _may_matter(entry.name):
                yield Path(entry.path), False


def _leads_to_a_file(link: os.DirEntry[str]) -> bool:
    try:
        return link.is_file()
    except OSError:
        # A link that runs in a circle. Who names it hears what is wrong.
        return False


def _may_matter(name: str) -> bool:
    """False for what is no text, such as a photo: there are many, and nothing is said of them."""
    stem, _, suffix = name.casefold().rpartition(".")
    return f".{suffix}" in _MARKDOWN or stem in (_STORY, "index") or suffix == "index"


def _is_story(parts: tuple[str, ...]) -> bool:
    if len(parts) == 3 and parts[0] in BUNDLES:
        return parts[2] == _STORY
    return len(parts) == 2 and parts[0] == PAGES and parts[1].endswith(".md")


def _is_misnamed(path: Path, parts: tuple[str, ...]) -> bool:
    """True for a file that wants to be a story: `Index.md`, `index.md.txt`, `index.docx`."""
    return (
        parts[0] in BUNDLES
        and path.stem.casefold() in (_STORY, "index")
        and path.name != _STORY
        and kind_of(path.name) not in _STRANGE_TO_TEXT
    )


def _name_misnamed(name: str, kind: FileKind, findings: Findings) -> None:
    if kind is FileKind.DOCUMENT:
        cause = "dit is een document met opmaak, geen gewone tekst."
        remedy = "open het in je tekstprogramma en sla het op als gewone tekst (UTF-8): «index.md»."
    else:
        cause = "een verhaal heet precies «index.md»."
        remedy = "geef het bestand de naam «index.md»."
    if name.casefold().endswith(".md.txt"):
        remedy += " Zie je «.txt» niet? Laat je computer dan bestandsextensies tonen."
    findings.error(0, "verkeerde-naam", f"«{name}» komt niet op de site: {cause}", remedy)


def _folder_meant(typed: str) -> str | None:
    """The folder of ours that was meant, when this is none."""
    ours = (*BUNDLES, PAGES, THEMES)
    return None if typed in ours else nearest(typed, ours, _ALIKE)


def _name_folder(typed: str, meant: str, findings: Findings) -> None:
    findings.error(
        0,
        "verkeerde-map",
        f"Wat in de map «{typed}» staat, komt niet op de site: zo heet geen map van ons.",
        f"bedoel je «{meant}»? Geef de map dan die naam.",
    )


def _where_it_belongs(parts: tuple[str, ...]) -> str:
    if parts[0] in BUNDLES and len(parts) == 2:
        stem = parts[1].rpartition(".")[0]
        return f"hoort het op de site? Zet het in een eigen map: {parts[0]}/{stem}/index.md."
    if parts[0] in BUNDLES:
        return "alleen index.md is het verhaal. Is dit een aantekening, dan is dit goed zo."
    meant = nearest(parts[0], (name for (name,) in _ROOT_FILES)) if len(parts) == 1 else None
    if meant:
        return f"is dit je woordenlijst? Die heet precies «{meant}»."
    sections = ", ".join((*BUNDLES, PAGES, THEMES))
    return f"verhalen staan in een van deze mappen: {sections}."


def _name_empty_bundles(folder: Path, stories: list[Path], findings: Findings) -> None:
    with_story = {path.parts[-3:-1] for path in stories}
    for section in BUNDLES:
        for bundle in _folders(folder / section):
            if (section, bundle) not in with_story:
                findings.warning(
                    0,
                    "map-zonder-verhaal",
                    f"In de map «{section}/{bundle}» staat geen verhaal.",
                    "zet er een index.md in, of haal de map weg.",
                )


def _folders(folder: Path) -> list[str]:
    """The names of the folders in a folder that may not be there."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        return sorted(each.name for each in entries if each.is_dir() and each.name[0] != ".")
