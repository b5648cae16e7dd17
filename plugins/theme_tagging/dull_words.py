"""Words that carry a story along and explain nothing, whatever the examples taught about them.

Dictionary forms: auxiliaries, verbs of saying, coming and going, pronouns, numbers, and names for
anybody. They count as much as any trait; they are only never shown as a reason.
"""

from .dutch import STOP_WORDS

_DULL = (
    "aardig ander anders beetje begin beginnen beide blijken blijven brengen collega daarna dag "
    "denken deur ding doen doorgaan dragen drie duren durven eerst eerste eigen eind elk elke en "
    "even gaan gebeuren geen gelden geloven gewoon gisteren goed graag groot haast hard heel hele "
    "helft heten hier hoeven hond horen houden iedereen iemand iets ineens ja jaar jas juist "
    "kennen kijken klein klinken koffie komen kosten krijgen kunnen laat lang laten later leggen "
    "lezen liggen lopen maand maandag maken man mee meer meestal meneer mens mensen merken "
    "mevrouw mijn min minuten minuut moeten mogen morgen naam naast negen nemen nergens niemand "
    "niets nodig nooit nou oma opeens open ouder paar pakken pas plek praten precies raken rijden "
    "roepen samen schrijven schudden sinds slaan snappen snel soms soort spreken staan steeds "
    "stellen stoel straat sturen tafel tegelijk telefoon tellen terug tien toch toevallig twee "
    "uur vaak vallen vast veel veertien verder vertellen vier vijf vinden vorig vraag vragen "
    "vrijdag vrouw waar waarom wachten want wat week weer weet weg weinig welk welke weten willen "
    "woensdag wonen worden zaterdag zeggen zelf zes zetten zeven zien zitten zo'n zoals zoeken "
    "zondag zullen "
)
EXPLAIN_NOTHING = STOP_WORDS | frozenset(_DULL.split())
