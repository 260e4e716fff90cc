"""Columns of a sheet <-> the keys of a claim: which name means which key, and what stands in a cell.

A column for each key, by the names that desks use; further sources in columns with a number ("Source 2"). Of a list
each text has a line of its cell, or the cell is a list in JSON where that would not be the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import Any

from factcheck.claims.entries import plain
from factcheck.errors import UsageError
from factcheck.exchange.merging import Row, row_of
from factcheck.model.claims import Citation, Claim
from factcheck.model.records import NamedTuple
from factcheck.readers.metadata import day
from factcheck.report.sheets import Cell

_TABLE = """
id              ID              ref, reference, claim id, fact id
claim           Fact            claim, claims, facts, statement, assertion, fact to check, claim reviewed
status          Status          state
status.checked  Checked
status.verified  Verified
status.accurate  Accurate       correct, verdict, true
checked.by      Checked by      checker, fact checker, verified by, by, initials
checked.on      Date checked    checked on, check date, verified on, date verified, on
sources.title   Source          sources, source title, source name, title
sources.publisher  Publisher    outlet, publication, source publisher
sources.date    Source date     date of source, published, date published, publication date
sources.url     Link            url, source link, source url, web address, hyperlink, links
sources.quote   Quote           source quote, quotation, passage
note            Note            notes, comment, comments, remark, remarks
as_of           As of           as at, true on
review_after    Review after    review by, review on, review date
tolerance       Tolerance       margin
required        Required        must have
severity        Severity
tags            Tags            tag, topic, topics, category, keywords
also            Also            other wordings, wordings
unlike          Unlike          look alikes
examples.supports   Supports    example supports
examples.conflicts  Conflicts   example conflicts
examples.unrelated  Unrelated   example unrelated
note.primary    Primary         primary or secondary, primary secondary, source type, type of source
note.page       Page            pages, page no, page number
note.time_code  Time code       timecode, time, timestamp
"""
"""Key, heading as it is written, other names as they are read. What no key holds is told in the note."""

_HEADINGS: dict[str, str] = {}
_KEYS: dict[str, str] = {}
for _line in _TABLE.strip().splitlines():
    _key, _heading, *_names = re.split(r" {2,}", _line.strip())
    _HEADINGS[_key] = _heading
    _KEYS |= dict.fromkeys((_heading.lower(), *(_names[0].split(", ") if _names else ())), _key)

_ALWAYS = ("id", "claim", "status", "sources.title", "sources.url", "checked.by", "checked.on", "note")
"""Keys that a sheet has a column for, used or not."""
_LISTS = ("tags", "also", "unlike", "examples.supports", "examples.conflicts", "examples.unrelated")
_DAYS = ("checked.on", "sources.date", "as_of", "review_after")
_YES = "checked verified confirmed correct accurate true yes y ok done x ✓ ✔ ☑"
_NO = "rejected wrong false incorrect inaccurate ✗ ✘"
_STATUS = {
    "checked": _YES,
    "draft": "draft open todo new pending unchecked unverified no n ☐",
    "query": "query cq unsure ?",
    "rejected": _NO,
}
_WORDS: dict[str, dict[Any, str]] = {
    "status": _STATUS,
    "status.checked": _STATUS,
    "status.verified": _STATUS,
    "status.accurate": {"checked": _YES, "query": "query unsure ?", "rejected": f"{_NO} no n"},
    "required": {True: "true yes y x 1 ✓ ✔", False: "false no n 0"},
}
WIDTHS = {"ID": 24, "Fact": 60, "Source": 36, "Link": 30, "Note": 36, "Quote": 48}
"""Characters of the columns that hold more than a word or two."""
_COVERAGE: dict[str, tuple[str, int]] = {"fact": ("note.fact", 0), "place": ("note.place", 0), "sentence": ("claim", 0)}
"""Columns that the sheet of `factcheck coverage` has, where a fact is a few words of a sentence and no claim."""
_ADDRESSES = ("https://", "http://")
_NOTHING = ("n/a", "na", "none", "tbc", "-", "–", "—")
_SERIAL = r"[1-9]\d{4}(\.0+)?"
_FIRST_SERIAL = date(1899, 12, 30)
"""From which spreadsheets count days, where a cell shows the bare number."""
_LOOKED_AT = 20
"""Rows among which the one with the names of the columns is looked for: above it stand titles and remarks."""


class Column(NamedTuple):
    """What a column holds."""

    at: int
    key: str
    """Of the table above."""
    number: int = 0
    """Which of several sources, from 0."""
    name: str = ""
    """As it stands in the sheet."""


class Head(NamedTuple):
    """The row that names the columns."""

    row: int
    columns: Sequence[Column]
    unread: Sequence[str] = ()
    """Names that say nothing here."""
    by_sentence: bool = False
    """Whether several rows may be about one claim: `merging.by_sentence`."""


def find_head(rows: Sequence[Sequence[Cell]], named: Mapping[str, tuple[str, int]]) -> Head | None:
    """Return the first row that has a column for the facts, None if there is none; `named` goes before the table."""
    for row, cells in enumerate(rows[:_LOOKED_AT]):
        columns: dict[tuple[str, int], Column] = {}
        unread = []
        names = [str(cell).strip() for cell in cells]
        of_coverage = ("claim", 0) not in named.values() and {name.lower() for name in names}.issuperset(_COVERAGE)
        known = {**_COVERAGE, **named} if of_coverage else named
        for at, name in enumerate(names):
            words, number = _parted(name)
            key, number = known.get(" ".join(name.lower().split()), (_KEYS.get(words, ""), number))
            numbered = not number or key.startswith(("sources.", "note."))
            if key and numbered and (key, number) not in columns:
                columns[key, number] = Column(at, key, number, name)
            elif key.partition(".")[0] == "status":  # each is read, lest one contradicts the others
                columns[key, -at] = Column(at, key, 0, name)
            elif name:
                unread.append(name)
        if ("claim", 0) in columns:
            return Head(row, list(columns.values()), unread, of_coverage)
    return None


def mapped(options: Iterable[str]) -> dict[str, tuple[str, int]]:
    """Return what ``--map COLUMN=KEY`` says: key and number of each name of a column, as `find_head` takes it."""
    keys = {key.rpartition(".")[2].replace("_", " "): key for key in _HEADINGS}
    said = {}
    for option in options:
        name, _, wanted = option.rpartition("=")
        words, number = _parted(wanted)
        key = _KEYS.get(words) or keys.get(words)
        if not name.strip() or key is None:
            raise UsageError(f'--map {option}: write it as "Name of the column=key"; keys are {", ".join(keys)}')
        said[" ".join(name.lower().split())] = key, number
    return said


def _parted(name: str) -> tuple[str, int]:
    """Return the words of a heading, and the number behind them, from 0.

    >>> _parted("Source #2"), _parted("Date checked (dd/mm)"), _parted("as_of")
    (('source', 1), ('date checked', 0), ('as of', 0))
    """
    words = re.sub(r"[\W_]+", " ", re.sub(r"\(.*?\)", " ", name.lower())).split()
    number = int(words.pop()) - 1 if len(words) > 1 and re.fullmatch("[1-9][0-9]?", words[-1]) else 0
    return " ".join(words), number


def read_row(cells: Sequence[Cell], columns: Sequence[Column], where: str) -> Row:
    """Return what a row says; a blank one has neither claim nor fault."""
    if not any(str(cell).strip() for cell in cells):
        return Row(where)
    entry: dict[str, Any] = {}
    sources: dict[int, dict[str, Any]] = {}
    notes = []
    said: list[tuple[str, str, str]] = []  # of the status: the key, what it comes to, and both as they are written
    keys = [(key, number) for _, key, number, _ in columns]
    for place, (at, key, number, heading) in enumerate(columns):
        if at >= len(cells) or not (text := str(cells[at]).replace("\r\n", "\n").strip()):
            continue
        if key == "sources.title" and text.startswith(_ADDRESSES) and ("sources.url", number) not in keys:
            keys[place] = key, number = "sources.url", number  # a source that is only a link
        if key == "sources.url":
            text, *more = re.split(r"[;,]\s+(?=https?://)", text)  # several links in a cell are several sources
            for link in more:
                keys.append((key, max(number for _, number in keys) + 1))
                sources[keys[-1][1]] = {"url": link}
        group, _, name = key.rpartition(".")
        if group == "note":
            notes.append(f"{heading}: {text}")
        elif key.partition(".")[0] == "status":
            said.append((key, _value(key, text), f'"{heading}" says "{text}"'))
        else:
            into = sources.setdefault(number, {}) if group == "sources" else entry
            into = into.setdefault(group, {}) if group in ("checked", "examples") else into
            into[name] = _value(key, text)
    if "claim" not in entry:
        return Row(where, fault="no fact stands in it")
    said = [each for each in said if each[1]]
    if fault := _contradiction(said, any(entry.get("checked", {}).values())):
        return Row(where, fault=fault)
    entry["status"] = said[0][1] if said else ""
    own = entry.get("note", "")
    entry["note"] = "\n".join(filter(None, (own, *(line for line in notes if line not in own.split("\n")))))
    sources = {number: source for number, source in sorted(sources.items()) if any(source.values())}
    row = row_of(where, {**entry, "sources": list(sources.values())}, keys)
    if row.claim is None or not sources:
        return row
    cited = dict(zip(sources, row.claim.sources, strict=True))
    placed = tuple(cited.get(number, Citation()) for number in range(max(cited) + 1))
    return row._replace(claim=row.claim._replace(sources=placed))


def _contradiction(said: Sequence[tuple[str, str, str]], signed: bool) -> str:
    """Return how the columns of the status contradict each other or a row that is `signed`; empty if they do not."""
    for (_, one, words), (_, other, more) in combinations(said, 2):
        if one != other and "checked" in (one, other):
            return f"{words}, {more}: correct one of them"
    for key, status, words in said:
        if status == "draft" and key != "status" and signed:  # a claims file may have both, and a sheet made of it
            return f"{words}, but who has checked it, or when, is there: correct one of them"
    return ""


def _value(key: str, text: str) -> Any:
    """Return what a cell says, as a claims file would: empty where it only says that there is nothing."""
    if key in _LISTS:
        return _items(key, text)
    if key in (*_DAYS, *_WORDS, "sources.url") and text.lower() in _NOTHING:
        return ""
    if key in _DAYS:
        return _day(text)
    if key == "sources.url" and text.startswith("www."):
        return f"https://{text}"
    return next((value for value, words in _WORDS.get(key, {}).items() if text.lower() in words.split()), text)


def _day(text: str) -> str:
    if re.fullmatch(_SERIAL, text):
        return str(_FIRST_SERIAL + timedelta(days=int(float(text))))
    found = day(text)
    return text if found is None else str(found)


def _items(key: str, text: str) -> list[str]:
    if text.startswith("["):
        try:
            items = json.loads(text)
        except ValueError:
            items = None
        if isinstance(items, list) and all(isinstance(item, str) for item in items):
            return items
    return [item.strip() for item in re.split(r"[\n,;]" if key == "tags" else r"\n", text) if item.strip()]


def write_rows(claims: Iterable[Claim]) -> list[list[Cell]]:
    """Return a sheet with its head: a row for each claim, a column for what any of them has."""
    said = [dict(_cells("", plain(claim))) for claim in claims]
    used = {(key, 0) for key in _ALWAYS}.union(*said)
    most = max((number for _, number in used), default=0)
    columns = [
        (key, number)
        for group in (*dict.fromkeys("sources" if key.startswith("sources") else key for key in _HEADINGS),)
        for number in range(most + 1)
        for key in _HEADINGS
        if (key.startswith("sources.") if group == "sources" else key == group) and (key, number) in used
    ]
    head: list[Cell] = [_HEADINGS[key] + (f" {number + 1}" if number else "") for key, number in columns]
    return [head, *([cells.get(column, "") for column in columns] for cells in said)]


def _cells(key: str, value: Any, number: int = 0) -> Iterable[tuple[tuple[str, int], Cell]]:
    match value:
        case dict():
            for name, inner in value.items():
                yield from _cells(f"{key}.{name}" if key else name, inner, number)
        case list() if key == "sources":
            for at, source in enumerate(value):
                yield from _cells(key, source, at)
        case list():
            lines = "\n".join(value)
            yield (key, number), lines if _items(key, lines) == value else json.dumps(value, ensure_ascii=False)
        case date():
            yield (key, number), value
        case _:
            yield (key, number), str(value).lower() if isinstance(value, bool) else value
