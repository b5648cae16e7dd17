"""The lines that begin, set and close a `///` block, checked while line numbers are still exact."""

import re
from dataclasses import dataclass

from .elements import BLOCKS, BlockName
from .limits import DEEPEST, MOST_PIECES
from .line_marks import mark, unmarked
from .problem import Findings, did_you_mean, nearest

_SLASHES = re.compile(r"[ ]{0,3}(?P<slashes>/{3,})(?P<rest>.*)$")
_TOO_FEW = re.compile(r"[ ]{0,3}(?P<slashes>//?)(?!/)[ ]*(?P<rest>.*)$")
_OPENING = re.compile(r"(?P<name>[\w-]+)[ ]*(?:(?P<bar>\|)[ ]*(?P<argument>.*))?$")
_OPTION = re.compile(r"[ ]{4,}(?P<key>[^\s:]+)[ ]*:[ ]*(?P<value>.*)$")
ENTRY = re.compile(r"(?:[^\s:][^:]{0,60}:(?:\*\*)?\s|-?\d{1,4}\s)")
LIST_LINE = re.compile(r"^(?:[-*+]|\d+\.)\s|^\s")

NOT_SAID = "?"
"""Stands for what must be behind the `|` and isn't."""


@dataclass(slots=True)
class _Open:
    block: BlockName | None
    name: str
    slashes: str
    line: int
    at: int
    """Where its first line stands among those that Markdown sees."""
    in_options: bool = True
    too_few: bool = False
    """True when it was typed with too few slashes, of which we told her."""
    options: tuple[str, ...] = ()


