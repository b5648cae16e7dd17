"""The shipped site, built for a test the way a publish builds it."""

from pathlib import Path

from plugins.pages.plugin import run_pelican
from plugins.story.problem import has_errors

ROOT = Path(__file__).parents[1]


def built_site(output: Path, content: Path = ROOT / "content") -> Path:
    """Build `content` into `output` with the public settings; fails when it has mistakes."""
    overrides: dict[str, object] = {"PATH": str(content), "OUTPUT_PATH": str(output)}
    problems = run_pelican(ROOT / "publishconf.py", overrides)
    assert not has_errors(problems), "\n".join(map(str, problems))
    return output
