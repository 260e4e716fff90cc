"""End to end: real editors, set up with the lines of .github/EDITORS.md, and the server as it is installed."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from programs import program

HERE = Path(__file__).parent
PAGE = (HERE.parents[1] / ".github" / "EDITORS.md").read_text("utf-8")
CLAIMS = "claims:\n  - id: divers\n    claim: 17 divers searched the wreck\n    as_of: 2024-03-14\n"
DRAFT = "# The wreck\n\nOn Tuesday, seven divers searched the wreck.\n"


def snippet(language: str, containing: str = "") -> str:
    """Return the lines of the page in one language."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    [block] = [block for block in blocks if containing in block]
    return str(block)


def sit_at(folder: Path, command: list[str], settings: str) -> dict[str, Any]:
    """Run one sitting at an editor, and give what it saw."""
    scripts = folder / "bin"
    scripts.mkdir()
    start = scripts / "factcheck"
    start.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n')
    start.chmod(0o755)
    (folder / "claims.yaml").write_text(CLAIMS, "utf-8")
    (folder / "draft.md").write_text(DRAFT, "utf-8")
    given = folder / "settings"
    given.write_text(settings, "utf-8")
    environment = {
        **os.environ,
        "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(filter(None, [str(HERE.parents[1]), os.environ.get("PYTHONPATH")])),
        "HOME": str(folder),
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "FACTCHECK_TEST_FOLDER": str(folder),
        "FACTCHECK_TEST_SETTINGS": str(given),
    }
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, timeout=150)
    written = folder / "seen.json"
    assert written.exists(), done.stdout + done.stderr
    seen: dict[str, Any] = json.loads(written.read_text("utf-8"))
    assert "problem" not in seen, seen
    return seen


def test_neovim(tmp_path: Path) -> None:
    nvim = program("nvim")
    session = str(HERE / "neovim_session.lua")
    settings = snippet("lua", "start_client")
    seen = sit_at(tmp_path, [nvim, "--headless", "-u", "NONE", "-i", "NONE", "-c", f"luafile {session}"], settings)
    line, start, end, severity, code, message, source = seen["opened"][0]
    assert (line, start, end, severity, code, source) == (2, 12, 24, 1, "divers", "factcheck")
    assert message.startswith("seven divers, not 17")
    assert "**Conflicts**: seven divers, not 17" in seen["hover"]
    assert "as of 2024-03-14" in seen["hover"]
    assert seen["actions"] == ["Replace “seven” with “seventeen”", "Ignore “divers” here: put a comment above"]
    assert seen["fixed"][2] == "On Tuesday, seventeen divers searched the wreck."
    assert [message.split("\n")[0] for *_, message, _ in seen["typed"]] == ["nine divers, not 17"]
    assert seen["unsaved"] is True
    assert seen["definition"] == "  - id: divers"
    assert seen["lens"] == "1 conflict in open drafts"
    assert 'did you mean "claim"?' in seen["mistake"][0][5]
    assert (tmp_path / "draft.md").read_text("utf-8") == DRAFT


def test_emacs(tmp_path: Path) -> None:
    emacs = program("emacs")
    probe = [emacs, "--batch", "--eval", "(progn (package-activate-all) (require 'eglot) (require 'markdown-mode))"]
    if subprocess.run(probe, capture_output=True).returncode:
        program("eglot and markdown-mode for emacs")
    session = str(HERE / "emacs_session.el")
    seen = sit_at(tmp_path, [emacs, "--batch", "--load", session], snippet("elisp"))
    assert seen["mode"] == "markdown-mode"
    [[words, message]] = seen["opened"]
    assert words == "seven divers"
    assert "seven divers, not 17" in message
    assert [words for words, _ in seen["typed"]] == ["nine divers"]
    assert not seen["fixed"]
    assert seen["unsaved"] is True
    assert (tmp_path / "draft.md").read_text("utf-8") == DRAFT


def test_settings_for_helix_name_the_server_that_they_define() -> None:
    settings = tomllib.loads(snippet("toml"))
    assert settings["language-server"] == {"factcheck": {"command": "factcheck", "args": ["lsp"]}}
    assert all("factcheck" in language["language-servers"] for language in settings["language"])


def test_settings_for_visual_studio_code_start_the_server() -> None:
    settings = json.loads(snippet("json"))
    assert settings["glspc.server.command"] == "factcheck"
    assert settings["glspc.server.commandArguments"] == ["lsp"]


@pytest.mark.parametrize("action", ["source.fixAll.factcheck"])
def test_the_page_names_what_the_server_offers(action: str) -> None:
    from factcheck.lsp import actions

    assert action == actions.FIX_ALL
    assert f"`{action}`" in PAGE
    assert f"`{actions.IGNORE_REASON}`" in PAGE
