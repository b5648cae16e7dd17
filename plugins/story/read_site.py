"""Reads a whole content folder: settings, people, words, stories, and what is wrong with them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from .addresses import Addresses, addresses
from .check_site import check_site
from .content_files import ContentFiles, content_files, name_strays
from .elements import THEME_KEYS
from .front_matter import read_fields
from .glossary import EMPTY
from .glossary_file import FILE as WORDS
from .glossary_file import read_glossary
from .keep_ids import keep_ids
from .memory import FORGETFUL, Memory, as_before
from .people_file import read_people
from .photo import WordsInFile, silent
from .problem import Findings, Problem
from .public_ids import PublicIds
from .public_ids_file import FILE, read_public_ids
from .read_story import Reading, read_story
from .settings_file import read_settings
from .site import Site
from .site_wide import without_consequences
from .source_file import read_source
from .stale_rulings import check_rulings
from .story import Story
from .text import slug_of


@dataclass(frozen=True, slots=True)
class SiteReading:
    """What came of reading a content folder."""

    site: Site
    addresses: Addresses
    public_ids: PublicIds
    """Which ids went public before. The stories go by them already."""
    problems: tuple[Problem, ...]
    unfinished: tuple[Story, ...] = ()
    """Stories without a page, because they lack a title or a date."""

    @property
    def whole(self) -> Site:
        """The site with all that was read, for who looks for mistakes."""
        return replace(self.site, stories=(*self.site.stories, *self.unfinished))


def read_site(
    folder: Path, words_in_file: WordsInFile = silent, memory: Memory = FORGETFUL
) -> SiteReading:
    """Read everything below a content folder. Nothing outside it is opened.

    `words_in_file` tells what a photo says about itself, for what the author left out. What
    `memory` knows of a story by its path is not read again.
    """
    findings = _Findings(folder)
    settings = as_before(memory, "settings", read_settings(folder / "site.toml", findings.settings))
    people = as_before(memory, "people", read_people(folder / "mensen.toml", findings.people))
    glossary = read_glossary(folder / WORDS, findings.words) if _lies_in(folder) else EMPTY
    files, file_problems = memory.recall(folder, _listed, folder)
    readings = tuple(
        memory.recall_each(
            read_story,
            {path: (path, folder, people, None, words_in_file) for path in files.stories},
        ).values()
    )
    transcripts = {path for reading in readings for path in reading.transcripts}
    name_strays(folder, (path for path in files.strays if path not in transcripts), findings.strays)
    public_ids = read_public_ids(folder, findings.ids)
    themes = {
        path.relative_to(folder).as_posix(): memory.recall(path, theme_address, path)
        for path in files.themes
    }
    without_stories = Site(folder, settings, people, (), as_before(memory, "glossary", glossary))
    problems = (*file_problems, *findings.all)
    # When no story was touched, nothing has to be put together again.
    return memory.recall(
        "site", _put_together, without_stories, readings, public_ids, themes, problems, memory
    )


class _Findings:
    """What is wrong with the files of the site as a whole."""

    def __init__(self, folder: Path) -> None:
        self.strays = Findings(folder.name)
        self.settings = Findings(f"{folder.name}/site.toml")
        self.people = Findings(f"{folder.name}/mensen.toml")
        self.words = Findings(f"{folder.name}/{WORDS}")
        self.ids = Findings(f"{folder.name}/{FILE}")

    @property
    def all(self) -> tuple[Problem, ...]:
        """In one row."""
        each = (self.strays, self.settings, self.people, self.words, self.ids)
        return tuple(problem for findings in each for problem in findings.problems)


def _put_together(
    without_stories: Site,
    readings: tuple[Reading, ...],
    public_ids: PublicIds,
    themes: Mapping[str, str],
    problems: tuple[Problem, ...],
    memory: Memory,
) -> SiteReading:
    """The stories beside each other, and what can only then be seen."""
    read_once = [story for each in readings if (story := each.story or each.unfinished)]
    kept = memory.recall_each(
        keep_ids, {story.source: (story, public_ids.of(story)) for story in read_once}
    )
    rulings = memory.recall_each(
        check_rulings,
        {source: (each, without_stories.folder.name) for source, each in kept.items()},
    )
    read = _newest_first(each.story for each in kept.values())
    unfinished = tuple(story for story in read if not story.front.complete)
    complete = tuple(story for story in read if story.front.complete) if unfinished else read
    site = replace(without_stories, stories=complete)
    known = _addresses(site, themes, memory)
    whole = replace(site, stories=read)
    # Whoever links to a story that lacks its date made no mistake.
    linked = _addresses(whole, themes, memory) if unfinished else known
    found = (
        *problems,
        *(problem for reading in readings for problem in reading.problems),
        *chain.from_iterable(rulings.values()),
        *check_site(whole, linked, memory),
    )
    told = tuple(sorted(set(without_consequences(found))))
    return SiteReading(site, known, public_ids, told, unfinished)


def _listed(folder: Path) -> tuple[ContentFiles, tuple[Problem, ...]]:
    findings = Findings(folder.name)
    return content_files(folder, findings), findings.problems


def _addresses(site: Site, themes: Mapping[str, str], memory: Memory) -> Addresses:
    return addresses(
        site.stories,
        themes,
        (series.slug for series in site.settings.series),
        newsletter=site.settings.newsletter is not None,
        glossary=site.glossary,
        memory=memory,
    )


def _lies_in(folder: Path) -> bool:
    """True unless the list of words is a link that leads out of the content folder."""
    return (folder / WORDS).resolve().is_relative_to(folder.resolve())


def theme_address(path: Path) -> str:
    """Address of a theme's page: its own `Slug`, else the name of its file."""
    text = read_source(path, Findings(path.name)) or ""
    fields = read_fields(text, Findings(path.name), THEME_KEYS).fields
    own = next((field.value for field in fields if field.key.casefold() == "slug"), "")
    return f"/themas/{own or slug_of(path.stem)}/"


def _newest_first(stories: Iterable[Story]) -> tuple[Story, ...]:
    by_source = sorted(stories, key=lambda story: story.source)
    return tuple(sorted(by_source, key=lambda story: story.front.date, reverse=True))
