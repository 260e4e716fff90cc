"""Only lines that have changed since a revision are held against a text: with a real git, in a real checkout."""

import random
import subprocess
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from programs import program

from factcheck.errors import UsageError
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.results import SuppressedBy
from factcheck.pipeline import run
from factcheck.readers import read_bytes, read_file
from factcheck.suppression.changes import Changes
from factcheck.suppression.lines import changed_lines

CLAIMS = ClaimSet((Claim("divers", "17 divers searched the wreck"), Claim("boats", "nine boats left the harbour")))
DIVERS = "Seven divers searched the wreck."
BOATS = "Four boats left the harbour."

LINES = [
    # before, after, numbers of the changed lines
    ("a b c", "a b c", set()),
    ("a b c", "a x c", {2}),
    ("a b c", "a b c d", {4}),
    ("a b c", "x a b c", {1}),
    ("a b c", "a c", set()),
    ("", "a b", {1, 2}),
    ("a b c d", "a d c", {2}),
    ("a b c", "x y z", {1, 2, 3}),
    ("a a a", "a a", set()),
    ("a a", "a a a", {3}),
    ("a a b a a", "a a a a", set()),
    ("a a a a", "a a b a a", {3}),
    ("a b a b a b", "b a c b a b", {3}),
    ("a b c d e f", "d e f a b c", {1, 2, 3}),
]


def lines_of(seed: int) -> tuple[list[str], list[str]]:
    chance = random.Random(seed)
    before = [chance.choice("abcdefgh"[: chance.randint(1, 8)]) for _ in range(chance.randint(0, 30))]
    after = [line for line in before for _ in range(chance.choice([0, 1, 1, 1, 2]))]
    return before, [line if chance.random() < 0.8 else chance.choice("xyz") for line in after]


@pytest.mark.parametrize("seed", range(200))
def test_what_has_not_changed_is_in_both_and_in_order(seed: int) -> None:
    before, after = lines_of(seed)
    changed = changed_lines(before, after)
    kept = iter(before)
    assert all(line in kept for number, line in enumerate(after, 1) if number not in changed)
    assert changed >= {number for number, line in enumerate(after, 1) if line not in before}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["a"] * 20_000, ["a", "b"] * 20_000),
        (["a", "b"] * 20_000, ["b", "b", "a"] * 20_000),
        (["a"] * 20_000, ["b"] * 20_000),
        (["", "a"] * 20_000, ["", "b", ""] * 20_000),
        (["a", "b", "c"] * 10_000, ["c", "b", "a"] * 10_000),
    ],
)
def test_repeated_lines_take_no_time(
    before: list[str], after: list[str], within_half_a_minute: Callable[[], AbstractContextManager[None]]
) -> None:
    with within_half_a_minute():
        changed_lines(before, after)


def test_a_text_that_is_written_anew_takes_no_time() -> None:
    before = [line for at in range(4000) for line in (f"line {at}", "")]
    after = [line for at in range(4000) for line in (f"row {at}", "")]
    assert len(changed_lines(before, after)) >= 4000


@pytest.mark.parametrize(("before", "after", "changed"), LINES)
def test_lines_that_have_changed(before: str, after: str, changed: set[int]) -> None:
    assert changed_lines(before.split(), after.split()) == changed


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=Desk", "-c", "user.email=desk@paper.example", "-c", "commit.gpgsign=false")
    subprocess.run([program("git"), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout in which a draft with one mistake was committed."""
    program("git")
    monkeypatch.chdir(tmp_path)
    git("init", "--initial-branch=main")
    (tmp_path / "draft.md").write_text(f"The sea was calm.\n\n{DIVERS}\n", encoding="utf-8")
    git("add", "draft.md")
    git("commit", "-m", "A draft")
    return tmp_path


def held(path: str = "draft.md", since: str = "HEAD", data: bytes | None = None) -> list[str]:
    changes = Changes(since, lambda content, name: read_bytes(content, name).document)
    document = (read_file(path) if data is None else read_bytes(data, path)).document
    report = run(CLAIMS, [document], suppressors=[changes])
    left_out = [item.suppression.by for result in report.results for item in result.suppressed]
    assert set(left_out) <= {SuppressedBy.UNCHANGED}
    return [result.claim.id for result in report.results if result.evidence]


def test_what_stood_there_before_is_left_out(checkout: Path) -> None:
    assert held() == []


def test_what_was_written_since_is_not(checkout: Path) -> None:
    (checkout / "draft.md").write_text(f"{BOATS}\n\nThe sea was calm.\n\n{DIVERS}\n", encoding="utf-8")
    assert held() == ["boats"]


def test_the_words_around_a_value_are_a_change_too(checkout: Path) -> None:
    (checkout / "wrapped.md").write_text("Seven divers searched\nthe park, and it was cold.\n", encoding="utf-8")
    git("add", "."), git("commit", "-m", "Another")
    (checkout / "wrapped.md").write_text("Seven divers searched\nthe wreck, and it was cold.\n", encoding="utf-8")
    assert held("wrapped.md") == ["divers"]


def test_what_git_tells_its_hooks_is_not_heeded(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", ".git")
    (checkout / "desk").mkdir()
    (checkout / "desk" / "draft.md").write_text(f"{BOATS}\n", encoding="utf-8")
    assert held() == []
    assert held("desk/draft.md") == ["boats"]


def test_line_ends_are_no_change(checkout: Path) -> None:
    (checkout / "draft.md").write_bytes(f"The sea was calm.\r\n\r\n{DIVERS}\r\n\r\n{BOATS}\r\n".encode())
    assert held() == ["boats"]


def test_a_new_file_is_new_in_all_its_lines(checkout: Path) -> None:
    (checkout / "new.md").write_text(f"{DIVERS}\n", encoding="utf-8")
    assert held("new.md") == ["divers"]


def test_a_file_in_a_folder_is_compared_with_itself(checkout: Path) -> None:
    (checkout / "desk").mkdir()
    (checkout / "desk" / "draft.md").write_text(f"{BOATS}\n", encoding="utf-8")
    git("add", "."), git("commit", "-m", "Another")
    (checkout / "desk" / "draft.md").write_text(f"{BOATS}\n\n{DIVERS}\n", encoding="utf-8")
    assert held("desk/draft.md") == ["divers"]


def test_piped_text_is_compared_by_its_name(checkout: Path) -> None:
    assert held(data=f"{DIVERS}\n\n{BOATS}\n".encode()) == ["boats"]


def test_three_dots_mean_where_the_branch_left(checkout: Path) -> None:
    git("checkout", "-b", "story")
    (checkout / "draft.md").write_text(f"The sea was calm.\n\n{DIVERS}\n\n{BOATS}\n", encoding="utf-8")
    git("commit", "-am", "More")
    git("checkout", "main")
    (checkout / "draft.md").write_text("The sea was rough.\n", encoding="utf-8")
    git("commit", "-am", "Less")
    git("checkout", "story")
    assert held(since="main...") == ["boats"]
    assert held(since="main") == ["divers", "boats"]


@pytest.mark.parametrize("revision", ["none", "-p", "--all", "", "HEAD:draft.md", "none..."])
def test_a_revision_that_is_none_is_told(checkout: Path, revision: str) -> None:
    with pytest.raises(UsageError, match="git knows no revision"):
        held(since=revision)


def test_a_folder_without_git_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError):
        Changes("HEAD", lambda content, name: read_bytes(content, name).document)


def test_without_git_it_is_told(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="needs git"):
        Changes("HEAD", lambda content, name: read_bytes(content, name).document)
