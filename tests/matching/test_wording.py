"""Claims as weighted frames and slots: what tells much, what tells little, and which words belong to which value."""

from __future__ import annotations

import pytest

from factcheck.matching.wording import Wording, nearness, owner_of, read_claims, specificity
from factcheck.model.claims import Claim
from factcheck.model.facts import Fact, Kind
from factcheck.reading.statement import Statement, read_statement
from factcheck.settings import DEFAULTS
from factcheck.text.folding import bare
from factcheck.text.sentences import split


def read(text: str) -> Statement:
    document = bare(text)
    return read_statement(split(document)[0], document.folded)


def first(text: str, kind: Kind | None = None) -> Fact:
    return next(fact for fact in read(text).facts if kind is None or fact.kind is kind)


def wordings(*texts: str) -> tuple[Wording, ...]:
    return read_claims([Claim(f"c{at}", text) for at, text in enumerate(texts)], DEFAULTS)


TELLS_MORE = [
    # the first tells more than the second
    ("4,317 seals", "4 seals"),
    ("17 seals", "7 seals"),
    ("17 seals", "10 seals"),
    ("£412,650", "£5"),
    ("23 June 2022", "in 2022"),
    ("23 June 2022", "23 June"),
    ("at 14:52", "at 3pm"),
    ("won 6-4, 3-6, 7-5", "won 3-1"),
    ("3.75%", "3%"),
]


@pytest.mark.parametrize(("more", "less"), TELLS_MORE)
def test_a_value_with_more_digits_or_parts_tells_more(more: str, less: str) -> None:
    assert specificity(first(more), DEFAULTS) > specificity(first(less), DEFAULTS)


def test_round_numbers_tell_no_more_than_their_digits() -> None:
    assert specificity(first("3 seals"), DEFAULTS) == specificity(first("3,000,000 seals"), DEFAULTS)


OWNERS = [
    # text, surname of the one whose age it is, or None
    ("Mara Ellingham, 34, won the race", "ellingham"),
    ("Mara Ellingham is 34", "ellingham"),
    ("34-year-old Mara Ellingham won the race", "ellingham"),
    ("Tom Pell, 29, beat Mara Ellingham, 34", "pell"),
    ("Mara Ellingham, who is 34, won the race", "ellingham"),
    ("the winner, Mara Ellingham, aged 34, wept", "ellingham"),
    ("a 34-year-old woman won the race", None),
    ("a 34-year-old woman from the hills beat Mara Ellingham", None),
    ("Mara Ellingham beat a 19-year-old", None),
    ("Mara Ellingham won the race for a boy in her street who is aged 12", None),
]


@pytest.mark.parametrize(("text", "surname"), OWNERS)
def test_an_age_belongs_to_the_name_beside_it(text: str, surname: str | None) -> None:
    statement = read(text)
    age = next(fact for fact in statement.facts if fact.kind is Kind.AGE)
    owner = owner_of(statement, age)
    assert (owner.key if owner else None) == surname


def near(text: str, word: str) -> float:
    statement = read(text)
    at = next(at for at, token in enumerate(statement.tokens) if token.text == word)
    return nearness(statement, next(fact for fact in statement.facts if fact.kind is Kind.COUNT), at)


def test_the_word_beside_a_value_is_nearest() -> None:
    text = "17 divers searched the flooded quarry"
    assert near(text, "divers") > near(text, "searched") > near(text, "quarry")


def test_a_clause_between_them_costs_more_than_words() -> None:
    assert near("17 divers went down, the quarry was flooded", "quarry") < near(
        "17 divers went down into the old cold quarry", "quarry"
    )


def test_another_value_of_the_kind_takes_its_own_words() -> None:
    statement = read("17 adults and seven children were saved")
    adults, children, _total = statement.facts
    at = next(at for at, token in enumerate(statement.tokens) if token.text == "children")
    assert nearness(statement, children, at) > nearness(statement, adults, at)


def test_a_value_of_another_kind_takes_nothing() -> None:
    alone = near("17 divers searched for weeks in the quarry", "quarry")
    beside = near("17 divers searched for £90 in the quarry", "quarry")
    assert beside == pytest.approx(alone, abs=0.02)


def weight(wording: Wording, root: str) -> float:
    return next(term.weight for term in wording.terms if term.root == root)


def test_a_word_of_many_claims_tells_less() -> None:
    crowd = wordings("nurses strike", "nurses march", "nurses vote", "nurses picket canteens")
    assert weight(crowd[0], "nurs") < weight(crowd[3], "picket")


def test_a_word_alone_has_the_weight_of_its_class() -> None:
    (wording,) = wordings("Brigid Mallory said that turbines failed")
    by_weight = sorted(wording.terms, key=lambda term: -term.weight)
    assert by_weight[0].name is not None
    assert by_weight[-1].root == "say"


def test_synonyms_stand_for_a_word_and_antonyms_against_it() -> None:
    (wording,) = wordings("the company bought the dairy and prices rose")
    readings = {root: degree for term in wording.terms for root, degree in term.readings}
    assert readings["purchas"] > 0
    assert readings["fall"] < 0


def test_every_wording_of_a_claim_is_read() -> None:
    claim = Claim("c", "17 barges moored", also=("the barges numbered 17",), unlike=("17 barges sank",))
    first_, second, third = read_claims([claim], DEFAULTS)
    assert [wording.claim for wording in (first_, second, third)] == [0, 0, 0]
    assert [wording.unlike for wording in (first_, second, third)] == [False, False, True]


QUOTED_MOSTLY = [
    ('"The river belongs to everyone who drinks from it," said Amara Pope', True),
    ('"Nobody told us"', True),
    ("Amara Pope said that the river belongs to everyone", False),
    ('The exhibition "Tides" opened with 40 paintings by islanders', False),
    ('He called the plan "daft"', False),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED_MOSTLY)
def test_a_claim_that_is_mostly_quotation_is_known(text: str, expected: bool) -> None:
    (wording,) = wordings(text)
    assert wording.is_quotation is expected


def test_words_inside_quotation_marks_are_no_part_of_the_frame() -> None:
    (wording,) = wordings('The curator called it "seven tides of grief" and hung 40 paintings by islanders')
    assert "tid" not in {term.root for term in wording.terms}
    assert len(wording.slots) == 1


def test_the_head_of_a_count_is_kept_with_it() -> None:
    (wording,) = wordings("600 extra guards were sent to the border")
    assert wording.slots[0].head == "guard"


def test_a_value_has_a_nearness_for_each_term() -> None:
    (wording,) = wordings("On 3 May 17 divers searched the quarry")
    assert all(len(slot.nearness) == len(wording.terms) for slot in wording.slots)


def test_rarity_can_be_switched_off() -> None:
    level = DEFAULTS._replace(rarity=0.0)
    texts = [Claim("a", "nurses strike"), Claim("b", "nurses march")]
    one, _ = read_claims(texts, level)
    assert weight(one, "nurs") == weight(one, "strik")
