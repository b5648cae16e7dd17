"""Why a passage has a theme, in one plain sentence with the passage's own words."""

from collections.abc import Iterable, Sequence

from plugins.pages.interface import WORDS
from plugins.pages.text.wording import called, joined
from plugins.pages.view_pieces import Because
from plugins.theme_tagging.telling import most_telling
from plugins.theme_tagging.theme import Decision, Tag

from .mentions import FIRMEST_FIRST


def because(tag: Tag) -> Because:
    """The reason for one tag."""
    return because_of([tag])


def because_of(tags: Sequence[Tag]) -> Because:
    """The reason for several passages with one theme together: what tells most, once each."""
    firmest = min(tags, key=lambda tag: FIRMEST_FIRST.index(tag.decision))
    words = longest(once(evidence.text for evidence in most_telling(tags)))
    return Because(words, firmest.decision.value, _sentence(firmest, words))


def named(words: Sequence[str]) -> str:
    """`‘haaks’ en ‘regels’`."""
    return joined([called(word) for word in words])


def _sentence(tag: Tag, words: Sequence[str]) -> str:
    here = WORDS.passage.here.format(words=named(words)) if words else ""
    if tag.decision is Decision.PINNED and tag.reason:
        return WORDS.passage.chosen_because.format(reason=full_stop(tag.reason))
    if tag.decision is Decision.PINNED:
        return WORDS.passage.chosen
    if tag.decision is Decision.EXAMPLES:
        return WORDS.passage.looks_like.format(words=named(words))
    if tag.decision is Decision.NEIGHBOUR:
        return f"{WORDS.passage.beside} {here}".strip()
    return here


def stand(words: Sequence[str]) -> str:
    """`staat` for one word, `staan` for several."""
    one, many = WORDS.counts.stand
    return one if len(words) == 1 else many


def full_stop(reason: str) -> str:
    """A reason as the author typed it, closed like a sentence."""
    return reason if reason.endswith((".", "!", "?", "…")) else f"{reason}."


def longest(words: Sequence[str]) -> tuple[str, ...]:
    """The words without those that a longer one holds: no `systeem` beside `van het systeem`."""
    lowered = [f" {word.casefold()} " for word in words]
    return tuple(
        word
        for word, own in zip(words, lowered, strict=True)
        if not any(own in other and own != other for other in lowered)
    )


def once(words: Iterable[str]) -> tuple[str, ...]:
    """Each word once, as it is written where it comes first."""
    first: dict[str, str] = {}
    for word in words:
        first.setdefault(word.casefold(), word)
    return tuple(first.values())
