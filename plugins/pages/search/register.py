"""Everything on the site from A to Z, each with its place in the index."""

import unicodedata
from collections.abc import Iterator, Mapping
from itertools import groupby

from plugins.pages.interface import WORDS
from plugins.pages.library import Library, theme_url
from plugins.pages.links.series import series_url
from plugins.pages.text import story_parts as parts
from plugins.pages.text.wording import called, upper_first
from plugins.story.glossary import Term
from plugins.story.story import Genre, Status, Story
from plugins.theme_tagging.theme import Theme

from .pieces import Choice, Entry, Letter
from .records import who_is_in, word_url

_NO_LETTER = "0–9"


def letters(library: Library, ids: Mapping[str, str]) -> tuple[Letter, ...]:
    """Every entry under its letter. `ids` gives what the index calls what stands at an address."""
    entries = sorted(_entries(library, ids), key=_order)
    return tuple(
        Letter(name, f"letter-{name.lower() if name.isalpha() else '0'}", tuple(group))
        for name, group in groupby(entries, key=lambda entry: _letter(entry.title))
    )


def people_to_choose(library: Library) -> tuple[Choice, ...]:
    """Everyone in a listed story, from A to Z."""
    who = {each for story in library.listed for each in who_is_in(library, story)}
    return tuple(
        Choice(each.slug, each.name)
        for each in sorted(who, key=lambda each: (_plain(each.name), each.slug))
    )


def themes_to_choose(library: Library) -> tuple[Choice, ...]:
    """All themes, in the order of the site."""
    return tuple(Choice(theme.slug, theme.title) for theme in library.themes)


def _entries(library: Library, ids: Mapping[str, str]) -> Iterator[Entry]:
    for story in library.site.stories:
        if story.front.status is not Status.HIDDEN:
            yield _story(library, story, ids.get(story.url, ""))
    for theme in library.themes:
        yield _theme(theme, ids.get(theme_url(theme.slug), ""))
    for term in library.site.glossary.terms:
        yield _word(term, ids.get(word_url(term), ""))
    for series in library.site.settings.series:
        yield _plain_entry(series.name, series_url(series), WORDS.search.series, series.explanation)
    yield from _people_without_a_portrait(library)


def _story(library: Library, story: Story, record: str) -> Entry:
    is_portrait = story.genre is Genre.PORTRAIT
    return Entry(
        title=library.people.portrayed(story) if is_portrait else story.front.title,
        url=story.url,
        id="",
        kind=_kind(story),
        about="" if is_portrait else story.front.summary,
        record=record,
        themes=" ".join(theme.slug for theme in parts.themes(library, story)),
        people=" ".join(who.slug for who in who_is_in(library, story)),
    )


def _kind(story: Story) -> str:
    role = upper_first(story.front.role) if story.genre is Genre.PORTRAIT else ""
    kind = parts.KICKERS[story.genre] or WORDS.search.page
    return " · ".join(each for each in (kind, role) if each)


def _theme(theme: Theme, record: str) -> Entry:
    url = theme_url(theme.slug)
    return Entry(theme.title, url, "", WORDS.search.theme, theme.summary, record, theme.slug, "")


def _word(term: Term, record: str) -> Entry:
    return Entry(term.word, word_url(term), "", WORDS.search.word, term.meaning, record, "", "")


def _people_without_a_portrait(library: Library) -> Iterator[Entry]:
    """Who only speaks in stories about others, with the newest of those."""
    seen: set[str] = set()
    for story in library.listed:
        for person in library.people.within(story):
            if person.id not in seen and library.people.portrait(person.name) is None:
                seen.add(person.id)
                about = WORDS.search.in_story.format(title=called(story.front.title))
                yield _plain_entry(person.name, story.url, WORDS.search.person, about)


def _plain_entry(title: str, url: str, kind: str, about: str) -> Entry:
    return Entry(title, url, "", kind, about, "", "", "")


def _order(entry: Entry) -> tuple[bool, str, str, str]:
    return (_letter(entry.title) == _NO_LETTER, _plain(entry.title), entry.title, entry.url)


def _letter(title: str) -> str:
    first = _plain(title)[:1].upper()
    return first if "A" <= first <= "Z" else _NO_LETTER


def _plain(title: str) -> str:
    """A title as it is looked up: without accents, capitals and the marks in front of it."""
    decomposed = unicodedata.normalize("NFKD", title).casefold()
    bare = "".join(each for each in decomposed if not unicodedata.combining(each))
    start = next((place for place, each in enumerate(bare) if each.isalnum()), 0)
    return bare[start:]
