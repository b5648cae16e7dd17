"""A file of a photo that somebody waits for is the file of a build, made alone."""

from pathlib import Path

import pytest
from PIL import Image, ImageOps

from plugins.photo_series.at_once import find_tones, one_file
from plugins.photo_series.cache import key, known_tones, prune, remember_tones, shelf
from plugins.photo_series.for_each_photo import FailedPhotosError
from plugins.photo_series.plan import plan
from plugins.photo_series.process import process
from plugins.photo_series.recipe import Recipe
from plugins.photo_series.rendition import Plan
from plugins.photo_series.room import Room
from plugins.photo_series.uses import FACE, SOCIAL, TEXT, VIEWER, WIDE
from plugins.photo_series.weight import MAX_WEIGHT
from tests.photo_files import drawn, encoded, write

QUICK = Recipe(avif_speed=10)


def planned(folder: Path, picture: Image.Image, name: str = "foto.jpg") -> Plan:
    [photo] = write(folder, {name: encoded(picture)})
    return plan(photo, QUICK, [TEXT, VIEWER, WIDE, FACE, SOCIAL])


@pytest.fixture
def photo(tmp_path: Path) -> Plan:
    noise = Image.effect_noise((1100, 800), 40).convert("RGB")
    return planned(tmp_path, Image.blend(noise, drawn(1100, 800), 0.7))


def alone(photo: Plan, name: str) -> bytes:
    return one_file(photo, name, QUICK, Room(MAX_WEIGHT))


def test_each_file_and_the_colour_are_those_of_the_whole_photo(tmp_path, photo):
    process([photo], tmp_path / "whole", QUICK)
    find_tones([photo], tmp_path / "seen", QUICK)

    assert len(photo.renditions) > 10
    for each in photo.renditions:
        assert alone(photo, each.name) == (tmp_path / "whole" / each.name).read_bytes(), each.name
    assert known_tones(tmp_path / "seen") == known_tones(tmp_path / "whole")


def test_a_photo_that_was_only_looked_at_is_made_whole_by_a_build(tmp_path, photo):
    find_tones([photo], tmp_path / "cache", QUICK)
    assert shelf(tmp_path / "cache").find(photo) is None

    made = process([photo], tmp_path / "cache", QUICK)

    assert {each.name for each in made} == {each.name for each in photo.renditions}
    assert shelf(tmp_path / "cache").find(photo)


def test_a_photo_is_opened_once_for_its_colour(tmp_path, photo, monkeypatch):
    cache = tmp_path / "cache"
    find_tones([photo], cache, QUICK)

    monkeypatch.delattr("plugins.photo_series.pixels.decode")
    find_tones([photo], cache, QUICK)

    assert known_tones(cache).keys() == {key(photo)}


def test_a_look_does_not_make_a_whole_photo_forgotten(tmp_path, photo):
    process([photo], tmp_path, QUICK)
    whole = shelf(tmp_path).find(photo)
    assert whole

    remember_tones(tmp_path, {key(photo): (1, 2, 3)})

    assert shelf(tmp_path).find(photo) == whole


def test_colours_of_photos_that_never_were_whole_leave_with_what_is_pruned(tmp_path, photo):
    cache = tmp_path / "cache"
    old = planned(tmp_path, drawn(300, 200), "oud.jpg")
    process([old], cache, QUICK)
    remember_tones(cache, {"seen": (1, 2, 3)})
    assert "seen" in known_tones(cache)

    assert prune(cache, (cache / old.renditions[0].name).stat().st_mtime + 40 * 24 * 60 * 60)

    assert known_tones(cache) == {}


@pytest.mark.parametrize("what", ["damaged", "changed"])
def test_a_photo_that_cannot_be_had_is_named_and_the_others_are_seen(tmp_path, photo, what):
    other = planned(tmp_path, drawn(301, 200), "ander.jpg")
    whole = encoded(drawn())
    if what == "damaged":
        [path] = write(tmp_path, {"heel.jpg": whole[:-5000]})
        lost = plan(path, QUICK)
    else:
        lost = photo
        write(tmp_path, {"foto.jpg": encoded(ImageOps.invert(drawn()))})

    with pytest.raises(FailedPhotosError) as failure:
        find_tones([lost, other], tmp_path / "cache", QUICK)
    with pytest.raises(FailedPhotosError) as alone_too:
        alone(lost, lost.renditions[0].name)

    assert getattr(failure.value, what) == getattr(alone_too.value, what) == (lost.original,)
    assert known_tones(tmp_path / "cache").keys() == {key(other)}
