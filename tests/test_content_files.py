"""Which files of a content folder are stories, and what is said about those that are not."""

from pathlib import Path

import pytest

from plugins.story.problem import Level
from plugins.story.read_site import read_site

from .content_folder import PORTRAIT, content_folder, portrait, problems_of

ANNA = "portretten/anna/index.md"


@pytest.mark.parametrize(
    ("name", "level", "remedy"),
    [
        ("portretten/anna/index.MD", Level.ERROR, "index.md"),
        ("portretten/anna/index.txt", Level.ERROR, "de naam «index.md»"),
        ("portretten/anna/index.md.txt", Level.ERROR, "bestandsextensies"),
        ("portretten/anna/Index.md", Level.ERROR, "de naam «index.md»"),
        ("portretten/anna/index.docx", Level.ERROR, "als gewone tekst"),
        ("portretten/anna/Index.DOC", Level.ERROR, "als gewone tekst"),
        ("portretten/anna/index.odt", Level.ERROR, "als gewone tekst"),
        ("portretten/anna/index.pages", Level.ERROR, "als gewone tekst"),
        ("blog/anna/index.rtf", Level.ERROR, "als gewone tekst"),
        ("portretten/anna/aantekeningen.md", Level.WARNING, "aantekening"),
        ("portretten/bas.md", Level.WARNING, "portretten/bas/index.md"),
        ("verhalen/bas.md", Level.WARNING, "mappen"),
        ("los.md", Level.WARNING, "mappen"),
    ],
)
def test_a_file_that_is_no_story_is_named(tmp_path: Path, name: str, level: Level, remedy: str):
    problems = problems_of(tmp_path, {name: PORTRAIT})

    named = [problem for problem in problems if f"«{name}»" in problem.message]

    assert [problem.level for problem in named] == [level]
    assert remedy in named[0].remedy


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("portreten", "portretten"), ("Blog", "blog"), ("Pagina", "paginas"), ("thema", "themas")],
)
def test_a_folder_with_a_slip_in_its_name_is_named_once(tmp_path: Path, typed: str, meant: str):
    files = {f"{typed}/{name}/index.md": PORTRAIT for name in ("anna", "bas")}

    [problem] = problems_of(tmp_path, {**files})

    assert (problem.code, problem.level) == ("verkeerde-map", Level.ERROR)
    assert f"«{typed}»" in problem.message
    assert f"«{meant}»" in problem.remedy


def test_a_folder_whose_story_has_another_name_is_named_once(tmp_path: Path):
    problems = problems_of(tmp_path, {"portretten/anna/Index.md": PORTRAIT})

    assert [problem.code for problem in problems] == ["verkeerde-naam"]


def test_a_folder_without_a_story_is_named(tmp_path: Path):
    [problem] = problems_of(tmp_path, {"portretten/anna/anna.jpg": b""})

    assert (problem.code, problem.level) == ("map-zonder-verhaal", Level.WARNING)
    assert "«portretten/anna»" in problem.message
    assert problem.remedy == "zet er een index.md in, of haal de map weg."


def test_a_photo_may_be_called_index(tmp_path: Path):
    assert problems_of(tmp_path, {ANNA: PORTRAIT, "portretten/anna/index.jpg": b""}) == ()


CLIP = """\
/// fragment | Anna praat
    bestand: {}
    uitgeschreven: woorden.md
///
"""


def test_a_file_in_which_a_clip_is_written_out_is_no_stray(tmp_path: Path):
    folder = "portretten/anna"
    files = {f"{folder}/praat.mp3": b"", f"{folder}/woorden.md": "Nou.", f"{folder}/los.md": "Ja."}

    problems = problems_of(tmp_path, {ANNA: portrait(CLIP.format("praat.mp3")), **files})

    assert [(problem.code, problem.message) for problem in problems] == [
        ("los-bestand", f"«{folder}/los.md» komt niet op de site.")
    ]


@pytest.mark.parametrize(
    ("lies_there", "remedy"),
    [("anna.jpg", "zet het in dezelfde map"), ("anne.mp3", "bedoel je «anne.mp3»?")],
)
def test_a_missing_clip_is_no_photo(tmp_path: Path, lies_there: str, remedy: str):
    folder = "portretten/anna"
    files = {f"{folder}/{lies_there}": b"", f"{folder}/woorden.md": "Nou."}

    [problem] = problems_of(tmp_path, {ANNA: portrait(CLIP.format("anna.mp3")), **files})

    assert "«anna.mp3»" in problem.message
    assert problem.remedy.startswith(remedy)


def test_a_file_outside_the_content_folder_is_never_read(tmp_path: Path):
    secret = tmp_path / "geheim.md"
    secret.write_text(PORTRAIT)
    folder = content_folder(tmp_path, {"site.toml": ""})
    (folder / "portretten" / "anna").mkdir(parents=True)
    (folder / ANNA).symlink_to(secret)

    reading = read_site(folder)

    assert reading.site.stories == ()
    assert "buiten-content" in [problem.code for problem in reading.problems]
