"""Which files are planned for a photo, what they're called, and what a plan costs."""

import os
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.photo_series.container import PhotoError
from plugins.photo_series.credit import Credit
from plugins.photo_series.facts import facts_of
from plugins.photo_series.plan import plan, plan_of
from plugins.photo_series.recipe import Recipe
from plugins.photo_series.rendition import Plan
from plugins.photo_series.uses import FACE, SOCIAL, TEXT, VIEWER, WIDE, Shape, cut
from tests.photo_files import drawn, encoded, exif, hostile_jpeg, png_header, segment, with_segments

RECIPE = Recipe()
LANDSCAPE = (3000, 2000)


def plan_for(name: str, data: bytes, recipe: Recipe = RECIPE, **options) -> Plan:
    return plan_of(Path(name), facts_of(data), recipe, **options)


def sizes(width: int, height: int, format: str = "webp") -> list[tuple[int, int]]:
    planned = plan_for("foto.png", png_header(width, height), uses=[WIDE])
    return [(each.width, each.height) for each in planned.of(Shape.WHOLE, format)]


def boxes(planned: Plan, shape: Shape) -> set[tuple[int, int, int, int]]:
    return {each.box for each in planned.of(shape, "jpeg")}


def test_a_plan_names_each_width_in_three_formats_smallest_first(tmp_path):
    photo = tmp_path / "Anna bij het raam.JPG"
    photo.write_bytes(encoded(drawn(*LANDSCAPE)))

    planned = plan(photo, RECIPE, [TEXT, VIEWER])

    assert (planned.original, planned.width, planned.height) == (photo, *LANDSCAPE)
    [digits] = {re.findall(r"-([0-9a-f]{8})-", each.name)[0] for each in planned.renditions}
    assert [(each.name, each.format, each.width, each.height) for each in planned.renditions] == [
        (f"anna-bij-het-raam-{digits}-{width}.{ending}", format, width, height)
        for width, height in ((480, 320), (960, 640), (1920, 1280))
        for format, ending in (("avif", "avif"), ("webp", "webp"), ("jpeg", "jpg"))
    ]


@pytest.mark.parametrize(
    ("focus", "box"),
    [
        ((50, 33), (700, 0, 2300, 2000)),
        ((0, 0), (0, 0, 1600, 2000)),
        ((100, 100), (1400, 0, 3000, 2000)),
        ((30, 50), (100, 0, 1700, 2000)),
    ],
)
def test_a_face_is_cut_as_high_as_the_photo_with_the_focus_in_its_middle(focus, box):
    planned = plan_for("x.png", png_header(*LANDSCAPE), uses=[FACE], focus=focus)

    assert boxes(planned, Shape.FACE) == {box}
    assert [each.width for each in planned.of(Shape.FACE, "avif")] == [240, 480, 800, 1440]


def test_a_card_for_other_sites_is_one_jpeg_as_wide_as_they_ask():
    planned = plan_for("x.png", png_header(2400, 3000), uses=[FACE, SOCIAL])

    [card] = [each for each in planned.renditions if each.box == planned.boxes[Shape.SOCIAL]]
    assert (card.format, card.width, card.height) == ("jpeg", 1200, 630)
    assert card.box == (0, 360, 2400, 1620)


def test_a_shape_that_cuts_nothing_off_shares_the_files_of_the_whole_photo():
    planned = plan_for("x.png", png_header(1600, 2000), uses=[FACE, VIEWER])

    assert planned.of(Shape.FACE, "jpeg") == planned.of(Shape.WHOLE, "jpeg")
    assert len({each.name for each in planned.renditions}) == len(planned.renditions)


@given(
    st.tuples(st.integers(1, 9000), st.integers(1, 9000)),
    st.sampled_from(Shape),
    st.tuples(st.integers(0, 100), st.integers(0, 100)),
)
def test_what_is_cut_lies_in_the_photo_and_has_its_shape(size, shape, focus):
    left, top, right, bottom = cut(size, shape, focus)

    assert 0 <= left < right <= size[0]
    assert 0 <= top < bottom <= size[1]
    if shape.value and (right - left, bottom - top) != size:
        across, down = shape.value
        assert abs((right - left) * down - (bottom - top) * across) <= max(across, down)
        assert right - left == size[0] or bottom - top == size[1]


def test_the_same_photo_cut_elsewhere_or_shown_at_other_widths_has_other_names():
    photo = png_header(*LANDSCAPE)
    plans = [
        plan_for("x.png", photo, uses=uses, focus=focus)
        for uses, focus in (
            ([FACE], (50, 33)),
            ([FACE], (20, 33)),
            ([TEXT], (50, 33)),
            ([WIDE], (50, 33)),
        )
    ]

    names = [{each.name for each in planned.renditions} for planned in plans]
    assert sum(map(len, names)) == len(set().union(*names))


def test_another_credit_gives_other_names():
    photo = encoded(drawn(480, 320))

    ours, theirs = (plan_for("x", photo, credit=Credit(each)) for each in ("Roos", "Tom"))

    assert not {each.name for each in ours.renditions} & {each.name for each in theirs.renditions}


@pytest.mark.parametrize(
    ("original", "expected"),
    [
        ((1440, 960), [(480, 320), (960, 640), (1440, 960)]),
        ((1200, 1600), [(480, 640), (960, 1280), (1200, 1600)]),
        ((700, 700), [(480, 480), (700, 700)]),
        ((300, 200), [(300, 200)]),
        ((1, 1), [(1, 1)]),
        ((10_000, 3), [(480, 1), (960, 1), (1440, 1)]),
        ((1, 20_000), [(1, 16_383)]),
        ((1000, 40_000), [(409, 16_360)]),
    ],
)
def test_a_photo_is_never_enlarged_and_always_fits_its_formats(original, expected):
    assert sizes(*original) == expected
    assert sizes(*original, format="jpeg") == expected


