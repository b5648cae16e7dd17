"""What a story may lack without being wrong, though its readers count on it."""

from collections.abc import Iterator
from datetime import date

from plugins.story.blocks import photos_in
from plugins.story.going_out import going_out
from plugins.story.passage import Kind
from plugins.story.photo_section import is_about_the_photo
from plugins.story.problem import Level, Problem
from plugins.story.site import Site
from plugins.story.story import Genre, Story


def check_left_out(site: Site, today: date) -> list[Problem]:
    """What deserves a look before a story goes out: who made a drawing, what a photo tells."""
    problems: list[Problem] = []
    for story in going_out(site, today).stories:
        path = f"{site.folder.name}/{story.source}"
        for line, code, message, remedy in _left_out(story):
            problems.append(Problem(path, line, Level.WARNING, code, message, remedy))
    return problems


def _left_out(story: Story) -> Iterator[tuple[int, str, str, str]]:
    for photo in photos_in(story.blocks):
        told = photo.decorative or photo.caption or photo.uncaptioned or not photo.alt
        # The photo of reading notes has its caption where it stands in the text.
        if not told and photo.path not in _with_caption(story):
            yield (
                photo.line,
                "foto-zonder-bijschrift",
                f"Onder de foto «{photo.path.name}» staat geen bijschrift.",
                f'vertel er iets bij: ![{photo.alt}]({photo.path.name} "Vlak voor de lunch").',
            )
        if photo.sketch and not photo.maker.creator:
            yield (
                photo.line,
                "schets-zonder-maker",
                f"Bij de tekening «{photo.path.name}» staat niet wie haar maakte.",
                'zet erachter wie tekende, zoals in mensen.toml: {.schets maker="Anna"}.',
            )
    if story.genre is Genre.PORTRAIT and story.lead and not _has_photo_section(story):
        yield (
            1,
            "geen-de-foto",
            "In dit portret staat niets over de foto.",
            "zet onderaan een tussenkop «## De foto» en vertel waarom hij er zo uitziet.",
        )


def _with_caption(story: Story) -> set[object]:
    return {photo.path for photo in photos_in(story.blocks) if photo.caption}


def _has_photo_section(story: Story) -> bool:
    headings = (each.text for each in story.passages if each.kind is Kind.HEADING)
    return any(map(is_about_the_photo, headings))
