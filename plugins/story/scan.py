"""A first walk over the lines of a story, before Markdown sees them.

It takes out comments, checks blocks and raw HTML while line numbers are still exact, and puts a
line mark at the start of each line of text.
"""

import re
from dataclasses import dataclass

from .block_lines import ENTRY, LIST_LINE, BlockLines
from .comments import Comment, Remark, remark
from .foreign_markup import check_markup
from .limits import is_too_much, not_too_deep, plain_excess
from .line_marks import is_clean, mark
from .problem import Findings

_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_BULLET_SIGN = re.compile(r"^(\s*)[•·▪]\s+")
# Markdown nests from four spaces on; most people type two or three.
_HALF_NESTED = re.compile(r"^ {2,3}(?:[-*+]|\d+\.)\s+\S")
_BULLET = re.compile(r"^[-*+]\s+\S")
# Many spaces say no more than some; Markdown goes through them again and again.
_SHORT_GAP = " " * 100
_LONG_GAP = re.compile(f"{_SHORT_GAP}+")


@dataclass(frozen=True, slots=True)
class Scanned:
    """Text for the Markdown parser, and what the comments said."""

    text: str
    remarks: tuple[Remark, ...]


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
    walk.finish()
    remarks = (remark(comment, findings) for comment in walk.comments)
    return Scanned("\n".join(walk.lines), tuple(each for each in remarks if each))


class _Walk:
    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.lines: list[str] = []
        self.comments: list[Comment] = []
        self._fence = ""
        self._knows_fences = True
        self._fence_line = 0
        self._fence_at = 0
        self._comment: tuple[int, list[str]] | None = None
        self._knows_comments = True
        self._blocks = BlockLines(self.lines, findings)

    def take(self, line: str, number: int) -> None:
        if self._take_fence(line, number):
            return
        line = self._without_comments(_LONG_GAP.sub(_SHORT_GAP, line), number)
        if not self._blocks.take(line, number):
            self._take_text(line, number)

    def finish(self) -> None:
        """Name what nothing closed. Behind its first empty line the story is read as usual."""
        while self._comment or self._fence:
            if self._comment:
                self._end_comment(*self._comment)
            else:
                self._end_fence()
        self._blocks.finish()

    def _end_comment(self, line: int, words: list[str]) -> None:
        self.findings.error(
            line,
            "commentaar-open",
            "Hier begint een notitie «<!--» die nergens ophoudt.",
            "zet «-->» aan het eind van de notitie.",
        )
        length = _up_to_a_gap(words)
        self.comments.append(Comment("\n".join(words[:length]), line, line + length - 1))
        self._comment, self._knows_comments = None, False
        self._take_again(words[length:], line + length)

    def _end_fence(self) -> None:
        line, at = self._fence_line, self._fence_at
        self.findings.error(
            line,
            "code-open",
            f"Na «{self._fence}» komt alles letterlijk op de pagina, en dat houdt nergens op.",
            f"zet «{self._fence}» ook na het stuk, op een eigen regel. Of haal deze regel weg.",
        )
        code = self.lines[at:]
        length = _up_to_a_gap(code)
        # Markdown finds no code here either: these are ordinary lines, with their numbers.
        self.lines[at:] = [mark(each, number) for number, each in enumerate(code[:length], line)]
        self._fence, self._knows_fences = "", False
        self._take_again(code[length:], line + length)

    def _take_again(self, lines: list[str], first_number: int) -> None:
        for number, line in enumerate(lines, first_number):
            self.take(line, number)

    def _take_fence(self, line: str, number: int) -> bool:
        match = _FENCE.match(line) if self._knows_fences and not self._comment else None
        if self._fence:
            if match and match[1] == self._fence and not line.strip(" `~"):
                self._fence = ""
        elif match and self._blocks.has_room(number):
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
                if not start or not self._knows_comments:
                    return kept
                self._comment = (number, [])
            inside, end, line = line.partition("-->")
            self._comment[1].append(inside)
            if not end:
                return kept
            begun, words = self._comment
            self.comments.append(Comment("\n".join(words), begun, number))
            self._comment = None

    def _take_text(self, line: str, number: int) -> None:
        if not is_too_much(line):
            check_markup(line, number, self.findings)
        line = _BULLET_SIGN.sub(r"\1- ", line)
        if _HALF_NESTED.match(line) and self.lines and LIST_LINE.match(self.lines[-1]):
            line = f"    {line.lstrip()}"
        line = not_too_deep(line, number, self.findings)
        block = self._blocks.innermost
        entry = block is not None and block.a_line_each and ENTRY.match(line)
        if entry or (_BULLET.match(line) and self._follows_text()):
            self.lines.append("")
        if block and line.strip() and not self.lines[-1]:
            self._blocks.has_room(number)
        self.lines.append(mark(line, number) if line.strip() else "")

    def _follows_text(self) -> bool:
        before = self.lines[-1] if self.lines else ""
        return bool(before.strip()) and not LIST_LINE.match(before)


def _up_to_a_gap(lines: list[str]) -> int:
    """How many lines stand before the first empty one."""
    return next((at for at, line in enumerate(lines) if at and not line.strip()), len(lines))
