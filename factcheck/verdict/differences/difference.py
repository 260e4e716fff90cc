"""One part of a claim and what stands in its place in a passage, by sort."""

from __future__ import annotations

from enum import StrEnum

from factcheck.facts.names import Name, Role
from factcheck.matching.kinship import Slip
from factcheck.model.facts import Fact, Relation
from factcheck.model.records import NamedTuple


class Sort(StrEnum):
    """What kind of difference it is."""

    VALUE = "value"
    NAME = "name"
    SPELLING = "spelling"
    DEMONYM = "demonym"
    OFFICE = "office"
    DESCRIPTOR = "descriptor"
    OPPOSITE = "opposite"
    SISTER = "sister"
    THING = "thing"
    MARK = "mark"
    RATE = "rate"
    IDENTIFIER = "identifier"
    POLARITY = "polarity"
    SWAP = "swap"


class Difference(NamedTuple):
    """One part of a claim and what stands in its place in the focus of a passage."""

    sort: Sort
    place: int
    """Index of the part."""
    first: int
    last: int
    """The tokens of the focus that differ."""
    role: float = 0.0
    """How well they stand where the part stands in the claim, from 0 to 1."""
    kin: float = 0.0
    """How likely the one was put for the other: kinship of values, degree of a link, likeness of kind."""
    fact: Fact | None = None
    name: Name | None = None
    relation: Relation = Relation.DIFFERS
    office: tuple[Role, Role] | None = None
    slip: Slip = Slip.NONE
    """How a writer may have come to put the one value for the other."""
