"""``factcheck init``, from end to end: what is written, what is left alone, and what is said."""

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.claims.load import load_claims
from factcheck.cli import main
from factcheck.model.claims import Status

SOURCE = "Seventeen divers searched the wreck of the Maud. The county sold 12 of its boats in 2023.\n"
DIVERS, BOATS = "Seventeen divers searched the wreck of the Maud", "The county sold 12 of its boats in 2023"
THERE = """\
# kept by Ana
title:   The Maud
claims:
 -  claim: 17 divers searched the wreck of the Maud   # counted twice
ignore: []
"""

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    Path(tmp_path, "source.txt").write_text(SOURCE, encoding="utf-8")
    Path(tmp_path, "there.yaml").write_text(THERE, encoding="utf-8")
    Path(tmp_path, "broken.yaml").write_text("claims: [\n", encoding="utf-8")
    Path(tmp_path, "wrong.yaml").write_text("claims:\n- {claim: 9 boats, sorces: []}\n", encoding="utf-8")
    Path(tmp_path, "plain.txt").write_text("Nobody spoke.\n", encoding="utf-8")
    Path(tmp_path, "other.txt").write_text("Seven divers searched the wreck of the Maud.\n", encoding="utf-8")
    Path(tmp_path, "empty.txt").write_text("", encoding="utf-8")
    Path(tmp_path, "scan.pdf").write_bytes(b"%PDF-1.4 broken")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def call(*arguments: str) -> tuple[int, str]:
        with pytest.raises(SystemExit) as ended:
            main(["init", *arguments])
        captured = capsys.readouterr()
        assert captured.out == ""
        code = ended.value.code
        return code if isinstance(code, int) else 0, captured.err

    return call


def texts(path: str = "claims.yaml") -> list[str]:
    return [claim.text for claim in load_claims(path).claims]


def test_without_sources_a_file_to_start_from_is_written_and_never_over_another(run: Run) -> None:
    assert run() == (0, "claims.yaml: written: put your own facts in place of those in it\n")
    first = Path("claims.yaml").read_bytes()
    assert len(texts()) == 2
    said = "Error: claims.yaml: this file exists: add to it with --append, or name another with --output\n"
    assert run() == (2, said)
    assert run("--from", "source.txt") == (2, said)
    assert Path("claims.yaml").read_bytes() == first


def test_drafts_are_written_for_the_facts_of_a_source(run: Run) -> None:
    assert run("--from", "source.txt", "--date", "2024-03-14") == (0, "claims.yaml: 2 drafts written\n")
    claims = load_claims("claims.yaml").claims
    assert [claim.text for claim in claims] == [DIVERS, BOATS]
    assert {claim.status for claim in claims} == {Status.DRAFT}
    assert [str(claim.sources[0].date) for claim in claims] == ["2024-03-14"] * 2
    assert claims[1].note == "source.txt:1:50"
    assert run("--from", "source.txt", "-o", "again.yaml")[0] == 0
    assert run("--from", "source.txt", "-o", "more.yaml")[0] == 0
    assert Path("again.yaml").read_bytes() == Path("more.yaml").read_bytes()


def test_what_is_added_leaves_the_file_as_it_is(run: Run) -> None:
    assert run("--from", "source.txt", "--append", "there.yaml") == (0, "there.yaml: 1 draft written\n")
    kept, _, _ = THERE.partition("ignore")
    now = Path("there.yaml").read_text(encoding="utf-8")
    assert now.startswith(kept)
    assert now.endswith("\nignore: []\n")
    assert texts("there.yaml")[1:] == [BOATS]
    status, said = run("--from", "source.txt", "--append", "there.yaml")
    assert (status, said) == (
        0,
        "there.yaml: nothing is added: its claims are about all 3 facts of the sources already\n",
    )
    assert Path("there.yaml").read_text(encoding="utf-8") == now


def test_what_contradicts_the_file_is_told_and_not_added(run: Run) -> None:
    status, said = run("--from", "other.txt", "--append", "there.yaml")
    assert status == 0
    assert said.startswith(
        "other.txt:1:1: contradicts 17-divers-searched-the-wreck-of-the-maud: Seven divers, not 17\n"
    )
    assert Path("there.yaml").read_text(encoding="utf-8") == THERE


def test_for_a_draft_only_what_it_needs_is_written(run: Run) -> None:
    Path("draft.md").write_text("The county sold a dozen of its boats in 2023.\n", encoding="utf-8")
    assert run("--from", "source.txt", "--for", "draft.md") == (0, "claims.yaml: 1 draft written\n")
    assert texts() == [BOATS]


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["--from", "plain.txt"], 1, "claims.yaml: nothing is written: the sources state no fact that can be checked"),
        (["--from", "source.txt", "--for", "plain.txt"], 1, "the sources support no claim that plain.txt needs"),
        (["--from", "source.txt", "--for", "empty.txt"], 1, "the sources support no claim that empty.txt needs"),
        (["--from", "absent.txt"], 2, "absent.txt: no such file or directory"),
        (["--from", "scan.pdf"], 2, "scan.pdf:"),
        (["--from", "source.txt", "--for", "absent.md"], 2, "absent.md: no such file or directory"),
        (["--from", "source.txt", "--append", "absent.yaml"], 2, "absent.yaml: no such file or folder"),
        (["--from", "source.txt", "--append", "broken.yaml"], 2, "broken.yaml:"),
        (["--from", "source.txt", "--append", "wrong.yaml"], 2, "wrong.yaml:2:20"),
        (["--from", "source.txt", "--append", "there.yaml", "-o", "x.yaml"], 2, "name one file to write to"),
        (["--append", "there.yaml"], 2, "--append: name what to make claims of with --from"),
        (["--for", "plain.txt"], 2, "--for: name what to make claims of with --from"),
        (["--from", "source.txt", "-o", "nowhere/x.yaml"], 2, "there is no folder nowhere"),
        (["--from", "source.txt", "--date", "today"], 2, '--date: "today" is no day'),
        (["--from", "-", "--for", "-"], 2, "-: standard input can be only one of --from and --for: name a file"),
        (["--from", "source.txt", "--append", "."], 2, ".: this is a folder"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_nothing_is_written(
    run: Run, arguments: list[str], status: int, said: str
) -> None:
    before = {path: path.read_bytes() for path in Path().glob("*.*")}
    ended, told = run(*arguments)
    assert ended == status
    assert said in told
    assert "Traceback" not in told
    assert {path: path.read_bytes() for path in Path().glob("*.*") if path.name != "cache"} == before


def test_of_several_sources_those_are_taken_that_can_be_read(run: Run) -> None:
    status, said = run("--from", "scan.pdf", "--from", "source.txt")
    assert status == 2
    assert [line[:18] for line in said.splitlines()] == ["Skipped: scan.pdf:", "claims.yaml: 2 dra"]
    assert texts() == [DIVERS, BOATS]


def test_a_dash_is_standard_output(run: Run, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for arguments in (["-o", "-"], ["--from", "source.txt", "-o", "-"]):
        with pytest.raises(SystemExit):
            main(["init", *arguments])
        Path("printed.yaml").write_text(capsys.readouterr().out, encoding="utf-8")
        assert texts("printed.yaml")
    assert not (tmp_path / "-").exists()
