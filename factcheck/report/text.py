"""Report -> text to be read: a summary, then what conflicts, what is missing, what is supported, what no text mentions.

All that comes from drafts and claims goes through `excerpt`, so that it is shown and never obeyed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.model.claims import Citation, Claim, Severity
from factcheck.model.facts import Relation
from factcheck.model.results import OWN, ClaimResult, Evidence, Finding, Report, Stance, SuppressedBy, Verdict
from factcheck.model.text import Position
from factcheck.report.excerpt import Excerpt, counted, deciding, flowing, located, position, quoted, visible
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions
from factcheck.report.page import Page, Run
from factcheck.report.widths import columns

_WORDS = {
    Verdict.CONFLICTING: "conflicting",
    Verdict.MIXED: "mixed",
    Verdict.SUPPORTED: "supported",
    Verdict.NOT_FOUND: "not found",
}
_BY = {
    SuppressedBy.DIRECTIVE: "a comment in the text",
    SuppressedBy.CLAIMS_FILE: "the claims file",
    SuppressedBy.BASELINE: "the baseline",
    SuppressedBy.UNCHANGED: "lines that have not changed",
}
_MARGIN = " " * (max(map(len, _WORDS.values())) + 2)
_LABELS = len("expected") + 2
_QUOTE_SIGN = "| "

_LONGEST_QUOTE = 480  # characters under a conflict; a long sentence has 300
_SHORTEST_QUOTE = 36  # characters in a line shared with a path: below that, little could be recognised
_LONGEST_WHOLE = 24  # columns of deciding words that a line break does not part
_MOST_QUOTES = 5  # of one claim, of one stance; the other formats give all
_MOST_PLACES = 6  # under "also at"
_MOST_IDS = 200  # of claims that no text mentions


def render(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return `report` as text of at most `options.width` columns."""
    page = Page(options)
    results = {verdict: [result for result in report.results if result.verdict is verdict] for verdict in Verdict}
    silent = [result for result in results[Verdict.NOT_FOUND] if not result.suppressed]
    if not options.quiet:
        _summary(page, report)
    for result in (*results[Verdict.CONFLICTING], *results[Verdict.MIXED]):
        _dispute(page, result, verbose=options.verbose)
    _missing(page, [result for result in silent if result.is_demanded and not result.is_known_missing])
    if not options.quiet:
        _supported(page, results[Verdict.SUPPORTED])
        _silent(page, [result for result in silent if not result.is_demanded], verbose=options.verbose)
        _suppressed(page, report, verbose=options.verbose)
        add_remarks(page, report)
    add_skipped(page, report)
    return str(page)


def _summary(page: Page, report: Report) -> None:
    texts = visible(report.inputs[0].path) if len(report.inputs) == 1 else counted(len(report.inputs), "text")
    sentences = counted(sum(text.sentences for text in report.inputs), "sentence")
    claims = len(report.results) - sum(report.is_own and result.claim.id == OWN for result in report.results)
    against = f"{counted(claims, 'claim')} against {texts} ({sentences})" if claims or not report.is_own else ""
    itself = f"{f'{against}, and it' if against else f'{texts} ({sentences})'} against itself" if report.is_own else ""
    page.add([Run(f"{itself or against}: "), *_counts(report)])
    if covered := [text.coverage for text in report.inputs if text.coverage is not None]:
        from factcheck.report.coverage.groups import in_words  # most runs do not ask

        page.add([Run(f"{in_words(covered)}; factcheck coverage lists them")])


def _counts(report: Report) -> list[Run]:
    suppressed = report.count_suppressed()
    counts = [
        (verdict, report.count(verdict) - (suppressed if verdict is Verdict.NOT_FOUND else 0)) for verdict in _WORDS
    ]
    runs = [Run(f"{count:,} {_WORDS[verdict]}", verdict.value, whole=True) for verdict, count in counts if count]
    if not any(report.count(verdict) for verdict in (Verdict.CONFLICTING, Verdict.MIXED)):
        runs.insert(0, Run("nothing conflicts"))
    if suppressed:
        runs.append(Run(f"{suppressed:,} suppressed", whole=True))
    if report.skipped:
        runs.append(Run(f"{counted(len(report.skipped), 'input')} skipped", "skipped", whole=True))
    return [part for run in runs for part in (Run(", "), run)][1:]


