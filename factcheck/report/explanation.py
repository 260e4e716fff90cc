"""Explanation -> text to be read, or JSON: how a claim was read, then for each passage the proof of its stance.

Works nothing out. As in the reports of a check, what comes from drafts and claims is shown and never obeyed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby, zip_longest

from factcheck.model.explanation import (
    Advice,
    DifferenceSum,
    Explanation,
    Key,
    Near,
    PartProof,
    PartReading,
    PartRelation,
    Sum,
    WordingReading,
)
from factcheck.model.results import Stance
from factcheck.report.excerpt import fair_shares, flowing, located, position, quoted, visible
from factcheck.report.json import dump, evidence_object
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions
from factcheck.report.page import Page, Run
from factcheck.report.widths import chop, columns

_MARGIN = " " * 2
_LABELS = len("identifier") + 1
_HEAD = ("part", "claim", "text", "relation", "why")
_RELATION = _HEAD.index("relation")
_GAP = 2
"""Columns between two cells."""
_MOST_TERMS = 6
"""Terms of a sum that are shown one by one."""
_LONGEST_QUOTE = 480
_DOES = {Stance.SUPPORTS: "supports", Stance.CONFLICTS: "conflicts", Stance.NEITHER: "is left alone"}
_STYLES = {
    PartRelation.SAME: "supported",
    PartRelation.NARROWER: "supported",
    PartRelation.OTHER: "conflicting",
    PartRelation.OPPOSITE: "conflicting",
    PartRelation.ABSENT: "mixed",
}


def render_text(explanation: Explanation, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return `explanation` as text of at most `options.width` columns."""
    page = Page(options)
    claim = explanation.claim
    verdict = explanation.verdict
    told = verdict.value.replace("_", " ") if explanation.texts else "no text was given"
    style = verdict.value if explanation.texts else ""
    page.add([Run(visible(claim.id), "id"), Run(": "), Run(told, style)])
    for wording in explanation.wordings:
        page.blank()
        _wording(page, wording)
    for near in explanation.near:
        page.blank()
        add_near(page, near)
    page.blank()
    quotes = any(wording.is_quotation for wording in explanation.wordings)
    silence = " nothing came near: only words in quotation marks decide" if quotes else " nothing came near"
    for path in explanation.silent:
        page.add([Run(visible(path), "place"), Run(silence)])
    return str(page)


def _wording(page: Page, wording: WordingReading) -> None:
    page.add([Run(f"{wording.key}: ", "label"), Run(flowing(wording.text))])
    for part in wording.parts:
        if part.decides or part.value_kind is not None:
            _labelled(page, part.kind, _part(part))
    weighed = [part for part in wording.parts if not part.decides and part.value_kind is None]
    for kind, parts in groupby(sorted(weighed, key=lambda part: part.kind, reverse=True), key=lambda part: part.kind):
        _labelled(page, f"{kind}s", ", ".join(f"{flowing(part.words)} {part.weight:.2f}" for part in parts))
    if not wording.parts and not wording.quotations:
        _labelled(page, "words", "none that could be looked for")
    for quotation in wording.quotations:
        speaker = f" ({flowing(quotation.speaker)})" if quotation.speaker else ""
        _labelled(page, "quoted", flowing(quotation.words) + speaker)
    for title in wording.titles:
        _labelled(page, "title", flowing(title))
    for label, found in (("denied", wording.negated), ("supposed", wording.supposed)):
        if found:
            _labelled(page, label, flowing(", ".join(found)))


def _part(part: PartReading) -> str:
    decides = "decides, " if part.decides else ""
    weight = f"{decides}weight {part.weight:.2f}"
    if part.value_kind is None:
        return f"{flowing(part.words)}: {weight}"
    counts = f" of {flowing(part.counts)}" if part.counts else ""
    understood = f", read as {flowing(part.value)}" if part.value != part.words else ""
    return f"{flowing(part.words)}: {part.value_kind}{counts}{understood}, {weight}"


def add_near(page: Page, near: Near) -> None:
    """Add one passage: its place, why it was taken or left, its words, and the proof."""
    evidence = near.evidence
    style = {Stance.SUPPORTS: "supported", Stance.CONFLICTS: "conflicting"}.get(evidence.stance, "")
    where = Run(located(evidence.path, position(evidence)), "place", whole=True)
    page.add([where, Run(" "), Run(flowing(near.why), style if near.taken else "")])
    page.add([Run(quoted(evidence, _LONGEST_QUOTE).text)], first=_MARGIN + "| ", rest=_MARGIN + "| ")
    _table(page, near.parts)
    if near.about is not None and evidence.stance is not Stance.CONFLICTS:
        _labelled(page, "about", _sum(near.about))
    if near.difference is not None:
        found = near.difference
        _labelled(page, "differs", f"{flowing(found.text)}, not {flowing(found.claim)}: {_sum(found.sum)}")
    if near.advice is not None:
        _labelled(page, near.advice.key, _advice(near.advice))


