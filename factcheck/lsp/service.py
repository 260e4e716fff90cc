"""The connection to one editor: what it says goes to the desk, what the desk finds goes to it.

Opened and changed texts are kept by `factcheck.lsp.buffers`, not by pygls, which counts more characters as line ends
than the protocol does.
"""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Sequence
from typing import Any

from lsprotocol import types
from pygls.exceptions import FeatureRequestError, JsonRpcException, PyglsError
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method
from pygls.uris import to_fs_path

from factcheck.errors import Problem
from factcheck.lsp import diagnostics
from factcheck.lsp.buffers import Buffer, opened
from factcheck.lsp.client import Client
from factcheck.lsp.desk import Desk
from factcheck.lsp.drafts import Checked
from factcheck.lsp.links import Links
from factcheck.lsp.options import Options, Site, read_options
from factcheck.lsp.positions import Encoding
from factcheck.lsp.shelf import Loaded
from factcheck.model.complaints import Complaint
from factcheck.model.records import NamedTuple
from factcheck.version import __version__

SETTINGS = "factcheck"
"""The section that an editor's settings are asked for."""


def _is_news(record: logging.LogRecord) -> bool:
    """Leave out how a message came to be refused: the editor hears of it."""
    if record.exc_info and isinstance(record.exc_info[1], JsonRpcException):
        record.exc_info = None
    return not str(record.msg).startswith("Unable to deserialize")


logging.getLogger("pygls.protocol.json_rpc").addFilter(_is_news)


class Refused(NamedTuple):
    """A message that cannot be taken."""

    id: int | str | None
    """Of a request, which gets an error; None of others."""
    reason: str


class Protocol(LanguageServerProtocol):
    """The protocol of pygls, but for the texts themselves, and for messages that are not as they have to be."""

    _server: Service

    def structure_message(self, data: dict[str, Any]) -> Any:
        """Make a message of what was sent."""
        if "method" in data and "jsonrpc" in data and self.get_message_type(data["method"]) is None:
            data.setdefault("params", None)  # a method that nobody knows is told from one that is called wrongly
        try:
            message = super().structure_message(data)
            if "method" in data and "id" in data and "jsonrpc" in data and not hasattr(message, "id"):
                return Refused(data["id"], f"nobody can ask for an answer to {data['method']}")
            return message
        except JsonRpcException as error:
            return Refused(data.get("id") if "method" in data else None, f"{error}: {data.get('method', 'an answer')}")

    def handle_message(self, message: Any) -> None:
        """Take a message; a request gets an answer, whatever is wrong with it."""
        if isinstance(message, Refused):
            error = types.ResponseError(types.ErrorCodes.InvalidParams, message.reason)
        elif self._shutdown and hasattr(message, "method") and hasattr(message, "id"):
            error = types.ResponseError(types.ErrorCodes.InvalidRequest, "the server was shut down")
        else:
            super().handle_message(message)
            return
        if message.id is not None:
            self._send_response(message.id, None, error)

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        """Take a text that was opened."""
        self._server.desk.open(opened(params.text_document, self._server.encoding))

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        """Take the next version of a text."""
        buffer = self._server.desk.buffers.get(params.text_document.uri)
        if buffer is not None:
            self._server.desk.change(buffer.changed(params.text_document.version, params.content_changes))

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        """Forget a text."""
        self._server.desk.close(params.text_document.uri)


