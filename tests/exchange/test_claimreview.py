"""ClaimReview, ours and that of others."""

from datetime import date
from typing import Any

import pytest
from pyld import jsonld

from factcheck.exchange.claimreview import read, reviews, write
from factcheck.exchange.merging import merge
from factcheck.model.claims import Citation, Claim, Signature, Status

CLAIMS = [
    Claim(
        "divers",
        "17 divers searched the wreck",
        as_of=date(2024, 3, 14),
        note="for the desk",
        unlike=("17 divers gave evidence",),
        sources=(
            Citation("Divers end their search", "Gazette", date(2024, 3, 14), "https://a.example/1", "17 dived."),
        ),
        status=Status.CHECKED,
        checked=Signature("Ada Ito", date(2024, 3, 15)),
    ),
    Claim("boats", "9 boats sank", status=Status.CHECKED),
    Claim("gulls", "Gulls ate the catch", status=Status.REJECTED, sources=(Citation("Harbour log"),)),
    Claim("tugs", "7 tugs left", status=Status.DRAFT),
    Claim("ferry", "8 ferries left"),
    Claim("query", "6 ferries left", status=Status.QUERY, checked=Signature("Bo Lind")),
]


def review(**fields: Any) -> dict[str, Any]:
    return {"@type": "ClaimReview", "claimReviewed": "The bridge closed in 2009", **fields}


def claim_of(**fields: Any) -> Claim:
    claim = read(review(**fields), "review 1").claim
    assert claim is not None
    return claim


@pytest.mark.parametrize(
    ("rating", "status"),
    [
        ({"alternateName": "True"}, Status.CHECKED),
        ({"alternateName": "Correct."}, Status.CHECKED),
        ({"ratingValue": 5}, Status.CHECKED),
        ({"ratingValue": "10", "bestRating": "10"}, Status.CHECKED),
        ({"alternateName": "False"}, Status.REJECTED),
        ({"alternateName": "Pants on Fire!"}, Status.REJECTED),
        ({"ratingValue": 1}, Status.REJECTED),
        ({"alternateName": "Half true"}, Status.DRAFT),
        ({"alternateName": "Mostly false"}, Status.DRAFT),
        ({"alternateName": "Not true"}, Status.DRAFT),
        ({"alternateName": "True?"}, Status.DRAFT),
        ({"alternateName": "True", "ratingValue": 5}, Status.CHECKED),
        ({"alternateName": "True", "ratingValue": -1}, Status.CHECKED),
        ({"alternateName": "True", "ratingValue": "n/a"}, Status.CHECKED),
        ({"alternateName": "False", "ratingValue": 1}, Status.REJECTED),
        ({"alternateName": "True", "ratingValue": 1}, Status.DRAFT),
        ({"alternateName": "True", "ratingValue": "3"}, Status.DRAFT),
        ({"alternateName": "False", "ratingValue": 10, "bestRating": 10}, Status.DRAFT),
        ({"alternateName": "Wahr", "ratingValue": 5}, Status.DRAFT),
        ({"ratingValue": 3}, Status.DRAFT),
        ({"ratingValue": 0, "worstRating": 0, "bestRating": 1}, Status.REJECTED),
        ({"ratingValue": 1, "worstRating": 1, "bestRating": 1}, Status.DRAFT),
        ({"ratingValue": "nan"}, Status.DRAFT),
        ({"ratingValue": -1}, Status.DRAFT),
        ({"ratingValue": "A"}, Status.DRAFT),
        ({}, Status.DRAFT),
        (None, Status.DRAFT),
    ],
)
def test_ratings(rating: object, status: Status) -> None:
    assert claim_of(reviewRating=rating).status is status


def test_what_is_true_is_a_claim_that_was_checked() -> None:
    assert claim_of(
        reviewRating={"ratingValue": 5},
        author={"@type": "Organization", "name": "Check Desk"},
        datePublished="2024-03-01T10:00:00Z",
        url="https://check.example/1",
        itemReviewed={"appearance": [{"url": "https://posts.example/9"}]},
    ) == Claim(
        "",
        "The bridge closed in 2009",
        note='Rated "5 of 5" by Check Desk',
        sources=(Citation(date=date(2024, 3, 1), url="https://check.example/1"),),
        status=Status.CHECKED,
        checked=Signature("Check Desk", date(2024, 3, 1)),
    )


def test_what_is_false_is_unlike_what_the_review_says() -> None:
    assert claim_of(reviewRating={"alternateName": "False"}, headline="The bridge has been open since 1932") == Claim(
        "",
        "The bridge has been open since 1932",
        unlike=("The bridge closed in 2009",),
        note='Rated "False"',
        status=Status.DRAFT,
    )


def test_a_whole_article_is_no_claim() -> None:
    rated = {"alternateName": "False"}
    assert (
        claim_of(reviewRating=rated, reviewBody="The bridge " * 200, name="The bridge is open").text
        == "The bridge is open"
    )
    assert claim_of(reviewRating=rated, reviewBody="The bridge " * 200).status is Status.REJECTED


