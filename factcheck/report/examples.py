"""Examples that were run -> text to be read, lines, JSON, or JUnit XML. Works nothing out.

As in the reports of a check, what comes from claims files is shown and never obeyed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from factcheck.model.claims import Claim
from factcheck.model.examples import ExampleResult, ExampleRun
from factcheck.report.excerpt import flowing, visible
from factcheck.report.explanation import add_near, near_object
from factcheck.report.json import dump
from factcheck.report.junit import named, safe, tag
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions
from factcheck.report.page import Page, Run

_HEADWORD = "FAILED  "
_MARGIN = " " * len(_HEADWORD)
_LABELS = len("wanted") + 2
_LACKING = "no examples"
_WANTED = {
    "supports": "it supports the claim",
    "conflicts": "it conflicts with the claim",
    "unrelated": "it does neither",
}


def render_text(run: ExampleRun, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return what failed, each with its proof and with what to write, and the counts."""
    page = Page(options)
    for result in run.failed:
        _failure(page, result)
        page.blank()
    for claim in run.lacking:
        _headline(page, claim, f": {_LACKING}")
        page.blank()
    page.add([Run(_counts(run), "conflicting" if run.failures else "supported")])
    return str(page)


def _failure(page: Page, result: ExampleResult) -> None:
    _headline(page, result.claim, f": {result.wanted}: {flowing(result.text)}")
    _labelled(page, "wanted", _WANTED[result.wanted])
    _labelled(page, "came", _came(result))
    if result.near is not None:
        add_near(page, result.near)
    for at, line in enumerate(result.entry.splitlines()):
        page.add([Run(visible(line), whole=True)], first=_MARGIN + ("" if at else "write").ljust(_LABELS))


def _headline(page: Page, claim: Claim, told: str) -> None:
    where = Run(_where(claim), "place", whole=True)
    page.add([where, Run(" "), Run(visible(claim.id), "id"), Run(told)], first=Run(_HEADWORD, "missing"), rest=_MARGIN)


def _labelled(page: Page, label: str, words: str) -> None:
    page.add([Run(words)], first=Run(_MARGIN + label.ljust(_LABELS), "label"), rest=_MARGIN + " " * _LABELS)


def _where(claim: Claim) -> str:
    return f"{visible(claim.path)}:{claim.line}:{claim.column}"


def _came(result: ExampleResult) -> str:
    return f"{result.came.value.replace('_', ' ')}: {flowing(result.reason)}"


def _counts(run: ExampleRun) -> str:
    passed = len(run.results) - len(run.failed)
    counts = [f"{passed:,} passed"] + ([f"{run.failures:,} failed"] if run.failures else [])
    noun = "claim" if len(run.claims) == 1 else "claims"
    return f"{', '.join(counts)} in {len(run.claims):,} {noun}"


def render_plain(run: ExampleRun, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return a line for each failure, at the place of its claim; nothing where there is none."""
    lines = [
        f"{_where(result.claim)}: failed {visible(result.claim.id)}: {result.wanted}: {_came(result)}: "
        f"{flowing(result.text)}\n"
        for result in run.failed
    ]
    lines += [f"{_where(claim)}: failed {visible(claim.id)}: {_LACKING}\n" for claim in run.lacking]
    return "".join(lines)


def render_json(run: ExampleRun, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return the run as one JSON object; its shape is fixed by ``test.schema.json`` beside this module."""
    summary = {
        "claims": len(run.claims),
        "passed": len(run.results) - len(run.failed),
        "failed": run.failures,
    }
    examples = [_object(result) for result in run.results]
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
    counts = {"name": "factcheck", "tests": tests, "failures": run.failures, "errors": 0, "time": 0}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        tag("testsuites", counts),
        tag("testsuite", {**counts, "skipped": 0}),
        *_cases(run),
        "</testsuite>",
        "</testsuites>",
    ]
    return "".join(f"{line}\n" for line in lines)


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
        yield f"{tag('failure', {'type': 'lacking', 'message': _LACKING})}</failure>"
        yield "</testcase>"


FORMATS: Mapping[str, Callable[[ExampleRun, RenderOptions], str]] = {
    "text": render_text,
    "plain": render_plain,
    "json": render_json,
    "junit": render_junit,
}
"""Name -> renderer, in the order in which ``--format`` names them."""
