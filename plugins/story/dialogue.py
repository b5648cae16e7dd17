"""A dialogue: lines `Nico: …` and `Ik: …`, each a turn of somebody we know."""

import re
import xml.etree.ElementTree as ElementTree

from .blocks import Dialogue, Turn
from .body import Body
from .inline import Inline
from .passage import Kind, Voice
from .problem import did_you_mean_or
from .text import plain

_TURN = re.compile(r"(?P<name>[^:<]{1,60}):\s*(?P<words>.*)", re.DOTALL)
AUTHOR = "Ik"


def read_dialogue(element: ElementTree.Element, body: Body) -> Dialogue:
    """The turns in a `/// gesprek`. A line without a name goes on with the turn before it."""
    turns: list[tuple[str, Inline, int]] = []
    for child in element:
        inside = body.inline(child)
        match = _TURN.match(inside.html)
        if match:
            words = Inline(match["words"], inside.links)
            turns.append((_speaker(plain(match["name"]), body), words, body.line))
        elif turns:
            name, words, line = turns[-1]
            joined = Inline(f"{words.html}<br>{inside.html}", words.links + inside.links)
            turns[-1] = (name, joined, line)
        elif inside.html:
            _nameless(inside, body)
            turns.append(("", inside, body.line))
    if turns and len({name for name, _, _ in turns}) == 1:
        body.findings.warning(
            turns[0][2],
            "gesprek-met-een",
            f"In dit gesprek praat alleen {turns[0][0] or 'iemand'}.",
            "gebruik gewone zinnen met aanhalingstekens, of laat de ander ook praten.",
        )
    return Dialogue(tuple(_turn(name, words, line, body) for name, words, line in turns))


def _turn(name: str, words: Inline, line: int, body: Body) -> Turn:
    # A name that nobody knows was reported; its words are then shown for nobody.
    speaker = name if name in body.ledger.voices.shown.values() else None
    says = (Voice.AUTHOR, None) if name == AUTHOR else (Voice.QUOTED, speaker)
    identity = body.ledger.add(Kind.PARAGRAPH, words, line, says=says)
    return Turn(identity, name, words.html)


def _speaker(name: str, body: Body) -> str:
    voices = body.ledger.voices
    if name != AUTHOR and name not in voices.shown:
        body.findings.error(
            body.line,
            "onbekende-spreker",
            f"«{name}» kennen we niet als spreker.",
            did_you_mean_or(
                name, (AUTHOR, *voices.shown), "zet in mensen.toml wie dit is, en of het mag."
            ),
        )
    return voices.shown.get(name, name)


def _nameless(inside: Inline, body: Body) -> None:
    body.findings.error(
        body.line,
        "beurt-zonder-naam",
        f"Wie zegt dit? «{plain(inside.html)[:40]}»",
        "begin de regel met een naam en een dubbele punt: «Ik: …».",
    )
