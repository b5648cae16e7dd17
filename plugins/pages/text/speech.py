"""Marks what people say, so that a page can show it in their own letter."""

import html as html_module
import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup, escape

from plugins.story.passage import Kind, Passage, Span, Voice

_TAG = re.compile(r"(<[^>]*>)")
_CHARACTER = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);|.", re.DOTALL)
_OPEN = '<span class="speech">'
_CLOSE = "</span>"


def speech_in(passage: Passage) -> tuple[Span, ...]:
    """Where somebody speaks in a passage: in a dialogue the whole of a turn, without marks."""
    in_dialogue = (
        passage.voice is Voice.QUOTED
        and passage.speaker is not None
        and passage.kind is not Kind.QUOTATION
    )
    if in_dialogue and not passage.speech:
        return (Span(0, len(passage.text)),)
    return passage.speech


def mark_speech_in_text(text: str, speech: Sequence[Span]) -> Markup:
    """Plain text as safe HTML with `<span class="speech">` around each stretch of direct speech."""
    return mark_speech(escape(text), text, speech)


def mark_speech(html: str, text: str, speech: Sequence[Span]) -> Markup:
    """The same for inline HTML that says `text`: marks are put between its own tags.

    When the HTML says something else than `text`, it comes back as it is: no mark is better than
    one in the wrong place.
    """
    offsets = _offsets(html, text) if speech else None
    if offsets is None:
        return Markup(html)
    marked: list[str] = []
    for part, is_tag in _parts(html):
        if is_tag:
            marked.append(part)
            continue
        characters = _CHARACTER.findall(part)
        spoken = [_is_spoken(next(offsets), speech) for _ in characters]
        for said, run in groupby(zip(characters, spoken, strict=True), key=lambda pair: pair[1]):
            words = "".join(character for character, _ in run)
            marked.append(f"{_OPEN}{words}{_CLOSE}" if said else words)
    return Markup("".join(marked))


def _offsets(html: str, text: str) -> Iterator[int] | None:
    """For each character of the HTML its place in `text`, or None when they don't agree."""
    offsets: list[int] = []
    place = 0
    for part, is_tag in _parts(html):
        if is_tag:
            continue
        for entity in _CHARACTER.findall(part):
            character = html_module.unescape(entity)
            if text[place : place + 1].isspace() and not character.isspace():
                place += 1
            if character.isspace() and not text[place : place + 1].isspace():
                offsets.append(place - 1)
            elif character == text[place : place + 1] or character.isspace():
                offsets.append(place)
                place += 1
            else:
                return None
    return iter(offsets) if not text[place:].strip() else None


def _parts(html: str) -> Iterator[tuple[str, bool]]:
    for index, part in enumerate(_TAG.split(html)):
        if part:
            yield part, index % 2 == 1


def _is_spoken(offset: int, speech: Sequence[Span]) -> bool:
    return any(span.start <= offset < span.end for span in speech)
