"""The menu: every task in Dutch, from any folder, with one meaning for each flag."""

import json
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from invoke.collection import Collection
from invoke.parser import Parser

import tasks
from plugins.publishing.new_site import STARTER_ADDRESS
from plugins.publishing.places import PROOF
from plugins.publishing.report import report, report_by_file
from plugins.publishing.shared_content import TwoFoldersError, shared_content
from plugins.story.problem import Level, Problem

from .content_folder import content_folder

ROOT = Path(__file__).resolve().parents[1]
MENU = Collection.from_module(tasks)
READING = (
    *("build", "check", "new", "preview", "themes", "language"),
    *("publish", "rollback", "bench", "clean"),
)


def menu(cwd: Path, *words: str) -> CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "tasks.py"), *words]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True)


@pytest.fixture
def desk(tmp_path):
    """The folder where an author stands; its name has a space."""
    folder = tmp_path / "mijn werk"
    folder.mkdir()
    return folder


def test_the_menu_holds_the_tasks_that_exist():
    assert sorted(MENU.task_names) == sorted([*READING, "new-site", "test"])


@pytest.mark.parametrize("name", sorted(MENU.task_names))
def test_each_task_says_in_a_sentence_what_it_does_and_needs_no_loose_words(name):
    task = MENU[name]

    assert (task.__doc__ or "").strip().endswith(".")
    assert list(task.positional) == []
    assert set(task.help) == {argument.name for argument in task.get_arguments()}


@pytest.mark.parametrize("name", READING)
def test_each_task_that_reads_content_takes_a_content_folder(name):
    assert "content" in {argument.name for argument in MENU[name].get_arguments()}


@pytest.mark.parametrize(
    ("given", "line", "folder"),
    [
        ("", ["build"], ""),
        ("a", ["build", "--content", "a"], "a"),
        ("", ["build", "publish", "--content", "a"], "a"),
        ("", ["build", "--content=a", "publish"], "a"),
        ("", ["build", "--content", "a", "publish", "--content", "a", "check"], "a"),
        ("b", ["build", "--content", "a", "publish", "--content", "b"], "b"),
    ],
)
def test_a_content_folder_holds_for_every_task_on_the_line(given, line, folder):
    assert shared_content(given, line) == folder


def test_a_task_that_could_mean_two_folders_means_neither():
    with pytest.raises(TwoFoldersError):
        shared_content("", ["build", "--content", "a", "publish", "--content", "b", "check"])


def test_a_new_site_can_be_built_and_published_from_where_the_author_stands(desk):
    started = menu(desk, "new-site", "--folder", "mijn site")
    settings = desk / "mijn site" / "site.toml"
    settings.write_text(settings.read_text().replace(STARTER_ADDRESS, "https://proef.example"))
    post = desk / "mijn site" / "blog" / "begin" / "index.md"
    post.parent.mkdir()
    front = "Titel: Het begin\nDatum: 2026-03-01\nSamenvatting: Hoe het begon.\n"
    post.write_text(f"{front}\n/// kort\n- Het begon.\n///\n")
    done = menu(desk, "build", "publish", "--content", "mijn site")

    for task in ("new", "preview", "build publish"):
        assert f'python3 run.py {task} --content "{desk / "mijn site"}"' in started.stdout
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"De site staat in {desk / 'mijn site-output'}." in done.stdout
    assert (desk / "mijn site-output" / PROOF).is_file()
    assert (desk / "mijn site-releases" / "current" / "index.html").is_file()


def test_mistakes_are_all_printed_with_a_closing_line_and_stop_what_follows(desk):
    story = "Titel: Anna\nDatum: 03-04-2026\nNaam: Anna\nFunktie: balie\n\nHallo.\n"
    content_folder(desk, {"portretten/anna/index.md": story})

    done = menu(desk, "build", "publish", "--content", "content")

    assert done.returncode == 1
    assert "content/portretten/anna/index.md:2: FOUT:" in done.stdout
    assert "content/portretten/anna/index.md:4: FOUT:" in done.stdout
    assert "2 fouten" in done.stdout
    assert "Traceback" not in done.stderr
    assert not (desk / "releases").exists()


def test_check_gives_the_same_problems_to_a_program(desk):
    story = "Titel: A\nDatum: gisteren\n\nHallo.\n"
    settings = '[site]\nadres = "https://proef.example"\n'
    content_folder(desk, {"blog/a/index.md": story, "site.toml": settings})

    done = menu(desk, "check", "--json", "--content", "content")

    assert done.returncode == 1
    mistakes = [each for each in json.loads(done.stdout) if each["level"] == "FOUT"]
    assert {each["path"] for each in mistakes} == {"content/blog/a/index.md"}
    assert [each["line"] for each in mistakes if each["code"] == "datum-vorm"] == [2]


def test_themes_gives_each_passage_to_a_program(desk):
    content_folder(
        desk, {"blog/a/index.md": "Titel: A\nDatum: 2026-03-01\nSamenvatting: A.\n\nHallo.\n"}
    )

    done = menu(desk, "themes", "--json", "--content", "content")

    [passage] = json.loads(done.stdout)["passages"]
    assert passage["text"] == "Hallo."
    assert passage["themes"] == []


