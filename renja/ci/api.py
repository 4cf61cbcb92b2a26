"""The web interface of a forge: asked, and told, by its own conventions; nothing is tried twice."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode, urlsplit

from renja import __version__

_SECONDS = 60
_LARGEST = 50_000_000  # bytes of an answer
_EACH, _PAGES = 100, 50  # of a list, as many a page as both forges give at most
_LOOPBACK = ("127.0.0.1", "localhost")
_ADVICE = {
    401: "Token tidak berlaku lagi; buat yang baru.",
    403: "Token tidak berhak atas hal itu; lihat hak yang diperlukan di README.md proyek.",
    404: "Token tidak berhak melihatnya, atau itu memang tidak ada.",
}


class ForgeError(Exception):
    """The forge refused, or couldn't be reached; advice says what can be done, '' if nothing."""

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.advice = advice


class Api:
    """A forge at an address, asked with headers of which none goes along to another address."""

    def __init__(self, address: str, headers: Mapping[str, str]) -> None:
        parts = urlsplit(address)
        if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
            raise ForgeError(f"alamat {address!r} tidak terenkripsi; token tidak dikirim ke sana")
        self._address, self._headers = address.rstrip("/"), dict(headers)

    def get(self, path: str, **query: str | int) -> Any:
        """Return the JSON at a path."""
        return _json(self.content(path, **query))

    def content(self, path: str, **query: str | int) -> bytes:
        """Return the bytes at a path, also where the forge sends us elsewhere for them."""
        return self._ask("GET", f"{path}?{urlencode(query)}" if query else path)

    def every(self, path: str, **query: str | int) -> Iterator[Any]:
        """Yield the items of a list, page after page."""
        for page in range(1, _PAGES + 1):
            items = self.get(path, **query, per_page=_EACH, page=page)
            yield from items
            if len(items) < _EACH:
                return

    def send(self, method: str, path: str, told: Mapping[str, Any]) -> Any:
        """Return the answer to an object of JSON."""
        return _json(self._ask(method, path, json.dumps(told).encode(), "application/json"))

    def put_file(self, path: str, data: bytes) -> None:
        """Put a file at a path."""
        self._ask("PUT", path, data, "application/octet-stream")

    def _ask(self, method: str, path: str, data: bytes | None = None, kind: str = "") -> bytes:
        request = urllib.request.Request(f"{self._address}{path}", data, method=method)
        request.add_header("User-Agent", f"renja/{__version__}")
        if kind:
            request.add_header("Content-Type", kind)
        for name, value in self._headers.items():
            request.add_unredirected_header(name, value)
        try:
            with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
                told: bytes = answer.read(_LARGEST)
                return told
        except urllib.error.HTTPError as error:
            with error:
                advice = _ADVICE.get(error.code, "")
            raise ForgeError(f"{method} {path} dijawab {error.code}", advice) from None
        except (urllib.error.URLError, TimeoutError) as error:
            raise ForgeError(f"{self._address} tidak terjangkau: {error}") from None


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        raise ForgeError("jawaban yang bukan JSON") from None
