"""From the lines above a story to its `FrontMatter`: every key known, every value checked."""

import re
from collections.abc import Iterator
from datetime import date

from .dates import read_date, trouble_with_date
from .front_matter import Field, by_key
from .language_rules import check_rules
from .passage import Override
from .problem import Findings, did_you_mean, nearest
from .story import NO_DAY, FrontMatter, Place, Status
from .text import is_slug
from .typography import curl_text

# Dutch key -> the English names of Pelican that work too.
ALIASES = {
    "Titel": ("Title",),
    "Datum": ("Date",),
    "Reeks": ("Category", "Series"),
    "Naam": (),
    "Functie": (),
    "Zin": (),
    "Foto": (),
    "Samenvatting": ("Summary",),
    "Mensen": (),
    "Lijn": (),
    "Themas_vast": (),
    "Themas_niet": (),
    "Toespraak": (),
    "Gesprek": (),
    "Gewijzigd": ("Modified",),
    "Slug": (),
    "Status": (),
    "Oude_adressen": (),
    "Auteur": ("Author", "Authors"),
    "Trefwoorden": ("Tags",),
    "Taal_negeer": (),
}
# A name between the angle brackets that Markdown has for it, or with brackets of its own.
_PHOTO_NAME = re.compile(
    r"(?:<(?P<marked>[^<>]+)>|(?P<plain>[^()]+\([^()]*\)[^()]*\.\w{3,4}))(?=\s*(?:\(|$))"
)
_STATUS = {
    "klaar": Status.READY,
    "published": Status.READY,
    "concept": Status.DRAFT,
    "draft": Status.DRAFT,
    "verborgen": Status.HIDDEN,
    "hidden": Status.HIDDEN,
    "archief": Status.ARCHIVE,
}
_LINE_STEPS = 20
_LONGEST_TITLE = 110
_LONGEST_SENTENCE = 12


def front_matter(fields: tuple[Field, ...], findings: Findings) -> FrontMatter:
    """The front matter. It isn't `complete` when title or date are missing."""
    found = by_key(fields, ALIASES, findings)
    title = _required(found, "Titel", "Geef het verhaal een titel: «Titel: …».", findings)
    day = _required_date(found, findings)
    _check_length(title, found, findings)
    photo, photo_alt = _photo(_value(found, "Foto"), found.get("Foto"), findings)
    check_rules(_listed(found, "Taal_negeer"), _line(found, "Taal_negeer"), findings)
    return FrontMatter(
        title=curl_text(title),
        date=day or NO_DAY,
        series=_value(found, "Reeks"),
        name=_value(found, "Naam"),
        role=curl_text(_value(found, "Functie")),
        sentence=_sentence(found, findings),
        photo=photo,
        photo_alt=curl_text(photo_alt),
        summary=curl_text(_value(found, "Samenvatting")),
        people=_listed(found, "Mensen"),
        place=_place(found, findings),
        overrides=_overrides(found, findings),
        spoken=_spoken(found, findings),
        conversation=_conversation(found, day, findings),
        modified=_modified(found, day, findings),
        slug=_slug(found, findings),
        status=_status(found, findings),
        old_addresses=_listed(found, "Oude_adressen"),
        author=_value(found, "Auteur"),
        keywords=_listed(found, "Trefwoorden"),
        ignore_language=_listed(found, "Taal_negeer"),
        lines=tuple((key, field.line) for key, field in found.items()),
    )


def field_names() -> Iterator[str]:
    """Every name under which a field may be typed."""
    for key, more in ALIASES.items():
        yield from (key, *more)


def _value(found: dict[str, Field], key: str) -> str:
    return found[key].value if key in found else ""


def _line(found: dict[str, Field], key: str) -> int:
    return found[key].line if key in found else 1


def _listed(found: dict[str, Field], key: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _value(found, key).split(";") if part.strip())


def _with_reason(text: str, field: Field | None, findings: Findings) -> tuple[str, str]:
    """A value, and the reason in brackets behind it."""
    value, bracket, behind = text.rstrip().partition("(")
    if field and bracket and ")" not in text:
        findings.error(
            field.line,
            "haakje-open",
            f"Achter «{field.key}» begint een haakje dat nergens sluit: «({behind[:40]}».",
            f"zet het haakje aan het eind: «{field.key}: {text.strip()[:60]})».",
        )
    elif ")" in value or (bracket and not behind.endswith(")")):
        return text, ""
    return value.strip(), behind.removesuffix(")").strip()


def _photo(text: str, field: Field | None, findings: Findings) -> tuple[str, str]:
    """The name of a photo, which may hold brackets of its own, and what it shows behind it."""
    match = _PHOTO_NAME.match(text)
    if match is None:
        return _with_reason(text, field, findings)
    _, shows = _with_reason(text[match.end() :], field, findings)
    return match["marked"] or match["plain"], shows


def _required(found: dict[str, Field], key: str, remedy: str, findings: Findings) -> str:
    value = _value(found, key)
    if not value:
        findings.error(
            _line(found, key), f"geen-{key.lower()}", f"Er is geen «{key}».", _lower_first(remedy)
        )
    return value


