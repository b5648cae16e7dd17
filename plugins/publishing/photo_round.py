"""Draws photos or makes their files, in a process of its own: so time and memory are its own.

    python -m plugins.publishing.photo_round draw FOLDER FIRST PAST_THE_LAST
    python -m plugins.publishing.photo_round make FOLDER CACHE SPEED HOW_MANY

Each prints what it took, as JSON.
"""

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from plugins.photo_series.drawn_photo import draw_photo
from plugins.photo_series.plan import plan
from plugins.photo_series.process import process
from plugins.photo_series.recipe import Recipe

from .use_of_process import use_of_process

SIZE = (6000, 4000)


def draw(folder: str, first: str, past_the_last: str) -> None:
    """Write some of the photos."""
    for number in range(int(first), int(past_the_last)):
        (Path(folder) / f"foto-{number:02}.jpg").write_bytes(draw_photo(number, SIZE))


def make(folder: str, cache: str, speed: str, how_many: str) -> Mapping[str, int]:
    """Make the files of the first photos, or find them in the cache; the bytes of each format."""
    recipe = Recipe(avif_speed=int(speed))
    photos = sorted(Path(folder).glob("*.jpg"))[: int(how_many)]
    plans = [plan(photo, recipe) for photo in photos]
    process(plans, Path(cache), recipe)
    total: Counter[str] = Counter()
    for rendition in (each for one in plans for each in one.renditions):
        total[rendition.format] += (Path(cache) / rendition.name).stat().st_size
    return total


def main(task: str, *arguments: str) -> None:
    sizes: Mapping[str, int] = {}
    match task:
        case "draw":
            draw(*arguments)
        case "make":
            sizes = make(*arguments)
        case _:
            raise ValueError(task)
    print(use_of_process(sizes))


if __name__ == "__main__":
    main(*sys.argv[1:])
