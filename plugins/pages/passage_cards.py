"""A passage quoted on another page: who says it, why it stands there, and the way back."""

from dataclasses import replace

from .because import because
from .library import Library, Mention
from .portrait_cards import face
from .speech import mark_speech_in_text
from .tellers import Teller, teller
from .theme_refs import theme_ref
from .views import PassageCard, Picture


def told_by(library: Library, mention: Mention) -> Teller:
    """Who says the passage of a mention."""
    return teller(library, mention.story, mention.passage)


def passage_card(library: Library, mention: Mention) -> PassageCard:
    """The passage as a quotation, for the theme of the mention."""
    story, passage = mention.story, mention.passage
    told = told_by(library, mention)
    return PassageCard(
        who=told.who,
        name=told.name,
        picture=_beside_the_name(face(library, told.portrait)),
        quote=mark_speech_in_text(passage.text, passage.speech),
        url=f"{story.url}#{passage.id}",
        heading=passage.heading,
        story_title=story.front.title,
        also=tuple(
            theme_ref(library.theme_by_slug[tag.theme])
            for tag in library.tags_at(story, passage.id)
            if tag.theme != mention.tag.theme
        ),
        because=because(mention.tag),
    )


def _beside_the_name(picture: Picture | None) -> Picture | None:
    # The name stands next to it; hearing the photo described at every quotation only delays.
    return replace(picture, alt="") if picture else None
