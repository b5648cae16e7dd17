"""libvips, to compare ourselves with: only measurements use it, and only where it is installed."""

import importlib
import importlib.util
from collections.abc import Callable

from PIL import Image


def is_here() -> bool:
    """True when `pyvips` can be imported; `pip install pyvips pyvips-binary` brings it."""
    return importlib.util.find_spec("pyvips") is not None


def encoder(quality: int, effort: int) -> Callable[[Image.Image], bytes]:
    """Makes AVIF files by libvips, from RGB pictures; in as many threads as it likes."""
    pyvips = importlib.import_module("pyvips")

    def encode(picture: Image.Image) -> bytes:
        pixels = pyvips.Image.new_from_memory(
            picture.tobytes(), picture.width, picture.height, 3, "uchar"
        )
        return bytes(
            pixels.copy(interpretation="srgb").heifsave_buffer(
                Q=quality, effort=effort, compression="av1", bitdepth=8, subsample_mode="on"
            )
        )

    return encode
