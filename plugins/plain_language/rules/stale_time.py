"""A time that is only right on the day of writing, in a text that stays."""

import re
from collections.abc import Iterator

from ..note import Found, Weight
from ..own_text import OwnText

_UNIT = "week|maand|jaar|kwartaal|voorjaar|najaar|lente|zomer|herfst|winter|weekend"
_DAY = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_COUNT = r"\d+|een paar|één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|enkele"
_STALE = re.compile(
    r"\b(?:onlangs|binnenkort|recentelijk|kortgeleden|kort geleden|sinds kort|momenteel|gisteren|"
    r"eergisteren|op dit moment|"
    # After an article it is told from inside the story: `de volgende week stond hij er weer`.
    r"(?<!de )(?<!het )(?<!een )(?<!elke )(?<!elk )"
    rf"(?:vorig|volgend)e? (?:{_UNIT}|{_DAY}|{_MONTH})|"
    rf"(?:afgelopen|komende?) (?:{_UNIT}|{_DAY}|{_MONTH}|weken|maanden|jaren|tijd)|"
    rf"(?:deze (?:week|maand|lente|zomer|herfst|winter)|dit (?:jaar|kwartaal|voorjaar|najaar))|"
    rf"(?:{_COUNT}) (?:dagen|week|weken|maand|maanden|jaar) geleden)\b",
    re.IGNORECASE,
)
_SHIFT = {"vorig jaar": -1, "dit jaar": 0, "volgend jaar": 1, "komend jaar": 1}


def stale_times(own: OwnText, year: int) -> Iterator[Found]:
    """Each time that goes stale. `year` is the year of the story, for a remedy that names it."""
    for match in _STALE.finditer(own.text):
        shift = _SHIFT.get(match[0].casefold())
        remedy = (
            "schrijf wanneer het was, met maand en jaar, of laat het weg."
            if shift is None
            else f"schrijf het jaar zelf, zoals «in {year + shift}»."
        )
        message = f"«{match[0]}» klopt alleen zolang je verhaal nieuw is."
        yield Found(match.start(), match.end(), Weight.TIP, message, remedy)
