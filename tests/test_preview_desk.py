"""The site at hand: the pages of a build, and after an edit only the work of that edit."""

import pickle
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.pages.every_file import every_file
from plugins.pages.kinds.every_page import every_page, file_of
from plugins.pages.plugin import run_pelican
from plugins.preview.desk import Desk
from plugins.preview.snippet import with_snippet, without_snippet
from plugins.story.problem import Problem
from plugins.story.read_story import read_story
from plugins.theme_tagging.index import Index
from plugins.theme_tagging.matching import find_evidence
from plugins.theme_tagging.theme import Evidence
from plugins.theme_tagging.vocabulary import Vocabulary

from .content_folder import PORTRAIT, content_folder
from .desks import ROOT, SITE, THEME, a_desk, all_pages, an_engine, every_address
from .photo_files import drawn, encoded

PAINTED = encoded(drawn(300, 200))
REPAINTED = encoded(drawn(300, 240))
ANNA, BAS = "portretten/anna/index.md", "portretten/bas/index.md"


def a_portrait(name: str, body: str, fields: str = "") -> str:
    return (
        f"Titel: {name} aan de balie\nDatum: 2026-03-01\nNaam: {name}\n"
        f"Samenvatting: {name} werkt aan de balie.\n{fields}\n{body}"
    )


FILES: Mapping[str, str | bytes] = {
    "site.toml": SITE,
    "mensen.toml": '[anna]\nnaam = "Anna"\nverzonnen = true\n',
    "woorden.md": "",
    "themas/haast.md": THEME,
    "portretten/anna/anna.jpg": PAINTED,
    ANNA: a_portrait(
        "Anna", "Er is haast.\n\nEr is thee.\n", "Foto: anna.jpg (Anna kijkt opzij.)\n"
    ),
    BAS: a_portrait("Bas", "Lees [wat Anna zegt](../anna/index.md).\n\nGeen haast.\n"),
    "blog/een/index.md": a_portrait("Cor", "Tekst.\n").replace("Naam: Cor\n", ""),
    "paginas/over.md": "Titel: Over\nDatum: 2026-03-01\n\nOver deze site.\n",
}


class Author:
    """Somebody at a desk, who saves files."""

    def __init__(self, root: Path, files: Mapping[str, str | bytes] = FILES) -> None:
        self.root = root
        self.content = content_folder(root, files)
        self.desk = a_desk(self.content, root)

    def saves(self, name: str, text: str | bytes) -> None:
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        self.desk.changed([path])

    def changes(self, name: str, old: str, new: str) -> None:
        text = (self.content / name).read_text(encoding="utf-8")
        assert old in text
        self.saves(name, text.replace(old, new))

    def removes(self, name: str) -> None:
        path = self.content / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
        self.desk.changed([path])

    def renames(self, name: str, to: str) -> None:
        (self.content / name).rename(self.content / to)
        self.desk.changed([self.content / name, self.content / to])

    def sees(self, url: str) -> str:
        shown = self.desk.page(url)
        assert shown.broken is None
        return shown.html.decode()

    @property
    def problems(self) -> list[tuple[str, int]]:
        every_address(self.desk)
        return [(each.code, each.line) for each in self.desk.problems]

    def afresh(self) -> Desk:
        """The desk of somebody who opens the site now."""
        shutil.rmtree(self.root / "afresh", ignore_errors=True)
        return Desk(
            self.content, an_engine(cache=self.root / "cache"), self.root / "afresh"
        )


@pytest.fixture
def author(tmp_path: Path) -> Author:
    return Author(tmp_path)


def is_as_if_opened_now(author: Author) -> None:
    afresh = author.afresh()
    assert all_pages(author.desk) == all_pages(afresh)
    assert author.desk.problems == afresh.problems


# The pages of a build


@pytest.mark.parametrize("public", [False, True], ids=["with drafts", "as it goes out"])
@pytest.mark.parametrize("site", ["content", "tests/example/content"])
def test_every_page_and_file_is_that_of_a_build(tmp_path: Path, site: str, public: bool) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / site, content)
    draft = content / "portretten" / "concept" / "index.md"
    draft.parent.mkdir()
    draft.write_text(PORTRAIT.replace("Naam: Anna", "Naam: Anna\nStatus: concept"))
    built = tmp_path / "built"
    cache = ROOT / ".cache"
    run_pelican(
        ROOT / "pelicanconf.py",
        {"PATH": str(content), "OUTPUT_PATH": str(built), "SITE_PUBLIC": public},
    )

    desk = Desk(content, an_engine_as_built(cache), tmp_path / "desk", public)
    pages = all_pages(desk)

    assert {file_of(url) for url in pages} == {
        path.relative_to(built).as_posix() for path in built.rglob("*.html")
    }
    for url, html in pages.items():
        shown = without_snippet(with_snippet(html))
        assert shown == (built / file_of(url)).read_bytes(), url
    for file in every_file(desk.library, every_page(desk.library)):
        assert desk.file(file.url) == (built / file_of(file.url)).read_bytes(), file.url
    beside = {path.relative_to(desk.folder) for path in desk.folder.rglob("*") if path.is_file()}
    assert all((desk.folder / path).read_bytes() == (built / path).read_bytes() for path in beside)
    assert ("concept" in str(pages.keys())) is not public


def an_engine_as_built(cache: Path):
    from dataclasses import replace

    from plugins.pages.plugin import engine

    return replace(engine(ROOT / "pelicanconf.py"), cache=cache)
