"""What there is to say about the language of a story, as data."""

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How sure we are, and how much it matters to a reader."""

    ERROR = "FOUT"
    """Stops a publish."""
    WARNING = "LET OP"
    TIP = "TIP"


@dataclass(frozen=True, slots=True)
class Found:
    """Something a rule found. Offsets count characters of the text that the rule was given."""

    start: int
    end: int
    weight: Weight
    message: str
    remedy: str
    word: str = ""
    """The word it is about; `Taal_negeer: afkorting:DUO` leaves out one word."""


@dataclass(frozen=True, slots=True)
class Note:
    """A finding at its place in a story."""

    line: int
    """Line in the source file, counted from 1, on which the passage begins."""
    start: int
    rule: str
    """The name under which an author switches the rule off; what stops a publish stays on."""
    weight: Weight
    passage: str
    """Id of the passage, or empty when the whole story is meant."""
    message: str
    remedy: str
