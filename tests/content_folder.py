"""Builds small content folders for tests, the way an author would fill one."""

from collections.abc import Mapping
from pathlib import Path

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
