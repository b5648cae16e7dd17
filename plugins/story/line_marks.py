"""Invisible marks that carry a source line through the Markdown parser.

Python-Markdown forgets where its text came from. We put a mark of private-use characters at the
start of each line's text, read it back from the tree, and take it out again.
"""

import re

_OPEN, _CLOSE, _ZERO = "\ue000", "\ue001", 0xE010
_MARK = re.compile(f"{_OPEN}([\ue010-\ue019]+){_CLOSE}")
# What Markdown wants to see first: quote and list signs, hashes of a heading.
_LEAD = re.compile(r"\s*(?:(?:>|[-*+]|\d+\.|#{1,6}|:)(?:\s+|(?<=[#>])))*")
# Lines that are structure: definitions, attribute lists, table rules, underlines, blocks.
_STRUCTURE = re.compile(r"\s*+(?:\[[^\]]+\]:|\*\[|\{[^}]*\}\s*$|[-=:|\s*_]+$|\||/{3})")


def mark(line: str, number: int) -> str:
    """The line with its number in front of its text; lines without text of their own stay as is."""
    if _STRUCTURE.match(line):
        return line
    lead = _LEAD.match(line)
    at = lead.end() if lead else 0
    if not line[at:].strip():
        return line
    digits = "".join(chr(_ZERO + int(digit)) for digit in str(number))
    return f"{line[:at]}{_OPEN}{digits}{_CLOSE}{line[at:]}"


def first_line(text: str) -> int | None:
    """The number in the first mark of a text."""
    match = _MARK.search(text)
    return _number(match) if match else None


def last_line(text: str) -> int | None:
    """The number in the last mark of a text: the line on which it ends."""
    matches = _MARK.findall(text)
    return _digits(matches[-1]) if matches else None


def unmarked(text: str) -> str:
    """The text without marks."""
    return _MARK.sub("", text)


def is_clean(text: str) -> bool:
    """False when the author's own text holds one of our mark characters."""
    return not re.search(f"[{_OPEN}{_CLOSE}\ue010-\ue019]", text)


def _number(match: re.Match[str]) -> int:
    return _digits(match[1])


def _digits(marked: str) -> int:
    return int("".join(str(ord(character) - _ZERO) for character in marked))
