"""Reports with their texts, built by hand for the tests of the HTML page."""

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
from factcheck.model.text import Block, BlockKind, Document, Locator, OffsetMap, Span

CONFLICTS, SUPPORTS, NEITHER = Stance.CONFLICTS, Stance.SUPPORTS, Stance.NEITHER
HEADING, ITEM, PARAGRAPH, QUOTE, ROW = (
    BlockKind.HEADING,
    BlockKind.ITEM,
    BlockKind.PARAGRAPH,
    BlockKind.QUOTE,
    BlockKind.ROW,
)


def draft(path: str, *blocks: tuple[BlockKind, str] | str, indent: str = "", **fields: object) -> Document:
    """Return a document whose file has `indent` before every block, which is no part of the text."""
    kinds = [block if isinstance(block, tuple) else (PARAGRAPH, block) for block in blocks]
    shown: list[Block] = []
    runs: list[tuple[int, int, int]] = []
    at = 0
    for kind, words in kinds:
        runs.append((at, at + len(indent) * (len(runs) + 1), len(words) + 1))
        shown.append(Block(Span(at, at + len(words)), kind))
        at += len(words) + 1
    text = "".join(f"{words}\n" for _, words in kinds)
    source = "".join(f"{indent}{words}\n" for _, words in kinds)
    return replace(Document(path, source, text, tuple(shown), OffsetMap(runs) if indent else OffsetMap()), **fields)


def place_in(document: Document, span: Span, label: str = "") -> Place:
    source = document.to_source.span(span)
    locator = Locator(document.source)
    return Place(source, locator.position(source.start), locator.position(source.end), label)


def said(
    document: Document,
    quote: str,
    found: str,
    expected: str,
    stance: Stance = CONFLICTS,
    *,
    relation: Relation | None = None,
    suggestion: str = "",
    also: tuple[int, ...] = (),
    label: str = "",
    **fields: object,
) -> Evidence:
    """Return the passage that says `quote` in `document`; `also` are offsets in its text where that stands again."""
    start = document.text.index(quote)
    span = Span(start, start + len(quote))
    relation = relation or (Relation.DIFFERS if stance is CONFLICTS else Relation.SAME)
    findings: tuple[Finding, ...] = ()
    if found:
        at = quote.index(found)
        mark = Span(at, at + len(found))
        place = place_in(document, Span(start + at, start + mark.end), label)
        fix = Suggestion(suggestion, place, suggestion) if suggestion else None
        findings = (Finding(Kind.COUNT, relation, expected, found, place, mark, fix),)
    evidence = Evidence(
        stance=stance,
        score=0.9,
        quote=quote,
        path=document.path,
        place=place_in(document, span, label),
        findings=findings,
        reason=f"{found}, not {expected}" if stance is CONFLICTS else f"{found or 'says the same'}",
        also_at=tuple((document.path, place_in(document, Span(other, other + len(quote)))) for other in also),
        span=span,
    )
    return evidence._replace(**fields)


def claim(claim_id: str, text: str, **fields: object) -> Claim:
    return Claim(claim_id, text, path="claims.yaml", line=12, column=5)._replace(**fields)


def conflicting(the_claim: Claim, *evidence: Evidence) -> ClaimResult:
    return ClaimResult(the_claim, Verdict.CONFLICTING, evidence)


def supported(the_claim: Claim, *evidence: Evidence) -> ClaimResult:
    return ClaimResult(the_claim, Verdict.SUPPORTED, evidence)


def silent(the_claim: Claim, **fields: object) -> ClaimResult:
    return ClaimResult(the_claim, Verdict.NOT_FOUND, ())._replace(**fields)


_BLOOM = "The reservoir was closed on Tuesday 5 March after samples from nine sites turned green."
_AGAIN = "Samples from nine sites turned green."
DRAFT = draft(
    "drafts/reservoir.md",
    (HEADING, "Reservoir closed to swimmers"),
    _BLOOM,
    "It holds 14.2 million litres, the county said. The dam is 31 metres high, and was 31 metres\nhigh in 1962.",
    (HEADING, "What the county says"),
    (ITEM, "The algae came with the heat."),
    (ITEM, "Swimming is banned until 4 May, and boats may sail."),
    (QUOTE, "“We took nine samples, and all nine were green,” said Ada Quist, the mayor."),
    (ROW, "Year | Days closed | Samples"),
    (ROW, "2022 | 12 | 40"),
    (ROW, "2023 | 31 | 55"),
    f"{_AGAIN} The mayor spoke for an hour.",
    _AGAIN,
    indent="  ",
    title="Reservoir closed to swimmers",
    date=date(2024, 3, 6),
)
LETTER = draft("letters/quist.txt", "To the editor", "The dam is 13 metres high. Ada Quist has been mayor since 2011.")
GONE = draft("archive/old.docx", "The dam was then 30 metres high, they said.", "Nobody swam.")

