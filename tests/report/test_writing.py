import os
import stat
from pathlib import Path

import pytest

from factcheck.errors import OutputError
from factcheck.report.writing import check_writable, write_file


def test_a_report_is_written_as_utf8_with_its_line_ends(tmp_path: Path) -> None:
    write_file(str(tmp_path / "report.txt"), "Zoë\n漢\n")
    assert (tmp_path / "report.txt").read_bytes() == "Zoë\n漢\n".encode()


def test_what_utf8_cannot_write_is_written_out(tmp_path: Path) -> None:
    write_file(str(tmp_path / "report.txt"), "\ud800")
    assert (tmp_path / "report.txt").read_bytes() == rb"\ud800"


def test_the_old_report_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old and longer")
    target.chmod(0o640)
    write_file(str(target), "new")
    assert target.read_text() == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["report.txt"]


def test_a_new_report_can_be_read_by_whom_the_user_lets(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    write_file(str(tmp_path / "report.txt"), "new")
    assert (tmp_path / "report.txt").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_the_old_report_stays_whole_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "report.txt"
    target.write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"report\.txt: the report cannot be written: no space left on device"):
        write_file(str(target), "new")
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["report.txt"]


def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    write_file(str(tmp_path / "link.txt"), "new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


@pytest.mark.skipif(not os.path.exists("/dev/null"), reason="there is no such device here")
def test_a_device_is_not_replaced() -> None:
    write_file("/dev/null", "x")
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


def test_a_path_without_folder_is_one_in_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_file("report.txt", "x")
    assert (tmp_path / "report.txt").exists()


@pytest.mark.parametrize(
    ("target", "message"), [("none/report.txt", "there is no folder .*none"), ("", "this is a folder")]
)
def test_a_place_where_no_report_can_go_is_named(tmp_path: Path, target: str, message: str) -> None:
    with pytest.raises(OutputError, match=message):
        check_writable(str(tmp_path / target))
    assert os.listdir(tmp_path) == []
