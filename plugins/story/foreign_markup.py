"""Markup that an author brings along from elsewhere: raw HTML, and Pelican's own references."""

import re

from .elements import SAFE_TAGS
from .problem import Findings

_INLINE_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_TAG = re.compile(r"(?<!\\)</?(?P<tag>[a-zA-Z][\w-]*)(?:\s*/?>|\s+[\w-]+=|\s[^<>]*>)")
_AUTOLINK = re.compile(r"<(?:https?:|mailto:)[^<>\s]*>|<[^<>\s@]+@[^<>\s]+>")
# A file name with spaces in it: `![Anna kijkt opzij.](<Foto Anna.jpg>)`.
_ANGLED_FILE = re.compile(r"(?<=\]\()\s*<[^<>]*>")
_PELICAN = re.compile(r"\{(filename|static|attach|tag|category|author|index)\}")
_LONGEST_SHOWN = 60


def check_markup(line: str, number: int, findings: Findings) -> None:
    """Name what we don't show in a line of text. Code, addresses and file names are left alone."""
    words = _AUTOLINK.sub("", _ANGLED_FILE.sub("", _INLINE_CODE.sub("", line)))
    _check_html(words, number, findings)
    _check_pelican(words, number, findings)


def _check_html(line: str, number: int, findings: Findings) -> None:
    named = set(SAFE_TAGS)
    for match in _TAG.finditer(line):
        tag = match["tag"].lower()
        if tag not in named:
            named.add(tag)
            shown, end, _ = line[match.start() :][:_LONGEST_SHOWN].partition(">")
            findings.error(
                number,
                "html",
                f"Hier staat code van een webpagina (HTML): «{shown}{end}». Die tonen we niet.",
                "gebruik gewone opmaak of een blok uit de handleiding; een < typ je als \\<.",
            )


def _check_pelican(line: str, number: int, findings: Findings) -> None:
    for match in _PELICAN.finditer(line):
        findings.error(
            number,
            "pelican-verwijzing",
            f"«{match[0]}» gebruiken we hier niet.",
            "verwijs gewoon naar het bestand, zoals «../anna/index.md» of «foto.jpg».",
        )
