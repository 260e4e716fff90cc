"""What the figures of a text say of each other: lists counted, parts summed, shares and ages worked out.

Takes a text, yields the figures that cannot be right beside the others, with what they would have to be. It reckons
only where the text itself says how its figures belong together, and allows for what was rounded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.document.lines import column_of, label_end
from factcheck.document.texts import Text
from factcheck.model.facts import Fact, Hedge, Kind, Moment, Quantity, Share
from factcheck.model.records import NamedTuple
from factcheck.model.text import BlockKind
from factcheck.reading.statement import Statement, is_sum
from factcheck.text.lemmas import stem
from factcheck.text.people import is_person

_MOST_ITEMS = 20
"""Items of a list that somebody has counted."""
_FEWEST = 2
"""Parts, items or rows that there is anything to reckon with."""
_LISTED = frozenset("fact lesson point question reason step takeaway thing tip way".split())
"""What a heading counts that has a list beneath; before a colon anything may be counted."""
_TOTAL = frozenset("altogether combined overall sum total totals".split())
_UP = frozenset("gain growth increase increased increasing rise rises rising rose up".split())
_DOWN = frozenset("cut decline declined decrease down drop dropped fall fallen falling fell reduction".split())
_NEAR = 4
"""Tokens from "born" or "died" to the date."""
_DIED = frozenset("died dead death killed".split())


class Slip(NamedTuple):
    """A figure that others in the text speak against."""

    sentence: int
    """Index of the sentence that it stands in."""
    fact: Fact
    expected: str
    """What it would have to be: "4 items"."""
    reason: str


def find_slips(text: Text) -> Iterator[Slip]:
    """Yield the figures of a text that cannot be right beside the others."""
    for at, statement in enumerate(text.statements):
        for fact, expected, why in (
            *_list_beneath(text, at),
            *_parts_behind(statement),
            *_share_behind(statement),
            *_change(statement),
        ):
            yield Slip(at, fact, expected, f"{statement.text(fact.span)}, but {why}")
    yield from _totals(text)
    yield from _ages(text)


_Off = tuple[Fact, str, str]
"""A figure, what it would have to be, and why."""


def _exact(fact: Fact, kind: Kind) -> Quantity | None:
    """Return the value of a figure of a kind that is stated without any hedge, as a whole or a part."""
    value = fact.value
    if fact.kind is not kind or not isinstance(value, Quantity) or value.hedge is not Hedge.NONE:
        return None
    return value if value.share in (Share.WHOLE, Share.PART, Share.ALL) else None


def _figure(number: Fraction) -> str:
    return f"{float(number):,.1f}".removesuffix(".0")


def _share(fact: Fact, right: Fraction) -> Iterator[_Off]:
    """Yield a percentage that is not `right`; a point and a twentieth of it are allowed for what was rounded."""
    given = _exact(fact, Kind.PERCENT)
    if given is not None and given.unit == "%" and abs(given.number - right) > 1 + right / 20:
        yield fact, f"{_figure(right)}%", f"the numbers beside it make {_figure(right)}%"


def _list_beneath(text: Text, at: int) -> Iterator[_Off]:
    """Compare "five reasons" with the items of the list beneath."""
    statement, blocks = text.statements[at], set[int]()
    for item in text.statements[at + 1 :]:
        if item.sentence.kind is not BlockKind.ITEM:
            break
        if any(fact.kind is Kind.COUNT for fact in item.facts):
            return  # the items may add up to it
        blocks.add(item.sentence.block)
    counts = [(f, h) for f, h in zip(statement.facts, statement.heads, strict=True) if f.kind is Kind.COUNT]
    if len(counts) != 1 or not _FEWEST <= len(blocks) <= _MOST_ITEMS:
        return
    fact, head = counts[0]
    value = _exact(fact, Kind.COUNT)
    if value is None or value.share is not Share.WHOLE or head < 0 or not _FEWEST <= value.number <= _MOST_ITEMS:
        return
    announces = statement.tokens[-1].text == ":" and fact.first <= 1
    if (announces or stem(statement.tokens[head].norm) in map(stem, _LISTED)) and value.number != len(blocks):
        yield fact, f"{len(blocks)} items", f"the list beneath has {len(blocks)} items"


def _parts_behind(statement: Statement) -> Iterator[_Off]:
    """Sum up "17 people: nine men, five women and two children"."""
    tokens = statement.tokens
    colon = next((at for at, token in enumerate(tokens) if token.text in (":", "–", "—")), len(tokens))
    people = [
        (fact, value, head)
        for fact, head in zip(statement.facts, statement.heads, strict=True)
        if not is_sum(fact)
        and (value := _exact(fact, Kind.COUNT))
        and head >= 0
        and (is_person(statement.roots[head]) or tokens[head].norm == "men")
    ]
    whole = [(fact, value) for fact, value, head in people if head < colon]
    parts = [(fact, value) for fact, value, _ in people if fact.first > colon]
    given = [fact for fact in statement.facts if fact.first > colon and not is_sum(fact)]
    if len(whole) != 1 or len(parts) < _FEWEST or len(given) != len(parts) or parts[0][0].first != colon + 1:
        return
    total = sum((value.number for _, value in parts), Fraction(0))
    if tokens[parts[-1][0].first - 1].norm == "and" and whole[0][1].number != total:
        yield whole[0][0], _figure(total), f"its parts add up to {_figure(total)}"


def _share_behind(statement: Statement) -> Iterator[_Off]:
    """Work out "37 of the 120 homes, or 31 per cent" and "12 of the 40 (30%)"."""
    norms = [token.norm for token in statement.tokens]
    for fact in statement.facts:
        value = _exact(fact, Kind.COUNT)
        share = next((f for f in statement.facts if f.kind is Kind.PERCENT and f.first > fact.last), None)
        if value is None or not value.whole or share is None:
            continue
        between = [f.value for f in statement.facts if fact.last <= f.first < share.first]
        others = [v for v in between if not isinstance(v, Quantity) or v.number != value.whole]
        if not others and (norms[share.first - 1] == "(" or norms[share.first - 2 : share.first] == [",", "or"]):
            yield from _share(share, 100 * value.number / value.whole)


def _change(statement: Statement) -> Iterator[_Off]:
    """Work out "rose from £400m to £500m, an increase of 20 per cent"."""
    norms = [token.norm for token in statement.tokens]
    shares = [fact for fact in statement.facts if fact.kind is Kind.PERCENT]
    others = [fact for fact in statement.facts if fact.kind in (Kind.MONEY, Kind.COUNT, Kind.MEASURE)]
    ends = {norms[fact.first - 1]: _exact(fact, fact.kind) for fact in others if fact.first}
    old, new = ends.get("from"), ends.get("to")
    rises, falls = not _UP.isdisjoint(norms), not _DOWN.isdisjoint(norms)
    if len(shares) != 1 or len(others) != _FEWEST or old is None or new is None or rises is falls:
        return
    if old.unit == new.unit and old.number > 0 and (new.number > old.number) is rises:
        yield from _share(shares[0], abs(100 * (new.number - old.number) / old.number))


def _totals(text: Text) -> Iterator[Slip]:
    """Sum up the columns of each table above its row of totals."""
    rows: list[Statement] = []
    for at, statement in enumerate(text.statements):
        if statement.sentence.kind is not BlockKind.ROW:
            rows = []
        elif rows and not _TOTAL.isdisjoint(t.norm for t in statement.tokens[: label_end(statement.sentence)]):
            yield from (Slip(at, *off) for off in _total(rows, statement))
            rows = []
        elif statement.facts:
            rows.append(statement)


def _total(rows: Sequence[Statement], totals: Statement) -> Iterator[_Off]:
    """Yield what no column adds up to; those of shares and of rounded numbers may be off by half a step a row."""
    columns = [_cells(row) for row in rows]
    for column, fact in _cells(totals).items():
        total = _exact(fact, fact.kind)
        parts = [_exact(cells[column], fact.kind) for cells in columns if column in cells]
        known = [part for part in parts if part is not None and total is not None and part.unit == total.unit]
        if total is None or not _FEWEST <= len(known) == len(rows) or fact.kind is Kind.DATE:
            continue
        right = sum((part.number for part in known), Fraction(0))
        is_rounded = fact.kind is not Kind.COUNT or any(part.scaled for part in known)
        if abs(total.number - right) > len(parts) * is_rounded * total.step:
            words = totals.text(fact.span)
            yield fact, _figure(right), f"{words}, but the column adds up to {_figure(right)}"


def _cells(row: Statement) -> dict[int, Fact]:
    """Return the figure of each cell behind the label that has one only, by its column."""
    cells: dict[int, list[Fact]] = {}
    for fact in row.facts:
        if fact.first > label_end(row.sentence):
            cells.setdefault(column_of(row.sentence, fact.first), []).append(fact)
    return {column: facts[0] for column, facts in cells.items() if len(facts) == 1}


def _ages(text: Text) -> Iterator[Slip]:
    """Hold the age of somebody whose date of birth is given against the day of the text, or of the death."""
    born: dict[int, Moment] = {}
    for at, statement in enumerate(text.statements):
        for fact in statement.facts:
            before = [n for n in range(max(fact.first - _NEAR, 0), fact.first) if statement.tokens[n].norm == "born"]
            who = _named_before(text, at, before[-1]) if before else None
            if who is not None and isinstance(fact.value, Moment) and fact.value.year and not fact.value.end:
                born.setdefault(who, fact.value)
    for at, statement in enumerate(text.statements):
        for fact in statement.facts:
            value = _exact(fact, Kind.AGE)
            day = born.get(who) if value and (who := _named_before(text, at, fact.first)) is not None else None
            on = _day_of_age(text, statement, fact)
            if value is None or day is None or on is None:
                continue
            had = _ages_on(day, on)
            if value.number not in had:
                words = " or ".join(map(str, had))
                yield Slip(at, fact, words, f"{statement.text(fact.span)}, but {words} by the date of birth")


def _ages_on(born: Moment, on: Moment) -> list[int]:
    """Return the ages that somebody may have on a day, two where the birthday cannot be told to be gone by."""
    years = (on.year or 0) - (born.year or 0)
    if born.month and on.month and born.month != on.month:
        return [years - (on.month < born.month)]
    if born.month and on.month and born.day and on.day:
        return [years - (on.day < born.day)]
    return [years - 1, years]


def _named_before(text: Text, at: int, token: int) -> int | None:
    """Return the person who is named or meant last before a token of a sentence."""
    mentions = text.entities.mentions[at].items()
    before = [(mention.at, who) for who, mention in mentions if mention.at < token and text.entities.all[who].is_person]
    return max(before)[1] if before else None


def _day_of_age(text: Text, statement: Statement, fact: Fact) -> Moment | None:
    """Return the day on which somebody has an age: of the death that is told, or of the text in "Ana Reyes, 67,"."""
    day = text.document.date
    today = Moment(day.year, day.month, day.day) if day is not None else None
    died = next((at for at, token in enumerate(statement.tokens) if token.norm in _DIED), None)
    if died is None:
        return today if fact.first and statement.tokens[fact.first - 1].text == "," else None
    days = (other.value for other in statement.facts if died < other.first <= died + _NEAR)
    return next((value for value in days if isinstance(value, Moment) and value.year), today)
