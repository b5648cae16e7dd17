"""Links to this story: which other stories link to it, with the sentence around each link."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from markupsafe import Markup

from plugins.pages.library import Library
from plugins.pages.text.sentences import sentence_around, sentence_starts
from plugins.pages.text.speech import mark_speech_in_text, speech_in
from plugins.pages.text.story_parts import KICKERS
from plugins.pages.view_pieces import Reference, References
from plugins.story.passage import Passage, Span
from plugins.story.story import Link, Story
from plugins.story.typography import curl_text

from .incoming import Incoming


def references(library: Library, story: Story) -> tuple[References, ...]:
    """The links to `story` as a reader sees them: by the story they stand in, newest first."""
    links = library.incoming.get(story.url, ())
    return tuple(
        References(
            title=other.front.title,
            kicker=KICKERS[other.genre],
            url=other.url,
            sentences=_sentences(other, [each.link for each in found]),
        )
        for other, found in _by_story(links)
    )


def _by_story(links: Iterable[Incoming]) -> Iterator[tuple[Story, tuple[Incoming, ...]]]:
    for _, group in groupby(links, key=lambda each: each.story.source):
        found = tuple(group)
        yield found[0].story, found


def _sentences(story: Story, links: Iterable[Link]) -> tuple[Reference, ...]:
    """Each sentence once, however many of the links it holds."""
    passages = {passage.id: passage for passage in story.passages}
    marked: dict[tuple[str, Span], list[Span]] = defaultdict(list)
    beside: dict[str, Reference] = {}
    starts: dict[str, tuple[int, ...]] = {}
    for link in links:
        passage = passages.get(link.passage)
        if passage is None:
            words = Markup("<mark>{}</mark>").format(curl_text(link.text))
            beside[link.text] = Reference(words, story.url, "")
        elif link.span.start == link.span.end:
            # The source of a quotation: what was quoted says more than the words of the link.
            marked[passage.id, Span(0, len(passage.text))] += ()
        else:
            if passage.id not in starts:
                starts[passage.id] = sentence_starts(passage.text, passage.speech)
            sentence = sentence_around(passage.text, starts[passage.id], link.span)
            marked[passage.id, sentence].append(link.span)
    inside = (
        _reference(story, passages[id], sentence, words) for (id, sentence), words in marked.items()
    )
    return (*inside, *beside.values())


def _reference(story: Story, passage: Passage, sentence: Span, words: list[Span]) -> Reference:
    html, place = Markup(""), sentence.start
    for span in words:
        html += _part(passage, Span(place, span.start))
        html += Markup("<mark>{}</mark>").format(_part(passage, span))
        place = span.end
    html += _part(passage, Span(place, sentence.end))
    return Reference(html, f"{story.url}#{passage.id}", passage.heading)


def _part(passage: Passage, part: Span) -> Markup:
    """A piece of the passage with the speech in it marked."""
    speech = tuple(
        Span(max(span.start, part.start) - part.start, min(span.end, part.end) - part.start)
        for span in speech_in(passage)
        if span.start < part.end and span.end > part.start
    )
    return mark_speech_in_text(passage.text[part.start : part.end], speech)
