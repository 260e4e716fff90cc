"""Settings from a file: which file counts, what its values may be, and what is said of mistakes."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck.config import (
    COMMAND_LINE,
    DEFAULT,
    OPTIONS,
    Configuration,
    ConfigurationError,
    describe,
    find,
    load,
    resolve,
)
from factcheck.model.outcome import FailOn

GOOD = [
    # what the file says, key, value
    ('claims = "facts.yaml"', "claims", ["facts.yaml"]),
    ('claims = ["facts.yaml", "desk/more.yaml"]', "claims", ["facts.yaml", "desk/more.yaml"]),
    ('format = "sarif"', "format", ["sarif"]),
    ('format = ["text", "sarif"]', "format", ["text", "sarif"]),
    ('output = "out/report.txt"', "output", ["out/report.txt"]),
    ("date = 2024-05-06", "date", date(2024, 5, 6)),
    ('date = "2024-05-06"', "date", date(2024, 5, 6)),
    ('fail-on = "warning"', "fail-on", [FailOn.WARNING]),
    ('fail-on = ["missing", "outdated"]', "fail-on", [FailOn.MISSING, FailOn.OUTDATED]),
    ('only = ["boats"]', "only", ["boats"]),
    ("quiet = true", "quiet", True),
    ('color = "never"', "color", "never"),
    ('baseline = "known.json"', "baseline", "known.json"),
    ('diff = "main"', "diff", "main"),
]
BAD = [
    # what the file says, what is said of it
    ('fail_on = "warning"', 'unknown key "fail_on": did you mean "fail-on"?'),
    ('Format = "json"', 'unknown key "Format": did you mean "format"?'),
    ("www = 1", f'unknown key "www": known are {", ".join(OPTIONS)}'),
    ("claims = 1", '"claims" has to be a text or a list of texts'),
    ("claims = [1]", '"claims" has to be a text or a list of texts'),
    ('claims = ""', '"claims" has to be a text or a list of texts'),
    ('quiet = "yes"', '"quiet" has to be true or false'),
    ("quiet = 1", '"quiet" has to be true or false'),
    ('date = "soon"', '"date" has to be a day such as 2022-06-23'),
    ('require-checked = "yes"', '"require-checked" has to be true or false'),
    ("date = 2024-05-06T10:00:00", '"date" has to be a day such as 2022-06-23'),
    ('fail-on = "often"', '"fail-on" has to be conflict, warning, missing, outdated, unbacked or never'),
    ('color = "red"', '"color" has to be auto, always or never'),
    ("[settings]\nquiet = true", f'unknown key "settings": known are {", ".join(OPTIONS)}'),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("text", "key", "value"), GOOD)
def test_a_value_is_read(folder: Path, text: str, key: str, value: Any) -> None:
    (folder / "factcheck.toml").write_text(text)
    assert find(folder) == Configuration("factcheck.toml", {key: value})


@pytest.mark.parametrize(("text", "said"), BAD)
def test_a_mistake_is_told(folder: Path, text: str, said: str) -> None:
    (folder / "factcheck.toml").write_text(text)
    with pytest.raises(ConfigurationError) as raised:
        find(folder)
    assert str(raised.value) == f"factcheck.toml: {said}"


def test_an_unknown_format_is_told(folder: Path) -> None:
    (folder / "factcheck.toml").write_text('format = "xml"')
    with pytest.raises(ConfigurationError, match='"format" has to be text, plain, json'):
        find(folder)


def test_all_mistakes_are_told_at_once(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.factcheck]\nclams = 1\nquiet = 2\n")
    with pytest.raises(ConfigurationError) as raised:
        find(folder)
    assert str(raised.value).split("\n") == [
        'pyproject.toml: [tool.factcheck]: unknown key "clams": did you mean "claims"?',
        'pyproject.toml: [tool.factcheck]: "quiet" has to be true or false',
    ]


@pytest.mark.parametrize("content", [b"quiet = ", b"\xff", b"[tool.factcheck]\nquiet = true\nquiet = true\n"])
def test_a_file_that_is_no_toml_is_told(folder: Path, content: bytes) -> None:
    (folder / "factcheck.toml").write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"^factcheck\.toml: "):
        find(folder)


def test_the_nearest_file_counts_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "factcheck.toml").write_text('quiet = true\nclaims = "facts.yaml"\n')
    desk = folder / "desk"
    desk.mkdir()
    monkeypatch.chdir(desk)
    above = find(desk)
    assert above.values == {"quiet": True, "claims": [str(folder / "facts.yaml")]}
    (desk / "factcheck.toml").write_text("verbose = true\n")
    assert find(desk).values == {"verbose": True}


def test_a_project_without_a_table_is_passed_by(folder: Path) -> None:
    desk = folder / "desk"
    desk.mkdir()
    (folder / "pyproject.toml").write_text("[tool.factcheck]\nquiet = true\n")
    (desk / "pyproject.toml").write_text('[project]\nname = "desk"\n# [tool.factcheck] is above\n')
    assert find(desk).values == {"quiet": True}


def test_its_own_file_goes_before_the_project(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.factcheck]\nquiet = true\n")
    (folder / "factcheck.toml").write_text("verbose = true\n")
    assert find(folder).values == {"verbose": True}


def test_no_file_is_no_error(folder: Path) -> None:
    assert find(folder / "none" / "at" / "all").values == {}


def test_the_command_line_goes_before_the_file() -> None:
    found = Configuration("factcheck.toml", {"only": ["boats"], "quiet": True, "diff": "main"})
    settings = resolve({"only": ["divers"], "quiet": False, "tag": [], "diff": None}, found)
    assert settings["only"] == (["divers"], COMMAND_LINE)
    assert settings["quiet"] == (False, COMMAND_LINE)
    assert settings["diff"] == ("main", "factcheck.toml")
    assert settings["tag"] == ([], DEFAULT)
    assert set(settings) == set(OPTIONS)


def test_what_is_shown_may_stand_in_a_file(folder: Path) -> None:
    given = {"only": ['a "b"'], "date": date(2024, 5, 6), "fail-on": [FailOn.MISSING], "watch": True}
    (folder / "factcheck.toml").write_text(describe(resolve(given, Configuration())))
    assert load(Path("factcheck.toml")).values == {
        **given,
        "quiet": False,
        "verbose": False,
        "color": "auto",
        "cache": True,
        "require-checked": False,
        "self": False,
    }
