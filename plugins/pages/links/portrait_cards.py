"""A face on the wall: photo, name, role, own words and core sample."""

from dataclasses import replace

from markupsafe import Markup

from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.photographs.pictures import in_slot, picture, whole_of
from plugins.pages.photographs.slots import EVENLY, HOME, OPENING, Slot, on_the_wall
from plugins.pages.text.wording import in_speech_marks
from plugins.pages.themes.core_sample import core_sample
from plugins.pages.view_pieces import Picture, PortraitCard
from plugins.story.story import Status, Story


class Cards:
    """The portrait cards of a library, each made once however many pages show it."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._made: dict[str, PortraitCard] = {}

    def of(self, portrait: Story) -> PortraitCard:
        """The card of one portrait, with its photo as the front page opens with it."""
        if portrait.source not in self._made:
            self._made[portrait.source] = portrait_card(self._library, portrait)
        return self._made[portrait.source]

    def of_all(self, portraits: tuple[Story, ...]) -> tuple[PortraitCard, ...]:
        """The cards of several, in their order, with their photos as they hang on the wall."""
        return tuple(
            _hung(self.of(portrait), on_the_wall(number, len(portraits)))
            for number, portrait in enumerate(portraits)
        )

    def evenly(self, portraits: tuple[Story, ...]) -> tuple[PortraitCard, ...]:
        """The cards of several that hang in a group, all as large."""
        return tuple(_hung(self.of(portrait), EVENLY) for portrait in portraits)


def portrait_card(library: Library, portrait: Story) -> PortraitCard:
    """The card of a portrait, also when it has no photo, no sentence or no themes."""
    return PortraitCard(
        url=portrait.url,
        name=library.people.portrayed(portrait),
        role=portrait.front.role,
        sentence=in_speech_marks(portrait.front.sentence),
        picture=face(library, portrait, HOME),
        core=core_sample(library, portrait),
        note=note(library, portrait),
    )


def _hung(card: PortraitCard, slot: Slot) -> PortraitCard:
    return replace(card, picture=in_slot(card.picture, slot)) if card.picture else card


def face(library: Library, story: Story | None, slot: Slot) -> Picture | None:
    """The lead photo of a story without its caption, as lists and headers show it."""
    if story is None or story.lead is None:
        return None
    plan = library.plan(story.lead.path)
    bare = replace(story.lead, caption="", caption_id="")
    if plan is None:
        return None
    shown = picture(bare, plan, Markup(""), slot)
    return replace(shown, whole=whole_of(bare, plan)) if slot is OPENING else shown


def note(library: Library, story: Story) -> str:
    """`Verzonnen persoon`, `Concept`, both, or nothing."""
    notes = []
    if story.front.status is Status.DRAFT:
        notes.append(WORDS.wall.draft)
    if any(person.invented for person in library.people.within(story)):
        notes.append(WORDS.wall.invented)
    return ", ".join(notes).capitalize()
