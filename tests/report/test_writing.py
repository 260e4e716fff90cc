import errno
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.errors import OutputError
from factcheck.report.writing import check_writable, write_bytes, write_file


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


def test_what_is_written_meanwhile_is_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modes = []
    sync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda at: (modes.append(stat.S_IMODE(os.fstat(at).st_mode)), sync(at)))
    (tmp_path / "report.txt").write_text("old")
    write_file(str(tmp_path / "report.txt"), "new")
    write_file(str(tmp_path / "another.txt"), "new")
    assert modes == [0o600, 0o600]


def test_a_file_with_two_names_keeps_both(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("old and longer")
    (tmp_path / "two.txt").hardlink_to(tmp_path / "one.txt")
    write_file(str(tmp_path / "one.txt"), "new")
    assert (tmp_path / "two.txt").read_text() == "new"
    assert sorted(os.listdir(tmp_path)) == ["one.txt", "two.txt"]


def test_a_file_with_two_names_is_put_back_if_it_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one.txt").write_text("old")
    (tmp_path / "two.txt").hardlink_to(tmp_path / "one.txt")
    synced: list[int] = []

    def full_once(descriptor: int) -> None:
        synced.append(descriptor)
        if len(synced) == 2:  # after the temporary file
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_once)
    with pytest.raises(OutputError, match="no space left on device"):
        write_file(str(tmp_path / "one.txt"), "new and longer")
    assert (tmp_path / "two.txt").read_text() == "old"


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="there are no extended attributes here")
def test_extended_attributes_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")
    try:
        os.setxattr(target, "user.desk", b"night")
    except OSError:
        pytest.skip("this file system has no extended attributes")
    write_file(str(target), "new")
    assert (target.read_text(), os.getxattr(target, "user.desk")) == ("new", b"night")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_owner_and_group_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")
    os.chown(target, 1234, 4321)
    target.chmod(0o2640)
    write_file(str(target), "new")
    found = target.stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (1234, 4321, 0o2640)


def test_an_owner_that_cannot_be_given_keeps_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    target = tmp_path / "report.txt"
    target.write_text("old")
    number = target.stat().st_ino
    monkeypatch.setattr(os, "chmod", refuse)
    write_file(str(target), "new")
    assert (target.read_text(), target.stat().st_ino) == ("new", number)


@pytest.mark.parametrize("linked", [False, True])
@pytest.mark.parametrize("edit", ["an edit", None], ids=["edited", "removed"])
def test_an_edit_made_meanwhile_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, linked: bool, edit: str | None
) -> None:
    target = tmp_path / "draft.txt"
    target.write_text("old")
    if linked:
        (tmp_path / "two.txt").hardlink_to(target)

    def meanwhile(descriptor: int) -> None:  # while the temporary file goes to the disk
        target.unlink() if edit is None else target.write_text(edit)

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(OutputError, match="something else changed it" if edit else "no such file"):
        write_bytes(str(target), b"new", was=b"old")
    assert target.exists() is (edit is not None)
    assert edit is None or target.read_text() == edit
    assert not [name for name in os.listdir(tmp_path) if name.startswith(".")]


WRITER = """
import os, signal, sys
from factcheck.report.writing import write_file
number = getattr(signal, sys.argv[1])
os.fsync = lambda descriptor: os.kill(os.getpid(), number)
write_file("report.txt", "private")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals there")
@pytest.mark.parametrize(("name", "left"), [("SIGTERM", 0), ("SIGHUP", 0), ("SIGINT", 0), ("SIGKILL", 1)])
@pytest.mark.usefixtures("heeded_signals")
def test_a_run_that_is_ended_leaves_nothing_but_what_the_next_one_sweeps_up(
    tmp_path: Path, name: str, left: int
) -> None:
    (tmp_path / ".factcheck-mine.tmp").touch()  # not one of ours
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    ended = subprocess.run(
        [sys.executable, "-c", WRITER, name], cwd=tmp_path, env=environ, capture_output=True, check=False, timeout=60
    )
    assert ended.returncode == -getattr(signal, name)
    assert len(os.listdir(tmp_path)) == 1 + left
    write_file(str(tmp_path / "report.txt"), "x")
    assert sorted(os.listdir(tmp_path)) == [".factcheck-mine.tmp", "report.txt"]


def test_the_temporary_file_of_another_run_is_left_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sync = os.fsync

    def write_another(descriptor: int) -> None:
        sync(descriptor)
        if not (tmp_path / "other.txt").exists():
            (tmp_path / "other.txt").touch()
            write_file(str(tmp_path / "other.txt"), "other")

    monkeypatch.setattr(os, "fsync", write_another)
    write_file(str(tmp_path / "report.txt"), "new")
    assert {name: (tmp_path / name).read_text() for name in os.listdir(tmp_path)} == {
        "other.txt": "other",
        "report.txt": "new",
    }
