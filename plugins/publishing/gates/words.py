"""The words of a page: read once, in their own language, and links that say where they lead."""

import re
from collections.abc import Iterator
from itertools import pairwise

from plugins.story.link_words import EMPTY_LINKS
from plugins.story.text import normalised

from .gate import Fault
from .page_tree import Element

_TEXTS = ("p", "li", "h1", "h2", "h3", "h4", "dd", "dt", "td", "figcaption", "summary")
_COPY = 3
"""From this many words on a text that stands twice is heard as a repetition."""
_WINDOW, _TELLING = 5, 3
_WORD = re.compile(r"[a-zà-ÿ’']+")
# Words that English can hardly do without and that Dutch doesn't know.
_ENGLISH = frozenset(
    "the and you your that this these those with from they their there what which who when where "
    "how why because about would could should will shall can't don't isn't has his "
    "her our its it's i'm you're we're my not but for are were been being does did to "
    "by at be an than then into onto out up some any every each other another "
    "much many very just only never always people time life work world make "
    "made take know think see say says said get got go goes going come want need look find give "
    "good great new old first last long own right better best nothing everything something".split()
)


def empty_links(page: Element) -> Iterator[Fault]:
    """Links whose words lead anywhere, or that are bare addresses."""
    for link in page.all("a"):
        spoken = link.spoken
        bare = re.fullmatch(r"(?:https?://|www\.)\S+", spoken)
        if "href" in link and (bare or (normalised(spoken) in EMPTY_LINKS and spoken)):
            yield Fault(link.line, f"De link «{spoken}» zegt niet waar je uitkomt.")


def foreign_words(page: Element) -> Iterator[Fault]:
    """English that isn't marked as English, so that a Dutch voice reads it."""
    for text in page.all(*_TEXTS):
        if any(each["lang"] not in ("", "nl") for each in (text, *text.around())):
            continue
        words = _WORD.findall(_own_language(text).casefold().replace("’", "'"))
        for start in range(max(0, len(words) - _WINDOW + 1)):
            window = words[start : start + _WINDOW]
            if sum(word in _ENGLISH for word in window) >= _TELLING:
                yield Fault(text.line, f"«{' '.join(window)}» lijkt Engels.")
                break


def read_twice(page: Element) -> Iterator[Fault]:
    """Paragraphs of a story whose words stand in the paragraph before or after them too."""
    for story in page.all("article"):
        spoken = [
            (normalised(each.spoken), each)
            for each in story.all("p", "blockquote")
            if not each.is_hidden
        ]
        for pair in pairwise(spoken):
            (short, copy), (whole, other) = sorted(pair, key=lambda each: len(each[0]))
            nested = copy in other.around() or other in copy.around()
            if not nested and len(short.split()) >= _COPY and f" {short} " in f" {whole} ":
                yield Fault(copy.line, f"«{short}» wordt twee keer voorgelezen.")


def hidden_words(page: Element) -> Iterator[Fault]:
    """Words that a screen reader passes by and that stand nowhere else."""
    said = normalised(page.spoken)
    for each in page.walk():
        if each["aria-hidden"] == "true" and each.content:
            # The words in a drawing are apart, as those of paragraphs are.
            for text in each.all("p", "li", "figcaption", "text") or [each]:
                words = normalised(text.words)
                if len(words.split()) >= _COPY and words not in said:
                    yield Fault(text.line, f"«{words}» hoort een schermlezer niet.")


def _own_language(text: Element) -> str:
    """Its words without the pieces that say they are in another language."""
    pieces = []
    for each in text.content:
        if isinstance(each, str):
            pieces.append(each)
        elif each["lang"] in ("", "nl") and each.tag not in ("code", "pre"):
            pieces.append(_own_language(each))
    return " ".join(pieces)
