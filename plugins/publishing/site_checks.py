"""All checks of a built site: what a visitor would stumble over and what must never be public."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.story.problem import Problem
from plugins.story.site_wide import without_consequences

from .address_checks import check_addresses
from .built_site import BuiltSite, read_built_site
from .expected import Expected
from .file_checks import check_files
from .gates.all_gates import check_gates
from .gates.budget_checks import check_budgets, check_search, weigh_pages
from .gates.page_tree import Element, read_tree
from .index_checks import check_index
from .page_checks import check_page, check_titles


def check_site(folder: Path, expected: Expected) -> list[Problem]:
    """Every problem of the site in `folder`, in the order of its files."""
    site = read_built_site(folder, expected.address)
    problems: list[Problem] = []
    for page in site.pages.values():
        problems += check_page(page)
    problems += check_budgets(weigh_pages(folder, _through_gates(site, problems)))
    problems += check_search(folder)
    problems += check_titles(site.pages.values(), expected.same_title)
    problems += check_addresses(site, expected.form_hosts)
    problems += check_files(site, expected.originals, expected.hidden)
    problems += check_index(site, expected.hidden)
    return in_order(problems)


def _through_gates(site: BuiltSite, problems: list[Problem]) -> Iterator[tuple[str, Element]]:
    """Each page as a tree, one at a time; what stands before its reader joins `problems`."""
    for file in site.pages:
        tree = read_tree((site.folder / file).read_text(encoding="utf-8", errors="replace"))
        problems += check_gates(file, tree)
        yield file, tree


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The same problems by file and line, each once, without what only follows from others."""
    return sorted(set(without_consequences(problems)))
