"""Light from one window: on the bust, and as panes on the wall behind it."""

import numpy as np

from .bust import METAL, bust
from .fields import Field, Points, ripple
from .pigments import linear_rgb
from .sitters import Light, Photo
from .strata import clay_colour, cut_bust

WARM = np.array([1.06, 1.0, 0.92], np.float32)
COOL = np.array([0.86, 0.97, 1.08], np.float32)


def shade_wall(p: Points, photo: Photo) -> Field:
    """Return the light that the wall sends back at each point, one a row."""
    light, sitter = photo.light, photo.sitter
    near, far = (linear_rgb(name) for name in sitter.wall_clay)
    share = np.clip(0.5 + 0.22 * p[1] + 0.16 * p[0] * light.side, 0, 1)[:, None]
    paint = far * (1 - share) + near * share
    flat = np.stack([p[0], p[1], np.zeros_like(p[0])])
    paint = paint * (1 + 0.035 * ripple(flat, sitter.seed + 3, 2.2))[:, None]
    sun = panes(p[0], p[1], photo)
    lit = np.flatnonzero(sun > 0.002)
    if len(lit):
        sun[lit] *= unshadowed(p[:, lit], photo, sharpness=6.0, steps=30)
    reflected: Field = paint * (0.34 * COOL + 1.02 * sun[:, None] * WARM)
    return reflected


def shade_bust(p: Points, gaze: Points, photo: Photo) -> Field:
    """Return the light that the clay sends back along the gaze, one a row."""
    light = photo.light
    to_window = direction_of(light)
    to_room = unit(np.array([-0.8 * light.side, 0.05, 0.45], np.float32))
    normal = normals(p, photo)
    materials = cut_bust(p, photo)[1]
    facing = np.clip((dot(normal, to_window) + 0.12) / 1.12, 0, 1)
    shadow = np.zeros_like(facing)
    lit = np.flatnonzero(facing > 0)
    if len(lit):
        lifted = p[:, lit] + normal[:, lit] * 0.012
        shadow[lit] = unshadowed(lifted, photo, sharpness=9.0, steps=38)
    open_sky = openness(p, normal, photo)
    key = facing * shadow
    fill = np.clip((dot(normal, to_room) + 0.4) / 1.4, 0, 1) * open_sky
    sky = np.clip(0.5 + 0.5 * normal[1], 0, 1) * open_sky
    half = to_window[:, None] - gaze
    half /= np.sqrt(np.sum(half * half, axis=0))
    mirror = np.clip(np.sum(normal * half, axis=0), 0, 1)
    gloss = mirror**22 * shadow * 0.10 + (materials == METAL) * mirror**40 * 0.5
    edge = np.clip(1 + np.sum(normal * gaze, axis=0), 0, 1) ** 3 * open_sky * 0.05
    clay = clay_colour(p, materials, photo.sitter)
    diffuse = 1.20 * key[:, None] * WARM + 0.20 * fill[:, None] * COOL + 0.16 * sky[:, None]
    reflected: Field = clay * diffuse + gloss[:, None] + edge[:, None] * COOL
    return reflected


def panes(x: Field, y: Field, photo: Photo) -> Field:
    """Return the window's light on the wall: four soft panes, aslant."""
    random = np.random.default_rng(photo.sitter.seed + 9)
    right, up = photo.light.panes
    left, y = (x - right) * -photo.light.side, y - up
    across = left * 0.92 + y * 0.33 - random.uniform(-0.25, 0.35)
    along = y * 0.96 - left * 0.22 - random.uniform(-0.2, 0.25)
    wide = between(across, -0.35, 0.62) + between(across, 0.78, 1.75)
    high = between(along, -1.55, -0.3) + between(along, -0.14, 1.15)
    return wide * high


def between(a: Field, low: float, high: float) -> Field:
    """Return 1 between two edges and 0 outside, with soft borders."""
    softness = 0.055
    rise = 1 / (1 + np.exp(np.clip((low - a) / softness, -60, 60)))
    fall = 1 / (1 + np.exp(np.clip((a - high) / softness, -60, 60)))
    inside: Field = rise * fall
    return inside


def unshadowed(p: Points, photo: Photo, sharpness: float, steps: int) -> Field:
    """Return how much of the window each point sees: 1 all of it, 0 nothing."""
    toward = direction_of(photo.light)[:, None]
    seen = np.ones(p.shape[1], np.float32)
    reach = np.full(p.shape[1], 0.05, np.float32)
    live = np.arange(p.shape[1])
    for _ in range(steps):
        if not len(live):
            break
        distance = bust(p[:, live] + toward * reach[live], photo)[0]
        width = 0.5 + 0.5 * sharpness * distance / reach[live]
        seen[live] = np.minimum(seen[live], np.clip(width, 0, 1))
        reach[live] += np.clip(distance * 0.9, 0.018, 0.35)
        live = live[(reach[live] < 5.0) & (seen[live] > 0.02)]
    return seen * seen * (3 - 2 * seen)


def openness(p: Points, normal: Points, photo: Photo) -> Field:
    """Return how open the clay is around each point, from deep fold (0) to free (1)."""
    closed = np.zeros(p.shape[1], np.float32)
    for step, height in enumerate((0.05, 0.13, 0.28, 0.5)):
        closed += (height - bust(p + normal * height, photo)[0]) * 0.75**step
    free: Field = np.clip(1 - 0.95 * closed, 0.12, 1)
    return free


def normals(p: Points, photo: Photo) -> Points:
    """Return the direction in which the surface faces at each point."""
    total = np.zeros_like(p)
    for corner in ((1, -1, -1), (-1, -1, 1), (-1, 1, -1), (1, 1, 1)):
        step = np.array(corner, np.float32)[:, None]
        total += step * cut_bust(p + step * 0.0025, photo)[0]
    total /= np.sqrt(np.sum(total * total, axis=0)) + 1e-6
    return total


def direction_of(light: Light) -> Field:
    """Return the direction from the bust to the window."""
    return unit(np.array([0.78 * light.side, light.height, light.front], np.float32))


def unit(vector: Field) -> Field:
    """Return the same direction with length one."""
    direction: Field = vector / np.sqrt(np.sum(vector * vector))
    return direction


def dot(p: Points, vector: Field) -> Field:
    """Return how far each point lies along a direction."""
    along: Field = p[0] * vector[0] + p[1] * vector[1] + p[2] * vector[2]
    return along
