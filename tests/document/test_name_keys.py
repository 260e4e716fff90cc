"""The keys of names: whatever may mean the same and shares a word is found by them."""

from __future__ import annotations

from random import Random

from factcheck.document.name_keys import keys_alike, keys_of
from factcheck.document.naming import Likeness, compare_words

WORDS = """
    smith berg jan j jk jo william bill will liz elizabeth ann anna anne chris christopher christine paul pauline met
    metropolitan police council bank of the university leck africa african china chinese van der bbc mbb beaver beavers st
""".split()


def changed(words: tuple[str, ...], random: Random) -> tuple[str, ...]:
    """Return a name that has most of the words of another."""
    made = list(words)
    made[random.randrange(len(made))] = random.choice(WORDS)
    if random.random() < 0.3:
        random.shuffle(made)
    if random.random() < 0.3:
        made.insert(random.randrange(len(made) + 1), random.choice(WORDS))
    return tuple(made[random.random() < 0.3 :]) or words


def test_names_that_may_mean_the_same_find_each_other() -> None:
    random, same = Random(3), 0
    for _ in range(30_000):
        kept = tuple(random.choices(WORDS, k=random.randint(1, 4)))
        name = changed(kept, random)
        if len(name) < 2 or set(kept).isdisjoint(name):
            continue
        if Likeness.SAME in (compare_words(kept, name), compare_words(name, kept)):
            same += 1
            assert not set(keys_of(kept)).isdisjoint(keys_alike(name)), (kept, name)
    assert same > 3_000
