"""The hooks for pre-commit: valid, and run for real, by `try-repo` and by a commit, from a clone of this checkout."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from programs import program

from factcheck.readers import BINARY_READERS, READERS

ROOT = Path(__file__).parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS = {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))}
PRE_COMMIT = [sys.executable, "-m", "pre_commit"]

CLAIMS = "claims:\n  - id: lamps\n    claim: {count} lamps were stolen from the lighthouse\n"
RIGHT = "Seventeen lamps were stolen from the lighthouse.\n"
WRONG = "Seven lamps were stolen from the lighthouse.\n"

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return an environment in which git and pre-commit know nothing of the one who runs the tests."""
    home = tmp_path_factory.mktemp("home")
    (home / ".gitconfig").write_text(
        '[user]\nname = Test\nemail = test@example.org\n[init]\ndefaultBranch = main\n[protocol "file"]\nallow = always\n'
        "[safe]\ndirectory = *\n[commit]\ngpgsign = false\n",
        encoding="utf-8",
    )
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT", "PYTHON"))}
    return {
        **kept,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "PRE_COMMIT_COLOR": "never",
        "PIP_CACHE_DIR": os.environ.get("PIP_CACHE_DIR") or str(Path.home() / ".cache" / "pip"),
        "PIP_NO_COMPILE": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }


def runner(folder: Path, environment: dict[str, str]) -> Run:
    def run(*command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, check=check)  # fmt: skip

    return run


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Path:
    """Return a repository with one commit that has all of this checkout, changes not yet committed included."""
    folder = tmp_path_factory.mktemp("package")
    skipped = shutil.ignore_patterns(
        ".git", ".venv*", "__pycache__", ".*_cache", ".hypothesis", "node_modules", "tests"
    )
    shutil.copytree(ROOT, folder, ignore=skipped, dirs_exist_ok=True)
    run = runner(folder, environment)
    run(program("git"), "init", "--quiet")
    run("git", "add", "--all")
    run("git", "commit", "--quiet", "--message", "All of it")
    return folder


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str], package: Path) -> Path:
    """Return a newsroom's repository that uses the hooks, with two drafts that are in order."""
    folder = tmp_path_factory.mktemp("newsroom")
    (folder / "drafts").mkdir()
    (folder / "drafts" / "theft.md").write_text(RIGHT, encoding="utf-8")
    (folder / "drafts" / "the weather.txt").write_text("It rained on the coast.\n", encoding="utf-8")
    (folder / "claims.yaml").write_text(CLAIMS.format(count=17), encoding="utf-8")
    run = runner(folder, environment)
    revision = run("git", "-C", str(package), "rev-parse", "HEAD").stdout.strip()
    everything = {"id": "factcheck-all", "args": ["drafts"], "stages": ["manual"]}
    everything["additional_dependencies"] = []  # the environment of the first hook will do: an installation takes long
    hooks = [{"id": "factcheck"}, everything]
    config = {"repos": [{"repo": str(package), "rev": revision, "hooks": hooks}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    run(program("git"), "init", "--quiet")
    run("git", "add", "--all")
    run("git", "commit", "--quiet", "--message", "Start")
    run(*PRE_COMMIT, "install", "--install-hooks")
    return folder


@pytest.fixture
def run(newsroom: Path, environment: dict[str, str]) -> Run:
    """Return a function that runs a command in the newsroom's repository, which is as it was at the start."""
    run = runner(newsroom, environment)
    run("git", "reset", "--quiet", "--hard", run("git", "rev-list", "--max-parents=0", "HEAD").stdout.strip())
    run("git", "clean", "--quiet", "-d", "--force")
    return run


def test_the_manifest_is_valid() -> None:
    subprocess.run([*PRE_COMMIT, "validate-manifest", MANIFEST], check=True, capture_output=True)


def test_the_configuration_that_is_shown_is_valid(tmp_path: Path) -> None:
    page = (ROOT / ".github" / "INTEGRATIONS.md").read_text(encoding="utf-8")
    [example] = [
        block for block in re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL) if "repos:" in block
    ]
    (tmp_path / "config.yaml").write_text(example, encoding="utf-8")
    subprocess.run([*PRE_COMMIT, "validate-config", tmp_path / "config.yaml"], check=True, capture_output=True)
    [repository] = yaml.safe_load(example)["repos"]
    assert {hook["id"] for hook in repository["hooks"]} <= set(HOOKS)
    for hook in HOOKS:
        assert f"`{hook}`" in page


TEXTS = {suffix for suffix in READERS if suffix}
TAKEN = {
    "factcheck": TEXTS,
    "factcheck-docs": TEXTS | set(BINARY_READERS),
    "factcheck-all": TEXTS | set(BINARY_READERS) | {".yaml", ".yml", ".toml"},
}


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_takes_every_kind_of_file_that_is_read_and_no_other(hook: str) -> None:
    suffixes = (
        TEXTS
        | set(BINARY_READERS)
        | {".yaml", ".yml", ".toml", ".json", ".py", ".odt", ".png", ".csv", ".xml", "md", ""}
    )
    taken = {suffix for suffix in suffixes if re.search(HOOKS[hook]["files"], f"drafts/A story.1{suffix}".strip())}
    assert taken == TAKEN[hook]
    assert re.search(HOOKS[hook]["files"], "DRAFT.MD")


def pdf(text: str) -> bytes:
    """Return the smallest PDF file with one line of text."""
    shown = f"BT /F1 12 Tf 72 720 Td ({text.strip()}) Tj ET".encode()
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%b\nendstream" % (len(shown), shown),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    objects = b"".join(b"%d 0 obj%b\nendobj\n" % (number, part) for number, part in enumerate(parts, 1))
    return b"%PDF-1.4\n" + objects + b"trailer<</Root 1 0 R/Size 6>>\n%%EOF\n"


def test_try_repo(package: Path, environment: dict[str, str], tmp_path: Path) -> None:
    """`pre-commit try-repo` installs the package with its extra, and runs the hook on what is staged and nothing else."""
    run = runner(tmp_path, environment)
    run(program("git"), "init", "--quiet")
    (tmp_path / "claims.yaml").write_text(CLAIMS.format(count=17), encoding="utf-8")
    (tmp_path / "right one.md").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "wrong one.srt").write_text(f"1\n00:00:01,000 --> 00:00:03,000\n{WRONG}", encoding="utf-8")
    (tmp_path / "wrong one.pdf").write_bytes(pdf(WRONG))
    (tmp_path / "not staged.md").write_text(WRONG, encoding="utf-8")
    run("git", "add", "claims.yaml", "right one.md", "wrong one.srt", "wrong one.pdf")
    done = run(*PRE_COMMIT, "try-repo", str(package), "factcheck-docs", "--verbose", check=False)
    assert done.returncode == 1, done.stdout
    assert "1 claim against 3 texts" in done.stdout
    for place in (r"wrong one\.srt:3:1\b", r"wrong one\.pdf"):
        assert re.search(rf"{place}.*\bSeven lamps, not 17", done.stdout)
    assert "not staged" not in done.stdout


