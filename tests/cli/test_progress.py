import io
from collections.abc import Iterator

import pytest

from factcheck.cli.progress import FEWEST, tracked


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(count: int, stream: io.StringIO) -> str:
    assert list(tracked(range(count), count, stream)) == list(range(count))
    return stream.getvalue()


def test_a_run_over_many_files_shows_how_far_it_is() -> None:
    assert "checking text 20 of 20" in shown(FEWEST, Terminal())


def test_few_files_are_done_before_it_could_be_read() -> None:
    assert shown(FEWEST - 1, Terminal()) == ""


def test_nothing_is_shown_where_nobody_looks() -> None:
    assert shown(1000, io.StringIO()) == ""


def test_the_line_is_taken_away_at_the_end() -> None:
    assert shown(30, Terminal()).rpartition("\r")[0].endswith("\r" + " " * len("checking text 30 of 30"))


def test_the_line_is_taken_away_when_the_run_is_broken_off() -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise KeyboardInterrupt

    stream = Terminal()
    with pytest.raises(KeyboardInterrupt):
        list(tracked(broken(), 500, stream))
    assert stream.getvalue().endswith(" \r")


def test_ten_thousand_files_write_about_a_hundred_times() -> None:
    assert shown(10_000, Terminal()).count("checking") == 101
