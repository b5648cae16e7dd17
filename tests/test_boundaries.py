"""Who may import whom: the house stays as it is drawn in docs/architecture.md."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PLUGINS = ROOT / "plugins"
FILES = sorted(PLUGINS.rglob("*.py"))
MEET_FEATURES = {"pages", "preview", "publishing", "moving"}
"""The packages that bring features together; the others know `story` alone."""
OPEN_PICTURES = {"photo_series"}
RUN_THE_ENGINE = "plugin.py"


def imported(path: Path) -> Iterator[str]:
    """The full name of every module that a file imports, wherever in the file."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parts = (*package[: len(package) - node.level + 1], node.module or "")
            base = ".".join(part for part in parts if part) if node.level else node.module or ""
            yield from (f"{base}.{alias.name}" for alias in node.names)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", FILES, ids=name)
def test_only_a_plugin_file_knows_the_engine(path):
    knows = {module for module in imported(path) if module.split(".")[0] == "pelican"}

    assert path.name == RUN_THE_ENGINE or not knows


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_feature_knows_the_story_and_no_other_feature(path):
    package = path.relative_to(PLUGINS).parts[0]
    others = {
        module.split(".")[1]
        for module in imported(path)
        if module.startswith("plugins.") and module.count(".") >= 1
    }

    if package == "story":
        assert others <= {"story"}
    elif package not in MEET_FEATURES:
        assert others <= {package, "story"}


@pytest.mark.parametrize("path", FILES, ids=name)
def test_only_photo_series_opens_pictures(path):
    package = path.relative_to(PLUGINS).parts[0]

    assert package in OPEN_PICTURES or not any(
        module.split(".")[0] == "PIL" for module in imported(path)
    )


def test_the_launcher_needs_nothing_that_must_be_installed():
    ours = {module.split(".")[0] for module in imported(ROOT / "run.py")}

    assert not ours & {"invoke", "pelican", "markdown", "PIL", "plugins", "simplemma"}
