"""All checks of a built site: what a visitor would stumble over and what must never be public."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plugins.story.problem import Problem

from .address_checks import check_addresses
from .built_site import read_built_site
from .file_checks import check_files
from .page_checks import check_page, check_titles


@dataclass(frozen=True, slots=True)
class Expected:
    """What a site's author expects of it, besides that it holds together."""

    address: str = ""
    """Public address without a slash at the end."""
    form_hosts: frozenset[str] = frozenset()
    """Other hosts to which a form may be sent, such as the newsletter's."""
    originals: tuple[Path, ...] = ()
    """Photos of hers that must not be public as they are."""
    hidden: tuple[str, ...] = ()
    """Addresses of stories that must not be public."""


def check_site(folder: Path, expected: Expected) -> list[Problem]:
    """Every problem of the site in `folder`, in the order of its files."""
    site = read_built_site(folder, expected.address)
    problems: list[Problem] = []
    for page in site.pages.values():
        problems += check_page(page)
    problems += check_titles(site.pages.values())
    problems += check_addresses(site, expected.form_hosts)
    problems += check_files(site, expected.originals, expected.hidden)
    return in_order(problems)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The same problems by file and line, each once."""
    return sorted(set(problems))
