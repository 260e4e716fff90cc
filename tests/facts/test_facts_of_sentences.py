"""Sentences and all the values, names, offices and quotations that are read in them."""

from __future__ import annotations

from datetime import date

from factcheck.document.texts import Text, read_document
from factcheck.facts import read_facts
from factcheck.model.facts import Fact, Moment, Quantity, Score
from factcheck.readers import read_text
from factcheck.text.words import tokenize

TODAY = date(2022, 6, 23)
SENTENCES: list[tuple[str, list[str]]] = [
    # ages
    ("Ann Poe, now 47, won.", ["age 47: 47 year"]),
    ("Ann Poe, 47, won.", ["age 47: 47 year"]),
    ("Ann Poe, 147, won.", ["quantity 147: 147"]),
    ("Ann Poe (47) won.", ["age 47: 47 year"]),
    ("Ann Poe, 4.5, won.", ["quantity 4.5: 4.5"]),
    ("He was 47.", ["age 47: 47 year"]),
    ("He was 47 minutes late.", ["measure 47 minutes: 2820 s"]),
    ("She turned 18 in May.", ["age 18: 18 year", "date May: month 5"]),
    ("A 47-year-old won.", ["age 47-year-old: 47 year"]),
    ("A boy of nine won.", ["age nine: 9 year"]),
    ("She is in her mid-50s.", ["age mid-50s: 54 year between"]),
    ("He is in his twenties.", ["age twenties: 20 year between"]),
    ("Ann Poe, 47 seats, won.", ["quantity 47: 47"]),
    ("children aged 4 to 11", ["age 4 to 11: 4 year between"]),
    # amounts/borrowing
    ("It rose from 3% to 4.", ["percentage 3%: 3 %", "percentage 4: 4 %"]),
    ("It rose by 3% to 4.", ["percentage 3%: 3 %", "percentage 4: 4 %"]),
    ("It grew by 12 goats to 40.", ["quantity 12: 12", "quantity 40: 40"]),
    # counts
    ("All but two of us left.", ["quantity All but two: 2 rest"]),
    ("Everyone but three left.", ["quantity Everyone but three: 3 rest"]),
    ("Both men left.", ["quantity Both: 2 all"]),
    ("Neither man left.", ["quantity Neither: 0 none"]),
    ("Nil points were given.", ["quantity Nil: 0"]),
    ("Half a dozen men left.", ["quantity Half a dozen: 6"]),
    ("One of the biggest ports shut.", []),
    ("One man left.", ["quantity One: 1"]),
    ("One after another left.", []),
    ("No one left.", []),
    ("A pair of boots was found.", []),
    # labels
    ("Section 3.2 applies.", []),
    ("The 4x4 crashed.", []),
    ("Page 14 is torn.", []),
    ("Channel 4 News said so.", []),
    ("Call 0555-1234 now.", []),
    ("It is a 3/4 share.", ["ratio 3/4: 75 %"]),
    ("The 2019/20 season began.", ["date 2019/20: year 2019 to year 2020"]),
    ("(1) The fee is due.", []),
    ("Chapter 3, verse 16.", []),
    ("10^6 cells were seen.", []),
    ("Room 12 has 4 beds.", ["quantity 4: 4"]),
    ("Area 51 is shut.", []),
    # measures
    ("It is 5 m long.", ["measure 5 m: 5 m"]),
    ("The 2.5 m deep pool froze.", ["measure 2.5 m: 2.5 m"]),
    ("A second man left.", ["rank second: 2 rank"]),
    ("He ran for 30 seconds.", ["measure 30 seconds: 30 s"]),
    ("He is 5 ft 8.", ["measure 5 ft 8: 1.7272 m"]),
    ("He is 5ft 8in tall.", ["measure 5ft 8in: 1.7272 m"]),
    ("He is six foot two.", ["measure six foot two: 1.8796 m"]),
    ("It lasted two and a half hours.", ["measure two and a half hours: 9000 s"]),
    ("It is 12 in long.", ["measure 12 in: 0.3048 m"]),
    # money
    ("It cost £5.50.", ["money £5.50: 5.5 GBP"]),
    ("It cost three pounds fifty.", ["money three pounds fifty: 3.5 GBP"]),
    ("It cost three pounds and fifty pence.", ["money three pounds and fifty pence: 3.5 GBP"]),
    ("It cost 20 quid.", ["money 20 quid: 20 GBP"]),
    ("It weighs three pounds.", ["measure three pounds: 1.36078 kg"]),
    ("She paid three pounds.", ["money three pounds: 3 GBP"]),
    ("It cost 50p.", ["money 50p: 0.5 GBP"]),
    ("It cost 1,500 pounds.", ["money 1,500 pounds: 1500 GBP"]),
    ("He lost 20 pounds.", ["measure 20 pounds: 9.07185 kg"]),
    ("It cost $4 billion.", ["money $4 billion: 4000000000 USD"]),
    ("It cost US$4.", ["money US$4: 4 USD"]),
    ("It cost 4 US dollars.", ["money 4 US dollars: 4 USD"]),
    # times
    ("It opens at 23.59.", ["time 23.59: hour 23, minute 59"]),
    ("It opens at 0900 hours.", ["time 0900 hours: hour 9, minute 0"]),
    ("It opens at 12pm.", ["time 12pm: hour 12"]),
    ("It opens at 12am.", ["time 12am: hour 0"]),
    ("It opens at half past nine.", ["time half past nine: hour 9, minute 30"]),
    ("It opens at a quarter to nine.", ["time quarter to nine: hour 8, minute 45"]),
    ("He ran it in 2:45:10.", ["measure 2:45:10: 9910 s"]),
    (
        "between seven and eight last night",
        ["time seven and eight: hour 19 to hour 20", "date last night: year 2022, month 6, day 22, night"],
    ),
    ("Genesis 4:12 was read.", []),
    # years
    ("It opened in 1990.", ["date 1990: year 1990"]),
    ("It is 1990 metres long.", ["measure 1990 metres: 1990 m"]),
    ("It got 2016 votes to 1984.", ["score 2016 votes to 1984: 2016-1984"]),
    ("It ran from 1845 to 1720.", []),
    ("It was the '70s.", ["date '70s: year 1970, 10 years"]),
    ("It was the 1990's.", ["date 1990's: year 1990, 10 years"]),
    ("It was the nineties.", ["date nineties: year 1990, 10 years"]),
    ("It was the 1990s.", ["date 1990s: year 1990, 10 years"]),
    ("It was the mid-1990s.", ["date mid-1990s: year 1990, mid, 10 years"]),
    ("It was the 18th century.", ["date 18th century: year 1700, 100 years"]),
    ("It was the 23rd century.", []),
    ("It was the first quarter of 2020.", ["date first quarter of 2020: year 2020, q1"]),
    ("It was the winter of 2019-20.", ["date winter of 2019-20: year 2019, winter, 2 years"]),
    ("1990 saw it open.", ["date 1990: year 1990"]),
    ("It opened last year.", ["date last year: year 2021"]),
    ("It opened in 1845-47.", ["date 1845-47: year 1845 to year 1847"]),
    ("2,016 people came.", ["quantity 2,016: 2016"]),
    # days
    ("It opened on 29 February 2024.", ["date 29 February 2024: year 2024, month 2, day 29"]),
    ("It opened on 29 February 2023.", []),
    ("It opened on 29 February 1900.", []),
    ("It opened on 29 February 2000.", ["date 29 February 2000: year 2000, month 2, day 29"]),
    ("It opened on 31 April 2020.", []),
    ("In August 4 men left.", ["date August: month 8"]),
    ("It opened on the 4th of July.", ["date 4th of July: month 7, day 4"]),
    ("It opened on July 4, 2021.", ["date July 4, 2021: year 2021, month 7, day 4"]),
    ("It opened 4 July-6 August.", ["date 4 July-6 August: month 7, day 4 to month 8, day 6"]),
    ("It opened on Tuesday at 9pm.", ["date Tuesday: year 2022, month 6, day 21, weekday 1", "time 9pm: hour 21"]),
    ("It opened (4 July).", ["date 4 July: month 7, day 4"]),
    # dates
    ("It opened at the end of June.", ["date end of June: month 6, late"]),
    ("It opened at the start of 2020.", ["date start of 2020: year 2020, early"]),
    ("It opened in early June.", ["date early June: month 6, early"]),
    ("It opened around 4 July.", ["date around 4 July: month 7, day 4, about"]),
    ("It was a song from 1962.", ["date 1962: year 1962"]),
    ("It opens from 4 July.", ["date from 4 July: month 7, day 4, at least"]),
    ("It opens by 4 July.", ["date by 4 July: month 7, day 4, up to"]),
    # relative
    ("It opened last quarter.", ["date last quarter: year 2022, q1"]),
    ("It opened last December.", ["date last December: year 2021, month 12"]),
    ("It opened last summer.", ["date last summer: year 2021, summer"]),
    ("It opens next spring.", ["date next spring: year 2023, spring"]),
    ("It opened on Tuesday.", ["date Tuesday: year 2022, month 6, day 21, weekday 1"]),
    ("It opened last Tuesday.", ["date last Tuesday: year 2022, month 6, day 21, weekday 1"]),
    ("It opens next Tuesday.", ["date next Tuesday: weekday 1"]),
    ("It opens on Tuesday.", ["date Tuesday: weekday 1"]),
    ("It opened yesterday.", ["date yesterday: year 2022, month 6, day 22"]),
    ("It opened two days ago.", ["date two days ago: year 2022, month 6, day 21"]),
    ("It opened three years ago.", ["date three years ago: year 2019, about"]),
    ("It opened this summer.", ["date this summer: year 2022, summer"]),
    ("It opened the day before yesterday.", ["date day before yesterday: year 2022, month 6, day 21"]),
    ("It opened last week.", ["date last week: year 2022, month 6, day 12 to year 2022, month 6, day 19"]),
    # scores
    ("Harn won 3-1.", ["score 3-1: 3-1"]),
    ("Harn won 3-1-2.", []),
    ("Harn won (3-1).", ["score 3-1: 3-1"]),
    ("Harn drew 0-0.", ["score 0-0: 0-0"]),
    ("Harn won 03-1.", []),
    ("Harn won 6-4, 3-6, 7-5.", ["score 6-4, 3-6, 7-5: 6-4, 3-6, 7-5"]),
    ("It passed by 13 votes to none.", ["score 13 votes to none: 13-0"]),
    ("It passed by 13 to 4.", ["score 13 to 4: 13-4"]),
    ("It rose from 3 to 4.", ["quantity 3: 3", "quantity 4: 4"]),
    ("It was a 3-1 win.", ["score 3-1: 3-1"]),
    # ratios ranks
    ("One in five left.", ["ratio One in five: 20 %"]),
    ("One in every five left.", ["ratio One in every five: 20 %"]),
    ("Two out of three left.", ["ratio Two out of three: 66.6667 %"]),
    ("One in 2019 left.", ["date 2019: year 2019"]),
    ("Nine in ten left.", ["ratio Nine in ten: 90 %"]),
    ("A half of them left.", ["ratio A half: 50 %"]),
    ("Two-thirds left.", ["ratio Two-thirds: 66.6667 %"]),
    ("Three quarters of an hour passed.", ["measure Three quarters of an hour: 2700 s"]),
    ("It doubled.", ["multiple doubled: 2 times"]),
    ("It is twice as big.", ["multiple twice: 2 times"]),
    ("It is three times as big.", ["multiple three times: 3 times"]),
    ("7 out of every 100 left.", ["ratio 7 out of every 100: 7 %"]),
    ("Harn came fourth.", ["rank fourth: 4 rank"]),
    ("Harn came in 4th place.", ["rank 4th: 4 rank"]),
    ("It is the second largest port.", ["rank second: 2 rank"]),
    ("Mia is the No. 2 seed.", ["rank No. 2: 2 rank"]),
    ("First of all, he left.", []),
    ("A first-class seat.", []),
    ("world number one", ["rank number one: 1 rank"]),
    # elapsed, ranges
    ("It has 12-14 beds.", ["quantity 12-14: 12 between"]),
    ("It has somewhere between 12 and 14 beds.", ["quantity somewhere between 12 and 14: 12 between"]),
    ("It has 12 or 13 beds.", ["quantity 12 or 13: 12 between"]),
    ("The 12-14 May fair.", ["date 12-14 May: month 5, day 12 to month 5, day 14"]),
    ("It rose 12 to 14 per cent.", ["percentage 12 to 14 per cent: 12 % between"]),
    # names etc
    ("twenty-one men", ["quantity twenty-one: 21"]),
    ("one hundred and one men", ["quantity one hundred and one: 101"]),
    ("two hundred thousand men", ["quantity two hundred thousand: 200000"]),
    ("a hundred men", ["quantity a hundred: 100"]),
    ("21st place", ["rank 21st: 21 rank"]),
    ("a 1,000th goal", ["rank 1,000th: 1000 rank"]),
    ("three and a half men", ["quantity three and a half: 3.5"]),
    ("1.5 million men", ["quantity 1.5 million: 1500000"]),
    ("1.234.567 men", ["quantity 1.234.567: 1234567"]),
    ("1 234 567 men", ["quantity 1 234 567: 1234567"]),
    ("12,34 men", []),
    ("½ cup", ["ratio ½: 50 %"]),
    ("2½ cups", ["quantity 2½: 2.5"]),
    # periods, days and times of several words
    ("It shut the previous Tuesday.", ["date previous Tuesday: weekday 1"]),
    ("It shut the following Friday.", ["date following Friday: weekday 4"]),
    ("It grew in the fourth quarter.", ["date fourth quarter: q4"]),
    ("It is a fourth quarter of it.", ["rank fourth: 4 rank"]),
    ("It grew in the three months to the end of June.", ["date three months to the end of June: month 4 to month 6"]),
    (
        "It grew in the two years to March 2020.",
        ["date two years to March 2020: year 2018, month 4 to year 2020, month 3"],
    ),
    ("It grew in the year to June 2021.", ["date year to June 2021: year 2020, month 7 to year 2021, month 6"]),
    ("It rained this morning.", ["date this morning: year 2022, month 6, day 23, morning"]),
    ("It rained last night.", ["date last night: year 2022, month 6, day 22, night"]),
    ("It rained last evening.", ["date last evening: year 2022, month 6, day 22, evening"]),
    ("It rained tonight.", ["date tonight: year 2022, month 6, day 23, night"]),
    ("It opened shortly before 9 June.", ["date shortly before 9 June: month 6, day 9, about"]),
    ("It opened before 9 June.", ["date 9 June: month 6, day 9"]),
    ("It opened just after 9 June.", ["date just after 9 June: month 6, day 9, about"]),
    ("It opens at five past nine.", ["time five past nine: hour 9, minute 5"]),
    ("It opens at 59 minutes past nine.", ["time 59 minutes past nine: hour 9, minute 59"]),
    ("The fair runs from 4 to 9 May.", ["date 4 to 9 May: month 5, day 4 to month 5, day 9"]),
    ("The fair runs 4-9 May 2021.", ["date 4-9 May 2021: year 2021, month 5, day 4 to year 2021, month 5, day 9"]),
    ("In May 400 people came.", ["date May: month 5", "quantity 400: 400"]),
    ("The 4 May vote failed.", ["date 4 May: month 5, day 4"]),
    ("It opened on 4 May 2,000 people saw it.", ["date 4 May: month 5, day 4", "quantity 2,000: 2000"]),
    ("It opened on 12 June, 1,500 metres away.", ["date 12 June: month 6, day 12", "measure 1,500 metres: 1500 m"]),
    ("It was built in 1500.", ["date 1500: year 1500"]),
    ("It was planned for 2199.", ["date 2199: year 2199"]),
    # ranges and shares
    ("It rose from 4 to 6 per cent.", ["percentage 4: 4 %", "percentage 6 per cent: 6 %"]),
    ("It rose 1.2 and 2.6 per cent.", ["percentage 1.2: 1.2 %", "percentage 2.6 per cent: 2.6 %"]),
    ("It has between 6 and about 8 beds.", ["quantity between 6 and about 8: 6 between"]),
    ("It has ten or 12 beds.", ["quantity ten or 12: 10 between"]),
    ("It has two or three beds.", ["quantity two or three: 2 between"]),
    ("It has 2 or 30 beds.", ["quantity 2: 2", "quantity 30: 30"]),
    ("It has 8 to 6 beds.", ["quantity 8: 8", "quantity 6: 6"]),
    ("At one point it froze.", []),
    ("One point was lost.", ["quantity One: 1"]),
    ("A third party came.", []),
    ("The third party came.", []),
    ("A third of it froze.", ["ratio A third: 33.3333 %"]),
    ("A third man left.", ["rank third: 3 rank"]),
    ("A fifth goal fell.", ["rank fifth: 5 rank"]),
    ("It fell by a quarter.", ["ratio a quarter: 25 %"]),
    ("It fell by a third.", ["ratio a third: 33.3333 %"]),
    ("Three of the town's nine huts burned.", ["quantity Three: 3 part", "quantity nine: 9"]),
    ("All of the town's nine huts burned.", ["quantity nine: 9"]),
    ("99 in 100 left.", ["ratio 99 in 100: 99 %"]),
    ("Nine of ten left.", ["quantity Nine: 9 part", "quantity ten: 10"]),
    ("Not a good 12 men left.", ["quantity 12: 12"]),
    ("A good 12 men left.", ["quantity A good 12: 12 at least"]),
    # ranks and scores
    ("It finished between fifth and eighth.", ["rank between fifth and eighth: 5 rank between"]),
    ("It ranked 58th in the world.", ["rank 58th: 58 rank"]),
    ("It is the third largest port in the world.", ["rank third: 3 rank"]),
    ("It won 3-1, 4-2.", ["score 3-1, 4-2: 3-1, 4-2"]),
    ("It won 3-1-1.", []),
    ("It won by 3.5 votes to 4.", ["quantity 3.5: 3.5", "quantity 4: 4"]),
    # money and measures
    ("Millions of pounds were spent.", ["money Millions of pounds: 1000000 GBP vague"]),
    ("Millions of men left.", ["quantity Millions: 1000000 vague"]),
    ("It cost 4 USD.", ["money 4 USD: 4 USD"]),
    ("It cost 1.5 m dollars.", ["money 1.5 m dollars: 1500000 USD"]),
    ("It is 1,500 m long.", ["measure 1,500 m: 1500 m"]),
    ("It is 12 min away.", ["measure 12 min: 720 s"]),
    ("He is six foot two tall.", ["measure six foot two: 1.8796 m"]),
    ("It is 12ft 6 long.", ["measure 12ft 6: 3.81 m"]),
    ("It is half a mile long.", ["measure half a mile: 804.672 m"]),
    ("It is a mile and a half long.", ["measure a mile and a half: 2414.02 m"]),
    ("It weighs 1.5kg.", ["measure 1.5kg: 1.5 kg"]),
    ("The 12-second gap grew.", ["measure 12-second: 12 s"]),
    ("A half-second gap grew.", ["measure A half-second: 0.5 s"]),
    # numbers
    ("In all 1.234,5 men left.", []),
    ("In all 1234.567 men left.", ["quantity 1234.567: 1234.57"]),
    ("In all 1/2 of it froze.", ["ratio 1/2: 50 %"]),
    ("In all 3 1/2 tonnes fell.", ["measure 3 1/2 tonnes: 3500 kg"]),
    ("In all 2 dozen men left.", ["quantity 2 dozen: 24"]),
    ("In all a couple of men left.", ["quantity a couple: 2 vague"]),
    ("In all 5,000-odd men left.", ["quantity 5,000-odd: 5000 about"]),
    ("It costs nothing.", []),
]


