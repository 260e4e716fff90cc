"""Labelled pairs: each line a claim and a text, the answer whether the text supports the claim, denies it, or neither.

Takes lines of JSON, ``{"id": …, "claim": "…", "evidence": "…"}``, gives for each one an answer or what is wrong with
it, before the next line is read. A pair is judged by itself, as a claims file of one claim against one text. Reading
from and writing to the terminal is left to the command line.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Any

from factcheck.model.claims import MOST_WORDS, Claim, ClaimSet, is_too_long
from factcheck.model.facts import Relation
from factcheck.model.records import NamedTuple
from factcheck.model.results import ClaimResult, Evidence, Stance
from factcheck.pipeline import run
from factcheck.readers import read_text

_NOTHING = "nothing in the text is about the claim"


class Label(StrEnum):
    """What a text does to a claim."""

    SUPPORT = "support"
    CONFLICT = "conflict"
    NONE = "none"


class Answer(NamedTuple):
    """One pair judged."""

    id: Any
    """As it was given."""
    label: Label
    reason: str

    def __str__(self) -> str:
        return json.dumps({"id": self.id, "label": self.label.value, "reason": self.reason})  # ASCII: nothing to obey


class Mistake(NamedTuple):
    """A line that is no pair."""

    line: int
    """From 1."""
    message: str


def judge_pairs(lines: Iterable[bytes]) -> Iterator[Answer | Mistake]:
    r"""Yield an answer or a mistake for each line that is not blank, as soon as it is read.

    >>> pair = b'{"id": 7, "claim": "17 divers searched the wreck", "evidence": "Seven divers searched the wreck."}'
    >>> for answer in judge_pairs([pair, b"?"]):
    ...     print(answer)
    {"id": 7, "label": "conflict", "reason": "Seven divers, not 17"}
    Mistake(line=2, message='not JSON: expecting value at column 1')
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = _read_row(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line)
        except ValueError as error:
            yield Mistake(number, str(error))
        else:
            yield Answer(row["id"], *judge_pair(row["claim"], row["evidence"]))


def judge_pair(claim: str, text: str) -> tuple[Label, str]:
    """Say whether `text` supports `claim`, conflicts with it, or neither, and why.

    >>> judge_pair("17 divers searched the wreck", "The wreck was searched by 17 divers.")
    (<Label.SUPPORT: 'support'>, '17 divers, as expected')
    """
    return _label(run(ClaimSet((Claim("pair", claim),)), [read_text(text)]).results[0])


def _label(result: ClaimResult) -> tuple[Label, str]:
    """Return one label for a result that may be mixed.

    A name in another spelling makes a claim untidy and not false, so it alone is no conflict here, as it is for an
    editor. Where a text both supports and conflicts, what is surer counts, a support where both are equal. Measured on
    labelled pairs: as conflicts, 10 of 33 spellings were right; of mixed results half were.
    """
    conflicts = [e for e in result.evidence if e.stance is Stance.CONFLICTS and not _is_spelling(e)]
    supports = [e for e in result.evidence if e.stance is Stance.SUPPORTS]
    if conflicts and _surest(conflicts).score > max((e.score for e in supports), default=0.0):
        return Label.CONFLICT, _surest(conflicts).reason
    if supports:
        return Label.SUPPORT, _surest(supports).reason
    near = [e for e in (*result.evidence, *result.related) if e.reason]
    return Label.NONE, f"left open: {_surest(near).reason}" if near else _NOTHING


def _is_spelling(evidence: Evidence) -> bool:
    return all(f.relation is Relation.MISSPELT for f in evidence.findings if not f.relation.agrees)


def _surest(items: Sequence[Evidence]) -> Evidence:
    return max(items, key=lambda item: item.score)


def _read_row(line: bytes) -> dict[str, Any]:
    """Read one line; `ValueError` says what is wrong with it."""
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8 at byte {error.start + 1}: save the pairs as UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg[:1].lower()}{error.msg[1:]} at column {error.colno}") from None
    except RecursionError:
        raise ValueError("not a pair: nested too deep") from None
    except ValueError:  # more digits than Python reads
        raise ValueError("not a pair: a number in it is too long") from None
    if not isinstance(row, dict):
        raise ValueError('not a pair: expected an object with "id", "claim" and "evidence"')
    missing = [key for key in ("id", "claim", "evidence") if key not in row]
    if missing:
        raise ValueError(f'not a pair: "{missing[0]}" is missing')
    for key in ("claim", "evidence"):
        if not isinstance(row[key], str):
            raise ValueError(f'not a pair: "{key}" has to be a string')
    if not row["claim"].strip():
        raise ValueError('not a pair: "claim" is empty')
    if is_too_long(row["claim"]):
        raise ValueError(f'not a pair: "claim" has more than {MOST_WORDS} words and marks')
    return row
