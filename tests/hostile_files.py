"""Makers of files that are no ordinary photos: broken, enormous, contradicting themselves.

Nothing here is a file of somebody else's making; each is built when a test asks for it.
"""

import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

import pillow_heif
from PIL import Image, ImageCms

from tests.photo_files import drawn, encoded, segment, with_segments

ROOT = Path(__file__).resolve().parents[1]
Maker = Callable[[Path], None]
NOISE = Random(2).randbytes(4096)
SEGMENTS = segment(0xFE, b"x") * 5000


def of(content: Callable[[], bytes] | bytes) -> Maker:
    """A maker of a file that holds these bytes."""

    def make(path: Path) -> None:
        path.write_bytes(content if isinstance(content, bytes) else content())

    return make


def of_96_megapixels(path: Path) -> None:
    path.write_bytes(_large(path.name))


@cache
def _large(name: str) -> bytes:
    command = [sys.executable, "-m", "tests.large_photos", name]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout


@cache
def noisy() -> Image.Image:
    """A picture with details everywhere, as a photo has, and the same each time."""
    grey = Image.frombytes("L", (300, 200), Random(1).randbytes(300 * 200)).resize((1200, 800))
    return Image.merge("RGB", (grey, grey.rotate(180), grey))


def jpeg(**options: object) -> bytes:
    return encoded(noisy(), quality=80, **options)


def png(picture: Image.Image | None = None, **options: object) -> bytes:
    return encoded(picture or drawn(), "PNG", **options)


def webp(**options: object) -> bytes:
    return encoded(drawn(), "WEBP", **options)


@cache
def heic(width: int = 1200, height: int = 800, **options: object) -> bytes:
    file = BytesIO()
    pillow_heif.from_pillow(drawn(width, height)).save(file, quality=80, **options)
    return file.getvalue()


def spoilt(data: bytes, what: bytes = NOISE) -> bytes:
    """The data with its middle overwritten, as a broken card does."""
    middle = len(data) // 2
    return data[:middle] + what + data[middle + len(what) :]


def png_with(chunk: bytes, body: bytes) -> bytes:
    """A good PNG with one more chunk before its pixels."""
    data = png()
    at = data.index(b"IDAT") - 4
    extra = struct.pack(">I", len(body)) + chunk + body
    return data[:at] + extra + struct.pack(">I", zlib.crc32(chunk + body)) + data[at:]


def png_16_bits(channels: int) -> bytes:
    """An interlaced PNG of one colour with two bytes for each channel."""
    width, height, pixel = 960, 640, bytes((200, 0)) * channels
    passes = ((0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4), (0, 2, 2, 4), (1, 2, 0, 2))
    rows = b""
    for left, across, top, down in (*passes, (0, 1, 1, 2)):
        row = b"\0" + pixel * len(range(left, width, across))
        rows += row * len(range(top, height, down))
    colour_type = {1: 0, 2: 4, 3: 2, 4: 6}[channels]
    header = struct.pack(">IIBBBBB", width, height, 16, colour_type, 0, 0, 1)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )


def jpeg_of(width: int, height: int) -> bytes:
    """A JPEG that claims another size than it has."""
    data = jpeg()
    at = data.index(b"\xff\xc0") + 5
    return data[:at] + struct.pack(">HH", height, width) + data[at + 4 :]


def jpeg_coded(marker: int, bits: int = 8) -> bytes:
    """A JPEG that claims to be coded in another way than it is."""
    data = bytearray(jpeg())
    at = data.index(b"\xff\xc0")
    data[at + 1], data[at + 4] = marker, bits
    return bytes(data)


def webp_of(width: int, height: int) -> bytes:
    """A WebP that claims a canvas and holds nothing."""
    body = bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF" + struct.pack("<I", 22) + b"WEBPVP8X" + struct.pack("<I", 10) + body


def heic_of(width: int, height: int) -> bytes:
    """A HEIC that claims another size than it has."""
    return heic().replace(struct.pack(">II", 1200, 800), struct.pack(">II", width, height))


def disordered() -> bytes:
    """A JPEG whose rows are out of order."""
    return jpeg(restart_marker_rows=1).replace(b"\xff\xd3", b"\xff\xd5")


def many_scans() -> bytes:
    """A progressive JPEG that goes over its pixels four thousand times."""
    data = encoded(drawn(), progressive=True)
    last = data.rindex(b"\xff\xda")
    return data[:last] + data[last:-2] * 4000 + data[-2:]


def spoilt_length(data: bytes) -> bytes:
    """A WebP that says to be longer than it is."""
    return data[:4] + struct.pack("<I", len(data) + 5000) + data[8:]


def two_sizes() -> bytes:
    """A JPEG with a frame of four gigapixels behind a small one."""
    data = jpeg()
    start = data.index(b"\xff\xda")
    frame = segment(0xC0, bytes.fromhex("08 ffff ffff 03 012200 021101 031101"))
    return data[:start] + frame + data[start:]


def flat() -> bytes:
    """A JPEG of one colour in which zeros stand for tile after tile of the same."""
    return encoded(Image.new("L", (1200, 800), 128), optimize=True)


def tiff(order: str = "<") -> bytes:
    """The beginning of a TIFF, and so of most RAW files."""
    return {"<": b"II*\0", ">": b"MM\0*"}[order] + struct.pack(order + "I", 8) + bytes(200)


def frames(format: str, **options: object) -> bytes:
    first = drawn(1000, 600)
    others = [first.transpose(Image.Transpose.FLIP_LEFT_RIGHT)]
    return encoded(first, format, save_all=True, append_images=others, **options)


def ringed(path: Path) -> None:
    path.symlink_to(path.name)


def linked(path: Path) -> None:
    (path.parent / "origineel.jpg").write_bytes(jpeg())
    path.symlink_to("origineel.jpg")


def gain_map() -> bytes:
    """A phone's photo with a second picture behind the first."""
    return with_segments(jpeg(), segment(0xE2, b"MPF\0MM\0*" + bytes(40))) + encoded(drawn(60, 40))


def looping_exif() -> bytes:
    """EXIF whose directories point at themselves."""
    entries = struct.pack("<HHII", 0x8769, 4, 1, 8) + struct.pack("<HHII", 0xA005, 4, 1, 8)
    block = b"Exif\0\0II*\0" + struct.pack("<IH", 8, 2) + entries + struct.pack("<I", 8)
    return with_segments(jpeg(), segment(0xE1, block))


@cache
def bomb() -> bytes:
    """A profile or a text of 300 MB in 300 kB."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(1_000_000)) for _ in range(300)) + packer.flush()
    return b"bom\0\0" + packed


def closed(path: Path) -> None:
    path.write_bytes(jpeg())
    path.chmod(0)


def link_outside(path: Path) -> None:
    outside = path.parents[3] / "geheim.jpg"
    outside.write_bytes(jpeg())
    path.symlink_to(outside)


def endless(path: Path) -> None:
    """A file of four gigabytes that takes no place on the disk."""
    path.write_bytes(jpeg())
    os.truncate(path, 4_000_000_000)


def lab() -> bytes:
    """A TIFF in Lab, as only print shops make."""
    spaces = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    return encoded(ImageCms.profileToProfile(drawn(9, 9), *spaces, outputMode="LAB"), "TIFF")
