"""A whole site through the engine: complete, safe, and the same bytes however it is started."""

import hashlib
import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from plugins.pages.plugin import PluginNotLoadedError, run_pelican
from plugins.pages.shell.assets import ICONS
from plugins.publishing.expected import Expected
from plugins.publishing.site_checks import check_site
from plugins.story.problem import Level
from tests.content_folder import content_folder, portrait
from tests.photo_files import drawn, encoded

ENDINGS = ("avif", "webp", "jpg")

ROOT = Path(__file__).parents[1]
SETTINGS = ROOT / "pelicanconf.py"

SITE = """\
[site]
naam = "Het loket"
adres = "https://loket.example"
ondertitel = "Wie helpt wie?"
auteur = "Ada"

[reeksen.hardop]
naam = "Hardop"
"""
PEOPLE = """\
[anna]
naam = "Anna"
verzonnen = true

[bas]
naam = "Bas"
verzonnen = true
"""
CARE = """\
Titel: Zorg
Vraag: Wie zorgt er?
Samenvatting: Over zorgen voor elkaar.
Kern: zorgplicht

Zorg is werk.
"""
RULES = CARE.replace("Zorg", "Regels").replace("zorgplicht", "loketregel")
BODY = """\
## Aan de balie

Hier geldt de zorgplicht. Zie [Bas](../bas/index.md#kern).

Bas zegt: “Zorgplicht gaat voor.”

![Anna kijkt opzij.](anna.jpg "Anna aan het loket.")
"""
BAS = """\
Titel: Bas
Datum: 2026-02-01
Naam: Bas
Samenvatting: Bas denkt na.

“Zonder zorgplicht geen balie, zonder loketregel geen rij.”
{#kern}
"""
POST = """\
Titel: Een gedachte
Datum: 2026-01-01
Reeks: Hardop
Samenvatting: Over de zorgplicht.

De zorgplicht is van ons allemaal.
"""
FILES = {
    "site.toml": SITE,
    "mensen.toml": PEOPLE,
    "themas/zorg.md": CARE,
    "themas/regels.md": RULES,
    "portretten/anna/index.md": portrait(BODY),
    "portretten/anna/anna.jpg": encoded(drawn(1440, 1800)),
    "portretten/anna/aantekening.txt": "Niet voor lezers.",
    "portretten/bas/index.md": BAS,
    "blog/gedachte/index.md": POST,
    "paginas/over.md": "Titel: Over\nDatum: 2026-01-01\nSamenvatting: Over ons.\n\nWij.\n",
}


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def build(tmp_path, cache):
    def built(files, settings=SETTINGS, **overrides):
        folder = content_folder(tmp_path, files)
        paths = {"PATH": folder, "OUTPUT_PATH": tmp_path / "output", "SITE_CACHE": cache}
        problems = run_pelican(
            settings, {key: str(path) for key, path in paths.items()} | overrides
        )
        # The drawn photo is small, so that these sites are made in no time.
        told = [problem for problem in problems if problem.code != "foto-klein"]
        return tmp_path / "output", told

    return built


