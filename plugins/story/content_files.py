"""Which files of a content folder are stories, and which would be forgotten without a word."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .problem import Findings

BUNDLES = ("portretten", "blog")
PAGES = "paginas"
THEMES = "themas"
_ROOT_FILES = ("woorden.md",)


@dataclass(frozen=True, slots=True)
class ContentFiles:
    """The Markdown files that become pages, each list sorted by path."""

    stories: tuple[Path, ...]
    themes: tuple[Path, ...]


def content_files(folder: Path, findings: Findings) -> ContentFiles:
    """Find the stories and themes below a content folder; name each Markdown file that is neither.

    `findings` is for the content folder as a whole: its messages name the file themselves.
    """
    stories: list[Path] = []
    themes: list[Path] = []
    for path in _files(folder, findings):
        parts = path.relative_to(folder).parts
        if _is_story(parts):
            stories.append(path)
        elif len(parts) == 2 and parts[0] == THEMES and path.suffix == ".md":
            themes.append(path)
        elif parts[-1] not in _ROOT_FILES or len(parts) > 1:
            _name_stray(path, parts, findings)
    _name_empty_bundles(folder, stories, findings)
    return ContentFiles(tuple(stories), tuple(themes))


def _files(folder: Path, findings: Findings) -> Iterator[Path]:
    root = folder.resolve()
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if any(part.startswith((".", "~")) for part in parts) or not path.is_file():
            continue
        if path.resolve().is_relative_to(root):
            yield path
        else:
            findings.error(
                0,
                "buiten-content",
                f"«{'/'.join(parts)}» wijst naar een bestand buiten de map {folder.name}.",
                "zet het bestand zelf in de map.",
            )


def _is_story(parts: tuple[str, ...]) -> bool:
    if len(parts) == 3 and parts[0] in BUNDLES:
        return parts[2] == "index.md"
    return len(parts) == 2 and parts[0] == PAGES and parts[1].endswith(".md")


def _name_stray(path: Path, parts: tuple[str, ...], findings: Findings) -> None:
    name = "/".join(parts)
    if path.stem.casefold() == "index" and parts[0] in BUNDLES and path.suffix != ".md":
        findings.error(
            0,
            "verkeerde-naam",
            f"«{name}» komt niet op de site: een verhaal heet precies «index.md».",
            "geef het bestand de naam «index.md».",
        )
    elif path.suffix.casefold() in (".md", ".markdown", ".mdown"):
        findings.warning(
            0,
            "los-bestand",
            f"«{name}» komt niet op de site.",
            _where_it_belongs(parts),
        )


def _where_it_belongs(parts: tuple[str, ...]) -> str:
    if parts[0] in BUNDLES and len(parts) == 2:
        stem = parts[1].rpartition(".")[0]
        return f"hoort het op de site? Zet het in een eigen map: {parts[0]}/{stem}/index.md."
    if parts[0] in BUNDLES:
        return "alleen index.md is het verhaal. Is dit een aantekening, dan is dit goed zo."
    sections = ", ".join((*BUNDLES, PAGES, THEMES))
    return f"verhalen staan in een van deze mappen: {sections}."


def _name_empty_bundles(folder: Path, stories: list[Path], findings: Findings) -> None:
    with_story = {path.parent for path in stories}
    for section in BUNDLES:
        for bundle in sorted((folder / section).glob("*")):
            if bundle.is_dir() and bundle not in with_story and not bundle.name.startswith("."):
                findings.warning(
                    0,
                    "map-zonder-verhaal",
                    f"In de map «{section}/{bundle.name}» staat geen verhaal.",
                    "zet er een index.md in, of haal de map weg.",
                )
