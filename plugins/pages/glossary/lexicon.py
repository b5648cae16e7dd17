"""Finds the words of the glossary in inline HTML, whole words only."""

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.story.glossary import Glossary, Term
from plugins.story.person import Person

_PART = re.compile(r"(<[^>]*>)")
_TAG = re.compile(r"<(?P<close>/?)(?P<name>\w+)(?P<rest>[^>]*)>")
# `foto’s`, `ov-kaart` and `R&amp;D` are one word each.
_WORD = re.compile(r"[^\W_]+(?:(?:[-’'_]|&amp;)[^\W_]+)*")
_BEGIN = re.compile(r"(?:^|[.?!…:][”’)\]]*\s+)[“‘(\[]*$")
_BEFORE = re.compile(r"(\S+)\s+$")
_AFTER = re.compile(r"\s+(\S)")
_GOES_ON = re.compile(r"(?:[-’'_.]|&amp;)?[^\W_]")
_LOOK_BACK = 40

_VOID = frozenset(("br", "wbr"))
# A link, code or a mark keeps its words to itself; a voice and an accent don't.
_OPEN_TO_US = frozenset(("em", "strong", 'span class="speech"'))
_NO_NAME = frozenset("de het een deze die dat dit bij van voor in op met aan door en of".split())
_TITLES = frozenset("meneer mevrouw heer dhr. mw. mevr. familie dr. mr. drs.".split())


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word of the glossary stands in a piece of HTML."""

    start: int
    end: int
    term: Term


@dataclass(frozen=True, slots=True)
class _Form:
    text: str
    """Escaped, with straight apostrophes."""
    term: Term


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All forms of all words, ready to look for."""

    forms: Mapping[str, tuple[_Form, ...]]
    """By their first word without capitals, the longest form first."""
    names: frozenset[str]
    """Words of the names of people on the site."""

    def places(self, inline_html: str) -> Iterator[Place]:
        """Every place in order, but for those in links, code and marks.

        Upper and lower case count. `DUO` is no `duo`; `polder` may begin a sentence; `Polder`
        further on is only meant when it was typed like that, and is not part of a name.
        """
        said = ""
        closed: list[bool] = []
        offset = 0
        for index, part in enumerate(_PART.split(inline_html)):
            if index % 2:
                _step(closed, part)
            else:
                if not any(closed):
                    for place in self._in_text(part, said):
                        yield Place(offset + place.start, offset + place.end, place.term)
                said = (said + part)[-_LOOK_BACK:]
            offset += len(part)

    def _in_text(self, text: str, before: str) -> Iterator[Place]:
        end = 0
        straight = text.replace("’", "'")
        for word in _WORD.finditer(text):
            if word.start() < end or text[word.start() - 1 : word.start()] == "&":
                continue
            for form in self._forms_at(word):
                stop = word.start() + len(form.text)
                written = straight[word.start() : stop]
                if _ends_a_word(text, stop) and self._is_meant(
                    form.text, written, before + text[: word.start()], text[stop:]
                ):
                    yield Place(word.start(), stop, form.term)
                    end = stop
                    break

    def _forms_at(self, word: re.Match[str]) -> tuple[_Form, ...]:
        return self.forms.get(_key(word[0]), ())

    def _is_meant(self, form: str, written: str, before: str, after: str) -> bool:
        if form[1:] != form[1:].lower():
            return written == form
        if written == form[:1].lower() + form[1:]:
            return True
        if written != form[:1].upper() + form[1:] or _is_in(written, self.names):
            return False
        begins = _BEGIN.search(before[-_LOOK_BACK:]) is not None
        return (begins or written == form) and not _is_in_a_name(before, after, begins)


def lexicon(glossary: Glossary, people: Iterable[Person]) -> Lexicon:
    """The words of a site. `people` may be called like one of them."""
    forms: dict[str, list[_Form]] = defaultdict(list)
    for term in glossary.terms:
        for typed in term.forms:
            text = html.escape(typed.replace("’", "'"), quote=False)
            first = _WORD.search(text)
            if first and first.start() == 0:
                forms[_key(first[0])].append(_Form(text, term))
    names = {
        word.casefold()
        for person in people
        for name in (person.name, *person.names)
        for word in name.split()
        if word[:1].isupper()
    }
    longest_first = {
        key: tuple(sorted(found, key=lambda form: (-len(form.text), form.text)))
        for key, found in forms.items()
    }
    return Lexicon(longest_first, frozenset(names))


def _key(word: str) -> str:
    return word.casefold().replace("’", "'")


def _step(closed: list[bool], tag: str) -> None:
    match = _TAG.match(tag)
    if match is None or match["name"] in _VOID:
        return
    if match["close"]:
        if closed:
            closed.pop()
    else:
        closed.append(match["name"] + match["rest"] not in _OPEN_TO_US)


def _ends_a_word(text: str, stop: int) -> bool:
    """False inside a longer word: `nota` in `nota’s`, `nota-dag` or `nota.nl`."""
    return _GOES_ON.match(text, stop) is None


def _is_in(written: str, names: frozenset[str]) -> bool:
    return any(word.casefold() in names for word in written.split())


def _is_in_a_name(before: str, after: str, begins: bool) -> bool:
    following = _AFTER.match(after)
    if following and following[1].isupper():
        return True
    previous = None if begins else _BEFORE.search(before[-_LOOK_BACK:])
    if previous is None:
        return False
    word = previous[1].lstrip("“‘(")
    if word.casefold() in _TITLES:
        return True
    return word[:1].isupper() and word.casefold() not in _NO_NAME
