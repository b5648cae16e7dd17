"""The page of a series, and the list of all series."""

from collections.abc import Iterator

from markupsafe import Markup

from plugins.pages.data.site_data import series_data
from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.links.portrait_cards import Cards
from plugins.pages.links.series import series_of, series_url
from plugins.pages.text.wording import apart, counted, joined
from plugins.pages.view_pieces import SeriesCard
from plugins.pages.views import SeriesListPage, SeriesPage
from plugins.story.site import Series
from plugins.story.story import Genre, Story

from .paging import in_parts, part_title
from .post_pages import post_cards

STORIES_A_PAGE = 24


def series_list_page(library: Library) -> SeriesListPage:
    """All series of the site, in the order of `site.toml`."""
    series = library.site.settings.series
    return SeriesListPage(
        url="/reeksen/",
        title=WORDS.series.title,
        description=WORDS.series.description if series else WORDS.series.none_yet,
        section="reeksen",
        indexed=True,
        series=tuple(
            SeriesCard(series_url(each), each.name, each.explanation, _count(library, each))
            for each in series
        ),
    )


def series_pages(library: Library, series: Series, cards: Cards) -> Iterator[SeriesPage]:
    """The portraits of one series, then its posts, newest first; a long one goes on at `…/2/`."""
    stories = _stories(library, series)
    row = (*_of(stories, Genre.PORTRAIT), *_of(stories, Genre.POST))
    for part in in_parts(row, STORIES_A_PAGE, series_url(series)):
        yield SeriesPage(
            url=part.url,
            title=part_title(series.name, part.number),
            description=series.explanation
            or WORDS.series.all_stories.format(name=apart(series.name)),
            section="reeksen",
            indexed=True,
            explanation=series.explanation,
            portraits=cards.of_all(_of(part.items, Genre.PORTRAIT)),
            posts=post_cards(library, _of(part.items, Genre.POST)),
            previous_url=part.previous_url,
            next_url=part.next_url,
            pages=part.pages,
            linked_data=series_data(library, series) if part.number == 1 else Markup(""),
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
        counts.append(counted(portraits, *WORDS.counts.portrait))
    if posts:
        counts.append(counted(posts, *WORDS.counts.post))
    return joined(counts) or WORDS.series.no_stories
