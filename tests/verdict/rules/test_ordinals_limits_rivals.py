"""Ranks, dates beside limits, and which values are of the same thing: claim, text, verdict."""

import pytest

from factcheck.model.results import Verdict

S, C, N = Verdict.SUPPORTED, Verdict.CONFLICTING, Verdict.NOT_FOUND

RANKS = [
    ("Orla Finch came third in Brae", "In Brae, Orla Finch came fourth.", C),
    ("Marl is the longest pier in Norland", "Marl is the second-longest pier in Norland.", C),
    ("Marl is the longest pier in Norland", "Marl is the shortest pier in Norland.", C),
    ("Marl is the longest pier in Norland", "Norland's longest pier is Marl.", S),
    ("Ada Croft is the first woman to lead the guild", "Ada Croft has become the second woman to lead the guild.", C),
    ("Quill released its ninth album", "Quill's eighth album was recorded in Leck.", N),
]
LIMITS = [
    ("The pier opened in 1904", "The pier opened in 1940.", C),
    ("The pier opened after 1904", "The pier opened in 1899.", C),
    ("The pier opened after 1904", "The pier opened in 1911.", N),
    ("The pier closed before 1904", "The pier closed in 1899.", N),
    ("Ines Kolb wrote the play in 1988", "Ines Kolb, born in 1952, wrote the play.", N),
]
THINGS = [
    ("17 divers examined", "The jury examined 17 exhibits.", N),
    ("17 people arrested at the fair", "Police made 14 arrests at the fair.", C),
    ("A crowd of 8,412 watched the race", "8,142 spectators watched the race.", C),
    ("All eight carriages left the rails", "Three of the eight carriages left the rails.", C),
    ("Half of the 28 children were ill", "18 of the 28 children were ill.", C),
    ("None of the 17 guards was dismissed", "Four of the 17 guards were dismissed.", C),
    ("None of the 17 guards was dismissed", "None of the 17 guards has married.", N),
    ("Seven of the guards were promoted", "None of the guards was promoted.", C),
    ("The theft was not covered by insurance", "The church was uninsured against theft.", S),
    ("The theft was not covered by insurance", "The theft was covered by insurance, but the rain will not wait.", C),
    ("Baltimore Ferries employs 58 divers", "There is no work at Baltimore Ferries for its 85 divers.", C),
    ("The temperature in Leck reached 38.4C", "It was 34.8 degrees in Leck on Monday.", C),
    ("The temperature in Leck reached 38.4C", "It was 38.4 degrees in Leck on Monday.", S),
    ("Mara Lind did not ask for a refund", "Mara Lind sold the boat on Monday. She has asked for a refund.", C),
    ("Fire Chief Tess Wray spoke", "The meeting was told so by Police Chief Tess Wray, who spoke at noon.", C),
]


@pytest.mark.parametrize(("claim", "text", "verdict"), [*RANKS, *LIMITS, *THINGS])
def test_verdicts(check_one, claim, text, verdict):
    assert check_one(claim, text).verdict is verdict
