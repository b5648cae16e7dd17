"""A passage quoted on another page: who says it, why it stands there, and the way back."""

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.photographs.slots import QUOTED
from plugins.pages.text.speech import mark_speech_in_text, speech_in
from plugins.pages.text.wording import how_many_more, in_speech_marks
from plugins.pages.themes.theme_refs import theme_ref
from plugins.pages.view_pieces import PassageCard, Picture
from plugins.story.passage import Passage, Span

from .because import because
from .mentions import Mention
from .portrait_cards import face


def passage_card(library: Library, mention: Mention, others: Sequence[Mention] = ()) -> PassageCard:
    """The passage as a quotation, for the theme of the mention.

    `others` are more passages of the same story. They have no photo: the face is there already.
    """
    story, passage = mention.story, mention.passage
    told = mention.told
    return PassageCard(
        who=told.who,
        role=told.role,
        name=told.name,
        picture=_beside_the_name(face(library, told.portrait, QUOTED)),
        quote=_quote(passage),
        url=f"{story.url}#{passage.id}",
        heading=passage.heading,
        story_title=story.front.title,
        also=tuple(
            theme_ref(library.theme_by_slug[tag.theme])
            for tag in library.tags_at(story, passage.id)
            if tag.theme != mention.tag.theme
        ),
        because=because(mention.tag),
        others=tuple(replace(passage_card(library, each), picture=None) for each in others),
        others_text=how_many_more(len(others), WORDS.counts.place_in_story) if others else "",
    )


def _quote(passage: Passage) -> Markup:
    speech = speech_in(passage)
    if speech == passage.speech:
        return mark_speech_in_text(passage.text, speech)
    # In its dialogue a name stands before the words; here only marks tell that they are spoken.
    spoken = in_speech_marks(passage.text)
    return mark_speech_in_text(spoken, (Span(0, len(spoken)),))


def _beside_the_name(picture: Picture | None) -> Picture | None:
    # The name stands next to it; hearing the photo described at every quotation only delays.
    return replace(picture, alt="") if picture else None
