"""What we see in a story while its author writes: themes with their words, language, mistakes.

As data for the margin beside the page. None of it goes out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from textwrap import shorten

from plugins.pages.library import Library, theme_source, theme_url
from plugins.pages.links.because import because
from plugins.pages.text.wording import reading_time
from plugins.plain_language.check import Help, notes_on, own_texts
from plugins.plain_language.figures import figures
from plugins.plain_language.must_mend import must_mend
from plugins.plain_language.note import Note, Weight
from plugins.publishing.consent import refusals
from plugins.story.addresses import GLOSSARY_URL
from plugins.story.glossary_file import FILE as GLOSSARY_FILE
from plugins.story.passage import Kind, Passage
from plugins.story.problem import Level, Problem, errors_in
from plugins.story.relative_time import check_relative_time
from plugins.story.site_wide import hides_all, is_site_wide, without_consequences
from plugins.story.story import Genre, Status, Story
from plugins.theme_tagging.theme import Decision, Tag, Theme

_MOST_SHOWN = 44
"""Characters of a passage by which its author knows it again."""
_OF_COMMENTS = frozenset(
    {
        "besluit-nakijken",
        "onbekend-thema",
        "onbekende-aanwijzing",
        "onbekende-taalregel",
        "taal-aanwijzing",
        "thema-aanwijzing",
    }
)
"""Codes of what is wrong with a comment, which says something about the passage after it."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to mend, or to look at."""

    level: str
    """`FOUT`, `LET OP` or `TIP`."""
    place: str
    """File and line, as the author's editor knows them."""
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class ThemeHere:
    """A theme of a passage, and the line that takes it away or puts it there."""

    title: str
    why: str
    """One sentence with the words that made it."""
    line: str
    """To be pasted above the passage: denies the theme, or pins one that isn't here."""


