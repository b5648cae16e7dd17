"""Everything that was read, and the indexes in which pages look things up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.photo_series.rendition import Plan
from plugins.story.addresses import Addresses, addresses
from plugins.story.blocks import InBrief
from plugins.story.passage import Kind, Passage
from plugins.story.site import Site
from plugins.story.story import Genre, Status, Story
from plugins.theme_tagging.theme import Decision, Tag, Theme

from .block_passages import passages_in

_PROVEN = 100
_ASIDE = (Kind.HEADING, Kind.CAPTION)


@dataclass(frozen=True, slots=True)
class Mention:
    """A theme at a passage of a listed story."""

    story: Story
    passage: Passage
    tag: Tag
    in_running_text: bool
    """False for a heading, a caption or `In het kort`: these name a theme but don't speak of it."""


@dataclass(frozen=True, slots=True)
class Library:
    """The whole site as values: the only argument that assembling a page needs."""

    site: Site
    themes: tuple[Theme, ...]
    """In a fixed order: by title."""
    plans: Mapping[Path, Plan]
    """By the path that a story names. A photo that can't be shown is not in it."""
    addresses: Addresses
    listed: tuple[Story, ...]
    """Portraits and posts that stand in lists, on theme pages and in feeds, in the site's order."""
    theme_by_slug: Mapping[str, Theme]
    tags_by_passage: Mapping[tuple[str, str], tuple[Tag, ...]]
    """By story source and passage id: every theme of the passage, the strongest first."""
    mentions_by_theme: Mapping[str, tuple[Mention, ...]]
    """Every mention of a theme, in the order of the stories."""
    portrait_by_name: Mapping[str, Story]

    def tags_at(self, story: Story, passage: str) -> tuple[Tag, ...]:
        """The themes of a passage, the strongest first."""
        return self.tags_by_passage.get((story.source, passage), ())

    def mentions(self, theme: str) -> tuple[Mention, ...]:
        """The mentions of a theme that count: running text, or all when there is nothing else."""
        every = self.mentions_by_theme.get(theme, ())
        return tuple(each for each in every if each.in_running_text) or every

    def listed_of(self, genre: Genre) -> tuple[Story, ...]:
        """The listed stories of one genre, newest first."""
        return tuple(story for story in self.listed if story.genre is genre)

    def portrait_of(self, name: str) -> Story | None:
        """The listed portrait of the person whom a text means by `name`."""
        person = self.site.person(name)
        return self.portrait_by_name.get(person.name if person else name)

    def plan(self, path: Path) -> Plan | None:
        """The renditions of a photo, or None when it can't be shown."""
        return self.plans.get(path)


def theme_url(slug: str) -> str:
    """Address of the page of a theme."""
    return f"/themas/{slug}/"


def theme_source(theme: Theme) -> str:
    """Path of a theme's file below the content folder."""
    return f"themas/{theme.path.name}"


def strength(tag: Tag) -> int:
    """How much a passage is about a theme. What the author pinned counts as proven."""
    return max(tag.score, _PROVEN) if tag.decision is Decision.PINNED else tag.score


def library(
    site: Site, themes: Iterable[Theme], tags: Iterable[Tag], plans: Mapping[Path, Plan]
) -> Library:
    """Index what was read. `site` holds the stories that get a page and no others.

    A link to a story that gets no page stays behind as plain words.
    """
    in_order = tuple(sorted(themes, key=lambda theme: (theme.title.casefold(), theme.slug)))
    rank = {theme.slug: index for index, theme in enumerate(in_order)}
    listed = tuple(
        story
        for story in site.stories
        if story.genre is not Genre.PAGE and story.front.status is not Status.HIDDEN
    )
    by_passage: dict[tuple[str, str], list[Tag]] = defaultdict(list)
    for tag in tags:
        if tag.decision is not Decision.DENIED and tag.theme in rank:
            by_passage[tag.story, tag.passage].append(tag)
    for found in by_passage.values():
        found.sort(key=lambda tag: (-strength(tag), rank[tag.theme]))
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for story in listed:
        aside = _aside(story)
        for passage in story.passages:
            for tag in by_passage.get((story.source, passage.id), ()):
                mention = Mention(story, passage, tag, passage.id not in aside)
                mentions[tag.theme].append(mention)
    return Library(
        site=site,
        themes=in_order,
        plans=plans,
        addresses=addresses(
            site.stories,
            {theme_source(theme): theme_url(theme.slug) for theme in in_order},
            (series.slug for series in site.settings.series),
        ),
        listed=listed,
        theme_by_slug={theme.slug: theme for theme in in_order},
        tags_by_passage={key: tuple(found) for key, found in by_passage.items()},
        mentions_by_theme={slug: tuple(found) for slug, found in mentions.items()},
        portrait_by_name=_portraits(site, listed),
    )


def _aside(story: Story) -> frozenset[str]:
    """The passages of a story that are not its running text."""
    in_brief = (block for block in story.blocks if isinstance(block, InBrief))
    return frozenset(
        (
            *(passage.id for passage in story.passages if passage.kind in _ASIDE),
            *(id for block in in_brief for id in passages_in(block)),
        )
    )


def _portraits(site: Site, listed: tuple[Story, ...]) -> dict[str, Story]:
    portraits: dict[str, Story] = {}
    for story in listed:
        if story.genre is Genre.PORTRAIT:
            # The newest portrait of someone stands first, so that one is the person's face.
            portraits.setdefault(portrayed(story, site), story)
    return portraits


def portrayed(story: Story, site: Site) -> str:
    """The name of the person in a portrait as pages show it: `Naam`, else whom `Mensen` lists."""
    by_id = {person.id: person.name for person in site.people}
    listed = next((by_id[each] for each in story.front.people if each in by_id), "")
    name = story.front.name or listed or story.front.title
    person = site.person(name)
    return person.name if person else name