def tree(folder):
    """Every file below a folder with a hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_site_has_a_file_at_every_address(build):
    output, problems = build(FILES)

    files = {name for name in tree(output) if not name.startswith(("theme/", "pagefind/"))}
    files -= set(ICONS)
    assert problems == []
    assert {name for name in files if not name.startswith("beeld/")} == {
        "index.html",
        "404.html",
        "410.html",
        "portretten/index.html",
        "portretten/per-thema/index.html",
        "portretten/anna/index.html",
        "portretten/anna/foto/anna/index.html",
        "portretten/bas/index.html",
        "blog/index.html",
        "blog/gedachte/index.html",
        "themas/index.html",
        "themas/zorg/index.html",
        "themas/regels/index.html",
        "reeksen/index.html",
        "reeksen/hardop/index.html",
        "zoeken/index.html",
        "over/index.html",
        "feeds/alles.atom.xml",
        "feeds/alles.json",
        "feeds/themas/zorg.atom.xml",
        "feeds/themas/regels.atom.xml",
        "data/passages.json",
        "data/themas.jsonld",
        "data/themas.json",
        "sitemap.xml",
        "robots.txt",
        ".well-known/tdmrep.json",
        "site.webmanifest",
    }


def test_an_open_question_has_a_page_and_nothing_in_the_site_leads_nowhere(build):
    question = "\n[Wie belt er terug?]{.openvraag beantwoord=gedachte}\n"
    output, problems = build(FILES | {"portretten/anna/index.md": portrait(BODY + question)})

    assert problems == []
    page = (output / "vragen" / "index.html").read_text()
    assert "Lees het antwoord in <bdi>‘Een gedachte’</bdi>" in page
    assert check_site(output, Expected("https://loket.example")) == []


def test_a_story_that_moved_has_a_page_at_each_old_address_and_stands_in_lists_once(build):
    old = "Oude_adressen: /portretten/annie/; /2019/anna/\n"
    output, problems = build(FILES | {"portretten/anna/index.md": portrait(BODY, fields=old)})

    assert problems == []
    for name in ("portretten/annie", "2019/anna"):
        page = (output / name / "index.html").read_text(encoding="utf-8")
        assert 'content="0; url=/portretten/anna/"' in page
        assert '<link rel="canonical" href="https://loket.example/portretten/anna/">' in page
        assert '<meta name="robots" content="noindex">' in page
        assert name not in (output / "sitemap.xml").read_text(encoding="utf-8")
    assert check_site(output, Expected("https://loket.example")) == []


def test_of_a_photo_only_renditions_are_published(build):
    output, _ = build(FILES)

    photos = [path.name for path in sorted((output / "beeld").iterdir())]
    original = FILES["portretten/anna/anna.jpg"]
    assert {re.sub("-[0-9a-f]{8}-", " ", name) for name in photos} == {
        *(f"anna {width}.{ending}" for width in (240, 480, 800, 960, 1440) for ending in ENDINGS),
        "anna 1200.jpg",
    }
    assert not [path for path in output.rglob("*.jpg") if path.read_bytes() == original]
    assert not list(output.rglob("aantekening*"))


def test_a_theme_page_quotes_a_passage_and_leads_back_to_it(build):
    output, _ = build(FILES)

    theme = (output / "themas/zorg/index.html").read_text(encoding="utf-8")
    story = (output / "portretten/anna/index.html").read_text(encoding="utf-8")
    assert 'href="/portretten/bas/#kern"' in theme
    assert "Zonder zorgplicht geen balie" in theme
    assert 'href="/portretten/bas/#kern"' in story
    assert 'id="laag-zorg"' in story


def test_an_empty_site_is_a_site(build):
    output, problems = build({"site.toml": SITE})

    assert [problem for problem in problems if problem.level is Level.ERROR] == []
    assert "Het eerste is nog niet klaar." in (output / "index.html").read_text(encoding="utf-8")
    assert json.loads((output / "data/themas.json").read_text(encoding="utf-8")) == []


def test_a_mistake_is_told_and_the_other_stories_are_built(build):
    output, problems = build(
        {**FILES, "portretten/bas/index.md": BAS.replace("2026-02-01", "gisteren")}
    )

    assert [problem.path for problem in problems if problem.code == "datum-vorm"] == [
        "content/portretten/bas/index.md"
    ]
    assert (output / "portretten/anna/index.html").exists()
    assert not (output / "portretten/bas").exists()


def test_a_mistake_is_told_again_at_every_build(build):
    files = {"site.toml": SITE, "portretten/anna/index.md": portrait("Tekst.", "Kleurtje: rood")}

    _, first = build(files)
    _, second = build(files)

    assert first == second
    assert "onbekend-veld" in {problem.code for problem in first}


def test_a_broken_photo_is_a_problem_and_the_page_does_without(build):
    broken = FILES["portretten/anna/anna.jpg"][:2000]

    output, problems = build({**FILES, "portretten/anna/anna.jpg": broken})

    assert {problem.code for problem in problems} == {"foto-kapot"}
    assert "/beeld/" not in (output / "portretten/anna/index.html").read_text(encoding="utf-8")


def test_two_stories_at_one_address_never_write_over_each_other(build):
    files = {**FILES, "portretten/bas/index.md": BAS.replace("Naam: Bas", "Naam: Bas\nSlug: anna")}

    output, problems = build(files)

    assert "zelfde-adres" in {problem.code for problem in problems}
    assert "Anna aan de balie" in (output / "portretten/anna/index.html").read_text(
        encoding="utf-8"
    )


def test_in_public_drafts_and_later_stories_stay_home_and_links_to_them_are_words(build):
    draft = BAS.replace("Naam: Bas", "Naam: Bas\nStatus: concept")
    files = {
        **FILES,
        "portretten/bas/index.md": draft,
        "blog/gedachte/index.md": POST.replace("2026-01-01", "2027-01-01"),
    }

    output, problems = build(files, SITE_PUBLIC=True, SITE_TODAY=date(2026, 6, 1))

    story = (output / "portretten/anna/index.html").read_text(encoding="utf-8")
    assert not (output / "portretten/bas").exists()
    assert not (output / "blog/gedachte").exists()
    assert "/portretten/bas/" not in story
    assert {"link-naar-concept", "datum-later"} <= {problem.code for problem in problems}
    assert "/portretten/bas/" not in (output / "data/passages.json").read_text(encoding="utf-8")


def test_while_writing_a_draft_is_there_and_says_so(build):
    output, _ = build(
        {**FILES, "portretten/bas/index.md": BAS.replace("Naam: Bas", "Naam: Bas\nStatus: concept")}
    )

    assert "Dit is een concept." in (output / "portretten/bas/index.html").read_text(
        encoding="utf-8"
    )


def test_a_plugin_that_is_not_there_stops_the_build(build, tmp_path):
    with pytest.raises(PluginNotLoadedError, match="weg"):
        build({"site.toml": SITE}, PLUGINS=["plugins.pages.plugin", "plugins.weg.plugin"])

    assert not (tmp_path / "output").exists()


def test_what_the_engine_reports_arrives_in_plain_dutch(build):
    _, problems = build({"site.toml": SITE}, LOCALE=["xx_YY"])

    [problem] = [each for each in problems if each.path == "pelicanconf.py"]
    assert problem.code == "taalinstelling"
    assert problem.remedy.startswith("hier kun je zelf niets aan doen")


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_plain_command_writes_the_same_bytes(build, tmp_path, cache, seed):
    output, _ = build(FILES)
    plain = tmp_path / "plain"
    command = [sys.executable, "-m", "pelican", str(tmp_path / "content")]
    command += ["-s", str(SETTINGS), "-o", str(plain), "-e", f'SITE_CACHE="{cache}"']

    subprocess.run(
        command,
        check=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Tokyo"},
        capture_output=True,
    )

    assert tree(plain) == tree(output)
