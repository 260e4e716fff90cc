"""What was read of the claims is kept, and makes no difference but in time, whatever happens to what is kept."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import cache, pipeline
from factcheck.claims.load import load_claims
from factcheck.errors import ClaimsError
from factcheck.matching.compiled import pack_wording, unpack_wording
from factcheck.matching.wording import Wording, read_claims
from factcheck.model.results import Report, Verdict
from factcheck.prepared import Prepared
from factcheck.readers import read_text
from factcheck.reading.parser import parse

DATA = Path(__file__).parent / "data"
FILES = [DATA.parents[1] / "claims.yaml", *sorted(DATA.glob("*/*/claims.yaml"))]
CLAIMS = "claims:\n  - {id: divers, claim: 17 divers searched the wreck}\n"
TEXT = "On Tuesday seven divers searched the wreck. “We found nothing,” said Lena Ost."


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of an empty cache, from beside a claims file."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    return tmp_path / "kept" / "factcheck"


def report(prepared: Prepared, *texts: str) -> Report:
    documents = [read_text(text, f"{number}.txt") for number, text in enumerate(texts or (TEXT,))]
    return pipeline.run(prepared, documents, today=date(2026, 1, 1))


def checked() -> Report:
    """Check as the command line does."""
    prepared = cache.load(["claims.yaml"])
    found = report(prepared)
    cache.keep_trees(prepared)
    return found


def claims_of(folder: Path) -> Path:
    [file] = folder.glob("*.claims")
    return file


@contextmanager
def no_reading(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail if claims are read in here."""

    def unwanted(*arguments: object, **options: object) -> None:
        pytest.fail("the claims were read again")

    with monkeypatch.context() as patch:
        patch.setattr("factcheck.claims.load.load_claims", unwanted)
        patch.setattr("factcheck.prepared.read_claims", unwanted)
        yield


# the same with and without

_WORDS = st.sampled_from(
    """17 divers searched the wreck on 14 March 2024 said "we found nothing" Lena Ost chief fire officer of Ward 7 up
    £3.5m not more than two of 11 ships between 40% and half Norwegian … before first 7.15 pm (born 1955) Acme's café ſ
    yesterday's , : didn't highest ever 3-1 the Met unpaid""".split()
)
_TEXTS = st.lists(_WORDS, min_size=1, max_size=14).map(" ".join)
_ENTRIES = st.fixed_dictionaries(
    {"claim": _TEXTS},
    optional={
        "also": st.lists(_TEXTS, max_size=2),
        "unlike": st.lists(_TEXTS, max_size=1),
        "tolerance": st.sampled_from([5, "2%", "rounded"]),
        "as_of": st.sampled_from([date(2024, 3, 14), date(2025, 1, 1)]),
        "required": st.booleans(),
        "severity": st.sampled_from(["error", "warning", "info"]),
        "tags": st.lists(st.sampled_from(["wreck", "port"]), max_size=2, unique=True),
        "note": _TEXTS,
        "sources": st.lists(st.fixed_dictionaries({"title": _TEXTS, "date": st.just(date(2024, 3, 14))}), max_size=2),
        "examples": st.fixed_dictionaries({"supports": st.lists(_TEXTS, max_size=1)}),
    },
)


@settings(max_examples=60)
@given(st.lists(_ENTRIES, min_size=1, max_size=6), st.lists(_TEXTS, min_size=1, max_size=3))
def test_a_report_from_the_cache_is_the_one_without(entries: list[dict[str, object]], texts: list[str]) -> None:
    content = {"title": "A wreck", "claims": [{"id": f"c{number}", **entry} for number, entry in enumerate(entries)]}
    content["ignore"] = [{"claim": "c0", "document": "1.txt", "reason": "as it was said", "until": date(2030, 1, 1)}]
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        path = Path(folder, "claims.yaml")
        path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
        patch.setenv("XDG_CACHE_HOME", folder)
        try:
            fresh = cache.load([path], use=False)
        except ClaimsError:  # what is put together here need not be a claim
            return
        cold = cache.load([path])
        with no_reading(patch):
            warm = cache.load([path])
        assert warm.claims == cold.claims == fresh.claims
        assert report(warm, *texts) == report(cold, *texts) == report(fresh, *texts)
        cache.keep_trees(warm)
        assert report(cache.load([path]), *texts) == report(fresh, *texts)


def parts_of(wording: Wording) -> list[object]:
    statement, document = wording.statement, wording.document
    sentence = statement.sentence
    read = [getattr(statement, name) for name in type(statement).__dataclass_fields__ if name != "sentence"]
    made = [sentence.index, sentence.span, sentence.tokens, sentence.block, sentence.kind, document.text]
    return [
        wording.claim,
        wording.text,
        wording.unlike,
        wording.quotations,
        wording.parts,
        wording.weight,
        *made,
        *read,
    ]


