"""What an editor is told about a draft, over a real connection."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_lsp
from lsp_editor import SERVER, Document, Editor
from lsprotocol import types
from pytest_lsp import ClientServerConfig, client_capabilities

pytestmark = pytest.mark.asyncio(loop_scope="module")

CLAIMS = """\
title: The wreck
claims:
  - id: divers
    claim: 17 divers searched the wreck
    as_of: 2024-03-14
    note: the first search only
    sources:
      - title: Divers end their [long] search
        publisher: Harbour Gazette
        date: 2024-03-14
        url: https://gazette.example/divers_(2024)
        quote: All 17 divers came back.
  - id: owner
    claim: Nora Feldt owns the salvage firm
    severity: warning
  - id: cost
    claim: The search cost £412,000
    severity: info
"""
DRAFT = "# The *wreck*\n\nOn Tuesday, seven divers searched the wreck. It was cold.\n"


@pytest_lsp.fixture(config=ClientServerConfig(server_command=SERVER, client_factory=Editor), scope="module")
async def editor(client: Editor, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[None]:
    folder = tmp_path_factory.mktemp("drafts")
    await client.begin(folder, client_capabilities("visual-studio-code"))
    client.write("claims.yaml", CLAIMS)
    yield
    await client.shutdown_session()


@pytest.fixture
def names(request: pytest.FixtureRequest) -> str:
    """A name for a draft of this test alone."""
    return f"{request.node.name}.md"


async def checked(editor: Editor, name: str, text: str = DRAFT, language: str = "markdown") -> Document:
    document = editor.document(name, text, language)
    await document.diagnostics()
    return document


async def test_a_conflict_stands_at_its_words_with_reason_claim_and_source(editor: Editor, names: str) -> None:
    document = editor.document(names, DRAFT)
    [found] = await document.diagnostics()
    assert document.at(found.range) == "seven divers"
    assert found.message == "seven divers, not 17\n17 divers searched the wreck"
    assert (found.source, found.code, found.severity) == ("factcheck", "divers", types.DiagnosticSeverity.Error)
    assert found.code_description == types.CodeDescription("https://gazette.example/divers_(2024)")
    [claim] = found.related_information or []
    assert claim.location.uri == (editor.folder / "claims.yaml").as_uri()
    assert claim.location.range.start == types.Position(2, 4)
    assert len(found.data["fingerprint"]) == 16


async def test_what_is_typed_and_not_saved_is_checked(editor: Editor, names: str) -> None:
    document = await checked(editor, names)
    document.replace("seven", "seventeen")
    assert await document.diagnostics() == []
    document.replace("seventeen", "70")
    [found] = await document.diagnostics()
    assert document.at(found.range) == "70 divers"


async def test_of_many_changes_only_the_last_is_checked(editor: Editor, names: str) -> None:
    document = await checked(editor, names)
    for _ in range(20):
        document.replace("It was cold.", "It was cold. It was cold.".replace("cold. It", "cold, it"))
        document.replace("cold, it was cold", "cold")
    await document.diagnostics()
    versions = [p.version for p in editor.published if p.uri == document.uri]
    assert versions == [1, document.version]


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("Mara Feldt owns the salvage firm.", types.DiagnosticSeverity.Warning),
        ("The search cost £512,000.", types.DiagnosticSeverity.Information),
    ],
)
async def test_a_diagnostic_weighs_what_its_claim_weighs(
    editor: Editor, names: str, words: str, severity: types.DiagnosticSeverity
) -> None:
    [found] = await editor.document(names.replace("/", "-"), f"{words}\n").diagnostics()
    assert found.severity == severity


async def test_the_same_words_are_marked_wherever_they_stand(editor: Editor, names: str) -> None:
    text = "Seven divers searched the wreck.\n\nIt was cold.\n\nSeven divers searched the wreck.\n"
    found = await editor.document(names, text).diagnostics()
    assert [d.range.start.line for d in found] == [0, 4]


async def test_a_text_at_odds_with_itself_shows_the_other_passage(editor: Editor, names: str) -> None:
    text = "Seven divers searched the wreck.\n\nAll 17 divers searched the wreck twice.\n"
    [found] = await editor.document(names, text).diagnostics()
    _, other = found.related_information or []
    assert other.location.range.start.line == 2
    assert "All 17 divers searched the wreck twice" in other.message


async def test_a_weekday_that_is_not_that_of_its_date_is_a_warning(editor: Editor, names: str) -> None:
    [found] = await editor.document(names, "The show opened on Friday, 4 May 2023.\n").diagnostics()
    assert (found.code, found.severity) == ("weekday", types.DiagnosticSeverity.Warning)
    assert "Thursday" in found.message


async def test_what_is_ignored_is_not_shown_and_a_directive_without_use_is(editor: Editor, names: str) -> None:
    ignored = f"<!-- factcheck: ignore divers an old count, as quoted -->\n{DRAFT.partition(chr(10) * 2)[2]}"
    assert await editor.document(names, ignored).diagnostics() == []
    unused = "<!-- factcheck: ignore divers an old count -->\nIt was cold.\n"
    [found] = await editor.document(f"unused-{names}", unused).diagnostics()
    assert found.code == "unused-ignore"


async def test_a_draft_that_is_closed_is_not_marked_any_more(editor: Editor, names: str) -> None:
    document = await checked(editor, names)
    document.close()
    assert await editor.diagnostics_of(document.uri, None) == []


@pytest.mark.parametrize(
    ("name", "language", "text", "marked"),
    [
        ("plain.txt", "plaintext", "seven divers searched *the* wreck\n", "seven divers"),
        ("page.html", "html", "<p>Then <b>seven</b> divers searched the wreck.</p>\n", "seven</b> divers"),
        ("cues.srt", "srt", "1\n00:00:01,000 --> 00:00:04,000\nSeven divers\n\n"
         "2\n00:00:04,000 --> 00:00:06,000\nsearched the wreck.\n", "Seven divers"),
        ("by-its-language", "markdown", "**seven** divers searched the wreck\n", "seven** divers"),
        ("by-its-name.md", "plaintext", "**seven** divers searched the wreck\n", "seven** divers"),
    ],
)  # fmt: skip
async def test_a_text_is_read_as_what_it_is(editor: Editor, name: str, language: str, text: str, marked: str) -> None:
    document = editor.document(f"kinds/{name}", text, language)
    [found] = await document.diagnostics()
    assert document.at(found.range) == marked


@pytest.mark.parametrize(("name", "language"), [("notes.py", "python"), ("data.json", "json"), ("other.yaml", "yaml")])
async def test_what_is_no_prose_is_left_alone(editor: Editor, name: str, language: str) -> None:
    document = editor.document(name, "# seven divers searched the wreck\n", language)
    assert not await editor.text_document_hover_async(types.HoverParams(document.id, types.Position(0, 4)))
    assert not [p for p in editor.published if p.uri == document.uri]


async def test_a_text_that_was_never_saved_is_checked_in_the_folder_that_is_open(editor: Editor) -> None:
    document = Document(editor, "untitled:Untitled-1", "Seven divers searched the wreck.\n", "plaintext")
    [found] = await document.diagnostics()
    assert document.at(found.range) == "Seven divers"


async def test_hover_gives_claim_verdict_source_and_date(editor: Editor, names: str) -> None:
    document = await checked(editor, names)
    hover = await editor.text_document_hover_async(types.HoverParams(document.id, document.position("divers searched")))
    assert hover is not None
    assert isinstance(hover.contents, types.MarkupContent)
    assert hover.contents.value.split("\n\n") == [
        "**Conflicts**: seven divers, not 17",
        "> 17 divers searched the wreck",
        "Claim `divers`, as of 2024-03-14",
        "- Harbour Gazette, [Divers end their \\[long\\] search](https://gazette.example/divers_%282024%29), 2024-03-14:"
        " “All 17 divers came back.”",
        "Note: the first search only",
    ]
    assert hover.range is not None
    assert document.at(hover.range) == "seven divers"


async def test_hover_on_words_that_are_borne_out_and_on_others(editor: Editor, names: str) -> None:
    text = "In all 17 divers searched the wreck.\n\nIt was cold. Seven divers searched the wreck.\n"
    document = await checked(editor, names, text)
    hover = await editor.text_document_hover_async(types.HoverParams(document.id, document.position("17 divers")))
    assert hover is not None
    assert isinstance(hover.contents, types.MarkupContent)
    assert hover.contents.value.startswith("**Supported**")
    assert "Also in this text: line 3 (conflicts)" in hover.contents.value
    nothing = await editor.text_document_hover_async(types.HoverParams(document.id, document.position("cold")))
    assert nothing is None


async def test_hover_is_about_the_newest_text_without_waiting(editor: Editor, names: str) -> None:
    document = await checked(editor, names)
    document.replace("seven", "nine")
    hover = await editor.text_document_hover_async(types.HoverParams(document.id, document.position("nine")))
    assert hover is not None
    assert isinstance(hover.contents, types.MarkupContent)
    assert "nine divers, not 17" in hover.contents.value


async def test_from_the_words_to_the_claim(editor: Editor, names: str) -> None:
    document = await checked(editor, names)
    place = types.DefinitionParams(document.id, document.position("seven"))
    [found] = await editor.text_document_definition_async(place) or []
    assert isinstance(found, types.Location)
    assert found.uri == (editor.folder / "claims.yaml").as_uri()
    assert found.range.start == types.Position(2, 4)
    nowhere = types.DefinitionParams(document.id, document.position("cold"))
    assert not await editor.text_document_definition_async(nowhere)


async def test_from_the_words_to_all_places_of_the_same_claim(editor: Editor, names: str) -> None:
    text = "Seven divers searched the wreck.\n\nIt was cold.\n\nAll 17 divers searched the wreck twice.\n"
    document = await checked(editor, names, text)
    for with_claim in (True, False):
        context = types.ReferenceContext(include_declaration=with_claim)
        params = types.ReferenceParams(context, document.id, document.position("Seven"))
        found = await editor.text_document_references_async(params) or []
        assert [p.range.start.line for p in found if p.uri == document.uri] == [0, 4]
        assert any(p.uri.endswith("claims.yaml") for p in found) is with_claim


async def test_a_replacement_is_offered_and_puts_it_right(editor: Editor, names: str) -> None:
    document = await checked(editor, names)
    [fix, *_] = await document.actions("seven divers", "quickfix")
    assert (fix.title, fix.kind, fix.is_preferred) == (
        "Replace “seven” with “seventeen”", types.CodeActionKind.QuickFix, True,
    )  # fmt: skip
    assert [d.code for d in fix.diagnostics or ()] == ["divers"]
    assert fix.edit is not None
    [change] = fix.edit.document_changes or []
    assert isinstance(change, types.TextDocumentEdit)
    assert (change.text_document.uri, change.text_document.version) == (document.uri, 1)
    document.rewrite(document.edited([e for e in change.edits if isinstance(e, types.TextEdit)]))
    assert document.text == DRAFT.replace("seven", "seventeen")
    assert await document.diagnostics() == []


async def test_all_replacements_at_once(editor: Editor, names: str) -> None:
    text = "Seven divers searched the wreck.\n\nIt was cold.\n\nLater seven divers searched the wreck.\n"
    document = await checked(editor, names, text)
    [action] = await document.actions("cold", "source.fixAll")
    assert action.kind == "source.fixAll.factcheck"
    assert action.edit is not None
    [change] = action.edit.document_changes or []
    assert isinstance(change, types.TextDocumentEdit)
    fixed = document.edited([e for e in change.edits if isinstance(e, types.TextEdit)])
    assert fixed == text.replace("Seven", "Seventeen").replace("seven d", "seventeen d")


async def test_nothing_is_offered_where_nothing_conflicts(editor: Editor, names: str) -> None:
    document = await checked(editor, names)
    assert await document.actions("It was cold", "quickfix") == []
    assert await document.actions("seven divers", "refactor") == []


@pytest.mark.parametrize(
    ("name", "language", "text", "expected"),
    [
        ("a.md", "markdown", "It was cold.\n\nSeven divers searched the wreck.\n",
         "It was cold.\n\n{}\nSeven divers searched the wreck.\n"),
        ("b.md", "markdown", "- cold\n- seven divers searched the wreck\n",
         "- cold\n{}\n- seven divers searched the wreck\n"),
        ("c.md", "markdown", "- cold\n  - seven divers searched the wreck\n",
         "- cold\n  {}\n  - seven divers searched the wreck\n"),
        ("d.md", "markdown", "> cold\n>\n> Seven divers searched the wreck.\n",
         "> cold\n>\n> {}\n> Seven divers searched the wreck.\n"),
        ("e.md", "markdown", "# Seven divers searched the wreck\r\n\r\nCold.\r\n",
         "{}\r\n# Seven divers searched the wreck\r\n\r\nCold.\r\n"),
        ("f.md", "markdown", "| a | b |\n| - | - |\n| cold | Seven divers searched the wreck. |\n",
         "| a | b |\n| - | - |\n| {} cold | Seven divers searched the wreck. |\n"),
        ("g.html", "html", "<p>Cold.</p><p>Seven divers searched the wreck.</p>\n",
         "<p>Cold.</p><p>{} Seven divers searched the wreck.</p>\n"),
    ],
)  # fmt: skip
async def test_an_ignore_is_put_where_it_counts(
    editor: Editor, name: str, language: str, text: str, expected: str
) -> None:
    document = await checked(editor, f"ignores/{name}", text, language)
    [action] = [a for a in await document.actions("divers searched", "quickfix") if a.title.startswith("Ignore")]
    assert action.edit is not None
    [change] = action.edit.document_changes or []
    assert isinstance(change, types.TextDocumentEdit)
    document.rewrite(document.edited([e for e in change.edits if isinstance(e, types.TextEdit)]))
    assert document.text == expected.format("<!-- factcheck: ignore divers REASON -->")
    assert await document.diagnostics() == []


async def test_no_comment_is_offered_where_it_would_be_read(editor: Editor) -> None:
    document = await checked(editor, "ignores/h.txt", "Seven divers searched the wreck.\n", "plaintext")
    assert [a.title for a in await document.actions("Seven", "quickfix")] == ["Replace “Seven” with “Seventeen”"]


async def test_a_required_claim_that_is_not_mentioned_is_shown_on_the_first_line(editor: Editor) -> None:
    editor.write("must/claims.yaml", "- {id: owner, claim: Nora Feldt owns the salvage firm, required: true}\n")
    document = editor.document("must/draft.md", "\n# The wreck\n\nIt was cold.\n")
    [found] = await document.diagnostics()
    assert (found.code, found.severity) == ("owner", types.DiagnosticSeverity.Warning)
    assert document.at(found.range) == "# The wreck"
    document.replace("It was cold.", "Nora Feldt owns the salvage firm.")
    assert await document.diagnostics() == []


async def test_the_editor_was_never_shown_a_window(editor: Editor) -> None:
    assert editor.messages == []
    assert [m.message for m in editor.log_messages if m.type == types.MessageType.Error] == []
