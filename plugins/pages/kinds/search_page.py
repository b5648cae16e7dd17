"""The page to search on, with everything from A to Z for who has no scripts."""

from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.search.pagefind import SCRIPT_URL
from plugins.pages.search.pieces import SearchForm
from plugins.pages.search.register import letters, people_to_choose, themes_to_choose
from plugins.pages.search.search import Search
from plugins.pages.views import SearchPage
from plugins.story.addresses import SEARCH_URL


def search_page(library: Library, search: Search) -> SearchPage:
    """The search page. Without an index it is the list alone."""
    return SearchPage(
        url=SEARCH_URL,
        title=WORDS.search.title,
        description=WORDS.search.description,
        section="zoeken",
        indexed=True,
        form=_form(library) if search.ids else None,
        letters=letters(library, search.ids),
    )


def _form(library: Library) -> SearchForm:
    return SearchForm(SCRIPT_URL, themes_to_choose(library), people_to_choose(library))
