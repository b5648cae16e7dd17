"""The words that a site explains, each with its other forms and what it means."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One word of `woorden.md`."""

    slug: str
    word: str
    synonyms: tuple[str, ...]
    """Other words and forms that mean the same, as typed."""
    meaning: str
    """Plain text: one or two sentences."""
    line: int = 0

    @property
    def forms(self) -> tuple[str, ...]:
        """The word and its synonyms."""
        return (self.word, *self.synonyms)


@dataclass(frozen=True, slots=True)
class Glossary:
    terms: tuple[Term, ...] = ()
    """From A to Z."""

    @property
    def known(self) -> frozenset[str]:
        """Every form of every word, without capitals and with straight apostrophes."""
        return frozenset(form_key(form) for term in self.terms for form in term.forms)


EMPTY = Glossary()


def form_key(form: str) -> str:
    """A form without what makes no other word of it: capitals and the curl of an apostrophe."""
    return form.casefold().replace("’", "'")
