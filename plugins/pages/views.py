"""What each page shows, complete and worded: the only thing a template may look at.

One frozen view per page kind. Everything in it is sorted, counted and written out; text is plain
`str` (templates escape it) and ready HTML is `Markup`. What views are made of is in `view_pieces`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from markupsafe import Markup

from .search.pieces import Letter, SearchForm
from .view_pieces import (
    NOTHING,
    BlockView,
    Colophon,
    HardQuestions,
    Layer,
    LineEvidence,
    LineView,
    MenuItem,
    Neighbour,
    NewsletterForm,
    Onward,
    OrderLink,
    PageLink,
    PassageCard,
    Picture,
    PortraitCard,
    PostCard,
    QuestionCard,
    References,
    SeriesCard,
    SocialCard,
    Station,
    Stratum,
    ThemeCard,
    ThemeMatrix,
    ThemeRef,
    WallGroup,
)


@dataclass(frozen=True, slots=True)
class SiteView:
    """The chrome around every page."""

    name: str
    tagline: str
    author: str
    language: str
    address: str
    """Public address without a slash at the end."""
    menu: tuple[MenuItem, ...]
    footer_menu: tuple[MenuItem, ...]
    pigments: tuple[str, ...]
    """Pigments of the themes, for the strata above the footer."""
    footer_note: str
    stylesheet: str
    sheets: Mapping[str, str]
    """Style sheets for a few pages, which their templates link beside the shared one."""
    font_preloads: tuple[str, ...]
    scripts: tuple[str, ...]
    modules: Mapping[str, str]
    """Scripts for a few pages, which their templates load beside the shared ones."""
    feed: str
    json_feed: str
    locale: str = ""
    """Language and country as other sites name them: `nl_NL`, or empty when that isn't known."""
    line_url: str = ""
    """Address of the line from collective to individual, or empty when nobody stands on it."""
    contact_url: str = ""
    """Where a reader can say what is wrong, or empty when there is no such page."""
    newsletter: NewsletterForm | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What every page has."""

    template: ClassVar[str] = ""

    url: str
    title: str
    """For the h1 and the browser's tab."""
    description: str
    section: str
    """Which part of the menu it belongs to: portretten, themas, blog, reeksen or empty."""
    indexed: bool
    """False asks search engines to leave the page out."""
    card: SocialCard | None = field(default=None, kw_only=True)
    """What other sites show beside a link to this page."""
    linked_data: Markup = field(default=NOTHING, kw_only=True)
    """What search engines read of it: JSON-LD for a script of that type, or nothing."""
    has_drawings: bool = field(default=False, kw_only=True)
    """True for lenses, cross-section, line with stops, places in a photo: their style is apart."""


@dataclass(frozen=True, slots=True)
class HomePage(Page):
    template: ClassVar[str] = "home"

    question: str
    second_question: str
    introduction: str
    first: PortraitCard | None
    wall: tuple[PortraitCard, ...]
    more_url: str
    """Address of the whole wall with its orders, or empty when nothing hangs here."""
    more_text: str
    themes: tuple[ThemeCard, ...]
    posts: tuple[PostCard, ...]
    line: LineView | None = None
    """None when too few people have a place."""
    themes_url: str = ""
    """Address of all themes when there are more than are shown here, or empty."""
    themes_text: str = ""


