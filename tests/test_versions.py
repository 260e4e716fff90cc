"""Two versions of a text: what is stated otherwise is told, and what was moved, reworded or marked up anew is not."""

import pytest

from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.versions import Change, Versions
from factcheck.prepared import prepare
from factcheck.readers import read_text
from factcheck.versions import compare

OLD = """\
# Divers find bell of the Heron

Seventeen divers searched the wreck of the Heron on Monday, the coastguard said.

The salvage cost £2.4m, and the harbour board paid for it. "We never gave up on her," said Ana Reyes, the harbour master.

- Depth of the wreck: 41 metres
- Crew lost: 12
"""


def versions(old: str, new: str, names: tuple[str, str] = ("old.md", "new.md")) -> Versions:
    return compare(read_text(old, names[0]), read_text(new, names[1]))


def changes(old: str, new: str) -> list[tuple[Change, str]]:
    return [(changed.change, changed.reason) for changed in versions(old, new).changes]


DIFFERENT = [
    ("Seventeen divers", "Seven divers", (Change.DIFFERENT, "Seven divers, not Seventeen")),
    ("on Monday", "on Tuesday", (Change.DIFFERENT, "Tuesday, not Monday")),
    ("£2.4m", "£4.2m", (Change.DIFFERENT, "£4.2m, not £2.4m")),
    ("41 metres", "14 metres", (Change.DIFFERENT, "14 metres, not 41 metres")),
    ("Crew lost: 12", "Crew lost: 21", (Change.DIFFERENT, "21, not 12")),
    ("said Ana Reyes", "said Tom Reyes", (Change.SPEAKER, "said by Tom Reyes, not Ana Reyes")),
    ("never gave up on her", "never gave up on it", (Change.DIFFERENT, "'it' for 'her' inside the quotation")),
]


@pytest.mark.parametrize(("was", "now", "told"), DIFFERENT)
def test_what_is_stated_otherwise_is_different(was: str, now: str, told: tuple[Change, str]) -> None:
    found = versions(OLD, OLD.replace(was, now))
    assert told in [(changed.change, changed.reason) for changed in found.changes]
    assert found.differs


ALIKE = {
    "the same": OLD,
    "plain text": OLD.replace("# ", "").replace("- ", ""),
    "moved": "\n\n".join(reversed(OLD.split("\n\n"))),
    "wrapped": OLD.replace(", the coastguard", ",\nthe coastguard"),
    "marked up": OLD.replace("£2.4m", "**£2.4m**").replace("Ana Reyes", "[Ana Reyes](reyes.md)"),
    "reworded": OLD.replace(
        "Seventeen divers searched the wreck of the Heron on Monday, the coastguard said.",
        "On Monday, the coastguard said, the wreck of the Heron was searched by 17 divers.",
    ),
    "parted": OLD.replace("£2.4m, and the harbour board paid for it.", "£2.4 million. The harbour board paid for it."),
    "quotation marks": OLD.replace('"We never gave up on her,"', "“We never gave up on her,”"),
}


@pytest.mark.parametrize("name", ALIKE)
def test_what_was_moved_or_reworded_is_no_difference(name: str) -> None:
    assert changes(OLD, ALIKE[name]) == []


REVERSED = [
    ("The pier cost $5m to build.", "The pier cost £5m to build."),
    ("The yard made A$5m.", "The yard made US$5m."),
    ("The yard lost €4 billion last year.", "The yard lost ¥4 billion last year."),
    ("Growth was 1.5 per cent in March.", "Growth was -1.5 per cent in March."),
    ("Growth was 1.5 per cent in March.", "Growth was \N{MINUS SIGN}1.5 per cent in March."),
    ("The night reached -5C in Bergen.", "The night reached 5C in Bergen."),
    ("The pilot was found guilty.", "The pilot was found not guilty."),
    ("No one was hurt in the blaze.", "One was hurt in the blaze."),
    ("Rovers beat United 3-1.", "United beat Rovers 3-1."),
    ("At least 40 sailors drowned off Hollin.", "At most 40 sailors drowned off Hollin."),
    ("The tug sailed north on Monday.", "The tug sailed south on Monday."),
    ("The tug sailed from Oslo to Bergen.", "The tug sailed from Bergen to Oslo."),
]


@pytest.mark.parametrize(("old", "new"), [*REVERSED, *((new, old) for old, new in REVERSED)])
def test_a_sign_a_limit_an_order_or_a_word_that_turns_a_sentence_over_is_different(old: str, new: str) -> None:
    found = versions(old, new)
    assert found.alike == 0
    assert [changed.change for changed in found.changes] == [Change.DIFFERENT]


ALTERED = [
    ("The index moved +3 points.", "The index moved -3 points."),
    ("Rates rose to 5% on Monday.", "Rates rose to 5 on Monday."),
    ("Anna Berg won gold in Oslo.", "Anna Berg won silver in Oslo."),
    ("The mayor resigned on Monday.", "The mayor resigned on Monday?"),
    ('He called the pier "a total disgrace to us all".', "He called the pier a total disgrace to us all."),
]


@pytest.mark.parametrize(("old", "new"), [*ALTERED, *((new, old) for old, new in ALTERED)])
def test_what_else_was_altered_in_a_sentence_is_lost_and_new(old: str, new: str) -> None:
    found = versions(old, new)
    assert found.alike == 0
    assert {changed.change for changed in found.changes} >= {Change.LOST, Change.NEW}


