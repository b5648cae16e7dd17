"""Shapes as distance fields: how far each point is from a surface, negative inside.

Points are an array of three rows, x, y and z, so that every step works on long, flat rows.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.floating[Any]]
Points = NDArray[np.floating[Any]]
Place = tuple[float, float, float]

EPSILON = 1e-6


def ellipsoid(p: Points, centre: Place, radii: Place) -> Field:
    """Return the distance to an egg; exact at the surface, good enough away from it."""
    scaled = [(p[i] - centre[i]) / radii[i] for i in range(3)]
    near = np.sqrt(sum_of_squares(scaled))
    slope = np.sqrt(sum_of_squares([scaled[i] / radii[i] for i in range(3)])) + EPSILON
    distance: Field = near * (near - 1) / slope
    return distance


def rod(
    p: Points, start: Place, end: Place, radius: float, end_radius: float | None = None
) -> Field:
    """Return the distance to a rod with round ends, which may taper."""
    axis = [end[i] - start[i] for i in range(3)]
    offset = [p[i] - start[i] for i in range(3)]
    length = sum(a * a for a in axis)
    along = np.clip(sum_of_products(offset, axis) / length, 0, 1)
    taper = 0.0 if end_radius is None else end_radius - radius
    away = np.sqrt(sum_of_squares([offset[i] - along * axis[i] for i in range(3)]))
    distance: Field = away - (radius + along * taper)
    return distance


def ring(p: Points, centre: Place, radius: float, thickness: float) -> Field:
    """Return the distance to a ring that lies flat, as round a neck."""
    out = np.hypot(p[0] - centre[0], p[2] - centre[2]) - radius
    distance: Field = np.hypot(out, p[1] - centre[1]) - thickness
    return distance


def rim(p: Points, centre: Place, radius: float, thickness: float) -> Field:
    """Return the distance to a ring that stands upright, as round a spectacle glass."""
    out = np.hypot(p[0] - centre[0], (p[1] - centre[1]) * 1.12) - radius
    distance: Field = np.hypot(out, p[2] - centre[2]) - thickness
    return distance


def slope(p: Points, up: float, front: float, height: float) -> Field:
    """Return the signed distance to a slanting plane: `up * y + front * z = height`."""
    distance: Field = p[1] * up + p[2] * front - height
    return distance


def merge(a: Field, b: Field, softness: float) -> Field:
    """Join two shapes with a rounded seam, as clay is pressed on to clay."""
    share = np.clip(0.5 + 0.5 * (b - a) / softness, 0, 1)
    return b + (a - b) * share - softness * share * (1 - share)


def carve(a: Field, b: Field, softness: float) -> Field:
    """Take the second shape out of the first, with a rounded edge."""
    return -merge(-a, b, softness)


def keep(a: Field, b: Field, softness: float) -> Field:
    """Keep what lies in both shapes, with a rounded edge."""
    return -merge(-a, -b, softness)


def engrave(surface: Field, distance: Field, width: float, depth: float | Field) -> Field:
    """Press a soft line into a surface where the distance to that line is small."""
    engraved: Field = surface + depth * np.exp(-np.square(distance / width))
    return engraved


def mirrored(p: Points) -> Points:
    """Fold left on to right, so that one shape stands on both sides."""
    return np.stack([np.abs(p[0]), p[1], p[2]])


def turned(p: Points, yaw: float, pitch: float, roll: float, about: Place) -> Points:
    """Turn points about a pivot; angles in degrees."""
    y, x, z = np.radians([yaw, pitch, roll])
    about_y = np.array([[np.cos(y), 0, np.sin(y)], [0, 1, 0], [-np.sin(y), 0, np.cos(y)]])
    about_x = np.array([[1, 0, 0], [0, np.cos(x), -np.sin(x)], [0, np.sin(x), np.cos(x)]])
    about_z = np.array([[np.cos(z), -np.sin(z), 0], [np.sin(z), np.cos(z), 0], [0, 0, 1]])
    matrix = (about_y @ about_x @ about_z).T.astype(np.float32)
    pivot = np.array(about, np.float32)[:, None]
    moved: Points = matrix @ (p - pivot) + pivot
    return moved


def ripple(p: Points, seed: int, scale: float = 1.0) -> Field:
    """Return smooth, cheap noise: a sum of waves, like folded deposits."""
    random = np.random.default_rng(seed)
    total = np.zeros(p.shape[1], np.float32)
    for octave in range(4):
        direction = random.normal(size=3) * scale * 1.7**octave
        phase = random.uniform(0, 6.3)
        wave = p[0] * float(direction[0]) + p[1] * float(direction[1]) + p[2] * float(direction[2])
        total += np.sin(wave + phase) * 0.62**octave
    return total


def sum_of_squares(rows: list[Field]) -> Field:
    return rows[0] * rows[0] + rows[1] * rows[1] + rows[2] * rows[2]


def sum_of_products(rows: list[Field], weights: list[float]) -> Field:
    total: Field = rows[0] * weights[0] + rows[1] * weights[1] + rows[2] * weights[2]
    return total
