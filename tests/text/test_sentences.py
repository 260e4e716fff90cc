"""Sentence boundaries: texts that must be split, texts that must not. "|" stands where a new one has to start."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.document.texts import read_document
from factcheck.model.text import Block, BlockKind, Document, Span
from factcheck.text.folding import bare, prepare
from factcheck.text.sentences import split

SPLIT = [
    "The bridge shut on Monday. |It will open in May.",
    "Is the bridge safe? |Engineers think so. |Drivers do not! |They want proof.",
    # behind quotation marks and brackets
    "“We had no warning.” |The crew swam ashore.",
    '"We had no warning." |The crew swam ashore.',
    "'We had no warning.' |The crew swam ashore.",
    "The crew swam ashore (all nine of them). |Nobody was hurt.",
    "(The crew swam ashore.) |Nobody was hurt.",
    "She said: “The ferry is full. |It has been full since June. |We need a second one.”",
    "The ferry is full. |“It has been full since June,” she said.",
    "“The ferry is full.” |“It has been since June.”",
    # numbers
    "It cost £3.5m. |Repairs took 2.5 years.",
    "The town had 3,512 voters in 2015. |17 of them moved away.",
    "Turnout was 41.7%. |In 2019 it was 52.",
    "Did she win? |No. |He did.",
    # abbreviations that end a sentence
    "The office is in the U.S. |The factory is not.",
    "Talks ended at 5 p.m. |The minister left at once.",
    "Talks ended at 5 p.m. |Protesters had gone.",
    "He works for Harlow Ltd. |They make boats.",
    "She was first seen in Jan. |In May she was back.",
    "They sell nets, ropes, etc. |Nobody buys them.",
    "The list goes from plan A to plan B. |The council wants plan C.",
    # missing or odd blanks
    "It happened last year.|The council paid.",
    "It happened in Harlow.|The council paid.",
    "“We paid.”|The council denied it.",
    "Who paid?|The council did.",
    "It happened last year.  \n|The council paid.",
    "The vote was lost.[3] |A second one followed. [4] |It was won.",
    "The vote was lost.[3]|The council met.",
    # ellipses
    "We waited... |Nobody came.",
    "We waited… |Nobody came.",
    # names that begin with a small letter
    "The shop sells phones. |iPhone sales fell by a fifth.",
    # other marks
    "Great news!!! |The pool reopens.",
    "What?! |The pool reopens.",
    "The pool reopens. |🎉 Everyone is glad.",
    "The pool reopens. |– Harlow Herald",
    "プールは再開する。|子供たちは喜ぶ。",
]

NOT_SPLIT = [
    # titles and ranks
    "Mr. Okoro met Dr. Lind and Prof. Sato.",
    "Det. Insp. Ray Cole and Ch. Supt. Ann Dale led the search.",
    "Rev. Ellis wrote to Sen. Marsh, Gov. Pike and Rep. Stone.",
    "Lt. Col. Hughes handed over to Sgt. Kaur.",
    # names
    "The novel is by J. K. Rowling.",
    "John F. Kennedy and Samuel L. Jackson were named.",
    "T. S. Eliot and W.H. Auden were read.",
    "St. Helens lies north of Ft. William and Mt. Pleasant.",
    "Harlow Ltd. and Marsh Bros. Inc. were fined.",
    "Shares of Harlow Corp. Chairman Ann Dale fell.",
    "Martin Luther King Jr. Boulevard was shut.",
    # dates and times
    "It opened on Jan. 14 and shut on Sept. 3.",
    "Talks began at 9 a.m. Monday and ended at 5 p.m. GMT.",
    "The kick-off is at 3 p.m. on Saturday.",
    "He was born c. 1840.",
    # numbers
    "No. 10 said nothing about Nos. 11 and 12.",
    "See p. 14, pp. 20-22, vol. 3 and fig. 2.",
    "Growth was 0.4 per cent, then 1.25 per cent.",
    "Version 2.0.1 was 3.5 times faster.",
    "1. The roof leaks",
    "12. The roof leaks",
    "A. The roof leaks",
    # other abbreviations
    "The U.S. Senate and the U.K. Treasury agreed.",
    "Some fish, e.g. Cod and Hake, i.e. White fish, were spared.",
    "Harlow vs. Marsh was a draw, as was Smith v. Jones.",
    "Boats, nets, etc. were lost.",
    "She has a Ph.D. from Leeds.",
    # questions and shouts within a sentence
    "“We failed!” said the engineer.",
    "'Who paid for it?' asked the judge.",
    "“Why now?” Ann Dale asked.",
    '"Who pays?" Mr Okoro said in court.',
    "Yahoo! said that it had sold the site.",
    "The (so-called!) Reform was dropped.",
    "The firm (formerly Harlow Inc.) Chairman Ann Dale left is bankrupt.",
    '"It is over." he said.',
    # ellipses
    "We ... I mean the council ... paid.",
    "It was . . . well, odd.",
    "“The minister […] Left early,” it said.",
    # addresses
    "Write to news.Desk@harlow.example or see www.harlow.Example/Boats.Html for more.",
    "The file is called Report.Final.Docx there.",
    # odd things
    "The council paid , he said .",
    "the council paid. nobody knows why",
    "The council\npaid for\nthe bridge.",
    "The pool reopens. 🎉",
    'The council paid. "',
]


def sentences(text):
    document = bare(text)
    return [document.folded[slice(*sentence.span)] for sentence in split(document)]


@pytest.mark.parametrize("marked", SPLIT)
def test_sentences_end_here(marked):
    assert sentences(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("text", NOT_SPLIT)
def test_sentences_go_on_here(text):
    assert sentences(text) == [text]


def test_no_sentence_crosses_the_edge_of_a_block():
    text = "Bridge shut for May The council paid for it."
    document = prepare(Document("", text, text, (Block(Span(0, 19), BlockKind.HEADING), Block(Span(20, 44)))))
    found = [(s.index, s.block, s.kind.value, document.folded[slice(*s.span)]) for s in split(document)]
    assert found == [
        (0, 0, "heading", "Bridge shut for May"),
        (1, 1, "paragraph", "The council paid for it."),
    ]


def test_blocks_are_met_where_folding_has_dropped_characters():
    text = "\u200bBri\u00addge shut\u200b\n\u200bCafe\u0301s open. Pools\u200b too.\u200b"
    edge = text.index("\n")
    document = prepare(Document("", text, text, (Block(Span(0, edge)), Block(Span(edge + 1, len(text))))))
    assert [document.folded[slice(*s.span)] for s in split(document)] == ["Bridge shut", "Cafés open.", "Pools too."]
    assert [text[slice(*document.to_text.span(s.span))] for s in split(document)] == [
        "Bri\u00addge shut",
        "Cafe\u0301s open.",
        "Pools\u200b too.",
    ]


def test_tokens_lie_in_their_sentence():
    document = bare("Nine swam. Two didn't.")
    assert [[token.text for token in sentence.tokens] for sentence in split(document)] == [
        ["Nine", "swam", "."],
        ["Two", "didn't", "."],
    ]


@pytest.mark.parametrize("text", ["", " \n", "***", "?!"])
def test_what_holds_no_word_is_no_sentence(text):
    assert sentences(text) == []


@given(st.text(st.sampled_from("aB1 .!?…\"'”“()[]\n’éU,-。\u200b\u0301")))
def test_sentences_are_in_order_and_lose_no_word(text):
    document = bare(text)
    found = split(document)
    at = 0
    for sentence in found:
        assert not any(map(str.isalnum, document.folded[at : sentence.span.start]))
        assert at <= sentence.span.start < sentence.span.end
        at = sentence.span.end
    assert not any(map(str.isalnum, document.folded[at:]))


@pytest.mark.parametrize(
    "text",
    [
        "The crew of 17 swam ashore, e.g. Mr. Cole’s men. " * 2_000,
        "a." * 50_000,
        "A. " * 30_000,
        "." * 100_000,
        " " * 100_000 + "x",
        ".[1]" * 25_000,
        '?" Ann Dale' * 10_000,
    ],
    ids=["prose", "dots", "initials", "only dots", "blanks", "notes", "questions"],
)
def test_time_grows_with_the_length_alone(text, within_half_a_minute):
    with within_half_a_minute():
        sentences(text * 4)


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("ferry " * 400, [400]),
        ("ferry " * 401, [400, 1]),
        ("ferry " * 1000, [400, 400, 200]),
        ("ferry " * 300 + ", " + "ferry " * 300, [301, 300]),
        (", " + "ferry " * 500, [400, 101]),  # too far from the end
    ],
)
def test_a_sentence_without_end_is_cut(text: str, lengths: list[int]) -> None:
    sentences = split(bare(text))
    assert [len(sentence.tokens) for sentence in sentences] == lengths
    assert [sentence.index for sentence in sentences] == list(range(len(sentences)))
    for sentence in sentences:
        assert sentence.span == Span(sentence.tokens[0].start, sentence.tokens[-1].end)


@pytest.mark.parametrize("unit", ["![", "。", "! ", "“ ”", "'a ", "'s ", "(", "a.b."])
def test_time_to_read_a_text_grows_with_its_length_alone(
    unit: str, within_half_a_minute: Callable[[], AbstractContextManager[None]]
) -> None:
    with within_half_a_minute():
        read_document(bare(unit * (40_000 // len(unit))), str)
