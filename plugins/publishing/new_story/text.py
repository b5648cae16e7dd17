"""What a new story or theme looks like as files, before anything is written."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from plugins.story.typography import curl_text

from .new_story import FOLDERS, Agreed, Kind, NewPerson, NewPhoto, NewStory, NewTheme

# Characters that Markdown or our own marks would take for an order.
_LIKE_OURS = re.compile(r"~(?=~)|\](?=\[)|//(?=/)")
"""What looks like the beginning of a mark of ours, also when it was typed as plain signs."""
_ORDERS = re.compile(r"([\\`*_{}\[\]<>#+|!])")
# In running text we always take braces for a mark that she mistyped.
_BRACES = str.maketrans("{}", "()")

Files = Mapping[str, bytes | Path]
"""Paths below the content folder, each with its bytes, or with the photo that it is a copy of."""


def files_of(new: NewStory | NewTheme) -> Files:
    """Every file of a new story or theme."""
    if isinstance(new, NewTheme):
        return {f"{FOLDERS[Kind.THEME]}/{new.slug}.md": _joined(_theme(new))}
    folder = f"{FOLDERS[new.kind]}/{new.slug}"
    photos = {f"{folder}/{photo.name}": photo.original for photo in new.photos}
    return {f"{folder}/index.md": _joined(_story(new)), **photos}


def with_person(people: str, person: NewPerson) -> str:
    """The text of `mensen.toml` with somebody added at its end; hers stays as it is."""
    end = "\r\n" if "\r\n" in people else "\n"
    before = people if not people or people.endswith("\n") else people + end
    between = end if before.strip() else ""
    return before + between + end.join((*_person(person), ""))


def plain_markdown(text: str) -> str:
    """A text that reads in Markdown as it was typed."""
    return _ORDERS.sub(r"\\\1", text)


def _running(text: str) -> str:
    return plain_markdown(_LIKE_OURS.sub(r"\g<0> ", text.translate(_BRACES)))


def _joined(lines: Iterator[str]) -> bytes:
    return "\n".join((*lines, "")).encode()


def _story(new: NewStory) -> Iterator[str]:
    yield from _fields(
        {
            "Titel": new.title,
            "Datum": new.day.isoformat(),
            "Reeks": new.series,
            "Naam": new.name,
            "Functie": new.role,
            "Foto": _lead(new.photos),
            "Samenvatting": new.summary,
            "Mensen": "; ".join(new.people),
            "Status": "concept",
        }
    )
    yield ""
    yield "<!-- Dit is een begin; maak er je eigen tekst van. Is het verhaal af? Haal dan de regel"
    yield "«Status: concept» weg: pas dan gaat het mee met publiceren. -->"
    yield ""
    yield "/// kort"
    yield from (f"- {_running(sentence)}" for sentence in _in_brief(new))
    yield "///"
    yield ""
    yield "<!-- In het blok hierboven komen drie korte zinnen, voor wie weinig tijd heeft."
    yield "Hieronder begint je verhaal. Zet wat iemand zegt tussen dubbele aanhalingstekens. -->"
    if new.photos[1:]:
        yield ""
        yield from map(_photo, new.photos[1:])


def _in_brief(new: NewStory) -> tuple[str, ...]:
    if new.summary:
        return (new.summary,)
    return (f"Dit verhaal gaat over {new.name}.", f"{new.name} vertelt over het werk.")


def _theme(new: NewTheme) -> Iterator[str]:
    yield from _fields(
        {
            "Titel": new.title,
            "Vraag": new.question,
            "Samenvatting": new.summary,
            "Kern": new.terms,
        }
    )
    yield ""
    yield "<!-- Hieronder staat je inleiding. Maak er een paar zinnen van: wat lees je hier?"
    yield "Achter «Kern:» staan de woorden waaraan wij het thema herkennen. -->"
    yield ""
    yield _running(new.summary)


def _fields(values: Mapping[str, str]) -> Iterator[str]:
    for key, value in values.items():
        if value:
            yield f"{key}: {value}"


def _lead(photos: tuple[NewPhoto, ...]) -> str:
    return f"{photos[0].name} ({photos[0].alt})" if photos else ""


def _photo(photo: NewPhoto) -> str:
    # Straight quotation marks would end the caption; the site curls them anyway.
    caption = f' "{_running(curl_text(photo.caption))}"' if photo.caption else ""
    return f"![{plain_markdown(photo.alt)}]({photo.name}{caption})"


def _person(person: NewPerson) -> Iterator[str]:
    yield f"[{person.id}]"
    yield f"naam = {_quoted(person.name)}"
    if person.role:
        yield f"functie = {_quoted(person.role)}"
    if person.agreed is Agreed.INVENTED:
        yield "verzonnen = true"
        return
    mark = ""
    if person.agreed is Agreed.NOT_YET:
        mark = "# "
        yield "# Mag dit verhaal op de site? Vraag het, en haal dan het hekje voor deze regels weg."
    yield f'{mark}toestemming = "{Agreed.YES}"'
    yield f"{mark}sinds = {person.since.isoformat()}"
    yield f"{mark}bereik = [{', '.join(map(_quoted, person.scope))}]"
    yield '# bewijs = "map toestemming, nummer 1"  # waar jij het bewijs bewaart'


def _quoted(text: str) -> str:
    # What JSON quotes, TOML reads too.
    return json.dumps(text, ensure_ascii=False)