_SOURCE = Citation(
    "Reservoir survey 2024", "County Water Board", date(2024, 2, 28), "https://water.example/survey?year=2024&part=2"
)

SITES = conflicting(
    claim(
        "sites-sampled",
        "Samples from 17 sites turned green",
        as_of=date(2024, 3, 2),
        note="The board corrected its first figure.",
        tags=("water", "health"),
        sources=(_SOURCE, Citation("Log of the laboratory")),
    ),
    said(DRAFT, _BLOOM, "nine sites", "17 sites", suggestion="seventeen sites"),
    said(DRAFT, _AGAIN, "nine sites", "17 sites", also=(DRAFT.text.rindex(_AGAIN),)),
)
VOLUME = conflicting(
    claim("volume", "The reservoir holds 12.4 million litres", severity=Severity.WARNING),
    said(DRAFT, "It holds 14.2 million litres, the county said.", "14.2 million litres", "12.4 million litres"),
)
HEIGHT = ClaimResult(
    claim("dam-height", "The dam is 31 metres high", sources=(_SOURCE,)),
    Verdict.MIXED,
    (
        said(LETTER, "The dam is 13 metres high.", "13 metres", "31 metres"),
        said(GONE, GONE.text.split("\n")[0], "30 metres", "31 metres", label="paragraph 1"),
        said(
            DRAFT,
            "The dam is 31 metres high, and was 31 metres\nhigh in 1962.",
            "31 metres",
            "31 metres",
            SUPPORTS,
        ),
    ),
)
HEARING = silent(
    claim("hearing", "The hearing opens on 9 May", required=True),
    related=(said(DRAFT, "Swimming is banned until 4 May, and boats may sail.", "4 May", "9 May", NEITHER),),
)
BAN = conflicting(
    claim("ban", "Swimming is banned until 2 June"),
    said(
        DRAFT,
        "Swimming is banned until 4 May, and boats may sail.",
        "4 May",
        "2 June",
        relation=Relation.OUTDATED,
    ),
)
BOATS = supported(
    claim("boats", "Boats may sail although swimming is banned"),
    said(DRAFT, "Swimming is banned until 4 May, and boats may sail.", "", "", SUPPORTS),
)
MAYOR = supported(
    claim("mayor", "Ada Quist is the mayor"),
    said(DRAFT, DRAFT.text[slice(*DRAFT.blocks[6].span)], "Ada Quist", "Ada Quist", SUPPORTS),
    said(LETTER, "Ada Quist has been mayor since 2011.", "Ada Quist", "Ada Quist", SUPPORTS),
)
DAYS = supported(
    claim("days-2023", "It was closed for 31 days in 2023"), said(DRAFT, "2023 | 31", "31", "31", SUPPORTS)
)
SAMPLES = silent(
    claim("samples", "Eleven samples were taken"),
    suppressed=(
        said(
            DRAFT,
            DRAFT.text[slice(*DRAFT.blocks[6].span)],
            "nine samples",
            "eleven samples",
            suppression=Suppression(SuppressedBy.CLAIMS_FILE, "she counts her own", "claims.yaml", 88),
        ),
    ),
)
ANGLERS = silent(claim("anglers", "Anglers may fish from the north bank"))
SPEECH = silent(claim("speech", "The mayor spoke for an hour"))

_WEEKDAY_AT = DRAFT.text.index("Tuesday 5 March")
RICH = Report(
    inputs=(
        Input(
            DRAFT.path,
            12,
            (
                Remark(
                    place_in(DRAFT, Span(_WEEKDAY_AT, _WEEKDAY_AT + len("Tuesday 5 March"))),
                    "Tuesday 5 March",
                    "Tuesday 5 March: that day is a Wednesday",
                ),
                Remark(
                    place_in(DRAFT, Span(0, 1)),
                    "<!-- factcheck: ignore nobody -->",
                    "no claim is called nobody",
                    RemarkKind.DIRECTIVE,
                ),
            ),
            DRAFT,
        ),
        Input(LETTER.path, 3, (), LETTER),
        Input(GONE.path, 2),
    ),
    skipped=(Skipped("notes/scan.pdf", "there is no text in it: it may be a scan"),),
    results=(SPEECH, BOATS, HEIGHT, SITES, DAYS, BAN, SAMPLES, VOLUME, HEARING, MAYOR, ANGLERS),
    notices=(Notice("claims.yaml", 91, 3, RemarkKind.UNUSED_IGNORE, "the ignore of anglers ignores nothing"),),
)
"""Claims of every kind, in three texts, of which one was not kept."""

