"""What rows say, laid beside the claims that are there: which are new, which are changed, which rows are left out.

A row is the claim whose id it names; without an id, the one with its words. So what is read twice is there once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from factcheck.claims.ids import IdMaker
from factcheck.claims.schema import read_contents
from factcheck.claims.values import Reading
from factcheck.claims.yaml_tree import Items, Mapping, Node, Scalar
from factcheck.model.claims import Citation, Claim, Signature
from factcheck.model.records import NamedTuple


class Row(NamedTuple):
    """One claim of a file of others."""

    where: str
    """For people: "row 7"."""
    claim: Claim | None = None
    """Without an id where none is named; None where there is none, or a fault."""
    keys: Sequence[tuple[str, int]] | None = None
    """What of it the file says, empty or not: keys, those within others behind a full stop, with the number of the
    source; of a list behind which a plus stands, what is to be added to it. None is all."""
    fault: str = ""
    """Why it is not taken."""


class Merged(NamedTuple):
    """What is to be written."""

    changed: dict[int, Claim]
    """By the places of claims that are there."""
    added: list[Claim]
    same: int
    """Claims that are there as the rows have them."""
    refused: list[tuple[str, str]]
    """Where a row stands that is not taken, and why."""


def row_of(where: str, entry: dict[str, Any], keys: Sequence[tuple[str, int]] | None = None) -> Row:
    """Return the row that says what `entry` does: what is read as if it stood in a claims file."""
    reading = Reading()
    entries = read_contents(Items(0, list(filter(None, [_node(entry)]))), reading).entries
    if reading.faults:
        return Row(where, fault="; ".join(fault.message for fault in reading.faults))
    return Row(where, Claim(**{"id": "", **entries[0].fields}), keys)


def _node(value: Any) -> Node | None:
    """Return what a file with this value is read as, None for one that says nothing."""
    if isinstance(value, dict):
        pairs = {name: (0, node) for name, inner in value.items() if (node := _node(inner)) is not None}
        return Mapping(0, pairs) if pairs else None
    if isinstance(value, list):
        nodes = [node for inner in value if (node := _node(inner)) is not None]
        return Items(0, nodes) if nodes else None
    text = str(value)
    return Scalar(0, text.lower(), plain=True) if isinstance(value, bool) else Scalar(0, text, False) if text else None


def merge(rows: Iterable[Row], there: Sequence[Claim]) -> Merged:
    """Return what `rows` change in the claims that are there."""
    rows = list(rows)
    by_id = {claim.id: at for at, claim in enumerate(there)}
    by_text = {claim.text: claim.id for claim in reversed(there)}
    new_ids = IdMaker({*by_id, *(row.claim.id for row in rows if row.claim is not None)})
    merged = Merged({}, [], 0, [])
    seen: dict[str, str] = {}
    same = 0
    for row in rows:
        if (claim := row.claim) is None:
            if row.fault:
                merged.refused.append((row.where, row.fault))
            continue
        if not claim.id:
            given = by_text.get(claim.text) or new_ids.make(claim.text)
            by_text[claim.text] = given
            claim = claim._replace(id=given)
        if claim.id in seen:
            merged.refused.append((row.where, f'"{claim.id}" stands in {seen[claim.id]} already'))
            continue
        seen[claim.id] = row.where
        by_text.setdefault(claim.text, claim.id)
        if (at := by_id.get(claim.id)) is None:
            merged.added.append(_updated(Claim(claim.id, claim.text), claim, row.keys))
        elif (updated := _updated(there[at], claim, row.keys)) != there[at]:
            merged.changed[at] = updated
        else:
            same += 1
    return merged._replace(same=same)


def _updated(old: Claim, new: Claim, keys: Sequence[tuple[str, int]] | None) -> Claim:
    """Return `old` with what a row says of it."""
    if keys is None:
        return new._replace(path=old.path, line=old.line, column=old.column)
    sources = list(old.sources)
    fields: dict[str, Any] = {}
    for key, number in keys:
        group, _, name = key.rpartition(".")
        if group == "sources":
            sources += [Citation()] * (number + 1 - len(sources))
            found = new.sources[number] if number < len(new.sources) else Citation()
            sources[number] = sources[number]._replace(**{name: getattr(found, name)})
        elif group == "checked":
            signed = fields.get("checked", old.checked) or Signature()
            fields["checked"] = signed._replace(**{name: getattr(new.checked or Signature(), name)})
        elif group == "examples":
            examples = fields.get("examples", old.examples)
            fields["examples"] = examples._replace(**{name: getattr(new.examples, name)})
        elif group == "note" and ("note", 0) not in keys:  # a page, say: added to the note that is there
            lines = fields.get("note", old.note).split("\n")
            more = [line for line in new.note.split("\n") if line not in lines]
            fields["note"] = "\n".join([*lines, *more]).strip()
        elif key.endswith("+"):
            had = fields.get(key[:-1], getattr(old, key[:-1]))
            fields[key[:-1]] = (*had, *(item for item in getattr(new, key[:-1]) if item not in had))
        elif key != "id":
            name = "text" if key == "claim" else group or name
            fields[name] = getattr(new, name)
    fields.setdefault("sources", tuple(source for source in sources if source != Citation()))
    if fields.get("checked") == Signature():
        fields["checked"] = None
    return old._replace(**fields)
