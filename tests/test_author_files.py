"""`mensen.toml` and `site.toml`: what they say, and mistakes in them."""

from datetime import date
from pathlib import Path

import pytest

from plugins.story.people_file import read_people
from plugins.story.person import Consent
from plugins.story.problem import Findings, Problem
from plugins.story.settings_file import read_settings

PEOPLE = """\
[anna]
naam = "Anna"
namen = ["Anna Bakker"]
functie = "balie"
verzonnen = false
toestemming = "ja"
sinds = 2024-03-01
tot = 2029-03-01
bereik = ["site", "boek"]
gezien = { "portretten/anna" = "abc" }
bewijs = "register 17"
"""
SITE = """\
[site]
naam = "Proef"
adres = "https://proef.nl/"
[reeksen.balie]
naam = "Aan de balie"
uitleg = "Wie er zit."
[doelen.lokaal]
soort = "map"
map = "elders"
"""


def people(tmp_path: Path, text: str) -> tuple[tuple, tuple[Problem, ...]]:
    path = tmp_path / "mensen.toml"
    path.write_text(text)
    findings = Findings("content/mensen.toml")
    return read_people(path, findings), findings.problems


def settings_problems(tmp_path: Path, text: str) -> tuple[Problem, ...]:
    path = tmp_path / "site.toml"
    path.write_text(text)
    findings = Findings("content/site.toml")
    read_settings(path, findings)
    return findings.problems


def test_a_person_is_read_whole(tmp_path: Path):
    [anna], problems = people(tmp_path, PEOPLE)

    assert problems == ()
    assert (anna.id, anna.name, anna.role, anna.consent) == ("anna", "Anna", "balie", Consent.YES)
    assert (anna.since, anna.until) == (date(2024, 3, 1), date(2029, 3, 1))
    assert (anna.scope, anna.seen) == (("site", "boek"), (("portretten/anna", "abc"),))
    assert anna.goes_by("Anna Bakker")


@pytest.mark.parametrize(
    ("old", "new", "line", "remedy"),
    [
        ('toestemming = "ja"', 'toestemming = "jaa"', 6, "«ja»"),
        ("functie", "functi", 4, "«functie»"),
        ("2024-03-01", '"maart"', 7, "2026-03-01"),
        ("false", '"nee"', 5, "true"),
        ('"boek"', '"boeken"', 9, "«boek»"),
        ('naam = "Anna"', "", 1, "naam ="),
        ('["Anna Bakker"]', '"Anna Bakker"', 3, "["),
        ('"balie"', "balie", 4, "aanhalingstekens"),
        ('{ "portretten/anna" = "abc" }', "true", 10, "gezien ="),
    ],
)
def test_a_mistake_about_a_person_is_named(
    tmp_path: Path, old: str, new: str, line: int, remedy: str
):
    _, problems = people(tmp_path, PEOPLE.replace(old, new, 1))

    assert [(p.path, p.line) for p in problems] == [("content/mensen.toml", line)]
    assert remedy in problems[0].remedy


def test_a_mistake_about_a_person_stands_in_her_own_lines(tmp_path: Path):
    _, [problem] = people(tmp_path, PEOPLE + '\n[bas]\n# Zegt ja.\nnaam = "Bas"\nfuncti = "x"\n')

    assert (problem.line, problem.code) == (16, "onbekende-sleutel")


def test_two_people_may_not_share_a_name(tmp_path: Path):
    _, [problem] = people(tmp_path, PEOPLE + '[annie]\nnaam = "Anna Bakker"\n')

    assert "[anna]" in problem.message
    assert "[annie]" in problem.message


def test_the_settings_are_read_whole(tmp_path: Path):
    path = tmp_path / "site.toml"
    path.write_text(SITE)

    settings = read_settings(path, Findings("x"))

    assert (settings.name, settings.address) == ("Proef", "https://proef.nl")
    assert [(s.slug, s.name) for s in settings.series] == [("balie", "Aan de balie")]
    assert [(t.name, t.kind, t.options) for t in settings.targets] == [
        ("lokaal", "map", (("map", "elders"),))
    ]


def test_a_site_without_settings_has_sensible_ones(tmp_path: Path):
    findings = Findings("content/site.toml")

    settings = read_settings(tmp_path / "site.toml", findings)

    assert [p.code for p in findings.problems] == ["geen-site-toml"]
    assert [target.name for target in settings.targets] == ["lokaal"]


@pytest.mark.parametrize(
    ("old", "new", "line", "remedy"),
    [
        ("https://proef.nl/", "proef.nl", 3, "https://"),
        ("[site]", "[sitee]", 1, "«site»"),
        ('"Proef"', "7", 2, 'naam = "…"'),
        (
            "[doelen.lokaal]",
            '[insluiten]\nsites = "x.nl"\n[doelen.lokaal]',
            8,
            'sites = ["…", "…"]',
        ),
        ('= "Proef"', "= Proef", 2, "aanhalingstekens"),
        ("[site]", 'taal = "nl"\n[site]', 1, "zet deze regels onder [site]"),
        ("[reeksen.balie]", "[xyz.balie]", 4, "kies uit: site, reeksen"),
        ('naam = "Proef"', 'naaam = "Proef"', 2, "«naam»"),
        ('"map"', '"mapje"', 8, "«map»"),
        ("[reeksen.balie]", '[reeksen."De Balie"]', 4, "streepjes"),
    ],
)
def test_a_mistake_in_the_settings_is_named(
    tmp_path: Path, old: str, new: str, line: int, remedy: str
):
    problems = settings_problems(tmp_path, SITE.replace(old, new, 1))

    assert line in [problem.line for problem in problems if remedy in problem.remedy]


def test_settings_without_a_table_get_one_sentence_and_are_read(tmp_path: Path):
    path = tmp_path / "site.toml"
    path.write_text(
        SITE.replace("[site]", "# Mijn site").replace("[reeksen", 'taal = "fy"\n[reeksen')
    )
    findings = Findings("content/site.toml")

    settings = read_settings(path, findings)

    [problem] = findings.problems
    assert (problem.line, problem.code) == (2, "geen-tabel")
    assert problem.message == "Boven «naam», «adres», «taal» staat geen [site]."
    assert problem.remedy == "zet [site] boven deze regels."
    assert (settings.name, settings.address) == ("Proef", "https://proef.nl")


@pytest.mark.parametrize("typed", ["1 maart 2026", "1-3-2026", "2026-03-01"])
def test_a_day_between_quotation_marks_comes_back_as_the_line_to_paste(tmp_path: Path, typed: str):
    _, [problem] = people(tmp_path, PEOPLE.replace("sinds = 2024-03-01", f'sinds = "{typed}"'))

    assert problem.remedy == "schrijf sinds = 2026-03-01, zonder aanhalingstekens."


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mijnsite.nl", "https://mijnsite.nl"),
        ("http://mijnsite.nl/verhalen", "https://mijnsite.nl/verhalen"),
        ("mijn site", "https://…"),
    ],
)
def test_an_address_that_is_nearly_whole_comes_back_whole(tmp_path: Path, typed: str, meant: str):
    [problem] = settings_problems(tmp_path, SITE.replace("https://proef.nl/", typed))

    assert problem.remedy == f'schrijf adres = "{meant}".'


def test_a_table_with_a_name_behind_a_dot_is_found(tmp_path: Path):
    problems = settings_problems(tmp_path, SITE.replace("[reeksen.balie]", "[reekse.balie]"))

    assert ("onbekende-tabel", 4) in {(each.code, each.line) for each in problems}
