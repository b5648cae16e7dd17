"""The Atom feed: every listed story in full, so that it can be read wherever a reader likes."""

from xml.etree.ElementTree import Element, SubElement

from markupsafe import escape

from plugins.pages.library import Library
from plugins.pages.links.portrait_cards import face
from plugins.pages.photographs.slots import HALL
from plugins.pages.text import story_parts as parts
from plugins.pages.text.block_views import block_views
from plugins.pages.text.showing import Showing
from plugins.pages.view_pieces import BlockView
from plugins.story.story import Story

from .atom import NEVER, add_author, add_page_link, add_text, changed, moment, new_feed, tag_uri
from .enclosures import enclosures
from .feed_html import feed_html
from .xml_text import xml_bytes

FEED_URL = "/feeds/alles.atom.xml"
MOST = 20


def atom_feed(library: Library) -> bytes:
    """The newest stories as an Atom feed. Ids stay the same as long as date and slug do."""
    settings = library.site.settings
    stories = library.listed[:MOST]
    updated = max((changed(story) for story in stories), default=NEVER)
    feed = new_feed(settings, settings.name, settings.tagline, FEED_URL, "/", updated)
    for story in stories:
        _entry(feed, library, story)
    return xml_bytes(feed)


def _entry(feed: Element, library: Library, story: Story) -> None:
    settings = library.site.settings
    entry = SubElement(feed, "entry")
    add_text(entry, "title", story.front.title)
    add_text(entry, "id", tag_uri(settings.address, story))
    add_page_link(entry, f"{settings.address}{story.url}")
    for each in enclosures(library, story):
        facts = {"rel": "enclosure", "type": each.type, "length": str(each.size)}
        SubElement(entry, "link", facts, href=each.url)
    add_text(entry, "published", moment(story.front.date))
    add_text(entry, "updated", moment(changed(story)))
    add_author(entry, story.front.author or settings.author or settings.name)
    for theme in parts.themes(library, story):
        SubElement(entry, "category", term=theme.slug, label=theme.title)
    if story.front.summary:
        add_text(entry, "summary", story.front.summary)
    add_text(entry, "content", story_html(library, story)).set("type", "html")


def story_html(library: Library, story: Story) -> str:
    """The whole story as feeds give it, its lead photo first."""
    views = block_views(story.blocks, Showing(library, story.source))
    lead = face(library, story, HALL) if story.front.photo else None
    if story.front.spoken:
        views = (BlockView("paragraph", html=escape(parts.spoken_in_words(story))), *views)
    if lead:
        views = (BlockView("photos", pictures=(lead,)), *views)
    return feed_html(views, library.site.settings.address, story.url)
