"""What each page shows, complete and worded: the only thing a template may look at.

One frozen view per page kind. Everything in it is sorted, counted and written out; text is plain
`str` (templates escape it) and ready HTML is `Markup`.
"""

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class MenuItem:
    section: str
    """Compared with `page.section` to mark where the reader is."""
    title: str
    url: str


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
    font_preload: str
    scripts: tuple[str, ...]
    feed: str
    line_url: str = ""
    """Address of the line from collective to individual, or empty when nobody stands on it."""


@dataclass(frozen=True, slots=True)
class Source:
    """The renditions of a photo in one format."""

    type: str
    """MIME type: `image/webp`."""
    srcset: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo, ready for `<picture>`."""

    sources: tuple[Source, ...]
    src: str
    large: str
    """Address of the largest JPEG, for who wants to see it big without a script."""
    width: int
    height: int
    alt: str
    caption: Markup
    caption_id: str
    focus_x: int
    """Focus point in steps of 5 percent: 0 is the left edge, 20 the right."""
    focus_y: int
    wide: bool
    sketch: bool
    caption_aliases: tuple[str, ...] = ()
    """Older ids that lead to the caption."""


@dataclass(frozen=True, slots=True)
class ThemeRef:
    slug: str
    title: str
    url: str
    pigment: str


@dataclass(frozen=True, slots=True)
class Stratum:
    """One layer of a core sample."""

    theme: ThemeRef
    thickness: int
    """1 to 8: the number of passages, at most 8."""
    anchor: str
    """`#id` of the layer in the portrait."""
    heading: str


@dataclass(frozen=True, slots=True)
class PortraitCard:
    """A face on the wall."""

    url: str
    name: str
    role: str
    sentence: str
    """The person's own words with quotation marks, or empty."""
    picture: Picture | None
    core: tuple[Stratum, ...]
    note: str
    """`Verzonnen persoon`, `Concept`, or empty."""


@dataclass(frozen=True, slots=True)
class PostCard:
    url: str
    title: str
    kicker: str
    """Series, date and reading time in words."""
    summary: str


@dataclass(frozen=True, slots=True)
class Because:
    """Why a passage is shown with a theme, for `Waarom hier?`."""

    words: tuple[str, ...]
    """The passage's own words that point to the theme, each once."""
    decision: str
    """`regels`, `buur` or `vast`."""
    text: str
    """The whole reason in one plain sentence."""


@dataclass(frozen=True, slots=True)
class PassageCard:
    """A passage quoted on another page, with who says it and the way back to the spot."""

    who: str
    """`Halima`, or where it was told: `Uit het portret van Halima`."""
    role: str
    """The work of who speaks, as it reads after a name, or empty."""
    name: str
    picture: Picture | None
    quote: Markup
    """The passage with direct speech in `<span class="speech">`."""
    url: str
    """Address of the passage itself, fragment included."""
    heading: str
    """Heading above it in its story, or empty."""
    story_title: str
    also: tuple[ThemeRef, ...]
    because: Because


@dataclass(frozen=True, slots=True)
class Neighbour:
    theme: ThemeRef
    count: int
    reason: str
    """`samen in 6 passages`."""


@dataclass(frozen=True, slots=True)
class ThemeCard:
    theme: ThemeRef
    summary: str
    count: int
    count_text: str
    """`21 passages`."""
    thickness: int
    """1 to 8."""


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block of a story. `kind` picks the macro; the other fields are what that macro shows."""

    kind: str
    """heading, paragraph, list, quotation, photos, description, reading_notes, dialogue, clip,
    video, lenses, line_stops, questions, in_brief, table, code, rule or pull_quote."""
    id: str = ""
    html: Markup = NOTHING
    level: int = 0
    ordered: bool = False
    label: str = ""
    """Speaker of a turn, name of a lens, place of a stop in words."""
    url: str = ""
    items: tuple["BlockView", ...] = ()
    pictures: tuple[Picture, ...] = ()
    rows: tuple[tuple[Markup, ...], ...] = ()
    place: tuple[int, int] = (0, 0)
    aliases: tuple[str, ...] = ()
    """Older ids of a passage: links to them land here."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Consecutive blocks of a story that share their main theme; `themes` is empty for none."""

    id: str
    """Anchor for the core sample, or empty when the layer has no theme."""
    themes: tuple[ThemeRef, ...]
    because: tuple[Because, ...]
    """The reason for each theme, in the order of `themes`."""
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class Onward:
    """`Verder vanaf hier`: one passage of another person that shares a theme, with the reason."""

    theme: ThemeRef
    passage: PassageCard
    reason: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A sentence in another story that links to this one."""

    sentence: Markup
    """With the words of the link in `<mark>`."""
    url: str
    """Address of the passage that holds the sentence."""
    heading: str
    """Heading above it in its story, or empty."""


@dataclass(frozen=True, slots=True)
class References:
    """Everything in one other story that links to this one."""

    title: str
    kicker: str
    """`Portret` or `Blog`."""
    url: str
    sentences: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """How often one portrait speaks of one theme."""

    theme: ThemeRef
    count: int
    text: str
    """What the number counts, for who hears the page: `passages van Halima over …`."""
    url: str
    """Address of the first of those passages, or empty."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    name: str
    url: str
    cells: tuple[MatrixCell, ...]
    """One for each theme of the matrix, in its order."""


