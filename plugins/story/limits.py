"""How much Markdown a text can hold; what goes beyond that is shown as it was typed.

Python-Markdown looks through a whole paragraph again for each sign in it, and through all that is
nested again at each level. In a story that is nothing; in a paragraph of fifty thousand brackets it
never ends. So the author hears of it, and her words stay.
"""

import re
import xml.etree.ElementTree as ElementTree

from markdown.util import AtomicString

from .line_marks import first_line
from .problem import Findings

DEEPEST = 10
"""Quotes, lists and blocks inside each other."""

MOST_PIECES = 1500
"""Pieces of code, and pieces of text inside blocks."""

_MOST_CELLS = 20_000
_MOST_ABBREVIATIONS = 100
_TABLE_RULE = re.compile(r"[ ]{0,3}\|?[ ]*:?-[-:| ]*\|[-:| ]*$|[ ]{0,3}\|[ ]*:?-[-: ]*$")
_ABBREVIATION = re.compile(r"[ ]{0,3}\*\[")
_SIGNS = ("*", "_", "`", "[", "]", "<", "&", "!", "\\", "{", "  \n")
_MOST_LOOKS = 20_000_000
_STEP = 4
_NESTING = re.compile(r"\s*(?P<sign>>|(?:[-*+:]|\d+(?=\.)\.)(?=\s))")


def leave_plain(root: ElementTree.Element, findings: Findings) -> None:
    """Keep inline Markdown out of each text of a tree that holds too much of it."""
    for element in root.iter():
        if element.text and is_too_much(element.text):
            element.text = _as_typed(element.text, findings)
        if element.tail and is_too_much(element.tail):
            element.tail = _as_typed(element.tail, findings)


def plain_excess(lines: list[str], first_number: int, findings: Findings) -> list[str]:
    """The lines, in which tables of too many cells and too many abbreviations are ordinary text."""
    kept = list(lines)
    if sum(line.count("|") for line in lines) > _MOST_CELLS:
        rules = [at for at, line in enumerate(lines) if _TABLE_RULE.match(line)]
        _plain(kept, rules, first_number, findings, f"tabellen met meer dan {_MOST_CELLS} vakken")
    defining = [at for at, line in enumerate(lines) if _ABBREVIATION.match(line)]
    too_many = f"meer dan {_MOST_ABBREVIATIONS} afkortingen «*[…]:»"
    _plain(kept, defining[_MOST_ABBREVIATIONS:], first_number, findings, too_many)
    return kept


def is_too_much(text: str) -> bool:
    """True for a text that is so long, with so many signs, that reading it would not end."""
    return len(text) * _signs(text) > _MOST_LOOKS


def not_too_deep(line: str, number: int, findings: Findings) -> str:
    """The line, in which a quote or list sign beyond the deepest level is an ordinary character."""
    if not line.strip(" -*_"):
        return line
    depth = (len(line) - len(line.lstrip())) // _STEP
    match = _NESTING.match(line)
    while match:
        depth += 1
        if depth > DEEPEST:
            findings.error(
                number,
                "te-diep",
                f"Hier staan meer dan {DEEPEST} citaten of lijsten in elkaar. Wat dieper ligt, "
                "laten we zien zoals je het typte.",
                "begin op een nieuwe regel zonder streepjes, spaties of > ervoor.",
            )
            at = match.end() - 1
            return f"{line[:at]}\\{line[at:]}"
        match = _NESTING.match(line, match.end())
    return line


def _plain(
    lines: list[str], places: list[int], first_number: int, findings: Findings, what: str
) -> None:
    for at in places:
        lines[at] = f"\\{lines[at].lstrip()}"
    if places:
        findings.error(
            first_number + places[0],
            "te-veel",
            f"In deze tekst staan {what}. Wat te veel is, laten we zien zoals je het typte.",
            "verdeel het over meer bestanden, of houd het bij wat een lezer nodig heeft.",
        )


def _signs(text: str) -> int:
    return sum(text.count(sign) for sign in _SIGNS)


def _as_typed(text: str, findings: Findings) -> AtomicString:
    findings.error(
        first_line(text) or 0,
        "te-veel-opmaak",
        f"Deze alinea is te lang om de opmaak erin te lezen: {len(text)} tekens, waarvan "
        f"{_signs(text)} voor opmaak, zoals * of [. We laten haar zien zoals je haar typte.",
        "maak er kortere alinea’s van, met een lege regel ertussen.",
    )
    return AtomicString(text)
