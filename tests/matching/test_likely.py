"""No passage is lost that has enough of a wording."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.bind import BESIDE
from factcheck.matching.likely import PARTS, Likely

KEYS = "abcdefgh"
SHARES = st.floats(0.0, 0.5)
SENTENCES = st.lists(st.dictionaries(st.sampled_from(KEYS), st.floats(0.1, 1.0)), min_size=1, max_size=7)
WORDINGS = st.lists(
    st.lists(st.tuples(st.sets(st.sampled_from(KEYS), min_size=1), SHARES, st.floats(0.0, 0.3)), max_size=PARTS),
    min_size=1,
    max_size=4,
)


@given(SENTENCES, WORDINGS, st.floats(0.0, 1.0))
def test_every_passage_that_has_enough_is_among_the_likely(
    sentences: list[dict[str, float]], wordings: list[list[tuple[set[str], float, float]]], least: float
) -> None:
    postings: dict[str, list[int]] = {}
    for number, parts in enumerate(wordings):
        for rank, (keys, _, _) in enumerate(parts):
            for key in keys:
                postings.setdefault(key, []).append(number * PARTS + rank)
    gains = [
        [(share - share * alone, share * BESIDE - share * alone) for _, share, alone in parts] for parts in wordings
    ]
    general = [sum(share * alone for _, share, alone in parts) for parts in wordings]
    around = [[focus for focus in (at - 1, at + 1) if 0 <= focus < len(sentences)] for at in range(len(sentences))]
    likely = Likely([*zip(sentences, around, strict=True)], postings, gains, general)

    def share_of(number: int, focus: int) -> float:
        """Count each part once, by the best that the passage has of it."""
        beside = [sentences[at] for at in around[focus]]
        return sum(
            share
            * max(
                alone,
                *(sentences[focus].get(key, 0.0) for key in keys),
                *(BESIDE * sentence.get(key, 0.0) for sentence in beside for key in keys),
            )
            for keys, share, alone in wordings[number]
        )

    for number in range(len(wordings)):
        found = [*likely.passages(number, least)]
        assert found == sorted(set(found))
        assert not found or number in likely.numbers(least - 1e-9) or least <= general[number]
        assert {at for at in range(len(sentences)) if share_of(number, at) > least + 1e-9} <= {*found}


def test_a_passage_that_has_too_little_of_a_wording_is_not_likely() -> None:
    sentences = [({"a": 1.0}, [1]), ({"b": 1.0}, [0]), ({"a": 0.5}, ())]
    likely = Likely(sentences, {"a": [0], "b": [1]}, [[(0.6, 0.3), (0.4, 0.2)]], [0.0])
    assert [[*likely.passages(0, least)] for least in (0.0, 0.3, 0.6, 0.7, 0.79, 0.81)] == [
        [0, 1, 2],
        [0, 1, 2],
        [0, 1],
        [0, 1],
        [0],
        [],
    ]
    assert [[*likely.numbers(least)] for least in (0.0, 0.99, 1.01)] == [[0], [0], []]