class Service(LanguageServer):
    """One editor, connected."""

    def __init__(self) -> None:
        super().__init__("factcheck", __version__, protocol_cls=Protocol)
        self.was_shut_down = False
        self.connect(Client(), Encoding.UTF16)

    def connect(self, client: Client, encoding: Encoding) -> None:
        """Begin, now that it is known what the editor can do."""
        self.client = client
        self.encoding = encoding
        self._options = Options()
        self.links = Links(encoding)
        self.desk = Desk(self, self.links)
        self._shown: dict[str, list[types.Diagnostic]] = {}
        self._said: set[str] = set()
        self._counts: dict[str, object] = {}

    def set_options(self, value: object) -> None:
        """Take the settings of the editor."""
        self._options, problem = read_options(value)
        if problem:
            self.say(problem)
        self.set_folders()

    def set_folders(self) -> None:
        """Take the folders that are open in the editor."""
        uris = [folder.uri for folder in self.workspace.folders.values()] or [self.workspace.root_uri]
        folders = (to_fs_path(uri) for uri in uris if uri)
        self.desk.move(Site(self._options, tuple(filter(None, folders))))

    def say(self, message: str, kind: types.MessageType = types.MessageType.Warning) -> None:
        """Write a line where the editor keeps such lines, each only once."""
        if message not in self._said:
            self._said.add(message)
            self.window_log_message(types.LogMessageParams(kind, message))

    # What the desk reports

    def show_draft(self, checked: Checked) -> None:
        """Show what was found in a text."""
        if checked.loaded is None:
            home = self.desk.site.home(checked.buffer)
            self.say(f"no claims.yaml in {home} or any folder above it: nothing is checked", types.MessageType.Info)
        if not self.client.pulls:
            self._publish(checked.buffer, diagnostics.of_draft(checked, self.links))
        counts = sorted((found.claim.path, found.claim.id, found.conflicts) for found in checked.found)
        if self._counts.get(checked.buffer.uri) != counts:
            self._counts[checked.buffer.uri] = counts
            self._refresh_lenses()

    def show_claims(self, loaded: Loaded, *, opened: bool) -> None:
        """Show the mistakes in claims files, or that there are none any more."""
        by_file: dict[str, list[Problem]] = {file: [] for file in loaded.files}
        for problem in loaded.problems:
            by_file.setdefault(problem.path, []).append(problem)
        for path, problems in by_file.items():
            buffer = self.links.buffer(path)
            if buffer is None:
                for problem in problems:
                    self.say(str(problem))
            elif buffer.uri in self.desk.buffers:
                if opened and not self.client.pulls:
                    self._publish(buffer, diagnostics.of_claims(buffer, problems))
            elif self._shown.get(buffer.uri, []) != (found := diagnostics.of_claims(buffer, problems)):
                self._shown[buffer.uri] = found
                self._publish(buffer, found)

    def show_complaints(self, buffer: Buffer, complaints: Sequence[Complaint]) -> None:
        """Show what is wrong with the claims of a file that has no mistakes."""
        if self.client.pulls:
            self.workspace_diagnostic_refresh(None)
        else:
            self._publish(buffer, diagnostics.of_complaints(buffer, complaints, self.links))

    def claims_changed(self) -> None:
        """Have the editor ask again for what depends on claims."""
        if self.client.pulls:
            self.workspace_diagnostic_refresh(None)

    def forget(self, buffer: Buffer) -> None:
        """Show nothing any more of a text that was closed."""
        self._shown.pop(buffer.uri, None)
        self._publish(buffer, [])
        if self._counts.pop(buffer.uri, None):
            self._refresh_lenses()

    def failed(self, error: BaseException) -> None:
        """Tell that a check ended in a mistake of the program: that text stays unmarked until it changes."""
        traceback.print_exception(error, file=sys.stderr)
        message = f"a check failed, which is a mistake in factcheck: {type(error).__name__}: {error}"
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, message))

    def report_server_error(self, error: Exception, source: type[PyglsError | JsonRpcException]) -> None:
        """Tell of what went wrong in a line, where pygls would open a window for it."""
        if source is not FeatureRequestError:  # an answer to a request says so itself
            self.window_log_message(types.LogMessageParams(types.MessageType.Error, str(error)))

    def _publish(self, buffer: Buffer, found: list[types.Diagnostic]) -> None:
        version = buffer.version if buffer.uri in self.desk.buffers else None
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(buffer.uri, found, version))

    def _refresh_lenses(self) -> None:
        if self.client.refreshes_lenses:
            self.workspace_code_lens_refresh(None)
