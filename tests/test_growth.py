"""Long texts of one kind: what is said again and again, or in ever other words, takes as long as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import islice, product

import pytest

from factcheck.model.claims import Claim, ClaimSet
from factcheck.pipeline import run
from factcheck.readers import read_text

CLAIMS = ClaimSet(
    (
        Claim("pool", 'The mayor said: "We will never close the swimming pool at Leck"'),
        Claim("flood", 'Anna Berg said: "I have not slept since the flood"'),
        Claim("mayor", "Anna Berg was elected mayor of Leck"),
        Claim("divers", "17 divers searched the wreck"),
    )
)
SYLLABLES = [start + end for start in "ba ke li mo nu ra se ti vo wa".split() for end in "ck ll m n r st x".split()]


def made_up() -> Iterator[str]:
    """Yield ever other words of two syllables."""
    return ("".join(pair).title() for pair in product(SYLLABLES, repeat=2))


TEXTS = {
    "people of one surname": " ".join(f"{word} Smith said so." for word in islice(made_up(), 6_000)),
    "people of one given name": " ".join(f"John {word} said so." for word in islice(made_up(), 6_000)),
    "bodies of one place": " ".join(f"The Leck {word} Council said so." for word in islice(made_up(), 6_000)),
    "people without a name": "".join(f"{word} Smith came. " for word in islice(made_up(), 4_000))
    + "“We will never close the swimming pool at Leck,” the head of the club said. " * 1_000,
}


@pytest.mark.parametrize("kind", TEXTS)
def test_time_grows_with_the_length_alone(
    kind: str, within_half_a_minute: Callable[[], AbstractContextManager[None]]
) -> None:
    with within_half_a_minute():
        run(CLAIMS, [read_text(TEXTS[kind])])
