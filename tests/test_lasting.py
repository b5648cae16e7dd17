"""What is kept until the next time gives what working it out afresh would give."""

from pathlib import Path

import pytest

from plugins.story.lasting import Lasting


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def joined(*words: str) -> str:
    return " ".join(words)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    story = tmp_path / "anna" / "index.md"
    story.parent.mkdir()
    story.write_text("Er is thee.")
    return story


def the_next_time(memory: Lasting, file: Path, but: frozenset[Path] = frozenset()) -> Lasting:
    memory.keep_in(file, {read, joined}, but)
    again = Lasting()
    again.read_from(file)
    return again


def test_what_was_kept_is_not_worked_out_again(tmp_path: Path, story: Path) -> None:
    memory = Lasting()
    memory.recall(story, read, story)
    memory.recall("anna", joined, "een", "twee")

    again = the_next_time(memory, tmp_path / "kept")

    assert again.recall(story, read, story) == "Er is thee."
    assert again.recall("anna", joined, "een", "twee") == "een twee"
    assert not again.worked


@pytest.mark.parametrize(
    "touch",
    [
        lambda story: story.write_text("Er is koffie."),
        lambda story: (story.parent / "anna.jpg").write_bytes(b"foto"),
        lambda story: (story.unlink(), story.write_text("Er is thee.")),
    ],
    ids=["saved", "a photo beside it", "removed and put back"],
)
def test_what_was_touched_in_between_is_read_again(tmp_path: Path, story: Path, touch) -> None:
    memory = Lasting()
    memory.recall(story, read, story)
    memory.keep_in(tmp_path / "kept", {read})

    touch(story)
    again = Lasting()
    again.read_from(tmp_path / "kept")

    assert again.recall(story, read, story) == story.read_text()
    assert again.worked[read] == 1


def test_what_was_touched_while_it_was_read_is_read_again(tmp_path: Path, story: Path) -> None:
    def read_slowly(path: Path) -> str:
        text = read(path)
        path.write_text("Er is koffie.")
        return text

    memory = Lasting()
    memory.teach(story, read, (story,), memory.recall(story, read_slowly, story))

    again = the_next_time(memory, tmp_path / "kept")

    assert again.recall(story, read, story) == "Er is koffie."


def test_what_was_forgotten_is_dated_anew(tmp_path: Path, story: Path) -> None:
    memory = Lasting()
    memory.recall(story, read, story)
    story.write_text("Er is koffie.")
    memory.forget_files({story})
    memory.recall(story, read, story)

    again = the_next_time(memory, tmp_path / "kept")

    assert again.recall(story, read, story) == "Er is koffie."
    assert not again.worked


def test_only_what_is_asked_for_is_kept(tmp_path: Path, story: Path) -> None:
    memory = Lasting()
    memory.recall(story, read, story)
    memory.recall("anna", str.upper, "een")

    again = the_next_time(memory, tmp_path / "kept", but=frozenset({story}))
    again.recall(story, read, story)
    again.recall("anna", str.upper, "een")

    assert again.worked == {read: 1, str.upper: 1}
