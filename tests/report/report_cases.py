"""Reports built by hand, for the tests of the formats."""

from dataclasses import replace
from datetime import date

from factcheck.model.claims import Citation, Claim, Severity
from factcheck.model.facts import Kind, Relation
from factcheck.model.results import (
    ClaimResult,
    Evidence,
    Finding,
    Input,
    Notice,
    Place,
    Remark,
    RemarkKind,
    Report,
    Skipped,
    Stance,
    Suggestion,
    SuppressedBy,
    Suppression,
    Verdict,
)
from factcheck.model.text import Document, Locator, Position, Span

CONFLICTS, SUPPORTS, NEITHER = Stance.CONFLICTS, Stance.SUPPORTS, Stance.NEITHER


def claim(claim_id: str, text: str, **fields: object) -> Claim:
    return Claim(claim_id, text, path="claims.yaml", line=12, column=5)._replace(**fields)


def place(start: int, end: int, line: int, column: int) -> Place:
    return Place(Span(start, end), Position(line, column), Position(line, column + end - start))


def finding(quote: str, found: str, expected: str, relation: Relation, *, start: int, line: int) -> Finding:
    at = quote.index(found)
    mark = Span(at, at + len(found))
    return Finding(Kind.COUNT, relation, expected, found, place(start + at, start + mark.end, line, at + 1), mark)


def passage(
    stance: Stance,
    quote: str,
    found: str,
    expected: str,
    *,
    relation: Relation | None = None,
    reason: str = "",
    path: str = "ferry.md",
    line: int = 1,
    also_at: tuple[tuple[str, Place], ...] = (),
) -> Evidence:
    """Return a passage that is a whole line of its file; offsets are as if every line had a hundred characters."""
    if relation is None:
        relation = Relation.DIFFERS if stance is CONFLICTS else Relation.SAME
    start = (line - 1) * 100
    return Evidence(
        stance=stance,
        score=0.91234,
        quote=quote,
        path=path,
        place=place(start, start + len(quote), line, 1),
        findings=(finding(quote, found, expected, relation, start=start, line=line),),
        reason=reason or (f"{found}, not {expected}" if stance is CONFLICTS else f"{found} as expected"),
        also_at=also_at,
    )


def report(*results: ClaimResult, inputs: tuple[Input, ...] = (Input("ferry.md", 41),), **fields: object) -> Report:
    return replace(Report(inputs, (), results), **fields)


CREW = ClaimResult(
    claim(
        "crew-rescued",
        "17 crew were taken off the ferry",
        as_of=date(2024, 3, 2),
        note="The coastguard corrected its first figure.",
        sources=(
            Citation("Ferry crew all safe", "Estuary Gazette", date(2024, 3, 3), "https://gazette.example/ferry"),
            Citation("Log of the lifeboat station"),
        ),
        tags=("sea", "rescue"),
    ),
    Verdict.CONFLICTING,
    (
        passage(
            CONFLICTS,
            "Lifeboats from three harbours had by then taken off seven crew, the coastguard said, "
            "and brought them to the pier.",
            "seven crew",
            "17 crew",
            line=7,
            also_at=(("ferry.md", place(2900, 2914, 30, 1)),),
        ),
    ),
)
DEPTH = ClaimResult(
    claim("wreck-depth", "the wreck lies at 31 metres", severity=Severity.WARNING),
    Verdict.MIXED,
    (
        passage(SUPPORTS, "She lies in 31 metres of water.", "31 metres", "31 metres", line=9),
        passage(CONFLICTS, "The wreck, at 13 metres, is a dive for beginners.", "13 metres", "31 metres", line=4),
    ),
)
PASSENGERS = ClaimResult(
    claim("passengers", "212 passengers"),
    Verdict.SUPPORTED,
    (
        passage(
            SUPPORTS,
            "More than 200 passengers were aboard.",
            "More than 200 passengers",
            "212 passengers",
            relation=Relation.WITHIN,
            reason="more than 200 admits 212",
            line=2,
        ),
        passage(SUPPORTS, "All 212 passengers are safe.", "212 passengers", "212 passengers", line=12),
    ),
)
HEARING = ClaimResult(
    claim("hearing", "the hearing opens on 4 May", required=True),
    Verdict.NOT_FOUND,
    (),
    (passage(NEITHER, "Hearings are due in spring.", "spring", "4 May", line=20),),
)
CAPTAIN = ClaimResult(claim("captain", "Ann Lund was the captain"), Verdict.NOT_FOUND, ())
PORT = ClaimResult(claim("home-port", "the ferry's home port is Varde"), Verdict.NOT_FOUND, ())

