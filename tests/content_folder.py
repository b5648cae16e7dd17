"""Builds small content folders for tests, the way an author would fill one."""

from collections.abc import Mapping
from pathlib import Path

from plugins.story.problem import Problem
from plugins.story.read_site import read_site

PORTRAIT = """\
Titel: Anna aan de balie
Datum: 2026-03-01
Naam: Anna
Samenvatting: Anna werkt aan de balie.

De eerste alinea van dit verhaal.
"""


def content_folder(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """A folder `content` below `root` with these files; keys are paths below it."""
    folder = root / "content"
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def portrait(body: str, fields: str = "") -> str:
    """A portrait of Anna with this body, and with these lines added above it."""
    head, _, _ = PORTRAIT.partition("\n\n")
    return f"{head}\n{fields.rstrip()}\n\n{body}" if fields else f"{head}\n\n{body}"


def problems_of(tmp_path: Path, files: dict[str, str | bytes]) -> tuple[Problem, ...]:
    """All that is wrong with a small site of these files."""
    files.setdefault("site.toml", '[site]\nnaam = "Proef"\n')
    return read_site(content_folder(tmp_path, files)).problems


def field(typed: str) -> str:
    """Anna's portrait with one more line above the story, on line 5."""
    return PORTRAIT.replace("balie.\n\n", f"balie.\n{typed}\n\n")
