"""The site itself, its series and its themes as search engines read them."""

from markupsafe import Markup

from plugins.pages.interface import WORDS
from plugins.pages.library import Library, theme_url
from plugins.pages.links.series import series_url
from plugins.story.site import Series
from plugins.theme_tagging.theme import Theme

from .linked_data import breadcrumbs, linked_data, maker, node

_THEMES = (WORDS.themes.title, "/themas/")
_SERIES = (WORDS.series.title, "/reeksen/")


def site_data(library: Library) -> Markup:
    """The site, for the front page."""
    settings = library.site.settings
    return linked_data(
        node(
            "WebSite",
            id=f"{settings.address}/",
            url=f"{settings.address}/",
            name=settings.name,
            description=settings.tagline,
            inLanguage=settings.language,
            publisher=maker(settings.author),
        )
    )


def theme_data(library: Library, theme: Theme) -> Markup:
    """One theme as a term of the set of themes."""
    term = _term(library, theme) | {"inDefinedTermSet": _set(library)}
    return linked_data(term, breadcrumbs(library.site.settings.address, [_THEMES], theme.title))


def themes_data(library: Library) -> Markup:
    """All themes as a set of terms; nothing when there are none."""
    terms = [_term(library, theme) for theme in library.themes]
    return linked_data(_set(library) | {"hasDefinedTerm": terms}) if terms else Markup("")


def series_data(library: Library, series: Series) -> Markup:
    """One series."""
    address = library.site.settings.address
    return linked_data(
        node(
            "CreativeWorkSeries",
            id=f"{address}{series_url(series)}",
            name=series.name,
            description=series.explanation,
        ),
        breadcrumbs(address, [_SERIES], series.name),
    )


def _set(library: Library) -> dict[str, object]:
    settings = library.site.settings
    return node(
        "DefinedTermSet",
        id=f"{settings.address}{_THEMES[1]}",
        name=WORDS.themes.of_site.format(site=settings.name),
    )


def _term(library: Library, theme: Theme) -> dict[str, object]:
    url = f"{library.site.settings.address}{theme_url(theme.slug)}"
    return node("DefinedTerm", id=url, url=url, name=theme.title, description=theme.summary)
