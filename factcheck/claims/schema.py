"""The keys of a claims file: what each is called, what checks it.

Takes the tree of one file, gives its title and its claims as far as they could be read, and every fault of it. What
each key means is in `claims.schema.json`, for editors; a test holds its keys and those of these tables equal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from factcheck.claims import values
from factcheck.claims.values import Reader, Reading, describe, quoted
from factcheck.claims.yaml_tree import Items, Mapping, Node, Scalar
from factcheck.model.claims import Citation, Examples, Signature
from factcheck.model.records import NamedTuple


class Key(NamedTuple):
    """One key of a mapping."""

    field: str
    """Of the model type that the mapping becomes."""
    read: Reader


class Entry(NamedTuple):
    """One claim, ignore or aside as far as it could be read."""

    offset: int
    fields: dict[str, Any]
    """Of `Claim`, `Ignore` or `Aside`; without those that are left out or wrong."""
    id_offset: int | None = None
    """Where the id of the claim stands; None where it is to be made from the words, or there is none."""


class Contents(NamedTuple):
    """What one file holds."""

    title: str = ""
    entries: Sequence[Entry] = ()
    ignores: Sequence[Entry] = ()
    asides: Sequence[Entry] = ()


def read_sources(node: Node, key: str, reading: Reading) -> tuple[Citation, ...] | None:
    """Read a list of sources; a single one may stand without a list."""
    nodes = node.nodes if type(node) is Items else [node]
    citations = []
    for item in nodes:
        if type(item) is Mapping and item.pairs:
            citations.append(Citation(**_read_mapping(item, SOURCE_KEYS, "a source", reading)))
        else:
            known = ", ".join(SOURCE_KEYS)
            reading.fault(item.offset, f'"{key}" has to be a list of mappings with {known}, not {describe(item)}')
    return tuple(citations)


def read_examples(node: Node, key: str, reading: Reading) -> Examples | None:
    """Read a claim's own tests."""
    if type(node) is Mapping:
        return Examples(**_read_mapping(node, EXAMPLE_KEYS, "the examples", reading))
    known = ", ".join(EXAMPLE_KEYS)
    reading.fault(node.offset, f'"{key}" has to be a mapping with {known}, not {describe(node)}')
    return None


def read_signature(node: Node, key: str, reading: Reading) -> Signature | None:
    """Read who has checked a claim, and when."""
    if type(node) is Mapping and node.pairs:
        return Signature(**_read_mapping(node, SIGNATURE_KEYS, "a check", reading))
    known = ", ".join(SIGNATURE_KEYS)
    reading.fault(node.offset, f'"{key}" has to be a mapping with {known}, not {describe(node)}')
    return None


SOURCE_KEYS = {
    "title": Key("title", values.read_line),
    "publisher": Key("publisher", values.read_line),
    "date": Key("date", values.read_day),
    "url": Key("url", values.read_address),
    "quote": Key("quote", values.read_text),
}

EXAMPLE_KEYS = {
    "supports": Key("supports", values.read_texts),
    "conflicts": Key("conflicts", values.read_texts),
    "unrelated": Key("unrelated", values.read_texts),
}

SIGNATURE_KEYS = {
    "by": Key("by", values.read_line),
    "on": Key("on", values.read_day),
}

CLAIM_KEYS = {
    "id": Key("id", values.read_id),
    "claim": Key("text", values.read_statement),
    "also": Key("also", values.read_statements),
    "unlike": Key("unlike", values.read_wordings),
    "tolerance": Key("tolerance", values.read_tolerance),
    "as_of": Key("as_of", values.read_day),
    "required": Key("required", values.read_flag),
    "severity": Key("severity", values.read_severity),
    "tags": Key("tags", values.read_tags),
    "note": Key("note", values.read_text),
    "sources": Key("sources", read_sources),
    "examples": Key("examples", read_examples),
    "status": Key("status", values.read_status),
    "checked": Key("checked", read_signature),
    "review_after": Key("review_after", values.read_day),
}

IGNORE_KEYS = {
    "claim": Key("claim", values.read_id),
    "document": Key("document", values.read_text),
    "reason": Key("reason", values.read_line),
    "until": Key("until", values.read_day),
}

ASIDE_KEYS = {
    "words": Key("words", values.read_text),
    "document": Key("document", values.read_text),
    "reason": Key("reason", values.read_line),
}

FILE_KEYS = ("title", "claims", "ignore", "aside")


def read_contents(root: Node | None, reading: Reading) -> Contents:
    """Read the tree of one file; faults go to `reading`."""
    if root is None or (type(root) is Scalar and root.is_nothing):
        reading.fault(None, 'empty: write the claims as a list, one line each, such as "- The bridge opened in 1932"')
        return Contents()
    if type(root) is Items:
        return Contents("", _read_entries(root, reading))
    if type(root) is not Mapping:
        reading.fault(root.offset, f'expected a list of claims, or the key "claims" with one, not {describe(root)}')
        return Contents()
    suggested = _report_unknown(root, FILE_KEYS, "a claims file", reading)
    title = ""
    if "title" in root.pairs:
        title = values.read_line(root.pairs["title"][1], "title", reading) or ""
    ignores = _read_ignores(root.pairs["ignore"][1], reading) if "ignore" in root.pairs else []
    asides = _read_asides(root.pairs["aside"][1], reading) if "aside" in root.pairs else []
    entries = _read_entries(root.pairs["claims"][1], reading) if "claims" in root.pairs else []
    if "claims" not in (*root.pairs, *suggested):
        reading.fault(root.offset, 'the key "claims" with the list of claims is missing')
    return Contents(title, entries, ignores, asides)


