"""Right words in the style of wrong ones: "seventeen" for "seven", "£12.4m" for "£14.2m", "Mr Berg" for "Mr Lind".

Takes what a claim and a passage have in one place, as both were read, and gives the edits that would put the claim's
value there, best first. None of them is sure: `factcheck.verdict.suggestions` reads the passage again with each, and
keeps the first that then agrees.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.model.facts import Kind
from factcheck.verdict.rewriting.edits import Edit
from factcheck.verdict.rewriting.pair import Pair


def _quantity(pair: Pair) -> Iterator[Edit]:
    from factcheck.verdict.rewriting.quantities import rewrite_quantity  # a conflict pays for its own kind alone

    return rewrite_quantity(pair)


def _ratio(pair: Pair) -> Iterator[Edit]:
    from factcheck.verdict.rewriting.ratios import rewrite_ratio

    return rewrite_ratio(pair)


def _multiple(pair: Pair) -> Iterator[Edit]:
    from factcheck.verdict.rewriting.ratios import rewrite_multiple

    return rewrite_multiple(pair)


def _score(pair: Pair) -> Iterator[Edit]:
    from factcheck.verdict.rewriting.scores import rewrite_score

    return rewrite_score(pair)


def _date(pair: Pair) -> Iterator[Edit]:
    from factcheck.verdict.rewriting.dates import rewrite_date

    return rewrite_date(pair)


def _time(pair: Pair) -> Iterator[Edit]:
    from factcheck.verdict.rewriting.clock import rewrite_time

    return rewrite_time(pair)


Rewriter = Callable[[Pair], Iterator[Edit]]

REWRITERS: dict[Kind, Rewriter] = {
    Kind.COUNT: _quantity,
    Kind.MONEY: _quantity,
    Kind.PERCENT: _quantity,
    Kind.MEASURE: _quantity,
    Kind.AGE: _quantity,
    Kind.RANK: _quantity,
    Kind.RATIO: _ratio,
    Kind.MULTIPLE: _multiple,
    Kind.SCORE: _score,
    Kind.DATE: _date,
    Kind.TIME: _time,
}
"""By the kind of the passage's value. Names, titles and quotations are words, not values: they have functions of their
own in `names` and `quoted`."""


def rewrite_value(pair: Pair) -> Iterator[Edit]:
    """Return the edits that would put the value of the claim in place of the passage's, best first."""
    return REWRITERS[pair.found.kind](pair)
