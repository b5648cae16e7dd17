"""The layers of clay the bust is cut from: their colour, and the relief they leave."""

import numpy as np

from .bust import SKIN, Materials, bust
from .fields import Field, Points, ripple
from .pigments import linear_rgbs
from .sitters import Photo, Sitter

LAYERS = 240
THICKNESS = (0.035, 0.06, 0.09, 0.14, 0.2)
CHANCE = (0.24, 0.3, 0.24, 0.14, 0.08)
SEAM_DEPTH = np.array([0.15, 0.3, 0.26, 0.0], np.float32)
RELIEF_DEPTH = np.array([0.3, 1.0, 1.0, 0.0], np.float32)
RELIEF_REACH = 0.05


def depth_in_deposit(p: Points, sitter: Sitter) -> Field:
    """Return how high in the folded deposit each point lies."""
    random = np.random.default_rng(sitter.seed)
    dip, phase = random.uniform(-0.16, 0.16), random.uniform(0, 6)
    fold = 0.05 * ripple(p, sitter.seed, 1.5) + 0.10 * np.sin(p[0] * 0.9 + phase)
    depth: Field = p[1] + dip * p[0] + fold + 8
    return depth


def clay_colour(p: Points, materials: Materials, sitter: Sitter) -> Field:
    """Return the linear colour at each point of the surface, one a row."""
    random = np.random.default_rng(sitter.seed + 5)
    depth = depth_in_deposit(p, sitter)
    edges = np.cumsum(random.choice(THICKNESS, LAYERS, p=CHANCE)).astype(np.float32)
    layer = np.clip(np.searchsorted(edges, depth), 1, LAYERS - 1)
    colour = np.zeros((p.shape[1], 3), np.float32)
    sets = (sitter.face_clay, sitter.hair_clay, sitter.cloth_clay, sitter.metal_clay)
    for material, names in enumerate(sets):
        chosen = materials == material
        table = layer_colours(random, names, calm=0.66 if material == SKIN else 0.5)
        colour[chosen] = table[layer[chosen]]
    to_seam = np.minimum(np.abs(depth - edges[layer]), np.abs(depth - edges[layer - 1]))
    seam = np.exp(-np.square(to_seam / 0.006)) * SEAM_DEPTH[materials]
    grain = 1 + 0.05 * ripple(p * 9, sitter.seed + 2, 1.4)
    tinted: Field = np.clip(colour * ((1 - seam) * grain)[:, None], 0, 1)
    return tinted


def layer_colours(random: np.random.Generator, names: tuple[str, ...], calm: float) -> Field:
    """Return a colour for each layer; the first pigment is the ground and prevails."""
    pigments = linear_rgbs(names)
    choice = random.integers(0, len(names), LAYERS)
    choice[random.random(LAYERS) < 0.45] = 0
    tone = random.normal(1, 0.09, LAYERS).astype(np.float32)
    layers = pigments[choice] * tone[:, None]
    calmed: Field = layers * calm + pigments[0] * (1 - calm)
    return calmed


def cut_bust(p: Points, photo: Photo) -> tuple[Field, Materials]:
    """Return the bust with the small terraces where some layers stand out."""
    distance, materials = bust(p, photo)
    near = np.flatnonzero(distance < RELIEF_REACH)
    if len(near):
        close, seed = p[:, near], photo.sitter.seed
        depth = depth_in_deposit(close, photo.sitter)
        relief = 0.0045 * np.sin(depth * 39 + 1.2 * np.sin(depth * 11))
        relief += 0.002 * ripple(close * 6, seed, 2)
        distance[near] += relief * RELIEF_DEPTH[materials[near]]
    return distance, materials
