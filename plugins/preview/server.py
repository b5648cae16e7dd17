"""Answers the browser of the author and nobody else: on this machine, from one folder."""

import json
import mimetypes
from collections.abc import Callable, Mapping
from dataclasses import asdict
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from plugins.publishing.served_headers import headers_for
from plugins.story.problem import Problem

from .desk import Desk
from .live import Live
from .snippet import OWN, version_of, with_snippet
from .writing_aid import Aid

LOOPBACK = "127.0.0.1"
_STATIC = Path(__file__).resolve().parent / "static"
_OWN_FILES = ("desk.css", "desk.js")
_HEARTBEAT = 15
"""Seconds after which an open page hears that we are still here."""
_STAYS_A_PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>Nog niet te zien</title>
</head>
<body>
<main><h1>Deze pagina kan ik nog niet laten zien</h1></main>
</body>
</html>
"""


class Trouble:
    """What is wrong with the program itself at the moment, such as a plugin that doesn't start."""

    problem: Problem | None = None


class PreviewServer(ThreadingHTTPServer):
    """The site at `http://127.0.0.1:<port>/`. Raises OSError when the port is taken."""

    daemon_threads = True

    def __init__(
        self, port: int, desk: Desk, live: Live, aid: Callable[[str], Aid], trouble: Trouble
    ) -> None:
        super().__init__((LOOPBACK, port), _Handler)
        self.desk = desk
        self.live = live
        self.aid = aid
        self.trouble = trouble

    @property
    def address(self) -> str:
        """Where the author opens it."""
        return f"http://{LOOPBACK}:{self.server_port}/"


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._answer(body=True)

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal tells of edits, not of requests."""

    def _answer(self, body: bool) -> None:
        self._body = body
        if self.headers.get("Host", "") not in self._names():
            # Another site may send her browser here under a name of its own.
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"Alleen voor deze computer.")
            return
        split = urlsplit(self.path)
        path = unquote(split.path)
        if path.startswith(OWN):
            self._own(path.removeprefix(OWN), parse_qs(split.query))
        elif file := _below(self.server.desk.folder, path):
            self._send_file(file)
        else:
            self._page(path)

    def _names(self) -> tuple[str, ...]:
        port = self.server.server_port
        return (f"{LOOPBACK}:{port}", f"localhost:{port}")

    def _page(self, path: str) -> None:
        url = f"{path.removesuffix('index.html')}" if path.endswith("/index.html") else path
        desk = self.server.desk
        if not url.endswith(("/", ".html")):
            content = desk.file(url)
            if content is not None:
                self._send(HTTPStatus.OK, _kind_of(url), content)
                return
            if desk.page(f"{url}/").found:
                self.send_response(HTTPStatus.MOVED_PERMANENTLY)
                self.send_header("Location", f"{url}/")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
        shown = desk.page(url)
        status = HTTPStatus.OK if shown.found else HTTPStatus.NOT_FOUND
        self._send(status, "text/html", with_snippet(shown.html or _STAYS_A_PAGE.encode()), url)

    def _own(self, name: str, asked: Mapping[str, list[str]]) -> None:
        url = asked.get("url", [""])[0]
        if name == "events":
            self._events(url, asked.get("seen", [""])[0])
        elif name == "aid.json":
            self._send(HTTPStatus.OK, "application/json", self._aid(url))
        elif name in _OWN_FILES:
            self._send_file(_STATIC / name)
        else:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"Dit is er niet.")

    def _aid(self, url: str) -> bytes:
        broken = self.server.trouble.problem or self.server.desk.page(url).broken
        aid = asdict(self.server.aid(url))
        aid["broken"] = broken.as_json() if broken else None
        return json.dumps(aid, ensure_ascii=False).encode()

    def _events(self, url: str, seen: str) -> None:
        """Tell the page when it should look again, for as long as it is open."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        live, number = self.server.live, -1
        try:
            while not live.over:
                now = live.after(number, _HEARTBEAT)
                message = b": nog hier\n\n"
                if now != number:
                    number = now
                    message = f"data: {self._news(url, seen)}\n\n".encode()
                self.wfile.write(message)
                self.wfile.flush()
        except (BrokenPipeError, ConnectionResetError):
            return  # The page was closed.

    def _news(self, url: str, seen: str) -> str:
        html = self.server.desk.page(url).html
        return json.dumps(
            {
                "page": bool(html) and version_of(html) != seen,
                "passages": sorted(self.server.desk.edited(url)),
            }
        )

    def _send_file(self, file: Path) -> None:
        self._send(HTTPStatus.OK, _kind_of(file.name), file.read_bytes())

    def _send(self, status: HTTPStatus, kind: str, content: bytes, url: str = "") -> None:
        self.send_response(status)
        text = kind.startswith("text/") or kind == "application/json"
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(content)))
        if url:
            policy = headers_for(url, self.server.desk.library.site.settings)
            self.send_header("Content-Security-Policy", policy["Content-Security-Policy"])
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self._body:
            self.wfile.write(content)


def _below(folder: Path, path: str) -> Path | None:
    """The file at an address below a folder; None when there is none, or it lies elsewhere."""
    if "\0" in path or "\\" in path:
        return None
    file = folder / path.lstrip("/")
    inside = file.resolve().is_relative_to(folder.resolve())
    return file if inside and file.is_file() else None


def _kind_of(name: str) -> str:
    if name.endswith(".atom.xml"):
        return "application/atom+xml"
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
