"""Two times no, which a reader has to work out: `niet onbelangrijk`, `niemand die niet`."""

import re
from collections.abc import Iterator

from ..note import Found, Weight
from ..own_text import OwnText

_POSITIVE = (
    "aannemelijk aantrekkelijk aardig acceptabel bekend bekwaam belangrijk bereikbaar betaalbaar "
    "betrouwbaar bewust bruikbaar denkbaar duidelijk eens eerlijk gebruikelijk gegrond gelijk "
    "gelukkig gevaarlijk gevoelig gewoon gezellig gezond gunstig haalbaar handig juist knap "
    "logisch mogelijk nodig nuttig opgemerkt omstreden persoonlijk plezierig praktisch prettig "
    "redelijk rechtmatig rechtvaardig schadelijk schuldig sympathiek tevreden terecht vaak "
    "veilig verantwoord verdienstelijk verklaarbaar verstandig verwacht vindbaar voldoende "
    "voordelig vriendelijk vrijwillig waar waarschijnlijk welkom wenselijk wettig zeker zichtbaar "
    "zinnig zorgvuldig"
)
_WORDS = "|".join(sorted(_POSITIVE.split(), key=len, reverse=True))
_TWICE = re.compile(
    rf"\b(?:niet|nooit|geen) (?:zo |heel |erg |helemaal |geheel |bepaald )?on(?P<good>{_WORDS})e?\b"
    r"|(?<!kan )(?<!kon )(?<!kun je )(?<!kunnen )(?<!konden )\b(?:niet|nooit) zonder(?= \w)"
    r"|\bniemand (?:die|dat) \w*\s?(?:niet|geen)\b"
    r"|\b(?:niet|nooit|geen) (?:uitgesloten|uit te sluiten|ontkennen|te ontkennen) dat\b"
    r"|\bkan niet anders dan\b",
    re.IGNORECASE,
)


def double_negations(own: OwnText) -> Iterator[Found]:
    """Each pair of negations that together say yes."""
    for match in _TWICE.finditer(own.text):
        good = match["good"]
        remedy = f"zeg wat het wel is, zoals «{good}»." if good else "zeg wat er wel is of gebeurt."
        message = f"«{match[0]}» zegt twee keer nee. Een lezer moet dat eerst uitrekenen."
        yield Found(match.start(), match.end(), Weight.TIP, message, remedy)
