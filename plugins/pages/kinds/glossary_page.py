"""The list of words that the site explains."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby

from plugins.pages.glossary.views import GlossaryPage, LetterView, WordUse, WordView
from plugins.pages.glossary.word_forms import is_form_of
from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.text.wording import how_many_more
from plugins.pages.view_pieces import MenuItem
from plugins.story.addresses import GLOSSARY_URL
from plugins.story.glossary import Term

SHORT_LIST = 10
"""Up to so many words are seen at a glance, without links to their letters."""
USES_IN_SIGHT = 3


def glossary_page(library: Library) -> GlossaryPage:
    """All words from A to Z, each with the stories in which it stands, newest first."""
    terms = library.site.glossary.terms
    uses = _uses(library)
    letters = tuple(
        LetterView(letter, f"_{letter.lower()}", tuple(_word(term, uses) for term in group))
        for letter, group in groupby(terms, key=_letter)
    )
    long = len(terms) > SHORT_LIST
    return GlossaryPage(
        url=GLOSSARY_URL,
        title=WORDS.glossary.title,
        description=WORDS.glossary.description,
        section="",
        indexed=True,
        introduction=WORDS.glossary.introduction,
        letters=letters,
        jumps=tuple(MenuItem("", each.letter, f"#{each.id}") for each in letters if long),
    )


def _letter(term: Term) -> str:
    first = term.slug.removeprefix("woord-")[0] if term.word[:1].isalpha() else "0"
    return "0–9" if first.isdigit() else first.upper()


def _word(term: Term, uses: Mapping[str, tuple[WordUse, ...]]) -> WordView:
    found = uses.get(term.slug, ())
    more = found[USES_IN_SIGHT:]
    return WordView(
        id=term.slug,
        word=term.word,
        synonyms=_synonyms(term),
        meaning=term.meaning,
        uses=found[:USES_IN_SIGHT],
        more=more,
        more_text=how_many_more(len(more), WORDS.counts.story),
    )


def _synonyms(term: Term) -> str:
    others: list[str] = []
    for each in term.synonyms:
        if not any(is_form_of(each, known) for known in (term.word, *others)):
            others.append(each)
    return WORDS.glossary.synonyms.format(words=", ".join(others)) if others else ""


def _uses(library: Library) -> Mapping[str, tuple[WordUse, ...]]:
    found: dict[str, list[WordUse]] = defaultdict(list)
    for slug, use in _each_use(library):
        found[slug].append(use)
    return {slug: tuple(each) for slug, each in found.items()}


def _each_use(library: Library) -> Iterator[tuple[str, WordUse]]:
    for story in library.listed:
        for passage, explained in library.explained[story.source].items():
            for each in explained:
                yield each.term.slug, WordUse(story.front.title, f"{story.url}#{passage}")
