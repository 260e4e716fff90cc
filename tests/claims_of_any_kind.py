"""Any claims, for property tests of whatever reads or writes them."""

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from factcheck.claims.values import nothing_to_check
from factcheck.model.claims import Citation, Claim, Examples, Severity, Signature, Status, Tolerance

# What a claims file can hold: no surrogates, no control characters, none of the two that YAML bars besides, and no white
# space at the ends, which is dropped.
texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufffe\uffff"), max_size=40
).map(lambda text: " ".join(f"{text} boats".split()))
lists = st.lists(texts, max_size=3).map(tuple)
days = st.dates(date(1000, 1, 1), date(2999, 12, 31))
tolerances = (
    st.just(Tolerance(rounded=True))
    | st.integers(0, 10**12).map(lambda number: Tolerance(absolute=Fraction(number)))
    | st.integers(0, 10**4).map(lambda number: Tolerance(percent=Fraction(number, 100)))
)
citations = st.builds(Citation, texts, texts, days, st.just("https://example.org/a?b=c#d"), texts)
claims_of_any_kind = st.builds(
    Claim,
    id=st.from_regex(r"[A-Za-z0-9._-]{1,12}", fullmatch=True),
    text=texts.filter(lambda text: nothing_to_check(text) is None),
    also=lists,
    unlike=lists,
    tolerance=st.none() | tolerances,
    as_of=st.none() | days,
    required=st.booleans(),
    severity=st.sampled_from(Severity),
    tags=lists.map(lambda tags: tuple(dict.fromkeys(tags))),
    note=texts,
    sources=st.lists(citations, max_size=2).map(tuple),
    examples=st.builds(Examples, lists, lists, lists),
    status=st.none() | st.sampled_from(Status),
    checked=st.none() | st.builds(Signature, texts, days),
    review_after=st.none() | days,
    path=st.just(""),
    line=st.just(0),
    column=st.just(0),
)


def plain(claim: Claim) -> dict[str, object]:
    """Return `claim` as a claims file holds it."""
    entry: dict[str, object] = {
        "id": claim.id,
        "claim": claim.text,
        "also": list(claim.also),
        "unlike": list(claim.unlike),
    }
    if claim.tolerance is not None:
        absolute, percent = claim.tolerance.absolute, claim.tolerance.percent
        entry["tolerance"] = (
            int(absolute) if absolute is not None else "rounded" if percent is None else f"{float(percent):.2f}%"
        )
    if claim.as_of is not None:
        entry["as_of"] = claim.as_of
    entry |= {"required": claim.required, "severity": str(claim.severity), "tags": list(claim.tags), "note": claim.note}
    entry["sources"] = [{key: getattr(source, key) for key in Citation._fields} for source in claim.sources]
    entry["examples"] = {key: list(getattr(claim.examples, key)) for key in Examples._fields}
    if claim.status is not None:
        entry["status"] = str(claim.status)
    if claim.checked is not None:
        entry["checked"] = claim.checked._asdict()
    if claim.review_after is not None:
        entry["review_after"] = claim.review_after
    return entry
