"""Hair, beards and headscarves: each is a shape laid over a head that looks along z."""

import numpy as np

from .fields import (
    Field,
    Points,
    carve,
    ellipsoid,
    engrave,
    keep,
    merge,
    mirrored,
    rod,
    slope,
    turned,
)

FAR = 9.0


def none(head: Points, _body: Points) -> Field:
    """Return no hair at all."""
    return np.full(head.shape[1], FAR, np.float32)


def bun(head: Points, _body: Points) -> Field:
    """Return hair combed back from the brow into a knot high on the back of the head."""
    cap = ellipsoid(head, (0, 0.23, -0.12), (0.625, 0.665, 0.735))
    combed = 62 * np.arctan2(np.abs(head[0]), 0.35 + np.hypot(head[1] - 0.84, head[2] + 0.52))
    cap = cap + 0.010 * np.sin(combed + 1.2 * np.sin(head[1] * 4 + head[2] * 3))
    hairline = slope(head, -0.72, 0.69, 0.045) - 0.35 * np.square(head[0])
    cap = keep(cap, hairline, 0.04)
    x, y, z = head[0], head[1] - 0.84, head[2] + 0.52
    coil = np.arctan2(x, z) + 8 * np.sqrt(x * x + z * z + 0.3 * y * y)
    knot = ellipsoid(head, (0, 0.90, -0.54), (0.32, 0.26, 0.32)) + 0.016 * np.sin(coil * 3)
    return merge(cap, knot, 0.025)


def bob(head: Points, _body: Points) -> Field:
    """Return short, straight hair to the jaw, with a fringe."""
    helmet = ellipsoid(head, (0, 0.17, -0.13), (0.68, 0.735, 0.80))
    curtain = rod(mirrored(head), (0.46, 0.2, -0.12), (0.50, -0.50, -0.08), 0.21, 0.235)
    back = ellipsoid(head, (0, -0.2, -0.42), (0.62, 0.62, 0.42))
    shape = merge(merge(helmet, curtain, 0.2), back, 0.2)
    strands = np.sin(head[0] * 26 + np.sin(head[1] * 3) * 1.2 + head[2] * 8)
    shape = shape + 0.008 * strands
    opening = keep(
        np.abs(head[0]) - 0.43 + 0.12 * head[1],
        np.maximum(head[1] - 0.27 + 0.05 * np.square(head[0]) + 0.008 * strands, 0.12 - head[2]),
        0.12,
    )
    shape = carve(shape, opening, 0.05)
    return keep(shape, -(head[1] + 0.56 + 0.10 * head[2]), 0.05)


def curls(head: Points, _body: Points) -> Field:
    """Return a head of loose curls, fuller on top than at the sides."""
    crown = ellipsoid(head, (0, 0.42, -0.1), (0.74, 0.66, 0.78))
    sides = ellipsoid(head, (0, 0.2, -0.2), (0.66, 0.62, 0.72))
    shape = merge(crown, sides, 0.2)
    x = head[0] + 0.05 * np.sin(head[1] * 7 + head[2] * 3)
    y = head[1] + 0.05 * np.sin(head[2] * 8 + head[0] * 4)
    z = head[2] + 0.05 * np.sin(head[0] * 6 + head[1] * 5)
    shape = shape + 0.055 * np.sin(x * 15) * np.sin(y * 15 + 1) * np.sin(z * 15 + 2)
    shape = shape + 0.012 * np.sin(x * 41 + y * 17) * np.sin(y * 37 + z * 11)
    hairline = slope(head, -0.80, 0.60, 0.03) - 0.25 * np.square(head[0])
    return keep(shape, hairline, 0.10)


def crop(head: Points, _body: Points) -> Field:
    """Return short hair, brushed back, that runs down before the ears."""
    cap = ellipsoid(head, (0, 0.21, -0.13), (0.605, 0.66, 0.715))
    top = ellipsoid(head, (0, 0.62, 0.05), (0.42, 0.28, 0.45))
    shape = merge(cap, top, 0.12)
    brushed = np.sin(head[0] * 30 + 1.3 * np.sin(head[1] * 5 + head[2] * 4))
    shape = shape + 0.016 * brushed
    hairline = slope(head, -0.68, 0.73, 0.03) + 0.10 * np.square(np.abs(head[0]) - 0.25)
    return keep(shape, hairline, 0.04)


def coils(head: Points, _body: Points) -> Field:
    """Return a round, wide head of tight curls."""
    shape = ellipsoid(head, (0, 0.36, -0.20), (0.90, 0.80, 0.84))
    x = head[0] + 0.03 * np.sin(head[1] * 9 + head[2] * 5)
    y = head[1] + 0.03 * np.sin(head[2] * 11 + head[0] * 6)
    z = head[2] + 0.03 * np.sin(head[0] * 8 + head[1] * 7)
    shape = shape + 0.045 * np.sin(x * 27) * np.sin(y * 27 + 1) * np.sin(z * 27 + 2)
    shape = shape + 0.012 * np.sin(x * 61 + y * 23) * np.sin(y * 57 + z * 19)
    hairline = slope(head, -0.80, 0.60, 0.03) - 0.20 * np.square(head[0])
    return keep(shape, hairline, 0.10)


