"""What an editor may ask, and who answers: each request of the protocol in a few lines.

An answer is about the newest version of a text, which is checked for it if need be.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInvalidParams
from pygls.uris import to_fs_path

from factcheck.claims.files import SUFFIXES
from factcheck.lsp import actions, diagnostics, hover, navigation
from factcheck.lsp.client import read_client
from factcheck.lsp.options import SETTINGS_FILES
from factcheck.lsp.outline import entry_at
from factcheck.lsp.positions import Encoding
from factcheck.lsp.service import SETTINGS, Service

_Handler = Callable[[Service, Any], Awaitable[object]]


def build() -> Service:
    """Return a service that knows all requests."""
    service = Service()
    service.feature(types.INITIALIZE)(initialize)
    service.feature(types.INITIALIZED)(initialized)
    service.feature(types.SHUTDOWN)(shutdown)
    service.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)(settings_changed)
    service.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)(folders_changed)
    service.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(files_changed)
    for name, handler in _REQUESTS.items():
        service.feature(name, _OPTIONS.get(name))(handler)
    service.command(navigation.SHOW)(show)
    return service


# Beginning and end


def initialize(ls: Service, params: types.InitializeParams) -> None:
    """Learn what the editor can do, and its settings."""
    client = read_client(params.capabilities)
    ls.connect(client, Encoding(ls.workspace.position_encoding or Encoding.UTF16))
    if client.pulls:
        options = types.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=False)
        ls.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)(pull)
    ls.set_options(params.initialization_options)


async def initialized(ls: Service, params: types.InitializedParams) -> None:
    """Ask to be told when claims files change on disk, and for the settings."""
    if ls.client.watches_files:
        names = [*(f"*{suffix}" for suffix in SUFFIXES), *SETTINGS_FILES]
        watchers = [types.FileSystemWatcher(f"**/{name}") for name in names]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        registration = types.Registration("claims", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        ls.client_register_capability(types.RegistrationParams([registration]))
    await ask_settings(ls)


async def ask_settings(ls: Service) -> None:
    """Ask the editor for its settings; without an answer those that it began with hold."""
    if not ls.client.gives_settings:
        return
    item = types.ConfigurationItem(section=SETTINGS)
    try:
        [settings] = await ls.workspace_configuration_async(types.ConfigurationParams([item]))
    except JsonRpcException as error:
        ls.say(f"the editor did not give the settings of factcheck: {error}")
        return
    if settings:
        ls.set_options(settings)


def shutdown(ls: Service, params: None) -> None:
    """Stop checking; the editor says `exit` next."""
    ls.was_shut_down = True
    ls.desk.end()


async def settings_changed(ls: Service, params: types.DidChangeConfigurationParams) -> None:
    """Take other settings: those that come along, or those that the editor gives when asked."""
    if isinstance(params.settings, dict) and SETTINGS in params.settings:
        ls.set_options(params.settings[SETTINGS])
    else:
        await ask_settings(ls)


def folders_changed(ls: Service, params: types.DidChangeWorkspaceFoldersParams) -> None:
    """Look for claims in other folders."""
    ls.set_folders()


def files_changed(ls: Service, params: types.DidChangeWatchedFilesParams) -> None:
    """Check again if claims files, or the settings that name them, have changed on disk."""
    paths = [path for change in params.changes if (path := to_fs_path(change.uri))]
    if any(path.endswith(SETTINGS_FILES) for path in paths):
        ls.set_folders()
    elif any(ls.desk.uses(path) for path in paths):
        ls.desk.recheck()


# About a draft or a claims file


async def pull(ls: Service, params: types.DocumentDiagnosticParams) -> types.RelatedFullDocumentDiagnosticReport:
    """Return the diagnostics of a text to an editor that asks for them."""
    uri = params.text_document.uri
    checked, loaded = await ls.desk.checked(uri), await ls.desk.loaded(uri)
    found: list[types.Diagnostic] = []
    if checked is not None:
        found = diagnostics.of_draft(checked, ls.links)
    elif loaded is not None and (buffer := ls.desk.buffers.get(uri)) is not None:
        mine = [problem for problem in loaded.problems if ls.links.buffer(problem.path) is buffer]
        found = [
            *diagnostics.of_claims(buffer, mine),
            *diagnostics.of_complaints(buffer, ls.desk.complaints(uri), ls.links),
        ]
    return types.RelatedFullDocumentDiagnosticReport(found)


async def hovered(ls: Service, params: types.HoverParams) -> types.Hover | None:
    """Say what is known about the words under the pointer."""
    checked = await ls.desk.checked(params.text_document.uri)
    return checked and hover.of_draft(
        checked, checked.buffer.offset(params.position), markdown=ls.client.markdown_hover
    )


async def defined(ls: Service, params: types.DefinitionParams) -> list[types.Location]:
    """Return where the claim stands that words speak of."""
    checked = await ls.desk.checked(params.text_document.uri)
    return navigation.definition(checked, checked.buffer.offset(params.position), ls.links) if checked else []


async def referred(ls: Service, params: types.ReferenceParams) -> list[types.Location]:
    """Return where open texts speak of a claim, asked from its entry or from one of these places."""
    uri = params.text_document.uri
    drafts = await ls.desk.all_checked()
    if ls.desk.is_claims(uri):
        buffer = ls.desk.buffers[uri]
        entry = entry_at(ls.desk.outline(buffer), buffer.lines, buffer.offset(params.position))
        mentions = navigation.Mentions(buffer, drafts).of(entry) if entry else ()
        return [mention.location for mention in mentions]
    checked = await ls.desk.checked(uri)
    offset = checked.buffer.offset(params.position) if checked else 0
    with_claims = params.context.include_declaration
    return navigation.references(checked, offset, drafts, ls.links, with_claims=with_claims) if checked else []


async def acted(ls: Service, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Return what can be done about the words that are selected."""
    checked = await ls.desk.checked(params.text_document.uri)
    if checked is None:
        return []
    context = params.context
    only = tuple(getattr(kind, "value", kind) for kind in context.only or ())
    span = checked.buffer.span(params.range)
    asked = actions.Asked(span, only, tuple(context.diagnostics), ls.client.versioned_edits)
    return actions.actions(await ls.desk.mended(checked), asked)


