"""A record as a document for Pagefind: plain pages that hold what can be found and nothing else.

Pagefind tells at which word of a document something was found, and before which word each element
with an id stands. So every piece begins with an id:

* the id of its passage, or `=` for what stands at the top of a page;
* `~5` for words that nobody sees, which stand for word 5 (counted from 0) of the piece before it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from plugins.story.glossary import Term

from .records import Piece, Record

_TOP = "="
_UNSEEN = "~"
_LESS = "0.5"
"""What an unseen word weighs against one that a reader sees."""
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")


def is_place(id: str) -> bool:
    """True for an id of a document that is also one of the page."""
    return id != _TOP and not id.startswith(_UNSEEN)


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words that mean the same, found by the first of each form's words."""

    by_start: Mapping[str, tuple[tuple[tuple[str, ...], Term], ...]]

    def in_text(self, text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
        """For each word that is explained, once: its place and the forms that are not there."""
        said = [_bare(each) for each in text.split()]
        told = set()
        for place, start in enumerate(said):
            for form, word in self.by_start.get(start, ()):
                if word not in told and tuple(said[place : place + len(form)]) == form:
                    told.add(word)
                    others = (each for each in word.forms if _bare(each) not in said)
                    yield place, tuple(others)


def synonyms(words: Iterable[Term]) -> Synonyms:
    """The forms of these words, ready to look for."""
    found: dict[str, list[tuple[tuple[str, ...], Term]]] = defaultdict(list)
    for word in words:
        for typed in word.forms:
            form = tuple(_bare(each) for each in typed.split())
            if form and form[0]:
                found[form[0]].append((form, word))
    return Synonyms({start: tuple(forms) for start, forms in found.items()})


def document(record: Record, language: str, known: Synonyms) -> str:
    """The page that Pagefind reads."""
    pieces = "\n".join(_piece(each, known) for each in record.pieces)
    extra = f"<p>{escape(record.extra)}</p>" if record.extra else ""
    return (
        f'<!doctype html>\n<html lang="{escape(language)}"><head><title></title></head>\n'
        f"<body><h1>{escape(record.title)}</h1>{extra}\n{pieces}\n</body></html>\n"
    )


def documents(
    records: Sequence[Record], words: Iterable[Term], language: str
) -> dict[str, tuple[Record, str]]:
    """The document of each record, by the name of its file."""
    known = synonyms(words)
    return {file_name(record): (record, document(record, language, known)) for record in records}


def file_name(record: Record) -> str:
    """A name of its own that stays the same while the site around it grows."""
    path, _, fragment = record.url.strip("/").partition("#")
    return f"{path.strip('/') or 'index'}{'--' if fragment else ''}{fragment}.html"


def _piece(piece: Piece, known: Synonyms) -> str:
    text = escape(piece.text)
    if piece.is_heading:
        shown = f'<h2 id="{escape(piece.id)}">{text}</h2>'
    else:
        shown = f'<p><a id="{escape(piece.id or _TOP)}"></a>{text}</p>'
    unseen = "".join(
        f'<p data-pagefind-weight="{_LESS}"><a id="{_UNSEEN}{place}"></a>'
        f"{escape(', '.join(forms))}</p>"
        for place, forms in known.in_text(piece.text)
        if forms
    )
    return shown + unseen


def _bare(word: str) -> str:
    return _EDGE.sub("", word).casefold().replace("’", "'")
