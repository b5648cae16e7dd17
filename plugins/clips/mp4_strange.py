"""What an MP4 holds beside the parts that may be published.

A strange box keeps its place and size and becomes `free`, filled with zeros. So nothing in the file
moves, and every number that says where a sound or a picture stands remains true.
"""

from collections.abc import Iterator

from .boxes import Box, boxes
from .foreign import elsewhere
from .mp4_parts import BRANDS, Part
from .recording import Strange, damaged

_FREE = b"free"
_PLACES = (b"\xa9xyz", b"location.ISO6709", b"loci", b"exif:GPS")
_NAMES = {
    b"udta": "gegevens over de opname (udta)",
    b"meta": "een label (meta)",
    b"uuid": "gegevens van een programma (uuid)",
    b"trak": "een spoor met gegevens van de camera",
    b"free": "resten van een programma",
    b"skip": "resten van een programma",
}
_PLACE = "de plaats van de opname"
_DATES = "datums en namen van programma’s"


def strange_in(data: bytes, box: Box, part: Part) -> Iterator[Strange]:
    """Everything strange in a box that is allowed itself."""
    yield from _strange_content(data, box, part)
    if not part.inside:
        return
    seen: set[bytes] = set()
    after = box.content + part.head
    for child in boxes(data, after, box.end):
        after = child.end
        known = part.inside.get(child.kind)
        if box.kind == b"dref":
            yield from _reference(data, child)
        elif known is None or (child.kind in seen and not part.many):
            yield from freed(data, child)
        else:
            yield from strange_in(data, child, known)
        seen.add(child.kind)
    yield from blanked(data, after, box.end, _NAMES[b"free"])


def freed(data: bytes, box: Box) -> Iterator[Strange]:
    """A whole box that may not be published."""
    what = _name(data, box)
    if box.kind != _FREE:
        yield Strange(what, box.name, box.name + 4, _FREE, same_length=True)
    yield from blanked(data, box.content, box.end, what)


def blanked(data: bytes, start: int, end: int, what: str) -> Iterator[Strange]:
    """Bytes that may only be zeros; nothing when they are."""
    if start < end and data.count(b"\0", start, end) < end - start:
        yield Strange(what, start, end, same_length=True)


def strange_brands(data: bytes, box: Box) -> Iterator[Strange]:
    """What the first box says about its maker: unknown brands, and a version of one's own."""
    what = "de naam van het toestel (ftyp)"
    for at in range(box.content, box.end, 4):
        if at == box.content + 4:
            yield from blanked(data, at, min(at + 4, box.end), what)
        elif at + 4 > box.end:
            yield from blanked(data, at, box.end, what)
        elif data[at : at + 4] not in BRANDS:
            yield Strange(what, at, at + 4, b"isom", same_length=True)


def table_entries(data: bytes, box: Box, part: Part) -> tuple[int, int]:
    """Where the entries of a table begin and where the last one ends. Raises ClipError."""
    start = box.content + part.head + 8
    if start > box.end or (version := data[box.content]) >= len(part.entry):
        raise damaged()
    count = int.from_bytes(data[start - 4 : start], "big")
    if part.head and any(data[box.content + 4 : box.content + 8]):
        # One size for all samples, so no size for each.
        count = 0
    end = start + count * part.entry[version]
    if end > box.end:
        raise damaged()
    return start, end


def _strange_content(data: bytes, box: Box, part: Part) -> Iterator[Strange]:
    if part.entry:
        _, end = table_entries(data, box, part)
        yield from blanked(data, end, box.end, _NAMES[b"free"])
    elif part.end:
        after = part.end(data, box.content, box.end)
        if after > box.end:
            raise damaged()
        yield from blanked(data, after, box.end, _NAMES[b"free"])
    elif part.stay:
        yield from _around(data, box, part)


def _around(data: bytes, box: Box, part: Part) -> Iterator[Strange]:
    """The bytes of a fixed head that may not stay."""
    version = data[box.content] if len(part.stay) > 1 and box.size else 0
    if version >= len(part.stay):
        raise damaged()
    spans = part.stay[version]
    if spans[-1][1] > box.size:
        raise damaged()
    at = box.content
    for start, end in spans:
        yield from blanked(data, at, box.content + start, _DATES)
        at = box.content + end
    yield from blanked(data, at, box.content + part.head if part.inside else box.end, _DATES)


def _reference(data: bytes, box: Box) -> Iterator[Strange]:
    if box.kind not in (b"url ", b"alis") or box.size < 4 or not data[box.content + 3] & 1:
        raise elsewhere()
    if box.kind != b"url ":
        yield Strange("een plek op de computer (alis)", box.name, box.name + 4, b"url ", True)
    yield from blanked(data, box.content + 4, box.end, "een plek op de computer")


def _name(data: bytes, box: Box) -> str:
    if any(data.find(place, box.start, box.end) >= 0 for place in _PLACES):
        return _PLACE
    letters = "".join(chr(each) if 32 <= each < 127 else "·" for each in box.kind)
    return _NAMES.get(box.kind, f"een onbekend deel ({letters})")
