"""Report -> the page: the texts, the claims beside them, the sign-off sheet, one style and one script, all in one file.

The page may load nothing and run nothing but its own script: its content security policy names the hashes of both.
It holds no moment of its making and no random name, so the same report gives the same bytes.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from importlib.resources import files

from factcheck.model.objections import objects
from factcheck.model.outcome import FailOn
from factcheck.model.results import Report
from factcheck.report.excerpt import counted, excerpt
from factcheck.report.html.cards import cards, remarks, skipped
from factcheck.report.html.draft import name, texts
from factcheck.report.html.entries import Entry, Status, count, entries
from factcheck.report.html.marks import Layout, lay_out
from factcheck.report.html.markup import Html, join, separated, tag
from factcheck.report.html.seal import seal, sign
from factcheck.report.html.sheet import sheet
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions

_LONGEST_TITLE = 50
_KEYS = (
    (("j", "n"), "next conflict"),
    (("k", "p"), "previous conflict"),
    (("Enter",), "from the marked words to the claim, from the claim to the words"),
    (("/",), "search the claims"),
    (("Esc",), "clear the search, show all"),
    (("?",), "show these keys"),
)


def render(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return `report` as one page that needs nothing beside itself."""
    listed = entries(report)
    layout = lay_out(report, listed)
    return whole(title_of("Fact check", layout), join(_body(report, listed, layout, options), seal(report)))


def whole(title: str, body: Html) -> str:
    """Return a page with the style and the script of all pages, signed if anything in it is sealed."""
    style, script = _own("page.css"), _own("page.js")
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", excerpt(title, limit=_LONGEST_TITLE).text),
        Html(f"<style>{style}</style>"),
    )
    content = tag("body", body, Html(f"<script>{script}</script>"))
    page = tag("html", "\n", head, "\n", content, "\n", lang="en")
    return sign(f"<!DOCTYPE html>\n{page}\n")


def _own(file: str) -> str:
    return files("factcheck.report.html").joinpath(file).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def title_of(what: str, layout: Layout) -> str:
    """Return the title of a page: what it is, and of which text."""
    return f"{what}: {name(layout.panes[0]) if len(layout.panes) == 1 else f'{len(layout.panes):,} texts'}"


def _body(report: Report, listed: Sequence[Entry], layout: Layout, options: RenderOptions) -> Html:
    numbers = count(listed)
    summary = _summary(report, numbers)
    listing = (skipped(report), cards(listed, layout.anchors), remarks(report, layout.anchors))
    statuses = {status.value: number for status, number in numbers.items()}
    aside = beside("claim", statuses, listing)
    parts = (aside, sheet(report, listed, layout, summary))
    return frame("claims", masthead("Fact check", _outcome(report, options), summary), layout, parts)


def frame(what: str, head: Html, layout: Layout, parts: Sequence[Html]) -> Html:
    """Return what a page shows: its head, the texts, then its `parts`, of which the first lists `what`."""
    return join(
        tag("a", f"Skip to the {what}", href="#claims", class_="skip"),
        head,
        tag("main", tag("div", texts(layout), class_="draft"), *parts),
        _help(),
    )


def masthead(name: str, outcome: str, summary: Html) -> Html:
    """Return the head of a page: what it is, how it ends, its counts, and what can be done with it."""
    return tag(
        "header",
        tag("h1", name),
        tag("p", outcome, class_="outcome"),
        tag("p", summary, class_="summary"),
        tag(
            "p",
            tag("button", "Keys", type="button", id="keys"),
            " ",
            tag("button", "Print sign-off sheet", type="button", id="print"),
            class_="scripted",
        ),
        class_="masthead",
    )


def _outcome(report: Report, options: RenderOptions) -> str:
    """Say whether the run fails, by the level that it was asked for."""
    failing = sum(objects(result, options.fail_on) for result in report.results)
    if failing:
        return "1 claim to settle" if failing == 1 else f"{failing:,} claims to settle"
    return "" if options.fail_on <= {FailOn.NEVER} else "Nothing to object to"


def _summary(report: Report, numbers: Mapping[Status, int]) -> Html:
    told: list[str] = [counted(sum(numbers.values()), "claim")]
    told += [tag("span", f"{number:,} {status.value}", class_="nowrap") for status, number in numbers.items()]
    if report.skipped:
        told.append(tag("strong", f"{counted(len(report.skipped), 'text')} not checked", class_="nowrap"))
    return separated(told, " · ")


def beside(what: str, numbers: Mapping[str, int], listing: Sequence[Html | None], prefix: str = "") -> Html:
    """Return what stands beside the texts: the `listing` of cards, and what shows some of them by their kinds.

    The second class of a card is its kind, behind `prefix`; `numbers` says how many there are of each.
    """
    *above, last = listing
    none = tag("p", f"No {what} is like this.", id="none", class_="about", hidden=True)
    return tag(
        "aside",
        tag("h2", f"{what.capitalize()}s", id="claims-name", class_="unseen"),
        tag("div", _tools(numbers, f"{what}s", prefix), class_="tools scripted"),
        tag("div", *above, none, last, class_="list", id="list"),
        id="claims",
        tabindex=-1,
        aria_labelledby="claims-name",
    )


def _tools(numbers: Mapping[str, int], what: str, prefix: str) -> Html:
    choices = [_choice("", "all", sum(numbers.values()))]
    choices += (_choice(f"{prefix}{name}", name, number) for name, number in numbers.items())
    search = tag("input", type="search", id="search", placeholder=f"Search the {what}", aria_label=f"Search the {what}")
    step = tag(
        "div",
        tag("button", "‹", type="button", id="previous", aria_label="Previous conflict"),
        tag("p", id="step", role="status"),
        tag("button", "›", type="button", id="next", aria_label="Next conflict"),
        class_="stepper",
        id="stepper",
    )
    return join(step, tag("fieldset", tag("legend", "Show", class_="unseen"), choices), search)


def _choice(value: str, words: str, number: int) -> Html:
    kind = value.replace(" ", "-") or "all"
    button = tag("input", type="radio", name="status", value=kind, checked=not value)
    return tag("label", button, tag("span", words, " ", tag("b", f"{number:,}")), class_=f"choice {kind}")


def _help() -> Html:
    rows = []
    for keys, what in _KEYS:
        pressed = separated((tag("kbd", key) for key in keys), " ")
        rows.append(tag("div", tag("dt", pressed), tag("dd", what)))
    return tag(
        "dialog",
        tag("h2", "Keys", id="help-name"),
        tag("dl", rows),
        tag("p", tag("label", tag("input", type="checkbox", id="keys-on", checked=True), " Single keys are obeyed")),
        tag("button", "Close", type="button", id="close"),
        id="help",
        aria_labelledby="help-name",
    )
