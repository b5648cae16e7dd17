"""The whole bust: head, hair, clothes and glasses put together for one photo."""

import numpy as np
from numpy.typing import NDArray

from . import clothes, hair, hands, head
from .fields import Field, Points, merge, mirrored, rim, rod, turned
from .sitters import Photo

SKIN, HAIR, CLOTH, METAL = range(4)
PIVOT = (0.0, -0.55, -0.1)
WAIST = (0.0, -1.5, -0.2)
EARLOBE = (0.63, -0.17, -0.03)

Materials = NDArray[np.intp]


def bust(p: Points, photo: Photo) -> tuple[Field, Materials]:
    """Return for each point the distance to the bust and the material that is nearest."""
    sitter, pose = photo.sitter, photo.pose
    in_head = turned(p, pose.turn, pose.nod, pose.tilt, PIVOT)
    in_head[0] /= sitter.head_width
    in_torso = turned(p, pose.torso, 0, 0, WAIST)

    skin = merge(head.face(in_head, sitter.ears, sitter.age), head.neck(p), 0.14)
    hairy = sitter.hair(in_head, p)
    if sitter.beard:
        hairy = np.minimum(hairy, hair.beard(in_head))
    cloth = sitter.collar(in_torso, clothes.torso(in_torso, sitter.shoulders))
    if photo.hands:
        skin = np.minimum(skin, hands.folded_hands(in_torso))
        cloth = merge(cloth, hands.sleeves(in_torso), 0.06)
    parts = [skin, hairy, cloth]
    if sitter.glasses:
        parts.append(glasses(in_head))
    if sitter.earrings:
        parts.append(earrings(in_head))
    stacked = np.stack(parts)
    return stacked.min(0), stacked.argmin(0)


def glasses(p: Points) -> Field:
    """Return round spectacles: two rims, a bridge and the arms to the ears."""
    side = mirrored(p)
    rims = rim(side, (0.225, 0.005, 0.665), 0.185, 0.018)
    bridge = rod(side, (0, 0.05, 0.69), (0.06, 0.05, 0.69), 0.016)
    arms = rod(side, (0.415, 0.03, 0.645), (0.615, 0.02, 0.0), 0.016)
    return np.minimum(np.minimum(rims, bridge), arms)


def earrings(p: Points) -> Field:
    """Return a wide ring below each ear."""
    hung = turned(mirrored(p), 68, 0, 0, EARLOBE)
    return rim(hung, (EARLOBE[0], EARLOBE[1] - 0.17, EARLOBE[2]), 0.17, 0.024)
