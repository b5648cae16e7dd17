"""What is saved is seen, once; what an editor keeps for itself is not."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from queue import Empty, Queue
from subprocess import Popen
from threading import Event, Thread
from urllib.request import urlopen

import pytest

from plugins.preview.start import Preview, what_changed
from plugins.preview.watching import changes_in, matters

from .content_folder import content_folder
from .desks import ANNA, FILES, ROOT, SETTINGS, Author, is_as_if_opened_now

LONGEST = 30
"""Seconds that a test waits before it fails. None of them waits that long when all is well."""
BEAT = "wachter.txt"
"""A file that is saved to see that everything before it was seen."""


class Watcher:
    """Somebody who looks at folders, for as long as a test takes."""

    def __init__(self, *folders: Path, alone: tuple[Path, ...] = ()) -> None:
        self.folders = folders
        self._beat = (folders or alone)[0] / BEAT
        self._stop = Event()
        self._seen: Queue[frozenset[Path]] = Queue()
        self._thread = Thread(target=self._watch, args=(alone,))
        self._thread.start()
        self._until_it_looks()

    def _watch(self, alone: tuple[Path, ...]) -> None:
        for paths in changes_in(self.folders, self._stop, alone):
            self._seen.put(paths)

    def _until_it_looks(self) -> None:
        for _ in range(LONGEST * 10):
            self._beat.write_text("")
            try:
                self._seen.get(timeout=0.1)
            except Empty:
                continue
            self.sees()
            return
        raise AssertionError("nobody looks")

    def sees(self) -> set[Path]:
        """What was changed until now."""
        self._beat.write_text("")
        seen: set[Path] = set()
        while self._beat not in seen:
            seen |= self._seen.get(timeout=LONGEST)
        return seen - {self._beat, self._beat.parent}

    def close(self) -> None:
        self._stop.set()
        self._thread.join(LONGEST)
        assert not self._thread.is_alive()


Watching = Callable[..., Watcher]


@pytest.fixture
def watching() -> Iterator[Watching]:
    watchers: list[Watcher] = []

    def watch(*folders: Path, alone: tuple[Path, ...] = ()) -> Watcher:
        watchers.append(Watcher(*folders, alone=alone))
        return watchers[-1]

    yield watch
    for watcher in watchers:
        watcher.close()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return content_folder(tmp_path, FILES)


def test_a_file_that_is_saved_twice_at_once_ends_as_it_was_saved_last(
    tmp_path: Path, watching: Watching
) -> None:
    author = Author(tmp_path)
    watcher = watching(author.content)
    text = (author.content / ANNA).read_text()

    (author.content / ANNA).write_text(text.replace("thee", "koffie"))
    (author.content / ANNA).write_text(text.replace("thee", "chocola"))
    author.touches(*watcher.sees())

    assert "chocola" in author.sees("/portretten/anna/")


@pytest.mark.parametrize(
    "name",
    [
        ".index.md.swp",
        "index.md~",
        "#index.md#",
        ".#index.md",
        ".goutputstream-AB12",
        "~$index.docx",
        "index.md.tmp",
        "index.md.part",
        "index.md___jb_tmp___",
        ".git/HEAD",
        "__pycache__/a.cpython-311.pyc",
        ".DS_Store",
    ],
)
def test_what_an_editor_keeps_beside_a_file_does_not_matter(name: str) -> None:
    assert not matters(Path("portretten/anna") / name)


@pytest.mark.parametrize("name", ["index.md", "foto 1.JPG", "foto~1.jpg", "a.vtt", "site.toml"])
def test_what_an_author_saves_matters(name: str) -> None:
    assert matters(Path("portretten/anna") / name)


def test_a_site_in_a_hidden_folder_is_looked_at_as_well(tmp_path: Path, watching: Watching) -> None:
    (tmp_path / ".mijn").mkdir()
    content = content_folder(tmp_path / ".mijn", FILES)
    watcher = watching(content)

    (content / "site.toml").write_text("")

    assert content / "site.toml" in watcher.sees()


def test_an_editor_that_puts_a_new_file_in_the_place_of_the_old_one_is_seen(
    content: Path, watching: Watching
) -> None:
    watcher = watching(content)

    (content / "portretten/anna/.index.md.new").write_text("nieuw")
    (content / "portretten/anna/.index.md.new").replace(content / ANNA)

    seen = watcher.sees()
    assert content / ANNA in seen
    assert not [path for path in seen if path.name.startswith(".")]


@pytest.mark.parametrize("way", ["relative", "a link"])
def test_paths_begin_as_the_folder_was_given(
    content: Path, watching: Watching, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.chdir(content.parent)
    given = Path("content")
    if way == "a link":
        given = content.parent / "elders"
        given.symlink_to(content)
    watcher = watching(given)

    (content / ANNA).write_text("anders")

    assert given / ANNA in watcher.sees()


def test_of_a_folder_alone_only_its_own_files_count(content: Path, watching: Watching) -> None:
    watcher = watching(alone=(content,))

    (content / ANNA).write_text("anders")
    (content / "site.toml").write_text("")

    assert watcher.sees() == {content / "site.toml"}


def test_folders_that_come_and_go_leave_the_site_as_if_it_were_opened_now(
    tmp_path: Path, watching: Watching
) -> None:
    author = Author(tmp_path)
    watcher, portraits = watching(author.content), author.content / "portretten"

    (portraits / "anna").rename(portraits / "anneke")
    author.touches(*watcher.sees())
    is_as_if_opened_now(author)

    shutil.rmtree(portraits / "bas")
    author.touches(*watcher.sees())
    is_as_if_opened_now(author)

    shutil.copytree(portraits / "anneke", portraits / "anna")
    author.touches(*watcher.sees())
    is_as_if_opened_now(author)

    # In a folder that is new, later edits are seen as well.
    (portraits / "anna" / "index.md").write_text((portraits / "anneke/index.md").read_text() * 2)
    author.touches(*watcher.sees())
    is_as_if_opened_now(author)


def test_a_photo_that_arrives_in_pieces_ends_whole(tmp_path: Path, watching: Watching) -> None:
    author = Author(tmp_path)
    watcher, photo = watching(author.content), author.content / "portretten/anna/anna.jpg"
    whole = photo.read_bytes()

    with photo.open("wb") as arriving:
        arriving.write(whole[:900])
        arriving.flush()
        author.touches(*watcher.sees())
        assert author.problems()
        arriving.write(whole[900:])
    author.touches(*watcher.sees())

    is_as_if_opened_now(author)


def test_another_branch_of_the_content_is_taken_in_at_once(
    tmp_path: Path, watching: Watching
) -> None:
    def git(*arguments: str) -> None:
        who = ("-c", "user.name=a", "-c", "user.email=a@a.example")
        subprocess.run(
            ["git", *who, "-C", str(author.content), *arguments], check=True, capture_output=True
        )

    author = Author(tmp_path)
    git("init", "-q", "-b", "een")
    git("add", ".")
    git("commit", "-qm", "Een")
    git("checkout", "-qb", "twee")
    for number in range(30):
        story = author.content / f"portretten/p{number}/index.md"
        story.parent.mkdir()
        story.write_text((author.content / ANNA).read_text().replace("Anna", f"Persoon {number}"))
    shutil.rmtree(author.content / "portretten" / "anna")
    git("add", ".")
    git("commit", "-qm", "Twee")
    author.touches(author.content)
    watcher = watching(author.content)

    git("checkout", "-q", "een")
    author.touches(*watcher.sees())
    is_as_if_opened_now(author)

    git("checkout", "-q", "twee")
    author.touches(*watcher.sees())
    is_as_if_opened_now(author)


def test_a_preview_shows_an_edit_and_stops_when_it_is_told_to(content: Path) -> None:
    said: Queue[str] = Queue()
    preview = Preview(content, SETTINGS, date(2026, 3, 9), 0)
    running = Thread(target=preview.run, args=(said.put,))
    running.start()
    text, told = (content / ANNA).read_text(), ""
    for number in range(LONGEST):
        (content / ANNA).write_text(text.replace("thee", f"koffie {number}"))
        try:
            told = said.get(timeout=1)
            break
        except Empty:
            continue

    assert "portretten/anna/index.md" in told
    with urlopen(f"{preview.server.address}portretten/anna/", timeout=LONGEST) as page:
        assert b"koffie" in page.read()
    preview.stop.set()
    running.join(LONGEST)
    assert not running.is_alive()


@pytest.mark.parametrize(
    ("problems", "said"),
    [(0, "Ik vond geen problemen"), (1, "1 probleem in"), (7, "7 problemen in")],
)
def test_what_is_said_of_an_edit_promises_no_more_than_was_looked_at(
    tmp_path: Path, problems: int, said: str
) -> None:
    told = what_changed([tmp_path / ANNA], tmp_path, problems)

    assert told.startswith(f"Gezien: {ANNA}. {said}")
    assert "foto’s die je hier bekeek" in told
    assert "python3 run.py check" in told


def test_of_a_photo_that_no_page_showed_yet_nothing_is_promised(tmp_path: Path) -> None:
    told = what_changed([tmp_path / "portretten/anna/anna.jpg"], tmp_path, 0)

    assert "Of een foto goed is, zie je op de pagina." in told
    assert "foto’s die je hier bekeek" not in told


@contextmanager
def program(project: Path, content: Path, port: int) -> Iterator[tuple[Popen[str], Iterator[str]]]:
    """The task at work in a process of its own, and the lines that it prints."""
    task = ("preview", "--content", str(content), "--port", str(port))
    with Popen(
        [sys.executable, "-m", "invoke", *task],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as preview:
        assert preview.stdout is not None
        try:
            yield preview, iter(preview.stdout.readline, "")
        finally:
            preview.send_signal(signal.SIGINT)
            preview.wait(LONGEST)


@contextmanager
def open_page(first: str) -> Iterator[None]:
    """A page that somebody has open: from then on the watchers look."""
    with urlopen(f"{first.split()[-1]}-/events?url=/", timeout=LONGEST) as events:
        events.readline()
        yield


def test_ctrl_c_says_goodbye_and_leaves_nothing_behind(content: Path) -> None:
    with program(ROOT, content, 8700) as (preview, lines):
        with open_page(next(line for line in lines if "http://" in line)):
            preview.send_signal(signal.SIGINT)
            rest = "".join(lines)
        assert preview.wait(LONGEST) == 0

    assert "Tot de volgende keer" in rest
    assert "Traceback" not in rest


def test_a_changed_program_starts_again_by_itself_when_it_works(
    tmp_path: Path, content: Path
) -> None:
    project = tmp_path / "project"
    for folder in ("plugins", "theme"):
        shutil.copytree(ROOT / folder, project / folder)
    for file in ("tasks.py", "pelicanconf.py", "publishconf.py"):
        shutil.copyfile(ROOT / file, project / file)
    (project / ".cache").mkdir()
    (project / ".cache" / "fonts").symlink_to(ROOT / ".cache" / "fonts")

    with program(project, content, 8720) as (_, lines):
        first = next(line for line in lines if "http://" in line)
        with open_page(first):
            pass
        (project / "tasks.py").write_text("def half(")
        assert next(line for line in lines if "programma start zo niet" in line)
        shutil.copyfile(ROOT / "tasks.py", project / "tasks.py")
        assert next(line for line in lines if "Ik begin opnieuw" in line)
        assert next(line for line in lines if "http://" in line) == first
