"""What can only be seen with all stories beside each other: links, addresses, names, series."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from .addresses import GLOSSARY_URL, RESERVED, Addresses, Target, is_outside
from .answers import stories_by_answer
from .blocks import Quotation, Video, every_block, photos_in
from .link_words import trouble_with_words
from .meant_link import cure_for_link, meant_spot
from .memory import FORGETFUL, Memory
from .person import Person
from .problem import Level, Problem, did_you_mean, did_you_mean_or
from .quoted import difference, sources_of
from .site import Settings, Site
from .story import Link, Status, Story
from .text import plain, slug_of
from .video_sites import host_of, site_of

_SITE = "de site zelf"
# A draft may be rough, and what was published long ago isn't stopped any more.
_LENIENT = (Status.DRAFT, Status.ARCHIVE)


def check_site(site: Site, addresses: Addresses, memory: Memory = FORGETFUL) -> tuple[Problem, ...]:
    """All problems between stories, sorted by file and line.

    What `memory` knows of a story is not looked at again.
    """
    alone = memory.recall("alone", _without_stories, site.folder, site.settings, site.people)
    found = [
        *_same_address(site, addresses),
        *_same_title(site),
        *_answers(site),
    ]
    at: dict[str, list[Story]] = {}
    for story in site.stories:
        at.setdefault(story.url, []).append(story)
    stories = {story.source: story for story in site.stories}
    by_itself = memory.recall_each(
        _by_itself, {source: (story, alone) for source, story in stories.items()}
    )
    links = memory.recall_each(
        _to_be_checked,
        {source: (story, addresses.targets(story)) for source, story in stories.items()},
    )
    quotations = memory.recall_each(
        _quoted_in, {source: (story,) for source, story in stories.items()}
    )
    for source, story in stories.items():
        found += by_itself[source]
        for link, target in links[source]:
            if not addresses.has(target):
                found += _broken_link(story, link, target, site, addresses)
        quoted = quotations[source]
        if quoted:
            sources = tuple(tuple(sources_of(each, story, at, addresses)) for each in quoted)
            found += memory.recall(source, _misquoted, story, alone, quoted, sources)
    return tuple(sorted(set(found)))


def _without_stories(folder: Path, settings: Settings, people: tuple[Person, ...]) -> Site:
    return Site(folder, settings, people, ())


def _by_itself(story: Story, site: Site) -> tuple[Problem, ...]:
    """What is wrong with a story, whatever the other stories of the site are."""
    return (
        *_link_words(story, site),
        *_names(story, site),
        *_videos(story, site),
        *_makers(story, site),
    )


def in_series(story: Story, settings: Settings) -> str | None:
    """Slug of the series in which a story stands, or None. The author may type name or slug."""
    typed = story.front.series.casefold()
    for series in settings.series:
        if typed in (series.slug.casefold(), series.name.casefold()):
            return series.slug
    return None


def _problem(
    site: Site, story: Story, level: Level, line: int, code: str, message: str, remedy: str
) -> Problem:
    return Problem(f"{site.folder.name}/{story.source}", line, level, code, message, remedy)


def _same_address(site: Site, addresses: Addresses) -> Iterator[Problem]:
    taken = dict.fromkeys(RESERVED, _SITE)
    taken |= {url: source for source, url in addresses.by_source.items() if "themas/" in source}
    for story in sorted(site.stories, key=lambda each: each.source):
        for url in (story.url, *story.front.old_addresses):
            other = taken.setdefault(url, story.source)
            if other != story.source:
                yield _problem(
                    site,
                    story,
                    Level.ERROR,
                    _address_line(story, url),
                    "zelfde-adres",
                    f"Dit verhaal wil het adres {url}, maar dat is al van «{other}».",
                    _way_to_another(url, story, other),
                )


def _way_to_another(url: str, story: Story, other: str) -> str:
    if url != story.url:
        return "haal dit adres weg achter «Oude_adressen:»."
    which = "dit verhaal" if other == _SITE else "een van de twee"
    return f"geef {which} een andere map, of kies zelf een adres: «Slug: {story.slug}-2»."


def _address_line(story: Story, url: str) -> int:
    if url != story.url:
        return story.front.line("Oude_adressen")
    return story.front.line("Slug") if story.front.slug else 0


def _same_title(site: Site) -> Iterator[Problem]:
    seen: dict[str, Story] = {}
    titled = (story for story in site.stories if story.front.title)
    for story in sorted(titled, key=lambda each: each.source):
        first = seen.setdefault(story.front.title.casefold(), story)
        if first is not story:
            yield _problem(
                site,
                story,
                Level.WARNING,
                story.front.line("Titel"),
                "zelfde-titel",
                f"«{story.front.title}» is ook de titel van «{first.source}».",
                "geef een van de twee een andere titel; lezers houden ze niet uit elkaar.",
            )


def _link_words(story: Story, site: Site) -> Iterator[Problem]:
    for link in story.links:
        if trouble := trouble_with_words(link):
            yield _problem(
                site,
                story,
                Level.WARNING if story.front.status in _LENIENT else Level.ERROR,
                link.line,
                "linktekst",
                *trouble,
            )


def _to_be_checked(
    story: Story, targets: tuple[Target | None, ...]
) -> tuple[tuple[Link, Target | None], ...]:
    """The links that lead nowhere on this site, or to a certain spot."""
    return tuple(
        (link, target)
        for link, target in zip(story.links, targets, strict=True)
        # A Pelican indicator has been named by the scan.
        if (target.fragment if target else not _leads_elsewhere(link))
    )


def _leads_elsewhere(link: Link) -> bool:
    return is_outside(link.target) or link.target.startswith("{")


def _broken_link(
    story: Story, link: Link, target: Target | None, site: Site, addresses: Addresses
) -> Iterator[Problem]:
    if target is None:
        yield _problem(
            site,
            story,
            Level.ERROR,
            link.line,
            "dode-link",
            f"De link «{link.target}» gaat nergens heen.",
            cure_for_link(link.target, story, site, addresses),
        )
        return
    otherwise = "zet {#naam} op de regel na de alinea waar je heen wilt."
    if target.url == GLOSSARY_URL:
        otherwise = "zet het woord in woorden.md, of wijs een woord aan dat daar staat."
    yield _problem(
        site,
        story,
        Level.ERROR,
        link.line,
        "dode-sprong",
        f"In «{target.url}» is geen plek die «#{target.fragment}» heet.",
        _cure_for_spot(link, target.fragment, addresses.ids[target.url], otherwise),
    )


def _cure_for_spot(link: Link, typed: str, ids: Iterable[str], otherwise: str) -> str:
    name = meant_spot(typed, ids)
    return f"bedoel je «{link.target.partition('#')[0]}#{name}»?" if name else otherwise


def _names(story: Story, site: Site) -> Iterator[Problem]:
    known = tuple(person.id for person in site.people)
    for identity in story.front.people:
        if identity not in known:
            yield _problem(
                site,
                story,
                Level.ERROR,
                story.front.line("Mensen"),
                "onbekende-persoon",
                f"«{identity}» staat niet in mensen.toml.",
                _cure_for_person(identity, known),
            )
    if story.front.series:
        yield from _series(story, site)


def _cure_for_person(typed: str, known: tuple[str, ...]) -> str:
    if "," in typed:
        return f"zet puntkomma’s tussen mensen: {typed.replace(',', ';')}."
    otherwise = f'zet daarin [{typed}], met eronder naam = "…" en toestemming = "ja".'
    return did_you_mean_or(typed, known, otherwise)


def _series(story: Story, site: Site) -> Iterator[Problem]:
    typed, line = story.front.series, story.front.line("Reeks")
    names = tuple(series.name for series in site.settings.series)
    if not names:
        yield _problem(
            site,
            story,
            Level.WARNING,
            line,
            "geen-reeksen",
            f"De reeks «{typed}» bestaat niet: in site.toml staan nog geen reeksen.",
            f"zet daarin [reeksen.{slug_of(typed)}], met eronder een naam en een uitleg. "
            "Of haal deze regel weg.",
        )
    elif in_series(story, site.settings) is None:
        yield _problem(
            site,
            story,
            Level.ERROR,
            line,
            "onbekende-reeks",
            f"De reeks «{typed}» staat niet in site.toml.",
            did_you_mean(typed, names, f"kies uit: {', '.join(names)}."),
        )


def _videos(story: Story, site: Site) -> Iterator[Problem]:
    allowed = {site_of(host) for host in site.settings.embed_hosts}
    for block in every_block(story.blocks):
        if not isinstance(block, Video) or not block.address.startswith("https://"):
            continue
        host = host_of(block.address)
        if host not in allowed:
            yield _problem(
                site,
                story,
                Level.ERROR,
                block.line,
                "videosite",
                f"Video’s van «{host}» laat je site nog niet zien.",
                did_you_mean(
                    host,
                    allowed,
                    f'zet in site.toml onder [insluiten] «sites = ["{host}"]», '
                    "of maak er een gewone link van.",
                ),
            )


def _quoted_in(story: Story) -> tuple[Quotation, ...]:
    return tuple(each for each in every_block(story.blocks) if isinstance(each, Quotation))


def _misquoted(
    story: Story,
    site: Site,
    quoted: tuple[Quotation, ...],
    sources: tuple[tuple[Story, ...], ...],
) -> tuple[Problem, ...]:
    """Words that an earlier story of our own doesn't say, or says in another way."""
    lines = {each.id: each.line for each in story.passages}
    return tuple(
        _problem(
            site,
            story,
            Level.WARNING,
            lines.get(paragraph.id, 0),
            "citaat-anders",
            f"Dit citaat staat zo niet in «{source.front.title}»: {found}.",
            "neem de woorden precies over; wat je weglaat, wordt «(…)».",
        )
        for block, named in zip(quoted, sources, strict=True)
        for source in named
        for paragraph in block.paragraphs
        if (found := difference(plain(paragraph.html), source))
    )


