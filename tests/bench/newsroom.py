"""Claims and a draft of any size, made up, the same at every run.

They are shaped like real ones: a claim has names or numbers of its own and shares its ordinary words with others, a
third to a half of them from a few hundred common words, the rest coined, as rare words are many and each is rare. The
first claims are about what the draft says, the further ones about other people, places and things. Not for reading.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

ONSETS = "b bl br c ch cl cr d dr f fl g gl gr h j k l m n p pr qu r s sh st t th tr v w".split()
VOWELS = "a ai e ea ee i o oa ou u".split()
CODAS = "ck d l ll m n nd nt r rn rt s sk st t th x".split()
PLACE_ENDS = "bridge bury by combe dale field ford ham hurst ley mouth port stead ton wick wood worth".split()
FIRST_NAMES = (
    "Aaron Abigail Adam Alice Amir Anna Arthur Asha Beth Boris Carla Carlos Clara Colin Daisy Dario David Elena"
    " Ellen Emma Eric Esther Farah Felix Fiona Frank George Grace Hannah Harold Hugo Ida Imran Irene Ivan Jack Jane"
    " Joan Kofi Laura Leila Liam Lucy Maria Mark Maya Milan Nadia Neil Nina Noah Olga Oscar Paul Petra Priya Rachel"
    " Rosa Ruth Samir Sarah Simon Tariq Tessa Tom Ursula Vera Victor"
).split()
NOUNS = (
    "allotments ambulances apprentices archers bakers barges beds bicycles boats books bridges buses cabins calls"
    " cameras candidates caravans cattle chapels charities classrooms clinics coaches complaints councillors courts"
    " cranes crews cyclists defendants deliveries dentists divers doctors drivers engineers engines exhibits"
    " factories families farmers fields files firefighters flats foxes gardens guards helmets homes horses hotels"
    " houses inspectors judges jurors kitchens lamps lawyers letters libraries lorries machines mechanics members"
    " miners museums nurses offers orchards orders paintings passengers patients pensioners pilots pipes plants"
    " players pools prisoners pumps pupils quarries raids ramps records residents rooms sailors samples schools"
    " seats shops signals stalls statements students surgeons tablets teachers theatres tickets towers tractors"
    " trains trees trucks tutors vans venues vessels villages visitors volunteers voters walkers wards windows"
    " witnesses workers workshops"
).split()
VERBS = (
    "abandoned assessed audited banned booked bought checked cleaned closed counted damaged delayed delivered"
    " drained evacuated examined fined flooded found funded guarded hired housed inspected insured interviewed"
    " invited moved named opened ordered painted planted praised registered removed repaired replaced rescued"
    " restored retrained returned searched seized selected sold stored surveyed tested towed trained treated"
    " vaccinated visited warned weighed"
).split()
ADJECTIVES = (
    "ageing disused elderly foreign former heavy historic idle junior local missing modern mobile northern old"
    " private public purple rare rural senior small stolen striking temporary unpaid urban vacant veteran wooden"
    " young"
).split()
MONTHS = "January February March April May June July August September October November December".split()
POSTS = "chair,chief executive,coach,curator,director,editor,head teacher,mayor,minister,president,treasurer".split(",")
OPENINGS = "Earlier,Later,Meanwhile,On Monday,Since then,By the evening,In the meantime,Last week".split(",")


@dataclass(frozen=True)
class Newsroom:
    """A draft and the claims that it is checked against."""

    draft: str
    claims: tuple[str, ...]

    def claims_file(self) -> str:
        return "claims:\n" + "".join(
            f"  - id: claim-{at}\n    claim: '{text}'\n" for at, text in enumerate(self.claims)
        )


def make(*, words: int, claims: int, told: int, seed: int = 1) -> Newsroom:
    """Return a draft of `words` words and `claims` claims, the first `told` of which the draft speaks of."""
    random = Random(seed)
    facts = [_fact(random) for _ in range(told)]
    sentences = [told_as if random.random() < 0.7 else _altered(told_as, random) for _, told_as in facts]
    length = sum(len(sentence.split()) for sentence in sentences)
    while length < words:
        sentences.append(_filler(random))
        length += len(sentences[-1].split())
    random.shuffle(sentences)
    other = Random(seed + 1)
    further = [_fact(other)[0] for _ in range(claims - told)]
    return Newsroom(_paragraphs(sentences), (*(claim for claim, _ in facts), *further))


def _paragraphs(sentences: list[str]) -> str:
    starts = range(0, len(sentences), 3)
    return "\n\n".join(" ".join(sentences[start : start + 3]) for start in starts) + "\n"


def _syllable(random: Random) -> str:
    return random.choice(ONSETS) + random.choice(VOWELS) + random.choice(CODAS)


def _place(random: Random) -> str:
    return (_syllable(random) + random.choice(PLACE_ENDS)).capitalize()


def _surname(random: Random) -> str:
    return (_syllable(random) + random.choice(VOWELS) + random.choice(CODAS)).capitalize()


def _person(random: Random) -> str:
    return f"{random.choice(FIRST_NAMES)} {_surname(random)}"


def _number(random: Random) -> str:
    return f"{random.choice((random.randint(3, 99), random.randint(100, 999), random.randint(1000, 90000))):,}"


def _date(random: Random) -> str:
    return f"{random.randint(1, 28)} {random.choice(MONTHS)} {random.randint(2001, 2025)}"


def _verb(random: Random) -> str:
    return random.choice(VERBS) if random.random() < 0.5 else f"{_syllable(random)}{_syllable(random)}ed"


def _things(random: Random) -> str:
    noun = random.choice(NOUNS) if random.random() < 0.4 else f"{_syllable(random)}{_syllable(random)}ers"
    return f"{random.choice(ADJECTIVES)} {noun}" if random.random() < 0.5 else noun


def _fact(random: Random) -> tuple[str, str]:
    """Return a claim, and a sentence of a draft that says the same."""
    number, things, verb, age = _number(random), _things(random), _verb(random), random.randint(19, 90)
    place, person, post, date = _place(random), _person(random), random.choice(POSTS), _date(random)
    millions = f"{random.randint(1, 900)}.{random.randint(1, 9)}"
    some, share = f"{number} {things}", f"of {things} in {place} were {verb}"
    return random.choice(
        (
            (f"{some} {verb} in {place}", f"In {place}, {some} were {verb} before the end of the week."),
            (f"{some} {verb}", f"Officials said that {some} had been {verb} so far."),
            (f"{person}, {age}", f"Among them was {person}, {age}, who has lived on the hill since childhood."),
            (f"{place} spent £{millions}m on {things}.", f"{place} had spent £{millions} million on its {things}."),
            (f"{place} {verb} its {things} on {date}.", f"It was on {date} that {place} {verb} its {things}."),
            (f"{person} is {post} of {place}.", f"The {post} of {place}, {person}, declined to say more."),
            (f"{age} per cent {share}.", f"Some {age}% {share} by the end of the year."),
            (f"No {things} were {verb} in {place}.", f"Not one of the {things} was {verb} in {place}."),
        )
    )


def _altered(sentence: str, random: Random) -> str:
    """Return `sentence` with its first number changed."""
    words = sentence.split()
    at = next((at for at, word in enumerate(words) if word.isdigit()), None)
    if at is None:
        return sentence
    words[at] = str(int(words[at]) + random.randint(1, 9))
    return " ".join(words)


def _filler(random: Random) -> str:
    opening, things, other, verb = random.choice(OPENINGS), _things(random), _things(random), _verb(random)
    place, person, number = _place(random), _person(random), _number(random)
    return random.choice(
        (
            f"{opening}, the {things} of {place} were {verb} again, and nobody could tell why it had taken so long.",
            f"{opening} a spokesman for the {things} said that the {other} would be {verb} as soon as they could.",
            f'"We have waited for the {things} for far too long," said {person}, whose {other} were {verb} in spring.',
            f"{opening}, {number} people signed a petition that asked for the {other} to be {verb}.",
            f"{person} said that the {things} had to be {verb} first, and that the rest could wait until autumn.",
            f"The {other} near {place} are another matter, and so are the {things} that stand behind them.",
        )
    )
