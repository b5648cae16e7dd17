"""A film of somebody who turns round: the same sitter, posed a little further for each frame."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PIL import Image

from .album import MARIJKE
from .photograph import take
from .sitters import Frame, Light, Photo, Pose

ON_TWOS = 2
"""Every second step is photographed, as with clay on a table: it moves a little roughly."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One movement: how it begins, how it ends and in how many steps."""

    first: Photo
    last: Pose
    steps: int


ROUND = Turn(
    first=Photo(
        "marijke-draait", MARIJKE, Pose(-155, 0, -2, -160), Light(), Frame(480, 600, 3.6, y=-0.3)
    ),
    last=Pose(-26, -4, 4, -20),
    steps=48,
)


def photos(turn: Turn) -> Iterator[Photo]:
    """Yield the photo of each frame. It starts and stops slowly, as people do."""
    for step in range(0, turn.steps, ON_TWOS):
        share = step / (turn.steps - 1)
        eased = share * share * (3 - 2 * share)
        # A name of its own gives each frame its own grain, as on film.
        yield replace(turn.first, name=f"{turn.first.name}-{step}", pose=between(turn, eased))


def between(turn: Turn, share: float) -> Pose:
    """Return the pose at a share of the way: 0 is the first, 1 the last."""
    start, end = turn.first.pose, turn.last
    return Pose(
        turn=start.turn + (end.turn - start.turn) * share,
        tilt=start.tilt + (end.tilt - start.tilt) * share,
        nod=start.nod + (end.nod - start.nod) * share,
        torso=start.torso + (end.torso - start.torso) * share,
    )


def frames(turn: Turn, scale: float = 1.0) -> Iterator[Image.Image]:
    """Yield the frames of the film in order; equal input, equal pixels."""
    for photo in photos(turn):
        yield take(photo, scale)
