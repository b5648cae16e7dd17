"""A photo as the author typed it. What happens to its pixels is the business of `photo_series`."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path

UPPER_THIRD = (50, 33)
"""Where a face is when the author doesn't say so: percent from the left and from the top."""


@dataclass(frozen=True, slots=True)
class PhotoWords:
    """What is said with a photo; each is empty when nobody said it."""

    alt: str = ""
    caption: str = ""
    creator: str = ""
    credit: str = ""
    """How the maker wants to be named, such as `Foto: Roos Abels`."""
    copyright: str = ""
    licence: str = ""
    """An address when there is one, else the terms in words."""

    def __or__(self, other: "PhotoWords") -> "PhotoWords":
        """These words, and the other's where there are none."""
        names = (field.name for field in fields(self))
        return PhotoWords(*(getattr(self, name) or getattr(other, name) for name in names))


WordsInFile = Callable[[Path], PhotoWords]
"""Reads what a photographer's program kept in a photo's own file."""


def silent(_: Path) -> PhotoWords:
    """For who reads no photos: a file that says nothing."""
    return PhotoWords()


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo in a story."""

    path: Path
    """The original on disk. Never published."""
    alt: str
    caption: str
    """Inline HTML, or empty."""
    caption_id: str
    """Id of the caption's passage, or empty."""
    line: int
    focus: tuple[int, int] = UPPER_THIRD
    """The point that must stay in view when cropped: percent from the left and from the top."""
    wide: bool = False
    sketch: bool = False
    maker: PhotoWords = PhotoWords()
    """Creator, credit and licence as the author typed them; what she left out, the file may say."""
    decorative: bool = False
    """True when there is nothing to tell about it: no alt text, and no page of its own."""
    uncaptioned: bool = False
    """True when its author wants no caption, whatever its file says."""
