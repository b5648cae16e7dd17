"""The lock files hold what pyproject.toml asks for, all of it, and nothing else."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
RUNTIME = ROOT / "requirements.lock"
DEVELOPMENT = ROOT / "requirements-dev.lock"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PLATFORMS = ("linux", "darwin")


@dataclass(frozen=True, slots=True)
class Pin:
    """One package in a lock file."""

    requirement: Requirement
    hashes: tuple[str, ...]
    asked_by: tuple[str, ...]

    @property
    def name(self) -> str:
        return canonicalize_name(self.requirement.name)

    @property
    def version(self) -> str:
        [specifier] = self.requirement.specifier
        return specifier.version

    def holds_on(self, python: str, platform: str) -> bool:
        environment = {
            "python_version": python,
            "python_full_version": f"{python}.0",
            "sys_platform": platform,
            "platform_python_implementation": "CPython",
            "implementation_name": "cpython",
        }
        marker = self.requirement.marker
        return marker is None or marker.evaluate(environment)


def read_lock(text: str) -> list[Pin]:
    """The pins of a lock file as `uv pip compile --generate-hashes` writes it."""
    pins = []
    for entry in re.findall(r"^[^\s#].*(?:\n[ ].*)*", text, flags=re.MULTILINE):
        requirement = Requirement(entry.split(" \\\n", 1)[0].strip())
        hashes = tuple(re.findall(r"--hash=(sha256:[0-9a-f]{64})\b", entry))
        comment = "".join(re.findall(r"^ +#(.*)$", entry, flags=re.MULTILINE))
        asked_by = tuple(re.sub(r"\([^)]*\)|\bvia\b", " ", comment).split())
        pins.append(Pin(requirement, hashes, asked_by))
    return pins


def asked(group: str) -> list[Requirement]:
    """What pyproject.toml asks for: `runtime`, or everything with `dev`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    runtime = project["project"]["dependencies"]
    extra = project["dependency-groups"]["dev"] if group == "dev" else []
    return [Requirement(line) for line in [*runtime, *extra]]


LOCKS = pytest.mark.parametrize(
    ("lock", "group"),
    [(RUNTIME, "runtime"), (DEVELOPMENT, "dev")],
    ids=["runtime", "dev"],
)


@LOCKS
@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("platform", PLATFORMS)
def test_each_requirement_is_locked_at_a_version_that_satisfies_it(lock, group, python, platform):
    pins = {pin.name: pin for pin in read_lock(lock.read_text()) if pin.holds_on(python, platform)}

    for requirement in asked(group):
        pin = pins.get(canonicalize_name(requirement.name))
        assert pin, f"{requirement} is not in {lock.name}: export the lock again"
        assert requirement.specifier.contains(pin.version), f"{requirement} but {pin.requirement}"


@LOCKS
def test_each_pin_is_exact_and_has_hashes(lock, group):
    for pin in read_lock(lock.read_text()):
        assert str(pin.requirement.specifier).startswith("=="), pin.requirement
        assert pin.hashes, f"{pin.requirement} has no hash"


@LOCKS
def test_nothing_is_locked_that_nothing_asks_for(lock, group):
    pins = read_lock(lock.read_text())
    wanted = {canonicalize_name(requirement.name) for requirement in asked(group)}
    reached = set(wanted)
    while more := {
        pin.name for pin in pins if pin.name not in reached and reached & set(pin.asked_by)
    }:
        reached |= more

    assert {pin.name for pin in pins} == reached


def test_the_development_lock_holds_the_runtime_lock_unchanged():
    runtime = {(pin.name, pin.version, pin.hashes) for pin in read_lock(RUNTIME.read_text())}
    development = {
        (pin.name, pin.version, pin.hashes) for pin in read_lock(DEVELOPMENT.read_text())
    }

    assert runtime <= development


@LOCKS
def test_a_lock_names_no_place_to_install_from(lock, group):
    text = lock.read_text()

    assert "://" not in text
    assert not re.search(r"^-|--(extra-)?index|find-links| @ ", text, flags=re.MULTILINE)


def test_reading_a_lock_finds_each_pin_with_its_marker_hashes_and_askers():
    text = (
        "# made by a tool\n"
        "colorama==0.4.6 ; sys_platform == 'win32' \\\n"
        f"    --hash=sha256:{'0' * 64} \\\n"
        f"    --hash=sha256:{'1' * 64}\n"
        "    # via\n"
        "    #   the-project (pyproject.toml:dev)\n"
        "    #   pytest\n"
        "pytest==9.2.0 \\\n"
        f"    --hash=sha256:{'2' * 64}\n"
        "    # via the-project (pyproject.toml)\n"
    )

    colorama, pytest_pin = read_lock(text)

    assert colorama.asked_by == ("the-project", "pytest")
    assert len(colorama.hashes) == 2
    assert not colorama.holds_on("3.11", "linux")
    assert (pytest_pin.name, pytest_pin.version) == ("pytest", "9.2.0")
