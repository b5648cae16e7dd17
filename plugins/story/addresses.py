"""Where everything is: from what an author types in a link to the address on the site."""

import html
import posixpath
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from .memory import FORGETFUL, Memory
from .story import Story

_HREF = re.compile(r' href="([^"]*)"')
_OUTSIDE = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
SECTIONS = ("/", "/portretten/", "/lijn/", "/blog/", "/themas/", "/reeksen/")
QUESTIONS = "/vragen/"
"""Exists as soon as a story holds an open question."""
# Addresses that no story may take: the sections, and what the engine writes itself.
RESERVED = (
    *SECTIONS,
    *("/zoeken/", "/woorden/", QUESTIONS, "/nieuwsbrief/"),
    *("/feeds/", "/data/", "/theme/", "/beeld/"),
)


@dataclass(frozen=True, slots=True)
class Target:
    """What a link leads to on this site."""

    url: str
    fragment: str


@dataclass(frozen=True, slots=True)
class Addresses:
    """All addresses that a story may link to."""

    by_source: Mapping[str, str]
    """Path below the content folder -> address on the site."""
    ids: Mapping[str, frozenset[str]]
    """Address of a story -> ids of its passages, and ids that lead to them."""
    urls: frozenset[str]
    """Every address: of each story and theme, of the sections and the series."""

    def target(self, typed: str, source: str) -> Target | None:
        """What `typed` in the story `source` leads to; None when there is no such file or address.

        Accepts `#id`, a site address (`/blog/x/`) and a file relative to the story, its folder
        included (`../anna/index.md`, `../anna/`). The fragment is not checked here.
        """
        path, file, fragment = _taken_apart(typed, source)
        if not path:
            return Target(self.by_source[source], fragment)
        if path.startswith("/"):
            url = path if path.endswith("/") else f"{path}/"
            return Target(url, fragment) if url in self.urls else None
        url_of_file = self.by_source.get(file) or self.by_source.get(f"{file}/index.md")
        return Target(url_of_file, fragment) if url_of_file else None

    def url(self, typed: str, source: str) -> str | None:
        """The address for a `href`, or None when the link is broken."""
        if is_outside(typed):
            return typed
        target = self.target(typed, source)
        if target is None:
            return None
        if not target.fragment:
            return target.url
        here = typed.startswith("#")
        return f"#{target.fragment}" if here else f"{target.url}#{target.fragment}"

    def in_html(self, inline_html: str, source: str) -> str:
        """Inline HTML of a story with real addresses; a broken link stays behind as plain words."""

        def replaced(match: re.Match[str]) -> str:
            typed = html.unescape(match[1])
            url = self.url(typed, source)
            return f' href="{html.escape(url)}"' if url else ""

        return _HREF.sub(replaced, inline_html)


@lru_cache(maxsize=1 << 16)
def _taken_apart(typed: str, source: str) -> tuple[str, str, str]:
    """The path as typed, the file that it means beside `source`, and the fragment."""
    path, _, fragment = unicodedata.normalize("NFC", unquote(typed)).partition("#")
    return path, posixpath.normpath(posixpath.join(posixpath.dirname(source), path)), fragment


def is_outside(typed: str) -> bool:
    """True for a link to another site, a mail address or a phone number."""
    return _OUTSIDE.match(typed) is not None


def addresses(
    stories: Iterable[Story],
    themes: Mapping[str, str],
    series: Iterable[str],
    memory: Memory = FORGETFUL,
) -> Addresses:
    """Addresses of a whole site. `themes` gives the address for each theme file."""
    stories = tuple(stories)
    by_source = {story.source: story.url for story in stories} | dict(themes)
    return Addresses(
        by_source=by_source,
        ids={story.url: memory.recall(story.source, ids_in, story) for story in stories},
        urls=frozenset(
            (
                *by_source.values(),
                *SECTIONS,
                *(f"/reeksen/{slug}/" for slug in series),
                *(QUESTIONS for story in stories if story.open_questions),
            )
        ),
    )


def ids_in(story: Story) -> frozenset[str]:
    """The ids that a link into this story may name."""
    return frozenset(id for each in story.passages for id in (each.id, *each.aliases))
