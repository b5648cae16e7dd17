"""From a photo and its planned renditions to what `<picture>` needs."""

from markupsafe import Markup

from plugins.photo_series.rendition import Plan, Rendition
from plugins.story.photo import Photo

from .view_pieces import Picture, Source

FOLDER = "beeld"
"""Folder of the site in which the renditions stand."""
FORMATS = (("webp", "image/webp"), ("jpeg", "image/jpeg"))
"""Best first: a browser takes the first it knows."""
_PLAIN_WIDTH = 640
"""Wide enough for a browser that knows no `srcset`."""


def picture(photo: Photo, plan: Plan, caption: Markup) -> Picture:
    """The photo as a page shows it: sizes, formats, alt text, caption and focus."""
    jpegs = plan.in_format("jpeg")
    largest = jpegs[-1]
    plain = next((each for each in jpegs if each.width >= _PLAIN_WIDTH), largest)
    return Picture(
        sources=tuple(
            Source(type=mime, srcset=_srcset(plan.in_format(format)))
            for format, mime in FORMATS
            if plan.in_format(format)
        ),
        src=_address(plain),
        large=_address(largest),
        width=largest.width,
        height=largest.height,
        alt=photo.alt,
        caption=caption,
        caption_id=photo.caption_id,
        focus_x=in_steps(photo.focus[0]),
        focus_y=in_steps(photo.focus[1]),
        wide=photo.wide,
        sketch=photo.sketch,
    )


def _srcset(renditions: tuple[Rendition, ...]) -> str:
    return ", ".join(f"{_address(each)} {each.width}w" for each in renditions)


def _address(rendition: Rendition) -> str:
    return f"/{FOLDER}/{rendition.name}"


def in_steps(percent: int) -> int:
    """A place in a photo in steps of 5 percent: few enough for a style sheet to hold them all."""
    return (percent + 2) // 5
