"""What is remembered between two readings is what reading afresh would give."""

from pathlib import Path

import pytest

from plugins.story.memory import FORGETFUL, Remembering

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
