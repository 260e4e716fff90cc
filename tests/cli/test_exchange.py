"""`import` and `export` on real files: nothing is lost on the way there and back, and nothing written by half."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import pytest
import xlsxwriter
from claims_of_any_kind import claims_of_any_kind
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from readers.documents import convert, zipped

from factcheck.claims.entries import document
from factcheck.claims.load import load_claims
from factcheck.cli import main
from factcheck.model.claims import Claim, Status

Command = Callable[..., tuple[int, str, str]]

CLAIMS = """\
# the desk's own
title: Harbour inquiry
claims:
  - 3,500 documents examined   # a running total
  - id: divers
    claim: 17 divers searched the wreck
    also: ["the wreck was combed by 17 divers"]
    unlike: ["17 divers gave evidence to the inquiry"]
    tolerance: 2.5%
    as_of: 2024-03-14
    required: true
    severity: warning
    tags: [wreck, "a, b"]
    note: "the count: of the first\\nsearch only"
    sources:
      - {title: Divers end their search, publisher: Harbour Gazette, date: 2024-03-14, url: "https://gazette.example/a?b=c"}
      - {title: "=Log", date: 1850-03-14, quote: "One.\\nTwo."}
    examples:
      supports: ["Seventeen divers\\nhad searched the wreck.", "x"]
      conflicts: ["Seven divers searched the wreck."]
    status: checked
    checked: {by: Ada Ito, on: 2024-03-15}
    review_after: 2031-01-01
  - "=SUM(A1) of 9 boats"
  - "-4 degrees at the pier"
  - "+44 boats"
  - "@harbour has 12 boats"
  - "'+44 is 9 boats"
  - "[9] boats, _x0041_ and 1932-05-01, é😀"
  - {id: "0012", claim: "1932", note: "null"}
  - {id: "1e5", claim: "3/4 of 12:30 trains", note: "TRUE"}
ignore:
  - {claim: divers, document: old.md, reason: it was printed}
