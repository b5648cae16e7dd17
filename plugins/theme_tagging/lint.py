"""What the words of her themes do over all stories, for what the author may want to change."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from plugins.story.problem import Findings, Problem
from plugins.story.story import Genre, Story

from .index import Index, index_of
from .lint_covered import covered_terms
from .lint_forms import other_words
from .matching import occurrences
from .phrases import Words
from .report_lines import passages
from .terms import Pattern
from .theme import Tag, Term, Theme
from .vocabulary import vocabulary

_TOO_MANY_PERCENT = 20
_TOO_MANY_IN_PORTRAIT = 8
_TOO_FEW_TO_JUDGE = 5
"""Passages. In fewer nothing is general, and no two themes can be said to coincide in fewer."""

_LIGHT = 25
"""Weight of a term that may stand anywhere: she already knows that it is general."""

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class _Use:
    """What a term does in all stories."""

    term: Term
    pattern: Pattern
    places: Sequence[Words]
    """Numbers of the words of each occurrence."""
    passages: frozenset[int]


def lint_vocabulary(
    themes: Sequence[Theme], told: Sequence[tuple[Story, Sequence[Tag]]]
) -> tuple[Problem, ...]:
    """Name the terms and themes that do nothing, too much or the same as another.

    Everything is worth a look and nothing is wrong, so these never stop anything.
    """
    stories = [story for story, _ in told]
    index = index_of(passage for story in stories for passage in story.passages)
    portraits = _portrait_of_passage(stories)
    where = _passages_with(told)
    problems: list[Problem] = []
    for theme, uses in zip(themes, _uses(themes, index), strict=True):
        folder = theme.path.parent
        findings = Findings(f"{folder.parent.name}/{folder.name}/{theme.path.name}")
        if index.passages:
            _note_unused(uses, findings)
        for use in uses:
            _note_general(use, theme, len(index.passages), portraits, findings)
            _note_other_words(use, index, findings)
        _note_covered(theme, findings)
        _note_always_together(theme, themes, where, findings)
        problems += findings.problems
    return tuple(problems)


def _uses(themes: Sequence[Theme], index: Index) -> list[list[_Use]]:
    """For each theme what each of its terms does."""
    words = vocabulary(replace(theme, cancelling=()) for theme in themes)
    places: list[list[Words]] = [[] for _ in words.entries]
    for entry, found in occurrences(index, words):
        places[entry.number].append(found)
    uses: list[list[_Use]] = [[] for _ in themes]
    for entry in words.entries:
        where = places[entry.number]
        passages = frozenset(index.passage_of[each[0]] for each in where)
        uses[entry.theme].append(_Use(entry.term, entry.pattern, where, passages))
    return uses


def _portrait_of_passage(stories: Iterable[Story]) -> list[str]:
    """For each passage the title of its portrait; empty in another story."""
    return [
        story.front.title if story.genre is Genre.PORTRAIT else ""
        for story in stories
        for _ in story.passages
    ]


def _note_unused(uses: Sequence[_Use], findings: Findings) -> None:
    unused = [use.term for use in uses if not use.places]
    if unused:
        named = ", ".join(f"«{term.text}»" for term in unused[:_MOST_NAMED])
        more = len(unused) - _MOST_NAMED
        findings.warning(
            unused[0].line,
            "term-nergens",
            f"{len(unused)} van de {len(uses)} termen staan nog nergens: {named}"
            f"{f' en nog {more}' if more > 0 else ''}.",
            "kijk of er een tikfout in zit; anders wachten ze op een nieuw verhaal.",
        )


def _note_general(
    use: _Use, theme: Theme, size: int, portraits: Sequence[str], findings: Findings
) -> None:
    found = len(use.passages)
    if use.term.weight <= _LIGHT or found < _TOO_FEW_TO_JUDGE:
        return
    in_portraits = Counter(portraits[number] for number in sorted(use.passages))
    del in_portraits[""]
    portrait, most = max(in_portraits.items(), key=lambda each: each[1], default=("", 0))
    if found * 100 > size * _TOO_MANY_PERCENT:
        where = f"in {found} van alle {passages(size)}"
    elif most >= _TOO_MANY_IN_PORTRAIT:
        where = f"in {passages(most)} van «{portrait}»"
    else:
        return
    text = use.term.text
    findings.warning(
        use.term.line,
        "term-te-algemeen",
        f"De term «{text}» staat {where}; dat zegt weinig over dit thema.",
        f"zet «{text}» achter «Zwak:», of maak er een langere term van."
        if use.term.weight >= theme.threshold
        else f"geef hem minder gewicht, zoals «{text} (0,25)», of maak er een langere term van.",
    )


def _note_other_words(use: _Use, index: Index, findings: Findings) -> None:
    for word, other in other_words(use.pattern, use.places, index):
        typed = word.word.cased
        exact = " ".join(
            f"={part}" if part.casefold() == word.word.exact else part
            for part in use.term.text.split()
        )
        findings.warning(
            use.term.line,
            "term-ander-woord",
            f"De term «{use.term.text}» vindt ook «{other}»: voor het woordenboek horen "
            f"«{typed}» en «{other}» bij elkaar.",
            f"bedoel je alleen «{typed}»? Schrijf dan «{exact}».",
        )


def _note_covered(theme: Theme, findings: Findings) -> None:
    """One note for a field: whoever lists all forms of a word has many of these."""
    by_line: dict[int, list[str]] = {}
    for term, other in covered_terms(theme.terms):
        by_line.setdefault(term.line, []).append(f"«{term.text}» (door «{other.text}»)")
    for line, named in by_line.items():
        findings.warning(
            line,
            "term-dubbel",
            f"Wat deze termen vinden, vindt een andere ook al: {', '.join(named)}.",
            "haal ze weg; wij vinden een woord in al zijn vormen.",
        )


def _note_always_together(
    theme: Theme,
    themes: Sequence[Theme],
    where: Mapping[str, frozenset[tuple[str, str]]],
    findings: Findings,
) -> None:
    own = where.get(theme.slug, frozenset())
    if len(own) < _TOO_FEW_TO_JUDGE:
        return
    for other in themes[themes.index(theme) + 1 :]:
        if where.get(other.slug) == own:
            findings.warning(
                0,
                "themas-samen",
                f"Dit thema en «{other.slug}» staan altijd samen, in dezelfde "
                f"{passages(len(own))}.",
                "maak er één thema van, of geef elk thema woorden die alleen daarbij horen.",
            )


def _passages_with(
    told: Sequence[tuple[Story, Sequence[Tag]]],
) -> dict[str, frozenset[tuple[str, str]]]:
    """For each theme the passages that have it."""
    found: dict[str, set[tuple[str, str]]] = {}
    for _, tags in told:
        for tag in tags:
            if tag.is_public:
                found.setdefault(tag.theme, set()).add((tag.story, tag.passage))
    return {theme: frozenset(places) for theme, places in found.items()}
