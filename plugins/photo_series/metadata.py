"""What a published picture still tells besides its pixels: the proof that nothing leaks."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

from .boxes import UNCLAIMED, avif_parts, is_avif
from .container import TRAILER, Part, parts
from .credit import is_only_credit
from .embedded import xmp_packet
from .exif import has_gps, has_thumbnail, tiff_of


class Leak(StrEnum):
    """A sort of metadata, as the author is told of it."""

    EXIF = "EXIF"
    GPS = "GPS"
    THUMBNAIL = "miniatuur"
    XMP = "XMP"
    IPTC = "IPTC"
    ICC = "ICC"
    MPF = "MPF"
    COMMENT = "opmerking"
    TRAILER = "aanhangsel"
    """Bytes after the end of the picture, such as a phone's second picture."""
    OTHER = "onbekend blok"


_PIXELS = frozenset(
    # JPEG, PNG, WebP, then AVIF: the parts that only say how to draw the picture.
    "SOF SOS DHT DQT DRI "
    "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB cICP sBIT bKGD hIST pHYs acTL fcTL fdAT "
    "VP8X VP8L ALPH ANIM ANMF "
    "av01".split()
) | {"VP8 "}
_PNG_TEXTS = {"tEXt", "zTXt", "iTXt"}
_PHOTOSHOP_THUMBNAILS = (b"8BIM\x04\x09", b"8BIM\x04\x0c")
_PLACE_IN_XMP = re.compile(rb"exif:GPS")


def metadata_left(path: Path) -> tuple[Leak, ...]:
    """Every sort of metadata in a JPEG, PNG, WebP or AVIF file, each once, in a fixed order.

    Who made the picture and on what terms (`credit`) is meant to stay and is not reported, as long
    as that is all that its packet tells. Reads the parts of the file itself and knows the innocent
    ones by name; every other part is reported. Raises PhotoError for another kind of file, which
    nobody here can vouch for.
    """
    data = path.read_bytes()
    return leaks_in(avif_parts(data) if is_avif(data) else parts(data))


def leaks_in(parts: Iterable[Part]) -> tuple[Leak, ...]:
    """The same for the parts of a file."""
    found = {leak for part in parts for leak in _leaks(part)}
    return tuple(leak for leak in Leak if leak in found)


def _leaks(part: Part) -> Iterator[Leak]:
    packet = xmp_packet(part)
    tiff = tiff_of(part)
    if packet is not None and is_only_credit(packet):
        return
    if tiff is not None:
        yield from _exif_leaks(tiff)
    elif part.name in _PNG_TEXTS:
        yield from _text_leaks(part.body)
    elif part.name.startswith("APP"):
        yield from _segment_leaks(part)
    elif part.name in ("XMP ", "mime"):
        yield from _xmp_leaks(part.body)
    elif part.name in ("iCCP", "ICCP"):
        yield Leak.ICC
    elif part.name == "COM":
        yield Leak.COMMENT
    elif part.name in (TRAILER, UNCLAIMED):
        yield Leak.TRAILER
    elif part.name not in _PIXELS:
        yield Leak.OTHER


def _exif_leaks(tiff: bytes) -> Iterator[Leak]:
    yield Leak.EXIF
    if has_gps(tiff):
        yield Leak.GPS
    if has_thumbnail(tiff):
        yield Leak.THUMBNAIL


def _segment_leaks(part: Part) -> Iterator[Leak]:
    """What an APP segment of a JPEG tells. Only JFIF and Adobe's colour mark tell nothing."""
    body = part.body
    match part.name:
        case "APP0" if body.startswith(b"JFIF\0"):
            if any(body[12:14]):
                yield Leak.THUMBNAIL
        case "APP0" if body.startswith(b"JFXX\0"):
            yield Leak.THUMBNAIL
        case "APP1" if body.startswith(b"http://ns.adobe.com/"):
            yield from _xmp_leaks(body)
        case "APP2" if body.startswith(b"ICC_PROFILE\0"):
            yield Leak.ICC
        case "APP2" if body.startswith(b"MPF\0"):
            yield Leak.MPF
        case "APP13":
            yield Leak.IPTC
            if any(mark in body for mark in _PHOTOSHOP_THUMBNAILS):
                yield Leak.THUMBNAIL
        case "APP14" if body.startswith(b"Adobe"):
            pass
        case _:
            yield Leak.OTHER


def _text_leaks(body: bytes) -> Iterator[Leak]:
    """What a text chunk of a PNG tells; programs hide whole EXIF and IPTC blocks in them."""
    keyword = body.split(b"\0", 1)[0].lower()
    if b"xmp" in keyword:
        yield from _xmp_leaks(body)
    elif keyword in (b"raw profile type exif", b"raw profile type app1"):
        yield Leak.EXIF
    elif keyword in (b"raw profile type iptc", b"raw profile type 8bim"):
        yield Leak.IPTC
    else:
        yield Leak.COMMENT


def _xmp_leaks(body: bytes) -> Iterator[Leak]:
    yield Leak.XMP
    if _PLACE_IN_XMP.search(body):
        yield Leak.GPS
    if b"xmpGImg:image" in body:
        yield Leak.THUMBNAIL
