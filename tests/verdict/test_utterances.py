"""Where the words of a quotation stand in what a text quotes, as they are, with gaps, or altered."""

from __future__ import annotations

from factcheck.facts.quotations import Quotation, find_quotations
from factcheck.text.folding import bare
from factcheck.text.sentences import split
from factcheck.verdict.utterances import find_altered, find_exact, find_with_gaps, pieces_of, words_of

EXACT = [
    ("we lost the boat", "so we lost the boat today", (1, 5)),
    ("we lost the boat", "we lost the boat", (0, 4)),
    ("we lost the boat today", "lost the boat", (0, 3)),
    ("we lost the boat today", "the boat", None),  # two words are anybody's
    ("we lost the boat", "they lost the boat", None),
    ("we lost the boat", "we lost the old boat", None),
]


def test_the_whole_of_one_stands_in_the_other() -> None:
    assert [(said, text, find_exact(said.split(), text.split())) for said, text, _ in EXACT] == EXACT


GAPS = [
    ("we lost | the boat", "we lost most of the boat", (0, 6)),
    ("we lost | the boat", "yes we lost the boat now", (1, 5)),
    ("we lost the boat", "yes we lost the boat now", (1, 5)),
    ("we lost | lost the boat", "we lost the boat", None),  # no word is taken twice
    ("the boat | we lost", "we lost the boat", None),
    ("we lost | the ship", "we lost the boat", None),
]


def test_pieces_stand_one_behind_the_other() -> None:
    found = [
        (said, text, find_with_gaps([piece.split() for piece in said.split("|")], text.split()))
        for said, text, _ in GAPS
    ]
    assert found == GAPS


PIECES = [
    ("“We lost … the boat”", [["we", "lost"], ["the", "boat"]]),
    ("“We lost ... the … boat”", [["we", "lost"], ["the"], ["boat"]]),
    ("“… we lost the boat …”", [["we", "lost", "the", "boat"]]),
    ("“We … didn't lose it”", [["we"], ["did", "not", "lose", "it"]]),
]


def test_a_quotation_is_parted_where_words_were_left_out() -> None:
    assert [(text, pieces_of(words_of(_quoted(text)), _quoted(text))) for text, _ in PIECES] == PIECES


ROOF = "The roof of the old mill will hold for years"
ALTERED = [
    # what was said, what a text quotes, what of it stands for what was said, and whether words around it are kept
    (ROOF, "The roof of the old mill will last for years", "The roof of the old mill will last for years", True),
    (ROOF, "The roof of the old mill will hold for days", "The roof of the old mill will hold for days", False),
    (ROOF, "A roof of the old mill will hold for years", "A roof of the old mill will hold for years", False),
    (ROOF, "The roof of the new mill will last for years", "The roof of the new mill will last for years", False),
    (ROOF, "The roof of the mill will hold for years", "The roof of the mill will hold for years", False),
    # not the words around it, but those that stand for its first and last
    (
        ROOF,
        "I say the roof of the old mill will last for years, I think",
        "the roof of the old mill will last for years",
        True,
    ),
    (
        ROOF,
        "I know: the roof of the old mill will hold for days, I think",
        "the roof of the old mill will hold for days",
        False,
    ),
    (
        ROOF,
        "Listen, any roof of the old mill will hold for years and years",
        "any roof of the old mill will hold for years",
        False,
    ),
    (ROOF, "The roof of the old mill will hold, and it is dry", "The roof of the old mill will hold", False),
    # the same words in another order, but for short ones
    (
        "A cure, not a step, is what we need",
        "Not a step, a cure is what we need",
        "Not a step, a cure is what we need",
        False,
    ),
    ("We lost it", "It lost we", None, False),
    # another utterance
    (ROOF, "The floor of the new barn will last for years", None, False),
    (ROOF, "The roof of my car will last for a week", None, False),
    ("I stopped worrying and started laughing", "I stopped counting and started hitting", None, False),
    (ROOF, "It rained", None, False),
]


def test_an_altered_utterance_is_told_from_another() -> None:
    found = []
    for said, text, _, _ in ALTERED:
        quotation = _quoted(f"“{text}”")
        words = words_of(quotation)
        window = find_altered([word.norm for word in words_of(_quoted(f"“{said}”"))], words, f"“{text}”", 0.6)
        place = None if window is None else (words[window.first].token.start, words[window.last - 1].token.end)
        there = None if place is None else f"“{text}”"[place[0] : place[1]]
        found.append((said, text, there, window is not None and window.is_framed))
    assert found == ALTERED


def _quoted(text: str) -> Quotation:
    document = bare(text)
    sentences = split(document)
    return find_quotations(sentences, [() for _ in sentences])[0]