"""


@pytest.fixture
def desk(working_folder: Path) -> Path:
    (working_folder / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    return working_folder


def claims_in(path: str) -> list[Claim]:
    return [claim._replace(path="", line=0, column=0) for claim in load_claims(path).claims]


def same(command: Command, sheet: str) -> None:
    """Hold that a sheet has all of the claims: into their own file it brings nothing, into a new one all of it."""
    before = Path("claims.yaml").read_bytes()
    assert command("import", sheet, "--into", "claims.yaml") == (
        0,
        "",
        "claims.yaml: 0 added, 0 updated, 10 as they were\n",
    )
    assert Path("claims.yaml").read_bytes() == before
    assert command("import", sheet, "-o", "new.yaml")[0] == 0
    assert claims_in("new.yaml") == claims_in("claims.yaml")


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json"])
def test_nothing_is_lost(desk: Path, command: Command, kind: str) -> None:
    assert command("export", "-o", f"facts.{kind}") == (0, "", "")
    same(command, f"facts.{kind}")


AS_TEXT = "CSV:44,34,76,1,,0,true"
"""Comma, quotation mark, UTF-8, from the first line on; quoted cells are texts."""


@pytest.mark.parametrize(
    ("kind", "options", "filter_name"),
    [("xlsx", [], "xlsx"), ("csv", [f"--infilter={AS_TEXT}"], "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true")],
)
def test_nothing_is_lost_when_libreoffice_saves_it(
    kind: str, options: list[str], filter_name: str, desk: Path, command: Command
) -> None:
    command("export", "-o", f"facts.{kind}")
    same(command, str(convert(desk / f"facts.{kind}", filter_name, desk / "saved", *options)))


def test_csvkit_reads_the_csv(desk: Path, command: Command) -> None:
    command("export", "-o", "facts.csv")
    script = "from csvkit.utilities.csvjson import launch_new_instance; launch_new_instance()"
    done = subprocess.run(
        [sys.executable, "-c", script, "--no-inference", "facts.csv"], capture_output=True, text=True, encoding="utf-8", check=True
    )  # fmt: skip
    rows = json.loads(done.stdout)
    assert [row["ID"] for row in rows] == [claim.id for claim in claims_in("claims.yaml")]
    assert rows[1]["Note"] == "the count: of the first\nsearch only"
    assert rows[2]["Fact"] == "'=SUM(A1) of 9 boats"


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(claims_of_any_kind, min_size=1, max_size=4, unique_by=lambda claim: claim.id),
    st.sampled_from(["csv", "xlsx", "json"]),
)
def test_nothing_of_any_claims_is_lost(working_folder: Path, claims: list[Claim], kind: str) -> None:
    for name in ("any.yaml", "back.yaml"):
        Path(name).unlink(missing_ok=True)
    Path("any.yaml").write_text(document(claims), encoding="utf-8", newline="")
    for arguments in (("export", "-c", "any.yaml", "-o", f"any.{kind}"), ("import", f"any.{kind}", "-o", "back.yaml")):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert not ended.value.code
    assert claims_in("back.yaml") == claims


def test_the_same_claims_are_the_same_bytes(desk: Path, command: Command) -> None:
    for kind in ("csv", "xlsx", "json", "jsonld"):
        command("export", "-o", f"one.{kind}")
        command("export", "-o", f"two.{kind}")
        assert Path(f"one.{kind}").read_bytes() == Path(f"two.{kind}").read_bytes()


def test_a_sheet_that_was_worked_on_updates_the_claims_and_nothing_else(desk: Path, command: Command) -> None:
    command("export", "-o", "facts.csv")
    rows = list(csv.reader(io.StringIO(Path("facts.csv").read_text("utf-8-sig"))))
    head = rows[0]
    rows[1][head.index("Status")] = "Verified"
    rows[1][head.index("Checked by")] = "Bo Lind"
    rows[2][head.index("Note")] = ""
    rows.append(["", "Eight tugs left the harbour", *[""] * (len(head) - 2)])
    rows.append(["", "", "draft", *[""] * (len(head) - 3)])
    with Path("facts.csv").open("w", encoding="cp1252", errors="replace", newline="") as file:
        csv.writer(file, delimiter=";").writerows([row for row in rows if "é😀" not in row[1]])
    status, _, err = command("import", "facts.csv", "--into", "claims.yaml")
    assert status == 1
    assert err.splitlines()[-2:] == [
        "facts.csv: row 12: not taken: no fact stands in it",
        "claims.yaml: 1 added, 2 updated, 7 as they were",
    ]
    before = CLAIMS.splitlines()
    after = Path("claims.yaml").read_text("utf-8").splitlines()
    gone = [line for line in before if line not in after]
    assert gone[0].strip() == "- 3,500 documents examined   # a running total"
    assert '    note: "the count: of the first\\nsearch only"' in gone
    assert after[:2] == before[:2]
    assert after[3:9] == [
        "  - claim: 3,500 documents examined",
        "    status: checked",
        "    checked: {by: Bo Lind}",
        "    # a running total",
        "  - id: divers",
        "    claim: 17 divers searched the wreck",
    ]
    assert after[-3:] == ["  - Eight tugs left the harbour", *before[-2:]]
    assert command("import", "facts.csv", "--into", "claims.yaml")[2].endswith("0 added, 0 updated, 10 as they were\n")


def test_claims_are_printed_where_no_file_is_named(desk: Path, command: Command) -> None:
    Path("desk.csv").write_text("Claim,Source,Page\n9 boats sank,Log,3\n", encoding="utf-8")
    assert command("import", "desk.csv") == (
        0,
        '- claim: 9 boats sank\n  note: "Page: 3"\n  sources:\n    - {title: Log}\n',
        "",
    )


def test_columns_that_are_not_read_are_told(desk: Path, command: Command) -> None:
    Path("desk.csv").write_text("What we say\tPhoto\n9 boats sank\tx\n", encoding="utf-16")
    assert command("import", "desk.csv", "--map", "what we say=fact") == (
        0,
        "- 9 boats sank\n",
        "desk.csv: not read: Photo (--map says what a column holds)\n",
    )


def test_a_sheet_as_desks_make_them(desk: Path, command: Command) -> None:
    """A title above, merged cells, formulas, days as dates and as numbers, a hidden sheet, times."""
    with xlsxwriter.Workbook("desk.xlsx") as book:
        hidden = book.add_worksheet("Old")
        hidden.write_row(0, 0, ["Fact"])
        hidden.write_row(1, 0, ["99 boats sank"])
        sheet = book.add_worksheet("Facts")
        hidden.hide()
        sheet.activate()
        sheet.set_first_sheet()
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.merge_range("A1:E1", "Harbour inquiry")
        sheet.write_row("A3", ["Fact", "Source", "Date checked", "Time code", "Primary?"])
        sheet.write_row("A4", ["9 boats sank"])
        sheet.merge_range("B4:B5", "Log")
        sheet.write_datetime("C4", datetime(2024, 3, 14), day)
        sheet.write_datetime("D4", time(0, 12, 30), book.add_format({"num_format": "hh:mm:ss"}))
        sheet.write_row("A5", ["8 ships docked"])
        sheet.write_number("C5", 45365)
        sheet.write_boolean("E5", True)
        sheet.write_formula("A6", '="7 tugs"&" left"', None, "7 tugs left")
        sheet.write_formula("A7", '="6 tugs"&" left"', None, "")
        sheet.write_string("B7", "Log")
        sheet.write_string("A8", "=1+1 boats")
        sheet.write_number("A9", 17)
    status, out, err = command("import", "desk.xlsx")
    assert (status, err) == (1, "desk.xlsx: row 7: not taken: no fact stands in it\n")
    assert (
        out
        == """\
