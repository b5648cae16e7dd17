"""A theme as other pages point to it."""

from collections.abc import Iterable

from plugins.pages.library import theme_url
from plugins.pages.view_pieces import ThemeRef
from plugins.theme_tagging.theme import Theme


def theme_ref(theme: Theme) -> ThemeRef:
    """Name, address and pigment of a theme."""
    return ThemeRef(theme.slug, theme.title, theme_url(theme.slug), theme.pigment)


def theme_refs(themes: Iterable[Theme]) -> tuple[ThemeRef, ...]:
    """The same for several."""
    return tuple(theme_ref(theme) for theme in themes)
