"""What a reader meets where nothing is, and where something was that somebody asked to remove."""

from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.view_pieces import MenuItem
from plugins.pages.views import MissingPage
from plugins.story.story import Genre

_LAYERS_LEFT = 4
"""Above and below the hole where the page should have been."""


def not_found_page(library: Library) -> MissingPage:
    """At an address that never was, or that moved without a trace."""
    return _missing(
        library,
        url="/404.html",
        kicker=WORDS.missing.not_found,
        title=WORDS.missing.not_found_title,
        description=WORDS.missing.not_found_text,
    )


def gone_page(library: Library) -> MissingPage:
    """At an address of which somebody took back her story. It names nobody."""
    return _missing(
        library,
        url="/410.html",
        kicker=WORDS.missing.gone,
        title=WORDS.missing.gone_title,
        description=WORDS.missing.gone_text,
    )


def _missing(library: Library, url: str, kicker: str, title: str, description: str) -> MissingPage:
    return MissingPage(
        url=url,
        title=title,
        description=description,
        section="",
        indexed=False,
        kicker=kicker,
        ways=_ways(library),
        pigments=tuple(theme.pigment for theme in library.themes[:_LAYERS_LEFT]),
    )


def _ways(library: Library) -> tuple[MenuItem, ...]:
    """Where a reader can go on. Only what exists."""
    there = (
        (bool(library.listed_of(Genre.PORTRAIT)), "portretten", WORDS.missing.to_portraits),
        (bool(library.themes), "themas", WORDS.missing.to_themes),
        (bool(library.listed), "zoeken", WORDS.missing.to_search),
    )
    ways = tuple(MenuItem(name, title, f"/{name}/") for exists, name, title in there if exists)
    return ways or (MenuItem("", WORDS.missing.to_start, "/"),)
