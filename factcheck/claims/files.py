"""Paths -> the texts of claims files.

Takes files and folders as the user names them, gives each file once with its decoded text, or what is wrong with it as
a whole. What stands in the text is the business of the modules beside this one.
"""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck import files
from factcheck.errors import FactcheckError, Fault, Problem

FILE_NAME = "claims.yaml"
SUFFIXES = (".yaml", ".yml")
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


def find_claims(start: Path) -> Path:
    """Return the nearest claims file, in `start` or in a folder above it."""
    if os.path.isfile(nearest := start / FILE_NAME):
        return nearest
    try:
        folder = start.resolve()
    except OSError as error:  # the working folder was removed
        raise FactcheckError(f"the working folder cannot be read: {files.reason_of(error)}") from None
    for parent in folder.parents:
        if os.path.isfile(candidate := parent / FILE_NAME):
            return candidate
    raise FactcheckError(f"no {FILE_NAME} in {folder} or any folder above it: write one, or name a file with --claims")


def list_files(paths: Sequence[str | os.PathLike[str]], problems: list[Problem]) -> list[str]:
    """Return the files that `paths` name, each once.

    A folder stands for the claims files in it and below it, in sorted order, hidden ones left out.
    """
    found: dict[str, str] = {}
    for named in paths:
        path = os.fspath(named)
        if not path:
            problems.append(Problem('""', 0, 0, "the name of a claims file is empty"))
            continue
        found_here = [path]
        if os.path.isdir(path):
            found_here = list(_walk(path, problems))
            if not found_here:
                problems.append(
                    Problem(path, 0, 0, f"no claims files in this folder: their names end in {' or '.join(SUFFIXES)}")
                )
        for file in found_here:
            found.setdefault(os.path.realpath(file), file)
    return list(found.values())


def _walk(folder: str, problems: list[Problem]) -> Iterator[str]:
    def unreadable(error: OSError) -> None:
        problems.append(Problem(error.filename or folder, 0, 0, _reason(error)))

    for entry in files.walk(folder, unreadable):
        if entry.name.endswith(SUFFIXES):
            yield entry.path


def read_source(path: str) -> tuple[str, Fault | None]:
    """Return the text of a file without its byte-order mark, and the fault that makes it unfit to read."""
    try:
        raw = files.read_bytes(path)
    except OSError as error:
        return "", Fault(None, _reason(error))
    if raw.startswith(_WIDE_MARKS):
        return "", Fault(None, "in UTF-16 or UTF-32: save it as UTF-8")
    try:
        return raw.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        # utf-8-sig counts from behind the mark, and what stands before the first wrong byte is sound.
        sound = len(bytes(error.object[: error.start]).decode("utf-8-sig"))
        message = f"not UTF-8: byte 0x{error.object[error.start]:02X} is no character; save the file as UTF-8"
        return bytes(error.object).decode("utf-8-sig", "replace"), Fault(sound, message)


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    return f"cannot be read: {files.reason_of(error)}"
