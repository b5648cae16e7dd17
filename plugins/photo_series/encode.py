"""From a picture to the bytes of a file, in one of the site's formats."""

import io

from PIL import Image

from .credit import NOBODY, Credit, credit_xmp
from .recipe import Recipe
from .uses import AVIF, WEBP


def encode(picture: Image.Image, format: str, recipe: Recipe, credit: Credit = NOBODY) -> bytes:
    """The file: pixels, and who made the picture. The same picture gives the same bytes."""
    file = io.BytesIO()
    packet = credit_xmp(credit)
    also = {"xmp": packet} if packet else {}
    if format == AVIF:
        # One thread: photos share the cores among themselves, and more threads give other bytes.
        picture.save(
            file,
            "AVIF",
            quality=recipe.avif_quality,
            speed=recipe.avif_speed,
            subsampling="4:2:0",
            max_threads=1,
            **also,
        )
    elif format == WEBP:
        picture.save(file, "WEBP", quality=recipe.webp_quality, method=4, **also)
    else:
        picture.save(
            file,
            "JPEG",
            quality=recipe.jpeg_quality,
            progressive=True,
            optimize=True,
            subsampling="4:2:0",
            **also,
        )
    return file.getvalue()
