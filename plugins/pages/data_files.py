"""What the site knows, as data for other programs: every passage and every theme."""

import json
from collections.abc import Iterable

from .library import Library, theme_url
from .neighbours import neighbours

PASSAGES_URL = "/data/passages.json"
THEMES_URL = "/data/themas.json"


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


def _as_json(entries: Iterable[dict[str, object]]) -> bytes:
    return (json.dumps(list(entries), ensure_ascii=False, indent=1) + "\n").encode()
