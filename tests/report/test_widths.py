"""The columns of a text are those of rich, whether rich had to be asked or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck.report.widths import _LAST_LATIN, _NARROW, chop, columns


def test_what_is_taken_for_one_column_is_one_column() -> None:
    for character in [*map(chr, range(ord(_LAST_LATIN) + 1)), *_NARROW]:
        assert columns(character) == cell_len(character), hex(ord(character))


@given(st.text(max_size=20))
def test_any_text_is_as_wide_as_rich_says(text: str) -> None:
    assert columns(text) == cell_len(text)


@pytest.mark.parametrize(("text", "pieces"), [("abcdef", ["abcd", "ef"]), ("東京都庁", ["東京", "都庁"])])
def test_pieces_fit(text: str, pieces: list[str]) -> None:
    assert chop(text, 4) == pieces