- claim: 9 boats sank
  note: "Time code: 00:12:30"
  sources:
    - {title: Log}
  checked: {on: 2024-03-14}
- claim: 8 ships docked
  note: "Primary?: True"
  sources:
    - {title: Log}
  checked: {on: 2024-03-14}
- 7 tugs left
- =1+1 boats
- "17"
"""
    )


def test_macros_are_not_looked_at(desk: Path, command: Command) -> None:
    with xlsxwriter.Workbook("desk.xlsm") as book:
        Path("vba.bin").write_bytes(b"Sub Auto_Open()")
        book.add_vba_project("vba.bin")
        book.add_worksheet().write_column(0, 0, ["Fact", "9 boats sank"])
    assert command("import", "desk.xlsm") == (0, "- 9 boats sank\n", "")


def test_a_list_of_objects_is_a_table(desk: Path, command: Command) -> None:
    Path("desk.json").write_text('[{"Statement": "9 boats sank", "Must have": true, "Link": null}]', encoding="utf-8")
    assert command("import", "desk.json") == (0, "- claim: 9 boats sank\n  required: true\n", "")


def test_a_claims_file_in_json_is_read_as_json(desk: Path, command: Command) -> None:
    Path("desk.json").write_text('[\n\t{"claim": "9 \\ud83d\\udea2 boats", "note": "a\\/b"}\n]\n', encoding="utf-8-sig")
    status, out, err = command("import", "desk.json")
    assert (status, err) == (0, "")
    Path("new.yaml").write_text(out, encoding="utf-8")
    assert [(claim.text, claim.note) for claim in claims_in("new.yaml")] == [("9 🚢 boats", "a/b")]


def test_reviews_update_a_file(desk: Path, command: Command) -> None:
    Path("new.yaml").write_text("- id: boats\n  claim: 9 boats sank\n  unlike: [8 boats sank]\n", encoding="utf-8")
    Path("checked.yaml").write_text(
        "- {id: boats, claim: 9 boats sank, checked: {by: Ada, on: 2024-01-02}}\n- {id: tugs, claim: 7 tugs left, status: query}\n- {id: ferry, claim: 8 ferries left}\n"
    )
    status, _, err = command("export", "-c", "checked.yaml", "-o", "facts.jsonld")
    assert (status, err) == (
        0,
        "facts.jsonld: tugs: not written: its status is query\nfacts.jsonld: ferry: not written: nobody has checked it\n",
    )
    assert command("import", "facts.jsonld", "--into", "new.yaml")[0] == 0
    [claim] = claims_in("new.yaml")
    assert (claim.unlike, str(claim.checked and claim.checked.by)) == (("8 boats sank",), "Ada")
    assert command("import", "facts.jsonld", "--into", "new.yaml")[2].endswith("1 as they were\n")


def test_words_that_change_and_words_that_are_there(desk: Path, command: Command) -> None:
    Path("old.yaml").write_text(
        "# mine\n- 9 boats sank\n- {id: x, claim: 8 ships left, status: checked, checked: {by: Ada}}\n"
    )
    Path("desk.csv").write_text("ID,Fact\nboats,9 boats sank.\nx,80 ships left\n")
    assert command("import", "desk.csv", "--into", "old.yaml") == (
        0,
        "",
        "desk.csv: row 3: x is a draft again: what it says has changed since it was checked\n"
        "old.yaml: 0 added, 2 updated, 0 as they were\n",
    )
    assert claims_in("old.yaml") == [
        Claim("boats", "9 boats sank."),
        Claim("x", "80 ships left", status=Status.DRAFT),
    ]
    assert command("import", "desk.csv", "--into", "old.yaml")[2].endswith("2 as they were\n")


def test_an_id_that_the_file_uses_stays(desk: Path, command: Command) -> None:
    Path("old.yaml").write_text(
        "claims:\n- 9 boats sank\nignore:\n- {claim: 9-boats-sank, document: o.md, reason: it was printed}\n"
    )
    Path("desk.csv").write_text("ID,Fact,Note\nboats,9 boats sank.,x\n")
    for said in ("0 added, 1 updated, 0 as they were\n", "0 added, 0 updated, 1 as they were\n"):
        assert command("import", "desk.csv", "--into", "old.yaml") == (0, "", f"old.yaml: {said}")
        assert claims_in("old.yaml") == [Claim("9-boats-sank", "9 boats sank.", note="x")]


BAD = {
    "empty.csv": (b"", "empty.csv: it is empty"),
    "blank.csv": (b"\n\n , \n", "blank.csv: no column is called"),
    "headless.csv": (b"9 boats,Log\n8 ships,Log\n", 'headless.csv: no column is called "fact" or "claim", only "9 boats", "Log"'),
    "rowless.csv": (b"Fact,Source\n", "rowless.csv: there is no fact in it that can be taken"),
    "open.csv": (b'Fact,Note\n"9 boats,x\n', "open.csv: not CSV that can be read"),
    "noise.csv": (bytes(range(256)) * 20, "noise.csv: this is not text, or text in an encoding without a byte-order mark: save it as CSV in UTF-8\n"),
    "scan.csv": (b"%PDF-1.7 9 boats", "scan.csv: this is a PDF file, not text: save it as CSV in UTF-8\n"),
    "scan.json": (b"%PDF-1.7 9 boats", "scan.json: this is a PDF file, not text: save it as JSON in UTF-8\n"),
    "wide.csv": ("Fact\n9 boats\n".encode("utf-16-le"), "wide.csv: this is not text"),
    "text.xlsx": (b"Fact\n9 boats\n", "text.xlsx: not an XLSX file"),
    "cut.xlsx": (b"PK\x03\x04" + 30 * b"x", "cut.xlsx: not an XLSX file"),
    "other.xlsx": (zipped({"a.txt": b"9 boats"}), "other.xlsx: not an XLSX file"),
    "old.xls": (b"\xd0\xcf\x11\xe0", "old.xls: its name has to end in .csv, .xlsx, .json or .jsonld"),
    "cut.json": (b'{"claims": [', "cut.json: not valid JSON"),
    "deep.json": (b"[" * 100_000, "deep.json: not valid JSON"),
    "article.jsonld": (b'{"@type": "Article", "headline": "9 boats"}', "article.jsonld: there is no ClaimReview in it"),
    "number.json": (b"7", "number.json: there is no ClaimReview in it"),
    "wrong.json": (b'{"claims": [{"claim": "9 boats", "colour": "red"}]}', 'wrong.json:1:34: unknown key "colour"'),
    "review.json": (b'{"@type": "ClaimReview"}', "review.json: there is no fact in it that can be taken"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("target", ["-o", "--into"])
def test_what_cannot_be_read_writes_nothing(name: str, target: str, desk: Path, command: Command) -> None:
    content, message = BAD[name]
    Path(name).write_bytes(content)
    files = sorted(os.listdir())
    status, out, err = command("import", name, target, "new.yaml" if target == "-o" else "claims.yaml")
    assert (status, out) == (2, "")
    assert err.splitlines(keepends=True)[-1 if "review" in name else 0].removeprefix("Error: ").startswith(message)
    assert "Traceback" not in err
    assert sorted(os.listdir()) == files
    assert Path("claims.yaml").read_text("utf-8") == CLAIMS


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["import", "gone.csv"], "Error: gone.csv: cannot be read: no such file or directory"),
        (["import", "facts.csv", "-o", "claims.yaml"], "Error: claims.yaml: this file is there already"),
        (["import", "facts.csv", "-o", "a.yaml", "--into", "claims.yaml"], "Error: --output makes a new file"),
        (["import", "facts.csv", "--into", "gone.yaml"], "gone.yaml: no such file or folder"),
        (["import", "facts.csv", "--map", "a"], "Error: --map a: write it as"),
        (["import", "facts.csv", "-o", "none/a.yaml"], "Error: none/a.yaml: there is no folder none"),
        (["export", "-o", "facts.ods"], "Error: facts.ods: its name has to end in .csv, .xlsx, .json or .jsonld"),
        (["export", "-o", "none/a.csv"], "Error: none/a.csv: there is no folder none"),
        (["export", "-c", "own.json", "-o", "own.json"], "Error: own.json: the claims are read from it"),
        (["export", "-c", "long.yaml", "-o", "a.xlsx"], "Error: a.xlsx: a text of b is longer than a cell of XLSX may be"),
    ],
)  # fmt: skip
def test_what_is_asked_for_wrongly(arguments: list[str], message: str, desk: Path, command: Command) -> None:
    Path("facts.csv").write_text("Fact\n9 boats sank\n", encoding="utf-8")
    Path("own.json").write_text('["9 boats sank"]', encoding="utf-8")
    Path("long.yaml").write_text(f"- {{id: b, claim: 9 boats, note: {40_000 * 'x'}}}\n", encoding="utf-8")
    status, out, err = command(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith(message)
    assert sorted(os.listdir()) == ["claims.yaml", "facts.csv", "long.yaml", "own.json"]


@pytest.mark.parametrize(
    ("module", "arguments"),
    [("python_calamine", ["import", "facts.xlsx"]), ("xlsxwriter", ["export", "-o", "new.xlsx"])],
)
def test_a_library_that_is_missing(
    module: str, arguments: list[str], desk: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    command("export", "-o", "facts.xlsx")
    monkeypatch.setitem(sys.modules, module, None)
    status, _, err = command(*arguments)
    assert status == 2
    assert err.endswith("pip install 'factcheck-cli[sheets]'\n")


def test_a_claims_file_that_cannot_be_changed_without_loss_is_left_alone(desk: Path, command: Command) -> None:
    text = "- id: boats\n  claim: &c 9 boats\n- id: x\n  claim: 8 ships\n  note: *c\n"
    Path("marked.yaml").write_text(text, encoding="utf-8")
    Path("facts.csv").write_text("ID,Fact\nboats,Ten boats\n", encoding="utf-8")
    status, _, err = command("import", "facts.csv", "--into", "marked.yaml")
    assert status == 2
    assert "marked.yaml" in err
    assert Path("marked.yaml").read_text("utf-8") == text


def test_many_rows(desk: Path, command: Command) -> None:
    rows = [f"{number} boats sank off pier {number}" for number in range(10_000)]
    Path("many.csv").write_text("\n".join(["Fact", *rows]), encoding="utf-8")
    assert command("import", "many.csv", "-o", "new.yaml")[2] == "new.yaml: 10000 added, 0 updated, 0 as they were\n"
    assert [claim.text for claim in load_claims("new.yaml").claims] == rows


def test_days_before_spreadsheets_count_are_texts(desk: Path, command: Command) -> None:
    Path("old.yaml").write_text("- {claim: 9 boats, as_of: 1750-02-28}\n- {claim: 8 boats, as_of: 1900-03-01}\n")
    command("export", "-c", "old.yaml", "-o", "old.xlsx")
    command("import", "old.xlsx", "-o", "back.yaml")
    assert [claim.as_of for claim in claims_in("back.yaml")] == [date(1750, 2, 28), date(1900, 3, 1)]
