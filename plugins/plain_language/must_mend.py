"""The two things about language that stop a publish: no in brief, and links that say nothing."""

from collections.abc import Iterator

from plugins.story.link_words import trouble_with_words
from plugins.story.problem import Level, Problem
from plugins.story.site import Site
from plugins.story.story import Genre, Link, Status, Story

from .check import in_brief_ids
from .note import Note, Weight


def check_must_mend(site: Site, story: Story) -> Iterator[Problem]:
    """What must be mended before a story may go out; in an archive it only deserves a look."""
    path = f"{site.folder.name}/{story.source}"
    for note in must_mend(story):
        level = Level(note.weight.value)
        yield Problem(path, note.line, level, note.rule, note.message, note.remedy)


def must_mend(story: Story) -> tuple[Note, ...]:
    """The same as notes, in the order of their lines."""
    archived = story.front.status is Status.ARCHIVE
    weight = Weight.WARNING if archived else Weight.ERROR
    notes = [note for link in story.links for note in _notes_on_words(link, weight)]
    if story.genre is not Genre.PAGE and not in_brief_ids(story):
        notes.insert(0, _no_in_brief(weight))
    return tuple(notes)


def _no_in_brief(weight: Weight) -> Note:
    return Note(
        1,
        0,
        "geen-kort",
        weight,
        "",
        "Dit verhaal heeft geen blok «kort». Wie weinig tijd heeft, leest alleen dat.",
        "zet bovenaan drie korte zinnen in een lijst, tussen «/// kort» en «///».",
    )


def _notes_on_words(link: Link, weight: Weight) -> Iterator[Note]:
    # Reading the site tells the same problem, so that an author hears of it while she writes.
    trouble = trouble_with_words(link)
    if trouble:
        yield Note(link.line, link.span.start, "linktekst", weight, link.passage, *trouble)
