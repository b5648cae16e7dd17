"""What is told of one story: its own mistakes, and how many there are elsewhere in one line."""

from pathlib import Path

import pytest

from plugins.publishing.asked_story import elsewhere_in_words
from plugins.publishing.commands import show_language, show_themes

from .content_folder import PORTRAIT, content_folder

THEME = "Titel: Stilte\nVraag: Wat?\nSamenvatting: Iets.\nKern: stilte\n\nTekst.\n"
BROKEN = PORTRAIT.replace("Naam:", "Kleur: rood\nNaam:")
FILES = {
    "site.toml": '[site]\nadres = "https://proef.example"\n',
    "mensen.toml": '[anna]\nnaam = "Anna"\nverzonnen = true\n',
    "themas/stilte.md": THEME,
    "portretten/anna/index.md": PORTRAIT,
    "portretten/bas/index.md": BROKEN.replace("Anna", "Bas"),
    "portretten/cor/index.md": BROKEN.replace("Anna", "Cor"),
}


def told(tmp_path: Path, capsys: pytest.CaptureFixture[str], task: str, slug: str, **files: str):
    content = content_folder(tmp_path, FILES | {k.replace("__", "/"): v for k, v in files.items()})
    done = (
        show_themes(content, slug, False, False, False, None)
        if task == "themes"
        else show_language(content, slug, False)
    )
    return done, capsys.readouterr().out


@pytest.mark.parametrize("task", ["themes", "language"])
def test_mistakes_of_others_are_counted_in_one_line(tmp_path: Path, capsys, task: str):
    done, said = told(tmp_path, capsys, task, "anna")

    assert done
    assert "bas" not in said
    assert said.splitlines()[-1] == elsewhere_in_words(2)


@pytest.mark.parametrize("task", ["themes", "language"])
def test_her_own_mistakes_are_told_whole(tmp_path: Path, capsys, task: str):
    done, said = told(tmp_path, capsys, task, "bas")

    assert not done
    assert "content/portretten/bas/index.md:3: FOUT" in said
    assert "cor/index.md" not in said
    assert said.splitlines()[-1] == elsewhere_in_words(1)


@pytest.mark.parametrize("task", ["themes", "language"])
def test_a_story_that_lacks_its_date_is_not_said_to_be_missing(tmp_path: Path, capsys, task: str):
    undated = {"portretten__anna__index.md": PORTRAIT.replace("2026-03-01", "gisteren")}

    done, said = told(tmp_path, capsys, task, "anna", **undated)

    assert not done
    assert "content/portretten/anna/index.md:2: FOUT" in said
    assert "Er is geen verhaal" not in said


def test_a_mistake_of_the_whole_site_is_told_with_each_story(tmp_path: Path, capsys):
    done, said = told(tmp_path, capsys, "themes", "anna", **{"themas__stil.md": "Kern: stil\n"})

    assert not done
    assert "content/themas/stil.md:1: FOUT" in said
