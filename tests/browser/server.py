"""A folder on this machine as a web server shows it, under the headers that the site is served with."""

import functools
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from plugins.publishing.served_headers import headers_for
from plugins.story.site import Settings


class Handler(SimpleHTTPRequestHandler):
    """A plain file server: no fallback that a real server would not have."""

    def __init__(self, *args: object, settings: Settings, **more: object) -> None:
        self.settings = settings
        super().__init__(*args, **more)

    def end_headers(self) -> None:
        for name, value in headers_for(self.path.partition("?")[0], self.settings).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: pytest shows what matters."""


class QuietServer(ThreadingHTTPServer):
    """A browser that leaves a page stops listening in the middle of a photo. That is no error."""

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
