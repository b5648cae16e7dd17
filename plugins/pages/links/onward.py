"""`Verder vanaf hier`: from what this story says to someone else who speaks of the same thing."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.photographs.pictures import in_slot
from plugins.pages.photographs.slots import ONWARD
from plugins.pages.text.wording import apart
from plugins.pages.themes.theme_refs import theme_ref
from plugins.pages.view_pieces import Onward
from plugins.story.story import Genre, Story
from plugins.theme_tagging.telling import telling
from plugins.theme_tagging.theme import Evidence

from .because import named, once, stand
from .mentions import Mention, strength
from .passage_cards import passage_card

MOST = 5
_MOST_WORDS = 3
_STRONG = 2
"""A theme is strong in a story when this many of its passages have it."""


def onward(library: Library, story: Story) -> tuple[Onward, ...]:
    """For each strong theme of `story` the passage that speaks best for another person.

    The strongest theme comes first. As many different people get a turn as there can.
    """
    # With one candidate more than there are steps, someone without a turn is always among them.
    others = {
        theme: tuple(islice(_others(library, story, theme), MOST + 1))
        for theme in strong_themes(library, story)
    }
    themes = [theme for theme, mentions in others.items() if mentions][:MOST]
    chosen = _chosen({theme: others[theme] for theme in themes})
    return tuple(_step(library, story, chosen[theme]) for theme in themes)


def strong_themes(library: Library, story: Story) -> tuple[str, ...]:
    """The themes that a story is about, strongest first; never none when it has themes at all."""
    every = library.mentions_by_story.get(story.source, ())
    mentions = [mention for mention in every if mention.in_running_text] or every
    passages = Counter(mention.tag.theme for mention in mentions)
    scores: Counter[str] = Counter()
    for mention in mentions:
        scores[mention.tag.theme] += strength(mention.tag)
    known = [theme.slug for theme in library.themes if theme.slug in passages]
    ordered = sorted(known, key=lambda slug: (-passages[slug], -scores[slug]))
    return tuple(slug for slug in ordered if passages[slug] >= _STRONG) or tuple(ordered[:1])


def _others(library: Library, story: Story, theme: str) -> Iterator[Mention]:
    own = library.people.portrayed(story) if story.genre is Genre.PORTRAIT else ""
    for mention in library.spokespeople.get(theme, ()):
        if mention.story.source != story.source and mention.told.name != own:
            yield mention


def _chosen(others: Mapping[str, Sequence[Mention]]) -> dict[str, Mention]:
    """Someone for each theme: nobody twice while anyone is left, and the best who can be had."""
    theme_of: dict[str, str] = {}
    chosen: dict[str, Mention] = {}

    def gets_a_turn(theme: str, asked: set[str]) -> bool:
        # Who is free goes first; only then a theme that chose before looks for someone else.
        for mention in sorted(others[theme], key=lambda each: each.told.name in theme_of):
            name = mention.told.name
            if name in asked:
                continue
            asked.add(name)
            if name not in theme_of or gets_a_turn(theme_of[name], asked):
                theme_of[name], chosen[theme] = theme, mention
                return True
        return False

    left = [theme for theme in others if not gets_a_turn(theme, set())]
    turns = Counter(theme_of.keys())
    for theme in left:
        chosen[theme] = min(others[theme], key=lambda mention: turns[mention.told.name])
        turns[chosen[theme].told.name] += 1
    return chosen


def _step(library: Library, story: Story, mention: Mention) -> Onward:
    theme = library.theme_by_slug[mention.tag.theme]
    card = passage_card(library, mention)
    return Onward(
        theme=theme_ref(theme),
        passage=replace(card, picture=in_slot(card.picture, ONWARD)) if card.picture else card,
        reason=_reason(library, story, mention),
    )


def _reason(library: Library, story: Story, mention: Mention) -> str:
    """Which words made the link, on both sides."""
    theme, name = mention.tag.theme, apart(mention.told.name)
    there = telling(mention.tag)
    here = [
        evidence
        for each in library.mentions_by_story[story.source]
        if each.tag.theme == theme
        for evidence in telling(each.tag)
    ]
    terms = {evidence.term for evidence in here}
    shared = [evidence for evidence in there if evidence.term in terms]
    if shared:
        words = _weightiest(shared)
        return WORDS.onward.same_words.format(name=name, stand=stand(words), words=named(words))
    if here and there:
        ours, theirs = _weightiest(here), _weightiest(there)
        return WORDS.onward.other_words.format(
            stand=stand(ours), words=named(ours), name=name, other_words=named(theirs)
        )
    return WORDS.onward.same_theme.format(
        name=name, theme=apart(library.theme_by_slug[theme].title)
    )


def _weightiest(evidence: Sequence[Evidence]) -> tuple[str, ...]:
    ordered = sorted(evidence, key=lambda each: -each.weight)
    return once(each.text for each in ordered)[:_MOST_WORDS]
