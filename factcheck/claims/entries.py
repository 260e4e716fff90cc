"""Claims -> the YAML of a claims file, as a person would write it, and entries put into the text of one that is there.

The other direction of `load`: what is written here is loaded as the same claims. Only what is not the default is
written, in the order of the tables in `schema`, and quoted only where YAML needs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any

import yaml
from yaml.events import CollectionEndEvent, CollectionStartEvent, DocumentStartEvent, ScalarEvent, SequenceStartEvent
from yaml.resolver import Resolver

from factcheck.claims.ids import slug
from factcheck.claims.schema import CLAIM_KEYS, EXAMPLE_KEYS, SIGNATURE_KEYS, SOURCE_KEYS, Key
from factcheck.errors import FactcheckError
from factcheck.model.claims import Citation, Claim, Examples, Signature, Tolerance
from factcheck.model.records import NamedTuple

_WIDTH = 100
"""Columns that a list or a mapping may have on one line."""
_STEP = 2
_TAG = "tag:yaml.org,2002:"
_BREAK = re.compile("[\r\n\x85\u2028\u2029]")
_LINE_END = re.compile(r"\r\n|\n|\r")
_DIGITS = Context(prec=60)
"""Exact for any tolerance that a file can hold."""
_RESOLVER = Resolver()


def entry(claim: Claim) -> str:
    r"""Return one item of a list of claims, a line break at its end; without an id that its words give it anyway.

    >>> entry(Claim("two-boats-sank", "Two boats sank"))
    '- Two boats sank\n'
    >>> print(entry(Claim("boats", "Two boats sank", tags=("sea",), note="Log: p. 3")), end="")
    - id: boats
      claim: Two boats sank
      tags: [sea]
      note: "Log: p. 3"
    """
    return _entries([claim])


def document(claims: Iterable[Claim], title: str = "") -> str:
    """Return a whole claims file: only the list where there is no title."""
    entries = _entries(claims)
    if not title:
        return entries
    heading = _written(yaml.MappingNode(f"{_TAG}map", [(_scalar("title"), _scalar(title))], flow_style=False))
    return f"{heading}claims:\n{_indented(entries, _STEP)}"


def append(text: str, claims: Sequence[Claim]) -> str:
    r"""Return `text`, a claims file, with entries at the end of its list, all else as it is.

    >>> append("claims:\n- 9 boats  # counted twice\nignore: []\n", [Claim("8-ships", "8 ships")])
    'claims:\n- 9 boats  # counted twice\n- 8 ships\nignore: []\n'

    Their ids have to be others than those in the file. Raises `FactcheckError` if there is no list to add to.
    """
    return revise(text, {}, claims)


def revise(text: str, changed: Mapping[int, Claim], added: Sequence[Claim] = ()) -> str:
    """Return `text`, a claims file, with entries written anew, by their places in the list, and others at its end.

    A comment inside an entry that is written anew is lost; all else stays as it is. Raises as `append` does.
    """
    mark, body = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    line_end = _LINE_END.search(body)
    ends = line_end.group() if line_end else "\n"
    found, outer = _find_list(body)
    edits = [_replacement(body, found, at, claim) for at, claim in changed.items()]
    if added:
        edits.append(_addition(body, found, outer, added))
    parts, at = [mark], 0
    for start, end, new in sorted(edits):
        parts += body[at:start], new.replace("\n", ends)
        at = end
    return "".join((*parts, body[at:]))


class _Bare(str):
    """A text that is written without quotation marks, as a number is."""


class _Style(yaml.SafeDumper):
    """Writes lists further in than their key, and double quotation marks rather than single ones."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent by a level; without the exception for lists."""
        super().increase_indent(flow, False)

    def choose_scalar_style(self) -> Any:
        """Return the character that says how the scalar at hand is written."""
        style = super().choose_scalar_style()
        value: str = self.event.value  # type: ignore[union-attr]  # asked for scalars alone
        if style == "'" and (not any(c in value for c in '"\\') or _BREAK.search(value)):
            return '"'
        return style


def _entries(claims: Iterable[Claim]) -> str:
    return _written(yaml.SequenceNode(f"{_TAG}seq", list(map(_node_of, claims)), flow_style=False))


