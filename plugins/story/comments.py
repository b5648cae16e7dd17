"""HTML comments: read for the author's remarks about themes and language, then always removed."""

import re
from dataclasses import dataclass

from .language_rules import check_rules
from .passage import Override
from .problem import Findings, nearest

# A word processor makes curly quotes and long dashes of what she types.
_WORDS = re.compile(
    r"""(?P<sign>[+\u2013\u2212-])\s*(?P<theme>[^\s"“”„]+)
    | reden\s*=\s*(?:["“”„](?P<reason>[^"“”„]*)["“”]|['‘](?P<single>.{0,500}?)['’](?=\s|$))
    | (?P<odd>\S+)""",
    re.VERBOSE | re.DOTALL,
)
_REASON = re.compile(r"reden\b\s*[=:]?\s*")
_QUOTES = "\"'“”„‘’"
_KINDS = ("thema", "taal")
_NO_COLON = re.compile(r"(?P<kind>thema|taal)\s+(?=[+\u2013\u2212-]|negeer\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Comment:
    text: str
    line: int
    end_line: int


@dataclass(frozen=True, slots=True)
class Remark:
    """What a comment says about the passage after it."""

    line: int
    """Last line of the comment: the passage comes after it."""
    overrides: tuple[Override, ...] = ()
    ignore_language: tuple[str, ...] = ()


def remark(comment: Comment, findings: Findings) -> Remark | None:
    """The remark in a comment, or None when it is an ordinary note to herself."""
    text = comment.text.strip()
    if found := _NO_COLON.match(text):
        text = f"{found['kind']}: {text[found.end() :]}"
        findings.error(
            comment.line,
            "aanwijzing-zonder-punten",
            f"Achter «{found['kind']}» ontbreekt de dubbele punt.",
            f"schrijf «<!-- {text} -->».",
        )
    kind, colon, rest = text.partition(":")
    kind = kind.strip().casefold()
    if not colon or " " in kind:
        return None
    if kind not in _KINDS:
        meant = nearest(kind, _KINDS)
        if meant:
            findings.error(
                comment.line,
                "onbekende-aanwijzing",
                f"De aanwijzing «{kind}:» kennen we niet.",
                f"bedoel je «{meant}:»?",
            )
        return None
    if kind == "taal":
        return Remark(comment.end_line, ignore_language=_rules(rest, comment.line, findings))
    return Remark(comment.end_line, overrides=_overrides(rest, comment.line, findings))


def _rules(text: str, line: int, findings: Findings) -> tuple[str, ...]:
    order, *rules = text.split() or [""]
    if order != "negeer":
        findings.warning(
            line,
            "taal-aanwijzing",
            "Achter «taal:» ontbreekt «negeer», dus we slaan niets over.",
            f"schrijf «taal: negeer {order or 'lange-zin'}».",
        )
        return ()
    check_rules(rules, line, findings)
    return tuple(rules)


def _overrides(text: str, line: int, findings: Findings) -> tuple[Override, ...]:
    matches = list(_WORDS.finditer(text))
    reasons = (match["reason"] or match["single"] for match in matches)
    reason = next((each for each in reasons if each), "")
    odd = " ".join(match["odd"] for match in matches if match["odd"])
    if odd:
        findings.error(
            line,
            "thema-aanwijzing",
            f"«{odd}» begrijpen we niet in een thema-aanwijzing.",
            _way_to_say(odd),
        )
    return tuple(
        Override(match["theme"], match["sign"] == "+", reason, line)
        for match in matches
        if match["theme"]
    )


def _way_to_say(odd: str) -> str:
    if _REASON.match(odd):
        words = _REASON.sub("", odd, count=1).strip(_QUOTES) or "…"
        return f'zet de reden tussen aanhalingstekens: reden="{words}".'
    return 'schrijf +thema of -thema, en waarom: reden="…".'