@dataclass(frozen=True, slots=True)
class WallPage(Page):
    template: ClassVar[str] = "wall"

    introduction: str
    groups: tuple[WallGroup, ...]
    """One without a heading when the wall hangs by date."""
    previous_url: str
    next_url: str
    orders: tuple[OrderLink, ...] = ()
    """The ways in which this wall can hang; empty when there is only one."""
    jumps: tuple[MenuItem, ...] = ()
    """Where each group of a long wall begins."""
    pages: tuple[PageLink, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryPage(Page):
    """A portrait or a blog post."""

    kicker: str
    series_title: str
    series_url: str
    date: str
    """`15 november 2021`."""
    date_iso: str
    reading_time: str
    """`6 minuten lezen`."""
    notice: str
    """`De mensen in dit verhaal zijn verzonnen.`, `Concept …`, or empty."""
    lede: Markup
    lead: Picture | None
    in_brief: BlockView | None
    layers: tuple[Layer, ...]
    core: tuple[Stratum, ...]
    themes: tuple[ThemeRef, ...]
    onward: tuple[Onward, ...]
    """One passage of another person for each strong theme of this story: those in sight."""
    references: tuple[References, ...]
    """The other stories that link to this one, newest first: those in sight."""
    further: tuple[BlockView, ...]
    """`Meer weten?`: its heading and what stands below it."""
    colophon: Colophon
    previous: MenuItem | None
    next: MenuItem | None
    onward_more: tuple[Onward, ...] = field(default=(), kw_only=True)
    onward_more_text: str = field(default="", kw_only=True)
    """`Nog 2 passages`, or empty."""
    references_more: tuple[References, ...] = field(default=(), kw_only=True)
    references_more_text: str = field(default="", kw_only=True)
    """`Nog 2 verhalen`, or empty."""
    has_film: bool = field(default=False, kw_only=True)
    """True when a film of another site can be shown in the page."""


@dataclass(frozen=True, slots=True)
class PortraitPage(StoryPage):
    template: ClassVar[str] = "portrait"

    name: str
    role: str
    position: int | None
    """Place on the line, 0 to 20, or None."""
    position_text: str
    subtitle: str = ""
    """The title without the name in front of it: `meet pas als je zit`."""
    position_url: str = ""
    """Where it says why, or empty."""


@dataclass(frozen=True, slots=True)
class PostPage(StoryPage):
    template: ClassVar[str] = "post"


@dataclass(frozen=True, slots=True)
class SpeechPage(PostPage):
    template: ClassVar[str] = "speech"

    spoken: str
    """`Toespraak, gehouden in de kantine, op 12 maart 2025.`"""
    stops: BlockView | None
    """The line on which the speaker walks."""
    stations: tuple[Station, ...]


@dataclass(frozen=True, slots=True)
class PostsPage(Page):
    template: ClassVar[str] = "posts"

    posts: tuple[PostCard, ...]
    previous_url: str
    next_url: str
    introduction: str = ""
    pages: tuple[PageLink, ...] = ()


@dataclass(frozen=True, slots=True)
class ThemePage(Page):
    template: ClassVar[str] = "theme"

    theme: ThemeRef
    question: str
    count_text: str
    """`21 passages uit 6 verhalen`."""
    introduction: tuple[BlockView, ...]
    passages: tuple[PassageCard, ...]
    neighbours: tuple[Neighbour, ...]
    people: tuple[PortraitCard, ...]
    empty_text: str = ""
    """A kind sentence when nobody speaks about the theme yet, else empty."""
    previous_url: str = ""
    next_url: str = ""
    """Where a long theme goes on. Introduction, neighbours and people stand on the first page."""
    pages: tuple[PageLink, ...] = ()
    people_text: str = ""
    """Which portraits these are when they are not all, or empty."""
    feed_url: str = ""
    concepts_url: str = ""
    """Address of all themes as data (SKOS)."""


@dataclass(frozen=True, slots=True)
class ThemesPage(Page):
    template: ClassVar[str] = "themes"

    introduction: str
    themes: tuple[ThemeCard, ...]
    """On the first page only; a long table goes on without them."""
    matrix: ThemeMatrix | None = None
    """None when no portrait speaks of any theme."""
    concepts_url: str = ""
    previous_url: str = ""
    next_url: str = ""
    pages: tuple[PageLink, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionsPage(Page):
    template: ClassVar[str] = "questions"

    introduction: str
    open: tuple[QuestionCard, ...]
    answered: tuple[QuestionCard, ...]
    hard: tuple[HardQuestions, ...]
    previous_url: str = ""
    next_url: str = ""
    pages: tuple[PageLink, ...] = ()


@dataclass(frozen=True, slots=True)
class NewsletterPage(Page):
    template: ClassVar[str] = "newsletter"


@dataclass(frozen=True, slots=True)
class SearchPage(Page):
    template: ClassVar[str] = "search"

    form: SearchForm | None
    """None when there is no index to search in."""
    letters: tuple[Letter, ...]
    """Everything from A to Z."""


@dataclass(frozen=True, slots=True)
class LinePage(Page):
    template: ClassVar[str] = "line"

    introduction: str
    line: LineView | None
    """On the first page only; the reasons of a long line go on without it."""
    evidence: tuple[LineEvidence, ...]
    """For everyone on the line, in their order."""
    unplaced: tuple[MenuItem, ...]
    """Portraits that say too little to go by."""
    empty_text: str
    """A kind sentence when nobody has a place yet, else empty."""
    unplaced_more: MenuItem | None = None
    """The way to those portraits when they are many."""
    jumps: tuple[MenuItem, ...] = ()
    """Where each part of a long line begins."""
    previous_url: str = ""
    next_url: str = ""
    pages: tuple[PageLink, ...] = ()


@dataclass(frozen=True, slots=True)
class SeriesListPage(Page):
    template: ClassVar[str] = "series_list"

    series: tuple[SeriesCard, ...]


@dataclass(frozen=True, slots=True)
class SeriesPage(Page):
    template: ClassVar[str] = "series"

    explanation: str
    portraits: tuple[PortraitCard, ...]
    posts: tuple[PostCard, ...]
    previous_url: str = ""
    next_url: str = ""
    pages: tuple[PageLink, ...] = ()


@dataclass(frozen=True, slots=True)
class TextPage(Page):
    """A standing page: over, privacy, toegankelijkheid, contact."""

    template: ClassVar[str] = "text"

    blocks: tuple[BlockView, ...]
    changed: str
    """`Bijgewerkt op 1 november 2026`, or empty."""
    has_film: bool = False
    """True when a film of another site can be shown in the page."""


@dataclass(frozen=True, slots=True)
class PhotoPage(Page):
    """One photo of a story, large."""

    template: ClassVar[str] = "photo"

    picture: Picture
    position: str
    """`Foto 2 van 5`."""
    story_title: str
    story_url: str
    back_url: str
    """Address of the photo in its story."""
    back_text: str
    previous_url: str
    next_url: str
    """Pages of the photos beside it in the story, or empty."""
    tall: bool = False
    """True for a photo that is not wider than it is high: its words stand beside it."""
    notes: tuple[BlockView, ...] = ()
    """What the author wrote to places in this photo."""
    notes_url: str = ""
    """Where the story shows those places, or empty."""


@dataclass(frozen=True, slots=True)
class MissingPage(Page):
    """Where nothing is, or where something was that somebody asked to remove."""

    template: ClassVar[str] = "missing"

    kicker: str
    ways: tuple[MenuItem, ...]
    """Where a reader can go on, the best way first."""
    pigments: tuple[str, ...] = ()
    """Pigments of the layers around the hole, at most four."""


@dataclass(frozen=True, slots=True)
class MovedPage(Page):
    """At an address that a story had before. Browsers go on to the story by themselves."""

    template: ClassVar[str] = "moved"

    story_title: str
    story_url: str
