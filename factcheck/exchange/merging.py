"""What rows say, laid beside the claims that are there: which are new, which are changed, which rows are left out.

A row is the claim whose id it names; without one that is there, the claim with its words, be it that a full stop, a
capital or a blank differs. So what is read twice is there once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from factcheck.claims.ids import IdMaker, slug
from factcheck.claims.schema import read_contents
from factcheck.claims.values import Reading
from factcheck.claims.yaml_tree import Items, Mapping, Node, Scalar
from factcheck.model.claims import Citation, Claim, Signature, Status
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
    reopened: list[tuple[str, str]]
    """Where a row stands that changes the words of a claim somebody has checked, and the id of that."""


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


def merge(rows: Iterable[Row], there: Sequence[Claim], used: Collection[str] = ()) -> Merged:
    """Return what `rows` change in the claims that are there; ids that are `used` elsewhere stay as they are."""
    rows = list(rows)
    by_id = {claim.id: at for at, claim in enumerate(there)}
    by_text = {_same(claim.text): claim.id for claim in reversed(there)}
    unnamed = {_same(claim.text): claim.id for claim in reversed(there) if _is_made(claim)}
    new_ids = IdMaker({*by_id, *(row.claim.id for row in rows if row.claim is not None)})
    merged = Merged({}, [], 0, [], [])
    seen: dict[str, str] = {}
    same = 0
    for row in rows:
        if (claim := row.claim) is None:
            if row.fault:
                merged.refused.append((row.where, row.fault))
            continue
        if not claim.id:
            given = by_text.get(_same(claim.text)) or new_ids.make(claim.text)
            by_text[_same(claim.text)] = given
            claim = claim._replace(id=given)
        was = claim.id if claim.id in by_id else unnamed.get(_same(claim.text), claim.id)
        if twice := {claim.id, was}.intersection(seen):
            merged.refused.append((row.where, f'"{min(twice)}" stands in {seen[min(twice)]} already'))
            continue
        seen |= {claim.id: row.where, was: row.where}
        by_text.setdefault(_same(claim.text), claim.id)
        if (at := by_id.get(was)) is None:
            merged.added.append(_updated(Claim(claim.id, claim.text), claim, row.keys))
            continue
        old = there[at]
        updated = _updated(old, claim, row.keys)._replace(id=was if was in used else claim.id)
        if _is_reopened(old, updated):
            updated = updated._replace(status=Status.DRAFT, checked=None)
            merged.reopened.append((row.where, updated.id))
        if updated != old:
            merged.changed[at] = updated
        else:
            same += 1
    return merged._replace(same=same)


def by_sentence(rows: Iterable[tuple[str, Row]]) -> list[Row]:
    """Return the rows of a sheet of facts with their sentences as one row for each sentence.

    It is checked only if each of its facts is, rejected if one is, else a draft; a fault in one is one of all.
    """
    groups: dict[str, list[Row]] = {}
    for sentence, row in rows:
        groups.setdefault(_same(sentence) or row.where, []).append(row)
    return [row for group in groups.values() for row in _joined(group)]


def _joined(rows: list[Row]) -> list[Row]:
    claims = [row.claim for row in rows if row.claim is not None]
    if len(claims) < len(rows):
        return [row for row in rows if row.claim is None]
    statuses = {claim.status for claim in claims}
    status = Status.REJECTED if Status.REJECTED in statuses else Status.DRAFT
    status = Status.CHECKED if statuses == {Status.CHECKED} else status
    signed = [claim.checked for claim in claims if claim.checked and claim.status is status]
    by = ", ".join(dict.fromkeys(signature.by for signature in signed if signature.by))
    on = max((signature.on for signature in signed if signature.on), default=None)
    lines = dict.fromkeys(line for claim in claims for line in claim.note.split("\n") if line)
    sources = dict.fromkeys(source for claim in claims for source in claim.sources if source != Citation())
    claim = claims[0]._replace(
        status=status,
        checked=Signature(by, on) if by or on else None,
        note="\n".join(lines),
        sources=tuple(sources),
    )
    keys = ["claim", "status", "checked.by", "checked.on", "note.fact", "sources+"]
    return [Row(rows[0].where, claim, [(key, 0) for key in keys])]


def _same(text: str) -> str:
    """Return what two texts have in common that only a full stop, capitals or blanks tell apart."""
    return " ".join(text.casefold().split()).rstrip(". ")


def _is_made(claim: Claim) -> bool:
    """Whether the id of a claim that is there is made of its words, and not written."""
    made = slug(claim.text)
    number = claim.id.removeprefix(f"{made}-")  # of one of several with the same words
    return claim.id == made or (number != claim.id and number.isdecimal())


def _is_reopened(old: Claim, new: Claim) -> bool:
    """Whether a claim was checked as it stood, and says something else now that nobody is said to have checked."""
    signed = old.checked is not None or old.status in (Status.CHECKED, Status.REJECTED)
    return signed and _same(old.text) != _same(new.text) and (old.status, old.checked) == (new.status, new.checked)


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
