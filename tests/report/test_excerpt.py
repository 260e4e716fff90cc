import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_cases import CONFLICTS, SUPPORTS, finding, passage, place

from factcheck.model.facts import Relation
from factcheck.model.results import Evidence
from factcheck.model.text import Position, Span
from factcheck.report.excerpt import Excerpt, deciding, excerpt, flowing, position, visible

SHOWN = [
    ("\x1b[31mred\x1b[0m", r"\x1b[31mred\x1b[0m"),
    ("\x1b]8;;http://x\x07link", r"\x1b]8;;http://x\x07link"),
    ("\x9b2J", r"\x9b2J"),  # the one-byte form of an escape sequence
    ("a\x00b", r"a\x00b"),
    ("a\x7fb", r"a\x7fb"),
    ("\u202egnp.exe", "<U+202E>gnp.exe"),
    ("\u2066a\u2069", "<U+2066>a<U+2069>"),
    ("a\u200fb", "<U+200F>".join("ab")),
    ("half \ud83d a pair", "half <U+D83D> a pair"),
    ("[red]not markup[/red]", "[red]not markup[/red]"),
    (":smile:", ":smile:"),
    (r"\x1b", r"\x1b"),
]
LEFT_ALONE = [
    "Zoë’s “café” – 3,500 £ … №",
    "👩\u200d🚒 and 🏴\U000e0067\U000e0062\U000e007f",
    "क्\u200dष",
    "e\u0301",
    "שלום, العربية",
    "soft\u00adhyphen",
]


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_what_could_be_obeyed_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == flowing(text) == shown


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_letters_and_signs_of_any_script_are_left_alone(text: str) -> None:
    assert visible(text) == flowing(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\ntwo", "one two"),
        ("one\r\n\t two", "one two"),
        ("17\u00a0officers", "17 officers"),
        ("\u2028one\u2029two\u3000", "one two"),
        ("one\x1ctwo", r"one\x1ctwo"),  # white space to Python, a control character to everybody else
        ("", ""),
        (" \n ", ""),
    ],
)
def test_white_space_is_one_blank(text: str, shown: str) -> None:
    assert flowing(text) == shown


def test_white_space_in_a_name_is_written_out_not_changed() -> None:
    assert visible("two  blanks\nand a line") == r"two  blanks\x0aand a line"
    assert visible("a\u2028line\u2029and\x85another") == r"a<U+2028>line<U+2029>and\x85another"


@pytest.mark.parametrize(
    ("quote", "marks", "expected"),
    [
        ("a  b  c", [(3, 4)], ("a b c", [(2, 3)])),
        ("  b", [(2, 3)], ("b", [(0, 1)])),
        ("a\x1bb", [(2, 3)], (r"a\x1bb", [(5, 6)])),
        ("a\x1bb", [(0, 2)], (r"a\x1bb", [(0, 5)])),
        ("a\r\nb", [(0, 4)], ("a b", [(0, 3)])),
        ("abcdef", [(4, 5), (0, 2)], ("abcdef", [(0, 2), (4, 5)])),
        ("abcdef", [(0, 3), (2, 5)], ("abcdef", [(0, 5)])),
        ("abcdef", [(1, 1)], ("abcdef", [])),
        ("abc", [(2, 9)], ("abc", [(2, 3)])),
        ("abc  ", [(3, 5)], ("abc", [])),
        ("", [], ("", [])),
    ],
)
def test_marks_stay_on_their_words(
    quote: str, marks: list[tuple[int, int]], expected: tuple[str, list[tuple[int, int]]]
) -> None:
    text, spans = expected
    assert excerpt(quote, [Span(*mark) for mark in marks]) == Excerpt(text, tuple(Span(*span) for span in spans))


LONG = (
    "On Monday the minister for transport told the committee that seven ferries "
    "had been inspected since the winter storms."
)


