"""How a connection begins and ends, with editors of different abilities, and what the server survives."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import pytest
from lsp_editor import PATIENCE, SERVER, Document, Editor
from lsprotocol import types
from pytest_lsp import client_capabilities

CLAIMS = "claims:\n  - id: divers\n    claim: 17 divers searched the wreck\n"
DRAFT = "It was cold.\n\nSeven divers searched the wreck.\n"


def with_editor(
    test: Callable[[Editor], Coroutine[Any, Any, None]],
    folder: Path,
    capabilities: types.ClientCapabilities,
    settings: object = None,
    before: Callable[[Editor], None] = lambda editor: None,
    server: Sequence[str] = SERVER,
) -> Editor:
    """Run a test with an editor of its own, and see that the server leaves in peace."""

    async def run() -> Editor:
        editor = Editor()
        before(editor)
        await editor.start_io(*server)
        assert editor._server is not None
        try:
            await editor.begin(folder, capabilities, settings)
            await test(editor)
            await editor.shutdown_session()
            assert editor._server.returncode == 0
        finally:
            if editor._server.returncode is None:
                editor._server.kill()
            await editor.stop()
        return editor

    return asyncio.run(run())


def bare(*encodings: str) -> types.ClientCapabilities:
    general = types.GeneralClientCapabilities(position_encodings=list(encodings)) if encodings else None
    return types.ClientCapabilities(general=general)


@pytest.mark.parametrize(
    ("encodings", "column"),
    [
        ((), 12),
        (("utf-16",), 12),
        (("utf-8", "utf-16"), 20),
        (("utf-32", "utf-16"), 10),
        (("utf-7",), 12),
    ],
)
def test_columns_are_counted_as_agreed(tmp_path: Path, encodings: tuple[str, ...], column: int) -> None:
    text = "é 😀日 👩 ü: 7 divers searched the wreck.\n"

    async def test(editor: Editor) -> None:
        editor.write("claims.yaml", CLAIMS)
        document = editor.document("draft.md", text)
        [found] = await document.diagnostics()
        assert (found.range.start.character, found.range.end.character) == (column, column + len("7 divers"))
        place = types.Range(found.range.start, types.Position(0, column + 1))
        change = types.TextDocumentContentChangePartial(place, "17")
        document.text = text.replace("7 divers", "17 divers")
        document._change(change)
        assert await document.diagnostics() == []

    with_editor(test, tmp_path, bare(*encodings))


@pytest.mark.parametrize(
    "client",
    ["neovim@v0.7", "neovim@v0.9", "neovim@v0.10", "neovim@v0.11", "emacs@v29", "visual-studio-code@v1"],
)
def test_editors_get_only_what_they_can_take(tmp_path: Path, client: str) -> None:
    """The client of pytest-lsp refuses what an editor has not said that it can do."""

    async def test(editor: Editor) -> None:
        editor.write("claims.yaml", CLAIMS)
        claims = editor.document("claims.yaml", CLAIMS, "yaml")
        document = editor.document("draft.md", DRAFT)
        await diagnostics_of(editor, document)
        place = document.position("Seven")
        assert await editor.text_document_hover_async(types.HoverParams(document.id, place))
        assert await editor.text_document_definition_async(types.DefinitionParams(document.id, place))
        assert await document.actions("Seven")
        assert await editor.text_document_code_lens_async(types.CodeLensParams(claims.id))
        assert await editor.text_document_document_symbol_async(types.DocumentSymbolParams(claims.id))
        assert editor.messages == []

    with_editor(test, tmp_path, client_capabilities(client))


async def diagnostics_of(editor: Editor, document: Document) -> list[types.Diagnostic]:
    """Get diagnostics in the way that the editor does: sent, or asked for."""
    if editor.capabilities is None or not asks(editor.capabilities):
        return await document.diagnostics()
    report = await editor.text_document_diagnostic_async(types.DocumentDiagnosticParams(document.id))
    assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
    assert [p for p in editor.published if p.uri == document.uri] == []
    return list(report.items)


def asks(capabilities: types.ClientCapabilities) -> bool:
    workspace, text = capabilities.workspace, capabilities.text_document
    refreshes = workspace is not None and workspace.diagnostics is not None and workspace.diagnostics.refresh_support
    return bool(text is not None and text.diagnostic is not None and refreshes)


def asking() -> types.ClientCapabilities:
    """The abilities of an editor that asks for diagnostics itself."""
    return types.ClientCapabilities(
        workspace=types.WorkspaceClientCapabilities(
            diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=True)
        ),
        text_document=types.TextDocumentClientCapabilities(diagnostic=types.DiagnosticClientCapabilities()),
    )


def test_an_editor_that_asks_for_diagnostics_gets_them_once_and_is_told_to_ask_again(tmp_path: Path) -> None:
    async def test(editor: Editor) -> None:
        editor.write("claims.yaml", CLAIMS)
        claims = editor.document("claims.yaml", CLAIMS, "yaml")
        document = editor.document("draft.md", DRAFT)
        assert [d.code for d in await diagnostics_of(editor, document)] == ["divers"]
        document.replace("Seven", "17")
        assert await diagnostics_of(editor, document) == []
        asked = editor.diagnostic_refresh_count
        claims.replace("17", "18")
        await editor.until(lambda: editor.diagnostic_refresh_count > asked)
        assert [d.code for d in await diagnostics_of(editor, document)] == ["divers"]
        claims.replace("claim:", "clam:")
        assert "clam" in (await diagnostics_of(editor, claims))[0].message

    with_editor(test, tmp_path, asking())


def test_an_editor_that_asks_for_diagnostics_is_told_when_more_is_known_of_claims(tmp_path: Path) -> None:
    async def test(editor: Editor) -> None:
        asked = editor.diagnostic_refresh_count
        claims = editor.document("claims.yaml", "- {claim: The mayor is Rut Sand, status: draft}\n", "yaml")
        assert await diagnostics_of(editor, claims) == []
        await editor.until(lambda: editor.diagnostic_refresh_count >= asked + 2)
        assert [d.code for d in await diagnostics_of(editor, claims)] == ["unchecked-claim"]
        claims.replace("draft", "checked")
        assert await diagnostics_of(editor, claims) == []

    with_editor(test, tmp_path, asking())


@pytest.mark.parametrize("settings", [{"claims": ["desk/facts.yaml"]}, {"claims": "desk"}])
def test_claims_are_those_that_the_settings_name(tmp_path: Path, settings: object) -> None:
    async def test(editor: Editor) -> None:
        editor.write("claims.yaml", CLAIMS.replace("17", "seven"))
        path = editor.write("desk/facts.yaml", CLAIMS)
        document = editor.document("drafts/draft.md", DRAFT)
        [found] = await document.diagnostics()
        assert [i.location.uri for i in found.related_information or ()] == [path.as_uri()]
        facts = editor.document("desk/facts.yaml", CLAIMS.replace("claim:", "clam:"), "yaml")
        assert await facts.diagnostics()

    with_editor(test, tmp_path, client_capabilities("neovim@v0.11"), settings)


def test_claims_are_those_that_the_settings_of_check_name(tmp_path: Path) -> None:
    async def test(editor: Editor) -> None:
        settings = editor.write("factcheck.toml", 'claims = ["desk/facts.yaml"]\n')
        editor.write("desk/facts.yaml", CLAIMS)
        document = editor.document("drafts/draft.md", DRAFT)
        assert await document.diagnostics()
        settings.write_text("", "utf-8")
        change = types.FileEvent(settings.as_uri(), types.FileChangeType.Changed)
        editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
        await document.diagnostics_later(lambda found: not found)

    with_editor(test, tmp_path, bare())


def test_a_part_of_the_claims_and_the_day_are_those_of_the_settings_of_check(tmp_path: Path) -> None:
    async def test(editor: Editor) -> None:
        editor.write("factcheck.toml", 'only = ["day"]\ndate = 2024-05-06\n')
        editor.write("claims.yaml", f"{CLAIMS}  - {{id: day, claim: the tunnel opened on 4 May 2024}}\n")
        document = editor.document("draft.md", f"{DRAFT}\nThe tunnel opened on Friday.\n")
        [found] = await document.diagnostics()
        assert document.at(found.range) == "Friday"

    with_editor(test, tmp_path, bare())


def test_what_is_known_from_a_baseline_is_not_shown(tmp_path: Path) -> None:
    async def test(editor: Editor) -> None:
        required = f"{CLAIMS}  - {{id: crane, claim: the crane was blue, required: true}}\n"
        claims, draft = editor.write("claims.yaml", required), editor.write("draft.md", DRAFT)
        write = ["check", str(draft), "--claims", str(claims), "--write-baseline", str(tmp_path / "known.json")]
        subprocess.run([sys.executable, "-m", "factcheck", *write], capture_output=True, timeout=PATIENCE)
        editor.write("factcheck.toml", 'baseline = "known.json"\n')
        document = editor.document("draft.md", DRAFT)
        assert await document.diagnostics() == []
        document.replace("It was cold.", "It was cold. Nine divers searched the wreck.")
        [found] = await document.diagnostics()
        assert document.at(found.range) == "Nine divers"

    with_editor(test, tmp_path, bare())


def test_names_of_files_may_be_anything(tmp_path: Path) -> None:
    folder = tmp_path / "tünnel [1] %41 #x"
    folder.mkdir()

    async def test(editor: Editor) -> None:
        path = editor.write("claims.yaml", CLAIMS)
        document = editor.document("dr äft+?.md", DRAFT)
        [found] = await document.diagnostics()
        [claim] = found.related_information or ()
        assert Path(unquote(urlparse(claim.location.uri).path)) == path
        claims = editor.document("claims.yaml", CLAIMS.replace("17", "7"), "yaml")
        await claims.diagnostics()
        await document.diagnostics_later(lambda found: not found)

    with_editor(test, folder, bare())


def test_an_editor_is_asked_for_its_settings_and_told_what_is_wrong_with_them(tmp_path: Path) -> None:
    def set_up(editor: Editor) -> None:
        editor.set_configuration({"claims": ["desk/facts.yaml"], "clams": 1}, section="factcheck")

    async def test(editor: Editor) -> None:
        editor.write("desk/facts.yaml", CLAIMS)
        document = editor.document("draft.md", DRAFT)
        assert await document.diagnostics_later(bool)
        assert await editor.until(lambda: [m for m in editor.log_messages if '"clams"' in m.message])
        editor.set_configuration({"claims": []}, section="factcheck")
        editor.workspace_did_change_configuration(types.DidChangeConfigurationParams({"factcheck": {"claims": []}}))
        await document.diagnostics_later(lambda found: not found)

    with_editor(test, tmp_path, client_capabilities("visual-studio-code"), before=set_up)


@pytest.mark.parametrize("settings", [7, "claims.yaml", {"claims": 7}, {"claims": [7]}, {"claims": None}, {}])
def test_no_setting_is_too_odd(tmp_path: Path, settings: object) -> None:
    async def test(editor: Editor) -> None:
        editor.write("claims.yaml", CLAIMS)
        assert await editor.document("draft.md", DRAFT).diagnostics()
        assert editor.messages == []

    with_editor(test, tmp_path, bare(), settings)


def test_claims_files_that_are_not_there_are_one_line_in_the_log(tmp_path: Path) -> None:
    async def test(editor: Editor) -> None:
        assert await editor.document("draft.md", DRAFT).diagnostics() == []
        assert await editor.document("other.md", DRAFT).diagnostics() == []
        assert len([m for m in editor.log_messages if "nowhere.yaml" in m.message]) == 1

    with_editor(test, tmp_path, bare(), {"claims": ["nowhere.yaml"]})


ODD = [
    "",
    "\ufeff",
    "\x00\x01\x1b",
    "\r\r\n\n\r",
    "<" * 5_000,
    "> " * 2_000,
    "*" * 5_000,
    "seven divers searched the wreck " * 30,
    "\u202e\u0301\u0301😀" * 500,
    "---\ndate: 9999-99-99\n---\n[" + "[" * 2_000,
    "<!-- factcheck: ignore divers" * 200,
    "half \ud83d a character, seven divers searched the wreck",
    "claims:\n" + "  - - " * 50 + "x",
]


@pytest.mark.parametrize("language", ["markdown", "html", "plaintext", "srt", "yaml"])
def test_odd_texts_do_no_harm(tmp_path: Path, language: str) -> None:
    async def test(editor: Editor) -> None:
        editor.write("claims.yaml", CLAIMS)
        name = "odd/claims.yaml" if language == "yaml" else "odd"
        document = editor.document(name, DRAFT, language)
        for text in ODD:
            document.rewrite(text)
            await document.diagnostics()
            place = types.Position(0, 3)
            await editor.text_document_hover_async(types.HoverParams(document.id, place))
            await editor.text_document_code_lens_async(types.CodeLensParams(document.id))
        await document.actions(ODD[-1][:1])
        assert [m for m in editor.log_messages if m.type == types.MessageType.Error] == []

    with_editor(test, tmp_path, client_capabilities("visual-studio-code"))


def raw(*messages: dict[str, Any]) -> bytes:
    bodies = [json.dumps({"jsonrpc": "2.0", **message}).encode() for message in messages]
    return b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies)


INITIALIZE = {"id": 1, "method": "initialize", "params": {"capabilities": {}, "rootUri": None, "processId": None}}
GOODBYE = ({"id": 2, "method": "shutdown"}, {"method": "exit"})


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (raw(INITIALIZE, *GOODBYE), 0),
        (raw(INITIALIZE, {"method": "exit"}), 1),
        (raw(INITIALIZE), 1),
        (b"", 1),
        (
            raw(
                INITIALIZE,
                {"method": "$/unheardOf", "params": {}},
                {"id": 7, "method": "un/heardOf", "params": {}},
                *GOODBYE,
            ),
            0,
        ),
        (raw(INITIALIZE) + b"Content-Length: 5\r\n\r\nxxxxx" + raw(*GOODBYE), 0),
    ],
    ids=["goodbye", "exit-alone", "cut-off", "silence", "unknown", "no-json"],
)
def test_the_exit_status_tells_whether_the_editor_said_goodbye(said: bytes, status: int) -> None:
    done = subprocess.run(SERVER, input=said, capture_output=True, timeout=PATIENCE)
    assert done.returncode == status
    assert b"Traceback" not in done.stderr or b"xxxxx" in said


SLOW = "import time; from factcheck.lsp import desk; desk.check = lambda *a: time.sleep(600); "
FAILS = "from factcheck.lsp import desk; known = desk.check; "  # fails on one text only
FAILS += "desk.check = lambda b, *a: known(b, *a) if 'zero' not in b.text else 1 / 0; "


def server_with(change: str) -> list[str]:
    """The server with something in it changed beforehand."""
    return [sys.executable, "-c", f"{change}import sys; from factcheck.lsp.server import main; sys.exit(main())"]


def test_an_editor_that_leaves_need_not_wait_for_a_check(tmp_path: Path) -> None:
    item = {"uri": (tmp_path / "a.md").as_uri(), "languageId": "markdown", "version": 1, "text": DRAFT}
    opened = {"method": "textDocument/didOpen", "params": {"textDocument": item}}
    server = subprocess.Popen(server_with(SLOW), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert server.stdin is not None
    server.stdin.write(raw(INITIALIZE, opened))
    server.stdin.flush()
    with pytest.raises(subprocess.TimeoutExpired):
        server.wait(2)  # the check is under way
    server.stdin.write(raw(*GOODBYE))
    server.stdin.flush()
    assert server.wait(PATIENCE) == 0


def test_a_check_that_fails_is_told_and_the_next_one_made(tmp_path: Path) -> None:
    async def test(editor: Editor) -> None:
        editor.write("claims.yaml", CLAIMS)
        document = editor.document("draft.md", DRAFT)
        assert await document.diagnostics()
        document.replace("cold", "zero degrees")
        [said] = await editor.until(lambda: [m for m in editor.log_messages if "ZeroDivisionError" in m.message])
        assert said.type == types.MessageType.Error
        hover = types.HoverParams(document.id, types.Position(2, 2))
        assert await editor.text_document_hover_async(hover) is None
        document.replace("zero degrees", "cold")
        assert await document.diagnostics()
        assert editor.messages == []

    with_editor(test, tmp_path, bare(), server=server_with(FAILS))


def test_without_pygls_one_sentence_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "pygls.py").write_text("raise ModuleNotFoundError('no', name='pygls')\n")
    script = (
        "from factcheck.errors import FactcheckError\n"
        "from factcheck.lsp.server import main\n"
        "try:\n    main()\nexcept FactcheckError as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n{script}"],
        capture_output=True, text=True, timeout=PATIENCE,
    )  # fmt: skip
    assert done.stdout == (
        "the language server needs pygls, which is not installed: pip install 'factcheck-cli[lsp]'\n"
    )
    assert done.stderr == ""
