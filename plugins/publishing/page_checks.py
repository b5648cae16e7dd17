"""What must hold on each page by itself."""

import json
from collections.abc import Callable, Iterable

from plugins.story.problem import Findings, Problem

from .page_facts import PageFacts

_SITE_FAULT = "dit ligt aan het programma, niet aan jouw tekst: vraag om hulp."


def check_page(page: PageFacts) -> tuple[Problem, ...]:
    """Everything that is wrong with one page."""
    findings = Findings(page.path)
    checks: tuple[Callable[[PageFacts, Findings], None], ...] = (
        _check_language,
        _check_title,
        _check_headings,
        _check_ids,
        _check_references,
        _check_images,
        _check_inline,
        _check_data,
    )
    for check in checks:
        check(page, findings)
    return findings.problems


def check_titles(pages: Iterable[PageFacts], told: frozenset[str]) -> list[Problem]:
    """Pages that can't be told apart by their title, but for those of which that is told before."""
    first: dict[str, str] = {}
    problems: list[Problem] = []
    for page in pages:
        other = first.setdefault(page.title, page.path)
        if page.title and other != page.path and not told.issuperset((page.path, other)):
            findings = Findings(page.path)
            findings.error(
                0,
                "titel-dubbel",
                f"Deze pagina heet net als {other}: «{page.title}».",
                "geef een van de twee een andere titel, anders zijn ze niet uit elkaar te houden.",
            )
            problems += findings.problems
    return problems


def _check_language(page: PageFacts, findings: Findings) -> None:
    if not page.language:
        findings.error(1, "geen-taal", "De pagina zegt niet in welke taal zij staat.", _SITE_FAULT)


def _check_title(page: PageFacts, findings: Findings) -> None:
    if not page.title:
        findings.error(
            1, "geen-titel", "De pagina heeft geen titel.", "vul «Titel» in boven het verhaal."
        )


def _check_headings(page: PageFacts, findings: Findings) -> None:
    if len(page.headings) != 1:
        line = page.headings[1] if page.headings else 1
        findings.error(
            line,
            "hoofdkop",
            f"De pagina heeft {len(page.headings)} hoofdkoppen (h1) in plaats van één.",
            _SITE_FAULT,
        )


def _check_ids(page: PageFacts, findings: Findings) -> None:
    seen = set()
    for id, line in page.ids:
        if id in seen:
            findings.error(
                line,
                "id-dubbel",
                f"De naam «#{id}» staat twee keer op deze pagina.",
                "gebruikte je zelf twee keer «{#" + id + "}»? Geef er een een andere naam.",
            )
        seen.add(id)


def _check_references(page: PageFacts, findings: Findings) -> None:
    ids = {id for id, _ in page.ids}
    for reference, line in page.references:
        if reference not in ids:
            findings.error(
                line,
                "verwijzing-dood",
                f"De pagina verwijst naar het id «{reference}», dat er niet op staat.",
                _SITE_FAULT,
            )


def _check_images(page: PageFacts, findings: Findings) -> None:
    for image in page.images:
        if not image.has_alt:
            findings.error(
                image.line,
                "beeld-zonder-alt",
                f"Bij «{image.src}» staat niet wat je ziet.",
                "schrijf het tussen de rechte haken: «![wat je ziet](foto.jpg)».",
            )
        if not image.has_size:
            findings.error(
                image.line,
                "beeld-zonder-maat",
                f"Bij «{image.src}» ontbreken breedte en hoogte, dus de pagina verspringt.",
                _SITE_FAULT,
            )


def _check_inline(page: PageFacts, findings: Findings) -> None:
    for inline in page.inline:
        findings.error(
            inline.line,
            "script-in-pagina",
            f"In de pagina zelf staat {inline.what}. De site laat dat niet toe.",
            _SITE_FAULT,
        )


def _check_data(page: PageFacts, findings: Findings) -> None:
    for text, line in page.data:
        try:
            json.loads(text)
        except ValueError as error:
            findings.error(
                line,
                "gegevens-kapot",
                f"Wat zoekmachines van deze pagina lezen, is stuk: {error}.",
                _SITE_FAULT,
            )
