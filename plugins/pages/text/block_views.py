"""From the blocks of a story to what the templates show, one `BlockView` for each."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from markupsafe import Markup, escape

from plugins.pages.photographs.hanging import hung
from plugins.pages.photographs.spots import spots
from plugins.pages.view_pieces import BlockView
from plugins.story.blocks import (
    Block,
    Clip,
    Code,
    CrossSection,
    Description,
    Dialogue,
    Heading,
    InBrief,
    Item,
    Lenses,
    LineStops,
    List,
    Paragraph,
    Photos,
    Questions,
    Quotation,
    ReadingNotes,
    Rule,
    Stop,
    Table,
    Video,
)

from .asking import asked
from .films import film
from .places import band
from .pull_quotes import pull_quote
from .quotations import quotation_source, quoted_address
from .short_lines import is_short_line
from .showing import Showing

_STEP = 5
"""Of a hundred: never more precise than one place in twenty."""


def block_views(blocks: Iterable[Block], showing: Showing) -> tuple[BlockView, ...]:
    """The blocks in order. A sentence that is lifted out follows its paragraph as a pull quote."""
    return tuple(view for block in blocks for view in _views(block, showing))


def _views(block: Block, showing: Showing) -> Iterator[BlockView]:
    view = _view(block, showing)
    yield replace(view, marked=is_short_line(view)) if isinstance(block, Paragraph) else view
    if isinstance(block, Paragraph):
        for quote in block.pull_quotes:
            yield pull_quote(quote, showing.passages.get(block.id))


def _view(block: Block, showing: Showing) -> BlockView:
    html = showing.html
    match block:
        case Heading():
            return replace(
                _passage("heading", block.id, block.html, showing),
                level=block.level,
                url=_own_address(block),
            )
        case Paragraph():
            return _paragraph(block, showing)
        case List():
            return BlockView("list", ordered=block.ordered, items=_items(block.items, showing))
        case Quotation():
            return BlockView(
                "quotation",
                html=quotation_source(block, showing),
                url=quoted_address(block, showing),
                items=tuple(_paragraph(each, showing) for each in block.paragraphs),
            )
        case Photos():
            return BlockView("photos", pictures=hung(showing.hanging(block.photos)))
        case Description():
            return BlockView("description", items=block_views(block.blocks, showing))
        case ReadingNotes():
            return _reading_notes(block, showing)
        case Dialogue():
            return _dialogue(block, showing)
        case Clip():
            return _clip(block, showing)
        case Video():
            return replace(
                _passage("video", block.caption_id, block.caption_html, showing),
                url=block.address,
                film=film(block),
                pictures=showing.pictures(block.still),
            )
        case Lenses():
            lenses = tuple(
                replace(_passage("lens", each.id, each.html, showing), label=each.name)
                for each in block.lenses
            )
            overlap = block.overlap or Paragraph("", "")
            return replace(_passage("lenses", overlap.id, overlap.html, showing), items=lenses)
        case CrossSection():
            layers = tuple(
                replace(
                    _passage("soil_layer", each.id, each.html, showing),
                    label=each.name,
                    marked=each.thick,
                )
                for each in block.layers
            )
            return BlockView("cross_section", items=layers)
        case LineStops():
            return BlockView("line_stops", items=tuple(_stop(each) for each in block.stops))
        case Questions():
            return BlockView("questions", items=tuple(map(asked, _items(block.items, showing))))
        case InBrief():
            return in_brief_view(block, showing)
        case Table():
            rows = (block.head, *block.rows)
            return BlockView(
                "table", rows=tuple(tuple(html(cell) for cell in row) for row in rows if row)
            )
        case Code():
            return BlockView("code", html=escape(block.text))
        case Rule():
            return BlockView("rule")


def in_brief_view(block: InBrief, showing: Showing) -> BlockView:
    """`In het kort`, which a story shows above its text."""
    return BlockView("in_brief", items=_items(block.items, showing))


def _passage(kind: str, id: str, html: str, showing: Showing) -> BlockView:
    return BlockView(kind, id=id, aliases=showing.aliases(id), html=showing.html(html, id))


def _own_address(heading: Heading) -> str:
    """A heading leads to itself, so that its address can be copied; one with a link does not."""
    return f"#{heading.id}" if heading.id and "<a " not in heading.html else ""


def _paragraph(paragraph: Paragraph, showing: Showing) -> BlockView:
    return _passage("paragraph", paragraph.id, paragraph.html, showing)


def _items(items: Iterable[Item], showing: Showing) -> tuple[BlockView, ...]:
    return tuple(
        replace(
            _passage("item", item.id, item.html, showing), items=block_views(item.blocks, showing)
        )
        for item in items
    )


def _reading_notes(block: ReadingNotes, showing: Showing) -> BlockView:
    pictures = showing.pictures(block.photo)
    ratio = pictures[0].width / pictures[0].height if pictures else 1
    places = spots((note.place for note in block.notes), ratio)
    notes = tuple(
        replace(_passage("note", note.id, note.html, showing), place=place)
        for note, place in zip(block.notes, places, strict=True)
    )
    return BlockView("reading_notes", pictures=pictures, items=notes)


def _clip(block: Clip, showing: Showing) -> BlockView:
    return replace(
        _passage("clip", block.caption_id, block.caption_html, showing),
        items=tuple(_paragraph(each, showing) for each in block.transcript),
        pictures=showing.pictures(block.still),
        player=showing.player(block),
    )


def _dialogue(block: Dialogue, showing: Showing) -> BlockView:
    """The turns, each with the number of its voice: who speaks first is 1."""
    voices = {name: at for at, name in enumerate(dict.fromkeys(t.speaker for t in block.turns), 1)}
    turns = tuple(
        replace(
            _passage("turn", each.id, each.html, showing),
            label=each.speaker,
            level=voices[each.speaker],
        )
        for each in block.turns
    )
    return BlockView("dialogue", items=turns)


def _stop(stop: Stop) -> BlockView:
    return BlockView(
        "stop",
        label=band(step(stop.place)),
        html=Markup(escape(stop.text)),
        url=f"#{stop.target}",
        place=(step(stop.place), 0),
    )


def step(place: int) -> int:
    """A place from 0 to 100 in the steps of 0 to 20 that pages show."""
    return round(place / _STEP)
