"""A forge on the loopback: enough of GitHub and GitLab to be told something over real HTTP."""

from __future__ import annotations

import io
import json
import threading
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

SHA = "0123456789abcdef0123456789abcdef01234567"
ROBOT = "github-actions[bot]"


@dataclass(frozen=True)
class Asked:
    """A request as the forge got it."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    @property
    def told(self) -> Any:
        return json.loads(self.body)


Answer = Callable[[Asked], Any]


@dataclass
class Forge:
    """The forge: its address, what it answers by method and path, and what it was asked.

    An answer is an object of JSON, bytes, a status, or an address to go to instead."""

    address: str = ""
    answers: dict[tuple[str, str], Answer] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def answer(self, method: str, path: str, answer: Any) -> None:
        self.answers[method, path] = answer if callable(answer) else lambda _: answer

    def written(self) -> list[Asked]:
        """Return the requests that change something."""
        return [asked for asked in self.asked if asked.method != "GET"]


@contextmanager
def running_forge() -> Iterator[Forge]:
    """Yield a forge that listens until the context ends."""
    forge = Forge()

    class Handler(BaseHTTPRequestHandler):
        def _any(self) -> None:
            parts = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name.lower(): text for name, text in self.headers.items()}
            asked = Asked(self.command, parts.path, query, headers, body)
            forge.asked.append(asked)
            found = forge.answers.get((self.command, parts.path))
            self._send(404 if found is None else found(asked))

        do_GET = do_POST = do_PATCH = do_PUT = _any

        def _send(self, answer: Any) -> None:
            if isinstance(answer, str):
                self.send_response(302)
                self.send_header("Location", answer)
                data = b""
            elif isinstance(answer, int):
                self.send_response(answer)
                data = b'{"message": "no"}'
            else:
                self.send_response(200)
                data = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    forge.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield forge
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def zipped(**files: bytes) -> bytes:
    """Return a zip of files by name."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return into.getvalue()
