"""The questions that a new story or theme begins with, in the order in which she hears them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plugins.story.addresses import Addresses
from plugins.story.person import Person
from plugins.story.photo import PhotoWords
from plugins.story.photos_in_text import NO_CAPTION
from plugins.story.problem import Problem
from plugins.story.site import Site
from plugins.story.text import slug_of

from .checks import (
    LONGEST_SLUG,
    check_day,
    check_scopes,
    check_terms,
    day_in,
    free_address,
    one_of,
    scopes_in,
    series_named,
    series_of,
)
from .new_story import Agreed, Kind, NewPerson, NewPhoto, NewStory, NewTheme
from .photos import (
    ALL,
    FoundPhoto,
    FoundPhotos,
    check_choice,
    check_folder,
    chosen,
    folder_of,
    photos_in_folder,
)
from .question import Answers, Question, Wrong

LEFT_OUT = "-"
"""Typed instead of what a photo shows: it stays behind."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What came of the questions."""

    new: NewStory | NewTheme
    person: NewPerson | None = None
    remarks: tuple[Problem, ...] = ()
    """What she should know; none of it stops anything."""


def interview(answer: Answers, site: Site, addresses: Addresses, today: date) -> Begun:
    """Ask what is needed. `today` is the day of a story when she names no other."""
    kinds = [kind.value for kind in Kind]
    kind = Kind(
        answer(
            Question(
                "--soort",
                f"Wat wordt het: {_or(kinds)}?",
                one_of(kinds),
                Kind.PORTRAIT,
                decides=True,
            )
        ).casefold()
    )
    asks = {
        Kind.PORTRAIT: "Hoe heet de persoon, zoals de naam op de site komt?",
        Kind.POST: "Wat is de titel?",
        Kind.THEME: "Hoe heet het thema?",
    }
    name = answer(Question("--naam", asks[kind]))
    slug = _slug(answer, kind, name, site, addresses)
    if kind is Kind.THEME:
        return Begun(_theme(answer, name, slug))
    return _story(answer, kind, name, slug, site, today)


def _slug(answer: Answers, kind: Kind, name: str, site: Site, addresses: Addresses) -> str:
    """Made of the name; asked when that gives no address, or one that is taken."""
    free = free_address(kind, site.folder, addresses)
    slug = slug_of(name)[:LONGEST_SLUG].strip("-")
    asks = "Welk adres krijgt het, in kleine letters, cijfers en streepjes?"
    wrong = free(slug) if slug else Wrong(f"Van «{name}» kan ik geen adres maken.", "")
    if wrong is None:
        return answer(Question("--slug", asks, free, slug))
    answer.show(wrong.message)
    example = f"{slug or 'mijn-verhaal'}-2"
    lost = Wrong(
        wrong.message,
        f"kies zelf een adres, met --slug {example}.",
        f"typ er een, zoals {example}.",
    )
    return answer(Question("--slug", asks, free, lost=lost))


def _theme(answer: Answers, title: str, slug: str) -> NewTheme:
    return NewTheme(
        slug=slug,
        title=title,
        question=answer(Question("--vraag", "Wat is het thema, als vraag?")),
        summary=answer(Question("--samenvatting", "Waar gaat het over, in een of twee zinnen?")),
        terms=answer(
            Question(
                "--woorden",
                "Aan welke woorden herken je het? Zet er puntkomma’s tussen.",
                check_terms,
            )
        ),
    )


def _story(answer: Answers, kind: Kind, name: str, slug: str, site: Site, today: date) -> Begun:
    portrait = kind is Kind.PORTRAIT
    title, role = name, ""
    if portrait:
        title = answer(Question("--titel", "Wat is de titel?", otherwise=name))
        role = answer(Question("--functie", "Welk werk doet deze persoon?"))
    asks = "Van welke dag is het verhaal?"
    day = day_in(answer(Question("--datum", asks, check_day, today.isoformat())))
    series = _series(answer, site)
    asks = "Waar gaat het over, in een of twee zinnen?"
    summary = answer(Question("--samenvatting", asks, otherwise="" if portrait else None))
    people, person = _person(answer, name, role, site, today) if portrait else ((), None)
    photos, remarks = _photos(answer)
    new = NewStory(
        kind, slug, title, day, name if portrait else "", role, series, summary, people, photos
    )
    return Begun(new, person, remarks)


def _series(answer: Answers, site: Site) -> str:
    if not site.settings.series:
        return ""
    names = ", ".join(series.name for series in site.settings.series)
    typed = answer(
        Question(
            "--reeks",
            f"Bij welke reeks hoort het? Er is: {names}.",
            series_of(site.settings),
            "",
        )
    )
    return series_named(typed, site.settings) or ""


