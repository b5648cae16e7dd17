"""The two real stories that the project was made from, and our own twin of them, are read whole."""

import re
from pathlib import Path

import pytest

from plugins.story.read_site import read_site
from plugins.story.read_story import read_story
from plugins.story.text import normalised

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
EXAMPLE = Path(__file__).parent / "example" / "content"

real = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the source texts are not beside this checkout"
)


def stories_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("*/*/index.md"))


def words_typed(path: Path) -> str:
    """What an author typed in the body, as words: captions behind their photo, no alt, no marks."""
    body = path.read_text(encoding="utf-8").partition("\n\n")[2]
    body = re.sub(r"^/// lijn\n.*?^///$", "", body, flags=re.MULTILINE | re.DOTALL)
    body = re.sub(r"^/// *\w*$| \{#[\w-]+\}$", "", body, flags=re.MULTILINE)
    body = re.sub(r'!\[[^\]]*\]\([^ )]*(?: "([^"]*)")?\)(?:\{[^}]*\})?', r"\1", body)
    body = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", body)
    body = re.sub(r"^(?:[>*-]|#+|\{#.*)", "", body, flags=re.MULTILINE)
    return normalised(re.sub(r"^> ?—.*$", "", body, flags=re.MULTILINE))


def words_read(path: Path) -> str:
    story = read_story(path).story
    assert story is not None
    return normalised(story.text)


@real
@pytest.mark.parametrize("index", [0, 1])
def test_every_word_of_a_real_story_is_read_in_order(index: int):
    path = stories_in(SEEDS)[index]

    assert words_read(path) == words_typed(path)


@real
def test_the_real_stories_are_read_without_a_mistake():
    problems = [p for path in stories_in(SEEDS) for p in read_story(path).problems]

    assert problems == []


@real
def test_the_person_portrayed_speaks_and_the_earlier_blog_is_not_his():
    story = read_story(SEEDS / "portretten/nico/index.md").story
    assert story is not None

    spoken = [p for p in story.passages if p.speaker == "Nico"]
    [earlier] = [p for p in story.passages if p.kind == "citaat"]

    assert len(spoken) == 4
    assert earlier.speaker is None


@pytest.mark.parametrize("path", stories_in(EXAMPLE), ids=lambda path: path.parent.name)
def test_every_word_of_the_twin_is_read_in_order(path: Path):
    assert words_read(path) == words_typed(path)


def test_the_twin_has_no_mistakes():
    assert [str(p) for p in read_site(EXAMPLE).problems if "themas" not in p.message] == []
