"""The themes as a vocabulary for other programs: SKOS in JSON-LD."""

import json

from plugins.pages.interface import WORDS
from plugins.pages.library import Library, theme_url
from plugins.theme_tagging.theme import Theme

CONCEPTS_URL = "/data/themas.jsonld"
_SCHEME = "/themas/"
_CONTEXT = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
}


def concepts_jsonld(library: Library) -> bytes:
    """A SKOS concept scheme with a concept for each theme. Related themes name each other."""
    settings = library.site.settings
    scheme = f"{settings.address}{_SCHEME}"
    graph: list[dict[str, object]] = [
        {
            "@id": scheme,
            "@type": "skos:ConceptScheme",
            "dct:title": _said(library, WORDS.themes.of_site.format(site=settings.name)),
            "skos:hasTopConcept": [_named(library, theme) for theme in library.themes],
        }
    ]
    graph += [_concept(library, theme, scheme) for theme in library.themes]
    document = {"@context": _CONTEXT, "@graph": graph}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _concept(library: Library, theme: Theme, scheme: str) -> dict[str, object]:
    related = [
        _named(library, other)
        for other in library.themes
        if other.slug != theme.slug and (other.slug in theme.related or theme.slug in other.related)
    ]
    notes = {
        "skos:definition": _said(library, theme.summary) if theme.summary else None,
        "skos:scopeNote": _said(library, theme.question) if theme.question else None,
        "skos:related": related or None,
    }
    return {
        **_named(library, theme),
        "@type": "skos:Concept",
        "skos:prefLabel": _said(library, theme.title),
        "skos:notation": theme.slug,
        "skos:inScheme": {"@id": scheme},
        "skos:topConceptOf": {"@id": scheme},
        **{name: value for name, value in notes.items() if value},
    }


def _named(library: Library, theme: Theme) -> dict[str, object]:
    return {"@id": f"{library.site.settings.address}{theme_url(theme.slug)}"}


def _said(library: Library, text: str) -> dict[str, str]:
    return {"@value": text, "@language": library.site.settings.language}
