"""Which report goes where: the formats and files of a command line, or of a file of settings, laid together.

On the command line a file belongs to the format before it: ``-f text -f sarif -o draft.sarif`` shows the first and
writes the second. The suffix of a file tells its format where none is named. One report may go to standard output,
since two would run into each other there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from pathlib import PurePath

from factcheck.errors import UsageError
from factcheck.model.records import NamedTuple

DEFAULT_FORMAT = "text"
_BY_SUFFIX = {
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".md": "markdown",
    ".sarif": "sarif",
    ".rdjsonl": "rdjsonl",
    ".xml": "junit",
    ".docx": "docx",
}
FOR_PEOPLE = frozenset({"text", "plain"})
"""Formats that stand in a terminal, in its encoding; those for programs are in UTF-8 everywhere."""
FILES_ONLY = frozenset({"docx"})
"""Formats that are no text: the names of `factcheck.report.FILE_FORMATS`."""


class Delivery(NamedTuple):
    """One report to be made."""

    format: str
    output: str | None = None
    """A file; None is standard output."""


def in_order(given: Iterable[tuple[bool, str]]) -> list[Delivery]:
    """Lay together what a command line says; each item is whether it is a file, and the name.

    >>> in_order([(False, "text"), (False, "sarif"), (True, "draft.sarif")])
    [Delivery(format='text', output=None), Delivery(format='sarif', output='draft.sarif')]
    >>> in_order([(True, "report.json"), (False, "json")])
    [Delivery(format='json', output='report.json')]
    >>> in_order([(True, "draft.html")])
    [Delivery(format='html', output='draft.html')]
    """
    deliveries: list[Delivery] = []
    waiting: str | None = None  # a file in front of the first format belongs to it
    for is_file, name in given:
        if not is_file:
            deliveries.append(Delivery(name, waiting))
            waiting = None
        elif deliveries and deliveries[-1].output is None:
            deliveries[-1] = Delivery(deliveries[-1].format, name)
        elif deliveries or waiting is not None:
            raise UsageError(f"--output {name}: no --format stands before it that has no file yet")
        else:
            waiting = name
    if waiting is not None:
        deliveries.append(Delivery(_format_of(waiting), waiting))
    return _checked(deliveries)


def in_pairs(formats: Sequence[str], outputs: Sequence[str]) -> list[Delivery]:
    """Lay the first format and the first file together, the second and the second; the rest goes to standard output.

    >>> in_pairs(["sarif", "text"], ["draft.sarif"])
    [Delivery(format='sarif', output='draft.sarif'), Delivery(format='text', output=None)]
    """
    if len(outputs) > len(formats) > 0:
        raise UsageError(f"--output {outputs[len(formats)]}: there are more files than formats: name a --format for it")
    formats = formats or [_format_of(output) for output in outputs] or [DEFAULT_FORMAT]
    return _checked([Delivery(str(name), output) for name, output in zip_longest(formats, outputs)])


def _format_of(output: str) -> str:
    return _BY_SUFFIX.get(PurePath(output).suffix.lower(), DEFAULT_FORMAT)


def _checked(deliveries: list[Delivery]) -> list[Delivery]:
    shown = [delivery.format for delivery in deliveries if delivery.output is None]
    if len(shown) > 1:
        raise UsageError(
            f"--format {' and '.join(shown)}: only one goes to standard output: name an --output behind each"
        )
    if FILES_ONLY.intersection(shown):
        raise UsageError(f"--format {shown[0]}: this is no text: name an --output behind it")
    written = [delivery.output for delivery in deliveries if delivery.output is not None]
    for output in written:
        if written.count(output) > 1:
            raise UsageError(f"--output {output}: two reports cannot go to one file")
    return deliveries
