"""What portraits and posts have in common: the parts of a story's page."""

from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup, escape

from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.links.series import series_of, series_url
from plugins.pages.photographs.photo_places import photo_places
from plugins.pages.themes.theme_refs import theme_refs
from plugins.pages.view_pieces import BlockView, MenuItem, Picture, ThemeRef
from plugins.story.blocks import (
    Block,
    CrossSection,
    InBrief,
    Lenses,
    LineStops,
    ReadingNotes,
    Video,
    every_block,
)
from plugins.story.dates import in_words
from plugins.story.further import split_further
from plugins.story.story import Genre, Status, Story
from plugins.story.video_sites import frame_address

from .block_views import block_views, in_brief_view
from .showing import Showing
from .wording import apart, called, joined, reading_time

SECTIONS = {Genre.PORTRAIT: "portretten", Genre.POST: "blog", Genre.PAGE: ""}
KICKERS = {Genre.PORTRAIT: WORDS.story.portrait, Genre.POST: WORDS.story.post, Genre.PAGE: ""}
_LONGEST_DESCRIPTION = 155
_DRAWN = (Lenses, CrossSection, LineStops, ReadingNotes)


def showing(library: Library, story: Story) -> Showing:
    """How the words and photos of one story are shown."""
    passages = {passage.id: passage for passage in story.passages}
    return Showing(
        library,
        story.source,
        passages,
        _answers(library, story),
        photo_places(story),
        library.explained.get(story.source, {}),
    )


def kicker(story: Story) -> str:
    """What sort of story it is: `Portret`, `Blog` or `Toespraak`."""
    return WORDS.story.speech if story.front.spoken else KICKERS[story.genre]


def spoken_in_words(story: Story) -> str:
    """Where and when a speech was held, as a sentence; empty for what is no speech."""
    where = story.front.spoken
    return WORDS.story.spoken.format(where=where) if where else ""


def description(story: Story) -> str:
    """The summary, else how the story begins."""
    if story.front.summary:
        return story.front.summary
    start = " ".join(passage.text for passage in story.passages[:3])
    if len(start) <= _LONGEST_DESCRIPTION:
        return start
    return f"{start[:_LONGEST_DESCRIPTION].rpartition(' ')[0]}…"


def lede(story: Story) -> Markup:
    """The summary, large above the story."""
    return Markup(escape(story.front.summary))


def lead(story: Story, shown: Showing, picture: Picture | None) -> Picture | None:
    """The photo above the story, with the way to its own page; out of a series with its caption."""
    if picture is None or story.lead is None:
        return None
    own = shown.with_own_page(picture, story.lead, shown.places.lead_anchor)
    hung = shown.places.above and shown.picture(shown.places.above)
    if not hung:
        return own
    return replace(
        own,
        caption=hung.caption,
        caption_id=hung.caption_id,
        caption_aliases=hung.caption_aliases,
    )


def in_brief(story: Story, shown: Showing) -> BlockView | None:
    """`In het kort`, when the author wrote one."""
    block = next((block for block in story.blocks if isinstance(block, InBrief)), None)
    return in_brief_view(block, shown) if block else None


def further(story: Story, shown: Showing) -> tuple[BlockView, ...]:
    """`Meer weten?` with its links, when the author ends with it."""
    return block_views(split_further(story.blocks)[1], shown)


def has_drawings(blocks: Iterable[Block]) -> bool:
    """True when blocks draw: lenses, a cross-section, a line, places in a photo."""
    return any(isinstance(each, _DRAWN) for each in every_block(blocks))


def notice(library: Library, story: Story) -> str:
    """What a reader should know first: that it is a draft, and who is invented."""
    people = library.people.within(story)
    invented = [apart(person.name) for person in people if person.invented]
    sentences = []
    if story.front.status is Status.DRAFT:
        sentences.append(WORDS.story.draft)
    if len(invented) == 1:
        sentences.append(WORDS.story.one_invented.format(name=invented[0]))
    elif invented and len(invented) == len(people):
        sentences.append(WORDS.story.all_invented)
    elif invented:
        sentences.append(WORDS.story.some_invented.format(names=joined(invented)))
    return " ".join(sentences)


def has_film(story: Story) -> bool:
    """True when the text holds a film of another site that can be shown in the page."""
    blocks = every_block(story.blocks)
    return any(isinstance(each, Video) and frame_address(each.address) for each in blocks)


def series_title(library: Library, story: Story) -> str:
    """Name of the series, or empty."""
    series = series_of(story, library.site)
    return series.name if series else ""


def series_address(library: Library, story: Story) -> str:
    """Address of the series, or empty."""
    series = series_of(story, library.site)
    return series_url(series) if series else ""


def themes(library: Library, story: Story) -> tuple[ThemeRef, ...]:
    """Every theme of the story, in the order of the site."""
    found = {tag.theme for each in story.passages for tag in library.tags_at(story, each.id)}
    return theme_refs(theme for theme in library.themes if theme.slug in found)


def previous_story(library: Library, story: Story) -> MenuItem | None:
    """The story of the same genre that came before this one."""
    return _beside(library, story, 1)


def next_story(library: Library, story: Story) -> MenuItem | None:
    """The story of the same genre that came after this one."""
    return _beside(library, story, -1)


def small_print(library: Library, story: Story) -> str:
    """Series, date and reading time, as they stand above a post in a list."""
    parts = (
        apart(series_title(library, story)),
        in_words(story.front.date),
        reading_time(story.text),
    )
    return " · ".join(part for part in parts if part)


def _answers(library: Library, story: Story) -> dict[str, Markup]:
    """By passage: the way to the story that answers an open question in it."""
    found: dict[str, Markup] = {}
    for question in story.open_questions:
        answer = library.answers.get(question.answer)
        if answer:
            words = WORDS.story.answer.format(title=called(answer.front.title))
            link = Markup(' <a href="{}">{}</a>').format(answer.url, words)
            found[question.passage] = found.get(question.passage, Markup("")) + link
    return found


def _beside(library: Library, story: Story, step: int) -> MenuItem | None:
    row = library.listed_of(story.genre)
    at = library.place_in_row.get(story.source)
    if at is None or not 0 <= at + step < len(row):
        return None
    other = row[at + step]
    return MenuItem(SECTIONS[other.genre], other.front.title, other.url)
