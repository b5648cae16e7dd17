"""A face on the wall: photo, name, role, own words and core sample."""

from dataclasses import replace

from markupsafe import Markup

from plugins.story.story import Status, Story

from .core_sample import core_sample
from .library import Library
from .pictures import picture
from .view_pieces import Picture, PortraitCard
from .wording import in_speech_marks


class Cards:
    """The portrait cards of a library, each made once however many pages show it."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._made: dict[str, PortraitCard] = {}

    def of(self, portrait: Story) -> PortraitCard:
        """The card of one portrait."""
        if portrait.source not in self._made:
            self._made[portrait.source] = portrait_card(self._library, portrait)
        return self._made[portrait.source]

    def of_all(self, portraits: tuple[Story, ...]) -> tuple[PortraitCard, ...]:
        """The cards of several, in their order."""
        return tuple(self.of(portrait) for portrait in portraits)


def portrait_card(library: Library, portrait: Story) -> PortraitCard:
    """The card of a portrait, also when it has no photo, no sentence or no themes."""
    return PortraitCard(
        url=portrait.url,
        name=library.people.portrayed(portrait),
        role=portrait.front.role,
        sentence=in_speech_marks(portrait.front.sentence),
        picture=face(library, portrait),
        core=core_sample(library, portrait),
        note=note(library, portrait),
    )


def face(library: Library, story: Story | None) -> Picture | None:
    """The lead photo of a story without its caption, as lists and headers show it."""
    if story is None or story.lead is None:
        return None
    plan = library.plan(story.lead.path)
    bare = replace(story.lead, caption="", caption_id="")
    return picture(bare, plan, Markup("")) if plan else None


def note(library: Library, story: Story) -> str:
    """`Verzonnen persoon`, `Concept`, both, or nothing."""
    notes = []
    if story.front.status is Status.DRAFT:
        notes.append("concept")
    if any(person.invented for person in library.people.within(story)):
        notes.append("verzonnen persoon")
    return ", ".join(notes).capitalize()
