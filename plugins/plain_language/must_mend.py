"""The two things about language that stop a publish: no in brief, and links that say nothing."""

from collections.abc import Iterator

from plugins.story.problem import Level, Problem
from plugins.story.site import Site
from plugins.story.story import Genre, Link, Status, Story

from .check import in_brief_ids
from .note import Note, Weight

_SAYINGS = (
    "deze link, deze pagina, deze site, deze website, dit artikel, dit verhaal, door, ga verder, "
    "hier, hier klikken, hier lezen, hier meer, hier te lezen, hier verder, kijk hier, klik, "
    "klik dan hier, klik door, klik hier, lees dit, lees hier, lees hier meer, lees hier verder, "
    "lees meer, lees meer hier, lees verder, link, meer, meer info, meer informatie, meer lezen, "
    "meer weten, pagina, site, verder, verder lezen, via deze link, website, zie hier"
)
EMPTY_LINKS = frozenset(("", *_SAYINGS.split(", ")))
"""Words of links that lead anywhere."""


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
    empty = [link for link in story.links if says_nothing(link)]
    notes = [_empty_link(link, weight) for link in empty]
    if story.genre is not Genre.PAGE and not in_brief_ids(story):
        notes.insert(0, _no_in_brief(weight))
    return tuple(notes)


def says_nothing(link: Link) -> bool:
    """True when somebody who hears only the words of a link can't tell where it leads."""
    words = "".join(each if each.isalnum() else " " for each in link.text.casefold())
    return " ".join(words.split()) in EMPTY_LINKS


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


def _empty_link(link: Link, weight: Weight) -> Note:
    return Note(
        link.line,
        link.span.start,
        "linktekst",
        weight,
        link.passage,
        f"De link «{link.text}» zegt niet waar je uitkomt. Een schermlezer leest alleen dat voor.",
        "zet de haken om woorden die zeggen wat daar staat: «[hoe Anna begint](…)».",
    )
