"""The overview of all themes, and the table of who speaks of which."""

from collections.abc import Iterator

from markupsafe import Markup

from plugins.pages.data.concepts import CONCEPTS_URL
from plugins.pages.data.site_data import themes_data
from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.text.wording import counted
from plugins.pages.themes.core_sample import THICKEST
from plugins.pages.themes.theme_matrix import theme_matrix, what_is_said
from plugins.pages.themes.theme_refs import theme_ref
from plugins.pages.view_pieces import ThemeCard
from plugins.pages.views import ThemesPage
from plugins.story.story import Genre
from plugins.theme_tagging.theme import Theme

from .paging import in_parts, part_title

THEMES_URL = "/themas/"
ROWS_A_PAGE = 30
_FULL = 24
"""As many passages make the thickest layer, until some theme has more."""


def themes_pages(library: Library) -> Iterator[ThemesPage]:
    """All themes, the thickest layer first, and who speaks of which.

    With many portraits the table goes on at `/themas/2/`.
    """
    cards, themes = theme_cards(library), by_how_often(library)
    said = what_is_said(library, themes)
    for part in in_parts(library.listed_of(Genre.PORTRAIT), ROWS_A_PAGE, THEMES_URL):
        first = part.number == 1
        matrix = theme_matrix(library, themes, part.items, said)
        if not first and matrix is None:
            return
        more = matrix is not None
        yield ThemesPage(
            url=part.url,
            title=part_title(WORDS.themes.title, part.number),
            description=WORDS.themes.description,
            section="themas",
            indexed=True,
            introduction=_introduction(library) if first else WORDS.themes.goes_on,
            themes=cards if first else (),
            matrix=matrix,
            concepts_url=CONCEPTS_URL,
            previous_url=part.previous_url if more else "",
            next_url=part.next_url if more else "",
            pages=part.pages if more else (),
            linked_data=themes_data(library) if first else Markup(""),
        )


def _introduction(library: Library) -> str:
    return WORDS.themes.soil if library.themes else WORDS.themes.none_yet


def by_how_often(library: Library) -> tuple[Theme, ...]:
    """The themes, most spoken of first; those with as many in the order of the site."""
    counts = {theme.slug: len(library.mentions(theme.slug)) for theme in library.themes}
    return tuple(sorted(library.themes, key=lambda theme: -counts[theme.slug]))


def theme_cards(library: Library) -> tuple[ThemeCard, ...]:
    """A card for each theme, most spoken of first."""
    counts = {theme.slug: len(library.mentions(theme.slug)) for theme in library.themes}
    full = max(_FULL, *counts.values()) if counts else _FULL
    return tuple(
        ThemeCard(
            theme=theme_ref(theme),
            summary=theme.summary,
            count=counts[theme.slug],
            count_text=counted(counts[theme.slug], *WORDS.counts.passage),
            thickness=max(1, -(-counts[theme.slug] * THICKEST // full)),
        )
        for theme in by_how_often(library)
    )
