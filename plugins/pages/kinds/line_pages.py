"""The page of the line: everyone on it, with the passages that say why she stands there."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup, escape

from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.links.because import full_stop, named, once
from plugins.pages.text.places import band
from plugins.pages.text.sentences import sentence_around, sentence_starts
from plugins.pages.text.speech import speech_in
from plugins.pages.text.wording import counted, how_many_more, upper_first
from plugins.pages.themes.line_faces import (
    LINE_URL,
    REASONS_A_PAGE,
    has_places,
    line_url,
    line_view,
    place_of,
    placed,
)
from plugins.pages.view_pieces import LineEvidence, LineSign, MenuItem
from plugins.pages.views import LinePage
from plugins.story.addresses import WALL_ALONG_THE_LINE
from plugins.story.passage import Span
from plugins.story.story import Genre, Story
from plugins.theme_tagging.line import Side, Sign, Standing

from .paging import in_parts, part_title, part_url
from .wall_pages import PORTRAITS_A_PAGE, WITHOUT_A_PLACE

CLEAREST = 2
"""As many passages for each side stand in sight; the others come after a click."""
MOST_UNPLACED = 24
"""As many names of who has no place stand below the line; all of them hang on the wall."""


def line_pages(library: Library) -> Iterator[LinePage]:
    """Everyone on the line with the reason; a long line goes on at `/lijn/2/`.

    The line itself, and who has no place yet, stand on the first page.
    """
    stories = placed(library)
    for part in in_parts(stories, REASONS_A_PAGE, LINE_URL):
        first = part.number == 1
        yield LinePage(
            url=part.url,
            title=part_title(WORDS.line.title, part.number),
            description=WORDS.line.description,
            section="lijn",
            indexed=True,
            introduction=WORDS.line.introduction,
            line=line_view(library, stories) if first else None,
            evidence=tuple(_evidence(library, story) for story in part.items),
            unplaced=_unplaced(library)[:MOST_UNPLACED] if first else (),
            empty_text="" if stories else WORDS.line.nobody_yet,
            unplaced_more=_more_unplaced(library) if first else None,
            jumps=_jumps(library, stories) if len(stories) > REASONS_A_PAGE else (),
            previous_url=part.previous_url,
            next_url=part.next_url,
            pages=part.pages,
        )


def _unplaced(library: Library) -> tuple[MenuItem, ...]:
    return tuple(
        MenuItem("portretten", library.people.portrayed(story), story.url)
        for story in library.listed_of(Genre.PORTRAIT)
        if story.source not in library.rank_on_line
    )


def _more_unplaced(library: Library) -> MenuItem | None:
    """The way to the wall, where who has no place hangs last."""
    count = len(_unplaced(library))
    if count <= MOST_UNPLACED or not has_places(library):
        return None
    before = len(library.rank_on_line) // PORTRAITS_A_PAGE + 1
    url = f"{part_url(WALL_ALONG_THE_LINE, before)}#{WITHOUT_A_PLACE}"
    return MenuItem("portretten", WORDS.line.all_unplaced.format(count=count), url)


def _jumps(library: Library, stories: Sequence[Story]) -> tuple[MenuItem, ...]:
    jumps = []
    for name, there in groupby(stories, key=lambda story: band(place_of(library, story))):
        people = tuple(there)
        title = WORDS.counts.in_group.format(name=name, count=len(people))
        jumps.append(MenuItem("", title, line_url(library, people[0])))
    return tuple(jumps)


def _evidence(library: Library, story: Story) -> LineEvidence:
    stands = library.standings[story.source]
    name, place = library.people.portrayed(story), place_of(library, story)
    # Her own choice needs no sum beside it: what the computer counted then waits for a click.
    chosen = stands.by_author
    clearest = () if chosen else _clearest(stands)
    more = tuple(_sign(each, story, name) for each in stands.signs if each not in clearest)
    return LineEvidence(
        id=story.slug,
        name=name,
        url=story.url,
        place=place,
        band=band(place),
        reason=_reason(stands),
        count="" if chosen else _count(stands),
        signs=tuple(_sign(each, story, name) for each in stands.signs if each in clearest),
        more=more,
        more_text=_counted_too(stands)
        if chosen
        else how_many_more(len(more), WORDS.counts.passage),
        more_count=_count(stands) if chosen else "",
    )


def _counted_too(stands: Standing) -> str:
    return WORDS.line.counted_too if stands.signs else ""


def _clearest(stands: Standing) -> tuple[Sign, ...]:
    return tuple(
        sign
        for side in Side
        for sign in sorted(stands.towards(side), key=lambda each: -each.weight)[:CLEAREST]
    )


def _sign(sign: Sign, story: Story, name: str) -> LineSign:
    words = once(each.text for each in sign.evidence)
    return LineSign(
        sign.side.value, _sentence(sign), named(words), name, f"{story.url}#{sign.passage.id}"
    )


def _sentence(sign: Sign) -> Markup:
    text = sign.passage.text
    heaviest = max(sign.evidence, key=lambda each: each.weight)
    # Speech of many sentences would be shown whole, so here a sentence ends inside it too.
    around = sentence_around(text, sentence_starts(text), Span(heaviest.start, heaviest.end))
    sentence = _without_half_a_quotation(text, around)
    marked, place = Markup(), sentence.start
    for each in sign.evidence:
        if place <= each.start and each.end <= sentence.end:
            words = text[each.start : each.end]
            marked += escape(text[place : each.start]) + Markup("<mark>{}</mark>").format(words)
            place = each.end
    marked += escape(text[place : sentence.end])
    spoken = any(
        each.start <= sentence.start and sentence.end <= each.end
        for each in speech_in(sign.passage)
    )
    return Markup('<span class="speech">“{}”</span>').format(marked) if spoken else marked


def _without_half_a_quotation(text: str, sentence: Span) -> Span:
    """The sentence without a quotation mark at its ends that belongs to its neighbours."""
    said = text[sentence.start : sentence.end]
    if said.startswith("“") and "”" not in said[:-1]:
        return Span(sentence.start + 1, sentence.end - said.endswith("”"))
    if said.endswith("”") and "“" not in said:
        return Span(sentence.start, sentence.end - 1)
    return sentence


def _reason(stands: Standing) -> str:
    if not stands.by_author:
        return WORDS.line.estimated
    if not stands.reason:
        return WORDS.line.chosen
    return WORDS.line.chosen_because.format(reason=full_stop(stands.reason))


def _count(stands: Standing) -> str:
    """`3 passages wijzen naar het collectief, 1 naar het individu.`"""
    if not stands.signs:
        return ""
    left, right = (len(stands.towards(side)) for side in Side)
    point = counted(left, *WORDS.counts.passage_points)
    return upper_first(WORDS.line.signs.format(point=point, right=right or WORDS.counts.none))
