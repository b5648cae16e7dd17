"""The tags of a whole site, kept so that an edit looks again only at the passages it touches.

A build tags a site once. Whoever stays around, such as a preview, keeps what came of it: an edited
story is read again by itself, and an edited theme is looked for again in the passages that hold a
changed term's words. What comes out is always what tagging everything afresh would give.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from plugins.story.story import Story

from .alike import Alikes
from .index import Index, index_of
from .matching import find_evidence
from .tagging import compared, tags_from
from .terms import pattern_of
from .theme import Evidence, Tag, Term, Theme
from .touched import Places, Sought, places_of, sought
from .vocabulary import Vocabulary, vocabulary

Found = Mapping[tuple[int, int], tuple[Evidence, ...]]
"""The evidence for each pair of a passage's and a theme's number."""

Find = Callable[[Index, Vocabulary], Found]
"""Looks for the terms of themes in passages. Handed in by who wants to count what is looked at."""


@dataclass(frozen=True, slots=True)
class TaggedStory:
    """A story with its tags, and what they came from."""

    story: Story
    places: Places
    proofs: Mapping[tuple[int, str], tuple[Evidence, ...]]
    """The evidence for each pair of a passage's number and a theme's slug."""
    alike: Alikes | None
    """How much each passage is like the examples of each theme."""
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class TaggedSite:
    """The tagged stories in their order, by source, and the vocabulary they were tagged with."""

    vocabulary: Vocabulary
    stories: Mapping[str, TaggedStory]

    @property
    def tags(self) -> tuple[Tag, ...]:
        """All tags, in the order of the stories."""
        return tuple(tag for tagged in self.stories.values() for tag in tagged.tags)

    def only(self, sources: Iterable[str]) -> "TaggedSite":
        """The site with these stories alone, in this order."""
        return replace(self, stories={source: self.stories[source] for source in sources})


def tag_site(stories: Iterable[Story], words: Vocabulary, find: Find = find_evidence) -> TaggedSite:
    """Tag every story."""
    return TaggedSite(words, {story.source: _tagged(story, words, find) for story in stories})


def with_story(site: TaggedSite, story: Story, find: Find = find_evidence) -> TaggedSite:
    """The site with a story that is new or was edited; no other is looked at."""
    tagged = _tagged(story, site.vocabulary, find)
    return replace(site, stories={**site.stories, story.source: tagged})


def with_vocabulary(site: TaggedSite, words: Vocabulary, find: Find = find_evidence) -> TaggedSite:
    """The site with edited themes; only passages with the words of a changed term are looked at."""
    edited = _edited(site.vocabulary.themes, words.themes)
    slugs = {theme.slug for theme in edited}
    changed = _terms_of(edited)
    again = vocabulary(theme for theme in words.themes if theme.slug in slugs)
    decide_all = _rules(site.vocabulary) != _rules(words)
    learned_more = site.vocabulary.learned != words.learned
    stories = dict(site.stories)
    for source, tagged in site.stories.items():
        touched = changed.passages(tagged.places)
        if touched or decide_all or learned_more:
            proofs = {
                pair: evidence
                for pair, evidence in tagged.proofs.items()
                if pair[0] not in touched or pair[1] not in slugs
            }
            if touched and again.themes:
                proofs |= _proofs(tagged.story, sorted(touched), again, find)
            alike = tagged.alike
            if learned_more:
                alike = compared(index_of(tagged.story.passages), words)
            stories[source] = _decided(tagged.story, tagged.places, proofs, alike, words)
    return TaggedSite(words, stories)


def _tagged(story: Story, words: Vocabulary, find: Find) -> TaggedStory:
    index = index_of(story.passages)
    everywhere = range(len(story.passages))
    proofs = _by_slug(find(index, words), everywhere, words)
    return _decided(story, places_of(index), proofs, compared(index, words), words)


def _proofs(
    story: Story, passages: Sequence[int], words: Vocabulary, find: Find
) -> dict[tuple[int, str], tuple[Evidence, ...]]:
    index = index_of(story.passages[number] for number in passages)
    return _by_slug(find(index, words), passages, words)


def _by_slug(
    found: Found, passages: Sequence[int], words: Vocabulary
) -> dict[tuple[int, str], tuple[Evidence, ...]]:
    return {
        (passages[passage], words.themes[theme].slug): evidence
        for (passage, theme), evidence in found.items()
    }


def _decided(
    story: Story,
    places: Places,
    proofs: Mapping[tuple[int, str], tuple[Evidence, ...]],
    alike: Alikes | None,
    words: Vocabulary,
) -> TaggedStory:
    numbers = {theme.slug: number for number, theme in enumerate(words.themes)}
    found = {(passage, numbers[slug]): evidence for (passage, slug), evidence in proofs.items()}
    tags = tags_from(found, story, words.themes, alike)
    return TaggedStory(story, places, proofs, alike, tags)


def _rules(words: Vocabulary) -> list[tuple[str, int]]:
    """What decides on tags besides the evidence."""
    return [(theme.slug, theme.threshold) for theme in words.themes]


def _edited(before: Iterable[Theme], after: Iterable[Theme]) -> list[Theme]:
    """The themes that may find something else now, with only the terms that make the difference."""
    old = {theme.slug: theme for theme in before}
    new = {theme.slug: theme for theme in after}
    gone = (theme for slug, theme in old.items() if slug not in new)
    come = (theme for slug, theme in new.items() if slug not in old)
    stayed = (_difference(old[slug], new[slug]) for slug in old if slug in new)
    return [theme for theme in (*gone, *come, *stayed) if theme.terms or theme.cancelling]


def _terms_of(themes: Iterable[Theme]) -> Sought:
    terms = (term for theme in themes for term in (*theme.terms, *theme.cancelling))
    return sought(pattern_of(term.text) for term in terms)


def _difference(before: Theme, after: Theme) -> Theme:
    if before.quoted_only != after.quoted_only:
        return replace(after, terms=(*before.terms, *after.terms))
    return replace(
        after,
        terms=_changed(before.terms, after.terms),
        cancelling=_changed(before.cancelling, after.cancelling),
    )


def _changed(before: Iterable[Term], after: Iterable[Term]) -> tuple[Term, ...]:
    """The terms that came, went or weigh something else; all of them when their order is another.

    Of two terms for the same words the first one is the evidence.
    """
    old = {(term.text, term.kind, term.weight): term for term in before}
    new = {(term.text, term.kind, term.weight): term for term in after}
    all_terms = {**old, **new}
    if [each for each in old if each in new] != [each for each in new if each in old]:
        return tuple(all_terms.values())
    return tuple(term for each, term in all_terms.items() if (each in old) != (each in new))
