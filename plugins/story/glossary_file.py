"""Reads `woorden.md`: each `## Woord` with its synonyms behind `=` and what it means."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .addresses import GLOSSARY_URL
from .glossary import EMPTY, Glossary, Term, form_key
from .problem import Findings
from .source_file import read_source
from .text import slug_of
from .typography import curl

FILE = "woorden.md"
MOST_WORDS = 50
"""In a meaning that still fits beside a sentence."""

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HEADING = re.compile(r"##(?!#)\s*(?P<word>.*?)(?:\s+#+)?")
_NO_SENTENCE = re.compile(r"#|[-*+] |\d+\. |>|\||```|~~~|///|-{3,}$|={3,}$")
_MARKUP = re.compile(r"\]\(|\*\*|__|`|<[a-zA-Z/]|\]\{")
_ID_OF_EVERY_PAGE = "inhoud"


@dataclass(slots=True)
class _Draft:
    """A word while the lines below it are read."""

    word: str
    line: int
    synonyms: list[str] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)


def read_glossary(path: Path, findings: Findings) -> Glossary:
    """The words of the file from A to Z. None when there is no such file.

    Of two words that mean to be the same one, the first stays.
    """
    text = read_source(path, findings) if path.is_file() else None
    if text is None:
        return EMPTY
    if not text.strip():
        findings.warning(
            0,
            "lege-woordenlijst",
            "In dit bestand staan geen woorden.",
            "schrijf «## Woord», met daaronder wat het betekent, of haal het bestand weg.",
        )
    drafts = _drafts(_COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text), findings)
    terms = _one_meaning_each(tuple(_terms(drafts, findings)), findings)
    return Glossary(tuple(sorted(terms, key=lambda term: term.slug)))


def _drafts(text: str, findings: Findings) -> list[_Draft]:
    drafts: list[_Draft] = []
    for number, typed in enumerate(text.split("\n"), 1):
        line = typed.strip()
        heading = _HEADING.fullmatch(line)
        if heading:
            drafts.append(_Draft(heading["word"], number))
        elif line.startswith("=") and not _NO_SENTENCE.match(line) and drafts:
            _take_synonyms(drafts[-1], line, number, findings)
        elif line and (not drafts or _NO_SENTENCE.match(line)):
            _name_unknown(line, number, findings)
        elif line:
            drafts[-1].sentences.append(line)
    return drafts


def _take_synonyms(draft: _Draft, line: str, number: int, findings: Findings) -> None:
    synonyms = [each for part in line.lstrip("=").split(";") if (each := " ".join(part.split()))]
    draft.synonyms += synonyms
    if not synonyms:
        findings.warning(
            number,
            "lege-synoniemen",
            "Achter de «=» staat geen woord.",
            "schrijf «= een ander woord; nog een», of haal de regel weg.",
        )
    if draft.sentences:
        findings.error(
            number,
            "synoniemen-plek",
            f"De andere woorden voor «{draft.word}» staan onder de uitleg.",
            f"zet deze regel direct onder «## {draft.word}».",
        )


def _name_unknown(line: str, number: int, findings: Findings) -> None:
    bare = line.lstrip("#").strip()
    if line.startswith("#") and bare:
        remedy = f"is dit een woord? Schrijf «## {bare}», met twee hekjes."
    else:
        remedy = "schrijf eerst «## Woord», en daaronder de uitleg in gewone zinnen."
    findings.error(
        number, "regel-zonder-woord", f"Met de regel «{_short(line)}» kunnen we niets.", remedy
    )


def _short(line: str) -> str:
    return line if len(line) <= 40 else f"{line[:39]}…"


def _terms(drafts: Iterable[_Draft], findings: Findings) -> Iterator[Term]:
    for draft in drafts:
        slug = slug_of(draft.word)
        meaning = " ".join(draft.sentences)
        if not draft.word:
            findings.error(
                draft.line, "leeg-woord", "Achter «##» staat geen woord.", "schrijf «## Woord»."
            )
        elif not slug:
            findings.error(
                draft.line,
                "woord-adres",
                f"Van «{draft.word}» kunnen we geen adres maken.",
                "schrijf het woord met gewone letters of cijfers.",
            )
        elif not meaning:
            findings.error(
                draft.line,
                "woord-zonder-uitleg",
                f"Bij «{draft.word}» staat niet wat het betekent.",
                "schrijf eronder een of twee gewone zinnen, of haal het woord weg.",
            )
        else:
            _check_meaning(draft, meaning, findings)
            if slug == _ID_OF_EVERY_PAGE:
                slug = f"woord-{slug}"
            yield Term(
                slug,
                _curled(draft.word),
                tuple(dict.fromkeys(map(_curled, draft.synonyms))),
                _curled(meaning),
                draft.line,
            )


def _curled(text: str) -> str:
    return html.unescape(curl(html.escape(text, quote=False)))


def _check_meaning(draft: _Draft, meaning: str, findings: Findings) -> None:
    if _MARKUP.search(meaning):
        findings.warning(
            draft.line,
            "woord-opmaak",
            f"In de uitleg van «{draft.word}» staat opmaak. Die tonen we letter voor letter.",
            "schrijf gewone zinnen, zonder links en sterretjes.",
        )
    if len(meaning.split()) > MOST_WORDS:
        findings.warning(
            draft.line,
            "lange-uitleg",
            f"De uitleg van «{draft.word}» is langer dan {MOST_WORDS} woorden.",
            "maak er een of twee korte zinnen van; de lezer zit midden in een verhaal.",
        )


def _one_meaning_each(terms: Iterable[Term], findings: Findings) -> list[Term]:
    by_form: dict[str, Term] = {}
    by_slug: dict[str, Term] = {}
    kept: list[Term] = []
    for term in terms:
        twice = [form for form in term.forms if by_form.get(form_key(form), term) is not term]
        for form in twice:
            _name_twice(form, term, by_form[form_key(form)], findings)
        if not twice and term.slug in by_slug:
            other = by_slug[term.slug]
            findings.error(
                term.line,
                "woord-adres",
                f"«{term.word}» krijgt hetzelfde adres als «{other.word}»: "
                f"{GLOSSARY_URL}#{term.slug}.",
                "schrijf een van de twee voluit, en zet de korte vorm erachter met «=».",
            )
        if not twice and by_slug.setdefault(term.slug, term) is term:
            kept.append(term)
        for form in term.forms:
            by_form.setdefault(form_key(form), term)
    return kept


def _name_twice(form: str, term: Term, other: Term, findings: Findings) -> None:
    if form_key(term.word) == form_key(other.word) == form_key(form):
        message = f"«{form}» staat er al, op regel {other.line}."
        remedy = "maak er één uitleg van en haal de andere weg."
    else:
        message = (
            f"«{form}» heeft twee betekenissen: hier bij «{term.word}», en op regel {other.line} "
            f"bij «{other.word}»."
        )
        remedy = "kies bij welk woord het hoort, en haal het bij het andere weg."
    findings.error(term.line, "dubbel-woord", message, remedy)
