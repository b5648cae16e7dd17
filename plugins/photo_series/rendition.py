"""A rendition: one file that the site shows for a photo, in one shape, size and format."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .credit import NOBODY, Credit
from .uses import Box, Shape

Tone = tuple[int, int, int]
"""The average colour of a photo: red, green and blue, 0 to 255."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """One planned file. Its name holds a hash of all that it is made from."""

    box: Box
    """The part of the original that it shows."""
    format: str
    """`avif`, `webp` or `jpeg`."""
    width: int
    height: int
    name: str
    """File name in the site's photo folder: `anna-4f3a9c21-960.webp`."""


@dataclass(frozen=True, slots=True)
class Plan:
    """All renditions of one photo, smallest first, and the size of the upright original."""

    original: Path
    width: int
    height: int
    digest: str
    """SHA-256 of the original, in hex."""
    boxes: Mapping[Shape, Box]
    """What is cut from the original for each shape that is made."""
    renditions: tuple[Rendition, ...]
    credit: Credit = NOBODY
    """What each file tells about its maker."""
    tone: Tone | None = None
    """Known once the photo has been made."""

    def of(self, shape: Shape, format: str) -> tuple[Rendition, ...]:
        """The renditions in one shape and format, smallest first."""
        box = self.boxes.get(shape)
        return tuple(each for each in self.renditions if (each.box, each.format) == (box, format))
