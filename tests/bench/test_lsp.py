"""How long an editor waits: from a change, over a real connection, to the diagnostics for it. The debounce is in it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import perf_counter
from typing import Any

import pytest
from newsroom import Newsroom, make

from factcheck.lsp.desk import DELAY

WORDS = 2_000
CLAIMS = 500
CHANGES = 60

SERVER = [sys.executable, "-m", "factcheck", "lsp"]


class Connection:
    """One server, spoken to as editors do."""

    def __init__(self, folder: Path) -> None:
        self._server = subprocess.Popen(SERVER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
        self._send(
            method="initialize", id=0, params={"capabilities": {}, "rootUri": folder.as_uri(), "processId": None}
        )
        self.await_message(lambda message: message.get("id") == 0)
        self.notify("initialized", {})

    def notify(self, method: str, params: dict[str, Any]) -> None:
        self._send(method=method, params=params)

    def await_message(self, is_it: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        while not is_it(message := self._receive()):
            pass
        return message

    def diagnostics_of(self, version: int) -> list[dict[str, Any]]:
        def is_it(message: dict[str, Any]) -> bool:
            published = message.get("method") == "textDocument/publishDiagnostics"
            return published and message["params"].get("version") == version

        return self.await_message(is_it)["params"]["diagnostics"]

    def close(self) -> int:
        self._send(method="shutdown", id=1)
        self.await_message(lambda message: message.get("id") == 1)
        self.notify("exit", {})
        return self._server.wait(10)

    def _send(self, **message: object) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._server.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._server.stdout is not None
        length = 0
        while line := self._server.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the server has ended"
        return dict(json.loads(self._server.stdout.read(length)))


@pytest.fixture
def open_draft(tmp_path: Path) -> Iterator[Callable[[Newsroom], tuple[Connection, str]]]:
    opened: list[Connection] = []

    def open_it(newsroom: Newsroom) -> tuple[Connection, str]:
        (tmp_path / "claims.yaml").write_text(newsroom.claims_file(), "utf-8")
        connection, uri = Connection(tmp_path), (tmp_path / "draft.md").as_uri()
        opened.append(connection)
        item = {"uri": uri, "languageId": "markdown", "version": 0, "text": newsroom.draft}
        connection.notify("textDocument/didOpen", {"textDocument": item})
        return connection, uri

    yield open_it
    for connection in opened:
        assert connection.close() == 0


@pytest.mark.parametrize("told", [20, 100])
def test_diagnostics_after_a_change(
    open_draft: Callable[[Newsroom], tuple[Connection, str]], say: Callable[[str], None], told: int
) -> None:
    """Type single characters anywhere in a draft that speaks of `told` of its claims."""
    newsroom = make(words=WORDS, claims=CLAIMS, told=told)
    start = perf_counter()
    connection, uri = open_draft(newsroom)
    assert connection.diagnostics_of(0)
    opened = perf_counter() - start
    lines = newsroom.draft.count("\n")
    random = Random(1)
    taken = []
    for version in range(1, CHANGES + 1):
        place = {"line": random.randrange(lines), "character": random.randrange(20)}
        change = {"range": {"start": place, "end": place}, "text": random.choice("aeiou ")}
        start = perf_counter()
        connection.notify(
            "textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]}
        )
        connection.diagnostics_of(version)
        taken.append(perf_counter() - start)
    slow = quantiles(taken, n=20)[-1]
    say(
        f"{WORDS:,} words, {CLAIMS} claims, {told} told: {median(taken) * 1000:.0f} ms from a change to its diagnostics"
        f" (95 of 100 within {slow * 1000:.0f} ms), {DELAY * 1000:.0f} ms of them waiting for the next key;"
        f" {opened * 1000:.0f} ms from start to the first"
    )
