"""What a photo's own file says reaches the page, and who made it goes along with each picture."""

from pathlib import Path

import pytest

from plugins.pages.gather import Gathered, Material, gather, read_material
from plugins.pages.kinds.photo_pages import photo_pages
from plugins.pages.view_pieces import Picture
from plugins.photo_series.boxes import avif_parts, is_avif
from plugins.photo_series.cache import renditions_into
from plugins.photo_series.container import parts
from plugins.photo_series.embedded import embedded_words
from plugins.photo_series.metadata import metadata_left
from plugins.photo_series.recipe import Recipe
from plugins.story.passage import Kind
from plugins.story.photo import PhotoWords
from tests.content_folder import content_folder, portrait
from tests.icc_profiles import DISPLAY_P3, rgb_profile
from tests.photo_files import (
    drawn,
    encoded,
    hostile_jpeg,
    hostile_png,
    hostile_webp,
    segment,
    with_segments,
)
from tests.photo_words import iptc, says

SITE = '[site]\nnaam = "Het loket"\nadres = "https://loket.example"\n'
PEOPLE = '[anna]\nnaam = "Anna"\nverzonnen = true\n'
PLAIN = encoded(drawn(1600, 2000))
SPOKEN = with_segments(PLAIN, says("Anna kijkt opzij."))
CAPTIONED = with_segments(
    PLAIN, segment(0xED, iptc((2, 80, b"Roos Abels"), (2, 120, b"Bij het raam")))
)
PROFILE = rgb_profile(DISPLAY_P3, 2.2)
HOSTILE = {
    "foto.jpg": hostile_jpeg(drawn(1600, 2000), PROFILE),
    "foto.png": hostile_png(drawn(1600, 2000), PROFILE),
    "foto.webp": hostile_webp(drawn(1600, 2000), PROFILE),
}
QUICK = Recipe(avif_speed=10)
CREDITED = (
    "Foto: Roos Abels. © 2024 Roos Abels. "
    '<a rel="license" href="https://voorbeeld.nl/licentie">Licentie</a>.'
)


def read(folder: Path, name: str, photo: bytes, typed: str) -> Material:
    """A portrait of Anna with one photo, as the author typed it."""
    body = f"Anna komt binnen.\n\n{typed}\n"
    files = {
        "site.toml": SITE,
        "mensen.toml": PEOPLE,
        "portretten/anna/index.md": portrait(body),
        f"portretten/anna/{name}": photo,
    }
    return read_material(content_folder(folder, files))


def gathered(folder: Path, name: str, photo: bytes, typed: str) -> Gathered:
    """The same portrait, ready to be shown."""
    material = read(folder, name, photo, typed)
    return gather(material, folder / "cache", public=True, today=None, recipe=QUICK)


def shown(site: Gathered) -> Picture:
    """The photo as its own page shows it."""
    [story] = site.library.site.stories
    [page] = photo_pages(site.library, story)
    return page.picture


def captions(site: Gathered) -> list[str]:
    [story] = site.library.site.stories
    return [passage.text for passage in story.passages if passage.kind is Kind.CAPTION]


@pytest.mark.parametrize(
    ("photo", "typed", "creator"),
    [
        (SPOKEN, "![](foto.jpg)", CREDITED),
        (CAPTIONED, "![Anna kijkt opzij.](foto.jpg)", "Foto: Roos Abels."),
    ],
    ids=["XMP", "IPTC"],
)
def test_what_the_author_leaves_empty_the_file_says(tmp_path, photo, typed, creator):
    site = gathered(tmp_path, "foto.jpg", photo, typed)

    assert site.problems == ()
    assert shown(site).alt == "Anna kijkt opzij."
    assert shown(site).caption == "Bij het raam"
    assert shown(site).credit == creator
    assert captions(site) == ["Bij het raam"]


def test_where_both_say_something_the_author_is_right(tmp_path):
    typed = '![Ze lacht.](foto.jpg "Na het werk."){maker="Tom Vink" credit="Beeld: Tom Vink"}'

    site = gathered(tmp_path, "foto.jpg", SPOKEN, typed)

    assert site.problems == ()
    assert (shown(site).alt, shown(site).caption) == ("Ze lacht.", "Na het werk.")
    assert shown(site).credit == CREDITED.replace("Foto: Roos Abels", "Beeld: Tom Vink")
    assert captions(site) == ["Na het werk."]


@pytest.mark.parametrize("alt", ["foto.jpg", "Foto van Anna", "Bij het raam", "Anna kijkt. " * 20])
def test_a_poor_description_in_the_file_is_named_as_one_that_was_typed(tmp_path, alt):
    in_the_file = read(tmp_path, "foto.jpg", with_segments(PLAIN, says(alt)), "![](foto.jpg)")
    typed = read(tmp_path, "foto.jpg", PLAIN, f'![{alt.strip()}](foto.jpg "Bij het raam")')

    assert [problem.code for problem in typed.problems] == ["alt"]
    assert in_the_file.problems == typed.problems


def test_a_photo_of_which_nobody_says_what_it_shows_is_a_mistake(tmp_path):
    material = read(tmp_path, "foto.jpg", CAPTIONED, "![](foto.jpg)")

    assert [problem.code for problem in material.problems] == ["foto-zonder-alt"]


@pytest.mark.parametrize("name", HOSTILE)
def test_of_a_file_with_everything_in_it_only_its_maker_goes_out(tmp_path, name):
    typed = f'![Anna kijkt opzij.]({name}){{maker="Roos Abels" licentie="CC BY 4.0"}}'
    site = gathered(tmp_path, name, HOSTILE[name], typed)

    pictures = renditions_into(
        site.library.plans.values(), tmp_path / "cache" / "photos", tmp_path / "beeld"
    )

    assert shown(site).credit == "Foto: Roos Abels. CC BY 4.0."
    assert {path.suffix for path in pictures} == {".avif", ".webp", ".jpg"}
    for path in pictures:
        data = path.read_bytes()
        told = embedded_words(avif_parts(data) if is_avif(data) else parts(data))
        assert told == PhotoWords(creator="Roos Abels", licence="CC BY 4.0")
        assert metadata_left(path) == ()
        assert not [word for word in (b"GPS", b"Dorpsstraat", b"Exif", b"ICC") if word in data]


def test_an_author_who_types_everything_makes_no_file_be_read(tmp_path, monkeypatch):
    monkeypatch.delattr("plugins.photo_series.words.words_of")

    material = read(tmp_path, "foto.jpg", SPOKEN, '![Ze lacht.](foto.jpg "Na het werk.")')

    assert material.problems == ()
