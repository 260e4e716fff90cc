"""Lines of tables and lists: which they are, and what their head is."""

from __future__ import annotations

import pytest

from factcheck.document.lines import NO_HEAD, NO_LINE, column_of, heads_of_lines, label_end
from factcheck.readers import read_text
from factcheck.text.folding import prepare
from factcheck.text.sentences import split

TABLE = "The harvest.\n\n| Farm | Tonnes |\n| --- | --- |\n| Orrell | 14 |\n| Tarn | 39 |\n\nIt rained."
LIST = "Tonnes brought in:\n\n- Orrell: 14\n- Tarn: 39\n\nIt rained."
LINES = "Tonnes brought in\n\nOrrell: 14\n\nTarn: 39"
PROSE = "The farmer was blunt: 14 tonnes were lost in the August rain.\n\nOne thing is clear: it rained."


@pytest.mark.parametrize(
    ("text", "name", "heads"),
    [
        (TABLE, "a.md", (NO_LINE, NO_HEAD, 1, 1, NO_LINE)),
        (LIST, "a.md", (NO_LINE, 0, 0, NO_LINE)),
        (LINES, "a.txt", (NO_LINE, 0, 0)),
        ("It rained.\n\nOrrell: 14", "a.txt", (NO_LINE, NO_HEAD)),
        (PROSE, "a.txt", (NO_LINE, NO_LINE)),
        ("Orrell: 14\n\nTarn: 39", "a.txt", (NO_HEAD, NO_HEAD)),
        ("Tonnes\n\nOrrell: 14\n\nIt rained.\n\nTarn: 39", "a.txt", (NO_LINE, 0, NO_LINE, NO_HEAD)),
        ("Tonnes\n\nOrrell: about 14", "a.txt", (NO_LINE, 0)),
        ("Tonnes\n\nOrrell: in all about 14", "a.txt", (NO_LINE, NO_LINE)),
        ("Tonnes\n\nOrrell, by the sea wall: 14", "a.txt", (NO_LINE, NO_LINE)),
        ("Tonnes\n\nOrrell:", "a.txt", (NO_LINE, NO_LINE)),
        ("Tonnes\n\n: 14", "a.txt", (NO_LINE, NO_LINE)),
        ("# Tonnes, in all.\n\n- Orrell: 14", "a.md", (NO_LINE, 0)),
        ("- Tarn: 39\n\n| Farm | Tonnes |\n| --- | --- |\n| Orrell | 14 |", "a.md", (NO_HEAD, NO_HEAD, 1)),
    ],
)
def test_the_head_of_each_line(text: str, name: str, heads: tuple[int, ...]) -> None:
    assert heads_of_lines(split(prepare(read_text(text, name)))) == heads


def test_the_column_of_a_cell() -> None:
    row = split(prepare(read_text(TABLE, "a.md")))[2]
    assert [column_of(row, at) for at in (0, len(row.tokens) - 1)] == [1, 0]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Tonnes from Orrell: 14", "a.txt", "Tonnes from Orrell"),
        ("It rained.", "a.txt", "It rained ."),
        (TABLE.partition("\n\n")[2], "a.md", "Farm"),
    ],
)
def test_the_label_of_a_line(text: str, name: str, label: str) -> None:
    line = split(prepare(read_text(text, name)))[0]
    assert " ".join(token.text for token in line.tokens[: label_end(line)]) == label
