"""A site at hand as the preview has it, and an author who edits it, for tests."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from plugins.pages.kinds.every_page import every_page
from plugins.pages.plugin import Engine, engine
from plugins.photo_series.recipe import Recipe
from plugins.preview.desk import Desk
from plugins.theme_tagging.matching import find_evidence
from plugins.theme_tagging.tagged_site import Find

from .content_folder import content_folder
from .photo_files import drawn, encoded

ROOT = Path(__file__).parents[1]
SETTINGS = ROOT / "pelicanconf.py"
THEME = """\
Titel: Haast
Vraag: Wie heeft er haast?
Samenvatting: Over haast.
Kern: haast

Tekst over haast.
"""
SITE = '[site]\nnaam = "Proef"\nadres = "https://proef.example"\n'


def an_engine(theme: Path | None = None, cache: Path | None = None) -> Engine:
    """The engine of this project, with another theme or cache when that is given."""
    made = engine(SETTINGS)
    # Photos are made as fast as it goes: hardly a test looks at their quality.
    fast = Recipe(avif_speed=10)
    return replace(made, theme=theme or made.theme, cache=cache or made.cache, recipe=fast)


def every_address(desk: Desk) -> list[str]:
    """The addresses of all pages. What they need of photos is made on the way."""
    for _ in range(2):
        # A photo has a page once we know that it can be shown.
        urls = list(dict.fromkeys(page.url for page in every_page(desk.library)))
        for url in urls:
            desk.page(url)
    return list(dict.fromkeys(page.url for page in every_page(desk.library)))


def all_pages(desk: Desk) -> dict[str, bytes]:
    """Every page by its address, without the preview's own part."""
    return {url: desk.page(url).html for url in every_address(desk)}


def all_pictures(desk: Desk) -> dict[str, bytes]:
    """Every file of every photo that was looked at, by its address."""
    names = {file.name for plan in desk.library.plans.values() for file in plan.renditions}
    found = {name: desk.file_at(f"/beeld/{name}") for name in names}
    return {f"beeld/{name}": path.read_bytes() for name, path in found.items() if path}


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

    def __init__(
        self,
        root: Path,
        files: Mapping[str, str | bytes] = FILES,
        theme: Path | None = None,
        find: Find = find_evidence,
    ) -> None:
        self.root = root
        self.content = content_folder(root, files)
        self.engine = an_engine(theme)
        self.desk = Desk(self.content, self.engine, root / "desk", find=find)

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

    def touches(self, *paths: Path) -> None:
        self.desk.changed(paths)

    def sees(self, url: str) -> str:
        shown = self.desk.page(url)
        assert shown.broken is None
        return shown.html.decode()

    def problems(self) -> list[str]:
        """The codes of all that is wrong, photos included."""
        every_address(self.desk)
        return [each.code for each in self.desk.problems]

    def afresh(self) -> Desk:
        """The desk of somebody who opens the site now."""
        shutil.rmtree(self.root / "afresh", ignore_errors=True)
        return Desk(self.content, self.engine, self.root / "afresh")


def is_as_if_opened_now(author: Author) -> None:
    afresh = author.afresh()
    assert all_pages(author.desk) == all_pages(afresh)
    assert author.desk.problems == afresh.problems
