"""Draw the pencil sketch of two elephants that stands in for a film elsewhere.

    python tools/draw_elephants.py

The site itself never needs this. The same command always gives the same image.
"""

import math
from itertools import pairwise
from pathlib import Path

from draw_letter import PAPER, PENCIL, RUST, Hand, Point
from PIL import Image, ImageFilter

TARGET = Path("content/blog/de-brief-die-klopte/olifanten.jpg")
SIZE = (1600, 900)
GROUND = 770
# One elephant, seen from the side, in parts of its own height; the trunk hangs on the left.
BACK = ((0.3, -0.86), (0.42, -0.98), (0.7, -1.04), (1.0, -1.0), (1.2, -0.86), (1.28, -0.6))
LEGS = ((1.28, -0.6), (1.26, 0), (1.06, 0), (1.04, -0.36), (0.74, -0.36), (0.7, 0), (0.5, 0))
CHEST = ((0.5, 0), (0.48, -0.42), (0.36, -0.46))
TRUNK = ((0.3, -0.86), (0.14, -0.8), (0.06, -0.6), (0.05, -0.3), (0.0, -0.06), (-0.12, 0.0))
INNER = ((-0.1, 0.02), (0.03, 0.0), (0.1, -0.1), (0.14, -0.32), (0.2, -0.46), (0.36, -0.46))
EAR = ((0.36, -0.84), (0.5, -0.86), (0.6, -0.7), (0.54, -0.5), (0.42, -0.48), (0.36, -0.64))
TAIL = ((1.28, -0.66), (1.36, -0.5), (1.35, -0.34))


def main() -> None:
    """Draw the sketch and put it beside its story."""
    image = Image.new("RGB", SIZE, PAPER)
    hand = Hand(image, seed=19)
    elephant(hand, left=210, height=560)
    elephant(hand, left=1010, height=410)
    hand.stroke([(60, GROUND + 14), (1540, GROUND + 6)], width=6)
    # A trunk is what the film is about.
    hand.stroke(placed(TRUNK[1:], 172, 560), width=7, color=RUST)
    image.filter(ImageFilter.GaussianBlur(0.8)).save(TARGET, quality=84, optimize=True)
    print(f"{TARGET}  {TARGET.stat().st_size // 1024} kB")


def elephant(hand: Hand, left: float, height: float) -> None:
    """One elephant on the ground line, as tall as `height`."""
    for part in (BACK, LEGS, CHEST, TRUNK, INNER, EAR, TAIL):
        hand.stroke(placed(part, left, height), width=6)
    x, y = placed(((0.25, -0.68),), left, height)[0]
    hand.stroke(
        [(x + 7 * math.cos(a), y + 7 * math.sin(a)) for a in range(8)], width=5, color=PENCIL
    )


def placed(part: tuple[Point, ...], left: float, height: float) -> list[Point]:
    """A part of the elephant as a smooth line in the picture."""
    points = [(left + x * height, GROUND + y * height) for x, y in part]
    for _ in range(3):
        points = rounded(points)
    return points


def rounded(points: list[Point]) -> list[Point]:
    """The same line with its corners cut off."""
    if len(points) < 3:
        return points
    cut = [points[0]]
    for (x, y), (u, v) in pairwise(points):
        cut += [
            (0.75 * x + 0.25 * u, 0.75 * y + 0.25 * v),
            (0.25 * x + 0.75 * u, 0.25 * y + 0.75 * v),
        ]
    return [*cut, points[-1]]


if __name__ == "__main__":
    main()
