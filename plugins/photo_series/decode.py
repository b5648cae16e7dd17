"""From the bytes of a photo to an upright picture, still in its own colours."""

import io
import struct
import zlib

from PIL import Image
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from .container import Kind, PhotoError, parts
from .header import read_header

_READERS: dict[Kind, type[ImageFile]] = {
    Kind.JPEG: JpegImageFile,
    Kind.PNG: PngImageFile,
    Kind.WEBP: WebPImageFile,
}
# What the pixels need. Places, thumbnails and comments don't even reach the decoder.
_NEEDED = {
    Kind.JPEG: {"APP0", "APP2", "APP14", "DQT", "DHT", "DRI", "SOF", "SOS"},
    Kind.PNG: {"IHDR", "PLTE", "tRNS", "iCCP", "IDAT", "IEND"},
}
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def decode(data: bytes, wanted: tuple[int, int]) -> Image.Image:
    """The photo, upright and at least as large as wanted, as L, LA, RGB, RGBA or CMYK.

    A colour profile stays in `info`. Raises PhotoError when the pixels can't be had, or when
    there are too many of them.
    """
    header = read_header(data)
    if header.is_too_large:
        raise PhotoError("too many pixels")
    turned = header.orientation >= 5
    try:
        # Not Image.open: it knows many kinds that we don't want, and takes a phone's photo with a
        # gain map for an album.
        image = _READERS[header.kind](io.BytesIO(_pixels_only(data, header.kind)))
        if image.size != header.stored_size:
            raise PhotoError("the file contradicts itself about its size")
        image.draft(None, wanted[::-1] if turned else wanted)
        image.load()
        picture = _plain_mode(image)
    except (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error) as error:
        raise PhotoError("the pixels can't be decoded") from error
    method = _UPRIGHT.get(header.orientation)
    return picture if method is None else picture.transpose(method)


def _pixels_only(data: bytes, kind: Kind) -> bytes:
    needed = _NEEDED.get(kind)
    if needed is None:
        return data
    kept = []
    for part in parts(data):
        if part.name == "SOS":
            kept.append(data[part.start :])
            break
        if part.name in needed:
            kept.append(data[part.start : part.end])
    return data[: 2 if kind is Kind.JPEG else 8] + b"".join(kept)


def _plain_mode(image: Image.Image) -> Image.Image:
    """The same picture in one of the five modes that the rest of the way knows."""
    if image.mode.startswith("I"):
        # Sixteen bits of grey. Converting would cut off above 255 instead of scaling down.
        return image.point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        return image if image.mode in ("LA", "RGBA") else image.convert("RGBA")
    if image.mode in ("L", "RGB", "CMYK"):
        return image
    return image.convert("L" if image.mode == "1" else "RGB")
