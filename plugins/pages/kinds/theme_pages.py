"""The page of a theme."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from markupsafe import Markup

from plugins.pages.data.concepts import CONCEPTS_URL
from plugins.pages.data.site_data import theme_data
from plugins.pages.feeds.theme_feeds import theme_feed_url
from plugins.pages.interface import WORDS
from plugins.pages.library import Library, theme_source, theme_url
from plugins.pages.links.mentions import Mention
from plugins.pages.links.passage_cards import passage_card
from plugins.pages.links.portrait_cards import Cards
from plugins.pages.links.voices import by_how_much, by_story, in_turn
from plugins.pages.photographs.pictures import in_slot
from plugins.pages.photographs.slots import QUOTED_AGAIN
from plugins.pages.text.block_views import block_views
from plugins.pages.text.showing import Showing
from plugins.pages.text.story_parts import has_drawings
from plugins.pages.text.wording import counted
from plugins.pages.themes.neighbours import neighbours
from plugins.pages.themes.theme_refs import theme_ref
from plugins.pages.view_pieces import BlockView, PassageCard, PortraitCard
from plugins.pages.views import ThemePage
from plugins.story.story import Story
from plugins.theme_tagging.theme import Theme

from .paging import Part, in_parts, part_title

STORIES_A_PAGE = 24
MOST_PEOPLE = 12
MOST_NEIGHBOURS = 6


def theme_pages(library: Library, theme: Theme, cards: Cards) -> Iterator[ThemePage]:
    """The page of a theme; a long one goes on at `…/2/`."""
    mentions = library.mentions(theme.slug)
    stories = by_story(in_turn(mentions))
    for part in in_parts(stories, STORIES_A_PAGE, theme_url(theme.slug)):
        yield _theme_page(library, theme, part, mentions, cards)


def _theme_page(
    library: Library,
    theme: Theme,
    part: Part[tuple[Mention, ...]],
    mentions: tuple[Mention, ...],
    cards: Cards,
) -> ThemePage:
    first = part.number == 1
    return ThemePage(
        url=part.url,
        title=part_title(theme.title, part.number),
        description=theme.summary,
        section="themas",
        indexed=True,
        theme=theme_ref(theme),
        question=theme.question,
        count_text=_count_text(mentions),
        introduction=_introduction(library, theme) if first else (),
        has_drawings=first and has_drawings(theme.introduction),
        passages=tuple(_passages(library, part.items)),
        neighbours=neighbours(library, theme.slug)[:MOST_NEIGHBOURS] if first else (),
        people=_people(mentions, cards) if first else (),
        empty_text="" if mentions else WORDS.theme.nothing_yet,
        previous_url=part.previous_url,
        next_url=part.next_url,
        pages=part.pages,
        people_text=_people_text(mentions),
        feed_url=theme_feed_url(theme.slug),
        concepts_url=CONCEPTS_URL,
        linked_data=theme_data(library, theme) if first else Markup(""),
    )


def _introduction(library: Library, theme: Theme) -> tuple[BlockView, ...]:
    return block_views(theme.introduction, Showing(library, theme_source(theme)))


def _passages(library: Library, stories: Iterable[tuple[Mention, ...]]) -> Iterator[PassageCard]:
    """Each story with its best passage. Who speaks once more has a smaller photo."""
    met: set[str] = set()
    for mention, *others in stories:
        card = passage_card(library, mention, others)
        if mention.told.key in met:
            smaller = in_slot(card.picture, QUOTED_AGAIN) if card.picture else None
            card = replace(card, again=True, picture=smaller)
        met.add(mention.told.key)
        yield card


def _count_text(mentions: tuple[Mention, ...]) -> str:
    passages = counted(len(mentions), *WORDS.counts.passage)
    stories = counted(len({each.story.source for each in mentions}), *WORDS.counts.story)
    return WORDS.theme.count.format(passages=passages, stories=stories) if mentions else passages


def _people(mentions: tuple[Mention, ...], cards: Cards) -> tuple[PortraitCard, ...]:
    return cards.of_all(_portraits(mentions)[:MOST_PEOPLE])


def _people_text(mentions: tuple[Mention, ...]) -> str:
    count = len(_portraits(mentions))
    if count <= MOST_PEOPLE:
        return ""
    return WORDS.theme.most_people.format(most=MOST_PEOPLE, count=count)


def _portraits(mentions: tuple[Mention, ...]) -> tuple[Story, ...]:
    """The portraits of who speaks about the theme, who says most first."""
    portraits = {
        mention.told.key: mention.told.portrait for mention in mentions if mention.told.portrait
    }
    return tuple(portraits[key] for key in by_how_much(mentions) if key in portraits)
