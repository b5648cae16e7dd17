"""The files of a clip: are they there, and what does the transcript say."""

import os
from pathlib import Path

from .file_kinds import FileKind, did_you_mean_file
from .problem import Findings
from .source_file import read_source


def clip_file(name: str, kind: FileKind, folder: Path, line: int, findings: Findings) -> bool:
    """True when the file lies beside the story; a problem when it is named and does not."""
    if not name:
        return False
    if Path(name).name == name and (folder / name).is_file():
        return True
    here = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    here = [each for each in here if each != "index.md"]
    findings.error(
        line,
        "bestand-ontbreekt",
        f"Het bestand «{name}» staat niet naast het verhaal.",
        did_you_mean_file(name, kind, here, "zet het in dezelfde map, of haal deze regel weg."),
    )
    return False


def transcript(name: str, folder: Path, line: int, findings: Findings) -> tuple[str, ...]:
    """The paragraphs of the file in which a clip is written out."""
    if not clip_file(name, FileKind.TEXT, folder, line, findings):
        return ()
    if not Path(os.path.realpath(folder / name)).is_relative_to(os.path.realpath(folder)):
        findings.error(
            line,
            "fragment-buiten",
            f"Het bestand «{name}» is een snelkoppeling naar een andere map.",
            "zet het bestand zelf in de map van het verhaal, geen snelkoppeling.",
        )
        return ()
    in_file = type(findings)(f"{findings.path.rpartition('/')[0]}/{name}")
    text = read_source(folder / name, in_file)
    for problem in in_file.problems:
        findings.error(line, problem.code, f"{name}: {problem.message}", problem.remedy)
    parts = (text or "").split("\n\n")
    return tuple(" ".join(part.split()) for part in parts if part.strip())
