"""What is read twice is there once, and what a sheet does not say stays as it is."""

from datetime import date

import pytest

from factcheck.exchange.merging import Row, by_sentence, merge
from factcheck.model.claims import Citation, Claim, Examples, Signature, Status

THERE = [
    Claim("boats", "9 boats sank", note="ask again", sources=(Citation("Log", "Port"), Citation("Diary")), line=3),
    Claim("8-ships", "8 ships docked", checked=Signature("Ada", date(2024, 1, 2)), examples=Examples(("a",), ("b",))),
]


def test_a_row_is_the_claim_of_its_id_or_of_its_words() -> None:
    merged = merge(
        [
            Row("row 2", Claim("boats", "Nine boats sank"), [("claim", 0)]),
            Row("row 3", Claim("", "8 ships docked", note="x"), [("claim", 0), ("note", 0)]),
            Row("row 4", Claim("", "8 ships docked!"), [("claim", 0)]),
        ],
        THERE,
    )
    assert merged.changed == {
        0: THERE[0]._replace(text="Nine boats sank"),
        1: THERE[1]._replace(note="x"),
    }
    assert merged.added == [Claim("8-ships-docked", "8 ships docked!")]


def test_the_second_time_nothing_changes() -> None:
    rows = [Row("row 2", Claim("", "7 tugs left"), [("claim", 0)]), Row("row 3", THERE[0], None)]
    first = merge(rows, THERE)
    assert (first.changed, first.same) == ({}, 1)
    again = merge(rows, [*THERE, *first.added])
    assert (again.changed, again.added, again.same) == ({}, [], 2)


def test_a_column_says_what_is_in_it_and_no_more() -> None:
    keys = [("claim", 0), ("note", 0), ("sources.title", 0), ("checked.by", 0), ("examples.supports", 0)]
    new = Claim("boats", "9 boats sank", sources=(Citation("New log"),))
    assert merge([Row("row 2", new, keys)], THERE).changed == {
        0: THERE[0]._replace(note="", sources=(Citation("New log", "Port"), Citation("Diary")))
    }
    new = Claim("8-ships", "8 ships docked", examples=Examples(("c",)), checked=Signature("Bo"))
    assert merge([Row("row 2", new, keys)], THERE).changed == {
        1: THERE[1]._replace(checked=Signature("Bo", date(2024, 1, 2)), examples=Examples(("c",), ("b",)))
    }


def test_a_page_is_added_to_the_note_that_is_there() -> None:
    row = Row("row 2", Claim("boats", "9 boats sank", note="Page: 12"), [("claim", 0), ("note.page", 0)])
    merged = merge([row], THERE)
    assert merged.changed == {0: THERE[0]._replace(note="ask again\nPage: 12")}
    assert merge([row], [merged.changed[0]]).same == 1
    parted = THERE[0]._replace(note="one\n\none")
    assert merge([row], [parted]).changed == {0: parted._replace(note="one\n\none\nPage: 12")}
    assert merge([row], [parted._replace(note="")]).changed == {0: parted._replace(note="Page: 12")}
    assert merge([Row("row 2", Claim("boats", "9 boats sank"), row.keys)], THERE).same == 1


def test_what_is_emptied_is_gone() -> None:
    keys = [("sources.title", 0), ("sources.publisher", 0), ("sources.title", 1)]
    assert merge([Row("row 2", Claim("boats", "9 boats sank"), keys)], THERE).changed == {
        0: THERE[0]._replace(sources=())
    }
    keys = [("checked.by", 0), ("checked.on", 0)]
    assert merge([Row("row 2", Claim("8-ships", "8 ships docked"), keys)], THERE).changed == {
        1: THERE[1]._replace(checked=None)
    }


def test_a_fact_that_stands_twice_is_taken_once() -> None:
    merged = merge(
        [
            Row("row 2", Claim("", "7 tugs left")),
            Row("row 3", Claim("", "7 tugs left")),
            Row("row 4", Claim("boats", "9 boats sank")),
            Row("row 5", Claim("boats", "8 boats sank")),
            Row("row 6", fault="no fact stands in it"),
            Row("row 7"),
        ],
        [],
    )
    assert merged.added == [Claim("7-tugs-left", "7 tugs left"), Claim("boats", "9 boats sank")]
    assert merged.refused == [
        ("row 3", '"7-tugs-left" stands in row 2 already'),
        ("row 5", '"boats" stands in row 4 already'),
        ("row 6", "no fact stands in it"),
    ]


def test_ids_that_are_made_are_no_others() -> None:
    rows = [Row("row 2", Claim("", "7 tugs left")), Row("row 3", Claim("7-tugs-left", "Seven tugs went"))]
    assert [claim.id for claim in merge(rows, []).added] == ["7-tugs-left-2", "7-tugs-left"]


ADA = Signature("Ada", date(2024, 1, 2))