def _person(
    answer: Answers, name: str, role: str, site: Site, today: date
) -> tuple[tuple[str, ...], NewPerson | None]:
    known = site.person(name)
    if known:
        if role and known.role and role.casefold() != known.role.casefold():
            answer(_same_person(known))
        answer.show(f"[{known.id}] staat al in mensen.toml; daar verander ik niets aan.")
        return (known.id,), None
    words = tuple(each.value for each in Agreed)
    asks = f"Mag het verhaal van {name} op de site: {_or(words)}?"
    typed = answer(Question("--toestemming", asks, one_of(words))) or Agreed.NOT_YET
    agreed = Agreed(typed.casefold())
    since = today
    scope: tuple[str, ...] = ("site",)
    if agreed is Agreed.YES:
        asks = "Sinds welke dag mag het?"
        since = day_in(answer(Question("--sinds", asks, check_day, today.isoformat())))
        asks = "Waar mag het komen: site, nieuwsbrief, social, boek, zoekmachines?"
        scope = scopes_in(answer(Question("--bereik", asks, check_scopes, "site")))
    person = NewPerson(_free_id(name, site), name, role, agreed, since, scope)
    return (person.id,), person


def _same_person(known: Person) -> Question:
    """A yes of one person says nothing about her namesake."""
    example = f"{known.name} de Wit"

    def check(typed: str) -> Wrong | None:
        if typed.casefold() in ("ja", known.id.casefold()):
            return None
        return Wrong(
            f"Dan zijn er twee die «{known.name}» heten, en dat houdt niemand uit elkaar.",
            f'geef een van de twee een langere naam, zoals --naam "{example}".',
            f"begin opnieuw, en geef een van de twee een langere naam, zoals {example}.",
        )

    return Question(
        "--wie",
        f"In mensen.toml staat al {known.name}: {known.role}. Is dit dezelfde? Typ ja of nee.",
        check,
        lost=Wrong(
            f"In mensen.toml staat al {known.name}: {known.role}. Is dit dezelfde?",
            f"typ --wie {known.id} als dat zo is. Geef anders een langere naam, "
            f'zoals --naam "{example}".',
            "typ ja of nee.",
        ),
        decides=True,
    )


def _free_id(name: str, site: Site) -> str:
    taken = {person.id for person in site.people}
    first = slug_of(name) or "iemand"
    free, number = first, 2
    while free in taken:
        free, number = f"{first}-{number}", number + 1
    return free


def _photos(answer: Answers) -> tuple[tuple[NewPhoto, ...], tuple[Problem, ...]]:
    asks = "In welke map staan de foto’s?"
    typed = answer(Question("--fotos", asks, check_folder, "", decides=True))
    if not typed:
        return (), ()
    found = photos_in_folder(folder_of(typed))
    answer.show(_seen(found))
    if not found.photos:
        return (), found.problems
    choice = answer(
        Question(
            "--welke",
            "Welke foto’s gaan mee? De eerste komt bovenaan. Bijvoorbeeld: 3, 1-2",
            lambda given: check_choice(given, found.photos),
            ALL,
            decides=True,
        )
    )
    return tuple(_told(answer, chosen(choice, found.photos))), found.problems


def _told(answer: Answers, photos: tuple[FoundPhoto, ...]) -> Iterator[NewPhoto]:
    """Each photo with what she says about it, without those that she leaves out."""
    above = True
    for number, photo in enumerate(photos, 1):
        name = photo.path.name
        answer.show(f"\nFoto {number} van {len(photos)}: {name}{_own_words(photo.words)}")
        alt = answer(
            Question(
                "--alt",
                f"Wat zie je op de foto? (typ {LEFT_OUT} om hem weg te laten)",
                otherwise=photo.words.alt or None,
                about=name,
                lost=Wrong(
                    f"Bij «{name}» staat nog niet wat je ziet.",
                    f'schrijf het op, zoals --alt "{name}: Anna kijkt opzij." '
                    f"Weglaten kan met {LEFT_OUT}.",
                    "schrijf het in een zin, zoals: Anna kijkt opzij. "
                    f"Weglaten kan ook: typ {LEFT_OUT}.",
                ),
            )
        )
        if alt == LEFT_OUT:
            continue
        caption = ""
        if not above:
            asks = "Welk bijschrift komt eronder?"
            if photo.words.caption:
                asks += f" (typ {NO_CAPTION} voor geen bijschrift)"
            caption = answer(
                Question("--bijschrift", asks, otherwise=photo.words.caption, about=name)
            )
        above = False
        yield NewPhoto(photo.path, photo.name, alt, caption)


def _own_words(words: PhotoWords) -> str:
    told = {"wat je ziet": words.alt, "bijschrift": words.caption, "maker": words.creator}
    lines = [f"\n  in het bestand staat als {what}: {text}" for what, text in told.items() if text]
    return "".join(lines)


def _seen(found: FoundPhotos) -> str:
    lines = [f"  {number}. {photo.path.name}" for number, photo in enumerate(found.photos, 1)]
    if not lines:
        lines = ["In deze map staat geen foto die mee kan."]
    if found.raws:
        lines.append(
            f"Dit zijn RAW-bestanden van je camera; die kan een website niet tonen: "
            f"{_some(found.raws)}. Wil je ze erbij? Exporteer ze in je fotoprogramma als JPEG."
        )
    if found.others:
        lines.append(f"Deze bestanden zijn geen foto’s en blijven staan: {_some(found.others)}.")
    return "\n".join((*map(str, found.problems), *lines))


def _some(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:5])
    return shown if len(names) <= 5 else f"{shown} en nog {len(names) - 5}"


def _or(words: list[str] | tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} of {words[-1]}"
