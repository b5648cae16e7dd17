"""What the page of a portrait and the page of a post share."""

from dataclasses import fields
from typing import Any, TypeVar

from plugins.pages.data.story_data import story_data
from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.links.findable import may_be_found
from plugins.pages.links.onward import onward
from plugins.pages.links.references import references
from plugins.pages.photographs.social import social_card
from plugins.pages.text import story_parts as parts
from plugins.pages.text.colophon import colophon
from plugins.pages.text.wording import how_many_more, reading_time
from plugins.pages.themes.core_sample import core_sample
from plugins.pages.themes.layers import layers
from plugins.pages.view_pieces import Picture
from plugins.pages.views import StoryPage
from plugins.story.dates import in_words
from plugins.story.story import Story

T = TypeVar("T")

IN_SIGHT = 2
"""As many ways on and stories that link here stand below a story; others come after a click."""


def shared(library: Library, story: Story, lead: Picture | None) -> dict[str, Any]:
    """Every field of a StoryPage by its name, for the view of a genre to add its own to."""
    page = _story_page(library, story, lead)
    return {field.name: getattr(page, field.name) for field in fields(StoryPage)}


def in_sight(items: tuple[T, ...]) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """What stands in sight, and what comes after a click: never one thing alone."""
    seen = len(items) if len(items) == IN_SIGHT + 1 else IN_SIGHT
    return items[:seen], items[seen:]


def _story_page(library: Library, story: Story, lead: Picture | None) -> StoryPage:
    shown = parts.showing(library, story)
    steps, steps_more = in_sight(onward(library, story))
    links, links_more = in_sight(references(library, story))
    return StoryPage(
        url=story.url,
        title=story.front.title,
        description=parts.description(story),
        section=parts.SECTIONS[story.genre],
        indexed=may_be_found(library, story),
        kicker=parts.kicker(story),
        series_title=parts.series_title(library, story),
        series_url=parts.series_address(library, story),
        date=in_words(story.front.date),
        date_iso=story.front.date.isoformat(),
        reading_time=reading_time(story.text),
        notice=parts.notice(library, story),
        lede=parts.lede(story),
        lead=parts.lead(story, shown, lead),
        in_brief=parts.in_brief(story, shown),
        layers=layers(library, story, shown),
        core=core_sample(library, story),
        themes=parts.themes(library, story),
        onward=steps,
        references=links,
        further=parts.further(story, shown),
        colophon=colophon(library, story),
        previous=parts.previous_story(library, story),
        next=parts.next_story(library, story),
        onward_more=steps_more,
        onward_more_text=how_many_more(len(steps_more), WORDS.counts.passage),
        references_more=links_more,
        references_more_text=how_many_more(len(links_more), WORDS.counts.story),
        card=social_card(library, story),
        linked_data=story_data(library, story, shown),
        has_drawings=parts.has_drawings(story.blocks),
        has_film=parts.has_film(story),
    )
