"""Everything in one content folder, read: the stories, the people and the author's settings."""

from dataclasses import dataclass
from pathlib import Path

from .glossary import EMPTY, Glossary
from .person import Person
from .story import Genre, Story


@dataclass(frozen=True, slots=True)
class Series:
    slug: str
    name: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Newsletter:
    address: str
    how_often: str


@dataclass(frozen=True, slots=True)
class Target:
    """A place to publish to. `options` holds what its kind needs, as typed."""

    name: str
    kind: str
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What `site.toml` says."""

    name: str
    address: str
    """Public address without a slash at the end: `https://debegripvolleambtenaar.nl`."""
    tagline: str
    author: str
    language: str
    series: tuple[Series, ...]
    newsletter: Newsletter | None
    embed_hosts: tuple[str, ...]
    targets: tuple[Target, ...]
    own_address: bool = True
    """False when `site.toml` names no address; nothing is published under another one."""


@dataclass(frozen=True, slots=True)
class Site:
    """One author's site, complete: what every feature starts from."""

    folder: Path
    settings: Settings
    people: tuple[Person, ...]
    stories: tuple[Story, ...]
    """In a fixed order: newest first, then by slug. Drafts included."""
    glossary: Glossary = EMPTY

    def of(self, genre: Genre) -> tuple[Story, ...]:
        """The stories of one genre, in the site's order."""
        return tuple(story for story in self.stories if story.genre is genre)

    def person(self, name: str) -> Person | None:
        """The person whom a text means by `name`, or None."""
        return next((person for person in self.people if person.goes_by(name)), None)