def _written(node: yaml.Node) -> str:
    written = yaml.serialize(node, Dumper=_Style, allow_unicode=True, width=float("inf"), indent=_STEP)
    return str(written)


def _node_of(claim: Claim, *, flow: bool = False) -> yaml.Node:
    fields = plain(claim)
    if fields["id"] == slug(claim.text):
        del fields["id"]
    return _scalar(claim.text) if len(fields) == 1 else _node(fields, flow=flow)


def plain(claim: Claim) -> dict[str, Any]:
    """Return a claim as dictionaries, lists, texts, days and so on, by the keys of a file; no key for a default.

    >>> plain(Claim("boats", "9 boats", checked=Signature("Ada Ito")))
    {'id': 'boats', 'claim': '9 boats', 'checked': {'by': 'Ada Ito'}}
    """
    return {"id": claim.id or slug(claim.text), **_said(claim, CLAIM_KEYS)}


def _said(record: Any, keys: Mapping[str, Key]) -> dict[str, Any]:
    default = type(record)._field_defaults
    values = ((name, getattr(record, key.field), default.get(key.field, "")) for name, key in keys.items())
    said = ((name, _plain(value)) for name, value, usual in values if value != usual)
    return {name: value for name, value in said if value not in ({}, [])}


def _plain(value: Any) -> Any:
    match value:
        case Citation():
            return _said(value, SOURCE_KEYS)
        case Signature():
            return _said(value, SIGNATURE_KEYS)
        case Examples():
            return _said(value, EXAMPLE_KEYS)
        case Tolerance():
            return _tolerance(value)
        case bool() | date():
            return value
        case tuple():
            return [item for item in map(_plain, value) if item]
    return str(value)


def _tolerance(value: Tolerance) -> _Bare:
    if value.rounded:
        return _Bare("rounded")
    exact = (value.absolute if value.percent is None else value.percent) or Fraction()
    number = _DIGITS.divide(Decimal(exact.numerator), Decimal(exact.denominator))
    return _Bare(f"{number:f}" if value.percent is None else f"{number:f}%")


def _node(value: Any, *, flow: bool, top: bool = True) -> yaml.Node:
    """Return the node of a plain value: in one line if `flow`; else of lists and of sources if there is room."""
    match value:
        case dict():
            flow = flow or (not top and _fits((*value, *value.values())))
            pairs = [(_typed(name), _node(item, flow=flow, top=False)) for name, item in value.items()]
            return yaml.MappingNode(f"{_TAG}map", pairs, flow_style=flow)
        case list():
            flow = flow or _fits(value)
            return yaml.SequenceNode(
                f"{_TAG}seq", [_node(item, flow=flow, top=False) for item in value], flow_style=flow
            )
        case _Bare() | bool() | date():
            return _typed(str(value).lower())
    return _scalar(value, literal=not flow)


def _fits(values: Sequence[Any]) -> bool:
    """Whether values can stand side by side on a line: those that have no values in them, and are short."""
    texts = list(map(str, values))
    nested = any(isinstance(value, (dict, list)) for value in values)
    return not nested and sum(map(len, texts)) + 3 * len(texts) <= _WIDTH and not any(map(_BREAK.search, texts))


def _scalar(text: str, *, literal: bool = False) -> yaml.ScalarNode:
    style = "|" if literal and set(_BREAK.findall(text)) == {"\n"} else None
    return yaml.ScalarNode(f"{_TAG}str", text, style=style)


def _typed(text: str) -> yaml.ScalarNode:
    """Return a node that is written without quotation marks, whatever YAML takes it for: `on`, say."""
    return yaml.ScalarNode(_RESOLVER.resolve(yaml.ScalarNode, text, (True, False)), text)  # type: ignore[no-untyped-call]


class _Node(NamedTuple):
    """One node of the text of a file: its first event, where it starts and ends, and the nodes in it."""

    event: Any
    start: int
    end: int
    nodes: Sequence[_Node] = ()


