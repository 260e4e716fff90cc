"""YAML text -> tree of nodes, each with the offset at which it stands.

Takes decoded text, gives nodes whose scalars stay strings: ``no`` is a word and ``010`` is not eight until the schema
says so. What a claims file has no use for is a fault here: a key given twice, merge keys, tags, a second document,
aliases that multiply. What the keys mean is left to `schema`, how a fault is shown to `load`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from yaml import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from factcheck.claims.advice import explain
from factcheck.errors import Fault
from factcheck.model.records import NamedTuple

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml: the same events, some twenty times slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MAX_DEPTH = 20
"""A claims file needs six levels; the rest is room for a clear message about the wrong one."""
MAX_REPEATED = 200_000
"""Nodes that aliases may stand for in all. Ten thousand claims that share one source need some 120,000; nine levels of
nine aliases each, the well-known bomb, stand for 400 million."""

_CORE = "tag:yaml.org,2002:"
_TYPES = ("bool", "float", "int", "map", "null", "seq", "str", "timestamp")
_HARMLESS_TAGS = frozenset({"!", *(_CORE + name for name in _TYPES)})
"""Tags that only state a type that the schema knows better."""


class Scalar(NamedTuple):
    """A text, a number, a date: all are strings here."""

    offset: int
    text: str
    plain: bool
    """Written without quotation marks, neither folded nor literal."""

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was written, or YAML's ``null``."""
        return self.plain and self.text in _NOTHING


_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class Items(NamedTuple):
    """A list."""

    offset: int
    nodes: list[Node]


class Mapping(NamedTuple):
    """Keys and values, in the order of the file; of a key given twice, the first value."""

    offset: int
    pairs: dict[str, tuple[int, Node]]
    """Each key with its own offset."""


Node = Scalar | Items | Mapping


class Tree(NamedTuple):
    """What was read of one text."""

    root: Node | None
    """None where there is nothing but comments, and after a fault that nothing can be read behind."""
    faults: list[Fault]
    broken: bool
    """Whether such a fault ended the reading."""


def shorten(text: str) -> str:
    r"""Return `text` as a message can quote it: one line, not too long, nothing that a terminal would act on.

    >>> shorten("one\n two " + 80 * "x")
    'one two xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'
    """
    line = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in " ".join(text[:400].split()))
    return line if len(line) <= 40 else line[:39] + "…"


def read_tree(text: str) -> Tree:
    """Read one YAML document.

    >>> tree = read_tree("- claim: no")
    >>> tree.root
    Items(offset=0, nodes=[Mapping(offset=2, pairs={'claim': (2, Scalar(offset=9, text='no', plain=True))})])
    """
    builder = _Builder(text)
    try:
        root = builder.document()
    except YAMLError as error:
        builder.faults.append(_fault_of(error, text))
    except _BrokenError as error:
        builder.faults.append(error.fault)
    else:
        return Tree(root, builder.faults, broken=False)
    return Tree(None, builder.faults, broken=True)


def _fault_of(error: YAMLError, text: str) -> Fault:
    if isinstance(error, MarkedYAMLError) and error.problem_mark is not None:
        context_at = error.context_mark.index if error.context_mark is not None else None
        problem = str(error.problem)
        return Fault(*explain(text, problem, error.problem_mark.index, error.context or "", context_at))
    # A ReaderError counts bytes or characters, depending on the parser, so the character is looked for here.
    for offset, character in enumerate(text):
        if ord(character) in _FORBIDDEN:
            return Fault(offset, f"a character that no text holds (U+{ord(character):04X}): delete it")
    return Fault(None, "not YAML")


_FORBIDDEN = frozenset({*range(0x20), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF} - {0x09, 0x0A, 0x0D, 0x85})
"""What YAML 1.1 takes for no printable character."""


class _BrokenError(Exception):
    """Ends the reading of a text."""

    def __init__(self, offset: int, message: str) -> None:
        self.fault = Fault(offset, message)
        super().__init__(message)


