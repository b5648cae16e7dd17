"""What no site asks for any more leaves the cache after a month; nothing else ever does."""

import os
from pathlib import Path

import pytest

from plugins.pages.gather import PHOTOS
from plugins.pages.plugin import run_pelican
from plugins.photo_series.cache import MANIFEST, note_use, prune, shelf
from plugins.photo_series.plan import plan
from plugins.photo_series.process import process
from plugins.photo_series.recipe import Recipe
from plugins.photo_series.rendition import Plan
from tests.content_folder import content_folder, portrait
from tests.photo_files import drawn, encoded, write

ROOT = Path(__file__).parents[1]
QUICK = Recipe(avif_speed=10)
DAY = 24 * 60 * 60


@pytest.fixture
def cache(tmp_path) -> Path:
    return tmp_path / "cache" / PHOTOS


@pytest.fixture
def plans(tmp_path, cache) -> list[Plan]:
    """Two photos that were made."""
    photos = write(tmp_path, {"a.jpg": encoded(drawn(300, 200)), "b.jpg": encoded(drawn(301, 200))})
    made = [plan(photo, QUICK) for photo in photos]
    process(made, cache, QUICK)
    return made


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def files_of(*plans: Plan) -> set[str]:
    return {rendition.name for each in plans for rendition in each.renditions}


def used(folder: Path, day: float, *plans: Plan) -> None:
    """Date the files of these photos."""
    for name in files_of(*plans):
        os.utime(folder / name, (day * DAY, day * DAY))


@pytest.mark.parametrize(("days", "kept"), [(0, True), (29.9, True), (30.1, False), (4000, False)])
def test_a_photo_is_kept_for_a_month_after_it_was_last_used(cache, plans, days, kept):
    old, fresh = plans
    used(cache, 1000, old)
    used(cache, 1000 + days, fresh)

    removed = prune(cache, (1000 + days) * DAY)

    assert {each.name for each in removed} == (set() if kept else files_of(old))
    assert bool(shelf(cache).find(old)) == kept
    assert shelf(cache).find(fresh)


def test_a_photo_that_lost_one_file_is_forgotten(cache, plans):
    used(cache, 1000, *plans)
    one = plans[0].renditions[0].name
    os.utime(cache / one, (0, 0))

    prune(cache, 1000 * DAY)

    assert names(cache) == files_of(*plans) - {one} | {MANIFEST}
    assert list(shelf(cache).made.values()) == [shelf(cache).find(plans[1])]


def test_a_photo_that_is_used_again_counts_as_new(cache, plans):
    used(cache, 1000, *plans)

    note_use(plans[:1], cache)

    assert {each.name for each in prune(cache, 1031 * DAY)} == files_of(plans[1])


def test_what_a_killed_build_left_goes_and_what_others_put_there_stays(cache, plans):
    half, others = ".a-00000000-300.webp.12-34.part", "mijn-notities.txt"
    write(cache, {half: b"half", others: b"blijf af"})
    for name in (half, others):
        os.utime(cache / name, (0, 0))
    used(cache, 1000, *plans)

    assert prune(cache, 1000 * DAY) == (cache / half,)
    assert others in names(cache)


def test_a_cache_that_is_not_there_holds_nothing_to_prune(tmp_path, plans):
    note_use(plans, tmp_path / "nowhere")

    assert prune(tmp_path / "nowhere", 0) == ()


def test_what_another_build_takes_away_meanwhile_is_no_trouble(cache, plans, monkeypatch):
    used(cache, 1000, *plans)
    unlink = Path.unlink

    def twice(path: Path) -> None:
        unlink(path)
        unlink(path)

    monkeypatch.setattr(Path, "unlink", twice)

    assert prune(cache, 2000 * DAY) == ()
    assert names(cache) == {MANIFEST}


def test_a_build_makes_room_and_keeps_what_it_shows_however_old(tmp_path, cache, plans):
    files = {
        "site.toml": '[site]\nnaam = "Het loket"\nadres = "https://loket.example"\n',
        "portretten/anna/index.md": portrait("Hallo.\n\n![Anna kijkt opzij.](anna.jpg)\n"),
        "portretten/anna/anna.jpg": encoded(drawn(300, 200)),
    }
    overrides: dict[str, object] = {
        "PATH": str(content_folder(tmp_path, files)),
        "OUTPUT_PATH": str(tmp_path / "output"),
        "SITE_CACHE": str(cache.parent),
    }
    run_pelican(ROOT / "pelicanconf.py", overrides)
    shown = names(tmp_path / "output" / "beeld")
    for each in cache.iterdir():
        os.utime(each, (0, 0))

    run_pelican(ROOT / "pelicanconf.py", overrides)

    assert shown <= names(cache)
    assert not files_of(*plans) & names(cache)
    assert names(tmp_path / "output" / "beeld") == shown
