"""Where photos stand on a page: what is cut from them, and how wide they are there.

The widths are those of the style sheets. tests/browser/test_photo_sizes.py opens each kind of page
and compares them with what is really shown.
"""

from dataclasses import dataclass

from plugins.photo_series.uses import Shape

_DENSE = "2.5dppx"
"""From here on a screen has more dots than an eye can tell apart at arm's length."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a photo, in terms of the screen and of the reader's letters."""

    shape: Shape
    until: float
    """Width of the screen in rem up to which it counts as narrow."""
    share: int
    """Percent of the width of a narrow screen that the photo takes."""
    width: float
    """Width in rem on a wider screen."""
    narrow_unit: str = "vw"
    """`rem` when the share is no percentage but a width, the same on every narrow screen."""

    @property
    def sizes(self) -> str:
        """The `sizes` of an image: the first condition that holds gives the width.

        A phone with three dots for each pixel of a style sheet gets two of them: the third costs
        half as much again and shows nothing.
        """
        small = f"(max-width: {_number(self.until)}rem)"
        two_thirds = -(-self.share * 2 // 3)
        dense = f"{small} and (min-resolution: {_DENSE}) {two_thirds}{self.narrow_unit}"
        return f"{dense}, {small} {self.share}{self.narrow_unit}, {_number(self.width)}rem"


HOME = Slot(Shape.FACE, until=52, share=100, width=34)
OPENING = Slot(Shape.FACE, until=52, share=100, width=46)
HALL = Slot(Shape.WHOLE, until=84, share=100, width=84)
TEXT = Slot(Shape.WHOLE, until=36, share=100, width=34)
WIDE = Slot(Shape.WHOLE, until=160, share=100, width=160)
FULL = Slot(Shape.WHOLE, until=76, share=100, width=50)
HALF = Slot(Shape.WHOLE, until=76, share=50, width=25)
PHOTO = Slot(Shape.WHOLE, until=84, share=100, width=84)
PHOTO_BESIDE = Slot(Shape.WHOLE, until=52, share=100, width=46)
QUOTED = Slot(Shape.FACE, until=42, share=20, width=14)
QUOTED_AGAIN = Slot(Shape.FACE, until=42, share=20, width=6)
ONWARD = Slot(Shape.FACE, until=52, share=7, width=11, narrow_unit="rem")
ON_THE_LINE = Slot(Shape.FACE, until=64, share=4, width=7.5, narrow_unit="rem")
IN_A_STACK = Slot(Shape.FACE, until=64, share=4, width=3.5, narrow_unit="rem")
EVENLY = Slot(Shape.FACE, until=52, share=50, width=18)

_THREE, _FOUR, _FIVE = (
    Slot(Shape.FACE, until=52, share=50, width=width) for width in (21.0, 28.0, 35.0)
)
_HANGING = (_FIVE, _FOUR, _THREE, _THREE, _FOUR, _FIVE, _THREE, _FOUR, _FIVE)
"""Columns of the wall, as wall.css hangs nine portraits and begins again."""


def on_the_wall(number: int, count: int) -> Slot:
    """Where the portrait with this number hangs, counting from 0, of so many."""
    slot = _THREE if count == 4 else _HANGING[number % 9]
    # On a phone one large, four small; a lone last one is large as well.
    alone = number == count - 1 and number % 5 in (1, 3)
    if number % 5 == 0 or alone:
        return Slot(slot.shape, slot.until, 100, slot.width)
    return slot


def _number(value: float) -> str:
    return f"{value:g}"
