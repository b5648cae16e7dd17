"""Problems of the files that belong to the whole site, and what only follows from a mistake."""

import posixpath
from collections.abc import Iterable

from .problem import Problem
from .text import slug_of
from .toml_file import UNREADABLE

_OF_STORIES = ("portretten", "blog", "paginas")
_OF_A_THEME = UNREADABLE | {"geen-titel", "leeg-bestand"}
"""Codes after which there is no theme."""
_NO_PERSON = "onbekende-persoon"
_UNKNOWN = "mens-onbekend"
_NO_ANSWER = "onbekende-toestemming"
_NOBODY = "geen-mensen"
_NO_NAME = ("verkeerde-naam", "verkeerde-map")
_NO_STATUS = "onbekende-status"
_STAYS_HOME = ("concept", "link-naar-concept")
_CAUSES = _OF_A_THEME | {_NO_ANSWER, _NOBODY, *_NO_NAME}
_FOLLOW = {
    "mensen.toml": frozenset(
        {
            _NO_PERSON,
            "onbekende-spreker",
            "onbekende-maker",
            "mens-onbekend",
            "geen-toestemming",
        }
    ),
    "site.toml": frozenset(
        {"onbekende-reeks", "geen-reeksen", "videosite", "onbekende-maker", "geen-adres"}
    ),
}
"""By file: the codes of what is only said because nothing of that file is known."""
_NO_THEME = ("onbekend-thema", "verwant-onbekend")
_NO_WORD = ("dode-link", "dode-sprong")


def is_site_wide(problem: Problem) -> bool:
    """True for a problem of no story in particular: of the settings, people, words, themes."""
    _, _, below = problem.path.partition("/")
    return below.partition("/")[0] not in _OF_STORIES


def hides_all(problem: Problem) -> bool:
    """True when nothing of a file of the whole site could be read."""
    return problem.code in UNREADABLE and is_site_wide(problem)


def without_consequences(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, without what would not be said if the files of the site could be read."""
    told = tuple(problems)
    causes = [
        each
        for each in told
        if (each.code in _CAUSES and is_site_wide(each)) or each.code == _NO_STATUS
    ]
    asked = [each for each in told if each.code == _UNKNOWN]
    return tuple(
        each
        for each in told
        if not any(_follows(each, cause) for cause in causes)
        and not (each.code == _NO_PERSON and any(_is_same_person(each, other) for other in asked))
    )


def _is_same_person(problem: Problem, asked: Problem) -> bool:
    """True for somebody behind `Mensen` who is asked for by her name as well."""
    words = slug_of(_quoted(asked)).split("-")
    same = set(slug_of(_quoted(problem)).split("-")) <= set(words)
    return same and problem.path == asked.path


def _quoted(problem: Problem) -> str:
    return _first_quoted(problem.message)


def _first_quoted(text: str) -> str:
    return text.partition("«")[2].partition("»")[0]


def _leads_below(problem: Problem, folder: str) -> bool:
    """True for a link that leads nowhere, and seems to lead to what lies in this folder."""
    place = problem.path.partition("/")[2]
    typed = _quoted(problem).partition("#")[0]
    looked = posixpath.join("/", posixpath.dirname(place), typed)
    return problem.code == "dode-link" and f"{posixpath.normpath(looked)}/".startswith(
        f"/{folder}/"
    )


def _follows(problem: Problem, cause: Problem) -> bool:
    *folders, name = cause.path.split("/")
    if cause.code == _NO_ANSWER:
        # What she typed is no answer, so it seems that there is none.
        person = f"[{cause.message.partition('[')[2].partition(']')[0]}]"
        return problem.code == "geen-toestemming" and person in problem.remedy
    if cause.code == _NO_STATUS:
        own = problem.path == cause.path and problem.code == _STAYS_HOME[0]
        place = f"({cause.path.partition('/')[2]})"
        return own or (problem.code in _STAYS_HOME and place in problem.message)
    if cause.code == "verkeerde-naam":
        return _leads_below(problem, posixpath.dirname(_quoted(cause)))
    if cause.code == "verkeerde-map":
        return _leads_below(problem, _first_quoted(cause.remedy))
    if folders[-1:] == ["themas"]:
        return problem.code in _NO_THEME and f"«{name.removesuffix('.md')}»" in problem.message
    if cause.code not in {*UNREADABLE, _NOBODY}:
        return False
    if name == "woorden.md":
        return problem.code in _NO_WORD and "/woorden/" in problem.message
    return problem.code in _FOLLOW.get(name, ())
