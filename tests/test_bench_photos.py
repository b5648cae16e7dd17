"""What the measurement of photos says, and what one round of it does."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.photo_series.quality import Quality, QualityTable
from plugins.publishing import photo_round
from plugins.publishing.bench_photos import PhotoRounds, Round
from plugins.publishing.bench_photos_report import (
    no_quality_report,
    quality_report,
    rounds_report,
)

from .photo_files import drawn, encoded

SIZES = {"avif": 6_000_000, "webp": 7_000_000, "jpeg": 9_800_000}
ROUNDS = PhotoRounds(
    photo_bytes=8_450_000,
    cores=2,
    clean={8: Round(7.5, 14.2, 272_000_000, SIZES), 6: Round(15.25, 29.9, 272_000_000, SIZES)},
    warm={8: Round(0.5, 0.5, 60_000_000, SIZES), 6: Round(0.5, 0.5, 60_000_000, SIZES)},
    few={6: Round(3, 5, 1, {"avif": 1030}), 5: Round(14, 25, 1, {"avif": 1000})},
    site=Round(1.2, 1.1, 90_000_000, {}),
    site_with_photos=Round(1.35, 1.2, 91_000_000, {}),
)
TABLE = QualityTable(
    5,
    ("SSIMULACRA2", "butteraugli", "SSIM"),
    (
        Quality("AVIF 55, snelheid 6", 52_340, 1.7, (68.61, 1.36, 0.951)),
        Quality("libvips: AVIF 58, effort 4", 55_000, 12.25, (68.7, 1.35, 0.952)),
    ),
)


def test_each_round_is_a_line_with_time_memory_and_bytes() -> None:
    assert (
        "nieuw, snelheid 8        7,50 s    14,20 s    272 MB   6,0 MB   7,0 MB   9,8 MB"
        in rounds_report(ROUNDS).splitlines()
    )


def test_goals_that_are_met_are_said_with_what_came_of_them() -> None:
    assert rounds_report(ROUNDS).splitlines()[-4:] == [
        "gehaald  snelheid 8: hoogstens 8 s, het werd 7,50 s",
        "gehaald  snelheid 6: hoogstens 16 s, het werd 15,25 s",
        "gehaald  AVIF hoogstens 20 % groter dan op snelheid 5, het werd 3,0 %",
        "gehaald  site opnieuw: hoogstens 0,3 s langer, het werd 0,15 s",
    ]


@pytest.mark.parametrize(
    ("rounds", "start"),
    [
        (replace(ROUNDS, clean=ROUNDS.clean | {8: ROUNDS.clean[6]}), "gemist   snelheid 8"),
        (
            replace(ROUNDS, clean=ROUNDS.clean | {6: Round(16.1, 1, 1, SIZES)}),
            "gemist   snelheid 6",
        ),
        (
            replace(ROUNDS, few=ROUNDS.few | {6: Round(3, 5, 1, {"avif": 1201})}),
            "gemist   AVIF hoogstens",
        ),
        (replace(ROUNDS, site_with_photos=Round(1.6, 1, 1, {})), "gemist   site opnieuw"),
    ],
)
def test_a_goal_that_is_missed_is_said_so(rounds: PhotoRounds, start: str) -> None:
    [missed] = [line for line in rounds_report(rounds).splitlines() if line.startswith("gemist")]

    assert missed.startswith(start)


def test_a_faster_speed_that_happens_to_be_smaller_is_said_so() -> None:
    rounds = replace(ROUNDS, few=ROUNDS.few | {6: Round(3, 5, 1, {"avif": 992})})

    assert "het werd 0,8 % kleiner" in rounds_report(rounds)


def test_quality_is_a_line_for_each_way_to_make_a_photo() -> None:
    assert quality_report(TABLE).splitlines()[-2:] == [
        "AVIF 55, snelheid 6         52,3   1,70 s       68,610        1,360        0,951",
        "libvips: AVIF 58, effort 4  55,0  12,25 s       68,700        1,350        0,952",
    ]


def test_without_real_photos_nothing_is_said_of_quality() -> None:
    assert "niet gemeten" in no_quality_report()


@pytest.mark.parametrize("report", [rounds_report(ROUNDS), quality_report(TABLE)])
def test_no_line_is_wider_than_a_terminal(report: str) -> None:
    assert max(map(len, report.splitlines())) <= 80


def test_a_round_tells_what_it_took_and_the_bytes_of_each_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos, cache = tmp_path / "photos", tmp_path / "cache"
    photos.mkdir()
    for name in ("een.jpg", "twee.jpg"):
        (photos / name).write_bytes(encoded(drawn(120, 80)))

    photo_round.main("make", str(photos), str(cache), "8", "1")

    said = json.loads(capsys.readouterr().out)
    made = {ending: list(cache.glob(f"*.{ending}")) for ending in ("avif", "webp", "jpg")}
    assert all(len(files) == 1 and files[0].stem.startswith("een-") for files in made.values())
    assert said["sizes"] == {
        "avif": made["avif"][0].stat().st_size,
        "webp": made["webp"][0].stat().st_size,
        "jpeg": made["jpg"][0].stat().st_size,
    }
    assert said["cpu"] > 0
    assert said["peak"] > 0


def test_photos_are_drawn_by_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photo_round, "SIZE", (120, 80))

    photo_round.main("draw", str(tmp_path), "3", "5")

    assert [each.name for each in sorted(tmp_path.iterdir())] == ["foto-03.jpg", "foto-04.jpg"]