FULL = report(PASSENGERS, CAPTAIN, DEPTH, HEARING, CREW, PORT, skipped=(Skipped("notes/scan.bin", "it is not text"),))
EMPTY = report(CAPTAIN, PORT, inputs=(Input("empty.txt", 0),))


# A report with all that a run can give, made of texts that it keeps, so that every place is one of a real file.


def document(path: str, source: str) -> Document:
    """Return a text that a reader reads as it stands."""
    return Document(path, source, source, ())


def place_in(text: Document, words: str, *, after: str = "", label: str = "") -> Place:
    """Return where `words` stand in a text, behind the first `after`."""
    start = text.source.index(words, text.source.index(after))
    locator = Locator(text.source)
    span = Span(start, start + len(words))
    return Place(span, locator.position(span.start), locator.position(span.end), label)


def quoted(
    text: Document,
    quote: str,
    found: str,
    expected: str,
    *,
    relation: Relation = Relation.DIFFERS,
    instead: tuple[str, str] | None = None,
    suppression: Suppression | None = None,
    label: str = "",
    also_at: tuple[tuple[str, Place], ...] = (),
    reason: str = "",
) -> Evidence:
    """Return a passage of a text; `instead` is what to write for which word of `found`."""
    at = quote.index(found)
    whole = place_in(text, quote, label=label)
    suggestion = None
    if instead is not None:
        word, replacement = instead
        suggestion = Suggestion(
            found.replace(word, replacement), place_in(text, word, after=found, label=label), replacement
        )
    finding_ = Finding(
        Kind.COUNT,
        relation,
        expected,
        found,
        place_in(text, found, after=quote, label=label),
        Span(at, at + len(found)),
        suggestion,
    )
    return Evidence(
        stance=SUPPORTS if relation.agrees else CONFLICTS,
        score=0.9,
        quote=quote,
        path=text.path,
        place=whole,
        findings=(finding_,),
        reason=reason or (f"{found} as expected" if relation.agrees else f"{found}, not {expected}"),
        also_at=also_at,
        span=whole.span,
        suppression=suppression,
    )


DRAFT = document(
    "drafts/harbour fire.md",
    "Zoë’s 漢字 readers: seven boats burnt.\n"
    "\n"
    "The pier has 40 berths.\n"
    "<!-- factcheck: ignore damage the insurer says so -->\n"
    "Damage is put at £3m.\n"
    "The pier has 40 berths.\n"
    "It reopens on Tuesday 3 June.\n"
    "Nine crews came. Ten crews came.\n",
)
LETTER = document("letters/mayor.docx", "Dear all\nNine crews came.\nMore than 30 berths are free.\n")

