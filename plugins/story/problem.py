"""What an author did that the site can't use: where, what, and the way out."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from enum import StrEnum


class Level(StrEnum):
    """How bad a problem is. `ERROR` fails the build and stops a publish."""

    ERROR = "FOUT"
    WARNING = "LET OP"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake, as data. Printing it is someone else's job."""

    path: str
    """The file as the author knows it: `content/portretten/anna/index.md`."""
    line: int
    """Line in that file, counted from 1; 0 when the whole file is meant."""
    level: Level
    code: str
    """A short stable name for machines, such as `datum-vorm`."""
    message: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.level}: {self.message}\n  Herstel: {self.remedy}"

    def as_json(self) -> dict[str, str | int]:
        """The same as a plain dict, for `--json`."""
        return asdict(self)


def has_errors(problems: Iterable[Problem]) -> bool:
    """True when at least one problem must stop a publish."""
    return any(problem.level is Level.ERROR for problem in problems)


def errors_in(problems: Iterable[Problem]) -> list[Problem]:
    """Only the problems that stop a publish."""
    return [problem for problem in problems if problem.level is Level.ERROR]


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The known name that the author most likely meant, or None when nothing is close."""
    by_key = {name.casefold(): name for name in sorted(known, reverse=True)}
    close = get_close_matches(word.casefold(), sorted(by_key), n=1, cutoff=cutoff)
    return by_key[close[0]] if close else None


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """A remedy that names the nearest known name, or `otherwise` when nothing is close."""
    name = nearest(word, known)
    return f"bedoel je «{name}»?" if name else otherwise


def did_you_mean_or(word: str, known: Iterable[str], otherwise: str) -> str:
    """The same with `otherwise` behind it, for what may well be new."""
    name = nearest(word, known)
    return f"bedoel je «{name}»? Anders: {otherwise}" if name else otherwise


class Findings:
    """Collects the problems of one file while it is being read."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._problems: list[Problem] = []

    def error(self, line: int, code: str, message: str, remedy: str) -> None:
        """Note a mistake that must be mended before a publish."""
        self._problems.append(Problem(self.path, line, Level.ERROR, code, message, remedy))

    def warning(self, line: int, code: str, message: str, remedy: str) -> None:
        """Note something that the author should look at."""
        self._problems.append(Problem(self.path, line, Level.WARNING, code, message, remedy))

    def add(self, problems: Iterable[Problem]) -> None:
        """Note what was found in this file before."""
        self._problems.extend(problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found so far, in the order of the lines, each once."""
        return tuple(sorted(set(self._problems), key=lambda each: (each.line, each.code)))
