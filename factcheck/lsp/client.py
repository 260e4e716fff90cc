"""What the editor at the other end can do, as far as it makes a difference here."""

from __future__ import annotations

from lsprotocol import types
from pygls.capabilities import get_capability

from factcheck.model.records import NamedTuple


class Client(NamedTuple):
    """The abilities of an editor; without a word of it, none."""

    markdown_hover: bool = False
    versioned_edits: bool = False
    """Edits may name the version that they are for, so that none is made in a text that has changed since."""
    nested_symbols: bool = False
    refreshes_lenses: bool = False
    watches_files: bool = False
    gives_settings: bool = False
    """It can be asked for its settings."""
    shows_documents: bool = False
    pulls: bool = False
    """It asks for diagnostics itself, and can be told to ask again: then none are sent unasked."""


def read_client(capabilities: types.ClientCapabilities) -> Client:
    """Return the abilities that an editor says it has."""

    def has(name: str) -> bool:
        return bool(get_capability(capabilities, name, False))

    return Client(
        markdown_hover=types.MarkupKind.Markdown
        in (get_capability(capabilities, "text_document.hover.content_format", None) or ()),
        versioned_edits=has("workspace.workspace_edit.document_changes"),
        nested_symbols=has("text_document.document_symbol.hierarchical_document_symbol_support"),
        refreshes_lenses=has("workspace.code_lens.refresh_support"),
        watches_files=has("workspace.did_change_watched_files.dynamic_registration"),
        gives_settings=has("workspace.configuration"),
        shows_documents=has("window.show_document.support"),
        pulls=get_capability(capabilities, "text_document.diagnostic", None) is not None
        and has("workspace.diagnostics.refresh_support"),
    )
