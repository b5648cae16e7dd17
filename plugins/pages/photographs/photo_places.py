"""Where each photo of a story is found: the address of its own page, and its spot in the story."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.story.addresses import ids_in
from plugins.story.blocks import Photos, ReadingNotes, every_block
from plugins.story.photo import Photo
from plugins.story.story import Genre, Story
from plugins.story.text import slug_of


@dataclass(frozen=True, slots=True)
class PhotoPlace:
    """One photo of a story."""

    photo: Photo
    url: str
    """`/portretten/anna/foto/raam/`."""
    anchor: str
    """Id of the photo in its story."""


@dataclass(frozen=True, slots=True)
class PhotoPlaces:
    """The photos of a story, each once, in the order in which the story shows them."""

    in_order: tuple[PhotoPlace, ...] = ()
    by_photo: Mapping[Photo, PhotoPlace] = field(default_factory=dict)
    by_path: Mapping[Path, PhotoPlace] = field(default_factory=dict)
    """The first photo of each file."""
    lead_anchor: str = ""
    """Id of the lead photo, or empty when it stands in the text as well."""
    above: Photo | None = None
    """The photo of a series that already stands above the text, so that its series goes without."""

    def url(self, photo: Photo) -> str:
        """Address of the page of a photo, or empty for a decoration."""
        place = self.by_photo.get(photo) or self.by_path.get(photo.path)
        return place.url if place and not photo.decorative else ""

    def anchor(self, photo: Photo) -> str:
        """Id of a photo in its story; empty where the story shows that photo once more."""
        place = self.by_photo.get(photo)
        return place.anchor if place else ""


def photo_places(story: Story) -> PhotoPlaces:
    """The photos of a story that get a page: all but decorations.

    The lead and the photo of reading notes are mostly in the text as well; that is one photo then.
    So is a file that the text shows twice, unless each has a caption of its own. A lead out of a
    series comes first: it hangs above the text.
    """
    above = _lead_of_series(story)
    lead = above or _lead_alone(story)
    photos = tuple(_each_once(story, lead))
    names = _names(photos)
    taken = set(ids_in(story))
    places = tuple(
        PhotoPlace(photo, f"{story.url}foto/{name}/", _free(f"foto-{name}", taken))
        for photo, name in zip(photos, names, strict=True)
    )
    return PhotoPlaces(
        in_order=places,
        by_photo={place.photo: place for place in places},
        by_path={place.photo.path: place for place in reversed(places)},
        lead_anchor=places[0].anchor if lead else "",
        above=above,
    )


def _shown_lead(story: Story) -> Photo | None:
    """The lead photo, when the page shows it above the text."""
    shown = story.genre is Genre.PORTRAIT or (story.genre is Genre.POST and story.front.photo)
    return story.lead if shown else None


def _lead_alone(story: Story) -> Photo | None:
    """The lead photo, when the page shows it above the text and the text does not show it too."""
    lead = _shown_lead(story)
    in_text = {photo.path for photo in _figures(story) if photo.alt}
    return lead if lead and lead.path not in in_text else None


def _lead_of_series(story: Story) -> Photo | None:
    """The lead photo as a series in the text has it, with the caption that it has there."""
    lead = _shown_lead(story)
    series = (
        block.photos
        for block in every_block(story.blocks)
        if isinstance(block, Photos) and len(block.photos) > 1
    )
    hanging = (photo for photos in series for photo in photos if photo.alt)
    return next((photo for photo in hanging if lead and photo.path == lead.path), None)


def _each_once(story: Story, lead: Photo | None) -> Iterator[Photo]:
    told = {photo.path for photo in _figures(story) if photo.caption}
    in_text = {photo.path for photo in _figures(story)}
    if lead:
        told.add(lead.path)
        yield lead
    for block in every_block(story.blocks):
        if isinstance(block, Photos):
            for photo in block.photos:
                if photo == lead:
                    continue
                if photo.caption or not (photo.decorative or photo.path in told):
                    told.add(photo.path)
                    yield photo
        elif isinstance(block, ReadingNotes) and block.photo.path not in in_text | told:
            told.add(block.photo.path)
            yield block.photo


def _figures(story: Story) -> list[Photo]:
    blocks = every_block(story.blocks)
    return [photo for block in blocks if isinstance(block, Photos) for photo in block.photos]


def _names(photos: tuple[Photo, ...]) -> list[str]:
    """A name for each photo after its file. Photos that would share one are told apart by number.

    Their files decide who gets which number, so that moving a photo in the story changes nothing.
    """
    wanted = [slug_of(photo.path.stem) or "foto" for photo in photos]
    by_file = sorted(range(len(photos)), key=lambda at: photos[at].path.name)
    first = {wanted[at]: at for at in reversed(by_file)}
    taken = set(first)
    names = {at: name for name, at in first.items()}
    for at in by_file:
        if at not in names:
            names[at] = _free(wanted[at], taken)
    return [names[at] for at in range(len(photos))]


def _free(wanted: str, taken: set[str]) -> str:
    """`wanted`, with a number behind it when it is taken. From now on what it returns is."""
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    taken.add(name)
    return name
