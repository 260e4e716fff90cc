"""Two names: one and the same, one with a slip in it, or two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.document.naming import Likeness, compare_names
from factcheck.facts.names import Name

SAME = """
nadia holbrook | holbrook
nadia holbrook | nadia
nadia holbrook | n holbrook
nadia jane holbrook | nadia holbrook
nadia holbrook | nadia holbrook
christopher vale | chris vale
samantha vale | sam vale
robert vale | bob vale
ursula von der leyen | von der leyen
world health organization | who
metropolitan police | met
metropolitan police | met police
norvane airlines | norvane
south african | south africa
north america | north american
china | chinese
john paul holbrook | paul john holbrook
jk holbrook | joanne holbrook
ray holbrook | raymond holbrook
bernard orton smith | bernard smith
marle university | university of marle
st mary hospital | st marys hospital
harle bank | harle and marle bank
department of health and care | dhc
department of health and care | dohac
national health service | nhs
metropolitan police | metro
liberal democrats | lib dems
liberal democrat | lib dem
"""

MISSPELT = """
nadia holbrook | nadia holbrok
stephen holbrook | steven holbrook
catherine holbrook | katherine holbrook
sarah holbrook | sara holbrook
philip holbrook | phillip holbrook
wilhelmina oster | wilhelmena oster
alastair wray | alastair ray
roisin tighe | roisin tigue
brian holbrook | bryan holbrook
nadia holbrook | nadai holbrook
tobias lindqvist | tobias lindquist
marianne holbrook | mariane holbrook
carl holbrook | karl holbrook
nadia featherstone | nadia fethestone
nadia crale | nadia crlae
nadia knott | nadia nott
holbrooke | holbroke
lindqvist | lindqivst
norvane airlines | norvnae airlines
"""

OTHER = """
nadia holbrook | nadim holcroft
nadia holbrook | peter holbrook
john holbrook | joan holbrook
gina holbrook | gino holbrook
christina holbrook | christine holbrook
ann holbrook | anna holbrook
paul holbrook | pauline holbrook
danielle holbrook | daniel holbrook
alastair tarrant | alison farrant
marek askew | marek asher
nadia harris | nadia harrison
metropolis | metropolys
super bowl | super bowls
tom beaver | tom beavers
antarctica | antarctic
sydney | sydney olympics
boston | boston marathon
harle | hartle
bank of england | england
norvane airlines | norvane railway
university of marle | marle
askew | asher
john paul holbrook | peter john holbrook
jk holbrook | peter holbrook
n holbrook | peter holbrook
mia holbrook | nia holbrook
wilhelmina oster | wilhelmika oster
wilhelmina oster | wilhelmine oster
marcella oster | marcelle oster
nadia crale | nadia crela
nadia crale | nadia krale
nadia bo | nadia bu
bernard sands | bernard sand
holbrook | nadia holbrook smith
lindqvist | lindquist
lindqvist | indqvist
lindqvist | lindqvists
oman | roman
harle bank | marle bank
xenia bank | xenai bank
norvane airlines | norvano airlines
university | university of marle
west marle | university of west marle
department of health and care | dc
national health service | nh
national health | n
metropolitan police | metropol
metropolitan police | me
metropolitan police | met fire
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(row.split(" | ")) for row in table.strip().splitlines()]


def likeness(first: str, second: str) -> Likeness:
    return compare_names(Name(0, 0, tuple(first.split())), Name(0, 0, tuple(second.split())))


@pytest.mark.parametrize(("first", "second"), rows(SAME))
def test_one_name(first: str, second: str) -> None:
    assert likeness(first, second) is Likeness.SAME
    assert likeness(second, first) is Likeness.SAME


@pytest.mark.parametrize(("first", "second"), [row for row in rows(MISSPELT) if row[0] != row[1]])
def test_a_slip(first: str, second: str) -> None:
    assert likeness(first, second) is Likeness.MISSPELT
    assert likeness(second, first) is Likeness.MISSPELT


@pytest.mark.parametrize(("first", "second"), rows(OTHER))
def test_two_names(first: str, second: str) -> None:
    assert likeness(first, second) is Likeness.OTHER
    assert likeness(second, first) is Likeness.OTHER


words = st.lists(st.from_regex(r"[a-z]{1,9}", fullmatch=True), min_size=1, max_size=4)


@given(words)
def test_a_name_is_itself(name: list[str]) -> None:
    assert likeness(" ".join(name), " ".join(name)) is Likeness.SAME
