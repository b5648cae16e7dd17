"""What an author is told about a photo: which mistake, where, and what to do."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.ImageFile import ImageFile

from plugins.photo_series import check as check_module
from plugins.photo_series.check import changed_meanwhile, check_photo, unreadable
from plugins.photo_series.container import PhotoError
from plugins.photo_series.decode import decode
from plugins.photo_series.header import read_header
from plugins.photo_series.locate import inside
from plugins.story.problem import Level, Problem
from tests.hostile_files import heic
from tests.icc_profiles import DISPLAY_P3, rgb_profile
from tests.photo_files import (
    REAL_PHOTOS,
    drawn,
    encoded,
    exif,
    hostile_jpeg,
    hostile_png,
    hostile_webp,
    needs_real_photos,
    png_header,
    segment,
    with_segments,
)

STORY = "content/portretten/anna/index.md"
WHOLE = encoded(drawn())
FRAMES = [drawn(1000, 600), drawn(1000, 600).transpose(Image.Transpose.FLIP_LEFT_RIGHT)]


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "content" / "portretten" / "anna"
    folder.mkdir(parents=True)
    return folder


def problems(folder: Path, name: str, data: bytes | None = None, **options) -> list[Problem]:
    if data is not None:
        (folder / name).write_bytes(data)
    return check_photo(folder / name, STORY, 14, **options)


def codes(found: list[Problem]) -> list[str]:
    return [problem.code for problem in found]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("foto.jpg", WHOLE),
        ("FOTO.JPG", WHOLE),
        ("Foto bij het raam [1] ï.jpg", WHOLE),
        ("png die jpg heet.jpg", encoded(drawn(), "PNG")),
        ("foto.webp", encoded(drawn(), "WEBP")),
        ("gedraaid.jpg", encoded(drawn(600, 1000), exif=exif(6))),
        ("met plek.jpg", hostile_jpeg(drawn(), rgb_profile(DISPLAY_P3, 2.2))),
        ("kapotte exif.jpg", with_segments(WHOLE, segment(0xE1, b"Exif\0\0MM\0*\xff"))),
        ("kapot profiel.jpg", encoded(drawn(), icc_profile=b"niets")),
    ],
)
def test_a_good_photo_has_no_problems(folder, name, data):
    assert problems(folder, name, data) == []


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("foto-leeg", b""),
        ("foto-kapot", WHOLE[: len(WHOLE) // 2]),
        ("foto-kapot", WHOLE[:-2]),
        ("foto-kapot", WHOLE[:4]),
        ("foto-kapot", encoded(drawn(), progressive=True)[:-900]),
        ("foto-kapot", encoded(drawn(), "PNG")[:-40]),
        ("foto-kapot", encoded(drawn(), "WEBP")[:-40]),
        ("foto-kapot", png_header(1200, 800)),
        ("foto-soort", b"Dit is gewoon tekst."),
        ("foto-kapot", b"\x00\x00\x00\x18ftypheic"),
        ("foto-soort", b"\x00\x00\x00\x18ftypavif"),
        ("foto-soort", b"\x00\x00\x00\x18ftypmp42"),
        ("foto-soort", b"<!doctype html><title>404</title>"),
        ("foto-soort", b"\xef\xbb\xbf  <svg xmlns='x'><script/></svg>"),
        ("foto-soort", encoded(drawn(20, 20), "GIF")),
        ("foto-soort", encoded(drawn(20, 20), "TIFF")),
        ("foto-soort", encoded(drawn(20, 20), "BMP")),
        ("foto-soort", b"%PDF-1.7"),
        ("foto-te-groot", png_header(60_000, 60_000)),
        ("foto-te-groot", png_header(12_001, 10_000)),
        (
            "foto-beweegt",
            encoded(FRAMES[0], "WEBP", save_all=True, append_images=FRAMES[1:], lossless=True),
        ),
        ("foto-beweegt", encoded(FRAMES[0], "PNG", save_all=True, append_images=FRAMES[1:])),
    ],
)
def test_a_file_that_the_site_can_not_show_is_named_with_a_way_out(folder, code, data):
    [problem] = problems(folder, "foto.jpg", data)

    assert (problem.path, problem.line, problem.level) == (STORY, 14, Level.ERROR)
    assert problem.code == code
    assert "«foto.jpg»" in problem.message
    assert problem.message.endswith(".")
    assert problem.remedy.endswith(".")


def test_a_photo_from_an_iphone_without_its_reader_comes_with_two_ways_out(folder, monkeypatch):
    monkeypatch.setattr(check_module, "can_read_heic", lambda: False)
    monkeypatch.delattr(check_module, "decode")

    [problem] = problems(folder, "IMG_1.HEIC", b"\x00\x00\x00\x18ftypheic")

    # An environment that uv made holds no pip.
    said = str(problem).replace("uv pip install", ".venv/bin/pip install")
    assert said == (
        f"{STORY}:14: FOUT: Het bestand «IMG_1.HEIC» is een HEIC-bestand.\n"
        "  Herstel: bewaar de foto als JPEG (op een Mac: Voorvertoning, Archief, Exporteer). "
        "Maakt je iPhone ze steeds zo? Kies dan Instellingen, Camera, Structuren, "
        "Meest compatibel. Of laat de site HEIC lezen, met in de map van het project de opdracht "
        "«.venv/bin/pip install pillow-heif»."
    )


@pytest.mark.parametrize("size", [(959, 1400), (1, 1)])
def test_a_narrow_photo_is_a_warning(folder, size):
    [problem] = problems(folder, "foto.jpg", encoded(drawn(*size)))

    assert (problem.code, problem.level) == ("foto-klein", Level.WARNING)
    assert f"maar {size[0]} pixel" in problem.message


@pytest.mark.parametrize(
    ("width", "message", "remedy"),
    [
        (959, "maar 959 pixels breed en oogt daardoor wazig", "minstens 1600 pixels"),
        (1599, "1599 pixels breed; wie hem groot bekijkt, ziet hem wazig", "minstens 1600 pixels"),
    ],
)
def test_a_photo_that_is_shown_large_must_be_wider(folder, width, message, remedy):
    [problem] = problems(folder, "foto.jpg", encoded(drawn(width, 400)), large=True)

    assert (problem.code, problem.level) == ("foto-klein", Level.WARNING)
    assert message in problem.message
    assert remedy in problem.remedy
    assert problems(folder, "breed.jpg", encoded(drawn(1600, 400)), large=True) == []


def test_the_width_that_counts_is_that_of_the_upright_photo(folder):
    assert codes(problems(folder, "foto.jpg", encoded(drawn(1000, 600), exif=exif(6)))) == [
        "foto-klein"
    ]


@pytest.mark.parametrize(
    "data",
    [png_header(60_000, 60_000), png_header(12_000, 10_001), png_header(2**31 - 1, 2**31 - 1)],
)
def test_a_picture_with_too_many_pixels_is_never_decoded(folder, data, monkeypatch):
    monkeypatch.delattr(check_module, "decode")

    assert codes(problems(folder, "foto.png", data)) == ["foto-te-groot"]
    with pytest.raises(PhotoError):
        decode(data, (1, 1))


def test_a_picture_that_hides_a_larger_one_behind_a_small_size_is_never_decoded(
    folder, monkeypatch
):
    monkeypatch.delattr(ImageFile, "load")
    frame = bytes.fromhex("08 ffff ffff 03 012200 021101 031101")
    start = WHOLE.index(b"\xff\xda")
    hidden = WHOLE[:start] + segment(0xC0, frame) + WHOLE[start:]

    assert codes(problems(folder, "foto.jpg", hidden)) == ["foto-kapot"]


def test_pixels_that_are_known_to_be_good_are_not_decoded_again(folder, monkeypatch):
    monkeypatch.delattr(check_module, "decode")

    assert problems(folder, "foto.jpg", WHOLE, decoded=True) == []


def test_a_photo_that_turns_out_damaged_while_it_is_made_is_worded_alike(folder):
    assert problems(folder, "foto.jpg", WHOLE[:900]) == [unreadable(folder / "foto.jpg", STORY, 14)]


def test_a_misspelt_name_comes_with_the_nearest_photo(folder):
    for name in ("anna-raam.jpg", "anna-tafel.jpg", "anna-ram.md"):
        (folder / name).write_bytes(WHOLE)

    [problem] = problems(folder, "anna-ram.jpg")

    assert problem.code == "foto-ontbreekt"
    assert problem.message == "De foto «anna-ram.jpg» staat niet in de map «anna»."
    assert problem.remedy == "bedoel je «anna-raam.jpg»? Of zet de foto in de map «anna»."


@pytest.mark.parametrize("where", ["foto.jpg", "nergens/foto.jpg"])
def test_a_photo_that_looks_like_no_other_comes_with_advice(folder, where):
    [problem] = problems(folder, where)

    assert problem.code == "foto-ontbreekt"
    assert problem.remedy == (
        f"zet de foto in de map «{(folder / where).parent.name}», of verbeter de naam."
    )


def test_other_capitals_are_a_mistake_on_every_computer(folder):
    (folder / "Anna.JPG").write_bytes(WHOLE)

    [problem] = problems(folder, "anna.jpg")

    assert problem.code == "foto-hoofdletters"
    assert problem.message == "De foto «anna.jpg» heet in de map «Anna.JPG»."


@pytest.mark.parametrize(("stored", "typed"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_an_accent_is_found_in_whichever_way_it_is_stored(folder, stored, typed):
    (folder / unicodedata.normalize(stored, "één.jpg")).write_bytes(WHOLE)

    assert problems(folder, unicodedata.normalize(typed, "één.jpg")) == []


@pytest.mark.parametrize("typed", ["Foto%20aan%20zee.jpg", "Foto aan zee.jpg"])
def test_a_space_may_be_typed_as_an_address_writes_it(folder, typed):
    (folder / "Foto aan zee.jpg").write_bytes(WHOLE)

    assert problems(folder, typed) == []


def test_a_name_that_really_holds_a_percent_sign_wins(folder):
    (folder / "Foto%20zee.jpg").write_bytes(WHOLE)
    (folder / "Foto zee.jpg").write_bytes(b"")

    assert problems(folder, "Foto%20zee.jpg") == []


@pytest.mark.parametrize("name", ["a" * 5000 + ".jpg", "b" * 5000 + "/foto.jpg", "nul\0.jpg"])
def test_a_name_that_no_disk_allows_is_a_missing_photo(folder, name):
    assert codes(problems(folder, name)) == ["foto-ontbreekt"]


def test_a_folder_with_the_name_of_a_photo_is_no_photo(folder):
    (folder / "foto.jpg").mkdir()

    assert codes(problems(folder, "foto.jpg")) == ["foto-ontbreekt"]


def test_a_photo_that_may_not_be_read_is_said_to_be_closed(folder, monkeypatch):
    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (folder / "foto.jpg").write_bytes(WHOLE)
    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert codes(problems(folder, "foto.jpg")) == ["foto-dicht"]


@pytest.mark.parametrize("name", ["../../../geheim.jpg", "link.jpg", "map/geheim.jpg"])
def test_a_photo_outside_the_content_folder_is_refused(tmp_path, folder, name):
    content = tmp_path / "content"
    (tmp_path / "geheim.jpg").write_bytes(WHOLE)
    (folder / "link.jpg").symlink_to(tmp_path / "geheim.jpg")
    (folder / "map").symlink_to(tmp_path)

    assert not inside(folder / name, content)
    assert codes(problems(folder, name, content=content)) == ["foto-buiten"]


@pytest.mark.parametrize("name", ["foto.jpg", "../anna/foto.jpg", "link.jpg"])
def test_a_photo_inside_the_content_folder_is_accepted_by_any_road(tmp_path, folder, name):
    (folder / "foto.jpg").write_bytes(WHOLE)
    (folder / "link.jpg").symlink_to("foto.jpg")
    (tmp_path / "elders").symlink_to(tmp_path / "content")

    for content in (tmp_path / "content", tmp_path / "elders"):
        assert inside(folder / name, content)
        assert problems(folder, name, content=content) == []


def test_a_road_that_leads_nowhere_is_not_inside(tmp_path, folder):
    (folder / "kring.jpg").symlink_to("kring.jpg")

    assert not inside(folder / "kring.jpg", tmp_path / "content")
    assert not inside(folder / "nul\0.jpg", tmp_path / "content")
    assert not inside(tmp_path / "content-2" / "foto.jpg", tmp_path / "content")


SMALL = drawn(24, 16)
SOURCES = (
    hostile_jpeg(SMALL, rgb_profile(DISPLAY_P3, 2.2)),
    hostile_png(SMALL.quantize(4), rgb_profile(DISPLAY_P3, 2.2)),
    hostile_webp(SMALL, b"geen profiel"),
    encoded(SMALL.convert("CMYK"), progressive=True),
    encoded(SMALL, restart_marker_blocks=1),
    heic(24, 16, exif=exif(6)),
)


def test_a_photo_that_was_saved_during_a_build_is_not_called_damaged():
    problem = changed_meanwhile(Path("anna.jpg"), STORY, 14)

    assert str(problem) == (
        f"{STORY}:14: FOUT: De foto «anna.jpg» is veranderd terwijl de site gebouwd werd.\n"
        "  Herstel: wacht tot je fotoprogramma klaar is en bouw nog eens."
    )


def test_a_picture_of_numbered_colours_without_the_list_of_them_is_damaged():
    whole = encoded(drawn(24, 16).quantize(4), "PNG")

    with pytest.raises(PhotoError):
        decode(whole.replace(b"PLTE", b"xLTE"), (8, 8))


@given(
    st.sampled_from(SOURCES),
    st.floats(0, 1),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=6),
)
def test_whatever_is_wrong_with_a_file_it_ends_in_a_verdict(source, length, changes):
    data = bytearray(source[: round(len(source) * (1 - length**3))])
    for where, level in changes:
        if data:
            data[int(where * (len(data) - 1))] = level

    try:
        read_header(bytes(data))
        picture = decode(bytes(data), (8, 8))
    except PhotoError:
        return
    assert picture.mode in ("L", "LA", "RGB", "RGBA", "CMYK")


@needs_real_photos
def test_real_photos_are_accepted_and_narrow_ones_are_named():
    photos = [each for each in sorted(REAL_PHOTOS.iterdir()) if each.suffix in (".jpg", ".png")]

    found = {each.name: codes(check_photo(each, STORY, 1, content=REAL_PHOTOS)) for each in photos}

    wide = {each for each in found if each.startswith(("orientation", "portrait_th", "portrait_h"))}
    assert all(found[each] == [] for each in wide)
    assert all(found[each] == ["foto-klein"] for each in found.keys() - wide)
