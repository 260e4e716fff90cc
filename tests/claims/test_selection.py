from collections.abc import Sequence

import pytest

from factcheck.claims.selection import keep, select
from factcheck.errors import UsageError
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.results import ClaimResult, Report, Verdict

CLAIMS = ClaimSet(
    (
        Claim("crew-rescued", "17 crew", tags=("sea", "rescue")),
        Claim("wreck-depth", "31 metres", tags=("sea",)),
        Claim("hearing", "4 May"),
    )
)


@pytest.mark.parametrize(
    ("ids", "tags", "chosen"),
    [
        ([], [], {"crew-rescued", "wreck-depth", "hearing"}),
        (["hearing"], [], {"hearing"}),
        (["hearing", "wreck-depth", "hearing"], [], {"hearing", "wreck-depth"}),
        ([], ["sea"], {"crew-rescued", "wreck-depth"}),
        ([], ["rescue", "sea"], {"crew-rescued", "wreck-depth"}),
        (["hearing", "crew-rescued"], ["sea"], {"crew-rescued"}),
    ],
)
def test_a_claim_has_one_of_the_ids_and_one_of_the_tags(
    ids: Sequence[str], tags: Sequence[str], chosen: set[str]
) -> None:
    assert select(CLAIMS, ids=ids, tags=tags) == chosen


@pytest.mark.parametrize(
    ("ids", "tags", "message"),
    [
        (["crew-rescue"], [], '--only: no claim has the id "crew-rescue": did you mean "crew-rescued"?'),
        (["hearing", "zzz"], [], '--only: no claim has the id "zzz"'),
        ([], ["seas"], '--tag: no claim has the tag "seas": did you mean "sea"?'),
        (["hearing"], ["sea"], "--only and --tag together leave no claim: leave one of them out"),
    ],
)
def test_what_no_claim_has_is_named(ids: Sequence[str], tags: Sequence[str], message: str) -> None:
    with pytest.raises(UsageError) as caught:
        select(CLAIMS, ids=ids, tags=tags)
    assert str(caught.value) == message


def test_claims_without_tags_have_none_to_suggest() -> None:
    with pytest.raises(UsageError, match="there is none in the claims files"):
        select(ClaimSet(CLAIMS.claims[2:]), tags=["sea"])


def test_a_report_is_cut_down_in_its_order() -> None:
    results = tuple(ClaimResult(claim, Verdict.NOT_FOUND, ()) for claim in CLAIMS.claims)
    kept = keep(Report((), (), results), frozenset(["hearing", "crew-rescued"]))
    assert [result.claim.id for result in kept.results] == ["crew-rescued", "hearing"]