def _dispute(page: Page, result: ClaimResult, *, verbose: bool) -> None:
    """Add a claim that conflicts, with its conflicts first and all that an editor needs to decide who is right."""
    page.blank()
    _head(page, result.verdict.value, _WORDS[result.verdict], result.claim)
    if result.claim.note:
        _labelled(page, "note", [Run(flowing(result.claim.note))])
    if result.claim.sources:
        _labelled(page, "source", [Run(_sources(result.claim.sources))])
    first = not (result.claim.note or result.claim.sources)
    for stance in (Stance.CONFLICTS, Stance.SUPPORTS):
        passages = [evidence for evidence in result.evidence if evidence.stance is stance]
        for evidence in passages[:_MOST_QUOTES]:
            if not first:
                page.blank()
            _passage(page, evidence, verbose=verbose)
            first = False
        if len(passages) > _MOST_QUOTES:
            page.blank()
            page.add([Run(f"{len(passages) - _MOST_QUOTES:,} more that {_does(stance, plural=True)}")], first=_MARGIN)


def _passage(page: Page, evidence: Evidence, *, verbose: bool) -> None:
    """Add one quote with its place, the deciding words marked in it, found against expected, and why."""
    place = _place(evidence.path, position(evidence))
    page.add(
        [place, *_label(evidence), Run(f" {_does(evidence.stance)}: {flowing(evidence.reason)}")],
        first=_MARGIN,
        rest=_MARGIN,
    )
    quote = quoted(evidence, _LONGEST_QUOTE)
    page.add(marked(page, quote, evidence.stance), first=_MARGIN + _QUOTE_SIGN, rest=_MARGIN + _QUOTE_SIGN)
    if evidence.stance is Stance.CONFLICTS:
        for finding in deciding(evidence):
            _labelled(page, "found", [Run(_value(finding.found, finding), "found")])
            _labelled(page, "expected", [Run(flowing(finding.expected), "expected")])
            if verbose and finding.suggestion is not None:
                _labelled(page, "write", [Run(flowing(finding.suggestion.text), "expected")])
    if evidence.also_at:
        _labelled(page, "also at", _places(evidence))


def _supported(page: Page, results: Sequence[ClaimResult]) -> None:
    """Add the claims that are borne out: one quote each, on one line."""
    page.blank()
    for result in results:
        _head(page, "supported", "supported", result.claim)
        best, *others = result.evidence
        more = len(others) + sum(len(evidence.also_at) for evidence in result.evidence)
        _one_line(page, best, f" (and {more:,} more)" if more else "", first=_MARGIN)
        if any(finding.relation is Relation.WITHIN for finding in best.findings):
            _labelled(page, "why", [Run(flowing(best.reason))])


def _missing(page: Page, results: Sequence[ClaimResult]) -> None:
    """Add the claims that a text has to mention and none does."""
    page.blank()
    for result in results:
        claim = result.claim
        _head(page, "missing", "missing", claim)
        required = "is not checked yet" if result.is_unchecked else "is required, and no text says it"
        page.add(
            [_place(claim.path, Position(claim.line, claim.column)), Run(f" {required}")], first=_MARGIN, rest=_MARGIN
        )
        for nearest in result.related[:1]:
            _one_line(page, nearest, "", first=_MARGIN + "nearest".ljust(_LABELS))


def _silent(page: Page, results: Sequence[ClaimResult], *, verbose: bool) -> None:
    """Add the claims that no text mentions, as one list of ids; or each with what came nearest to it."""
    page.blank()
    if verbose:
        for result in results:
            _head(page, "not_found", "not found", result.claim)
            for nearest in result.related[:1]:
                _one_line(page, nearest, "", first=_MARGIN + "nearest".ljust(_LABELS))
    elif results:
        ids = ", ".join(visible(result.claim.id) for result in results[:_MOST_IDS])
        more = f" and {len(results) - _MOST_IDS:,} more" if len(results) > _MOST_IDS else ""
        page.add([Run(ids + more)], first=_headword("not_found", "not found"), rest=_MARGIN)


def _suppressed(page: Page, report: Report, *, verbose: bool) -> None:
    """Say how many conflicts are left out of the verdicts, and on whose word; or show each with its reason."""
    page.blank()
    left_out = [(result, evidence) for result in report.results for evidence in result.suppressed]
    if not left_out:
        return
    if verbose:
        for result, evidence in left_out:
            _head(page, "not_found", "suppressed", result.claim)
            place = _place(evidence.path, position(evidence))
            page.add([place, *_label(evidence), Run(f": {flowing(evidence.reason)}")], first=_MARGIN, rest=_MARGIN)
            if evidence.suppression is not None:
                reason = flowing(f"{_BY[evidence.suppression.by]}: {evidence.suppression.reason}")
                _labelled(page, "because", [Run(reason)])
        return
    by = Counter(_BY[evidence.suppression.by] for _, evidence in left_out if evidence.suppression is not None)
    told = ", ".join(f"{count:,} by {who}" for who, count in sorted(by.items()))
    page.add([Run(told)], first=_headword("not_found", "suppressed"), rest=_MARGIN)


