"""The pigments of the soil below Groningen, as linear light."""

import numpy as np

from .fields import Field

PIGMENTS = {
    "lime": "#c4c6bd",
    "mudflat": "#96a6a8",
    "clay": "#6d858a",
    "deep_clay": "#43575d",
    "rust": "#a8653f",
    "sand": "#b9a274",
    "shell": "#bd9f97",
    "sod": "#75816a",
    "boulder_clay": "#8d6353",
    "peat": "#4b3b32",
    "pot_clay": "#2b3436",
}


def linear_rgb(name: str) -> Field:
    """Return a pigment as three amounts of light, from 0 to 1."""
    digits = PIGMENTS[name].removeprefix("#")
    srgb = np.array([int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)], np.float32)
    return np.power(srgb, np.float32(2.2))


def linear_rgbs(names: tuple[str, ...]) -> Field:
    """Return several pigments, one a row."""
    return np.stack([linear_rgb(name) for name in names])
