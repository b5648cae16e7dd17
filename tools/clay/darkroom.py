"""The darkroom: from linear light to a quiet, slightly grainy photo."""

import numpy as np
from PIL import Image, ImageFilter

from .fields import Field

GLOW = 0.10
VIGNETTE = 0.20
COLOUR = 0.78
GRAIN = 0.014


def develop(light: Field, width: int, height: int, seed: int) -> Image.Image:
    """Return the finished photo at the given size."""
    toned = film_curve(light * 1.08)
    negative = Image.fromarray((toned * 255 + 0.5).astype(np.uint8))
    image = negative.resize((width, height), Image.Resampling.LANCZOS)
    scale = width / 960 if width < height else width / 1440
    print_ = as_field(image)
    glow = as_field(image.filter(ImageFilter.GaussianBlur(14 * scale)))
    print_ = 1 - (1 - print_) * (1 - glow * GLOW)
    print_ *= vignette(width, height)[..., None]
    luminance = print_.mean(-1, keepdims=True)
    print_ = print_ * COLOUR + luminance * (1 - COLOUR)
    amount = GRAIN * (0.35 + 2.6 * luminance * (1 - luminance))
    print_ += film_grain(width, height, seed, 0.55 * max(1.0, scale * 0.8))[..., None] * amount
    return Image.fromarray((np.clip(print_, 0, 1) * 255 + 0.5).astype(np.uint8))


def film_curve(light: Field) -> Field:
    """Return light as a film would hold it: soft shadows, highlights that roll off."""
    held = light * (2.51 * light + 0.03) / (light * (2.43 * light + 0.59) + 0.14)
    return np.power(np.clip(held, 0, 1), np.float32(1 / 2.2))


def vignette(width: int, height: int) -> Field:
    """Return how much light the lens lets through: a little less in the corners."""
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    return 1 - VIGNETTE * np.clip((x * x + y * y) / 2, 0, 1) ** 1.3


def film_grain(width: int, height: int, seed: int, softness: float) -> Field:
    """Return noise with mean zero and spread one."""
    noise = np.random.default_rng(seed).normal(128, 44, (height, width))
    speckled = Image.fromarray(np.clip(noise, 0, 255).astype(np.uint8))
    grain = as_field(speckled.filter(ImageFilter.GaussianBlur(softness)))
    even: Field = (grain - grain.mean()) / grain.std()
    return even


def as_field(image: Image.Image) -> Field:
    """Return the pixels of an image as numbers from 0 to 1."""
    return np.asarray(image, np.float32) / 255
