"""A photo that stands in several places: it is made once, and what is wrong is said once."""

from pathlib import Path

import pytest

from plugins.pages.photographs.photos import check_photos
from plugins.story.problem import Problem
from plugins.story.read_site import read_site

from .content_folder import content_folder, portrait
from .hostile_files import jpeg

ONE = '![Ze kijkt op.](anna.jpg "Ooit"){focus=20,30 maker="Roos"}'


def told(tmp_path: Path, body: str, fields: str = "") -> list[Problem]:
    story = portrait(body, fields)
    files = {"portretten/anna/index.md": story, "portretten/anna/anna.jpg": jpeg()}
    return [*check_photos(read_site(content_folder(tmp_path, {**files, "site.toml": ""})).site)]


def test_a_narrow_photo_is_named_once(tmp_path: Path):
    body = "![Ze kijkt op.](anna.jpg)\n\nTekst.\n\n![Nog eens.](anna.jpg){.breed}"

    [problem] = told(tmp_path, body, "Foto: anna.jpg (Anna.)")

    assert (problem.code, problem.line) == ("foto-klein", 7)
    assert "1600 pixels" in problem.remedy


@pytest.mark.parametrize(
    ("second", "code", "remedy"),
    [
        ("{focus=80,30}", "foto-andere-focus", "hetzelfde punt"),
        ('{maker="Bas"}', "foto-andere-maker", "dezelfde maker"),
    ],
)
def test_a_second_focus_or_maker_for_one_photo_is_not_lost_in_silence(
    tmp_path: Path, second: str, code: str, remedy: str
):
    found = told(tmp_path, f"{ONE}\n\nTekst.\n\n![Ze zit.](anna.jpg){second}")

    [problem] = [each for each in found if each.code != "foto-klein"]
    assert (problem.code, problem.line) == (code, 10)
    assert "op regel 6 van content/portretten/anna/index.md" in problem.message
    assert remedy in problem.remedy


@pytest.mark.parametrize("second", ["", '{focus=20,30 maker="Roos"}'])
def test_the_same_or_nothing_at_all_is_fine(tmp_path: Path, second: str):
    found = told(tmp_path, f"{ONE}\n\nTekst.\n\n![Ze zit.](anna.jpg){second}")

    assert [each.code for each in found] == ["foto-klein"]
