"""Themes from terms as an author types them, and what they find in a text."""

from typing import Any

from plugins.story.passage import Passage
from plugins.story.problem import Findings
from plugins.theme_tagging.index import index_of
from plugins.theme_tagging.matching import find_evidence
from plugins.theme_tagging.terms import read_terms
from plugins.theme_tagging.theme import Evidence, TermKind, Theme
from plugins.theme_tagging.vocabulary import vocabulary

from .builders import a_theme, told


def theme_of(slug: str = "thema", strong: str = "", weak: str = "", **fields: Any) -> Theme:
    """A theme with these terms; `cancelling` may be typed too."""
    findings = Findings("themas/thema.md")
    fields["cancelling"] = read_terms(
        fields.get("cancelling", ""), TermKind.STRONG, line=3, findings=findings
    )
    terms = (
        *read_terms(strong, TermKind.STRONG, 1, findings),
        *read_terms(weak, TermKind.WEAK, 2, findings),
    )
    assert findings.problems == ()
    return a_theme(slug, terms=terms, **fields)


def evidence_in(passage: str | Passage, theme: Theme) -> tuple[Evidence, ...]:
    """What proves the theme in one passage."""
    if isinstance(passage, str):
        passage = told("p-1", passage)
    return find_evidence(index_of([passage]), vocabulary([theme])).get((0, 0), ())


def words_found(text: str, strong: str) -> list[str]:
    """The words that a term finds in a text, as they stand there."""
    return [each.text for each in evidence_in(text, theme_of(strong=strong))]


def score(text: str, theme: Theme) -> int:
    """How much a text proves of a theme, in hundredths."""
    return sum(each.weight for each in evidence_in(text, theme))


def line_theme(left: str, right: str, slug: str = "lijn", **fields: Any) -> Theme:
    """A theme with words for both ends of the line; `cancelling` may be typed too."""
    findings = Findings("themas/lijn.md")
    ends = {
        "left": read_terms(left, TermKind.STRONG, 1, findings),
        "right": read_terms(right, TermKind.STRONG, 2, findings),
    }
    assert findings.problems == ()
    return theme_of(slug, **ends, **fields)
