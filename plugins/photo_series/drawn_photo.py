"""Draws photos for a measurement: as textured as those of a camera, and the same on every day."""

import io
from random import Random

from PIL import Image, ImageChops, ImageDraw

Size = tuple[int, int]

_THINGS = 60
"""Plain shapes in a photo, so that it has edges as well as texture."""
_SCALES = range(6, -1, -1)
"""Texture is noise at each of these scales, every time twice as fine."""
# Chosen so that a photo takes as many bits per pixel as those of real cameras: some 2.8 as the
# camera's JPEG, and 0.8 as an AVIF of 960 pixels, where real ones took 0.3 to 1.0.
_TEXTURE, _GRAIN, _COLOUR = 0.16, 0.10, 0.6
_GREY = 128


def draw_photo(number: int, size: Size) -> bytes:
    """The JPEG of a drawn photo. Each number gives another one; the same number the same bytes."""
    file = io.BytesIO()
    _picture(Random(number), size).save(file, "JPEG", quality=90)
    return file.getvalue()


def _picture(chance: Random, size: Size) -> Image.Image:
    # At half the size first: so an edge is as soft as a lens makes it, and the work a quarter.
    half = (size[0] // 2, size[1] // 2)
    scene = _scene(chance, half)
    # In places the texture fades, as what is out of focus does.
    focus = _noise(chance, (9, 6)).resize(half, Image.Resampling.BICUBIC)
    texture = Image.composite(_texture(chance, half), Image.new("L", half, _GREY), focus)
    lens = _overlaid(scene, texture).resize(size, Image.Resampling.BICUBIC)
    return _overlaid(lens, _faint(_noise(chance, size), _GRAIN))


def _scene(chance: Random, size: Size) -> Image.Image:
    """Light that changes slowly, and plain shapes before it."""
    light = _faint(_noise(chance, (6, 4), "RGB"), _COLOUR)
    scene = light.resize(size, Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(scene)
    for number in range(_THINGS):
        x, y = chance.randrange(size[0]), chance.randrange(size[1])
        across = chance.randrange(size[0] // 40, size[0] // 5)
        down = chance.randrange(size[1] // 40, size[1] // 3)
        red, green, blue = (_fainter(level, _COLOUR) for level in chance.randbytes(3))
        draw = pen.ellipse if number % 2 else pen.rectangle
        draw((x - across, y - down, x + across, y + down), (red, green, blue))
    return scene


def _texture(chance: Random, size: Size) -> Image.Image:
    """Noise that is equally strong at every scale, as in pictures of the world, around grey."""
    sheet = Image.new("L", (1, 1), _GREY)
    for scale in _SCALES:
        now = (max(1, size[0] >> scale), max(1, size[1] >> scale))
        coarser = sheet.resize(now, Image.Resampling.BICUBIC)
        sheet = _added(coarser, _faint(_noise(chance, now), _TEXTURE))
    return sheet


def _noise(chance: Random, size: Size, mode: str = "L") -> Image.Image:
    return Image.frombytes(mode, size, chance.randbytes(size[0] * size[1] * len(mode)))


def _faint(picture: Image.Image, part: float) -> Image.Image:
    """The picture with so much of its contrast, around grey."""
    levels = [_fainter(level, part) for level in range(256)]
    return picture.point(levels * len(picture.getbands()))


def _fainter(level: int, part: float) -> int:
    return round(_GREY + (level - _GREY) * part)


def _overlaid(colours: Image.Image, grey: Image.Image) -> Image.Image:
    return _added(colours, Image.merge("RGB", (grey, grey, grey)))


def _added(one: Image.Image, other: Image.Image) -> Image.Image:
    return ImageChops.add(one, other, scale=1, offset=-_GREY)
