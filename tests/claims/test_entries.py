"""What is written is loaded as the same claims, and what was in a file stays there to the byte."""

import json
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from claims_cases import FULL, FULL_CLAIMS, GOOD
from claims_of_any_kind import claims_of_any_kind, plain, texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.claims.entries import append, document, entry, revise
from factcheck.claims.load import load_claims
from factcheck.errors import FactcheckError
from factcheck.model.claims import Citation, Claim, Examples, Severity, Signature, Status, Tolerance

NEW = Claim("8-ships", "8 ships docked")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def loaded(text: str) -> list[Claim]:
    Path("claims.yaml").write_text(text, encoding="utf-8", newline="")
    return [claim._replace(path="", line=0, column=0) for claim in load_claims("claims.yaml").claims]


@pytest.mark.parametrize(
    ("claim", "written"),
    [
        (Claim("two-boats-sank", "Two boats sank"), "- Two boats sank\n"),
        (Claim("", "Two boats sank"), "- Two boats sank\n"),
        (Claim("b", "Two boats sank"), "- id: b\n  claim: Two boats sank\n"),
        (Claim("police-said-no", "Police said: no"), '- "Police said: no"\n'),
        (Claim("she-said-never", 'She said: "never"'), "- 'She said: \"never\"'\n"),
        (Claim("mondays-3", "- Monday's 3"), '- "- Monday\'s 3"\n'),
        (Claim("no", "no"), '- "no"\n'),
        (Claim("1932", "1932"), '- "1932"\n'),
        (Claim("12.4m-was-owed", "£12.4m was owed, or 3,500 francs"), "- id: 12.4m-was-owed\n  claim: £12.4m was owed, or 3,500 francs\n"),
        (
            Claim(
                "divers",
                "17 divers searched the wreck",
                also=("the wreck was combed by 17 divers",),
                unlike=("17 divers gave evidence, at length", "17 divers were given medals"),
                tolerance=Tolerance(percent=Fraction(5, 2)),
                as_of=date(2024, 3, 14),
                required=True,
                severity=Severity.INFO,
                tags=("wreck",),
                note="the first search only\nask again",
                sources=(Citation("Divers end their search", "Harbour Gazette", date(2024, 3, 14)), Citation("x " * 70 + "y")),
                examples=Examples(supports=("Seventeen divers searched.",)),
                status=Status.CHECKED,
                checked=Signature("Ada Ito", date(2024, 3, 15)),
                review_after=date(2025, 1, 1),
            ),
            """\
- id: divers
  claim: 17 divers searched the wreck
  also: [the wreck was combed by 17 divers]
  unlike: ["17 divers gave evidence, at length", 17 divers were given medals]
  tolerance: 2.5%
  as_of: 2024-03-14
  required: true
  severity: info
  tags: [wreck]
  note: |-
    the first search only
    ask again
  sources:
    - {title: Divers end their search, publisher: Harbour Gazette, date: 2024-03-14}
    - title: """
            + "x " * 70
            + """y
  examples:
    supports: [Seventeen divers searched.]
  status: checked
  checked: {by: Ada Ito, on: 2024-03-15}
  review_after: 2025-01-01
""",
        ),
        (Claim("b", "9 boats", tolerance=Tolerance(Fraction(1, 2))), "- id: b\n  claim: 9 boats\n  tolerance: 0.5\n"),
        (Claim("b", "9 boats", tolerance=Tolerance(Fraction(0))), "- id: b\n  claim: 9 boats\n  tolerance: 0\n"),
        (Claim("b", "9 boats", tolerance=Tolerance(rounded=True)), "- id: b\n  claim: 9 boats\n  tolerance: rounded\n"),
        (Claim("b", "9 boats", sources=(Citation(),), checked=Signature()), "- id: b\n  claim: 9 boats\n"),
    ],
)  # fmt: skip
def test_an_entry_is_written_as_a_person_would(claim: Claim, written: str) -> None:
    assert entry(claim) == written


