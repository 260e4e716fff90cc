"""The options of `check` from a file -> values, each with where it came from.

Looked for is ``factcheck.toml``, or ``pyproject.toml`` with a table ``[tool.factcheck]``, in the working folder and
above it; the nearest counts, alone. Its keys are the long names of the options; what the command line says goes before.
Paths in it are seen from its folder. Every mistake in it is reported in one run.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from factcheck import files
from factcheck.errors import FactcheckError, did_you_mean
from factcheck.model.outcome import FailOn
from factcheck.model.records import NamedTuple

OWN_FILE = "factcheck.toml"
SHARED_FILE = "pyproject.toml"
TABLE = "tool.factcheck"
_MAY_BE = b"factcheck"  # what a pyproject.toml has to hold before it is worth parsing
_LARGEST = 2**20  # bytes; a table of settings has some hundred

DEFAULT = "default"
COMMAND_LINE = "command line"

COLOURS = ("auto", "always", "never")


class ConfigurationError(FactcheckError):
    """One or more mistakes in a file of settings."""


class Option(NamedTuple):
    """One option as it may stand in a file."""

    read: Callable[[Any, Path], Any]
    """Takes the value and the folder of the file. Raises `_WrongValueError`."""
    default: Any


class Setting(NamedTuple):
    """One option of a run."""

    value: Any
    origin: str
    """`COMMAND_LINE`, `DEFAULT` or the name of the file."""


class Configuration(NamedTuple):
    """What a file says."""

    path: str = ""
    values: Mapping[str, Any] = {}


class _WrongValueError(Exception):
    """Says what was expected."""


def _texts(value: Any, folder: Path) -> list[str]:
    values = [value] if isinstance(value, str) else value
    if isinstance(values, list) and all(isinstance(item, str) and item and "\0" not in item for item in values):
        return values
    raise _WrongValueError("a text or a list of texts")


def _text(value: Any, folder: Path) -> str:
    if isinstance(value, str) and value and "\0" not in value:
        return value
    raise _WrongValueError("a text")


def _path(value: Any, folder: Path) -> str:
    return _from_here(folder / _text(value, folder))


def _list(value: Any, folder: Path) -> str:
    return "-" if value == "-" else _path(value, folder)


def _paths(value: Any, folder: Path) -> list[str]:
    return [_from_here(folder / path) for path in _texts(value, folder)]


def _count(value: Any, folder: Path) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    raise _WrongValueError("a number from 1")


def _flag(value: Any, folder: Path) -> bool:
    if isinstance(value, bool):
        return value
    raise _WrongValueError("true or false")


def _day(value: Any, folder: Path) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(_text(value, folder))
    except (ValueError, _WrongValueError):
        raise _WrongValueError("a day such as 2022-06-23") from None


def _levels(value: Any, folder: Path) -> list[FailOn]:
    names, known = _texts(value, folder), [level.value for level in FailOn]
    if all(name in known for name in names):
        return [FailOn(name) for name in names]
    raise _WrongValueError(_one_of(known))


def _percent(value: Any, folder: Path) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _WHOLE:
        return value
    raise _WrongValueError(f"a whole number from 0 to {_WHOLE}")


_WHOLE = 100


def _colour(value: Any, folder: Path) -> str:
    if value in COLOURS:
        return str(value)
    raise _WrongValueError(_one_of(list(COLOURS)))


def _formats(value: Any, folder: Path) -> list[str]:
    from factcheck.report import FILE_FORMATS, FORMATS

    names = _texts(value, folder)
    known = [*FORMATS, *FILE_FORMATS]
    if all(name in known for name in names):
        return names
    raise _WrongValueError(_one_of(known))


OPTIONS: Mapping[str, Option] = {
    "claims": Option(_paths, []),
    "format": Option(_formats, []),
    "output": Option(_paths, []),
    "files-from": Option(_list, None),
    "stdin-filename": Option(_text, None),
    "date": Option(_day, None),
    "fail-on": Option(_levels, []),
    "only": Option(_texts, []),
    "tag": Option(_texts, []),
    "baseline": Option(_path, None),
    "write-baseline": Option(_path, None),
    "diff": Option(_text, None),
    "jobs": Option(_count, None),
    "self": Option(_flag, False),
    "watch": Option(_flag, False),
    "quiet": Option(_flag, False),
    "verbose": Option(_flag, False),
    "color": Option(_colour, "auto"),
    "cache": Option(_flag, True),
    "require-checked": Option(_flag, False),
    "fail-under": Option(_percent, None),
}
"""Key -> how its value is read; a test holds the keys and the options of `check` equal."""


def find(start: Path) -> Configuration:
    """Return what the nearest file of settings says, in `start` or a folder above it; nothing if there is none."""
    try:
        folder = Path(os.path.abspath(start))
    except OSError:  # the working folder was removed, and its files with it
        return Configuration()
    for parent in (folder, *folder.parents):
        own, shared = parent / OWN_FILE, parent / SHARED_FILE
        if os.path.isfile(own):
            return load(own)
        if os.path.isfile(shared) and _MAY_BE in _bytes(shared):
            found = load(shared)
            if found.path:
                return found
    return Configuration()


def load(path: Path) -> Configuration:
    """Return what one file says. Raises `ConfigurationError` with every mistake in it."""
    import tomllib  # most runs have no such file

    name = _from_here(path)
    try:
        content: Any = tomllib.loads(_bytes(path).decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ConfigurationError(f"{name}: this is not UTF-8: save it as UTF-8") from None
    except RecursionError:
        raise ConfigurationError(f"{name}: not valid TOML: nested too deep") from None
    except ValueError as error:  # of tomllib, or of a number of more digits than Python reads
        decoding = isinstance(error, tomllib.TOMLDecodeError)
        reason = f"{str(error)[:1].lower()}{str(error)[1:]}" if decoding else "a number in it is too long"
        raise ConfigurationError(f"{name}: not valid TOML: {reason}") from None
    if path.name == SHARED_FILE:
        tools = content.get("tool")
        content = tools.get("factcheck") if isinstance(tools, dict) else None
        if content is None:
            return Configuration()
    return Configuration(name, _values(content, path, name))


def _values(content: Any, path: Path, name: str) -> dict[str, Any]:
    where = f"{name}: [{TABLE}]:" if path.name == SHARED_FILE else f"{name}:"
    if not isinstance(content, dict):
        raise ConfigurationError(f"{where} has to be a table of options")
    values: dict[str, Any] = {}
    mistakes: list[str] = []
    for key, value in content.items():
        if key not in OPTIONS:
            mistakes.append(f'{where} unknown key "{key}"{_advice(key)}')
            continue
        try:
            values[key] = OPTIONS[key].read(value, path.parent)
        except _WrongValueError as error:
            mistakes.append(f'{where} "{key}" has to be {error}')
    if mistakes:
        raise ConfigurationError("\n".join(mistakes))
    return values


def resolve(given: Mapping[str, Any], configuration: Configuration) -> dict[str, Setting]:
    """Return every option: what the command line says, else the file, else its default.

    `given` holds the options of the command line; one that was not given is None or an empty list.
    """
    settings = {}
    for key, option in OPTIONS.items():
        if given.get(key) not in (None, [], ()):
            settings[key] = Setting(given[key], COMMAND_LINE)
        elif key in configuration.values:
            settings[key] = Setting(configuration.values[key], configuration.path)
        else:
            settings[key] = Setting(option.default, DEFAULT)
    return settings


def describe(settings: Mapping[str, Setting]) -> str:
    """Return each option, its value as it would stand in a file, and where it came from.

    >>> print(describe({"quiet": Setting(True, "factcheck.toml"), "tag": Setting(["sea"], COMMAND_LINE)}), end="")
    quiet = true      # factcheck.toml
    tag = ["sea"]     # command line
    """
    shown = [(f"{key} = {_toml(setting.value)}", setting) for key, setting in settings.items() if _is_set(setting)]
    unset = [(f"# {key} is not set", setting) for key, setting in settings.items() if not _is_set(setting)]
    width = max((len(line) for line, _ in (*shown, *unset)), default=0)
    return "".join(f"{line.ljust(width)}     # {setting.origin}\n" for line, setting in (*shown, *unset))


def _is_set(setting: Setting) -> bool:
    return setting.value is not None and setting.value != []


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    import json

    return json.dumps(str(value), ensure_ascii=False)


def _bytes(path: Path) -> bytes:
    try:
        return files.read_bytes(path, _LARGEST)
    except OSError as error:
        raise ConfigurationError(f"{_from_here(path)}: {files.reason_of(error)}") from None


def _from_here(path: Path) -> str:
    """Return a path as a user would name it, from the working folder where it lies in it."""
    try:
        relative = os.path.relpath(path)
    except (ValueError, OSError):  # on another drive; from a folder that was removed
        return os.path.normpath(path)
    return relative if not relative.startswith(os.pardir) else os.path.normpath(path)


def _advice(key: str) -> str:
    return did_you_mean(key.replace("_", "-").lower(), OPTIONS) or f": known are {', '.join(OPTIONS)}"


def _one_of(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"
