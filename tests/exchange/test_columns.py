"""Names of columns and cells, as desks write them."""

from datetime import date

import pytest

from factcheck.errors import UsageError
from factcheck.exchange.columns import find_head, mapped, read_row, write_rows
from factcheck.exchange.merging import Row
from factcheck.model.claims import Citation, Claim, Severity, Signature, Status, Tolerance


def row(head: list[str], *cells: str, named: dict[str, tuple[str, int]] | None = None) -> Row:
    found = find_head([head], named or {})
    assert found is not None
    return read_row(list(cells), found.columns, "row 2")


@pytest.mark.parametrize(
    ("name", "key", "number"),
    [
        ("Fact", "claim", 0),
        ("FACTS", "claim", 0),
        ("Claim", "claim", 0),
        ("Statement", "claim", 0),
        ("Source", "sources.title", 0),
        ("source 2", "sources.title", 1),
        ("Source #3", "sources.title", 2),
        ("Link", "sources.url", 0),
        ("URL", "sources.url", 0),
        ("link_2", "sources.url", 1),
        ("Primary or secondary", "note.primary", 0),
        ("Status", "status", 0),
        ("Accurate?", "status.accurate", 0),
        ("Checked by", "checked.by", 0),
        ("Date checked (dd/mm/yy)", "checked.on", 0),
        ("On", "checked.on", 0),
        ("Note", "note", 0),
        ("Comments", "note", 0),
        ("Page", "note.page", 0),
        ("Time code", "note.time_code", 0),
        ("Timecode", "note.time_code", 0),
        ("as_of", "as_of", 0),
    ],
)
def test_names_of_columns(name: str, key: str, number: int) -> None:
    head = find_head([["Fact", name] if key != "claim" else [name]], {})
    assert head is not None
    assert not head.unread
    assert (head.columns[-1].key, head.columns[-1].number) == (key, number)


@pytest.mark.parametrize(
    "name", ["Photo", "Fact 2", "Fax", "Source of funds", "Sources say", "Linked", "Paragraph", "2"]
)
def test_names_that_say_nothing(name: str) -> None:
    head = find_head([["Fact", name]], {})
    assert head is not None
    assert head.unread == [name]


def test_the_head_is_found_below_a_title() -> None:
    head = find_head([["Harbour inquiry", ""], ["", ""], ["Source", "Claim"], ["Log", "9 boats"]], {})
    assert head is not None
    assert head.row == 2


@pytest.mark.parametrize("rows", [[], [["a", "b"]], [["Source", "Link"]], [["9 boats"], ["Log"]]])
def test_no_head(rows: list[list[str]]) -> None:
    assert find_head(rows, {}) is None


def test_a_column_that_is_named_goes_before_the_table() -> None:
    named = mapped(["What we say=fact", "Where=source 2", "Fact=note"])
    read = row(["What we say", "Where", "Fact"], "9 boats", "Log", "x", named=named)
    assert read.claim == Claim("", "9 boats", note="x", sources=(Citation(), Citation("Log")))


@pytest.mark.parametrize("option", ["fact", "=fact", "What=", "What=colour"])
def test_what_cannot_be_mapped(option: str) -> None:
    with pytest.raises(UsageError, match="Name of the column=key"):
        mapped([option])


@pytest.mark.parametrize(
    ("head", "cell", "fields"),
    [
        ("Status", "Verified", {"status": Status.CHECKED}),
        ("Checked", "yes", {"status": Status.CHECKED}),
        ("Checked", "no", {"status": Status.DRAFT}),
        ("Accurate", "no", {"status": Status.REJECTED}),
        ("Accurate", "Y", {"status": Status.CHECKED}),
        ("Status", "TODO", {"status": Status.DRAFT}),
        ("Status", "CQ", {"status": Status.QUERY}),
        ("Date checked", "2022-06-23", {"checked": Signature(on=date(2022, 6, 23))}),
        ("Date checked", "2022-06-23 00:00:00", {"checked": Signature(on=date(2022, 6, 23))}),
        ("Date checked", "23 June 2022", {"checked": Signature(on=date(2022, 6, 23))}),
        ("Date checked", "44735", {"checked": Signature(on=date(2022, 6, 23))}),
        ("Date checked", "44735.0", {"checked": Signature(on=date(2022, 6, 23))}),
        ("Tags", "sea, air;land\nsea", {"tags": ("sea", "air", "land")}),
        ("Tags", '["a, b"]', {"tags": ("a, b",)}),
        ("Also", "nine boats\na boat short of ten", {"also": ("nine boats", "a boat short of ten")}),
        ("Also", "[9] boats", {"also": ("[9] boats",)}),
        ("Required", "x", {"required": True}),
        ("Required", "FALSE", {"required": False}),
        ("Severity", "warning", {"severity": Severity.WARNING}),
        ("Tolerance", "rounded", {"tolerance": Tolerance(rounded=True)}),
        ("Page", "12", {"note": "Page: 12"}),
        ("Primary or secondary", "primary", {"note": "Primary or secondary: primary"}),
        ("Time code 2", "00:12:30", {"note": "Time code 2: 00:12:30"}),
        ("Note", "one\r\ntwo", {"note": "one\ntwo"}),
        ("Note", "null", {"note": "null"}),
        ("Link", "https://log.example/1", {"sources": (Citation(url="https://log.example/1"),)}),
        ("Link", "www.log.example/1", {"sources": (Citation(url="https://www.log.example/1"),)}),
        ("Link", "n/a", {}),
        ("Date checked", "–", {}),
        ("Status", "TBC", {}),
        ("Note", "n/a", {"note": "n/a"}),
        ("Source", "https://log.example/1", {"sources": (Citation(url="https://log.example/1"),)}),
        ("Source", "n/a", {"sources": (Citation("n/a"),)}),
    ],
)
def test_cells(head: str, cell: str, fields: dict[str, object]) -> None:
    assert row(["Fact", head], "9 boats sank", cell).claim == Claim("", "9 boats sank")._replace(**fields)