@given(st.integers(1, 30_000), st.integers(1, 30_000))
def test_every_size_keeps_the_shape_of_the_photo(width, height):
    for new_width, new_height in sizes(width, height):
        assert 1 <= new_width <= width
        assert 1 <= new_height <= min(max(1, height), 16_383)
        if 1 < new_height < 16_383:
            assert abs(new_height - height * new_width / width) <= 0.5


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_planned_size_is_that_of_the_upright_photo(orientation, order):
    block = segment(0xE1, exif(orientation, order))
    photo = with_segments(encoded(drawn(900, 600)), block)

    planned = plan_for("foto.jpg", photo)

    upright = (600, 900) if orientation >= 5 else (900, 600)
    assert (planned.width, planned.height) == upright


@pytest.mark.parametrize(
    "block",
    [exif(9), exif(0), exif(6)[:18], b"Exif\0\0", b"Exif\0\0II*\0\xff\xff\xff\xff"],
)
def test_a_senseless_orientation_counts_as_upright(block):
    photo = with_segments(encoded(drawn(90, 60)), segment(0xE1, block))

    planned = plan_for("foto.jpg", photo)

    assert (planned.width, planned.height) == (90, 60)


@pytest.mark.parametrize("format", ["PNG", "WEBP"])
@pytest.mark.parametrize("lossless", [True, False])
def test_the_size_and_orientation_of_other_kinds_are_read_too(format, lossless):
    options = {"lossless": lossless} if format == "WEBP" else {}

    plain = plan_for("x", encoded(drawn(90, 60), format, **options))
    turned = plan_for("x", encoded(drawn(90, 60), format, exif=exif(6), **options))

    assert (plain.width, plain.height) == (90, 60)
    assert (turned.width, turned.height) == (60, 90)


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Foto.JPG", "foto"),
        ("Één coördinator ï.jpeg", "een-coordinator-i"),
        ("IMG_0042 (1) [bw].jpg", "img-0042-1-bw"),
        ("../../etc/passwd", "passwd"),
        ("照片.jpg", "foto"),
        ("...jpg", "foto"),
        ("a" * 200 + ".jpg", "a" * 60),
    ],
)
def test_a_name_on_the_site_is_plain_and_safe(name, stem):
    planned = plan_for(name, encoded(drawn(9, 6)))

    names = [each.name for each in planned.renditions]
    assert all(re.fullmatch(stem + r"-[0-9a-f]{8}-9\.(avif|webp|jpg)", each) for each in names)


def test_both_ways_of_storing_an_accent_give_the_same_files(tmp_path):
    stored = tmp_path / unicodedata.normalize("NFD", "één.jpg")
    stored.write_bytes(encoded(drawn(9, 6)))

    typed = plan(tmp_path / unicodedata.normalize("NFC", "één.jpg"), RECIPE)

    assert [each.name for each in typed.renditions] == [
        each.name for each in plan(stored, RECIPE).renditions
    ]
    assert typed.original.is_file()


@pytest.mark.parametrize(
    "other",
    [
        {"avif_quality": 49},
        {"avif_speed": 9},
        {"webp_quality": 75},
        {"jpeg_quality": 75},
        {"paper": (0, 0, 0)},
    ],
)
def test_another_recipe_gives_other_names(other):
    photo = encoded(drawn(480, 320))

    plans = [plan_for("x", photo, recipe) for recipe in (RECIPE, replace(RECIPE, **other))]

    names, others = ({each.name for each in planned.renditions} for planned in plans)
    assert not names & others


def test_other_versions_of_the_encoders_give_other_names(monkeypatch):
    photo = encoded(drawn(480, 320))
    names = plan_for("x.jpg", photo).renditions

    monkeypatch.setattr("plugins.photo_series.plan.encoders", lambda: ("99.0",))

    assert plan_for("x.jpg", photo).renditions != names


def test_other_bytes_are_noticed_where_size_and_date_are_the_same(tmp_path):
    photo = tmp_path / "x.png"
    first = encoded(drawn(), "PNG")
    photo.write_bytes(first)
    before, stamp = plan(photo, RECIPE), photo.stat()

    photo.write_bytes(first[:-30] + bytes([first[-30] ^ 1]) + first[-29:])
    os.utime(photo, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))

    assert photo.stat().st_size == stamp.st_size
    assert plan(photo, RECIPE).renditions != before.renditions


def test_the_same_photo_has_the_same_names_in_every_folder(tmp_path):
    data = hostile_jpeg(drawn(), b"")
    for folder in ("anna", "bert"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "foto.jpg").write_bytes(data)

    plans = [plan(tmp_path / folder / "foto.jpg", RECIPE) for folder in ("anna", "bert")]

    assert len({tuple(each.name for each in planned.renditions) for planned in plans}) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"geen foto",
        b"\xff\xd8\xff",
        encoded(drawn(9, 6))[:30],
        png_header(0, 5),
        b"RIFF\0\0\0\0WEBP",
    ],
)
def test_a_file_without_a_picture_can_not_be_planned(data):
    with pytest.raises(PhotoError):
        plan_for("foto.jpg", data)


def test_a_file_that_is_not_there_can_not_be_planned(tmp_path):
    with pytest.raises(FileNotFoundError):
        plan(tmp_path / "foto.jpg", RECIPE)
