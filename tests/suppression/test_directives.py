"""Comments that tell factcheck what to leave alone: what they cover, what they do not, and what is said of bad ones."""

from dataclasses import replace

import pytest

from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.results import RemarkKind, Report, SuppressedBy, Verdict
from factcheck.model.text import Block, Comment, Document, Span
from factcheck.pipeline import run
from factcheck.readers import read_text

CLAIMS = ClaimSet((Claim("divers", "17 divers searched the wreck"), Claim("boats", "nine boats left the harbour")))
DIVERS = "Seven divers searched the wreck."
BOATS = "Four boats left the harbour."


def check(text: str, name: str = "draft.md") -> Report:
    return run(CLAIMS, [read_text(text, name)])


def suppressed(report: Report) -> list[str]:
    return [result.claim.id for result in report.results for _ in result.suppressed]


def held(report: Report) -> list[str]:
    return [result.claim.id for result in report.results if result.verdict is Verdict.CONFLICTING]


FOLLOWED = [
    # what is suppressed, text
    (["divers"], f"<!-- factcheck: ignore divers the log says so -->\n\n{DIVERS}\n\n{BOATS}\n"),
    (["divers"], f"<!-- factcheck: ignore divers the log says so -->\n{DIVERS}\n"),
    (["divers"], f"<!--factcheck:ignore divers quoted-->\n\n{DIVERS}\n"),
    (["divers"], f"<!-- Factcheck: ignore divers\n     quoted as it was said -->\n\n{DIVERS}\n"),
    (["divers"], f"<!-- factcheck: ignore\n     divers quoted -->\n\n{DIVERS}\n"),
    (["divers"], f"<!-- factcheck:\tignore\tdivers quoted -->\n\n{DIVERS}\n"),
    (["divers"], f"{DIVERS} <!-- factcheck: ignore divers quoted -->\n\n{BOATS}\n"),
    (["divers"], f"- *{DIVERS}* <!-- factcheck: ignore divers quoted -->\n- {BOATS}\n"),
    (
        ["divers"],
        f"| a | b |\n| --- | --- |\n| x | {DIVERS} <!-- factcheck: ignore divers quoted --> |\n| y | {BOATS} |\n",
    ),
    (["divers"], f"{BOATS} Then came the news. <!-- factcheck: ignore divers quoted --> {DIVERS}\n"),
    (["boats"], f"{DIVERS}\n\n<!-- factcheck: ignore boats quoted -->\n\n# {BOATS}\n"),
    (["boats"], f"- {DIVERS}\n\n<!-- factcheck: ignore boats quoted -->\n\n- {BOATS}\n"),
    (["divers", "boats"], f"<!-- factcheck: off from the archive -->\n\n{DIVERS}\n\n{BOATS}\n"),
    (["divers"], f"<!-- factcheck: off from the archive -->\n\n{DIVERS}\n\n<!-- factcheck: on -->\n\n{BOATS}\n"),
    (["boats"], f"<!-- factcheck: off boats archive -->\n\n{DIVERS}\n\n{BOATS}\n"),
    (
        ["divers", "boats"],
        f"<!-- factcheck: off boats archive -->\n<!-- factcheck: off divers log -->\n\n{DIVERS}\n\n"
        f"<!-- factcheck: on divers -->\n\n{BOATS}\n",
    ),
    (
        ["divers", "boats"],
        f"<!-- factcheck: ignore divers log -->\n<!-- factcheck: ignore boats log -->\n\n{DIVERS} {BOATS}\n",
    ),
]
NOT_FOLLOWED = [
    # text in which nothing is suppressed
    f"<!-- factcheck: ignore divers quoted -->\n\nThe sea was calm.\n\n{DIVERS}\n",  # the next block is another
    f"<!-- factcheck: ignore boats quoted -->\n\n{DIVERS}\n",
    f"`<!-- factcheck: ignore divers quoted -->` is how to do it.\n\n{DIVERS}\n",
    f"```\n<!-- factcheck: ignore divers quoted -->\n```\n\n{DIVERS}\n",
    f"    <!-- factcheck: ignore divers quoted -->\n\n{DIVERS}\n",
    f"\\<!-- factcheck: ignore divers quoted -->\n\n{DIVERS}\n",
    f"factcheck: ignore divers quoted\n\n{DIVERS}\n",
    f"<!-- see factcheck: ignore divers quoted -->\n\n{DIVERS}\n",
    f"<!-- factcheck is set to ignore divers -->\n\n{DIVERS}\n",
    f"{DIVERS}\n\n<!-- factcheck: ignore divers quoted -->\n",
    f"<!-- factcheck: off archive -->\n\n<!-- factcheck: on -->\n\n{DIVERS}\n",
]


@pytest.mark.parametrize(("ids", "text"), FOLLOWED)
def test_a_directive_is_followed(ids: list[str], text: str) -> None:
    report = check(text)
    assert suppressed(report) == ids
    assert held(report) == [claim for claim in ("divers", "boats") if claim not in ids and _says(claim, text)]
    assert report.inputs[0].remarks == ()


def _says(claim: str, text: str) -> bool:
    return {"divers": DIVERS, "boats": BOATS}[claim] in text


