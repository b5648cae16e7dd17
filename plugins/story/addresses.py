"""Where everything is: from what an author types in a link to the address on the site."""

import html
import posixpath
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import unquote

from .glossary import EMPTY, Glossary
from .memory import FORGETFUL, Memory, as_before
from .story import Story

_LINK = re.compile(r'<a href="(?P<typed>[^"]*)"(?P<more>[^>]*)>(?P<words>.*?)</a>', re.DOTALL)
_WEB = re.compile(r"https?:", re.IGNORECASE)
_OUTSIDE = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
SEARCH_URL = "/zoeken/"
WALL_ALONG_THE_LINE = "/portretten/langs-de-lijn/"
WALL_BY_THEME = "/portretten/per-thema/"
SECTIONS = (
    *("/", "/portretten/", WALL_ALONG_THE_LINE, WALL_BY_THEME),
    *("/lijn/", "/blog/", "/themas/", "/reeksen/", SEARCH_URL),
)
QUESTIONS = "/vragen/"
"""Exists as soon as a story holds an open question."""
GLOSSARY_URL = "/woorden/"
"""Exists as soon as `woorden.md` holds a word, with an id for each."""
NEWSLETTER = "/nieuwsbrief/"
"""Exists when `site.toml` names a newsletter."""
# Addresses that no story may take: the sections, and what the engine writes itself.
RESERVED = (
    *SECTIONS,
    *(GLOSSARY_URL, QUESTIONS, NEWSLETTER),
    *("/feeds/", "/data/", "/theme/", "/beeld/", "/pagefind/"),
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
    """Address of a story -> ids of its passages, and ids that lead to them. Of the glossary too."""
    urls: frozenset[str]
    """Every address: of stories, themes, sections, series, questions, words, newsletter."""
    by_story: Mapping[str, tuple[Target | None, ...]]
    """By source of a story what each of its links leads to, as `targets` tells."""

    def targets(self, story: Story) -> tuple[Target | None, ...]:
        """What each link of a story leads to on this site; None for an outside or a broken one."""
        known = self.by_story.get(story.source)
        return _targets(story, self) if known is None else known

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

    def has(self, target: Target | None) -> bool:
        """True when there is such a page with such a spot, as far as its spots are known."""
        if target is None:
            return False
        ids = self.ids.get(target.url)
        return ids is None or not target.fragment or target.fragment in ids

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
        """Inline HTML of a story with real addresses; a broken link stays behind as plain words.

        Another site isn't told where its reader came from.
        """

        def replaced(match: re.Match[str]) -> str:
            typed = html.unescape(match["typed"])
            url = self.url(typed, source)
            if not url:
                return match["words"]
            quiet = ' rel="noreferrer"' if _WEB.match(url) else ""
            return f'<a href="{html.escape(url)}"{match["more"]}{quiet}>{match["words"]}</a>'

        return _LINK.sub(replaced, inline_html)


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
    *,
    newsletter: bool = False,
    glossary: Glossary = EMPTY,
    memory: Memory = FORGETFUL,
) -> Addresses:
    """Addresses of a whole site. `themes` gives the address for each theme file."""
    stories = tuple(stories)
    by_source = {story.source: story.url for story in stories} | dict(themes)
    slugs = frozenset(term.slug for term in glossary.terms)
    words = {GLOSSARY_URL: slugs} if slugs else {}
    ids_of = memory.recall_each(ids_in, {story.source: (story,) for story in stories})
    ids = {story.url: ids_of[story.source] for story in stories}
    urls = frozenset(
        (
            *by_source.values(),
            *SECTIONS,
            *(f"/reeksen/{slug}/" for slug in series),
            *words,
            *(QUESTIONS for story in stories if story.open_questions),
            *((NEWSLETTER,) if newsletter else ()),
        )
    )
    places = as_before(memory, "places", Addresses(by_source, {}, urls, {}))
    by_story = memory.recall_each(_targets, {story.source: (story, places) for story in stories})
    return replace(places, ids=ids | words, by_story=by_story)


def _targets(story: Story, places: Addresses) -> tuple[Target | None, ...]:
    return tuple(
        None if is_outside(link.target) else places.target(link.target, story.source)
        for link in story.links
    )


def ids_in(story: Story) -> frozenset[str]:
    """The ids that a link into this story may name."""
    return frozenset(id for each in story.passages for id in (each.id, *each.aliases))