def test_all_values_of_a_sentence_are_read_and_nothing_else() -> None:
    read = [
        (sentence, [_told(sentence, fact) for fact in read_facts(tokenize(sentence), today=TODAY)])
        for sentence, _ in SENTENCES
    ]
    assert [row for row, expected in zip(read, SENTENCES, strict=True) if row != expected] == []


def _told(sentence: str, fact: Fact) -> str:
    return f"{fact.kind.value} {sentence[fact.span.start : fact.span.end]}: {_value(fact)}"


def _value(fact: Fact) -> str:
    value = fact.value
    if isinstance(value, Score):
        return ", ".join(f"{left}-{right}" for left, right in value.pairs)
    if isinstance(value, Quantity):
        number = f"{value.number}" if value.number.denominator == 1 else f"{float(value.number):g}"
        return " ".join(filter(None, [number, value.unit, value.hedge.value, value.share.value]))
    assert isinstance(value, Moment)
    return _moment(value) + (f" to {_moment(value.end)}" if value.end is not None else "")


def _moment(moment: Moment) -> str:
    fields = ("year", "month", "day", "weekday", "hour", "minute")
    told = [f"{name} {getattr(moment, name)}" for name in fields if getattr(moment, name) is not None]
    span = [f"{moment.span_years} years"] if moment.span_years > 1 else []
    return ", ".join(filter(None, [*told, moment.part, *span, moment.relative, moment.hedge.value]))


