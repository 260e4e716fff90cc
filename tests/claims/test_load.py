import gc
import json
import os
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from claims_cases import BAD, FULL, FULL_CLAIMS, GOOD
from claims_of_any_kind import claims_of_any_kind, plain
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.claims.load import load_claims
from factcheck.errors import ClaimsError, FactcheckError, Problem
from factcheck.model.claims import Aside, Claim, Tolerance


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, so that paths in messages are short."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def problems_of(*paths: str) -> list[str]:
    with pytest.raises(ClaimsError) as caught:
        load_claims(paths)
    return [
        f"{p.path}:{p.line}:{p.column}: {p.message}" if p.line else f"{p.path}: {p.message}"
        for p in caught.value.problems
    ]


@pytest.mark.parametrize("name", GOOD)
def test_good_files_give_their_claims(name: str, folder: Path) -> None:
    text, expected = GOOD[name]
    Path("claims.yaml").write_text(text, encoding="utf-8")
    assert list(load_claims("claims.yaml").claims) == [claim._replace(path="claims.yaml") for claim in expected]


@pytest.mark.parametrize("name", BAD)
def test_bad_files_give_every_mistake_with_its_place(name: str, folder: Path) -> None:
    text, expected = BAD[name]
    Path("claims.yaml").write_text(text, encoding="utf-8", newline="")
    assert problems_of("claims.yaml") == [
        f"claims.yaml:{' ' if not message[0].isdigit() else ''}{message}" for message in expected
    ]


@pytest.mark.parametrize("name", GOOD)
def test_crlf_and_a_byte_order_mark_change_nothing(name: str, folder: Path) -> None:
    text, expected = GOOD[name]
    Path("claims.yaml").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert list(load_claims("claims.yaml").claims) == [claim._replace(path="claims.yaml") for claim in expected]


def test_words_set_aside_are_kept_with_their_place(folder: Path) -> None:
    Path("claims.yaml").write_text(
        "claims: [9 boats]\naside:\n- {words: a dozen gulls, document: log.md, reason: seen by the writer}\n",
        encoding="utf-8",
    )
    assert load_claims("claims.yaml").asides == (
        Aside("a dozen gulls", "log.md", "seen by the writer", "claims.yaml", 3, 3),
    )


@pytest.mark.parametrize(
    ("written", "tolerance"),
    [
        ("5", Tolerance(absolute=Fraction(5))),
        ("'5'", Tolerance(absolute=Fraction(5))),
        ("0.5", Tolerance(absolute=Fraction(1, 2))),
        (".5", Tolerance(absolute=Fraction(1, 2))),
        ("1,500", Tolerance(absolute=Fraction(1500))),
        ("2%", Tolerance(percent=Fraction(2))),
        ('"2.5 %"', Tolerance(percent=Fraction(5, 2))),
        ("rounded", Tolerance(rounded=True)),
    ],
)
def test_tolerances(written: str, tolerance: Tolerance, folder: Path) -> None:
    Path("claims.yaml").write_text(f"- claim: 9 boats\n  tolerance: {written}\n")
    assert load_claims("claims.yaml").claims[0].tolerance == tolerance


def test_message_shows_the_line_with_a_caret(folder: Path) -> None:
    Path("claims.yaml").write_text("- claim: 9 boats\n  id: nine boats\n")
    with pytest.raises(ClaimsError) as caught:
        load_claims("claims.yaml")
    assert str(caught.value) == (
        'claims.yaml:2:7: "id" is made of letters A-Z, digits, ".", "_" and "-" only, not "nine boats"\n'
        "      id: nine boats\n"
        "          ^"
    )


def test_excerpt_keeps_the_caret_in_its_place_and_the_terminal_quiet(folder: Path) -> None:
    Path("claims.yaml").write_text("- \x1b[2J boats\n")
    with pytest.raises(ClaimsError) as caught:
        load_claims("claims.yaml")
    assert caught.value.problems[0].excerpt == "- \N{REPLACEMENT CHARACTER}[2J boats"


def test_message_quotes_no_control_characters(folder: Path) -> None:
    Path("claims.yaml").write_text('- claim: 9 boats\n  severity: "\\e[2J"\n')
    with pytest.raises(ClaimsError) as caught:
        load_claims("claims.yaml")
    assert "\x1b" not in str(caught.value)


def test_long_line_is_cut_and_left_out_where_the_mistake_is_far_right(folder: Path) -> None:
    Path("claims.yaml").write_text(f"- {{clam: {300 * 'x'}, id: a b, claim: 9 boats}}\n")
    with pytest.raises(ClaimsError) as caught:
        load_claims("claims.yaml")
    assert [(problem.column, len(problem.excerpt)) for problem in caught.value.problems] == [(4, 160), (316, 0)]


def test_lines_count_as_editors_count_them(folder: Path) -> None:
    """A line separator or a next-line character is a line break to YAML, not to editors."""
    Path("claims.yaml").write_text('- "9\u2028boats"\n- "8\x85boats"\n- id: a b\n  claim: 7 boats\n', encoding="utf-8")
    assert problems_of("claims.yaml")[0].startswith("claims.yaml:3:7:")


