"""Which stories search engines may show: those in which everyone agreed to that."""

from plugins.pages.library import Library
from plugins.story.story import Status, Story

_SCOPE = "zoekmachines"
"""The word behind `bereik` with which a person agrees."""


def may_be_found(library: Library, story: Story) -> bool:
    """False asks search engines to leave out a story that stays on the site all the same."""
    return story.front.status is not Status.HIDDEN and library.people.agreed(story, _SCOPE)