def test_a_whole_file(folder: Path) -> None:
    assert document([NEW]) == "- 8 ships docked\n".replace("- ", "- id: 8-ships\n  claim: ", 1)
    assert document([Claim("9-boats", "9 boats")], "Harbour: the inquiry") == (
        'title: "Harbour: the inquiry"\nclaims:\n  - 9 boats\n'
    )
    assert loaded(document(FULL_CLAIMS, "River stories")) == [claim._replace(line=0, column=0) for claim in FULL_CLAIMS]


def same_at_start(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


anything = claims_of_any_kind.flatmap(
    lambda claim: st.builds(
        claim._replace,
        note=st.just(claim.note) | st.lists(texts, min_size=2, max_size=3).map("\n".join) | st.just(""),
        tolerance=st.just(claim.tolerance) | st.just(Tolerance(Fraction(1, 8))),
    )
)
several = st.lists(anything, min_size=1, max_size=4, unique_by=lambda claim: claim.id)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(several, st.just("") | texts)
def test_any_claims_load_as_they_were_written(folder: Path, claims: list[Claim], title: str) -> None:
    assert loaded(document(claims, title)) == claims


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(several, st.sampled_from(["\n", "\r\n"]), st.integers(0, 3), st.booleans(), st.booleans(), st.integers(0, 3))
def test_any_claims_can_be_added_to_any_and_replace_them(
    folder: Path, claims: list[Claim], ends: str, indent: int, flow: bool, later: bool, kept: int
) -> None:
    there, new = claims[:kept], claims[kept:]
    if not there:
        return
    if flow:
        listed = (
            json.dumps(
                {"claims": [{key: value for key, value in plain(claim).items() if value != ""} for claim in there]},
                default=str,
                ensure_ascii=False,
            )
            + "\n"
        )
    else:
        listed = "claims:\n" + "".join(" " * indent + line for line in document(there).splitlines(keepends=True))
    text = listed.replace("\n", ends) + (f"# later{ends}ignore: []{ends}" if later and not flow else "")
    there = loaded(text)
    added = append(text, new)
    assert loaded(added) == [*there, *new]
    assert same_at_start(text, added) + same_at_start(text[::-1], added[::-1]) >= len(text)
    assert loaded(revise(text, dict(enumerate(reversed(there))), new)) == [*reversed(there), *new]


BEFORE_AND_AFTER = {
    "a list alone": ("- 9 boats\n", "- 9 boats\n^"),
    "no line break at the end": ("- 9 boats", "- 9 boats\n^"),
    "comments behind a list alone": ("- 9 boats # c\n# d\n", "- 9 boats # c\n# d\n^"),
    "blank lines behind it": ("- 9 boats\n\n\n", "- 9 boats\n^\n\n"),
    "later keys": ("claims:\n  - 9 boats\nignore: []\n", "claims:\n  - 9 boats\n  ^ignore: []\n"),
    "not indented": ("claims:\n- 9 boats\nignore: []\n", "claims:\n- 9 boats\n^ignore: []\n"),
    "a comment of the entry, one of the next key": (
        "claims:\n  - 9 boats\n    # counted\n\n# accepted\nignore: []\n",
        "claims:\n  - 9 boats\n    # counted\n  ^\n# accepted\nignore: []\n",
    ),
    "a comment that is an entry": ("claims:\n  - 9 boats\n  # - 7 boats\n", "claims:\n  - 9 boats\n  # - 7 boats\n  ^"),
    "dashes with more room": ("-   claim: 9 boats\n    note: x\n", "-   claim: 9 boats\n    note: x\n^"),
    "a text of several lines": ("- claim: 9 boats\n  note: >\n    one\n    two\n\n", "- claim: 9 boats\n  note: >\n    one\n    two\n^\n"),
    "a text that keeps its line breaks": ("- claim: 9 boats\n  note: |+\n    one\n\n", "- claim: 9 boats\n  note: |+\n    one\n\n^"),
    "a plain text over two lines": ("claims:\n  - 9\n    boats\ntitle: x\n", "claims:\n  - 9\n    boats\n  ^title: x\n"),
    "Windows line ends": ("claims:\r\n  - 9 boats\r\ntitle: x\r\n", "claims:\r\n  - 9 boats\r\n  ^title: x\r\n"),
    "a byte order mark": ("\ufeff- 9 boats\n", "\ufeff- 9 boats\n^"),
    "a nested list at the end": ("- claim: 9 boats\n  tags:\n  - sea\n", "- claim: 9 boats\n  tags:\n  - sea\n^"),
    "an alias at the end": ("- &a 9 boats\n- claim: 7 boats\n  note: *a\n", "- &a 9 boats\n- claim: 7 boats\n  note: *a\n^"),
    "brackets": ("claims: [9 boats, 7 boats]\ntitle: x\n", "claims: [9 boats, 7 boats, =]\ntitle: x\n"),
    "brackets with a last comma": ("[\n  9 boats, # c\n]\n", "[\n  9 boats, =, # c\n]\n"),
    "empty brackets": ("claims: []\n", "claims: [=]\n"),
    "a marked list": ("claims: &all\n  - 9 boats\n", "claims: &all\n  - 9 boats\n  ^"),
    "JSON": ('{"claims": ["9 boats"]}\n', '{"claims": ["9 boats", =]}\n'),
}  # fmt: skip


@pytest.mark.parametrize("name", BEFORE_AND_AFTER)
def test_what_is_there_stays_to_the_byte(name: str, folder: Path) -> None:
    before, after = BEFORE_AND_AFTER[name]
    ends = "\r\n" if "\r\n" in before else "\n"
    column = " " * (len(after.partition("^")[0].rpartition("\n")[2]))
    expected = after.replace("^", f"- id: 8-ships{ends}{column}  claim: 8 ships docked{ends}")
    expected = expected.replace("=", "{id: 8-ships, claim: 8 ships docked}")
    assert append(before, [NEW]) == expected
    assert loaded(expected)[-1] == NEW


@pytest.mark.parametrize("name", GOOD)
def test_every_good_file_can_be_added_to(name: str, folder: Path) -> None:
    text, claims = GOOD[name]
    assert loaded(append(text, [NEW])) == [*(claim._replace(line=0, column=0) for claim in claims), NEW]


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("- a 1\n- b 2  # ask Bob\n- c 3\n", 1, "- a 1\n- id: 8-ships\n  claim: 8 ships docked\n  # ask Bob\n- c 3\n"),
        ("claims:\n  - id: x\n    # inside\n    claim: b 2\n\n  - c 3\n", 0, "claims:\n  - id: 8-ships\n    claim: 8 ships docked\n\n  - c 3\n"),
        ("[a 1, b 2]", 0, "[{id: 8-ships, claim: 8 ships docked}, b 2]"),
    ],
)  # fmt: skip
def test_an_entry_is_written_anew_in_its_place(text: str, at: int, expected: str) -> None:
    assert revise(text, {at: NEW}) == expected


def test_a_comment_is_no_part_of_a_text_over_several_lines(folder: Path) -> None:
    claim = Claim("b-2", "b 2", note="one\ntwo")
    assert loaded(revise(f"- b 2{20 * ' '}# ask Bob\n", {0: claim})) == [claim]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "has no list of claims"),
        ("ignore: []\n", "has no list of claims"),
        ("claims: 9 boats\n", "has no list of claims"),
        ("- 'a\n", "not valid YAML"),
        ("- # c\n  9 boats\n", "put both on one line"),
    ],
)
def test_what_cannot_be_added_to_is_refused(text: str, message: str) -> None:
    with pytest.raises(FactcheckError, match=message):
        append(text, [NEW])


def test_the_example_of_every_key_is_written_in_its_order() -> None:
    written = entry(FULL_CLAIMS[1])
    keys = [line.strip(" -").partition(":")[0] for line in written.splitlines() if line[2:3].strip()]
    assert keys == list(yaml.safe_load(FULL)["claims"][1])
