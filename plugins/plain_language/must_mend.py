"""The two things about language that stop a publish: no in brief, and links that say nothing."""

from collections.abc import Iterator

from plugins.story.problem import Level, Problem
from plugins.story.site import Site
from plugins.story.story import Genre, Link, Status, Story

from .check import in_brief_ids

_SAYINGS = (
    "deze link, deze pagina, deze site, deze website, dit artikel, dit verhaal, door, ga verder, "
    "hier, hier klikken, hier lezen, hier meer, hier te lezen, hier verder, kijk hier, klik, "
    "klik dan hier, klik door, klik hier, lees dit, lees hier, lees hier meer, lees hier verder, "
    "lees meer, lees meer hier, lees verder, link, meer, meer info, meer informatie, meer lezen, "
    "meer weten, pagina, site, verder, verder lezen, via deze link, website, zie hier"
)
_EMPTY = frozenset(("", *_SAYINGS.split(", ")))
"""Words of links that lead anywhere."""


def check_must_mend(site: Site, story: Story) -> Iterator[Problem]:
    """What must be mended before a story may go out; in an archive it only deserves a look."""
    level = Level.WARNING if story.front.status is Status.ARCHIVE else Level.ERROR
    path = f"{site.folder.name}/{story.source}"
    if story.genre is not Genre.PAGE and not in_brief_ids(story):
        yield Problem(
            path,
            1,
            level,
            "geen-kort",
            "Dit verhaal heeft geen blok «kort». Wie weinig tijd heeft, leest alleen dat.",
            "zet bovenaan drie korte zinnen in een lijst, tussen «/// kort» en «///».",
        )
    for link in story.links:
        if says_nothing(link):
            yield _empty_link(path, level, link)


def says_nothing(link: Link) -> bool:
    """True when somebody who hears only the words of a link can't tell where it leads."""
    words = "".join(each if each.isalnum() else " " for each in link.text.casefold())
    return " ".join(words.split()) in _EMPTY


def _empty_link(path: str, level: Level, link: Link) -> Problem:
    return Problem(
        path,
        link.line,
        level,
        "linktekst",
        f"De link «{link.text}» zegt niet waar je uitkomt. Een schermlezer leest alleen dat voor.",
        "zet de haken om woorden die zeggen wat daar staat: «[hoe Anna begint](…)».",
    )
