"""The letters of the site: small, the same everywhere, with their licence."""

import hashlib
import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from plugins.pages.shell.fonts import CUTS, FontFile, font_files, font_licences

ROOT = Path(__file__).resolve().parents[1]
HASHES = """
import hashlib, sys
from pathlib import Path
from plugins.pages.shell.fonts import font_files
for font in font_files(Path(sys.argv[1])):
    print(font.name, hashlib.sha256(font.content).hexdigest())
"""


@pytest.fixture(scope="module")
def cache(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def fonts(cache) -> tuple[FontFile, ...]:
    return font_files(cache)


def test_the_three_fonts_together_are_at_most_fifty_one_kilobytes(fonts):
    assert len(fonts) == 3
    assert sum(len(font.content) for font in fonts) <= 51_000


@pytest.mark.parametrize("character", "ijëïé’“”‘–…èüÓşŁğ")
def test_every_font_has_the_character(fonts, character):
    for font in fonts:
        assert ord(character) in TTFont(BytesIO(font.content)).getBestCmap(), font.name


def test_the_speakers_letter_keeps_the_weights_that_are_used(fonts):
    [axis] = TTFont(BytesIO(fonts[2].content))["fvar"].axes

    assert (axis.axisTag, axis.minValue, axis.maxValue) == ("wght", 450, 700)


def test_letters_keep_their_distance_whatever_the_weight(fonts):
    for font in fonts:
        opened = TTFont(BytesIO(font.content))
        assert opened["GPOS"].table.LookupList.Lookup, font.name
        assert getattr(opened["GDEF"].table, "VarStore", None) is None, font.name


def test_a_font_still_says_who_made_it_and_under_which_licence(fonts):
    for font in fonts:
        names = TTFont(BytesIO(font.content))["name"]
        assert names.getDebugName(0), font.name
        assert "Open Font License" in names.getDebugName(13), font.name


@pytest.mark.parametrize("seed", ["0", "1"])
def test_another_process_cuts_the_same_bytes(fonts, tmp_path, seed):
    result = subprocess.run(
        [sys.executable, "-c", HASHES, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert result.stdout.split() == [
        word for font in fonts for word in (font.name, hashlib.sha256(font.content).hexdigest())
    ]


def test_a_font_is_cut_once_and_then_taken_from_the_cache(fonts, cache, monkeypatch):
    monkeypatch.setattr("plugins.pages.shell.fonts.cut_font", lambda source, cut: b"cut again")

    assert font_files(cache) == fonts
    assert len(list((cache / "fonts").iterdir())) == len(CUTS)


def test_a_changed_recipe_cuts_anew(fonts, cache, tmp_path, monkeypatch):
    shutil.copytree(cache, tmp_path, dirs_exist_ok=True)
    monkeypatch.setattr("plugins.pages.shell.fonts.cut_font", lambda source, cut: b"cut again")
    monkeypatch.setattr("plugins.pages.shell.fonts.CHARACTERS", "abc")

    assert {font.content for font in font_files(tmp_path)} == {b"cut again"}


def test_both_licences_go_with_the_fonts():
    licences = font_licences()

    assert [licence.name for licence in licences] == [
        "OFL-atkinson-hyperlegible.txt",
        "OFL-bricolage-grotesque.txt",
    ]
    assert all(b"SIL OPEN FONT LICENSE" in licence.content for licence in licences)
