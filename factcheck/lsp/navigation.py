"""From the words of a text to the claim, from a claim to the words, and how often each claim was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lsprotocol import types

from factcheck.lsp.buffers import Buffer
from factcheck.lsp.diagnostics import spans
from factcheck.lsp.drafts import Checked, Found
from factcheck.lsp.hover import found_at
from factcheck.lsp.links import Links
from factcheck.lsp.outline import Entry
from factcheck.lsp.paths import real
from factcheck.model.claims import Claim
from factcheck.model.records import NamedTuple
from factcheck.model.results import Stance
from factcheck.model.text import Span

SHOW = "factcheck.show"
"""The command behind a code lens: opens the first place."""


def definition(checked: Checked, offset: int, links: Links) -> list[types.Location]:
    """Return where the claims stand that the words at `offset` speak of."""
    claims = {found.claim.id: found.claim for found, _ in found_at(checked, offset)}
    return [location for claim in claims.values() if (location := links.of_claim(claim)) is not None]


def references(
    checked: Checked, offset: int, drafts: Iterable[Checked], links: Links, *, with_claims: bool
) -> list[types.Location]:
    """Return all places in open texts that speak of the same claims as the words at `offset`; if asked, the claims."""
    claims = {found.claim.id: found.claim for found, _ in found_at(checked, offset)}
    drafts = tuple(drafts)
    return [
        *(definition(checked, offset, links) if with_claims else ()),
        *(mention.location for claim in claims.values() for mention in _of_claim(claim, drafts)),
    ]


class Mention(NamedTuple):
    """One passage of one open text."""

    checked: Checked
    found: Found

    @property
    def location(self) -> types.Location:
        """Where its deciding words stand."""
        buffer = self.checked.buffer
        return types.Location(buffer.uri, buffer.range(spans(self.found)[0]))


class Mentions:
    """The passages of open texts that decide something about the claims of one file."""

    def __init__(self, claims_file: Buffer, drafts: Iterable[Checked]) -> None:
        path = real(claims_file.path or "")
        self._by_id: dict[str, list[Mention]] = {}
        self._by_text: dict[str, list[Mention]] = {}
        for checked in drafts:
            for found in checked.found:
                if real(found.claim.path) == path:
                    mention = Mention(checked, found)
                    self._by_id.setdefault(found.claim.id, []).append(mention)
                    self._by_text.setdefault(" ".join(found.claim.text.split()), []).append(mention)

    def of(self, entry: Entry) -> Sequence[Mention]:
        """Return those of one claim; one without an id is known by its words."""
        return self._by_id.get(entry.id, ()) if entry.id else self._by_text.get(entry.text, ())


def lenses(buffer: Buffer, entries: Sequence[Entry], drafts: Sequence[Checked], *, opens: bool) -> list[types.CodeLens]:
    """Return for each claim how often it was found; `opens` says whether the editor can be sent to the first place."""
    mentions = Mentions(buffer, drafts)
    return [_lens(buffer, entry, mentions.of(entry), opens=opens) for entry in entries]


def _lens(buffer: Buffer, entry: Entry, found: Sequence[Mention], *, opens: bool) -> types.CodeLens:
    command = types.Command(_counted(found), "")
    if opens and found:
        first = next((mention for mention in found if mention.found.conflicts), found[0]).location
        command = types.Command(command.title, SHOW, arguments=[first.uri, first.range])
    return types.CodeLens(buffer.range(Span(entry.span.start, entry.span.start)), command)


def _counted(found: Sequence[Mention]) -> str:
    """Return the words of a lens.

    >>> _counted([])
    'not found in open drafts'
    """
    if not found:
        return "not found in open drafts"
    kinds = Counter(_kind(mention.found) for mention in found)
    said = [f"{kinds[kind]} {kind}{'s' * (kinds[kind] > 1 and kind != 'ignored')}" for kind in _KINDS if kinds[kind]]
    return f"{', '.join(said)} in open drafts"


_KINDS = ("conflict", "support", "ignored")


def _kind(found: Found) -> str:
    if found.evidence.stance is Stance.SUPPORTS:
        return "support"
    return "conflict" if found.conflicts else "ignored"


def symbols(buffer: Buffer, entries: Iterable[Entry]) -> list[types.DocumentSymbol]:
    """Return the claims of a file for its outline."""
    return [
        types.DocumentSymbol(
            name=entry.id or entry.text or "(no text)",
            detail=entry.text if entry.id else None,
            kind=types.SymbolKind.Constant,
            range=buffer.range(entry.span),
            selection_range=buffer.range(_first_line(buffer, entry.span)),
        )
        for entry in entries
    ]


def flat_symbols(buffer: Buffer, entries: Iterable[Entry]) -> list[types.SymbolInformation]:
    """Return the same for editors that know no outline with levels."""
    return [
        types.SymbolInformation(types.Location(buffer.uri, symbol.range), symbol.name, symbol.kind)
        for symbol in symbols(buffer, entries)
    ]


def _first_line(buffer: Buffer, span: Span) -> Span:
    return Span(span.start, min(span.end, buffer.lines.span(buffer.lines.line_at(span.start)).end))


def _of_claim(claim: Claim, drafts: Iterable[Checked]) -> Iterator[Mention]:
    for checked in drafts:
        yield from (Mention(checked, found) for found in checked.of(claim) if found.claim.path == claim.path)
