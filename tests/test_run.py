"""The launcher: one environment, made when it must be, and one sentence when it can't."""

import ast
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import run

ROOT = Path(__file__).resolve().parents[1]

FAKE_UV = """#!/bin/sh
PATH=/usr/bin:/bin
echo "$@" >> "{log}"
if [ "$1" = venv ]; then
  for venv; do :; done
  mkdir -p "$venv/bin"
  printf '#!/bin/sh\\nfor word; do echo "[$word]"; done; pwd\\n' > "$venv/bin/python"
  chmod +x "$venv/bin/python"
fi
"""


class Project:
    """A copy of the launcher in a folder with spaces, with a `uv` that only notes its work."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "mijn project"
        self.root.mkdir()
        (self.root / "run.py").write_bytes((ROOT / "run.py").read_bytes())
        (self.root / run.RUNTIME).write_text("pelican==4.12.0\n")
        (self.root / run.DEVELOPMENT).write_text("pelican==4.12.0\npytest==9.2.0\n")
        self.tools = folder / "tools"
        self.tools.mkdir()
        self.log = folder / "uv.log"
        (self.tools / "uv").write_text(FAKE_UV.format(log=self.log))
        (self.tools / "uv").chmod(0o755)

    def start(self, *arguments: str, cwd: Path | None = None) -> CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, str(self.root / "run.py"), *arguments],
            cwd=cwd or self.root,
            env={"PATH": str(self.tools), "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
        )

    def installs(self) -> list[str]:
        """The lock that each installation so far was made from."""
        if not self.log.exists():
            return []
        lines = self.log.read_text().splitlines()
        return [line.rsplit("/", 1)[-1] for line in lines if line.startswith("pip sync")]


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


def test_the_first_start_installs_the_runtime_lock_and_runs_the_tasks(project):
    done = project.start("build", "publish", "--dry-run")

    assert done.returncode == 0, done.stderr
    assert project.installs() == [run.RUNTIME]
    words = [str(project.root / "tasks.py"), "build", "publish", "--dry-run"]
    asked = "".join(f"[{word}]\n" for word in words)
    assert asked in done.stdout


def test_the_second_start_installs_nothing(project):
    project.start("build")
    done = project.start("build")

    assert project.installs() == [run.RUNTIME]
    assert "omgeving" not in done.stdout


def test_the_tasks_run_in_the_folder_where_the_author_stands(project, tmp_path):
    elsewhere = tmp_path / "ergens anders"
    elsewhere.mkdir()

    done = project.start("build", cwd=elsewhere)

    assert done.stdout.splitlines()[-1] == str(elsewhere)


def test_no_task_asks_for_the_list(project):
    assert project.start().stdout.endswith(f"[{project.root / 'tasks.py'}]\n{project.root}\n")


def test_a_changed_lock_makes_the_environment_again(project):
    project.start("build")
    (project.root / run.RUNTIME).write_text("pelican==4.12.1\n")

    project.start("build")

    assert project.installs() == [run.RUNTIME, run.RUNTIME]


def test_the_tests_get_the_development_lock_and_a_build_keeps_it(project):
    project.start("build")
    project.start("test")
    project.start("build")
    project.start("test")

    assert project.installs() == [run.RUNTIME, run.DEVELOPMENT]


def test_who_has_the_tools_of_developers_keeps_them_when_the_locks_change(project):
    project.start("test")
    (project.root / run.DEVELOPMENT).write_text("pelican==4.12.1\npytest==9.2.0\n")

    project.start("build")

    assert project.installs() == [run.DEVELOPMENT, run.DEVELOPMENT]


def an_environment(venv: Path, made_from: str) -> None:
    venv.mkdir(exist_ok=True)
    (venv / "made-from.txt").write_text(made_from)


@pytest.mark.parametrize("end", [KeyboardInterrupt, run.StartError])
def test_who_breaks_off_keeps_the_environment_that_was_there(tmp_path, end):
    def break_off():
        with run.set_aside(venv):
            an_environment(venv, "half")
            raise end

    venv = tmp_path / ".venv"
    an_environment(venv, "old")

    with pytest.raises(end):
        break_off()

    assert (venv / "made-from.txt").read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == [".venv"]


def test_a_new_environment_takes_the_place_of_the_old_one(tmp_path):
    venv = tmp_path / ".venv"
    an_environment(venv, "old")

    with run.set_aside(venv):
        assert not venv.exists()
        an_environment(venv, "new")

    assert (venv / "made-from.txt").read_text() == "new"
    assert [each.name for each in tmp_path.iterdir()] == [".venv"]


def test_after_a_killed_start_the_tools_that_were_set_aside_are_known_again(project):
    project.start("test")
    (project.root / ".venv").rename(project.root / ".venv-oud")
    (project.root / ".venv").mkdir()

    project.start("build")

    assert project.installs() == [run.DEVELOPMENT, run.DEVELOPMENT]


def test_half_an_environment_is_made_again(project):
    (project.root / ".venv" / "bin").mkdir(parents=True)
    (project.root / ".venv" / "bin" / "python").write_text("half")

    assert project.start("build").returncode == 0
    assert project.installs() == [run.RUNTIME]


def test_an_environment_whose_python_is_gone_is_made_again(project):
    project.start("build")
    (project.root / ".venv" / "bin" / "python").unlink()

    assert project.start("build").returncode == 0
    assert project.installs() == [run.RUNTIME, run.RUNTIME]


@pytest.mark.parametrize("lock", [run.RUNTIME, run.DEVELOPMENT])
def test_a_missing_lock_is_said_in_one_sentence(project, lock):
    (project.root / lock).unlink()

    done = project.start("build")

    assert done.returncode == 1
    assert done.stderr.startswith(f"Het bestand {lock} ontbreekt.")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "lock"),
    [
        ([], run.RUNTIME),
        (["build", "publish"], run.RUNTIME),
        (["test"], run.DEVELOPMENT),
        (["build", "test", "--quick"], run.DEVELOPMENT),
        (["bench", "--only", "preview"], run.DEVELOPMENT),
        (["build", "--content", "test"], run.RUNTIME),
        (["check", "--json", "test"], run.DEVELOPMENT),
    ],
)
def test_only_the_tasks_for_developers_need_the_development_lock(arguments, lock):
    assert run.lock_for(arguments) == lock


def test_the_launcher_is_readable_for_an_old_python():
    ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def stopped(arguments: list[str]) -> str:
    """What the launcher says when it can't start."""
    with pytest.raises(SystemExit) as stop:
        run.main(arguments)
    sentence = str(stop.value.code).strip()
    assert "\n" not in sentence
    return sentence


