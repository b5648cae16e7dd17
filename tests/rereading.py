"""A story that is published, edited and read again, without files."""

from dataclasses import replace

from plugins.story.keep_ids import Kept, keep_ids
from plugins.story.problem import Findings, has_errors
from plugins.story.public_ids import PublicIds, public_ids
from plugins.story.read_text import read_text
from plugins.story.story import Story

from .builders import CONTENT, a_story

EVERYTHING = """\
/// kort
- Anna werkt aan de balie.
///

## Een kop

Een alinea met een [plek](#alinea).
{#alinea}

- Een punt
  - Een punt in een punt

> Een eerder verhaal.

![Anna lacht.](a.jpg "Vlak ervoor")
![Anna kijkt.](b.jpg "Vlak erna")

/// beschrijving
Hier staat wat je ziet.
///

/// kijk | a.jpg
1. (62,30) Schaduw: de helft blijft donker.
///

/// gesprek
Ik: Waarom ben je stil?
Ik: Zomaar een vraag.
///

/// video | Een film
    adres: https://video.voorbeeld.nl/x
    beeld: a.jpg
///

/// lenzen
Organisatie: De rij moet korter.
Techniek: Het scherm telt.
Mens: Anna telt ook.
///

/// vragen
- Hoe lang mag je stil zijn?
///
"""


def written(markdown: str) -> Story:
    """The story of Anna with this text, as if it was never published."""
    findings = Findings("content/portretten/anna/index.md")
    text = read_text(markdown, 1, CONTENT, findings)
    assert not has_errors(findings.problems)
    story = a_story("anna", *text.passages, blocks=text.blocks)
    return replace(story, links=text.links, text=text.plain)


def published(*markdown: str) -> PublicIds:
    """What is known after these texts were published, one after the other."""
    known = PublicIds()
    for text in markdown:
        known = public_ids([reread(text, known).story], [], known)
    return known


def reread(markdown: str, known: PublicIds) -> Kept:
    """The story with this text, read when `known` was published before."""
    story = written(markdown)
    return keep_ids(story, known.of(story))


def landing(id: str, story: Story) -> str:
    """The text on which a link to `id` lands; fails when it lands nowhere, or in two places."""
    [text] = [each.text for each in story.passages if id in (each.id, *each.aliases)]
    return text
