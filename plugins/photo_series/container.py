"""The parts a picture file is made of: JPEG segments, PNG chunks, WebP chunks. No pixels."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

TRAILER = "trailer"
"""Name of whatever stands after the end of the picture."""

# Still pictures in an iPhone's format. An AVIF names `mif1` too, and is another kind.
_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis"}
_PNG_START = b"\x89PNG\r\n\x1a\n"
_SCAN = 0xDA
_END = 0xD9
_WITHOUT_BODY = {0x01, *range(0xD0, 0xD8)}
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
# In coded pixels FF is followed by 00 (a real FF) or by a restart mark; anything else is a marker.
_AFTER_SCAN = re.compile(rb"\xff(?=[^\x00\xff\xd0-\xd7])")


class Kind(StrEnum):
    """The kinds of picture file that the site can read. Their content decides, not their name."""

    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    HEIC = "heic"


class PhotoError(Exception):
    """The file is no picture that we can read, or it is damaged."""


@dataclass(frozen=True, slots=True)
class Part:
    """One segment or chunk."""

    name: str
    """`APP1`, `SOF`, `SOS`, `COM` … in a JPEG; the four letters in PNG and WebP."""
    body: bytes
    start: int
    end: int
    """Where the whole part, with its name and length, begins and ends in the file."""


def kind_of(data: bytes) -> Kind | None:
    """What sort of picture the bytes say they are, or None when it is no kind we read."""
    if data.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if data.startswith(_PNG_START):
        return Kind.PNG
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Kind.WEBP
    if data[4:8] == b"ftyp" and not _HEIC_BRANDS.isdisjoint(_brands(data)):
        return Kind.HEIC
    return None


def _brands(data: bytes) -> set[bytes]:
    end = min(int.from_bytes(data[:4], "big"), 256)
    return {data[at : at + 4] for at in (8, *range(16, end, 4))}


def parts(data: bytes) -> Iterator[Part]:
    """Each part in the order of the file, read as far as the caller goes.

    Raises PhotoError where the file breaks off or isn't what it claims to be, and for a HEIC, which
    holds no parts in a row; `heif` reads it.
    """
    match kind_of(data):
        case Kind.JPEG:
            return _jpeg_parts(data)
        case Kind.PNG:
            return _png_parts(data)
        case Kind.WEBP:
            return _webp_parts(data)
        case Kind.HEIC | None:
            raise PhotoError("not a JPEG, PNG or WebP file")


def _jpeg_parts(data: bytes) -> Iterator[Part]:
    at = 2
    while True:
        start = data.find(b"\xff", at)
        at = start + 1
        while data[at : at + 1] == b"\xff":
            at += 1
        if start < 0 or at >= len(data):
            raise PhotoError("the JPEG breaks off")
        marker = data[at]
        at += 1
        if marker == _END:
            break
        if marker in _WITHOUT_BODY or marker == 0:
            continue
        length = int.from_bytes(data[at : at + 2], "big")
        end = at + length
        if length < 2 or end > len(data):
            raise PhotoError("the JPEG breaks off")
        yield Part(_jpeg_name(marker), data[at + 2 : end], start, end)
        at = end
        if marker == _SCAN:
            # Coded pixels follow a scan's own header. Only who reads on pays for the search.
            following = _AFTER_SCAN.search(data, end)
            if following is None:
                raise PhotoError("the JPEG breaks off")
            at = following.start()
    if at < len(data):
        yield Part(TRAILER, data[at:], at, len(data))


def _jpeg_name(marker: int) -> str:
    if marker in _FRAMES:
        return "SOF"
    if 0xE0 <= marker <= 0xEF:
        return f"APP{marker - 0xE0}"
    return {_SCAN: "SOS", 0xC4: "DHT", 0xDB: "DQT", 0xDD: "DRI", 0xFE: "COM"}.get(
        marker, f"{marker:02X}"
    )


def _png_parts(data: bytes) -> Iterator[Part]:
    at = len(_PNG_START)
    name = ""
    while name != "IEND":
        body = at + 8
        end = body + int.from_bytes(data[at : at + 4], "big") + 4
        if end > len(data):
            raise PhotoError("the PNG breaks off")
        name = data[at + 4 : body].decode("latin-1")
        yield Part(name, data[body : end - 4], at, end)
        at = end
    if at < len(data):
        yield Part(TRAILER, data[at:], at, len(data))


def _webp_parts(data: bytes) -> Iterator[Part]:
    at = 12
    stop = 8 + int.from_bytes(data[4:8], "little")
    if stop > len(data):
        raise PhotoError("the WebP breaks off")
    while at < stop:
        body = at + 8
        length = int.from_bytes(data[at + 4 : body], "little")
        end = body + length + length % 2
        if body > stop or end > stop:
            raise PhotoError("the WebP breaks off")
        yield Part(data[at : at + 4].decode("latin-1"), data[body : body + length], at, end)
        at = end
    if at < len(data):
        yield Part(TRAILER, data[at:], at, len(data))
