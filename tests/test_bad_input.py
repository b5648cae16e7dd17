"""Bad input: a problem with a name or an ordinary page, in time, and no other story harmed."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from plugins.publishing.build import build
from plugins.publishing.check_content import check_content
from plugins.story.problem import Level, Problem
from plugins.story.text import plain

from .bad_input import BRIEF, CASES, FINE, HEAD, Case, put, slug
from .content_folder import PORTRAIT, content_folder, portrait
from .hostile_files import jpeg

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2026, 7, 1)
THEME = "Titel: Luisteren\nVraag: Wat?\nSamenvatting: Iets.\nKern: luisteren\n\nInleiding.\n"
SITE: dict[str, str | bytes] = {
    "site.toml": '[site]\nadres = "https://proef.example"\n'
    '[reeksen.loket]\nnaam = "Aan het loket"\nuitleg = "Loket."\n',
    "mensen.toml": '[bas]\nnaam = "Bas"\nverzonnen = true\n',
    "themas/luisteren.md": THEME,
    "portretten/bas/index.md": f"{HEAD}{BRIEF}Bas zwijgt.\n".replace("Mens @", "Bas"),
}
NOT_ASKED = {"mens-onbekend", "geen-toestemming"}
"""Nobody in these stories said yes; that is not what they are about."""


class BuiltSite:
    """All cases in one site, checked and built, with everything that lies around it."""

    def __init__(self, root: Path) -> None:
        (root / "geheim.md").write_text("Geheim woord.")
        (root / "geheim.mp3").write_text("Geheim geluid.")
        (root / "geheim.jpg").write_bytes(jpeg())
        self.content = content_folder(root, SITE)
        for what, case in CASES.items():
            put(self.content, what, case)
        before = files_in(root)
        self.output = root / "output"
        self.problems = check_content(self.content, TODAY)
        build(self.content, self.output, ROOT / "pelicanconf.py")
        self.around = (before, {k: v for k, v in files_in(root).items() if "/output/" not in k})

    def about(self, what: str) -> list[Problem]:
        folder = f"content/portretten/{slug(what)}/"
        return [each for each in self.problems if each.path.startswith(folder)]

    def page(self, folder: str) -> Path:
        return self.output / "portretten" / folder / "index.html"


def files_in(root: Path) -> dict[str, bytes]:
    paths = (Path(at) / name for at, _, names in os.walk(root) for name in names)
    return {str(path): path.read_bytes() for path in paths if path.is_file()}


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> BuiltSite:
    return BuiltSite(tmp_path_factory.mktemp("slecht"))


@pytest.mark.parametrize("what", CASES)
def test_it_is_named_with_a_way_out_or_becomes_an_ordinary_page(site, what):
    case = CASES[what]
    about = site.about(what)
    errors = {each.code for each in about if each.level is Level.ERROR} - NOT_ASKED

    if case.code is FINE:
        assert errors == set(), about
        assert case.says in plain(site.page(slug(what)).read_text(encoding="utf-8"))
    else:
        named = [each for each in about if each.code == case.code]
        assert any(case.says in f"{each.message} {each.remedy}" for each in named), about
    assert site.page(slug(what)).is_file() or case.no_page


def test_the_other_story_is_as_it_was(site):
    page = site.page("bas").read_text(encoding="utf-8")

    assert "Bas zwijgt." in page
    assert [each for each in site.problems if "/bas/" in each.path and "FOUT" in each.level] == []


def test_nothing_is_written_or_taken_outside_the_output(site):
    before, after = site.around

    assert after == before
    published = files_in(site.output)
    assert not [name for name, data in published.items() if b"Geheim woord" in data]
    assert not [name for name in published if "geheim" in Path(name).name]


ANNA = "portretten/anna/index.md"
TWO = PORTRAIT.replace("Anna", "Eva")
PEOPLE = '[anna]\nnaam = "Anna"\nverzonnen = true\n'
SETTINGS = '[site]\nadres = "https://proef.example"\n'
SITES: dict[str, tuple[Mapping[str, str | bytes], str, str, str]] = {
    # What she made, the file that is named, the code, words of the message or remedy.
    "two stories with one slug": (
        {ANNA: PORTRAIT, "portretten/eva/index.md": TWO.replace("Naam", "Slug: anna\nNaam")},
        "content/portretten/eva/index.md",
        "zelfde-adres",
        "«Slug: ",
    ),
    "two folders that differ in capitals": (
        {"portretten/Eva/index.md": PORTRAIT, "portretten/eva/index.md": TWO},
        "content/portretten/eva/index.md",
        "zelfde-adres",
        "andere map",
    ),
    "an old address of somebody else": (
        {ANNA: PORTRAIT, "blog/x/index.md": TWO.replace("Naam: Eva", "Oude_adressen: /lijn/")},
        "content/blog/x/index.md",
        "zelfde-adres",
        "/lijn/",
    ),
    "two stories with one title": (
        {ANNA: PORTRAIT, "blog/x/index.md": PORTRAIT.replace("Naam: Anna\n", "")},
        "content/portretten/anna/index.md",
        "zelfde-titel",
        "andere titel",
    ),
    "a story in capitals": (
        {"portretten/anna/Index.md": PORTRAIT},
        "content",
        "verkeerde-naam",
        "«index.md»",
    ),
    "a story as a Word file": (
        {"portretten/anna/index.docx": b"PK\3\4"},
        "content",
        "verkeerde-naam",
        "gewone tekst",
    ),
    "a story without a folder": (
        {"portretten/anna.md": PORTRAIT},
        "content",
        "los-bestand",
        "portretten/anna/index.md",
    ),
    "a folder without a story": (
        {"portretten/anna/anna.jpg": jpeg()},
        "content",
        "map-zonder-verhaal",
        "index.md",
    ),
    "a list of words with a slip": (
        {"worden.md": "## A\n\nB.\n"},
        "content",
        "los-bestand",
        "woorden.md",
    ),
    "two people with one name": (
        {"mensen.toml": f'{PEOPLE}[anna-b]\nnaam = "Anna"\n'},
        "content/mensen.toml",
        "dubbele-naam",
        "achternaam",
    ),
    "somebody twice": (
        {"mensen.toml": PEOPLE + PEOPLE},
        "content/mensen.toml",
        "toml",
        "staat er twee keer",
    ),
    "a quotation mark too few": (
        {"mensen.toml": '[anna]\nnaam = "Anna\n'},
        "content/mensen.toml",
        "toml",
        "aanhalingstekens",
    ),
    "consent with a slip": (
        {"mensen.toml": '[anna]\nnaam = "Anna"\ntoestemming = "jaa"\n'},
        "content/mensen.toml",
        "onbekende-toestemming",
        "«ja»",
    ),
    "a key of somebody with a slip": (
        {"mensen.toml": f'{PEOPLE}functi = "x"\n'},
        "content/mensen.toml",
        "onbekende-sleutel",
        "«functie»",
    ),
    "a scope with a slip": (
        {"mensen.toml": f'{PEOPLE}bereik = ["sociaal"]\n'},
        "content/mensen.toml",
        "onbekend-bereik",
        "«social»",
    ),
    "someone who agreed, and not to what": (
        {"mensen.toml": '[anna]\nnaam = "Anna"\ntoestemming = "ja"\n'},
        "content/mensen.toml",
        "geen-bereik",
        'bereik = ["site", "zoekmachines"]',
    ),
    "a date of consent in quotes": (
        {"mensen.toml": f'{PEOPLE}sinds = "2026-03-01"\n'},
        "content/mensen.toml",
        "datum-vorm",
        "zonder aanhalingstekens",
    ),
    "settings in Latin-1": (
        {"site.toml": '[site]\nnaam = "Café"\n'.encode("latin-1")},
        "content/site.toml",
        "geen-utf8",
        "UTF-8",
    ),
    "a table with a slip": (
        {"site.toml": f"{SETTINGS}[reeks.a]\n"},
        "content/site.toml",
        "onbekende-tabel",
        "«reeksen»",
    ),
    "a setting with a slip": (
        {"site.toml": f'{SETTINGS}nam = "x"\n'},
        "content/site.toml",
        "onbekende-sleutel",
        "«naam»",
    ),
    "two meanings of a word": (
        {"woorden.md": "## DUO\n\nEen dienst.\n\n## DUO\n\nTwee.\n"},
        "content/woorden.md",
        "dubbel-woord",
        "één uitleg",
    ),
    "two themes with one slug": (
        {"themas/a.md": THEME, "themas/b.md": THEME.replace("Kern", "Slug: a\nKern")},
        "content/themas/b.md",
        "dubbele-slug",
        "",
    ),
    "a key of a theme with a slip": (
        {"themas/a.md": THEME.replace("Kern", "Kren")},
        "content/themas/a.md",
        "onbekend-veld",
        "«Kern»",
    ),
    "a colour with a slip": (
        {"themas/a.md": THEME.replace("Kern", "Kleur: okr\nKern")},
        "content/themas/a.md",
        "onbekende-kleur",
        "bedoel je",
    ),
    "a related theme with a slip": (
        {
            "themas/rust.md": THEME,
            "themas/b.md": THEME.replace("Titel: L", "Titel: El").replace(
                "Kern", "Verwant: rsut\nKern"
            ),
        },
        "content/themas/b.md",
        "verwant-onbekend",
        "«rust»",
    ),
    "people with commas between them": (
        {
            "mensen.toml": PEOPLE,
            ANNA: portrait("Tekst.").replace("\n\n", "\nMensen: anna, bas\n\n", 1),
        },
        "content/portretten/anna/index.md",
        "onbekende-persoon",
        "anna; bas",
    ),
    "an answer with a slip": (
        {ANNA: portrait("[Hoe dan?]{.openvraag beantwoord=ana}")},
        "content/portretten/anna/index.md",
        "onbekend-antwoord",
        "«anna»",
    ),
}


@pytest.mark.parametrize("what", SITES)
def test_what_is_wrong_with_a_site_is_named_in_its_file(tmp_path, what):
    files, path, code, says = SITES[what]
    sound = {"site.toml": SETTINGS, "blog/bas/index.md": SITE["portretten/bas/index.md"]}

    problems = check_content(content_folder(tmp_path, {**sound, **files}), TODAY)

    named = [each for each in problems if each.code == code and each.path == path]
    assert named, problems
    assert any(says in f"{each.message} {each.remedy}" for each in named), named


@pytest.mark.parametrize("kind", ["a story", "a folder", "a transcript", "the words"])
def test_a_link_that_leads_out_of_the_content_folder_is_not_followed(tmp_path, kind):
    content = content_folder(tmp_path, {"site.toml": SETTINGS, ANNA: PORTRAIT})
    outside = tmp_path / "elders"
    outside.mkdir()
    (outside / "index.md").write_text(TWO.replace("alinea", "GEHEIM"))
    if kind == "a story":
        (content / "portretten" / "eva").mkdir()
        (content / "portretten" / "eva" / "index.md").symlink_to(outside / "index.md")
    elif kind == "a folder":
        (content / "portretten" / "eva").symlink_to(outside)
    elif kind == "the words":
        (outside / "index.md").write_text("## Balie\n\nGEHEIM.\n")
        (content / "woorden.md").symlink_to(outside / "index.md")
    else:
        (content / "portretten" / "anna" / "t.md").symlink_to(outside / "index.md")
        story = portrait("/// fragment | G\n    bestand: a.mp3\n    uitgeschreven: t.md\n///")
        (content / ANNA).write_text(story)

    problems = check_content(content, TODAY)
    build(content, tmp_path / "output", ROOT / "pelicanconf.py")

    assert kind == "a folder" or "buiten-content" in {each.code for each in problems}
    assert not [name for name, data in files_in(tmp_path / "output").items() if b"GEHEIM" in data]


HEAVY = {
    "a line of five megabytes": ("a" * 5_000_000, "te-groot"),
    "lists two thousand deep": ("- " * 2_000 + "peer", "te-diep"),
    "indented lists ever deeper": (
        "\n".join("  " * min(n, 200) + f"- p{n}" for n in range(2_000)),
        "te-diep",
    ),
    "quotations two thousand deep": ("> " * 2_000 + "peer", "te-diep"),
    "brackets without end": ("[" * 20_000 + "peer", "te-veel-opmaak"),
}


@pytest.mark.parametrize("what", HEAVY)
def test_the_heaviest_take_no_more_than_five_seconds_and_500_megabytes(tmp_path, what):
    typed, code = HEAVY[what]
    content = content_folder(tmp_path, {"site.toml": SETTINGS, ANNA: portrait(typed)})
    command = [sys.executable, "-m", "tests.bounded_reading", str(content), "5"]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr[-500:]
    assert code in json.loads(done.stdout)["errors"]


def test_there_are_at_least_sixty_cases():
    assert len(CASES) + len(SITES) + len(HEAVY) >= 60
    assert all(isinstance(case, Case) for case in CASES.values())
