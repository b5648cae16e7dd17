"""What `language` tells the author, and the same for a program."""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from plugins.story.story import Story

from .figures import LIMITS, Figures
from .note import Note, Weight

_WIDTH = 80
_RARE = "moeilijk-woord"
_NO_WORDFREQ = (
    "Moeilijke woorden zijn niet nagekeken: daarvoor is het pakket «wordfreq» nodig. Geef één keer "
    "in de map van het project: .venv/bin/pip install wordfreq"
)


@dataclass(frozen=True, slots=True)
class StoryLanguage:
    """What there is to say about the language of a story."""

    story: Story
    figures: Figures
    notes: tuple[Note, ...]


def report_text(reports: Sequence[StoryLanguage], with_frequency: bool) -> str:
    """All of it in lines of at most 80 characters, story by story."""
    lines = [line for report in reports for line in _story_lines(report)]
    if any(report.figures.flesch_douma is not None for report in reports):
        lines += [*_wrapped(LIMITS), ""]
    if not with_frequency:
        lines += [*_wrapped(_NO_WORDFREQ), ""]
    return "\n".join([*lines, *_wrapped(_closing(reports))])


def report_json(reports: Iterable[StoryLanguage]) -> list[dict[str, object]]:
    """Each story with its figures and notes."""
    return [
        {
            "story": report.story.url,
            "source": report.story.source,
            "title": report.story.front.title,
            "figures": asdict(report.figures),
            "notes": [asdict(note) for note in report.notes],
        }
        for report in reports
    ]


def _story_lines(report: StoryLanguage) -> list[str]:
    lines = [*_wrapped(report.story.front.title), *_wrapped(report.story.source)]
    lines += _wrapped(_counted(report.figures))
    rare = [note for note in report.notes if note.rule == _RARE]
    for note in report.notes:
        if note not in rare:
            lines += ["", *_note_lines(f"regel {note.line}", note.message, note)]
    if rare:
        # One line for all of them: each by itself is seldom worth a look.
        words = ", ".join(f"{note.message.split('»')[0]}» (regel {note.line})" for note in rare)
        lines += ["", *_note_lines("woorden die je niet vaak leest", words, rare[0])]
    return [*lines, ""] if report.notes else [*lines, "Niets op te merken.", ""]


def _note_lines(place: str, message: str, note: Note) -> list[str]:
    return [
        *_wrapped(f"{place}: {note.weight} ({note.rule})", "  "),
        *_wrapped(message, "    "),
        *_wrapped(f"Herstel: {note.remedy}", "    "),
    ]


def _counted(figures: Figures) -> str:
    if figures.words_per_sentence is None:
        return "Hier staan geen eigen zinnen van jou."
    average = str(figures.words_per_sentence).replace(".", ",")
    said = (
        f"Je eigen zinnen: {figures.sentences}, gemiddeld {average} woorden, "
        f"de langste {figures.longest}."
    )
    if figures.flesch_douma is not None:
        said += f" Flesch-Douma: {figures.flesch_douma}."
    return said


def _closing(reports: Sequence[StoryLanguage]) -> str:
    notes = [note for report in reports for note in report.notes]
    if not notes:
        return "Alles leest vlot, voor zover een computer dat ziet."
    errors, warnings, tips = (
        sum(note.weight is weight for note in notes)
        for weight in (Weight.ERROR, Weight.WARNING, Weight.TIP)
    )
    said = f"{warnings} keer LET OP en {tips} keer TIP."
    if errors:
        return f"{errors} keer FOUT: los die op voordat je publiceert. Verder {said}"
    return (
        f"{said} Niets hiervan houdt publiceren tegen. Is iets goed zoals het is? Zet op de regel "
        f"erboven <!-- taal: negeer {notes[0].rule} -->, of bovenaan Taal_negeer: {notes[0].rule}."
    )


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent)
