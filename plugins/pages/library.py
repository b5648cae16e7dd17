"""Everything that was read, and the indexes in which pages look things up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from plugins.clips.planned_clip import PlannedClip
from plugins.photo_series.rendition import Plan
from plugins.story.addresses import Addresses, addresses
from plugins.story.answers import stories_by_answer
from plugins.story.memory import FORGETFUL, Memory, as_before
from plugins.story.site import Site
from plugins.story.story import Genre, Status, Story
from plugins.theme_tagging.line import Line, Standing, line_of, standing
from plugins.theme_tagging.theme import Tag, Theme

from .clips import Place
from .glossary.first_uses import Explained, first_uses
from .glossary.lexicon import Lexicon, lexicon
from .links.incoming import Incoming, incoming_links
from .links.mentions import Mention, mentions_in, spokespeople, strength
from .links.people import People, people
from .links.tellers import speakers_in, tellers

NO_CLIPS: Mapping[Place, PlannedClip] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Library:
    """The whole site as values: the only argument that assembling a page needs."""

    site: Site
    people: People
    themes: tuple[Theme, ...]
    """In a fixed order: by title."""
    plans: Mapping[Path, Plan]
    """By the path that a story names. A photo that can't be shown is not in it."""
    clips: Mapping[Place, PlannedClip]
    """By where a story names it. A clip that can't be published is not in it."""
    addresses: Addresses
    listed: tuple[Story, ...]
    """Portraits and posts that stand in lists, on theme pages and in feeds, in the site's order."""
    rows: Mapping[Genre, tuple[Story, ...]]
    """The listed stories of each genre, newest first."""
    story_at: Mapping[str, Story]
    """By address: every story that has a page."""
    place_in_row: Mapping[str, int]
    """By story source."""
    theme_by_slug: Mapping[str, Theme]
    tags_by_story: Mapping[str, Mapping[str, tuple[Tag, ...]]]
    """By story source and passage id: every theme of the passage, the strongest first."""
    mentions_by_theme: Mapping[str, tuple[Mention, ...]]
    """Every mention of a theme, in the order of the stories."""
    mentions_by_story: Mapping[str, tuple[Mention, ...]]
    """By story source."""
    spokespeople: Mapping[str, tuple[Mention, ...]]
    """By theme: for each person the passage that speaks for her best, the best one first."""
    incoming: Mapping[str, tuple[Incoming, ...]]
    """By the address of a story: the links to it in other listed stories."""
    answers: Mapping[str, Story]
    """By what stands behind `beantwoord=`. A story without a page answers nothing."""
    line: Line | None
    """The words of both ends of the line, or None when no theme holds them."""
    standings: Mapping[str, Standing]
    """By source of a portrait, hidden ones too: where she stands on the line."""
    lexicon: Lexicon
    """The words of the glossary, ready to look for."""
    explained: Mapping[str, Mapping[str, tuple[Explained, ...]]]
    """By story source and passage id: the words of the glossary that open there."""
    rank_on_line: Mapping[str, int]
    """By source of a listed portrait that has a place: how many stand before it on the line."""

    def tags_at(self, story: Story, passage: str) -> tuple[Tag, ...]:
        """The themes of a passage, the strongest first."""
        return self.tags_by_story.get(story.source, {}).get(passage, ())

    def mentions(self, theme: str) -> tuple[Mention, ...]:
        """The mentions of a theme that count: running text, or all when there is nothing else."""
        return _that_count(self.mentions_by_theme.get(theme, ()))

    def listed_of(self, genre: Genre) -> tuple[Story, ...]:
        """The listed stories of one genre, newest first."""
        return self.rows.get(genre, ())

    def plan(self, path: Path) -> Plan | None:
        """The renditions of a photo, or None when it can't be shown."""
        return self.plans.get(path)


