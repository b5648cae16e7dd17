"""Whatever lies in a photographer's folder ends in a verdict, and harms no other photo."""

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from plugins.photo_series.check import check_photo
from plugins.photo_series.container import Kind
from plugins.photo_series.header import Header, read_header
from plugins.photo_series.jpeg_frame import Frame
from plugins.photo_series.weight import MAX_WEIGHT, weight
from plugins.publishing.build import build
from plugins.story.problem import Level, errors_in
from tests.content_folder import content_folder, portrait
from tests.hostile_files import jpeg, of_96_megapixels
from tests.hostile_photos import GOOD, HOSTILE, Hostile

ROOT = Path(__file__).resolve().parents[1]
STORY = "content/portretten/anna/index.md"
QUICK = tuple(each for each in HOSTILE if each.make is not of_96_megapixels)
GOOD_LINE = 6
"""Where the good photo stands in the story."""
MEGABYTES = 1000
PROCESS = 100
"""What Python and the imaging code take themselves."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "portretten" / "anna"
    folder.mkdir(parents=True)
    return folder


def verdict(folder: Path, name: str) -> list[str]:
    return [each.code for each in check_photo(folder / name, STORY, 14, folder.parents[1])]


def expected(case: Hostile) -> list[str]:
    return [case.verdict] if case.verdict else []


def test_the_table_has_every_file_once():
    assert len({each.name.casefold() for each in HOSTILE}) == len(HOSTILE) >= 45


@pytest.mark.parametrize("case", HOSTILE, ids=lambda case: case.what)
def test_a_file_gets_its_verdict(folder: Path, case: Hostile):
    case.make(folder / case.name)

    found = check_photo(folder / case.name, STORY, 14, folder.parents[1])

    assert [each.code for each in found] == expected(case)
    for problem in found:
        assert (problem.path, problem.line) == (STORY, 14)
        assert problem.level is (Level.WARNING if case.verdict == "foto-klein" else Level.ERROR)
        assert f"«{case.name}»" in problem.message
        assert case.says in f"{problem.message} {problem.remedy}"
        assert problem.message.endswith(".")
        assert problem.remedy.endswith(".")


@pytest.mark.parametrize("seed", [1, 2])
def test_verdicts_stay_the_same_in_any_order(folder: Path, seed: int):
    for case in QUICK:
        case.make(folder / case.name)
    order = [*QUICK, *QUICK]
    Random(seed).shuffle(order)

    assert [verdict(folder, each.name) for each in order] == [expected(each) for each in order]


def test_a_story_of_hostile_files_shows_its_good_photo(tmp_path: Path):
    refused = [each for each in QUICK if each.verdict not in (GOOD, "foto-klein")]
    photos = "\n\n".join(f"![Zij kijkt naar {each.what}.](<{each.name}>)" for each in refused)
    text = portrait(f"![Zij kijkt op.](goed.jpg)\n\n{photos}")
    content = content_folder(tmp_path, {"portretten/anna/index.md": text, "site.toml": ""})
    story = content / "portretten" / "anna"
    (story / "goed.jpg").write_bytes(jpeg())
    for case in refused:
        case.make(story / case.name)

    problems = build(content, tmp_path / "output", ROOT / "pelicanconf.py")

    found = [(each.code, each.line) for each in errors_in(problems) if each.line > GOOD_LINE]
    assert found == [(each.verdict, GOOD_LINE + 2 * n) for n, each in enumerate(refused, 1)]
    page = (tmp_path / "output" / "portretten" / "anna" / "index.html").read_text(encoding="utf-8")
    shown = {each.name.split("-")[0] for each in (tmp_path / "output" / "beeld").iterdir()}
    assert "Zij kijkt op." in page
    assert shown == {"goed"}


def peak(*photos: Path) -> int:
    """The memory, in MB, that a process takes at most to decode these photos at once."""
    command = [sys.executable, "-m", "tests.bounded_decoding", *map(str, photos)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    megabytes, *verdicts = done.stdout.split()
    assert verdicts == ["ok"] * len(photos)
    return int(megabytes)


@pytest.mark.parametrize(
    "name", ["baseline.jpg", "progressief.jpg", "groot.png", "zonder-kleurverlies.jpg"]
)
def test_96_megapixels_take_less_than_a_gigabyte_and_no_more_than_was_said(
    tmp_path: Path, name: str
):
    photo = tmp_path / name
    of_96_megapixels(photo)
    said = weight(read_header(photo.read_bytes())) // 1_000_000

    assert peak(photo) < min(MEGABYTES, said + PROCESS)


def test_two_progressive_photos_of_96_megapixels_at_once_take_less_than_a_gigabyte(tmp_path: Path):
    photo = tmp_path / "progressief.jpg"
    of_96_megapixels(photo)

    assert peak(photo, photo) < MEGABYTES


def test_photos_that_are_too_heavy_together_are_known_beforehand(tmp_path: Path):
    photo = tmp_path / "zonder-kleurverlies.jpg"
    of_96_megapixels(photo)

    assert MAX_WEIGHT / 2 < weight(read_header(photo.read_bytes())) <= MAX_WEIGHT


def test_an_ordinary_photo_of_24_megapixels_weighs_little():
    frame = Frame(True, True, ((2, 2), (1, 1), (1, 1)))

    assert weight(Header(Kind.JPEG, (6000, 4000), 1, False, frame=frame)) < MAX_WEIGHT / 8
