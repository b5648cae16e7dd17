"""The index in which readers search: whole, without what stays home, each place a place."""

import json
from collections.abc import Iterable
from pathlib import PurePosixPath

from plugins.pages.search.documents import is_place
from plugins.pages.search.pagefind import FOLDER, PACKED, unpacked
from plugins.story.problem import Findings, Problem

from .built_site import BuiltSite

_HELP = "dit is een fout in de site, niet in je tekst: vraag om hulp."


def is_of_the_index(file: str) -> bool:
    """True for a packed file in the folder that is meant for them."""
    path = PurePosixPath(file)
    return path.suffix in PACKED and path.parts[0] == FOLDER


def check_index(site: BuiltSite, hidden: Iterable[str]) -> list[Problem]:
    """What is wrong with the packed files. `hidden` are the addresses of stories that stay home."""
    secret = frozenset(hidden)
    problems: list[Problem] = []
    for file in sorted(each for each in site.files if is_of_the_index(each)):
        findings = Findings(file)
        try:
            content = unpacked((site.folder / file).read_bytes())
            if file.endswith(".pf_fragment"):
                _check_document(site, json.loads(content), secret, findings)
        except ValueError as error:
            findings.error(0, "bestand-onleesbaar", f"Dit bestand is stuk: {error}.", _HELP)
        problems += findings.problems
    return problems


def _check_document(
    site: BuiltSite, document: dict[str, object], hidden: frozenset[str], findings: Findings
) -> None:
    url = f"{str(document['url']).removesuffix('.html')}/"
    if url in hidden:
        findings.error(
            0,
            "concept-zichtbaar",
            f"Het verhaal «{url}» is een concept, maar de zoekmachine vindt het toch.",
            "bouw opnieuw; blijft het, publiceer dan niet en vraag om hulp.",
        )
    page = site.pages.get(f"{url.lstrip('/')}index.html")
    places = {id for id, _ in page.ids} if page else set()
    anchors = document["anchors"]
    assert isinstance(anchors, list)
    for anchor in anchors:
        if is_place(anchor["id"]) and anchor["id"] not in places:
            findings.error(
                0,
                "plek-dood",
                f"Zoeken wijst naar de plek «{anchor['id']}», die op {url} niet staat.",
                _HELP,
            )
