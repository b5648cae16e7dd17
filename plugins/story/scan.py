"""A first walk over the lines of a story, before Markdown sees them.

It takes out comments, checks blocks and raw HTML while line numbers are still exact, and puts a
line mark at the start of each line of text.
"""

import re
from dataclasses import dataclass

from .comments import Comment, Remark, remark
from .elements import BLOCKS, SAFE_TAGS, BlockName
from .limits import DEEPEST, MOST_PIECES, is_too_much, not_too_deep, plain_excess
from .line_marks import is_clean, mark
from .problem import Findings, did_you_mean

_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_SLASHES = re.compile(r"[ ]{0,3}(?P<slashes>/{3,})(?P<rest>.*)$")
_OPENING = re.compile(r"(?P<name>[\w-]+)[ ]*(?:(?P<bar>\|)[ ]*(?P<argument>.*))?$")
_OPTION = re.compile(r"[ ]{4,}(?P<key>[^\s:]+)[ ]*:[ ]*(?P<value>.*)$")
_ENTRY = re.compile(r"(?:[^\s:][^:]{0,60}:\s|\d{1,3}\s)")
_INLINE_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_TAG = re.compile(r"</?(?P<tag>[a-zA-Z][\w-]*)(?:\s*/?>|\s+[\w-]+=|\s[^<>]*>)")
_AUTOLINK = re.compile(r"<(?:https?:|mailto:)[^<>\s]*>|<[^<>\s@]+@[^<>\s]+>")
# A file name with spaces in it: `![Anna kijkt opzij.](<Foto Anna.jpg>)`.
_ANGLED_FILE = re.compile(r"(?<=\]\()\s*<[^<>]*>")
_LONGEST_SHOWN = 60
_PELICAN = re.compile(r"\{(filename|static|attach|tag|category|author|index)\}")
_BULLET_SIGN = re.compile(r"^(\s*)[•·▪]\s+")
# Markdown nests from four spaces on; most people type two or three.
_HALF_NESTED = re.compile(r"^ {2,3}(?:[-*+]|\d+\.)\s+\S")
_BULLET = re.compile(r"^[-*+]\s+\S")
_LIST_LINE = re.compile(r"^(?:[-*+]|\d+\.)\s|^\s")
# Many spaces say no more than some; Markdown goes through them again and again.
_SHORT_GAP = " " * 100
_LONG_GAP = re.compile(f"{_SHORT_GAP}+")


@dataclass(frozen=True, slots=True)
class Scanned:
    """Text for the Markdown parser, and what the comments said."""

    text: str
    remarks: tuple[Remark, ...]


@dataclass(slots=True)
class _Open:
    block: BlockName | None
    name: str
    slashes: str
    line: int
    in_options: bool = True
    options: tuple[str, ...] = ()


def scan(body: str, first_line: int, findings: Findings) -> Scanned:
    """Check the lines of a body that starts on `first_line` of its file, and mark them."""
    if not is_clean(body):
        findings.error(
            first_line,
            "vreemd-teken",
            "In dit verhaal staat een teken dat geen letter is (uit een speciaal lettertype).",
            "plak de tekst opnieuw als gewone tekst.",
        )
        body = re.sub("[\ue000-\uf8ff]", "", body)
    walk = _Walk(findings)
    lines = plain_excess(body.split("\n"), first_line, findings)
    for number, line in enumerate(lines, first_line):
        walk.take(line.expandtabs(4), number)
    walk.finish(first_line + len(lines) - 1)
    remarks = (remark(comment, findings) for comment in walk.comments)
    return Scanned("\n".join(walk.lines), tuple(each for each in remarks if each))


