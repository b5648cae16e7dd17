"""A feed for each theme: the newest passages about it, each with who says it and its spot."""

from xml.etree.ElementTree import Element, SubElement

from markupsafe import Markup

from plugins.pages.interface import WORDS
from plugins.pages.library import Library, theme_url
from plugins.pages.links.mentions import Mention
from plugins.pages.links.passage_cards import passage_card
from plugins.pages.text.wording import apart, called
from plugins.pages.view_pieces import PassageCard
from plugins.theme_tagging.theme import Theme

from .atom import NEVER, add_author, add_page_link, add_text, changed, moment, new_feed, tag_uri
from .xml_text import xml_bytes

MOST = 40


def theme_feed_url(slug: str) -> str:
    """Address of the feed of a theme."""
    return f"/feeds/themas/{slug}.atom.xml"


def theme_feed(library: Library, theme: Theme) -> bytes:
    """The passages of a theme as an Atom feed, those of the newest story first.

    A passage has one id and says the same in the feed of each of its themes, so that who follows
    several can be shown it once.
    """
    settings = library.site.settings
    mentions = library.mentions(theme.slug)[:MOST]
    feed = new_feed(
        settings,
        title=f"{theme.title} – {settings.name}",
        subtitle=theme.question,
        feed_url=theme_feed_url(theme.slug),
        page_url=theme_url(theme.slug),
        updated=max((changed(mention.story) for mention in mentions), default=NEVER),
    )
    for mention in mentions:
        _entry(feed, library, mention)
    return xml_bytes(feed)


def _entry(feed: Element, library: Library, mention: Mention) -> None:
    settings, story = library.site.settings, mention.story
    card = passage_card(library, mention)
    entry = SubElement(feed, "entry")
    add_text(entry, "title", f"{apart(card.who)}, {card.role}" if card.role else card.who)
    add_text(entry, "id", tag_uri(settings.address, story, mention.passage.id))
    add_page_link(entry, f"{settings.address}{card.url}")
    add_text(entry, "published", moment(story.front.date))
    add_text(entry, "updated", moment(changed(story)))
    add_author(entry, story.front.author or settings.author or settings.name)
    for tag in library.tags_at(story, mention.passage.id):
        theme = library.theme_by_slug[tag.theme]
        SubElement(entry, "category", term=theme.slug, label=theme.title)
    add_text(entry, "content", _content(settings.address, card)).set("type", "html")


def _content(address: str, card: PassageCard) -> str:
    where = WORDS.passage.in_story.format(title=called(card.story_title))
    return Markup('<blockquote><p>{}</p></blockquote><p><a href="{}">{}</a></p>').format(
        card.quote.striptags(),
        f"{address}{card.url}",
        f"{WORDS.passage.read_on} {where}",
    )
