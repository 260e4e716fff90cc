"""Suggestions: right words in the style of wrong ones, and none where they are not certain."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck.facts import read_facts
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.facts import Fact
from factcheck.model.results import ClaimResult, Finding, Stance
from factcheck.model.text import Span
from factcheck.pipeline import Checker
from factcheck.readers import read_text
from factcheck.text.folding import prepare
from factcheck.text.words import tokenize
from factcheck.verdict.rewriting.spelling import spell, spell_ordinal
from factcheck.verdict.suggestions import fits

CheckOne = Callable[..., ClaimResult]


def findings(claim: str, text: str, name: str = "a.txt") -> list[Finding]:
    """Return what conflicts, at each place where it stands."""
    _, found = Checker(ClaimSet((Claim("it", claim),))).check(read_text(text, name))
    return [
        finding
        for item in found.get(0, ())
        if item.stance is Stance.CONFLICTS
        for finding in item.findings
        if not finding.relation.agrees
    ]


def mended(claim: str, text: str, name: str = "a.txt") -> str:
    """Return `text` with all suggestions made; a text without conflicts is no test."""
    found = findings(claim, text, name)
    assert found, "nothing conflicts"
    suggestions = {(f.suggestion.place.span, f.suggestion.replacement) for f in found if f.suggestion is not None}
    for (start, end), replacement in sorted(suggestions, reverse=True):
        text = text[:start] + replacement + text[end:]
    return text


COUNTS = [
    ("17 divers searched the wreck", "On Tuesday seven divers searched the wreck.", "seventeen divers"),
    ("17 divers searched the wreck", "Seven divers searched the wreck.", "Seventeen divers"),
    ("17 divers searched the wreck", "SEVEN DIVERS SEARCHED THE WRECK.", "SEVENTEEN DIVERS"),
    ("17 divers searched the wreck", "Some 7 divers searched the wreck.", "Some 17 divers"),
    ("17 divers searched the wreck", "A dozen divers searched the wreck.", "Seventeen divers"),
    ("17 divers searched the wreck", "They said two dozen divers searched the wreck.", "seventeen divers"),
    ("32 divers searched the wreck", "They said twenty one divers searched the wreck.", "thirty two divers"),
    ("412 divers searched the wreck", "Seven divers searched the wreck.", "Four hundred and twelve divers"),
    ("412 divers searched the wreck", "On Monday seven divers searched the wreck.", "412 divers"),
    (
        "214 divers searched the wreck",
        "Two hundred and forty divers searched the wreck.",
        "hundred and fourteen divers",
    ),
    ("3,500 fans watched the derby", "In all 5,300 fans watched the derby.", "3,500 fans"),
    ("3,500 fans watched the derby", "In all 5300 fans watched the derby.", "3500 fans"),
    ("3,500 fans watched the derby", "In all 5 300 fans watched the derby.", "3 500 fans"),
    ("3,500 fans watched the derby", "In all 350 fans watched the derby.", "3,500 fans"),
    ("3.5 million fans watched the derby", "In all 5.3m fans watched the derby.", "3.5m fans"),
    ("3.5 million fans watched the derby", "In all 3.5 billion fans watched the derby.", "3.5 million fans"),
    ("3.5 million fans watched the derby", "In all 5,300,000 fans watched the derby.", "3,500,000 fans"),
    ("Harn has 2.5 million trees", "Harn has one and a half million trees.", "has 2.5 million"),
    ("35,000 fans watched the derby", "In all 53k fans watched the derby.", "35k fans"),
    ("Nine huts burned at Harn", "All eight huts burned at Harn.", "All nine huts"),
    ("Four of the nine huts burned", "Seven of the nine huts burned.", "Four of the nine huts"),
]
HEDGES = [
    ("6,214 fans watched the derby", "Just over 6,800 fans watched the derby.", "Just over 6,200 fans"),
    ("17 divers searched the wreck", "More than 20 divers searched the wreck.", "17 divers searched"),
    ("17 divers searched the wreck", "Nearly 30 divers searched the wreck.", "17 divers searched"),
    ("17 divers searched the wreck", "Between 20 and 30 divers searched the wreck.", "17 divers searched"),
    ("About 40 divers searched the wreck", "Seven divers searched the wreck.", "About forty divers"),
    ("About 5,000 people marched in Harn", "Nearly 9,000 people marched in Harn.", "About 5,000 people"),
    ("Patients were from 3 to 88 years old", "The patients were from 3 to 80 years old.", "from 3 to 88 years old"),
]
MONEY = [
    ("The bridge cost £12.4m", "The bridge cost £14.2m.", "£12.4m."),
    ("The bridge cost £12.4m", "The bridge cost £14.2 million.", "£12.4 million."),
    ("The bridge cost £12.4m", "The bridge cost 14.2 million pounds.", "12.4 million pounds"),
    ("The bridge cost £12.4m", "The bridge cost £14,200,000.", "£12,400,000"),
    ("The bridge cost £12.4m", "The bridge cost £12.4bn.", "£12.4m."),
    ("The bridge cost £500,000", "The bridge cost £1.5m.", "£500,000."),
    ("The bridge cost $40m", "The bridge cost £40 million.", "$40 million."),
    ("The bridge cost £750,000", "The bridge cost half a million pounds.", "750,000 pounds"),
    ("A stamp costs $0.45", "A stamp costs 54 cents.", "45 cents"),
    ("A stamp costs 45 cents", "A stamp costs $0.54.", "$0.45"),
    ("A stamp costs £1.80", "A stamp costs 280 pence.", "180 pence"),
]
SHARES = [
    ("Turnout was 12 per cent", "Turnout was 21 per cent.", "12 per cent."),
    ("Turnout was 12 per cent", "Turnout was 21%.", "12%."),
    ("Turnout was 12%", "Turnout was twenty-one percent.", "twelve percent."),
    ("One in six homes in Harn is empty", "One in five homes in Harn is empty.", "One in six homes"),
    ("Half of the homes in Harn are empty", "A third of the homes in Harn are empty.", "Half of the homes"),
    ("Two-thirds of homes in Harn are empty", "Three-quarters of homes in Harn are empty.", "Two-thirds of homes"),
    ("40% of homes in Harn are empty", "Six in ten homes in Harn are empty.", "Four in ten homes"),
    ("Half of homes in Harn are empty", "15 per cent of homes in Harn are empty.", "50 per cent of homes"),
    ("Sales rose threefold in March", "Sales rose fourfold in March.", "rose threefold"),
]
MEASURES = [
    ("The boat weighs 1.5 tonnes", "The boat weighs 5,100kg.", "1,500kg"),
    ("The boat weighs 1.5 tonnes", "The boat weighs 2.5 tonnes.", "1.5 tonnes"),
    ("The boat is 12 miles from Harn", "The boat is 12 km from Harn.", "12 miles from"),
    ("The boat is 12 miles from Harn", "The boat is 21 km from Harn.", "12 miles from"),
    ("The trial lasted one week", "The trial lasted three weeks.", "one week."),
    ("The boat is 5ft 10in wide", "The boat is 5ft 8in wide.", "5ft 10in"),
    ("The flight took 6 hours and 20 minutes", "The flight took 5 hours and 40 minutes.", "6 hours and 20 minutes"),
    ("The tunnel at Corrie is 12 km long", "The 21-kilometre tunnel at Corrie is long.", "12-kilometre"),
]
AGES_AND_RANKS = [
    ("Ann Poe is 47", "Ann Poe, aged 46, won.", "aged 47,"),
    ("Ann Poe is 47", "The 46-year-old Ann Poe won.", "47-year-old"),
    ("Harn is the eighth largest port", "Harn is the seventh largest port.", "eighth largest"),
    ("Harn finished 8th in the league", "Harn finished 7th in the league.", "8th in"),
    ("Harn finished second in the league", "Harn finished third in the league.", "second in"),
]
SCORES = [
    ("Harn beat Leck 3-1", "Harn beat Leck 3-2.", "3-1."),
    ("The budget was passed by 13 votes to 4", "The budget was passed by 14 votes to three.", "13 votes to four"),
    ("The budget was passed by 13 votes to none", "The budget was passed by 14 votes to 2.", "13 votes to none"),
    ("Mia Holt won 6-3, 6-4", "Mia Holt won 6-2, 6-4.", "6-3, 6-4"),
]
DATES = [
    ("The fair opens on 23 June 2022", "The fair opens on 24 June 2022.", "23 June 2022"),
    ("The fair opens on 23 June 2022", "The fair opens on June 24, 2022.", "June 23, 2022"),
    ("The fair opens on 23 June 2022", "The fair opens on June 24th.", "June 23rd."),
    ("The fair opens on 3 June 2022", "The fair opens on 24/06/2022.", "03/06/2022"),
    ("The fair opens on 3 June 2022", "The fair opens on 2022-06-24.", "2022-06-03"),
    ("The fair opens on 3 June 2022", "The fair opens on 24.06.2022.", "03.06.2022"),
    ("The fair opens on 3 June 2022", "The fair opens on 06/24/2022.", "3 June 2022"),  # 06/03 is 6 March to others
    ("The fair opens on 23 June 2022", "The fair opens on 24 June.", "23 June."),
    ("The fair opened in 2016", "The fair opened in June 2017.", "June 2016"),
    ("The fair opens on 23 June 2022", "The fair opens on Tuesday 23 June.", "Thursday 23 June"),
    ("The fair opens on Thursday 23 June", "The fair opens on Friday 24 June.", "Thursday 23 June"),
    ("The fair opens on 23 June 2022", "The fair opens on Thurs., Aug. 4, 2022.", "Thurs., June 23, 2022"),
    ("The fair opens on 23 September 2022", "The fair opens on Aug. 23, 2022.", "Sept. 23, 2022"),
    ("The fair opens on 23 June 2022", "The fair opens on the twenty-fourth of June 2022.", "twenty-third of June"),
    ("The fair ran from 1914 to 1918", "The fair ran from 1914 to 1919.", "1914 to 1918"),
    ("The fair ran from 4 to 9 June", "The fair ran from 4 to 10 June.", "4 to 9 June"),
    ("The fair was held in the 1970s", "The fair was held in the 1980s.", "the 1970s"),
    ("The fair was held in spring 2020", "The fair was held in autumn 2020.", "spring 2020"),
    ("THE FAIR OPENS ON 23 JUNE", "THE FAIR OPENS ON 23 JULY.", "23 JUNE"),
]
TIMES = [
    ("The gates open at 7pm", "The gates open at 6pm.", "at 7pm"),
    ("The gates open at 7pm", "The gates open at 18:00.", "at 19:00"),
    ("The gates open at 7pm", "The gates open at 6.30pm.", "at 7pm"),
    ("The gates open at 6.20pm", "The gates open at 7pm.", "at 6.20pm"),
    ("The gates open at 7:30 p.m.", "The gates open at 6:30 p.m.", "at 7:30 p.m."),
    ("The gates open at 9am", "The gates open at 9pm.", "at 9am"),
    ("The gates open at 9.30am", "The gates open at 08:30 GMT.", "at 09:30 GMT"),
    ("The gates open at 7pm", "The gates open at six o'clock.", "at seven o'clock"),
    ("The gates open at noon", "The gates open at 3pm.", "at noon"),
    ("The gates are open from 8am to 6pm", "The gates are open from 9am to 6pm.", "from 8am to 6pm"),
]
NAMES = [
    ("Greta Berg won the by-election in Harn", "The by-election in Harn was won by Greta Borg.", "by Greta Berg"),
    ("Greta Berg won the by-election in Harn", "Anton Lind won the by-election in Harn.", "Greta Berg won"),
    ("Siobhan O'Neill won the by-election in Harn", "Siobhan O’Neil won the by-election in Harn.", "O’Neill"),
    ("Zoë Kovalski won the by-election in Harn", "Zoe Kovalsky won the by-election in Harn.", "Zoë Kovalski"),
    (
        "Harn library was opened by Greta Berg",
        "It was Greta Borg's day: the library at Harn was opened.",
        "Greta Berg's day",
    ),
]
TITLES = [
    (
        "Ann Poe is the chief constable of Harn",
        "Ann Poe, the deputy chief constable of Harn, spoke.",
        "the chief constable of",
    ),
    ("Ann Poe is the chief constable of Harn", "In Harn Deputy Chief Constable Ann Poe spoke.", "In Harn Chief"),
    (
        "Ann Poe, deputy chief constable of Harn, spoke",
        "Ann Poe, chief constable of Harn, spoke.",
        "deputy chief constable",
    ),
    ("Council leader Ann Poe spoke", "Deputy council leader Ann Poe spoke.", "Council leader Ann"),
    (
        "Ann Poe is the medical director of Leck Mills",
        "Leck Mills's finance director, Ann Poe, spoke.",
        "'s medical director,",
    ),
]
SAFE = 'Ann Poe said: "The bridge is safe but the road is not"'
QUOTATIONS = [
    (SAFE, "“The bridge is sound but the road is not,” said Ann Poe.", "bridge is safe but"),
    (SAFE, "'The bridge,' said Ann Poe, 'is sound but the road is not.'", "'is safe but the"),
    (SAFE, "“The bridge is safe and the road is not,” Ann Poe said.", "safe but the"),
    ('Ann Poe said: "The bridge is not safe at all"', "“The bridge is safe at all,” Ann Poe said.", "is not safe"),
    ('Ann Poe said: "The bridge is safe at last"', "“The bridge is not safe at last,” Ann Poe said.", "bridge is safe"),
    (
        'Ann Poe said: "We don\'t want a bridge in our town"',
        "“We need no bridge in our town,” Ann Poe said.",
        "don’t want a bridge",
    ),
    (SAFE, "“The bridge is safe but the road is not,” said Anton Lind.", "said Ann Poe."),
]
ARTICLES = [
    ("Turnout rose by 11%", "It was said that turnout rose by a 7% share.", "an 11%"),
    ("Ann Poe is an assistant chief constable", "Ann Poe, a deputy chief constable, spoke.", "an assistant chief"),
    ("The tunnel at Corrie is 8 km long", "Corrie has a 12 km tunnel, and it is long.", "an 8 km"),
]
WORDS = [
    # a name, a nationality, a mark, an identifier or a thing for another of its kind in the same place
    ("The factory in Sunderland makes lamps", "The factory in Gateshead makes lamps.", "in Sunderland makes"),
    ("Chief arbiter: Greta Berg", "Chief arbiter Anna Moe opened the match.", "arbiter Greta Berg opened"),
    ("Leyla Arman is a Turkish director", "Leyla Arman is a Greek director.", "a Turkish director"),
    (
        "Ilse Lund, an Italian diver, found the wreck",
        "Ilse Lund, a Norwegian diver, found the wreck.",
        "an Italian diver",
    ),
    ("The law takes effect before 3 May", "The law takes effect after 3 May.", "before 3 May"),
    ("Shares closed up 3%", "Shares closed down 3%.", "closed up 3%"),
    ("Ward 7 has 23 beds", "Ward 8 has 23 beds.", "Ward 7 has"),
    ("Flight NF 241 turned back to Harn", "Flight NF 214 turned back to Harn.", "Flight NF 241 turned"),
    ("The bell was cast in silver", "The bell was cast in copper.", "cast in silver"),
]
TABLES = (
    COUNTS
    + HEDGES
    + MONEY
    + SHARES
    + MEASURES
    + AGES_AND_RANKS
    + SCORES
    + DATES
    + TIMES
    + NAMES
    + TITLES
    + WORDS
    + QUOTATIONS
)


@pytest.mark.parametrize(("claim", "text", "words"), [*TABLES, *ARTICLES])
def test_the_right_words_have_the_style_of_the_wrong_ones(claim: str, text: str, words: str) -> None:
    assert words not in text
    assert words in mended(claim, text)


@pytest.mark.parametrize(("claim", "text", "_words"), TABLES)
def test_what_is_put_right_no_longer_conflicts(claim: str, text: str, _words: str) -> None:
    assert findings(claim, mended(claim, text)) == []


UNCERTAIN = [
    # nouns and verbs would have to change as well
    ("17 divers searched the wreck", "One diver searched the wreck."),
    ("One diver searched the wreck", "Seven divers searched the wreck."),
    ("Two in five homes in Harn are empty", "One in five homes in Harn is empty."),
    ("Both pilots were hurt at Harn", "Neither pilot was hurt at Harn."),
    ("Neither pilot was hurt at Harn", "Two pilots were hurt at Harn."),
    # nothing is the "first largest"
    ("Harn is the largest port in Leckshire", "Harn is the second largest port in Leckshire."),
    # "only about 40", "the about 40"
    ("About 40 divers searched the wreck", "Only seven divers searched the wreck."),
    ("About 40 divers searched the wreck", "The seven divers searched the wreck."),
    # "half the homes" takes no "a third"
    ("A third of homes in Harn are empty", "Half the homes in Harn are empty."),
    # who is who in a score that is turned round
    ("Harn lost 3-1 to Leck", "Harn lost 1-2 to Leck."),
    # nothing says which weekday, or which day, it would be
    ("The fair opens on 23 June", "The fair opens on Friday 24 June."),
    ("The fair opens in July", "The fair opens on 24 June."),
    ("The fair at Harn opened on Friday", "The fair at Harn opened on Thursday 2 June."),
    # no year is a decade, and no hour a time from one to another
    ("The fair at Harn was first held in the 1970s", "The fair at Harn was first held in 1985."),
    ("The fair at Harn was first held in 1985", "The fair at Harn was first held in the 1970s."),
    ("The gates at Harn open at 8am", "The gates at Harn open between 9am and 10am."),
    # more is said of the wrong person
    ("Greta Berg won the by-election in Harn", "Councillor Anton Lind won the by-election in Harn."),
    (
        "Greta Berg won the by-election in Harn",
        "Anton Lind won the by-election in Harn.\n\nLind, a baker, thanked Leck.",
    ),
    (SAFE, "“The bridge is safe but the road is not,” said Anton Lind, the mayor."),
    # no other words say the opposite
    ("The bridge was closed to lorries", "The bridge was not closed to lorries."),
    ("The council rejected the plan", "The council approved the plan."),
    # what is said of her is not said of him
    ("Greta Berg won the by-election in Harn", "Anton Lind won the by-election in Harn and thanked his wife."),
    ("Greta Berg won the by-election in Harn", "Anton Lind won the by-election in Harn. He is a baker."),
    ("Greta Berg won the by-election in Harn", "Anna Lind, a baker, won the by-election in Harn."),
    ("Greta Berg won the by-election in Harn", "Anna Lind, 46, won the by-election in Harn."),
    ("Greta Berg won the by-election in Harn", "Anna Lind, who is a baker, won the by-election in Harn."),
    ("Greta Berg won the by-election in Harn", "The baker Anna Lind won the by-election in Harn."),
    ("Greta Berg won the by-election in Harn", "Anna won the by-election in Harn."),
    # only what was said may stand inside quotation marks
    ("17 divers searched the wreck", '"Seven divers searched the wreck," said Ann Poe.'),
    # which end it is
    ("The pension age rises from 65 to 67", "The pension age rises from 62 to 65."),
    ("Fares at Harn rose to £4", "Fares at Harn rose from £5."),
    ("Fares at Harn rose from £4", "Fares at Harn rose to £5."),
    # it would stand there twice
    ("The mill at Harn opened in 1932", "The mill at Harn opened in 1923 and was sold in 1932."),
    ("The bridge at Harn cost £12m", "The bridge at Harn cost £14m, of which £12m was borrowed."),
    # somebody put words in
    (
        'Ann Poe said: "The bridge is safe and will be kept"',
        "“[The] bridge is safe and will [be] held,” said Ann Poe.",
    ),
]


@pytest.mark.parametrize(("claim", "text"), UNCERTAIN)
def test_nothing_is_suggested_where_it_is_not_certain(claim: str, text: str) -> None:
    assert [finding.suggestion for finding in findings(claim, text) if finding.suggestion] == []


LEFT_ALONE = [
    # whatever the verdict: the edit would do harm
    ("Ann Poe is the medical director of Leck Mills", "Ann Poe, the director of nursing at Leck Mills, spoke."),
    ("Lorna Hatch is the park superintendent", "Lorna Hatch, a former biologist, is superintendent of the park."),
    ("Journey times fall to 46 minutes", "Journey times, which took 46 minutes, fall to 64 minutes."),
    ("Founded in 1898, the mill employs 40 people", "The mill, founded in 1898, employs 40 people in 1989."),
    ("New Zealand sent a plane", "A plane is expected from Noumea."),
    ("Results in The Lancet", "Result of the vote in Harn."),
    ("Colin Abara, finance director, leaves in May", "Alison Crewe, the finance director, clears her desk in May."),
    ("Moira Tandy is a regional officer of Unite", "Moira Tandy is a regional officer of the GMB."),
    ("The banquet was held at Bessastadir", "The banquet was held at Harpa, the glass concert hall by the harbour."),
    ("The state bank commissioner is Elaine Fitch", "The commissioner, Ann Boone, spoke. Elaine Fitch held her coat."),
    ("Acme bought Bolt for $3 billion", "Bolt bought Acme for $3 billion."),
    ("Nobody was hurt at Harn", "Three people were hurt at Harn."),
    ("It was the first visit to Harn", "It was the last visit to Harn since 1994."),
    ("The owner is a widow", "The owner is an old widower."),
    ("The tower at Harn is made of old oak", "The towers at Harn are made of bricks."),
]


@pytest.mark.parametrize(("claim", "text"), LEFT_ALONE)
def test_what_an_edit_would_damage_is_left_alone(claim: str, text: str) -> None:
    assert [finding.suggestion for finding in findings(claim, text) if finding.suggestion] == []


DIVERS = "17 divers searched the wreck"
FILES = [
    # source, file name, the same put right; None where markup stands inside the words
    ("**Seven** divers searched the wreck.", "a.md", "**Seventeen** divers searched the wreck."),
    ("[Seven divers](/x) searched the wreck.", "a.md", "[Seventeen divers](/x) searched the wreck."),
    (
        "# Dive\r\n\r\n> Seven divers\r\n> searched the wreck.\r\n",
        "a.md",
        "> Seventeen divers\r\n> searched the wreck.\r\n",
    ),
    ("\ufeffSeven divers searched the wreck.", "a.txt", "\ufeffSeventeen divers searched the wreck."),
    ("Snow. Seven\u00a0divers searched the wreck.", "a.txt", "Seventeen\u00a0divers searched the wreck."),
    ("Snow. Se\u00adven divers searched the wreck.", "a.txt", "Seventeen divers searched the wreck."),
    ("---\ntitle: Seven divers search the wreck\n---\n\nSnow.", "a.md", "title: Seventeen divers search"),
    ("<p>On Monday <b>seven</b> divers searched the wreck.</p>", "a.html", "<b>seventeen</b> divers"),
    ("Se**ven** divers searched the wreck.", "a.md", None),
    ("1**8** divers searched the wreck.", "a.md", None),
    ("<p>On Monday se&shy;ven divers searched the wreck.</p>", "a.html", None),
    ("<p>On Monday 1&#56; divers searched the wreck.</p>", "a.html", None),
]


@pytest.mark.parametrize(("source", "name", "expected"), FILES)
def test_only_words_that_stand_in_the_file_as_they_read_are_replaced(
    source: str, name: str, expected: str | None
) -> None:
    result = mended(DIVERS, source, name)
    assert result == source if expected is None else expected in result


@pytest.mark.parametrize(
    ("claim", "text", "words"),
    [
        ("Greta Berg won the by-election in Harn", "Greta\nBorg won the by-election in Harn.", "Greta\nBerg won"),
        (
            "Ann Poe is the chief constable of Harn",
            "Ann Poe, the deputy chief\nconstable of Harn, left.",
            "the chief\ncon",
        ),
        (
            "Ann Poe is the chief constable of Harn",
            "Ann Poe, the deputy\nchief constable of Harn, left.",
            "the chief con",
        ),
        ("214 divers searched the wreck", "Two hundred\nand forty divers searched the wreck.", "hundred\nand fourteen"),
        ("The fair opens on 3 June 2022", "The fair opens on 4\nJune 2022.", "on 3\nJune"),
    ],
)
def test_lines_stay_wrapped_as_they_were(claim: str, text: str, words: str) -> None:
    assert words in mended(claim, text, "a.md")


def test_words_that_mean_something_to_the_file_are_not_put_into_it() -> None:
    claim = 'Ann Poe said: "The R&D budget was halved by the board"'
    text = "“The research budget was halved by the board,” said Ann Poe."
    assert mended(claim, text) == text.replace("research", "R&D")
    source = f"<p>{text.replace('halved', '<i>halved</i>')}</p>"
    assert mended(claim, source, "a.html") == source


def test_no_quotation_mark_is_put_into_a_value_that_may_stand_in_some() -> None:
    claim = "Siobhan O'Neill won the by-election in Harn"
    source = "---\ntitle: 'Siobhan ONeil won the by-election in Harn'\n---\n\nSnow.\n"
    assert mended(claim, source, "a.md") == source


FITTING = [
    # words, file name, its source, whether they can be put for "ONeil" in it
    ("O'Neill", "a.txt", "Siobhan ONeil won.", True),
    ("O'Neill", "a.txt", "Winner: Siobhan ONeil", True),
    ("O'Neill", "a.md", "Siobhan **ONeil** won.", True),
    ("O'Neill", "a.html", "<p>Siobhan ONeil won.</p>", True),
    ("Orr", "a.md", "---\ntitle: Siobhan ONeil won\n---\n\nSnow.", True),
    ("O'Neill", "a.md", "---\ntitle: Siobhan ONeil won\n---\n\nSnow.", False),
    ("Orr: a", "a.md", "---\ntitle: Siobhan ONeil won\n---\n\nSnow.", False),
    ("Orr", "a.md", "Siobhan O**Neil** won.", False),
    ("Orr", "a.html", "<p>Siobhan O&#78;eil won.</p>", False),
]


def test_words_fit_where_they_mean_what_they_say() -> None:
    fitting = []
    for words, name, source, _ in FITTING:
        document = prepare(read_text(source, name))
        at = document.text.index("ONeil")
        span = Span(at, at + len("ONeil"))
        fitting.append((words, name, source, fits(words, document, span, document.to_source.span(span))))
    assert fitting == FITTING


def test_an_article_before_what_was_found_is_in_the_place_and_not_in_the_text() -> None:
    (finding,) = findings("The tunnel at Corrie is 12 km long", "Corrie has an 8 km tunnel, and it is long.")
    assert finding.suggestion is not None
    assert (finding.found, finding.suggestion.text, finding.suggestion.replacement) == ("8 km", "12 km", "a 12")


def test_the_text_is_all_that_was_found_and_the_place_what_has_to_change() -> None:
    (finding,) = findings(DIVERS, "On Monday seven divers searched the wreck.")
    assert finding.suggestion is not None
    assert (finding.found, finding.suggestion.text) == ("seven divers", "seventeen divers")
    assert finding.suggestion.replacement == "seventeen"
    assert finding.suggestion.place.span == (10, 15)
    assert finding.suggestion.place.start == (1, 11)


def test_what_agrees_has_no_suggestion(check_one: CheckOne) -> None:
    (item,) = check_one(DIVERS, "Seventeen divers searched the wreck.").evidence
    assert [finding.suggestion for finding in item.findings] == [None]


def test_two_values_of_one_sentence_are_each_put_right() -> None:
    claims = ClaimSet((Claim("divers", DIVERS), Claim("depth", "The wreck lies 40 metres deep")))
    text = "On Monday seven divers searched the wreck, which lies 14 metres deep."
    _, found = Checker(claims).check(read_text(text))
    words = {f.suggestion.replacement for items in found.values() for e in items for f in e.findings if f.suggestion}
    assert words == {"seventeen", "40"}


class Style(NamedTuple):
    """How numbers from `least` to `most` are written, in tenths where `tenths` is set."""

    write: Callable[[Fraction], str]
    least: int
    most: int
    claim: str = "{} divers searched the wreck"
    text: str = "At dawn {} divers searched the wreck."
    tenths: bool = False


def _decimal(number: Fraction) -> str:
    return f"{float(number):.1f}".removesuffix(".0")


COST = ("The bridge cost £{}m", "In all the bridge cost {}, he said.")
STYLES = {
    "figures": Style(lambda n: f"{n}", 2, 999),
    "commas": Style(lambda n: f"{int(n):,}", 1000, 900_000),
    "no commas": Style(lambda n: f"{n}", 1000, 9999),
    "blanks": Style(lambda n: f"{int(n):,}".replace(",", " "), 10_000, 900_000),
    "words": Style(lambda n: spell(int(n)), 2, 99),
    "hundreds in words": Style(lambda n: spell(int(n)), 101, 999),
    "capital words": Style(lambda n: spell(int(n)).capitalize(), 2, 999, text="{} divers searched the wreck."),
    "millions": Style(lambda n: f"£{_decimal(n)} million", 10, 9999, *COST, tenths=True),
    "letters": Style(lambda n: f"£{_decimal(n)}m", 10, 9999, *COST, tenths=True),
    "pounds": Style(lambda n: f"{_decimal(n)} million pounds", 10, 9999, *COST, tenths=True),
    "per cent": Style(
        lambda n: f"{_decimal(n)} per cent", 1, 999, "Turnout was {}%", "In Harn turnout was {}.", tenths=True
    ),
    "%": Style(lambda n: f"{_decimal(n)}%", 1, 999, "Turnout was {}%", "In Harn turnout was {}.", tenths=True),
    "ordinals": Style(lambda n: spell_ordinal(int(n)), 3, 99, "Harn ranked {}th", "This year Harn ranked {} again."),
    "age": Style(lambda n: f"aged {n}", 2, 99, "Ann Poe is {}", "Ann Poe, {}, won the race."),
    "year": Style(lambda n: f"{n}", 1801, 2099, "The fair opened in {}", "It was said the fair opened in {}."),
}


@pytest.mark.parametrize("name", STYLES)
@settings(max_examples=12)
@given(data=st.data())
def test_rewriting_gives_the_number_and_back_again_the_text(name: str, data: st.DataObject) -> None:
    style = STYLES[name]
    # values that nothing connects are no conflict, so that the wrong one is of the size of the right one
    right = data.draw(st.integers(style.least, style.most))
    wrong = data.draw(st.integers(max(style.least, right * 4 // 5), min(style.most, right * 6 // 5)))
    assume(right != wrong)
    if name == "ordinals":
        assume(all(n % 10 not in (1, 2, 3) or n % 100 in (11, 12, 13) for n in (right, wrong)))  # the claim says "th"
    for number, other in ((right, wrong), (wrong, right)):
        claim = style.claim.format(_written(style, number))
        text, expected = (style.text.format(style.write(_number(style, n))) for n in (other, number))
        if findings(claim, text):
            assert mended(claim, text) == expected


def _number(style: Style, number: int) -> Fraction:
    return Fraction(number, 10 if style.tenths else 1)


def _written(style: Style, number: int) -> str:
    return _decimal(_number(style, number)) if style.tenths else str(number)


@given(number=st.integers(0, 10**13), other=st.integers(0, 10**6))
def test_numbers_in_words_are_read_as_they_were_meant(number: int, other: int) -> None:
    for value in (number, other):
        fact = _fact(f"{spell(value)} divers")
        assert fact is None or fact == value
    assert other == 0 or _fact(f"the {spell_ordinal(other)} dive") in (None, other)


def _fact(text: str) -> Fraction | None:
    facts: tuple[Fact, ...] = read_facts(tokenize(text))
    return facts[0].value.number if facts else None  # type: ignore[union-attr]


@settings(max_examples=60)
@given(
    claim=st.sampled_from([row[0] for row in TABLES]),
    text=st.sampled_from([row[1] for row in TABLES]),
    noise=st.text(max_size=12),
    at=st.integers(0, 80),
)
def test_a_suggestion_can_always_be_made(claim: str, text: str, noise: str, at: int) -> None:
    """Whatever the text: the place is inside the file, holds what the reader reads, and its replacement is other words."""
    source = text[:at] + noise + text[at:]
    for name in ("a.txt", "a.md"):
        for finding in findings(claim, source, name):
            if finding.suggestion is not None:
                start, end = finding.suggestion.place.span
                assert 0 <= start < end <= len(source)
                assert source[start:end] != finding.suggestion.replacement != ""