def _check_length(title: str, found: dict[str, Field], findings: Findings) -> None:
    if len(title) > _LONGEST_TITLE:
        findings.warning(
            _line(found, "Titel"),
            "titel-lang",
            f"De titel telt {len(title)} tekens; zoekmachines en andere sites kappen hem af.",
            f"houd het bij {_LONGEST_TITLE} tekens; de rest past in «Samenvatting».",
        )


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def _required_date(found: dict[str, Field], findings: Findings) -> date | None:
    if _required(found, "Datum", "Zet boven het verhaal «Datum: 2026-03-01».", findings):
        return _date(found, "Datum", findings)
    return None


def _date(found: dict[str, Field], key: str, findings: Findings) -> date | None:
    if key not in found:
        return None
    field = found[key]
    day = read_date(field.value)
    if day is None:
        findings.error(field.line, "datum-vorm", *trouble_with_date(field.value))
    return day


def _conversation(found: dict[str, Field], day: date | None, findings: Findings) -> date | None:
    conversation = _date(found, "Gesprek", findings)
    if conversation and day and conversation > day:
        findings.warning(
            found["Gesprek"].line,
            "gesprek-na-datum",
            f"Het gesprek ({conversation}) was na de datum van het verhaal ({day}).",
            "kijk welke dag niet klopt, die achter «Gesprek» of die achter «Datum».",
        )
    return conversation


def _modified(found: dict[str, Field], day: date | None, findings: Findings) -> date | None:
    modified = _date(found, "Gewijzigd", findings)
    if modified and day and modified < day:
        findings.warning(
            found["Gewijzigd"].line,
            "gewijzigd-voor-datum",
            f"Het verhaal is gewijzigd ({modified}) vóór de datum waarop het uitkomt ({day}).",
            "kijk welke dag niet klopt, die achter «Gewijzigd» of die achter «Datum».",
        )
    return modified


def _sentence(found: dict[str, Field], findings: Findings) -> str:
    sentence = _value(found, "Zin").strip("\"'“”‘’")
    if len(sentence.split()) > _LONGEST_SENTENCE:
        findings.warning(
            found["Zin"].line,
            "lange-zin",
            f"De zin voor de muur heeft {len(sentence.split())} woorden.",
            f"kies een zin van hoogstens {_LONGEST_SENTENCE} woorden.",
        )
    return curl_text(sentence)


def _place(found: dict[str, Field], findings: Findings) -> Place | None:
    if not _value(found, "Lijn"):
        return None
    field = found["Lijn"]
    step, reason = _with_reason(field.value, field, findings)
    if step.isdecimal() and int(step) <= _LINE_STEPS:
        if not reason:
            findings.warning(
                field.line,
                "geen-reden",
                f"Bij de plek «{step}» op de lijn staat geen reden.",
                f"schrijf waarom, tussen haakjes: «Lijn: {step} (…)».",
            )
        return Place(int(step), curl_text(reason))
    findings.error(
        field.line,
        "plek-op-de-lijn",
        f"«{step}» is geen plek op de lijn.",
        "schrijf een heel getal van 0 (collectief) tot 20 (individu), met tussen haakjes waarom.",
    )
    return None


def _spoken(found: dict[str, Field], findings: Findings) -> str:
    spoken = _value(found, "Toespraak")
    if "Toespraak" in found and not spoken:
        findings.error(
            found["Toespraak"].line,
            "toespraak-leeg",
            "Achter «Toespraak» staat niet waar en wanneer je hem hield.",
            "schrijf het erachter: «Toespraak: in de kantine, op 12 maart 2025».",
        )
    return curl_text(spoken.rstrip("."))


def _overrides(found: dict[str, Field], findings: Findings) -> tuple[Override, ...]:
    overrides: list[Override] = []
    for key, wanted in (("Themas_vast", True), ("Themas_niet", False)):
        for part in _listed(found, key):
            theme, reason = _with_reason(part, found[key], findings)
            overrides.append(Override(theme, wanted, curl_text(reason), found[key].line))
            if not reason:
                findings.warning(
                    found[key].line,
                    "geen-reden",
                    f"Bij het thema «{theme}» staat geen reden.",
                    f"schrijf waarom, tussen haakjes: «{theme} (…)».",
                )
    return tuple(overrides)


def _slug(found: dict[str, Field], findings: Findings) -> str:
    slug = _value(found, "Slug")
    if slug and not is_slug(slug):
        findings.error(
            found["Slug"].line,
            "slug-vorm",
            f"«{slug}» kan niet in een adres staan.",
            "gebruik alleen kleine letters, cijfers en streepjes.",
        )
        return ""
    return slug


def _status(found: dict[str, Field], findings: Findings) -> Status:
    """What she typed, or surely meant. Otherwise the story stays home."""
    typed = _value(found, "Status")
    status = _STATUS.get(typed.casefold(), Status.READY if not typed else None)
    if status is None:
        names = [each.value for each in Status]
        findings.error(
            found["Status"].line,
            "onbekende-status",
            f"De status «{typed}» kennen we niet.",
            did_you_mean(typed, names, f"kies uit: {', '.join(names)}."),
        )
        return Status(nearest(typed, names) or Status.DRAFT)
    return status
