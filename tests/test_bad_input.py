"""What a user can get wrong, and texts that are odd but sound: the real command, in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

CLAIMS = "- id: divers\n  claim: 17 divers searched the wreck\n"
DRAFT = "On Tuesday seven divers searched the wreck.\n"
BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 10)
)
TOO_DEEP = (
    "claims.yaml:1:21: nested more than",
    "claims.yaml:1:1001: not valid YAML: exceeded maximum nesting depth",  # the parser itself, from PyYAML 6.0.4 on
)
REPORT = "report.out"

Done = subprocess.CompletedProcess[bytes]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def factcheck(*arguments: str, stdin: bytes = b"", before: Sequence[str] = ()) -> Done:
    package = os.pathsep.join(path for path in sys.path if path)
    environ = {**os.environ, "PYTHONPATH": package, "PYTHONUTF8": "1", "COLUMNS": "80"}
    command = [*before, sys.executable, "-m", "factcheck", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, env=environ, check=False, timeout=60)


def assert_failed(done: Done, *named: str) -> None:
    """Nothing is written but a message, which names the file and what is wrong."""
    message = done.stderr.decode()
    assert (done.returncode, done.stdout) == (2, b""), message
    assert not os.path.exists(REPORT)
    assert "Traceback" not in message
    for part in named:
        assert part in message


def lines(done: Done) -> list[str]:
    return done.stderr.decode().splitlines()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "claims.yaml: empty: write the claims as a list"),
        (b"# nothing yet\n", "claims.yaml: empty: "),
        (b"claims: [17 divers\n", "claims.yaml:1:9: "),
        (b"claims:\n  - 17 divers\n - 18 divers\n", "claims.yaml:3:2: "),
        (b"- 17 divers searched the caf\xe9\n", "claims.yaml:1:29: not UTF-8"),
        ("- 17 divers\n".encode("utf-16"), "claims.yaml: in UTF-16"),
        (bytes(range(256)), "claims.yaml:"),
        (b"17 divers\n", "claims.yaml:1:1: expected a list of claims"),
        (b"{}\n", 'claims.yaml:1:1: the key "claims"'),
        (b"claims: []\n", "claims.yaml:1:9: the list of claims is empty"),
        (b"- id: a\n  claim: 17 divers\n- id: a\n  claim: 9 boats\n", 'claims.yaml:3:7: id "a" is already given'),
        (b"- claim: 17 divers\n  claim: 18 divers\n", 'claims.yaml:2:3: key "claim" is given twice, first on line 1'),
        (b"- clam: 17 divers\n", 'claims.yaml:1:3: unknown key "clam": did you mean "claim"?'),
        (b"- the of it\n", "claims.yaml:1:3: "),
        (b'- "\xe2\x80\xa6"\n', "claims.yaml:1:3: "),
        (b'- claim: ""\n', 'claims.yaml:1:10: "claim" is empty'),
        (BOMB.encode(), "claims.yaml:6:15: aliases repeat more than"),
        (b"[" * 900, "claims.yaml:1:21: nested more than"),
        (b"[" * 5_000, TOO_DEEP),
    ],
)
def test_a_claims_file_that_cannot_be_used(folder: Path, content: bytes, message: str | tuple[str, ...]) -> None:
    (folder / "claims.yaml").write_bytes(content)
    done = factcheck("check", "draft.txt", "-o", REPORT)
    assert_failed(done)
    assert lines(done)[0].startswith(message)


def test_no_claims_file_says_where_it_was_looked_for(folder: Path) -> None:
    (folder / "claims.yaml").unlink()
    done = factcheck("check", "draft.txt", "-o", REPORT)
    assert_failed(done, f"no claims.yaml in {folder.resolve()} or any folder above it", "--claims")
    assert len(lines(done)) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["gone.txt"], "Error: gone.txt: no such file or directory"),
        (["desk/gone.md"], "Error: desk/gone.md: no such file or directory"),
        ([""], 'Error: "": the name of a file is empty'),
        (["desk"], "Error: desk: there is no file to read in this folder: "),
        (["noise.txt"], "Error: noise.txt: this is not text"),
        (["scan.txt"], "Error: scan.txt: this is a PDF file, not text"),
        (["latin.txt"], "Error: latin.txt: line 2 is not UTF-8: "),
        (["page.xml"], "Error: page.xml: xml files are not read: "),
        (["draft.docx"], "Error: draft.docx: this is plain text, not a Word document: rename it to draft.txt"),
        (["empty.pdf"], "Error: empty.pdf: the file is empty: "),
        (["draft.txt", "-c", "gone.yaml"], "gone.yaml: no such file or folder"),
        (["draft.txt", "-c", ""], '"": the name of a claims file is empty'),
        (["draft.txt", "-c", "desk"], "desk: no claims files in this folder: "),
        (["draft.txt", "-o", "none/report.txt"], "Error: none/report.txt: there is no folder none: "),
        (["draft.txt", "-o", "desk"], "Error: desk: this is a folder: "),
        (["draft.txt", "--only", "diver"], 'Error: --only: no claim has the id "diver": did you mean "divers"?'),
        (["draft.txt", "--tag", "wreck"], 'Error: --tag: no claim has the tag "wreck"'),
    ],
)
def test_what_cannot_be_found_or_read(folder: Path, arguments: list[str], message: str) -> None:
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "scan.txt").write_bytes(b"%PDF-1.7\n17 divers")
    (folder / "latin.txt").write_bytes("Seven “divers” and\n".encode() + b"a caf\xe9\n")
    (folder / "page.xml").write_text("<p>17 divers</p>")
    (folder / "draft.docx").write_text("17 divers")
    (folder / "empty.pdf").write_bytes(b"")
    files = sorted(os.listdir(folder))
    done = factcheck("check", *([] if "-o" in arguments else ["-o", REPORT]), *arguments)
    assert_failed(done)
    assert lines(done)[0].startswith(message)
    assert len(lines(done)) == 1
    assert sorted(os.listdir(folder)) == files


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["check", "draft.txt", "-f", "xml"], ["'text', 'plain', 'json'"]),
        (["check", "draft.txt", "--colour"], ["--colour"]),
        (["check", "draft.txt", "-c"], ["-c"]),
        (["chek"], ["No such command 'chek'", "check"]),
        (["schema"], ["claims", "report"]),
    ],
)
def test_options_that_do_not_exist(folder: Path, arguments: list[str], named: list[str]) -> None:
    assert_failed(factcheck(*arguments), *named)


def unprivileged() -> list[str]:
    """Give what makes a command run as somebody who may not read everything."""
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are different there")
@pytest.mark.parametrize("name", ["desk", "desk/draft.txt"])
def test_a_folder_without_permission(folder: Path, name: str) -> None:
    (folder / "desk" / "draft.txt").write_text(DRAFT)
    (folder / "desk").chmod(0)
    for parent in [folder, *folder.parents][:-2] if unprivileged() else []:
        parent.chmod(parent.stat().st_mode | 0o055)
    try:
        if factcheck("--version", before=unprivileged()).returncode:
            pytest.skip("nobody but root may read this checkout")
        done = factcheck("check", name, before=unprivileged())
    finally:
        (folder / "desk").chmod(0o755)
    assert_failed(done)
    assert lines(done) == [f"Error: {name}: permission denied"]


def test_a_full_disk_leaves_the_old_report(folder: Path) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("there is no such device here")
    done = factcheck("check", "draft.txt", "-o", "/dev/full")
    assert_failed(done, "/dev/full: the report cannot be written: no space left on device")


def test_of_many_files_the_unreadable_one_is_skipped(folder: Path) -> None:
    (folder / "scan.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    (folder / "other.md").write_text("**17** divers searched the wreck.\n")
    done = factcheck("check", ".", "gone.txt", "-f", "json", "-o", REPORT)
    assert done.returncode == 2
    report = json.loads((folder / REPORT).read_text("utf-8"))
    assert [skipped["path"] for skipped in report["skipped"]] == ["scan.txt", "gone.txt"]
    assert [text["path"] for text in report["inputs"]] == ["draft.txt", "other.md"]
    assert report["claims"][0]["verdict"] == "mixed"
    assert [line.split(": ")[:2] for line in lines(done)] == [["Skipped", "scan.txt"], ["Skipped", "gone.txt"]]


def test_windows_1252_is_read_with_a_warning(folder: Path) -> None:
    (folder / "old.txt").write_bytes("On Tuesday “seven divers” searched the wreck – twice.".encode("cp1252"))
    done = factcheck("check", "old.txt", "-f", "json")
    assert done.returncode == 1
    assert lines(done)[0].startswith("Warning: old.txt: not UTF-8, read as Windows-1252")
    [evidence] = json.loads(done.stdout)["claims"][0]["evidence"]
    assert evidence["quote"] == "On Tuesday “seven divers” searched the wreck – twice."


@pytest.mark.parametrize("content", [b"", b"\n\n \t\r\n", b"\xef\xbb\xbf"])
def test_empty_text_is_no_error(folder: Path, content: bytes) -> None:
    (folder / "empty.txt").write_bytes(content)
    for done in (factcheck("check", "empty.txt", "-f", "json"), factcheck("check", "-f", "json", stdin=content)):
        assert done.returncode == 0
        assert [claim["verdict"] for claim in json.loads(done.stdout)["claims"]] == ["not_found"]


ODD = {
    "byte-order mark": "\ufeffOn Tuesday seven divers searched the wreck.",
    "two line ends": "The sea was calm.\r\n\r\nOn Tuesday seven divers searched the wreck.\r\n",
    "lone returns": "The sea was calm.\r\rOn Tuesday seven divers searched the wreck.\r",
    "tabs": "On Tuesday\tseven\tdivers searched\tthe wreck.\t",
    "no-break spaces": "On Tuesday seven\u00a0divers searched\u202fthe wreck.",
    "NUL bytes": "The sea was\x00 calm. On Tuesday seven divers searched the wreck.\x00",
    "zero-width characters": "On Tuesday sev\u200ben di\u00advers searched\u200d the \u2060wreck.",
    "combining accents": "At the cafe\u0301 they rested. On Tuesday seven divers searched the wreck by the cafe\u0301.",
    "emoji": "🚢 👩‍🚒 So sad 😢! On Tuesday seven divers 🤿 searched the wreck 🇬🇧.",
    "other scripts": "Здесь. 七隻の船。 On Tuesday seven divers searched the wreck.",
    "odd separators": "The sea was calm.\u2028On Tuesday seven divers searched the wreck.\x85\x0b\x0c",
    "a line of 1 MB": "On Tuesday seven divers searched the wreck. " + "It rained all day on the quay. " * 34_000,
    "100,000 words": "It rained all day.\n\n" * 12_500
    + "On Tuesday seven divers searched the wreck.\n\n"
    + "It rained all night.\n\n" * 12_500,
    "1,000 words without a full stop": "On Tuesday seven divers searched the wreck " * 150,
    "1 MB without a blank": "x" * 1_000_000 + "\n\nOn Tuesday seven divers searched the wreck.\n",
}


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize("kind", ODD)
def test_odd_text_is_checked_and_every_quote_is_its_slice(folder: Path, kind: str, suffix: str) -> None:
    name = f"odd{suffix}"
    (folder / name).write_bytes(ODD[kind].encode())
    done = factcheck("check", name, "-f", "json")
    source = (folder / name).read_bytes().decode()
    claim = json.loads(done.stdout)["claims"][0]
    assert (done.returncode, claim["verdict"]) == (1, "conflicting"), done.stderr
    for evidence in claim["evidence"]:
        quote = source[evidence["start"] : evidence["end"]]
        # as a reader reads it: Markdown joins lines and drops what is no text
        assert quote == evidence["quote"] or (suffix == ".md" and quote.split() == evidence["quote"].split())
        for finding in evidence["findings"]:
            assert source[finding["start"] : finding["end"]].startswith(("seven", "sev\u200ben"))
            assert finding["line"] == len(breaks(source[: finding["start"]])) + 1


def breaks(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[1:]