class _Walk:
    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.lines: list[str] = []
        self.comments: list[Comment] = []
        self._fence = ""
        self._fence_line = 0
        self._fence_at = 0
        self._pieces = 0
        self._comment: tuple[int, list[str]] | None = None
        self._open: list[_Open] = []

    def take(self, line: str, number: int) -> None:
        if self._take_fence(line, number):
            return
        line = self._without_comments(_LONG_GAP.sub(_SHORT_GAP, line), number)
        slashes = _SLASHES.match(line)
        if slashes:
            self._take_slashes(slashes, number)
        elif not self._take_option(line, number):
            self._take_text(line, number)

    def finish(self, last_line: int) -> None:
        if self._comment:
            line, words = self._comment
            self.findings.error(
                line,
                "commentaar-open",
                "Hier begint een notitie «<!--» die nergens ophoudt: alles erna valt weg.",
                "zet «-->» aan het eind van de notitie.",
            )
            self.comments.append(Comment("\n".join(words), line, last_line))
        if self._fence:
            self.findings.error(
                self._fence_line,
                "code-open",
                f"Hier begint een stuk code «{self._fence}» dat nergens ophoudt.",
                f"zet «{self._fence}» op een eigen regel na het stuk.",
            )
            # Markdown finds no code here either: these are ordinary lines, with their numbers.
            for at in range(self._fence_at, len(self.lines)):
                number = self._fence_line + at - self._fence_at
                self.lines[at] = mark(self.lines[at], number)
        while self._open:
            self._not_closed(self._open.pop())

    def _take_fence(self, line: str, number: int) -> bool:
        match = None if self._comment else _FENCE.match(line)
        if self._fence:
            if match and match[1] == self._fence and not line.strip(" `~"):
                self._fence = ""
        elif match and self._has_room(number):
            self._fence, self._fence_line, self._fence_at = match[1], number, len(self.lines)
        else:
            return False
        self.lines.append(line)
        return True

    def _without_comments(self, line: str, number: int) -> str:
        kept = ""
        while True:
            if self._comment is None:
                before, start, line = line.partition("<!--")
                kept += before
                if not start:
                    return kept
                self._comment = (number, [])
            inside, end, line = line.partition("-->")
            self._comment[1].append(inside)
            if not end:
                return kept
            begun, words = self._comment
            self.comments.append(Comment("\n".join(words), begun, number))
            self._comment = None

    def _take_slashes(self, match: re.Match[str], number: int) -> None:
        slashes, rest = match["slashes"], match["rest"].strip(" ")
        if not rest:
            if self._open and self._open[-1].slashes == slashes:
                self._close()
            else:
                self.findings.error(
                    number,
                    "blok-niet-begonnen",
                    "Hier sluit een blok «///» dat nergens begint.",
                    "haal deze regel weg, of zet de naam van het blok erachter.",
                )
            return
        if self._open and self._open[-1].slashes == slashes:
            self._not_closed(self._open[-1])
            self._close()
        self._open_block(slashes, rest, number)

    def _close(self) -> None:
        block = self._open.pop()
        self._check_needed(block)
        if block.block:
            self.lines += [block.slashes, ""]

    def _open_block(self, slashes: str, rest: str, number: int) -> None:
        opening = _OPENING.match(rest)
        name = opening["name"].lower() if opening else rest.split()[0].lower()
        if len(self._open) == DEEPEST:
            self.findings.error(
                number,
                "te-diep",
                f"Hier staan meer dan {DEEPEST} blokken «///» in elkaar.",
                "sluit eerst een blok met zijn eigen streepjes.",
            )
        if len(self._open) >= DEEPEST or self._pieces > MOST_PIECES:
            self._open.append(_Open(None, name, slashes, number))
            return
        block = BLOCKS.get(name)
        self._open.append(_Open(block, name, slashes, number))
        if block is None:
            self.findings.error(
                number,
                "onbekend-blok",
                f"Het blok «{name}» kennen we niet.",
                did_you_mean(name, BLOCKS, f"kies uit: {', '.join(BLOCKS)}."),
            )
            return
        argument = (opening["argument"] or "") if opening else ""
        if block.argument and not argument:
            self.findings.error(
                number,
                "blok-zonder-argument",
                f"Achter «/// {name}» ontbreekt iets.",
                f"schrijf «/// {name} | …», met een streep ertussen.",
            )
            argument = "?"
        if not block.argument and (argument or opening is None):
            self.findings.error(
                number,
                "blok-met-argument",
                f"Achter «/// {name}» hoort niets te staan.",
                f"zet alleen «/// {name}» op deze regel.",
            )
            argument = ""
        header = f"{slashes} {name} | {mark(argument, number)}" if argument else f"{slashes} {name}"
        self.lines += ["", header]

    def _take_option(self, line: str, number: int) -> bool:
        block = self._open[-1] if self._open else None
        if block is None or not block.in_options:
            return False
        match = _OPTION.match(line)
        if match is None or block.block is None:
            self.lines.append("")
            block.in_options = False
            return False
        key, value = match["key"].lower(), match["value"].strip().strip("\"'")
        if key not in block.block.options:
            self.findings.error(
                number,
                "onbekende-optie",
                f"Het blok «{block.name}» kent «{key}» niet.",
                did_you_mean(key, block.block.options, "haal deze regel weg."),
            )
        else:
            block.options += (key,)
            self.lines.append(f"    {key}: {_quoted(value)}")
        return True

    def _take_text(self, line: str, number: int) -> None:
        if not is_too_much(line):
            code_free = _AUTOLINK.sub("", _ANGLED_FILE.sub("", _INLINE_CODE.sub("", line)))
            self._check_html(code_free, number)
            self._check_pelican(code_free, number)
        line = _BULLET_SIGN.sub(r"\1- ", line)
        if _HALF_NESTED.match(line) and self.lines and _LIST_LINE.match(self.lines[-1]):
            line = f"    {line.lstrip()}"
        line = not_too_deep(line, number, self.findings)
        block = self._open[-1].block if self._open else None
        entry = block is not None and block.a_line_each and _ENTRY.match(line)
        if entry or (_BULLET.match(line) and self._follows_text()):
            self.lines.append("")
        if block and line.strip() and not self.lines[-1]:
            self._has_room(number)
        self.lines.append(mark(line, number) if line.strip() else "")

    def _has_room(self, number: int) -> bool:
        """Count one more piece of code or of a block. After too many, what is open is closed."""
        self._pieces += 1
        if self._pieces == MOST_PIECES + 1:
            self.findings.error(
                number,
                "te-veel-stukken",
                f"Dit verhaal heeft meer dan {MOST_PIECES} stukken in blokken of code. Wat hierna "
                "komt, lezen we als gewone tekst.",
                "splits het verhaal.",
            )
            for block in reversed(self._open):
                if block.block:
                    self.lines += [block.slashes, ""]
                    block.block = None
        return self._pieces <= MOST_PIECES

    def _follows_text(self) -> bool:
        before = self.lines[-1] if self.lines else ""
        return bool(before.strip()) and not _LIST_LINE.match(before)

    def _check_html(self, line: str, number: int) -> None:
        named = set(SAFE_TAGS)
        for match in _TAG.finditer(line):
            tag = match["tag"].lower()
            if tag not in named:
                named.add(tag)
                shown, end, _ = line[match.start() :][:_LONGEST_SHOWN].partition(">")
                self.findings.error(
                    number,
                    "html",
                    f"Hier staat HTML: «{shown}{end}». Dat laten we niet zien.",
                    "gebruik gewone opmaak of een blok uit de handleiding; een < typ je als \\<.",
                )

    def _check_pelican(self, line: str, number: int) -> None:
        for match in _PELICAN.finditer(line):
            self.findings.error(
                number,
                "pelican-verwijzing",
                f"«{match[0]}» gebruiken we hier niet.",
                "verwijs gewoon naar het bestand, zoals «../anna/index.md» of «foto.jpg».",
            )

    def _check_needed(self, block: _Open) -> None:
        needed = block.block.needed if block.block else ()
        for key in needed:
            if key not in block.options:
                self.findings.error(
                    block.line,
                    "optie-ontbreekt",
                    f"Bij het blok «{block.name}» ontbreekt «{key}:».",
                    f"zet onder de eerste regel, met vier spaties ervoor: «{key}: …».",
                )

    def _not_closed(self, block: _Open) -> None:
        self.findings.error(
            block.line,
            "blok-open",
            f"Het blok «{block.name}» begint hier en sluit nergens.",
            f"zet «{block.slashes}» op een eigen regel na het blok.",
        )


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