def _makers(story: Story, site: Site) -> Iterator[Problem]:
    """Whoever drew a sketch agrees to its being shown, so the people file must know her."""
    known = [each for person in site.people for each in (person.name, *person.names)]
    known += [site.settings.author, story.front.author]
    for photo in photos_in(story.blocks):
        maker = photo.maker.creator
        if photo.sketch and maker and maker not in known:
            yield _problem(
                site,
                story,
                Level.ERROR,
                photo.line,
                "onbekende-maker",
                f"«{maker}» tekende dit, maar staat niet in mensen.toml.",
                did_you_mean_or(
                    maker,
                    filter(None, known),
                    f'vraag het, en zet daarin [{slug_of(maker)}], met eronder naam = "{maker}" '
                    'en toestemming = "ja".',
                ),
            )


def _answers(site: Site) -> Iterator[Problem]:
    known = stories_by_answer(site.stories)
    for story in site.stories:
        for question in story.open_questions:
            if question.answer and question.answer not in known:
                yield _problem(
                    site,
                    story,
                    Level.ERROR,
                    question.line,
                    "onbekend-antwoord",
                    f"«beantwoord={question.answer}»: zo heet geen verhaal.",
                    did_you_mean(question.answer, known, "schrijf hoe de map ervan heet."),
                )
