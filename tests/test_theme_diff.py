"""What edited words would change for readers: passage by passage, and before they see it."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.publishing.places import PROOF
from plugins.publishing.published_passages import UnreadableReleaseError, published_passages
from plugins.publishing.releases import CURRENT
from plugins.publishing.themes_diff import themes_diff
from plugins.publishing.themes_report import tell
from plugins.story.passage import Override
from plugins.story.story import Story
from plugins.theme_tagging.diff import Diff, PublishedPassage, PublishedTheme, diff
from plugins.theme_tagging.diff_report import diff_json, diff_text
from plugins.theme_tagging.report import report_json
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.theme import Theme
from plugins.theme_tagging.vocabulary import vocabulary

from .builders import a_story, said, told
from .content_folder import content_folder, portrait
from .finding import theme_of

LEEM = theme_of("leem", strong="lemen laag", weak="trein")
STORY = a_story(
    "anna",
    said("p-1", "“De lemen laag.”", "Anna"),
    told("p-2", "De trein moest door."),
    told("p-3", "Er is koffie."),
)


def published(story: Story = STORY, theme: Theme = LEEM) -> list[PublishedPassage]:
    """The passages of a story as they went out with this theme."""
    entries = json.loads(
        json.dumps(report_json([(story, tag_story(story, vocabulary([theme])))], for_author=False))
    )
    return [
        PublishedPassage(
            entry["id"],
            entry["story"],
            entry["text"],
            tuple(
                PublishedTheme(each["theme"], tuple(word["text"] for word in each["evidence"]))
                for each in entry["themes"]
            ),
        )
        for entry in entries
    ]


def compared(
    *stories: Story, theme: Theme = LEEM, before: Sequence[PublishedPassage] | None = None
) -> Diff:
    words = vocabulary([theme])
    return diff(
        [(story, tag_story(story, words)) for story in stories],
        published() if before is None else before,
    )


def brief(found: Diff) -> list[str]:
    signs = []
    for change in found.changes:
        signs += [f"{change.passage.id} +{tag.theme}" for tag in change.gained]
        signs += [f"{change.passage.id} -{loss.theme}" for loss in change.lost]
    return signs


def test_the_same_words_and_stories_change_nothing() -> None:
    found = compared(STORY)

    assert (found.changes, found.new, found.gone) == ((), 0, 0)


def test_a_new_term_gives_passages_a_theme_with_the_words_that_made_it() -> None:
    found = compared(STORY, theme=theme_of("leem", strong="lemen laag; koffie", weak="trein"))

    assert brief(found) == ["p-3 +leem"]
    assert [each.text for each in found.changes[0].gained[0].evidence] == ["koffie"]


def test_a_removed_term_takes_themes_away_with_the_words_that_had_made_them() -> None:
    found = compared(STORY, theme=theme_of("leem", weak="trein"))

    assert brief(found) == ["p-1 -leem", "p-2 -leem"]
    assert found.changes[0].lost[0].words == ("lemen laag",)


def test_a_renamed_theme_goes_and_comes() -> None:
    found = compared(STORY, theme=theme_of("klei", strong="lemen laag", weak="trein"))

    assert brief(found) == ["p-1 +klei", "p-1 -leem", "p-2 +klei", "p-2 -leem"]


def test_a_denied_theme_is_lost_by_the_author_s_own_word() -> None:
    denied = (Override("leem", wanted=False, reason="alleen genoemd", line=1),)
    edited = replace(STORY, front=replace(STORY.front, overrides=denied))

    losses = [loss for change in compared(edited).changes for loss in change.lost]

    assert [loss.denial.reason for loss in losses if loss.denial] == ["alleen genoemd"] * 2


def test_a_passage_is_known_by_its_id_when_its_words_have_changed() -> None:
    edited = a_story("anna", said("p-1", "“De laag.”", "Anna"), *STORY.passages[1:])

    found = compared(edited)

    assert brief(found) == ["p-1 -leem", "p-2 -leem"]
    assert [change.edited for change in found.changes] == [True, False]


def test_a_passage_is_known_by_its_words_when_its_id_has_changed() -> None:
    renamed = replace(STORY, passages=tuple(replace(p, id=f"x{p.id}") for p in STORY.passages))

    found = compared(renamed, theme=theme_of("leem", weak="trein"))

    assert brief(found) == ["xp-1 -leem", "xp-2 -leem"]
    assert (found.new, found.gone) == (0, 0)


def test_a_passage_that_moved_to_another_story_is_still_known() -> None:
    found = compared(a_story("bas", *STORY.passages))

    assert (found.changes, found.new, found.gone) == ((), 0, 0)


def test_of_equal_words_those_in_the_same_story_are_meant() -> None:
    twice = [
        PublishedPassage("a", "/portretten/bas/", "Er is koffie.", (PublishedTheme("leem", ()),)),
        PublishedPassage("b", "/portretten/anna/", "Er is koffie.", ()),
    ]

    found = compared(a_story("anna", told("p-9", "Er is koffie.")), before=twice)

    assert (found.changes, found.gone) == ((), 1)


def test_new_and_vanished_passages_are_counted_and_not_compared() -> None:
    found = compared(a_story("anna", told("p-8", "Een lemen laag."), told("p-9", "Nieuw.")))

    assert (found.changes, found.new, found.gone) == ((), 2, 3)


READ = """\
Vergeleken met wat nu gepubliceerd is (20260301-120000).
Thema’s: 1 erbij, 1 eraf, in 2 passages.

