"""Groups the blocks of a story into stretches that share their main theme."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from plugins.pages.library import Library
from plugins.pages.links.mentions import strength
from plugins.story.addresses import ids_in
from plugins.story.blocks import Block, Description, Heading, Photos, Rule, Video
from plugins.story.passage import Kind
from plugins.story.story import Story
from plugins.theme_tagging.theme import Tag

from .block_passages import passages_in

# What is looked at rather than read stays with the text that it stands by.
_BY_THE_WAY = (Photos, Description, Video, Rule)
_ASIDE = (Kind.HEADING, Kind.CAPTION)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Consecutive blocks with one main theme."""

    theme: str
    """Slug of the main theme, or empty for none."""
    anchor: str
    """Id for the stretch in its page, or empty without a theme."""
    heading: str
    """Text of the heading in or above it, or empty."""
    blocks: tuple[Block, ...]
    tags: tuple[Tag, ...]
    """All tags of its passages, in reading order."""
    said: int
    """Number of passages in the running text that have the main theme."""


def stretches(
    library: Library, story: Story, parts: Iterable[Iterable[Block]]
) -> tuple[tuple[Stretch, ...], ...]:
    """The blocks of each part of `story`, in order, as stretches. None runs on into another part.

    The theme of a block is the one with the highest score; when two score the same, the theme of
    the block before it goes on. A heading belongs to the block after it.
    """
    kinds = {passage.id: passage.kind for passage in story.passages}
    headings = {each.id: each.text for each in story.passages if each.kind is Kind.HEADING}
    themed: list[tuple[int, str, tuple[Block, ...]]] = []
    parts = tuple(parts)
    before = ""
    for number, blocks in enumerate(parts):
        for unit in _units(blocks):
            before = _main_theme(library, story, unit, kinds, before)
            themed.append((number, before, unit))
    taken = set(ids_in(story))
    heading = ""
    found: list[list[Stretch]] = [[] for _ in parts]
    for (number, theme), group in groupby(themed, key=lambda each: each[:2]):
        units = [unit for _, _, unit in group]
        together = tuple(block for unit in units for block in unit)
        heading = _last_heading(units[0], headings) or heading
        tags = tuple(tag for id in _passages(together) for tag in library.tags_at(story, id))
        said = sum(tag.theme == theme and kinds.get(tag.passage) not in _ASIDE for tag in tags)
        anchor = _free_id(f"laag-{theme}", taken) if theme else ""
        found[number].append(Stretch(theme, anchor, heading, together, tags, said))
        heading = _last_heading(together, headings) or heading
    return tuple(map(tuple, found))


def _units(blocks: Iterable[Block]) -> Iterator[tuple[Block, ...]]:
    """A block that is read, with the headings before it and the pictures after it."""
    unit: list[Block] = []
    complete = False
    for block in blocks:
        joins = isinstance(block, _BY_THE_WAY)
        if complete and not joins:
            yield tuple(unit)
            unit, complete = [], False
        unit.append(block)
        complete = complete or not (joins or isinstance(block, Heading))
    if unit:
        yield tuple(unit)


def _main_theme(
    library: Library, story: Story, unit: tuple[Block, ...], kinds: dict[str, Kind], before: str
) -> str:
    passages = _passages(unit)
    read = [id for id in passages if kinds.get(id) not in _ASIDE]
    scores = _scores(library, story, read) or _scores(library, story, passages)
    if not scores:
        return ""
    highest = max(scores.values())
    tied = [theme for theme, score in scores.items() if score == highest]
    if before in tied:
        return before
    return next(theme.slug for theme in library.themes if theme.slug in tied)


def _scores(library: Library, story: Story, passages: Iterable[str]) -> Counter[str]:
    scores: Counter[str] = Counter()
    for id in passages:
        for tag in library.tags_at(story, id):
            scores[tag.theme] += strength(tag)
    return scores


def _passages(blocks: Iterable[Block]) -> tuple[str, ...]:
    return tuple(id for block in blocks for id in passages_in(block))


def _last_heading(blocks: tuple[Block, ...], headings: dict[str, str]) -> str:
    ids = [block.id for block in blocks if isinstance(block, Heading)]
    return headings.get(ids[-1], "") if ids else ""


def _free_id(wanted: str, taken: set[str]) -> str:
    id, number = wanted, 1
    while id in taken:
        number += 1
        id = f"{wanted}-{number}"
    taken.add(id)
    return id
