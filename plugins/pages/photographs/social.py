"""What other sites show beside a link to a story, when everybody in it agreed to that."""

from plugins.pages.library import Library
from plugins.pages.links.people import People
from plugins.pages.view_pieces import SocialCard
from plugins.photo_series.rendition import Plan
from plugins.photo_series.uses import JPEG, Shape
from plugins.story.story import Story

from .pictures import address

_WIDTH = 1200
_SCOPE = "social"
"""The word behind `bereik` with which a person agrees."""


def may_be_shared(people: People, story: Story) -> bool:
    """True when all who are portrayed or quoted are invented, or said yes to other sites."""
    return people.agreed(story, _SCOPE)


def social_card(library: Library, story: Story | None) -> SocialCard | None:
    """The card of a story: its lead photo, cut for other sites. None when there may be none."""
    if story is None or story.lead is None or not may_be_shared(library.people, story):
        return None
    plan = library.plan(story.lead.path)
    return card_of(plan, story.lead.alt) if plan else None


def card_of(plan: Plan, alt: str) -> SocialCard | None:
    """The card among the renditions of a photo, when it was made."""
    made = plan.of(Shape.SOCIAL, JPEG)
    if not made:
        return None
    # A photo that has the shape of a card shares its larger files with the page.
    card = next((each for each in made if each.width >= _WIDTH), made[-1])
    return SocialCard(address(card), card.width, card.height, alt)
