"""What the site knows, as data for other programs: every passage and every theme."""

import json
from collections.abc import Iterable

from plugins.pages.library import Library, theme_url
from plugins.pages.themes.neighbours import neighbours
from plugins.story.story import Story
from plugins.theme_tagging.report import report_json
from plugins.theme_tagging.theme import Tag

PASSAGES_URL = "/data/passages.json"
THEMES_URL = "/data/themas.json"


def passages_json(library: Library) -> bytes:
    """Every passage of every listed story, with its themes and the words that prove them.

    The same as `themes --json` says of passages, without what the author denied.
    """
    return _as_json(
        report_json(((story, _tags(library, story)) for story in library.listed), for_author=False)
    )


def themes_json(library: Library) -> bytes:
    """The themes, with how often they are spoken of and with which others they meet."""
    return _as_json(
        {
            "slug": theme.slug,
            "title": theme.title,
            "question": theme.question,
            "summary": theme.summary,
            "url": theme_url(theme.slug),
            "passages": len(library.mentions_by_theme.get(theme.slug, ())),
            "stories": sorted(
                {each.story.url for each in library.mentions_by_theme.get(theme.slug, ())}
            ),
            "related": list(theme.related),
            "neighbours": [
                {"theme": each.theme.slug, "passages": each.count}
                for each in neighbours(library, theme.slug)
                if each.count
            ],
        }
        for theme in library.themes
    )


def _tags(library: Library, story: Story) -> list[Tag]:
    tags = [tag for passage in story.passages for tag in library.tags_at(story, passage.id)]
    return sorted(tags, key=lambda tag: tag.theme)


def _as_json(entries: Iterable[dict[str, object]]) -> bytes:
    return (json.dumps(list(entries), ensure_ascii=False, indent=1) + "\n").encode()
