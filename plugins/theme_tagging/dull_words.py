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

_SMALL = (
    "achter af alle allebei alleen allemaal alles als altijd alweer anderen april augustus "
    "behalve beneden bijna bijvoorbeeld binnen boven buiten daarachter daarbij daarin daarmee "
    "daarom daarvan daarvoor december degene dezelfde dinsdag donderdag doorheen eerder eigenlijk "
    "elkaar ene enkel enkele erachter eraf erbij ergens erin ermee erom eronder erop erover "
    "ertussen ertussenin eruit ervan ervoor euro februari gaf gauw gedaan geef geeft gegeven geven "
    "haalde half helemaal hetzelfde hierin hierover hing hoewel hè ieder iedere intussen januari "
    "jezelf juli juni keer keren langs las leek liever maart mei middag misschien moment morgens "
    "naast nacht nachts neer nieuw nieuwe niks november ochtend ochtends oktober onder ongeveer "
    "ooit opnieuw oud oude overig per plaats prima september slechts staat stond stonden straks "
    "stuk tegenover telkens tenzij terwijl tijd totdat tussen vanaf vanwege verschillend "
    "verschillende vlak volgens voorbij voordat vroeg vroeger waarin waarmee waarvan waarvoor "
    "woensdag z'n zelfde zelfs zichzelf zodat zoiets zonder zoveel zulk zulke "
)
SHOWN_TO_NOBODY = frozenset(_SMALL.split())
"""More words that tell a reader nothing. A likeness may still be claimed because of them."""
