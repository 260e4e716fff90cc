"""The sections of a file of claims: which claims stand together, and what a text has of each section."""

from __future__ import annotations

import pytest

from factcheck.document.texts import read_document
from factcheck.matching.sections import Sections, value_key
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim
from factcheck.readers import read_text


def sections_of(*claims: str) -> Sections:
    return Sections(read_claims([Claim(f"c{at}", text) for at, text in enumerate(claims)]))


def keys_of(text: str) -> set[str]:
    return {value_key(f) for s in read_document(read_text(text), str).statements for f in s.facts}


@pytest.mark.parametrize("claims", [1, 2, 23, 24, 25, 26, 31, 32, 33, 49, 100])
def test_each_claim_is_in_the_sections_that_hold_it(claims: int) -> None:
    sections = sections_of(*(f"Ward {at} has beds" for at in range(claims)))
    for claim in range(claims):
        holding = [at for at in range(len(sections.starts)) if claim in sections.claims(at)]
        assert holding == list(sections.of(claim)) != []
    assert {claim for at in range(len(sections.starts)) for claim in sections.claims(at)} == set(range(claims))


@pytest.mark.parametrize("sizes", [[9, 30], [1] * 40, [3, 30, 3, 3], [24, 24], [25], [8, 8, 2, 60, 1]])
def test_a_section_holds_claims_of_one_file_or_of_files_of_a_few(sizes: list[int]) -> None:
    files = [f"{at}.yaml" for at, size in enumerate(sizes) for _ in range(size)]
    sections = Sections(read_claims([Claim(f"c{at}", "It rained") for at in range(len(files))]), files)
    for claim in range(len(files)):
        assert [at for at in range(len(sections.starts)) if claim in sections.claims(at)] == list(sections.of(claim))
        assert sections.of(claim)
    for at in range(len(sections.starts)):
        held = {files[claim] for claim in sections.claims(at)}
        assert len(held) == 1 or all(files.count(file) < 8 for file in held)


def test_two_dozen_claims_are_one_section() -> None:
    assert len(sections_of(*["Snow fell"] * 24).starts) == 1
    assert len(sections_of(*["Snow fell"] * 25).starts) == 2


def test_eight_claims_that_stand_together_are_in_one_section() -> None:
    sections = sections_of(*["Snow fell"] * 100)
    for first in range(92):
        assert set(sections.of(first)) & set(sections.of(first + 7))


def test_the_share_of_the_values_of_the_claims_that_a_text_has() -> None:
    sections = sections_of("17 divers searched the quarry", "The dive cost £4m")

    def share(text: str) -> float:
        return sections.known_values(0, keys_of(text))[0]

    assert [share("Snow fell."), share("It cost £4m."), share("It cost £4m. 17 came.")] == [0.0, 0.5, 1.0]
    assert sections_of("Snow fell").known_values(0, []) == (1.0, 1.0)


def test_the_share_of_the_telling_values_is_weighed() -> None:
    sections = sections_of("Nine divers searched the quarry", "The dive cost £4,125", "It lasted 377 minutes")

    def telling(text: str) -> float:
        return sections.known_values(0, keys_of(text))[1]

    assert telling("Nine came.") == 0.0  # a number of one digit tells nothing
    assert 0.5 < telling("It cost £4,125.") < 1.0
    assert telling("It cost £4,125 and lasted 377 minutes.") == 1.0


def test_the_years_of_the_claims_are_known() -> None:
    assert sections_of("Opened on 3 May 2024", "The mill burned down in 1961").years == [{1961, 2024}]


def test_a_section_has_the_values_years_and_names_of_its_own_claims() -> None:
    claims = ["It rained"] * 40
    claims[0], claims[39] = "Nadia Holbrook sold 17 mills in 1961", "Tom Askew bought 23 mills in 2024"
    sections = sections_of(*claims)
    first, last = 0, len(sections.starts) - 1
    assert (sections.years[first], sections.years[last]) == ({1961}, {2024})
    assert (sections.names[first], sections.names[last]) == (1, 1)
    assert [sections.known_values(at, keys_of("23 mills"))[0] for at in (first, last)] == [0.0, 0.5]
    named = sections.named_in(read_document(read_text("Tom Askew rang."), str))
    assert {at: list(names) for at, names in named.items()} == {
        at: [("tom", "askew")] for at in range(len(sections.starts)) if 39 in sections.claims(at)
    }


def test_the_names_of_the_claims_that_a_text_has() -> None:
    sections = sections_of("The mill was sold by Nadia Holbrook", "The mill in Leck burned")

    def named(text: str) -> list[str]:
        found = sections.named_in(read_document(read_text(text), str))
        return sorted(" ".join(name) for name in found.get(0, {}))

    assert named("Snow fell in Marle.") == []
    assert named("Tom Askew bought it from Nadia Holbrook.") == ["nadia holbrook"]
    assert named("In Leck they bought it from Holbrook.") == ["leck", "nadia holbrook"]
    assert sections.names == [2]
