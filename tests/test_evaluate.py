"""Reading gold labels, and counting what the rules find against them."""

import json
from pathlib import Path

import pytest

from plugins.story.passage import Override
from plugins.theme_tagging.evaluate import Count, Evaluation, evaluate
from plugins.theme_tagging.evaluation_report import evaluation_json, evaluation_text
from plugins.theme_tagging.gold import Labelled, gold_labels, read_gold
from plugins.theme_tagging.vocabulary import vocabulary

from .builders import a_story, told
from .finding import theme_of

LEEM = theme_of("leem", strong="leem", weak="trein; backlog")
KLEI = theme_of("klei", strong="klei")
WORDS = vocabulary([LEEM, KLEI])
GOLD = """\
Titel: Proef
Datum: 2026-03-01

<!-- goud: -->
Er was koffie.

## Een kop over leem

<!-- goud: leem, klei -->
Leem dus,
en klei.

Een alinea zonder label, met klei.

<!-- goud: leem -->
- De trein ging door.

<!-- goud: klei -->
> Wij zien nummers.
"""


def labelled(*pairs: tuple[str, set[str]]) -> Labelled:
    passages = [told(f"p-{number}", text) for number, (text, _) in enumerate(pairs)]
    themes = {number: frozenset(each) for number, (_, each) in enumerate(pairs)}
    return Labelled(a_story("anna", *passages), themes)


def counted(*pairs: tuple[str, set[str]]) -> Evaluation:
    return evaluate([labelled(*pairs)], WORDS)


def test_a_label_belongs_to_the_passage_right_below_it(tmp_path: Path) -> None:
    (tmp_path / "proef.md").write_text(GOLD, encoding="utf-8")

    [proef], problems = read_gold(tmp_path)

    assert problems == ()
    assert {proef.story.passages[at].text: set(label) for at, label in proef.themes.items()} == {
        "Er was koffie.": set(),
        "Leem dus, en klei.": {"leem", "klei"},
        "De trein ging door.": {"leem"},
        "Wij zien nummers.": {"klei"},
    }


def test_a_story_without_labels_is_no_gold(tmp_path: Path) -> None:
    (tmp_path / "LEES.md").write_text("Zo schrijf je `<!-- goud: leem -->`.\n", encoding="utf-8")

    assert read_gold(tmp_path) == ((), ())


@pytest.mark.parametrize(
    ("line", "themes"),
    [
        ("<!-- goud: -->", set()),
        ("<!-- goud: leem -->", {"leem"}),
        ("<!-- goud: leem, klei -->", {"leem", "klei"}),
        ("<!-- goud: leem klei -->", {"leem", "klei"}),
        ("  <!--goud:leem-->  ", {"leem"}),
    ],
)
def test_a_label_names_themes(line: str, themes: set[str]) -> None:
    assert gold_labels(f"Kop\n\n{line}\nTekst.") == {3: themes}


def test_another_comment_is_no_label() -> None:
    assert gold_labels("<!-- thema: +leem -->\nTekst <!-- goud: leem --> verder.") == {}


def test_each_pair_of_a_passage_and_a_theme_counts() -> None:
    evaluation = counted(
        ("Leem en klei.", {"leem"}), ("Nummers.", {"leem"}), ("Niets.", set()), ("Klei.", set())
    )

    assert evaluation.themes == (("leem", Count(1, 0, 1)), ("klei", Count(0, 2, 0)))
    assert evaluation.total == Count(1, 2, 1)
    assert (evaluation.passages, evaluation.without_theme, evaluation.false_alarms) == (4, 2, 1)


def test_every_miss_and_false_hit_is_named_with_its_passage() -> None:
    evaluation = counted(("Nummers.", {"leem"}), ("Klei.", set()))

    [miss], [hit] = evaluation.misses, evaluation.false_hits

    assert (miss.theme, miss.passage.text, miss.tag) == ("leem", "Nummers.", None)
    assert hit.tag is not None
    assert (hit.theme, [each.text for each in hit.tag.evidence]) == ("klei", ["Klei"])


def test_a_passage_without_a_label_does_not_count() -> None:
    story = a_story("anna", told("p-0", "Leem."), told("p-1", "Klei."))

    evaluation = evaluate([Labelled(story, {1: frozenset({"klei"})})], WORDS)

    assert evaluation.total == Count(1, 0, 0)


def test_what_the_author_decided_is_not_what_the_rules_find() -> None:
    story = a_story("anna", told("p-0", "Nummers."), overrides=(Override("leem", True, "", 5),))

    evaluation = evaluate([Labelled(story, {0: frozenset({"leem"})})], WORDS)

    assert evaluation.total == Count(0, 0, 1)


def test_a_label_that_is_no_theme_is_counted_as_missed() -> None:
    assert counted(("Leem.", {"zand"})).themes[-1] == ("zand", Count(0, 0, 1))


def test_an_evaluation_is_readable_at_eighty_columns() -> None:
    text = evaluation_text(
        counted(("Leem en klei. " * 20, {"leem"}), ("Nummers.", {"leem"}), ("Niets.", set()))
    )

    assert max(len(line) for line in text.splitlines()) <= 80
    assert "3 passages, 1 zonder thema. Vals alarm bij 0 daarvan (0%)." in text
    rows = [line.split() for line in text.splitlines()]
    assert ["leem", "2", "1", "0", "1", "100", "50", "67"] in rows
    assert ["klei", "0", "0", "1", "0", "0", "-", "0"] in rows
    assert ["alles", "2", "1", "1", "1", "50", "50", "50"] in rows
    assert "«Nummers.»" in text
    assert "Gevonden door: ‘klei’" in text


def test_an_evaluation_of_nothing_says_so() -> None:
    assert "0 passages" in evaluation_text(evaluate([], WORDS))


def test_an_evaluation_for_programs_holds_whole_numbers_only() -> None:
    told_json = json.dumps(evaluation_json(counted(("Klei.", {"leem"}))))

    assert "." not in told_json.replace("Klei.", "").replace("index.md", "")
    assert json.loads(told_json)["total"] == {"right": 0, "wrong": 1, "missed": 1}
