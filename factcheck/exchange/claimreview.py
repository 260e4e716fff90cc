"""ClaimReview of schema.org (JSON-LD) <-> claims.

What a review calls true is a claim that was checked by its author, on its day. What it calls false is `unlike` of a
claim that says what the review says instead, which is a draft, since that may be a headline; where it says nothing, the
claim has the status `rejected`. All between is a draft, as is what is rated in two ways. A note has the rating. Written
are checked claims as true ones and rejected ones as false ones; others are not, and no note and no `unlike`, which are
for the desk alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factcheck.claims.entries import plain
from factcheck.exchange.merging import Row, row_of
from factcheck.model.claims import Citation, Claim, Status
from factcheck.readers.metadata import day

_TYPE = "ClaimReview"
_TRUE = "true correct accurate right".split()
_FALSE = ["false", "incorrect", "inaccurate", "wrong", "fake", "hoax", "fabricated", "pants on fire"]
_SCALE = {"worstRating": 1, "ratingValue": "", "bestRating": 5}
_INSTEAD = ("reviewBody", "description", "abstract", "headline", "name")
_LONGEST = 300
"""Characters of what may be a sentence, and not the whole article."""
_UNSAID = (Status.DRAFT, Status.QUERY)
_KEYS = {key: key for key in ("claim", "status", "as_of", "checked.by", "checked.on")}
_KEYS |= {"note": "note.rating", "unlike": "unlike+", "sources": "sources+"}
"""What a review can say -> the key of its row."""


def reviews(value: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the reviews in what was read of a JSON file, however deep they stand."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if any(_term(str(name)) == _TYPE for name in _list(value.get("@type"))):
                yield _bare(value)
            waiting += reversed(value.values())
        elif isinstance(value, list):
            waiting += reversed(value)


def _term(name: str) -> str:
    return re.split("[/:#]", name)[-1]


def _bare(value: Any) -> Any:
    """Return what was read with the terms of schema.org as they are, where they stood with their addresses."""
    if isinstance(value, dict):
        return {_term(name): _bare(inner) for name, inner in value.items()}
    return [_bare(inner) for inner in value] if isinstance(value, list) else value


def read(review: Mapping[str, Any], where: str) -> Row:
    """Return what one review says."""
    said = _text(review.get("claimReviewed"))
    if not said:
        return Row(where, fault="it has no claimReviewed")
    item = _first(review.get("itemReviewed"))
    rating, words = _rating(_first(review.get("reviewRating")))
    identifier = re.fullmatch(r"#([A-Za-z0-9._-]+)", _text(review.get("@id")))  # as `write` gives it
    own = _source(review) | {"quote": ""}
    sources = [own] if own["url"].startswith("http") else []
    if identifier is not None:  # elsewhere what a claim appears in is what was checked, not what it was checked by
        works = item.get("appearance") if rating else review.get("citation")
        sources += map(_source, map(_first, _list(works)))
    own_words = (_text(review.get(name)) for name in _INSTEAD if rating is False)
    instead = next((text for text in own_words if 0 < len(text) <= _LONGEST), "")
    rated = f'Rated "{words}"' if words else "Not rated"
    who = _name(review.get("author"))
    status = Status.DRAFT if rating is None or instead else Status.CHECKED if rating else Status.REJECTED
    entry = {
        "id": identifier[1] if identifier else "",
        "claim": instead or said,
        "unlike": [said] if instead else [],
        "as_of": _day(item.get("temporalCoverage")),
        "note": "" if identifier and rating is not None else f"{rated} by {who}" if who else rated,
        "sources": sources,
        "status": status,
        "checked": {"by": who, "on": own["date"]} if status in (Status.CHECKED, Status.REJECTED) else {},
    }
    said_keys = [(key, 0) for name, key in _KEYS.items() if entry.get(name.partition(".")[0])]
    return row_of(where, entry, said_keys)


def write(claims: Iterable[Claim]) -> tuple[dict[str, Any], list[Claim]]:
    """Return the reviews of claims as one object of JSON-LD, and the claims that were not checked yet."""
    claims = list(claims)
    said = [_review(claim) for claim in claims if _is_decided(claim)]
    return {"@context": "https://schema.org", "@graph": said}, [claim for claim in claims if not _is_decided(claim)]


def _is_decided(claim: Claim) -> bool:
    return claim.status is Status.REJECTED or (claim.is_checked and claim.status not in _UNSAID)


def _review(claim: Claim) -> dict[str, Any]:
    is_true = claim.status is not Status.REJECTED
    signed = plain(claim).get("checked", {})
    works = list(map(_work, claim.sources))
    item = {"@type": "Claim", "text": claim.text, "temporalCoverage": str(claim.as_of or "")}
    rating = {"ratingValue": 5 if is_true else 1, "bestRating": 5, "worstRating": 1}
    return _filled(
        {
            "@type": _TYPE,
            "@id": f"#{claim.id}",
            "claimReviewed": claim.text,
            "itemReviewed": _filled({**item, "appearance": works if is_true else []}),
            "reviewRating": {"@type": "Rating", **rating, "alternateName": "True" if is_true else "False"},
            "author": {"@type": "Person", "name": signed["by"]} if "by" in signed else "",
            "datePublished": str(signed.get("on", "")),
            "citation": [] if is_true else works,
        }
    )


def _work(source: Citation) -> dict[str, Any]:
    publisher = {"@type": "Organization", "name": source.publisher} if source.publisher else ""
    day_of = str(source.date or "")
    said = {"headline": source.title, "publisher": publisher, "datePublished": day_of, "url": source.url}
    return _filled({"@type": "CreativeWork", **said, "text": source.quote})


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def _rating(rating: Mapping[str, Any]) -> tuple[bool | None, str]:
    """Return whether a rating is true, false or between, and its words."""
    words = _text(rating.get("alternateName") or rating.get("name"))
    plain_words = re.sub(r"[\W_]+", " ", words.lower()).strip()
    known = plain_words in _TRUE or plain_words in _FALSE
    if re.search("[?？؟]", words):
        return None, words
    scale = [_text(rating.get(name, usual)) for name, usual in _SCALE.items()]
    try:
        worst, value, best = map(float, scale)
    except ValueError:
        worst = value = best = 0.0
    number = f"{scale[1]} of {scale[2]}"
    if not worst <= value <= best or worst == best:
        return (plain_words in _TRUE if known else None), words
    found = True if value == best else False if value == worst else None
    if not words:
        return found, number
    if known and found is not (plain_words in _TRUE):
        return None, f"{words}, {number}"
    return found if known else None, words  # words that are not known say more than a number


def _source(work: Mapping[str, Any]) -> dict[str, str]:
    return {
        "title": _text(work.get("headline") or work.get("name")),
        "publisher": _name(work.get("publisher")),
        "date": _day(work.get("datePublished")),
        "url": _text(work.get("url") or work.get("@id")),
        "quote": _text(work.get("text")),
    }


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _first(value: Any) -> Mapping[str, Any]:
    """Return the first of one or more things; one that is only named is its address."""
    first: Any = next(iter(_list(value)), {})
    return first if isinstance(first, dict) else {"url": first}


def _text(value: Any) -> str:
    first: Any = next(iter(_list(value)), "")
    if isinstance(first, dict):
        first = first.get("@value", first.get("@id", ""))
    return str(first).strip()


def _name(value: Any) -> str:
    named: Any = next(iter(_list(value)), "")
    return _text(named.get("name")) if isinstance(named, dict) else _text(named)


def _day(value: Any) -> str:
    found = day(_text(value))
    return "" if found is None else str(found)
