"""What a HEIC, the file of an iPhone, says besides its pixels: its size and its metadata.

The file is a row of boxes. The box `meta` lists items (the picture, its tiles, its EXIF), says
where their bytes lie, and ties properties to them (size, crop, turn).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .container import Part, PhotoError

# A photo has some hundreds of boxes and tiles, and each lies in one piece or a few. Many thousands
# are only there to keep us busy.
_MOST = 4096
_MOST_PIECES = 16
# Bytes in the length of each piece of coded pixels. The format allows fewer; nobody uses that.
_LENGTH = 4


@dataclass(frozen=True, slots=True)
class _Box:
    name: bytes
    body: bytes


@dataclass(frozen=True, slots=True)
class _Place:
    """The pieces of the file, or of the box `idat`, that make up an item."""

    idat: bytes | None
    pieces: tuple[tuple[int, int], ...]

    def read(self, data: bytes) -> bytes:
        source = data if self.idat is None else self.idat
        if sum(end - start for start, end in self.pieces) > len(source):
            raise PhotoError("a HEIC that contradicts itself")
        return b"".join(source[start:end] for start, end in self.pieces)


@dataclass(slots=True)
class _Numbers:
    """Reads a row of whole numbers."""

    data: bytes
    at: int = 0

    def next(self, size: int) -> int:
        return int.from_bytes(self.bytes(size), "big")

    def count(self, size: int, most: int = _MOST) -> int:
        """How many entries follow."""
        found = self.next(size)
        if found > most:
            raise PhotoError("a HEIC of too many items")
        return found

    def bytes(self, size: int) -> bytes:
        found = self.data[self.at : self.at + size]
        if len(found) < size:
            raise PhotoError("the HEIC breaks off")
        self.at += size
        return found


def upright_size(data: bytes) -> tuple[int, int]:
    """Width and height as the decoder gives them: cropped and turned as the file asks.

    An orientation in its EXIF counts for nothing, so that no photo is turned twice.
    """
    meta = _meta(data)
    size: tuple[int, int] | None = None
    for box in _properties(meta, _primary(meta)):
        numbers = _Numbers(box.body)
        match box.name:
            case b"ispe":
                numbers.next(4)
                size = numbers.next(4), numbers.next(4)
            case b"clap":
                size = _fraction(numbers), _fraction(numbers)
            case b"irot" if size and numbers.next(1) % 2:
                size = size[::-1]
    if size is None:
        raise PhotoError("the HEIC has no size")
    return size


def metadata_parts(data: bytes) -> Iterator[Part]:
    """The EXIF, XMP and colour profile of a HEIC, under the names that they have in a WebP."""
    meta = _meta(data)
    for box in _properties(meta, _primary(meta)):
        if box.name == b"colr" and box.body[:4] in (b"prof", b"rICC"):
            yield Part("ICCP", box.body[4:], 0, 0)
    places = _places(meta)
    for item, kind in _items(meta).items():
        if kind not in (b"Exif", b"mime") or item not in places:
            continue
        body = places[item].read(data)
        if kind == b"Exif":
            start = 4 + int.from_bytes(body[:4], "big")
            yield Part("EXIF", body[start:].removeprefix(b"Exif\0\0"), 0, 0)
        elif b"xmpmeta" in body:
            yield Part("XMP ", body, 0, 0)


def check_pixels(data: bytes) -> None:
    """Raise PhotoError when the coded pixels can't be what their maker wrote.

    The decoder paints over a gap and says nothing. Three zeros in a row are a sign that coded
    pixels never hold, so a lost piece of a memory card is seen.
    """
    meta = _meta(data)
    places = _places(meta)
    for item, kind in _items(meta).items():
        if kind == b"hvc1" and item in places:
            numbers = _Numbers(places[item].read(data))
            while numbers.at < len(numbers.data):
                # Zeros at the end are only there to fill it up.
                if b"\0\0\0" in numbers.bytes(numbers.next(_LENGTH)).rstrip(b"\0"):
                    raise PhotoError("a gap in the midst of the pixels")


def _boxes(data: bytes) -> Iterator[_Box]:
    at = 0
    for _ in range(_MOST):
        if at >= len(data):
            return
        numbers = _Numbers(data, at)
        length, name = numbers.next(4), numbers.bytes(4)
        if length == 1:
            length = numbers.next(8)
        end = at + length if length else len(data)
        if end < numbers.at or end > len(data):
            raise PhotoError("the HEIC breaks off")
        yield _Box(name, data[numbers.at : end])
        at = end
    raise PhotoError("a HEIC of too many boxes")


def _meta(data: bytes) -> Mapping[bytes, bytes]:
    """The boxes within `meta`, by name."""
    for box in _boxes(data):
        if box.name == b"meta":
            return {each.name: each.body for each in _boxes(box.body[4:])}
    raise PhotoError("a HEIC without items")


def _inner(meta: Mapping[bytes, bytes], name: bytes) -> bytes:
    if name not in meta:
        raise PhotoError("a HEIC without items")
    return meta[name]


def _primary(meta: Mapping[bytes, bytes]) -> int:
    """The number of the item that is the picture itself."""
    numbers = _Numbers(_inner(meta, b"pitm"))
    version = numbers.next(4) >> 24
    return numbers.next(4 if version else 2)


def _properties(meta: Mapping[bytes, bytes], item: int) -> Iterator[_Box]:
    """The properties of an item, in the order in which they are to be applied."""
    boxes = {box.name: box.body for box in _boxes(_inner(meta, b"iprp"))}
    known = tuple(_boxes(_inner(boxes, b"ipco")))
    numbers = _Numbers(_inner(boxes, b"ipma"))
    head = numbers.next(4)
    for _ in range(numbers.count(4)):
        owner = numbers.next(4 if head >> 24 else 2)
        for _ in range(numbers.next(1)):
            place = numbers.next(2) & 0x7FFF if head & 1 else numbers.next(1) & 0x7F
            if owner == item and 0 < place <= len(known):
                yield known[place - 1]


def _items(meta: Mapping[bytes, bytes]) -> dict[int, bytes]:
    """What sort of thing each item is."""
    numbers = _Numbers(_inner(meta, b"iinf"))
    wide = numbers.next(4) >> 24
    numbers.next(4 if wide else 2)
    found = {}
    for box in _boxes(numbers.data[numbers.at :]):
        entry = _Numbers(box.body)
        version = entry.next(4) >> 24
        if box.name == b"infe" and version >= 2:
            item = entry.next(4 if version > 2 else 2)
            entry.next(2)
            found[item] = entry.bytes(4)
    return found


def _places(meta: Mapping[bytes, bytes]) -> dict[int, _Place]:
    """Where the bytes of each item lie."""
    numbers = _Numbers(_inner(meta, b"iloc"))
    version = numbers.next(4) >> 24
    sizes = numbers.next(2)
    offset, length, base, index = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    found = {}
    for _ in range(numbers.count(4 if version > 1 else 2)):
        item = numbers.next(4 if version > 1 else 2)
        within_meta = version > 0 and numbers.next(2) & 15 == 1
        numbers.next(2)
        start = numbers.next(base)
        pieces = []
        for _ in range(numbers.count(2, _MOST_PIECES)):
            numbers.next(index if version else 0)
            at = start + numbers.next(offset)
            pieces.append((at, at + numbers.next(length)))
        found[item] = _Place(meta.get(b"idat", b"") if within_meta else None, tuple(pieces))
    return found


def _fraction(numbers: _Numbers) -> int:
    above, below = numbers.next(4), numbers.next(4)
    if below == 0:
        raise PhotoError("a HEIC that contradicts itself")
    return above // below
