"""What the planned files look like, and how they come into the cache and out of it."""

import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageOps, JpegImagePlugin

from plugins.photo_series import pixels
from plugins.photo_series.cache import MANIFEST, renditions_into, shelf
from plugins.photo_series.decode import decode
from plugins.photo_series.for_each_photo import FailedPhotosError
from plugins.photo_series.plan import plan
from plugins.photo_series.process import mend, process
from plugins.photo_series.recipe import Recipe
from plugins.photo_series.uses import SOCIAL, TEXT, VIEWER, WIDE
from tests.icc_profiles import (
    ADOBE_RGB,
    DISPLAY_P3,
    as_srgb,
    encode_srgb,
    grey_profile,
    ink_profile,
    rgb_profile,
)
from tests.photo_files import (
    BLUE,
    CORNERS,
    GREEN,
    REAL_PHOTOS,
    RED,
    YELLOW,
    corners,
    distance,
    drawn,
    encoded,
    exif,
    needs_real_photos,
    segment,
    with_segments,
    write,
)

RECIPE = Recipe()
CYAN, MAGENTA, SUN, SOOT = (62, -31, -48), (48, 75, -3), (90, -5, 90), (15, 0, 0)


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def made(photo: Path, cache: Path, recipe: Recipe = RECIPE) -> dict[tuple[str, int], Image.Image]:
    """Every rendition of one photo, opened, by format and width."""
    planned = plan(photo, recipe, [WIDE])
    process([planned], cache, recipe)
    return {(each.format, each.width): opened(cache / each.name) for each in planned.renditions}


def opened(path: Path) -> Image.Image:
    return Image.open(BytesIO(path.read_bytes()))


def colours(folder: Path, data: bytes) -> list[tuple[tuple[int, ...], ...]]:
    """The colours in the corners of the renditions of a photo."""
    [photo] = write(folder, {"foto": data})
    return [corners(each) for each in made(photo, folder / "cache").values()]


def contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in sorted(folder.iterdir())}


def test_every_rendition_has_the_planned_format_and_size(tmp_path, cache):
    [photo] = write(tmp_path, {"foto.jpg": encoded(drawn(1700, 1133))})

    pictures = made(photo, cache)

    assert {key: (each.format, each.size) for key, each in pictures.items()} == {
        (format, width): (format.upper(), (width, height))
        for format in ("avif", "webp", "jpeg")
        for width, height in ((480, 320), (960, 640), (1440, 960))
    }


def test_a_jpeg_is_progressive_and_spares_colour_detail(tmp_path, cache):
    [photo] = write(tmp_path, {"foto.jpg": encoded(drawn())})

    jpeg = made(photo, cache)["jpeg", 480]

    assert jpeg.info["progressive"]
    assert JpegImagePlugin.get_sampling(jpeg) == 2


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize(
    ("orientation", "upright"),
    [
        (1, (RED, GREEN, BLUE, YELLOW)),
        (2, (GREEN, RED, YELLOW, BLUE)),
        (3, (YELLOW, BLUE, GREEN, RED)),
        (4, (BLUE, YELLOW, RED, GREEN)),
        (5, (RED, BLUE, GREEN, YELLOW)),
        (6, (BLUE, RED, YELLOW, GREEN)),
        (7, (YELLOW, GREEN, BLUE, RED)),
        (8, (GREEN, YELLOW, RED, BLUE)),
    ],
)
def test_every_orientation_comes_out_upright(tmp_path, format, orientation, upright):
    data = encoded(drawn(), format, exif=exif(orientation))

    for each in colours(tmp_path, data):
        assert distance(each, upright) <= 6
    as_pillow_turns_it = ImageOps.exif_transpose(Image.open(BytesIO(data)))
    assert distance(corners(as_pillow_turns_it), upright) <= 6


