"""A bound passage -> what in it may contradict the claim: for a part of the claim, another of its kind in its place.

Every candidate is given, however weak; whether it is a contradiction is weighed in `factcheck.verdict.features` by how
much of the rest of the claim the passage has and whether the two stand in one role.
"""

from __future__ import annotations

from factcheck.matching.bind import Binding
from factcheck.matching.parts import PartKind
from factcheck.model.claims import Tolerance
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.identifiers import find_identifiers
from factcheck.verdict.differences.marks import find_marks
from factcheck.verdict.differences.names import find_names
from factcheck.verdict.differences.offices import find_bodies, find_offices
from factcheck.verdict.differences.polarity import find_denials
from factcheck.verdict.differences.rates import find_rates
from factcheck.verdict.differences.swaps import find_swaps
from factcheck.verdict.differences.values import find_other_values
from factcheck.verdict.differences.words import find_words


def find_differences(binding: Binding, tolerance: Tolerance | None) -> list[Difference]:
    """Return all that the focus of a passage may have in the place of a part of the claim."""
    found: list[Difference] = []
    found.extend(find_other_values(binding, tolerance))
    for place, bound in enumerate(binding.bounds):
        part = bound.part
        if part.kind is PartKind.VALUE:
            continue
        if part.kind is PartKind.NAME:
            found.extend(find_names(binding, place))
        elif part.kind is PartKind.IDENTIFIER:
            found.extend(find_identifiers(binding, place))
        elif part.kind is PartKind.MARK:
            found.extend(find_marks(binding, place))
        else:
            found.extend(find_words(binding, place))
    offices = list(find_offices(binding))
    told = {at for office in offices for at in range(office.first, office.last)}
    found = [other for other in found if other.sort is not Sort.DESCRIPTOR or other.first not in told]
    found.extend(offices)
    found.extend(find_bodies(binding))
    found.extend(find_rates(binding))
    found.extend(find_denials(binding))
    found.extend(find_swaps(binding))
    return found
