"""Who says it: direct speech in a passage, the voice of the whole, and the speaker."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .passage import Span, Voice

_SPEECH = re.compile(r"[“„][^“”„]*[”“]")
_VERBS = (
    "zegt|zei|vindt|vond|vertelt|vertelde|antwoordt|antwoordde|denkt|dacht|lacht|lachte|zucht|"
    "zuchtte|begint|begon|herhaalt|herhaalde|legt|noemt|noemde|meent|merkt|roept|riep|stelt|"
    "besluit|besloot|knikt|knikte|reageert|reageerde|vraagt|vroeg|schrijft|schreef|weet|wist"
)
# Bounded, so that a text of nothing but names is read as fast as any other.
_CAPITAL = r"[A-ZÀ-Þ][\w’'-]{1,40}"
_NAME = rf"(?P<name>{_CAPITAL}(?: (?:van|de|der|den|ter|ten|el|al)\b){{0,3}}(?: {_CAPITAL}){{0,4}})"
_VERB_NAME = re.compile(rf"\b(?:{_VERBS})\s+{_NAME}")
_NAME_VERB = re.compile(rf"\b{_NAME}\s+(?:{_VERBS})\b")
_TURN = re.compile(rf"^{_NAME}:\s*[“„]")

# Words that open a sentence with a capital and are no names.
_NO_NAMES = frozenset(
    "De Het Een Dat Dit Die Hij Zij Ze We Wij Ik Jij Je Iedereen Niemand Iemand Wie Wat Er Ook En "
    "Maar Dan Toen Nu Daar Hier Zo Als Want Men Vaak Soms Eerst Later".split()
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose words a passage mostly holds, and where it holds direct speech."""

    voice: Voice
    speaker: str | None
    speech: tuple[Span, ...]
    balanced: bool
    """False when a quotation mark opens and never closes."""


def attribution(text: str, shown: Mapping[str, str], own_person: str) -> Attribution:
    """Find the direct speech in a passage and who says it.

    `shown` gives the shown name for each name a text may use; `own_person` is the one portrayed, or
    empty. A name that the text gives beats the portrayed person; a name that nobody knows gives no
    speaker, since words must never be shown with the wrong face.
    """
    spans = tuple(Span(match.start(), match.end()) for match in _SPEECH.finditer(text))
    spoken = sum(_letters(text[span.start : span.end]) for span in spans)
    balanced = len(re.findall("[“„]", text)) == text.count("”") or "„" in text
    if not spans or spoken * 2 < _letters(text):
        return Attribution(Voice.AUTHOR, None, spans, balanced)
    outside = _SPEECH.sub(lambda match: " " * len(match[0]), text)
    named = _named_speaker(text, outside)
    speaker = shown.get(named) if named else own_person or None
    return Attribution(Voice.QUOTED, speaker, spans, balanced)


def _named_speaker(text: str, outside: str) -> str | None:
    turn = _TURN.match(text)
    if turn:
        return turn["name"]
    candidates = [match["name"] for match in _VERB_NAME.finditer(outside)]
    candidates += [match["name"] for match in _NAME_VERB.finditer(outside)]
    return next((name for name in candidates if name not in _NO_NAMES), None)


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)
