"""Who says it: direct speech in a passage, the voice of the whole, and the speaker."""

import re
from collections.abc import Mapping, Sequence
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
_TURN = re.compile(rf"^\s*{_NAME}:\s*$")

# Words that open a sentence with a capital and are no names.
_NO_NAMES = frozenset(
    "De Het Een Dat Dit Die Hij Zij Ze We Wij Ik Jij Je Iedereen Niemand Iemand Wie Wat Er Ook En "
    "Maar Dan Toen Nu Daar Hier Zo Als Want Men Vaak Soms Eerst Later".split()
)


_SOMEONE = re.compile(
    rf"\b(?:{_VERBS})\s+(?:de|het|een|mijn|haar|zijn|hun|die|deze|dat)\s+\w+|"
    rf"\b(?:[Dd]e|[Hh]et|[Ee]en|[Mm]ijn|[Hh]aar|[Zz]ijn|[Hh]un|[Dd]ie)\s+\w+\s+(?:{_VERBS})\b"
)
_SAYS_ANOTHER = re.compile(rf"\W*(?:{_VERBS})\s+(?!ze\b|zij\b|hij\b)")
# How far from the quotation marks a name still belongs to the words between them.
_BESIDE = 60
_SENTENCE_END = re.compile(r"[.!?…](?=\s)")
_BETWEEN = re.compile(r"(?<=[.!?…])[”’)]*\s+")
_LONGEST_SHOWN = 160


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose words a passage mostly holds, and where it holds direct speech."""

    voice: Voice
    speaker: str | None
    speech: tuple[Span, ...]
    named: tuple[str, ...]
    """Every name beside direct speech, as typed, whether anybody knows it or not."""
    alone: str
    """The sentence with a quotation mark that has no partner, or empty."""


def attribution(text: str, shown: Mapping[str, str], own_person: str) -> Attribution:
    """Find the direct speech in a passage and who says it.

    `shown` gives the shown name for each name a text may use; `own_person` is the one portrayed, or
    empty. A name that the text gives beats the portrayed person. A name that nobody knows, or
    someone without a name (`zei de student`), gives no speaker, since words must never be shown
    with the wrong face.
    """
    spans = tuple(Span(match.start(), match.end()) for match in _SPEECH.finditer(text))
    spoken = sum(_letters(text[span.start : span.end]) for span in spans)
    alone = _sentence_at(text, _lone_mark(text))
    beside = [words for around in _beside(text, spans) for words in around]
    named = tuple(dict.fromkeys(name for words in beside for name in _names(words)))
    if not spans or spoken * 2 < _letters(text):
        return Attribution(Voice.AUTHOR, None, spans, named, alone)
    speaker: str | None = own_person or None
    if named:
        speaker = shown.get(named[0])
    elif any(_SOMEONE.search(words) for words in beside):
        speaker = None
    return Attribution(Voice.QUOTED, speaker, spans, named, alone)


def said_by(text: str, spans: Sequence[Span]) -> tuple[str | None, ...]:
    """For each piece of direct speech: the name beside it as typed, empty for someone without a
    name, None when the text doesn't say who speaks.

    What follows on `“Nee,” zegt Halima.` without a word between is said by her too.
    """
    said: list[str | None] = []
    for span, (before, after) in zip(spans, _beside(text, spans), strict=True):
        # Right before a colon stands who speaks; without one, who speaks is told after it.
        told = (before, after) if before.rstrip().endswith(":") else (after, before)
        name = next((name for words in told for name in _names(words)), None)
        if name is None and any(_SOMEONE.search(words) for words in told):
            name = ""
        if name is None and said and _goes_on(text[spans[len(said) - 1].end : span.start], after):
            name = said[-1]
        said.append(name)
    return tuple(said)


def _lone_mark(text: str) -> int | None:
    """Where a quotation mark opens or closes without the other."""
    # Single marks also stand for letters that were left out, so only one that opens can tell.
    single = text.rfind("‘")
    if single > text.rfind("’"):
        return single
    if "„" in text:
        return None
    opened: list[int] = []
    for match in re.finditer("[“”]", text):
        if match[0] == "“":
            opened.append(match.start())
        elif opened:
            opened.pop()
        else:
            return match.start()
    return opened[0] if opened else None


def _sentence_at(text: str, place: int | None) -> str:
    if place is None:
        return ""
    start = max((each.end() for each in _BETWEEN.finditer(text, 0, place)), default=0)
    end = _BETWEEN.search(text, place)
    sentence = text[start : end.start() if end else len(text)].strip()
    return sentence if len(sentence) <= _LONGEST_SHOWN else f"{sentence[:_LONGEST_SHOWN]}…"


def _beside(text: str, spans: Sequence[Span]) -> list[tuple[str, str]]:
    """What stands right before and right after each piece of direct speech, in its sentence."""
    pieces: list[tuple[str, str]] = []
    for number, span in enumerate(spans):
        start = spans[number - 1].end if number else 0
        before = text[max(start, span.start - _BESIDE) : span.start]
        end = spans[number + 1].start if number + 1 < len(spans) else len(text)
        after = text[span.end : min(end, span.end + _BESIDE)]
        pieces.append((_SENTENCE_END.split(before)[-1], _SENTENCE_END.split(after)[0]))
    return pieces


def _goes_on(between: str, after: str) -> bool:
    """True when nothing stands between two pieces of speech but who says the first."""
    return len(_SENTENCE_END.findall(between)) <= 1 and not _SAYS_ANOTHER.match(after)


def _names(words: str) -> list[str]:
    found = [_TURN.search(words), _VERB_NAME.search(words), _NAME_VERB.search(words)]
    names = [match["name"] for match in found if match]
    return [name for name in names if name not in _NO_NAMES and not name.isupper()]


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)
