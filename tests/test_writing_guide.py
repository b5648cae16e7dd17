"""The author's handbook shows only what works."""

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from plugins.plain_language.check import Help, notes_on
from plugins.plain_language.note import Note, Weight
from plugins.publishing.new_site import STARTER_ADDRESS
from plugins.story.elements import BLOCKS, MARK_CLASSES, MARK_KEYS, PHOTO_CLASSES, PHOTO_KEYS
from plugins.story.language_rules import LANGUAGE_RULES
from plugins.story.problem import Findings
from plugins.story.read_site import read_site
from plugins.story.read_text import read_text
from plugins.story.story_fields import ALIASES
from plugins.theme_tagging.read_themes import read_themes

from .builders import a_story
from .content_folder import content_folder, portrait

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "writing.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(
    r"^```(markdown(?: story| theme| words| speech)?|toml)\n(.*?)^```", GUIDE, re.M | re.S
)
SITE = '[insluiten]\nsites = ["video.voorbeeld.nl"]\n'
ANNA = '[anna]\nnaam = "Anna"\n'
THEMES = {
    f"themas/{slug}.md": f"Titel: {slug}\nVraag: Wat?\nSamenvatting: S.\nKern: {slug}\n\nTekst.\n"
    for slug in ("lemen-laag", "nudgen-boosten")
}


def examples(kind: str) -> list[str]:
    return [text for found, text in EXAMPLES if found == kind]


def problems_of(tmp_path: Path, files: dict[str, str]) -> list[str]:
    beside = {
        "portretten/anna/index.md": portrait("Tekst."),
        "mensen.toml": ANNA,
        "portretten/anna/anna.mp3": "",
        "portretten/anna/anna.md": "Ik wacht.\n",
        "portretten/anna/balie.mp4": "",
        "portretten/anna/balie.md": "Ik wacht.\n",
        "portretten/anna/balie.vtt": "",
    }
    folder = content_folder(tmp_path, {"site.toml": SITE, **THEMES, **beside, **files})
    reading = read_site(folder)
    themes_problems = read_themes(folder / "themas")[1]
    found = (*reading.problems, *themes_problems)
    return [str(problem) for problem in found if problem.code != "los-bestand"]


COMMANDS = [
    line
    for block in re.findall(r"^```sh\n(.*?)^```", GUIDE, re.M | re.S)
    for line in block.splitlines()
]


def run(line: str, folder: Path) -> CompletedProcess[str]:
    """Do what stands in the handbook, from where its author stands."""
    _, launcher, *words = shlex.split(line)
    assert launcher == "run.py"
    command = [sys.executable, str(ROOT / "tasks.py"), *words]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )


def test_the_commands_of_the_handbook_make_a_site_in_an_empty_folder(tmp_path: Path):
    site = tmp_path / "mijn-site"
    for line in COMMANDS:
        if "check" in line:
            finish(site)
        done = run(line, tmp_path)
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"

    output = tmp_path / "mijn-site-output"
    for url in ("portretten/anna", "blog/wat-een-balie-hoort", "themas/stilte"):
        assert (output / url / "index.html").is_file()
    assert {path.name for path in tmp_path.iterdir()} == {"mijn-site", "mijn-site-output"}


def finish(site: Path) -> None:
    """What the author does between `new` and `check`: fill in, write, and say that it's ready."""
    settings = site / "site.toml"
    settings.write_text(settings.read_text().replace(STARTER_ADDRESS, "https://proef.example"))
    for story in (*site.glob("portretten/*/index.md"), *site.glob("blog/*/index.md")):
        ready = story.read_text().replace("Status: concept", "Trefwoorden: balie")
        if "Samenvatting:" not in ready:
            ready = ready.replace("Mensen:", "Samenvatting: Over Anna.\nMensen:")
        story.write_text(f"{ready}\nAnna schenkt eerst thee in.\n")


@pytest.mark.parametrize("body", examples("markdown"))
def test_each_piece_of_text_in_the_handbook_works(tmp_path: Path, body: str):
    assert problems_of(tmp_path, {"portretten/anna/index.md": portrait(body)}) == []


@pytest.mark.parametrize("story", examples("markdown story"))
def test_each_story_in_the_handbook_works(tmp_path: Path, story: str):
    assert problems_of(tmp_path, {"portretten/anna/index.md": story}) == []


@pytest.mark.parametrize("speech", examples("markdown speech"))
def test_each_speech_in_the_handbook_works(tmp_path: Path, speech: str):
    assert problems_of(tmp_path, {"blog/praatje/index.md": speech}) == []


@pytest.mark.parametrize("theme", examples("markdown theme"))
def test_each_theme_in_the_handbook_works(tmp_path: Path, theme: str):
    assert problems_of(tmp_path, {"themas/stilte.md": theme}) == []


@pytest.mark.parametrize("words", examples("markdown words"))
def test_each_list_of_words_in_the_handbook_works(tmp_path: Path, words: str):
    assert problems_of(tmp_path, {"woorden.md": words}) == []


@pytest.mark.parametrize("text", examples("toml"))
def test_each_settings_example_can_be_read(text: str):
    assert tomllib.loads(text)


@pytest.mark.parametrize("name", [*ALIASES, *BLOCKS, *MARK_CLASSES, *MARK_KEYS])
def test_the_handbook_names_everything_that_an_author_can_type(name: str):
    assert re.search(rf"(?<![\w-]){name}(?![\w-])", GUIDE), f"{name} is missing"


@pytest.mark.parametrize("name", [*PHOTO_CLASSES, *PHOTO_KEYS])
def test_the_handbook_names_everything_that_goes_with_a_photo(name: str):
    assert re.search(rf"[.{{]{name}", GUIDE), f"{name} is missing"


def language_notes(guide: str) -> list[Note]:
    """What our own check says about a piece of the handbook."""
    passages = read_text(guide, 1, Path("docs"), Findings("writing.md")).passages
    known = tuple(f"afkorting:{kind}" for kind in ("DUO", "HEIC", "RAW", "TIFF", "MOV", "WAV"))
    return list(notes_on(a_story("gids", *passages, ignore_language=known), Help()))


def test_the_handbook_passes_its_own_language_check():
    for first, after in (("## Een nieuw", "## De regels"), ("## Gewone taal", "## Mensen")):
        assert language_notes(GUIDE[GUIDE.index(first) : GUIDE.index(after)]) == []
    assert [note for note in language_notes(GUIDE) if note.weight is Weight.WARNING] == []


@pytest.mark.parametrize("rule", LANGUAGE_RULES)
def test_the_handbook_names_every_rule_of_the_language_check(rule: str):
    assert f"`{rule}`" in GUIDE


def test_findings_keep_one_of_each():
    findings = Findings("a.md")
    findings.error(2, "b", "B", "b")
    findings.error(1, "a", "A", "a")
    findings.error(1, "a", "A", "a")

    assert [problem.line for problem in findings.problems] == [1, 2]