@pytest.mark.parametrize(
    ("old", "new", "keys", "status", "checked", "reopened"),
    [
        ({"checked": ADA}, {"text": "8 ships docked"}, [], Status.DRAFT, None, True),
        ({"status": Status.CHECKED}, {"text": "8 ships docked"}, [], Status.DRAFT, None, True),
        ({"status": Status.REJECTED, "checked": ADA}, {"text": "8 ships docked"}, [], Status.DRAFT, None, True),
        (
            {"status": Status.CHECKED, "checked": ADA},
            {"text": "8 ships docked", "status": Status.CHECKED, "checked": ADA},
            ["status", "checked.by", "checked.on"],
            Status.DRAFT,
            None,
            True,
        ),
        ({"checked": ADA}, {"text": "7 Ships  docked."}, [], None, ADA, False),
        ({"checked": ADA}, {"note": "x"}, ["note"], None, ADA, False),
        ({"status": Status.QUERY}, {"text": "8 ships docked"}, [], Status.QUERY, None, False),
        ({}, {"text": "8 ships docked"}, [], None, None, False),
        (
            {"status": Status.CHECKED, "checked": ADA},
            {"text": "8 ships docked", "checked": Signature("Bo", ADA.on)},
            ["checked.by"],
            Status.CHECKED,
            Signature("Bo", ADA.on),
            False,
        ),
        ({"checked": ADA}, {"text": "8 ships docked", "status": Status.QUERY}, ["status"], Status.QUERY, ADA, False),
    ],
)
def test_words_that_change_have_to_be_checked_again(
    old: dict[str, object],
    new: dict[str, object],
    keys: list[str],
    status: Status | None,
    checked: Signature | None,
    reopened: bool,
) -> None:
    claim = Claim("ships", "7 ships docked")
    row = Row("row 2", claim._replace(**new), [("claim", 0), *((key, 0) for key in keys)])
    merged = merge([row], [claim._replace(**old)])
    updated = merged.changed.get(0, claim._replace(**old))
    assert (updated.status, updated.checked) == (status, checked)
    assert merged.reopened == ([("row 2", "ships")] if reopened else [])


@pytest.mark.parametrize(
    ("there", "text", "is_it"),
    [
        (Claim("9-boats-sank", "9 boats sank"), "9 boats sank", True),
        (Claim("9-boats-sank", "9 boats sank"), "9 Boats  sank.", True),
        (Claim("9-boats-sank-2", "9 boats sank"), "9 boats sank.", True),
        (Claim("boats", "9 boats sank"), "9 boats sank", False),
        (Claim("9-boats-sank", "9 boats sank"), "9 boats sank?", False),
        (Claim("9-boats-sank", "9 boats sank"), "90 boats sank", False),
    ],
)
def test_a_row_with_an_id_is_the_claim_of_its_words_that_has_none(there: Claim, text: str, is_it: bool) -> None:
    row = Row("row 2", Claim("log-9", text, note="x"), [("id", 0), ("claim", 0), ("note", 0)])
    merged = merge([row], [there])
    new = Claim("log-9", text, note="x")
    assert (merged.changed, merged.added) == (({0: new}, []) if is_it else ({}, [new]))
    again = merge([row, Row("row 3", Claim(there.id, there.text), [("claim", 0)])], [there])
    assert again.refused == ([("row 3", f'"{there.id}" stands in row 2 already')] if is_it else [])


YES, OPEN, NO = Status.CHECKED, None, Status.REJECTED


@pytest.mark.parametrize(
    ("statuses", "status", "checked"),
    [
        ([YES], YES, ADA),
        ([YES, YES], YES, ADA),
        ([YES, OPEN], Status.DRAFT, None),
        ([OPEN], Status.DRAFT, None),
        ([Status.QUERY, YES], Status.DRAFT, None),
        ([YES, NO], NO, ADA),
    ],
)
def test_a_sentence_is_checked_when_all_its_facts_are(
    statuses: list[Status | None], status: Status, checked: Signature | None
) -> None:
    claim = Claim("", "7 tugs left in 1961", sources=(Citation("Log"),), checked=ADA)
    rows = [
        (claim.text, Row(f"row {at}", claim._replace(status=each, note=f"fact: {at}"), []))
        for at, each in enumerate(statuses)
    ]
    [row] = by_sentence(rows)
    note = "\n".join(f"fact: {at}" for at in range(len(rows)))
    assert row.claim == claim._replace(status=status, checked=checked, note=note)


def test_a_fault_in_a_fact_is_one_of_its_sentence() -> None:
    fault = Row("row 3", fault="no day")
    kept = Row("row 4", Claim("", "8 ships docked"), [])
    rows = [("7 tugs left", Row("row 2", Claim("", "7 tugs left"), [])), ("7 tugs left", fault), ("8 ships", kept)]
    assert [row.where for row in by_sentence(rows)] == ["row 3", "row 4"]
