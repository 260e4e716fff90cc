"""Words of a quotation put right: the fewest that do it, and none where the text may go on otherwise."""

from __future__ import annotations

from factcheck.facts.quotations import Quotation, find_quotations
from factcheck.text.folding import bare
from factcheck.text.sentences import split
from factcheck.verdict.rewriting.quoted import rewrite_quotation

SAFE = "The bridge is safe but the road is not"
ROWS = [
    # what was said, what a text has instead, and the same put right; None where nothing is offered
    (SAFE, "“The bridge is sound but the road is not.”", "“The bridge is safe but the road is not.”"),
    (SAFE, "“The bridge is sound and the road is not.”", "“The bridge is safe but the road is not.”"),
    (SAFE, "“The bridge is safe but the street is bad.”", "“The bridge is safe but the road is not.”"),
    (SAFE, "“A bridge is safe but the road is bad.”", "“The bridge is safe but the road is not.”"),
    (SAFE, "“The bridge is safe but the road is not.”", None),
    # words that were left out or put in
    ("The bridge is not safe at all", "“The bridge is safe at all.”", "“The bridge is not safe at all.”"),
    ("The bridge is safe at last", "“The bridge is not safe at last.”", "“The bridge is safe at last.”"),
    ("The old bridge is safe", "“The bridge is safe.”", "“The old bridge is safe.”"),
    ("The bridge is safe now", "“And so the bridge is safe now.”", "“The bridge is safe now.”"),
    ("The bridge is safe now", "“The bridge is safe now or so.”", "“The bridge is safe now.”"),
    # the text may have the rest elsewhere
    ("The bridge is safe now", "“The bridge is safe,” he said.", None),
    ("The bridge is safe now", "“Bridge is safe now.”", None),
    ("And the bridge is safe", "He said “the bridge is safe”.", None),
    # the capital of the text, but for "I"
    ("That bridge is safe", "He said “this bridge is safe”.", "He said “that bridge is safe”."),
    ("that bridge is safe", "“This bridge is safe.”", "“That bridge is safe.”"),
    ("I like bridges here", "He said “we like bridges here”.", "He said “I like bridges here”."),
    ("We like bridges here", "“I like bridges here.”", "“We like bridges here.”"),
    ("The Bridge is safe", "“The tower is safe.”", "“The Bridge is safe.”"),
    # marks among the words
    ("The bridge, we say, is safe", "“The bridge, they say, is safe.”", "“The bridge, we say, is safe.”"),
    ("The bridge isn't safe", "“The bridge wasn't safe.”", "“The bridge isn't safe.”"),
    ("The ‘old Leck’ bridge is safe", "“The ‘new Harn’ bridge is safe.”", "“The ‘old Leck’ bridge is safe.”"),
    ("The old Leck bridge is safe", "“The new ‘Harn’ bridge is safe.”", None),
    ("The old ‘Leck’ bridge is safe", "“The new Harn bridge is safe.”", None),
    ("The wide and old bridge is safe", "“The big … and ancient bridge is safe.”", None),
]


def test_the_words_that_were_said_are_put_for_the_altered_ones() -> None:
    assert [(said, text, _put_right(said, text)) for said, text, _ in ROWS] == ROWS


def _put_right(said: str, text: str) -> str | None:
    claim = f"“{said}”"
    edits = list(rewrite_quotation(_quoted(claim), claim, _quoted(text).tokens, bare(text).folded))
    assert len(edits) < 2
    return text[: edits[0].span.start] + edits[0].text + text[edits[0].span.end :] if edits else None


def _quoted(text: str) -> Quotation:
    document = bare(text)
    sentences = split(document)
    return find_quotations(sentences, [() for _ in sentences])[0]
