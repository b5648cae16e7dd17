"""All notes on the language of one story."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from plugins.story.blocks import InBrief, every_block
from plugins.story.passage import Passage
from plugins.story.story import Story

from .note import Found, Note
from .own_text import OwnText, own_text
from .rules.abbreviation import abbreviations
from .rules.double_negation import double_negations
from .rules.far_from_heading import far_from_heading
from .rules.hard_word import Frequency, hard_words
from .rules.in_brief import hard_in_brief, long_in_brief
from .rules.jargon import jargon
from .rules.long_paragraph import long_paragraphs
from .rules.long_sentence import long_sentences
from .rules.nominalisation import nominalisations
from .rules.passive import passives
from .rules.stale_time import stale_times


@dataclass(frozen=True, slots=True)
class Help:
    """What the check may lean on."""

    explained: frozenset[str] = field(default_factory=frozenset)
    """Words, without capitals, that the site explains by itself."""
    frequency: Frequency | None = None
    """How common a word is; None leaves out what needs it."""


_Finding = tuple[Passage, str, Found]
"""Where, by which rule, and what."""


def notes_on(story: Story, help: Help) -> tuple[Note, ...]:
    """Everything to say about a story, in the order of its lines.

    Nothing is said about words that somebody else speaks or wrote, and nothing that the author
    switched off for the passage or the story.
    """
    texts = own_texts(story)
    brief = in_brief_ids(story)
    found = [
        *_in_each(story, [own for own in texts if own.passage.id not in brief], help),
        *_in_brief([own for own in texts if own.passage.id in brief], help),
        *((own.passage, "afkorting", each) for own, each in abbreviations(texts, help.explained)),
        *((passage, "tussenkop", each) for passage, each in far_from_heading(story.passages)),
    ]
    notes = (
        Note(passage.line, each.start, rule, each.weight, passage.id, each.message, each.remedy)
        for passage, rule, each in found
        if not _is_off(rule, each, (*story.front.ignore_language, *passage.ignore_language))
    )
    return tuple(sorted(notes, key=lambda note: (note.line, note.start, note.rule)))


def own_texts(story: Story) -> tuple[OwnText, ...]:
    """The passages of a story in the author's own words."""
    return tuple(own_text(passage) for passage in story.passages)


def in_brief_ids(story: Story) -> frozenset[str]:
    """The ids of the passages that stand in brief; none when there is no such block."""
    blocks = [block for block in every_block(story.blocks) if isinstance(block, InBrief)]
    return frozenset(item.id for block in blocks for item in block.items)


def _in_each(story: Story, texts: Sequence[OwnText], help: Help) -> Iterator[_Finding]:
    for own in texts:
        found = {
            "lange-zin": long_sentences(own),
            "lange-alinea": long_paragraphs(own),
            "tijd": stale_times(own, story.front.date.year),
            **_anywhere(own, help),
        }
        yield from ((own.passage, rule, each) for rule, some in found.items() for each in some)
    if help.frequency:
        for own, each in hard_words(texts, help.frequency, help.explained):
            yield own.passage, "moeilijk-woord", each


def _in_brief(texts: Sequence[OwnText], help: Help) -> Iterator[_Finding]:
    for own in texts:
        found = {"lange-zin": long_in_brief(own), **_anywhere(own, help)}
        yield from ((own.passage, rule, each) for rule, some in found.items() for each in some)
    if help.frequency:
        for own, each in hard_in_brief(texts, help.frequency, help.explained):
            yield own.passage, "moeilijk-woord", each


def _anywhere(own: OwnText, help: Help) -> dict[str, Iterator[Found]]:
    return {
        "lijdend": passives(own),
        "naamwoord": nominalisations(own),
        "dubbel-nee": double_negations(own),
        "jargon": jargon(own, help.explained),
    }


def _is_off(rule: str, found: Found, switched_off: Sequence[str]) -> bool:
    names = (rule, f"{rule}:{found.word}".casefold())
    return any(name.casefold() in names for name in switched_off)
