"""How much memory a picture takes while it's decoded, known before it is."""

from .container import Kind
from .header import Header

MAX_WEIGHT = 850_000_000
"""Pictures that are decoded at once take no more bytes than this, alone or together."""

# As measured. Pillow keeps four bytes for each pixel; WebP and HEIC come from libraries that hold
# the whole picture once or more before they hand it over.
_BYTES = {Kind.JPEG: 4, Kind.PNG: 4, Kind.WEBP: 16, Kind.HEIC: 8}
# A JPEG is decoded at a half, a quarter or an eighth when that is enough: then it stays below this.
_DRAFT = 150_000_000


def weight(header: Header) -> int:
    """The bytes of memory that decoding takes at most, besides the file itself."""
    picture = _BYTES[header.kind] * header.pixels
    if header.frame is None:
        return picture
    # A JPEG in more than one scan is held whole until the last, at its full size.
    held = 0 if header.frame.in_one_scan else 2 * header.frame.samples(header.pixels)
    return held + min(picture, _DRAFT)


def is_too_heavy(header: Header) -> bool:
    """True when this picture alone would take more memory than we allow."""
    return header.is_too_large or weight(header) > MAX_WEIGHT
