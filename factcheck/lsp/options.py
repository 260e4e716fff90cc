"""What an editor sets, and where the claims of a text are looked for.

Takes the settings as they come from the editor (``{"claims": ["desk/claims.yaml"]}``) and the folders that are open.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from factcheck import config
from factcheck.claims.selection import is_chosen
from factcheck.errors import FactcheckError
from factcheck.lsp.buffers import Buffer
from factcheck.lsp.shelf import nearest
from factcheck.model.claims import Claim
from factcheck.model.records import NamedTuple

SETTINGS_FILES = (config.OWN_FILE, config.SHARED_FILE)


class Options(NamedTuple):
    """The settings."""

    claims: tuple[str, ...] = ()
    """Claims files and folders of them, seen from the folder that is open; without, the nearest claims.yaml counts."""


def read_options(value: object) -> tuple[Options, str]:
    """Return the settings, and what is wrong with them.

    >>> read_options({"claims": "desk/claims.yaml"})
    (Options(claims=('desk/claims.yaml',)), '')
    """
    if value is None:
        return Options(), ""
    if not isinstance(value, Mapping):
        return Options(), 'the settings of factcheck have to be an object such as {"claims": ["claims.yaml"]}'
    claims = value.get("claims") or []
    claims = [claims] if isinstance(claims, str) else claims
    if not isinstance(claims, Sequence) or not all(isinstance(path, str) for path in claims):
        return Options(), 'the setting "claims" of factcheck has to be a list of files and folders'
    unknown = ", ".join(f'"{key}"' for key in value if key != "claims")
    return Options(tuple(claims)), f"factcheck has no setting {unknown}, only claims" if unknown else ""


class Scope(NamedTuple):
    """What of a text is checked, and how it is read."""

    baseline: str | None = None
    day: date | None = None
    """The day of the text, whatever it says itself."""
    only: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    def holds(self, claim: Claim) -> bool:
        """Say whether the editor is told of `claim`."""
        return is_chosen(claim, self.only, self.tags)


class Site(NamedTuple):
    """Where texts are: the settings, and the folders that are open in the editor."""

    options: Options = Options()
    folders: tuple[str, ...] = ()

    def home(self, buffer: Buffer) -> str:
        """Return the folder of a text; of one that was never saved, the first that is open."""
        if buffer.path is not None:
            return os.path.dirname(buffer.path)
        return self.folders[0] if self.folders else os.getcwd()

    def named(self, buffer: Buffer) -> tuple[str, ...]:
        """Return the claims files and folders that settings name: the editor's, or else those of `factcheck check`."""
        home = self.home(buffer)
        root = max((f for f in self.folders if _holds(f, home)), key=len, default=next(iter(self.folders), home))
        if self.options.claims:
            return tuple(os.path.join(root, os.path.expanduser(path)) for path in self.options.claims)
        return tuple(os.path.abspath(path) for path in _settings_of_check(home).get("claims", ()))

    def claims_of(self, buffer: Buffer) -> tuple[str, ...]:
        """Return the claims files that count for a text; none where there are none."""
        named = self.named(buffer)
        found = None if named else nearest(self.home(buffer))
        return (found,) if found else named

    def scope_of(self, buffer: Buffer) -> Scope:
        """Return what the settings of `factcheck check` say of a check of a text."""
        said = _settings_of_check(self.home(buffer))
        path = said.get("baseline")
        return Scope(
            os.path.abspath(path) if path else None,
            said.get("date"),
            tuple(said.get("only", ())),
            tuple(said.get("tag", ())),
        )


def _settings_of_check(folder: str) -> Mapping[str, Any]:
    try:
        return config.find(Path(folder)).values
    except FactcheckError:
        return {}  # `factcheck check` says what is wrong with the file


def _holds(folder: str, path: str) -> bool:
    return path == folder or path.startswith(os.path.join(folder, ""))
