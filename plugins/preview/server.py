"""Answers the browser of the author and nobody else: on this machine, from one folder."""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from plugins.publishing.served_headers import headers_for
from plugins.story.problem import Problem

from .desk import Desk
from .files import kind_of, piece_of
from .live import Live
from .mistakes import carrying_on
from .snippet import OWN, version_of, with_snippet
from .writing_aid import NO_AID, Aid

LOOPBACK = "127.0.0.1"
_STATIC = Path(__file__).resolve().parent / "static"
_OWN_FILES = ("desk.css", "desk.js")
_HEARTBEAT = 15
"""Seconds after which an open page hears that we are still here."""
_NONE: Mapping[str, str] = MappingProxyType({})
_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_RETRY = 500
"""Milliseconds after which an open page asks again when we were away, as for a new program."""
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

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that leaves in the middle of a page is no mistake; all else is told."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

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
        elif file := self.server.desk.file_at(path):
            self._send_file(file)
        else:
            self._page(path)

    def _names(self) -> tuple[str, ...]:
        port = self.server.server_port
        return (f"{LOOPBACK}:{port}", f"localhost:{port}")

    def _page(self, path: str) -> None:
        url = path.removesuffix("index.html") if path.endswith("/index.html") else path
        desk = self.server.desk
        if not url.endswith(("/", ".html")):
            content = desk.file(url)
            if content is not None:
                self._send(HTTPStatus.OK, kind_of(url), content)
                return
            if desk.page(f"{url}/").found:
                self._send(HTTPStatus.FOUND, "text/plain", b"", {"Location": f"{quote(url)}/"})
                return
        shown = desk.page(url)
        status = HTTPStatus.OK if shown.found else HTTPStatus.NOT_FOUND
        html = with_snippet(shown.html or _STAYS_A_PAGE.encode())
        self._send(status, "text/html", html, self._policy(url))

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
        aid = NO_AID
        with carrying_on(self.server.desk.theme) as outcome:
            aid = self.server.aid(url)
        problem = broken or outcome.problem
        told = asdict(aid) | {"broken": problem.as_json() if problem else None}
        return json.dumps(told, ensure_ascii=False).encode()

    def _events(self, url: str, seen: str) -> None:
        """Tell the page when it should look again, for as long as it is open."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        if not self._body:
            return
        live, number = self.server.live, -1
        try:
            while not live.over:
                now = live.after(number, _HEARTBEAT)
                message = b": nog hier\n\n"
                if now != number:
                    number = now
                    message = f"retry: {_RETRY}\ndata: {self._news(url, seen)}\n\n".encode()
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
        data = file.read_bytes()
        piece = piece_of(self.headers.get("Range", ""), len(data))
        if piece is None:
            self._send(HTTPStatus.OK, kind_of(file.name), data, {"Accept-Ranges": "bytes"})
            return
        place = f"bytes {piece.start}-{piece.stop - 1}/{len(data)}"
        headers = {"Content-Range": place}
        self._send(HTTPStatus.PARTIAL_CONTENT, kind_of(file.name), data[piece], headers)

    def _send(
        self, status: HTTPStatus, kind: str, content: bytes, headers: Mapping[str, str] = _NONE
    ) -> None:
        self.send_response(status)
        text = kind.startswith("text/") or kind == "application/json"
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(content)))
        for name, value in {**_ALWAYS, **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self._body:
            self.wfile.write(content)

    def _policy(self, url: str) -> Mapping[str, str]:
        headers = headers_for(url, self.server.desk.library.site.settings)
        return {"Content-Security-Policy": headers["Content-Security-Policy"]}
