"""What our Atom feeds have in common: their head, their ids and their moments."""

from datetime import date
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from plugins.story.site import Settings
from plugins.story.story import Story

NEVER = date(2000, 1, 1)
"""When a feed without entries was changed: any fixed day will do, the day of the build won't."""
_ATOM = "http://www.w3.org/2005/Atom"


def new_feed(
    settings: Settings, title: str, subtitle: str, feed_url: str, page_url: str, updated: date
) -> Element:
    """A feed without entries. The address of the page that it follows is its id."""
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": settings.language})
    add_text(feed, "title", title)
    if subtitle:
        add_text(feed, "subtitle", subtitle)
    add_text(feed, "id", f"{settings.address}{page_url}")
    SubElement(feed, "link", rel="self", href=f"{settings.address}{feed_url}")
    add_page_link(feed, f"{settings.address}{page_url}")
    add_text(feed, "updated", moment(updated))
    add_author(feed, settings.author or settings.name)
    return feed


def changed(story: Story) -> date:
    """The day on which the author last changed a story, by her own account."""
    return story.front.modified or story.front.date


def tag_uri(address: str, story: Story, passage: str = "") -> str:
    """A tag URI (RFC 4151) for a story, or for one of its passages.

    It names the site, the story's day and its address, so it stays as long as those do.
    """
    host = urlsplit(address).hostname or "localhost"
    spot = f"#{passage}" if passage else ""
    return f"tag:{host},{story.front.date.isoformat()}:{story.url}{spot}"


def moment(day: date) -> str:
    """A day as Atom writes it."""
    return f"{day.isoformat()}T00:00:00Z"


def add_author(parent: Element, name: str) -> None:
    """Say who made it."""
    add_text(SubElement(parent, "author"), "name", name)


def add_page_link(parent: Element, address: str) -> None:
    """Say on which page it stands."""
    SubElement(parent, "link", rel="alternate", type="text/html", href=address)


def add_text(parent: Element, tag: str, text: str) -> Element:
    """An element with a text."""
    element = SubElement(parent, tag)
    element.text = text
    return element
