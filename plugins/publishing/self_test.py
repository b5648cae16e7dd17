"""The checks of the program itself, each with its own tool, all of them whatever fails."""

import subprocess
import sys
from pathlib import Path


def self_test(root: Path, quick: bool) -> bool:
    """Run every check in the project folder; True when all are clean. `quick` skips the browser."""
    tests = ["pytest", "-n", "auto", "-q"]
    if quick:
        tests.append("--ignore=tests/browser")
    checks = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"], tests)
    failed = [check[0] for check in checks if not _passes(check, root)]
    print(f"Niet goed: {', '.join(failed)}." if failed else "Alles is goed.")
    return not failed


def _passes(check: list[str], root: Path) -> bool:
    print(f"— {' '.join(check)}", flush=True)
    return subprocess.run([sys.executable, "-m", *check], cwd=root).returncode == 0
