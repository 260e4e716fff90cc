"""Examples that were run -> text to be read, lines, JSON, or JUnit XML. Works nothing out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from factcheck.model.claims import Claim
from factcheck.model.examples import ExampleResult, ExampleRun
from factcheck.model.text import Position
from factcheck.report.excerpt import counted, flowing, located, visible
from factcheck.report.explanation import add_near, near_object
from factcheck.report.json import dump
from factcheck.report.junit import named, safe, tag
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions
from factcheck.report.page import Page, Run

_HEADWORD = "FAILED  "
_LABELS = len(_HEADWORD) + len("wanted") + 2
_LACKING = "no examples"
_WANTED = {
    "supports": "it supports the claim",
    "conflicts": "it conflicts with the claim",
    "unrelated": "it does neither",
}


def render_text(run: ExampleRun, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return what failed, each with its proof and with what to write, and the counts."""
    page = Page(options)
    for result in run.results:
        if not result.passed:
            _failure(page, result)
            page.blank()
    for claim in run.lacking:
        _headline(page, claim, _LACKING)
        page.blank()
    failed = f", {run.failures:,} failed" if run.failures else ""
    counts = f"{run.passed:,} passed{failed} in {counted(run.claims, 'claim')}"
    page.add([Run(counts, "conflicting" if failed else "supported")])
    return str(page)


def _failure(page: Page, result: ExampleResult) -> None:
    _headline(page, result.claim, _told(result))
    written = [("write", line) if not at else ("", line) for at, line in enumerate(result.entry.splitlines())]
    for label, words in (("wanted", _WANTED[result.wanted]), ("came", _came(result))):
        page.add([Run(words)], first=Run(_label(label), "label"), rest=_label(""))
    if result.near is not None:
        add_near(page, result.near)
    for label, words in written:
        page.add([Run(visible(words), whole=True)], first=Run(_label(label), "label"))


def _headline(page: Page, claim: Claim, told: str) -> None:
    runs = [Run(_where(claim), "place", whole=True), Run(" "), Run(visible(claim.id), "id"), Run(f": {told}")]
    page.add(runs, first=Run(_HEADWORD, "missing"), rest=" " * len(_HEADWORD))


def _label(label: str) -> str:
    return (" " * len(_HEADWORD) + label).ljust(_LABELS)


def _where(claim: Claim) -> str:
    return located(claim.path, Position(claim.line, claim.column))


def _told(result: ExampleResult) -> str:
    return f"{result.wanted}: {flowing(result.text)}"


def _came(result: ExampleResult) -> str:
    return f"{result.came.value.replace('_', ' ')}: {flowing(result.reason)}"


def render_plain(run: ExampleRun, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return a line for each failure, at the place of its claim; nothing where there is none."""
    failed = [
        (each.claim, f"{each.wanted}: {_came(each)}: {flowing(each.text)}") for each in run.results if not each.passed
    ]
    failed += [(claim, _LACKING) for claim in run.lacking]
    return "".join(f"{_where(claim)}: failed {visible(claim.id)}: {told}\n" for claim, told in failed)


def render_json(run: ExampleRun, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return the run as one JSON object; its shape is fixed by ``test.schema.json`` beside this module."""
    summary = {"claims": run.claims, "passed": run.passed, "failed": run.failures}
    examples = list(map(_object, run.results))
    return dump({"version": 1, "summary": summary, "examples": examples, "lacking": list(map(_place, run.lacking))})


def _place(claim: Claim) -> dict[str, object]:
    return {"id": claim.id, "path": claim.path, "line": claim.line, "column": claim.column}


def _object(result: ExampleResult) -> dict[str, object]:
    return {
        **_place(result.claim),
        "wanted": result.wanted.value,
        "text": result.text,
        "came": result.came.value,
        "passed": result.passed,
        **({} if result.passed else {"reason": result.reason}),
        **({"near": near_object(result.near)} if result.near is not None else {}),
        **({"entry": result.entry} if result.entry else {}),
    }


def render_junit(run: ExampleRun, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return the run as JUnit XML: each example is a test."""
    tests = len(run.results) + len(run.lacking)
    suites = tag("testsuites", {"name": "factcheck", "tests": tests, "failures": run.failures, "errors": 0, "time": 0})
    suite = suites.replace("testsuites", "testsuite", 1)
    return "\n".join(
        ['<?xml version="1.0" encoding="UTF-8"?>', suites, suite, *_cases(run), "</testsuite>\n</testsuites>\n"]
    )


def _cases(run: ExampleRun) -> Iterator[str]:
    for result in run.results:
        yield tag("testcase", {**named(result.claim), "name": f"{result.claim.id}: {result.wanted}: {result.text}"})
        if not result.passed:
            page = Page(DEFAULT_OPTIONS)
            _failure(page, result)
            yield f"{tag('failure', {'type': result.came.value, 'message': _came(result)})}{safe(str(page))}</failure>"
        yield "</testcase>"
    for claim in run.lacking:
        yield tag("testcase", {**named(claim), "name": f"{claim.id}: examples"})
        yield f"{tag('failure', {'type': 'lacking', 'message': _LACKING})}</failure>\n</testcase>"


FORMATS: Mapping[str, Callable[[ExampleRun, RenderOptions], str]] = {
    "text": render_text,
    "plain": render_plain,
    "json": render_json,
    "junit": render_junit,
}
"""Name -> renderer, in the order in which ``--format`` names them."""
