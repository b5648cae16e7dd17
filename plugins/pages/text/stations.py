"""Where a story is told from: a speech walks along the line, any other story stays in its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.story.blocks import Block, Heading, InBrief, LineStops, Rule
from plugins.story.further import split_further
from plugins.story.photo_section import is_about_the_photo
from plugins.story.story import Story

from .block_passages import passages_in


@dataclass(frozen=True, slots=True)
class Station:
    """A part of the running story."""

    place: int | None
    """Where the speaker stands while saying it, 0 to 100; None when that is nowhere."""
    blocks: tuple[Block, ...]
    named_by: str = ""
    """Id of the heading of a part that stands on its own: `De foto`. Else empty."""


def told(story: Story) -> tuple[Station, ...]:
    """The running story: without `In het kort`, which stands above it, and without `Meer weten?`.

    A speech is cut where a stop of its line leads to, and a thematic break steps off the stage.
    Its line itself stands on the podium. Elsewhere `De foto` is a part of its own.
    """
    blocks = tuple(
        block for block in split_further(story.blocks)[0] if not isinstance(block, InBrief)
    )
    if not story.front.spoken:
        return tuple(_with_photo_section(blocks, story))
    return tuple(
        _stations(tuple(each for each in blocks if not isinstance(each, LineStops)), story)
    )


def line_of_speech(story: Story) -> LineStops | None:
    """The line on which a speaker walks, when the author drew one."""
    return next((block for block in story.blocks if isinstance(block, LineStops)), None)


def _with_photo_section(blocks: tuple[Block, ...], story: Story) -> Iterator[Station]:
    """The story with `De foto` apart, up to the next heading that is as high."""
    texts = {passage.id: passage.text for passage in story.passages}
    headings = [(at, each) for at, each in enumerate(blocks) if isinstance(each, Heading)]
    found = ((at, each) for at, each in headings if is_about_the_photo(texts.get(each.id, "")))
    start, heading = next(found, (len(blocks), Heading("", 0, "")))
    end = next((at for at, each in headings if at > start and each.level <= heading.level), None)
    if blocks[:start]:
        yield Station(None, blocks[:start])
    if blocks[start:end]:
        yield Station(None, blocks[start:end], heading.id)
    if end is not None:
        yield Station(None, blocks[end:])


def _stations(blocks: tuple[Block, ...], story: Story) -> Iterator[Station]:
    starts = _places(story)
    place: int | None = None
    part: list[Block] = []
    for block in blocks:
        here = next((starts[id] for id in passages_in(block) if id in starts), None)
        steps_off = isinstance(block, Rule)
        if here is not None or steps_off:
            # A heading right above the first words of a stop belongs to them.
            heading_above = bool(part) and isinstance(part[-1], Heading) and not steps_off
            carried = [part.pop()] if heading_above else []
            if part:
                yield Station(place, tuple(part))
            place, part = here, carried
        part.append(block)
    if part:
        yield Station(place, tuple(part))


def _places(story: Story) -> dict[str, int]:
    """For the passage that each stop leads to: the place of that stop."""
    line = line_of_speech(story)
    stops = {stop.target: stop.place for stop in line.stops} if line else {}
    return {
        passage.id: stops[id]
        for passage in story.passages
        for id in (passage.id, *passage.aliases)
        if id in stops
    }
