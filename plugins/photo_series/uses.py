"""What the site does with a photo: the shapes and widths that each use needs."""

from dataclasses import dataclass
from enum import Enum

AVIF, WEBP, JPEG = "avif", "webp", "jpeg"
FORMATS = (AVIF, WEBP, JPEG)
"""In the order in which a browser should try them."""

_NEARLY = 98
"""Percent of a photo that must be left for it to count as having a shape."""

Box = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels of the upright original."""


class Shape(Enum):
    """What is cut from a photo: its ratio of width to height, or None for all of it."""

    WHOLE = None
    FACE = (4, 5)
    SOCIAL = (1200, 630)


@dataclass(frozen=True, slots=True)
class Use:
    """One way in which photos are shown."""

    shape: Shape
    widths: tuple[int, ...]
    """In pixels, smallest first; a screen has up to two of them for each pixel of style sheets."""
    formats: tuple[str, ...] = FORMATS


TEXT = Use(Shape.WHOLE, (480, 960))
"""In the column of the text, 34rem at most."""
WIDE = Use(Shape.WHOLE, (480, 960, 1440))
"""Across the page."""
VIEWER = Use(Shape.WHOLE, (960, 1920))
"""As large as the screen, on a page of its own."""
FACE = Use(Shape.FACE, (240, 480, 800, 1440))
"""A portrait: small beside a quotation, on the wall, and large above its story. Across a phone that
takes 720 to 800 of its dots, at two for each pixel of style sheets."""
SOCIAL = Use(Shape.SOCIAL, (1200,), (JPEG,))
"""The picture that a message on other sites shows beside a link."""


def cut(size: tuple[int, int], shape: Shape, focus: tuple[int, int]) -> Box:
    """The largest part of a picture that has this shape, its middle as near the focus as can be.

    `size` is the upright original's, `focus` in percent from the left and the top. A photo that
    nearly has the shape stays whole: a style sheet hides the edge, and the files serve both.
    """
    width, height = size
    if shape.value is None:
        return (0, 0, width, height)
    across, down = shape.value
    part_width = min(width, max(1, round(height * across / down)))
    part_height = min(height, max(1, round(width * down / across)))
    if part_width * part_height * 100 >= width * height * _NEARLY:
        return (0, 0, width, height)
    left = _start(width, part_width, focus[0])
    top = _start(height, part_height, focus[1])
    return (left, top, left + part_width, top + part_height)


def _start(length: int, part: int, percent: int) -> int:
    return min(max(0, round(length * percent / 100 - part / 2)), length - part)
