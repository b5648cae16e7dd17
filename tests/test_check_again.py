"""A second check reads only what changed, and says what a first one would say."""

from datetime import date
from pathlib import Path

import pytest

from plugins.publishing import check_content as module
from plugins.publishing.check_content import check_content
from plugins.story.lasting import Lasting
from plugins.story.read_story import read_story
from plugins.theme_tagging.tagging import tag_story

from .content_folder import content_folder
from .desks import ANNA, BAS, FILES, REPAINTED, a_portrait

TODAY = date(2026, 11, 28)


@pytest.fixture
def memories(monkeypatch: pytest.MonkeyPatch) -> list[Lasting]:
    """The memory of each check in turn."""
    made: list[Lasting] = []

    def noted() -> Lasting:
        made.append(Lasting())
        return made[-1]

    monkeypatch.setattr(module, "Lasting", noted)
    return made


def test_a_second_check_reads_no_story_and_looks_for_no_theme(tmp_path: Path, memories) -> None:
    content = content_folder(tmp_path, FILES)

    first, second = (check_content(content, TODAY, tmp_path / "cache") for _ in range(2))

    assert first == second
    assert memories[0].worked[read_story] == memories[0].worked[tag_story] + 1 == 4
    assert memories[1].worked[read_story] == memories[1].worked[tag_story] == 0


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (ANNA, a_portrait("Anna", "Zie [Cor](../cor/).\n")),
        (BAS, "Titel: Bas\n"),
        ("portretten/anna/anna.jpg", REPAINTED),
        ("themas/haast.md", "Titel: Haast\nKern: zwijgen\n\nTekst.\n"),
        ("mensen.toml", "[anna"),
        ("site.toml", '[site]\nnaam = "Proef"\n'),
        ("portretten/dora/index.md", a_portrait("Dora", "Een [dode](../niets/) link.\n")),
    ],
)
def test_after_an_edit_a_check_says_what_a_first_one_would(
    tmp_path: Path, name: str, text: str | bytes
) -> None:
    content = content_folder(tmp_path, FILES)
    check_content(content, TODAY, tmp_path / "cache")

    (content / name).parent.mkdir(exist_ok=True)
    (content / name).write_bytes(text if isinstance(text, bytes) else text.encode())

    again = check_content(content, TODAY, tmp_path / "cache")
    assert again == check_content(content, TODAY)
    assert again == check_content(content, TODAY, tmp_path / "another")