# About a claims file alone


async def lensed(ls: Service, params: types.CodeLensParams) -> list[types.CodeLens]:
    """Say over each claim how often open texts speak of it."""
    drafts = await ls.desk.all_checked() if ls.desk.is_claims(params.text_document.uri) else []
    if not ls.desk.is_claims(params.text_document.uri):
        return []  # or closed meanwhile
    buffer = ls.desk.buffers[params.text_document.uri]
    return navigation.lenses(buffer, ls.desk.outline(buffer), drafts, opens=ls.client.shows_documents)


async def outlined(
    ls: Service, params: types.DocumentSymbolParams
) -> list[types.DocumentSymbol] | list[types.SymbolInformation]:
    """Return the claims of a file by name."""
    uri = params.text_document.uri
    if not ls.desk.is_claims(uri):
        return []
    buffer = ls.desk.buffers[uri]
    listed = navigation.symbols if ls.client.nested_symbols else navigation.flat_symbols
    return listed(buffer, ls.desk.outline(buffer))


async def show(ls: Service, uri: str, selection: Any) -> None:
    """Open the place that a code lens counts first."""
    try:
        place = types.Range(types.Position(**selection["start"]), types.Position(**selection["end"]))
    except (KeyError, TypeError, ValueError):
        raise JsonRpcInvalidParams(f"{navigation.SHOW} takes a text and a range") from None
    await ls.window_show_document_async(types.ShowDocumentParams(uri, take_focus=True, selection=place))


_REQUESTS: dict[str, _Handler] = {
    types.TEXT_DOCUMENT_HOVER: hovered,
    types.TEXT_DOCUMENT_DEFINITION: defined,
    types.TEXT_DOCUMENT_REFERENCES: referred,
    types.TEXT_DOCUMENT_CODE_ACTION: acted,
    types.TEXT_DOCUMENT_CODE_LENS: lensed,
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: outlined,
}
_OPTIONS: dict[str, object] = {
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions(list(actions.KINDS)),
}
