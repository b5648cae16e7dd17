"""What search engines get: the list of all pages, and where to find it."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from plugins.pages.feeds.atom import changed
from plugins.pages.feeds.xml_text import xml_bytes
from plugins.pages.library import Library
from plugins.pages.views import Page

SITEMAP_URL = "/sitemap.xml"
ROBOTS_URL = "/robots.txt"
_SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(library: Library, pages: Iterable[Page]) -> bytes:
    """Every page that may be found, with the day on which its story changed."""
    address = library.site.settings.address
    days = {story.url: changed(story).isoformat() for story in library.site.stories}
    urlset = Element("urlset", {"xmlns": _SITEMAPS})
    for page in pages:
        if page.indexed:
            url = SubElement(urlset, "url")
            SubElement(url, "loc").text = f"{address}{page.url}"
            if page.url in days:
                SubElement(url, "lastmod").text = days[page.url]
    return xml_bytes(urlset)


def robots(library: Library) -> bytes:
    """Everyone may read everything; here is the list."""
    address = library.site.settings.address
    return f"User-agent: *\nDisallow:\n\nSitemap: {address}{SITEMAP_URL}\n".encode()
