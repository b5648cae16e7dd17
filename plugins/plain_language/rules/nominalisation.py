"""A verb that was made into a thing: `het verhogen van de prijs`."""

import re
from collections.abc import Iterator

from ..note import Found, Weight
from ..own_text import OwnText

_SHAPE = re.compile(r"\b[Hh]et ([a-zïë]{2,30}(?:en|aan|ien|doen)) van\b")
_PARTICIPLE = re.compile(
    r"(?:aan|af|in|mee|na|om|op|over|toe|uit|voor)?ge(?!ven|bruiken|loven|nieten|nezen)"
)
# Ordinary nouns that happen to end like a verb.
_NOUNS = frozenset(
    "aantreden alleen baken bestaan eten examen fatsoen groen heden inkomen inzien kenteken kussen "
    "laken leven lijden midden miljoen noorden oosten optreden orgaan overlijden pensioen schoen "
    "seizoen sterven streven teken toen varken verlangen verleden vermogen vertrouwen visioen "
    "voorkomen wapen westen wezen zuiden".split()
)


def nominalisations(own: OwnText) -> Iterator[Found]:
    """Each `het … van` around the whole form of a verb."""
    for match in _SHAPE.finditer(own.text):
        verb = match[1]
        # `aanvragen` can be more than one `aanvraag`; after `het` it is a verb.
        if verb not in _NOUNS and not _PARTICIPLE.match(verb):
            yield Found(
                match.start(),
                match.end(),
                Weight.TIP,
                f"«{match[0]}» maakt van iets doen een ding.",
                f"zeg wie iets doet, met «{verb}» als gewoon werkwoord.",
            )
