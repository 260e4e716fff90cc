"""What holds for any text: quotes are slices, order does not matter, runs repeat, reports survive JSON."""

import json
from collections.abc import Iterable
from importlib.resources import files

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from factcheck import Claim, ClaimSet, Report, Verdict, check
from factcheck.pipeline import run
from factcheck.readers import read_text
from factcheck.report import FORMATS
from factcheck.report.options import DEFAULT_OPTIONS
from factcheck.text.folding import fold

CLAIMS = ClaimSet(
    tuple(
        Claim(f"claim-{at}", text)
        for at, text in enumerate(
            (
                "17 divers searched the wreck",
                "nine boats left the harbour on 14 March 2021",
                "The salvage cost £2.4 million.",
                "Nadia Holbrook, 34",
                "Peter Lund, harbour master",
                'Holbrook: "we will not give up the search"',
                "No swimmers were hurt.",
                "12% of the cargo was saved",
            )
        )
    )
)

SCHEMA = Draft202012Validator(json.loads(files("factcheck.report").joinpath("report.schema.json").read_text("utf-8")))

SENTENCES = (
    "Seventeen divers searched the wreck.",
    "On Monday seven divers searched the wreck, and found nothing.",
    "Nine boats left the harbour on 15 March 2021.",
    "In the end the salvage cost £4.2m.",
    "“We will not give in,” said Nadia Holbrook, 43.",
    "The harbour master, Peter Lunt, saved 21 per cent of the cargo.",
    "Three swimmers were hurt.",
    "It rained\r\nall day; nobody minded.",
    '"We will not . "Give up the search',
    '"We will," Holbrook said. "Not give up," she told us, "the search. For now',
)

prose = st.sampled_from(SENTENCES)
noise = st.text(st.characters(codec="utf-8"), max_size=30)
gap = st.sampled_from((" ", "\n\n", "\r\n", "\u00a0", "\t", "\u200b ", " \x00", "\ufeff", "e\u0301 ", "🙂 "))
texts = st.lists(st.tuples(st.one_of(prose, prose, noise), gap), max_size=8).map(
    lambda parts: "".join(part + gap for part, gap in parts)
)
quick = settings(max_examples=60)


def verdicts(report: Report) -> dict[str, Verdict]:
    return {result.claim.id: result.verdict for result in report.results}


def rendered(report: Report) -> list[str]:
    return [render(report, DEFAULT_OPTIONS) for render in FORMATS.values()]


def checked(texts: Iterable[str], claims: ClaimSet = CLAIMS) -> Report:
    return run(claims, [read_text(text, f"{at}.txt") for at, text in enumerate(texts)])


def test_the_sentences_of_these_tests_are_about_their_claims() -> None:
    """Without evidence nothing below would be tested."""
    assert sum(bool(result.evidence) for result in check(" ".join(SENTENCES), CLAIMS).results) >= 6


@quick
@given(texts)
def test_every_quote_is_its_slice_of_the_source(text: str) -> None:
    for result in check(text, CLAIMS).results:
        for evidence in (*result.evidence, *result.related):
            assert text[evidence.place.span.start : evidence.place.span.end] == evidence.quote
            for finding in evidence.findings:
                assert evidence.place.span.start <= finding.place.span.start <= finding.place.span.end
                assert finding.place.span.end <= evidence.place.span.end
                assert text[slice(*finding.place.span)] == evidence.quote[slice(*finding.marks)]
                assert fold(finding.found)[0].split() == fold(text[slice(*finding.place.span)])[0].split()


@quick
@given(texts)
def test_findings_lie_inside_their_quote(text: str) -> None:
    for result in check(text, CLAIMS).results:
        for evidence in (*result.evidence, *result.related):
            for finding in evidence.findings:
                start, end = finding.marks
                assert 0 <= start <= end <= len(evidence.quote)
                assert evidence.place.span.start <= finding.place.span.start
                assert finding.place.span.end <= evidence.place.span.end
                assert text[finding.place.span.start : finding.place.span.end] == evidence.quote[start:end]


@quick
@given(texts, st.permutations(CLAIMS.claims))
def test_the_order_of_the_claims_changes_no_verdict(text: str, shuffled: list[Claim]) -> None:
    assert verdicts(checked([text], ClaimSet(tuple(shuffled)))) == verdicts(checked([text]))


@quick
@given(st.lists(texts, min_size=2, max_size=3).flatmap(lambda drawn: st.tuples(st.just(drawn), st.permutations(drawn))))
def test_the_order_of_the_inputs_changes_no_verdict(drawn: tuple[list[str], list[str]]) -> None:
    given_order, other_order = drawn
    assert verdicts(checked(given_order)) == verdicts(checked(other_order))


@quick
@given(texts)
def test_two_runs_give_the_same_bytes(text: str) -> None:
    assert rendered(checked([text])) == rendered(checked([text]))


@quick
@given(texts)
def test_a_report_survives_json_as_its_schema_says(text: str) -> None:
    report = checked([text])
    read = json.loads(FORMATS["json"](report, DEFAULT_OPTIONS).encode())
    SCHEMA.validate(read)
    assert {claim["id"]: Verdict(claim["verdict"]) for claim in read["claims"]} == verdicts(report)
    for result, claim in zip(report.results, read["claims"], strict=True):
        assert [item["quote"] for item in claim["evidence"]] == [item.quote for item in result.evidence]
        assert [item["start"] for item in claim["evidence"]] == [item.place.span.start for item in result.evidence]
