"""Keeps the passages of a story while its text is read: ids, lines, headings, voices, links."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate, chain, repeat

from .comments import Remark
from .inline import Inline
from .passage import Kind, Passage, Span, Voice
from .problem import Findings
from .pull_quotes import Lifted
from .speech import Attribution, attribution
from .story import Link, OpenQuestion
from .text import link_places, passage_id, plain

_OWN_ID = re.compile(r"[a-zA-Z][\w.:-]*")
_GAP = "\n\n"
_CODE = re.compile(r"<code>.*?</code>", re.DOTALL)
# What is left of blocks, ids, marks, photos and links that were typed in a way that nothing
# understands.
_LEFTOVER = re.compile(
    r"/{3,} ?[\w-]*|\{[#.:][^}\s]*|~~\S*|\][\[{][^\]}\s]*"
    r"|!\[\S*|!\([^()\s]*\)\[\S*|\] ?\((?:\.{1,2}/|/|https?:)\S*"
)
_LINK_OR_PHOTO = (
    "typ een foto zo: «![Anna kijkt opzij.](anna.jpg)», en een link zo: "
    "«[wat Joost zegt](../joost/index.md)». Zonder spatie ertussen, met alle haakjes."
)
_BLOCK_OR_NAME = (
    "kijk in de handleiding hoe je het typt. Een blok of {#naam} staat op een eigen "
    "regel, los van een lijst of citaat."
)


@dataclass(frozen=True, slots=True)
class Voices:
    """Who can speak in a story."""

    shown: Mapping[str, str]
    """Each name that a text may use, with the name that the site shows."""
    own_person: str
    """Name of the one portrayed, or empty."""


class Ledger:
    """Gives each passage its id, and writes down what a reader could point at."""

    def __init__(self, voices: Voices, findings: Findings) -> None:
        self.voices = voices
        self.findings = findings
        self.links: list[Link] = []
        self.open_questions: list[OpenQuestion] = []
        self.lifted: list[Lifted] = []
        """The sentences that the author wants large, in reading order."""
        self.heading = ""
        self._passages: list[Passage] = []
        self._ids: set[str] = set()
        self._copies: Counter[str] = Counter()
        self._length = 0

    def add(
        self,
        kind: Kind,
        inline: Inline,
        line: int,
        own_id: str = "",
        says: tuple[Voice, str | None] | None = None,
    ) -> str:
        """Register a passage and give back its id; empty when it holds no words.

        `says` fixes the voice and speaker where the form of the text tells them, as in a dialogue.
        """
        text = plain(inline.html)
        if not text:
            return ""
        self._check_leftovers(inline.html, line)
        identity = self._identity(own_id, text, line)
        found = self._attribution(kind, text, line)
        voice, speaker = says or (found.voice, found.speaker)
        start = self._length + (len(_GAP) if self._passages else 0)
        self._passages.append(
            Passage(
                id=identity,
                kind=kind,
                text=text,
                start=start,
                line=line,
                heading=self.heading,
                voice=voice,
                speaker=speaker,
                speech=found.speech,
                named=found.named,
            )
        )
        self._length = start + len(text)
        self._note(inline, line, identity)
        self.lifted += [Lifted(plain(words), line, kind) for words in inline.pull_quotes]
        if kind is Kind.HEADING:
            self.heading = text
        return identity

    def refer(self, inline: Inline, line: int) -> None:
        """Write down links and open questions that stand outside any passage."""
        self._note(inline, line, "")

    def passages(self, remarks: Iterable[Remark] = ()) -> tuple[Passage, ...]:
        """All passages in reading order, with what the comments before them say."""
        passages = list(self._passages)
        lines = list(accumulate((each.line for each in passages), max))
        for remark in remarks:
            at = bisect_left(lines, remark.line)
            if at == len(passages):
                self.findings.error(
                    remark.line,
                    "aanwijzing-zonder-alinea",
                    "Na deze aanwijzing komt geen alinea meer.",
                    "zet de aanwijzing op de regel vóór de alinea waar die over gaat.",
                )
                continue
            passages[at] = replace(
                passages[at],
                overrides=passages[at].overrides + remark.overrides,
                ignore_language=passages[at].ignore_language + remark.ignore_language,
            )
        return tuple(passages)

    def text(self) -> str:
        """The plain text of the story, in which each passage's `start` counts."""
        return _GAP.join(passage.text for passage in self._passages)

    def _note(self, inline: Inline, line: int, passage: str) -> None:
        # The line below a quotation that names its source may hold a link that has no place here.
        places = chain(link_places(inline.html), repeat((0, 0)))
        self.links += [
            Link(to, plain(words), line, passage, Span(*place))
            for (to, words), place in zip(inline.links, places, strict=False)
        ]
        self.open_questions += [
            OpenQuestion(plain(question), answer, line, passage)
            for question, answer in inline.open_questions
        ]

    def _check_leftovers(self, inline_html: str, line: int) -> None:
        left = _LEFTOVER.search(plain(_CODE.sub("", inline_html)))
        if left:
            self.findings.error(
                line,
                "losse-opmaak",
                f"«{left[0]}» is opmaak die we hier niet herkennen; zo komt het op de pagina.",
                _LINK_OR_PHOTO if left[0].startswith(("!", "](", "] (")) else _BLOCK_OR_NAME,
            )

    def _identity(self, own_id: str, text: str, line: int) -> str:
        if own_id and not _OWN_ID.fullmatch(own_id):
            self.findings.error(
                line,
                "id-vorm",
                f"«{own_id}» kan geen naam van een alinea zijn.",
                "begin met een letter; gebruik alleen letters, cijfers en streepjes.",
            )
            own_id = ""
        if own_id in self._ids:
            self.findings.error(
                line,
                "dubbel-id",
                f"De naam «#{own_id}» staat twee keer in dit verhaal.",
                "kies voor een van de twee een ander woord.",
            )
            own_id = ""
        identity = own_id or self._free(passage_id(text))
        self._ids.add(identity)
        return identity

    def _free(self, wanted: str) -> str:
        identity = wanted
        while identity in self._ids:
            self._copies[wanted] += 1
            identity = f"{wanted}-{self._copies[wanted] + 1}"
        return identity

    def _attribution(self, kind: Kind, text: str, line: int) -> Attribution:
        # A quotation is somebody's earlier words: only a name beside it tells whose.
        own_person = "" if kind is Kind.QUOTATION else self.voices.own_person
        found = attribution(text, self.voices.shown, own_person)
        if found.alone:
            self.findings.warning(
                line,
                "aanhalingsteken",
                f"Een aanhalingsteken gaat open of dicht zonder het andere: «{found.alone}».",
                "kijk waar iemand begint en ophoudt met praten.",
            )
        if kind is Kind.QUOTATION and found.voice is Voice.AUTHOR:
            return replace(found, voice=Voice.QUOTED)
        return found