EVIL = (
    "<script>alert('a')</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(2)>',
    "</style></script></title></textarea>",
    "' onfocus=alert(3) autofocus x='",
    "<!-- --!> <![CDATA[ ]]> &lt;b&gt; &#60;",
    "a\x00b\x1b[2Jc\x7f",
    "left\u202eright\u2066in\u200f\ufeff",
    "half\ud83d gone\udc00",
    "${alert(4)} {{7*7}} %s {0} \\u003cscript\\u003e",
    "one\r\ntwo\u2028three\x85four",
)
_EVERYTHING = " ".join(EVIL)
_EVIL_DRAFT = draft(f"x{EVIL[2]}.md", (HEADING, EVIL[0]), *EVIL, (ITEM, EVIL[3]), (ROW, EVIL[1] + " | " + EVIL[4]))
_EVIL_KIND = {"sources": (Citation(_EVERYTHING, _EVERYTHING, None, "javascript:alert(5)", _EVERYTHING),)}


def _evil_results() -> tuple[ClaimResult, ...]:
    addresses = ("javascript:alert(6)", "JaVaScRiPt:alert(7)", " https://a.example", "data:text/html,x", "//a.example")
    results = []
    for number, words in enumerate(EVIL):
        found = said(_EVIL_DRAFT, words, words, _EVERYTHING, suggestion=_EVERYTHING, reason=_EVERYTHING)
        ignored = found._replace(suppression=Suppression(SuppressedBy.DIRECTIVE, _EVERYTHING, words, 3))
        evil = claim(f"{number}{words}", words, note=_EVERYTHING, tags=(words, "x"), **_EVIL_KIND)
        results.append(conflicting(evil, found)._replace(suppressed=(ignored,)))
        address = addresses[number % len(addresses)]
        results.append(silent(evil._replace(sources=(Citation("s", "p", None, address), Citation(url=address)))))
    return tuple(results)


HOSTILE = Report(
    inputs=(
        Input(
            _EVIL_DRAFT.path,
            12,
            (Remark(place_in(_EVIL_DRAFT, Span(0, len(EVIL[0]))), EVIL[0], _EVERYTHING),),
            replace(_EVIL_DRAFT, title=_EVERYTHING),
        ),
        Input(f"y{EVIL[1]}", 0),
    ),
    skipped=tuple(Skipped(words, words) for words in EVIL),
    results=_evil_results(),
    notices=tuple(Notice(words, 1, 1, RemarkKind.UNUSED_IGNORE, words) for words in EVIL),
)
"""Everything that a draft or a claims file could try, wherever words are shown."""

EMPTY = Report((Input("empty.txt", 0, (), draft("empty.txt")),), (), ())
"""No words and no claims."""


def many(claims: int, paragraphs: int, *, every: int = 7) -> Report:
    """Return a report about a long text: each claim is in it, conflicting one time in `every`."""
    filler = ", large and small and from every port"
    ids = [f"claim{number:04}x" for number in range(claims)]
    sentences = [
        f"The alpha{n:04}x count of day {n} came to {n + 12} boats in all{filler * (n % 5)} omega{n:04}x."
        for n in range(claims)
    ]
    share = -(-claims // paragraphs)
    document = draft("long.txt", *(" ".join(sentences[at : at + share]) for at in range(0, claims, share)))
    results = []
    at = 0
    for number, (claim_id, sentence) in enumerate(zip(ids, sentences, strict=True)):
        at = document.text.index(sentence, at)
        stance = SUPPORTS if number % every else CONFLICTS
        evidence = said(document, sentence, f"{number + 12} boats", f"{number + 13} boats", stance)
        make = conflicting if stance is CONFLICTS else supported
        results.append(make(claim(claim_id, f"{number + 13} boats on day {number}", sources=(_SOURCE,)), evidence))
    return Report((Input(document.path, claims, (), document),), (), tuple(results))
