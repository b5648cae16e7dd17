"""A sentence that hides who does something: a form of `worden` with a past participle."""

import re
from collections.abc import Iterator

from ..note import Found, Weight
from ..own_text import OwnText
from ..sentences import Sentence
from ..words import Word

_WORDEN = frozenset("word wordt worden werd werden".split())
_REACH = 12
_PREFIXES = (
    "aan achter af bij binnen buiten dicht door goed in klaar kwijt los mee na neer om onder op "
    "open over rond samen schoon tegen terug thuis toe tussen uit vast vol voor vooruit vrij weg"
)
_PARTICIPLE = re.compile(
    rf"(?:{'|'.join(_PREFIXES.split())})*(?:ge|be|ver|ont|her|er)[\w-]+(?:d|t|en|aan)"
)
_WEAK_T = re.compile(r"(?:[tkfspx]|ch)en$")
# They look like participles and say how somebody is; `geboren` can't be said in another way.
_STATES = frozenset(
    "bang bedroefd begaan bejaard bekend beperkt beroemd beschonken bezorgd bevriend geboren "
    "gehandicapt geliefd gelijk genoeg gerust geschikt gescheiden gestrest getrouwd gewend gewoon "
    "gezond ontroerd opgewonden verbaasd verdacht verkouden verlegen verliefd vermoeid verslaafd "
    "verstandig vertrouwd verward verwend volgend".split()
)
_WHOLE_VERB = re.compile(
    r"ge(?:beuren|bruiken|dogen|dragen|hoorzamen|lden|loven|nezen|nieten|raken|tuigen|ven|wennen)$"
)
_OTHER_CLAUSE = frozenset(
    "heb hebt heeft hebben had hadden is ben bent zijn was waren te om omdat als toen "
    "terwijl zodat nadat voordat doordat waar waarom hoe wat wie en maar want hoewel of totdat "
    "zodra".split()
)
_BETWEEN = frozenset(
    "kan kon kunnen konden moet moest moeten moesten mag mocht mogen mochten zal zou zullen zouden "
    "gaat ging gaan gingen wil wilde willen hoeft hoefde te niet".split()
)
_BEFORE_NOUN = frozenset(
    "de een geen mijn jouw onze hun elk elke ieder iedere deze sommige alle".split()
)
_PAUSE = re.compile(r"[,;:()–—]|\s{3,}")


def passives(own: OwnText) -> Iterator[Found]:
    """Each form of `worden` that goes with a participle nearby."""
    for sentence in own.sentences:
        words = sentence.words
        for at, word in enumerate(words):
            if word.form in _WORDEN:
                other = _participle(sentence, at)
                if other is not None:
                    first, last = sorted((word, words[other]), key=lambda each: each.start)
                    yield _found(word, words[other], first.start, last.end)
                    break


def _found(worden: Word, participle: Word, start: int, end: int) -> Found:
    return Found(
        start,
        end,
        Weight.WARNING,
        f"«{worden.text} … {participle.text}»: je leest niet meteen wie dit doet.",
        "begin met wie het doet: «de gemeente stuurt een brief», "
        "niet «er wordt een brief gestuurd».",
    )


def _participle(sentence: Sentence, worden: int) -> int | None:
    """The place of the participle that belongs to a form of `worden`, nearest first."""
    words = sentence.words
    for place in range(worden + 1, min(len(words), worden + 1 + _REACH)):
        if _apart(sentence, place - 1, place) or words[place].form in _OTHER_CLAUSE:
            break
        if _is_participle(words[place]) and not _is_noun(sentence, place):
            return place
    # Before `worden` it stands right there: `gevraagd wordt`, `gevraagd kan worden`.
    for place in range(worden - 1, max(-1, worden - 3), -1):
        if _apart(sentence, place, place + 1):
            break
        if _is_participle(words[place]) and not _is_noun(sentence, place):
            return place
        if words[place].form not in _BETWEEN:
            break
    return None


def _apart(sentence: Sentence, one: int, other: int) -> bool:
    left, right = sorted((one, other))
    start = sentence.words[left].end - sentence.start
    end = sentence.words[right].start - sentence.start
    return _PAUSE.search(sentence.text[start:end]) is not None


def _is_noun(sentence: Sentence, place: int) -> bool:
    return place > 0 and sentence.words[place - 1].form in _BEFORE_NOUN


def _is_participle(word: Word) -> bool:
    form, lemma = word.form, word.lemma
    if form in _STATES or word.text[0].isupper() or not _PARTICIPLE.fullmatch(form):
        return False
    if form.endswith("eerd"):
        return True
    if not lemma.endswith("n"):
        return False
    if form.endswith("t") and not form.endswith("cht"):
        return _WEAK_T.search(lemma) is not None
    # `ontvangen` and `gesloten` are their own dictionary form, and so is `geven`.
    return lemma != form or _WHOLE_VERB.search(form) is None
