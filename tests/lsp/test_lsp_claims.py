"""What an editor is told about a claims file, and what a change of it does to drafts, over a real connection."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_lsp
from lsp_editor import SERVER, Document, Editor
from lsprotocol import types
from pytest_lsp import ClientServerConfig, client_capabilities

pytestmark = pytest.mark.asyncio(loop_scope="module")

CLAIMS = """\
claims:
  - id: divers
    claim: 17 divers searched the wreck
    severity: error
  - The ferry carried 40 cars
  - {id: owner, claim: Nora Feldt owns the salvage firm}
"""
DRAFT = "Seven divers searched the wreck.\n\nIt was cold.\n\nLater 17 divers searched the wreck again.\n"


@pytest_lsp.fixture(config=ClientServerConfig(server_command=SERVER, client_factory=Editor), scope="module")
async def editor(client: Editor, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[None]:
    await client.begin(tmp_path_factory.mktemp("claims"), client_capabilities("visual-studio-code"))
    yield
    await client.shutdown_session()


@pytest.fixture
def folder(request: pytest.FixtureRequest) -> str:
    """A folder for the files of this test alone."""
    return "".join(c if c.isalnum() else "-" for c in request.node.name)


async def opened(editor: Editor, folder: str, claims: str = CLAIMS) -> Document:
    document = editor.document(f"{folder}/claims.yaml", claims, "yaml")
    await document.diagnostics()
    return document


# Mistakes


async def test_a_claims_file_without_mistakes_has_no_diagnostics(editor: Editor, folder: str) -> None:
    assert await editor.document(f"{folder}/claims.yaml", CLAIMS, "yaml").diagnostics() == []


async def test_mistakes_in_a_claims_file_are_shown_as_it_is_typed(editor: Editor, folder: str) -> None:
    claims = await opened(editor, folder)
    claims.replace("severity: error", "sevrity: error")
    [found] = await claims.diagnostics()
    assert claims.at(found.range) == "sevrity:"
    assert found.message == 'unknown key "sevrity": did you mean "severity"?'
    assert (found.source, found.severity) == ("factcheck", types.DiagnosticSeverity.Error)
    claims.replace("sevrity: error", "severity: none")
    [found] = await claims.diagnostics()
    assert claims.at(found.range) == "none"
    claims.replace("severity: none", "severity: info")
    assert await claims.diagnostics() == []


async def test_what_is_no_yaml_is_shown_where_it_breaks(editor: Editor, folder: str) -> None:
    claims = await opened(editor, folder)
    claims.replace("- The ferry", '- "The ferry')
    [found] = await claims.diagnostics()
    assert claims.at(found.range) == '"The'


async def test_other_yaml_is_left_alone(editor: Editor, folder: str) -> None:
    other = editor.document(f"{folder}/ci.yaml", "jobs: [sevrity\n", "yaml")
    assert await editor.text_document_document_symbol_async(types.DocumentSymbolParams(other.id)) == []
    assert [p for p in editor.published if p.uri == other.uri] == []


async def test_mistakes_are_shown_in_a_claims_file_that_is_not_open_until_they_are_mended(
    editor: Editor, folder: str
) -> None:
    path = editor.write(f"{folder}/claims.yaml", CLAIMS.replace("severity: error", "severity: none"))
    editor.document(f"{folder}/draft.md", DRAFT)
    [found] = await editor.diagnostics_of(path.as_uri(), None)
    assert "severity" in found.message
    path.write_text(CLAIMS, "utf-8")
    change = types.FileEvent(path.as_uri(), types.FileChangeType.Changed)
    editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
    await editor.until(lambda: editor.diagnostics[path.as_uri()] == ())


# What a change does to drafts


async def test_drafts_follow_claims_that_are_not_saved(editor: Editor, folder: str) -> None:
    claims = await opened(editor, folder)
    draft = editor.document(f"{folder}/draft.md", "Seven divers searched the wreck.\n")
    assert await draft.diagnostics()
    claims.replace("17 divers", "7 divers")
    await draft.diagnostics_later(lambda found: not found)
    claims.replace("7 divers", "8 divers")
    [found] = await draft.diagnostics_later(bool)
    assert found.message.startswith("Seven divers, not 8")


async def test_drafts_keep_the_last_good_claims_while_a_file_has_mistakes(editor: Editor, folder: str) -> None:
    claims = await opened(editor, folder)
    draft = editor.document(f"{folder}/draft.md", DRAFT)
    before = await draft.diagnostics()
    claims.replace("- The ferry", '- "The ferry')
    await claims.diagnostics()
    draft.replace("It was cold.", "It was windy.")
    assert [d.message for d in await draft.diagnostics()] == [d.message for d in before]


async def test_claims_changed_on_disk_count_with_the_next_key_if_nobody_tells(editor: Editor, folder: str) -> None:
    path = editor.write(f"{folder}/claims.yaml", CLAIMS)
    draft = editor.document(f"{folder}/draft.md", "Seven divers searched the wreck.\n")
    assert await draft.diagnostics()
    path.write_text(CLAIMS.replace("17 divers", "seven divers"), "utf-8")
    draft.replace("wreck.", "wreck. Cold.")
    assert await draft.diagnostics() == []


async def test_claims_that_appear_count(editor: Editor, folder: str) -> None:
    draft = editor.document(f"{folder}/draft.md", "Seven divers searched the wreck.\n")
    assert await draft.diagnostics() == []
    path = editor.write(f"{folder}/claims.yaml", CLAIMS)
    change = types.FileEvent(path.as_uri(), types.FileChangeType.Created)
    editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
    assert await draft.diagnostics_later(bool)


async def test_closed_claims_count_as_they_are_on_disk(editor: Editor, folder: str) -> None:
    claims = await opened(editor, folder)
    draft = editor.document(f"{folder}/draft.md", "Seven divers searched the wreck.\n")
    assert await draft.diagnostics()
    claims.replace("17 divers", "7 divers")
    await draft.diagnostics_later(lambda found: not found)
    claims.close()
    await draft.diagnostics_later(bool)


async def test_without_claims_one_line_is_logged_and_nothing_shown(editor: Editor, folder: str) -> None:
    for name in ("a.md", "b.md"):
        assert await editor.document(f"{folder}/{name}", DRAFT).diagnostics() == []
    said = [m.message for m in editor.log_messages if folder in m.message]
    assert len(said) == 1
    assert said[0].startswith("no claims.yaml in ")


# Finding one's way


async def test_each_claim_says_how_often_it_was_found(editor: Editor, folder: str) -> None:
    claims = await opened(editor, folder)
    draft = editor.document(f"{folder}/draft.md", DRAFT)
    await draft.diagnostics()
    lenses = await editor.text_document_code_lens_async(types.CodeLensParams(claims.id)) or []
    assert [(lens.range.start.line, lens.command and lens.command.title) for lens in lenses] == [
        (1, "1 conflict, 1 support in open drafts"),
        (4, "not found in open drafts"),
        (5, "not found in open drafts"),
    ]
    command = lenses[0].command
    assert command is not None
    assert command.arguments is not None
    assert command.arguments[0] == draft.uri
    refreshed = editor.lens_refreshes
    draft.replace("It was cold.", "The ferry carried 40 cars.")
    await editor.until(lambda: editor.lens_refreshes > refreshed)
    lenses = await editor.text_document_code_lens_async(types.CodeLensParams(claims.id)) or []
    assert [lens.command and lens.command.title for lens in lenses][1] == "1 support in open drafts"


async def test_a_lens_takes_to_the_first_conflict(editor: Editor, folder: str) -> None:
    claims = await opened(editor, folder)
    draft = editor.document(f"{folder}/draft.md", DRAFT)
    [lens, *_] = await editor.text_document_code_lens_async(types.CodeLensParams(claims.id)) or []
    assert lens.command is not None
    params = types.ExecuteCommandParams(lens.command.command, lens.command.arguments)
    await editor.workspace_execute_command_async(params)
    [shown] = await editor.until(lambda: [s for s in editor.shown_documents if s.uri == draft.uri])
    assert draft.at(shown.selection) == "Seven divers"


async def test_from_a_claim_to_all_its_places(editor: Editor, folder: str) -> None:
    claims = await opened(editor, folder)
    draft = editor.document(f"{folder}/draft.md", DRAFT)
    for words in ("divers", "severity"):
        params = types.ReferenceParams(types.ReferenceContext(True), claims.id, claims.position(words))
        found = await editor.text_document_references_async(params) or []
        assert [(p.uri, p.range.start.line) for p in found] == [(draft.uri, 0), (draft.uri, 4)]


async def test_the_outline_has_the_claims_even_while_one_has_a_mistake(editor: Editor, folder: str) -> None:
    claims = await opened(editor, folder, CLAIMS.replace("severity: error", "severity: none"))
    found = await editor.text_document_document_symbol_async(types.DocumentSymbolParams(claims.id)) or []
    assert [(s.name, claims.at(s.range)) for s in found if isinstance(s, types.DocumentSymbol)] == [
        ("divers", "id: divers\n    claim: 17 divers searched the wreck\n    severity: none"),
        ("The ferry carried 40 cars", "The ferry carried 40 cars"),
        ("owner", "{id: owner, claim: Nora Feldt owns the salvage firm}"),
    ]


async def test_the_editor_is_asked_to_tell_of_changed_files(editor: Editor) -> None:
    [registration] = await editor.until(lambda: editor.registered)
    assert registration.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    assert editor.messages == []


# What is wrong with claims that have no mistakes


TWICE = """\
claims:
  - {id: early, claim: The Almgren bridge opened in 1931}
  - id: late
    claim: The Almgren bridge opened in 1934
  - {id: mayor, claim: The mayor is Rut Sand, status: draft}