@dataclass(frozen=True, slots=True)
class ThemeMatrix:
    """Portraits beside themes: who speaks of what."""

    themes: tuple[ThemeRef, ...]
    rows: tuple[MatrixRow, ...]
    note: str
    """Which portraits these are when they are not all, or empty."""


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """A question that the author took home from a story."""

    text: str
    source: str
    """Where it was asked: `Uit het portret van Halima`."""
    story_title: str
    url: str
    """Address of the spot in that story."""
    answer_title: str
    answer_url: str
    """The story with the answer; both are empty while the question is open."""


@dataclass(frozen=True, slots=True)
class HardQuestions:
    """The questions with which a story leaves its reader."""

    source: str
    story_title: str
    url: str
    block: BlockView


@dataclass(frozen=True, slots=True)
class LineFace:
    """Someone on the line from collective to individual."""

    url: str
    """Where it says why she stands there."""
    name: str
    role: str
    picture: Picture | None
    place: int
    """0 to 20."""
    height: int
    """0 stands on the line; who would hide behind someone stands 1 or more higher."""


@dataclass(frozen=True, slots=True)
class LineView:
    """Faces on the line, from collective to individual."""

    faces: tuple[LineFace, ...]
    crowded: bool
    """True when they don't fit on a line that lies down."""


@dataclass(frozen=True, slots=True)
class LineSign:
    """A passage that points to one end of the line."""

    side: str
    """`collectief` or `individu`."""
    sentence: Markup
    """Its clearest sentence, with the words that point there in `<mark>`."""
    words: str
    """All its words that point there: `‘wet’ en ‘voor iedereen’`."""
    name: str
    """Whose story it stands in."""
    url: str


@dataclass(frozen=True, slots=True)
class LineEvidence:
    """Why someone stands where she stands."""

    id: str
    name: str
    url: str
    """Address of the portrait."""
    place: int
    band: str
    """The place in words: `Meer collectief`."""
    reason: str
    """Who chose the place, and why."""
    count: str
    """How many passages point each way, or empty when none do."""
    signs: tuple[LineSign, ...]
    """The clearest passages."""
    more: tuple[LineSign, ...]
    more_text: str


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


@dataclass(frozen=True, slots=True)
class HomePage(Page):
    template: ClassVar[str] = "home"

    question: str
    second_question: str
    introduction: str
    first: PortraitCard | None
    wall: tuple[PortraitCard, ...]
    more_url: str
    """Address of the whole wall when it holds more than is shown here, or empty."""
    more_text: str
    themes: tuple[ThemeCard, ...]
    posts: tuple[PostCard, ...]
    line: LineView | None = None
    """None when too few people have a place."""


@dataclass(frozen=True, slots=True)
class WallPage(Page):
    template: ClassVar[str] = "wall"

    introduction: str
    wall: tuple[PortraitCard, ...]
    previous_url: str
    next_url: str


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
    """One passage of another person for each strong theme of this story."""
    references: tuple[References, ...]
    """The other stories that link to this one, newest first."""
    previous: MenuItem | None
    next: MenuItem | None


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
class PostsPage(Page):
    template: ClassVar[str] = "posts"

    posts: tuple[PostCard, ...]
    previous_url: str
    next_url: str
    introduction: str = ""


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
    feed_url: str = ""
    concepts_url: str = ""
    """Address of all themes as data (SKOS)."""


@dataclass(frozen=True, slots=True)
class ThemesPage(Page):
    template: ClassVar[str] = "themes"

    introduction: str
    themes: tuple[ThemeCard, ...]
    matrix: ThemeMatrix | None = None
    """None when no portrait speaks of any theme."""
    concepts_url: str = ""


@dataclass(frozen=True, slots=True)
class QuestionsPage(Page):
    template: ClassVar[str] = "questions"

    introduction: str
    open: tuple[QuestionCard, ...]
    answered: tuple[QuestionCard, ...]
    hard: tuple[HardQuestions, ...]


@dataclass(frozen=True, slots=True)
class LinePage(Page):
    template: ClassVar[str] = "line"

    introduction: str
    line: LineView
    evidence: tuple[LineEvidence, ...]
    """For everyone on the line, in their order."""
    unplaced: tuple[MenuItem, ...]
    """Portraits that say too little to go by."""
    empty_text: str
    """A kind sentence when nobody has a place yet, else empty."""


@dataclass(frozen=True, slots=True)
class SeriesCard:
    url: str
    name: str
    explanation: str
    count_text: str


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


@dataclass(frozen=True, slots=True)
class TextPage(Page):
    """A standing page: over, privacy, toegankelijkheid, contact."""

    template: ClassVar[str] = "text"

    blocks: tuple[BlockView, ...]
    changed: str
    """`Bijgewerkt op 1 november 2026`, or empty."""


@dataclass(frozen=True, slots=True)
class NotFoundPage(Page):
    template: ClassVar[str] = "not_found"

    pigments: tuple[str, ...] = ()
    """Pigments of the layers around the hole, at most four."""


@dataclass(frozen=True, slots=True)
class MovedPage(Page):
    """At an address that a story had before. Browsers go on to the story by themselves."""

    template: ClassVar[str] = "moved"

    story_title: str
    story_url: str