NAMES: list[tuple[str, list[str], list[str]]] = [
    # sentence, its names, a star behind those with a title, and its offices
    ("Councillors Lena Ost and Ben Rae left.", ["Lena Ost*", "Ben Rae"], []),
    ("The Harle Valley Coaches left.", ["Harle Valley Coaches"], []),
    ("Lady Harle School shut.", ["Lady Harle School"], []),
    ("Chief Inspector Ann Poe spoke.", ["Ann Poe*"], ["Chief Inspector"]),
    ("Inspector Poe spoke.", ["Poe*"], ["Inspector"]),
    ("The prime minister, Ann Poe, spoke.", ["Ann Poe"], ["prime minister"]),
    ("US President Ann Poe spoke.", ["US", "Ann Poe*"], ["President"]),
    ("King Charles spoke.", ["Charles*"], ["King"]),
    ("Dr. Ann Poe spoke.", ["Ann Poe"], []),
    ("J. R. Poe spoke.", ["J. R. Poe"], []),
    ("J.R. Poe spoke.", ["J.R. Poe"], []),
    ("Henry VIII married.", ["Henry VIII"], []),
    ("Ann van der Meer spoke.", ["Ann van der Meer"], []),
    ("Ann Smith-Poe spoke.", ["Ann Smith-Poe"], []),
    ("Ann and Ben Poe left.", ["Ann", "Ben Poe"], []),
    ("The Bank of England rose.", ["Bank of England"], []),
    ("The University of West Marle shut.", ["University of West Marle"], []),
    ("St Aldric's Hospital shut.", ["St Aldric's Hospital"], []),
    ("New York City shut.", ["New York City"], []),
    ("The US-based firm left.", ["US"], []),
    ("On Monday Ann Poe spoke.", ["Ann Poe"], []),
    ("The Times said so.", ["Times"], []),
    ("I know Ann.", ["Ann"], []),
    # capitals that are nobody's
    ("Sergeant's dog barked.", [], []),
    ("ANN POE WINS SEAT", [], []),
    ("Ann Poe Wins Seat In Harn", [], []),
    ("Nobody knows Nobody.", [], []),
]


