"""Which words a page explains, and where: each at the first place in the running text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.story.addresses import ids_in
from plugins.story.blocks import (
    Block,
    Dialogue,
    InBrief,
    Item,
    Lenses,
    List,
    Paragraph,
    Questions,
    Quotation,
    ReadingNotes,
)
from plugins.story.glossary import Term
from plugins.story.story import Story

from .lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Explained:
    """A word that a passage explains."""

    term: Term
    id: str
    """Of its meaning in the page."""


def first_uses(story: Story, lexicon: Lexicon) -> Mapping[str, tuple[Explained, ...]]:
    """By passage: the words that stand there for the first time in the story, in order.

    `In het kort` counts as the start, where a page shows it. Headings, captions and what is behind
    a click explain nothing.
    """
    if not lexicon.forms:
        return {}
    taken = ids_in(story)
    seen: set[str] = set()
    found: dict[str, list[Explained]] = defaultdict(list)
    for id, html in _running_text(story.blocks):
        for place in lexicon.places(html):
            if id and place.term.slug not in seen:
                seen.add(place.term.slug)
                found[id].append(Explained(place.term, _free_id(place.term.slug, taken)))
    return {id: tuple(explained) for id, explained in found.items()}


def _running_text(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    in_turn = sorted(blocks, key=lambda block: not isinstance(block, InBrief))
    for block in in_turn:
        yield from _passages(block)


def _passages(block: Block) -> Iterable[tuple[str, str]]:
    """Id and inline HTML of each passage of a block, in reading order."""
    match block:
        case Paragraph():
            yield block.id, block.html
        case List() | Questions() | InBrief():
            for item in block.items:
                yield from _in_item(item)
        case Quotation():
            yield from ((each.id, each.html) for each in block.paragraphs)
        case Dialogue():
            yield from ((turn.id, turn.html) for turn in block.turns)
        case ReadingNotes():
            yield from ((note.id, note.html) for note in block.notes)
        case Lenses():
            yield from ((lens.id, lens.html) for lens in block.lenses)
        case _:
            pass


def _in_item(item: Item) -> Iterator[tuple[str, str]]:
    yield item.id, item.html
    for block in item.blocks:
        yield from _passages(block)


def _free_id(slug: str, taken: frozenset[str]) -> str:
    id = f"woord-{slug}"
    while id in taken:
        id += "-uitleg"
    return id