def _table(page: Page, parts: Sequence[PartProof]) -> None:
    """Add a row for each part: the words of the claim, those of the text, how they relate, and why."""
    rows = [_HEAD, *(_row(part) for part in parts)]
    room = page.width - len(_MARGIN) - _GAP * (len(_HEAD) - 1)
    widths = fair_shares([max(columns(row[at]) for row in rows) for at in range(len(_HEAD))], room)
    for part, row in zip((None, *parts), rows, strict=True):
        style = "label" if part is None else _STYLES.get(part.relation, "")
        for line in zip_longest(*(_folded(cell, width) for cell, width in zip(row, widths, strict=True)), fillvalue=""):
            cells = [cell + " " * (width - columns(cell) + _GAP) for cell, width in zip(line, widths, strict=True)]
            page.add(
                [
                    Run(cells[at], style if at in (0, _RELATION) or part is None else "", whole=True)
                    for at in range(len(cells))
                ],
                first=_MARGIN,
            )


def _row(part: PartProof) -> tuple[str, ...]:
    sure = "" if part.sure is None else f"{part.sure:.0%} sure"
    why = ", ".join(filter(None, (part.why, sure)))
    mark = "*" if part.decides else ""
    return part.kind + mark, flowing(part.claim), flowing(part.text) or "-", part.relation.value, flowing(why)


def _folded(cell: str, width: int) -> list[str]:
    """Break the words of a cell into lines of at most `width` columns."""
    lines = [""]
    for word in cell.split(" "):
        for piece in [word] if columns(word) <= width else chop(word, width):
            joined = f"{lines[-1]} {piece}" if lines[-1] else piece
            if columns(joined) <= width:
                lines[-1] = joined
            else:
                lines.append(piece)
    return lines


def _sum(found: Sum) -> str:
    shown = found.terms[:_MOST_TERMS]
    rest = found.terms[_MOST_TERMS:]
    terms = [f"{term.points:+.2f} {term.words}" for term in shown]
    if rest:
        terms.append(f"{sum(term.points for term in rest):+.2f} from {len(rest)} more")
    return f"{', '.join(terms)}: {found.total:+.2f} in all, {found.needed:.2f} needed"


def _advice(advice: Advice) -> str:
    fact = "another fact" if advice.key is Key.UNLIKE else "the same fact"
    return f"if this is {fact}, write the following, and the passage {_DOES[advice.stance]}: {flowing(advice.text)}"


def _labelled(page: Page, label: str, words: str) -> None:
    page.add([Run(words)], first=Run(_MARGIN + label.ljust(_LABELS), "label"), rest=_MARGIN + " " * _LABELS)


def render_json(explanation: Explanation, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return `explanation` as one JSON object."""
    claim = explanation.claim
    return dump(
        {
            "version": 2,
            "id": claim.id,
            "claim": claim.text,
            "verdict": explanation.verdict.value,
            "texts": explanation.texts,
            "wordings": [_wording_object(wording) for wording in explanation.wordings],
            "near": [near_object(near) for near in explanation.near],
            "silent": list(explanation.silent),
        }
    )


def _wording_object(wording: WordingReading) -> dict[str, object]:
    return {
        "key": wording.key.value,
        "text": wording.text,
        "parts": _objects(wording.parts, "kind", "words", "weight", "decides", "value_kind", "value", "counts"),
        "quotations": _objects(wording.quotations, "words", "speaker"),
        "titles": list(wording.titles),
        "negated": list(wording.negated),
        "supposed": list(wording.supposed),
    }


def near_object(near: Near) -> dict[str, object]:
    """Return one passage with its proof, as it stands under ``near``."""
    return {
        "taken": near.taken,
        "why": near.why,
        "wording": near.wording,
        "here": round(near.here, 3),
        "around": round(near.around, 3),
        "absent": list(near.absent),
        "parts": _objects(near.parts, "kind", "claim", "text", "relation", "decides", "why", "sure"),
        "about": None if near.about is None else _sum_object(near.about),
        "difference": None if near.difference is None else _difference_object(near.difference),
        "advice": _objects([near.advice], "key", "text", "stance")[0] if near.advice is not None else None,
        "passage": evidence_object(near.evidence),
    }


def _sum_object(found: Sum) -> dict[str, object]:
    return {
        "total": round(found.total, 3),
        "needed": round(found.needed, 3),
        "terms": _objects(found.terms, "name", "words", "value", "points"),
    }


def _difference_object(found: DifferenceSum) -> dict[str, object]:
    return {**_objects([found], "claim", "text", "sort", "sure")[0], **_sum_object(found.sum)}


def _objects(items: Iterable[object], *names: str) -> list[dict[str, object]]:
    return [{name: _plain(getattr(item, name)) for name in names} for item in items]


def _plain(value: object) -> object:
    return round(value, 3) if isinstance(value, float) else value


FORMATS: Mapping[str, Callable[[Explanation, RenderOptions], str]] = {"text": render_text, "json": render_json}
"""Name -> renderer, in the order in which ``--format`` names them."""
