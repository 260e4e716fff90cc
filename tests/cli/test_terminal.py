import io

import pytest

from factcheck.cli.terminal import is_terminal, wants_colour, width_of


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environ", "on_a_terminal", "in_a_pipe"),
    [
        ({}, True, False),
        ({"TERM": "xterm"}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
        ({"FORCE_COLOR": ""}, True, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
    ],
)
def test_colour_is_for_terminals_unless_the_user_says_otherwise(
    environ: dict[str, str], on_a_terminal: bool, in_a_pipe: bool
) -> None:
    assert wants_colour(Terminal(), environ) is on_a_terminal
    assert wants_colour(io.StringIO(), environ) is in_a_pipe


@pytest.mark.parametrize(
    ("environ", "width"),
    [
        ({}, 80),
        ({"COLUMNS": "160"}, 160),
        ({"COLUMNS": "0"}, 80),
        ({"COLUMNS": "wide"}, 80),
        ({"COLUMNS": "²"}, 80),
        ({"COLUMNS": "-5"}, 80),
    ],
)
def test_a_pipe_is_80_columns_wide_unless_the_user_says_otherwise(environ: dict[str, str], width: int) -> None:
    assert width_of(io.StringIO(), environ) == width


def test_a_terminal_without_a_size_is_80_columns_wide() -> None:
    assert width_of(Terminal(), {}) == 80


def test_no_stream_is_no_terminal() -> None:
    closed = Terminal()
    closed.close()
    assert [is_terminal(None), is_terminal(closed), is_terminal(Terminal())] == [False, False, True]