def test_the_names_and_offices_of_a_sentence() -> None:
    found = []
    for sentence, _, _ in NAMES:
        [statement] = _read(sentence).statements
        names = [statement.words(name.first, name.last) + "*" * name.titled for name in statement.names]
        offices = [statement.words(role.first, role.last) for role in statement.roles]
        found.append((sentence, names, offices))
    assert found == NAMES


QUOTED: list[tuple[str, list[tuple[str, str]]]] = [
    # text, its quotations with the one who says them: a name, a pronoun or a description
    ("“We lost,” said Ann Poe.", [("We lost,", "ann poe")]),
    ("“We lost,” Ann Poe, of Harn, said on Monday.", [("We lost,", "ann poe")]),
    ("“We lost,” said Ann Poe (46).", [("We lost,", "ann poe")]),
    ("“We lost,” said Prof. Ann Poe.", [("We lost,", "ann poe")]),
    ("“We lost,” said fire chief Ann Poe.", [("We lost,", "ann poe")]),
    ("“We lost,” the fire chief, Ann Poe, said.", [("We lost,", "ann poe")]),
    ("“We lost,” Ann Poe told Ben Rae.", [("We lost,", "ann poe")]),
    ("“We lost,” wrote Ann Poe in a letter to Ben Rae.", [("We lost,", "ann poe")]),
    ("Asked by Ben Rae, Ann Poe said “we lost it all”.", [("we lost it all", "ann poe")]),
    ("Ann Poe: “We lost it all.”", [("We lost it all.", "ann poe")]),
    ("“We lost it all” – Ann Poe", [("We lost it all", "ann poe")]),
    ("“We lost,” said Ann Poe. “All of it.”", [("We lost,", "ann poe"), ("All of it.", "ann poe")]),
    ("“We lost,” said Ann Poe. Ben Rae said: “We won.”", [("We lost,", "ann poe"), ("We won.", "ben rae")]),
    ("“We lost,” he told her.", [("We lost,", "he")]),
    ("“We lost,” said the fire chief.", [("We lost,", "fire chief")]),
    ("“We lost,” read the sign.", [("We lost,", "")]),
    ("Ann Poe left. “We lost it all.”", [("We lost it all.", "")]),
    ("'We lost,' said Ann Poe.", [("We lost,", "ann poe")]),
    ("The boys' club said 'we lost it all'.", [("we lost it all", "")]),
    ("“We [all] lost … it,” said Ann Poe.", [("We [all] lost … it,", "ann poe")]),
    ("It is rock 'n' roll.", []),
    ("He is 5' 8\" tall.", []),
]


def test_what_is_quoted_and_whom() -> None:
    found = []
    for text, _ in QUOTED:
        told = [
            (text[q.span.start : q.span.end], " ".join(q.speaker) or q.pronoun or " ".join(q.described))
            for q in _read(text).quotations
        ]
        found.append((text, told))
    assert found == QUOTED


def test_the_names_of_works_are_nobodys_words() -> None:
    texts = ("He read “Inside the Hive” by Ann Poe.", "The book “Inside the Hive” won.", "“We lost,” said Ann Poe.")
    assert [quotation.is_work for text in texts for quotation in _read(text).quotations] == [True, True, False]


def _read(text: str) -> Text:
    return read_document(read_text(text), str)
