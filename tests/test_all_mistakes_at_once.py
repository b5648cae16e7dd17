"""One mistake hides no other: whoever looks once, hears it all."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from plugins.publishing.check_content import check_content
from plugins.story.problem import Problem
from plugins.story.read_site import read_site

from .content_folder import PORTRAIT, content_folder

ANNA = "portretten/anna/index.md"
TODAY = date(2026, 7, 1)
SITE: Mapping[str, str | bytes] = {
    "site.toml": '[site]\nadres = "https://proef.example"\n[reeksen.loket]\nnaam = "Loket"\n',
    "mensen.toml": '[bas]\nnaam = "Bas"\nverzonnen = true\n',
    "portretten/bas/index.md": PORTRAIT.replace("Anna", "Bas")
    + "\nZie [het verhaal van Anna](../anna/index.md) hierover.\n",
}
ABOVE = """\
Titel: Anna aan de balie
Datum: 2026-03-01
Naam: Anna
Reeks: lokket
Mensen: bass
Lijn: 40
Status: klar
Gesprek: gisteren
"""
BELOW = """
Lees [het verhaal van Cor](../cor/index.md) ook.

![](anna.jpg)

<div>

Kijk [hier](https://elders.example) maar.
"""
ABOVE_CODES = {
    "onbekende-reeks",
    "onbekende-persoon",
    "plek-op-de-lijn",
    "onbekende-status",
    "datum-vorm",
}
BELOW_CODES = {"dode-link", "foto-zonder-alt", "foto-ontbreekt", "html", "linktekst"}


def checked(tmp_path: Path, anna: str) -> list[Problem]:
    content = content_folder(tmp_path, {**SITE, ANNA: anna})
    return check_content(content, TODAY)


def codes(problems: list[Problem], path: str = ANNA) -> set[str]:
    return {problem.code for problem in problems if problem.path == f"content/{path}"}


@pytest.mark.parametrize(
    ("typed", "instead", "code"),
    [
        ("Datum: 2026-03-01\n", "Datum: 2026-31-03\n", "datum-vorm"),
        ("Datum: 2026-03-01\n", "", "geen-datum"),
        ("Titel: Anna aan de balie\n", "", "geen-titel"),
        ("Titel: Anna aan de balie\nDatum: 2026-03-01\n", "", "geen-titel"),
        ("Naam: Anna\n", "Naam: Anna\nSlug: Zo Niet\n", "slug-vorm"),
    ],
)
def test_a_mistake_above_a_story_hides_none_of_its_others(
    tmp_path: Path, typed: str, instead: str, code: str
):
    found = codes(checked(tmp_path, ABOVE.replace(typed, instead) + BELOW))
    # A status that nobody knows makes it a draft, so what concerns a publish isn't asked.
    assert found >= {code} | ABOVE_CODES | BELOW_CODES


def test_a_story_without_a_date_is_still_asked_what_readers_need(tmp_path: Path):
    text = "Titel: Anna\nDatum: morgen\nNaam: Anna\n\nKort vorig jaar gezegd.\n"
    found = codes(checked(tmp_path, text))
    assert found >= {"datum-vorm", "mens-onbekend", "geen-samenvatting", "geen-kort"}
    # Nobody knows how old it is.
    assert "tijd-van-toen" not in found


def test_a_link_to_a_story_that_has_no_page_yet_is_no_mistake_of_its_own(tmp_path: Path):
    found = checked(tmp_path, ABOVE.replace("Datum: 2026-03-01", "Datum: maart") + BELOW)
    assert "dode-link" not in codes(found, "portretten/bas/index.md")


def test_a_story_without_a_date_has_no_page(tmp_path: Path):
    folder = content_folder(tmp_path, {**SITE, ANNA: "Titel: Anna\n\nTekst.\n"})
    reading = read_site(folder)
    assert [story.slug for story in reading.site.stories] == ["bas"]
    assert [story.slug for story in reading.unfinished] == ["anna"]


def test_two_stories_without_a_title_are_not_said_to_have_the_same(tmp_path: Path):
    untitled = PORTRAIT.replace("Titel: Anna aan de balie\n", "")
    content = content_folder(
        tmp_path, {**SITE, ANNA: untitled, "portretten/cor/index.md": untitled}
    )
    assert "zelfde-titel" not in {each.code for each in check_content(content, TODAY)}


def test_a_story_at_a_taken_address_is_looked_through_as_well(tmp_path: Path):
    taken = ABOVE.replace("Naam: Anna", "Naam: Anna\nSlug: bas") + BELOW
    found = checked(tmp_path, taken)
    assert codes(found, "portretten/bas/index.md") >= {"zelfde-adres"}
    assert codes(found) >= BELOW_CODES


@pytest.mark.parametrize(
    "block",
    [
        "/// kort\n- Een.\n- Twee.",
        "/// vragen\n- Waarom?\n\n- Hoe?",
        "/// gesprek\nIk: Hoe gaat het?\nBas: Goed.\n\nIk: Mooi.",
        "/// beschrijving\nEen schets.",
        "/// lenzen\nMens: a.\nTechniek: b.\nOrganisatie: c.",
        "/// lagen\nBeleid: a.\n**Leem**: b.",
        "/// lijn\n0 Begin -> #begin\n100 Eind -> #begin",
        "/// kijk | ../bas/bas.jpg\n1. (10,10) Hand.\n2. (20,20) Oog.",
        "/// fragment | Geluid\n    bestand: a.mp3\n    uitgeschreven: a.txt",
        "/// video | Film\n    adres: https://elders.example/1",
        "/// vraagg\nHoe?",
    ],
)
@pytest.mark.parametrize("then", ["", "\n/// vragen\n- En dan?\n///\n"])
def test_a_block_that_nothing_closes_hides_nothing_below_it(tmp_path: Path, block: str, then: str):
    head = ABOVE.partition("Reeks")[0]
    closed = checked(tmp_path, f"{head}\n{{#begin}}\n\n{block}\n///\n{BELOW}{then}")
    opened = checked(tmp_path, f"{head}\n{{#begin}}\n\n{block}\n{BELOW}{then}")
    assert codes(closed) >= BELOW_CODES
    # What else is said is what was said before: nothing follows from the block that stays open.
    assert said(opened) - said(closed) == {("blok-open", 7)}
    assert {code for code, _ in said(closed)} - {code for code, _ in said(opened)} == set()


def said(problems: list[Problem]) -> set[tuple[str, int]]:
    """Codes with lines; below the block those of a story of which the block is closed differ."""
    mine = [each for each in problems if each.path == f"content/{ANNA}"]
    return {(each.code, each.line if each.line < 8 else 0) for each in mine}


def test_a_block_left_open_inside_another_is_named_and_the_outer_one_closes(tmp_path: Path):
    head = ABOVE.partition("Reeks")[0]
    inside = "//// beschrijving\n/// vragen\n- Waarom?\n////\n"
    found = checked(tmp_path, f"{head}\n{inside}{BELOW}")
    assert "blok-open" in codes(found)
    assert "blok-niet-begonnen" not in codes(found)
    assert codes(found) >= BELOW_CODES


@pytest.mark.parametrize(
    ("opens", "code"),
    [("<!-- Nog vragen of dit mag.\n", "commentaar-open"), ("```\nvoorbeeld\n", "code-open")],
)
def test_a_note_or_code_that_nothing_closes_hides_nothing_below_it(
    tmp_path: Path, opens: str, code: str
):
    head = ABOVE.partition("Reeks")[0]
    below = f"{BELOW}\n/// vraagg\n- Hoe?\n///\n"
    found = codes(checked(tmp_path, f"{head}\nTekst.\n\n{opens}{below}"))
    assert found >= {code, "onbekend-blok"} | BELOW_CODES


@pytest.mark.parametrize("opening", ["/// kijk", "/// kijk |", "/// kijk | ?"])
def test_a_block_that_names_no_photo_is_told_once(tmp_path: Path, opening: str):
    head = ABOVE.partition("Reeks")[0]
    found = checked(tmp_path, f"{head}\n{opening}\n1. (10,10) Een hand.\n///\n")
    assert "blok-zonder-argument" in codes(found)
    assert "foto-ontbreekt" not in codes(found)
