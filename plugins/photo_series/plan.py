"""Which files the site shows for a photo, and their names. Reads bytes, decodes nothing."""

import hashlib
from pathlib import Path

from PIL import __version__ as pillow_version

from plugins.story.text import slug_of

from .header import read_header
from .locate import locate
from .recipe import Recipe
from .rendition import Plan, Rendition

FORMATS = (("webp", "webp"), ("jpeg", "jpg"))
"""Format and file extension, in the order in which a browser should try them."""

# WebP holds no picture with a longer side.
_LONGEST_SIDE = 16_383
# To be raised when `decode`, `colour` or `process` come to make other pixels of the same recipe.
_REVISION = 1


def plan(photo_path: Path, recipe: Recipe) -> Plan:
    """All renditions of one photo, smallest first.

    Costs one read and one hash; no picture is opened. The names hold a hash of the photo's bytes,
    the recipe and the version of Pillow, so a file with a planned name has the planned content.
    Raises PhotoError for a file that is no photo, FileNotFoundError for one that isn't there.
    """
    original = photo_path if photo_path.is_file() else locate(photo_path) or photo_path
    return plan_of(original, original.read_bytes(), recipe)


def plan_of(original: Path, data: bytes, recipe: Recipe) -> Plan:
    """The same for bytes that were read before."""
    width, height = read_header(data).size
    stem = f"{_stem(original)}-{_digest(data, recipe)}"
    sizes = sorted({_size(width, height, wanted) for wanted in recipe.widths})
    return Plan(
        original,
        width,
        height,
        tuple(
            Rendition(original, format, size[0], size[1], f"{stem}-{size[0]}.{extension}")
            for size in sizes
            for format, extension in FORMATS
        ),
    )


def _size(width: int, height: int, wanted: int) -> tuple[int, int]:
    """The photo's size at the wanted width: never enlarged, never longer than WebP can hold."""
    new_width = max(1, min(wanted, width, width * _LONGEST_SIDE // height))
    rounded = (2 * height * new_width + width) // (2 * width)
    return new_width, min(max(1, rounded), _LONGEST_SIDE)


def _stem(original: Path) -> str:
    return slug_of(original.stem)[:60].strip("-") or "foto"


def _digest(data: bytes, recipe: Recipe) -> str:
    made_by = repr((recipe, pillow_version, _REVISION)).encode()
    return hashlib.sha256(hashlib.sha256(data).digest() + made_by).hexdigest()[:8]
