"""The task: opens a site, looks for changes, and answers the browser until the author stops."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from threading import Event, Thread

from plugins.pages.plugin import engine
from plugins.pages.worth_keeping import name_of
from plugins.plain_language.check import Help
from plugins.plain_language.frequency import frequency
from plugins.publishing.places import content_problems
from plugins.story.problem import Level, Problem

from .desk import Desk
from .live import Live
from .server import PreviewServer, Trouble
from .watching import changes_in
from .writing_aid import Aid, aid_elsewhere, aid_for, source_of

PORT = 8000
_ROOT = Path(__file__).resolve().parents[2]
_MOST_PORTS = 20
_BREATH = 0.005
"""Seconds between two pieces of work ahead, so that a page never waits for more than one."""

_STARTS = """
import tasks, plugins.preview.start, plugins.publishing.commands
from pathlib import Path
from plugins.pages.plugin import engine
for name in ("pelicanconf.py", "publishconf.py"):
    engine(Path(name))
"""
"""What must go well before the old program makes way for the new one."""

Say = Callable[[str], None]

_TEXTS = (".md", ".toml", ".html", ".css", ".js")


class Preview:
    """A site that is being looked at."""

    def __init__(self, content: Path, settings_file: Path, today: date, port: int) -> None:
        made = engine(settings_file)
        self.settings = settings_file.parent
        self.theme = made.theme
        self.content = content
        self.today = today
        self.live = Live()
        self.trouble = Trouble()
        self.stop = Event()
        self.desk = Desk(content, made, made.cache / "preview" / name_of(content))
        self.server = _server(port, self.desk, self.live, self.aid, self.trouble)

    def aid(self, url: str) -> Aid:
        """The margin beside the page at an address."""
        story = self.desk.story_at(url)
        problems = self.desk.problems
        if story is None:
            return aid_elsewhere(problems, source_of(url, self.desk.library))
        help = Help(self.desk.library.site.glossary.known, frequency())
        return aid_for(self.desk.library, story, problems, help, self.today)

    def run(self, say: Say) -> bool:
        """Answer and watch until somebody stops it. True when there is a new program to start."""
        answering = Thread(target=self.server.serve_forever, args=(0.1,), daemon=True)
        ahead = Thread(target=self._work_ahead, daemon=True)
        answering.start()
        ahead.start()
        folders = [self.content, self.theme, _ROOT / "plugins"]
        try:
            for paths in changes_in(folders, self.stop, alone=[_ROOT, self.settings]):
                if self._new_program(paths, say):
                    return True
                inside = {path for path in paths if _below(path, self.content, self.theme)}
                if inside:
                    self.desk.changed(inside)
                self.live.tell()
                if inside:
                    say(what_changed(inside, self.content, len(self.desk.problems)))
        finally:
            self.close()
            answering.join()
        return False

    def close(self) -> None:
        """Stop answering, and keep what was read for the next time."""
        self.stop.set()
        self.live.stop()
        self.server.shutdown()
        self.server.server_close()
        self.desk.keep()

    def _work_ahead(self) -> None:
        while not self.stop.wait(_BREATH) and self.desk.prepare():
            pass
        # A thousand stories stay. Going through all of them for what may be thrown away would hold
        # up a page for half a second now and then.
        gc.collect()
        gc.freeze()
        self.desk.keep()

    def _new_program(self, paths: frozenset[Path], say: Say) -> bool:
        """True when Python changed and starts; when it doesn't, the old program stays at work."""
        if not any(path.suffix == ".py" for path in paths):
            return False
        error = why_it_does_not_start(_ROOT)
        if error:
            self.trouble.problem = error
            say(str(error))
        return error is None


def start(content: Path, settings_file: Path, today: date, port: int, say: Say) -> bool:
    """Show a site until the author stops. Returns whether all went well."""
    problems = content_problems(content)
    if problems:
        say("\n".join(map(str, problems)))
        return False
    try:
        again = _show(content, settings_file, today, port or PORT, say)
    except KeyboardInterrupt:
        say("\nGestopt. Tot de volgende keer.")
        return True
    if again:
        say("Het programma is veranderd. Ik begin opnieuw.")
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
    return True


def _show(content: Path, settings_file: Path, today: date, port: int, say: Say) -> bool:
    preview = Preview(content, settings_file, today, port)
    if preview.server.server_port != port:
        say(f"Poort {port} is bezet, dus ik neem poort {preview.server.server_port}.")
    say(f"Je site staat op {preview.server.address}\nStoppen: Ctrl-C.")
    return preview.run(say)


def why_it_does_not_start(root: Path) -> Problem | None:
    """What Python says when the program is started afresh, or None when it starts."""
    tried = subprocess.run(
        [sys.executable, "-c", _STARTS],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    if tried.returncode == 0:
        return None
    said = tried.stderr.strip().splitlines() or ["onbekend"]
    return Problem(
        "plugins",
        0,
        Level.ERROR,
        "programma",
        f"Het programma start zo niet (“{said[-1]}”).",
        "maak het heel en bewaar het; tot die tijd werkt de vorige versie door.",
    )


def _server(
    port: int, desk: Desk, live: Live, aid: Callable[[str], Aid], trouble: Trouble
) -> PreviewServer:
    """A server at this port, or the first free one after it."""
    for each in range(port, port + _MOST_PORTS):
        try:
            return PreviewServer(each, desk, live, aid, trouble)
        except OSError:
            continue
    return PreviewServer(0, desk, live, aid, trouble)


def _below(path: Path, *folders: Path) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)


def what_changed(paths: Collection[Path], content: Path, problems: int) -> str:
    """What to say of an edit: which files, and what is wrong as far as it was looked at."""
    names = sorted(
        path.relative_to(content).as_posix() if path.is_relative_to(content) else path.name
        for path in paths
    )
    more = f" en nog {len(names) - 3}" if len(names) > 3 else ""
    found = "Ik vond geen problemen in je teksten, en niet in foto’s die je hier bekeek."
    if not all(path.suffix in _TEXTS for path in paths):
        # A photo is looked at when a page shows it, and that is still to come.
        found = "Ik vond geen problemen in je teksten. Of een foto goed is, zie je op de pagina."
    if problems:
        counted = "1 probleem" if problems == 1 else f"{problems} problemen"
        found = f"{counted} in je teksten en in foto’s die je hier bekeek."
    whole = "Alles nakijken, zoals bij publiceren: python3 run.py check"
    return f"Gezien: {', '.join(names[:3])}{more}. {found}\n{whole}"