def _read(text: str) -> _Node | None:
    """Return the root of the document, None where there is none."""
    events = iter(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    next(events)
    return _skim(next(events), events, text) if type(next(events)) is DocumentStartEvent else None


def _skim(event: Any, events: Iterator[Any], text: str) -> _Node:
    """Return the node that starts with `event`. What has no end of its own in the text ends with its last part."""
    start, end = event.start_mark.index, event.end_mark.index
    if not isinstance(event, CollectionStartEvent):
        is_block = isinstance(event, ScalarEvent) and event.style in ("|", ">")
        if is_block and "+" not in _LINE_END.split(text[start:end], 1)[0]:
            end = len(text[:end].rstrip())
        return _Node(event, start, end)
    nodes = []
    while not isinstance(event_after := next(events), CollectionEndEvent):
        nodes.append(_skim(event_after, events, text))
    if nodes and not event.flow_style:
        return _Node(event, start, nodes[-1].end, nodes)
    return _Node(event, start, event_after.end_mark.index, nodes)  # type: ignore[union-attr]  # parsed ones have marks


def _find_list(text: str) -> tuple[_Node, int]:
    """Return the list of claims, and the column of the key that it belongs to, -1 without one."""
    try:
        root = _read(text)
    except yaml.YAMLError:
        raise FactcheckError("the claims file is not valid YAML: put it right before entries are added to it") from None
    if root is not None and isinstance(root.event, SequenceStartEvent):
        return root, -1
    for key, value in zip(root.nodes[::2], root.nodes[1::2], strict=True) if root is not None else ():
        if getattr(key.event, "value", "") == "claims" and isinstance(value.event, SequenceStartEvent):
            return value, key.event.start_mark.column
    raise FactcheckError('the claims file has no list of claims: write one behind the key "claims"')


def _replacement(text: str, found: _Node, at: int, claim: Claim) -> tuple[int, int, str]:
    """Return from where to where an entry stands, and what to write there."""
    item = found.nodes[at]
    if found.event.flow_style:
        return item.start, item.end, _inline(claim)
    new = _indented(entry(claim), item.event.start_mark.column - _STEP).strip()[_STEP:]
    rest = _LINE_END.split(text[item.end :], 1)[0]
    if not rest.strip() or "\n" not in new:
        return item.start, item.end, new
    # A comment behind the last line of an entry could be read as part of a text that is written over several lines.
    return item.start, item.end + len(rest.rstrip()), f"{new}\n{' ' * item.event.start_mark.column}{rest.strip()}"


def _addition(text: str, found: _Node, outer: int, claims: Sequence[Claim]) -> tuple[int, int, str]:
    """Return where entries are added, twice, and what to write there."""
    if found.event.flow_style:
        at = found.nodes[-1].end if found.nodes else found.start + 1
        new = ", ".join(map(_inline, claims))
        return at, at, f", {new}" if found.nodes else new
    first = found.nodes[0].event.start_mark
    before = text[: first.index].rstrip(" ")
    if not before.endswith("-"):
        raise FactcheckError('the first claim of the file does not stand behind its "-": put both on one line')
    at = _behind(text, found.nodes[-1].end, outer)
    new = _indented(_entries(claims), first.column - (first.index - len(before)) - 1)
    return at, at, new if text[at - 1] in "\r\n" else f"\n{new}"


def _behind(text: str, end: int, outer: int) -> int:
    """Return the start of the line behind a list that ends at `end`, and behind the comments that belong to it."""
    at = end if text[end - 1] in "\r\n" else _next_line(text, end)
    looked_at = at
    while looked_at < len(text):
        following = _next_line(text, looked_at)
        line = text[looked_at:following]
        if line.strip():
            if not line.lstrip().startswith("#") or len(line) - len(line.lstrip()) <= outer:
                break
            at = following
        looked_at = following
    return at


def _next_line(text: str, offset: int) -> int:
    found = _LINE_END.search(text, offset)
    return found.end() if found else len(text)


def _inline(claim: Claim) -> str:
    return _written(_node_of(claim, flow=True)).removesuffix("\n").removesuffix("\n...")


def _indented(lines: str, columns: int) -> str:
    return "".join(" " * columns + line if line.strip() else line for line in lines.splitlines(keepends=True))
