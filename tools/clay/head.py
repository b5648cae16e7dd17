"""The head: skull, face and neck, eyes closed."""

import numpy as np

from .fields import Field, Points, carve, ellipsoid, engrave, merge, mirrored, rod


def face(p: Points, ears: bool, age: float) -> Field:
    """Return a head that looks along z; `age` from 0 to 1 deepens its lines."""
    side = mirrored(p)
    shape = ellipsoid(p, (0, 0.2, -0.1), (0.585, 0.63, 0.70))
    shape = merge(shape, ellipsoid(p, (0, -0.22, 0.1), (0.455, 0.60, 0.50)), 0.22)
    shape = merge(shape, ellipsoid(p, (0, -0.66, 0.33), (0.17, 0.13, 0.15)), 0.2)
    cheekbone = ellipsoid(side, (0.29, -0.12, 0.36), (0.14, 0.13, 0.16))
    shape = merge(shape, cheekbone, 0.18)
    shape = with_eyes(shape, side)
    nose = rod(p, (0, 0.12, 0.58), (0, -0.2, 0.735), 0.04, 0.078)
    shape = merge(shape, nose, 0.085)
    shape = merge(shape, ellipsoid(side, (0.07, -0.225, 0.655), (0.055, 0.045, 0.06)), 0.05)
    shape = with_mouth(shape, p)
    if ears:
        shape = merge(shape, ellipsoid(side, (0.575, -0.03, -0.05), (0.06, 0.165, 0.11)), 0.05)
    return with_lines(shape, side, age) if age else shape


def with_eyes(shape: Field, side: Points) -> Field:
    """Press in the sockets and lay a closed lid in each, under a brow."""
    shape = carve(shape, ellipsoid(side, (0.225, 0.035, 0.70), (0.155, 0.095, 0.15)), 0.13)
    shape = merge(shape, ellipsoid(side, (0.215, 0.015, 0.475), (0.11, 0.07, 0.075)), 0.06)
    shape = merge(shape, rod(side, (0.05, 0.155, 0.575), (0.32, 0.14, 0.47), 0.042, 0.03), 0.1)
    across = side[0] - 0.215
    lashes = side[1] + 0.03 - 1.6 * across * across
    return engrave(shape, lashes, 0.011, 0.016 * window(across, 0.095) * front(side))


def with_mouth(shape: Field, p: Points) -> Field:
    """Swell the lips and draw one calm line between them."""
    shape = merge(shape, ellipsoid(p, (0, -0.452, 0.545), (0.145, 0.062, 0.06)), 0.09)
    line = p[1] + 0.455 - 0.9 * p[0] * p[0] + 0.012 * np.cos(p[0] * 30)
    return engrave(shape, line, 0.012, 0.02 * window(p[0], 0.13) * front(p))


def with_lines(shape: Field, side: Points, age: float) -> Field:
    """Draw what years leave: a fold beside the mouth, one below the eye, two on the brow."""
    fold = rod(side, (0.12, -0.2, 0.6), (0.215, -0.44, 0.45), 0.0)
    shape = engrave(shape, fold, 0.035, 0.016 * age)
    across = side[0] - 0.225
    pouch = side[1] + 0.095 - 1.1 * across * across
    shape = engrave(shape, pouch, 0.016, 0.009 * age * window(across, 0.1) * front(side))
    for height in (0.3, 0.375):
        brow = side[1] - height + 0.25 * side[0] * side[0]
        shape = engrave(shape, brow, 0.014, 0.006 * age * window(side[0], 0.26) * front(side))
    return shape


def neck(p: Points) -> Field:
    """Return the neck, which stays with the body when the head turns."""
    return rod(p, (0, -0.45, -0.16), (0, -1.35, -0.24), 0.285, 0.31)


def window(across: Field, half: float) -> Field:
    """Return 1 within `half` of the middle, fading softly to 0."""
    return 1 / (1 + np.exp(np.clip((np.abs(across) - half) / 0.014, -60, 60)))


def front(p: Points) -> Field:
    """Return 1 on the front of the head and 0 on the back."""
    share: Field = np.clip((p[2] - 0.2) * 8, 0, 1)
    return share
