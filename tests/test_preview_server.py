"""The preview answers the browser on this machine: the pages, nothing else, and nobody else."""

import json
import re
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread

import pytest

from plugins.preview.snippet import version_of, with_snippet
from plugins.preview.start import Preview, start, why_it_does_not_start

from .content_folder import content_folder
from .desks import ANNA, FILES, ROOT, SETTINGS, a_portrait

TODAY = date(2026, 3, 9)
LONGEST = 20
"""Seconds that a test waits for an answer before it fails."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes


class Visitor:
    """A browser of the preview, in short."""

    def __init__(self, preview: Preview) -> None:
        self.preview = preview
        self.port = preview.server.server_port

    def asks(self, path: str, method: str = "GET", **headers: str) -> Answer:
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=LONGEST)) as connection:
            connection.putrequest(method, path, skip_host="Host" in headers)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            with connection.getresponse() as response:
                return Answer(response.status, response.headers, response.read())

    def sees(self, path: str) -> bytes:
        response = self.asks(path)
        assert response.status == 200, path
        return response.body

    def saves(self, name: str, text: str) -> None:
        path = self.preview.content / name
        path.write_text(text)
        self.preview.desk.changed([path])
        self.preview.live.tell()

    @contextmanager
    def listening(self, url: str, seen: str = "") -> Iterator[Iterator[dict[str, object]]]:
        """What an open page hears, message by message."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LONGEST)
        connection.request("GET", f"/-/events?url={url}&seen={seen}")
        response = connection.getresponse()
        yield (
            json.loads(line.removeprefix(b"data: "))
            for line in iter(response.readline, b"")
            if line.startswith(b"data: ")
        )
        response.close()
        connection.close()


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    content = content_folder(tmp_path_factory.mktemp("preview"), FILES)
    preview = Preview(content, SETTINGS, TODAY, 0)
    answering = Thread(target=preview.server.serve_forever, args=(0.05,))
    answering.start()
    yield Visitor(preview)
    preview.close()
    answering.join(LONGEST)
    assert not answering.is_alive()


def test_a_page_is_that_of_the_desk_with_the_snippet(visitor: Visitor) -> None:
    html = visitor.preview.desk.page("/portretten/anna/").html

    assert visitor.sees("/portretten/anna/") == with_snippet(html)
    assert visitor.sees("/portretten/anna/index.html") == with_snippet(html)


def test_a_page_brings_its_pictures_and_styles(visitor: Visitor) -> None:
    desk = visitor.preview.desk
    for address in re.findall(rb'/beeld/[^" ,]+', visitor.sees("/portretten/anna/")):
        assert visitor.sees(address.decode())
    files = [path for path in desk.folder.rglob("*") if path.is_file()]

    assert {path.suffix for path in files} >= {".avif", ".css", ".js", ".woff2"}
    for path in files:
        assert visitor.sees(f"/{path.relative_to(desk.folder).as_posix()}") == path.read_bytes()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/feeds/alles.atom.xml", "application/atom+xml"),
        ("/sitemap.xml", "application/xml"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/data/themas.json", "application/json; charset=utf-8"),
        ("/icon.svg", "image/svg+xml"),
        ("/-/desk.js", "text/javascript; charset=utf-8"),
        ("/-/desk.css", "text/css; charset=utf-8"),
        ("/-/aid.json?url=/", "application/json; charset=utf-8"),
    ],
)
def test_each_file_is_told_for_what_it_is(visitor: Visitor, path: str, kind: str) -> None:
    response = visitor.asks(path)

    assert (response.status, response.headers["Content-Type"]) == (200, kind)
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "no-store"


def test_a_head_has_the_headers_and_no_page(visitor: Visitor) -> None:
    whole, head = visitor.asks("/portretten/anna/"), visitor.asks("/portretten/anna/", "HEAD")

    assert head.headers["Content-Length"] == whole.headers["Content-Length"]
    assert head.body == b""
    assert visitor.asks("/-/events?url=/", "HEAD").body == b""


def test_an_address_without_a_slash_leads_on(visitor: Visitor) -> None:
    response = visitor.asks("/portretten/anna")

    assert (response.status, response.headers["Location"]) == (302, "/portretten/anna/")


def test_an_address_without_a_page_shows_the_page_for_that(visitor: Visitor) -> None:
    response = visitor.asks("/portretten/niemand/")

    assert response.status == 404
    assert response.body == with_snippet(visitor.preview.desk.page("/404.html").html)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_who_wants_to_do_more_than_look_is_refused(visitor: Visitor, method: str) -> None:
    assert visitor.asks("/", method).status == 501


@pytest.mark.parametrize(
    "host", ["kwaad.example", "", "127.0.0.1", "localhost:1", "127.0.0.1.kwaad.example"]
)
def test_a_browser_that_was_sent_here_under_another_name_is_refused(
    visitor: Visitor, host: str
) -> None:
    response = visitor.asks("/portretten/anna/", Host=host)

    assert response.status == 421
    assert b"Anna" not in response.body


def test_the_machine_goes_by_two_names(visitor: Visitor) -> None:
    for name in ("localhost", "127.0.0.1"):
        assert visitor.asks("/", Host=f"{name}:{visitor.port}").status == 200


