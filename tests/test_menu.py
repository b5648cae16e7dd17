"""The menu answers in Dutch, whatever was typed, and when the work is broken off."""

import os
import signal
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from invoke.collection import Collection
from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import Task

from plugins.publishing.disk_trouble import disk_trouble
from plugins.publishing.menu import start

ROOT = Path(__file__).resolve().parents[1]
ENGLISH = ("No idea", "Usage", "Available", "Options", "Docstring", "needed value", "STRING")


def fresh() -> Collection:
    """The tasks as a new process has them: they give away their help once."""
    spec = spec_from_file_location("tasks_of_the_menu", ROOT / "tasks.py")
    assert spec is not None
    assert spec.loader is not None
    tasks = module_from_spec(spec)
    spec.loader.exec_module(tasks)
    return Collection.from_module(tasks)


def menu(*words: str) -> None:
    start(fresh(), words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("bulid",), "«bulid» is geen opdracht. Bedoel je «build»?"),
        (("build", "publsh"), "«publsh» is geen opdracht. Bedoel je «publish»?"),
        (("xyzzy",), "«xyzzy» is geen opdracht. Zie wat er wel kan met: python3 run.py"),
        (("--help", "bulid"), "«bulid» is geen opdracht. Bedoel je «build»?"),
        (("build", "--contents", "x"), "«build» kent «--contents» niet. Bedoel je «--content»?"),
        (("build", "--contents=x"), "«build» kent «--contents» niet. Bedoel je «--content»?"),
        (("build", "--wat"), "«build» kent «--wat» niet. Kies uit: --content, --output."),
        (("publish", "--dry"), "«publish» kent «--dry» niet. Bedoel je «--dry-run»?"),
        (("build", "--content"), "Achter «--content» ontbreekt nog iets. Daar hoort: map met"),
        (("--content", "x"), "Begin met een opdracht; «--content» is er geen."),
        (("--contens", "x"), "Bijvoorbeeld: python3 run.py build --content"),
        (("build", str(ROOT)), f"Schrijf dan: --content {ROOT}"),
        (("new-site", str(ROOT)), f"Schrijf dan: --folder {ROOT}"),
    ],
)
def test_what_can_not_be_understood_is_said_in_dutch_with_a_way_out(words, said):
    with pytest.raises(SystemExit) as stop:
        menu(*words)

    assert said in str(stop.value.code)
    assert not [word for word in ENGLISH if word in str(stop.value.code)]


@pytest.mark.parametrize("words", [(), ("--list",), ("-l",), ("--help",), ("-h",)])
def test_the_list_names_every_task_in_dutch(capsys, words):
    menu(*words)

    said = capsys.readouterr().out
    assert said.startswith("Zo werkt het: python3 run.py")
    for name in fresh().task_names:
        assert f"\n  {name} " in said
    assert not [word for word in ENGLISH if word in said]


@pytest.mark.parametrize("words", [("publish", "--help"), ("--help", "publish"), ("publish", "-h")])
def test_a_task_explains_itself_and_its_options_in_dutch(capsys, words):
    menu(*words)

    said = capsys.readouterr().out
    assert "Bouw schoon" in said
    assert "--dry-run, -d " in said
    assert "doe alles behalve publiceren" in said
    assert not [word for word in ENGLISH if word in said]


def only(name: str, work) -> Collection:
    def body(_: Context) -> None:
        work()

    return Collection(**{name: Task(body, name=name)})


def breaking_off() -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("name", "said"), [("publish", "Er is niets veranderd."), ("clean", "Wat al klaar was")]
)
def test_breaking_off_says_what_that_means(name, said):
    with pytest.raises(SystemExit) as stop:
        start(only(name, breaking_off), [name])

    assert str(stop.value.code).startswith(f"\nAfgebroken. {said}")


def test_a_task_that_refuses_gives_its_sentence_and_its_code(capsys):
    def refuse() -> None:
        raise Exit("Zo kan het niet.", code=3)

    with pytest.raises(SystemExit) as stop:
        start(only("build", refuse), ["build"])

    assert stop.value.code == 3
    assert capsys.readouterr().err == "Zo kan het niet.\n"


def test_ctrl_c_while_the_program_still_starts_is_answered_without_a_traceback(tmp_path):
    def press_early() -> None:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        os.kill(os.getpid(), signal.SIGINT)

    done = subprocess.run(
        [sys.executable, str(ROOT / "tasks.py"), "check"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        preexec_fn=press_early,
    )

    assert done.returncode == 1
    assert done.stderr.strip() == "Afgebroken. Er is niets veranderd."


def test_invoke_in_the_environment_runs_the_same_tasks(tmp_path):
    command = [sys.executable, "-P", "-m", "invoke", "--search-root", str(ROOT)]

    done = subprocess.run(
        [*command, "check", "build", "--content", "weg"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 1
    assert "Deze map bestaat niet." in done.stdout


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(28, "No space left on device", "/schijf/a"), "De schijf is vol."),
        (PermissionError(13, "Permission denied", "/schijf/a"), "Dit mag ik niet"),
        (OSError(99, "Cannot assign", "/schijf/a"), "(nummer 99)"),
    ],
)
def test_trouble_with_the_disk_is_told_in_dutch_with_its_place(error, said):
    sentence = disk_trouble(error)

    assert said in sentence
    assert sentence.endswith(": «/schijf/a»")
    assert error.strerror not in sentence


def test_trouble_without_a_place_is_told_too():
    assert disk_trouble(OSError("kapot")) == "De schijf of map werkt niet mee (nummer 0)"
