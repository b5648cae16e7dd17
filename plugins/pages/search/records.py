"""What can be found: each story, theme, word and standing page, in the pieces that have a place."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.pages.library import Library, theme_url
from plugins.pages.text import story_parts as parts
from plugins.story.addresses import GLOSSARY_URL
from plugins.story.glossary import Term
from plugins.story.passage import Kind
from plugins.story.person import Consent
from plugins.story.story import Genre, Status, Story
from plugins.story.text import slug_of
from plugins.theme_tagging.theme import Theme

_STAYS_OUT = frozenset((Status.DRAFT, Status.HIDDEN, Status.ARCHIVE))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that a result can show and open at."""

    id: str
    """Where it stands on the page; empty for the top of the page."""
    text: str
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that a reader can find."""

    url: str
    title: str
    extra: str
    """Words to be found by that no result shows: who it is about, other words for a word."""
    pieces: tuple[Piece, ...]
    """In reading order."""


@dataclass(frozen=True, slots=True)
class Who:
    """Someone whom a story portrays or quotes."""

    slug: str
    name: str


def every_record(library: Library) -> Iterator[Record]:
    """All records, in the order of the site. Drafts and what was hidden or withdrawn stay out."""
    for story in library.site.stories:
        if not stays_out(library, story):
            yield _story(library, story)
    for theme in library.themes:
        yield _theme(theme)
    for term in library.site.glossary.terms:
        yield _word(term)


def stays_out(library: Library, story: Story) -> bool:
    """True for a story that search never finds."""
    withdrawn = any(
        person.consent is Consent.WITHDRAWN and not person.invented
        for person in library.people.within(story)
    )
    return withdrawn or story.front.status in _STAYS_OUT


def who_is_in(library: Library, story: Story) -> tuple[Who, ...]:
    """Everyone whom a portrait or post lets speak or shows, the portrayed person first."""
    if story.genre is Genre.PAGE:
        return ()
    names = [person.name for person in library.people.within(story)]
    if story.genre is Genre.PORTRAIT:
        names.insert(0, library.people.portrayed(story))
    return tuple(Who(slug_of(name), name) for name in dict.fromkeys(names) if slug_of(name))


def word_url(term: Term) -> str:
    """Address at which a word is explained."""
    return f"{GLOSSARY_URL}#{term.slug}"


def _story(library: Library, story: Story) -> Record:
    names = [who.name for who in who_is_in(library, story)]
    summary = (Piece("", parts.description(story)),) if story.front.summary else ()
    passages = tuple(
        Piece(passage.id, passage.text, passage.kind is Kind.HEADING) for passage in story.passages
    )
    return Record(
        url=story.url,
        title=story.front.title,
        extra=", ".join((*names, *((story.front.role,) if story.front.role else ()))),
        pieces=(*summary, *passages),
    )


def _theme(theme: Theme) -> Record:
    said = (Piece("", text) for text in (theme.question, theme.summary) if text)
    return Record(theme_url(theme.slug), theme.title, "", tuple(said))


def _word(term: Term) -> Record:
    return Record(word_url(term), term.word, ", ".join(term.synonyms), (Piece("", term.meaning),))