@pytest.mark.parametrize(
    ("mode", "data"),
    [
        ("RGB", encoded(drawn(), "PNG")),
        ("P", encoded(drawn().quantize(8), "PNG")),
        ("RGBA", encoded(drawn().convert("RGBA"), "PNG")),
        ("WEBP", encoded(drawn(), "WEBP", quality=95)),
        ("CMYK", encoded(drawn().convert("CMYK"))),
    ],
)
def test_every_way_of_storing_colour_comes_out_the_same(tmp_path, mode, data):
    for each in colours(tmp_path, data):
        assert distance(each, CORNERS) <= 8


@pytest.mark.parametrize(
    ("mode", "level", "expected"),
    [("L", 130, 130), ("LA", (130, 255), 130), ("1", 255, 255), ("I;16", 130 * 257, 130)],
)
def test_every_way_of_storing_grey_comes_out_grey(tmp_path, mode, level, expected):
    data = encoded(Image.new(mode, (600, 400), level), "PNG")

    for each in colours(tmp_path, data):
        assert distance(each, [(expected,) * 3] * 4) <= 2


def test_where_a_picture_is_transparent_the_paper_shows(tmp_path):
    picture = drawn().convert("RGBA")
    picture.paste((0, 0, 0, 0), (0, 0, 600, 400))
    picture.paste((0, 0, 0, 128), (600, 0, 1200, 400))
    half = tuple(round(level * 127 / 255) for level in RECIPE.paper)

    for each in colours(tmp_path, encoded(picture, "PNG")):
        assert distance(each[:2], (RECIPE.paper, half)) <= 3
        assert distance(each[2:], CORNERS[2:]) <= 6


def test_a_transparent_colour_of_a_palette_shows_the_paper_too(tmp_path):
    picture = drawn().quantize(4)
    picture.info["transparency"] = picture.getpixel((10, 10))

    for each in colours(tmp_path, encoded(picture, "PNG")):
        assert distance(each[0], RECIPE.paper) <= 3
        assert distance(each[1:], CORNERS[1:]) <= 8


@pytest.mark.parametrize("colorants", [DISPLAY_P3, ADOBE_RGB])
@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_colours_are_brought_to_srgb_through_the_profile(tmp_path, colorants, format):
    options = {"lossless": True} if format == "WEBP" else {}
    profile = rgb_profile(colorants, 2.2)
    expected = [as_srgb(colour, colorants, 2.2) for colour in CORNERS]

    assert distance(expected, CORNERS) > 10
    for each in colours(tmp_path, encoded(drawn(), format, icc_profile=profile, **options)):
        assert distance(each, expected) <= 6


def test_transparency_and_a_profile_go_together(tmp_path):
    picture = drawn().convert("RGBA")
    picture.paste((0, 0, 0, 0), (0, 0, 600, 400))
    profile = rgb_profile(DISPLAY_P3, 2.2)

    for each in colours(tmp_path, encoded(picture, "PNG", icc_profile=profile)):
        assert distance(each[0], RECIPE.paper) <= 3
        assert distance(each[1], as_srgb(CORNERS[1], DISPLAY_P3, 2.2)) <= 6


@pytest.mark.parametrize("format", ["JPEG", "PNG"])
def test_grey_is_brought_to_srgb_through_its_profile(tmp_path, format):
    picture = Image.new("L", (600, 400), 128)
    expected = encode_srgb((128 / 255) ** 1.8)

    for each in colours(tmp_path, encoded(picture, format, icc_profile=grey_profile(1.8))):
        assert distance(each, [(expected,) * 3] * 4) <= 3


def test_grey_with_a_colour_profile_keeps_its_grey(tmp_path):
    profile = rgb_profile(ADOBE_RGB, 1.8)
    expected = encode_srgb((128 / 255) ** 1.8)

    for each in colours(tmp_path, encoded(Image.new("L", (600, 400), 128), icc_profile=profile)):
        assert distance(each, [(expected,) * 3] * 4) <= 3


def test_inks_are_brought_to_srgb_through_their_profile(tmp_path):
    cyan = Image.new("CMYK", (600, 400), (255, 0, 0, 0))
    profile = ink_profile((CYAN, MAGENTA, SUN, SOOT))

    for each in colours(tmp_path, encoded(cyan, icc_profile=profile)):
        red, green, blue = each[0]
        assert red < 40
        assert 150 < green < 185
        assert 220 < blue < 245