def commit(run: Run) -> subprocess.CompletedProcess[str]:
    return run("git", "commit", "--message", "A change", check=False)


def test_a_draft_in_order_is_committed(run: Run, newsroom: Path) -> None:
    (newsroom / "drafts" / "new one.md").write_text(RIGHT, encoding="utf-8")
    run("git", "add", "drafts")
    done = commit(run)
    assert done.returncode == 0, done.stdout
    assert re.search(r"^factcheck\.+Passed$", done.stdout, re.MULTILINE)


def test_a_draft_that_conflicts_is_not(run: Run, newsroom: Path) -> None:
    (newsroom / "drafts" / "new one.md").write_text(WRONG, encoding="utf-8")
    run("git", "add", "drafts")
    done = commit(run)
    assert done.returncode == 1
    assert re.search(r"^factcheck\.+Failed$", done.stdout, re.MULTILINE)
    assert "drafts/new one.md:1:1" in done.stdout
    assert run("git", "log", "--oneline").stdout.count("\n") == 1


@pytest.mark.parametrize(("staged", "unstaged", "status"), [(WRONG, RIGHT, 1), (RIGHT + "\n", WRONG, 0)])
def test_what_is_staged_counts(staged: str, unstaged: str, status: int, run: Run, newsroom: Path) -> None:
    draft = newsroom / "drafts" / "theft.md"
    draft.write_text(staged, encoding="utf-8")
    run("git", "add", "drafts")
    draft.write_text(unstaged, encoding="utf-8")
    assert commit(run).returncode == status
    assert draft.read_text(encoding="utf-8") == unstaged


def test_claims_are_no_draft(run: Run, newsroom: Path) -> None:
    """A change of the claims alone runs no check of changed drafts: there are none."""
    (newsroom / "claims.yaml").write_text(CLAIMS.format(count=19), encoding="utf-8")
    run("git", "add", "claims.yaml")
    done = commit(run)
    assert done.returncode == 0
    assert re.search(r"^factcheck\.+\(no files to check\)Skipped$", done.stdout, re.MULTILINE)


def test_changed_claims_are_held_against_all_drafts_by_the_other_hook(run: Run, newsroom: Path) -> None:
    check = (*PRE_COMMIT, "run", "factcheck-all", "--hook-stage", "manual")
    assert "(no files to check)Skipped" in run(*check).stdout
    (newsroom / "claims.yaml").write_text(CLAIMS.format(count=19), encoding="utf-8")
    run("git", "add", "claims.yaml")
    done = run(*check, check=False)
    assert done.returncode == 1
    assert "drafts/theft.md:1:1" in done.stdout
    assert "1 claim against 2 texts" in done.stdout


def test_a_deleted_draft_is_not_looked_for(run: Run) -> None:
    run("git", "rm", "--quiet", "drafts/theft.md")
    assert commit(run).returncode == 0