def test_what_is_between_is_a_draft_with_a_note() -> None:
    claim = claim_of(reviewRating={"alternateName": "Half true"}, author="Check Desk")
    assert claim == Claim("", claim.text, note='Rated "Half true" by Check Desk', status=Status.DRAFT)


@pytest.mark.parametrize("identifier", [{}, {"@id": "#bridge"}])
@pytest.mark.parametrize(
    ("rating", "note"),
    [
        ({"alternateName": "True", "ratingValue": 1}, 'Rated "True, 1 of 5" by Check Desk'),
        ({"alternateName": "Correct?", "ratingValue": 5}, 'Rated "Correct?" by Check Desk'),
    ],
)
def test_what_is_rated_in_two_ways_is_a_draft_that_says_so(
    identifier: dict[str, str], rating: dict[str, object], note: str
) -> None:
    claim = claim_of(reviewRating=rating, author="Check Desk", datePublished="2024-03-01", **identifier)
    assert (claim.status, claim.checked, claim.note) == (Status.DRAFT, None, note)


@pytest.mark.parametrize(
    ("value", "count"),
    [
        (review(), 1),
        ([review(), {"@type": "Article"}, review()], 2),
        ({"@graph": [{"@type": ["Thing", "ClaimReview"]}]}, 1),
        ({"@type": "DataFeed", "dataFeedElement": [{"item": [{"@type": "schema:ClaimReview"}]}]}, 1),
        ({"@type": "https://schema.org/ClaimReview"}, 1),
        ({"@type": "Review", "claimReviewed": "x"}, 0),
        ({"name": "ClaimReview"}, 0),
        ([1, None, "ClaimReview", {"@type": None}], 0),
    ],
)
def test_reviews_are_found_wherever_they_stand(value: object, count: int) -> None:
    assert len(list(reviews(value))) == count


@pytest.mark.parametrize(
    "broken", [{"claimReviewed": None}, {"claimReviewed": ""}, {"claimReviewed": "the"}, {"claimReviewed": {}}]
)
def test_a_review_without_a_claim_is_not_taken(broken: dict[str, object]) -> None:
    assert read(review() | broken, "review 1").fault


def test_ours_come_back_and_change_nothing_of_what_they_do_not_say() -> None:
    value, left = write(CLAIMS)
    assert left == CLAIMS[3:]
    rows = [read(item, "review") for item in reviews(value)]
    fresh = merge(rows, []).added
    assert fresh == [claim._replace(note="", unlike=()) for claim in CLAIMS[:3]]
    merged = merge(rows, CLAIMS)
    assert (merged.changed, merged.added, merged.same) == ({}, [], 3)


def test_a_review_of_others_adds_to_a_claim_that_is_there() -> None:
    row = read(
        review(claimReviewed="9 boats sank", reviewRating={"ratingValue": 5}, url="https://check.example/1"), "1"
    )
    there = Claim("boats", "9 boats sank", note="ask again", sources=(Citation("Log"),), unlike=("8 boats sank",))
    merged = merge([row], [there])
    assert merged.changed == {
        0: there._replace(
            note='ask again\nRated "5 of 5"',
            sources=(Citation("Log"), Citation(url="https://check.example/1")),
            status=Status.CHECKED,
        )
    }
    assert merge([row], [merged.changed[0]]).same == 1


def test_nothing_that_is_for_the_desk_alone_is_written() -> None:
    written = str(write(CLAIMS))
    assert "for the desk" not in written.partition("[Claim(")[0]
    assert "gave evidence" not in written.partition("[Claim(")[0]


def test_it_expands_as_linked_data() -> None:
    def loader(url: str, options: object) -> dict[str, object]:
        vocabulary = {"@context": {"@vocab": "https://schema.org/", "url": {"@type": "@id"}}}
        return {"contextUrl": None, "documentUrl": url, "document": vocabulary}

    expanded = jsonld.expand(write(CLAIMS)[0], {"documentLoader": loader, "base": "https://desk.example/facts"})
    assert [item["@id"] for item in expanded] == [
        f"https://desk.example/facts#{name}" for name in ("divers", "boats", "gulls")
    ]
    assert all(item["@type"] == ["https://schema.org/ClaimReview"] for item in expanded)
    compact = jsonld.expand(write(CLAIMS)[0], {"documentLoader": loader, "base": ""})
    rows = [read(item, "review").claim for item in reviews(compact)]
    assert [(claim.text, claim.status) for claim in rows if claim] == [
        ("17 divers searched the wreck", Status.CHECKED),
        ("9 boats sank", Status.CHECKED),
        ("Gulls ate the catch", Status.REJECTED),
    ]
    item = expanded[0]["https://schema.org/itemReviewed"][0]
    work = item["https://schema.org/appearance"][0]
    assert work["https://schema.org/url"] == [{"@id": "https://a.example/1"}]
    assert work["https://schema.org/datePublished"] == [{"@value": "2024-03-14"}]
    assert expanded[0]["https://schema.org/datePublished"] == [{"@value": "2024-03-15"}]
    [rating] = expanded[2]["https://schema.org/reviewRating"]
    assert rating["https://schema.org/alternateName"] == [{"@value": "False"}]