def _read_entries(node: Node, reading: Reading) -> list[Entry]:
    if type(node) is Items:
        if not node.nodes:
            reading.fault(node.offset, 'the list of claims is empty: write one claim a line, each behind "- "')
        return [entry for item in node.nodes if (entry := _read_entry(item, reading)) is not None]
    what = "nothing" if type(node) is Scalar and node.is_nothing else describe(node)
    reading.fault(node.offset, f'"claims" has to be a list, one claim behind each "- ", not {what}')
    return []


def _read_entry(node: Node, reading: Reading) -> Entry | None:
    if type(node) is Scalar:
        text = values.read_statement(node, "claim", reading)
        return None if text is None else Entry(node.offset, {"text": text})
    if type(node) is not Mapping:
        reading.fault(node.offset, f"expected a claim, a text or a mapping, not {describe(node)}")
        return None
    if "claim" not in node.pairs and len(node.pairs) == 1 and " " in (words := next(iter(node.pairs))):
        # "- Police said: no one was hurt" is a mapping to YAML; that it was meant as a text is all there is to say.
        reading.fault(node.offset, f"a text with a colon behind {quoted(words)}: put the whole text in quotation marks")
        return None
    fields = _read_mapping(node, CLAIM_KEYS, "a claim", reading, required="claim")
    return Entry(node.offset, fields, node.pairs["id"][1].offset if "id" in fields else None)


def _read_ignores(node: Node, reading: Reading) -> list[Entry]:
    items = _read_items(node, "ignore", IGNORE_KEYS, ("claim", "document", "reason"), "an ignore", reading)
    return [Entry(item.offset, fields, item.pairs["claim"][1].offset) for item, fields in items if "claim" in fields]


def _read_asides(node: Node, reading: Reading) -> list[Entry]:
    items = _read_items(node, "aside", ASIDE_KEYS, tuple(ASIDE_KEYS), "an aside", reading)
    return [Entry(item.offset, fields) for item, fields in items]


def _read_items(
    node: Node, key: str, keys: dict[str, Key], required: Sequence[str], what: str, reading: Reading
) -> Iterator[tuple[Mapping, dict[str, Any]]]:
    """Yield the mappings of a list beside the claims, each with its fields; one may stand without a list."""
    for item in node.nodes if type(node) is Items else [node]:
        if type(item) is not Mapping:
            reading.fault(item.offset, f'"{key}" has to be a list of mappings with {", ".join(keys)}')
            continue
        fields = _read_mapping(item, keys, what, reading)
        for name in required:
            if name not in item.pairs:
                reading.fault(item.offset, f'{what} needs the key "{name}"')
        yield item, fields


def _read_mapping(
    mapping: Mapping, keys: dict[str, Key], what: str, reading: Reading, *, required: str | None = None
) -> dict[str, Any]:
    """Return the fields of one model object, without those whose keys are left out or wrong."""
    fields = {}
    unknown = False
    for name, (_, node) in mapping.pairs.items():
        if (key := keys.get(name)) is None:
            unknown = True
        elif (value := key.read(node, name, reading)) is not None:
            fields[key.field] = value
    suggested = _report_unknown(mapping, keys, what, reading) if unknown else ()
    if required is not None and required not in mapping.pairs and required not in suggested:
        reading.fault(mapping.offset, f'{what} needs the key "{required}"')
    return fields


def _report_unknown(mapping: Mapping, known: Iterable[str], what: str, reading: Reading) -> list[str]:
    """Report each unknown key; give the names that were suggested in their place."""
    names = list(known)
    suggested = []
    for name, (offset, node) in mapping.pairs.items():
        if name in names:
            continue
        near = nearest(name, names)
        if near is None and isinstance(node, Scalar) and node.is_nothing:
            advice = "inside { } a comma ends a value, so a text with a comma needs quotation marks"
        elif near is None:
            advice = f"{what} has the keys {', '.join(names)}"
        else:
            advice = f'did you mean "{near}"?'
            suggested.append(near)
        reading.fault(offset, f"unknown key {quoted(name)}: {advice}")
    return suggested


def nearest(name: str, names: list[str]) -> str | None:
    """Return the one of `names` that `name` may be a slip of."""
    from rapidfuzz import fuzz, process  # only needed where there is a mistake

    # 60 takes in one slip in a word of three letters ("ids", "tag") and none of the words for something else.
    best = process.extractOne(name.lower(), names, scorer=fuzz.ratio, score_cutoff=60)
    return None if best is None else best[0]
