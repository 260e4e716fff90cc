"""A claims file as it is being written -> its claims and where each stands, as far as they can be told.

Mistakes are the business of `factcheck.claims`; here a claim without its text is still a claim with a place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.claims.yaml_tree import Items, Mapping, Node, Scalar, read_tree
from factcheck.lsp.positions import Lines
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span


class Entry(NamedTuple):
    """One claim of the file."""

    id: str
    """Empty where it is made from the words."""
    text: str
    span: Span
    """From its first word to the end of its last line."""


def read_outline(text: str, lines: Lines) -> tuple[Entry, ...] | None:
    r"""Return the claims in the order of the file; None for what is no YAML at the moment.

    >>> text = "- Two boats\n- {id: crew, claim: 9 sailed}\n"
    >>> [(entry.id, entry.text, text[slice(*entry.span)]) for entry in read_outline(text, Lines(text))]
    [('', 'Two boats', 'Two boats'), ('crew', '9 sailed', '{id: crew, claim: 9 sailed}')]
    """
    tree = read_tree(text)
    if tree.broken:
        return None
    nodes = sorted({node.offset: node for node in _claims(tree.root)}.items())
    keys = [offset for offset, _ in tree.root.pairs.values()] if isinstance(tree.root, Mapping) else []
    edges = sorted([*(offset for offset, _ in nodes), *keys, len(text)])
    return tuple(
        _entry(node, text, lines, next(edge for edge in edges if edge > at)) for at, node in nodes if text[at:]
    )


def entry_at(entries: Sequence[Entry], lines: Lines, offset: int) -> Entry | None:
    """Return the claim on whose lines `offset` stands; of several on one line, the one that has begun."""
    line = lines.line_at(offset)
    near = [e for e in entries if lines.line_at(e.span.start) <= line <= lines.line_at(e.span.end)]
    begun = [entry for entry in near if entry.span.start <= offset]
    return begun[-1] if begun else near[0] if near else None


def _claims(root: Node | None) -> Iterator[Node]:
    if isinstance(root, Mapping):
        root = root.pairs["claims"][1] if "claims" in root.pairs else None
    if isinstance(root, Items):
        yield from root.nodes


def _entry(node: Node, text: str, lines: Lines, edge: int) -> Entry:
    start = node.offset
    line_start = lines.span(lines.line_at(edge)).start
    end = line_start if line_start > start and edge < len(text) else edge
    span = Span(start, start + len(_without_remarks(text[start:end])))
    if isinstance(node, Mapping):
        return Entry(_words(node, "id"), _words(node, "claim"), span)
    return Entry("", " ".join(node.text.split()) if isinstance(node, Scalar) else "", span)


def _without_remarks(text: str) -> str:
    """Return the text of a claim without blank lines and comments behind it, which belong to the next."""
    kept = text.rstrip()
    while (cut := kept.rfind("\n")) >= 0 and kept[cut:].lstrip().startswith("#"):
        kept = kept[:cut].rstrip()
    return kept


def _words(mapping: Mapping, key: str) -> str:
    node = mapping.pairs[key][1] if key in mapping.pairs else None
    return " ".join(node.text.split()) if isinstance(node, Scalar) else ""
