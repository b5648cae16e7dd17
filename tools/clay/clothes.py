"""The torso with a garment, and the collar that closes it."""

import numpy as np

from .fields import Field, Points, ellipsoid, merge, mirrored, ring, rod, turned


def torso(p: Points, shoulders: float) -> Field:
    """Return chest, shoulders and upper arms."""
    side = mirrored(p)
    shape = ellipsoid(p, (0, -2.35, -0.24), (1.12 * shoulders, 1.0, 0.60))
    yoke = rod(side, (0.25, -1.38, -0.24), (1.12 * shoulders, -1.72, -0.26), 0.24, 0.36)
    shape = merge(shape, yoke, 0.3)
    shape = merge(shape, rod(p, (0, -1.32, -0.21), (0, -1.75, -0.12), 0.345, 0.42), 0.12)
    arm = rod(side, (1.2 * shoulders, -1.75, -0.24), (1.42 * shoulders, -3.2, -0.1), 0.35, 0.32)
    return merge(shape, arm, 0.2)


def round_collar(p: Points, shape: Field) -> Field:
    """Add the rib of a round neck."""
    return merge(shape, ring(p, (0, -1.2, -0.2), 0.36, 0.055), 0.05)


def roll_neck(p: Points, shape: Field) -> Field:
    """Add a high, folded collar."""
    shape = merge(shape, ring(p, (0, -0.98, -0.19), 0.325, 0.1), 0.05)
    return merge(shape, ring(p, (0, -1.13, -0.2), 0.35, 0.11), 0.06)


def open_collar(p: Points, shape: Field) -> Field:
    """Add a loose collar that dips at the front."""
    dipped = turned(p, 0, 20, 0, (0, -1.2, -0.2))
    return merge(shape, ring(dipped, (0, -1.16, -0.16), 0.40, 0.085), 0.05)


def shawl(p: Points, shape: Field) -> Field:
    """Add a shawl wound three times, with one end hanging."""
    for turn, (height, radius, thickness) in enumerate(
        ((-1.0, 0.36, 0.12), (-1.17, 0.42, 0.14), (-1.34, 0.46, 0.13))
    ):
        wound = turned(p, 0, 7 - 5 * turn, 6 * (-1) ** turn, (0, height, -0.2))
        shape = merge(shape, ring(wound, (0, height, -0.15), radius, thickness), 0.04)
    end = rod(p, (0.2, -1.4, 0.32), (0.3, -2.7, 0.5), 0.15, 0.19)
    return merge(shape, end + 0.012 * np.sin(p[0] * 32), 0.06)
