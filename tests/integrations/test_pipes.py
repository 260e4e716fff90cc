"""The pipes of the page on integrations, each run word for word where its programs exist, on a draft in order and on one that is not."""

import functools
import http.server
import os
import re
import shlex
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from programs import program

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / ".github" / "INTEGRATIONS.md").read_text(encoding="utf-8")
SHOWN = [
    line.partition("  #")[0].strip()
    for block in re.findall(r"^```sh\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
    if "|" in line
]

CLAIMS = "claims:\n  - id: lamps\n    claim: 17 lamps were stolen from the lighthouse\n"
RIGHT = "Seventeen lamps were stolen from the lighthouse."
WRONG = "Seven lamps were stolen from the lighthouse."


class Desk:
    """A folder with claims, in which commands are run with `factcheck` on the path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.scripts = folder / "bin"
        self.scripts.mkdir()
        self.install("factcheck", f'exec {shlex.quote(sys.executable)} -m factcheck "$@"')
        (folder / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
        self.replaced: dict[str, str] = {}

    def install(self, name: str, script: str) -> None:
        """Put a program on the path."""
        (self.scripts / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (self.scripts / name).chmod(0o755)

    def run(self, command: str) -> subprocess.CompletedProcess[str]:
        """Run a line in a shell, as it stands but for what this test replaces in it."""
        for old, new in self.replaced.items():
            assert old in command
            command = command.replace(old, new)
        kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        environment = {
            **kept,
            "PATH": f"{self.scripts}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "HOME": str(self.folder),
            "NO_PROXY": "127.0.0.1",
            "GIT_CONFIG_NOSYSTEM": "1",
        }
        return subprocess.run(["bash", "-c", command], cwd=self.folder, env=environment, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, check=False)  # fmt: skip

    def git(self, *arguments: str) -> None:
        identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
        done = self.run(shlex.join([program("git"), *identity, *arguments]))
        assert done.returncode == 0, done.stderr


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def a_word_file(desk: Desk, text: str) -> None:
    (desk.folder / "source.md").write_text(f"# Theft\n\n*{text}*\n", encoding="utf-8")
    subprocess.run([program("pandoc"), "source.md", "-o", "draft.docx"], cwd=desk.folder, check=True)


def a_pdf_file(desk: Desk, text: str) -> None:
    program("pdftotext")
    a_word_file(desk, text)
    profile = f"-env:UserInstallation={(desk.folder / 'profile').as_uri()}"
    command = [program("soffice"), profile, "--headless", "--convert-to", "pdf", "draft.docx"]
    subprocess.run(command, cwd=desk.folder, check=True, capture_output=True)


def a_clipboard(name: str) -> Callable[[Desk, str], None]:
    """Return a stand-in of a program that prints the clipboard: the real ones need a display, or a Mac."""

    def fill(desk: Desk, text: str) -> None:
        desk.install(name, f"printf '%s\\n' {shlex.quote(f'# Theft{chr(10)}{chr(10)}**{text}**')}")

    return fill


def a_site(desk: Desk, text: str) -> None:
    program("curl")
    page = f"<html><head><title>Theft</title></head><body><nav>{WRONG}</nav><p>{text}</p></body></html>"
    (desk.folder / "story.html").write_text(page, encoding="utf-8")


def a_commit(desk: Desk, text: str) -> None:
    desk.git("init", "--quiet")
    (desk.folder / "draft.md").write_text(f"# Theft\n\n{text}\n", encoding="utf-8")
    desk.git("add", "draft.md")
    desk.git("commit", "--quiet", "--message", "Draft")
    (desk.folder / "draft.md").write_text("To be written.\n", encoding="utf-8")


def changed_files(desk: Desk, text: str) -> None:
    """One changed, with blanks in its name; one deleted; one as it was, which conflicts and is not looked at."""
    desk.git("init", "--quiet")
    for name in ("the draft.md", "gone.md", "as it was.md"):
        (desk.folder / name).write_text(WRONG, encoding="utf-8")
    desk.git("add", "--all")
    desk.git("commit", "--quiet", "--message", "Drafts")
    (desk.folder / "the draft.md").write_text(f"# Theft\n\n{text}\n", encoding="utf-8")
    (desk.folder / "gone.md").unlink()


class Pipe(NamedTuple):
    """What stands before a pipe of the page, and where factcheck finds the words then."""

    prepare: Callable[[Desk, str], None]
    place: str


PIPES = {
    "pandoc": Pipe(a_word_file, "<stdin>:3:1"),
    "pdftotext": Pipe(a_pdf_file, "<stdin>:"),
    "pbpaste": Pipe(a_clipboard("pbpaste"), "draft.md:3:3"),
    "wl-paste": Pipe(a_clipboard("wl-paste"), "draft.md:3:3"),
    "curl": Pipe(a_site, "story.html:1:"),
    "git show": Pipe(a_commit, "draft.md:3:1"),
    "git diff": Pipe(changed_files, "the draft.md:3:1"),
}
"""By the words that the command begins with."""


def pipe_of(command: str) -> Pipe:
    [found] = [pipe for words, pipe in PIPES.items() if command.startswith(f"{words} ")]
    return found


@pytest.fixture
def site(desk: Desk) -> Iterator[None]:
    """Serve the desk in place of the site of the page."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=desk.folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    desk.replaced["https://news.example/"] = f"http://127.0.0.1:{server.server_port}/"
    yield
    server.shutdown()
    server.server_close()


def prepared(command: str, desk: Desk, request: pytest.FixtureRequest, text: str) -> Pipe:
    pipe = pipe_of(command)
    pipe.prepare(desk, text)
    if pipe.prepare is a_site:
        request.getfixturevalue("site")
    return pipe


def test_every_pipe_is_shown() -> None:
    assert [pipe_of(command) for command in SHOWN] == list(PIPES.values())


@pytest.mark.parametrize("command", SHOWN)
def test_a_draft_that_conflicts(command: str, desk: Desk, request: pytest.FixtureRequest) -> None:
    pipe = prepared(command, desk, request, WRONG)
    done = desk.run(command)
    assert done.stderr == ""
    assert done.returncode == 1
    assert f"{pipe.place}" in done.stdout
    assert "Seven lamps, not 17" in " ".join(done.stdout.split())
    assert "1 conflicting" in done.stdout


@pytest.mark.parametrize("command", SHOWN)
def test_a_draft_in_order(command: str, desk: Desk, request: pytest.FixtureRequest) -> None:
    prepared(command, desk, request, RIGHT)
    done = desk.run(command)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 supported" in done.stdout


@pytest.mark.parametrize("command", [command for command in SHOWN if command.startswith("git diff ")])
def test_nothing_has_changed(command: str, desk: Desk) -> None:
    """No files are no text on standard input, which factcheck would wait for or find empty."""
    changed_files(desk, RIGHT)
    desk.git("add", "--all")
    desk.git("commit", "--quiet", "--message", "More")
    done = desk.run(command)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