class _Builder:
    """Builds the nodes of one text out of its events."""

    def __init__(self, text: str) -> None:
        self.faults: list[Fault] = []
        self._text = text
        self._following: Callable[[], Any]
        self._anchors: dict[str, tuple[Node | None, int]] = {}
        self._count = 0
        self._repeated = 0

    def document(self) -> Node | None:
        """Return the root of the only document, None where there is none."""
        # The pure Python loader rejects control characters here already.
        self._following = _Loader(self._text).get_event
        self._following()  # the start of the stream
        if type(self._following()) is StreamEndEvent:
            return None
        root = self._node(self._following(), 0)
        self._following()  # the end of the document
        event: Any = self._following()
        if type(event) is not StreamEndEvent:
            message = "a second document starts here: put all claims into one list and delete this line"
            self.faults.append(Fault(event.start_mark.index, message))
        return root

    def _node(self, event: Any, depth: int) -> Node:
        offset: int = event.start_mark.index
        kind = type(event)
        if kind is AliasEvent:
            return self._alias(event.anchor, offset)
        self._count += 1
        if event.tag is not None and event.tag not in _HARMLESS_TAGS:
            self._tag(event.tag, offset)
        if kind is not ScalarEvent:
            return self._collection(event, offset, depth)
        scalar = Scalar(offset, event.value, not event.style)
        if event.anchor is not None:
            self._anchors[event.anchor] = scalar, 1
        return scalar

    def _collection(self, event: Any, offset: int, depth: int) -> Node:
        if depth >= MAX_DEPTH:
            raise _BrokenError(offset, f"nested more than {MAX_DEPTH} levels deep: no claim needs that")
        before = self._count
        if event.anchor is not None:
            self._anchors[event.anchor] = None, 0
        is_list = type(event) is SequenceStartEvent
        node = self._items(offset, depth + 1) if is_list else self._mapping(offset, depth + 1)
        if event.anchor is not None:
            self._anchors[event.anchor] = node, self._count - before + 1
        return node

    def _items(self, offset: int, depth: int) -> Items:
        following = self._following
        nodes = []
        while type(event := following()) is not SequenceEndEvent:
            nodes.append(self._node(event, depth))
        return Items(offset, nodes)

    def _mapping(self, offset: int, depth: int) -> Mapping:
        following = self._following
        pairs: dict[str, tuple[int, Node]] = {}
        while type(event := following()) is not MappingEndEvent:
            at: int = event.start_mark.index
            # Nearly all keys are bare words, for which no node is needed.
            bare = type(event) is ScalarEvent and event.anchor is None and event.tag is None
            name = event.value if bare else self._key(event, depth)
            value = self._node(following(), depth)
            if name is None:
                self.faults.append(Fault(at, "a key has to be a word, not a list or a mapping"))
            elif name in pairs:
                self.faults.append(Fault(at, f'key "{shorten(name)}" is given twice', pairs[name][0]))
            elif name == "<<":
                self.faults.append(Fault(at, 'merge keys ("<<") are not read: repeat the keys here'))
            else:
                pairs[name] = at, value
        self._count += len(pairs)
        return Mapping(offset, pairs)

    def _key(self, event: Any, depth: int) -> str | None:
        node = self._node(event, depth)
        return node.text if isinstance(node, Scalar) else None

    def _alias(self, name: str, offset: int) -> Node:
        if name not in self._anchors:
            message = f'"*{shorten(name)}" refers to nothing; a text that starts with "*" needs quotation marks'
            self.faults.append(Fault(offset, message))
            return Scalar(offset, f"*{name}", plain=False)
        node, size = self._anchors[name]
        if node is None:
            raise _BrokenError(offset, f'"*{shorten(name)}" refers to the list or mapping that it stands in')
        self._count += size
        self._repeated += size
        if self._repeated > MAX_REPEATED:
            raise _BrokenError(offset, f"aliases repeat more than {MAX_REPEATED:,} entries: write the claims out")
        return node

    def _tag(self, tag: str, offset: int) -> None:
        shown = shorten(tag.replace(_CORE, "!!"))
        message = f'tag "{shown}" is not read; a text that starts with "!" needs quotation marks'
        self.faults.append(Fault(offset, message))
