"""Who says a passage, in words that never put something in the wrong mouth."""

from dataclasses import dataclass

from plugins.story.passage import Passage, Voice
from plugins.story.story import Genre, Story

from .library import Library, portrayed
from .wording import called, lower_first


@dataclass(frozen=True, slots=True)
class Teller:
    """Whose words a passage holds, or else in whose story it stands."""

    who: str
    """`Halima, balie`, `Uit het portret van Halima` or `Uit ‘Twee voordeuren’`."""
    name: str
    """The person, or empty for a post in the author's own words."""
    portrait: Story | None
    """The listed portrait of this person, which gives the face."""
    speaks: bool
    """True for the person's own words."""

    def key(self, story: Story) -> str:
        """The same for all passages of one person, or of one post without a person."""
        return self.name or story.source


def teller(library: Library, story: Story, passage: Passage) -> Teller:
    """Who says `passage`. A quotation by nobody known counts as the author's words."""
    if passage.voice is Voice.QUOTED and passage.speaker:
        return _speaker(library, passage.speaker)
    if story.genre is Genre.PORTRAIT:
        name = portrayed(story, library.site)
        return Teller(f"Uit het portret van {name}", name, story, speaks=False)
    return Teller(f"Uit {called(story.front.title)}", "", None, speaks=False)


def _speaker(library: Library, speaker: str) -> Teller:
    person = library.site.person(speaker)
    name = person.name if person else speaker
    portrait = library.portrait_of(name)
    role = (portrait.front.role if portrait else "") or (person.role if person else "")
    who = f"{name}, {lower_first(role)}" if role else name
    return Teller(who, name, portrait, speaks=True)