@pytest.mark.parametrize("path", FILES[:40], ids=lambda path: path.parent.name)
def test_a_wording_is_unpacked_as_it_was_read(path: Path) -> None:
    for wording in read_claims(load_claims(path).claims):
        assert repr(parts_of(unpack_wording(pack_wording(wording)))) == repr(parts_of(wording))


# when what is kept counts


def test_what_was_read_is_not_read_again(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = report(cache.load(["claims.yaml"]))
    with no_reading(monkeypatch):
        assert report(cache.load(["claims.yaml"])) == first


def test_a_claim_that_a_text_is_about_is_parsed_once(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []

    def noting(words: list[str], tags: list[str]) -> tuple[list[int], list[str]]:
        parsed.append(" ".join(words))
        return parse(words, tags)

    monkeypatch.setattr("factcheck.reading.syntax.parse", noting)
    first = checked()
    assert "17 divers searched the wreck" in parsed
    parsed.clear()
    assert checked() == first
    assert parsed
    assert "17 divers searched the wreck" not in parsed


def test_every_byte_of_the_claims_counts(kept: Path) -> None:
    path = Path("claims.yaml")
    before = path.stat()
    for number in (17, 19):
        path.write_text(CLAIMS.replace("17", str(number)), encoding="utf-8")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert report(cache.load([path])).results[0].evidence[0].reason == f"seven divers, not {number}"


def test_the_names_of_the_claims_files_count(kept: Path) -> None:
    assert cache.load(["claims.yaml"]).claims.claims[0].path == "claims.yaml"
    assert cache.load(["./claims.yaml"]).claims.claims[0].path == "./claims.yaml"


def test_each_file_of_a_folder_counts(kept: Path) -> None:
    folder = Path("facts")
    folder.mkdir()
    (folder / "a.yaml").write_text(CLAIMS, encoding="utf-8")
    assert len(cache.load([folder]).claims.claims) == 1
    (folder / "b.yaml").write_text(CLAIMS.replace("divers", "dogs"), encoding="utf-8")
    assert len(cache.load([folder]).claims.claims) == 2


def test_another_program_reads_anew(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.load(["claims.yaml"])
    before = claims_of(kept).read_bytes()
    monkeypatch.setattr(cache, "_program", lambda: b"another")
    cache.load(["claims.yaml"])
    assert claims_of(kept).read_bytes() != before


def test_mistakes_are_not_kept(kept: Path) -> None:
    Path("claims.yaml").write_text("claims:\n  - {claim: 17 divers, tag: wreck}\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(ClaimsError, match='did you mean "tags"'):
            cache.load(["claims.yaml"])
    assert not list(kept.glob("*.claims"))


def test_claims_are_read_from_the_bytes_that_they_are_kept_for(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def saved_meanwhile(paths: object) -> tuple[tuple[str, bytes], ...]:
        found = sources(paths)
        Path("claims.yaml").write_text(CLAIMS.replace("17", "7"), encoding="utf-8")
        return found

    sources: Callable[..., tuple[tuple[str, bytes], ...]] = cache._sources
    with monkeypatch.context() as patch:
        patch.setattr(cache, "_sources", saved_meanwhile)
        assert cache.load(["claims.yaml"]).claims.claims[0].text.startswith("17")
    assert cache.load(["claims.yaml"]).claims.claims[0].text.startswith("7")


# whatever happens to what is kept


def _cut(content: bytes, share: float) -> bytes:
    return content[: int(len(content) * share)]


def _changed(content: bytes, share: float) -> bytes:
    at = int(len(content) * share)
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


@pytest.mark.parametrize("suffix", ["claims", "trees", "tables"])
@pytest.mark.parametrize("damage", [_cut, _changed, lambda content, share: bytes(len(content))])
@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.6, 0.999])
def test_damage_does_no_harm(kept: Path, suffix: str, damage: Callable[[bytes, float], bytes], share: float) -> None:
    first = checked()
    [file] = kept.glob(f"*.{suffix}")
    whole = file.read_bytes()
    file.unlink()  # what is mapped stays as it was
    file.write_bytes(damage(whole, share))
    assert checked() == first
    assert file.read_bytes() == whole


def test_what_another_user_wrote_is_not_read(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.load(["claims.yaml"])
    monkeypatch.setattr(os, "getuid", lambda: os.stat(kept).st_uid + 1)
    monkeypatch.setattr("factcheck.cache.unpack", lambda *packed: pytest.fail("it was read"))
    assert report(cache.load(["claims.yaml"])).results[0].verdict is Verdict.CONFLICTING


@pytest.mark.parametrize("hinder", ["a file", "a folder of that name", "no place"])
def test_a_cache_that_cannot_be_written_is_not_missed(kept: Path, hinder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if hinder == "a file":
        kept.parent.mkdir()
        kept.write_text("here")
    elif hinder == "a folder of that name":
        cache.load(["claims.yaml"])
        for file in list(kept.iterdir()):
            file.unlink()
            file.mkdir()
    else:
        monkeypatch.setattr(cache, "folder", lambda: "")
    for _ in range(2):
        assert report(cache.load(["claims.yaml"])).results[0].verdict is Verdict.CONFLICTING


def test_nothing_is_left_of_a_file_that_could_not_be_finished(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    cache.load(["claims.yaml"])
    assert not list(kept.iterdir())


def test_only_its_owner_may_read_it(kept: Path) -> None:
    cache.load(["claims.yaml"])
    assert [path.stat().st_mode & 0o077 for path in (kept, *kept.iterdir())] == [0, 0, 0]


def test_several_runs_may_begin_at_once(kept: Path) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "factcheck", "check", "a.txt", "-f", "json"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    answers = {run.communicate(timeout=300) for run in runs}
    assert len(answers) == 1
    [(answer, messages)] = answers
    assert json.loads(answer)["summary"]["conflicting"] == 1
    assert not messages
    assert {path.suffix for path in kept.iterdir()} == {".claims", ".tables", ".trees"}


# how long and how much


def test_what_was_not_used_for_a_month_is_removed(kept: Path) -> None:
    cache.load(["claims.yaml"])
    old, strange = claims_of(kept).with_name("0.claims"), kept / "notes.txt"
    for path in (old, strange):
        path.write_bytes(b"old")
        os.utime(path, (0, time.time() - 31 * 86_400))
    unfinished = kept / "1.claims.7.tmp"
    unfinished.write_bytes(b"of a run that was killed")
    os.utime(unfinished, (0, time.time() - 2 * 86_400))
    Path("claims.yaml").write_text(CLAIMS.replace("17", "18"), encoding="utf-8")
    cache.load(["claims.yaml"])
    assert not old.exists()
    assert not unfinished.exists()
    assert strange.exists()


def test_what_is_used_is_not_old(kept: Path) -> None:
    cache.load(["claims.yaml"])
    file = claims_of(kept)
    os.utime(file, (0, time.time() - 20 * 86_400))
    cache.load(["claims.yaml"])
    assert file.stat().st_mtime > time.time() - 86_400


def test_the_oldest_is_removed_where_all_is_too_much(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, name in enumerate("abc"):
        path = Path(f"{name}.yaml")
        path.write_text(CLAIMS, encoding="utf-8")
        known = set(kept.glob("*.claims"))
        cache.load([path])
        [made] = set(kept.glob("*.claims")) - known
        os.utime(made, (0, time.time() - 1_000 + number))
    left = sorted(kept.glob("*.claims"), key=lambda path: path.stat().st_mtime)
    room = sum(path.stat().st_size for path in kept.iterdir())
    monkeypatch.setattr(cache, "MOST_BYTES", room)
    Path("d.yaml").write_text(CLAIMS, encoding="utf-8")
    cache.load(["d.yaml"])
    assert [path.exists() for path in left] == [False, True, True]


# where


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"HOME": "/home/lena"}, "/home/lena/.cache/factcheck"),
        ("linux", {"HOME": "/home/lena", "XDG_CACHE_HOME": "/quick"}, "/quick/factcheck"),
        ("linux", {"HOME": "/home/lena", "XDG_CACHE_HOME": "here"}, "/home/lena/.cache/factcheck"),
        ("linux", {"HOME": "/home/lena", "XDG_CACHE_HOME": ""}, "/home/lena/.cache/factcheck"),
        ("linux", {"HOME": "here"}, ""),
        ("darwin", {"HOME": "/Users/lena"}, "/Users/lena/Library/Caches/factcheck"),
        ("darwin", {"HOME": "/Users/lena", "XDG_CACHE_HOME": "/quick"}, "/quick/factcheck"),
        ("win32", {"HOME": "/h", "LOCALAPPDATA": "/local"}, "/local/factcheck/Cache"),
        ("win32", {"HOME": "/h"}, ""),
    ],
)
def test_it_lies_where_such_things_do(
    platform: str, environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert cache.folder() == expected


# from the command line


@pytest.mark.parametrize(
    ("command", "settings_file"),
    [
        (["check", "a.txt", "--no-cache"], ""),
        (["check", "a.txt"], "cache = false\n"),
        (["explain", "divers", "a.txt"], "cache = false\n"),
        (["fix", "--diff", "a.txt"], "cache = false\n"),
    ],
)
def test_nothing_is_kept_where_that_is_not_wanted(kept: Path, command: list[str], settings_file: str) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    Path("factcheck.toml").write_text(settings_file, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "factcheck", *command], check=False, capture_output=True, timeout=300)
    assert not kept.exists()
    Path("factcheck.toml").unlink()
    subprocess.run(
        [sys.executable, "-m", "factcheck", *(word for word in command if word != "--no-cache")],
        check=False,
        capture_output=True,
        timeout=300,
    )
    assert claims_of(kept).exists()
