"""A desk for a test: a site at hand, as the preview has it."""

from pathlib import Path

from plugins.pages.kinds.every_page import every_page
from plugins.pages.plugin import Engine, engine
from plugins.photo_series.recipe import Recipe
from plugins.preview.desk import Desk

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
    # Photos are made as fast as it goes: no test here looks at their quality.
    return Engine(theme or made.theme, cache or made.cache, Recipe(avif_speed=10), made.jinja)


def a_desk(content: Path, folder: Path, public: bool = False, theme: Path | None = None) -> Desk:
    """A desk that keeps what is its own below `folder`."""
    return Desk(content, an_engine(theme, folder / "cache"), folder / "desk", public)


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