SAME = [
    ("The pier cost £5m and rose 5 per cent.", "The pier cost £5 million and rose 5%."),
    ("Growth was -1.5 per cent in March.", "Growth was \N{MINUS SIGN}1.5 per cent in March."),
    ("The yard in Perth made A$5m.", "The yard in Perth made $5m."),
    ("The 2019-20 season began in Oslo.", "The 2019–20 season began in Oslo."),
    ("\"It is 'over' now,\" said Ana Berg.", "“It is ‘over’ now,” said Ana Berg."),
    ("The tug - a first - sailed north.", "The tug (a first) sailed north"),
    ("The pilot did not go to Oslo.", "The pilot didn't go to Oslo."),
    ("No one was hurt in Oslo.", "Nobody was hurt in Oslo."),
    ("The council said that it bought the pier.", "The council said it purchased the pier."),
    ("At least 40 sailors drowned.", "40 sailors or more drowned."),
    ("Berg and Holt sailed to Oslo on Monday.", "Holt and Berg sailed to Oslo on Monday."),
    ("On Monday Rovers played United.", "On Monday United played Rovers."),
    ("On Monday Rovers fought United.", "On Monday United fought Rovers."),
    ("The tug sailed on Monday to Oslo.", "On Monday the tug sailed to Oslo."),
]


@pytest.mark.parametrize(("old", "new"), [*SAME, *((new, old) for old, new in SAME)])
def test_what_is_only_written_otherwise_in_a_sentence_is_no_difference(old: str, new: str) -> None:
    assert changes(old, new) == []


def test_what_is_gone_is_lost_and_what_is_added_is_new_and_neither_is_an_objection() -> None:
    shorter = OLD.replace("The salvage cost £2.4m, and the harbour board paid for it. ", "")
    lost, found = versions(OLD, shorter), versions(shorter, OLD)
    assert [(one.change, one.old.reason if one.old else "") for one in lost.changes] == [(Change.LOST, "£2.4m")]
    assert [(one.change, one.new.reason if one.new else "") for one in found.changes] == [(Change.NEW, "£2.4m")]
    assert not lost.differs
    assert not found.differs


def test_another_story_is_lost_and_new_but_nothing_in_it_is_different() -> None:
    other = "The council sold Marlow library for £3.1m on Friday. It had 14,000 books and a staff of nine.\n"
    found = versions(OLD, other)
    assert not found.differs
    assert {changed.change for changed in found.changes} == {Change.LOST, Change.NEW}


def test_a_headline_that_was_altered_is_held_against_what_both_still_say() -> None:
    old = "# 17 divers search wreck of the Heron\n\nIt lies off Sandhaven. In all, 17 divers searched the wreck of the Heron.\n"
    found = versions(old, old.replace("# 17", "# 71"))
    assert found.differs
    assert {changed.new.reason for changed in found.changes if changed.new} == {"71 divers"}


def test_claims_tell_that_two_wordings_state_one_fact() -> None:
    old = "The yard of Lee and Sons has a workforce of 240.\n"
    new = "At Sandhaven's shipyard, 260 people are employed.\n"
    also = ("The yard of Lee and Sons has a workforce of 240",)
    claims = prepare(ClaimSet((Claim("jobs", "The shipyard employs 240 people", also=also),)))
    assert not versions(old, new).differs
    one, other = read_text(old, "old.txt"), read_text(new, "new.txt")
    told = [(changed.claim, changed.reason) for changed in compare(one, other, claims).changes]
    assert ("jobs", "260 people, not 240") in told
    assert not any("240" in reason or "260" in reason for claim, reason in told if not claim), (
        "not lost and new as well"
    )
    assert compare(one, one, claims).changes == ()


def test_what_the_versions_themselves_tell_to_differ_no_claim_tells_again() -> None:
    old = "The honey show opened on Saturday. The show is held in Tavistock. The society has 1,280 members.\n"
    new = old.replace("Tavistock", "Okehampton").replace("1,280", "1,230")
    claims = prepare(
        ClaimSet((Claim("town", "The show is held in Tavistock"), Claim("members", "The society has 1,280 members")))
    )
    changes = compare(read_text(old, "old.txt"), read_text(new, "new.txt"), claims).changes
    assert [changed.reason for changed in changes] == [
        "in Okehampton, not in Tavistock",
        "1,230 members, not 1,280 members",
    ]


def test_each_side_has_its_place_and_its_words_marked() -> None:
    [changed] = versions(OLD, OLD.replace("£2.4m", "£4.2m")).changes
    for side, words, path in ((changed.old, "£2.4m", "old.md"), (changed.new, "£4.2m", "new.md")):
        assert side is not None
        [finding] = side.findings
        assert (side.quote[slice(*finding.marks)], finding.found, side.path) == (words, words, path)
        assert finding.place.start == (5, 18)


@pytest.mark.parametrize(("old", "new"), [("", ""), ("", OLD), (OLD, ""), ("\n", "|"), ("“", "”")])
def test_versions_of_nothing_are_compared(old: str, new: str) -> None:
    assert not versions(old, new).differs
