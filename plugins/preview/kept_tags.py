"""The themes of a site, found again only where an edit may have changed them."""

from collections.abc import Iterable

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


class KeptTags:
    """Tags stories, and remembers what it found."""

    def __init__(self, find: Find = find_evidence) -> None:
        self._find = find
        self._site: TaggedSite | None = None

    def of(self, stories: Iterable[Story], words: Vocabulary) -> tuple[Tag, ...]:
        """The tags of these stories, in their order: what tagging all of them afresh would give."""
        told = [story for story in stories if story.genre is not Genre.PAGE]
        site = self._site
        if site is None:
            site = tag_site((), words, self._find)
        if site.vocabulary is not words:
            site = with_vocabulary(site, words, self._find)
        for story in told:
            kept = site.stories.get(story.source)
            # The same object where nothing was read; then there is nothing to compare.
            if kept is None or (kept.story is not story and kept.story != story):
                site = with_story(site, story, self._find)
        self._site = site.only(story.source for story in told)
        return self._site.tags
