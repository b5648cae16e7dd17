#!/usr/bin/env python3
"""De startknop: `python3 run.py build publish`, vanuit elke map.

Maakt de omgeving `.venv` als die er nog niet is of niet meer klopt met het lockbestand, en voert
daarna de taken uit `tasks.py` uit. Zonder taak zie je de lijst.

Standard library only, and no syntax newer than Python 3.8: an old Python must get as far as the
sentence that says it is too old.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST = (3, 11)
RUNTIME = "requirements.lock"
DEVELOPMENT = "requirements-dev.lock"
DEVELOPMENT_TASKS = ("test", "bench")
FOLDER_OPTIONS = ("--content", "--output", "--folder", "--site")

NO_NETWORK = "De pakketten zijn niet op te halen. Controleer je internet en probeer het opnieuw."
REASONS = {
    "do not match the hashes": (
        "Een pakket is anders dan het lockbestand zegt, dus er is niets van gebruikt. "
        "Probeer het later opnieuw, of vraag om hulp als het zo blijft."
    ),
    "no space left": "De schijf is vol. Maak ruimte en probeer het opnieuw.",
    "certificate": (
        "De beveiligde verbinding met de pakketten lukt niet. "
        "Vraag je beheerder welk certificaat of welke proxy hier nodig is."
    ),
    "connection": NO_NETWORK,
    "name resolution": NO_NETWORK,
}


class StartError(Exception):
    """One sentence for the author: what is wrong and what to do."""


def main(arguments: Sequence[str]) -> None:
    """Run the tasks in `arguments`. Does not return: this process becomes the tasks."""
    try:
        check_python()
        python = environment(ROOT, lock_for(arguments))
    except StartError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit("\nAfgebroken. Start de opdracht opnieuw; dan maak ik de omgeving af.")
    except OSError as error:
        sys.exit(
            f"De omgeving is niet klaar te zetten: {error.strerror} ({error.filename}). "
            "Kijk of je in de map van het project mag schrijven."
        )
    sys.stdout.flush()
    # Whoever breaks off from here on is answered by the menu, once that is there.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    os.execv(python, [str(python), str(ROOT / "tasks.py"), *arguments])


def check_python() -> None:
    if os.name != "posix":
        raise StartError(
            "Onder Windows werkt dit in WSL: installeer WSL en start het daar opnieuw."
        )
    if sys.version_info < OLDEST:
        raise StartError(
            f"Deze Python is te oud ({version()}). Installeer Python 3.11 of nieuwer en start het "
            "daarmee: python3.11 run.py"
        )


def version() -> str:
    """`3.11`: what an environment depends on. A bug fix release of Python leaves it whole."""
    return "{}.{}".format(*sys.version_info)


def lock_for(arguments: Sequence[str]) -> str:
    """The lock that these tasks need. A folder that happens to be called `test` is no task."""
    tasks = {
        word
        for place, word in enumerate(arguments)
        if place == 0 or arguments[place - 1] not in FOLDER_OPTIONS
    }
    return DEVELOPMENT if tasks.intersection(DEVELOPMENT_TASKS) else RUNTIME


def environment(root: Path, lock: str) -> Path:
    """The Python of `.venv`, made first when no environment there holds what `lock` names."""
    # The development lock holds the runtime lock, so its environment serves both.
    serving = {stamp(root, each) for each in (lock, DEVELOPMENT)}
    if not is_made(root, serving):
        with one_at_a_time(root):
            if not is_made(root, serving):
                put_back(root / ".venv")
                make(root, DEVELOPMENT if has_tools(root) else lock)
    return root / ".venv" / "bin" / "python"


def stamp(root: Path, lock: str) -> str:
    """What an environment made from `lock` says about itself."""
    try:
        content = (root / lock).read_bytes()
    except FileNotFoundError:
        raise StartError(
            f"Het bestand {lock} ontbreekt. Zet het terug (git restore {lock}) of haal het project "
            "opnieuw op."
        ) from None
    return f"{lock} {hashlib.sha256(content).hexdigest()} python {version()}\n"


def is_made(root: Path, serving: set[str]) -> bool:
    """True when `.venv` is complete. Its stamp is written last, so half an environment has none."""
    try:
        made_from = (root / ".venv" / "made-from.txt").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    return made_from in serving and (root / ".venv" / "bin" / "python").exists()


def has_tools(root: Path) -> bool:
    """True where the tools of developers are installed: who has them keeps them."""
    try:
        made_from = (root / ".venv" / "made-from.txt").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    return made_from.startswith(f"{DEVELOPMENT} ")


@contextmanager
def one_at_a_time(root: Path) -> Iterator[None]:
    """Hold the project folder, so that two first starts don't make one environment together."""
    import fcntl

    folder = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def make(root: Path, lock: str) -> None:
    print("Ik zet de omgeving klaar in .venv. Dat duurt even, en hoeft maar één keer.", flush=True)
    venv = root / ".venv"
    # An active `.venv` may run this very file: build from the Python beneath it.
    base = os.path.realpath(sys.executable)
    with set_aside(venv):
        if not make_with_uv(venv, root / lock, base):
            make_with_pip(venv, root / lock, base)
        (venv / "made-from.txt").write_text(stamp(root, lock), encoding="utf-8")


