"""A theme as other pages point to it."""

from collections.abc import Iterable

from plugins.theme_tagging.theme import Theme

from .library import theme_url
from .view_pieces import ThemeRef


def theme_ref(theme: Theme) -> ThemeRef:
    """Name, address and pigment of a theme."""
    return ThemeRef(theme.slug, theme.title, theme_url(theme.slug), theme.pigment)


def theme_refs(themes: Iterable[Theme]) -> tuple[ThemeRef, ...]:
    """The same for several."""
    return tuple(theme_ref(theme) for theme in themes)