@pytest.mark.parametrize(
    "profile",
    [b"no profile at all", rgb_profile(DISPLAY_P3, 2.2)[:200], grey_profile(1.8)],
    ids=["nonsense", "cut off", "for grey"],
)
def test_a_profile_that_can_not_be_used_leaves_the_colours_as_they_are(tmp_path, profile):
    for each in colours(tmp_path, encoded(drawn(), icc_profile=profile)):
        assert distance(each, CORNERS) <= 6


def test_damaged_exif_is_no_reason_to_lose_a_photo(tmp_path):
    block = segment(0xE1, b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + bytes(40))

    for each in colours(tmp_path, with_segments(encoded(drawn()), block)):
        assert distance(each, CORNERS) <= 6


def test_a_warm_run_opens_no_picture_and_writes_nothing(tmp_path, cache, monkeypatch):
    photos = write(tmp_path, {"a.jpg": encoded(drawn()), "b.png": encoded(drawn(300, 200), "PNG")})
    plans = [plan(photo, RECIPE) for photo in photos]
    process(plans, cache, RECIPE)
    before = {each: (each.stat().st_ino, each.stat().st_mtime_ns) for each in cache.iterdir()}

    monkeypatch.delattr(pixels, "decode")
    made = process([plan(photo, RECIPE) for photo in photos], cache, RECIPE)

    assert made == ()
    after = {each: (each.stat().st_ino, each.stat().st_mtime_ns) for each in cache.iterdir()}
    assert after == before


def test_one_changed_photo_means_one_photo_made(tmp_path, cache, monkeypatch):
    photos = write(tmp_path, {"a.jpg": encoded(drawn()), "b.jpg": encoded(drawn(900, 600))})
    process([plan(photo, RECIPE) for photo in photos], cache, RECIPE)
    write(tmp_path, {"b.jpg": encoded(drawn(901, 600))})

    made = process([plan(photo, RECIPE) for photo in photos], cache, RECIPE)

    assert {each.name.split("-")[0] for each in made} == {"b"}
    assert len(made) == 6


@pytest.mark.parametrize("lost", range(6))
@pytest.mark.parametrize("how", ["removed", "emptied", "cut short"])
def test_a_photo_that_lost_a_file_is_made_again_with_the_same_bytes(tmp_path, cache, lost, how):
    photos = write(tmp_path, {"a.jpg": encoded(drawn()), "b.jpg": encoded(drawn(300, 200))})
    planned, other = (plan(photo, RECIPE) for photo in photos)
    process([planned, other], cache, RECIPE)
    before = contents(cache)
    victim = cache / planned.renditions[lost].name
    if how == "removed":
        victim.unlink()
    else:
        os.truncate(victim, 0 if how == "emptied" else victim.stat().st_size - 1)

    made = process([planned, other], cache, RECIPE)

    assert {each.name for each in made} == {each.name for each in planned.renditions}
    assert contents(cache) == before


@pytest.mark.parametrize("spoilt", range(9))
def test_a_file_that_a_disk_spoilt_is_made_again_before_it_goes_out(tmp_path, cache, spoilt):
    [photo] = write(tmp_path, {"a.jpg": encoded(drawn())})
    planned = plan(photo, RECIPE)
    process([planned], cache, RECIPE)
    before = contents(cache)
    victim = cache / planned.renditions[spoilt].name
    data = victim.read_bytes()
    victim.write_bytes(data[:-60] + bytes([data[-60] ^ 1]) + data[-59:])

    assert mend([planned], cache, RECIPE)

    assert contents(cache) == before
    assert mend([planned], cache, RECIPE) == ()


def test_any_number_of_workers_gives_the_same_bytes(tmp_path):
    noise = Image.effect_noise((700, 500), 60)
    files = {f"{i}.jpg": encoded(noise.rotate(90 * i).convert("RGB")) for i in range(4)}
    plans = [plan(photo, RECIPE) for photo in write(tmp_path, files)]

    for workers in (1, 2, 4):
        process(plans, tmp_path / str(workers), RECIPE, workers=workers)

    assert contents(tmp_path / "1") == contents(tmp_path / "2") == contents(tmp_path / "4")


