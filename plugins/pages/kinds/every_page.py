"""All pages of a site."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from plugins.pages.library import Library, theme_url
from plugins.pages.links.portrait_cards import Cards
from plugins.pages.links.series import series_url
from plugins.pages.search.search import NO_SEARCH, Search
from plugins.pages.themes.line_faces import LINE_URL, has_line
from plugins.pages.views import Page
from plugins.story.addresses import GLOSSARY_URL, NEWSLETTER, QUESTIONS, SEARCH_URL
from plugins.story.story import Genre, Story

from .glossary_page import glossary_page
from .home_page import home_page
from .line_pages import line_pages
from .missing_pages import gone_page, not_found_page
from .moved_pages import moved_pages
from .newsletter_page import newsletter_form, newsletter_page
from .photo_pages import photo_pages
from .portrait_pages import portrait_page
from .post_pages import post_page, posts_pages
from .questions_page import has_questions, questions_pages
from .search_page import search_page
from .series_pages import series_list_page, series_pages
from .text_pages import text_page
from .theme_pages import theme_pages
from .themes_pages import THEMES_URL, themes_pages
from .wall_pages import wall_pages

_STORY_PAGE: dict[Genre, Callable[[Library, Story], Page]] = {
    Genre.PORTRAIT: portrait_page,
    Genre.POST: post_page,
    Genre.PAGE: text_page,
}


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages that belong together, and the address at which or below which they are."""

    at: str
    make: Callable[[], Iterable[Page]]


def every_page(library: Library, search: Search = NO_SEARCH) -> Iterator[Page]:
    """Every page of the site, in a fixed order. A page is made when it is asked for."""
    for pages in _every_kind(library, lambda: search):
        yield from pages.make()


def page_at(library: Library, url: str, search: Callable[[], Search]) -> Page | None:
    """The page at an address. Hardly any other page is made on the way.

    `search` is only asked for the page that needs it.
    """
    near = [pages for pages in _every_kind(library, search) if url.startswith(pages.at)]
    near.sort(key=lambda pages: len(pages.at), reverse=True)
    return next((page for pages in near for page in pages.make() if page.url == url), None)


def _every_kind(library: Library, search: Callable[[], Search]) -> Iterator[Pages]:
    cards = Cards(library)
    yield Pages("/", lambda: [home_page(library, cards)])
    yield Pages("/portretten/", lambda: wall_pages(library, cards))
    yield Pages("/blog/", lambda: posts_pages(library))
    for story in library.site.stories:
        yield Pages(story.url, partial(_of_story, library, story))
    if has_line(library):
        yield Pages(LINE_URL, lambda: line_pages(library))
    yield Pages(THEMES_URL, lambda: themes_pages(library))
    for theme in library.themes:
        yield Pages(theme_url(theme.slug), partial(theme_pages, library, theme, cards))
    if has_questions(library):
        yield Pages(QUESTIONS, lambda: questions_pages(library))
    if library.site.glossary.terms:
        yield Pages(GLOSSARY_URL, lambda: [glossary_page(library)])
    if newsletter_form(library):
        yield Pages(NEWSLETTER, lambda: [newsletter_page(library)])
    yield Pages("/reeksen/", lambda: [series_list_page(library)])
    for series in library.site.settings.series:
        yield Pages(series_url(series), partial(series_pages, library, series, cards))
    yield Pages(SEARCH_URL, lambda: [search_page(library, search())])
    yield Pages("/404.html", lambda: [not_found_page(library)])
    yield Pages("/410.html", lambda: [gone_page(library)])
    yield Pages("/", lambda: moved_pages(library))


def _of_story(library: Library, story: Story) -> Iterator[Page]:
    yield story_page(library, story)
    yield from photo_pages(library, story)


def story_page(library: Library, story: Story) -> Page:
    """The page of one portrait, post or standing page."""
    return _STORY_PAGE[story.genre](library, story)


def file_of(url: str) -> str:
    """Path of the file that answers an address: `/blog/` is `blog/index.html`."""
    path = url.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path
