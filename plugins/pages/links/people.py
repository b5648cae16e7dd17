"""Who is who: the people of a site by every name a text may use, each with her portrait."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.story.blocks import Dialogue
from plugins.story.dialogue import AUTHOR
from plugins.story.passage import Passage, Span
from plugins.story.person import Person
from plugins.story.site import Site
from plugins.story.speech import said_by
from plugins.story.story import Genre, Story


@dataclass(frozen=True, slots=True)
class People:
    """The people of `mensen.toml` and the listed portraits, to be looked up by name."""

    by_id: Mapping[str, Person]
    by_name: Mapping[str, Person]
    portrait_by_name: Mapping[str, Story]

    def person(self, name: str) -> Person | None:
        """The person whom a text means by `name`."""
        return self.by_name.get(name)

    def name(self, name: str) -> str:
        """The name by which pages call her, whatever name a text uses."""
        person = self.by_name.get(name)
        return person.name if person else name

    def portrait(self, name: str) -> Story | None:
        """The newest listed portrait of the person whom a text means by `name`."""
        return self.portrait_by_name.get(self.name(name))

    def portrayed(self, story: Story) -> str:
        """The name of the one in a portrait: `Naam`, else whom `Mensen` lists, else the title."""
        listed = next((self.by_id[id].name for id in story.front.people if id in self.by_id), "")
        return self.name(story.front.name or listed or story.front.title)

    def said_by_others(self, story: Story) -> Mapping[str, tuple[Span, ...]]:
        """Where somebody else than the one in a portrait speaks, by the id of the passage.

        What the author asks or says in a dialogue, as `Ik`, is among it.
        """
        name, asked = self.portrayed(story), _turns_of_the_author(story)
        said = {
            each.id: (_all_of(each),) if each.id in asked else self._by_others(each, name)
            for each in story.passages
        }
        return {passage: spans for passage, spans in said.items() if spans}

    def _by_others(self, passage: Passage, name: str) -> tuple[Span, ...]:
        if passage.speaker and self.name(passage.speaker) != name:
            return (_all_of(passage),)
        return tuple(
            span
            for span, typed in zip(
                passage.speech, said_by(passage.text, passage.speech), strict=True
            )
            if typed is not None and not self._means(typed, name)
        )

    def _means(self, typed: str, name: str) -> bool:
        """True for the name itself, and for a part of it, such as a first name alone."""
        parts = typed.split()
        return self.name(typed) == name or (bool(parts) and set(parts) <= set(name.split()))

    def within(self, story: Story) -> tuple[Person, ...]:
        """The people who are portrayed or quoted in a story, in the order of `mensen.toml`."""
        names = [passage.speaker for passage in story.passages if passage.speaker]
        names.append(self.portrayed(story))
        ids = {
            *story.front.people,
            *(self.by_name[name].id for name in names if name in self.by_name),
        }
        places = {id: place for place, id in enumerate(self.by_id)}
        return tuple(self.by_id[id] for id in sorted(ids & places.keys(), key=places.__getitem__))

    def agreed(self, story: Story, scope: str) -> bool:
        """True when everyone within a story is invented, or has `scope` behind `bereik`."""
        return all(person.invented or scope in person.scope for person in self.within(story))


def _turns_of_the_author(story: Story) -> frozenset[str]:
    dialogues = (block for block in story.blocks if isinstance(block, Dialogue))
    return frozenset(
        turn.id for dialogue in dialogues for turn in dialogue.turns if turn.speaker == AUTHOR
    )


def _all_of(passage: Passage) -> Span:
    return Span(0, len(passage.text))


def people(site: Site, listed: Iterable[Story]) -> People:
    """Index the people of a site. `listed` holds the stories that have a page, newest first."""
    by_name: dict[str, Person] = {}
    for person in site.people:
        for name in (person.name, *person.names):
            by_name.setdefault(name, person)
    by_id = {person.id: person for person in site.people}
    nameless = People(by_id, by_name, {})
    portraits: dict[str, Story] = {}
    for story in listed:
        if story.genre is Genre.PORTRAIT:
            # The newest portrait of someone stands first, so that one is the person's face.
            portraits.setdefault(nameless.portrayed(story), story)
    return People(by_id, by_name, portraits)
