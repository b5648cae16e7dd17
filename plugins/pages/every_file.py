"""What a site holds besides pages, photos, clips and what stands around each page."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from .data.concepts import CONCEPTS_URL, concepts_jsonld
from .data.data_files import PASSAGES_URL, THEMES_URL, passages_json, themes_json
from .data.robots import RESERVATION_URL, ROBOTS_URL, reservation, robots
from .data.sitemap import SITEMAP_URL, sitemap
from .feeds.feed import FEED_URL, atom_feed
from .feeds.json_feed import JSON_FEED_URL, json_feed
from .feeds.theme_feeds import theme_feed, theme_feed_url
from .library import Library
from .shell.manifest import MANIFEST_URL, manifest
from .views import Page


@dataclass(frozen=True, slots=True)
class File:
    """A file at an address."""

    url: str
    write: Callable[[], bytes]


def every_file(library: Library, pages: Iterable[Page]) -> Iterator[File]:
    """Every such file, in a fixed order. What is in it is worked out when it is asked for.

    `pages` are all pages of the site.
    """
    yield File(FEED_URL, lambda: atom_feed(library))
    yield File(JSON_FEED_URL, lambda: json_feed(library))
    for theme in library.themes:
        yield File(theme_feed_url(theme.slug), partial(theme_feed, library, theme))
    yield File(SITEMAP_URL, lambda: sitemap(library, pages))
    yield File(ROBOTS_URL, lambda: robots(library))
    yield File(RESERVATION_URL, reservation)
    yield File(MANIFEST_URL, lambda: manifest(library))
    yield File(PASSAGES_URL, lambda: passages_json(library))
    yield File(CONCEPTS_URL, lambda: concepts_jsonld(library))
    # Last: by this file other tools know that a folder holds a whole site.
    yield File(THEMES_URL, lambda: themes_json(library))
