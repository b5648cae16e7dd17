"""The measurement of photos in words and figures, at most eighty columns wide."""

from collections.abc import Iterator, Mapping
from textwrap import fill

from plugins.photo_series.quality import WIDTH, Quality, QualityTable

from .bench_photos import PHOTOS, PREVIEW, PUBLISH, SLOWER, PhotoRounds, Round

_FORMATS = ("avif", "webp", "jpeg")
_SECONDS = {PREVIEW: 8.0, PUBLISH: 16.0}
"""What the twenty photos may take on two cores, by speed."""
_LARGER = 20.0
"""Percent that AVIF may be larger than at the slower speed."""
_LONGER = 0.3
"""Seconds that building a site again may take longer with the photos."""


def rounds_report(rounds: PhotoRounds) -> str:
    """What the twenty photos took, and which goals that meets."""
    about = (
        f"{PHOTOS} getekende foto’s van 24 megapixel, {_number(rounds.photo_bytes / 1e6, 1)} MB "
        "per stuk, in drie breedtes als AVIF, WebP en JPEG. Deze computer heeft "
        f"{rounds.cores} rekenkernen; de doelen gaan over 2."
    )
    lines = [
        fill(about, 80),
        "",
        f"{'':23}{'duur':>8}{'rekentijd':>11}{'geheugen':>10}{'AVIF':>9}{'WebP':>9}{'JPEG':>9}",
        *(_line(f"nieuw, snelheid {speed}", each) for speed, each in rounds.clean.items()),
        *(_line(f"bewaard, snelheid {speed}", each) for speed, each in rounds.warm.items()),
        _line("site opnieuw, zonder", rounds.site),
        _line("site opnieuw, met", rounds.site_with_photos),
        "",
        *_goals(rounds),
    ]
    return "\n".join(lines)


def quality_report(table: QualityTable) -> str:
    """How good the formats are at their qualities, and what that costs."""
    names = "".join(f"{name:>13}" for name in table.measures)
    about = (
        f"Kwaliteit van {table.photos} echte foto’s, hoogstens {WIDTH} pixels breed. "
        f"{_about_measures(table.measures)}"
    )
    return "\n".join(
        (
            fill(about, 80),
            "",
            f"{'':26}{'kB':>6}{'tijd':>9}{names}",
            *(_quality(row) for row in table.rows),
        )
    )


def no_quality_report() -> str:
    """What to say where there are no photographs to judge by."""
    return "Kwaliteit: niet gemeten. De map ../shared/photos met echte foto’s is er niet."


def _line(name: str, measured: Round) -> str:
    sizes = "".join(
        f"{_number(measured.sizes[each] / 1e6, 1) + ' MB':>9}"
        for each in _FORMATS
        if each in measured.sizes
    )
    return (
        f"{name:23}{_number(measured.wall) + ' s':>8}{_number(measured.cpu) + ' s':>11}"
        f"{f'{measured.peak // 1_000_000} MB':>10}{sizes}"
    )


def _goals(rounds: PhotoRounds) -> Iterator[str]:
    for speed, most in _SECONDS.items():
        wall = rounds.clean[speed].wall
        yield _goal(
            wall <= most,
            f"snelheid {speed}: hoogstens {_number(most, 0)} s, het werd {_number(wall)} s",
        )
    larger = _percent_larger(rounds.few)
    yield _goal(
        larger <= _LARGER,
        f"AVIF hoogstens {_number(_LARGER, 0)} % groter dan op snelheid {SLOWER}, "
        f"het werd {_number(abs(larger), 1)} %{' kleiner' if larger < 0 else ''}",
    )
    longer = rounds.site_with_photos.wall - rounds.site.wall
    yield _goal(
        longer <= _LONGER,
        f"site opnieuw: hoogstens {_number(_LONGER, 1)} s langer, het werd {_number(longer)} s",
    )


def _goal(met: bool, text: str) -> str:
    return f"{'gehaald' if met else 'gemist':9}{text}"


def _percent_larger(few: Mapping[int, Round]) -> float:
    return 100 * few[PUBLISH].sizes["avif"] / few[SLOWER].sizes["avif"] - 100


def _quality(row: Quality) -> str:
    scores = "".join(f"{_number(score, 3):>13}" for score in row.scores)
    kilobytes = _number(row.mean_bytes / 1000, 1)
    return f"{row.name:26}{kilobytes:>6}{_number(row.seconds) + ' s':>9}{scores}"


def _about_measures(names: tuple[str, ...]) -> str:
    best = {
        "SSIMULACRA2": "SSIMULACRA2 is hoogstens 100",
        "butteraugli": "butteraugli is bij gelijke beelden 0",
        "SSIM": "SSIM hoogstens 1",
    }
    return f"{', '.join(best[name] for name in names)}."


def _number(value: float, digits: int = 2) -> str:
    return f"{value:.{digits}f}".replace(".", ",")
