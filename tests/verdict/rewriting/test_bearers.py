"""Names and offices that can be exchanged by themselves, and those that something around them goes on speaking of."""

from __future__ import annotations

import pytest

from factcheck.document.texts import Text, read_document
from factcheck.matching.wording import Wording, read_claims
from factcheck.model.claims import Claim
from factcheck.readers import read_text
from factcheck.verdict.rewriting.bearers import can_be_called, can_be_exchanged

WINNER = "Greta Berg won the by-election in Harn"
MAYOR = "Greta Berg is mayor of Harn"

EXCHANGED = [
    # claim, text, the name in the first sentence that the first name of the claim is put for
    (WINNER, "Anton Lind won the by-election in Harn.", "Anton Lind"),
    (WINNER, "The by-election in Harn was won by Anton Lind.", "Anton Lind"),
    (WINNER, "On Tuesday, Anton Lind won the by-election in Harn.", "Anton Lind"),
    (WINNER, "Anna Lind won the by-election in Harn. She is a baker.", "Anna Lind"),
    (WINNER, "The by-election in Harn was won by Lind.", "Lind"),
    (MAYOR, "The mayor of Harn, Anton Lind, spoke.", "Anton Lind"),
    (MAYOR, "Anton Lind, the mayor of Harn, spoke.", "Anton Lind"),
    (WINNER, "The by-election in Harn was won by Anton Lind", "Anton Lind"),
    (WINNER, "Anton Lind, however, won the by-election in Harn.", "Anton Lind"),
    (WINNER, "After the count in Harn, Anton Lind won the by-election.", "Anton Lind"),
    (f"Councillor {WINNER}", "Councillor Anton Lind won the by-election in Harn.", "Anton Lind"),
    (f"Mrs {WINNER}", "Anton Lind won the by-election in Harn.", "Anton Lind"),
    (f"The baker {WINNER}", "The baker Anton Lind won the by-election in Harn.", "Anton Lind"),
    ("Greta Berg, 46, won the by-election", "Anton Lind, 46, won the by-election.", "Anton Lind"),
    ("Greta Berg of Harn won the by-election", "Anton Lind of Harn won the by-election.", "Anton Lind"),
    ("The lamp factory is in Sunderland", "The lamp factory is in Gateshead.", "Gateshead"),
    ("The lamp factory is in Sunderland", "The lamp factory is in Gateshead. Gateshead is large.", "Gateshead"),
    ("Oakhanger Foods made the houmous", "The houmous was made by Castor Kitchens.", "Castor Kitchens"),
]


@pytest.mark.parametrize(("claim", "text", "name"), EXCHANGED)
def test_a_name_that_nothing_hangs_on_can_be_exchanged(claim: str, text: str, name: str) -> None:
    assert _can(claim, text, name) is True


KEPT = [
    # said of the wrong one
    (WINNER, "Councillor Anton Lind won the by-election in Harn.", "Anton Lind"),
    (WINNER, "Mr Lind won the by-election in Harn.", "Lind"),
    (WINNER, "The baker Anton Lind won the by-election in Harn.", "Anton Lind"),
    (f"The baker {WINNER}", "The young baker Anton Lind won the by-election in Harn.", "Anton Lind"),
    (f"Councillor {WINNER}", "Town Councillor Anton Lind won the by-election in Harn.", "Anton Lind"),
    (WINNER, "A baker, Anton Lind, won the by-election in Harn.", "Anton Lind"),
    (WINNER, "Anton Lind, a baker, won the by-election in Harn.", "Anton Lind"),
    (WINNER, "Anton Lind, 46, won the by-election in Harn.", "Anton Lind"),
    (WINNER, "Anton Lind (46) won the by-election in Harn.", "Anton Lind"),
    (WINNER, "Anton Lind of Leck won the by-election in Harn.", "Anton Lind"),
    ("Greta Berg of Harn won the by-election", "Anton Lind of Old Harn won the by-election.", "Anton Lind"),
    ("Greta Berg, 46, won the by-election", "Anton Lind, 47, won the by-election.", "Anton Lind"),
    (WINNER, "Anton Lind won the by-election in Harn and Lind thanked the voters.", "Anton Lind"),
    (WINNER, "Anton Lind, who is a baker, won the by-election in Harn.", "Anton Lind"),
    (WINNER, "It was Anton Lind who won the by-election in Harn.", "Anton Lind"),
    (WINNER, "Anton Lind won the by-election in Harn with his brother.", "Anton Lind"),
    (WINNER, "Anton Lind won the by-election in Harn. He is a baker.", "Anton Lind"),
    (WINNER, "Anton Lind won the by-election in Harn. Snow fell. Lind thanked the voters.", "Anton Lind"),
    # the right one is somebody else there, or the wrong one is in the claim
    (WINNER, "Anton Lind won the by-election in Harn. Greta Berg lost.", "Anton Lind"),
    ("Greta Berg beat Anton Lind", "Anton Lind beat Greta Holm.", "Anton Lind"),
    # one kind for another, and a name that may be longer
    ("The lamp factory is in Sunderland", "The lamp factory is at Castor University.", "Castor University"),
    ("Point Barrow sent a plane", "A plane is expected from Noumea.", "Noumea"),
    # other articles
    ("The strike was called by Unite", "The strike was called by a GMB official.", "GMB"),
    ("The strike was called by Unite", "The strike was called by the GMB.", "GMB"),
]


@pytest.mark.parametrize(("claim", "text", "name"), KEPT)
def test_a_name_is_kept_where_more_is_said_of_its_bearer(claim: str, text: str, name: str) -> None:
    assert _can(claim, text, name) is False


OFFICES = [
    # claim, text, whether its office can be put for the other
    ("Ann Poe is the chief constable of Harn", "Ann Poe, the deputy chief constable of Harn, spoke.", True),
    ("Ann Poe is the medical director of Leck", "Ann Poe, the finance director of Leck, spoke.", True),
    ("Ann Poe is the director of Leck", "Ann Poe is treasurer", True),
    ("Ann Poe is the director of Leck", "Ann Poe is treasurer of Leck", True),
    ("Ann Poe is the medical director of Leck", "Ann Poe, the director of nursing, spoke.", False),
    ("Ann Poe is the former mayor of Leck", "Ann Poe, the treasurer of Leck, spoke.", False),
    ("Ann Poe is the mayor of Leck", "Ann Poe, the former treasurer of Leck, spoke.", False),
    ("Ann Poe is the director of Leck", "Ann Poe, the treasurer of Leck, was named director.", False),
]


@pytest.mark.parametrize(("claim", "text", "can"), OFFICES)
def test_an_office_that_goes_on_otherwise_is_kept(claim: str, text: str, can: bool) -> None:
    wording, document = _read(claim, text)
    ours, theirs = wording.statement, document.statements[0]
    assert can_be_called(ours.roles[0], theirs.roles[0], ours, theirs) is can


def _read(claim: str, text: str) -> tuple[Wording, Text]:
    return read_claims([Claim("it", claim)])[0], read_document(read_text(text), str)


def _can(claim: str, text: str, name: str) -> bool:
    wording, document = _read(claim, text)
    statement, ours = document.statements[0], wording.statement
    found = next(n for n in statement.names if statement.words(n.first, n.last) == name)
    return can_be_exchanged(found, 0, document, ours.names[0], ours)
