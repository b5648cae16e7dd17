"""What the views of pages are made of: pictures, cards, layers, quotations, places on the line.

The same piece stands on several page kinds. Like a view it is complete: a template only shows it.
"""

from dataclasses import dataclass

from markupsafe import Markup

NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class MenuItem:
    section: str
    """Compared with `page.section` to mark where the reader is."""
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class PageLink:
    """One page of a long list, as its other pages name it."""

    number: int
    """Counted from 1; 0 is a gap, where pages are left out."""
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class OrderLink:
    """One way to hang the wall."""

    title: str
    url: str
    current: bool


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
    sizes: str = ""
    """How wide the photo is shown on which screen, for `sizes`."""
    tone: str = ""
    """Its average colour while it loads, `r3 g2 b1`, or empty."""
    credit: Markup = NOTHING
    """Who made it and on what terms, or empty."""
    url: str = ""
    """Address of the photo's own page, or empty when it has none."""
    anchor: str = ""
    """Id of the photo in its story; empty where the story shows it once more."""
    whole: "Picture | None" = None
    """All of the photo, where this shows a part that was cut from it."""
    half: bool = False
    """True when it stands beside another photo of its series."""
    narrow: bool = False
    """True for a photo of so few pixels that it must not be enlarged."""


@dataclass(frozen=True, slots=True)
class Player:
    """A recording of the author's own, ready for `<audio>` or `<video>`."""

    url: str
    is_film: bool
    is_tall: bool
    """True for a film that is higher than it is wide."""
    width: int
    """As shown; 0 for sound, like the height."""
    height: int
    captions: str
    """Address of the captions, or empty."""
    length: str
    """`4 minuten luisteren`."""
    link: str
    """What a link to the file itself says."""


@dataclass(frozen=True, slots=True)
class Film:
    """A film on another site, from which nothing comes before the reader asks for it."""

    frame: str
    """Address that shows the film in the page, or empty when it can only be linked to."""
    action: str
    """`Bekijk op YouTube (dan ziet Google je bezoek)`."""
    site: str
    """`youtube.com`."""


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
class WallGroup:
    """Portraits that hang together."""

    id: str
    heading: str
    """Empty on a wall without groups."""
    url: str
    """Where there is more about what they share, or empty."""
    pigment: str
    """Of the theme that they share, or empty."""
    count_text: str
    """`34 portretten`, on a later page `34 portretten, vervolg`."""
    cards: tuple[PortraitCard, ...]


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
    """`regels`, `voorbeelden`, `buur` or `vast`."""
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
    again: bool = False
    """True when the same person was quoted higher on the page."""
    others: tuple["PassageCard", ...] = ()
    """More passages of the same story, in reading order, without a photo."""
    others_text: str = ""
    """`Nog 3 plekken in dit verhaal`."""


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
    video, lenses, cross_section, line_stops, questions, stage_direction, in_brief,
    table, code, rule or pull_quote."""
    id: str = ""
    html: Markup = NOTHING
    level: int = 0
    """Of a heading; of a turn the number of its voice."""
    ordered: bool = False
    label: str = ""
    """Speaker of a turn, name of a lens, place of a stop in words."""
    url: str = ""
    """Where a stop or a video leads, a heading's own address, what a quotation quotes."""
    items: tuple["BlockView", ...] = ()
    pictures: tuple[Picture, ...] = ()
    rows: tuple[tuple[Markup, ...], ...] = ()
    place: tuple[int, int] = (0, 0)
    aliases: tuple[str, ...] = ()
    """Older ids of a passage: links to them land here."""
    player: Player | None = None
    """Of a clip; None for one that can't be published."""
    marked: bool = False
    """True for what stands out among its neighbours: a paragraph of one short line, and the thick
    layer of a cross-section."""
    film: Film | None = None
    """Of a video on another site."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Consecutive blocks of a story that share their main theme; `themes` is empty for none."""

    id: str
    """Anchor for the core sample, or empty when the layer has no theme."""
    themes: tuple[ThemeRef, ...]
    because: tuple[Because, ...]
    """The reason for each theme, in the order of `themes`."""
    blocks: tuple[BlockView, ...]
    named_by: str = ""
    """Of a part that stands on its own, such as `De foto`: id of its heading."""
    inside: tuple["Layer", ...] = ()
    """The layers of such a part."""


@dataclass(frozen=True, slots=True)
class Station:
    """Part of a speech: what is said on one spot of the stage."""

    place: int | None
    """0 to 20 on the line, or None when the speaker stands nowhere on it."""
    before: int
    """Where the speaker comes from."""
    layers: tuple[Layer, ...]


@dataclass(frozen=True, slots=True)
class NewsletterForm:
    """Signing up for the newsletter."""

    action: str
    """Address of the service that takes the form."""
    how_often: str
    """`een keer per maand`, or empty."""


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
class Colophon:
    """What stands at the end of a story."""

    written: Markup
    """`Geschreven in mei 2021. Mirjam was toen accountmanager.`, the month in `<time>`."""
    changed: str
    """`20 november 2025`, or empty when nothing changed since."""
    changed_iso: str


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
    initials: str
    """In place of a photo that is not there."""
    role: str
    picture: Picture | None
    place: int
    """0 to 20."""
    height: int
    """0 stands on the line; who would hide behind someone stands 1 or more higher."""


@dataclass(frozen=True, slots=True)
class LineStack:
    """Who stands at one place of a crowded line."""

    place: int
    """0 to 20."""
    place_text: str
    """`Dichter bij het collectief, plek 7 van 21`."""
    count_text: str
    """`23 mensen`."""
    faces: tuple[LineFace, ...]
    """The first of them."""
    more: int
    """How many others stand there."""
    more_url: str
    """Where the first of those others is told about, or empty."""


@dataclass(frozen=True, slots=True)
class LineView:
    """The line from collective to individual: a face at its own spot, or stacks when it is full."""

    faces: tuple[LineFace, ...]
    stacks: tuple[LineStack, ...] = ()
    """Everyone, by place. Empty as long as each has room for a face and a name."""


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
    """The place in words: `Dichter bij het collectief`."""
    reason: str
    """Who chose the place, and why."""
    count: str
    """How many passages point each way; empty when none do, or when the author chose the place."""
    signs: tuple[LineSign, ...]
    """The clearest passages; none when the author chose the place."""
    more: tuple[LineSign, ...]
    """Those that come after a click."""
    more_text: str
    more_count: str = ""
    """How many passages point each way, when the author chose the place all the same."""


@dataclass(frozen=True, slots=True)
class SeriesCard:
    url: str
    name: str
    explanation: str
    count_text: str


@dataclass(frozen=True, slots=True)
class SocialCard:
    """A picture for a message on another site."""

    url: str
    """Address on this site, without its name in front."""
    width: int
    height: int
    alt: str
    """What it shows, or empty."""
