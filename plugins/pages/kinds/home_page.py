"""The front page: two questions beside a face, the wall, the layers and the latest posts."""

import re

from plugins.pages.data.site_data import site_data
from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.links.portrait_cards import Cards
from plugins.pages.photographs.social import social_card
from plugins.pages.text.wording import counted
from plugins.pages.themes.line_faces import line_at_home
from plugins.pages.views import HomePage
from plugins.story.story import Genre

from .post_pages import post_cards
from .themes_pages import THEMES_URL, theme_cards

PORTRAITS_ON_THE_WALL = 8
"""So that the way to the others has a place of its own on the last line."""
POSTS = 3
LAYERS = 8
"""Themes in the cross-section; a few more than that are shown too, rather than cut off."""
_A_FEW = 3
_SENTENCE = re.compile(r"(?<=[.?!…])\s+")


def home_page(library: Library, cards: Cards) -> HomePage:
    """The front page; the newest portrait stands beside the questions.

    The questions are the first two sentences of the site's `ondertitel`; what follows is the
    introduction.
    """
    settings = library.site.settings
    portraits = library.listed_of(Genre.PORTRAIT)
    question, second, rest = _sentences(settings.tagline or settings.name)
    first = portraits[0] if portraits else None
    wall = portraits[1 : 1 + PORTRAITS_ON_THE_WALL]
    spoken_of = tuple(card for card in theme_cards(library) if card.count)
    layers = spoken_of if len(spoken_of) <= LAYERS + _A_FEW else spoken_of[:LAYERS]
    all_layers = len(layers) == len(spoken_of)
    return HomePage(
        url="/",
        title=settings.name,
        description=settings.tagline or settings.name,
        section="",
        indexed=True,
        question=question,
        second_question=second,
        introduction=rest or (WORDS.wall.faces if portraits else WORDS.wall.nobody_yet),
        first=cards.of(first) if first else None,
        wall=cards.of_all(wall),
        more_url="/portretten/" if wall else "",
        more_text=_way_to_the_wall(len(portraits), 1 + len(wall)) if wall else "",
        themes=layers,
        posts=post_cards(library, library.listed_of(Genre.POST)[:POSTS]),
        line=line_at_home(library),
        themes_url="" if all_layers else THEMES_URL,
        themes_text="" if all_layers else WORDS.home.all_themes.format(count=len(spoken_of)),
        card=social_card(library, first),
        linked_data=site_data(library),
    )


def _way_to_the_wall(count: int, shown: int) -> str:
    """How many there are, unless all of them are in sight already."""
    if count == shown:
        return WORDS.home.whole_wall
    return WORDS.home.all_portraits.format(count=counted(count, *WORDS.counts.portrait))


def _sentences(tagline: str) -> tuple[str, str, str]:
    first, *others = _SENTENCE.split(tagline.strip(), maxsplit=2)
    second, rest = (*others, "", "")[:2]
    return first, second, rest