@contextmanager
def set_aside(venv: Path) -> Iterator[None]:
    """Keep the environment that was there until the new one is whole.

    Whoever breaks off, or has no internet, has what she had before.
    """
    before = aside(venv)
    remove(before)
    if venv.is_symlink():
        remove(venv)
    elif venv.exists():
        venv.rename(before)
    try:
        yield
    except BaseException:
        put_back(venv)
        raise
    remove(before)


def put_back(venv: Path) -> None:
    """What was set aside when an environment was made that never got whole."""
    before = aside(venv)
    if before.exists():
        remove(venv)
        before.rename(venv)


def aside(venv: Path) -> Path:
    return venv.with_name(f"{venv.name}-oud")


def make_with_uv(venv: Path, lock: Path, base: str) -> bool:
    """True when uv is there and made it. When it can't, pip says why."""
    uv = shutil.which("uv")
    if uv is None:
        return False
    remove(venv)
    created = attempt([uv, "venv", "--quiet", "--python", base, str(venv)])
    if created.returncode:
        return False
    python = str(venv / "bin" / "python")
    filled = attempt(
        [uv, "pip", "sync", "--quiet", "--require-hashes", "--python", python, str(lock)]
    )
    return filled.returncode == 0


def make_with_pip(venv: Path, lock: Path, base: str) -> None:
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise StartError(
            f"Deze Python mist het onderdeel venv. Op Debian en Ubuntu: sudo apt install "
            f"python{version()}-venv en start het daarna opnieuw."
        )
    remove(venv)
    created = attempt([base, "-m", "venv", str(venv)])
    if created.returncode:
        raise StartError(reason(created.stdout))
    pip = [str(venv / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    filled = attempt([*pip, "install", "--quiet", "--require-hashes", "--no-deps", "-r", str(lock)])
    if filled.returncode:
        raise StartError(reason(filled.stdout))


def attempt(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run a command without showing what it says; everything that it says is in `stdout`."""
    return subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )


def reason(output: str) -> str:
    """A sentence for why an installer gave up, from what it said."""
    said = output.casefold()
    for sign, sentence in REASONS.items():
        if sign in said:
            return sentence
    last = output.strip().splitlines()[-1:] or ["zonder uitleg"]
    return f"De omgeving is niet klaar te zetten: {last[0].strip()}"


def remove(venv: Path) -> None:
    if venv.is_symlink():
        venv.unlink()
    elif venv.exists():
        shutil.rmtree(venv)


if __name__ == "__main__":
    main(sys.argv[1:])
