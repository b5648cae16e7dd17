"""What stands around every page: menu, footer and the files that a page needs."""

from plugins.pages.interface import WORDS
from plugins.pages.kinds.newsletter_page import newsletter_form
from plugins.pages.kinds.questions_page import has_questions
from plugins.pages.library import Library
from plugins.pages.text.wording import apart
from plugins.pages.themes.line_faces import LINE_URL, has_line
from plugins.pages.view_pieces import MenuItem
from plugins.pages.views import SiteView
from plugins.story.addresses import GLOSSARY_URL, NEWSLETTER, QUESTIONS
from plugins.story.story import Genre, Status

from .assets import Assets

LAYERS = 8
"""In the subsoil below every page."""
FEED = "/feeds/alles.atom.xml"
JSON_FEED = "/feeds/alles.json"
CONTACT = "/contact/"
_COUNTRIES = {"nl": "NL", "fy": "NL", "en": "GB"}
"""Where a language is read when its name doesn't say so."""


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
        font_preloads=assets.font_preloads,
        scripts=assets.scripts,
        modules=assets.modules,
        feed=FEED,
        json_feed=JSON_FEED,
        locale=_locale(settings.language),
        newsletter=newsletter_form(library),
        line_url=LINE_URL if has_line(library) else "",
        contact_url=CONTACT if CONTACT in library.story_at else "",
    )


def _locale(language: str) -> str:
    """`nl_NL` for `nl`, `nl_BE` for `nl-BE`, nothing for a language of which we know no country."""
    name, _, country = language.partition("-")
    country = country or _COUNTRIES.get(name, "")
    return f"{name}_{country}" if country else ""


def _menu(library: Library) -> tuple[MenuItem, ...]:
    there = (
        (bool(library.listed_of(Genre.PORTRAIT)), "portretten", WORDS.frame.portraits),
        (has_line(library), "lijn", WORDS.frame.line),
        (bool(library.themes), "themas", WORDS.frame.themes),
        (bool(library.listed_of(Genre.POST)), "blog", WORDS.frame.blog),
        (bool(library.listed or library.themes), "zoeken", WORDS.frame.search),
    )
    return tuple(
        MenuItem(section, title, f"/{section}/") for exists, section, title in there if exists
    )


def _footer_menu(library: Library) -> tuple[MenuItem, ...]:
    pages = [page for page in library.site.of(Genre.PAGE) if page.front.status is not Status.HIDDEN]
    pages.sort(key=lambda page: (page.front.title.casefold(), page.slug))
    there = (
        (has_questions(library), WORDS.questions.title, QUESTIONS),
        (bool(library.site.glossary.terms), WORDS.glossary.title, GLOSSARY_URL),
        (bool(library.site.settings.series), WORDS.frame.series, "/reeksen/"),
        (newsletter_form(library) is not None, WORDS.newsletter.title, NEWSLETTER),
    )
    lists = (MenuItem("", title, url) for exists, title, url in there if exists)
    return (*lists, *(MenuItem("", page.front.title, page.url) for page in pages))


def _footer_note(library: Library) -> str:
    author = library.site.settings.author
    made_by = WORDS.frame.made_by.format(author=apart(author)) if author else ""
    people = library.site.people
    invented = [person for person in people if person.invented]
    if invented and len(invented) == len(people):
        return f"{made_by} {WORDS.frame.all_invented}".strip()
    if invented:
        return f"{made_by} {WORDS.frame.some_invented}".strip()
    return made_by
