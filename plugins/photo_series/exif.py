"""The little of EXIF that we read: which side is up, who made it, a place, a hidden thumbnail."""

from dataclasses import dataclass

from .container import Part

_EXIF = b"Exif\0\0"
_ORIENTATION = 0x0112
ARTIST = 0x013B
COPYRIGHT = 0x8298
_GPS = 0x8825
_THUMBNAIL = 0x0201
_ASCII = 2
_PHOTO = 0x8769
_COLOUR_SPACE = 0xA001
_UNCALIBRATED = 0xFFFF
_INTEROPERABILITY = 0xA005
_INTEROPERABILITY_INDEX = 0x0001


@dataclass(frozen=True, slots=True)
class Directory:
    """One directory of tags in a TIFF block."""

    values: dict[int, int]
    """Each tag with its value read as a short number, which is all that an orientation needs."""
    following: int
    """Where the next directory starts, or 0."""


def tiff_of(part: Part) -> bytes | None:
    """The EXIF block that a part of a picture file holds, or None when it holds none."""
    match part.name:
        case "APP1" if part.body.startswith(_EXIF):
            return part.body[len(_EXIF) :]
        case "eXIf" | "EXIF":
            return part.body.removeprefix(_EXIF)
        case "Exif":
            # In HEIC and AVIF four bytes say where the block begins.
            return part.body[4:].removeprefix(_EXIF)
    return None


def orientation_of(tiff: bytes) -> int:
    """1 to 8; 1, upright, for a block that is damaged or says nothing sensible."""
    value = _directory(tiff, _first(tiff)).values.get(_ORIENTATION, 1)
    return value if 1 <= value <= 8 else 1


def is_adobe_rgb(tiff: bytes) -> bool:
    """True when a camera says, in its way, that these colours are Adobe RGB.

    Cameras embed no profile for it. By the rules of DCF 2.0 they call the colours uncalibrated and
    the file interoperable as `R03`.
    """
    photo = _number(tiff, _place(tiff, _first(tiff), _PHOTO), 4)
    index = _place(
        tiff, _number(tiff, _place(tiff, photo, _INTEROPERABILITY), 4), _INTEROPERABILITY_INDEX
    )
    colours = _directory(tiff, photo).values.get(_COLOUR_SPACE)
    return colours == _UNCALIBRATED and index > 0 and tiff[index : index + 4] == b"R03\0"


def has_gps(tiff: bytes) -> bool:
    """True when the block points to a place on earth."""
    return _GPS in _directory(tiff, _first(tiff)).values


def has_thumbnail(tiff: bytes) -> bool:
    """True when the block carries a small picture of its own."""
    following = _directory(tiff, _first(tiff)).following
    return _THUMBNAIL in _directory(tiff, following).values


def text_in(tiff: bytes, tag: int) -> str:
    """A text of the first directory, on one line; empty when it isn't there or breaks off."""
    at = _first(tiff)
    for entry in range(at + 2, at + 2 + 12 * _number(tiff, at, 2), 12) if at else ():
        if _number(tiff, entry, 2) == tag and _number(tiff, entry + 2, 2) == _ASCII:
            length = _number(tiff, entry + 4, 4)
            start = entry + 8 if length <= 4 else _number(tiff, entry + 8, 4)
            text = tiff[start : start + length].split(b"\0")[0]
            return " ".join(text.decode("utf-8", errors="replace").split())
    return ""


def _number(tiff: bytes, at: int, size: int) -> int:
    return int.from_bytes(tiff[at : at + size], "big" if tiff.startswith(b"MM") else "little")


def _first(tiff: bytes) -> int:
    return _number(tiff, 4, 4) if tiff[:2] in (b"II", b"MM") else 0


def _place(tiff: bytes, directory: int, tag: int) -> int:
    """Where the value of a tag stands; 0, where no value can be, when it isn't there."""
    count = _number(tiff, directory, 2) if directory else 0
    entries = range(directory + 2, directory + 2 + 12 * count, 12)
    return next((entry + 8 for entry in entries if _number(tiff, entry, 2) == tag), 0)


def _directory(tiff: bytes, at: int) -> Directory:
    """The tags at a place in the block; a damaged or absent directory has none."""
    if at == 0 or at + 2 > len(tiff):
        return Directory({}, 0)
    entries = range(at + 2, at + 2 + 12 * _number(tiff, at, 2), 12)
    return Directory(
        {
            _number(tiff, entry, 2): _number(tiff, entry + 8, 2)
            for entry in entries
            if entry + 12 <= len(tiff)
        },
        _number(tiff, entries.stop, 4),
    )
