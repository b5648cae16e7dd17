"""Everything that was read, and the indexes in which pages look things up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from plugins.clips.planned_clip import PlannedClip
from plugins.photo_series.rendition import Plan
from plugins.story.addresses import Addresses, addresses
from plugins.story.answers import stories_by_answer
from plugins.story.site import Site
from plugins.story.story import Genre, Status, Story
from plugins.theme_tagging.line import Line, Standing, line_of, standing
from plugins.theme_tagging.theme import Decision, Tag, Theme

from .clips import Place
from .links.incoming import Incoming, incoming_links
from .links.mentions import Mention, mentions_in, spokespeople, strength
from .links.people import People, people

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
    place_in_row: Mapping[str, int]
    """By story source."""
    theme_by_slug: Mapping[str, Theme]
    tags_by_passage: Mapping[tuple[str, str], tuple[Tag, ...]]
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
    rank_on_line: Mapping[str, int]
    """By source of a listed portrait that has a place: how many stand before it on the line."""

    def tags_at(self, story: Story, passage: str) -> tuple[Tag, ...]:
        """The themes of a passage, the strongest first."""
        return self.tags_by_passage.get((story.source, passage), ())

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
) -> Library:
    """Index what was read. `site` holds the stories that get a page and no others.

    A link to a story that gets no page stays behind as plain words.
    """
    themes = tuple(themes)
    line = line_of(themes)
    in_order = tuple(sorted(themes, key=lambda theme: (theme.title.casefold(), theme.slug)))
    listed = tuple(story for story in site.stories if _is_listed(story))
    rows = {genre: tuple(story for story in listed if story.genre is genre) for genre in Genre}
    who = people(site, listed)
    by_passage = _by_passage(tags, in_order)
    by_story = {story.source: mentions_in(story, by_passage, who) for story in listed}
    by_theme: dict[str, list[Mention]] = defaultdict(list)
    for mentions in by_story.values():
        for mention in mentions:
            by_theme[mention.tag.theme].append(mention)
    known = addresses(
        site.stories,
        {theme_source(theme): theme_url(theme.slug) for theme in in_order},
        (series.slug for series in site.settings.series),
    )
    standings = {
        story.source: standing(story, line, but=who.said_by_others(story))
        for story in site.of(Genre.PORTRAIT)
    }
    return Library(
        site=site,
        people=who,
        themes=in_order,
        plans=plans,
        clips=clips,
        addresses=known,
        listed=listed,
        rows=rows,
        place_in_row={
            story.source: place for row in rows.values() for place, story in enumerate(row)
        },
        theme_by_slug={theme.slug: theme for theme in in_order},
        tags_by_passage=by_passage,
        mentions_by_theme={slug: tuple(found) for slug, found in by_theme.items()},
        mentions_by_story=by_story,
        spokespeople={
            slug: spokespeople(_that_count(tuple(found))) for slug, found in by_theme.items()
        },
        incoming=incoming_links(listed, known),
        answers=stories_by_answer(site.stories),
        line=line,
        standings=standings,
        rank_on_line=_ranks(rows[Genre.PORTRAIT], standings),
    )


def theme_url(slug: str) -> str:
    """Address of the page of a theme."""
    return f"/themas/{slug}/"


def theme_source(theme: Theme) -> str:
    """Path of a theme's file below the content folder."""
    return f"themas/{theme.path.name}"


def _is_listed(story: Story) -> bool:
    return story.genre is not Genre.PAGE and story.front.status is not Status.HIDDEN


def _by_passage(
    tags: Iterable[Tag], themes: tuple[Theme, ...]
) -> dict[tuple[str, str], tuple[Tag, ...]]:
    rank = {theme.slug: place for place, theme in enumerate(themes)}
    found: dict[tuple[str, str], list[Tag]] = defaultdict(list)
    for tag in tags:
        if tag.decision is not Decision.DENIED and tag.theme in rank:
            found[tag.story, tag.passage].append(tag)
    return {
        place: tuple(sorted(each, key=lambda tag: (-strength(tag), rank[tag.theme])))
        for place, each in found.items()
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