@pytest.mark.parametrize("text", NOT_FOLLOWED)
def test_what_is_no_directive_or_covers_something_else(text: str) -> None:
    report = check(text)
    assert suppressed(report) == []
    assert held(report) == ["divers"]


def test_html_has_the_same_directives() -> None:
    page = f"<article><!-- factcheck: ignore divers quoted --><p>{DIVERS}</p><p>{BOATS}</p></article>"
    report = check(page, "page.html")
    assert (suppressed(report), held(report)) == (["divers"], ["boats"])


HTML = [
    f"<p>{DIVERS} <!-- factcheck: ignore divers quoted --></p><p>Seventeen divers searched the wreck.</p>",
    f"<p><b>{DIVERS}</b><!-- factcheck: ignore divers quoted --></p><p>Seventeen divers searched the wreck.</p>",
    f"<p>The sea was calm.</p><!-- factcheck: ignore divers quoted --><p>{DIVERS}</p>",
    f"<ul><li>The sea was calm.</li>\n<!-- factcheck: ignore divers quoted -->\n<li>{DIVERS}</li></ul>",
]


@pytest.mark.parametrize("page", HTML)
def test_it_covers_the_block_that_it_stands_in_or_the_next(page: str) -> None:
    assert suppressed(check(page, "page.html")) == ["divers"]


def test_the_reason_and_the_place_are_told() -> None:
    [left_out] = (
        check(f"# Sea\n\n<!-- factcheck: ignore divers quoted from the log -->\n\n{DIVERS}\n").results[0].suppressed
    )
    assert left_out.suppression == (SuppressedBy.DIRECTIVE, "quoted from the log", "draft.md", 3)


def test_the_same_words_where_they_are_ignored_and_where_not() -> None:
    result = check(f"<!-- factcheck: ignore divers quoted -->\n\n{DIVERS}\n\n{DIVERS}\n").results[0]
    assert result.verdict is Verdict.CONFLICTING
    assert [evidence.place.start.line for evidence in result.evidence] == [5]
    assert [evidence.place.start.line for evidence in result.suppressed] == [3]


REMARKS = [
    # directive, what is said of it
    ("factcheck: ignore", 'say which claim and why: "factcheck: ignore CLAIM-ID reason"'),
    ("factcheck: ignore divers", 'say why, behind the id: "factcheck: ignore divers reason"'),
    ("factcheck: ignore diver quoted", 'no claim has the id "diver": did you mean "divers"?'),
    ("factcheck: ignore seals quoted", 'no claim has the id "seals"'),
    ("factcheck: off", 'say why: "factcheck: off reason"'),
    ("factcheck: off divers", 'say why: "factcheck: off divers reason"'),
    ("factcheck: off diver quoted", 'no claim has the id "diver": did you mean "divers"?'),
    ("factcheck: on diver", 'no claim has the id "diver": did you mean "divers"?'),
    ("factcheck: on", 'nothing is "off" here that could be put "on" again'),
    ("factcheck: ingore divers quoted", '"ingore" is no directive: did you mean "ignore"?'),
]


@pytest.mark.parametrize(("directive", "said"), REMARKS)
def test_a_directive_that_cannot_be_followed_is_told(directive: str, said: str) -> None:
    report = check(f"The sea was calm.\n\n<!-- {directive} -->\n\n{DIVERS}\n")
    [remark] = report.inputs[0].remarks
    assert (remark.kind, remark.reason, remark.words) == (RemarkKind.DIRECTIVE, said, directive)
    assert remark.place.start == (3, 1)
    assert held(report) == ["divers"]


def test_an_on_for_no_claim_ends_nothing() -> None:
    report = check(f"<!-- factcheck: off divers log -->\n\n<!-- factcheck: on diver -->\n\n{DIVERS}\n")
    assert suppressed(report) == ["divers"]


UNUSED = [
    "<!-- factcheck: ignore divers quoted -->\n\nSeventeen divers searched the wreck.\n",
    "<!-- factcheck: ignore divers quoted -->\n\nThe sea was calm.\n",
    "<!-- factcheck: off archive -->\n\nThe sea was calm.\n\n<!-- factcheck: on -->\n",
    "The sea was calm.\n\n<!-- factcheck: ignore divers quoted -->\n",
]


@pytest.mark.parametrize("text", UNUSED)
def test_a_directive_that_ignores_nothing_is_told(text: str) -> None:
    [remark] = check(text).inputs[0].remarks
    assert remark.kind is RemarkKind.UNUSED_IGNORE
    assert remark.reason.endswith("is left for this to ignore: take it out")


def test_a_comment_about_something_else_is_nobodys_business() -> None:
    assert check("<!-- factcheck: see the desk's notes -->\n\nThe sea was calm.\n").inputs[0].remarks == ()


def test_a_directive_covers_the_block_that_the_words_stand_in_and_not_the_sentence() -> None:
    text = f"The sea was calm. {DIVERS}"
    document = Document("a.md", text, text, (Block(Span(0, len(text))),))
    inside = replace(document, comments=(Comment(Span(5, 6), "factcheck: ignore divers quoted", 5),))
    assert suppressed(run(CLAIMS, [inside])) == ["divers"]
