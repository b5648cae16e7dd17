"""The same stories as the Atom feed, as JSON Feed 1.1."""

import json

from plugins.pages.library import Library
from plugins.pages.text import story_parts as parts
from plugins.story.story import Story

from .atom import changed, moment, tag_uri
from .enclosures import enclosures
from .feed import MOST, story_html

JSON_FEED_URL = "/feeds/alles.json"
_VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(library: Library) -> bytes:
    """The newest stories in full. Ids and texts are those of the Atom feed."""
    settings = library.site.settings
    document = {
        "version": _VERSION,
        "title": settings.name,
        "home_page_url": f"{settings.address}/",
        "feed_url": f"{settings.address}{JSON_FEED_URL}",
        **({"description": settings.tagline} if settings.tagline else {}),
        "icon": f"{settings.address}/icon-512.png",
        "favicon": f"{settings.address}/icon-192.png",
        "language": settings.language,
        "authors": _authors(settings.author or settings.name),
        "items": [_item(library, story) for story in library.listed[:MOST]],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _item(library: Library, story: Story) -> dict[str, object]:
    settings = library.site.settings
    facts = {
        "id": tag_uri(settings.address, story),
        "url": f"{settings.address}{story.url}",
        "title": story.front.title,
        "summary": story.front.summary,
        "content_html": story_html(library, story),
        "date_published": moment(story.front.date),
        "date_modified": moment(changed(story)),
        "tags": [theme.title for theme in parts.themes(library, story)],
        "attachments": _attachments(library, story),
        "authors": _authors(story.front.author or settings.author or settings.name),
    }
    return {name: fact for name, fact in facts.items() if fact}


def _attachments(library: Library, story: Story) -> list[dict[str, object]]:
    return [
        {
            "url": each.url,
            "mime_type": each.type,
            "size_in_bytes": each.size,
            "duration_in_seconds": each.seconds,
        }
        for each in enclosures(library, story)
    ]


def _authors(name: str) -> list[dict[str, str]]:
    return [{"name": name}]
