"""One node of a claims file -> one value of the model, or a fault that says what was expected.

Takes a node, the key that it belongs to and the `Reading` that gathers the faults; gives None where there is a fault.
Which key takes which value is the business of `schema`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any, TypeVar

from factcheck.claims.yaml_tree import Items, Mapping, Node, Scalar, shorten
from factcheck.errors import Fault
from factcheck.model.claims import MOST_WORDS, Severity, Status, Tolerance, is_too_long

_T = TypeVar("_T")
_Choice = TypeVar("_Choice", bound=StrEnum)


class Reading:
    """The faults of the file being read, shared by all its values."""

    __slots__ = ("faults",)

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def fault(self, offset: int | None, message: str) -> None:
        """Note one mistake."""
        self.faults.append(Fault(offset, message))


Reader = Callable[[Node, str, Reading], Any]

# fmt: off
FUNCTION_WORDS = frozenset({
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "did", "do", "does", "for", "from", "had",
    "has", "have", "he", "her", "his", "i", "in", "is", "it", "its", "of", "on", "or", "our", "she", "so", "than",
    "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "was", "we", "were",
    "which", "with", "you", "your",
})
# fmt: on
"""Words that state nothing by themselves. Words that are a name or a fact on their own in capitals or in some headline
(us, may, will, who, no, all) are left out on purpose."""


_WORD = re.compile(r"[^\W_]+")


def nothing_to_check(statement: str) -> str | None:
    """Return the reason why `statement` holds nothing to check.

    >>> nothing_to_check("17 officers") is None, nothing_to_check("It was the …")
    (True, 'nothing to check in "It was the …": name who or what, and the number, date or deed')
    """
    word = None
    for word in _WORD.finditer(statement):
        if word.group().lower() not in FUNCTION_WORDS:
            return None
    if word is None:
        return "neither a word nor a number in it"
    return f'nothing to check in "{shorten(statement)}": name who or what, and the number, date or deed'


def read_text(node: Node, key: str, reading: Reading) -> str | None:
    """Read a text that is not empty; a number is one too."""
    if type(node) is Scalar:
        if (text := node.text.strip()) and not node.is_nothing:
            return text
        reading.fault(node.offset, f'"{key}" is empty: write a text, in quotation marks if it starts with "#"')
        return None
    message = f'"{key}" has to be a text, not {describe(node)}'
    if type(node) is Mapping:
        message += '; a text with ": " in it needs quotation marks'
    reading.fault(node.offset, message)
    return None


def read_line(node: Node, key: str, reading: Reading) -> str | None:
    """Read a text of one sentence: line breaks in it are only the layout of the file."""
    text = read_text(node, key, reading)
    if text is not None and "\n" in text:
        return " ".join(filter(None, map(str.strip, text.split("\n"))))
    return text


def read_wording(node: Node, key: str, reading: Reading) -> str | None:
    """Read a text of one sentence that is no longer than a claim may be."""
    text = read_line(node, key, reading)
    if text is None or not is_too_long(text):
        return text
    reading.fault(node.offset, f'"{key}" has more than {MOST_WORDS} words and marks: write a claim for each fact in it')
    return None


def read_statement(node: Node, key: str, reading: Reading) -> str | None:
    """Read a text that holds something to check."""
    text = read_wording(node, key, reading)
    if text is None:
        return None
    reason = nothing_to_check(text)
    if reason is not None:
        reading.fault(node.offset, f'"{key}": {reason}')
        return None
    return text


def read_statements(node: Node, key: str, reading: Reading) -> tuple[str, ...] | None:
    """Read a list of statements; a single one may stand without a list."""
    return _read_list(node, key, reading, read_statement)


def read_wordings(node: Node, key: str, reading: Reading) -> tuple[str, ...] | None:
    """Read a list of sentences; a single one may stand without a list."""
    return _read_list(node, key, reading, read_wording)


def read_texts(node: Node, key: str, reading: Reading) -> tuple[str, ...] | None:
    """Read a list of texts; a single one may stand without a list."""
    return _read_list(node, key, reading, read_text)


def _read_list(
    node: Node, key: str, reading: Reading, read: Callable[[Node, str, Reading], _T | None]
) -> tuple[_T, ...] | None:
    if type(node) is Scalar and node.is_nothing:
        reading.fault(node.offset, f'"{key}" is empty: give a list of texts, or leave the key out')
        return None
    if type(node) is Mapping:
        message = f'"{key}" has to be a list of texts, not a mapping; a text with ": " in it needs quotation marks'
        reading.fault(node.offset, message)
        return None
    nodes: Iterable[Node] = node.nodes if type(node) is Items else (node,)
    values = [read(item, key, reading) for item in nodes]
    return tuple(value for value in values if value is not None)


def read_tags(node: Node, key: str, reading: Reading) -> tuple[str, ...] | None:
    """Read a list of tags, each kept once."""
    if type(node) is Scalar and "," in node.text:
        reading.fault(node.offset, f'"{key}" has to be a list: write [{shorten(node.text)}]')
        return None
    tags = read_texts(node, key, reading)
    return None if tags is None else tuple(dict.fromkeys(tags))


_ID = re.compile(r"[A-Za-z0-9._-]+")


def read_id(node: Node, key: str, reading: Reading) -> str | None:
    """Read an id."""
    text = read_text(node, key, reading)
    if text is None or _ID.fullmatch(text):
        return text
    reading.fault(node.offset, f'"{key}" is made of letters A-Z, digits, ".", "_" and "-" only, not {quoted(text)}')
    return None


# More digits than any count needs; without a limit a line of digits could keep the conversion busy for hours.
_TOLERANCE = r"((?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,15})?|\.\d{1,15})( ?%)?"


def read_tolerance(node: Node, key: str, reading: Reading) -> Tolerance | None:
    """Read how far a number may be off.

    >>> read_tolerance(Scalar(0, "2.5%", False), "tolerance", Reading())
    Tolerance(absolute=None, percent=Fraction(5, 2), rounded=False)
    """
    text = node.text.strip() if type(node) is Scalar else ""
    if text == "rounded":
        return Tolerance(rounded=True)
    match = re.fullmatch(_TOLERANCE, text, re.ASCII)
    if match is None:
        reading.fault(node.offset, f'"{key}" has to be a number such as 5, "2%" or rounded, not {describe(node)}')
        return None
    number = Fraction(match[1].replace(",", ""))
    return Tolerance(percent=number) if match[2] else Tolerance(absolute=number)


def read_day(node: Node, key: str, reading: Reading) -> date | None:
    """Read a day."""
    text = node.text.strip() if type(node) is Scalar else ""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        reading.fault(node.offset, f'"{key}" has to be a day such as 2022-06-23, not {describe(node)}')
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        reading.fault(node.offset, f'"{key}": there is no day {text} in the calendar')
        return None


def read_flag(node: Node, key: str, reading: Reading) -> bool | None:
    """Read true or false."""
    if type(node) is Scalar and node.plain and node.text.lower() in ("true", "false"):
        return node.text.lower() == "true"
    reading.fault(node.offset, f'"{key}" has to be true or false, not {describe(node)}')
    return None


def read_severity(node: Node, key: str, reading: Reading) -> Severity | None:
    """Read one of the severities."""
    return _read_one_of(Severity, node, key, reading)


def read_status(node: Node, key: str, reading: Reading) -> Status | None:
    """Read how far the checking has come."""
    return _read_one_of(Status, node, key, reading)


def _read_one_of(kind: type[_Choice], node: Node, key: str, reading: Reading) -> _Choice | None:
    text = node.text.strip() if type(node) is Scalar else ""
    if text in list(kind):
        return kind(text)
    reading.fault(node.offset, f'"{key}" has to be {" or ".join(kind)}, not {describe(node)}')
    return None


def read_address(node: Node, key: str, reading: Reading) -> str | None:
    """Read a web address. Others are refused, because reports make links of them."""
    text = read_text(node, key, reading)
    if text is None or (text.startswith(("https://", "http://")) and not any(map(str.isspace, text))):
        return text
    reading.fault(node.offset, f'"{key}" has to be an address that starts with https://, not {quoted(text)}')
    return None


def describe(node: Node) -> str:
    """Return the words for what stands where something else was expected."""
    if type(node) is Scalar:
        return "nothing" if node.plain and not node.text else quoted(node.text)
    return "a list" if type(node) is Items else "a mapping"


def quoted(text: str) -> str:
    """Return `text` as a message can quote it, in quotation marks."""
    return f'"{shorten(text)}"'