"""


async def test_what_is_wrong_with_claims_is_shown_a_while_after_they_were_typed(editor: Editor, folder: str) -> None:
    claims = editor.document(f"{folder}/claims.yaml", TWICE, "yaml")
    assert await claims.diagnostics() == []
    wrong, unchecked = await claims.diagnostics_later(bool)
    assert (wrong.code, wrong.severity, wrong.source) == (
        "conflicting-claims",
        types.DiagnosticSeverity.Error,
        "factcheck",
    )
    assert claims.at(wrong.range) == "claim:"
    assert wrong.range.start.line == 3
    assert wrong.message == "late: it contradicts early: The Almgren bridge opened in 1931"
    [other] = wrong.related_information or ()
    assert other.location.range.start.line == 1
    assert (unchecked.code, claims.at(unchecked.range)) == ("unchecked-claim", "status:")
    claims.replace("opened in 1934", "cost nine million crowns")
    [found] = await claims.diagnostics_later(lambda shown: len(shown) == 1)
    assert found.code == "unchecked-claim"


async def test_a_mistake_in_the_file_goes_before_what_is_wrong_with_its_claims(editor: Editor, folder: str) -> None:
    claims = editor.document(f"{folder}/claims.yaml", TWICE, "yaml")
    await claims.diagnostics_later(bool)
    claims.replace("status: draft", "status: drafted")
    [found] = await claims.diagnostics()
    assert found.code == "claims-file"


async def test_drafts_are_checked_meanwhile_as_ever(editor: Editor, folder: str) -> None:
    one = editor.document(f"{folder}/claims.yaml", "- The Almgren bridge opened in 1931\n", "yaml")
    draft = editor.document(f"{folder}/draft.md", "The Almgren bridge opened in 1931.\n")
    assert await draft.diagnostics() == []
    one.rewrite("- The Almgren bridge opened in 1931\n- {claim: The mayor is Rut Sand, status: query}\n")
    [found] = await one.diagnostics_later(bool)
    assert found.code == "unchecked-claim"
    draft.replace("1931", "1934")
    [conflict] = await draft.diagnostics()
    assert conflict.message.startswith("1934, not 1931")