def add_remarks(page: Page, report: Report) -> None:
    """Add what is wrong in texts and files whatever the facts."""
    page.blank()
    for notice in report.notices:
        place = _place(notice.path, Position(notice.line, notice.column))
        page.add([place, Run(f": {flowing(notice.reason)}")], first=_headword("mixed", "remark"), rest=_MARGIN)
    for text in report.inputs:
        for remark in text.remarks:
            runs = [_place(text.path, remark.place.start), Run(f": {flowing(remark.reason)}")]
            page.add(runs, first=_headword("mixed", "remark"), rest=_MARGIN)


def add_skipped(page: Page, report: Report) -> None:
    """Add what could not be read, and why."""
    page.blank()
    for skipped in report.skipped:
        runs = [Run(visible(skipped.path), "place"), Run(f": {flowing(skipped.reason)}")]
        page.add(runs, first=_headword("skipped", "skipped"), rest=_MARGIN)


def _head(page: Page, style: str, word: str, claim: Claim) -> None:
    details = [] if claim.severity is Severity.ERROR else [claim.severity.value]
    if claim.as_of:
        details.append(f"as of {claim.as_of.isoformat()}")
    about = f" ({', '.join(details)})" if details else ""
    runs = [Run(visible(claim.id), "id"), Run(f": {flowing(claim.text)}{about}")]
    page.add(runs, first=_headword(style, word), rest=_MARGIN)


def _headword(style: str, word: str) -> Run:
    return Run(word.upper().ljust(len(_MARGIN)), style)


def _labelled(page: Page, label: str, runs: Sequence[Run]) -> None:
    page.add(runs, first=Run(_MARGIN + label.ljust(_LABELS), "label"), rest=_MARGIN + " " * _LABELS)


def _one_line(page: Page, evidence: Evidence, tail: str, *, first: str) -> None:
    """Add a quote behind its place, cut to what the line has room for; below it, if that would be too little."""
    place = _place(evidence.path, position(evidence))
    room = page.width - len(first) - len(tail) - (0 if page.colour else len("[[]]"))
    margin = " " * len(first)
    if room - len(place.text) - 1 < _SHORTEST_QUOTE:
        page.add([place], first=first)
        quote = quoted(evidence, room)
        page.add([*marked(page, quote, evidence.stance), Run(tail)], first=margin, rest=margin)
        return
    quote = quoted(evidence, room - len(place.text) - 1)
    page.add([place, Run(" "), *marked(page, quote, evidence.stance), Run(tail)], first=first, rest=margin)


def marked(page: Page, quote: Excerpt, stance: Stance) -> list[Run]:
    """Return the quote with its marks: by colour and underlining, or else in brackets that no news text uses."""
    style = "mark of a conflict" if stance is Stance.CONFLICTS else "mark of a support"
    left, right = ("", "") if page.colour else ("[[", "]]")
    runs: list[Run] = []
    for words, is_marked in quote.pieces():
        shown = f"{left}{words}{right}" if is_marked else words
        runs.append(Run(shown, style, whole=columns(shown) <= _LONGEST_WHOLE) if is_marked else Run(shown))
    return runs


def _place(path: str, place: Position) -> Run:
    return Run(located(path, place), "place", whole=True)


def _label(evidence: Evidence) -> list[Run]:
    """Return the place in words, for documents in which lines say little."""
    findings = deciding(evidence)
    label = findings[0].place.label if findings else evidence.place.label
    return [Run(f" ({flowing(label)})")] if label else []


def _places(evidence: Evidence) -> list[Run]:
    shown = [_place(path, place.start) for path, place in evidence.also_at[:_MOST_PLACES]]
    runs = [part for run in shown for part in (run, Run(", "))][:-1]
    hidden = len(evidence.also_at) - len(shown)
    return [*runs, Run(f" and {hidden:,} more")] if hidden else runs


def _value(words: str, finding: Finding) -> str:
    """Name what kind of difference it is where the two values do not show it."""
    names = {Relation.DENIED: "the opposite", Relation.OUTDATED: "of another day"}
    return f"{flowing(words)} ({names[finding.relation]})" if finding.relation in names else flowing(words)


def _sources(sources: Sequence[Citation]) -> str:
    first, *others = sources
    parts = (first.publisher, first.title, first.date.isoformat() if first.date else "")
    named = ", ".join(flowing(part) for part in parts if part) or flowing(first.url or first.quote)
    return f"{named} (and {len(others)} more)" if others else named


def _does(stance: Stance, *, plural: bool = False) -> str:
    """Return the verb: what a passage does."""
    if stance is Stance.NEITHER:
        return "came near"
    return stance.value.removesuffix("s") if plural else stance.value
