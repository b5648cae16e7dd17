"""A line of `mensen.toml` or `site.toml` that can't be read: the cure can be pasted."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.story.problem import Findings, Problem
from plugins.story.toml_cure import trouble_with_line
from plugins.story.toml_file import read_toml


def problem_of(tmp_path: Path, text: str) -> Problem:
    path = tmp_path / "mensen.toml"
    path.write_text(text, encoding="utf-8")
    findings = Findings("content/mensen.toml")
    read_toml(path, findings)
    [problem] = findings.problems
    return problem


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        ("naam = Anna", 'naam = "Anna"'),
        ("naam = “Anna”", 'naam = "Anna"'),
        ('naam = "Anna', 'naam = "Anna"'),
        ("naam = Anna Bakker  # mijn buurvrouw", 'naam = "Anna Bakker"'),
        ('naam: "Anna"', 'naam = "Anna"'),
        ('naam "Anna"', 'naam = "Anna"'),
        ("verzonnen = ja", "verzonnen = true"),
        ("verzonnen = True", "verzonnen = true"),
        ("sinds = 31-03-2026", "sinds = 2026-03-31"),
        ("sinds = 2026-31-03", "sinds = 2026-03-31"),
        ("sinds = 2026-3-31", "sinds = 2026-03-31"),
        ("sinds = 31 maart 2026", "sinds = 2026-03-31"),
        ("[anna bakker]", "[anna-bakker]"),
        ("[één]", "[een]"),
        ("[anna", "[anna]"),
        ("[anna]]", "[anna]"),
    ],
)
def test_a_line_that_can_not_be_read_comes_back_as_it_must_be(
    tmp_path: Path, typed: str, instead: str
):
    problem = problem_of(tmp_path, f'[bas]\nnaam = "Bas"\n\n{typed}\n')

    quoted = ", met rechte aanhalingstekens" if instead.endswith('"') else ""
    assert (problem.line, problem.remedy) == (4, f"schrijf {instead}{quoted}.")
    assert typed.split("  #")[0] in problem.message
    assert tomllib.loads(instead)


@pytest.mark.parametrize(
    ("text", "line", "says", "remedy"),
    [
        ('[a]\nbereik = ["site"\nbewijs = "x"\n', 2, "bereik", 'bereik = ["…", "…"]'),
        ('[a]\nbereik = ["site" "boek"]\n', 2, "bereik", 'bereik = ["…", "…"]'),
        ("[a]\nbereik = [site]\n", 2, "bereik", 'bereik = ["…", "…"]'),
        ('[a]\ngezien = { "x" = "y", }\n', 2, "gezien", 'gezien = { "…" = "…" }'),
        ("[a]\nnaam =\n", 2, "naam", 'naam = "…"'),
        ('[a]\nnaam = "A"\n[a]\n', 3, "«[a]» staat er twee keer", "haal deze weg"),
        ('[a]\nnaam = "A"\nnaam = "B"\n', 3, "«naam» staat er hier twee keer", "een van de twee"),
        ("[a]\n???\n", 2, "«???»", "aanhalingstekens"),
    ],
)
def test_what_can_not_be_guessed_is_explained(
    tmp_path: Path, text: str, line: int, says: str, remedy: str
):
    problem = problem_of(tmp_path, text)

    assert problem.line == line
    assert says in problem.message
    assert remedy in problem.remedy


@given(st.text(max_size=80), st.integers(0, 9), st.sampled_from(["Unclosed array", "twice", ""]))
def test_no_line_breaks_the_cure(text: str, number: int, error: str):
    assert all(trouble_with_line(text.split("\n"), number, error)[1:])