def long(head: Points, body: Points) -> Field:
    """Return long, straight hair, parted in the middle and lying over both shoulders."""
    helmet = ellipsoid(head, (0, 0.18, -0.13), (0.655, 0.715, 0.78))
    curtain = rod(mirrored(head), (0.45, 0.2, -0.12), (0.54, -0.62, -0.06), 0.21, 0.20)
    back = ellipsoid(head, (0, -0.3, -0.42), (0.60, 0.80, 0.42))
    shape = merge(merge(helmet, curtain, 0.2), back, 0.2)
    fall = rod(mirrored(body), (0.54, -0.62, -0.06), (0.62, -1.42, 0.04), 0.20, 0.24)
    ends = rod(mirrored(body), (0.62, -1.42, 0.04), (0.58, -2.15, 0.20), 0.24, 0.20)
    shape = merge(shape, merge(fall, ends, 0.1), 0.14)
    shape = shape + 0.010 * np.sin(np.abs(head[0]) * 34 + head[2] * 10 + np.sin(head[1] * 2.5))
    shape = carve(shape, ellipsoid(head, (0, -0.13, 0.72), (0.45, 0.74, 0.56)), 0.05)
    on_top = np.clip(head[1] * 4 - 1, 0, 1)
    return engrave(shape, head[0], 0.022, 0.035 * on_top)


def flat_cap(head: Points, _body: Points) -> Field:
    """Return a flat cap, its cloth drawn forward on to a short peak."""
    tipped = turned(head, 0, 8, 0, (0, 0.4, 0))
    crown = ellipsoid(tipped, (0, 0.48, -0.10), (0.70, 0.40, 0.84))
    crown = keep(crown, 0.36 - tipped[1], 0.07)
    band = ellipsoid(tipped, (0, 0.36, -0.10), (0.635, 0.15, 0.745))
    peak = ellipsoid(tipped, (0, 0.36, 0.62), (0.43, 0.055, 0.30))
    shape = merge(merge(crown, band, 0.05), peak, 0.05)
    woven: Field = shape + 0.006 * np.sin(tipped[0] * 46) * np.sin(tipped[2] * 46)
    return woven


def scarf(head: Points, body: Points) -> Field:
    """Return a headscarf that frames the face and lies in folds on the shoulders."""
    hood = ellipsoid(head, (0, 0.12, -0.14), (0.665, 0.78, 0.78))
    drape = rod(body, (0, -0.5, -0.2), (0, -1.1, -0.2), 0.44, 0.50)
    fall = rod(mirrored(body), (0.38, -0.15, -0.14), (0.50, -1.2, -0.14), 0.22, 0.28)
    shape = merge(merge(hood, drape, 0.3), fall, 0.25)
    shape = merge(shape, ellipsoid(body, (0.05, -1.3, -0.14), (0.80, 0.36, 0.56)), 0.22)
    folds = body[1] * 7 + body[0] * 4.5 + 1.6 * np.sin(body[0] * 2.1 + body[2])
    below = np.clip((0.5 * np.abs(body[0]) - 0.3 - body[1]) * 6, 0, 1)
    shape = shape + 0.03 * np.sin(folds) * below
    return carve(shape, ellipsoid(head, (0, -0.15, 0.74), (0.53, 0.65, 0.54)), 0.05)


def beard(head: Points) -> Field:
    """Return a full, trimmed beard with a moustache over a closed mouth."""
    side = mirrored(head)
    shape = ellipsoid(head, (0, -0.47, 0.17), (0.475, 0.46, 0.47))
    cheek = head[1] + 0.24 + 0.42 * np.clip(head[2], -0.3, 0.5) - 0.9 * np.square(side[0])
    shape = keep(shape, cheek, 0.05)
    moustache = rod(side, (0.02, -0.345, 0.60), (0.21, -0.45, 0.50), 0.045, 0.04)
    shape = merge(shape, moustache, 0.05)
    shape = merge(shape, ellipsoid(head, (0, -0.415, 0.595), (0.12, 0.06, 0.06)), 0.04)
    lower_lip = ellipsoid(head, (0, -0.495, 0.60), (0.10, 0.035, 0.06))
    shape = merge(shape, lower_lip, 0.04)
    mouth = rod(side, (0, -0.462, 0.66), (0.13, -0.45, 0.60), 0.0)
    shape = engrave(shape, mouth, 0.02, 0.02)
    trimmed: Field = shape + 0.011 * np.sin(head[0] * 24 + head[1] * 9 + 1.5 * np.sin(head[1] * 6))
    return trimmed
