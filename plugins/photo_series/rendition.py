"""A rendition: one file that the site shows for a photo, in one size and one format."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Rendition:
    """One planned file. Its name holds a hash of the original's bytes and of the recipe."""

    original: Path
    format: str
    """`webp` or `jpeg`."""
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
    renditions: tuple[Rendition, ...]

    def in_format(self, format: str) -> tuple[Rendition, ...]:
        """The renditions of one format, smallest first."""
        return tuple(each for each in self.renditions if each.format == format)
