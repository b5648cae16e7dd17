"""How long twenty photos of 24 megapixels take, what it costs and how good they stay."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from plugins.photo_series.quality import QualityTable, quality_table

Clock = Callable[[], float]

PHOTOS = 20
FEW = 3
"""So many photos say how much smaller a slower speed makes them."""
PREVIEW, PUBLISH, SLOWER = 8, 6, 5
"""Speeds: of `pelicanconf.py`, of `publishconf.py`, and one that is too slow for every day."""

_ROOT = Path(__file__).resolve().parents[2]
_SITE_ROUNDS = 5
_POST = (
    "Titel: Meting\nDatum: 2026-01-01\nSamenvatting: Een verslag met foto’s om te meten.\n\n"
    "Hier staan de foto’s van de meting.\n"
)


@dataclass(frozen=True, slots=True)
class Round:
    """What one process took."""

    wall: float
    cpu: float
    peak: int
    """Bytes of memory, at most."""
    sizes: Mapping[str, int]
    """The bytes of all files in each format; empty where none are counted."""


@dataclass(frozen=True, slots=True)
class PhotoRounds:
    """The twenty photos, made and found again."""

    photo_bytes: int
    """Of one drawn photo, on average."""
    cores: int
    clean: Mapping[int, Round]
    """By speed, into an empty cache."""
    warm: Mapping[int, Round]
    few: Mapping[int, Round]
    """A few of the photos, at the speed of publishing and at a slower one."""
    site: Round
    """A whole site built again without the photos, the median of some rounds."""
    site_with_photos: Round


def photo_rounds(content: Path, settings_file: Path, clock: Clock) -> PhotoRounds:
    """Draw photos into a folder that goes away again, and make them in every way that counts."""
    with TemporaryDirectory() as folder:
        scratch = Path(folder)
        photos = _drawn(scratch / "photos", clock)
        clean, warm = {}, {}
        for speed in (PREVIEW, PUBLISH):
            cache = scratch / f"cache-{speed}"
            clean[speed] = _made(photos, cache, speed, PHOTOS, clock)
            warm[speed] = _made(photos, cache, speed, PHOTOS, clock)
        few = {
            speed: _made(photos, scratch / f"few-{speed}", speed, FEW, clock)
            for speed in (PUBLISH, SLOWER)
        }
        without, with_photos = _sites(content, photos, settings_file, scratch, clock)
        total = sum(each.stat().st_size for each in photos.iterdir())
        return PhotoRounds(
            total // PHOTOS, os.cpu_count() or 1, clean, warm, few, without, with_photos
        )


def real_photos() -> Path | None:
    """The folder of real photographs beside this project, or None."""
    folder = _ROOT.parent / "shared" / "photos"
    return folder if folder.is_dir() else None


def photo_quality(folder: Path) -> QualityTable:
    """What our formats and speeds make of the photographs in a folder."""
    return quality_table(folder, process_time)


def _drawn(folder: Path, clock: Clock) -> Path:
    folder.mkdir()
    half = PHOTOS // 2
    with ThreadPoolExecutor(2) as two:
        parts = [
            two.submit(_round, clock, "photo_round", "draw", folder, first, first + half)
            for first in (0, half)
        ]
    for part in parts:
        part.result()
    return folder


def _made(photos: Path, cache: Path, speed: int, how_many: int, clock: Clock) -> Round:
    return _round(clock, "photo_round", "make", photos, cache, speed, how_many)


def _sites(
    content: Path, photos: Path, settings_file: Path, scratch: Path, clock: Clock
) -> tuple[Round, Round]:
    """The same site without and with the photos, built by turns so that both meet the same day."""
    folders = [scratch / "without", scratch / "with"]
    for folder in folders:
        shutil.copytree(content, folder)
        post = folder / "blog" / "meting" / "index.md"
        post.parent.mkdir(parents=True)
        post.write_text(_POST, encoding="utf-8")
    _add_photos(photos, folders[1] / "blog" / "meting")
    rounds: list[tuple[Round, ...]] = []
    for number in range(_SITE_ROUNDS + 2):
        output = scratch / f"output-{number}"
        rounds.append(
            tuple(
                _round(
                    clock,
                    "site_round",
                    *(folder, scratch / "cache-site", PREVIEW, output / folder.name, settings_file),
                )
                for folder in folders
            )
        )
        shutil.rmtree(output)
    # The first fills the cache, and the second sees that the photos stay as they are.
    without, with_photos = zip(*rounds[2:], strict=True)
    return _median(without), _median(with_photos)


def _add_photos(photos: Path, story: Path) -> None:
    with (story / "index.md").open("a", encoding="utf-8") as text:
        for photo in sorted(photos.iterdir()):
            shutil.copyfile(photo, story / photo.name)
            text.write(f"\n![Getekende vlakken, {photo.stem}.]({photo.name})\n")


def _median(rounds: tuple[Round, ...]) -> Round:
    return Round(
        median(each.wall for each in rounds),
        median(each.cpu for each in rounds),
        max(each.peak for each in rounds),
        {},
    )


def _round(clock: Clock, module: str, *arguments: object) -> Round:
    """What one process took. Raises CalledProcessError when it breaks off."""
    command = [sys.executable, "-m", f"plugins.publishing.{module}", *map(str, arguments)]
    begin = clock()
    said = subprocess.run(command, cwd=_ROOT, stdout=subprocess.PIPE, check=True).stdout
    return Round(clock() - begin, **json.loads(said))
