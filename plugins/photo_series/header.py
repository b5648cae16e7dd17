"""What a picture file says about itself before its pixels: kind, size, which side is up."""

from dataclasses import dataclass

from . import heif
from .container import Kind, Part, PhotoError, kind_of, parts
from .exif import is_adobe_rgb, orientation_of, tiff_of
from .jpeg_frame import Frame, frame_of

MAX_PIXELS = 120_000_000
"""More than this is never decoded: a small file can claim a picture that fills the memory."""


@dataclass(frozen=True, slots=True)
class Header:
    """A picture before it is decoded."""

    kind: Kind
    stored_size: tuple[int, int]
    """Width and height of the pixels as the decoder gives them."""
    orientation: int
    """How to turn them, as EXIF counts: 1 is upright, 2 to 8 are mirrored or turned."""
    animated: bool
    adobe_rgb: bool = False
    """True when the camera says that its colours are Adobe RGB, without a profile."""
    frame: Frame | None = None
    """How a JPEG is coded; None for other kinds."""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height as a viewer sees them: upright."""
        width, height = self.stored_size
        return (height, width) if self.orientation >= 5 else (width, height)

    @property
    def is_too_large(self) -> bool:
        return self.pixels > MAX_PIXELS

    @property
    def pixels(self) -> int:
        return self.stored_size[0] * self.stored_size[1]


def read_header(data: bytes) -> Header:
    """Kind, size and orientation of a picture. Raises PhotoError when it has none."""
    kind = kind_of(data)
    if kind is Kind.HEIC:
        # Its decoder turns it.
        return Header(kind, _with_size(heif.upright_size(data)), 1, False)
    size: tuple[int, int] | None = None
    tiff: bytes | None = None
    sof: Part | None = None
    frame: Frame | None = None
    animated = False
    for part in parts(data):
        size = size or _size(part)
        tiff = tiff_of(part) if tiff is None else tiff
        animated = animated or _is_animation(part)
        if part.name == "SOF":
            sof = sof or part
        if part.name == "SOS":
            frame = frame_of(data, sof, part) if sof else None
            break
    if kind is None:
        raise PhotoError("not a picture that we read")
    tiff = tiff or b""
    return Header(kind, _with_size(size), orientation_of(tiff), animated, is_adobe_rgb(tiff), frame)


def _with_size(size: tuple[int, int] | None) -> tuple[int, int]:
    if size is None or 0 in size:
        raise PhotoError("the picture has no size")
    return size


def _size(part: Part) -> tuple[int, int] | None:
    """The size that this part gives, or None when it's a part that gives none."""
    body = part.body
    match part.name:
        case "SOF" if len(body) >= 5:
            return int.from_bytes(body[3:5], "big"), int.from_bytes(body[1:3], "big")
        case "IHDR" if len(body) >= 8:
            return int.from_bytes(body[:4], "big"), int.from_bytes(body[4:8], "big")
        case "VP8X" if len(body) >= 10:
            return (
                int.from_bytes(body[4:7], "little") + 1,
                int.from_bytes(body[7:10], "little") + 1,
            )
        case "VP8 " if len(body) >= 10:
            return (
                int.from_bytes(body[6:8], "little") & 0x3FFF,
                int.from_bytes(body[8:10], "little") & 0x3FFF,
            )
        case "VP8L" if len(body) >= 5:
            bits = int.from_bytes(body[1:5], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return None


def _is_animation(part: Part) -> bool:
    if part.name == "acTL":
        return int.from_bytes(part.body[:4], "big") > 1
    return part.name == "ANIM"
