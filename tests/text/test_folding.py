"""Folding: what is evened out, what is kept, and the map back for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.text import IDENTITY, Block, Document, OffsetMap, Span
from factcheck.text.folding import bare, fold, prepare

EVENED_OUT = [
    ("apostrophes", "the mayor’s, O‘Neill´s, 6ʼ 5′", "the mayor's, O‘Neill's, 6' 5'"),
    ("hyphens", "re‐open no‑one", "re-open no-one"),
    ("minus sign", "−4C", "-4C"),
    ("spaces", "17\u00a0000\u202fkm\u2009up\u3000now", "17 000 km up now"),
    ("tab and NUL", "one\ttwo\x00three", "one two three"),
    ("other control characters", "a\x0bb\x1fc\x7fd\x9be", "a b c d e"),
    ("line ends", "a\r\nb\rc\u2028d\u0085e", "a \nb\nc\nd\ne"),
    ("zero width", "off\u200bi\u2060cer\ufeffs", "officers"),
    ("soft hyphen", "inves\u00adtigation", "investigation"),
    ("marks of direction", "\u202alevel\u202c \u2066crossing\u2069\u200e", "level crossing"),
    ("variation selectors and joiners", "❤\ufe0f 👩\u200d🚒", "❤ 👩🚒"),
    ("combining accent", "Cafe\u0301", "Café"),
    ("accent behind a zero-width character", "Cafe\u200b\u0301", "Café"),
    ("two accents", "Vie\u0323\u0302t", "Việt"),
    ("accent that composes with nothing", "x\u0301", "x\u0301"),
    ("ligatures", "oﬃcers ﬁned", "officers fined"),
]

KEPT = [
    "plain ASCII, with 'quotes' and \"quotes\"\nand lines",
    "‘single’"[:-1] + " “double” „low“ «angle»",
    "dashes – and —, an ellipsis … and £3.5m, €2, 20°C, ½, m²",
    "Łódź, São Paulo, Ørsted, Hawaiʻi",
    "👍🏽 日本語 العربية हिन्दी",
    "",
]


@pytest.mark.parametrize(("text", "folded"), [row[1:] for row in EVENED_OUT], ids=[row[0] for row in EVENED_OUT])
def test_habits_of_typing_are_evened_out(text, folded):
    assert fold(text)[0] == folded


@pytest.mark.parametrize("text", KEPT)
def test_what_carries_meaning_is_kept(text):
    assert fold(text) == (text, IDENTITY)


@pytest.mark.parametrize(
    ("text", "word", "origin"),
    [
        ("the cafe\u0301s shut", "cafés", "cafe\u0301s"),
        ("an inves\u00adtigation began", "investigation", "inves\u00adtigation"),
        ("\ufeffSeven \u200bwon", "Seven", "Seven"),
        ("an oﬃcer said", "officer", "oﬃcer"),
        ("an oﬃcer said", "offi", "oﬃ"),
        ("e\u0301e\u0301 17", "17", "17"),
    ],
)
def test_words_map_back_to_what_they_were_made_from(text, word, origin):
    folded, to_text = fold(text)
    start = folded.index(word)
    assert text[slice(*to_text.span(Span(start, start + len(word))))] == origin


def test_texts_of_equal_length_share_the_identity_map():
    assert fold("the mayor’s 17\u00a0officers")[1] is IDENTITY


ODD = st.text(st.one_of(st.characters(), st.sampled_from("ae'’\u0301\u0323\u200b\u00ad\ufeff\r\n ﬁ\u202f")))


@given(ODD)
def test_any_text_maps_back(text):
    folded, to_text = fold(text)
    last = 0
    for index in range(len(folded)):
        start, end = to_text.span(Span(index, index + 1))
        assert last <= start < end <= len(text)
        last = start


@given(ODD)
def test_folding_twice_changes_nothing(text):
    folded, _ = fold(text)
    assert fold(folded)[0] == folded


@given(ODD, st.data())
def test_edges_map_forward_and_back(text, data):
    folded, to_text = fold(text)
    if folded:
        at = data.draw(st.integers(0, len(folded) - 1))
        start = to_text.derived(to_text.span(Span(at, at + 1)).start)
        assert to_text.span(Span(start, start + 1)) == to_text.span(Span(at, at + 1))
    edge = data.draw(st.integers(0, len(text)))
    assert 0 <= to_text.derived(edge) <= len(folded)


@pytest.mark.parametrize(
    ("offset", "derived"), [(0, 0), (2, 0), (4, 2), (6, 3), (7, 3), (9, 4), (12, 4), (13, 5), (14, 6), (99, 6)]
)
def test_derived_offsets(offset, derived):
    runs = OffsetMap([(0, 2, 3), (3, 7, 1, 5), (4, 12, 2)])
    assert runs.derived(offset) == derived


def test_prepare_fills_in_what_is_analysed_and_keeps_the_rest():
    document = Document("a.txt", "It’s on", "It’s on", (Block(Span(0, 7)),))
    prepared = prepare(document)
    assert (prepared.folded, prepared.text, prepared.blocks) == ("It's on", "It’s on", document.blocks)


def test_bare_text_is_one_block():
    assert bare("Two. Lines").blocks == (Block(Span(0, 10)),)
