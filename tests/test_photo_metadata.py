"""That a published picture tells nothing besides its pixels, and that we would notice if it did."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from plugins.photo_series.container import PhotoError
from plugins.photo_series.metadata import Leak, metadata_left
from plugins.photo_series.plan import plan
from plugins.photo_series.process import process
from plugins.photo_series.recipe import Recipe
from plugins.photo_series.uses import TEXT
from tests.icc_profiles import DISPLAY_P3, rgb_profile
from tests.photo_files import (
    REAL_PHOTOS,
    XMP,
    drawn,
    encoded,
    exif,
    hostile_jpeg,
    hostile_png,
    hostile_webp,
    needs_real_photos,
    segment,
    with_segments,
    write,
)

RECIPE = Recipe()
PROFILE = rgb_profile(DISPLAY_P3, 2.2)
PICTURE = drawn(960, 640)
HOSTILE = {
    "foto.jpg": hostile_jpeg(PICTURE, PROFILE),
    "foto.png": hostile_png(PICTURE, PROFILE),
    "foto.webp": hostile_webp(PICTURE, PROFILE),
}
SECRETS = (b"Anna", b"Exif", b"II*", b"http://", b"8BIM", b"ICC_PROFILE", b"MPF", b"xmpmeta")


def left(folder: Path, data: bytes) -> tuple[Leak, ...]:
    [path] = write(folder, {"foto": data})
    return metadata_left(path)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("foto.jpg", set(Leak)),
        ("foto.png", set(Leak) - {Leak.MPF}),
        ("foto.webp", set(Leak) - {Leak.MPF, Leak.IPTC, Leak.COMMENT, Leak.OTHER}),
    ],
)
def test_every_sort_of_metadata_in_a_hostile_file_is_seen(tmp_path, name, expected):
    assert left(tmp_path, HOSTILE[name]) == tuple(leak for leak in Leak if leak in expected)


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_of_a_hostile_file_reaches_the_site(tmp_path, name):
    [photo] = write(tmp_path, {name: HOSTILE[name]})
    planned = plan(photo, RECIPE, [TEXT])

    published = process([planned], tmp_path / "cache", RECIPE)

    assert len(published) == 6
    for path in published:
        data = path.read_bytes()
        picture = Image.open(BytesIO(data))
        assert metadata_left(path) == ()
        assert not [secret for secret in SECRETS if secret in data]
        assert not dict(picture.getexif())
        assert not {"icc_profile", "exif", "xmp", "comment", "photoshop"} & picture.info.keys()


@pytest.mark.parametrize(
    ("segment_of_jpeg", "expected"),
    [
        (segment(0xFE, b"groetjes"), (Leak.COMMENT,)),
        (segment(0xE0, b"JFIF\0\1\2\0\0\1\0\1\2\2" + bytes(12)), (Leak.THUMBNAIL,)),
        (segment(0xE0, b"JFXX\0\x13"), (Leak.THUMBNAIL,)),
        (segment(0xE1, exif(1, ">")), (Leak.EXIF, Leak.GPS, Leak.THUMBNAIL)),
        (segment(0xE1, b"Exif\0\0kapot"), (Leak.EXIF,)),
        (segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>"), (Leak.XMP,)),
        (segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + XMP), (Leak.THUMBNAIL, Leak.XMP)),
        (segment(0xE1, b"iets anders"), (Leak.OTHER,)),
        (segment(0xE2, b"ICC_PROFILE\0\1\1"), (Leak.ICC,)),
        (segment(0xE2, b"MPF\0"), (Leak.MPF,)),
        (segment(0xE5, b"RMETA\0"), (Leak.OTHER,)),
        (segment(0xED, b"Photoshop 3.0\0"), (Leak.IPTC,)),
        (segment(0xEE, b"Adobe\0\x64\0\0\0\0\0"), ()),
        (b"\xff\xff\xff" + segment(0xFE, b""), (Leak.COMMENT,)),
        (segment(0xE0, b"JFIF\0") + b"ruis\xff\0" + segment(0xFE, b""), (Leak.COMMENT,)),
    ],
)
def test_each_segment_of_a_jpeg_is_judged_by_what_it_holds(tmp_path, segment_of_jpeg, expected):
    jpeg = with_segments(encoded(drawn(16, 16)), segment_of_jpeg)

    found = left(tmp_path, jpeg)

    assert set(found) - {Leak.GPS} == set(expected) - {Leak.GPS}
    assert (Leak.GPS in found) == (b"GPSLatitude" in jpeg or Leak.GPS in expected)


@pytest.mark.parametrize("progressive", [False, True])
def test_metadata_between_and_after_the_scans_is_seen(tmp_path, progressive):
    jpeg = encoded(Image.effect_noise((64, 64), 80).convert("RGB"), progressive=progressive)
    last_scan = jpeg.rindex(b"\xff\xda")
    comment = segment(0xFE, b"verstopt")

    assert left(tmp_path, jpeg) == ()
    assert left(tmp_path, jpeg[:last_scan] + comment + jpeg[last_scan:]) == (Leak.COMMENT,)
    assert left(tmp_path, jpeg[:-2] + comment + jpeg[-2:]) == (Leak.COMMENT,)
    assert left(tmp_path, jpeg + b"\0") == (Leak.TRAILER,)


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_a_plain_picture_is_clean(tmp_path, format):
    assert left(tmp_path, encoded(drawn(64, 64), format)) == ()


@pytest.mark.parametrize("data", [b"", b"GIF89a", encoded(drawn(64, 64))[:-2], b"<svg/>"])
def test_nobody_vouches_for_a_file_that_can_not_be_read_to_its_end(tmp_path, data):
    with pytest.raises(PhotoError):
        left(tmp_path, data)


@needs_real_photos
def test_the_leaks_of_real_photos_are_seen():
    def seen(name: str) -> set[Leak]:
        return set(metadata_left(REAL_PHOTOS / name))

    assert seen("gps_sony.jpg") == {Leak.EXIF, Leak.GPS, Leak.THUMBNAIL}
    assert {Leak.GPS, Leak.MPF, Leak.TRAILER, Leak.ICC} <= seen("p3_apple_gainmap.jpg")
    assert {Leak.GPS, Leak.THUMBNAIL, Leak.MPF} <= seen("gps_gainmap_seine.jpg")
    assert {Leak.IPTC, Leak.XMP, Leak.COMMENT} <= seen("portrait_humboldt.jpg")
    assert seen("portrait_cameraman.png") == set()


@needs_real_photos
def test_nothing_of_real_photos_reaches_the_site(tmp_path):
    photos = [each for each in sorted(REAL_PHOTOS.iterdir()) if each.suffix in (".jpg", ".png")]

    published = process([plan(photo, RECIPE, [TEXT]) for photo in photos], tmp_path, RECIPE)

    assert {path.name: metadata_left(path) for path in published if metadata_left(path)} == {}
