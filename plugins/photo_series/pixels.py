"""From the bytes of a photo to a picture for each planned size: one decode for all of them."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from math import ceil

from PIL import Image

from .colour import to_srgb
from .decode import decode
from .rendition import Plan, Rendition, Tone
from .uses import Box

Size = tuple[int, int]


def pictures(
    data: bytes, plan: Plan, paper: tuple[int, int, int], only: Box | None = None
) -> Iterator[tuple[Rendition, Image.Image]]:
    """Each rendition with its picture, upright and in sRGB; of each part the largest first.

    Each size comes from the next larger one, so the pixels of a rendition depend on which sizes are
    planned with it. With `only` the renditions of the other parts are left out. Raises PhotoError
    when the pixels can't be had.
    """
    size = (plan.width, plan.height)
    largest_first = sorted(plan.renditions, key=lambda each: (each.box, -each.width))
    decoded = decode(data, _wanted(size, largest_first))
    for box, same_box in groupby(largest_first, key=lambda each: each.box):
        if only not in (None, box):
            continue
        picture: Image.Image | None = None
        for _, same_size in groupby(same_box, key=lambda each: (each.width, each.height)):
            alike = list(same_size)
            goal = (alike[0].width, alike[0].height)
            if picture is None:
                part = _part(box, size, decoded.size)
                picture = to_srgb(_resized(decoded, goal, part), paper)
            else:
                picture = _resized(picture, goal)
            for each in alike:
                yield each, picture


def tone_of(data: bytes, plan: Plan, paper: tuple[int, int, int]) -> Tone:
    """The colour that the smallest picture of the last part has on average."""
    last = max(each.box for each in plan.renditions)
    *_, (_, smallest) = pictures(data, plan, paper, last)
    return average_colour(smallest)


def average_colour(picture: Image.Image) -> Tone:
    """The mean of all pixels of an RGB picture."""
    red, green, blue = picture.resize((1, 1), Image.Resampling.BOX).tobytes()
    return red, green, blue


def _wanted(size: Size, renditions: Iterable[Rendition]) -> Size:
    """The least size of the whole photo from which no rendition is enlarged."""
    scale = max(each.width / (each.box[2] - each.box[0]) for each in renditions)
    return ceil(size[0] * scale), ceil(size[1] * scale)


def _part(box: Box, size: Size, decoded: Size) -> tuple[float, float, float, float]:
    """A box in the original, in the pixels of what was decoded, which can be smaller."""
    across, down = decoded[0] / size[0], decoded[1] / size[1]
    left, top, right, bottom = box
    # Not a hair beyond the edge, where rounding would put it.
    right_edge, bottom_edge = min(right * across, decoded[0]), min(bottom * down, decoded[1])
    return left * across, top * down, right_edge, bottom_edge


def _resized(
    picture: Image.Image, size: Size, part: tuple[float, float, float, float] | None = None
) -> Image.Image:
    return picture.resize(size, Image.Resampling.LANCZOS, box=part, reducing_gap=3.0)
