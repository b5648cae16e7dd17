"""The words of a link: do they tell somebody who hears nothing else where it leads?"""

import re

from .story import Link

_SAYINGS = (
    "deze link, deze pagina, deze site, deze website, dit artikel, dit verhaal, door, ga verder, "
    "hier, hier klikken, hier lezen, hier meer, hier te lezen, hier verder, kijk hier, klik, "
    "klik dan hier, klik door, klik hier, lees dit, lees hier, lees hier meer, lees hier verder, "
    "lees meer, lees meer hier, lees verder, link, meer, meer info, meer informatie, meer lezen, "
    "meer weten, pagina, site, verder, verder lezen, via deze link, website, zie hier"
)
EMPTY_LINKS = frozenset(("", *_SAYINGS.split(", ")))
"""Words of links that lead anywhere."""
# The name of a site reads well (`duo.nl`); what comes behind it doesn't.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*|[\w-]+(?:\.[\w-]+)+/\S+", re.IGNORECASE)


def trouble_with_words(link: Link) -> tuple[str, str] | None:
    """What is wrong with the words of a link and what to do, or None when they say enough."""
    if _ADDRESS.fullmatch(link.text.strip()):
        return (
            f"De woorden van de link zijn alleen een adres: «{link.text}».",
            f"schrijf wat daar staat: «[wat je daar vindt]({link.target})».",
        )
    words = "".join(each if each.isalnum() else " " for each in link.text.casefold())
    if " ".join(words.split()) in EMPTY_LINKS:
        return (
            f"De link «{link.text}» zegt niet waar je uitkomt. "
            "Een schermlezer leest alleen dat voor.",
            "zet de haken om woorden die zeggen wat daar staat: «[hoe Anna begint](…)».",
        )
    return None
