"""Reads one Markdown file as a story. The only code that does so: all tasks share it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from .blocks import Block, ReadingNotes, photos_in
from .front_matter import Fields, read_fields
from .further import check_further
from .ledger import Voices
from .person import Person
from .photo import Photo, WordsInFile, silent
from .photos_in_text import photo_path
from .problem import Findings, Problem
from .read_text import read_text
from .source_file import read_source
from .story import FrontMatter, Genre, Story
from .story_fields import field_names, front_matter
from .text import slug_of

_FOLDERS = {"portretten": Genre.PORTRAIT, "blog": Genre.POST, "paginas": Genre.PAGE}
_ADDRESSES = {
    Genre.PORTRAIT: "/portretten/{}/",
    Genre.POST: "/blog/{}/",
    Genre.PAGE: "/{}/",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading one file."""

    story: Story | None
    """None when there is no story to show; `problems` then says why."""
    problems: tuple[Problem, ...]
    transcripts: tuple[Path, ...] = ()
    """Files in which its clips are written out."""
    unfinished: Story | None = None
    """What can be read of a story that lacks its title or date, for who looks for mistakes."""


def read_story(
    path: Path,
    content: Path | None = None,
    people: Iterable[Person] = (),
    genre: Genre | None = None,
    words_in_file: WordsInFile = silent,
) -> Reading:
    """Read a story, pure: the same files and people give the same story.

    `content` is the site's content folder; without it the folder above the story's own section is
    taken. `people` are those of `mensen.toml`, so that a name in the text can become a speaker.
    `genre` is for a file outside a site's sections. `words_in_file` tells what a photo says about
    itself, for what the author left out.
    """
    if genre is None or content is None:
        genre, content = _genre_and_content(path, content)
    source = path.relative_to(content).as_posix()
    findings = Findings(f"{content.name}/{source}")
    source_text = read_source(path, findings)
    if source_text is None:
        return Reading(None, findings.problems)
    if not source_text.strip():
        findings.error(
            0, "leeg-bestand", "Dit bestand is leeg.", "schrijf het verhaal, of haal het weg."
        )
        return Reading(None, findings.problems)
    fields = read_fields(source_text, findings, field_names())
    front = front_matter(fields.fields, findings)
    slug = front.slug or _slug_from(path, genre)
    voices = _voices(people, front.name if genre is Genre.PORTRAIT else "")
    text = read_text(fields.body, fields.body_line, path.parent, findings, voices, words_in_file)
    _check_body(fields, genre, front, findings)
    transcripts = tuple(path.parent / name for name in text.transcripts)
    story = Story(
        path=path,
        source=source,
        genre=genre,
        slug=slug,
        url=_ADDRESSES[genre].format(slug),
        front=front,
        blocks=text.blocks,
        passages=text.passages,
        links=text.links,
        lead=None,
        text=text.plain,
        open_questions=text.open_questions,
    )
    check_further(story, findings)
    lead = _lead(story, findings, words_in_file)
    story = replace(story, lead=lead, blocks=_with_known_alts(story.blocks, lead))
    if not front.complete:
        return Reading(None, findings.problems, transcripts, unfinished=story)
    return Reading(story, findings.problems, transcripts)


def _genre_and_content(path: Path, content: Path | None) -> tuple[Genre, Path]:
    if content is None:
        content = path.parent.parent if path.parent.name == "paginas" else path.parents[2]
    section = path.relative_to(content).parts[0]
    return _FOLDERS[section], content


def _slug_from(path: Path, genre: Genre) -> str:
    return slug_of(path.stem if genre is Genre.PAGE else path.parent.name)


def _voices(people: Iterable[Person], own_person: str) -> Voices:
    shown: dict[str, str] = {}
    for person in people:
        for name in (person.name, *person.names):
            shown.setdefault(name, person.name)
    own = shown.get(own_person, own_person)
    if own_person:
        shown.setdefault(own_person, own)
        shown.setdefault(own_person.split()[0], own)
    return Voices(shown, own)


def _check_body(fields: Fields, genre: Genre, front: FrontMatter, findings: Findings) -> None:
    if not fields.body.strip():
        findings.error(
            max(fields.body_line - 1, 1),
            "leeg-verhaal",
            "Dit verhaal heeft nog geen tekst.",
            "schrijf hem onder de regels bovenaan, na een lege regel.",
        )
    if front.spoken and genre is not Genre.POST:
        findings.error(
            front.line("Toespraak"),
            "toespraak-hier-niet",
            "Alleen een blog kan een toespraak zijn.",
            "zet de toespraak in een map onder «blog», of haal deze regel weg.",
        )
    if genre is Genre.PORTRAIT and not front.name:
        findings.error(
            front.line("Naam"),
            "portret-zonder-naam",
            "Dit portret zegt niet wie er op de foto staat.",
            "zet boven het verhaal «Naam: …».",
        )


def _lead(story: Story, findings: Findings, words_in_file: WordsInFile) -> Photo | None:
    in_text = [photo for photo in photos_in(story.blocks) if photo.alt]
    front = story.front
    if not front.photo:
        return _best(in_text, story)
    line = front.line("Foto")
    path = photo_path(front.photo, story.path.parent, line, findings)
    same = next((photo for photo in in_text if photo.path == path), None)
    alt = front.photo_alt or (same.alt if same else "")
    if not alt and path:
        alt = words_in_file(path).alt
    if not alt:
        findings.warning(
            line,
            "foto-zonder-alt",
            f"Bij de foto «{front.photo}» staat niet wat je ziet.",
            f"schrijf het erachter: «Foto: {front.photo} (Anna kijkt opzij.)».",
        )
    if path is None:
        return _best(in_text, story)
    if same:
        return replace(same, alt=alt)
    return Photo(path, alt, caption="", caption_id="", line=line)


def _with_known_alts(blocks: tuple[Block, ...], lead: Photo | None) -> tuple[Block, ...]:
    """Reading notes name a photo by its file; what it shows is written where it stands."""
    photos = (*photos_in(blocks), *((lead,) if lead else ()))
    alts = {photo.path: photo.alt for photo in photos if photo.alt}
    return tuple(
        replace(block, photo=replace(block.photo, alt=alts.get(block.photo.path, "")))
        if isinstance(block, ReadingNotes)
        else block
        for block in blocks
    )


def _best(photos: list[Photo], story: Story) -> Photo | None:
    """The photo that is named after the story or its person, else the first that is no sketch."""
    names = {story.slug, slug_of(story.front.name)}
    named = next((photo for photo in photos if slug_of(photo.path.stem) in names), None)
    return named or next((photo for photo in photos if not photo.sketch), None)