class BlockLines:
    """The blocks that are open at a line. What Markdown must see of them is added to `lines`."""

    def __init__(self, lines: list[str], findings: Findings) -> None:
        self._lines = lines
        self._findings = findings
        self._pieces = 0
        self._open: list[_Open] = []

    @property
    def innermost(self) -> BlockName | None:
        """The block in which the next line stands."""
        return self._open[-1].block if self._open else None

    def take(self, line: str, number: int) -> bool:
        """True when the line is part of how a block is typed, and no text in it."""
        slashes = _SLASHES.match(line)
        if slashes:
            self._take_slashes(slashes, number)
            return True
        few = _TOO_FEW.match(line)
        return (few and self._take_too_few(few, number)) or self._take_option(line, number)

    def finish(self) -> None:
        """Name the blocks that nothing closed."""
        while self._open:
            self._not_closed()

    def has_room(self, number: int) -> bool:
        """Count one more piece of code or of a block. After too many, what is open is closed."""
        self._pieces += 1
        if self._pieces == MOST_PIECES + 1:
            self._findings.error(
                number,
                "te-veel-stukken",
                f"Dit verhaal heeft meer dan {MOST_PIECES} stukken in blokken of code. Wat hierna "
                "komt, lezen we als gewone tekst.",
                "maak er twee verhalen van.",
            )
            for block in reversed(self._open):
                if block.block:
                    self._lines += [block.slashes, ""]
                    block.block = None
        return self._pieces <= MOST_PIECES

    def _take_slashes(self, match: re.Match[str], number: int) -> None:
        slashes, rest = match["slashes"], match["rest"].strip(" ")
        if not rest:
            if any(block.slashes == slashes for block in self._open):
                while self._open[-1].slashes != slashes:
                    self._not_closed()
                self._close()
            else:
                self._findings.error(
                    number,
                    "blok-niet-begonnen",
                    "Hier sluit een blok «///» dat nergens begint.",
                    "haal deze regel weg, of zet de naam van het blok erachter.",
                )
            return
        if self._open and self._open[-1].slashes == slashes:
            self._not_closed()
        self._open_block(slashes, rest, number)

    def _take_too_few(self, match: re.Match[str], number: int) -> bool:
        """Read `// kort` and a closing `//` the way they were meant, and say what is amiss."""
        slashes, rest = match["slashes"], match["rest"].strip(" ")
        if not rest:
            begun = self._open[-1] if self._open else None
            if begun is None or (slashes != "//" and not begun.too_few):
                return False
            if not begun.too_few:
                self._say_three(slashes, "schrijf «///».", number)
            self._close()
            return True
        opening = _OPENING.match(rest)
        name = opening["name"] if opening else ""
        meant = _meant_block(name) if slashes == "//" else name.lower()
        if meant not in BLOCKS:
            return False
        rest = f"{meant}{rest[len(name) :]}"
        remedy = f"schrijf «/// {rest}», en «///» op een eigen regel na het blok."
        self._say_three(f"{slashes} {name}", remedy, number)
        if self._open and self._open[-1].slashes == "///":
            self._not_closed()
        self._open_block("///", rest, number)
        self._open[-1].too_few = True
        return True

    def _say_three(self, typed: str, remedy: str, number: int) -> None:
        self._findings.error(
            number,
            "te-weinig-strepen",
            f"Een blok begint en eindigt met drie schuine strepen. Hier staat «{typed}».",
            remedy,
        )

    def _close(self) -> None:
        block = self._open.pop()
        self._check_needed(block)
        if block.block:
            self._lines += [block.slashes, ""]

    def _open_block(self, slashes: str, rest: str, number: int) -> None:
        opening = _OPENING.match(rest)
        name = opening["name"].lower() if opening else rest.split()[0].lower()
        if len(self._open) == DEEPEST:
            self._findings.error(
                number,
                "te-diep",
                f"Hier staan meer dan {DEEPEST} blokken «///» in elkaar.",
                "sluit eerst een blok: zet zijn streepjes op een eigen regel.",
            )
        if len(self._open) >= DEEPEST or self._pieces > MOST_PIECES:
            self._open.append(_Open(None, name, slashes, number, len(self._lines)))
            return
        block = BLOCKS.get(name)
        self._open.append(_Open(block, name, slashes, number, len(self._lines) + 1))
        if block is None:
            self._findings.error(
                number,
                "onbekend-blok",
                f"Het blok «{name}» kennen we niet.",
                did_you_mean(name, BLOCKS, f"kies uit: {', '.join(BLOCKS)}."),
            )
            return
        argument = (opening["argument"] or "") if opening else ""
        if block.argument and argument in ("", NOT_SAID):
            self._findings.error(
                number,
                "blok-zonder-argument",
                f"Achter «/// {name}» staat niet {block.asks}.",
                f"zet het erachter, na een streep: «/// {name} | {block.example}».",
            )
            argument = NOT_SAID
        if not block.argument and (argument or opening is None):
            self._findings.error(
                number,
                "blok-met-argument",
                f"Achter «/// {name}» hoort niets te staan.",
                f"zet alleen «/// {name}» op deze regel.",
            )
            argument = ""
        header = f"{slashes} {name} | {mark(argument, number)}" if argument else f"{slashes} {name}"
        self._lines += ["", header]

    def _take_option(self, line: str, number: int) -> bool:
        block = self._open[-1] if self._open else None
        if block is None or not block.in_options:
            return False
        match = _OPTION.match(line)
        if match is None or block.block is None:
            self._lines.append("")
            block.in_options = False
            return False
        key, value = match["key"].lower(), match["value"].strip().strip("\"'")
        if key not in block.block.options:
            self._findings.error(
                number,
                "onbekende-optie",
                f"Het blok «{block.name}» kent «{key}» niet.",
                did_you_mean(key, block.block.options, "haal deze regel weg."),
            )
        else:
            block.options += (key,)
            self._lines.append(f"    {key}: {_quoted(value)}")
        return True

    def _check_needed(self, block: _Open) -> None:
        needed = block.block.needed if block.block else ()
        for key in needed:
            if key not in block.options:
                self._findings.error(
                    block.line,
                    "optie-ontbreekt",
                    f"Bij het blok «{block.name}» ontbreekt «{key}:».",
                    f"zet onder de eerste regel, met vier spaties ervoor: «{key}: …».",
                )

    def _not_closed(self) -> None:
        """Name the innermost block, and end it where it seems to: what follows is read as usual."""
        block = self._open.pop()
        self._check_needed(block)
        if block.block:
            end = self._seems_to_end(block, block.block)
            self._lines[end:end] = [block.slashes, ""]
        self._findings.error(
            block.line,
            "blok-open",
            f"Het blok «{block.name}» begint hier en sluit nergens.",
            f"zet «{block.slashes}» op een eigen regel na het blok.",
        )

    def _seems_to_end(self, block: _Open, kind: BlockName) -> int:
        """The first empty line after which no list goes on, and no entry of its own begins."""
        at, has_words = block.at + 1, bool(kind.needed)
        while at < len(self._lines):
            line = unmarked(self._lines[at])
            if line and not has_words:
                has_words = True
            elif not line and has_words and not self._goes_on(at + 1, kind):
                return at
            at += 1
        return at

    def _goes_on(self, at: int, kind: BlockName) -> bool:
        if kind.needed or at >= len(self._lines):
            return False
        line = unmarked(self._lines[at])
        return bool(LIST_LINE.match(line) or (kind.a_line_each and ENTRY.match(line)))


def _meant_block(name: str) -> str | None:
    return nearest(name, BLOCKS, cutoff=0.75) if name else None


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
