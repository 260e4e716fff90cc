"""``factcheck fix``: drafts read, put right and written back, byte for byte but for the words that were wrong.

Takes paths and a `Fixer`; gives what to print and how the run ends. Only text and Markdown are written: of any other
file what is read is not what stands in it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError, InputError
from factcheck.fix import Fixed, Fixer, Refused
from factcheck.model.outcome import ExitStatus
from factcheck.model.records import NamedTuple
from factcheck.readers import read_bytes
from factcheck.readers.inputs import Planned, bytes_of, plan
from factcheck.report.writing import write_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model.text import Document

KINDS = ("", ".txt", ".text", ".md", ".markdown", ".mdown", ".mdx")
"""The suffixes of the files that are written."""
_ENCODINGS = ("utf-8", "cp1252", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


class Outcome(NamedTuple):
    """What a run of ``factcheck fix`` has to say."""

    output: str
    """For standard output: what was put right and what is left, the diff, or the text that came on standard input."""
    notices: tuple[str, ...]
    """For standard error, a line each."""
    status: ExitStatus


class _Answer(NamedTuple):
    output: str = ""
    notices: tuple[str, ...] = ()
    status: ExitStatus = ExitStatus.CLEAN
    changes: int = 0
    unwritten: int = 0
    """Changes that could not be written."""
    left: int = 0
    untouched: bool = False
    """Whether it was not read, or has something to put right and was left as it is."""


def fix_paths(
    paths: Sequence[str],
    fixer: Fixer,
    *,
    diff: bool = False,
    stdin_name: str | None = None,
    dated: Callable[[Document], Document] | None = None,
) -> Outcome:
    """Put right all that `paths` name, or with `diff` show how.

    Of a folder only text and Markdown are taken. What comes on standard input goes, put right, to standard output.
    `dated` may give each document another date before it is checked. The status is 1 where an error is left or, with
    `diff`, anything would be changed; 2 where something could not be read, or is of a kind that is not written.
    """
    named = {os.path.normpath(path) for path in paths}
    answers = []
    for item in plan(paths, stdin_name=stdin_name):
        if (
            item.stdin
            or item.problem
            or item.path in named
            or os.path.normpath(item.path) in named
            or _is_kind(item.path)
        ):
            answers.append(_fix(item, fixer, diff=diff, dated=dated))
    notices = [notice for answer in answers for notice in answer.notices]
    notices.append(_summary(answers, diff=diff))
    status = max((answer.status for answer in answers), default=ExitStatus.CLEAN)
    return Outcome("".join(answer.output for answer in answers), tuple(notices), status)


def _is_kind(path: str) -> bool:
    return os.path.splitext(path)[1].lower() in KINDS


def _fix(
    item: Planned,
    fixer: Fixer,
    *,
    diff: bool,
    dated: Callable[[Document], Document] | None,
) -> _Answer:
    try:
        if item.problem:
            raise InputError(item.path, item.problem)
        if not _is_kind(item.path):
            raise InputError(
                item.path,
                "only text and Markdown files are corrected: `factcheck check -v` shows what to write instead",
            )
        data = bytes_of(item)
        document, warnings = read_bytes(data, item.path)
        encoding = _encoding(data, document.source, item.path)
    except InputError as error:
        return _Answer(notices=(f"Skipped: {error}",), status=ExitStatus.FAILED, untouched=True)
    answer = fixer.fix(dated(document) if dated is not None else document)
    notices = tuple(f"Warning: {warning}" for warning in warnings)
    if isinstance(answer, Refused):
        return _unchanged(item, data, f"{answer.path}: {answer.reason}", notices, diff=diff)
    try:
        content = answer.source.encode(encoding)
    except UnicodeEncodeError as error:
        letter = answer.source[error.start]
        reason = (
            f"{item.path}: nothing was changed: the file is in Windows-1252, which has no {letter}: save it as UTF-8"
        )
        return _unchanged(item, data, reason, notices, diff=diff)
    if not diff and not item.stdin and answer.changes:
        try:
            write_bytes(item.path, content, was=data)
        except FactcheckError as error:
            done = len(answer.changes)
            return _Answer(notices=(*notices, str(error)), status=ExitStatus.FAILED, unwritten=done, untouched=True)
    return _told(item, answer, notices, diff=diff)


def _unchanged(item: Planned, data: bytes, reason: str, notices: tuple[str, ...], *, diff: bool) -> _Answer:
    through = "" if diff or not item.stdin else read_bytes(data, item.path).document.source
    return _Answer(through, (*notices, reason), ExitStatus.OBJECTION, untouched=True)


def _encoding(data: bytes, source: str, path: str) -> str:
    """Return the encoding in which `source` is `data`, to the byte."""
    for encoding in _ENCODINGS:
        try:
            if source.encode(encoding) == data:
                return encoding
        except UnicodeEncodeError:
            continue
    raise InputError(path, "only text and Markdown files are corrected, and this is neither")


def _told(item: Planned, answer: Fixed, notices: tuple[str, ...], *, diff: bool) -> _Answer:
    done = [
        f"{_at(item, change.place.start.line, change.place.start.column)}: {', '.join(change.claims)}: "
        f"{_shown(change.found)} -> {_shown(change.suggestion.text)}\n"
        for change in answer.changes
    ]
    left = [
        f"{_at(item, left.place.start.line, left.place.start.column)}: {left.claim}: "
        f"not corrected: {_shown(left.reason)}\n"
        for left in answer.left
    ]
    status = ExitStatus.OBJECTION if left or (diff and done) else ExitStatus.CLEAN
    aside = tuple(line.rstrip("\n") for line in (left if diff else [*done, *left]))
    if diff:
        output = "".join(_diff(item.path, answer.document.source, answer.source))
    elif item.stdin:
        output = answer.source
    else:
        return _Answer("".join([*done, *left]), notices, status, len(done), left=len(left))
    return _Answer(output, (*notices, *aside), status, len(done), left=len(left))


def _at(item: Planned, line: int, column: int) -> str:
    return f"{_named(item.path)}:{line}:{column}"


def _named(path: str) -> str:
    """Return a name with nothing in it that a terminal would obey; white space counts in names."""
    return "".join(letter if letter.isprintable() else "?" for letter in path)


def _shown(words: str) -> str:
    """Return words on one line, nothing in them obeyed by a terminal."""
    return "".join(letter if letter.isprintable() else "?" for letter in " ".join(words.split()))


def _diff(path: str, before: str, after: str) -> Iterator[str]:
    """Yield a unified diff that ``patch`` and ``git apply`` take."""
    from difflib import unified_diff

    name = _named(path.lstrip("/"))
    end = "\t" if " " in name else ""  # or patch takes the first word for the name
    for line in unified_diff(_lines(before), _lines(after), f"a/{name}{end}", f"b/{name}{end}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + lines[-1:] if lines[-1] else [f"{line}\n" for line in lines[:-1]]


def _summary(answers: Sequence[_Answer], *, diff: bool) -> str:
    would = "would be corrected" if diff else "corrected"
    changed, unwritten = [a for a in answers if a.changes], [a for a in answers if a.unwritten]
    untouched = sum(answer.untouched and not answer.unwritten for answer in answers)
    left = sum(answer.left for answer in answers)
    said = [
        *([f"{_errors(a.changes for a in changed)} {would} in {_count(len(changed), 'file')}"] if changed else []),
        *(
            [f"{_errors(a.unwritten for a in unwritten)} could not be corrected in {_count(len(unwritten), 'file')}"]
            if unwritten
            else []
        ),
        *([f"{_count(untouched, 'file')} left unchanged"] if untouched else []),
    ] or ["Nothing corrected" if left else "Nothing to correct"]
    if changed:
        said.append(f"{left or 'none'} left to correct by hand")
    elif left:
        said.append(f"{_count(left, 'conflict')} left to correct by hand")
    return f"{'; '.join(said)}."


def _errors(counts: Iterable[int]) -> str:
    return _count(sum(counts), "error")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
