"""A link that leads nowhere: the link that its author meant, ready to be pasted."""

import posixpath
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from .addresses import Addresses
from .file_kinds import FileKind, kind_of
from .problem import nearest
from .site import Site
from .story import Story
from .text import as_link, slug_of

_ALIKE = 0.6
_WHOLE_WORDS = 0.8
"""How alike names are of which one holds all words of the other: `anna-bakker` and `anna`."""
_INDEX = "/index.md"
_TO_ITSELF = (
    "dit verhaal heet zelf zo. Haal de link weg, of wijs een plek erin aan: zet {#naam} op de "
    "regel na een alinea, en link naar «#naam»."
)


def cure_for_link(typed: str, story: Story, site: Site, addresses: Addresses) -> str:
    """What to type in `story` instead of a link for which there is no file and no address."""
    path, _, fragment = typed.partition("#")
    kind = kind_of(path)
    if kind is FileKind.PHOTO:
        return (
            "originelen zetten we niet op de site. Laat de foto zien met "
            f"«![Anna kijkt opzij.]({path})», of haal de link weg."
        )
    if kind is not FileKind.TEXT and posixpath.splitext(path)[1]:
        return "je kunt linken naar een verhaal (index.md), een thema of een adres met https://."
    source = _nearest_source(path, story, site, addresses)
    if source is None:
        return "kijk of de map en het bestand zo heten. Een ander verhaal begint met ../"
    url = addresses.by_source[source]
    spot = f"#{spot}" if (spot := meant_spot(fragment, addresses.ids.get(url, ()))) else ""
    if source == story.source:
        return f"bedoel je «{spot}»?" if spot else _TO_ITSELF
    way = url if path.startswith("/") else _way_to(source, story)
    return f"bedoel je «{as_link(f'{way}{spot}')}»?"


def meant_spot(typed: str, ids: Iterable[str]) -> str | None:
    """The place of this name, or the one of nearly that name which somebody gave it."""
    known = frozenset(ids)
    if typed in known:
        return typed
    return nearest(typed, (each for each in known if not each.startswith("p-"))) if typed else None


def _way_to(source: str, story: Story) -> str:
    return posixpath.relpath(source, posixpath.dirname(story.source))


def _nearest_source(typed: str, story: Story, site: Site, addresses: Addresses) -> str | None:
    """The file whose name, title or person is most like it; of two the one where she looked."""
    end = _end_of(typed)
    looked = posixpath.join(posixpath.dirname(story.source), typed)
    section = posixpath.normpath(looked).split("/")
    found: list[tuple[float, bool, str]] = [
        (alike, _section_of(source) in section, source)
        for name, source in _names(site, addresses)
        if (alike := _alike(end, name)) >= _ALIKE
    ]
    # Of equals the first in the alphabet, so that the same site always says the same.
    return min(found, key=lambda each: (-each[0], not each[1], each[2]))[2] if found else None


def _names(site: Site, addresses: Addresses) -> Iterator[tuple[str, str]]:
    """Every name by which she may think of a file."""
    for source, url in addresses.by_source.items():
        yield _end_of(source), source
        yield _end_of(url), source
    for story in site.stories:
        if story.source in addresses.by_source:
            yield slug_of(story.front.name), story.source
            yield slug_of(story.front.title), story.source


def _alike(one: str, other: str) -> float:
    if not one or not other:
        return 0
    words, others = set(one.split("-")), set(other.split("-"))
    whole = _WHOLE_WORDS if words <= others or others <= words else 0
    matcher = SequenceMatcher(None, one, other)
    # The quick one is never too low.
    return max(whole, matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0)


def _end_of(path: str) -> str:
    parts = path.removesuffix(_INDEX).removesuffix(".md").split("/")
    named = [part for part in parts if part not in ("", "..", ".")]
    return slug_of(named[-1]) if named else ""


def _section_of(source: str) -> str:
    return source.partition("/")[0]
