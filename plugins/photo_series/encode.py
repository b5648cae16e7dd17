"""From a picture to the bytes of a file, in one of the site's formats."""

import io

from PIL import Image

from .credit import NOBODY, Credit, credit_xmp
from .recipe import Recipe
from .uses import AVIF, WEBP

# By itself the encoder searches the cheapest coefficients for each way to cut up a block, and tries
# ways that a photo hardly needs. Without that it gives about as many bytes at equal quality in
# three fifths of the time: docs/decisions/0017-avif.md.
_IN_HASTE = {
    "tune": "ssim",
    "disable-trellis-quant": "2",
    "enable-rect-partitions": "0",
    "enable-flip-idtx": "0",
    "enable-smooth-intra": "0",
    "enable-paeth-intra": "0",
}
# Coarser where an eye sees less: takes a fifth longer, and the files are smaller.
_WITH_CARE = _IN_HASTE | {"enable-qm": "1"}


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
            codec="aom",
            advanced=_IN_HASTE if recipe.in_haste else _WITH_CARE,
            **also,
        )
    elif format == WEBP:
        picture.save(file, "WEBP", quality=recipe.webp_quality, method=recipe.webp_method, **also)
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
