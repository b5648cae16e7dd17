"""A file of the whole site that can't be read: said first, without all that follows from it."""

from datetime import date
from pathlib import Path

import pytest

from plugins.publishing.check_content import check_content
from plugins.publishing.report import report_by_file
from plugins.story.problem import Level, Problem
from plugins.story.site_wide import is_site_wide

from .content_folder import content_folder, portrait

TODAY = date(2026, 7, 1)
ANNA = "portretten/anna/index.md"
BRIEF = "/// kort\n- Anna zit.\n///\n\n"
BODY = (
    f"{BRIEF}/// gesprek\nIk: Wat hoor je?\nBas: Stilte.\n///\n\n"
    "Dat heet [luisteren](/woorden/#luisteren).\n\n"
    '![Een schets.](a.jpg "Zo."){.schets maker="Cor"}\n\n'
    "/// video | Film\n    adres: https://film.example/1\n///\n"
)
FIELDS = "Reeks: Loket\nMensen: bas; anna\nThemas_vast: stilte (gaat erover)"
FILES = {
    "site.toml": '[site]\nadres = "https://proef.example"\n[reeksen.loket]\nnaam = "Loket"\n'
    '[insluiten]\nsites = ["film.example"]\n',
    "mensen.toml": "".join(
        f'[{name.lower()}]\nnaam = "{name}"\ntoestemming = "ja"\n'
        for name in ("Anna", "Bas", "Cor")
    ),
    "woorden.md": "## Luisteren\nHoren wat iemand zegt.\n",
    "themas/stilte.md": "Titel: Stilte\nVraag: Wat?\nSamenvatting: Iets.\nKern: stilte\n\nTekst.\n",
    "blog/aap/index.md": "Titel: Aap\nDatum: 2026-03-01\nSamenvatting: A.\nKleur: rood\n\n"
    f"{BRIEF}Tekst.\n",
    ANNA: portrait(BODY, FIELDS),
}
# What is wrong with Anna's photo stays; it is not there.
OWN = {"foto-ontbreekt", "geen-de-foto", "schets-zonder-beschrijving"}


def checked(tmp_path: Path, **changed: str | bytes) -> list[Problem]:
    files = {**FILES, **{name.replace("__", "/"): text for name, text in changed.items()}}
    return check_content(content_folder(tmp_path, files), TODAY)


def about_anna(problems: list[Problem]) -> set[str]:
    return {each.code for each in problems if each.path == f"content/{ANNA}"} - OWN


def test_all_of_this_is_in_order_as_long_as_every_file_can_be_read(tmp_path: Path):
    assert about_anna(checked(tmp_path)) == set()


@pytest.mark.parametrize("file", ["site.toml", "mensen.toml", "woorden.md", "themas__stilte.md"])
@pytest.mark.parametrize("how", [b"[anna\nnaam = \xff", b"\0"])
def test_a_file_that_can_not_be_read_is_told_first_and_alone(tmp_path: Path, file: str, how: bytes):
    problems = checked(tmp_path, **{file: how})

    assert about_anna(problems) <= {"zonder-thema"}
    first = report_by_file(problems, "").splitlines()[0]
    assert first.startswith(f"content/{file.replace('__', '/')}:")
    # What has nothing to do with it is told as well.
    assert ("content/blog/aap/index.md", "onbekend-veld") in {
        (each.path, each.code) for each in problems
    }


def test_a_consent_that_is_misspelt_is_not_missing_as_well(tmp_path: Path):
    people = FILES["mensen.toml"].replace('"ja"', '"jaa"', 1)

    problems = checked(tmp_path, **{"mensen.toml": people})

    assert "onbekende-toestemming" in {each.code for each in problems}
    assert about_anna(problems) == set()


def test_a_theme_without_a_title_tells_its_other_mistakes_too(tmp_path: Path):
    theme = FILES["themas/stilte.md"].replace("Titel: Stilte\n", "Kleur: paarsig\n")

    problems = checked(tmp_path, **{"themas__stilte.md": theme})

    assert {"geen-titel", "onbekende-kleur"} <= {each.code for each in problems}
    assert about_anna(problems) <= {"zonder-thema"}


