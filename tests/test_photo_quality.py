"""The measures of likeness, the photos that are drawn to measure with, and libvips beside us."""

import io
from pathlib import Path

import pytest
from PIL import Image

from plugins.photo_series import vips
from plugins.photo_series.drawn_photo import draw_photo
from plugins.photo_series.likeness import Measure, decoded, measures, ssim
from plugins.photo_series.quality import quality_table

SIZE = (600, 400)


def a_photo(number: int = 1) -> Image.Image:
    return decoded(draw_photo(number, SIZE))


def damaged(picture: Image.Image, quality: int) -> Image.Image:
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=quality)
    return decoded(file.getvalue())


def test_a_picture_is_entirely_like_itself() -> None:
    assert ssim(a_photo(), a_photo()) == pytest.approx(1)


def test_likeness_falls_as_damage_grows() -> None:
    picture = a_photo()

    found = [ssim(picture, damaged(picture, quality)) for quality in (90, 60, 30, 5)]

    assert found == sorted(found, reverse=True)
    assert 0 < found[-1] < found[0] < 1


def test_another_picture_is_hardly_alike() -> None:
    assert ssim(a_photo(1), a_photo(2)) < 0.2


def test_a_flat_picture_is_compared_without_dividing_by_nothing() -> None:
    black, white = Image.new("RGB", SIZE), Image.new("RGB", SIZE, "white")

    assert ssim(black, black) == pytest.approx(1)
    assert ssim(black, white) < 0.01


@pytest.mark.parametrize("measure", measures(), ids=lambda each: each.name)
def test_every_measure_that_is_here_puts_the_better_copy_first(measure: Measure) -> None:
    picture = a_photo()
    good, bad = (measure.of(picture, damaged(picture, quality)) for quality in (90, 20))

    assert measure.is_as_good(good, bad)
    assert not measure.is_as_good(bad, good)


def test_a_drawn_photo_is_as_textured_as_a_camera_s() -> None:
    bits = 8 * len(draw_photo(1, SIZE))

    assert bits / (SIZE[0] * SIZE[1]) >= 1


def test_a_drawn_photo_is_the_same_each_time_and_no_two_are_alike() -> None:
    photos = [draw_photo(number, SIZE) for number in (1, 1, 2)]

    assert photos[0] == photos[1] != photos[2]


def test_the_table_has_a_row_for_each_way_to_make_a_photo(tmp_path: Path) -> None:
    (tmp_path / "portrait_een.jpg").write_bytes(draw_photo(1, (320, 240)))
    (tmp_path / "geen-portret.jpg").write_bytes(b"")
    ticks = iter(range(1000))

    table = quality_table(tmp_path, lambda: float(next(ticks)))

    names = [row.name.split()[0] for row in table.rows if not row.name.startswith("libvips")]
    assert names == ["AVIF", "AVIF", "AVIF", "WebP", "WebP", "JPEG"]
    assert table.photos == 1
    assert table.measures[-1] == "SSIM"
    assert all(len(row.scores) == len(table.measures) for row in table.rows)
    assert all(0 < row.scores[-1] < 1 and row.mean_bytes > 0 for row in table.rows)


def test_libvips_is_compared_where_it_is_installed(tmp_path: Path) -> None:
    (tmp_path / "portrait_een.jpg").write_bytes(draw_photo(1, (320, 240)))

    table = quality_table(tmp_path, lambda: 0.0)

    assert any(row.name.startswith("libvips") for row in table.rows) == vips.is_here()