def test_language_says_what_may_stop_a_reader_and_that_is_no_mistake(desk):
    story = "Titel: A\nDatum: 2026-03-01\nSamenvatting: A.\n\nIndien het regent, bel je.\n"
    content_folder(desk, {"blog/a/index.md": story})

    done = menu(desk, "language", "--portrait", "a", "--content", "content")
    data = menu(desk, "language", "--json", "--content", "content")

    assert done.returncode == data.returncode == 0
    assert "regel 5: LET OP (jargon)\n    «Indien» is een kantoorwoord." in done.stdout
    [told] = json.loads(data.stdout)["stories"]
    assert [note["rule"] for note in told["notes"]] == ["geen-kort", "jargon"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new-site",), "new-site --folder"),
        (("new-site", "--folder", "."), "FOUT"),
        (("build", "--content", "weg"), "bestaat niet"),
        (("check", "--content", "weg"), "bestaat niet"),
        (("check", "--site", "weg"), "geen site van ons"),
        (("themes", "--content", "weg"), "bestaat niet"),
        (("bench", "--content", "weg"), "bestaat niet"),
        (("bench", "--only", "taging"), "bedoel je «tagging»?"),
        (("themes", "--diff", "--content", "weg"), "bestaat niet"),
        (("themes", "--evaluate", "--content", "weg"), "bestaat niet"),
        (("themes", "--evaluate", "--diff", "--content", "content"), "Kies --evaluate"),
        (("publish", "--content", "weg"), "bestaat niet"),
        (("build", "--content", "."), "geen map van een site"),
        (("check", "--content", "."), "geen map van een site"),
        (("themes", "--content", "."), "geen map van een site"),
        (("language", "--content", "weg"), "bestaat niet"),
        (("language", "--content", "."), "geen map van een site"),
        (("publish", "--content", "."), "geen map van een site"),
        (("rollback", "--content", "."), "geen map van een site"),
        (("clean", "--content", "."), "geen map van een site"),
        (("rollback", "--content", "weg"), "bestaat niet"),
        (("check", "build", "--content", "a", "publish", "--content", "b"), "twee mappen"),
        (("clean", "--content", "content", "--output", "."), "laat die map met rust"),
    ],
)
def test_what_can_not_be_done_is_said_in_a_sentence(desk, words, said):
    (desk / "brief.txt").write_text("van haar")

    done = menu(desk, *words)

    assert done.returncode == 1
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert (desk / "brief.txt").exists()


@pytest.mark.parametrize(
    ("levels", "counted"),
    [
        ([], None),
        ([Level.ERROR], "1 fout."),
        ([Level.ERROR, Level.ERROR, Level.WARNING], "2 fouten en 1 keer LET OP."),
        ([Level.WARNING], "1 keer LET OP."),
    ],
)
def test_a_report_ends_with_how_many_and_what_now(levels, counted):
    problems = [Problem("a.md", 1, level, "x", "Fout.", "herstel") for level in levels]

    lines = report(problems, "Klaar.").splitlines()

    assert lines[-1] == "Klaar."
    assert lines[-2:-1] == ([counted] if counted else [])


def test_mistakes_come_last_where_the_author_looks():
    levels = [Level.ERROR, Level.WARNING, Level.ERROR]
    problems = [Problem(f"{n}.md", 1, level, "x", "Zin.", "y.") for n, level in enumerate(levels)]

    files = [line[:4] for line in report(problems, "Klaar.").splitlines() if ".md" in line]

    assert files == ["1.md", "0.md", "2.md"]


def test_check_goes_through_the_files_in_turn_and_then_counts(desk):
    story = "Titel: {0}\nDatum: 2026-03-01\n\nIk zag <u>iets</u>.\n"
    content_folder(
        desk,
        {
            "blog/a/index.md": story.format("A").replace("\n\n", "\nStatus: concept\n\n"),
            "blog/b/index.md": story.format("B"),
            "site.toml": '[site]\nadres = "https://proef.example"\n',
        },
    )

    done = menu(desk, "check", "--content", "content")
    data = json.loads(menu(desk, "check", "--json", "--content", "content").stdout)

    printed = [line for line in done.stdout.splitlines() if line.startswith("content/")]
    assert [line.split(": ")[0] for line in printed] == [
        f"{each['path']}:{each['line']}" for each in data
    ]
    places = [(each["path"], each["line"]) for each in data]
    assert places == sorted(places)
    assert len({path for path, _ in places}) == 2
    assert any(line.endswith("keer LET OP.") for line in done.stdout.splitlines()[-6:])
    assert done.returncode == 1


def test_check_names_at_its_end_what_stops_a_publish_among_much_to_look_at():
    found = [("a.md", 3, Level.ERROR), ("b.md", 1, Level.WARNING), ("c.md", 9, Level.ERROR)]
    found += [("a.md", 7, Level.ERROR), ("site.toml", 0, Level.ERROR)]
    problems = [Problem(path, line, level, "x", "Zin.", "y.") for path, line, level in found]

    assert report_by_file(problems, "Klaar.").splitlines()[-7:] == [
        "4 fouten en 1 keer LET OP.",
        "Dit houdt publiceren tegen:",
        "  a.md: regel 3 en 7",
        "  c.md: regel 9",
        "  site.toml",
        "",
        "Klaar.",
    ]
    only_errors = [each for each in problems if each.level is Level.ERROR]
    assert "tegen" not in report_by_file(only_errors, "")


def commands_in(document: Path) -> list[str]:
    lines = document.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith("python3 run.py ")]


@pytest.mark.parametrize("line", commands_in(ROOT / "docs" / "publishing.md"))
def test_each_command_in_the_guide_to_publishing_is_understood(line):
    contexts = MENU.to_contexts()

    parsed = Parser(contexts=contexts).parse_argv(line.split()[2:])

    assert [context.name for context in parsed if context.name]
