"""Photos for tests, drawn here: known colours in known corners, files with every leak in them."""

import struct
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

REAL_PHOTOS = Path(__file__).parents[2] / "shared" / "photos"
needs_real_photos = pytest.mark.skipif(
    not REAL_PHOTOS.is_dir(), reason="the folder of real photographs is not beside this repository"
)

RED, GREEN, BLUE, YELLOW = (200, 40, 40), (40, 160, 60), (40, 60, 180), (220, 200, 60)
CORNERS = (RED, GREEN, BLUE, YELLOW)
"""Colours at the top left, top right, bottom left and bottom right of a drawn photo."""
XMP = b'<x:xmpmeta><rdf:Description exif:GPSLatitude="52,5N"/><xmpGImg:image>x</xmpGImg:image>'


def drawn(width: int = 1200, height: int = 800) -> Image.Image:
    """A picture of four plain quarters, so that every size of it can be recognised."""
    picture = Image.new("RGB", (width, height), RED)
    halves = (width // 2, height // 2)
    picture.paste(GREEN, (halves[0], 0, width, halves[1]))
    picture.paste(BLUE, (0, halves[1], halves[0], height))
    picture.paste(YELLOW, (*halves, width, height))
    return picture


def corners(picture: Image.Image) -> tuple[tuple[int, ...], ...]:
    """The colours in the middle of the four quarters, in the order of CORNERS."""
    rgb = picture.convert("RGB")
    xs = (rgb.width // 4, 3 * rgb.width // 4)
    ys = (rgb.height // 4, 3 * rgb.height // 4)
    return tuple(tuple(rgb.crop((x, y, x + 1, y + 1)).tobytes()) for y in ys for x in xs)


def distance(one: Any, other: Any) -> float:
    """The largest difference between two colours, or between two rows of colours."""
    if isinstance(one, int | float):
        return abs(one - other)
    return max(distance(a, b) for a, b in zip(one, other, strict=True))


def encoded(picture: Image.Image, format: str = "JPEG", **options: Any) -> bytes:
    file = BytesIO()
    if format == "JPEG":
        options = {"quality": 95, "subsampling": 0} | options
    picture.save(file, format, **options)
    return file.getvalue()


def exif(orientation: int = 1, order: str = "<") -> bytes:
    """An EXIF block with an orientation, a place on earth and a thumbnail."""
    thumbnail = encoded(drawn(16, 12))
    second = 8 + 2 + 2 * 12 + 4
    gps = second + 2 + 2 * 12 + 4
    picture = gps + 2 + 12 + 4
    return b"Exif\0\0" + b"".join(
        (
            {"<": b"II*\0", ">": b"MM\0*"}[order],
            struct.pack(order + "I", 8),
            struct.pack(order + "H", 2),
            struct.pack(order + "HHIHH", 0x0112, 3, 1, orientation, 0),
            struct.pack(order + "HHII", 0x8825, 4, 1, gps),
            struct.pack(order + "I", second),
            struct.pack(order + "H", 2),
            struct.pack(order + "HHII", 0x0201, 4, 1, picture),
            struct.pack(order + "HHII", 0x0202, 4, 1, len(thumbnail)),
            struct.pack(order + "I", 0),
            struct.pack(order + "H", 1),
            struct.pack(order + "HHI4s", 0x0001, 2, 2, b"N\0\0\0"),
            struct.pack(order + "I", 0),
            thumbnail,
        )
    )


def png_header(width: int, height: int) -> bytes:
    """A PNG that says its size and holds nothing."""
    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4s", 13, b"IHDR") + size + b"crc_\0\0\0\0IENDcrc_"


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def with_segments(jpeg: bytes, segments: bytes) -> bytes:
    """The JPEG with extra segments right after its start."""
    return jpeg[:2] + segments + jpeg[2:]


def hostile_jpeg(picture: Image.Image, profile: bytes, orientation: int = 1) -> bytes:
    """A JPEG with everything that a camera, a phone and three programs can leave in it."""
    leaks = (
        segment(0xE0, b"JFXX\0\x10" + encoded(drawn(8, 8)))
        + segment(0xE1, exif(orientation))
        + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP)
        + segment(0xE2, b"MPF\0" + b"MM\0*")
        + segment(0xEC, b"Ducky")
        + segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x088BIM\x04\x0c\0\0")
        + segment(0xFE, b"Anna, Dorpsstraat 1")
    )
    jpeg = encoded(picture, icc_profile=profile)
    return with_segments(jpeg, leaks) + encoded(drawn(40, 40))


def hostile_png(picture: Image.Image, profile: bytes) -> bytes:
    texts = PngInfo()
    texts.add_text("Comment", "Anna, Dorpsstraat 1")
    texts.add_text("Raw profile type iptc", "38", zip=True)
    texts.add_text("Raw profile type exif", "45", zip=True)
    texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
    texts.add(b"tIME", b"\x07\xea\x01\x01\0\0\0")
    data = encoded(picture, "PNG", pnginfo=texts, exif=exif(), icc_profile=profile)
    return data + b"after the end"


def hostile_webp(picture: Image.Image, profile: bytes) -> bytes:
    return encoded(picture, "WEBP", exif=exif(), xmp=XMP, icc_profile=profile) + b"after the end"


def write(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Put files into a folder and return their paths, in the same order."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return tuple(folder / name for name in files)
