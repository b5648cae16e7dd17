"""How one text is shown: its links filled in, its speech marked, its photos as they are made."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from plugins.pages.clips import place_of
from plugins.pages.glossary.first_uses import Explained
from plugins.pages.glossary.in_place import explain
from plugins.pages.library import Library
from plugins.pages.photographs.photo_places import PhotoPlaces
from plugins.pages.photographs.pictures import picture
from plugins.pages.photographs.slots import TEXT, WIDE
from plugins.pages.view_pieces import Picture, Player
from plugins.story.blocks import Clip
from plugins.story.passage import Passage
from plugins.story.photo import Photo

from .players import player
from .speech import mark_speech, speech_in


@dataclass(frozen=True, slots=True)
class Showing:
    """Turns inline HTML and photos of one story, page or theme into what templates show."""

    library: Library
    source: str
    """Path of the text below the content folder: a link in it counts from there."""
    passages: Mapping[str, Passage] = field(default_factory=dict)
    after: Mapping[str, Markup] = field(default_factory=dict)
    """What follows the words of a passage on the page, such as a link to an answer."""
    places: PhotoPlaces = field(default_factory=PhotoPlaces)
    """Where its photos have their own pages."""
    explained: Mapping[str, tuple[Explained, ...]] = field(default_factory=dict)
    """By passage: the words that open their meaning there."""

    def html(self, html: str, passage_id: str = "") -> Markup:
        """Inline HTML with real addresses; of a passage with its direct speech and hard words."""
        passage = self.passages.get(passage_id)
        filled = self.library.addresses.in_html(html, self.source)
        if passage is None:
            return Markup(filled)
        marked = mark_speech(filled, passage.text, speech_in(passage))
        words = explain(marked, self.explained.get(passage_id, ()), self.library.lexicon)
        return words + self.after.get(passage_id, "")

    def aliases(self, passage_id: str) -> tuple[str, ...]:
        """The older ids that lead to a passage."""
        passage = self.passages.get(passage_id)
        return passage.aliases if passage else ()

    def picture(self, photo: Photo) -> Picture | None:
        """The photo, or None when it can't be shown."""
        plan = self.library.plan(photo.path)
        if plan is None:
            return None
        slot = WIDE if photo.wide else TEXT
        shown = picture(photo, plan, self.html(photo.caption, photo.caption_id), slot)
        aliased = replace(shown, caption_aliases=self.aliases(photo.caption_id))
        return self.with_own_page(aliased, photo, self.places.anchor(photo))

    def with_own_page(self, shown: Picture, photo: Photo, anchor: str) -> Picture:
        """The picture of a photo with the address of its page. Without alt text it has none."""
        return replace(shown, url=self.places.url(photo), anchor=anchor) if shown.alt else shown

    def player(self, clip: Clip) -> Player | None:
        """The player of a clip, or None when it can't be published."""
        plan = self.library.clips.get(place_of(self.source, clip))
        return player(plan) if plan else None

    def hanging(self, photos: Iterable[Photo]) -> tuple[Picture, ...]:
        """The photos of a series, without the one that hangs above the text."""
        return self.pictures(*(photo for photo in photos if photo != self.places.above))

    def pictures(self, *photos: Photo | None) -> tuple[Picture, ...]:
        """The photos that are there and can be shown."""
        shown = (self.picture(photo) for photo in photos if photo)
        return tuple(each for each in shown if each)
