"""What a task says to the author: every problem at once, and a closing line that says what now."""

import json
from collections.abc import Sequence

from plugins.story.problem import Level, Problem, errors_in
from plugins.story.site_wide import hides_all


def report(problems: Sequence[Problem], done: str) -> str:
    """All problems, how many there are, and what is done or must be done.

    Mistakes come last: there the author looks, at the end of what a terminal shows.
    """
    in_turn = sorted(problems, key=lambda problem: problem.level is Level.ERROR)
    return "\n".join([*map(str, in_turn), *_closing(problems), done])


def report_by_file(problems: Sequence[Problem], done: str) -> str:
    """The same, file by file and line by line: for who goes through all of it.

    A file of the whole site that can't be read comes before all: the rest may hang on it.
    """
    in_turn = sorted(problems, key=lambda problem: (not hides_all(problem), problem))
    return "\n".join([*map(str, in_turn), *_closing(problems), *_stopping(problems), done])


def as_json(problems: Sequence[Problem]) -> str:
    """The same for a machine: a list of objects."""
    return json.dumps([problem.as_json() for problem in problems], ensure_ascii=False, indent=2)


def _stopping(problems: Sequence[Problem]) -> list[str]:
    """Where the mistakes are, when she would have to look for them among much else."""
    errors = sorted(errors_in(problems))
    if not errors or len(errors) == len(problems):
        return []
    lines: dict[str, list[int]] = {}
    for each in errors:
        lines.setdefault(each.path, []).append(each.line)
    places = [f"  {path}{_at_lines(numbers)}" for path, numbers in lines.items()]
    return ["Dit houdt publiceren tegen:", *places, ""]


def _at_lines(numbers: Sequence[int]) -> str:
    *others, last = dict.fromkeys(str(number) for number in numbers if number) or [""]
    return f": regel {', '.join(others)} en {last}" if others else f": regel {last}" * bool(last)


def _closing(problems: Sequence[Problem]) -> list[str]:
    errors = sum(problem.level is Level.ERROR for problem in problems)
    warnings = len(problems) - errors
    counted = []
    if errors:
        counted.append("1 fout" if errors == 1 else f"{errors} fouten")
    if warnings:
        counted.append(f"{warnings} keer LET OP")
    return ["", f"{' en '.join(counted)}."] if counted else []
