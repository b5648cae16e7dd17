"""One file of `themas/`: from what the author typed to a `Theme`."""

from collections.abc import Set
from dataclasses import dataclass
from pathlib import Path

from plugins.story.blocks import Block
from plugins.story.elements import THEME_KEYS
from plugins.story.front_matter import Field, Fields, by_key, read_fields
from plugins.story.problem import Findings, did_you_mean
from plugins.story.read_text import read_text
from plugins.story.source_file import read_source
from plugins.story.text import is_slug, slug_of
from plugins.story.typography import curl_text

from .pigments import PIGMENTS
from .terms import hundredths, read_terms
from .theme import Term, TermKind, Theme

_YES_OR_NO = {"ja": True, "nee": False}
_USUAL_THRESHOLD = 100
_HIGHEST_THRESHOLD = 1000


def read_theme(path: Path, findings: Findings) -> Theme | None:
    """Read a theme, or say why not. Its pigment is empty when the author doesn't choose one."""
    text = read_source(path, findings)
    if text is None:
        return None
    fields = read_fields(text, findings, THEME_KEYS)
    typed = _Typed(by_key(fields.fields, dict.fromkeys(THEME_KEYS, ()), findings), findings)
    title = typed.value("Titel")
    if not title:
        findings.error(
            1, "geen-titel", "Er is geen «Titel».", "geef het thema een titel: «Titel: …»."
        )
    strong = typed.terms("Kern", TermKind.STRONG)
    weak = typed.terms("Zwak", TermKind.WEAK)
    if not strong and not weak:
        findings.warning(
            0,
            "geen-termen",
            "Bij dit thema staan geen woorden, dus we vinden het in geen enkel verhaal.",
            "zet woorden achter «Kern:» of «Zwak:», met puntkomma’s ertussen.",
        )
    left, right = typed.ends_of_the_line()
    theme = Theme(
        path=path,
        slug=typed.slug(path),
        title=curl_text(title),
        question=curl_text(typed.wanted("Vraag", "schrijf het thema als vraag: «Vraag: …?»")),
        summary=curl_text(typed.wanted("Samenvatting", "zeg in één zin waar het thema over gaat.")),
        terms=(*strong, *weak),
        cancelling=typed.terms("Niet", TermKind.STRONG),
        related=typed.related(),
        threshold=typed.threshold(),
        quoted_only=typed.quoted_only(),
        pigment=typed.pigment(),
        introduction=_introduction(fields, path.parent, findings),
        left=left,
        right=right,
    )
    return theme if title else None


@dataclass(frozen=True, slots=True)
class _Typed:
    """The fields of one file, each read in its own way."""

    found: dict[str, Field]
    findings: Findings

    def value(self, key: str) -> str:
        return self.found[key].value if key in self.found else ""

    def line(self, key: str) -> int:
        return self.found[key].line if key in self.found else 0

    def wanted(self, key: str, remedy: str) -> str:
        value = self.value(key)
        if not value:
            self.findings.warning(
                self.line(key), f"geen-{key.lower()}", f"Er is geen «{key}».", remedy
            )
        return value

    def terms(self, key: str, kind: TermKind) -> tuple[Term, ...]:
        return read_terms(self.value(key), kind, self.line(key), self.findings)

    def ends_of_the_line(self) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
        """`Links` and `Rechts`; a term on both sides points nowhere and is left out."""
        left = self.terms("Links", TermKind.STRONG)
        right = self.terms("Rechts", TermKind.STRONG)
        for here, there in (("Links", "Rechts"), ("Rechts", "Links")):
            if self.value(here) and not self.value(there):
                self.findings.warning(
                    self.line(here),
                    "halve-lijn",
                    f"Achter «{here}» staan woorden, maar «{there}» is leeg.",
                    f"zet ook woorden achter «{there}:», of haal «{here}:» weg.",
                )
        both = {term.text for term in left} & {term.text for term in right}
        for text in sorted(both):
            self.findings.error(
                self.line("Rechts"),
                "term-aan-beide-kanten",
                f"De term «{text}» staat achter «Links» en achter «Rechts».",
                "haal hem aan één kant weg.",
            )
        return _without(both, left), _without(both, right)

    def slug(self, path: Path) -> str:
        slug = self.value("Slug") or slug_of(path.stem)
        if slug.isdecimal():
            self.findings.error(
                self.line("Slug"),
                "bezet-adres",
                f"Het adres /themas/{slug}/ gebruikt de site zelf, voor een lange lijst.",
                "geef het thema een naam met letters.",
            )
            return f"thema-{slug}"
        if is_slug(slug):
            return slug
        self.findings.error(
            self.line("Slug"),
            "slug-vorm",
            f"«{slug}» kan niet in een adres staan.",
            "gebruik alleen kleine letters, cijfers en streepjes.",
        )
        return slug_of(slug) or "thema"

    def related(self) -> tuple[str, ...]:
        slugs = (part.strip() for part in self.value("Verwant").replace(",", ";").split(";"))
        return tuple(dict.fromkeys(slug for slug in slugs if slug))

    def threshold(self) -> int:
        value = self.value("Drempel")
        if not value:
            return _USUAL_THRESHOLD
        threshold = hundredths(value)
        if threshold is not None and 0 < threshold <= _HIGHEST_THRESHOLD:
            return threshold
        self.findings.error(
            self.line("Drempel"),
            "drempel-vorm",
            f"«{value}» is geen drempel.",
            f"schrijf een getal van 0,01 tot {_HIGHEST_THRESHOLD // 100}, zoals «1» of «1,5».",
        )
        return _USUAL_THRESHOLD

    def quoted_only(self) -> bool:
        value = self.value("Alleen_citaten")
        if value and value.casefold() not in _YES_OR_NO:
            self.findings.error(
                self.line("Alleen_citaten"),
                "ja-of-nee",
                f"«{value}» is geen ja en geen nee.",
                "schrijf «ja» of «nee» achter «Alleen_citaten:».",
            )
        return _YES_OR_NO.get(value.casefold(), False)

    def pigment(self) -> str:
        value = self.value("Kleur").casefold()
        if not value or value in PIGMENTS:
            return value
        self.findings.error(
            self.line("Kleur"),
            "onbekende-kleur",
            f"De kleur «{self.value('Kleur')}» kennen we niet.",
            did_you_mean(value, PIGMENTS, f"kies uit: {', '.join(PIGMENTS)}."),
        )
        return ""


def _without(texts: Set[str], terms: tuple[Term, ...]) -> tuple[Term, ...]:
    return tuple(term for term in terms if term.text not in texts)


def _introduction(fields: Fields, folder: Path, findings: Findings) -> tuple[Block, ...]:
    if not fields.body.strip():
        findings.warning(
            0,
            "geen-inleiding",
            "Dit thema heeft geen inleiding.",
            "schrijf onder de velden in een paar zinnen waar het thema over gaat.",
        )
    return read_text(fields.body, fields.body_line, folder, findings).blocks
