"""What the themes of passages gain and lose against what was published, passage by passage."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.story.passage import Passage
from plugins.story.story import Story
from plugins.story.text import normalised

from .theme import Decision, Tag


@dataclass(frozen=True, slots=True)
class PublishedTheme:
    """A theme that readers see at a passage now."""

    theme: str
    words: tuple[str, ...]
    """The words that proved it then."""


@dataclass(frozen=True, slots=True)
class PublishedPassage:
    """A passage as readers see it now."""

    id: str
    story: str
    """Address of the story on the site."""
    text: str
    themes: tuple[PublishedTheme, ...]


@dataclass(frozen=True, slots=True)
class Loss:
    """A theme that a passage no longer has."""

    theme: str
    words: tuple[str, ...]
    denial: Tag | None
    """The tag with the author's denial, when she denied it herself."""


@dataclass(frozen=True, slots=True)
class Change:
    """A passage whose themes are no longer what readers see."""

    story: Story
    passage: Passage
    edited: bool
    """True when its words have changed too."""
    gained: tuple[Tag, ...]
    lost: tuple[Loss, ...]


@dataclass(frozen=True, slots=True)
class Diff:
    """All that publishing now would change to the themes of passages."""

    changes: tuple[Change, ...]
    """In the order of the stories."""
    new: int
    """Passages that were not published yet, and so have nothing to compare with."""
    gone: int
    """Passages that were published and are no more."""

    @property
    def gained(self) -> int:
        """How many themes passages gain."""
        return sum(len(change.gained) for change in self.changes)

    @property
    def lost(self) -> int:
        """How many themes passages lose."""
        return sum(len(change.lost) for change in self.changes)


def diff(
    told: Sequence[tuple[Story, Sequence[Tag]]], published: Sequence[PublishedPassage]
) -> Diff:
    """Compare the tags of stories with what was published.

    A passage is known by its id in its story, else by its words, in whatever story.
    """
    known = _known(told, published)
    changes: list[Change] = []
    for story, tags in told:
        by_passage: dict[str, list[Tag]] = defaultdict(list)
        for tag in tags:
            by_passage[tag.passage].append(tag)
        for passage in story.passages:
            before = known.get((story.url, passage.id))
            change = before and _change(story, passage, by_passage[passage.id], before)
            if change:
                changes.append(change)
    passages = sum(len(story.passages) for story, _ in told)
    return Diff(tuple(changes), new=passages - len(known), gone=len(published) - len(known))


def _known(
    told: Sequence[tuple[Story, Sequence[Tag]]], published: Iterable[PublishedPassage]
) -> dict[tuple[str, str], PublishedPassage]:
    """For each passage that was published, by story and id, what readers see. No two share one."""
    by_id = {(each.story, each.id): each for each in published}
    places = [(story, passage) for story, _ in told for passage in story.passages]
    known = {
        place: by_id.pop(place)
        for place in ((story.url, passage.id) for story, passage in places)
        if place in by_id
    }
    by_text: dict[str, list[PublishedPassage]] = defaultdict(list)
    for each in by_id.values():
        by_text[normalised(each.text)].append(each)
    for story, passage in places:
        left = by_text[normalised(passage.text)]
        if left and (story.url, passage.id) not in known:
            # Of equal words those in this story come first.
            nearest = min(left, key=lambda each: each.story != story.url)
            left.remove(nearest)
            known[story.url, passage.id] = nearest
    return known


def _change(
    story: Story, passage: Passage, tags: Sequence[Tag], before: PublishedPassage
) -> Change | None:
    now = {tag.theme: tag for tag in tags if tag.is_public}
    denied = {tag.theme: tag for tag in tags if tag.decision is Decision.DENIED}
    then = {each.theme for each in before.themes}
    gained = tuple(tag for theme, tag in now.items() if theme not in then)
    lost = tuple(
        Loss(each.theme, each.words, denied.get(each.theme))
        for each in before.themes
        if each.theme not in now
    )
    if not gained and not lost:
        return None
    edited = normalised(passage.text) != normalised(before.text)
    return Change(story, passage, edited, gained, lost)
