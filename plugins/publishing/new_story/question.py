"""Questions to the author, and two ways to get their answers: at the terminal or from flags."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from plugins.story.problem import Level, Problem, did_you_mean

Ask = Callable[[str], str]
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why an answer can't be used, and what can."""

    message: str
    remedy: str
    spoken: str = ""
    """The remedy at the terminal, where nobody types options; empty for the same."""


class UnclearError(Exception):
    """An answer can't be used on which it hangs what to ask next."""


def fine(_: str) -> None:
    """For a question to which every answer is good."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question, whoever answers it."""

    flag: str
    """The option that answers it on the command line."""
    asks: str
    check: Callable[[str], Wrong | None] = fine
    otherwise: str | None = None
    """What no answer means; None when there must be one."""
    about: str = ""
    """The photo that is asked about, for an option that may stand there more than once."""
    lost: Wrong | None = None
    """What to say when there is no answer; None for the usual."""
    decides: bool = False
    """True when it hangs on the answer what is asked next."""

    @property
    def key(self) -> tuple[str, str]:
        """By this an answer is known."""
        return self.flag, self.about

    @property
    def example(self) -> str:
        """How the option is typed."""
        return f'{self.flag} "{self.about}: …"' if self.about else f'{self.flag} "…"'


Given = Mapping[tuple[str, str], str]
"""What stands on the command line, by the keys of questions."""


class Answers(Protocol):
    """Gives an answer to each question, and may have something to show first."""

    def __call__(self, question: Question) -> str: ...

    def show(self, text: str) -> None: ...


class FromFlags:
    """Answers that all stand on the command line; what is missing or wrong is told together."""

    def __init__(self, given: Given) -> None:
        self._given = given
        self.asked: list[Question] = []
        self.problems: list[Problem] = []

    def __call__(self, question: Question) -> str:
        self.asked.append(question)
        typed = cleaned(self._given.get(question.key, ""))
        wrong = question.check(typed) if typed else None
        if not typed and question.otherwise is None:
            usual = Wrong(
                f"Dit weet ik nog niet: {question.asks}", f"zet erbij: {question.example}."
            )
            wrong = question.lost or usual
        if wrong:
            self.problems.append(problem_at(question.flag, wrong))
            if question.decides:
                raise UnclearError
        return typed if typed and not wrong else question.otherwise or ""

    def show(self, text: str) -> None:
        """Nobody is there to look at it."""


class AtTheTerminal:
    """Answers that she types when she is asked; what stands on the command line isn't asked."""

    def __init__(self, given: Given, ask: Ask, say: Say) -> None:
        self._given = given
        self._ask = ask
        self._say = say
        self.asked: list[Question] = []
        self.problems: list[Problem] = []

    def __call__(self, question: Question) -> str:
        self.asked.append(question)
        typed = cleaned(self._given.get(question.key, ""))
        typed = typed or cleaned(self._ask(_prompt(question)))
        while (wrong := _wrong_with(typed, question)) is not None:
            self._say(f"{wrong.message}\n  Herstel: {wrong.spoken or wrong.remedy}")
            typed = cleaned(self._ask(_prompt(question)))
        return typed or question.otherwise or ""

    def show(self, text: str) -> None:
        """Let her see what a question is about."""
        self._say(text)


def _wrong_with(typed: str, question: Question) -> Wrong | None:
    if typed:
        return question.check(typed)
    if question.otherwise is None:
        return question.lost or Wrong("Dit kan niet leeg blijven.", "typ een antwoord.")
    return None


def _prompt(question: Question) -> str:
    if question.otherwise is None:
        return f"{question.asks} "
    return f"{question.asks} [{question.otherwise or 'mag leeg'}] "


def not_asked(given: Given, asked: Iterable[Question]) -> list[Problem]:
    """A problem for each option on the command line to which there was no question."""
    keys = {question.key for question in asked}
    flags = sorted({flag for flag, _ in keys})
    photos = sorted({about for _, about in keys if about})
    return [
        problem_at(
            flag,
            _not_for_a_photo(flag, about, photos) if about and photos else _not_here(flag, flags),
        )
        for flag, about in given
        if (flag, about) not in keys
    ]


def _not_for_a_photo(flag: str, photo: str, photos: list[str]) -> Wrong:
    if photo in photos:
        return Wrong(
            f"Bij de foto «{photo}» vraag ik niet naar «{flag}».",
            "laat het weg: onder de foto bovenaan, en bij een foto die wegblijft, komt niets.",
        )
    return Wrong(
        f"Er gaat geen foto «{photo}» mee.",
        did_you_mean(photo, photos, f"kies uit: {', '.join(photos)}."),
    )


def _not_here(flag: str, flags: list[str]) -> Wrong:
    return Wrong(
        f"Naar «{flag}» vraag ik hier niet.",
        f"laat het weg. Dit kan hier wel: {', '.join(flags)}.",
    )


def problem_at(flag: str, wrong: Wrong) -> Problem:
    """What is wrong with an answer, in the form of all problems."""
    return Problem(flag, 0, Level.ERROR, "nieuw-antwoord", wrong.message, wrong.remedy)


def cleaned(typed: str) -> str:
    """An answer on one line, without characters that are no text."""
    kept = (_as_text(char) for char in unicodedata.normalize("NFC", typed))
    return " ".join("".join(kept).split())


def _as_text(char: str) -> str:
    kind = unicodedata.category(char)
    if kind in ("Co", "Cs", "Cn") or char == "\ufeff":
        return ""
    return " " if kind in ("Cc", "Zl", "Zp") else char
