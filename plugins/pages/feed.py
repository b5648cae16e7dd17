"""The Atom feed: every listed story in full, so that it can be read wherever a reader likes."""

from datetime import date
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from plugins.story.story import Story

from . import story_parts as parts
from .block_views import block_views
from .feed_html import feed_html
from .library import Library
from .portrait_cards import face
from .showing import Showing
from .views import BlockView
from .xml_text import xml_bytes

FEED_URL = "/feeds/alles.atom.xml"
MOST = 20
_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = date(2000, 1, 1)
"""When a feed without stories was changed: any fixed day will do, the day of the build won't."""


def atom_feed(library: Library) -> bytes:
    """The newest stories as an Atom feed. Ids stay the same as long as date and slug do."""
    settings = library.site.settings
    stories = library.listed[:MOST]
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": settings.language})
    _text(feed, "title", settings.name)
    if settings.tagline:
        _text(feed, "subtitle", settings.tagline)
    _text(feed, "id", f"{settings.address}/")
    SubElement(feed, "link", rel="self", href=f"{settings.address}{FEED_URL}")
    SubElement(feed, "link", rel="alternate", type="text/html", href=f"{settings.address}/")
    _text(feed, "updated", _moment(max((changed(story) for story in stories), default=_NEVER)))
    _author(feed, settings.author)
    for story in stories:
        _entry(feed, library, story)
    return xml_bytes(feed)


def changed(story: Story) -> date:
    """The day on which the author last changed a story, by her own account."""
    return story.front.modified or story.front.date


def _entry(feed: Element, library: Library, story: Story) -> None:
    settings = library.site.settings
    address = f"{settings.address}{story.url}"
    entry = SubElement(feed, "entry")
    _text(entry, "title", story.front.title)
    _text(entry, "id", _tag(settings.address, story))
    SubElement(entry, "link", rel="alternate", type="text/html", href=address)
    _text(entry, "published", _moment(story.front.date))
    _text(entry, "updated", _moment(changed(story)))
    _author(entry, story.front.author or settings.author)
    for theme in parts.themes(library, story):
        SubElement(entry, "category", term=theme.slug, label=theme.title)
    if story.front.summary:
        _text(entry, "summary", story.front.summary)
    content = _text(entry, "content", _content(library, story))
    content.set("type", "html")


def _content(library: Library, story: Story) -> str:
    views = block_views(story.blocks, Showing(library, story.source))
    lead = face(library, story) if story.front.photo else None
    if lead:
        views = (BlockView("photos", pictures=(lead,)), *views)
    return feed_html(views, library.site.settings.address, story.url)


def _tag(address: str, story: Story) -> str:
    """A tag URI (RFC 4151): the site, the story's day and its address."""
    host = urlsplit(address).hostname or "localhost"
    return f"tag:{host},{story.front.date.isoformat()}:{story.url}"


def _author(parent: Element, name: str) -> None:
    _text(SubElement(parent, "author"), "name", name)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _text(parent: Element, tag: str, text: str) -> Element:
    element = SubElement(parent, tag)
    element.text = text
    return element
