"""What breaks off while a page is made, as a problem to show over the last good version."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateSyntaxError

from plugins.story.problem import Level, Problem

_PLUGINS = Path(__file__).resolve().parents[1]


class Outcome:
    """How it went."""

    problem: Problem | None = None
    """Why it broke off, or None."""


@contextmanager
def carrying_on(theme: Path) -> Iterator[Outcome]:
    """Whatever goes wrong in here, in a template or in our own code, becomes a problem.

    Who writes must keep her page, also when the program is wrong: the only place that catches all.
    """
    outcome = Outcome()
    try:
        yield outcome
    except Exception as error:
        outcome.problem = _in_theme(error, theme) or _our_own(error)


def _in_theme(error: Exception, theme: Path) -> Problem | None:
    if isinstance(error, TemplateSyntaxError):
        file, line = error.filename or error.name or theme.name, error.lineno
    elif isinstance(error, OSError) and Path(error.filename or "").is_relative_to(theme):
        file, line = error.filename, 0
    else:
        file, line = _last_line_below(theme, error)
    if not file:
        return None
    path = Path(file)
    shown = path.relative_to(theme.parent).as_posix() if path.is_relative_to(theme) else file
    at = f"{shown}, regel {line}" if line else shown
    return Problem(
        shown,
        line,
        Level.ERROR,
        "vormgeving",
        f"De vormgeving gaat mis in {at}. ({' '.join(str(error).split()) or type(error).__name__})",
        "herstel deze regel en bewaar het bestand. Tot dan zie je de vorige versie.",
    )


def _our_own(error: Exception) -> Problem:
    traceback.print_exception(error)
    file, line = _last_line_below(_PLUGINS, error)
    shown = Path(file).relative_to(_PLUGINS.parent).as_posix() if file else _PLUGINS.name
    return Problem(
        shown,
        line,
        Level.ERROR,
        "programma",
        f"Hier gaat het programma zelf mis; jij deed niets fout. ({type(error).__name__}: {error})",
        "stuur wat er in je terminal staat naar wie het programma maakt.",
    )


def _last_line_below(folder: Path, error: Exception) -> tuple[str, int]:
    """The innermost line of a file below a folder that was at work; nothing when there is none."""
    at, trace = ("", 0), error.__traceback__
    while trace:
        name = trace.tb_frame.f_code.co_filename
        if Path(name).is_relative_to(folder):
            at = name, trace.tb_lineno
        trace = trace.tb_next
    return at
