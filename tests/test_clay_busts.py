"""The clay studies: the same script draws the same people, every time."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tools.clay.album import PHOTOS
from tools.clay.photograph import take
from tools.clay.sitters import Photo
from tools.clay.turning import ROUND, photos

PORTRAITS = Path(__file__).parent.parent / "content" / "portretten"
TINY = 0.02


def test_rendering_the_same_photo_twice_gives_the_same_pixels():
    joost = photo("joost")

    assert np.array_equal(np.asarray(take(joost, TINY)), np.asarray(take(joost, TINY)))


def test_a_small_rendering_shows_a_bust_before_a_wall():
    pixels = np.asarray(take(photo("halima"), TINY), np.float32)

    scarf, wall = pixels[8, 17], pixels[4, 3]

    assert scarf[0] > scarf[2] + 40, "the scarf is rust"
    assert wall[0] < wall[1] + 10, "the wall is green"


@pytest.mark.parametrize("wanted", PHOTOS, ids=lambda photo: photo.name)
def test_every_photo_in_the_album_is_committed_at_its_own_size(wanted: Photo):
    with Image.open(PORTRAITS / wanted.sitter.slug / f"{wanted.name}.jpg") as image:
        assert image.size == (wanted.frame.width, wanted.frame.height)


@pytest.mark.parametrize("wanted", PHOTOS, ids=lambda photo: photo.name)
def test_a_committed_photo_holds_no_place_or_date(wanted: Photo):
    with Image.open(PORTRAITS / wanted.sitter.slug / f"{wanted.name}.jpg") as image:
        assert dict(image.getexif()) == {0x013B: "Kleistudie, De begripvolle ambtenaar"}


def test_the_film_begins_at_the_back_of_the_head_and_ends_at_the_face():
    poses = [each.pose for each in photos(ROUND)]

    assert (poses[0], len(poses)) == (ROUND.first.pose, 24)
    assert abs(poses[-1].turn - ROUND.last.turn) < 1
    assert all(one.turn <= other.turn for one, other in pairwise(poses))


def photo(name: str) -> Photo:
    return next(photo for photo in PHOTOS if photo.name == name)