_BOATS = ClaimResult(
    claim(
        "boats-burnt",
        "17 boats burnt",
        as_of=date(2025, 5, 30),
        sources=(Citation("Fire log", "Harbour office", None, "https://harbour.example/log?day=30&page=(1)"),),
        tags=("fire",),
    ),
    Verdict.CONFLICTING,
    (
        quoted(
            DRAFT, "Zoë’s 漢字 readers: seven boats burnt.", "seven boats", "17 boats", instead=("seven", "seventeen")
        ),
    ),
)
_BERTHS = ClaimResult(
    claim("berths", "the pier has 44 berths", severity=Severity.INFO, line=20),
    Verdict.MIXED,
    (
        quoted(
            DRAFT,
            "The pier has 40 berths.",
            "40 berths",
            "44 berths",
            also_at=((DRAFT.path, place_in(DRAFT, "The pier has 40 berths.", after="Damage")),),
        ),
        quoted(
            LETTER,
            "More than 30 berths are free.",
            "More than 30 berths",
            "44 berths",
            relation=Relation.WITHIN,
            label="paragraph 3",
        ),
    ),
)
_CREWS = ClaimResult(
    claim("crews", "12 crews came", line=24),
    Verdict.CONFLICTING,
    (
        quoted(LETTER, "Nine crews came.", "Nine crews", "12 crews", label="paragraph 2", instead=("Nine", "Twelve")),
        quoted(
            DRAFT,
            "Nine crews came.",
            "Nine crews",
            "12 crews",
            relation=Relation.OUTDATED,
            reason="nine, not 12: right on 2025-05-29, outdated since",
        ),
    ),
    suppressed=(
        quoted(
            DRAFT,
            "Ten crews came.",
            "Ten crews",
            "12 crews",
            suppression=Suppression(SuppressedBy.BASELINE, path="baseline.json"),
        ),
    ),
)
_DAMAGE = ClaimResult(
    claim("damage", "damage is put at £5m", line=28),
    Verdict.NOT_FOUND,
    (),
    suppressed=(
        quoted(
            DRAFT,
            "Damage is put at £3m.",
            "£3m",
            "£5m",
            suppression=Suppression(SuppressedBy.DIRECTIVE, "the insurer says so", DRAFT.path, 4),
        ),
    ),
)
_COAST = ClaimResult(
    claim("coastguard", "the coastguard came at 9pm", line=32),
    Verdict.NOT_FOUND,
    (),
    suppressed=(
        quoted(
            LETTER,
            "Nine crews came.",
            "Nine",
            "9pm",
            label="paragraph 2",
            suppression=Suppression(SuppressedBy.CLAIMS_FILE, "a letter, not ours", "claims.yaml", 60),
        ),
    ),
)
_INQUIRY = ClaimResult(claim("inquiry", "an inquiry was opened", required=True, line=36), Verdict.NOT_FOUND, ())

LIVED_IN = report(
    _BOATS,
    _BERTHS,
    _CREWS,
    _DAMAGE,
    _COAST,
    _INQUIRY,
    inputs=(
        Input(
            DRAFT.path,
            8,
            (Remark(place_in(DRAFT, "Tuesday 3 June"), "Tuesday 3 June", "3 June 2025 is a Wednesday"),),
            DRAFT,
        ),
        Input(LETTER.path, 3, (), LETTER),
    ),
    skipped=(Skipped("notes/locked.pdf", "it is protected by a password"),),
    notices=(Notice("claims.yaml", 61, 3, RemarkKind.UNUSED_IGNORE, 'no conflict of "boats-burnt" is left'),),
)

HOSTILE = (
    "::error::x %0A @mayor #12 GH-3 :smile: <b>b</b> <!-- c --> [a](http://x.example) ![i](//y) `c` *e* _e_ ~~s~~ $x$"
    " www.z.example me@z.example https://w.example | \\ &amp; [^1] [x]: ]] ]]> {{ y }} \x00\x1b[31m\u202e\ud800\ufffe"
)
"""Words that one format or another obeys."""


def hostile_report(words: str) -> Report:
    """Return a report in which all that comes from drafts, claims, paths and people is `words`."""
    evidence = passage(CONFLICTS, words, words, words, reason=words, path=words)
    citation = Citation(words, words, None, words, words)
    told = claim("hostile", words, note=words, tags=(words,), sources=(citation,), path=words)
    suppression = Suppression(SuppressedBy.DIRECTIVE, words, words, 3)
    supporting = evidence._replace(stance=SUPPORTS)
    return report(
        ClaimResult(told, Verdict.MIXED, (evidence, supporting), (), (evidence._replace(suppression=suppression),)),
        ClaimResult(told._replace(id="missing", required=True), Verdict.NOT_FOUND, (), (evidence,)),
        ClaimResult(told._replace(id="borne-out"), Verdict.SUPPORTED, (supporting,)),
        inputs=(Input(words, 1, (Remark(place(0, 1, 1, 1), words, words),)),),
        skipped=(Skipped(words, words),),
        notices=(Notice(words, 1, 1, RemarkKind.UNUSED_IGNORE, words),),
    )
