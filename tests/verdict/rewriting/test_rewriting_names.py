"""Names and offices put for others: in the shape of the words that they replace, and where they are not."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.text import Span
from factcheck.verdict.rewriting.edits import Edit
from factcheck.verdict.rewriting.names import rewrite_name, rewrite_spelling, rewrite_title

SPELT = [
    # the claim's spelling, a text, what the words in braces become; None where the two cannot be laid side by side
    ("Steven Noonan", "{Steve Noonen's} plan", "Steven Noonan's"),
    ("Steven Noonan", "{Noonen} left", "Noonan"),
    ("Noonan", "{Steve Noonen} left", "Steve Noonan"),
    ("Steven Noonan", "{STEVEN NOONEN} LEFT", "STEVEN NOONAN"),
    ("Noonan", "{K NOONEN} left", "K NOONAN"),
    ("J Noonan", "{K Noonan} left", "J Noonan"),
    ("Steven James Noonan", "{Steven Noonen} left", "Steven Noonan"),
    ("Steven Noonan", "{Steven James Noonen} left", "Steven James Noonan"),
    ("Noonan Noonan", "{Steven Noonan Noonen} left", "Steven Noonan Noonan"),
    ("Anna Anna Moe", "{Anna Mo} left", "Anna Moe"),
    ("Dr K Noonan", "{Dr Noonen} left", "Dr Noonan"),
    ("de Vries", "{Jan de Fries} left", "Jan de Vries"),
    ("Jo Adams", "{Jo Addams'} plan", "Jo Adams'"),
    ("Jo Adam", "{Jo Addams'} plan", "Jo Adam's"),
    ("Anna Moe", "{Bert Kyle Lindqvist} left", None),
    ("Moe Anna", "{Anna Bee Mo} left", None),
]


def test_a_name_is_spelt_as_in_the_claim_and_keeps_its_shape() -> None:
    spelt = [(claim, text, _becomes(text, rewrite_spelling(*_place(text), claim))) for claim, text, _ in SPELT]
    assert spelt == SPELT


NAMES = [
    # the claim's name, a text, whether persons are meant, what the words in braces become; None where it will not do
    ("Greta Berg", "{Anton Lind} left", True, "Greta Berg"),
    ("Greta Berg", "{Anton Lind's} plan", True, "Greta Berg's"),
    ("Greta Berg", "{Anton Lind's} plan", False, "Greta Berg's"),
    ("Berg", "{Lind} left", True, "Berg"),
    ("Greta Berg", "{Abara} left", True, "Berg"),
    ("Greta Ann Berg", "{Abara's} plan", True, "Berg's"),
    ("Greta Berg", "{Anton} left", True, None),
    ("Berg", "{Anton Abara} left", True, None),
    ("Leck Mills", "{Harn} closed", False, "Leck Mills"),
    ("Leck", "{Harn Mills} closed", False, "Leck"),
    ("Leck Mills", "{Anton} closed", False, "Leck Mills"),
    # capitals of a headline go over to it, those of an abbreviation do not
    ("Greta Berg", "AND {ANTON LIND} LEFT", True, "GRETA BERG"),
    ("Greta Berg", "{ANTON LIND} LEFT THE PARTY", True, "GRETA BERG"),
    ("Greta Berg", "THEY LOST {ANTON LIND}", True, "GRETA BERG"),
    ("Greta Berg", "AND {ANTON Lind} LEFT", True, "Greta Berg"),
    ("Greta Berg", "and {ANTON LIND} left", True, "Greta Berg"),
    ("Nato", "AND {UNESCO'S} LEFT", False, "NATO"),
    ("Nato", "and {UNESCO} left", False, "Nato"),
    ("NATO", "and {UNESCO} left", False, "NATO"),
]


def test_a_name_is_put_for_one_that_is_as_long() -> None:
    put = [(*row[:3], _becomes(row[1], rewrite_name(*_place(row[1]), row[0], surname=row[2]))) for row in NAMES]
    assert put == NAMES


TITLES = [
    # the claim's office, a text, whether a sentence opens with it, what the words in braces become
    ("medical director", "the {finance director} spoke", False, "medical director"),
    ("chief constable", "the {deputy chief constable} spoke", False, "chief constable"),
    ("deputy chief constable", "the {chief constable} spoke", False, "deputy chief constable"),
    ("Deputy Mayor", "the {mayor} spoke", False, "deputy mayor"),
    ("MP", "the {mayor} spoke", False, "MP"),
    ("British ambassador", "the {consul} spoke", False, "British ambassador"),
    ("British consul", "the {French consul} spoke", False, "British consul"),
    ("Police Inspector", "the {Police Sergeant} spoke", False, "Police Inspector"),
    ("mayor of Harn", "the {lord mayor of Harn} spoke", False, "mayor of Harn"),
    # capitals of a title before a name, and those of a sentence
    ("chief constable", "In Harn {Deputy Chief Constable} Ann Poe spoke", False, "Chief Constable"),
    ("deputy chief constable", "In Harn {Chief Constable} Ann Poe spoke", False, "Deputy Chief Constable"),
    ("council leader", "In Harn {Mayor} Ann Poe spoke", False, "Council Leader"),
    ("council leader", "{Mayor} Ann Poe spoke", True, "Council Leader"),
    ("council leader", "{Mayor} of Harn since May", True, "Council leader"),
    ("council leader", "{Mayor}", True, "Council leader"),
    ("council leader", "{Deputy council leader} Ann Poe spoke", True, "Council leader"),
    ("council leader", "{Deputy Mayor} of Harn", True, "Council Leader"),
    ("leader of the council", "In Harn {Mayor} Ann Poe spoke", False, "Leader of the Council"),
    ("leader of the council", "the {Chair of the Board} spoke", False, "Leader of the Council"),
    ("head of year", "the {Head} spoke", False, "Head of Year"),
    ("leader", "THE {MAYOR} SPOKE", False, "LEADER"),
    ("council leader", "the {MP} for Harn", False, "Council Leader"),
    # the organisation stays as it is, whichever side names it
    ("St Aldric's medical director", "the {finance director} of St Aldric's", False, "medical director"),
    ("medical director", "{St Aldric's finance director} spoke", False, "St Aldric's medical director"),
    ("Marlin County sheriff", "the {Marlin County coroner} spoke", False, "Marlin County sheriff"),
    ("Marlin County sheriff", "the {coroner} spoke", False, "sheriff"),
    ("Sheriff", "here {Marlin County Coroner} Ann Poe spoke", False, "Marlin County Sheriff"),
    ("Chief Inspector", "here {Marlin Sergeant} Ann Poe spoke", False, "Marlin Chief Inspector"),
    ("Finance Director", "here {Marlin Chair} Ann Poe spoke", False, "Marlin Finance Director"),
    # nothing but an organisation
    ("chief constable", "it is {Leck's} man", False, None),
    ("Leck's", "the {mayor} spoke", False, None),
]


def test_an_office_has_the_capitals_of_the_one_that_it_replaces() -> None:
    put = [(*row[:3], _becomes(row[1], rewrite_title(*_place(row[1]), row[0], opens=row[2]))) for row in TITLES]
    assert put == TITLES


def _place(text: str) -> tuple[Span, str]:
    """Return the place of the words in braces, and the text without the braces."""
    return Span(text.index("{"), text.index("}") - 1), text.replace("{", "").replace("}", "")


def _becomes(text: str, edits: Iterable[Edit]) -> str | None:
    span, plain = _place(text)
    read = [edit.within(plain, span) for edit in edits if span.start <= edit.span.start < edit.span.end == span.end]
    return read[0] if read else None
