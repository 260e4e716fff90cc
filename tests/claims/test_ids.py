import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims.ids import MAX_LENGTH, IdMaker, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two boats sank", "two-boats-sank"),
        ("3,400 homes", "3400-homes"),
        ("3,4 and 5", "3-4-and-5"),
        ("£12.4m debt", "12.4m-debt"),
        ("The mayor’s car won't start.", "the-mayors-car-wont-start"),
        ("Zoë Åkesson — “never”", "zoe-akesson-never"),
        ("well-known face", "well-known-face"),
        ("…", "claim"),
        ("Θεσσαλονίκη", "claim"),
        (
            "The committee heard nine witnesses over a period of eleven days",
            "the-committee-heard-nine-witnesses-over-a-period",
        ),
        (60 * "a" + " boats", 48 * "a"),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_slug_is_a_valid_id_for_any_text(text: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9._-]+", slug(text))
    assert len(slug(text)) <= MAX_LENGTH


@given(
    st.lists(st.sampled_from(["Two boats", "two boats 2", "two-boats", "Two boats 3", "Three"])),
    st.sets(st.just("two-boats-2")),
)
def test_ids_are_all_different_and_the_same_every_time(texts: list[str], taken: set[str]) -> None:
    first, second = IdMaker(taken), IdMaker(taken)
    made = [first.make(text) for text in texts]
    assert len(set(made) | taken) == len(made) + len(taken)
    assert made == [second.make(text) for text in texts]
