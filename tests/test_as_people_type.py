"""Photos and addresses the way people type or paste them: all are read, none is lost."""

import unicodedata
from pathlib import Path

import pytest

from plugins.pages.photographs.photos import check_photos
from plugins.story.blocks import Paragraph, photos_in
from plugins.story.read_site import read_site

from .content_folder import content_folder, field, portrait
from .hostile_files import jpeg

ANNA = "portretten/anna/index.md"


@pytest.mark.parametrize(
    "text",
    [
        portrait('![Een golf.](https://x.nl/zee.jpg "Zo hoog was hij.")'),
        portrait("- Kijk.\n\n    ![Een golf.](https://x.nl/zee.jpg)"),
        portrait("/// kijk | //x.nl/zee.jpg\n1. (10,20) Schuim: wit.\n///"),
        portrait("/// video | Film\n    adres: #\n    beeld: https://x.nl/zee.jpg\n///"),
        field("Foto: https://x.nl/zee.jpg (Een golf.)"),
    ],
)
def test_a_photo_elsewhere_is_named_once_and_never_looked_for(tmp_path: Path, text: str):
    folder = content_folder(tmp_path, {ANNA: text, "site.toml": ""})

    reading = read_site(folder)

    found = [problem for problem in reading.problems if problem.code != "video-adres"]
    assert [(problem.code, problem.remedy) for problem in found] == [
        ("foto-elders", "zet de foto zelf in de map van het verhaal.")
    ]
    [story] = reading.site.stories
    assert [*photos_in(story.blocks)] == []
    assert story.lead is None


@pytest.mark.parametrize(
    ("typed", "name", "caption"),
    [
        ("anna.jpg “Anna voor de lens”", "anna.jpg", "Anna voor de lens"),
        ("anna.jpg ”Anna voor de lens”", "anna.jpg", "Anna voor de lens"),
        ("anna.jpg „Anna voor de lens”", "anna.jpg", "Anna voor de lens"),
        ("anna.jpg ‘Anna’s blik’", "anna.jpg", "Anna’s blik"),
        ("anna.jpg “Anna (links)”", "anna.jpg", "Anna (links)"),
        ("<Foto Anna.jpg>", "Foto Anna.jpg", ""),
        ('<Foto Anna.jpg> "Anna"', "Foto Anna.jpg", "Anna"),
        ("Foto Anna.jpg “Anna”", "Foto Anna.jpg", "Anna"),
    ],
)
def test_a_photo_may_be_typed_the_way_a_word_processor_does(
    tmp_path: Path, typed: str, name: str, caption: str
):
    folder = content_folder(
        tmp_path, {ANNA: portrait(f"![Ze kijkt opzij.]({typed})"), "site.toml": ""}
    )

    reading = read_site(folder)

    assert reading.problems == ()
    [photo] = photos_in(reading.site.stories[0].blocks)
    assert (photo.path.name, photo.caption) == (name, caption)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Foto aan zee.jpg", "Foto aan zee.jpg"),
        ("Foto%20aan%20zee.jpg", "Foto aan zee.jpg"),
        ("<Foto (1).jpg>", "Foto (1).jpg"),
        ("Foto (1).jpg", "Foto (1).jpg"),
        ("Foto(1) kopie.jpg", "Foto(1) kopie.jpg"),
        ("<Foto [1].jpg>", "Foto [1].jpg"),
        ("Foto [1].jpg", "Foto [1].jpg"),
        ("Loïs.jpg", unicodedata.normalize("NFD", "Loïs.jpg")),
        (unicodedata.normalize("NFD", "Loïs.jpg"), "Loïs.jpg"),
        ("IMG_1.JPG", "IMG_1.JPG"),
        ("100%.jpg", "100%.jpg"),
        ("Loïs' tafel & stoel.jpg", "Loïs' tafel & stoel.jpg"),
    ],
)
@pytest.mark.parametrize(
    "form", ["Foto: {} (Zij (links) kijkt op.)", "![Zij (links) kijkt op.]({})"]
)
def test_a_photo_is_found_under_any_name_that_a_camera_or_a_computer_gives(
    tmp_path: Path, typed: str, stored: str, form: str
):
    line = form.format(typed)
    text = field(line) if line.startswith("Foto") else portrait(line)
    files = {ANNA: text, "site.toml": "", f"portretten/anna/{stored}": jpeg()}

    site = read_site(content_folder(tmp_path, files)).site

    [story] = site.stories
    assert story.lead is not None
    assert story.lead.alt == "Zij (links) kijkt op."
    assert [each for each in check_photos(site) if each.code != "foto-klein"] == []


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (r"Typ \<b> voor vet.", "Typ <b> voor vet."),
        (r"![Een \<b> op het scherm.](a.jpg)", "Een <b> op het scherm."),
        ("![Een caf&eacute; vol.](a.jpg)", "Een caf&eacute; vol."),
    ],
)
def test_a_smaller_than_sign_with_a_stroke_before_it_is_read_as_typed(
    tmp_path: Path, typed: str, read: str
):
    reading = read_site(content_folder(tmp_path, {ANNA: portrait(typed), "site.toml": ""}))

    assert reading.problems == ()
    [story] = reading.site.stories
    assert read in (story.text, *(photo.alt for photo in photos_in(story.blocks)))


def test_a_mail_address_in_angle_brackets_is_an_ordinary_link(tmp_path: Path):
    folder = content_folder(
        tmp_path, {ANNA: portrait("Schrijf naar <anna_b@x.nl>."), "site.toml": ""}
    )

    reading = read_site(folder)

    assert reading.problems == ()
    [paragraph] = reading.site.stories[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.html == 'Schrijf naar <a href="mailto:anna_b@x.nl">anna_b@x.nl</a>.'