def library(
    site: Site,
    themes: Iterable[Theme],
    tags: Iterable[Tag],
    plans: Mapping[Path, Plan],
    clips: Mapping[Place, PlannedClip] = NO_CLIPS,
    memory: Memory = FORGETFUL,
) -> Library:
    """Index what was read. `site` holds the stories that get a page and no others.

    A link to a story that gets no page stays behind as plain words. What `memory` knows of a story
    or a theme is not worked out again.
    """
    themes = tuple(themes)
    # Where everybody stands is the same as long as the words of the line are.
    line = as_before(memory, "line", memory.recall("themes", line_of, themes))
    in_order = tuple(sorted(themes, key=lambda theme: (theme.title.casefold(), theme.slug)))
    listed = tuple(story for story in site.stories if _is_listed(story))
    rows = {genre: tuple(story for story in listed if story.genre is genre) for genre in Genre}
    who = people(site, listed)
    rank = {theme.slug: place for place, theme in enumerate(in_order)}
    words = memory.recall("lexicon", lexicon, site.glossary, site.people)
    by_passage = memory.recall_each(
        _by_passage, {source: (each, rank) for source, each in _by_story(tags).items()}
    )
    speakers = memory.recall_each(speakers_in, {story.source: (story,) for story in listed})
    # Who has a portrait makes no difference to what persons are called.
    names = as_before(memory, "names", replace(who, portrait_by_name={}))
    told_by = memory.recall_each(
        tellers,
        {
            story.source: (names, story, _with_portraits(speakers[story.source], who))
            for story in listed
        },
    )
    by_story = memory.recall_each(
        mentions_in,
        {
            story.source: (story, by_passage.get(story.source, {}), told_by[story.source])
            for story in listed
        },
    )
    by_theme: dict[str, list[Mention]] = defaultdict(list)
    for mentions in by_story.values():
        for mention in mentions:
            by_theme[mention.tag.theme].append(mention)
    known = addresses(
        site.stories,
        {theme_source(theme): theme_url(theme.slug) for theme in in_order},
        (series.slug for series in site.settings.series),
        newsletter=site.settings.newsletter is not None,
        glossary=site.glossary,
        memory=memory,
    )
    portraits = tuple(site.of(Genre.PORTRAIT))
    by_others = memory.recall_each(
        People.said_by_others, {story.source: (names, story) for story in portraits}
    )
    standings = memory.recall_each(
        standing, {story.source: (story, line, by_others[story.source]) for story in portraits}
    )
    return Library(
        site=site,
        people=who,
        themes=in_order,
        plans=plans,
        clips=clips,
        addresses=known,
        listed=listed,
        rows=rows,
        story_at={story.url: story for story in site.stories},
        place_in_row={
            story.source: place for row in rows.values() for place, story in enumerate(row)
        },
        theme_by_slug={theme.slug: theme for theme in in_order},
        tags_by_story=by_passage,
        mentions_by_theme={slug: tuple(found) for slug, found in by_theme.items()},
        mentions_by_story=by_story,
        spokespeople={
            slug: memory.recall(slug, spokespeople, _that_count(tuple(found)))
            for slug, found in by_theme.items()
        },
        incoming=memory.recall("incoming", incoming_links, listed, known, memory),
        answers=stories_by_answer(site.stories),
        line=line,
        standings=standings,
        rank_on_line=_ranks(rows[Genre.PORTRAIT], standings),
        lexicon=words,
        explained=memory.recall_each(
            first_uses, {story.source: (story, words) for story in site.stories}
        ),
    )


def _with_portraits(
    speakers: Iterable[str], people: People
) -> tuple[tuple[str, Story | None], ...]:
    return tuple((name, people.portrait(name)) for name in speakers)


def theme_url(slug: str) -> str:
    """Address of the page of a theme."""
    return f"/themas/{slug}/"


def theme_source(theme: Theme) -> str:
    """Path of a theme's file below the content folder."""
    return f"themas/{theme.path.name}"


def _is_listed(story: Story) -> bool:
    return story.genre is not Genre.PAGE and story.front.status is not Status.HIDDEN


def _by_story(tags: Iterable[Tag]) -> dict[str, tuple[Tag, ...]]:
    found: dict[str, list[Tag]] = defaultdict(list)
    for tag in tags:
        found[tag.story].append(tag)
    return {source: tuple(each) for source, each in found.items()}


def _by_passage(tags: Iterable[Tag], rank: Mapping[str, int]) -> dict[str, tuple[Tag, ...]]:
    found: dict[str, list[Tag]] = defaultdict(list)
    for tag in tags:
        if tag.is_public and tag.theme in rank:
            found[tag.passage].append(tag)
    return {
        passage: tuple(sorted(each, key=lambda tag: (-strength(tag), rank[tag.theme])))
        for passage, each in found.items()
    }


def _ranks(portraits: Iterable[Story], standings: Mapping[str, Standing]) -> dict[str, int]:
    placed = [
        (place, portrait.slug, portrait.source)
        for portrait in portraits
        if (place := standings[portrait.source].place) is not None
    ]
    return {source: rank for rank, (_, _, source) in enumerate(sorted(placed))}


def _that_count(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(each for each in mentions if each.in_running_text) or mentions
