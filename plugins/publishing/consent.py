"""Nobody goes out without a yes: who is portrayed or quoted, and what each of them agreed to."""

import re
from collections.abc import Iterator
from datetime import date

from plugins.story.blocks import photos_in
from plugins.story.glossary_file import FILE as GLOSSARY_FILE
from plugins.story.going_out import going_out
from plugins.story.person import Consent, Person
from plugins.story.problem import Level, Problem, did_you_mean_or
from plugins.story.site import Site
from plugins.story.story import Status, Story
from plugins.story.text import slug_of

_PEOPLE_FILE = "mensen.toml"
_UNKNOWN = "mens-onbekend"
_MOST_SHOWN = 3
_SAID = {
    Consent.PAUSED: "wil nu even niet op de site",
    Consent.WITHDRAWN: "trok de toestemming in",
}


def check_consent(site: Site, today: date) -> list[Problem]:
    """What keeps a person in a public story from going out, once for each story and person.

    The list of words names nobody who is not invented: it goes along with every story.
    """
    problems = list(_named_in_words(site))
    unknown: dict[str, Problem] = {}
    for story in going_out(site, today).stories:
        for name, problem in refusals(story, site, today):
            problems.append(problem)
            if problem.code == _UNKNOWN:
                unknown.setdefault(name, problem)
    if unknown and not (site.folder / _PEOPLE_FILE).is_file():
        problems.append(_no_file(site, list(unknown)))
    return problems


def _no_file(site: Site, names: list[str]) -> Problem:
    """One word about everybody, where there is no file in which anybody could stand."""
    ask = f"vraag het aan wie je laat zien. Zet wie ja zegt in een nieuw bestand {_PEOPLE_FILE}:\n"
    tables = "\n".join(map(_table, names[:_MOST_SHOWN]))
    more = f"\n    en zo ook {', '.join(names[_MOST_SHOWN:])}." if names[_MOST_SHOWN:] else ""
    return Problem(
        f"{site.folder.name}/{_PEOPLE_FILE}",
        0,
        Level.ERROR,
        "geen-mensen",
        "Dit bestand is er niet, dus we weten van niemand of die op de site mag.",
        f"{ask}{tables}{more}",
    )


def _table(name: str) -> str:
    return f'    [{slug_of(name)}]\n    naam = "{name}"\n    toestemming = "ja"'


def refusals(story: Story, site: Site, today: date) -> Iterator[tuple[str, Problem]]:
    """Everyone in a story who keeps it from going out on this day: a name, and why."""
    seen: set[str] = set()
    for name, person, line in _named(story, site):
        key = person.id if person else name
        if key not in seen:
            seen.add(key)
            if person is None:
                yield name, _unknown(name, line, story, site)
            elif not person.invented:
                for problem in _refusal(person, line, story, site, today):
                    yield person.name, problem


def _named(story: Story, site: Site) -> Iterator[tuple[str, Person | None, int]]:
    """Everyone whom a story shows, quotes or names, with the line that does so."""
    if story.front.name:
        name = story.front.name
        yield name, site.person(name), story.front.line("Naam")
    for person in site.people:
        # An id that nobody has is named when the story is read.
        if person.id in story.front.people:
            yield person.name, person, story.front.line("Mensen")
    for passage in story.passages:
        for name in (*((passage.speaker,) if passage.speaker else ()), *passage.named):
            yield name, site.person(name), passage.line
    for photo in photos_in(story.blocks):
        maker = site.person(photo.maker.creator) if photo.sketch else None
        if maker:
            yield maker.name, maker, photo.line
    for person in site.people:
        line = _mention(person, story)
        if line is not None:
            yield person.name, person, line


def _named_in_words(site: Site) -> Iterator[Problem]:
    for term in site.glossary.terms:
        for person in site.people:
            if not person.invented and _names(person).search(term.meaning):
                yield Problem(
                    f"{site.folder.name}/{GLOSSARY_FILE}",
                    term.line,
                    Level.ERROR,
                    "mens-in-woorden",
                    f"De uitleg van «{term.word}» noemt «{person.name}».",
                    "leg het woord uit zonder iemand te noemen; de uitleg staat bij elk verhaal.",
                )


def _names(person: Person) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in (person.name, *person.names))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")


def _mention(person: Person, story: Story) -> int | None:
    """The first line of a story that names a person in any way, or None.

    Whoever said no, or said nothing yet, must not stand in somebody else's story either.
    """
    mentioned = _names(person)
    front = story.front
    above = {
        "Titel": front.title,
        "Zin": front.sentence,
        "Samenvatting": front.summary,
        "Naam": front.name,
        "Foto": front.photo_alt,
    }
    for key, text in above.items():
        if mentioned.search(text):
            return front.line(key)
    for line, text in _shown_texts(story):
        if mentioned.search(text):
            return line
    return None


def _shown_texts(story: Story) -> Iterator[tuple[int, str]]:
    for passage in story.passages:
        yield passage.line, passage.text
    for photo in photos_in(story.blocks):
        yield photo.line, photo.alt


def _unknown(name: str, line: int, story: Story, site: Site) -> Problem:
    known = [each for person in site.people for each in (person.name, *person.names)]
    file = f"{site.folder.name}/{_PEOPLE_FILE}"
    add = f"vraag het. Bij een ja zet je in {file}:\n{_table(name)}"
    return _stop(
        story,
        site,
        line,
        _UNKNOWN,
        f"«{name}» staat niet in {_PEOPLE_FILE}, dus niemand weet of dit op de site mag.",
        did_you_mean_or(name, known, otherwise=add),
    )


def _refusal(person: Person, line: int, story: Story, site: Site, today: date) -> Iterator[Problem]:
    place = f"{site.folder.name}/{_PEOPLE_FILE}:{person.line}"
    leave_out = "of laat dit verhaal een concept"
    if story.front.status is not Status.DRAFT:
        leave_out = "of zet «Status: concept» boven dit verhaal"
    if person.consent is None:
        yield _stop(
            story,
            site,
            line,
            "geen-toestemming",
            f"Van «{person.name}» is geen toestemming bekend.",
            f'vraag het, en zet daarna in {place} bij [{person.id}] «toestemming = "ja"», '
            f"{leave_out}.",
        )
    elif person.consent is not Consent.YES:
        yield _stop(
            story,
            site,
            line,
            f"toestemming-{person.consent}",
            f"«{person.name}» {_SAID[person.consent]} ({place}).",
            f"laat deze persoon weg uit het verhaal, {leave_out}.",
        )
    elif person.until and person.until < today:
        yield _stop(
            story,
            site,
            line,
            "toestemming-verlopen",
            f"De toestemming van «{person.name}» liep tot {person.until} ({place}).",
            f"vraag het opnieuw en pas de datum achter «tot» aan, {leave_out}.",
        )
    elif person.since and person.since > today:
        yield _stop(
            story,
            site,
            line,
            "toestemming-nog-niet",
            f"De toestemming van «{person.name}» gaat pas in op {person.since} ({place}).",
            f"wacht tot die dag of pas de datum achter «sinds» aan, {leave_out}.",
        )
    elif person.scope and "site" not in person.scope:
        yield _stop(
            story,
            site,
            line,
            "toestemming-niet-voor-site",
            f"«{person.name}» gaf toestemming, maar niet voor de site ({place}).",
            f"vraag het, en zet «site» achter «bereik», {leave_out}.",
        )


def _stop(story: Story, site: Site, line: int, code: str, message: str, remedy: str) -> Problem:
    path = f"{site.folder.name}/{story.source}"
    return Problem(path, line, Level.ERROR, code, message, remedy)
