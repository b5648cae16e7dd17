"""The body of a story: a tree of frozen blocks, one class for each element that SYNTAX knows.

`html` is always inline HTML that is safe to show: text escaped, marks and links as elements.
A link in it keeps the address that the author typed; `links.with_addresses` puts in the real ones.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .photo import Photo


@dataclass(frozen=True, slots=True)
class Heading:
    id: str
    level: int
    """2 to 4; the title of the page is level 1."""
    html: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    id: str
    html: str
    pull_quotes: tuple[str, ...] = ()
    """Sentences of this paragraph that the page repeats large (`{.uitgelicht}`)."""


@dataclass(frozen=True, slots=True)
class Item:
    """A list item. `id` is empty when it only holds other blocks, which carry their own."""

    id: str
    html: str
    blocks: tuple["Block", ...] = ()


@dataclass(frozen=True, slots=True)
class List:
    ordered: bool
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation from an earlier text, with the line that names its source (may be empty)."""

    paragraphs: tuple[Paragraph, ...]
    source_html: str


@dataclass(frozen=True, slots=True)
class Photos:
    """One photo, or a series of photos that were typed on consecutive lines."""

    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True)
class Description:
    """What a sketch shows, for who can't see it. Belongs to the photo block before it."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class ReadingNote:
    id: str
    place: tuple[int, int]
    """Percent from the left and from the top of the photo."""
    html: str


@dataclass(frozen=True, slots=True)
class ReadingNotes:
    photo: Photo
    notes: tuple[ReadingNote, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn in a dialogue."""

    id: str
    speaker: str
    html: str


@dataclass(frozen=True, slots=True)
class Dialogue:
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Clip:
    """The author's own sound or film, with its transcript in full."""

    file: str
    caption_id: str
    caption_html: str
    transcript: tuple[Paragraph, ...]
    captions: str
    """File with subtitles, or empty."""
    still: Photo | None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Video:
    """Film elsewhere: only a link and our own still, nothing is fetched."""

    address: str
    caption_id: str
    caption_html: str
    still: Photo | None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Lens:
    id: str
    name: str
    html: str


@dataclass(frozen=True, slots=True)
class Lenses:
    lenses: tuple[Lens, ...]
    overlap: Paragraph | None = None
    """What lies where all three overlap."""


@dataclass(frozen=True, slots=True)
class SoilLayer:
    id: str
    name: str
    html: str
    thick: bool


@dataclass(frozen=True, slots=True)
class CrossSection:
    """A cross-section: layers from the top to the bottom, one of them thick."""

    layers: tuple[SoilLayer, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the line from collective (0) to individual (100), with a link into the story."""

    place: int
    text: str
    target: str
    """Id of a passage in the same story."""


@dataclass(frozen=True, slots=True)
class LineStops:
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class Questions:
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class InBrief:
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Table:
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Code:
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break."""


Block = (
    Heading
    | Paragraph
    | List
    | Quotation
    | Photos
    | Description
    | ReadingNotes
    | Dialogue
    | Clip
    | Video
    | Lenses
    | CrossSection
    | LineStops
    | Questions
    | InBrief
    | Table
    | Code
    | Rule
)


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks in reading order, each followed by those inside it."""
    for block in blocks:
        yield block
        match block:
            case Description(inside):
                yield from every_block(inside)
            case List(items=items) | Questions(items) | InBrief(items):
                for item in items:
                    yield from every_block(item.blocks)
            case _:
                pass


def photos_in(blocks: Iterable[Block]) -> Iterator[Photo]:
    """All photos of some blocks, in reading order, those inside lists and descriptions too."""
    for block in every_block(blocks):
        match block:
            case Photos(photos):
                yield from photos
            case ReadingNotes(photo):
                yield photo
            case Clip(still=Photo() as still) | Video(still=Photo() as still):
                yield still
            case _:
                pass


def clips_in(blocks: Iterable[Block]) -> Iterator[Clip]:
    """All clips of some blocks, in reading order, those inside lists and descriptions too."""
    return (block for block in every_block(blocks) if isinstance(block, Clip))
