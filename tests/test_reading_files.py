"""Files and streams of any size, folders of any depth."""

import errno
import io
import os
from pathlib import Path

import pytest

from factcheck.files import read_bytes, read_stream, reason_of, walk


@pytest.mark.parametrize("size", [0, 1, 2**20 - 1, 2**20, 2**20 + 1, 3 * 2**20])
def test_all_is_read_up_to_the_limit(tmp_path: Path, size: int) -> None:
    content = os.urandom(size)
    (tmp_path / "file").write_bytes(content)
    assert read_bytes(tmp_path / "file", 3 * 2**20) == content == read_stream(io.BytesIO(content), size)


@pytest.mark.parametrize("limit", [0, 5, 2**20, 2**20 + 7])
def test_what_is_larger_is_refused_without_reading_on(limit: int) -> None:
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size: int = -1) -> bytes:
            assert 0 < size <= 2**20
            self.given += size
            return bytes(size)

    endless = Endless()
    with pytest.raises(OSError, match=f"larger than {limit // 2**20} MB"):
        read_stream(endless, limit)  # type: ignore[arg-type]
    assert endless.given <= limit + 2**20


def test_a_closed_stream_is_an_error() -> None:
    with pytest.raises(OSError, match="it is closed") as caught:
        read_stream(None)
    assert caught.value.errno == errno.EBADF
    assert reason_of(caught.value) == "it is closed"


def test_a_folder_is_walked_in_order_and_as_deep_as_it_goes(tmp_path: Path) -> None:
    for name in ("b.txt", ".hidden", "a/2", "a/1", "a.txt", "a/.x/3"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "a" / "round").symlink_to(tmp_path)
    problems: list[OSError] = []
    found = [os.path.relpath(entry.path, tmp_path) for entry in walk(str(tmp_path), problems.append)]
    assert found == [os.path.join("a", "1"), os.path.join("a", "2"), os.path.join("a", "round"), "a.txt", "b.txt"]
    assert not problems


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    problems: list[OSError] = []
    assert list(walk(str(tmp_path / "none"), problems.append)) == []
    assert [problem.errno for problem in problems] == [errno.ENOENT]
