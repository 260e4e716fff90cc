"""`factcheck lsp`: the language server, on standard input and output.

All that pygls takes to import is behind `main`: the command line stays quick, and works without the extra ``lsp``.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import BinaryIO, cast

from factcheck.errors import FactcheckError
from factcheck.lsp.frames import Frames

_NEEDED = frozenset(("attrs", "cattrs", "lsprotocol", "pygls"))


def main() -> int:
    """Serve one editor until it leaves; give the exit status: 0 if it said goodbye, 1 if it was cut off.

    Raises `FactcheckError` where the extra ``lsp`` is not installed.
    """
    try:
        from factcheck.lsp.features import build
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _NEEDED:
            raise
        raise FactcheckError(
            f"the language server needs {error.name}, which is not installed: pip install 'factcheck-cli[lsp]'"
        ) from None
    if sys.stdin is None or sys.stdout is None:
        raise FactcheckError("there is no editor to serve: standard input or output is closed")
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(name)s: %(message)s")
    protocol, sys.stdout = sys.stdout.buffer, sys.stderr  # whatever else is printed would break the protocol
    service = build()
    service.start_io(cast(BinaryIO, Frames(sys.stdin.buffer, protocol)), protocol)
    status = 0 if service.was_shut_down else 1
    if service.desk.end():  # Python would wait for the check, and the editor for Python
        sys.stderr.flush()
        os._exit(status)
    return status
