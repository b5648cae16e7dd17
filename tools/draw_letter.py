"""Draw the pencil sketch of a letter that goes with the portrait of Tessel.

    python tools/draw_letter.py

The site itself never needs this. The same command always gives the same image.
"""

import math
from itertools import pairwise
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw, ImageFilter

Point = tuple[float, float]

TARGET = Path("content/portretten/tessel/brief.jpg")
SIZE = (1600, 2000)
PAPER = (236, 233, 224)
PENCIL = (58, 66, 70)
RUST = (168, 78, 40)
DIGITS: dict[str, tuple[Point, ...]] = {
    "1": ((0.2, 0.3), (0.55, 0.0), (0.55, 1.0)),
    "2": ((0.1, 0.2), (0.5, 0.0), (0.9, 0.25), (0.1, 1.0), (0.95, 1.0)),
    "3": ((0.1, 0.1), (0.8, 0.1), (0.4, 0.45), (0.9, 0.7), (0.5, 1.0), (0.1, 0.85)),
    "4": ((0.6, 1.0), (0.6, 0.0), (0.05, 0.7), (0.95, 0.7)),
}
STOPS = (("1", (330, 330)), ("2", (1010, 860)), ("3", (430, 1640)), ("4", (1220, 520)))
"""Where the eyes went, in that order. Nothing in the middle block."""
BENDS = (-90, 470, 520)


class Hand:
    """Draws as a hand does: never quite straight, never quite even."""

    def __init__(self, image: Image.Image, seed: int) -> None:
        self._draw = ImageDraw.Draw(image)
        self._random = Random(seed)

    def stroke(
        self, points: list[Point], width: int = 5, color: tuple[int, int, int] = PENCIL
    ) -> None:
        """One line through `points` that trembles a little."""
        for start, end in pairwise(points):
            steps = max(2, round(math.dist(start, end) / 14))
            for step in range(steps):
                near, far = step / steps, (step + 1) / steps
                pressure = width + self._random.choice((-1, 0, 0, 1))
                self._draw.line(
                    [self._between(start, end, near), self._between(start, end, far)],
                    fill=color,
                    width=pressure,
                )

    def scribble(self, left: float, right: float, y: float) -> None:
        """A line of writing that nobody can read."""
        x, points = left, [(left, y)]
        while x < right:
            x += self._random.uniform(10, 26)
            points.append((x, y + self._random.uniform(-11, 11)))
        self.stroke(points, width=4)

    def circled(self, digit: str, at: Point) -> None:
        """A number in a ring that does not quite close."""
        x, y = at
        ring = [
            (x + 78 * math.cos(turn / 10), y + 74 * math.sin(turn / 10)) for turn in range(-15, 50)
        ]
        self.stroke(ring, width=6, color=RUST)
        figure = [(x - 28 + 56 * dx, y - 40 + 80 * dy) for dx, dy in DIGITS[digit]]
        self.stroke(figure, width=8, color=RUST)

    def wander(self, start: Point, end: Point, bend: float) -> None:
        """The way the eyes took from one place to the next."""
        (x0, y0), (x1, y1) = start, end
        points = []
        for step in range(10, 91, 4):
            part = step / 100
            sway = bend * math.sin(math.pi * part) + 16 * math.sin(part * 19)
            across = math.dist(start, end)
            points.append(
                (
                    x0 + (x1 - x0) * part - sway * (y1 - y0) / across,
                    y0 + (y1 - y0) * part + sway * (x1 - x0) / across,
                )
            )
        self.stroke(points, width=5, color=RUST)

    def _between(self, start: Point, end: Point, part: float) -> Point:
        shake = self._random.uniform
        return (
            start[0] + (end[0] - start[0]) * part + shake(-1.5, 1.5),
            start[1] + (end[1] - start[1]) * part + shake(-1.5, 1.5),
        )


def draw() -> Image.Image:
    """The sketch: a letter in pencil, and in red where the reader looked."""
    grain = Image.effect_noise(SIZE, 14).convert("RGB")
    image = Image.blend(Image.new("RGB", SIZE, PAPER), grain, 0.06)
    hand = Hand(image, seed=42)
    hand.stroke([(180, 160), (1424, 150), (1430, 1856), (172, 1850), (180, 150)], width=6)
    hand.stroke([(250, 250), (420, 246), (424, 410), (254, 414), (250, 246)])
    hand.stroke([(250, 412), (338, 320), (424, 250)])
    for y in (300, 350):
        hand.scribble(1040, 1330, y)
    hand.scribble(1060, 1330, 520)
    for y in range(640, 800, 56):
        hand.scribble(250, 1330 if y < 740 else 820, y)
    for offset in (0, 5, 10):
        hand.scribble(720, 1230, 860 + offset)
    for y in range(980, 1460, 56):
        hand.scribble(250, 1330 - (y * 7) % 160, y)
    hand.stroke([(260, 1660), (330, 1580), (360, 1690), (450, 1600), (500, 1690), (640, 1620)])
    hand.scribble(250, 620, 1760)
    for ((_, here), (_, there)), bend in zip(pairwise(STOPS), BENDS, strict=True):
        hand.wander(here, there, bend)
    for digit, place in STOPS:
        hand.circled(digit, place)
    return image.filter(ImageFilter.GaussianBlur(0.8))


if __name__ == "__main__":
    draw().save(TARGET, quality=82, optimize=True, progressive=True)
    print(f"{TARGET}  {TARGET.stat().st_size // 1024} kB")
