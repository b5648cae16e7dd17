"""A story or theme that is about to begin: what she answered, before anything is written."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """What an author can begin, in her words."""

    PORTRAIT = "portret"
    POST = "blog"
    THEME = "thema"


FOLDERS = {Kind.PORTRAIT: "portretten", Kind.POST: "blog", Kind.THEME: "themas"}
"""Where each kind lies below the content folder."""


class Agreed(StrEnum):
    """What somebody said about being on the site."""

    YES = "ja"
    NOT_YET = "nee"
    INVENTED = "verzonnen"


@dataclass(frozen=True, slots=True)
class NewPhoto:
    """A photo that goes along, with what she says about it."""

    original: Path
    name: str
    """What its copy beside the story will be called."""
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody who is not in `mensen.toml` yet."""

    id: str
    name: str
    role: str
    agreed: Agreed
    since: date
    scope: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewStory:
    """A portrait or a blog post. The first of its photos is the one at the top."""

    kind: Kind
    slug: str
    title: str
    day: date
    name: str = ""
    role: str = ""
    series: str = ""
    summary: str = ""
    people: tuple[str, ...] = ()
    photos: tuple[NewPhoto, ...] = ()


@dataclass(frozen=True, slots=True)
class NewTheme:
    """A theme with the first words by which it is recognised."""

    slug: str
    title: str
    question: str
    summary: str
    terms: str
