"""What can be done about a conflict at a keystroke: write what the claim says, or leave it alone here and say why.

Takes suggestions as the findings carry them and makes none of its own. `IGNORE_REASON` is for the editor to overwrite:
who reads the text next year has to know why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lsprotocol import types

from factcheck.lsp.buffers import Buffer
from factcheck.lsp.diagnostics import spans
from factcheck.lsp.drafts import Checked, Found, suffix_of
from factcheck.model.claims import Severity
from factcheck.model.records import NamedTuple
from factcheck.model.results import Suggestion
from factcheck.model.text import Block, BlockKind, Document, Span
from factcheck.suppression.directives import deciding_offset

FIX_ALL = "source.fixAll.factcheck"
IGNORE_REASON = "REASON"

KINDS = (types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll)
_COMMENTED = frozenset((".md", ".markdown", ".mdown", ".htm", ".html", ".xhtml"))
"""Suffixes of texts whose markup has comments that readers do not see."""
_MARKDOWN = frozenset((".md", ".markdown", ".mdown"))


class Asked(NamedTuple):
    """What the editor asks for."""

    span: Span
    """The words that are selected, or the place of the cursor."""
    only: tuple[str, ...]
    """The kinds that it wants; all where it names none."""
    diagnostics: tuple[types.Diagnostic, ...]
    """Those that it shows there."""
    versions: bool
    """Whether its edits name the version that they are for."""

    def wants(self, kind: str) -> bool:
        """Say whether a kind of action is asked for: "source.fixAll" takes in "source.fixAll.factcheck"."""
        return not self.only or any(kind == only or kind.startswith(f"{only}.") or not only for only in self.only)


def actions(checked: Checked, asked: Asked) -> list[types.CodeAction]:
    """Return what can be done about the words that are asked for."""
    document = checked.document
    if document is None:
        return []
    here = [found for found in checked.found if found.conflicts and any(_touch(s, asked.span) for s in spans(found))]
    given: list[types.CodeAction] = []
    if asked.wants(types.CodeActionKind.QuickFix):
        given += [action for found in here for action in _fixes(found, checked, asked)]
        given += [action for found in here for action in _ignores(found, checked, document, asked)]
    if asked.wants(FIX_ALL):
        given += _fix_all(checked, asked)
    return given


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _fixes(found: Found, checked: Checked, asked: Asked) -> Iterator[types.CodeAction]:
    for suggestion in dict.fromkeys(_suggestions(found)):
        span, new = suggestion.place.span, suggestion.replacement
        old = checked.buffer.text[span.start : span.end]
        yield types.CodeAction(
            f"Replace “{old}” with “{new}”",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=_answered(found, checked.buffer, asked),
            is_preferred=True,
            edit=_edit(checked.buffer, [_replace(checked.buffer, span, new)], asked),
        )


def _suggestions(found: Found) -> Iterator[Suggestion]:
    for finding in found.evidence.findings:
        if finding.suggestion is not None and not finding.relation.agrees:
            yield finding.suggestion


def _ignores(found: Found, checked: Checked, document: Document, asked: Asked) -> Iterator[types.CodeAction]:
    edit = _ignoring(found, checked.buffer, document)
    if edit is not None:
        yield types.CodeAction(
            f"Ignore “{found.claim.id}” here: put a comment above",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=_answered(found, checked.buffer, asked),
            edit=_edit(checked.buffer, [edit], asked),
        )


def _ignoring(found: Found, buffer: Buffer, document: Document) -> types.TextEdit | None:
    """Return the comment that tells factcheck to leave a block alone; None where there is no room for one."""
    suffix = suffix_of(buffer.language, buffer.name)
    block = _block_of(found, document)
    if suffix not in _COMMENTED or block is None:
        return None
    comment = f"<!-- factcheck: ignore {found.claim.id} {IGNORE_REASON} -->"
    at = document.to_source.span(Span(block.span.start, block.span.start + 1)).start
    line = buffer.lines.span(buffer.lines.line_at(at))
    if suffix not in _MARKDOWN or block.kind is BlockKind.ROW:  # inside the block: its tag, its cell
        return _replace(buffer, Span(at, at), f"{comment} ")
    # above it, as far in as the block and inside the same quotation
    lead = re.match(r"[ \t>]*", buffer.text[line.start : line.end])
    return _replace(buffer, Span(line.start, line.start), f"{lead.group() if lead else ''}{comment}{_line_end(buffer)}")


def _block_of(found: Found, document: Document) -> Block | None:
    """Return the block that the first word stands in that conflicts."""
    at = deciding_offset(found.evidence)
    return next((block for block in document.blocks if block.span.start <= at < block.span.end), None)


def _line_end(buffer: Buffer) -> str:
    match = re.search(r"\r\n|\r|\n", buffer.text)
    return match.group() if match else "\n"


def _fix_all(checked: Checked, asked: Asked) -> list[types.CodeAction]:
    """Offer all replacements for claims of severity error in one; unasked only where there are several."""
    edits = [_replace(checked.buffer, s.place.span, s.replacement) for s in _all_suggestions(checked)]
    if len(edits) < (1 if asked.only else 2):
        return []
    edit = _edit(checked.buffer, edits, asked)
    return [types.CodeAction("Replace all words that conflict with claims", kind=FIX_ALL, edit=edit)]


def _all_suggestions(checked: Checked) -> list[Suggestion]:
    """Return what `factcheck fix` would write first, in order.

    Where claims want different words in one place, a person has to choose; of two that overlap, the longer one is made,
    and the text is then read again.
    """
    wanted: dict[Span, set[Suggestion]] = {}
    for found in checked.found:
        if found.conflicts and found.claim.severity is Severity.ERROR and not found.evidence.is_outdated:
            for suggestion in _suggestions(found):
                wanted.setdefault(suggestion.place.span, set()).add(suggestion)
    chosen: list[Suggestion] = []
    for (start, end), suggestions in sorted(wanted.items(), key=lambda item: (item[0].start - item[0].end, item[0])):
        apart = all(end <= other.place.span.start or other.place.span.end <= start for other in chosen)
        if apart and len({suggestion.replacement for suggestion in suggestions}) == 1:
            chosen.append(min(suggestions))
    return sorted(chosen, key=lambda suggestion: suggestion.place.span)


def _answered(found: Found, buffer: Buffer, asked: Asked) -> list[types.Diagnostic]:
    """Return those of the diagnostics shown that an action does something about."""
    ranges = [buffer.range(span) for span in spans(found)]
    return [shown for shown in asked.diagnostics if shown.code == found.claim.id and shown.range in ranges]


def _replace(buffer: Buffer, span: Span, new: str) -> types.TextEdit:
    return types.TextEdit(buffer.range(span), new)


def _edit(buffer: Buffer, edits: Sequence[types.TextEdit], asked: Asked) -> types.WorkspaceEdit:
    if not asked.versions:
        return types.WorkspaceEdit(changes={buffer.uri: list(edits)})
    of = types.OptionalVersionedTextDocumentIdentifier(buffer.uri, buffer.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(of, list(edits))])
