"""Every request gets an answer, right or wrong, and no frame ends the server: bytes to the real server."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

URI = "file:///nowhere/draft.txt"
PLACE = {"textDocument": {"uri": URI}, "position": {"line": 0, "character": 1}}
HOVER = "textDocument/hover"


def frame(message: object) -> bytes:
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def request(number: Any, method: Any, *params: object) -> bytes:
    return frame({"jsonrpc": "2.0", "id": number, "method": method, **({"params": params[0]} if params else {})})


BEGIN = request(0, "initialize", {"processId": None, "rootUri": None, "capabilities": {}})
OPEN = {"textDocument": {"uri": URI, "languageId": "plaintext", "version": 1, "text": "Seven divers."}}
END = request(99, "shutdown") + frame({"jsonrpc": "2.0", "method": "exit"})


def answers(folder: Path, sent: bytes) -> tuple[list[tuple[Any, Any]], str]:
    """Return what the server answered to each request, and what it said on standard error; it has to leave in peace."""
    begin = BEGIN + frame({"jsonrpc": "2.0", "method": "initialized", "params": {}})
    begin += frame({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": OPEN})
    command = [sys.executable, "-m", "factcheck", "lsp"]
    done = subprocess.run(command, input=begin + sent + END, capture_output=True, cwd=folder, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    found: list[tuple[Any, Any]] = []
    rest = done.stdout
    while rest:
        head, _, rest = rest.partition(b"\r\n\r\n")
        length = int(head.split(b":")[1].split()[0])
        message = json.loads(rest[:length])
        rest = rest[length:]
        if "method" not in message:
            found.append((message["id"], message.get("error", {}).get("code", "result")))
    return found, done.stderr.decode()


REQUESTS = [
    ((HOVER, PLACE), "result"),
    ((HOVER,), -32602),
    ((HOVER, None), -32602),
    ((HOVER, []), -32602),
    ((HOVER, "x"), -32602),
    ((HOVER, {"textDocument": {"uri": URI}}), -32602),
    ((HOVER, {**PLACE, "position": {"line": -1, "character": 0}}), -32602),
    ((HOVER, {**PLACE, "position": {"line": 10**30, "character": 0}}), -32602),
    ((HOVER, {**PLACE, "position": {"line": "a", "character": None}}), -32602),
    ((HOVER, {**PLACE, "position": {"line": 99, "character": 99}}), "result"),
    ((HOVER, {**PLACE, "textDocument": {"uri": "file:///nowhere/other.txt"}}), "result"),
    (("textDocument/codeAction", {"textDocument": {"uri": URI}, "range": {}, "context": {}}), -32602),
    (("textDocument/completion", {**PLACE, "context": {"triggerKind": 99}}), -32602),
    (("textDocument/didOpen", OPEN), -32602),
    (("textDocument/didChange", {}), -32602),
    (("workspace/executeCommand", {"command": "nobody"}), -32602),
    (("workspace/executeCommand", {"command": "factcheck.show", "arguments": ["x", {"start": 5}]}), -32602),
    (("workspace/executeCommand",), -32602),
    (("no/body",), -32601),
    (("$/nobody", {}), -32601),
    (("",), -32601),
    ((5,), -32600),
    ((None,), -32600),
]


def test_every_request_gets_an_answer(tmp_path: Path) -> None:
    sent = b"".join(request(number, *rest) for number, (rest, _) in enumerate(REQUESTS, 1))
    found, errors = answers(tmp_path, sent)
    expected = [(number, code) for number, (_, code) in enumerate(REQUESTS, 1)]
    assert sorted(found) == [(0, "result"), *expected, (99, "result")]
    assert "Traceback" not in errors


FRAMES = [
    (frame(b"{nope"), -32700),
    (frame(b'"\xff"'), -32700),
    (frame(b"[" * 100_000), -32700),
    (frame(b'{"jsonrpc": "2.0", "id": ' + b"9" * 5000 + b', "method": "x"}'), -32700),
    (frame(b"[]"), -32600),
    (frame([{"jsonrpc": "2.0", "id": 1, "method": "shutdown"}]), -32600),
    (frame(b"5"), -32600),
    (frame(b"null"), -32600),
    (request({}, HOVER, PLACE), -32600),
    (request(1.5, HOVER, PLACE), -32600),
    (request(True, HOVER, PLACE), -32600),
    (request(None, HOVER, PLACE), -32600),
    (frame({"id": None, "method": HOVER}), -32600),
    (b"hello\r\n\r\n", None),
    (b"\r\n\r\n\r\n", None),
    (b"Content-Length: -5\r\n\r\n", None),
    (b"Content-Length: 0\r\n\r\n", None),
    (b"Content-Length: x\r\n\r\n", None),
    (b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n", None),
    (b"x" * 100_000 + b"\n", None),
    (frame({"jsonrpc": "2.0", "method": "textDocument/didOpen"}), None),
    (frame({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": 5}}), None),
    (frame({"jsonrpc": "2.0", "method": "$/cancelRequest"}), None),
    (frame({"jsonrpc": "2.0", "id": 7, "result": 1}), None),
    (frame({"jsonrpc": "2.0", "id": "x", "error": 5}), None),
]


def test_no_frame_ends_the_server(tmp_path: Path) -> None:
    hovers = (request(number, HOVER, PLACE) for number in range(1, len(FRAMES) + 1))
    found, errors = answers(tmp_path, b"".join(sent + hover for (sent, _), hover in zip(FRAMES, hovers, strict=True)))
    assert [code for number, code in found if number is None] == [code for _, code in FRAMES if code is not None]
    asked = [(number, "result") for number in range(len(FRAMES) + 1)]
    assert sorted(entry for entry in found if entry[0] is not None) == [*asked, (99, "result")]
    assert "Traceback" not in errors


def test_a_head_may_be_written_otherwise(tmp_path: Path) -> None:
    body = json.dumps({"jsonrpc": "2.0", "id": 5, "method": HOVER, "params": PLACE}).encode()
    sent = b"Content-Type: application/vscode-jsonrpc\ncontent-length:%d\n\n%s" % (len(body), body)
    assert (5, "result") in answers(tmp_path, sent)[0]


def test_a_request_after_the_end_is_refused(tmp_path: Path) -> None:
    assert (5, -32600) in answers(tmp_path, request(4, "shutdown") + request(5, HOVER, PLACE))[0]
