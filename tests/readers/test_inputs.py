"""The paths of a command line: what is read, in which order, and what is skipped."""

import io
import os
import sys
from contextlib import contextmanager

import pytest
from documents import docx, p

from factcheck.errors import InputError
from factcheck.model.results import Skipped
from factcheck.readers.inputs import gather, plan


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of drafts, which is the working folder's `drafts`."""
    monkeypatch.chdir(tmp_path)
    files = {
        "b.md": b"# Bee",
        "a.txt": b"Ay",
        "sub/C.MD": b"Cee",
        "sub/deep/d.text": b"Dee",
        "page.xml": b"<p>no</p>",
        "~$draft.docx": b"locked",
        ".~lock.draft.docx#": b"locked",
        ".hidden.txt": b"no",
        ".git/e.txt": b"no",
        "image.png": b"\x89PNG",
    }
    for name, data in files.items():
        path = tmp_path / "drafts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad.txt").write_bytes(b"%PDF-1.4")
    return tmp_path


def paths(*given, **options):
    return [item.path for item in plan(given, **options)]


@contextmanager
def piped(data):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        yield


def results(*given, stdin=b""):
    with piped(stdin):
        found = list(gather(plan(given)))
    return [(r.path, r.reason) if isinstance(r, Skipped) else (r.document.path, r.document.text) for r in found]


@pytest.mark.usefixtures("folder")
class TestPlan:
    def test_a_folder_is_walked_in_order_of_names(self):
        assert paths("drafts") == ["drafts/a.txt", "drafts/b.md", "drafts/sub/C.MD", "drafts/sub/deep/d.text"]

    def test_the_working_folder_is_not_named(self, monkeypatch):
        monkeypatch.chdir("drafts/sub")
        assert paths(".") == ["C.MD", "deep/d.text"]

    def test_documents_are_found_in_folders_and_their_locks_are_not(self, folder):
        for name in ("b.docx", "c.PDF", "d.html", "e.srt", "~$b.docx", "f.doc", "g.odt"):
            (folder / "empty" / name).write_bytes(b"")
        assert paths("empty") == ["empty/b.docx", "empty/c.PDF", "empty/d.html", "empty/e.srt"]

    def test_files_keep_the_order_and_the_names_they_were_given(self):
        assert paths("drafts/b.md", "./drafts/a.txt") == ["drafts/b.md", "./drafts/a.txt"]

    def test_each_file_once(self):
        assert paths("drafts/b.md", "drafts", "./drafts/b.md", "drafts")[:2] == ["drafts/b.md", "drafts/a.txt"]
        assert len(paths("drafts", "drafts/b.md", "drafts")) == 4

    def test_hidden_and_other_files_are_read_when_named(self):
        assert paths("drafts/.hidden.txt", "drafts/page.xml") == ["drafts/.hidden.txt", "drafts/page.xml"]

    def test_standard_input_once_under_its_name(self):
        assert paths("-", "drafts/a.txt", "-") == ["-", "drafts/a.txt"]
        assert paths("-", stdin_name="draft.md") == ["draft.md"]

    def test_links_in_a_circle_end(self, folder):
        os.symlink(folder / "drafts", folder / "drafts" / "sub" / "again")
        assert len(paths("drafts")) == 4


@pytest.mark.usefixtures("folder")
class TestGather:
    def test_documents_in_order(self):
        assert results("drafts/b.md", "drafts/a.txt") == [("drafts/b.md", "Bee"), ("drafts/a.txt", "Ay")]

    def test_standard_input(self):
        assert results("-", stdin=b"*Seven*") == [("-", "*Seven*")]

    def test_standard_input_is_of_the_kind_that_its_name_says(self):
        with piped(b"*Seven*"):
            reading = next(gather(plan(["-"], stdin_name="draft.md")))
        assert reading.document.text == "Seven"

    def test_a_document_on_standard_input(self):
        data = docx(p("Seven boats"))
        for name in ("draft.docx", None):
            with piped(data):
                [reading] = gather(plan(["-"], stdin_name=name))
            assert (reading.document.path, reading.document.text) == (name or "-", "Seven boats")

    def test_what_cannot_be_read_is_skipped_and_the_rest_read(self):
        found = results("bad.txt", "drafts/a.txt", "gone.txt", "drafts/page.xml", "empty")
        assert [path for path, _ in found] == ["bad.txt", "drafts/a.txt", "gone.txt", "drafts/page.xml", "empty"]
        assert [reason.split(":")[0] for _, reason in found] == [
            "this is a PDF file, not text",
            "Ay",
            "no such file or directory",
            "xml files are not read",
            "there is no file to read in this folder",
        ]

    @pytest.mark.parametrize("path", ["bad.txt", "gone.txt", "drafts/page.xml", "empty"])
    def test_alone_it_is_an_error(self, path):
        with pytest.raises(InputError) as caught:
            results(path)
        assert caught.value.path == path

    def test_a_broken_link_in_a_folder_is_skipped(self, folder):
        os.symlink("nowhere.txt", folder / "drafts" / "z.txt")
        assert results("drafts")[-1] == ("drafts/z.txt", "no such file or directory")

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may open every folder")
    def test_a_folder_that_may_not_be_opened(self, folder):
        (folder / "drafts" / "sub").chmod(0)
        try:
            assert ("drafts/sub", "permission denied") in results("drafts")
        finally:
            (folder / "drafts" / "sub").chmod(0o755)
