"""What stands around every page: menu, footer and the files that a page needs."""

from plugins.pages.kinds.questions_page import TITLE, has_questions
from plugins.pages.library import Library
from plugins.pages.themes.line_faces import LINE_URL, has_line
from plugins.pages.view_pieces import MenuItem
from plugins.pages.views import SiteView
from plugins.story.addresses import QUESTIONS
from plugins.story.story import Genre, Status

from .assets import Assets

LAYERS = 8
"""In the subsoil below every page."""
FEED = "/feeds/alles.atom.xml"


def chrome(library: Library, assets: Assets) -> SiteView:
    """The chrome of the site. The menu only holds what exists."""
    settings = library.site.settings
    return SiteView(
        name=settings.name,
        tagline=settings.tagline,
        author=settings.author,
        language=settings.language,
        address=settings.address,
        menu=_menu(library),
        footer_menu=_footer_menu(library),
        pigments=tuple(theme.pigment for theme in library.themes[:LAYERS]),
        footer_note=_footer_note(library),
        stylesheet=assets.stylesheet,
        sheets=assets.sheets,
        font_preload=assets.font_preload,
        scripts=assets.scripts,
        modules=assets.modules,
        feed=FEED,
        line_url=LINE_URL if has_line(library) else "",
    )


def _menu(library: Library) -> tuple[MenuItem, ...]:
    there = (
        (bool(library.listed_of(Genre.PORTRAIT)), "portretten", "Portretten"),
        (has_line(library), "lijn", "De lijn"),
        (bool(library.themes), "themas", "Thema’s"),
        (bool(library.listed_of(Genre.POST)), "blog", "Blog"),
        (bool(library.site.settings.series), "reeksen", "Reeksen"),
    )
    return tuple(
        MenuItem(section, title, f"/{section}/") for exists, section, title in there if exists
    )


def _footer_menu(library: Library) -> tuple[MenuItem, ...]:
    pages = [page for page in library.site.of(Genre.PAGE) if page.front.status is not Status.HIDDEN]
    pages.sort(key=lambda page: (page.front.title.casefold(), page.slug))
    questions = (MenuItem("", TITLE, QUESTIONS),) if has_questions(library) else ()
    return (*questions, *(MenuItem("", page.front.title, page.url) for page in pages))


def _footer_note(library: Library) -> str:
    made_by = f"Gemaakt door {library.site.settings.author}." if _author(library) else ""
    people = library.site.people
    invented = [person for person in people if person.invented]
    if invented and len(invented) == len(people):
        return f"{made_by} De mensen op deze site zijn verzonnen.".strip()
    if invented:
        return f"{made_by} Bij wie verzonnen is, staat dat erbij.".strip()
    return made_by


def _author(library: Library) -> str:
    return library.site.settings.author
