"""An editor for the tests: a real client of the protocol, with the real server in a process of its own."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

SERVER = [sys.executable, "-m", "factcheck", "lsp"]
PATIENCE = 20
"""Seconds: a loaded machine is no mistake."""


class Editor(LanguageClient):
    """Keeps what the server sends unasked, and waits for what it ought to send."""

    def __init__(self) -> None:
        super().__init__(converter_factory=default_converter)
        register_lsp_features(self, {**DEFAULT_CLIENT_FEATURES, **_FEATURES})
        self.folder = Path()
        self.published: list[types.PublishDiagnosticsParams] = []
        self.registered: list[types.Registration] = []
        self.lens_refreshes = 0

    async def begin(
        self, folder: Path, capabilities: types.ClientCapabilities, settings: object = None
    ) -> types.InitializeResult:
        self.folder = folder
        where = types.WorkspaceFolder(folder.as_uri(), folder.name)
        params = types.InitializeParams(
            capabilities, root_uri=folder.as_uri(), workspace_folders=[where], initialization_options=settings
        )
        return await self.initialize_session(params)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    async def until(self, true: Callable[[], Any]) -> Any:
        """Wait until something holds, and give it."""
        async with asyncio.timeout(PATIENCE):
            while not (value := true()):
                await asyncio.sleep(0.005)
        return value

    async def diagnostics_of(self, uri: str, version: int | None) -> list[types.Diagnostic]:
        """Wait for the diagnostics of one version of a text."""

        def found() -> types.PublishDiagnosticsParams | None:
            return next((p for p in reversed(self.published) if p.uri == uri and p.version == version), None)

        return list((await self.until(found)).diagnostics)

    def document(self, name: str, text: str, language: str = "markdown", *, save: bool = True) -> Document:
        path = self.write(name, text) if save else self.folder / name
        return Document(self, path.as_uri(), text, language)


def _publish(client: Editor, params: types.PublishDiagnosticsParams) -> None:
    client.published.append(params)
    client.diagnostics[params.uri] = params.diagnostics


def _register(client: Editor, params: types.RegistrationParams) -> None:
    client.registered += params.registrations


def _refresh(client: Editor, params: None) -> None:
    client.lens_refreshes += 1


_FEATURES = {
    types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: _publish,
    types.CLIENT_REGISTER_CAPABILITY: _register,
    types.WORKSPACE_CODE_LENS_REFRESH: _refresh,
}


class Document:
    """One text, open in the editor."""

    def __init__(self, editor: Editor, uri: str, text: str, language: str) -> None:
        self.editor, self.uri, self.text, self.version = editor, uri, text, 1
        self.id = types.TextDocumentIdentifier(uri)
        item = types.TextDocumentItem(uri, language, 1, text)
        editor.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def replace(self, old: str, new: str) -> None:
        """Type `new` in place of `old`, which stands once in the text."""
        assert self.text.count(old) == 1
        place = self.range(old)
        self.text = self.text.replace(old, new)
        self._change(types.TextDocumentContentChangePartial(place, new))

    def rewrite(self, text: str) -> None:
        self.text = text
        self._change(types.TextDocumentContentChangeWholeDocument(text))

    def _change(self, change: types.TextDocumentContentChangeEvent) -> None:
        self.version += 1
        of = types.VersionedTextDocumentIdentifier(self.version, self.uri)
        self.editor.text_document_did_change(types.DidChangeTextDocumentParams(of, [change]))

    def close(self) -> None:
        self.editor.text_document_did_close(types.DidCloseTextDocumentParams(self.id))

    async def diagnostics(self) -> list[types.Diagnostic]:
        """Wait for the diagnostics of the newest version."""
        return await self.editor.diagnostics_of(self.uri, self.version)

    async def diagnostics_later(self, true: Callable[[list[types.Diagnostic]], bool]) -> list[types.Diagnostic]:
        """Wait for diagnostics that are as they should be, whatever came before."""

        def found() -> types.PublishDiagnosticsParams | None:
            mine = [p for p in self.editor.published if p.uri == self.uri]
            return mine[-1] if mine and true(list(mine[-1].diagnostics)) else None

        return list((await self.editor.until(found)).diagnostics)

    def position(self, words: str, into: int = 0) -> types.Position:
        """Return where `words` stand, for texts within the basic plane."""
        before = self.text[: self.text.index(words) + into]
        return types.Position(before.count("\n"), len(before) - (before.rfind("\n") + 1))

    def range(self, words: str) -> types.Range:
        return types.Range(self.position(words), self.position(words, len(words)))

    def at(self, place: types.Range) -> str:
        """Return the words at a range, for texts within the basic plane."""
        lines = self.text.split("\n")
        starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines) + 1)]
        return self.text[
            starts[place.start.line] + place.start.character : starts[place.end.line] + place.end.character
        ]

    def edited(self, edits: list[types.TextEdit]) -> str:
        """Return the text after edits of it."""
        text = self.text
        for edit in sorted(edits, key=lambda edit: (edit.range.start.line, edit.range.start.character), reverse=True):
            lines = self.text.split("\n")
            start, end = (
                sum(len(line) + 1 for line in lines[: place.line]) + place.character
                for place in (edit.range.start, edit.range.end)
            )
            text = text[:start] + edit.new_text + text[end:]
        return text

    async def actions(self, words: str, *only: str) -> list[types.CodeAction]:
        shown = [
            d for d in self.editor.diagnostics.get(self.uri, ()) if d.range.start.line == self.position(words).line
        ]
        context = types.CodeActionContext(shown, only=list(only) or None)
        given = await self.editor.text_document_code_action_async(
            types.CodeActionParams(self.id, self.range(words), context)
        )
        return [action for action in given or () if isinstance(action, types.CodeAction)]