def test_the_same_photo_in_two_stories_is_made_once(tmp_path, cache):
    for folder in ("anna", "bert"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder, {"foto.jpg": encoded(drawn())})
    plans = [plan(tmp_path / folder / "foto.jpg", RECIPE) for folder in ("anna", "bert")]

    made = process(plans, cache, RECIPE)

    assert len(made) == len(set(made)) == 9


def test_the_same_photo_shown_in_more_ways_elsewhere_is_whole_in_both_places(tmp_path, cache):
    [photo] = write(tmp_path, {"foto.jpg": encoded(drawn())})
    plans = [plan(photo, RECIPE, uses) for uses in ([TEXT, VIEWER], [TEXT, VIEWER, SOCIAL])]

    process(plans, cache, RECIPE)

    assert all(shelf(cache).find(each) for each in plans)


def test_a_killed_write_leaves_no_half_file(tmp_path, cache, monkeypatch):
    [photo] = write(tmp_path, {"foto.jpg": encoded(drawn())})
    written = []

    def break_off(self: Path, data: bytes) -> int:
        with self.open("wb") as file:
            file.write(data[: len(data) // 2])
        written.append(self)
        raise OSError(28, "No space left on device")

    planned = plan(photo, RECIPE)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", break_off)
        with pytest.raises(OSError, match="No space left"):
            process([planned], cache, RECIPE)

    assert {each.parent for each in written} == {cache}
    assert list(cache.iterdir()) == []
    assert len(process([planned], cache, RECIPE)) == 9


def test_a_file_appears_only_when_it_is_whole(tmp_path, cache, monkeypatch):
    [photo] = write(tmp_path, {"foto.jpg": encoded(drawn(300, 200))})
    planned = plan(photo, RECIPE)
    names = {each.name for each in planned.renditions}
    pictures = []
    rename = Path.replace

    def watch(self: Path, target: Path) -> Path:
        assert not target.exists()
        if target.name in names:
            pictures.append(target.name)
            opened(self).load()
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", watch)
    process([planned], cache, RECIPE)

    assert set(pictures) == names
    assert set(contents(cache)) == {*names, MANIFEST}


def test_damaged_photos_are_named_after_all_others_are_made(tmp_path, cache):
    whole = encoded(drawn())
    photos = write(
        tmp_path,
        {
            "a.jpg": whole[:-5000],
            "b.jpg": whole,
            "c.png": encoded(drawn(), "PNG")[:60] + bytes(900),
        },
    )
    plans = [plan(photo, RECIPE) for photo in photos[:2]]

    with pytest.raises(FailedPhotosError) as failure:
        process(plans, cache, RECIPE)

    assert (failure.value.damaged, failure.value.changed) == (photos[:1], ())
    assert shelf(cache).find(plans[1])
    assert not shelf(cache).find(plans[0])


def test_a_photo_saved_again_since_it_was_planned_is_not_made_under_the_old_name(tmp_path, cache):
    [photo] = write(tmp_path, {"foto.jpg": encoded(drawn())})
    planned = plan(photo, RECIPE)
    write(tmp_path, {"foto.jpg": encoded(ImageOps.invert(drawn()))})

    with pytest.raises(FailedPhotosError) as failure:
        process([planned], cache, RECIPE)

    assert (failure.value.damaged, failure.value.changed) == ((), (photo,))
    assert list(cache.iterdir()) == []


def test_the_site_gets_copies_that_can_be_spoilt_without_harm_to_the_cache(tmp_path, cache):
    [photo] = write(tmp_path, {"foto.jpg": encoded(drawn(300, 200))})
    planned = plan(photo, RECIPE)
    process([planned], cache, RECIPE)
    before = contents(cache)

    copies = renditions_into([planned, planned], cache, tmp_path / "site" / "beeld")

    shown = {each.name: each.read_bytes() for each in copies}
    assert shown == {name: data for name, data in before.items() if name != MANIFEST}
    for copy in copies:
        os.truncate(copy, 3)
    assert contents(cache) == before


def test_a_cache_that_lost_a_file_is_not_papered_over(tmp_path, cache):
    [photo] = write(tmp_path, {"foto.jpg": encoded(drawn(300, 200))})
    cache.mkdir()

    with pytest.raises(FileNotFoundError):
        renditions_into([plan(photo, RECIPE)], cache, tmp_path / "site")


def test_the_smaller_sizes_come_from_the_larger_ones(tmp_path, cache, monkeypatch):
    [photo] = write(tmp_path, {"foto.png": encoded(drawn(3000, 2000), "PNG")})
    resized = []

    def watch(picture, size, part=None):
        resized.append((picture.size, size))
        return picture.resize(size, box=part)

    monkeypatch.setattr(pixels, "_resized", watch)

    made(photo, cache)

    assert resized == [
        ((3000, 2000), (1440, 960)),
        ((1440, 960), (960, 640)),
        ((960, 640), (480, 320)),
    ]


@pytest.mark.parametrize("orientation", [1, 6])
def test_a_large_jpeg_is_decoded_no_larger_than_needed(orientation):
    stored = drawn(1000, 3000) if orientation == 1 else drawn(3000, 1000)

    picture = decode(encoded(stored, exif=exif(orientation)), (480, 1440))

    assert picture.size == (500, 1500)


@needs_real_photos
def test_a_real_photo_in_four_inks_keeps_its_colours(tmp_path):
    original = opened(REAL_PHOTOS / "cmyk.jpg").convert("RGB")

    shown = made(REAL_PHOTOS / "cmyk.jpg", tmp_path)["jpeg", 100]

    tiny = (10, 10)
    pairs = zip(shown.resize(tiny).tobytes(), original.resize(tiny).tobytes(), strict=True)
    assert max(abs(a - b) for a, b in pairs) <= 12


@needs_real_photos
def test_real_photos_taken_with_a_turned_camera_look_alike(tmp_path):
    small = []
    for number in (3, 5, 6, 8):
        photo = REAL_PHOTOS / f"orientation_{number}.jpg"
        picture = made(photo, tmp_path)["jpeg", 480]
        assert picture.size == (480, 320)
        small.append(picture.resize((24, 16)).tobytes())

    # The number in the middle differs; the landscape around it does not.
    for each in small[1:]:
        far = sum(abs(a - b) > 24 for a, b in zip(small[0], each, strict=True))
        assert far / len(each) < 0.03


@needs_real_photos
@pytest.mark.parametrize(
    ("name", "size"),
    [("p3_apple_gainmap.jpg", (384, 512)), ("adobergb_rocket.jpg", (640, 427))],
)
def test_real_wide_colours_come_out_as_the_colour_engine_says(tmp_path, name, size):
    original = ImageOps.exif_transpose(opened(REAL_PHOTOS / name))
    right = ImageCms.profileToProfile(
        original,
        ImageCms.ImageCmsProfile(BytesIO(original.info["icc_profile"])),
        ImageCms.createProfile("sRGB"),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
    )

    shown = made(REAL_PHOTOS / name, tmp_path)["jpeg", size[0]]

    assert shown.size == size
    tiny = (12, 12)
    box = Image.Resampling.BOX
    expected = right.resize(tiny, box).tobytes()
    naive = original.convert("RGB").resize(tiny, box).tobytes()
    found = shown.resize(tiny, box).tobytes()
    errors = [abs(a - b) for a, b in zip(found, expected, strict=True)]
    drift = [abs(a - b) for a, b in zip(naive, expected, strict=True)]
    assert sum(errors) / len(errors) < 1
    assert sum(errors) < sum(drift) / 2


@needs_real_photos
def test_every_real_photo_can_be_made(tmp_path):
    photos = [each for each in sorted(REAL_PHOTOS.iterdir()) if each.suffix in (".jpg", ".png")]

    plans = [plan(photo, RECIPE) for photo in photos]
    process(plans, tmp_path, RECIPE)

    for planned in plans:
        for each in planned.renditions:
            assert opened(tmp_path / each.name).size == (each.width, each.height)
