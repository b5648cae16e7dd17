"""From the bytes of a photo to an upright picture, still in its own colours."""

import importlib.util
import io
import struct
import zlib

from PIL import Image
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from .colour_profiles import adobe_rgb
from .container import Kind, Part, PhotoError, parts
from .header import Header, read_header
from .heif import check_pixels
from .jpeg_frame import check_scans
from .weight import is_too_heavy

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
# A profile for a printing press takes some two megabytes. A larger one only fills the memory.
_LARGEST_PROFILE = 8_000_000
# A picture is reduced in bands of at most a thousand rows: so many times, to so many rows.
_MOST_REDUCED = 16
_BAND = 64


def can_read_heic() -> bool:
    """True when the reader of HEIC, which is no part of every installation, is there."""
    return importlib.util.find_spec("pillow_heif") is not None


def decode(data: bytes, wanted: tuple[int, int]) -> Image.Image:
    """The photo, upright and at least as large as wanted, as L, LA, RGB, RGBA or CMYK.

    A colour profile stays in `info`. Raises PhotoError when the pixels can't be had, or when
    there are too many of them.
    """
    header = read_header(data)
    if is_too_heavy(header):
        raise PhotoError("too many pixels")
    if header.frame is not None:
        if not header.frame.decodable:
            raise PhotoError("a JPEG of a rare kind")
        check_scans(data, header.frame)
    stored = wanted[::-1] if header.orientation >= 5 else wanted
    try:
        picture = _reduced(_opened(data, header, stored), stored)
    except (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error) as error:
        raise PhotoError("the pixels can't be decoded") from error
    if header.adobe_rgb:
        picture.info.setdefault("icc_profile", adobe_rgb())
    method = _UPRIGHT.get(header.orientation)
    return picture if method is None else picture.transpose(method)


def _opened(data: bytes, header: Header, wanted: tuple[int, int]) -> Image.Image:
    """The picture as its decoder gives it."""
    if header.kind is Kind.HEIC:
        return _heic(data, header.stored_size)
    # Not Image.open: it knows many kinds that we don't want, and takes a phone's photo with a
    # gain map for an album.
    image = _READERS[header.kind](io.BytesIO(_pixels_only(data, header.kind)))
    _check_size(image.size, header.stored_size)
    image.draft(None, wanted)
    image.load()
    return image


def _heic(data: bytes, size: tuple[int, int]) -> Image.Image:
    if not can_read_heic():
        raise PhotoError("no reader for HEIC")
    from pillow_heif import open_heif

    check_pixels(data)
    image = open_heif(data)
    if not len(image):
        raise PhotoError("the file holds no picture")
    _check_size(image.size, size)
    picture: Image.Image = image.to_pillow()
    return picture


def _check_size(found: tuple[int, int], said: tuple[int, int]) -> None:
    if found != said:
        raise PhotoError("the file contradicts itself about its size")


def _pixels_only(data: bytes, kind: Kind) -> bytes:
    needed = _NEEDED.get(kind)
    if needed is None:
        return data
    kept = []
    for part in parts(data):
        if part.name == "SOS":
            kept.append(data[part.start :])
            break
        if part.name in needed and not _is_bad_profile(part):
            kept.append(data[part.start : part.end])
    return data[: 2 if kind is Kind.JPEG else 8] + b"".join(kept)


def _is_bad_profile(part: Part) -> bool:
    """True for the profile of a PNG that can't be unpacked; Pillow would refuse its photo."""
    if part.name != "iCCP":
        return False
    unpacking = zlib.decompressobj()
    try:
        unpacking.decompress(part.body.partition(b"\0")[2][1:], _LARGEST_PROFILE)
    except zlib.error:
        return True
    return not unpacking.eof


def _reduced(image: Image.Image, wanted: tuple[int, int]) -> Image.Image:
    """The picture in a plain mode, and at most some times as large as wanted.

    Made in bands, so that a large picture isn't held in memory twice.
    """
    width, height = image.size
    factor = min(width // (2 * wanted[0]), height // (2 * wanted[1]), _MOST_REDUCED)
    if factor < 2:
        return _plain_mode(image)
    bands = [
        _plain_mode(image.crop((0, top, width, min(top + factor * _BAND, height)))).reduce(factor)
        for top in range(0, height, factor * _BAND)
    ]
    sheet = Image.new(bands[0].mode, (bands[0].width, sum(band.height for band in bands)))
    for place, band in enumerate(bands):
        sheet.paste(band, (0, place * _BAND))
    sheet.info = bands[0].info
    return sheet


def _plain_mode(image: Image.Image) -> Image.Image:
    """The same picture in one of the five modes that the rest of the way knows."""
    if image.mode.startswith("I"):
        # Sixteen bits of grey. Converting would cut off above 255 instead of scaling down.
        return image.point(lambda value: value / 256).convert("L")
    if image.mode in ("P", "PA") and image.palette is None:
        raise PhotoError("a picture of numbered colours without the list of them")
    if image.has_transparency_data:
        return image if image.mode in ("LA", "RGBA") else image.convert("RGBA")
    if image.mode in ("L", "RGB", "CMYK"):
        return image
    return image.convert("L" if image.mode == "1" else "RGB")