@pytest.mark.parametrize(
    ("head", "cells", "fault"),
    [
        ("Note", ["", "x"], "no fact stands in it"),
        ("Note", ["the"], "nothing to check"),
        ("Status", ["9 boats", "perhaps"], '"status" has to be draft or query or checked or rejected'),
        ("Date checked", ["9 boats", "02/04/2023"], '"on" has to be a day'),
        ("Date checked", ["9 boats", "9"], '"on" has to be a day'),
        ("Link", ["9 boats", "log.example"], '"url" has to be an address'),
        ("ID", ["9 boats", "a b"], '"id" is made of letters'),
    ],
)
def test_rows_that_are_not_taken(head: str, cells: list[str], fault: str) -> None:
    read = row(["Fact", head], *cells)
    assert read.claim is None
    assert fault in read.fault


@pytest.mark.parametrize(
    ("cells", "status"),
    [
        ({"Accurate": "no", "Status": "checked"}, "fault"),
        ({"Verified": "no", "Status": "checked"}, "fault"),
        ({"Checked": "yes", "Accurate": "no"}, "fault"),
        ({"Status": "draft", "Accurate": "yes"}, "fault"),
        ({"State": "checked", "Status": "draft"}, "fault"),
        ({"Verdict": "true", "Accurate": "no"}, "fault"),
        ({"Verified": "no", "Date checked": "2024-03-14"}, "fault"),
        ({"Checked": "no", "Checked by": "Ada"}, "fault"),
        ({"Verified": "yes", "Status": "checked", "Accurate": "y"}, Status.CHECKED),
        ({"Verified": "", "Status": "checked", "Accurate": "n/a"}, Status.CHECKED),
        ({"Status": "rejected", "Accurate": "no", "Checked by": "Ada"}, Status.REJECTED),
        ({"Status": "draft", "Checked by": "Ada"}, Status.DRAFT),
        ({"Checked": "no", "Checked by": ""}, Status.DRAFT),
    ],
)
def test_columns_that_contradict_each_other(cells: dict[str, str], status: object) -> None:
    read = row(["Fact", *cells], "9 boats sank", *cells.values())
    assert (read.claim.status if read.claim else "fault") == status
    assert read.claim is not None or read.fault.endswith(": correct one of them")


def test_a_cell_with_several_links_is_several_sources() -> None:
    read = row(["Fact", "Source", "Link"], "9 boats", "Log", "https://a.example/x;y; https://b.example")
    assert read.claim is not None
    assert read.claim.sources == (Citation("Log", url="https://a.example/x;y"), Citation(url="https://b.example"))
    assert read.keys is not None
    assert ("sources.url", 1) in read.keys


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (["fact", "sentence", "place"], "9 boats sank in May"),
        (["fact", "sentence", "page"], "9 boats"),
        (["fact", "remark", "place"], "9 boats"),
    ],
)
def test_of_a_sheet_of_coverage_the_sentence_is_the_claim(head: list[str], text: str) -> None:
    read = row(head, "9 boats", "9 boats sank in May", "draft.md:1:1")
    assert read.claim is not None
    assert read.claim.text == text


def test_a_blank_row_is_nothing() -> None:
    assert row(["Fact", "Note"], "", " ") == Row("row 2") == row(["Fact", "Note"])


def test_a_page_that_is_in_the_note_already_is_told_once() -> None:
    read = row(["Fact", "Note", "Page"], "9 boats", "Page: 12", "12")
    assert read.claim is not None
    assert read.claim.note == "Page: 12"


def test_a_title_that_is_a_link_stays_one_where_links_have_a_column() -> None:
    read = row(["Fact", "Source", "Link"], "9 boats", "https://log.example", "https://a.example")
    assert read.claim is not None
    assert read.claim.sources == (Citation("https://log.example", url="https://a.example"),)


def test_sources_keep_their_numbers() -> None:
    read = row(["Fact", "Source", "Source 2", "Link 3"], "9 boats", "", "Log", "https://a.example")
    assert read.claim is not None
    assert read.claim.sources == (Citation(), Citation("Log"), Citation(url="https://a.example"))


def test_a_sheet_has_columns_for_what_is_there_and_for_what_desks_look_for() -> None:
    claims = [
        Claim("boats", "9 boats sank", sources=(Citation("Log"), Citation(url="https://a.example", date=date(2024, 1, 2)))),
        Claim("ferry", "8 ferries", tags=("a, b",), required=True),
    ]  # fmt: skip
    assert write_rows(claims) == [
        ["ID", "Fact", "Status", "Checked by", "Date checked", "Source", "Link", "Source date 2", "Link 2", "Note", "Required", "Tags"],
        ["boats", "9 boats sank", "", "", "", "Log", "", date(2024, 1, 2), "https://a.example", "", "", ""],
        ["ferry", "8 ferries", "", "", "", "", "", "", "", "", "true", '["a, b"]'],
    ]  # fmt: skip
