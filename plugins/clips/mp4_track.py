"""One track of an MP4: what it carries, its length and size, and where its samples stand."""

import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from struct import iter_unpack

from .boxes import Box, boxes
from .foreign import refused, unplayable
from .mp4_parts import CODECS, SAMPLES
from .mp4_strange import table_entries
from .recording import damaged, endless

_MOST_SAMPLES = 5_000_000
_MOST_CHUNKS = 1_000_000
_LONGEST = 24 * 60 * 60
_STILLS = frozenset((b"jpeg", b"png "))
_PIXEL = 1 << 16


@dataclass(frozen=True, slots=True)
class Track:
    """A track with sound or film. Others are no part of what a reader hears or sees."""

    box: Box
    handler: bytes
    header: Box
    media_header: Box
    samples: dict[bytes, Box]
    """The tables that say where its samples are."""
    entry: Box
    """The first description of its samples."""


def read_track(data: bytes, box: Box) -> Track | None:
    """The track, or None when it is neither sound nor film. Raises ClipError."""
    media = _only(data, box, b"mdia")
    handler_box = _only(data, media, b"hdlr")
    handler = data[handler_box.content + 8 : handler_box.content + 12]
    if handler not in CODECS:
        return None
    tables = _inside(data, _only(data, _only(data, media, b"minf"), b"stbl"))
    description = _of(tables, b"stsd")
    entries = tuple(boxes(data, description.content + 8, description.end))
    if int.from_bytes(data[description.content + 4 : description.content + 8], "big") != len(
        entries
    ):
        raise damaged()
    if not entries or all(entry.kind in _STILLS for entry in entries):
        return None
    for entry in entries:
        if entry.kind not in CODECS[handler]:
            raise unplayable(entry.kind)
        if handler == b"soun" and data[entry.content + 8 : entry.content + 10] != b"\0\0":
            # The old form of a sound's description, which only QuickTime writes.
            raise refused(b"\0\0\0\0moov")
    return Track(
        box, handler, _only(data, box, b"tkhd"), _only(data, media, b"mdhd"), tables, entries[0]
    )


def seconds_of(data: bytes, track: Track) -> float:
    """How long the track takes. Raises ClipError when it doesn't say."""
    at, size = track.media_header.content, 4
    at += 12
    if track.media_header.size and data[track.media_header.content] == 1:
        at, size = at + 8, 8
    a_second = int.from_bytes(data[at : at + 4], "big")
    duration = int.from_bytes(data[at + 4 : at + 4 + size], "big")
    if not a_second or not 0 < duration <= _LONGEST * a_second:
        raise endless()
    return duration / a_second


def size_of(data: bytes, track: Track) -> tuple[int, int]:
    """Width and height as shown; a film on its side is turned upright by its matrix."""
    end = track.header.content + (96 if data[track.header.content] == 1 else 84)
    width, height = (
        int.from_bytes(data[at : at + 4], "big") // _PIXEL for at in (end - 8, end - 4)
    )
    if not width or not height:
        at = track.entry.content + 24
        width, height = (int.from_bytes(data[at + n : at + n + 2], "big") for n in (0, 2))
    straight = any(data[end - 44 : end - 40]) or any(data[end - 28 : end - 24])
    return (width, height) if straight else (height, width)


def chunks_of(data: bytes, track: Track) -> Iterator[tuple[int, int]]:
    """Where the samples of a track stand: from and up to, for each row of samples."""
    fixed, count, sizes = _sizes(data, _of(track.samples, b"stsz"))
    offsets = _offsets(data, track.samples)
    runs = _runs(data, _of(track.samples, b"stsc"), len(offsets))
    sample = 0
    for first, last, samples in runs:
        for chunk in range(first, last):
            taken = min(samples, count - sample)
            length = taken * fixed if fixed else sum(sizes[sample : sample + taken])
            sample += taken
            if length:
                yield offsets[chunk], offsets[chunk] + length


def _sizes(data: bytes, box: Box) -> tuple[int, int, "array[int]"]:
    start, end = table_entries(data, box, SAMPLES.inside[b"stsz"])
    fixed = int.from_bytes(data[start - 8 : start - 4], "big")
    count = int.from_bytes(data[start - 4 : start], "big")
    if count > _MOST_SAMPLES:
        raise damaged()
    return fixed, count, _numbers(data[start:end], 4)


def _offsets(data: bytes, tables: dict[bytes, Box]) -> "array[int]":
    kind = b"stco" if b"stco" in tables else b"co64"
    part = SAMPLES.inside[kind]
    start, end = table_entries(data, _of(tables, kind), part)
    if (b"stco" in tables and b"co64" in tables) or end - start > _MOST_CHUNKS * part.entry[0]:
        raise damaged()
    return _numbers(data[start:end], part.entry[0])


def _runs(data: bytes, box: Box, chunks: int) -> Iterator[tuple[int, int, int]]:
    """First chunk, the chunk after the last, and how many samples are in each of them."""
    start, end = table_entries(data, box, SAMPLES.inside[b"stsc"])
    before = None
    for number, samples, _ in iter_unpack(">III", data[start:end]):
        first = number - 1
        if not (first == 0 if before is None else before[0] < first):
            raise damaged()
        if before:
            yield before[0], min(first, chunks), before[1]
        before = first, samples
    if before:
        yield before[0], chunks, before[1]


def _numbers(data: bytes, size: int) -> "array[int]":
    numbers = array("I" if size == 4 else "Q", data)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def _only(data: bytes, box: Box, kind: bytes) -> Box:
    return _of(_inside(data, box), kind)


def _inside(data: bytes, box: Box) -> dict[bytes, Box]:
    """By kind; of boxes of one kind the first, as that is the one that stays."""
    found: dict[bytes, Box] = {}
    for child in boxes(data, box.content, box.end):
        found.setdefault(child.kind, child)
    return found


def _of(boxes_by_kind: dict[bytes, Box], kind: bytes) -> Box:
    if kind not in boxes_by_kind:
        raise damaged()
    return boxes_by_kind[kind]
