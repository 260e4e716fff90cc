"""How words and numbers are written: capitals, articles, numbers in words, and the smallest stretch that differs."""

from __future__ import annotations

from fractions import Fraction

from factcheck.model.text import Span
from factcheck.text.words import tokenize
from factcheck.verdict.rewriting.edits import Edit, in_case_of, smallest, takes_an, with_article
from factcheck.verdict.rewriting.spelling import (
    decimal,
    decimals_of,
    ordinal_ending,
    spell,
    spell_decimal,
    spell_ordinal,
)

CAPITALS = [
    ("seven", "seventeen", "seventeen"),
    ("Seven", "seventeen", "Seventeen"),
    ("SEVEN", "seventeen", "SEVENTEEN"),
    ("A", "seven", "Seven"),
    ("7", "seven", "seven"),
    ("6 PM", "noon", "NOON"),
    ("Twenty-one", "thirty-two", "Thirty-two"),
    ("Twenty-One", "thirty-two", "Thirty-Two"),
    ("Two hundred and six", "three hundred and seven", "Three hundred and seven"),
    ("Two Hundred and Six", "three hundred and seven", "Three Hundred and Seven"),
    ("two Hundred", "three hundred", "three hundred"),
    ("7 Days", "nine days", "nine days"),
]


def test_words_have_the_capitals_of_those_that_they_replace() -> None:
    assert [(old, new, in_case_of(old, new)) for old, new, _ in CAPITALS] == CAPITALS


AN = """
    8|80|800|8,000|8-year-old|11|11th|11,000|18|18-year-old|18,000|18,000,000|£8|£18m|$11bn|“honest”|hour|heir|honorary
    unusual|uneasy|usher|umbrella|official|office|apple|Italian|(old|'early|elephant|Under-Secretary
"""
A = """
    1|100|1,100|110|180|1,800|180,000|£1|seven|one|once|one-off|onerous|ouija|unit|union|university|European|euro|used
    usual|UK|Ukrainian|ubiquitous|utility|hotel|house|“big”|
"""


def test_the_article_goes_by_the_sound() -> None:
    assert [word for word in _words(AN) if not takes_an(word)] == []
    assert [word for word in _words(A) if takes_an(word)] == []


def _words(table: str) -> list[str]:
    return [word.strip() for line in table.strip().split("\n") for word in line.split("|")]


ARTICLES = [
    # a text with the words to be replaced in braces, the new ones, and what the text then reads
    ("a {7%} share", "11%", "an 11% share"),
    ("an {8%} share", "12%", "a 12% share"),
    ("A {7%} share", "11%", "An 11% share"),
    ("An {8%} share", "12%", "A 12% share"),
    ("a “{7%}” share", "11%", "an “11%” share"),
    ("a\n{7%} share", "11%", "an\n11% share"),
    ("a {7%} share", "12%", "a 12% share"),
    ("the {7%} share", "11%", "the 11% share"),
    ("a big {7%} share", "11%", "a big 11% share"),
    ("a ({7%}) share", "11%", "a (11%) share"),
    ("{7%} share", "11%", "11% share"),
    ("a {share}", "", "a "),
]


def test_the_article_before_other_words_is_the_right_one() -> None:
    written = []
    for text, new, _ in ARTICLES:
        edit, plain = _edit(text, new)
        whole = with_article(edit, tokenize(plain), plain)
        written.append((text, new, plain[: whole.span.start] + whole.text + plain[whole.span.end :]))
    assert written == ARTICLES


SMALLEST = [
    # a text with the words to be replaced in braces, the new ones, and what has to change into what
    ("on {23 June 2022} it", "24 June 2022", "23", "24"),
    ("on {23 June 2022} it", "23 July 2022", "June", "July"),
    ("on {23 June 2022} it", "23 June 2021", "2022", "2021"),
    ("on {23 June 2022} it", "24 June 2021", "23 June 2022", "24 June 2021"),
    ("{seven} left", "nine", "seven", "nine"),
    ("cost {£12m} there", "£14m", "12", "14"),
    ("cost {£12 m} there", "£14m", "12 m", "14m"),
    ("cost {£12m} there", "£14 m", "12m", "14 m"),
    ("a “{7-8}” win", "9-8", "7", "9"),
    ("a “{7-8}” win", "7-9", "8", "9"),
    ("{two\nmen left}", "two men came", "left", "came"),
    # something is always replaced by something
    ("the {deputy chief constable}", "chief constable", "deputy chief", "chief"),
    ("the {chief constable}", "deputy chief constable", "chief", "deputy chief"),
    ("the {chief constable}", "chief", "chief constable", "chief"),
    ("the {chief}", "chief constable", "chief", "chief constable"),
    ("it {is safe}", "is not safe", "is", "is not"),
    ("it {is not safe}", "is safe", "is not", "is"),
    ("{one one one}", "one one", "one one", "one"),
]


