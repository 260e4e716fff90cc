"""What a user can get wrong, and texts that are odd but sound.

The command runs in a process of its own wherever streams, permissions, limits or an end in an error may matter.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
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
Command = Callable[..., tuple[int, str, str]]


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


DEEP = "a = " + "[" * 3_000 + "]" * 3_000


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (DEEP, "settings.toml: not valid TOML: nested too deep"),
        (f"a = {'9' * 5_000}", "settings.toml: not valid TOML: a number in it is too long"),
        ("quiet = tru", "settings.toml: not valid TOML: invalid value"),
        ('claims = "a\\u0000b"', 'settings.toml: "claims" has to be a text or a list of texts'),
        ('baseline = "a\\u0000b"', 'settings.toml: "baseline" has to be a text'),
    ],
)
def test_settings_that_cannot_be_used(folder: Path, content: str, message: str) -> None:
    (folder / "settings.toml").write_text(content, encoding="utf-8")
    done = factcheck("check", "draft.txt", "--config", "settings.toml", "-o", REPORT)
    assert_failed(done)
    assert lines(done)[0].startswith(f"Error: {message}")


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no such device here")
@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["check", "/dev/zero"], "/dev/zero: larger than 64 MB"),
        (["check", "draft.txt", "-c", "/dev/zero"], "/dev/zero: cannot be read: larger than 64 MB"),
        (["check", "draft.txt", "--baseline", "/dev/zero"], "/dev/zero: larger than 64 MB"),
        (["check", "--files-from", "/dev/zero"], "/dev/zero: larger than 64 MB"),
        (["check", "draft.txt", "--config", "/dev/zero"], "/dev/zero: larger than 1 MB"),
        (["explain", "divers", "/dev/zero"], "/dev/zero: larger than 64 MB"),
        (["fix", "/dev/zero"], "/dev/zero: larger than 64 MB"),
        (["check", "sparse.txt"], "sparse.txt: larger than 64 MB"),
        (["check", "sparse.pdf"], "sparse.pdf: larger than 256 MB"),
        (["check", "round.txt"], "round.txt: too many levels of symbolic links"),
        (["check", "draft.txt", "-c", "round.txt"], "round.txt: cannot be read: too many levels of symbolic links"),
        (["check", "draft.txt", "--config", "round.txt"], "round.txt: too many levels of symbolic links"),
        (["check", "draft.txt", "--baseline", "round.txt"], "round.txt: too many levels of symbolic links"),
        (["check", "--files-from", "round.txt"], "round.txt: too many levels of symbolic links"),
    ],
)
def test_what_never_ends_is_refused(folder: Path, arguments: list[str], named: str) -> None:
    for name in ("sparse.txt", "sparse.pdf"):
        with (folder / name).open("wb") as file:
            file.truncate(3 * 2**30)
    (folder / "round.txt").symlink_to("round.txt")
    done = factcheck(*arguments, before=["sh", "-c", 'ulimit -v 2000000; exec "$@"', "sh"])
    assert_failed(done, named)


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no such device here")
@pytest.mark.parametrize("arguments", [["check", "-"], ["check"], ["fix", "-"], ["explain", "divers", "-"], ["pairs"]])
def test_standard_input_that_never_ends_is_refused(folder: Path, arguments: list[str]) -> None:
    done = factcheck(*arguments, before=["sh", "-c", 'ulimit -v 2000000; exec "$@" < /dev/zero', "sh"])
    assert_failed(done, "<stdin>: ", "larger than 64 MB")


@pytest.mark.parametrize("held", ["draft.txt", "claims.yaml"])
def test_folders_as_deep_as_they_can_be(folder: Path, held: str) -> None:
    os.chdir(folder / "desk")
    for _ in range(sys.getrecursionlimit() + 100):
        os.mkdir("d")
        os.chdir("d")
    content = (folder / held).read_bytes()
    with open(held, "wb") as file:
        file.write(content)
    os.chdir(folder)
    arguments = ["check", "desk"] if held == "draft.txt" else ["check", "draft.txt", "-c", "desk"]
    done = factcheck(*arguments, "-q")
    subprocess.run(["rm", "-rf", "desk"], check=True)
    assert done.returncode == 1, done.stderr
    assert b"seven divers, not 17" in b" ".join(done.stdout.split())


NUMBERS = {
    "a number of 4,301 digits": "9" * 4301,
    "a decimal of 4,301 digits": "0." + "9" * 4301,
    "a point and 4,301 digits": "." + "9" * 4301,
    "a decimal comma": "9" * 4301 + ",5%",
    "groups with commas": "9" + ",999" * 2000,
    "groups with points": "9" + ".999" * 2000,
    "numbers in a row": "137 " * 100,
    "spoken decimals": "two point " + "five " * 190,
    "a fraction": "9" * 4301 + "/" + "9" * 4302,
    "half a clock": "1" * 4301 + ".30 pm",
    "a clock": "1" * 4301 + ":30:" + "2" * 4301,
    "a range": "between " + "9" * 4301 + " and " + "9" * 4302,
    "money": "£" + "9" * 4301 + "m",
    "a measure": "9" * 4301 + " km",
    "a score": "9" * 4301 + "-" + "8" * 4301,
    "a rank": "No. " + "9" * 4301,
    "an ordinal": "9" * 4301 + "th",
    "a ratio": "one in " + "9" * 4301,
    "a date": "9" * 4301 + "/12/2022",
    "scales": "5 " + "million " * 190,
    "digits of other scripts": "٣" * 4301,
}


@pytest.mark.parametrize("kind", NUMBERS)
def test_numbers_of_any_length_are_no_traceback(folder: Path, command: Command, kind: str) -> None:
    number = NUMBERS[kind]
    (folder / "draft.txt").write_text(f"{DRAFT}\nThe wreck held {number} ward {number} boxes.\n", encoding="utf-8")
    (folder / "claims.yaml").write_text(
        f"{CLAIMS}- id: boxes\n  claim: The wreck held {number} boxes\n- id: ward\n  claim: {number} in ward {number}\n"
    )
    status, said, complaints = command("check", "draft.txt", "-f", "json", "--verbose")
    assert status == 1, complaints
    assert json.loads(said)["claims"][0]["verdict"] == "conflicting"
    assert command("explain", "boxes", "draft.txt")[0] == 0
    pair = json.dumps({"id": 1, "claim": f"The wreck held {number} boxes", "evidence": f"It held {number} boxes."})
    assert factcheck("pairs", stdin=pair.encode()).returncode == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.html", "<title>&#{0};</title><p title='&#{0};'>On Tuesday seven divers searched the wreck &#{0};"),
        ("text.md", "On Tuesday seven divers searched the wreck.\n\n{0}. one\n\n&#{0};\n\n[^{0}]: one\n"),
        ("film.srt", "{0}\n00:00:01,000 --> 00:00:02,000\nOn Tuesday seven divers searched the wreck. &#{0};\n"),
    ],
)
def test_numbers_of_any_length_in_markup(folder: Path, name: str, content: str) -> None:
    (folder / name).write_text(content.format("9" * 4301), encoding="utf-8")
    done = factcheck("check", name)
    assert done.returncode == 1, done.stderr


def unprivileged() -> list[str]:
    """Return what makes a command run as somebody who may not read everything."""
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
def test_odd_text_is_checked_and_every_quote_is_its_slice(
    folder: Path, command: Command, kind: str, suffix: str
) -> None:
    name = f"odd{suffix}"
    (folder / name).write_bytes(ODD[kind].encode())
    status, said, complaints = command("check", name, "-f", "json")
    source = (folder / name).read_bytes().decode()
    claim = json.loads(said)["claims"][0]
    assert (status, claim["verdict"]) == (1, "conflicting"), complaints
    for evidence in claim["evidence"]:
        quote = source[evidence["start"] : evidence["end"]]
        # as a reader reads it: Markdown joins lines and drops what is no text
        assert quote == evidence["quote"] or (suffix == ".md" and quote.split() == evidence["quote"].split())
        for finding in evidence["findings"]:
            assert source[finding["start"] : finding["end"]].startswith(("seven", "sev\u200ben"))
            assert finding["line"] == len(breaks(source[: finding["start"]])) + 1


def breaks(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[1:]
