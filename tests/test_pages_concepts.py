"""The themes as SKOS: a scheme, its concepts, and which are related."""

import json

from plugins.pages.data.concepts import concepts_jsonld
from tests.builders import a_library, a_theme


def test_a_theme_is_a_concept_with_its_question_its_summary_and_its_relations():
    themes = [a_theme("zorg", related=("regels", "zorg", "weg")), a_theme("regels", summary="")]

    document = json.loads(concepts_jsonld(a_library(themes=themes)))

    zorg, regels = ("https://loket.example/themas/zorg/", "https://loket.example/themas/regels/")
    scheme = {"@id": "https://loket.example/themas/"}
    assert document["@context"]["skos"] == "http://www.w3.org/2004/02/skos/core#"
    assert document["@graph"] == [
        {
            **scheme,
            "@type": "skos:ConceptScheme",
            "dct:title": {"@value": "Thema’s van Het loket", "@language": "nl"},
            "skos:hasTopConcept": [{"@id": regels}, {"@id": zorg}],
        },
        {
            "@id": regels,
            "@type": "skos:Concept",
            "skos:prefLabel": {"@value": "Regels", "@language": "nl"},
            "skos:notation": "regels",
            "skos:inScheme": scheme,
            "skos:topConceptOf": scheme,
            "skos:scopeNote": {"@value": "Waarom regels?", "@language": "nl"},
            "skos:related": [{"@id": zorg}],
        },
        {
            "@id": zorg,
            "@type": "skos:Concept",
            "skos:prefLabel": {"@value": "Zorg", "@language": "nl"},
            "skos:notation": "zorg",
            "skos:inScheme": scheme,
            "skos:topConceptOf": scheme,
            "skos:definition": {"@value": "Dit gaat over zorg.", "@language": "nl"},
            "skos:scopeNote": {"@value": "Waarom zorg?", "@language": "nl"},
            "skos:related": [{"@id": regels}],
        },
    ]


def test_the_order_in_which_themes_are_read_changes_nothing():
    themes = [a_theme("zorg", related=("regels",)), a_theme("regels"), a_theme("data")]

    assert concepts_jsonld(a_library(themes=themes)) == concepts_jsonld(
        a_library(themes=themes[::-1])
    )
