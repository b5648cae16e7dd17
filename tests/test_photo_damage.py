"""Gaps in the coded pixels of a JPEG are seen wherever they lie; whole photos are never doubted."""

from random import Random

import pytest
from PIL import Image

from plugins.photo_series.container import PhotoError
from plugins.photo_series.decode import decode
from tests.hostile_files import jpeg, noisy
from tests.photo_files import drawn, encoded

SECTOR = 4096
"""What a memory card loses at once is never less, nowadays."""
WAYS_OF_SAVING = [
    {"quality": 60},
    {"quality": 100, "subsampling": 0},
    {"optimize": True},
    {"progressive": True},
    {"restart_marker_rows": 1},
    {"restart_marker_blocks": 7},
    {"progressive": True, "restart_marker_rows": 2},
]


@pytest.mark.parametrize("options", WAYS_OF_SAVING, ids=str)
@pytest.mark.parametrize("picture", [noisy, drawn, lambda: Image.linear_gradient("L")])
def test_a_whole_photo_is_never_doubted(picture, options):
    decode(encoded(picture(), **options), (1, 1))


@pytest.mark.parametrize("lost", [bytes(SECTOR), b"\xff" * SECTOR], ids=["zeros", "ones"])
@pytest.mark.parametrize("place", range(1, 10))
def test_a_lost_sector_is_seen_wherever_it_lies(lost, place):
    whole = jpeg()
    at = len(whole) * place // 10

    with pytest.raises(PhotoError):
        decode(whole[:at] + lost + whole[at + SECTOR :], (1, 1))


@pytest.mark.parametrize("options", WAYS_OF_SAVING, ids=str)
@pytest.mark.parametrize("seed", range(3))
def test_a_sector_of_another_file_is_seen(options, seed):
    whole = encoded(noisy(), **options)
    at = len(whole) // 2

    with pytest.raises(PhotoError):
        decode(whole[:at] + Random(seed).randbytes(SECTOR) + whole[at + SECTOR :], (1, 1))


def test_restart_marks_out_of_order_are_seen():
    whole = jpeg(restart_marker_rows=1)

    with pytest.raises(PhotoError):
        decode(whole.replace(b"\xff\xd2", b"\xff\xd6", 1), (1, 1))