Over anna
portretten/anna/index.md
  regel 1, Anna (#p-1)
    «“De lemen laag.”»
    - leem, stond er door ‘lemen laag’
  regel 1, de auteur (#p-3)
    «Er is koffie.»
    + leem, door ‘koffie’

Nog niet gepubliceerd, dus niet vergeleken: 1 passage.
"""


def test_the_author_reads_what_comes_and_goes_where_and_why() -> None:
    more = replace(STORY, passages=(*STORY.passages, told("p-4", "Klei.")))
    theme = theme_of("leem", strong="koffie", weak="trein")

    assert diff_text(compared(more, theme=theme), "20260301-120000") == READ


@pytest.mark.parametrize(
    ("wanted", "line"),
    [
        (True, "+ leem, aangewezen door jou «daarom»"),
        (False, "- leem, geweigerd door jou «daarom»"),
    ],
)
def test_the_author_reads_back_her_own_decision(wanted: bool, line: str) -> None:
    override = (Override("leem", wanted=wanted, reason="daarom", line=1),)
    at = 2 if wanted else 0
    passages = [
        replace(each, overrides=override if number == at else ())
        for number, each in enumerate(STORY.passages)
    ]

    text = diff_text(compared(replace(STORY, passages=tuple(passages))), "nu")

    assert f"    {line}" in text.splitlines()


def test_weak_words_beside_a_theme_are_called_weak() -> None:
    text = diff_text(compared(STORY, before=published(theme=theme_of("leem"))), "nu")

    assert "+ leem, zwak bewijs naast een passage met dit thema, door ‘trein’" in text


def test_no_change_is_said_in_a_sentence() -> None:
    assert "verandert er geen thema" in diff_text(compared(STORY), "nu")


def test_the_difference_fits_in_eighty_columns() -> None:
    long = a_story("anna", told("p-" + "1" * 90, "Koffie " + "x" * 300), title="A" * 200)
    before = [replace(each, id="p-" + "1" * 90) for each in published()[:1]]

    text = diff_text(compared(long, theme=theme_of("leem", strong="koffie"), before=before), "nu")

    assert max(len(line) for line in text.splitlines()) <= 80


def test_a_program_gets_the_same_difference() -> None:
    found = compared(STORY, theme=theme_of("leem", strong="koffie", weak="trein"))

    data = json.loads(json.dumps(diff_json(found, "20260301-120000")))

    assert (data["release"], data["new"], data["gone"]) == ("20260301-120000", 0, 0)
    lost, gained = data["passages"][0], data["passages"][-1]
    assert lost["lost"] == [{"theme": "leem", "denied": False, "words": ["lemen laag"]}]
    assert gained["gained"] == [
        {"theme": "leem", "decision": "regels", "reason": "", "words": ["koffie"]}
    ]
    assert (gained["id"], gained["source"], gained["line"]) == (
        "p-3",
        "portretten/anna/index.md",
        1,
    )


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A site with one portrait and one theme."""
    theme = "Titel: Leem\nVraag: Wat?\nSamenvatting: S.\nKern: lemen laag\n\nTekst.\n"
    return content_folder(
        tmp_path,
        {
            "portretten/anna/index.md": portrait("De lemen laag.\n\nEr is koffie.\n"),
            "themas/leem.md": theme,
        },
    )


def passages_of(content: Path) -> list[dict[str, object]]:
    """What a release of this site would hold."""
    return report_json(tell(content, "").shown, for_author=False)


def release_of(content: Path, passages: str) -> None:
    """Publish these passages as the current release."""
    folder = content.parent / "releases" / "20260301-120000"
    proof = folder / PROOF
    proof.parent.mkdir(parents=True)
    proof.write_text("[]")
    (proof.parent / "passages.json").write_text(passages, encoding="utf-8")
    (folder.parent / CURRENT).symlink_to(folder.name)


@pytest.mark.parametrize("as_json", [False, True])
def test_before_the_first_publish_there_is_nothing_to_compare_with(
    content: Path, as_json: bool
) -> None:
    report = themes_diff(content, as_json=as_json)

    assert report.problems == ()
    assert json.loads(report.text) == {"release": None} if as_json else "nog niets" in report.text


def test_an_edited_term_is_compared_with_the_release_that_readers_see(content: Path) -> None:
    release_of(content, json.dumps(passages_of(content)))
    words = content / "themas" / "leem.md"
    words.write_text(words.read_text().replace("Kern: lemen laag", "Kern: koffie"))

    report = themes_diff(content)

    assert "Thema’s: 1 erbij, 1 eraf, in 2 passages." in report.text
    assert "- leem, stond er door ‘lemen laag’" in report.text
    assert "+ leem, door ‘koffie’" in report.text
    assert report.problems == ()


def test_one_story_is_compared_with_itself_alone(content: Path) -> None:
    entries = passages_of(content)
    other = {**entries[0], "id": "p-x", "story": "/blog/weg/", "text": "Iets anders."}
    release_of(content, json.dumps([*entries, other]))

    assert "maar weg" in themes_diff(content).text
    assert "maar weg" not in themes_diff(content, "anna").text


@pytest.mark.parametrize("broken", ["", "{", "[1]", "7", '[{"id": "p-1"}]'])
def test_a_release_that_can_not_be_read_is_a_problem_with_a_way_out(
    content: Path, broken: str
) -> None:
    release_of(content, broken)

    [problem] = themes_diff(content).problems

    assert problem.code == "publicatie-onleesbaar"
    with pytest.raises(UnreadableReleaseError):
        published_passages(content.parent / "releases" / CURRENT)
