import errno
import os
from pathlib import Path

import pytest

from factcheck.claims.files import find_claims
from factcheck.claims.load import load_claims
from factcheck.errors import ClaimsError, FactcheckError
from factcheck.files import LARGEST


def write(path: Path, text: str = "- 9 boats\n") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_folder_stands_for_its_claims_files_in_order(tmp_path: Path) -> None:
    for name in ("b.yml", "a.yaml", "sub/c.yaml", ".hidden.yaml", ".git/d.yaml", "notes.txt", "e.yaml.bak"):
        write(tmp_path / name)
    paths = [Path(claim.path).relative_to(tmp_path).as_posix() for claim in load_claims(tmp_path).claims]
    assert paths == ["a.yaml", "b.yml", "sub/c.yaml"]


def test_file_named_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", "- {id: boats, claim: 9 boats}\n")
    os.symlink(tmp_path / "a.yaml", tmp_path / "b.yaml")
    named = [tmp_path, tmp_path / "a.yaml", tmp_path / "sub" / ".." / "a.yaml"]
    (tmp_path / "sub").mkdir()
    assert len(load_claims(named).claims) == 1


def test_file_that_is_named_may_have_any_suffix(tmp_path: Path) -> None:
    write(tmp_path / ".facts.txt")
    assert len(load_claims(tmp_path / ".facts.txt").claims) == 1


@pytest.mark.parametrize("name", ["gone.yaml", "gone/"])
def test_missing_file(name: str) -> None:
    with pytest.raises(ClaimsError, match="^" + name + ": no such file or folder$"):
        load_claims(name)


def test_a_name_that_is_empty() -> None:
    with pytest.raises(ClaimsError, match=r'^"": the name of a claims file is empty$'):
        load_claims("")


def test_folder_without_claims_files(tmp_path: Path) -> None:
    write(tmp_path / "notes.txt")
    with pytest.raises(ClaimsError, match=r": no claims files in this folder: their names end in \.yaml or \.yml$"):
        load_claims(tmp_path)


def test_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(ClaimsError, match=r"^a\.yaml: cannot be read: permission denied$"):
        load_claims("a.yaml")


def test_file_that_is_too_large(tmp_path: Path) -> None:
    with (tmp_path / "a.yaml").open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(ClaimsError, match=r": larger than 64 MB: is this the right file\?$"):
        load_claims(tmp_path / "a.yaml")


def test_nearest_claims_file_is_found_upwards(tmp_path: Path) -> None:
    write(tmp_path / "claims.yaml")
    (tmp_path / "a" / "b" / "claims.yaml").mkdir(parents=True)
    assert find_claims(tmp_path / "a" / "b") == tmp_path.resolve() / "claims.yaml"
    write(tmp_path / "a" / "claims.yaml")
    assert find_claims(tmp_path / "a" / "b") == tmp_path.resolve() / "a" / "claims.yaml"


def test_claims_file_in_the_working_folder_keeps_its_short_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "claims.yaml")
    assert find_claims(Path()) == Path("claims.yaml")


def test_no_claims_file_anywhere(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError) as caught:
        find_claims(tmp_path)
    assert str(caught.value) == (
        f"no claims.yaml in {tmp_path.resolve()} or any folder above it: write one, or name a file with --claims"
    )
