"""Every address in a built site leads somewhere, and none sends a reader's browser elsewhere."""

import json
import re
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from plugins.story.problem import Findings, Problem

from .built_site import BuiltSite
from .page_facts import Address

_IN_DATA = ("url", "@id", "item", "contentUrl", "thumbnailUrl")
"""Where JSON holds an address of a page or a file."""
_IN_CSS = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")
_IN_SCRIPT = re.compile(
    r"""^\s*(?:import|export)\b[^;"'()=]*\bfrom\s*["']([^"']+)["']"""
    r"""|\bimport\s*\(?\s*["']([^"']+)["']""",
    re.MULTILINE,
)


def check_addresses(site: BuiltSite, form_hosts: frozenset[str]) -> list[Problem]:
    """Dead addresses and requests to other hosts, in pages, styles, scripts, feeds and data.

    `form_hosts` are the hosts to which a form may be sent.
    """
    problems: list[Problem] = []
    for page in site.pages.values():
        data = (each for text, line in page.data for each in _in_json(text, line))
        problems += _check(site, page.path, (*page.addresses, *data), form_hosts)
    for file in sorted(site.files):
        problems += _check(site, file, _addresses_in(site, file), frozenset())
    return problems


def _check(
    site: BuiltSite, base: str, addresses: Iterable[Address], form_hosts: frozenset[str]
) -> tuple[Problem, ...]:
    findings = Findings(base)
    for address in addresses:
        destination = site.destination(address.value, base)
        if not address.value:
            findings.error(
                address.line,
                "adres-leeg",
                f"Op <{address.tag}> staat een leeg adres.",
                "vul het adres in, of haal de verwijzing weg.",
            )
        elif destination is None:
            continue
        elif destination.host:
            allowed = form_hosts if address.tag == "form" else frozenset()
            if address.fetched and destination.host not in allowed:
                findings.error(
                    address.line,
                    "andere-host",
                    f"De pagina haalt iets op bij «{destination.host}», zonder dat de lezer klikt.",
                    "zet het bestand op je eigen site, of maak er een gewone link van.",
                )
        elif destination.file not in site.files:
            findings.error(
                address.line,
                "link-dood",
                f"Het adres «{address.value}» bestaat niet op de site.",
                "verbeter het adres of haal de link weg.",
            )
        elif destination.fragment and not _has_place(site, destination.file, destination.fragment):
            findings.error(
                address.line,
                "plek-dood",
                f"Het adres «{address.value}» wijst naar een plek die niet op die pagina staat.",
                "verbeter wat achter # staat, of laat het weg.",
            )
    return findings.problems


def _has_place(site: BuiltSite, file: str, fragment: str) -> bool:
    page = site.pages.get(file)
    return page is None or any(id == fragment for id, _ in page.ids)


def _addresses_in(site: BuiltSite, file: str) -> Iterator[Address]:
    """The addresses in a file that is no page. What can't be read is for another check to say."""
    path = site.folder / file
    match path.suffix:
        case ".css":
            yield from _matches(_IN_CSS, path.read_text(encoding="utf-8"), "style")
        case ".js":
            yield from _matches(_IN_SCRIPT, path.read_text(encoding="utf-8"), "script")
        case ".xml":
            yield from _in_xml(path.read_bytes())
        case ".json" | ".jsonld":
            yield from _in_json(path.read_bytes(), 0)


def _matches(pattern: re.Pattern[str], text: str, tag: str) -> Iterator[Address]:
    for match in pattern.finditer(text):
        value = next(group for group in match.groups() if group)
        line = text.count("\n", 0, match.start()) + 1
        yield Address(value.strip(), tag, line, fetched=True)


def _in_xml(data: bytes) -> Iterator[Address]:
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError:
        return
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        if name == "loc" and element.text:
            yield Address(element.text.strip(), name, 0, fetched=False)
        elif name == "link" and "href" in element.attrib:
            yield Address(element.attrib["href"], name, 0, fetched=False)


def _in_json(data: bytes | str, line: int) -> Iterator[Address]:
    try:
        todo = [json.loads(data)]
    except ValueError:
        return
    while todo:
        value = todo.pop()
        if isinstance(value, dict):
            for name in _IN_DATA:
                if isinstance(value.get(name), str):
                    yield Address(value[name], name, line, fetched=False)
            todo += value.values()
        elif isinstance(value, list):
            todo += value