def test_not_utf8(folder: Path) -> None:
    Path("claims.yaml").write_bytes(b"- Two boats sank\n- The caf\xe9 burnt down\n")
    assert problems_of("claims.yaml") == [
        "claims.yaml:2:10: not UTF-8: byte 0xE9 is no character; save the file as UTF-8"
    ]


def test_not_utf8_behind_a_byte_order_mark(folder: Path) -> None:
    Path("claims.yaml").write_bytes(b"\xef\xbb\xbf- Z\xc3\xbcrich \xff\n")
    assert problems_of("claims.yaml") == [
        "claims.yaml:1:10: not UTF-8: byte 0xFF is no character; save the file as UTF-8"
    ]


def test_utf16(folder: Path) -> None:
    Path("claims.yaml").write_bytes("- Two boats sank\n".encode("utf-16"))
    assert problems_of("claims.yaml") == ["claims.yaml: in UTF-16 or UTF-32: save it as UTF-8"]


def test_all_mistakes_of_all_files_come_together_in_order(folder: Path) -> None:
    Path("b.yaml").write_text("- id: x\n  claim: 9 boats\n  clam: a\n")
    Path("a.yaml").write_text("- 'unclosed\n")
    Path("c.yaml").write_text("- {id: x, claim: 8 boats, tags: }\n")
    assert problems_of("b.yaml", "c.yaml", "gone.yaml", "a.yaml") == [
        "a.yaml:1:3: the quotation mark that opens here is never closed",
        'b.yaml:3:3: unknown key "clam": did you mean "claim"?',
        'c.yaml:1:8: id "x" is already given at b.yaml:1:7',
        'c.yaml:1:33: "tags" is empty: give a list of texts, or leave the key out',
        "gone.yaml: no such file or folder",
    ]


def test_titles_and_claims_keep_the_order_of_the_files(folder: Path) -> None:
    Path("z.yaml").write_text("title: Sea\nclaims: [9 boats]\n")
    Path("a.yaml").write_text("- 8 boats\n- 9 boats\n")
    claims = load_claims(["z.yaml", "a.yaml"])
    assert claims.titles == ("Sea",)
    assert [(claim.id, claim.path) for claim in claims.claims] == [
        ("9-boats", "z.yaml"),
        ("8-boats", "a.yaml"),
        ("9-boats-2", "a.yaml"),
    ]


def test_mistake_in_a_shared_value_is_told_once(folder: Path) -> None:
    Path("claims.yaml").write_text("- {claim: 9 boats, as_of: &day today}\n- {claim: 8 boats, as_of: *day}\n")
    assert problems_of("claims.yaml") == ['claims.yaml:1:27: "as_of" has to be a day such as 2022-06-23, not "today"']


def test_no_path_at_all() -> None:
    with pytest.raises(FactcheckError, match=r"^no claims file is given: name one with --claims$"):
        load_claims([])


def test_shuffled_keys_load_the_same(folder: Path) -> None:
    data = yaml.load(FULL, yaml.BaseLoader)
    data["claims"] = [dict(reversed(entry.items())) if isinstance(entry, dict) else entry for entry in data["claims"]]
    data["claims"][1]["required"] = True
    Path("claims.yaml").write_text(yaml.safe_dump(dict(reversed(data.items())), sort_keys=False))
    assert [claim._replace(path="", line=0, column=0) for claim in load_claims("claims.yaml").claims] == [
        claim._replace(line=0, column=0) for claim in FULL_CLAIMS
    ]


def test_garbage_collector_is_left_as_it_was(folder: Path) -> None:
    Path("claims.yaml").write_text("- 9 boats\n")
    load_claims("claims.yaml")
    assert gc.isenabled()
    gc.disable()
    try:
        load_claims("claims.yaml")
        assert not gc.isenabled()
    finally:
        gc.enable()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(claims_of_any_kind, min_size=1, max_size=4, unique_by=lambda claim: claim.id), st.sampled_from("byj"))
def test_any_claims_load_as_they_were_written(folder: Path, claims: list[Claim], form: str) -> None:
    data = {"claims": [plain(claim) for claim in claims]}
    if form == "j":
        text = json.dumps(data, default=str, ensure_ascii=False)
    else:
        text = yaml.safe_dump(data, sort_keys=False, allow_unicode=form == "y")
    Path("claims.yaml").write_text(text, encoding="utf-8", newline="")
    assert [claim._replace(path="", line=0, column=0) for claim in load_claims("claims.yaml").claims] == claims


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60) | st.text("-:?[]{},#&*!|>'\"%@` \n\tac019~<.", max_size=60).map(str.encode))
def test_any_bytes_load_or_give_problems_with_places_in_the_file(folder: Path, raw: bytes) -> None:
    Path("claims.yaml").write_bytes(raw)
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()
    try:
        claims = load_claims("claims.yaml").claims
    except ClaimsError as error:
        problems = error.problems
    lines = raw.count(b"\n") + raw.count(b"\r") + 1
    assert bool(claims) is not bool(problems)
    assert all(0 <= problem.line <= lines and "\n" not in problem.message for problem in problems)
    assert len({claim.id for claim in claims}) == len(claims)


def test_path_objects_are_taken(folder: Path) -> None:
    Path("claims.yaml").write_text("- 9 boats\n")
    assert load_claims(folder / "claims.yaml").claims[0].path == os.fspath(folder / "claims.yaml")
