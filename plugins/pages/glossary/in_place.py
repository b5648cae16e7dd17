"""A word with its meaning beside it, which opens in place.

The word stays plain text, to read aloud, to copy and to keep in a reader's view; an empty button
lies over it and opens the meaning, without any script (docs/decisions/0020-glossary.md).
"""

from collections.abc import Sequence

from markupsafe import Markup

from plugins.pages.interface import WORDS
from plugins.story.addresses import GLOSSARY_URL

from .first_uses import Explained
from .lexicon import Lexicon

_WORD = Markup(
    '<span class="glossary-word">{word}'
    '<button class="glossary-word__button" type="button" popovertarget="{id}"'
    ' aria-label="{meaning}"></button>'
    '<span class="glossary-word__popup" id="{id}" popover data-pagefind-ignore>'
    "<b>{term.word}</b> {term.meaning}<br>"
    '<a href="{list}#{term.slug}">{in_list}</a></span></span>'
)


def explain(inline_html: Markup, explained: Sequence[Explained], lexicon: Lexicon) -> Markup:
    """Inline HTML in which each word of `explained` opens its meaning, at its first place."""
    waiting = {each.term.slug: each for each in explained}
    parts: list[str] = []
    end = 0
    for place in lexicon.places(inline_html) if waiting else ():
        each = waiting.pop(place.term.slug, None)
        if each:
            word = Markup(inline_html[place.start : place.end])
            shown = _WORD.format(
                word=word,
                meaning=Markup(WORDS.glossary.meaning).format(word=word),
                id=each.id,
                term=each.term,
                list=GLOSSARY_URL,
                in_list=WORDS.glossary.in_list.format(word=each.term.word),
            )
            parts += (inline_html[end : place.start], shown)
            end = place.end
    return Markup("".join((*parts, inline_html[end:])))