def test_nobody_on_the_network_is_answered(visitor: Visitor) -> None:
    assert visitor.preview.server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize(
    "path",
    [
        "/../gelezen.pickle",
        "/theme/../../gelezen.pickle",
        "/%2e%2e/gelezen.pickle",
        "/..%2fgelezen.pickle",
        "/..%5cgelezen.pickle",
        "/..\\gelezen.pickle",
        "/gelezen.pickle",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/theme/../../../../../../../../../../etc/passwd",
        "/icon.svg%00.html",
        "/link.txt",
        "/kring",
        "/map/geheim.txt",
        "/theme",
        "/theme/",
        "/-/../icon.svg",
        "/-/server.py",
        "/-/../server.py",
        f"/{'a' * 5000}",
        "/%ff%fe",
        "/portretten/anna/index.md",
        "/portretten/anna/anna.jpg",
    ],
)
def test_nothing_outside_the_site_is_served(visitor: Visitor, tmp_path: Path, path: str) -> None:
    desk = visitor.preview.desk
    desk.keep()
    assert (desk.folder.parent / "gelezen.pickle").is_file()
    (tmp_path / "geheim.txt").write_text("geheim")
    links = {"link.txt": tmp_path / "geheim.txt", "map": tmp_path, "kring": desk.folder / "kring"}
    for name, target in links.items():
        (desk.folder / name).unlink(missing_ok=True)
        (desk.folder / name).symlink_to(target)

    response = visitor.asks(path)
    body = response.body

    assert response.status == 404
    assert b"geheim" not in body
    assert b"root:" not in body


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("bytes=0-9", (0, 9)),
        ("bytes=10-", (10, None)),
        ("bytes=-5", (-5, None)),
        ("bytes=0-99999999", (0, None)),
        ("bytes=99999999-", None),
        ("bytes=9-3", None),
        ("bytes=-", None),
        ("bytes=0-1,5-6", None),
        ("pages=1-2", None),
    ],
)
def test_a_player_may_jump_to_a_place_in_a_file(
    visitor: Visitor, asked: str, place: tuple[int, int | None] | None
) -> None:
    icon = visitor.sees("/icon.svg")

    response = visitor.asks("/icon.svg", Range=asked)
    body = response.body

    if place is None:
        assert (response.status, body) == (200, icon)
        return
    first, last = place
    expected = icon[first:] if last is None else icon[first : last + 1]
    begin = len(icon) - len(expected) if last is None else first
    assert (response.status, body) == (206, expected)
    end = begin + len(expected) - 1
    assert response.headers["Content-Range"] == f"bytes {begin}-{end}/{len(icon)}"


def test_two_open_pages_hear_of_an_edit_and_which_of_them_is_another_now(
    visitor: Visitor,
) -> None:
    anna, over = (
        version_of(visitor.preview.desk.page(url).html) for url in ("/portretten/anna/", "/over/")
    )
    with (
        visitor.listening("/portretten/anna/", anna) as one,
        visitor.listening("/over/", over) as other,
    ):
        assert (next(one)["page"], next(other)["page"]) == (False, False)

        visitor.saves(ANNA, a_portrait("Anna", "Er is *koffie*.\n"))

        heard = next(one)
        assert heard["page"] is True
        assert heard["passages"]
        assert next(other) == {"page": False, "passages": []}
    assert b"koffie" in visitor.sees("/portretten/anna/")


def test_a_page_that_missed_an_edit_hears_so_at_once(visitor: Visitor) -> None:
    with visitor.listening("/over/", "van-gisteren") as messages:
        assert next(messages)["page"] is True


def test_a_page_that_is_closed_keeps_nobody_waiting(
    visitor: Visitor, capsys: pytest.CaptureFixture[str]
) -> None:
    with visitor.listening("/over/") as messages:
        next(messages)
    for number in range(3):
        visitor.saves(ANNA, a_portrait("Anna", f"Kop {number}.\n"))

    assert b"Kop 2" in visitor.sees("/portretten/anna/")
    assert capsys.readouterr().err == ""


def test_who_leaves_in_the_middle_of_a_page_is_no_mistake(
    visitor: Visitor, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_connection(("127.0.0.1", visitor.port), LONGEST) as leaving:
        leaving.sendall(b"GET / HTT")
    assert visitor.sees("/over/")
    assert capsys.readouterr().err == ""


def test_a_broken_story_is_told_beside_its_page_and_the_next_save_heals_it(
    visitor: Visitor,
) -> None:
    visitor.saves(ANNA, a_portrait("Anna", "Heel.\n").replace("2026-03-01", "gisteren"))
    told = json.loads(visitor.sees("/-/aid.json?url=/portretten/anna/"))
    assert f"content/{ANNA}:2" in {remark["place"] for remark in told["remarks"]}

    visitor.saves(ANNA, a_portrait("Anna", "Weer heel.\n"))
    told = json.loads(visitor.sees("/-/aid.json?url=/portretten/anna/"))
    assert f"content/{ANNA}:2" not in {remark["place"] for remark in told["remarks"]}
    assert b"Weer heel" in visitor.sees("/portretten/anna/")


def test_a_mistake_of_our_own_is_told_beside_the_page(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("plugins.preview.start.aid_for", lambda *_: {}["weg"])

    told = json.loads(visitor.sees("/-/aid.json?url=/portretten/anna/"))

    assert "KeyError" in told["broken"]["message"]
    assert "Traceback" in capsys.readouterr().err


def test_a_port_that_is_taken_makes_way_for_the_next(visitor: Visitor) -> None:
    other = Preview(visitor.preview.content, SETTINGS, TODAY, visitor.port)

    assert other.server.server_port > visitor.port
    other.server.server_close()


def test_a_folder_without_a_site_is_told_and_nothing_starts(tmp_path: Path) -> None:
    said: list[str] = []

    assert not start(tmp_path / "weg", SETTINGS, TODAY, 0, said.append)
    assert "weg" in said[0]


def test_the_program_starts_as_it_is() -> None:
    assert why_it_does_not_start(ROOT) is None


def test_a_program_that_does_not_start_says_why(tmp_path: Path) -> None:
    (tmp_path / "tasks.py").write_text("def half(")

    problem = why_it_does_not_start(tmp_path)

    assert problem is not None
    assert "SyntaxError" in problem.message
