"""Small stories, themes and sites made by hand, for tests that need no files."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from plugins.pages.library import Library, library
from plugins.photo_series.rendition import Plan, Rendition
from plugins.photo_series.uses import Shape
from plugins.story.blocks import Block, Heading, Paragraph, photos_in
from plugins.story.glossary import EMPTY, Glossary
from plugins.story.passage import Kind, Passage, Span, Voice
from plugins.story.person import Consent, Person
from plugins.story.photo import Photo
from plugins.story.site import Series, Settings, Site
from plugins.story.story import FrontMatter, Genre, Story
from plugins.theme_tagging.theme import Decision, Evidence, Tag, TermKind, Theme

CONTENT = Path("/content")
FOLDERS = {Genre.PORTRAIT: "portretten", Genre.POST: "blog", Genre.PAGE: "paginas"}


def said(id: str, text: str, speaker: str | None = None) -> Passage:
    """A passage of direct speech, by `speaker` when that is known."""
    spans = (Span(0, len(text)),)
    return Passage(id, Kind.PARAGRAPH, text, 0, 1, "", Voice.QUOTED, speaker, spans)


def told(id: str, text: str, kind: Kind = Kind.PARAGRAPH, heading: str = "") -> Passage:
    """A passage in the author's own words."""
    return Passage(id, kind, text, 0, 1, heading, Voice.AUTHOR, None)


def a_story(
    slug: str,
    *passages: Passage,
    genre: Genre = Genre.PORTRAIT,
    blocks: Sequence[Block] | None = None,
    day: date = date(2026, 3, 1),
    lead: Photo | None = None,
    **front: Any,
) -> Story:
    """A story with these passages, each a paragraph or a heading unless `blocks` says otherwise."""
    folder = FOLDERS[genre]
    name = "" if genre is not Genre.PORTRAIT else slug.capitalize()
    matter = FrontMatter(title=f"Over {slug}", date=day, name=name)
    source = f"paginas/{slug}.md" if genre is Genre.PAGE else f"{folder}/{slug}/index.md"
    return Story(
        path=CONTENT / source,
        source=source,
        genre=genre,
        slug=slug,
        url=f"/{slug}/" if genre is Genre.PAGE else f"/{folder}/{slug}/",
        front=replace(matter, **front),
        blocks=tuple(_block(each) for each in passages) if blocks is None else tuple(blocks),
        passages=passages,
        links=(),
        lead=lead,
        text="\n\n".join(passage.text for passage in passages),
    )


def a_theme(slug: str, **fields: Any) -> Theme:
    """A theme without terms: tests hand out its tags themselves."""
    theme = Theme(
        path=CONTENT / "themas" / f"{slug}.md",
        slug=slug,
        title=slug.replace("-", " ").capitalize(),
        question=f"Waarom {slug}?",
        summary=f"Dit gaat over {slug}.",
        terms=(),
        cancelling=(),
        related=(),
        threshold=100,
        quoted_only=False,
        pigment="klei",
        introduction=(),
    )
    return replace(theme, **fields)


def a_tag(
    story: Story,
    passage: str,
    theme: str,
    score: int = 100,
    words: Iterable[str] = (),
    decision: Decision = Decision.RULES,
    reason: str = "",
) -> Tag:
    """A tag whose evidence is `words`, in this order."""
    evidence = tuple(
        Evidence(word.casefold(), TermKind.STRONG, 100, place, place + 1, word)
        for place, word in enumerate(words)
    )
    return Tag(theme, story.source, passage, score, decision, reason, evidence)


def a_person(name: str, role: str = "", invented: bool = False) -> Person:
    """Someone who said yes."""
    return Person(
        id=name.casefold(),
        name=name,
        names=(),
        role=role,
        invented=invented,
        consent=Consent.YES,
        since=None,
        until=None,
        scope=(),
        seen=(),
        proof="",
        line=1,
    )


def a_site(
    *stories: Story,
    people: Iterable[Person] = (),
    series: Iterable[Series] = (),
    tagline: str = "",
    glossary: Glossary = EMPTY,
) -> Site:
    """A site with these stories, newest first as they are given."""
    settings = Settings(
        name="Het loket",
        address="https://loket.example",
        tagline=tagline,
        author="Ada",
        language="nl",
        series=tuple(series),
        newsletter=None,
        embed_hosts=(),
        targets=(),
    )
    return Site(CONTENT, settings, tuple(people), tuple(stories), glossary)


def a_library(
    *stories: Story,
    themes: Iterable[Theme] = (),
    tags: Iterable[Tag] = (),
    people: Iterable[Person] = (),
    series: Iterable[Series] = (),
    tagline: str = "",
    glossary: Glossary = EMPTY,
) -> Library:
    """A library in which every photo of the stories can be shown."""
    photos = [photo for story in stories for photo in photos_in(story.blocks)]
    photos += [story.lead for story in stories if story.lead]
    site = a_site(*stories, people=people, series=series, tagline=tagline, glossary=glossary)
    return library(site, themes, tags, {photo.path: a_plan(photo.path) for photo in photos})


def a_photo(name: str, **fields: Any) -> Photo:
    """A photo beside a story."""
    photo = Photo(CONTENT / name, "Ze kijkt opzij.", caption="", caption_id="", line=1)
    return replace(photo, **fields)


def a_plan(path: Path) -> Plan:
    """Three widths in three formats of an upright photo, which has the shape of a face."""
    sizes = ((480, 600), (960, 1200), (1440, 1800))
    box = (0, 0, 2000, 2500)
    return Plan(
        path,
        2000,
        2500,
        "0" * 64,
        {Shape.WHOLE: box, Shape.FACE: box},
        tuple(
            Rendition(box, format, width, height, f"{path.stem}-0123abcd-{width}.{extension}")
            for format, extension in (("avif", "avif"), ("webp", "webp"), ("jpeg", "jpg"))
            for width, height in sizes
        ),
        tone=(120, 97, 83),
    )


def _block(passage: Passage) -> Block:
    if passage.kind is Kind.HEADING:
        return Heading(passage.id, 2, passage.text)
    return Paragraph(passage.id, passage.text)
