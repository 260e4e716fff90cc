"""Whether a text has the subject of the claims, told by the names that both have."""

from __future__ import annotations

import pytest

from factcheck.document.texts import read_document
from factcheck.matching.anchor import is_anchored, subject_names
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim
from factcheck.readers import read_text
from factcheck.settings import DEFAULTS

FLOOD = [
    "Carrow Harbour flooded on 3 May",
    "Mayor Denise Akintola declared an emergency",
    "The river Tarn rose by two metres",
    "Brigid Mallory led the lifeboat crew",
    "£412,000 raised",
]


def anchored(claims: list[str], text: str) -> bool:
    wordings = read_claims([Claim(f"c{at}", claim) for at, claim in enumerate(claims)], DEFAULTS)
    return is_anchored(read_document(read_text(text), lambda root: root), subject_names(wordings), DEFAULTS)


ABOUT_IT = [
    "In Carrow Harbour, Denise Akintola thanked the crew of Brigid Mallory.",
    "The mayor, Ms Akintola, went with Mallory to the Tarn.",
    "People in Carrow Harbour fled when the Tarn burst its banks.",
]
ABOUT_ANOTHER = [
    "The appeal in Stourmouth raised £9,000, said Hugo Penfold, who is a teacher in Denham.",
    "Hugo Penfold led the crew in Denham. The mayor, Ann Castell, thanked him.",
    "Snow is forecast in Denham, Stourmouth and Great Harrow.",
]
TOO_SHORT_TO_TELL = [
    "The harbour flooded and the mayor declared an emergency.",
    "Snow is forecast.",
    "Hugo Penfold led the crew.",
]


@pytest.mark.parametrize("text", ABOUT_IT)
def test_a_text_with_the_names_of_the_claims_has_their_subject(text: str) -> None:
    assert anchored(FLOOD, text)


@pytest.mark.parametrize("text", ABOUT_ANOTHER)
def test_a_text_with_none_of_them_has_another(text: str) -> None:
    assert not anchored(FLOOD, text)


@pytest.mark.parametrize("text", TOO_SHORT_TO_TELL)
def test_a_sentence_that_names_hardly_anybody_may_have_it(text: str) -> None:
    assert anchored(FLOOD, text)


@pytest.mark.parametrize("text", [*ABOUT_IT, *ABOUT_ANOTHER])
def test_with_too_few_names_every_text_may_have_it(text: str) -> None:
    assert anchored(["£412,000 raised", "Brigid Mallory led the crew"], text)


def test_each_name_is_told_once_by_its_fullest_form() -> None:
    claims = [Claim("a", "Brigid Mallory led the crew"), Claim("b", "The crew was led by Mallory")]
    assert [name.words for name in subject_names(read_claims(claims, DEFAULTS))] == [("brigid", "mallory")]


def test_a_misspelt_name_still_anchors() -> None:
    assert anchored(
        FLOOD, "In Carrow Harbor, Denise Akintolla thanked the crew of Brigid Malory and the Tarn was calm."
    )
