"""Which passages stand in a block."""

from collections.abc import Iterable

from plugins.story.blocks import (
    Block,
    Clip,
    CrossSection,
    Description,
    Dialogue,
    Heading,
    InBrief,
    Item,
    Lenses,
    List,
    Paragraph,
    Photos,
    Questions,
    Quotation,
    ReadingNotes,
    Video,
)


def passages_in(block: Block) -> tuple[str, ...]:
    """The ids of the passages in a block, in reading order."""
    return tuple(id for id in _ids(block) if id)


def _ids(block: Block) -> Iterable[str]:
    match block:
        case Heading() | Paragraph():
            return (block.id,)
        case List() | Questions() | InBrief():
            return _ids_of_items(block.items)
        case Quotation():
            return (paragraph.id for paragraph in block.paragraphs)
        case Photos():
            return (photo.caption_id for photo in block.photos)
        case Description():
            return (id for each in block.blocks for id in _ids(each))
        case ReadingNotes():
            return (block.photo.caption_id, *(note.id for note in block.notes))
        case Dialogue():
            return (turn.id for turn in block.turns)
        case Clip():
            return (block.caption_id, *(paragraph.id for paragraph in block.transcript))
        case Video():
            return (block.caption_id,)
        case Lenses():
            overlap = (block.overlap.id,) if block.overlap else ()
            return (*(lens.id for lens in block.lenses), *overlap)
        case CrossSection():
            return (layer.id for layer in block.layers)
        case _:
            return ()


def _ids_of_items(items: tuple[Item, ...]) -> Iterable[str]:
    for item in items:
        yield item.id
        for block in item.blocks:
            yield from _ids(block)
