"""The page of a theme, its card, and the overview of all themes."""

from collections.abc import Iterator

from markupsafe import Markup

from plugins.pages.data.concepts import CONCEPTS_URL
from plugins.pages.data.site_data import theme_data, themes_data
from plugins.pages.feeds.theme_feeds import theme_feed_url
from plugins.pages.library import Library, theme_source, theme_url
from plugins.pages.links.mentions import Mention
from plugins.pages.links.passage_cards import passage_card
from plugins.pages.links.portrait_cards import Cards
from plugins.pages.links.voices import by_how_much, in_turn
from plugins.pages.text.block_views import block_views
from plugins.pages.text.showing import Showing
from plugins.pages.text.story_parts import has_drawings
from plugins.pages.text.wording import counted
from plugins.pages.themes.core_sample import THICKEST
from plugins.pages.themes.neighbours import neighbours
from plugins.pages.themes.theme_matrix import theme_matrix
from plugins.pages.themes.theme_refs import theme_ref
from plugins.pages.view_pieces import BlockView, PortraitCard, ThemeCard
from plugins.pages.views import ThemePage, ThemesPage
from plugins.theme_tagging.theme import Theme

from .paging import Part, in_parts, part_title

PASSAGES_A_PAGE = 40
MOST_PEOPLE = 24
_FULL = 24
"""As many passages make the thickest layer, until some theme has more."""
_NOTHING_YET = "Over dit thema heeft nog niemand iets gezegd. Kom later nog eens kijken."
_NO_THEMES = "Er zijn nog geen thema’s. Kom later nog eens kijken."
_SOIL = (
    "Iedereen vertelt een eigen verhaal, en toch komen dezelfde onderwerpen terug, als lagen in "
    "de grond. Hoe dikker de laag, hoe meer mensen erover zeggen."
)


def theme_pages(library: Library, theme: Theme, cards: Cards) -> Iterator[ThemePage]:
    """The page of a theme; a long one goes on at `…/2/`."""
    mentions = library.mentions(theme.slug)
    ordered = in_turn(mentions)
    for part in in_parts(ordered, PASSAGES_A_PAGE, theme_url(theme.slug)):
        yield _theme_page(library, theme, part, mentions, cards)


def themes_page(library: Library) -> ThemesPage:
    """All themes, the thickest layer first, and who speaks of which."""
    cards = theme_cards(library)
    return ThemesPage(
        url="/themas/",
        title="Thema’s",
        description="Waar de mensen op deze site het over hebben.",
        section="themas",
        indexed=True,
        introduction=_SOIL if library.themes else _NO_THEMES,
        themes=cards,
        matrix=theme_matrix(library, [library.theme_by_slug[card.theme.slug] for card in cards]),
        concepts_url=CONCEPTS_URL,
        linked_data=themes_data(library),
    )


def theme_cards(library: Library) -> tuple[ThemeCard, ...]:
    """A card for each theme, most spoken of first; themes with as many in the order of the site."""
    counts = {theme.slug: len(library.mentions(theme.slug)) for theme in library.themes}
    full = max(_FULL, *counts.values()) if counts else _FULL
    ordered = sorted(library.themes, key=lambda theme: -counts[theme.slug])
    return tuple(
        ThemeCard(
            theme=theme_ref(theme),
            summary=theme.summary,
            count=counts[theme.slug],
            count_text=counted(counts[theme.slug], "passage", "passages"),
            thickness=max(1, -(-counts[theme.slug] * THICKEST // full)),
        )
        for theme in ordered
    )


def _theme_page(
    library: Library,
    theme: Theme,
    part: Part[Mention],
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
        passages=tuple(passage_card(library, mention) for mention in part.items),
        neighbours=neighbours(library, theme.slug) if first else (),
        people=_people(mentions, cards) if first else (),
        empty_text="" if mentions else _NOTHING_YET,
        previous_url=part.previous_url,
        next_url=part.next_url,
        feed_url=theme_feed_url(theme.slug),
        concepts_url=CONCEPTS_URL,
        linked_data=theme_data(library, theme) if first else Markup(""),
    )


def _introduction(library: Library, theme: Theme) -> tuple[BlockView, ...]:
    return block_views(theme.introduction, Showing(library, theme_source(theme)))


def _count_text(mentions: tuple[Mention, ...]) -> str:
    passages = counted(len(mentions), "passage", "passages")
    stories = len({mention.story.source for mention in mentions})
    return f"{passages} uit {counted(stories, 'verhaal', 'verhalen')}" if mentions else passages


def _people(mentions: tuple[Mention, ...], cards: Cards) -> tuple[PortraitCard, ...]:
    """The portraits of who speaks about the theme, who says most first."""
    portraits = {
        mention.told.key: mention.told.portrait for mention in mentions if mention.told.portrait
    }
    found = [portraits[key] for key in by_how_much(mentions) if key in portraits]
    return cards.of_all(tuple(found[:MOST_PEOPLE]))
