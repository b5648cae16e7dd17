"""Photos for somebody who waits: the colour of each now, and its files one by one when asked for.

`process` makes all files of a photo, so that a site is whole. Who looks at a page sees one of them.
"""

from collections.abc import Iterable
from pathlib import Path

from .cache import key, known_tones, remember_tones
from .encode import encode
from .for_each_photo import Progress, for_each_photo, on_one_photo
from .pixels import pictures, tone_of
from .recipe import Recipe
from .rendition import Plan, Tone
from .room import Room


def find_tones(
    plans: Iterable[Plan],
    cache: Path,
    recipe: Recipe,
    workers: int | None = None,
    progress: Progress | None = None,
) -> None:
    """Let the cache know the average colour of each photo, without making a file.

    It is the colour that `process` finds. Raises FailedPhotosError as `process` does.
    """
    known = known_tones(cache)
    missing = [each for each in plans if key(each) not in known]
    tones: dict[str, Tone] = {}

    def look(plan: Plan, data: bytes) -> None:
        tones[key(plan)] = tone_of(data, plan, recipe.paper)

    try:
        for_each_photo(missing, look, workers, progress)
    finally:
        if tones:
            remember_tones(cache, tones)


def one_file(plan: Plan, name: str, recipe: Recipe, room: Room) -> bytes:
    """What `process` would write under a planned name. Photos share the memory of a `room`.

    Raises FailedPhotosError when the original can't be decoded or was changed since it was planned.
    """
    made = b""
    wanted = next(each for each in plan.renditions if each.name == name)

    def make(plan: Plan, data: bytes) -> None:
        nonlocal made
        sized = pictures(data, plan, recipe.paper, wanted.box)
        picture = next(picture for each, picture in sized if each == wanted)
        made = encode(picture, wanted.format, recipe, plan.credit)

    on_one_photo(plan, make, room)
    return made
