"""What is read twice is there once, and what a sheet does not say stays as it is."""

from datetime import date

from factcheck.exchange.merging import Row, merge
from factcheck.model.claims import Citation, Claim, Examples, Signature

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
