"""Who says a passage, in words that never put something in the wrong mouth."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.pages.interface import WORDS
from plugins.pages.text.wording import apart, called, lower_first
from plugins.story.passage import Passage, Voice
from plugins.story.story import Genre, Story

from .people import People


@dataclass(frozen=True, slots=True)
class Teller:
    """Whose words a passage holds, or else in whose story it stands."""

    who: str
    """`Halima`, `Uit het portret van Halima` or `Uit ‘Twee voordeuren’`."""
    role: str
    """The work of who speaks, as it reads after a name: `balie`. Empty for what is told."""
    name: str
    """The person, or empty for a post in the author's own words."""
    key: str
    """The same for all passages of one person, or of one post without a person."""
    portrait: Story | None
    """The listed portrait of this person, which gives the face."""
    speaks: bool
    """True for the person's own words."""


@dataclass(frozen=True, slots=True)
class Tellers:
    """Everyone who says something in one story."""

    author: Teller
    """Who tells what is in nobody else's words."""
    speakers: Mapping[str, Teller]
    """By the name that the text uses."""

    def of(self, passage: Passage) -> Teller:
        """Who says `passage`. A quotation by nobody known counts as the author's words."""
        if passage.voice is Voice.QUOTED and passage.speaker:
            return self.speakers[passage.speaker]
        return self.author


def tellers(people: People, story: Story, speakers: Iterable[tuple[str, Story | None]]) -> Tellers:
    """Who is who in a story.

    `speakers` are the names by which its passages call them, with the listed portrait of each.
    """
    said = {name: _speaker(people, name, portrait) for name, portrait in speakers}
    return Tellers(_author(people, story), said)


def speakers_in(story: Story) -> tuple[str, ...]:
    """The names of everyone who speaks in a story, in the order in which they are heard."""
    return tuple(dict.fromkeys(passage.speaker for passage in story.passages if passage.speaker))


def _author(people: People, story: Story) -> Teller:
    if story.genre is Genre.PORTRAIT:
        name = people.portrayed(story)
        who = WORDS.passage.from_portrait.format(name=apart(name))
        return Teller(who, "", name, name, story, speaks=False)
    who = WORDS.passage.from_story.format(title=called(story.front.title))
    return Teller(who, "", "", story.source, None, speaks=False)


def _speaker(people: People, speaker: str, portrait: Story | None) -> Teller:
    person = people.person(speaker)
    name = people.name(speaker)
    role = (portrait.front.role if portrait else "") or (person.role if person else "")
    return Teller(name, lower_first(role), name, name, portrait, speaks=True)
