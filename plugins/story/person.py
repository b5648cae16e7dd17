"""The people of the site and what they agreed to, as kept in `mensen.toml`."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Consent(StrEnum):
    """What a person says about being on the site."""

    YES = "ja"
    PAUSED = "gepauzeerd"
    WITHDRAWN = "ingetrokken"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who is portrayed or quoted."""

    id: str
    name: str
    names: tuple[str, ...]
    """Other ways in which a text may name this person."""
    role: str
    invented: bool
    """An invented person needs no consent and is marked as invented on every page."""
    consent: Consent | None
    """None when the file does not say: then nothing of this person may go out."""
    since: date | None
    until: date | None
    scope: tuple[str, ...]
    seen: tuple[tuple[str, str], ...]
    """Pairs of a story (`portretten/nico`) and the sha256 of the text that this person approved."""
    proof: str
    line: int

    def goes_by(self, name: str) -> bool:
        """True when a text that says `name` means this person."""
        return name in (self.name, *self.names)
