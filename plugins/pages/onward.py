"""`Verder vanaf hier`: from what this story says to someone else who speaks of the same thing."""

from collections import Counter
from collections.abc import Sequence

from plugins.story.story import Genre, Story
from plugins.theme_tagging.theme import Decision, Evidence

from .because import named, once
from .library import Library, Mention, portrayed, strength
from .passage_cards import passage_card, told_by
from .theme_refs import theme_ref
from .views import Onward

MOST = 5
_MOST_WORDS = 3
_STRONG = 2
"""A theme is strong in a story when this many of its passages have it."""


def onward(library: Library, story: Story) -> tuple[Onward, ...]:
    """For each strong theme of `story` one passage of another person who shares it.

    The strongest theme comes first. Everyone gets a turn before anyone gets a second one; then the
    person's own words go before what is told about her, and the surest passage before the others.
    """
    shared = {theme: _of_others(library, story, theme) for theme in strong_themes(library, story)}
    themes = [theme for theme, mentions in shared.items() if mentions][:MOST]
    turns: Counter[str] = Counter()
    chosen: dict[str, Mention] = {}
    # A theme that few people share chooses first, so that these are still free.
    for theme in sorted(themes, key=lambda theme: len(_names(library, shared[theme]))):
        chosen[theme] = min(shared[theme], key=lambda each: _rank(library, each, turns))
        turns[told_by(library, chosen[theme]).name] += 1
    return tuple(_step(library, story, chosen[theme]) for theme in themes)


def strong_themes(library: Library, story: Story) -> tuple[str, ...]:
    """The themes that a story is about, strongest first; never none when it has themes at all."""
    mentions = [
        mention
        for theme in library.themes
        for mention in library.mentions(theme.slug)
        if mention.story.source == story.source
    ]
    passages = Counter(mention.tag.theme for mention in mentions)
    scores: Counter[str] = Counter()
    for mention in mentions:
        scores[mention.tag.theme] += strength(mention.tag)
    ordered = sorted(passages, key=lambda slug: (-passages[slug], -scores[slug]))
    return tuple(slug for slug in ordered if passages[slug] >= _STRONG) or tuple(ordered[:1])


def _of_others(library: Library, story: Story, theme: str) -> tuple[Mention, ...]:
    own = portrayed(story, library.site) if story.genre is Genre.PORTRAIT else ""
    return tuple(
        mention
        for mention in library.mentions(theme)
        if mention.story.source != story.source and told_by(library, mention).name not in ("", own)
    )


def _names(library: Library, mentions: tuple[Mention, ...]) -> frozenset[str]:
    return frozenset(told_by(library, mention).name for mention in mentions)


def _rank(library: Library, mention: Mention, turns: Counter[str]) -> tuple[int, bool, bool, int]:
    told = told_by(library, mention)
    unsure = mention.tag.decision is Decision.NEIGHBOUR
    return turns[told.name], not told.speaks, unsure, -strength(mention.tag)


def _step(library: Library, story: Story, mention: Mention) -> Onward:
    theme = library.theme_by_slug[mention.tag.theme]
    return Onward(
        theme=theme_ref(theme),
        passage=passage_card(library, mention),
        reason=_reason(library, story, mention),
    )


def _reason(library: Library, story: Story, mention: Mention) -> str:
    """Which words made the link, on both sides."""
    theme = mention.tag.theme
    name = told_by(library, mention).name
    here = [
        evidence
        for each in library.mentions(theme)
        if each.story.source == story.source
        for evidence in each.tag.evidence
    ]
    there = mention.tag.evidence
    terms = {evidence.term for evidence in here}
    shared = [evidence for evidence in there if evidence.term in terms]
    if shared:
        return f"Ook bij {name} staat {named(_weightiest(shared))}."
    if here and there:
        ours, theirs = named(_weightiest(here)), named(_weightiest(there))
        return f"In dit verhaal staat {ours}, bij {name} {theirs}."
    return f"Ook bij {name} gaat het over {library.theme_by_slug[theme].title}."


def _weightiest(evidence: Sequence[Evidence]) -> tuple[str, ...]:
    ordered = sorted(evidence, key=lambda each: -each.weight)
    return once(each.text for each in ordered)[:_MOST_WORDS]
