"""A link or photo that leads nowhere: what is offered can be pasted as it stands."""

from pathlib import Path

import pytest

from plugins.photo_series.check import check_photo
from plugins.story.blocks import photos_in
from plugins.story.read_site import read_site

from .content_folder import PORTRAIT, content_folder, portrait
from .hostile_files import jpeg

ANNA = "portretten/anna/index.md"
BAS = PORTRAIT.replace("Anna aan de balie", "Luisteren kan iedereen").replace(
    "Naam: Anna", "Naam: Bas Bakker"
)
FILES = {
    "portretten/bas-bakker/index.md": BAS,
    "portretten/cor/index.md": PORTRAIT.replace("Anna", "Cor") + "{#thee}\n",
    "blog/brief/index.md": "Titel: Een brief\nDatum: 2026-01-02\nSamenvatting: S.\n\nTekst.\n",
    "blog/cor/index.md": "Titel: Over Cor\nDatum: 2026-01-02\nSamenvatting: S.\n\nTekst.\n",
    "portretten/Eva Smit/index.md": PORTRAIT.replace("Anna", "Eva"),
    "themas/luisteren.md": "Titel: Luisteren\nVraag: Wat?\n\nTekst.\n",
    "paginas/over.md": "Titel: Over\nDatum: 2026-01-02\n\nTekst.\n",
}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("../bas-baker/index.md", "../bas-bakker/index.md"),
        ("../bas-baker/", "../bas-bakker/index.md"),
        ("../bas-bakker.md", "../bas-bakker/index.md"),
        ("portretten/bas-bakker/index.md", "../bas-bakker/index.md"),
        ("bas-bakker/index.md", "../bas-bakker/index.md"),
        ("../bas/index.md", "../bas-bakker/index.md"),
        ("../Bas Bakker/index.md", "../bas-bakker/index.md"),
        ("luisteren-kan-iedereen", "../bas-bakker/index.md"),
        ("../bas-baker/index.md#thee", "../bas-bakker/index.md"),
        ("../corr/index.md#thee", "../cor/index.md#thee"),
        ("../corr/index.md#tee", "../cor/index.md#thee"),
        ("/portretten/corr/#tee", "/portretten/cor/#thee"),
        ("../ana/index.md#raam", "#raam"),
        ("../ana/index.md#ram", "#raam"),
        ("../../blog/briev/index.md", "../../blog/brief/index.md"),
        ("../brief/index.md", "../../blog/brief/index.md"),
        ("../../blog/corr/index.md", "../../blog/cor/index.md"),
        ("../corr/index.md", "../cor/index.md"),
        ("../../portretten/corr", "../cor/index.md"),
        ("../eva-smit/index.md", "<../Eva Smit/index.md>"),
        ("../themas/luisteren.md", "../../themas/luisteren.md"),
        ("../../themas/luistren.md", "../../themas/luisteren.md"),
        ("../paginas/over.md", "../../paginas/over.md"),
        ("/portretten/bas-baker/", "/portretten/bas-bakker/"),
        ("/thema/luisteren", "/themas/luisteren/"),
    ],
)
def test_the_link_that_was_meant_is_given_from_where_she_types_it(
    tmp_path: Path, typed: str, meant: str
):
    anna = portrait(f"Zie [het hele verhaal](<{typed}>) van toen.\n{{#raam}}\n")
    content = content_folder(tmp_path, {**FILES, ANNA: anna})
    [problem] = [each for each in read_site(content).problems if each.code == "dode-link"]

    assert problem.remedy == f"bedoel je «{meant}»?"
    pasted = problem.remedy.split("«")[1].split("»")[0]
    content_folder(tmp_path, {ANNA: anna.replace(f"<{typed}>", pasted)})
    told = {each.code for each in read_site(content).problems}
    assert not told & {"dode-link", "dode-sprong"}


def test_a_link_that_can_only_mean_its_own_story_is_not_offered_to_it(tmp_path: Path):
    anna = portrait("Zie [het hele verhaal](../ana/index.md) van toen.")
    content = content_folder(tmp_path, {**FILES, ANNA: anna})
    [problem] = [each for each in read_site(content).problems if each.code == "dode-link"]

    assert "dit verhaal heet zelf zo" in problem.remedy
    assert "index.md" not in problem.remedy


@pytest.mark.parametrize("typed", ["../zebra/index.md", "..", "../", "x", "../?/index.md"])
def test_a_link_that_looks_like_nothing_gets_advice(tmp_path: Path, typed: str):
    anna = portrait(f"Zie [het hele verhaal](<{typed}>) van toen.")
    content = content_folder(tmp_path, {**FILES, ANNA: anna})
    problems = [each for each in read_site(content).problems if each.code == "dode-link"]

    assert [each.remedy for each in problems] == [
        "kijk of de map en het bestand zo heten. Een ander verhaal begint met ../"
    ]


def test_a_spot_in_another_story_is_given_with_its_story(tmp_path: Path):
    anna = portrait("Zie [het hele verhaal](../cor/index.md#tee) van toen.")
    content = content_folder(tmp_path, {**FILES, ANNA: anna})
    [problem] = [each for each in read_site(content).problems if each.code == "dode-sprong"]

    assert problem.remedy == "bedoel je «../cor/index.md#thee»?"


@pytest.mark.parametrize(
    ("typed", "there", "meant"),
    [
        ("raam.jpg", "portretten/anna/raam.png", "raam.png"),
        ("ram.jpg", "portretten/anna/raam.jpg", "raam.jpg"),
        ("foto raam.jpg", "portretten/anna/fotos raam.jpg", "<fotos raam.jpg>"),
        ("raam.jpg", "portretten/cor/Raam.jpg", "../cor/Raam.jpg"),
        ("../cor/ram.jpg", "portretten/cor/raam.jpg", "../cor/raam.jpg"),
        ("fotos/raam.jpg", "portretten/anna/raam.jpg", "raam.jpg"),
    ],
)
def test_the_photo_that_was_meant_is_given_from_where_she_types_it(
    tmp_path: Path, typed: str, there: str, meant: str
):
    content = content_folder(tmp_path, {ANNA: PORTRAIT, there: jpeg()})
    [problem] = check_photo(content / "portretten/anna" / typed, f"content/{ANNA}", 6, content)

    assert problem.code == "foto-ontbreekt"
    assert problem.remedy.startswith(f"bedoel je «{meant}»? Of zet de foto in de map")


@pytest.mark.parametrize(
    "typed",
    ["![Anna.]({})", "/// kijk | {}\n1. (10,10) Hand.\n///", "{}"],
    ids=["text", "kijk", "top"],
)
def test_a_photo_with_a_space_can_be_pasted_wherever_a_photo_is_named(tmp_path: Path, typed: str):
    named = typed.format("<Foto Anna.jpg>")
    text = portrait("Tekst.", f"Foto: {named} (Anna.)") if typed == "{}" else portrait(named)
    content = content_folder(tmp_path, {ANNA: text, "portretten/anna/Foto Anna.jpg": jpeg()})
    [story] = read_site(content).site.stories

    assert {each.path.name for each in [*photos_in(story.blocks), story.lead] if each} == {
        "Foto Anna.jpg"
    }
