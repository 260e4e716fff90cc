"""A claim "Label: value" -> the sentences that it stands for: "Kick-off: 3pm" is "kicking off at 3pm".

A label names what its value is with a noun, where newspapers use a verb: nobody writes that the birthplace of a man is
Tartu. A reading is as terse as the claims of newsrooms are, "born in Tartu", and without a tense, for a label has none.
The nouns are those of newsrooms' lists of facts, sorted by the kind of their values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from factcheck.facts import read_facts
from factcheck.model.facts import Kind, Moment, Quantity
from factcheck.reading.statement import is_plural
from factcheck.text.irregular import PAST_FORMS, UNCHANGED_IN_PAST
from factcheck.text.lemmas import stem
from factcheck.text.net import category
from factcheck.text.places import place
from factcheck.text.stopwords import FUNCTION
from factcheck.text.words import tokenize

_NAMES = """
birthplace, place of birth, town of birth, city of birth, country of birth: {of} born in {v}; home: {of} living in {v}
home town, hometown, home city: {of} from {v} / {of} living in {v}; residence, place of residence: {of} living in {v}
origin, country of origin, place of origin: {of} from {v}; nationality, citizenship: {v} {bare}
place of death: {of} died in {v}; burial place: {of} buried in {v}; destination: {of} bound for {v}
headquarters, head office, base, seat: {of} based in {v}; location, place, site, scene, setting: {of} in {v}
venue: {of} held at {v} / {of} played at {v} / {v} hosting {of}
host, hosts, host city, host country: {v} hosting {of} / {of} held in {v}
owner, owners: {of} owned by {v}; buyer, purchaser, new owner: {of} bought by {v}; seller, vendor: {of} sold by {v}
employer: {of} employed by {v} / {of} working for {v}; sponsor: {of} sponsored by {v}; donor: {of} donated by {v}
organiser, organisers, organizer: {of} organised by {v}; operator: {of} operated by {v} / {of} run by {v}
winner, winners, victor: {of} won by {v}; runner-up, runners-up, second place: {v} second in {of}
author, writer, novelist: {of} written by {v}; composer: {of} composed by {v}; painter: {of} painted by {v}
artist: {of} painted by {v} / {of} created by {v}; sculptor: {of} made by {v}; architect, designer: {of} designed by {v}
builder, contractor, main contractor, maker, manufacturer: {of} built by {v} / {of} made by {v}
director: {of} directed by {v}; producer: {of} produced by {v}; editor: {of} edited by {v}
translator: {of} translated by {v}; publisher: {of} published by {v}; presenter: {of} presented by {v}
conductor: {of} conducted by {v}; choreographer: {of} choreographed by {v}; founder, founders: {of} founded by {v}
inventor: {of} invented by {v}; discoverer: {of} discovered by {v}; developer: {of} developed by {v}
goalscorer, goalscorers, scorer, scorers: {v} scored {of}; captain: {of} captained by {v}
coach, trainer: {of} coached by {v} / {of} trained by {v}; manager: {of} managed by {v}; leader: {of} led by {v}
pilot: {of} flown by {v}; driver: {of} driven by {v}; rider, jockey: {of} ridden by {v}; skipper: {of} skippered by {v}
successor: {of} succeeded by {v} / {of} replaced by {v}; predecessor: {v} succeeded by {of} / {v} replaced by {of}
opponent, opponents: {of} against {v}; killer, murderer: {of} killed by {v} / {of} murdered by {v}; victim: {v} killed
accused, defendant: {v} accused; chair: {of} chaired by {v}; wife, husband, spouse: {of} married to {v}
defence counsel, defence barrister, defence lawyer, counsel for the defence: {v} defending
prosecutor, prosecuting counsel, counsel for the prosecution: {v} prosecuting
name: {of} {v} / {of} called {v} / {of} named {v}; nickname: {of} known as {v}; title: {of} called {v}
"""

_WHEN = """
date, day, time, year, month, weekday, season: {of} {on}
kick-off, kickoff, kick-off time: {of} kicking off {on} / {of} starting {on}
start, start date, start time, starting date, starting time, beginning, first day: {of} starting {on}
beginning, start, start date: {of} beginning {on}; end, end date, finish, finishing time, last day: {of} ending {on}
opening, opening date, opening day, opening time, opening year, opening night: {of} opening {on}
reopening, reopening date: {of} reopening {on}; launch, launch date, launch day, launch year: {of} launched {on}
closure, closing, closing day, closing time, closure date: {of} closing {on}; deadline, closing date: {of} by {v}
departure, departure time, departure date: {of} leaving {on} / {of} departing {on} / {of} sailing {on}
arrival, arrival time, arrival date: {of} arriving {on}; expiry, expiry date: {of} expiring {on}
date of birth, year of birth, month of birth, birth date, birthday: {of} born {on}
date of death, year of death, day of death, time of death: {of} died {on}
wedding date, wedding day: {of} married {on}; arrest date, date of arrest: {of} arrested {on}
publication, publication date, publication year, date of publication: {of} published {on}
release, release date, date of release: {of} released {on}; completion, completion date: {of} completed {on}
founding, founding year, foundation, date of foundation, year of foundation: {of} founded {on}
construction, year of construction: {of} built {on}; retirement, retirement date: {of} retiring {on}
resignation, resignation date: {of} resigning {on}; discovery, date of discovery: {of} discovered {on}
delivery, delivery date: {of} delivered {on}
"""

_COUNTS = """
number, total, total number, exact number: {v} {of}
deaths, dead, killed, fatalities, death toll, number of deaths, number of dead: {v} people died {rest}
killed, fatalities: {v} people killed {rest}
injuries, injured, wounded, hurt, number of injured: {v} people injured {rest}; missing: {v} people missing {rest}
casualties: {v} people injured {rest} / {v} people killed {rest}; arrests, arrested: {v} people arrested {rest}
evacuated, evacuees: {v} people evacuated {rest}; rescued: {v} people rescued {rest}
detained: {v} people detained {rest}
attendance, crowd, audience, gate, spectators: {v} people attending {of} / {v} people watching {of}
capacity, seating capacity, seats: {of} seating {v} / {of} holding {v}; turnout: {v} people voting {rest}
population, inhabitants: {v} people living in {of} / {of} home to {v} people; membership: {of} with {v} members
workforce, staff, headcount, number of staff, number of employees: {of} employing {v} people
votes in favour, in favour: {v} voting in favour {rest} / {v} backing {of}
votes for: {v} voting for {of} / {v} backing {of}
votes against, against: {v} voting against {of} / {v} opposing {of}
majority, winning margin, margin of victory: {of} won by {v} votes; lead: {of} leading by {v}
enrolment, school roll: {of} with {v} pupils; circulation: {of} selling {v} copies; sales: {v} copies sold {rest}
signatures: {v} people signed {of}; goals: {v} goals scored {rest}; runs: {v} runs scored {rest}
"""

_MONEY = """
price, ticket price, cost, fee, fare, rent, toll, charge, admission, entry fee: {of} costing {v}
estimate: {of} estimated at {v}; value, worth, valuation: {of} valued at {v} / {of} worth {v}
sale price, selling price, purchase price, asking price, hammer price: {of} sold for {v} / {of} bought for {v}
fine, penalty: {of} fined {v}; salary, pay, wage, wages, annual salary: {of} paid {v}
damages, compensation: {of} awarded {v}
debt, debts: {of} owing {v}; donation: {of} donating {v}; grant, award, prize, prize money: {of} awarded {v}
investment: {of} investing {v}; savings, saving: {of} saving {v}; ransom: {v} ransom paid for {of}
takings, proceeds, funds raised, amount raised, sum raised, raised: {of} raising {v}
transfer fee: {of} signed for {v} / {of} sold for {v}; amount stolen, sum stolen, loot: {v} stolen {rest}
"""

_DURATIONS = """
duration, length: {of} lasting {v} / {of} for {v}; running time: {of} running for {v}; delay: {of} delayed by {v}
sentence, jail term, prison term, prison sentence, length of sentence: {of} jailed for {v} / {of} sentenced to {v}
ban, suspension: {of} banned for {v}; winning time, finishing time: {of} won in {v}
"""

_MEASURES = """
wind speed, wind, winds, gusts: winds of {v} {rest}; speed, top speed: {of} travelling at {v}
height: {of} {v} high / {of} {v} tall; depth: {of} {v} deep; width: {of} {v} wide; weight: {of} weighing {v}
rainfall: {v} of rain falling {rest}; distance: {of} {v} away; age: {of} aged {v}; share: {v} of {of}
increase, rise, growth: {of} rising by {v}; fall, drop, decline, decrease, cut, reduction: {of} falling by {v}
"""

_WORDS = """
verdict: {of} found {v}; plea, plea entered: {of} pleading {v}; charge, charges: {of} charged with {v}
conviction, offence, crime: {of} convicted of {v}; manner of death: {of} died by {v}
cause of death: {of} died of {v} / {of} killed by {v}; cause: {of} caused by {v}; reason: {of} because of {v}
occupation, job, profession, trade: {of} working as {v}; colour, color: {v} {bare}; material: {of} made of {v}
topic, subject, theme: {of} about {v}; breed, species, type, model: {v} {bare}
position, final position, placing: {of} finishing {v}
"""

_TABLES = {
    "name": _NAMES,
    "when": _WHEN,
    "count": _COUNTS,
    "money": _MONEY,
    "duration": _DURATIONS,
    "measure": _MEASURES,
    "words": _WORDS,
}


@cache
def _templates(kind: str) -> Mapping[str, tuple[str, ...]]:
    """Return the nouns of labels whose values are of a kind, each with the sentences that it stands for."""
    templates: dict[str, tuple[str, ...]] = {}
    for row in _TABLES[kind].strip().replace("\n", ";").split(";"):
        nouns, _, sentences = row.partition(": ")
        for noun in nouns.strip().split(", "):
            templates[noun] = (*templates.get(noun, ()), *sentences.split(" / "))
    return templates


_PARTICIPLES = PAST_FORMS | UNCHANGED_IN_PAST | {"born", "led"}
_OF = frozenset("of for by to".split())
"""Prepositions behind which stands whose or of what the value is."""
_PREPOSITIONS = _OF | frozenset("after against at before between during from in into on over under with within".split())
_EMPTY = frozenset("exact final full official overall the total".split())
"""Words before the noun of a label that change nothing."""
_TELLING = frozenset(
    """
    acting assistant current deputy earlier first former last latest main new next old other previous second third vice
    """.split()
)
"""Words before the noun of a label without which the sentence would say something else."""
_CLAUSE = re.compile(
    r"(year|date|day|time|month|weekday) (?!of )(?:that |when |(?:i|o)n which )?(?=\S+ \S)", re.IGNORECASE
)
_YEAR = re.compile(r"1\d{3}|20\d\d")
_SCORE = re.compile(r"([A-Z]\D*?) (\d{1,3}),? ([A-Z]\D*?) (\d{1,3})")
_ARTICLE = re.compile(r"^(?:an?|the) ", re.IGNORECASE)
_ENDING = re.compile(r" (?:at|against|by|for|in|of|to)$")
"""A preposition that has lost what stood behind it."""
_SMALL = FUNCTION | {"people", "second"}
"""Words that by themselves do not tell what is said of a value."""
_LONGEST = 12


def label_readings(claim: str) -> tuple[str, ...]:
    """Return the sentences that a claim "Label: value" stands for; none for other claims, and where none is known.

    >>> label_readings("Birthplace of the tenor: Tartu"), label_readings("Nurses hired: 150"), label_readings("10:30")
    (('the tenor born in Tartu',), ('150 nurses hired',), ())
    >>> label_readings("Year the mill closed: 2009"), label_readings("Final score: Hull 1 Leeds 2")
    (('the mill closed in 2009',), ('Leeds beat Hull 2-1',))
    """
    label, _, value = (words.strip() for words in claim.strip().rstrip(".").partition(": "))
    if not label or not value or len(claim.split()) > _LONGEST:
        return ()
    if not _is_plain(label + value):
        return ()
    return tuple(dict.fromkeys(" ".join(reading.split()) for reading in _read(label, value)))


def _is_plain(words: str) -> bool:
    return not any(mark in words for mark in '"“”‘()[];:?!')


def _read(label: str, value: str) -> Iterator[str]:
    score = _SCORE.fullmatch(value)
    if score is not None:
        yield _result(*score.groups())
        return
    kinds = _kinds(value)
    words = _uncapitalised(label.split())
    clause = _CLAUSE.match(label)
    if clause is not None and "when" in kinds:
        yield f"{label[clause.end() :]} {_at(value)}"
    elif words[-1] in _PREPOSITIONS:
        yield f"{' '.join(words)} {value}"
    elif found := [reading for kind in kinds for reading in _by_noun(words, value, kind)]:
        yield from found
    elif is_participle(words[0]) and (len(words) == 1 or words[1] in FUNCTION):
        yield from _done(words, value, kinds)
    elif "count" in kinds and is_plural(words[label_head(words)].lower()):
        yield f"{value} {' '.join(words)}"
    elif is_participle(words[-1]) and "when" in kinds:
        yield f"{' '.join(words)} {_at(value)}"


def _result(home: str, goals: str, away: str, others: str) -> str:
    """Return the sentence that says a score."""
    if int(goals) == int(others):
        return f"{home} drew {goals}-{others} with {away}"
    if int(goals) > int(others):
        return f"{home} beat {away} {goals}-{others}"
    return f"{away} beat {home} {others}-{goals}"


def _kinds(value: str) -> tuple[str, ...]:
    """Return the tables whose nouns may have this value."""
    if _YEAR.fullmatch(value):
        return ("when",)
    tokens = tokenize(value)
    fact = next((fact for fact in read_facts(tokens) if fact.last == len(tokens)), None)
    if fact is None:
        return ("name",) if any(token.text[0].isupper() for token in tokens) else ("words",)
    if fact.kind in (Kind.DATE, Kind.TIME):
        return ("when",)
    if isinstance(fact.value, Quantity) and fact.value.unit == "s":
        return ("duration",)
    return _KINDS.get(fact.kind, ())


_KINDS = {
    Kind.COUNT: ("count",),
    Kind.MONEY: ("money",),
    Kind.MEASURE: ("measure",),
    Kind.PERCENT: ("measure",),
    Kind.RANK: ("words",),
}


def _at(value: str) -> str:
    """Return a day, a time or a year with the preposition that newspapers set before it."""
    tokens = tokenize(value)
    fact = next(iter(read_facts(tokens)), None)
    moment = fact.value if fact is not None else None
    if value[0].islower() and tokens[0].norm in FUNCTION and tokens[0].norm != "the":
        return value
    if not isinstance(moment, Moment):
        return f"in {value}"
    if moment.hour is not None:
        return f"at {value}"
    return f"in {value}" if moment.day is None and moment.weekday is None else f"on {value}"


def _uncapitalised(words: list[str]) -> list[str]:
    """Return the words of a label as they stand within a sentence: a capital that only opens it goes."""
    first = words[0]
    lemma = stem(first.lower())
    is_word = first.lower() in FUNCTION or is_participle(first.lower()) or category(lemma) or category(lemma, verb=True)
    return [first.lower(), *words[1:]] if is_word and first[1:].islower() else words


def _by_noun(words: list[str], value: str, kind: str) -> Iterator[str]:
    """Yield the sentences for the longest noun of a label that the table of a kind has."""
    templates = _templates(kind)
    first, last = next(
        (
            (first, first + length)
            for length in range(len(words), 0, -1)
            for first in range(len(words) - length + 1)
            if " ".join(words[first : first + length]).lower() in templates
        ),
        (0, 0),
    )
    before = [word for word in words[:first] if word.lower() not in _EMPTY]
    noun, behind = words[first:last], words[last:]
    if not noun or (before and behind) or not _TELLING.isdisjoint(word.lower() for word in before):
        return
    is_open = noun[-1] in _PREPOSITIONS  # "votes against"
    if behind and not is_open and behind[0] not in _PREPOSITIONS:
        return
    whose = behind if is_open else behind[1:] if behind and behind[0] in _OF else before
    of, rest = " ".join(whose).removesuffix("'s").removesuffix("’s"), " ".join(behind)
    at = _at(value) if kind == "when" else ""
    for template in templates[" ".join(noun).lower()]:
        said = template.format(of=of, v=value, on=at, rest=rest or of, bare=_ARTICLE.sub("", of)).strip()
        if not of:
            said = f"{_ENDING.sub('', said)} {'' if '{rest}' in template else rest}".strip()
        if not _SMALL.issuperset(said.replace(value, "").split()):
            yield said


def _done(words: list[str], value: str, kinds: tuple[str, ...]) -> Iterator[str]:
    """Yield the sentence for a label that says what was done: "Injured in the crash: 12", "Founded: 1921"."""
    said = " ".join(words)
    if "when" in kinds:
        yield f"{said} {_at(value)}"
    elif "count" in kinds:
        yield f"{value} people {said}"
    elif "name" in kinds:
        yield f"{said} in {value}" if place(tuple(word.lower() for word in value.split())) else f"{value} {said}"


def label_head(words: Sequence[str]) -> int:
    """Return the index of the word that a label is about: the last before a preposition, a participle or a clause."""
    ends = (at for at, word in enumerate(words) if word in FUNCTION or is_participle(word))
    return next((at for at in ends if at and words[at - 1] != "-"), len(words)) - 1  # "kick-off" is one word


def is_participle(word: str) -> bool:
    """Whether a word says by its form what was done: "closed", "won"."""
    return (len(word) > 4 and word.endswith("ed")) or word in _PARTICIPLES
