"""What the page of a portrait and the page of a post share."""

from dataclasses import fields
from typing import Any

from plugins.story.dates import in_words
from plugins.story.story import Status, Story

from . import story_parts as parts
from .core_sample import core_sample
from .layers import layers
from .library import Library
from .onward import onward
from .references import references
from .social import social_card
from .view_pieces import Picture
from .views import StoryPage
from .wording import reading_time


def shared(library: Library, story: Story, lead: Picture | None) -> dict[str, Any]:
    """Every field of a StoryPage by its name, for the view of a genre to add its own to."""
    page = _story_page(library, story, lead)
    return {field.name: getattr(page, field.name) for field in fields(StoryPage)}


def _story_page(library: Library, story: Story, lead: Picture | None) -> StoryPage:
    shown = parts.showing(library, story)
    return StoryPage(
        url=story.url,
        title=story.front.title,
        description=parts.description(story),
        section=parts.SECTIONS[story.genre],
        indexed=story.front.status is not Status.HIDDEN,
        kicker=parts.KICKERS[story.genre],
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
        onward=onward(library, story),
        references=references(library, story),
        previous=parts.previous_story(library, story),
        next=parts.next_story(library, story),
        card=social_card(library, story),
    )
