"""A portrait or a post as search engines read it: nothing that the page itself doesn't show."""

from markupsafe import Markup

from plugins.pages.interface import WORDS
from plugins.pages.library import Library, theme_url
from plugins.pages.links.findable import may_be_found
from plugins.pages.links.series import series_of, series_url
from plugins.pages.text import story_parts as parts
from plugins.pages.text.showing import Showing
from plugins.story.story import Genre, Story

from .linked_data import breadcrumbs, linked_data, maker, node
from .media_data import clip_nodes, photo_nodes

LONGEST_HEADLINE = 110
_KINDS = {Genre.PORTRAIT: "Article", Genre.POST: "BlogPosting"}
_SECTION_TITLES = {Genre.PORTRAIT: WORDS.wall.title, Genre.POST: WORDS.posts.title}


def story_data(library: Library, story: Story, shown: Showing) -> Markup:
    """The story, its photos and clips, and the way to it; nothing when it may not be found.

    Who is invented is no person here. Of a real person it tells the name and the work of then, as
    the page does.
    """
    if not may_be_found(library, story):
        return Markup("")
    address = library.site.settings.address
    clips = clip_nodes(library, story, shown)
    article = node(
        _KINDS[story.genre],
        id=f"{address}{story.url}",
        headline=headline(story.front.title),
        description=parts.description(story),
        inLanguage=library.site.settings.language,
        datePublished=story.front.date.isoformat(),
        dateModified=(story.front.modified or story.front.date).isoformat(),
        author=maker(story.front.author or library.site.settings.author),
        isPartOf=_series(library, story),
        image=photo_nodes(library, shown),
        audio=[each for each in clips if each["@type"] == "AudioObject"],
        video=[each for each in clips if each["@type"] == "VideoObject"],
        about=[*_person(library, story), *_themes(library, story)],
        mentions=_mentions(library, story),
    )
    section = (_SECTION_TITLES[story.genre], f"/{parts.SECTIONS[story.genre]}/")
    return linked_data(article, breadcrumbs(address, [section], story.front.title))


def headline(title: str) -> str:
    """The title, cut after a word when it is longer than search engines take."""
    if len(title) <= LONGEST_HEADLINE:
        return title
    start = title[: LONGEST_HEADLINE - 1]
    return f"{start.rpartition(' ')[0] or start}…"


def _series(library: Library, story: Story) -> dict[str, object] | None:
    series = series_of(story, library.site)
    if series is None:
        return None
    url = f"{library.site.settings.address}{series_url(series)}"
    return node("CreativeWorkSeries", id=url, name=series.name)


def _person(library: Library, story: Story) -> list[dict[str, object]]:
    name = library.people.portrayed(story)
    person = library.people.person(name)
    if story.genre is not Genre.PORTRAIT or person is None or person.invented:
        return []
    return [node("Person", name=name, jobTitle=story.front.role)]


def _themes(library: Library, story: Story) -> list[dict[str, object]]:
    address = library.site.settings.address
    return [
        node("DefinedTerm", id=f"{address}{theme_url(theme.slug)}", name=theme.title)
        for theme in parts.themes(library, story)
    ]


def _mentions(library: Library, story: Story) -> list[dict[str, object]]:
    """The stories to which this one links, as far as they may be found, in reading order."""
    found: dict[str, None] = {}
    for target in library.addresses.targets(story):
        other = library.story_at.get(target.url) if target else None
        if other and other is not story and may_be_found(library, other):
            found.setdefault(other.url)
    return [{"@id": f"{library.site.settings.address}{url}"} for url in found]
