"""A story: everything one Markdown file says, read once and never changed."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from .blocks import Block
from .passage import Override, Passage, Span
from .photo import Photo

NO_DAY = datetime.date.min
"""In place of a date that an author forgot, or that can't be read."""


class Genre(StrEnum):
    """What sort of story it is; its folder under content decides."""

    PORTRAIT = "portret"
    POST = "blog"
    PAGE = "pagina"


class Status(StrEnum):
    """What the author says about showing a story."""

    READY = "klaar"
    DRAFT = "concept"
    HIDDEN = "verborgen"
    ARCHIVE = "archief"


@dataclass(frozen=True, slots=True)
class Place:
    """The author's own place for a person on the line: 0 is collective, 20 is individual."""

    step: int
    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a story, as typed. Checked when all stories are known."""

    target: str
    """The address as typed: a file, a site address, `#id` or `https://…`."""
    text: str
    line: int
    passage: str
    """Id of the passage in which it stands, or empty."""
    span: Span
    """Where its words stand in the text of that passage; empty when they stand beside it."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that the author takes home: `[…]{.openvraag}`."""

    text: str
    answer: str
    """What stands behind `beantwoord=`: the story with the answer, or empty while it is open."""
    line: int
    passage: str
    """Id of the passage in which it stands, or empty."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields above a story, read strictly: dates are dates, lists are tuples."""

    title: str
    date: datetime.date
    series: str = ""
    name: str = ""
    role: str = ""
    sentence: str = ""
    photo: str = ""
    photo_alt: str = ""
    summary: str = ""
    people: tuple[str, ...] = ()
    place: Place | None = None
    overrides: tuple[Override, ...] = ()
    """`Themas_vast` and `Themas_niet`, for the whole story."""
    spoken: str = ""
    """Where and when a speech was held; empty for a story that is no speech."""
    conversation: datetime.date | None = None
    modified: datetime.date | None = None
    slug: str = ""
    status: Status = Status.READY
    old_addresses: tuple[str, ...] = ()
    author: str = ""
    keywords: tuple[str, ...] = ()
    ignore_language: tuple[str, ...] = ()
    lines: tuple[tuple[str, int], ...] = ()
    """The line on which each field stands, under its Dutch name."""

    @property
    def complete(self) -> bool:
        """False without a title or a date: such a story has no page."""
        return bool(self.title) and self.date != NO_DAY

    def line(self, key: str) -> int:
        """The line of a field, for messages; the first line of the file when it isn't there."""
        return dict(self.lines).get(key, 1)


@dataclass(frozen=True, slots=True)
class Story:
    """One portrait, blog post or page."""

    path: Path
    source: str
    """Path below the content folder, with forward slashes: `portretten/nico/index.md`."""
    genre: Genre
    slug: str
    url: str
    """Address on the site, from the root: `/portretten/nico/`."""
    front: FrontMatter
    blocks: tuple[Block, ...]
    passages: tuple[Passage, ...]
    links: tuple[Link, ...]
    lead: Photo | None
    """The photo that stands for the story: `Foto`, else the best photo in the text."""
    text: str
    """All passages' plain text, two line breaks between them."""
    open_questions: tuple[OpenQuestion, ...] = ()
    """In reading order."""
