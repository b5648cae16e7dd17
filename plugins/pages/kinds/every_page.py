"""All pages of a site."""

from collections.abc import Callable, Iterator

from plugins.pages.library import Library
from plugins.pages.links.portrait_cards import Cards
from plugins.pages.themes.line_faces import has_line
from plugins.pages.views import Page
from plugins.story.story import Genre, Story

from .home_page import home_page
from .line_pages import line_pages
from .moved_pages import moved_pages
from .photo_pages import photo_pages
from .portrait_pages import portrait_page
from .post_pages import post_page, posts_pages
from .questions_page import has_questions, questions_pages
from .series_pages import series_list_page, series_pages
from .text_pages import not_found_page, text_page
from .theme_pages import theme_pages
from .themes_pages import themes_pages
from .wall_pages import wall_pages

_STORY_PAGE: dict[Genre, Callable[[Library, Story], Page]] = {
    Genre.PORTRAIT: portrait_page,
    Genre.POST: post_page,
    Genre.PAGE: text_page,
}


def every_page(library: Library) -> Iterator[Page]:
    """Every page of the site, in a fixed order. A page is made when it is asked for."""
    cards = Cards(library)
    yield home_page(library, cards)
    yield from wall_pages(library, cards)
    yield from posts_pages(library)
    for story in library.site.stories:
        yield story_page(library, story)
        yield from photo_pages(library, story)
    if has_line(library):
        yield from line_pages(library)
    yield from themes_pages(library)
    for theme in library.themes:
        yield from theme_pages(library, theme, cards)
    if has_questions(library):
        yield from questions_pages(library)
    yield series_list_page(library)
    for series in library.site.settings.series:
        yield from series_pages(library, series, cards)
    yield not_found_page(library)
    yield from moved_pages(library)


def story_page(library: Library, story: Story) -> Page:
    """The page of one portrait, post or standing page."""
    return _STORY_PAGE[story.genre](library, story)


def file_of(url: str) -> str:
    """Path of the file that answers an address: `/blog/` is `blog/index.html`."""
    path = url.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path
