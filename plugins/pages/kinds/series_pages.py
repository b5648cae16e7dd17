"""The page of a series, and the list of all series."""

from plugins.pages.data.site_data import series_data
from plugins.pages.library import Library
from plugins.pages.links.portrait_cards import Cards
from plugins.pages.links.series import series_of, series_url
from plugins.pages.text.wording import counted, joined
from plugins.pages.view_pieces import SeriesCard
from plugins.pages.views import SeriesListPage, SeriesPage
from plugins.story.site import Series
from plugins.story.story import Genre, Story

from .post_pages import post_cards


def series_list_page(library: Library) -> SeriesListPage:
    """All series of the site, in the order of `site.toml`."""
    series = library.site.settings.series
    return SeriesListPage(
        url="/reeksen/",
        title="Reeksen",
        description="Verhalen die bij elkaar horen." if series else "Er zijn nog geen reeksen.",
        section="reeksen",
        indexed=True,
        series=tuple(
            SeriesCard(series_url(each), each.name, each.explanation, _count(library, each))
            for each in series
        ),
    )


def series_page(library: Library, series: Series, cards: Cards) -> SeriesPage:
    """The portraits and posts of one series, newest first."""
    stories = _stories(library, series)
    return SeriesPage(
        url=series_url(series),
        title=series.name,
        description=series.explanation or f"Alle verhalen in de reeks {series.name}.",
        section="reeksen",
        indexed=True,
        explanation=series.explanation,
        portraits=cards.of_all(_of(stories, Genre.PORTRAIT)),
        posts=post_cards(library, _of(stories, Genre.POST)),
        linked_data=series_data(library, series),
    )


def _stories(library: Library, series: Series) -> tuple[Story, ...]:
    return tuple(story for story in library.listed if series_of(story, library.site) == series)


def _of(stories: tuple[Story, ...], genre: Genre) -> tuple[Story, ...]:
    return tuple(story for story in stories if story.genre is genre)


def _count(library: Library, series: Series) -> str:
    stories = _stories(library, series)
    portraits, posts = len(_of(stories, Genre.PORTRAIT)), len(_of(stories, Genre.POST))
    counts = []
    if portraits:
        counts.append(counted(portraits, "portret", "portretten"))
    if posts:
        counts.append(counted(posts, "blog", "blogs"))
    return joined(counts) or "nog geen verhalen"
