"""What an editor sends -> messages that the library behind the server can read; whatever else comes is answered here.

Takes a stream of frames, each a head with its length and a body of JSON. A frame that is no frame is passed over, one
that is no message gets an error: else the library would end over it, or leave a request without its answer.
"""

from __future__ import annotations

import json
import re
from typing import Any, BinaryIO

_LENGTH = rb"(?i)content-length\s*:\s*(\d{1,9})\s*"
_PARSE_ERROR, _INVALID_REQUEST = -32700, -32600
_LONGEST_LINE = 2**16


class Frames:
    """A stream as the library reads it, line by line and then so many bytes, that holds nothing but sound messages."""

    def __init__(self, source: BinaryIO, answers: BinaryIO) -> None:
        self._source = source
        self._answers = answers
        self._lines: list[bytes] = []
        self._body = b""

    def readline(self) -> bytes:
        """Return the next line of a head, empty at the end."""
        while not self._lines:
            body = self._next()
            if body is None:
                return b""
            if self._is_sound(body):
                self._body = body
                self._lines = [b"Content-Length: %d\r\n" % len(body), b"\r\n"]
        return self._lines.pop(0)

    def read(self, size: int) -> bytes:
        """Return the body that belongs to the head before."""
        return self._body[:size]

    def _next(self) -> bytes | None:
        """Return the body of the next frame, None at the end."""
        length = 0
        while line := self._source.readline(_LONGEST_LINE):
            if match := re.fullmatch(_LENGTH, line):
                length = int(match[1])
            elif length and not line.strip():
                body = self._source.read(length)
                return body if len(body) == length else None
        return None

    def _is_sound(self, body: bytes) -> bool:
        """Whether a body is one message; if not, say so."""
        try:
            message = json.loads(body)
        except (ValueError, RecursionError):
            return self._refuse(None, _PARSE_ERROR, "this is no JSON")
        if not isinstance(message, dict):
            return self._refuse(None, _INVALID_REQUEST, "this is no message: send one object a frame")
        known = message.get("id")
        identifier = known if isinstance(known, (int, str)) and not isinstance(known, bool) else None
        if "id" in message and identifier is None and "error" not in message:
            return self._refuse(None, _INVALID_REQUEST, '"id" has to be a whole number or a text')
        if message.get("jsonrpc") != "2.0":
            return self._refuse(identifier, _INVALID_REQUEST, '"jsonrpc" has to be "2.0"')
        if not isinstance(message.get("method", ""), str):
            return self._refuse(identifier, _INVALID_REQUEST, '"method" has to be a text')
        if "method" not in message and "result" not in message and "error" not in message:
            return self._refuse(identifier, _INVALID_REQUEST, '"method" is missing')
        return True

    def _refuse(self, identifier: Any, code: int, message: str) -> bool:
        error = {"jsonrpc": "2.0", "id": identifier, "error": {"code": code, "message": message}}
        body = json.dumps(error).encode()
        self._answers.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))  # at once: others write too
        self._answers.flush()
        return False
