"""Reads a content folder whole and brings it together: stories, themes, tags, photos and clips."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.photo_series.recipe import Recipe
from plugins.photo_series.words import WordsIn
from plugins.story.addresses import Addresses
from plugins.story.going_out import check_going_out, going_out
from plugins.story.memory import FORGETFUL, Memory, as_before
from plugins.story.problem import Problem
from plugins.story.public_ids import PublicIds
from plugins.story.read_site import read_site
from plugins.story.site import Site
from plugins.story.site_wide import without_consequences
from plugins.story.story import Genre
from plugins.theme_tagging.counts import check_counts
from plugins.theme_tagging.learned_file import LEARNED, read_learned
from plugins.theme_tagging.overrides import check_overrides
from plugins.theme_tagging.read_themes import read_themes
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.theme import Tag, Theme
from plugins.theme_tagging.vocabulary import Vocabulary, vocabulary

from .clips import make_clips
from .kinds.moved_pages import check_old_addresses
from .library import Library, library
from .listener import Listener, Silence
from .own_addresses import with_own_addresses
from .photographs.photos import make_photos
from .photographs.removed import removed_in_words

RECIPE = Recipe()
SILENCE = Silence()

PHOTOS, CLIPS, FONTS = "photos", "clips", "fonts"
"""Folders of the cache."""


@dataclass(frozen=True, slots=True)
class Material:
    """A content folder, read: everything but the photos and clips."""

    site: Site
    addresses: Addresses
    vocabulary: Vocabulary
    public_ids: PublicIds
    problems: tuple[Problem, ...]
    whole: Site
    """The site with the stories as well that have no page, for who looks for mistakes."""

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The themes, in order of their slugs."""
        return self.vocabulary.themes


@dataclass(frozen=True, slots=True)
class Gathered:
    """A site ready to be shown, and everything that is wrong with it."""

    library: Library
    problems: tuple[Problem, ...]


def read_material(content: Path, memory: Memory = FORGETFUL) -> Material:
    """Read the stories and themes below `content`. Every task starts here, so none disagrees.

    What `memory` knows of a file is not read again.
    """
    words_in_file = as_before(memory, "words in files", WordsIn(content))
    reading = read_site(content, words_in_file, memory)
    themes, theme_problems = read_themes(content / "themas", memory)
    learned, learned_problems = memory.recall(
        content / "themas" / LEARNED,
        read_learned,
        content / "themas",
        frozenset(theme.slug for theme in themes),
    )
    site, address_problems = memory.recall("site", with_own_addresses, reading.site)
    problems = {
        *reading.problems,
        *theme_problems,
        *learned_problems,
        *address_problems,
        *memory.recall("site", check_old_addresses, reading.whole),
        *check_overrides(reading.whole, themes, memory),
    }
    words = memory.recall("words", vocabulary, themes, learned)
    told = tuple(sorted(without_consequences(problems)))
    return Material(site, reading.addresses, words, reading.public_ids, told, reading.whole)


def gather(
    material: Material,
    cache: Path,
    public: bool,
    today: date | None,
    recipe: Recipe = RECIPE,
    listener: Listener = SILENCE,
) -> Gathered:
    """Find themes, plan photos and clips; what was never made is made now, into `cache`.

    In public a draft stays home, and so does a story of a later date than `today`.
    """
    site = going_out(material.site, today) if public else material.site
    photos = make_photos(site, cache / PHOTOS, recipe, listener.photos)
    removed = removed_in_words(photos.removed)
    if removed:
        listener.say(removed)
    clips = make_clips(site, cache / CLIPS)
    tags = _tags(site, material.vocabulary)
    problems = {
        *material.problems,
        *check_going_out(material.site, material.addresses, today, public),
        *photos.problems,
        *clips.problems,
        *(check_counts(site, tags) if material.themes else ()),
    }
    shelves = library(site, material.themes, tags, photos.plans, clips.plans)
    return Gathered(shelves, tuple(sorted(problems)))


def check_themes(material: Material, memory: Memory = FORGETFUL) -> tuple[Problem, ...]:
    """Which texts show no theme at all, and which show too many at once."""
    if not material.themes:
        return ()
    return tuple(check_counts(material.whole, _tags(material.whole, material.vocabulary, memory)))


def _tags(site: Site, words: Vocabulary, memory: Memory = FORGETFUL) -> tuple[Tag, ...]:
    told = (story for story in site.stories if story.genre is not Genre.PAGE)
    return tuple(
        tag for story in told for tag in memory.recall(story.source, tag_story, story, words)
    )
