"""From a picture in any colours to sRGB on the site's paper, with nothing but pixels."""

import io

from PIL import Image, ImageCms

_SPACES = {"L": "GRAY", "RGB": "RGB ", "CMYK": "CMYK"}


def to_srgb(picture: Image.Image, paper: tuple[int, int, int]) -> Image.Image:
    """The picture in the colours that its profile means, where it's transparent laid on paper.

    What comes back is a fresh sheet: it knows no profile, no EXIF and no comment.
    """
    has_alpha = picture.mode in ("LA", "RGBA")
    colours = picture.convert(picture.mode[:-1]) if has_alpha else picture
    profile = picture.info.get("icc_profile")
    sheet = Image.new("RGB", picture.size, paper)
    sheet.paste(_converted(colours, profile), mask=picture.getchannel("A") if has_alpha else None)
    return sheet


def _converted(colours: Image.Image, profile: bytes | None) -> Image.Image:
    """The colours in sRGB; they're taken for sRGB when there's no profile that fits them."""
    if not profile:
        return colours.convert("RGB")
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        space = source.profile.xcolor_space
        if space == "RGB " and colours.mode == "L":
            colours = colours.convert("RGB")
        if space != _SPACES[colours.mode]:
            return colours.convert("RGB")
        converted = ImageCms.profileToProfile(
            colours,
            source,
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            # Fine steps in between: with coarse ones some inks come out five levels off.
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.HIGHRESPRECALC,
        )
    except (OSError, ImageCms.PyCMSError):
        # A damaged profile: the picture itself is worth more than its exact colours.
        return colours.convert("RGB")
    return colours.convert("RGB") if converted is None else converted
