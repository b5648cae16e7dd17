"""A built site on this machine, under the headers and as small as it is meant to be served."""

import functools
import gzip
import io
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

from plugins.publishing.served_headers import headers_for
from plugins.story.site import Settings

_PACKED = (".html", ".css", ".js", ".json", ".jsonld", ".svg", ".xml", ".txt")


class Handler(SimpleHTTPRequestHandler):
    """A plain file server: no fallback that a real server would not have."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, settings: Settings, **more: object) -> None:
        self.settings = settings
        super().__init__(*args, **more)

    def send_head(self) -> BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if self.path.partition("?")[0].endswith("/") else path
        if path.suffix not in _PACKED or not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes(), 9, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(str(path))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def end_headers(self) -> None:
        for name, value in headers_for(self.path.partition("?")[0], self.settings).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: what goes wrong shows in the browser."""


class QuietServer(ThreadingHTTPServer):
    """A browser that leaves a page stops listening in the middle of a photo. That is no error."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path, settings: Settings) -> Iterator[str]:
    """The address of a folder as a web server shows it."""
    handler = functools.partial(Handler, directory=str(folder), settings=settings)
    server = QuietServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()
