"""Offices: a title that differs and another holder of a single office conflict; what can be held at once does not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from factcheck.model.facts import Kind, Relation
from factcheck.model.results import ClaimResult, Verdict

CheckOne = Callable[..., ClaimResult]
not_yet = partial(pytest.mark.xfail, strict=True)

CONFLICTS = [
    # claim, text, kind, words found
    (
        "Chief constable Moira Tennant ordered the review",
        "Deputy chief constable Moira Tennant ordered the review.",
        Kind.TITLE,
        "Deputy chief constable",
    ),
    (
        "Detective inspector Rufus Okoye leads the inquiry",
        "Detective sergeant Rufus Okoye leads the inquiry.",
        Kind.TITLE,
        "Detective sergeant",
    ),
    (
        "Health minister Ines Carvalho announced the screening programme",
        "Deputy health minister Ines Carvalho announced the screening programme.",
        Kind.TITLE,
        "Deputy health minister",
    ),
    (
        "Transport secretary Callum Reyes opened the tramway",
        "Defence secretary Callum Reyes opened the tramway.",
        Kind.TITLE,
        "Defence secretary",
    ),
    (
        "Hanne Sorby, the company's chief executive, announced the layoffs",
        "Hanne Sorby, the company's chairwoman, announced the layoffs.",
        Kind.TITLE,
        "company's chairwoman",
    ),
    (
        "Bishop Aurelio Pastrana led the service",
        "Archbishop Aurelio Pastrana led the service.",
        Kind.TITLE,
        "Archbishop",
    ),
    (
        "Captain Lorna Haig steered the ship off the rocks",
        "Lieutenant Lorna Haig steered the ship off the rocks.",
        Kind.TITLE,
        "Lieutenant",
    ),
    (
        "Governor Wade Hollister signed the water bill",
        "Senator Wade Hollister signed the water bill.",
        Kind.TITLE,
        "Senator",
    ),
    (
        "The orchestra's managing director, Petra Lunn, resigned",
        "The orchestra's chairwoman, Petra Lunn, resigned.",
        Kind.TITLE,
        "orchestra's chairwoman",
    ),
    (
        "The coroner, Gethin Vaughan, recorded an accidental death",
        "The judge, Gethin Vaughan, recorded an accidental death.",
        Kind.TITLE,
        "judge",
    ),
    (
        "Prime minister Ilse Brandt opened the summit",
        "Prime minister Karl Oberhuber opened the summit.",
        Kind.NAME,
        "Karl Oberhuber",
    ),
    (
        "Mayor Denise Akintola cut the ribbon",
        "Mayor Hugo Penfold cut the ribbon.",
        Kind.NAME,
        "Hugo Penfold",
    ),
    (
        "Chief executive Stella Fairweather announced the merger",
        "Chief executive Dominic Sayle announced the merger.",
        Kind.NAME,
        "Dominic Sayle",
    ),
    (
        "Governor Wade Hollister vetoed the water bill",
        "The water bill was vetoed by Governor Anita Quiroga.",
        Kind.NAME,
        "Anita Quiroga",
    ),
    (
        "Headteacher Bronwen Ash closed the school",
        "Headteacher Miles Garland closed the school.",
        Kind.NAME,
        "Miles Garland",
    ),
]

RANKS = [
    # claim, text, does the rank conflict
    ("Commander Ines Falk led the search", "Superintendent Ines Falk led the search.", True),
    ("Colonel Ines Falk led the search", "Commander Ines Falk led the search.", True),
    ("Commander Ines Falk led the search", "Cmdr Ines Falk led the search.", False),
    ("Superintendent Ines Falk led the search", "The area commander, Ines Falk, led the search.", False),
    ("Superintendent Ines Falk led the search", "Ines Falk, the incident commander, led the search.", False),
    ("Detective inspector Ines Falk led the search", "Inspector Ines Falk led the search.", False),
]


@pytest.mark.parametrize(("claim", "text", "conflicts"), RANKS)
def test_ranks_shut_each_other_out_right_before_a_name(
    check_one: CheckOne, claim: str, text: str, conflicts: bool
) -> None:
    assert (check_one(claim, text).verdict is Verdict.CONFLICTING) is conflicts


LEFT_ALONE = [
    # claim, text, verdict
    pytest.param(
        "Chief constable Moira Tennant ordered the review",
        "Moira Tennant ordered the review.",
        Verdict.SUPPORTED,
        marks=not_yet(reason="an office that the text leaves out keeps the name alone from supporting"),
    ),
    pytest.param(
        "Chief constable Moira Tennant ordered the review",
        "Ms Tennant ordered the review.",
        Verdict.SUPPORTED,
        marks=not_yet(reason="an office that the text leaves out keeps the name alone from supporting"),
    ),
    (
        "Chief constable Moira Tennant ordered the review",
        "The review was ordered by Moira Tennant, the chief constable.",
        Verdict.SUPPORTED,
    ),
    ("Moira Tennant ordered the review", "Chief constable Moira Tennant ordered the review.", Verdict.SUPPORTED),
    (
        "Hanne Sorby, the company's CEO, announced the layoffs",
        "Chief executive Hanne Sorby announced the layoffs.",
        Verdict.SUPPORTED,
    ),
    # held at once, or once
    pytest.param(
        "Professor Linus Achterberg led the study",
        "Principal investigator Linus Achterberg led the study.",
        Verdict.SUPPORTED,
        marks=not_yet(reason="an office that the text leaves out keeps the name alone from supporting"),
    ),
    pytest.param(
        "Governor Wade Hollister signed the water bill",
        "Wade Hollister, a former senator, signed the water bill.",
        Verdict.SUPPORTED,
        marks=not_yet(reason="an office that the text leaves out keeps the name alone from supporting"),
    ),
    pytest.param(
        "Captain Lorna Haig steered the ship off the rocks",
        "Lorna Haig, a mother of two, steered the ship off the rocks.",
        Verdict.SUPPORTED,
        marks=not_yet(reason="an office that the text leaves out keeps the name alone from supporting"),
    ),
    # other people, in other offices or doing other things
    (
        "Chief constable Moira Tennant ordered the review",
        "Deputy chief constable Piers Lowe will retire in May.",
        Verdict.NOT_FOUND,
    ),
    (
        "Detective inspector Rufus Okoye leads the inquiry",
        "Detective sergeant Amy Fell spoke to reporters.",
        Verdict.NOT_FOUND,
    ),
    (
        "Health minister Ines Carvalho announced the screening programme",
        "Finance minister Rui Tavares announced a tax on sugar.",
        Verdict.NOT_FOUND,
    ),
    ("Mayor Denise Akintola cut the ribbon", "Mayor Hugo Penfold of Stourmouth sent flowers.", Verdict.NOT_FOUND),
    (
        "Prime minister Ilse Brandt opened the summit",
        "The former prime minister Karl Oberhuber opened a bakery.",
        Verdict.NOT_FOUND,
    ),
    (
        "Chief executive Stella Fairweather announced the merger",
        "Former chief executive Dominic Sayle announced his memoirs.",
        Verdict.NOT_FOUND,
    ),
    ("Bishop Aurelio Pastrana led the service", "Canon Ruth Elphick led the choir.", Verdict.NOT_FOUND),
    (
        "Governor Wade Hollister vetoed the water bill",
        "Senator Anita Quiroga opposed the water bill.",
        Verdict.NOT_FOUND,
    ),
    (
        "Analyst Freya Lindholm expects rates to fall",
        "Analyst Omar Haddad expects rates to fall.",  # many analysts may
        Verdict.NOT_FOUND,
    ),
    ("Headteacher Bronwen Ash closed the school", "Headteacher Miles Garland runs a school nearby.", Verdict.NOT_FOUND),
]


@pytest.mark.parametrize(("claim", "text", "kind", "found"), CONFLICTS)
def test_another_title_or_another_holder_conflicts(
    check_one: CheckOne, claim: str, text: str, kind: Kind, found: str
) -> None:
    result = check_one(claim, text)
    assert result.verdict is Verdict.CONFLICTING
    findings = [finding for finding in result.evidence[0].findings if not finding.relation.agrees]
    assert [(finding.kind, finding.found) for finding in findings] == [(kind, found)]


@pytest.mark.parametrize(("claim", "text", "verdict"), LEFT_ALONE)
def test_titles_that_do_not_shut_each_other_out_are_left_alone(
    check_one: CheckOne, claim: str, text: str, verdict: Verdict
) -> None:
    result = check_one(claim, text)
    assert result.verdict is verdict
    assert not [f for item in result.evidence for f in item.findings if f.relation is Relation.DIFFERS]