@dataclass(frozen=True, slots=True)
class PassageAid:
    """The margin beside one passage."""

    id: str
    line: int
    begins: str
    """Its first words, for where it doesn't stand beside the passage."""
    themes: tuple[ThemeHere, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Aid:
    """The margin of one page."""

    head: tuple[str, ...]
    """Short facts about the whole story."""
    remarks: tuple[Remark, ...]
    """What is not about one passage."""
    urgent: tuple[Remark, ...] = ()
    """Mistakes that stay in sight: of the whole site, and those of this story."""
    site: tuple[Remark, ...] = ()
    """What else there is to say about the files of the whole site."""
    passages: tuple[PassageAid, ...] = ()
    """In the order of the story; only passages about which there is something to say."""
    pins: tuple[ThemeHere, ...] = field(default_factory=tuple)
    """Every theme, to be pinned at a passage that doesn't have it."""


NO_AID = Aid((), ())


def aid_for(
    library: Library, story: Story, problems: Iterable[Problem], help: Help, today: date
) -> Aid:
    """The margin beside the page of a story. `problems` are those of the whole site."""
    file = f"{library.site.folder.name}/{story.source}"
    told = sorted(set(problems), key=lambda each: (not hides_all(each), each))
    own = [problem for problem in told if problem.path == file]
    of_site = [problem for problem in told if is_site_wide(problem)]
    refused = tuple(refusals(_as_if_ready(story, today), library.site, today))
    known = set(without_consequences((*told, *(problem for _, problem in refused))))
    consent = {problem: name for name, problem in refused if problem in known}
    notes = (*must_mend(story), *notes_on(story, help))
    stale = check_relative_time(replace(library.site, stories=(story,)), today)
    by_passage = _beside(
        story, file, {*(known & {*own, *consent}), *stale}, _not_said_in(stale, notes)
    )
    tags = {passage.id: library.tags_at(story, passage.id) for passage in story.passages}
    return Aid(
        head=tuple(chain(_figures(story), _untagged(story, tags), _lacking(own, consent, notes))),
        remarks=by_passage.get("", ()),
        urgent=tuple(map(_remark, errors_in((*of_site, *own)))),
        site=tuple(_remark(each) for each in of_site if each.level is not Level.ERROR),
        passages=tuple(
            PassageAid(
                passage.id,
                passage.line,
                shorten(passage.text, _MOST_SHOWN, placeholder=" …"),
                tuple(_theme(library, tag) for tag in tags[passage.id]),
                by_passage.get(passage.id, ()),
            )
            for passage in story.passages
            if tags[passage.id] or passage.id in by_passage or _can_have_themes(story, passage)
        ),
        pins=tuple(
            ThemeHere(theme.title, theme.question, _ruling(theme.slug, "+"))
            for theme in library.themes
        ),
    )


def source_of(url: str, library: Library) -> str:
    """The file below the content folder that a page without a story is made of, or nothing."""
    folder = library.site.folder.name
    if url.startswith(GLOSSARY_URL):
        return f"{folder}/{GLOSSARY_FILE}"
    theme = next((each for each in library.themes if url.startswith(theme_url(each.slug))), None)
    return f"{folder}/{theme_source(theme)}" if theme else ""


def aid_elsewhere(problems: Iterable[Problem], source: str = "") -> Aid:
    """The margin beside a page that is no story: what is wrong with the site.

    What is wrong with `source`, the file of the page, comes first.
    """
    told = sorted(set(problems), key=lambda each: (not hides_all(each), each.path != source, each))
    made = "Deze pagina maakt de site zelf, uit al je bestanden."
    return Aid(
        (f"De tekst van deze pagina staat in {source}." if source else made,),
        tuple(map(_remark, told)),
        urgent=tuple(_remark(each) for each in errors_in(told) if is_site_wide(each)),
    )


def _as_if_ready(story: Story, today: date) -> Story:
    """A draft must hear as well what keeps it from going out."""
    front = replace(story.front, status=Status.READY, date=min(story.front.date, today))
    return replace(story, front=front)


def _theme(library: Library, tag: Tag) -> ThemeHere:
    theme: Theme = library.theme_by_slug[tag.theme]
    # What she pinned herself is taken away where she typed it, so there is nothing to deny.
    line = "" if tag.decision is Decision.PINNED else _ruling(tag.theme, "-")
    return ThemeHere(theme.title, because(tag).text, line)


def _ruling(slug: str, sign: str) -> str:
    return f'<!-- thema: {sign}{slug} reden="…" -->'


def _beside(
    story: Story, file: str, problems: Iterable[Problem], notes: Iterable[Note]
) -> Mapping[str, tuple[Remark, ...]]:
    """The remarks by id of the passage that they are about; by nothing for the whole story."""
    first = min((passage.line for passage in story.passages), default=0)
    found: dict[str, list[Remark]] = {}
    for problem in sorted(problems):
        found.setdefault(_passage_of(problem, story, first), []).append(_remark(problem))
    for note in notes:
        place = f"{file}:{note.line}" if note.line else file
        remark = Remark(note.weight.value, place, note.message, note.remedy)
        found.setdefault(note.passage, []).append(remark)
    return {id: tuple(remarks) for id, remarks in found.items()}


def _not_said_in(stale: Sequence[Problem], notes: Iterable[Note]) -> Iterable[Note]:
    """The notes, without a time of which an old story must say more."""
    said = {(each.line, _quoted(each.message)) for each in stale}
    return (each for each in notes if (each.line, _quoted(each.message)) not in said)


def _quoted(message: str) -> str:
    return message.partition("«")[2].partition("»")[0]


def _passage_of(problem: Problem, story: Story, first: int) -> str:
    """The id of the passage that a problem is about: of a comment it is the one after it."""
    above = max((line for _, line in story.front.lines), default=0)
    if problem.code in _OF_COMMENTS and problem.line > above:
        after = (passage for passage in story.passages if passage.line >= problem.line)
        meant = min(after, key=lambda passage: passage.line, default=None)
        if meant:
            return meant.id
    return _passage_at(story, problem.line, first)


def _passage_at(story: Story, line: int, first: int) -> str:
    """The id of the passage on a line, or nothing for what stands above the first one."""
    if not first or line < first:
        return ""
    return max(
        (passage for passage in story.passages if passage.line <= line),
        key=lambda passage: passage.line,
    ).id


def _remark(problem: Problem) -> Remark:
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    return Remark(problem.level.value, place, problem.message, problem.remedy)


def _figures(story: Story) -> Iterable[str]:
    counted = figures(own_texts(story))
    yield reading_time(story.text)
    if counted.words_per_sentence is not None:
        words = f"{counted.words_per_sentence:.0f}"
        yield f"gemiddeld {words} woorden per zin"


def _untagged(story: Story, tags: Mapping[str, Sequence[Tag]]) -> Iterable[str]:
    without = [
        passage
        for passage in story.passages
        if _can_have_themes(story, passage) and not tags[passage.id]
    ]
    if without:
        counted = "1 passage" if len(without) == 1 else f"{len(without)} passages"
        yield f"{counted} zonder thema"


def _can_have_themes(story: Story, passage: Passage) -> bool:
    return story.genre is not Genre.PAGE and passage.kind is not Kind.HEADING


def _lacking(
    problems: Sequence[Problem], consent: Mapping[Problem, str], notes: Iterable[Note]
) -> Iterable[str]:
    """What must still be there before this can go out, each in two or three words."""
    codes = {problem.code for problem in problems}
    if any(note.weight is Weight.ERROR and note.rule == "geen-kort" for note in notes):
        yield "«In het kort» ontbreekt"
    if "foto-zonder-alt" in codes:
        yield "een foto mist zijn beschrijving"
    if consent:
        yield f"toestemming ontbreekt van {_in_a_row(consent.values())}"


def _in_a_row(names: Iterable[str]) -> str:
    *others, last = dict.fromkeys(names)
    return f"{', '.join(others)} en {last}" if others else last
