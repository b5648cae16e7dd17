"""Builds beside each other, broken off or after each other: the same files come out."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Barrier

import pytest
from PIL import Image

from plugins.photo_series import process as making
from plugins.photo_series.cache import MANIFEST, shelf
from plugins.photo_series.plan import plan
from plugins.photo_series.process import process
from plugins.photo_series.recipe import Recipe
from plugins.photo_series.rendition import Plan
from tests.content_folder import content_folder, portrait
from tests.photo_files import drawn, encoded, write

ROOT = Path(__file__).parents[1]
QUICK = Recipe(avif_speed=10)
BODY = "\n".join(
    f'Zin {n}.\n\n![Foto {n} toont een vlak.](f{n}.jpg "Nummer {n}.")\n' for n in range(3)
)
SITE = {
    "site.toml": '[site]\nnaam = "Het loket"\nadres = "https://loket.example"\n',
    "mensen.toml": '[anna]\nnaam = "Anna"\nverzonnen = true\n',
    "portretten/anna/index.md": portrait(BODY),
    **{f"portretten/anna/f{n}.jpg": encoded(drawn(1440 + n, 400)) for n in range(3)},
}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def plans(tmp_path) -> list[Plan]:
    photos = write(tmp_path, {f"{n}.jpg": encoded(drawn(600 + n, 400)) for n in range(4)})
    return [plan(photo, QUICK) for photo in photos]


@pytest.fixture
def whole(tmp_path, plans) -> dict[str, bytes]:
    """What a build that nothing disturbs puts into the cache."""
    process(plans, tmp_path / "undisturbed", QUICK)
    return contents(tmp_path / "undisturbed")


def test_two_builds_at_once_fill_one_cache_with_the_same_files(tmp_path, plans, whole):
    cache, together = tmp_path / "cache", Barrier(2)

    def build(_: int) -> None:
        together.wait()
        process(plans, cache, QUICK)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(build, range(2)))

    assert contents(cache) == whole
    assert process(plans, cache, QUICK) == ()


@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize("moment", [0, 1, 8, 20])
def test_ctrl_c_leaves_no_half_file_and_the_next_build_goes_on(
    tmp_path, plans, whole, monkeypatch, moment, workers
):
    cache = tmp_path / "cache"
    encoded_before = iter(range(moment))

    def interrupted(*arguments):
        if next(encoded_before, None) is None:
            raise KeyboardInterrupt
        return making_encode(*arguments)

    making_encode = making.encode
    with monkeypatch.context() as patch:
        patch.setattr(making, "encode", interrupted)
        with pytest.raises(KeyboardInterrupt):
            process(plans, cache, QUICK, workers=workers)

    left = {name: data for name, data in contents(cache).items() if name != MANIFEST}
    assert left.items() <= whole.items()
    finished = [each for each in plans if shelf(cache).find(each)]
    assert workers > 1 or len(finished) == moment // len(plans[0].renditions)

    made = process(plans, cache, QUICK, workers=workers)

    assert len(made) == sum(len(each.renditions) for each in plans if each not in finished)
    assert contents(cache) == whole


@pytest.mark.parametrize(
    "other",
    [{"avif_quality": 40}, {"avif_speed": 9}, {"webp_quality": 60}, {"jpeg_quality": 60}],
)
def test_a_cache_is_no_answer_to_another_recipe(tmp_path, plans, whole, other):
    cache, recipe = tmp_path / "undisturbed", replace(QUICK, **other)
    changed = [plan(each.original, recipe) for each in plans]

    assert not any(shelf(cache).find(each) for each in changed)
    process(changed, cache, recipe)
    process(changed, tmp_path / "apart", recipe)

    apart = contents(tmp_path / "apart")
    del apart[MANIFEST]
    assert apart.items() <= contents(cache).items()


def test_other_pictures_under_the_name_of_ours_are_not_taken_for_them(tmp_path, plans, whole):
    cache = tmp_path / "undisturbed"
    for name in whole:
        if name.endswith(".jpg"):
            Image.new("RGB", (9, 9)).save(cache / name)

    process(plans, cache, QUICK)

    assert contents(cache) == whole


def start(folder: Path, cache: Path, output: Path) -> subprocess.Popen[bytes]:
    """A build of its own, as somebody else on this machine would start one."""
    command = [sys.executable, "-m", "pelican", str(folder), "-s", str(ROOT / "pelicanconf.py")]
    command += ["-o", str(output), "-e", f'SITE_CACHE="{cache}"', "SITE_PHOTO_SPEED=10"]
    return subprocess.Popen(command, cwd=folder, env=os.environ | {"LC_ALL": "C"})


def test_builds_at_once_and_a_warm_one_give_the_site_of_a_clean_one(tmp_path):
    folder, cache = content_folder(tmp_path, SITE), tmp_path / "cache"

    together = [start(folder, cache, tmp_path / name) for name in ("one", "other")]
    assert [each.wait() for each in together] == [0, 0]
    assert start(folder, cache, tmp_path / "warm").wait() == 0
    assert start(folder, tmp_path / "elsewhere", tmp_path / "clean").wait() == 0

    clean = contents(tmp_path / "clean")
    assert sum(name.startswith("beeld/") for name in clean) >= 27
    for name in ("one", "other", "warm"):
        assert contents(tmp_path / name) == clean
