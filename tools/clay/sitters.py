"""Who sits for a clay study, and how each photo of them is taken.

All sitters are invented. Pigment is clay, never skin: it says nothing about who somebody is.
"""

from collections.abc import Callable
from dataclasses import dataclass

from .fields import Field, Points

Pigments = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sitter:
    """One invented person: the shapes and the clay they are made of."""

    slug: str
    seed: int
    hair: Callable[[Points, Points], Field]
    collar: Callable[[Points, Field], Field]
    face_clay: Pigments
    hair_clay: Pigments
    cloth_clay: Pigments
    wall_clay: tuple[str, str]
    metal_clay: Pigments = ("pot_clay",)
    ears: bool = True
    beard: bool = False
    glasses: bool = False
    earrings: bool = False
    age: float = 0.0
    head_width: float = 1.0
    shoulders: float = 1.0


@dataclass(frozen=True, slots=True)
class Pose:
    """How the head and the torso are held, in degrees; a positive turn is to our right."""

    turn: float = 0.0
    tilt: float = 0.0
    nod: float = 0.0
    torso: float = 0.0


@dataclass(frozen=True, slots=True)
class Light:
    """Where the window is: left (-1) or right (1), how high, how frontal.

    `wall` is where the wall stands, `panes` how far the light on it is shifted.
    """

    side: float = -1.0
    height: float = 0.52
    front: float = 0.62
    wall: float = -1.75
    panes: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the photo shows: its size in pixels and the part of the room it looks at."""

    width: int = 1600
    height: int = 2000
    view: float = 3.95
    x: float = 0.0
    y: float = -0.42


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo to render."""

    name: str
    sitter: Sitter
    pose: Pose
    light: Light
    frame: Frame = Frame()
    hands: bool = False
