"""Which files the site shows for a photo, and their names. Reads bytes, decodes nothing."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from PIL import __version__ as pillow_version
from PIL import features

from plugins.story.photo import UPPER_THIRD
from plugins.story.text import slug_of

from .credit import Credit, credit_of
from .facts import Facts, facts_of
from .locate import locate
from .recipe import Recipe
from .rendition import Plan, Rendition
from .uses import FORMATS, TEXT, VIEWER, Box, Use, cut

ENDINGS = {"avif": "avif", "webp": "webp", "jpeg": "jpg"}

# WebP holds no picture with a longer side.
_LONGEST_SIDE = 16_383
# To be raised when `decode`, `colour`, `process` or `encode` come to make other files of the same
# recipe.
_REVISION = 3


def plan(
    photo_path: Path,
    recipe: Recipe,
    uses: Iterable[Use] = (TEXT, VIEWER),
    focus: tuple[int, int] = UPPER_THIRD,
    credit: Credit | None = None,
) -> Plan:
    """All renditions of one photo that these uses need, smallest first.

    Costs one read and one hash; no picture is opened. Raises PhotoError for a file that is no
    photo, FileNotFoundError for one that isn't there.
    """
    original = photo_path if photo_path.is_file() else locate(photo_path) or photo_path
    return plan_of(original, facts_of(original.read_bytes()), recipe, uses, focus, credit)


def plan_of(
    original: Path,
    facts: Facts,
    recipe: Recipe,
    uses: Iterable[Use] = (TEXT, VIEWER),
    focus: tuple[int, int] = UPPER_THIRD,
    credit: Credit | None = None,
) -> Plan:
    """The same for a file that was looked at before.

    The names hold a hash of the photo's bytes, what is cut from it and at which widths, the recipe,
    the credit and the versions of the encoders, so a file with a planned name has the planned
    content. `credit` is what the files will tell about their maker; by default what the original
    says.
    """
    said = credit_of(facts.words) if credit is None else credit
    size = facts.header.size
    wanted = tuple(uses)
    boxes = {use.shape: cut(size, use.shape, focus) for use in wanted}
    renditions = tuple(
        rendition
        # A shape that cuts nothing off shares the files of the whole photo.
        for box in dict.fromkeys(boxes.values())
        for rendition in _of_box(
            original, facts, recipe, box, [use for use in wanted if boxes[use.shape] == box], said
        )
    )
    return Plan(original, *size, facts.digest, boxes, renditions, said)


def _of_box(
    original: Path, facts: Facts, recipe: Recipe, box: Box, uses: list[Use], credit: Credit
) -> Iterator[Rendition]:
    sizes = sorted({_size(box, width) for use in uses for width in use.widths})
    formats = [format for format in FORMATS if any(format in use.formats for use in uses)]
    made_from = (facts.digest, box, sizes, formats, recipe, credit, encoders(), _REVISION)
    digest = hashlib.sha256(repr(made_from).encode()).hexdigest()[:8]
    for width, height in sizes:
        for format in formats:
            name = f"{_stem(original)}-{digest}-{width}.{ENDINGS[format]}"
            yield Rendition(box, format, width, height, name)


def _size(box: Box, wanted: int) -> tuple[int, int]:
    """The size at the wanted width: never enlarged, never longer than WebP can hold."""
    width, height = box[2] - box[0], box[3] - box[1]
    new_width = max(1, min(wanted, width, width * _LONGEST_SIDE // height))
    rounded = (2 * height * new_width + width) // (2 * width)
    return new_width, min(max(1, rounded), _LONGEST_SIDE)


def _stem(original: Path) -> str:
    return slug_of(original.stem)[:60].strip("-") or "foto"


@cache
def encoders() -> tuple[str, ...]:
    """The versions of what makes the files: another version may make other bytes."""
    libraries = (features.version(name) or "" for name in ("avif", "webp", "jpg"))
    return (pillow_version, *libraries)
