"""A passage: the smallest piece of a story that has an address and can carry a theme."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a passage is in the story, in the word that the data files use."""

    PARAGRAPH = "alinea"
    LIST_ITEM = "lijst"
    QUOTATION = "citaat"
    CAPTION = "bijschrift"
    HEADING = "kop"
    TRANSCRIPT = "uitgeschreven"


class Voice(StrEnum):
    """Whose words a passage mostly holds."""

    AUTHOR = "auteur"
    QUOTED = "geciteerd"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of direct speech in a passage. Offsets count characters of the passage's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Override:
    """The author's own decision about a theme, for one passage or for a whole story."""

    theme: str
    """Slug as she typed it."""
    wanted: bool
    """True pins the theme, False denies it."""
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, list item, quotation, caption, heading or transcript paragraph."""

    id: str
    """The author's own id, else the one that went public, else `p-` and 8 hex digits of the
    normalised text."""
    kind: Kind
    text: str
    """Plain text as a reader sees it: curly quotes, no markup."""
    start: int
    """Offset of this passage in the story's plain text (`Story.text`)."""
    line: int
    """Line in the source file, counted from 1."""
    heading: str
    """Text of the heading above it, or empty."""
    voice: Voice
    speaker: str | None
    """Shown name of who speaks, when known. Set for quoted passages only."""
    speech: tuple[Span, ...] = ()
    """Where direct speech stands in `text`, quotation marks included."""
    overrides: tuple[Override, ...] = ()
    """Themes pinned or denied on the line before this passage."""
    ignore_language: tuple[str, ...] = ()
    """Language checks that the author turned off for this passage."""
    named: tuple[str, ...] = ()
    """Names that stand beside direct speech, as typed, whether anybody knows them or not."""
    aliases: tuple[str, ...] = ()
    """Ids that went public once and whose links land here now."""
