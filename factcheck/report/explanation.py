"""Explanation -> text to be read, or JSON: how a claim was read, then each passage with its scores and what decided.

Works nothing out. As in the reports of a check, what comes from drafts and claims is shown and never obeyed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from factcheck.model.explanation import Advice, Explanation, Key, Near, ValueReading, ValueTrial, WordingReading
from factcheck.model.results import Stance
from factcheck.report.excerpt import deciding, excerpt, flowing, position, visible
from factcheck.report.json import dump, evidence_object
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions
from factcheck.report.page import Page, Run

_MARGIN = " " * 2
_LABELS = len("opposite") + 2
_LONGEST_QUOTE = 480
_DOES = {Stance.SUPPORTS: "supports", Stance.CONFLICTS: "conflicts", Stance.NEITHER: "is left alone"}


def render_text(explanation: Explanation, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Give `explanation` as text of at most `options.width` columns."""
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
        _near(page, near)
    page.blank()
    for path in explanation.silent:
        page.add([Run(visible(path), "place"), Run(" nothing came near")])
    return str(page)


def _wording(page: Page, wording: WordingReading) -> None:
    page.add([Run(f"{wording.key}: ", "label"), Run(flowing(wording.text))])
    words = [f"{flowing(t.words)} {'(name) ' if t.is_name else ''}{t.weight:.2f}" for t in wording.terms]
    _labelled(page, "frame", ", ".join(words) or "no word that could be looked for")
    for value in wording.values:
        _labelled(page, "value", _value(value))
    for quotation in wording.quotations:
        speaker = f" ({flowing(quotation.speaker)})" if quotation.speaker else ""
        _labelled(page, "quoted", flowing(quotation.words) + speaker)
    for title in wording.titles:
        _labelled(page, "title", flowing(title))
    for label, found in (("denied", wording.negated), ("supposed", wording.supposed)):
        if found:
            _labelled(page, label, flowing(", ".join(found)))


def _value(value: ValueReading) -> str:
    counts = f" of {flowing(value.counts)}" if value.counts else ""
    understood = f", read as {flowing(value.value)}" if value.value != value.words else ""
    return f"{flowing(value.words)}: {value.kind}{counts}{understood}, weight {value.weight:.2f}"


def _near(page: Page, near: Near) -> None:
    evidence = near.evidence
    place = position(evidence)
    style = {Stance.SUPPORTS: "supported", Stance.CONFLICTS: "conflicting"}.get(evidence.stance, "")
    where = Run(f"{visible(evidence.path)}:{place.line}:{place.column}", "place", whole=True)
    page.add([where, Run(" "), Run(flowing(near.why), style if near.taken else "")])
    marks = [finding.marks for finding in deciding(evidence)]
    page.add(
        [Run(excerpt(evidence.quote, marks, limit=_LONGEST_QUOTE).text)], first=_MARGIN + "| ", rest=_MARGIN + "| "
    )
    if near.wording:
        scores = f"here {near.here:.2f}, around {near.around:.2f}, in all {evidence.score:.2f}"
        _labelled(page, "scores", scores)
    for trial in near.trials:
        _labelled(page, "value", _trial(trial))
    if near.absent:
        _labelled(page, "absent", flowing(", ".join(near.absent)))
    if near.advice is not None:
        _labelled(page, near.advice.key, _advice(near.advice))


def _trial(trial: ValueTrial) -> str:
    if trial.relation is None:
        return f"nothing beside {flowing(trial.expected)}"
    scores = f"role {trial.role:.2f}, kinship {trial.kinship:.2f}"
    return f"{flowing(trial.found)} beside {flowing(trial.expected)}: {trial.relation}, {scores}"


def _advice(advice: Advice) -> str:
    fact = "another fact" if advice.key is Key.UNLIKE else "the same fact"
    return f"if this is {fact}, write the following, and the passage {_DOES[advice.stance]}: {flowing(advice.text)}"


def _labelled(page: Page, label: str, words: str) -> None:
    page.add([Run(words)], first=Run(_MARGIN + label.ljust(_LABELS), "label"), rest=_MARGIN + " " * _LABELS)


def render_json(explanation: Explanation, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Give `explanation` as one JSON object."""
    claim = explanation.claim
    return dump(
        {
            "version": 1,
            "id": claim.id,
            "claim": claim.text,
            "verdict": explanation.verdict.value,
            "texts": explanation.texts,
            "wordings": [_wording_object(wording) for wording in explanation.wordings],
            "near": [_near_object(near) for near in explanation.near],
            "silent": list(explanation.silent),
        }
    )


def _wording_object(wording: WordingReading) -> dict[str, object]:
    return {
        "key": wording.key.value,
        "text": wording.text,
        "frame": _objects(wording.terms, "words", "weight", "is_name"),
        "values": _objects(wording.values, "kind", "words", "value", "counts", "weight"),
        "quotations": _objects(wording.quotations, "words", "speaker"),
        "titles": list(wording.titles),
        "negated": list(wording.negated),
        "supposed": list(wording.supposed),
    }


def _near_object(near: Near) -> dict[str, object]:
    return {
        "taken": near.taken,
        "why": near.why,
        "wording": near.wording,
        "here": round(near.here, 3),
        "around": round(near.around, 3),
        "absent": list(near.absent),
        "values": _objects(near.trials, "expected", "found", "relation", "role", "kinship"),
        "advice": _objects([near.advice], "key", "text", "stance")[0] if near.advice is not None else None,
        "passage": evidence_object(near.evidence),
    }


def _objects(items: Iterable[object], *names: str) -> list[dict[str, object]]:
    return [{name: _plain(getattr(item, name)) for name in names} for item in items]


def _plain(value: object) -> object:
    return round(value, 3) if isinstance(value, float) else value


FORMATS: Mapping[str, Callable[[Explanation, RenderOptions], str]] = {"text": render_text, "json": render_json}
"""Name -> renderer, in the order in which ``--format`` names them."""
