"""A client of yaml-language-server, as VS Code is one: over LSP, on stdio, with no network.

https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, Self

Json = dict[str, Any]


class LanguageServer:
    """A running server; a context manager that ends it."""

    def __init__(self, command: Sequence[str], folder: Path, settings: Mapping[str, Any]) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._settings = _nested(settings)
        self._last = 0
        self._diagnostics: dict[str, list[Json]] = {}
        answer = {"workspace": {"configuration": True}, "textDocument": _SUPPORTED}
        workspace = [{"uri": folder.as_uri(), "name": folder.name}]
        place = {"processId": None, "rootUri": folder.as_uri(), "workspaceFolders": workspace}
        place["capabilities"] = answer
        self._ask("initialize", place)
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self._settings})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        self._process.wait()

    def open(self, file: Path) -> list[Json]:
        """Return the diagnostics of a file, once the server has told them. Open it once only."""
        text = file.read_text(encoding="utf-8")
        about = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": about})
        self._until(lambda _: file.as_uri() in self._diagnostics)
        return self._diagnostics[file.as_uri()]

    def hover(self, file: Path, line: int, column: int) -> str:
        """Return what the server tells of a place, counted from 1."""
        told = self._ask("textDocument/hover", _at(file, line, column))
        return told["contents"]["value"] if told else ""

    def completions(self, file: Path, line: int, column: int) -> dict[str, Json]:
        """Return what the server offers at a place, counted from 1, by its label."""
        told = self._ask("textDocument/completion", _at(file, line, column))
        return {item["label"]: item for item in (told["items"] if told else ())}

    def _ask(self, method: str, params: Json) -> Any:
        self._last += 1
        self._send({"id": self._last, "method": method, "params": params})
        wanted = self._last
        return self._until(lambda told: told.get("id") == wanted and "method" not in told)["result"]

    def _tell(self, method: str, params: Json) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Json) -> None:
        raw = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream = self._stream(self._process.stdin)
        stream.write(f"Content-Length: {len(raw)}\r\n\r\n".encode() + raw)
        stream.flush()

    def _until(self, enough: Callable[[Json], bool]) -> Json:
        """Read messages, answer what the server asks, and return the first that is enough."""
        while True:
            told = self._receive()
            if told.get("method") == "textDocument/publishDiagnostics":
                self._diagnostics[told["params"]["uri"]] = told["params"]["diagnostics"]
            elif told.get("method") == "workspace/configuration":
                items = told["params"]["items"]
                result = [self._settings.get(item["section"].strip("[]")) for item in items]
                self._send({"id": told["id"], "result": result})
            elif "method" in told and "id" in told:
                self._send({"id": told["id"], "result": None})
            if enough(told):
                return told

    def _receive(self) -> Json:
        stream = self._stream(self._process.stdout)
        length = 0
        while line := stream.readline().strip():
            name, _, value = line.decode().partition(":")
            length = int(value) if name.lower() == "content-length" else length
        assert length, "yaml-language-server has ended"
        told: Json = json.loads(stream.read(length))
        return told

    def _stream(self, stream: IO[bytes] | None) -> IO[bytes]:
        assert stream is not None
        return stream


_SUPPORTED: Json = {
    "publishDiagnostics": {},
    "hover": {"contentFormat": ["markdown"]},
    "completion": {"completionItem": {"snippetSupport": True}},
}


def _at(file: Path, line: int, column: int) -> Json:
    place = {"line": line - 1, "character": column - 1}
    return {"textDocument": {"uri": file.as_uri()}, "position": place}


def _nested(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return settings such as 'yaml.hover' as the tree that servers ask for."""
    tree: dict[str, Any] = {}
    for dotted, value in settings.items():
        branch = tree
        *way, last = dotted.strip("[]").split(".")
        for step in way:
            branch = branch.setdefault(step, {})
        branch[last] = value
    return tree
