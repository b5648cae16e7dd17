"""The themes of a site, found again only where an edit may have changed them."""

from collections.abc import Iterable, Mapping

from plugins.story.story import Genre, Story
from plugins.theme_tagging.matching import find_evidence
from plugins.theme_tagging.tagged_site import (
    Find,
    TaggedSite,
    tag_site,
    with_story,
    with_vocabulary,
)
from plugins.theme_tagging.theme import Tag
from plugins.theme_tagging.vocabulary import Vocabulary

Known = Mapping[str, tuple[Story, tuple[Tag, ...]]]
"""By source of a story: as it was, and its tags."""


class KeptTags:
    """Tags stories, and remembers what it found.

    What it is told from an earlier time it believes, but can't use when a theme is edited: for that
    a text must have been gone through. `prepare` does that in small steps.
    """

    def __init__(self, find: Find = find_evidence) -> None:
        self._find = find
        self._site: TaggedSite | None = None
        self._told: Known = {}
        self._tags: Known = {}

    def tell(self, known: Known) -> None:
        """What was found earlier, with the words that are used now."""
        self._told = known

    @property
    def known(self) -> Known:
        """The tags of each story as they were asked for last."""
        return self._tags

    def of(self, stories: Iterable[Story], words: Vocabulary) -> tuple[Tag, ...]:
        """The tags of these stories, in their order: what tagging all of them afresh would give."""
        told = [story for story in stories if story.genre is not Genre.PAGE]
        site = self._of_these_words(words)
        tags: dict[str, tuple[Story, tuple[Tag, ...]]] = {}
        for story in told:
            known = self._told.get(story.source)
            kept = site.stories.get(story.source)
            if kept and _same(kept.story, story):
                tags[story.source] = (story, kept.tags)
            elif known and _same(known[0], story):
                tags[story.source] = (story, known[1])
            else:
                site = with_story(site, story, self._find)
                tags[story.source] = (story, site.stories[story.source].tags)
        self._site = site.only(source for source in site.stories if source in tags)
        self._tags = tags
        return tuple(tag for _, each in tags.values() for tag in each)

    def prepare(self) -> bool:
        """Go through one text of which only the tags are known. False when there is none left."""
        if self._site is None:
            return False
        for source, (story, _) in self._tags.items():
            if source not in self._site.stories:
                self._site = with_story(self._site, story, self._find)
                return True
        self._told = {}
        return False

    def _of_these_words(self, words: Vocabulary) -> TaggedSite:
        if self._site is None:
            return tag_site((), words, self._find)
        if self._site.vocabulary is words:
            return self._site
        self._told = {}
        return with_vocabulary(self._site, words, self._find)


def _same(before: Story, after: Story) -> bool:
    # The same object where nothing was read; then there is nothing to compare.
    return before is after or before == after
