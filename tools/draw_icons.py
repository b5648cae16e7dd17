"""Draw the icons of the site for telephones and old browsers, after theme/static/icon.svg.

    python tools/draw_icons.py

The site itself never needs this. The same drawing always gives the same pixels.
"""

import re
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw

STATIC = Path("theme/static")
DRAWING = STATIC / "icon.svg"
PAPER = "#f3f5f4"
"""A telephone puts nothing behind an icon, so it brings its own paper."""
GRID = 32
"""As wide and as high as the drawing."""
MARGIN = 5
"""On each side, so that a telephone can round the corners."""
FINE = 8
"""Drawn so many times larger, then averaged: edges between pixels come out even."""
PNGS = {"apple-touch-icon.png": 180, "icon-192.png": 192, "icon-512.png": 512}
ICO = "favicon.ico"
ICO_SIZES = (16, 32, 48)
_BLOCK = re.compile(r'fill="(#[0-9a-f]{6})" d="M(\d+) (\d+)h(\d+)v(\d+)h-\d+z"')

Block = tuple[str, int, int, int, int]
"""Colour, left, top, width and height, on the grid."""


def blocks(drawing: str) -> tuple[Block, ...]:
    """The blocks of the drawing, from its `M9 5h14v7H9z`."""
    plain = re.sub(r"h(\d+)v(\d+)H\d+z", r"h\1v\2h-\1z", drawing)
    return tuple(
        (colour, int(left), int(top), int(width), int(height))
        for colour, left, top, width, height in _BLOCK.findall(plain)
    )


def icon(drawing: str, size: int, paper: str = PAPER, margin: int = MARGIN) -> Image.Image:
    """The drawing in the middle of its paper, `size` pixels wide."""
    large = size * FINE
    unit = large / (GRID + 2 * margin)
    parts = blocks(drawing)
    down = (
        GRID - min(top for _, _, top, _, _ in parts) - max(t + h for _, _, t, _, h in parts)
    ) / 2
    image = Image.new("RGBA", (large, large), paper)
    brush = ImageDraw.Draw(image)
    for colour, left, top, width, height in parts:
        corners = (left, top + down, left + width, top + down + height)
        x0, y0, x1, y1 = (round((margin + each) * unit) for each in corners)
        brush.rectangle((x0, y0, x1 - 1, y1 - 1), fill=ImageColor.getrgb(colour))
    return image.reduce(FINE)


def draw(folder: Path = STATIC) -> None:
    """Write all icons."""
    drawing = DRAWING.read_text(encoding="utf-8")
    for name, size in PNGS.items():
        icon(drawing, size).convert("RGB").save(folder / name, optimize=True)
    clear = "#00000000"
    largest, *others = (icon(drawing, size, clear, margin=0) for size in sorted(ICO_SIZES)[::-1])
    largest.save(folder / ICO, sizes=[(size, size) for size in ICO_SIZES], append_images=others)


if __name__ == "__main__":
    draw()
