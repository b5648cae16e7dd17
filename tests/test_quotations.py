"""Words of our own that are quoted again: they are laid beside their source."""

from pathlib import Path

import pytest

from .content_folder import portrait, problems_of

POST = """\
Titel: Een streep
Datum: 2025-03-20
Samenvatting: Over een streep.

Wie bij de koffie staat, ziet van iedereen een beetje. Daarna kwam de rest.

“Ik bouw liever één ding,” zei Joost.
"""


def told(tmp_path: Path, quoted: str, source: str = "[Een streep](../../blog/streep/index.md)"):
    body = f"> {quoted}\n> — {source}\n"
    files = {"blog/streep/index.md": POST, "portretten/anna/index.md": portrait(body)}
    return [(each.code, each.line, each.message) for each in problems_of(tmp_path, files)]


@pytest.mark.parametrize(
    "quoted",
    [
        "Wie bij de koffie staat, ziet van iedereen een beetje.",
        "wie bij de *koffie* staat - ziet van iedereen een beetje",
        "Wie bij de koffie staat (…) Daarna kwam de rest.",
        "Ik bouw liever één ding…",
    ],
)
def test_words_that_stand_in_the_source_are_fine(tmp_path: Path, quoted: str):
    assert told(tmp_path, quoted) == []


@pytest.mark.parametrize(
    ("quoted", "difference"),
    [
        ("Wie bij de thee staat, ziet van iedereen een beetje.", "hier «thee», daar «koffie»"),
        ("Wie bij de koffie staat, ziet iedereen een beetje.", "hier niets, daar «van»"),
        ("Wie bij de koffie staat, ziet van iedereen een beetje te veel.", "hier «te veel», daar"),
        ("Zo is het nooit gezegd.", "deze woorden staan daar nergens"),
    ],
)
def test_words_that_differ_are_shown_beside_those_of_the_source(
    tmp_path: Path, quoted: str, difference: str
):
    [(code, line, message)] = told(tmp_path, quoted)

    assert (code, line) == ("citaat-anders", 6)
    assert "«Een streep»" in message
    assert difference in message


@pytest.mark.parametrize("source", ["mijn aantekeningen", "[Elders](https://elders.example/)"])
def test_what_others_wrote_is_not_looked_up(tmp_path: Path, source: str):
    assert told(tmp_path, "Zo is het nooit gezegd.", source) == []
