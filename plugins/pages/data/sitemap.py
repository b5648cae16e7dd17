"""What search engines get: the list of all pages that may be found, each with a real date."""

from collections.abc import Iterable, Iterator
from datetime import date
from xml.etree.ElementTree import Element, SubElement

from plugins.pages.feeds.atom import changed
from plugins.pages.feeds.xml_text import xml_bytes
from plugins.pages.library import Library, theme_url
from plugins.pages.links.series import series_of, series_url
from plugins.pages.views import Page
from plugins.story.story import Genre, Story

SITEMAP_URL = "/sitemap.xml"
_SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(library: Library, pages: Iterable[Page]) -> bytes:
    """Every page that may be found, with the day on which what it shows last changed.

    A page of which nobody wrote down a day has none: the day of the build would say nothing.
    """
    address = library.site.settings.address
    days = _days(library)
    urlset = Element("urlset", {"xmlns": _SITEMAPS})
    for page in pages:
        if page.indexed:
            url = SubElement(urlset, "url")
            SubElement(url, "loc").text = f"{address}{page.url}"
            if page.url in days:
                SubElement(url, "lastmod").text = days[page.url].isoformat()
    return xml_bytes(urlset)


def _days(library: Library) -> dict[str, date]:
    """By address: the day of a story, and of each list the newest day among its stories."""
    days: dict[str, date] = {}
    for url, story in _shown(library):
        days[url] = max(days.get(url, date.min), changed(story))
    return days


def _shown(library: Library) -> Iterator[tuple[str, Story]]:
    for story in library.site.stories:
        yield story.url, story
    for story in library.listed:
        yield "/", story
        yield ("/portretten/" if story.genre is Genre.PORTRAIT else "/blog/"), story
        series = series_of(story, library.site)
        if series:
            yield series_url(series), story
    for slug, mentions in library.mentions_by_theme.items():
        for mention in mentions:
            yield theme_url(slug), mention.story