def test_only_words_that_differ_are_replaced() -> None:
    cut = []
    for text, new, _, _ in SMALLEST:
        edit, plain = _edit(text, new)
        small = smallest(edit, plain)
        cut.append((text, new, plain[small.span.start : small.span.end], small.text))
    assert cut == SMALLEST


WITHIN = [
    # the words that are shown in braces, an edit of what stands in brackets, and what is shown with it
    ("an {[18]-year-old}", "17", "17-year-old"),
    ("[an {18]-year-old}", "a 17", "17-year-old"),
    ("{[an 18]-year-old}", "a 17", "a 17-year-old"),
    ("[an old {18]-year-old}", "a big old 17", "old 17-year-old"),
    ("{18 [days}, or so]", "weeks or less", "18 weeks or less"),
]


def test_the_part_of_an_edit_is_shown_that_lies_in_what_was_found() -> None:
    shown = []
    for text, new, _ in WITHIN:
        places = {mark: len([c for c in text[: text.index(mark)] if c not in "{}[]"]) for mark in "{}[]"}
        plain = "".join(c for c in text if c not in "{}[]")
        edit = Edit(Span(places["["], places["]"]), new)
        shown.append((text, new, edit.within(plain, Span(places["{"], places["}"]))))
    assert shown == WITHIN


CARDINALS = {
    0: "zero",
    19: "nineteen",
    20: "twenty",
    99: "ninety-nine",
    100: "one hundred",
    101: "one hundred and one",
    999: "nine hundred and ninety-nine",
    1000: "one thousand",
    1001: "one thousand and one",
    1100: "one thousand one hundred",
    10**6: "one million",
    2_000_099: "two million and ninety-nine",
    10**9 + 10**6: "one billion one million",
    21 * 10**12: "twenty-one trillion",
}
ORDINALS = {
    1: "first",
    3: "third",
    9: "ninth",
    12: "twelfth",
    19: "nineteenth",
    20: "twentieth",
    21: "twenty-first",
    30: "thirtieth",
    100: "one hundredth",
    101: "one hundred and first",
    112: "one hundred and twelfth",
    120: "one hundred and twentieth",
    1000: "one thousandth",
}
ENDINGS = {"st": (1, 21, 101, 1021), "nd": (2, 22, 102), "rd": (3, 23, 103), "th": (0, 4, 10, 11, 12, 13, 14, 111, 212)}
DECIMALS = {"2.75": "two point seven five", "0.5": "zero point five", "10.05": "ten point zero five", "3": "three"}


def test_numbers_are_written_out() -> None:
    assert {number: spell(number) for number in CARDINALS} == CARDINALS
    assert {number: spell_ordinal(number) for number in ORDINALS} == ORDINALS
    assert {number: spell_decimal(Fraction(number)) for number in DECIMALS} == DECIMALS
    assert {ending: {ordinal_ending(number) for number in numbers} for ending, numbers in ENDINGS.items()} == {
        ending: {ending} for ending in ENDINGS
    }


def test_numbers_are_written_out_as_another_writer_does() -> None:
    assert (spell(121, joined=False), spell(121, hyphen=" ")) == (
        "one hundred twenty-one",
        "one hundred and twenty one",
    )
    assert (spell_ordinal(101, joined=False), spell_ordinal(21, hyphen=" ")) == ("one hundred first", "twenty first")
    assert spell_decimal(Fraction("121.5"), hyphen=" ", joined=False) == "one hundred twenty one point five"


FIGURES = [
    ("3500", {"separator": ","}, "3,500"),
    ("3500.5", {"separator": ","}, "3,500.5"),
    ("3500000.5", {"separator": ".", "point": ","}, "3.500.000,5"),
    ("4.5", {"places": 2}, "4.50"),
    ("9", {"places": 2}, "9.00"),
    ("1.25", {"places": 1}, "1.25"),
    ("0.05", {}, "0.05"),
    ("0", {}, "0"),
    ("999", {"separator": ","}, "999"),
    ("-1", {}, None),
    ("1/3", {}, None),
]
PLACES = {"3": 0, "3.5": 1, "3.25": 2, "0.000001": 6, "0.0000001": None, "1/3": None}


def test_numbers_are_written_in_figures_where_their_decimals_end() -> None:
    assert [(number, style, decimal(Fraction(number), **style)) for number, style, _ in FIGURES] == FIGURES  # type: ignore[arg-type]
    assert {number: decimals_of(Fraction(number)) for number in PLACES} == PLACES
    assert [spell_decimal(Fraction(number)) for number in ("-1", "-0.5", "1/3")] == [None, None, None]


def _edit(text: str, new: str) -> tuple[Edit, str]:
    """Return the edit that writes `new` in place of the words in braces, and the text without the braces."""
    return Edit(Span(text.index("{"), text.index("}") - 1), new), text.replace("{", "").replace("}", "")
