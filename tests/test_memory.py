"""What is remembered between two readings is what reading afresh would give."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.story.memory import FORGETFUL, Remembering, as_before

PORTRAITS = Path("/site/content/portretten")


class Counting:
    """A function that knows how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, *words: str) -> str:
        self.asked += 1
        return " ".join(words)


def test_the_same_question_is_worked_out_once():
    join, memory = Counting(), Remembering()

    answers = [memory.recall("anna", join, "een", "twee") for _ in range(3)]

    assert answers == ["een twee"] * 3
    assert join.asked == 1


def test_other_arguments_are_worked_out_and_only_the_last_are_kept():
    join, memory = Counting(), Remembering()

    assert memory.recall("anna", join, "een") == "een"
    assert memory.recall("anna", join, "twee") == "twee"
    assert memory.recall("anna", join, "een") == "een"
    assert join.asked == 3


def test_each_has_an_answer_of_its_own():
    join, memory = Counting(), Remembering()

    memory.recall("anna", join, "een")
    memory.recall("bas", join, "een")
    memory.recall("anna", join, "een")

    assert join.asked == 2


NAMES = [PORTRAITS / f"{number}" / "index.md" for number in range(100)]


def test_of_many_only_the_one_with_other_arguments_is_worked_out():
    join, memory = Counting(), Remembering()
    turns = {path: (path.parent.name, "een") for path in NAMES}
    assert memory.recall_each(join, turns)[NAMES[7]] == "7 een"

    found = memory.recall_each(join, turns | {NAMES[70]: ("70", "twee")})

    assert join.asked == len(NAMES) + 1
    assert found == FORGETFUL.recall_each(join, turns | {NAMES[70]: ("70", "twee")})
    assert list(found) == NAMES


def test_of_many_only_the_one_that_was_touched_is_worked_out_anew():
    join, memory = Counting(), Remembering()
    turns = dict.fromkeys(NAMES, ("een",))
    memory.recall_each(join, turns)

    memory.forget_files({NAMES[50]})
    memory.recall_each(join, turns)

    assert join.asked == len(NAMES) + 1
    assert memory.worked[join] == join.asked


STORIES = st.lists(st.integers(0, 80), unique=True, max_size=80)
EDITS = st.lists(
    st.tuples(STORIES, st.sets(st.integers(0, 80)), st.sets(st.integers(0, 80)), st.booleans())
)


@given(EDITS)
def test_after_any_edits_many_at_once_are_as_if_they_were_worked_out_now(edits):
    memory, world = Remembering(), dict.fromkeys(range(81), 0)

    def read(number: int, settings: int) -> tuple[int, int, int]:
        return number, world[number], settings

    for settings, (stories, touched, alone, also) in enumerate(edits):
        for number in touched:
            world[number] += 1
            memory.forget(number)
        turns = {number: (number, settings if number in alone else 0) for number in stories}
        assert memory.recall_each(read, turns) == FORGETFUL.recall_each(read, turns)
        if also:
            # Now and then somebody asks about one alone.
            for number, arguments in list(turns.items())[:3]:
                assert memory.recall(number, read, *arguments) == read(*arguments)


@pytest.mark.parametrize(
    "touched",
    [
        PORTRAITS / "anna" / "index.md",
        PORTRAITS / "anna" / "foto.jpg",
        PORTRAITS / "anna",
        PORTRAITS,
    ],
    ids=["the story", "a photo beside it", "its folder", "a folder above"],
)
def test_what_was_read_from_a_touched_file_is_worked_out_anew(touched):
    join, memory, story = Counting(), Remembering(), PORTRAITS / "anna" / "index.md"

    memory.recall(story, join, "een")
    memory.forget_files({PORTRAITS / "bas" / "index.md"})
    memory.recall(story, join, "een")
    assert join.asked == 1

    memory.forget_files({touched})
    memory.recall(story, join, "een")
    assert join.asked == 2


@pytest.mark.parametrize(
    ("name", "change", "holds"),
    [
        ("anna.md", lambda file: file.write_text("anders"), True),
        ("bas.md", lambda file: file.write_text("nieuw"), False),
        ("anna.md", lambda file: file.unlink(), False),
        ("anna.md", lambda file: (file.unlink(), file.symlink_to(file.parent)), False),
    ],
    ids=["edited", "a new one", "removed", "now a link"],
)
def test_a_list_of_files_holds_until_one_comes_or_goes(tmp_path, name, change, holds):
    read, listed, memory, story = Counting(), Counting(), Remembering(), tmp_path / "anna.md"
    story.write_text("tekst")
    memory.recall(story, read, "een")
    memory.recall(tmp_path, listed, "lijst")

    change(tmp_path / name)
    memory.forget_files({tmp_path / name})
    memory.recall(tmp_path, listed, "lijst")

    assert listed.asked == (1 if holds else 2)


def test_an_equal_value_is_the_object_that_was_there_before():
    memory, first = Remembering(), ("anna",)
    second = (*first, *())
    assert second is not first

    assert as_before(memory, "people", first) is first
    assert as_before(memory, "people", second) is first
    assert as_before(memory, "people", ("bas",)) == ("bas",)


def test_who_forgets_works_out_everything():
    join = Counting()

    assert [FORGETFUL.recall("anna", join, "een") for _ in range(2)] == ["een", "een"]
    assert join.asked == 2


def test_what_was_kept_from_an_earlier_time_is_believed():
    join, memory, tomorrow = Counting(), Remembering(), Remembering()
    memory.recall("anna", join, "een")

    tomorrow.teach("anna", join, *memory.known("anna", join))

    assert memory.known("bas", join) is None
    assert tomorrow.recall("anna", join, "een") == "een"
    assert join.asked == 1
