"""The parts an AVIF file is made of: its boxes, and the items that they point to. No pixels.

The file format is ISO/IEC 14496-12 (boxes) with 23008-12 (items). Only the little is read that our
own encoder writes; a file that is built in another way is none that we can vouch for.
"""

from collections.abc import Iterator

from .container import Part, PhotoError

UNCLAIMED = "unclaimed"
"""Name of bytes that lie between the pixels and belong to no item."""

_START = b"ftypavif"
# The boxes inside `meta` that say how the picture is put together, and tell nothing else.
_STRUCTURE = {"hdlr", "pitm", "iref", "ispe", "pixi", "av1C", "ipma", "irot", "imir", "auxC"}
_DEEPER = {"iprp", "ipco"}
_DEEPEST = 2
"""Of boxes that only group: properties stand in `ipco`, and that in `iprp`."""


def is_avif(data: bytes) -> bool:
    """True when the bytes say that they are an AVIF picture."""
    return data[4:12] == _START


def avif_parts(data: bytes) -> Iterator[Part]:
    """Each box that tells something, then each item by its type: `av01`, `Exif`, `mime`.

    Raises PhotoError where the file breaks off or is built in a way that we don't read.
    """
    claimed = 0
    stored = 0
    for box in _boxes(data, 0, len(data)):
        match box.name:
            case "ftyp":
                continue
            case "meta":
                for part in _in_meta(data, box):
                    claimed += len(part.body) if part.name in _ITEMS else 0
                    yield part
            case "mdat":
                stored += len(box.body)
            case _:
                yield box
    if stored != claimed:
        yield Part(UNCLAIMED, b"", 0, len(data))


_ITEMS = {"av01", "Exif", "mime", "grid"}


def _boxes(data: bytes, at: int, stop: int) -> Iterator[Part]:
    while at < stop:
        size = int.from_bytes(data[at : at + 4], "big")
        end = at + size
        if size < 8 or end > stop:
            raise PhotoError("the AVIF breaks off")
        yield Part(data[at + 4 : at + 8].decode("latin-1"), data[at + 8 : end], at, end)
        at = end


def _in_meta(data: bytes, meta: Part) -> Iterator[Part]:
    types: dict[int, str] = {}
    places: dict[int, list[tuple[int, int]]] = {}
    # A full box: four bytes of version and flags come first.
    for box in _inside(data, meta, 4):
        match box.name:
            case "iinf":
                types = _item_types(box.body)
            case "iloc":
                places = _item_places(box.body)
            case "colr" if box.body[:4] == b"nclx":
                continue
            case "colr":
                yield Part("ICCP", box.body, box.start, box.end)
            case name if name not in _STRUCTURE:
                yield box
    for item, extents in places.items():
        body = b"".join(data[start : start + length] for start, length in extents)
        name = types.get(item, "")
        yield Part(name if name in _ITEMS else f"item {name}", body, 0, 0)


def _inside(data: bytes, box: Part, skipped: int, depth: int = 0) -> Iterator[Part]:
    """The boxes in a box, and in turn those in the boxes that only group."""
    if depth > _DEEPEST:
        raise PhotoError("an AVIF with boxes in boxes that we don't read")
    for each in _boxes(data, box.start + 8 + skipped, box.end):
        if each.name in _DEEPER:
            yield from _inside(data, each, 0, depth + 1)
        else:
            yield each


def _item_types(body: bytes) -> dict[int, str]:
    """From the number of an item to its four letters (`iinf`, with `infe` boxes of version 2)."""
    if body[:1] != b"\0":
        raise PhotoError("an AVIF with a list of items that we don't read")
    types = {}
    for entry in _boxes(body, 6, len(body)):
        if entry.name != "infe" or entry.body[:1] != b"\2":
            raise PhotoError("an AVIF with an item that we don't read")
        types[int.from_bytes(entry.body[4:6], "big")] = entry.body[8:12].decode("latin-1")
    return types


def _item_places(body: bytes) -> dict[int, list[tuple[int, int]]]:
    """From the number of an item to where its bytes stand: start and length (`iloc`)."""
    if body[:1] != b"\0" or body[4:6] != b"\x44\0":
        raise PhotoError("an AVIF with places that we don't read")
    places: dict[int, list[tuple[int, int]]] = {}
    at = 8
    for _ in range(int.from_bytes(body[6:8], "big")):
        item = int.from_bytes(body[at : at + 2], "big")
        extents = int.from_bytes(body[at + 4 : at + 6], "big")
        at += 6
        places[item] = []
        for _ in range(extents):
            start, length = (int.from_bytes(body[at + n : at + n + 4], "big") for n in (0, 4))
            places[item].append((start, length))
            at += 8
    if at > len(body):
        raise PhotoError("the AVIF breaks off")
    return places