@pytest.mark.parametrize(
    ("limit", "shown"),
    [
        (200, LONG),
        (80, "… told the committee that seven ferries had been inspected since the …"),
        (40, "… that seven ferries had been …"),
        (20, "… seven ferries …"),
    ],
)
def test_a_long_quote_is_cut_around_its_mark(limit: int, shown: str) -> None:
    assert excerpt(LONG, [Span(61, 74)], limit=limit).text == shown


def test_a_long_quote_without_a_mark_keeps_its_start() -> None:
    assert excerpt(LONG, limit=30) == Excerpt("On Monday the minister for …", ())


def test_marks_far_apart_are_all_kept() -> None:
    quote = "Seven ferries " + "and so on " * 50 + "in nine ports."
    cut = excerpt(quote, [Span(0, 5), Span(len(quote) - 11, len(quote) - 7)], limit=60)
    assert [cut.text[start:end] for start, end in cut.marks] == ["Seven", "nine"]
    assert len(cut.text) <= 70


def test_a_line_of_a_megabyte_is_cut() -> None:
    quote = "x" * 500_000 + " 17 " + "y" * 500_000
    cut = excerpt(quote, [Span(500_001, 500_003)], limit=80)
    assert len(cut.text) < 100
    assert [cut.text[start:end] for start, end in cut.marks] == ["17"]


@st.composite
def marked_quotes(draw: st.DrawFn) -> tuple[str, list[Span]]:
    quote = draw(st.text(st.sampled_from("ab c\n\t\x1b\u202e\u00a0é漢"), max_size=60) | st.text(max_size=30))
    edges = st.integers(0, len(quote))
    return quote, [Span(*sorted(pair)) for pair in draw(st.lists(st.tuples(edges, edges), max_size=4))]


@given(marked_quotes(), st.none() | st.integers(0, 80))
def test_any_excerpt_is_safe_and_its_marks_are_in_order(quoted: tuple[str, list[Span]], limit: int | None) -> None:
    text, marks = excerpt(*quoted, limit=limit)
    assert text == visible(text)
    assert "\n" not in text
    edges = [0, *(edge for mark in marks for edge in mark), len(text)]
    assert edges == sorted(edges)


@given(marked_quotes())
def test_a_mark_covers_the_same_words_as_before(quoted: tuple[str, list[Span]]) -> None:
    quote, marks = quoted
    whole = excerpt(quote, marks[:1])
    before = "".join(flowing(quote[start:end]) for start, end in marks[:1])
    assert "".join(flowing(whole.text[start:end]) for start, end in whole.marks) == before


@given(marked_quotes(), st.integers(0, 80))
def test_an_excerpt_is_about_as_long_as_it_may_be(quoted: tuple[str, list[Span]], limit: int) -> None:
    quote, marks = quoted
    assert len(excerpt(quote, marks, limit=limit).text) <= limit + 3 * (2 * len(marks) + 1)


def with_findings(evidence: Evidence, *relations: Relation) -> Evidence:
    quote = "Seven of the 17 crew are safe."
    findings = (
        finding(quote, word, word, relation, start=100, line=2)
        for word, relation in zip(("Seven", "17 crew", "safe"), relations, strict=False)
    )
    return Evidence(evidence.stance, 1.0, quote, "a.md", place(100, 130, 2, 1), tuple(findings), "")


CONFLICT = passage(CONFLICTS, "a b", "a", "b")
SUPPORT = passage(SUPPORTS, "a b", "a", "a")


def test_what_differs_decides_a_conflict() -> None:
    evidence = with_findings(CONFLICT, Relation.SAME, Relation.DIFFERS, Relation.WITHIN)
    assert [found.found for found in deciding(evidence)] == ["17 crew"]
    assert position(evidence) == Position(2, 14)


def test_what_agrees_decides_a_support() -> None:
    evidence = with_findings(SUPPORT, Relation.SAME, Relation.WITHIN)
    assert [found.found for found in deciding(evidence)] == ["Seven", "17 crew"]
    assert position(evidence) == Position(2, 1)


def test_the_sentence_is_the_place_where_no_word_decides() -> None:
    assert position(with_findings(SUPPORT)) == Position(2, 1)
