"""Polarity: which words a negation reaches, what leaves them open, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts.polarity import read_polarity
from factcheck.text.words import tokenize


def words_where(text: str, *, negated: bool | None = None, supposed: bool | None = None) -> set[str]:
    tokens = tokenize(text)
    polarity = read_polarity(tokens)
    return {
        token.text
        for at, token in enumerate(tokens)
        if (negated is None or polarity.negated(at) is negated)
        and (supposed is None or polarity.supposed[at] is supposed)
    }


NEGATED = [
    # text, words turned over, words left alone
    ("The ferry did not sail on Friday", "ferry sail Friday", ""),
    ("The ferry never sailed", "ferry sailed", ""),
    ("Nobody saw the ferry sail", "saw ferry", ""),
    ("No-one saw the ferry sail", "saw ferry", ""),
    ("Asked about the ferry, he said 'no comment'", "comment", "ferry"),
    ("Her answer was “no comment” when she was asked", "comment", ""),
    ("No - the ferry sailed", "ferry", ""),
    ("No ferries sailed", "ferries sailed", ""),
    ("The storm caused no damage", "storm caused damage", ""),
    ("None of the ferries sailed", "ferries sailed", ""),
    ("Neither the mate nor the cook was hurt", "mate cook hurt", ""),
    ("The captain couldn't swim", "captain swim", ""),
    ("The ferry sailed without a pilot", "pilot", "ferry sailed"),
    ("The owner denied a fault in the hull", "fault hull", "owner"),
    ("The fault was denied by the owner", "fault", "owner"),
    ("Divers ruled out a leak", "leak", "Divers"),
    ("The crew did not deny the fault", "deny", "fault"),
    ("A leak was ruled out", "leak", ""),
    ("The owner refused to pay the crew", "pay crew", "owner"),
    ("The owner failed to pay the crew", "pay crew", "owner"),
    ("His failure to pay angered the crew", "pay", "His"),
    ("The captain was cleared of neglect", "neglect", "captain"),
    ("The court cleared the captain of neglect", "neglect", "court captain"),
    ("The captain was found not guilty of neglect", "neglect", "captain found guilty"),
    ("The captain was found not guilty of neglect by the court", "neglect", "captain found guilty court"),
    ("The captain pleaded not guilty", "", "captain pleaded guilty"),
    ("Injuries: none", "Injuries", ""),
    ("Alarm working: no.", "Alarm working", ""),
    ("The owner: no ferry sailed", "ferry sailed", "owner"),
    ("The ferry will sail if the wind does not rise", "wind rise", "ferry sail"),
    ("The ferry will not sail if the wind rises", "ferry sail", ""),
    ("The owner rejected claims that the hull leaked", "hull leaked", "owner"),
    ("The crew was unable to launch the boat", "launch boat", "crew"),
    ("The owner has yet to answer", "answer", "owner"),
    ("The owner has still to answer", "answer", "owner"),
    ("The deck was anything but dry", "dry", "deck"),
    ("Fog prevented the ferry from sailing", "sailing", "Fog ferry"),
    ("The pilot was absent on the day", "pilot", "day"),
    ("The island lacks wells, and water comes by boat", "wells", "island water boat"),
    ("The ferry has no lifeboats, but it has rafts", "ferry lifeboats", "rafts"),
    ("The owner said the ferry did not sail", "ferry sail", "owner"),
    ("The union voted against the offer", "union offer", ""),
    ("The pangolin, not the snake, carried it", "snake", "pangolin carried"),
    ("It was driven not by greed but by fear", "greed", "driven fear"),
    ("He was not killed by the fall but by the cold", "fall", "killed cold"),
]

LEFT_ALONE = [
    # no word is turned over
    "The owner is still to be found in the yard",
    "The ferry sailed on Friday",
    "Not only the ferry sailed",
    "No doubt the ferry sailed",
    "No fewer than 40 ferries sailed",
    "No ferry is longer than this",
    "The rink had not seen such a crowd since 1977",
    "The town has not had a summer as dry in 40 years",
    "Humans Need Not Apply is a film",
    "The band released the album No Fences",
    "No Strings Attached was released in March",
    'The single "No Milk Today" sold well',
    "The prime minister left No 10",
    "Pilots kept out of the no-fly zone",
    "The no-confidence vote passed",
    "The pilots gave 'no comment' replies",
    "The rule of “no win” fees stands",
    "The council rejected the plan",
    "The train stopped at Ely",
    "The board failed the test",
    "The yard declined",
    "The town is far from London",
    "Nothing but rubble was left",
    "The owner dismissed the cook",
    "The ferry kept its paint from Norway",
]


@pytest.mark.parametrize(("text", "turned", "kept"), NEGATED)
def test_a_negation_reaches(text: str, turned: str, kept: str) -> None:
    under = words_where(text, negated=True)
    assert set(turned.split()) <= under
    assert under.isdisjoint(kept.split())


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_no_negation_is_seen(text: str) -> None:
    assert words_where(text, negated=True) == set()


SUPPOSED = [
    # text, words that are neither stated nor denied
    ("Did the ferry sail?", "ferry sail"),
    ("If the ferry sails, the crew is paid", "ferry sails"),
    ("The ferry may sail on Friday", "sail"),
    ("The owner allegedly paid the crew", "paid crew"),
    ("The owner is accused of fraud", "fraud"),
    ("Not all ferries sailed", "ferries sailed"),
    ("It was not the only ferry", "ferry"),
    ("The hull was not big enough to carry cars", "carry cars"),
    ("The study was not designed to prove it", "designed prove"),
    ("The ferry will not sail until Monday", "sail"),
    ("The yard stopped building ferries", "building ferries"),
    ("The ferry hardly moved", "ferry moved"),
    ("The owner did not say that the hull leaked", "hull leaked"),
]

STATED = [
    "The ferry sailed on Friday",
    "The ferry sailed in May",
    "The ferry stopped at Ely",
    "The crew was not paid",
    "The owner said that the hull leaked",
    "No evidence supports the claim that the hull leaked",
    "The owner has enough to pay the crew",
]


@pytest.mark.parametrize(("text", "words"), SUPPOSED)
def test_what_is_asked_supposed_or_half_denied_is_open(text: str, words: str) -> None:
    assert set(words.split()) <= words_where(text, supposed=True)


FORETOLD = [
    # text, words of a future that is reported
    ("The owner said that the ferry would sail on Friday", "sail Friday"),
    ("News came that the yard would close", "close"),
]

NOT_FORETOLD = [
    "The owner said that the ferry would sail if the crew was paid",
    "The owner said that the ferry would have sailed",
    "The owner said that she would like to sail",
    "The ferry would sail on Fridays",
    "The owner said that the ferry might sail",
    "The owner said that the ferry sailed",
]


@pytest.mark.parametrize(("text", "words"), FORETOLD)
def test_would_behind_a_verb_of_saying_foretells(text: str, words: str) -> None:
    tokens = tokenize(text)
    foretold = read_polarity(tokens).foretold
    assert set(words.split()) <= {token.text for at, token in enumerate(tokens) if foretold[at]}


@pytest.mark.parametrize("text", NOT_FORETOLD)
def test_what_hangs_on_a_condition_is_not_foretold(text: str) -> None:
    assert not any(read_polarity(tokenize(text)).foretold)


@pytest.mark.parametrize("text", STATED)
def test_what_is_stated_or_denied_is_not_open(text: str) -> None:
    assert words_where(text, supposed=True) == set()


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    tokens = tokenize(text)
    polarity = read_polarity(tokens)
    assert len(polarity.negations) == len(polarity.supposed) == len(tokens)
    assert all(0 <= cue < len(tokens) for cue in polarity.cues)
