"""The themes of a site, found again only where an edit may have changed them."""

from collections.abc import Iterable

from plugins.story.memory import Remembering
from plugins.story.story import Genre, Story
from plugins.theme_tagging.matching import find_evidence
from plugins.theme_tagging.tagged_site import (
    Find,
    TaggedSite,
    tag_site,
    with_story,
    with_vocabulary,
)
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.theme import Tag
from plugins.theme_tagging.vocabulary import Vocabulary


class KeptTags:
    """Tags stories, and lets `memory` know what it found when asked to `teach`.

    What `memory` knows from an earlier time holds, but is of no use when a theme is edited: for
    that a text must have been gone through. `prepare` does that in small steps.
    """

    def __init__(self, memory: Remembering, find: Find = find_evidence) -> None:
        self._memory = memory
        self._find = find
        self._site: TaggedSite | None = None
        self._stories: tuple[Story, ...] = ()

    def of(self, stories: Iterable[Story], words: Vocabulary) -> tuple[Tag, ...]:
        """The tags of these stories, in their order: what tagging all of them afresh would give."""
        self._stories = tuple(story for story in stories if story.genre is not Genre.PAGE)
        site = self._of_these_words(words)
        found: list[Tag] = []
        for story in self._stories:
            kept = site.stories.get(story.source)
            if kept and _same(kept.story, story):
                tags = kept.tags
            elif (earlier := self._earlier(story, words)) is not None:
                tags = earlier
            else:
                site = with_story(site, story, self._find)
                tags = site.stories[story.source].tags
            found += tags
        told = {story.source for story in self._stories}
        self._site = site.only(source for source in site.stories if source in told)
        return tuple(found)

    def teach(self) -> None:
        """Let the memory know what was found, for the next time."""
        if self._site is not None:
            words = self._site.vocabulary
            for source, kept in self._site.stories.items():
                self._memory.teach(source, tag_story, (kept.story, words), kept.tags)

    def prepare(self) -> bool:
        """Go through one text of which only the tags are known. False when there is none left."""
        if self._site is None:
            return False
        for story in self._stories:
            if story.source not in self._site.stories:
                self._site = with_story(self._site, story, self._find)
                return True
        return False

    def _earlier(self, story: Story, words: Vocabulary) -> tuple[Tag, ...] | None:
        """The tags that are known from an earlier time."""
        known = self._memory.known(story.source, tag_story)
        return known[1] if known and known[0] == (story, words) else None

    def _of_these_words(self, words: Vocabulary) -> TaggedSite:
        if self._site is None:
            return tag_site((), words, self._find)
        if self._site.vocabulary is words:
            return self._site
        return with_vocabulary(self._site, words, self._find)


def _same(before: Story, after: Story) -> bool:
    # The same object where nothing was read; then there is nothing to compare.
    return before is after or before == after
