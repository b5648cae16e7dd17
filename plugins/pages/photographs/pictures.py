"""From a photo and its planned renditions to what `<picture>` needs."""

import re
from dataclasses import replace

from markupsafe import Markup, escape

from plugins.pages.interface import WORDS
from plugins.pages.text.wording import apart
from plugins.pages.view_pieces import Picture, Source
from plugins.photo_series.credit import Credit
from plugins.photo_series.rendition import Plan, Rendition, Tone
from plugins.photo_series.uses import JPEG, Shape
from plugins.story.photo import Photo

from .slots import PHOTO, TEXT, Slot

FOLDER = "beeld"
"""Folder of the site in which the renditions stand."""
FORMATS = (("avif", "image/avif"), ("webp", "image/webp"), ("jpeg", "image/jpeg"))
"""Best first: a browser takes the first it knows."""
_PLAIN_WIDTH = 640
"""Wide enough for a browser that knows no `srcset`."""
_NARROW = 480
"""A photo of fewer pixels is shown as large as it is: enlarged it would only be woolly."""
_TONES = 15
"""Steps between black and full light, for each of red, green and blue."""
_CREATIVE_COMMONS = re.compile(
    r"creativecommons\.org/(?:licenses|publicdomain)/(?P<kind>[a-z-]+)/(?P<version>[\d.]+)"
)


def picture(photo: Photo, plan: Plan, caption: Markup, slot: Slot = TEXT) -> Picture:
    """The photo as a page shows it in a slot: sizes, formats, alt text, caption and focus."""
    jpegs = plan.of(slot.shape, JPEG)
    plain = next((each for each in jpegs if each.width >= _PLAIN_WIDTH), jpegs[-1])
    return Picture(
        sources=tuple(
            Source(type=mime, srcset=_srcset(renditions))
            for format, mime in FORMATS
            if (renditions := plan.of(slot.shape, format))
        ),
        src=address(plain),
        width=jpegs[-1].width,
        height=jpegs[-1].height,
        alt=photo.alt,
        caption=caption,
        caption_id=photo.caption_id,
        focus_x=in_steps(photo.focus[0]),
        focus_y=in_steps(photo.focus[1]),
        wide=photo.wide,
        sketch=photo.sketch,
        sizes=f"{jpegs[-1].width}px" if jpegs[-1].width < _NARROW else slot.sizes,
        tone=_tone(plan.tone),
        credit=credit_line(plan.credit, WORDS.photo.drawing if photo.sketch else WORDS.photo.photo),
        narrow=jpegs[-1].width < _NARROW,
    )


def in_slot(picture: Picture, slot: Slot) -> Picture:
    """The same picture where it is shown larger or smaller, in the same shape."""
    return picture if picture.narrow else replace(picture, sizes=slot.sizes)


def whole_of(photo: Photo, plan: Plan) -> Picture | None:
    """All of a photo that is shown as a face; None when nothing was cut off."""
    if plan.boxes.get(Shape.FACE) == plan.boxes.get(Shape.WHOLE):
        return None
    return picture(photo, plan, Markup(""), PHOTO)


def address(rendition: Rendition) -> str:
    """Where a rendition stands on the site."""
    return f"/{FOLDER}/{rendition.name}"


def credit_line(credit: Credit, what: str = WORDS.photo.photo) -> Markup:
    """Who made a photo or a drawing, on one line, a licence with its address as a link; or nothing.

    `Foto: Roos Abels. © 2024 Roos Abels. CC BY 4.0.`
    """
    maker = credit.credit or (
        WORDS.photo.maker.format(what=what, name=apart(credit.creator)) if credit.creator else ""
    )
    said = [escape(each.rstrip(".")) for each in (maker, credit.copyright) if each]
    if credit.licence.startswith(("http://", "https://")):
        link = Markup('<a rel="license" href="{}">{}</a>')
        said.append(link.format(credit.licence, _licence_name(credit.licence)))
    elif credit.licence:
        said.append(escape(credit.licence.rstrip(".")))
    return Markup(" ").join(Markup("{}.").format(each) for each in said)


def _licence_name(address: str) -> str:
    """`CC BY 4.0` for an address of Creative Commons, else `Licentie`."""
    match = _CREATIVE_COMMONS.search(address)
    if match is None:
        return WORDS.photo.licence
    return "CC0" if match["kind"] == "zero" else f"CC {match['kind'].upper()} {match['version']}"


def _srcset(renditions: tuple[Rendition, ...]) -> str:
    return ", ".join(f"{address(each)} {each.width}w" for each in renditions)


def _tone(tone: Tone | None) -> str:
    """The average colour in words for a style sheet: `r3 g2 b1`. Empty when it isn't known."""
    if tone is None:
        return ""
    return " ".join(
        f"{name}{(level * _TONES + 127) // 255}" for name, level in zip("rgb", tone, strict=True)
    )


def in_steps(percent: int) -> int:
    """A place in a photo in steps of 5 percent: few enough for a style sheet to hold them all."""
    return (percent + 2) // 5
