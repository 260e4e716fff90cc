"""Tokens: where words are parted, where they are kept whole, and the form that evens out spelling habits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.words import normalize, tokenize

PARTED = [
    ("10,000ft up", ["10,000", "ft", "up"]),
    ("a 17-strong team", ["a", "17", "-", "strong", "team"]),
    ("gross-misconduct", ["gross", "-", "misconduct"]),
    ("£3.5m", ["£", "3.5", "m"]),
    ("14:52, then", ["14", ":", "52", ",", "then"]),
    ("'Stop'", ["'", "Stop", "'"]),
    ("“Stop”", ["“", "Stop", "”"]),
    ("the end.", ["the", "end", "."]),
    ("(Labour)", ["(", "Labour", ")"]),
    ("5'10\"", ["5", "'", "10", '"']),
    ("and/or", ["and", "/", "or"]),
]

KEPT_WHOLE = [
    ("O'Neill didn't", ["O'Neill", "didn't"]),
    ("the victims' families", ["the", "victims'", "families"]),
    ("U.S. p.m.", ["U.S.", "p.m."]),
    ("A&E", ["A&E"]),
    ("NV482 and G20", ["NV482", "and", "G20"]),
    ("re-investigate co-operated", ["re-investigate", "co-operated"]),
    ("3,500.75", ["3,500.75"]),
    ("d'Arcy", ["d'Arcy"]),
    ("café", ["café"]),
    ("James' car", ["James'", "car"]),
    ("", []),
]

EQUAL = [
    ("Met's", "Met"),
    ("victims'", "victims"),
    ("U.S.", "US"),
    ("Café", "cafe"),
    ("re-open", "reopen"),
    ("O'Neill", "o'neill"),
    ("EXAMINED", "examined"),
]

UNEQUAL = [
    ("3.5", "35"),
    ("victims", "victim"),
    ("its", "it"),
    ("won't", "wont"),
    ("3,500", "3500"),
    ("A&E", "AE"),
    ("resume", "resumes"),
]


@pytest.mark.parametrize(("text", "tokens"), [*PARTED, *KEPT_WHOLE])
def test_tokens(text, tokens):
    assert [token.text for token in tokenize(text)] == tokens


@pytest.mark.parametrize(("first", "second"), EQUAL)
def test_spelling_habits_make_no_difference(first, second):
    assert normalize(first) == normalize(second)


@pytest.mark.parametrize(("first", "second"), UNEQUAL)
def test_other_words_stay_other(first, second):
    assert normalize(first) != normalize(second)


def test_a_part_of_a_text_can_be_read():
    assert [token.text for token in tokenize("one two three", 4, 7)] == ["two"]


@given(st.text())
def test_tokens_stand_in_order_and_equal_their_slices(text):
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.text
        assert token.norm
        end = token.end


@given(st.text())
def test_nothing_but_blanks_is_left_out(text):
    covered = {at for token in tokenize(text) for at in range(token.start, token.end)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in covered)
