"""What photos cost and how good they stay, per format and speed: the grounds for `recipe.py`."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import mean

from PIL import Image

from . import vips
from .encode import encode
from .likeness import Measure, decoded, measures
from .pixels import pictures
from .plan import plan
from .recipe import Recipe
from .uses import AVIF, JPEG, WEBP, Shape, Use

WIDTH = 960
"""A photo in the text, on a screen with two pixels for each pixel of style sheets."""
SPEEDS = (8, 6, 5)
_AT_WIDTH = Use(Shape.WHOLE, (WIDTH,), (JPEG,))
# As `sharp` and others call libvips.
_EFFORT = 4

Encoder = Callable[[Image.Image], bytes]


@dataclass(frozen=True, slots=True)
class Quality:
    """One way to make files, over all photos together."""

    name: str
    mean_bytes: float
    seconds: float
    """Processor time for all of the photos."""
    scores: tuple[float, ...]
    """The mean of each measure."""


@dataclass(frozen=True, slots=True)
class QualityTable:
    """What was found, on how many photos."""

    photos: int
    measures: tuple[str, ...]
    rows: tuple[Quality, ...]


def quality_table(folder: Path, clock: Callable[[], float]) -> QualityTable:
    """Measure our recipe on the portraits of a folder, and libvips at equal quality if it's here.

    `clock` tells the processor time of this process in seconds.
    """
    originals = [_original(path) for path in sorted(folder.glob("portrait_*"))]
    measured_by = measures()
    rows = [
        _measured(name, encoder, originals, measured_by, clock)
        for name, encoder in _encoders(Recipe())
    ]
    if vips.is_here():
        ours = next(row for row in rows if row.name == _avif_name(Recipe(avif_speed=6)))
        rows.append(_vips_as_good_as(ours, originals, measured_by, clock))
    return QualityTable(len(originals), tuple(each.name for each in measured_by), tuple(rows))


def _original(path: Path) -> Image.Image:
    planned = plan(path, Recipe(), (_AT_WIDTH,))
    [(_, picture)] = pictures(path.read_bytes(), planned, Recipe().paper)
    return picture


def _encoders(recipe: Recipe) -> Iterator[tuple[str, Encoder]]:
    for speed in SPEEDS:
        at_speed = replace(recipe, avif_speed=speed)
        yield _avif_name(at_speed), _encoder(AVIF, at_speed)
    for speed in (8, 6):
        at_speed = replace(recipe, avif_speed=speed)
        yield f"WebP {recipe.webp_quality}, snelheid {speed}", _encoder(WEBP, at_speed)
    yield f"JPEG {recipe.jpeg_quality}", _encoder(JPEG, recipe)


def _encoder(format: str, recipe: Recipe) -> Encoder:
    return lambda picture: encode(picture, format, recipe)


def _avif_name(recipe: Recipe) -> str:
    return f"AVIF {recipe.avif_quality}, snelheid {recipe.avif_speed}"


def _measured(
    name: str,
    encoder: Encoder,
    originals: Iterable[Image.Image],
    measured_by: Iterable[Measure],
    clock: Callable[[], float],
) -> Quality:
    originals = tuple(originals)
    begin = clock()
    files = [encoder(each) for each in originals]
    seconds = clock() - begin
    copies = [decoded(file) for file in files]
    scores = (mean(map(measure.of, originals, copies)) for measure in measured_by)
    return Quality(name, mean(map(len, files)), seconds, tuple(scores))


def _vips_as_good_as(
    ours: Quality,
    originals: Iterable[Image.Image],
    measured_by: tuple[Measure, ...],
    clock: Callable[[], float],
) -> Quality:
    """AVIF by libvips at the lowest quality that is at least as good as ours, by the first measure.

    Found by halving what is left each time.
    """
    first = measured_by[0]
    low, high = 20, 90
    while low < high:
        quality = (low + high) // 2
        tried = _by_vips(quality, originals, (first,), clock)
        if first.is_as_good(tried.scores[0], ours.scores[0]):
            high = quality
        else:
            low = quality + 1
    return _by_vips(low, originals, measured_by, clock)


def _by_vips(
    quality: int,
    originals: Iterable[Image.Image],
    measured_by: Iterable[Measure],
    clock: Callable[[], float],
) -> Quality:
    name = f"libvips: AVIF {quality}, effort {_EFFORT}"
    return _measured(name, vips.encoder(quality, _EFFORT), originals, measured_by, clock)