def test_an_old_python_is_told_which_one_to_install(monkeypatch):
    monkeypatch.setattr(run.sys, "version_info", (3, 9, 2))

    assert stopped(["build"]).startswith("Deze Python is te oud (3.9). Installeer Python 3.11")


def test_windows_is_sent_to_wsl(monkeypatch):
    monkeypatch.setattr(run, "os", type("FakeOs", (), {"name": "nt"}))

    with pytest.raises(run.StartError, match="WSL"):
        run.check_python()


def interrupt(root, lock):
    raise KeyboardInterrupt


def test_an_interrupted_first_start_says_how_to_go_on(monkeypatch):
    monkeypatch.setattr(run, "environment", interrupt)

    assert stopped(["build"]).startswith("Afgebroken. Start de opdracht opnieuw")


def full_disk(root, lock):
    raise OSError(28, "No space left on device", "/schijf/.venv")


def test_a_folder_that_can_not_be_written_is_named(monkeypatch):
    monkeypatch.setattr(run, "environment", full_disk)

    assert "/schijf/.venv" in stopped(["build"])


def test_a_python_without_venv_is_told_which_package_to_install(monkeypatch, tmp_path):
    monkeypatch.setattr(run.importlib.util, "find_spec", lambda name: None)

    with pytest.raises(run.StartError, match=r"sudo apt install python3\.\d+-venv"):
        run.make_with_pip(tmp_path / ".venv", tmp_path / "lock", sys.executable)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("Retrying after connection broken by 'NewConnectionError'", run.NO_NETWORK),
        ("Temporary failure in name resolution", run.NO_NETWORK),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "Een pakket is anders dan"),
        ("SSLError: certificate verify failed", "De beveiligde verbinding"),
        ("OSError: [Errno 28] No space left on device", "De schijf is vol."),
        ("first\nERROR: something new\n", "De omgeving is niet klaar te zetten: ERROR: something"),
        ("", "De omgeving is niet klaar te zetten: zonder uitleg"),
    ],
)
def test_an_installer_that_gives_up_is_explained_in_one_sentence(
    monkeypatch, tmp_path, said, sentence
):
    answers = iter([CompletedProcess([], 0, ""), CompletedProcess([], 1, said)])
    monkeypatch.setattr(run, "attempt", lambda command: next(answers))

    with pytest.raises(run.StartError) as error:
        run.make_with_pip(tmp_path / ".venv", tmp_path / "lock", sys.executable)

    assert str(error.value).startswith(sentence)


def test_a_uv_that_fails_leaves_the_work_to_pip(monkeypatch, tmp_path):
    commands = []

    def attempt(command):
        commands.append(Path(command[0]).name)
        (tmp_path / ".venv").mkdir(exist_ok=True)
        return CompletedProcess(command, 1 if command[0] == "/tools/uv" else 0, "")

    monkeypatch.setattr(run, "attempt", attempt)
    monkeypatch.setattr(run.shutil, "which", lambda name: "/tools/uv")
    (tmp_path / run.RUNTIME).write_text("pelican==4.12.0\n")

    run.make(tmp_path, run.RUNTIME)

    assert commands[0] == "uv"
    assert commands[-1] == "python"
    assert (tmp_path / ".venv" / "made-from.txt").exists()
