"""The ids that went public, and what their passages looked like then."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .fingerprint import fingerprint
from .passage import Kind, Override, Passage
from .story import Story
from .text import passage_id


@dataclass(frozen=True, slots=True)
class PublicPassage:
    """A passage as it was when it was last published."""

    id: str
    kind: Kind
    text: str
    """Hash of the words: the id that the text would get by itself."""
    shingles: tuple[int, ...]
    """Its fingerprint."""
    section: str
    """Id of the heading above it, or empty."""
    aliases: tuple[str, ...] = ()
    """Ids of earlier passages that lead here."""
    rulings: tuple[str, ...] = ()
    """Themes that the author pinned, or denied (`-theme`), for this passage."""


@dataclass(frozen=True, slots=True)
class PublicIds:
    """Everything that ever went public and may still be linked to."""

    by_address: Mapping[str, tuple[PublicPassage, ...]] = field(default_factory=dict)
    """Address of a story -> its passages, in reading order."""

    def of(self, story: Story) -> tuple[PublicPassage, ...]:
        """What was published of a story, at its own address or else at one that it had before."""
        earlier = (f"/{typed.strip('/')}/" for typed in story.front.old_addresses)
        known = (self.by_address[url] for url in (story.url, *earlier) if url in self.by_address)
        return next(known, ())


def ruling_name(override: Override) -> str:
    """A decision about a theme, as one word: `theme` or `-theme`."""
    return override.theme if override.wanted else f"-{override.theme}"


def public_ids(out: Iterable[Story], stay_home: Iterable[Story], known: PublicIds) -> PublicIds:
    """What to remember after a publish: the stories that went out, and what was known of others.

    Of a story that is gone nothing is kept.
    """
    remembered = {story.url: known.of(story) for story in stay_home}
    remembered |= {story.url: _published(story, known.of(story)) for story in out}
    return PublicIds({url: entries for url, entries in sorted(remembered.items()) if entries})


def _published(story: Story, before: Iterable[PublicPassage]) -> tuple[PublicPassage, ...]:
    prints = {entry.text: entry.shingles for entry in before}
    section = ""
    entries: list[PublicPassage] = []
    for passage in story.passages:
        text = passage_id(passage.text)
        shingles = prints[text] if text in prints else fingerprint(passage.text)
        entries.append(_entry(passage, text, shingles, section))
        if passage.kind is Kind.HEADING:
            section = passage.id
    return tuple(entries)


def _entry(passage: Passage, text: str, shingles: tuple[int, ...], section: str) -> PublicPassage:
    rulings = tuple(sorted({ruling_name(each) for each in passage.overrides}))
    return PublicPassage(
        passage.id, passage.kind, text, shingles, section, passage.aliases, rulings
    )
