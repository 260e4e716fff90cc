"""Another number or code of a thing of the same kind: ward 8 for ward 7."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.bind import Binding, is_number, numbered
from factcheck.matching.kinship import Slip, are_swapped
from factcheck.matching.parts import is_code
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.roles import role_of


def find_identifiers(binding: Binding, place: int) -> Iterator[Difference]:
    """Yield the other numbers and codes of things of one kind with an identifier of the claim."""
    bound = binding.bounds[place]
    if bound.is_here:
        return
    ours, theirs = binding.wording.statement, binding.statement
    at = bound.part.at
    label = ours.roots[at - 1] if at else ""
    if is_number(bound.part.key):
        for number, first, last in numbered(theirs, label):
            if number != int(bound.part.key) and not theirs.tokens[first].norm.isdecimal():
                yield Difference(Sort.IDENTIFIER, place, first, last, role_of(binding, place, first), 1.0)
    for other, token in enumerate(theirs.tokens):
        if token.norm == bound.part.key or not is_code(theirs, other):
            continue
        labelled = bool(label) and other > 0 and theirs.roots[other - 1] == label
        lettered = token.norm[0].isalpha() and bound.part.key[0].isalpha() and len(token.norm) > 1
        if labelled or lettered:
            role, kin = role_of(binding, place, other), 1.0 if labelled else 0.5
            slip = Slip.SWAPPED if are_swapped(bound.part.key, token.norm) else Slip.NONE
            yield Difference(Sort.IDENTIFIER, place, other, other + 1, role, kin, slip=slip)
