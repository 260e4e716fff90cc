"""Lines of tables and lists: which they are, and what their head is."""

from __future__ import annotations

import pytest

from factcheck.document.lines import NO_HEAD, NO_LINE, column_of, heads_of_lines
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
    ],
)
def test_the_head_of_each_line(text: str, name: str, heads: tuple[int, ...]) -> None:
    assert heads_of_lines(split(prepare(read_text(text, name)))) == heads


def test_the_column_of_a_cell() -> None:
    row = split(prepare(read_text(TABLE, "a.md")))[2]
    assert [column_of(row, at) for at in (0, len(row.tokens) - 1)] == [1, 0]