LINKED = (
    "blog/aap/index.md",
    "Titel: Aap\nDatum: 2026-03-01\nSamenvatting: A.\n\n"
    f"{BRIEF}Zie [Anna](../../portretten/anna/index.md) en [haar](/portretten/anna/).\n",
)


@pytest.mark.parametrize(
    ("anna", "fields", "code"),
    [
        ("portretten/anna/Index.MD", "", "verkeerde-naam"),
        ("portretten/anna/index.md.txt", "", "verkeerde-naam"),
        ("portreten/anna/index.md", "", "verkeerde-map"),
        (ANNA, "Status: klar", "onbekende-status"),
        (ANNA, "Status: gereed", "onbekende-status"),
        (ANNA, "Statis: klaar", "onbekend-veld"),
    ],
)
def test_a_slip_in_one_story_is_no_mistake_in_another(
    tmp_path: Path, anna: str, fields: str, code: str
):
    files = {name: text for name, text in FILES.items() if name != ANNA}
    files |= {anna: portrait(f"{BRIEF}Anna zit.\n", fields), LINKED[0]: LINKED[1]}

    problems = check_content(content_folder(tmp_path, files), TODAY)

    assert [each.code for each in problems if each.level is Level.ERROR] == [code]
    assert "concept" not in {each.code for each in problems}


def test_a_link_to_somewhere_else_is_still_named_beside_a_slip(tmp_path: Path):
    files = {name: text for name, text in FILES.items() if name != ANNA}
    files |= {"portretten/anna/Index.md": portrait("Tekst.\n")}
    files |= {LINKED[0]: LINKED[1].replace("(/portretten/anna/", "(/portretten/annabel/")}

    problems = check_content(content_folder(tmp_path, files), TODAY)

    [link] = [each for each in problems if each.code == "dode-link"]
    assert "/portretten/annabel/" in link.message


def test_without_a_people_file_everybody_is_missed_in_one_message(tmp_path: Path):
    files = {name: text for name, text in FILES.items() if name != "mensen.toml"}
    files["portretten/dirk/index.md"] = portrait(BRIEF).replace("Anna", "Dirk")

    problems = check_content(content_folder(tmp_path, files), TODAY)

    [people] = [each for each in problems if each.path == "content/mensen.toml"]
    assert (people.code, people.level) == ("geen-mensen", Level.ERROR)
    assert all(f'naam = "{name}"' in people.remedy for name in ("Anna", "Dirk"))
    assert about_anna(problems) == set()


@pytest.mark.parametrize(
    ("path", "whole"),
    [
        ("content/mensen.toml", True),
        ("content/themas/stilte.md", True),
        ("content", True),
        ("content/portretten/anna/index.md", False),
        ("content/paginas/over.md", False),
    ],
)
def test_a_story_is_not_the_whole_site(path: str, whole: bool):
    assert is_site_wide(Problem(path, 0, Level.ERROR, "toml", "", "")) is whole


@pytest.mark.parametrize(("name", "id"), [("Dirk", "dirk"), ("Dirk de Wit", "dirk")])
def test_somebody_who_is_missing_is_missed_once(tmp_path: Path, name: str, id: str):
    text = portrait(BRIEF, f"Mensen: {id}").replace("Naam: Anna", f"Naam: {name}")

    problems = checked(tmp_path, **{ANNA: text})

    missed = [each for each in problems if f"«{name}»" in each.message or f"«{id}»" in each.message]
    assert [each.code for each in missed] == ["mens-onbekend"]


def test_two_people_who_are_missing_are_missed_each(tmp_path: Path):
    text = portrait(BRIEF, "Mensen: eva").replace("Naam: Anna", "Naam: Dirk")

    codes = {each.code for each in checked(tmp_path, **{ANNA: text})}

    assert {"mens-onbekend", "onbekende-persoon"} <= codes
