"""Where the keys of a claim stand in its file: for messages about one of them.

The files are read again, and only where somebody asks: a check tells the place of a whole claim.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from types import MappingProxyType

from factcheck.claims.files import read_source
from factcheck.claims.yaml_tree import Items, Node, read_tree
from factcheck.claims.yaml_tree import Mapping as Pairs
from factcheck.model.claims import Claim
from factcheck.model.text import Locator, Position

Step = str | int
"""A key, or the place of an item in its list."""


class Places:
    """The places in some claims files."""

    def __init__(self, texts: Mapping[str, str] = MappingProxyType({})) -> None:
        """Take the `texts` of files that an editor has not saved yet, by the real path of each."""
        self._texts = texts
        self._files: dict[str, tuple[Locator, Mapping[Position, Node]]] = {}

    def of(self, claim: Claim, *steps: Step) -> Position:
        """Return the place of what `steps` lead to, as far as they lead anywhere; without any, that of the claim."""
        position = Position(claim.line, claim.column)
        if not steps or not claim.path:
            return position
        if claim.path not in self._files:
            self._files[claim.path] = self._read(claim.path)
        locator, nodes = self._files[claim.path]
        offset, node = None, nodes.get(position)
        for step in steps:
            if isinstance(step, str) and isinstance(node, Pairs) and step in node.pairs:
                offset, node = node.pairs[step]
            elif isinstance(step, int) and isinstance(node, Items) and step < len(node.nodes):
                node = node.nodes[step]
                offset = node.offset
        return position if offset is None else locator.position(offset)

    def _read(self, path: str) -> tuple[Locator, Mapping[Position, Node]]:
        text = self._texts.get(os.path.realpath(path)) or read_source(path)[0]
        locator = Locator(text)
        root = read_tree(text).root
        if isinstance(root, Pairs) and "claims" in root.pairs:
            root = root.pairs["claims"][1]
        nodes = root.nodes if isinstance(root, Items) else []
        return locator, {locator.position(node.offset): node for node in nodes}
