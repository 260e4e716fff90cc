"""Reports built by hand, for the tests of the formats."""

from dataclasses import replace
from datetime import date

from factcheck.model.claims import Citation, Claim, Severity
from factcheck.model.facts import Kind, Relation
from factcheck.model.results import ClaimResult, Evidence, Finding, Input, Place, Report, Skipped, Stance, Verdict
from factcheck.model.text import Position, Span

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
    """Give a passage that is a whole line of its file; offsets are as if every line had a hundred characters."""
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
