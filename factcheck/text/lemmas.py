"""Words -> stems and roots.

`stem` takes the inflection off (officers, examined, sharing) and a final *e* with it, so that it never has to be
guessed whether one was dropped; `root` goes on to what a word shares with the nouns and adjectives made from it
(examination, investigation, disciplinary), so that a nominalised frame matches its verb. Neither is a dictionary form.
Own rules and tables: the usual stemmers merge "officer" with "office" and "force" with "forceful", which a fact-checker
cannot afford.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.text.irregular import IRREGULAR, UNINFLECTED

_VOWELS = frozenset("aeiouy")

_BRITISH = (
    ("isation", "ization"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("ise", "ize"),
    ("ysed", "yzed"),
    ("yse", "yze"),
)
"""Spelling habits that are settled on the American side."""
_BRITISH_ENDINGS = tuple(british for british, _ in _BRITISH)

_ISE_KEPT = frozenset(
    """
    rise raise praise cruise bruise noise advise revise devise exercise promise surprise premise precise wise
    otherwise likewise enterprise merchandise franchise compromise arise expertise disguise supervise comprise
    televise improvise demise paradise despise treatise
    """.split()
)
"""Words whose -ise is spelt so on both sides."""

_SPELLINGS = {
    "labour": "labor", "colour": "color", "favour": "favor", "honour": "honor", "harbour": "harbor",
    "neighbour": "neighbor",
    "behaviour": "behavior", "rumour": "rumor", "humour": "humor", "armour": "armor", "vapour": "vapor",
    "flavour": "flavor",
    "endeavour": "endeavor", "centre": "center", "metre": "meter", "litre": "liter", "theatre": "theater",
    "fibre": "fiber",
    "defence": "defense", "offence": "offense", "licence": "license", "practise": "practice", "programme": "program",
    "grey": "gray", "kerb": "curb", "tyre": "tire", "plough": "plow", "cheque": "check", "storey": "story",
    "jewellery": "jewelry",
    "enquiry": "inquiry", "enquire": "inquire", "judgement": "judgment", "ageing": "aging", "aeroplane": "airplane",
    "aluminium": "aluminum", "manoeuvre": "maneuver", "paediatric": "pediatric", "anaesthetic": "anesthetic",
    "haemorrhage": "hemorrhage", "diarrhoea": "diarrhea", "oestrogen": "estrogen", "foetus": "fetus",
    "catalogue": "catalog",
    "dialogue": "dialog", "sceptical": "skeptical", "sulphur": "sulfur", "mould": "mold", "draught": "draft",
    "gaol": "jail",
    "travelled": "traveled", "travelling": "traveling", "cancelled": "canceled", "cancelling": "canceling",
    "labelled": "labeled", "modelled": "modeled", "fuelled": "fueled", "signalled": "signaled", "enrol": "enroll",
    "acknowledgement": "acknowledgment", "cosy": "cozy", "counsellor": "counselor", "doughnut": "donut",
    "jeweller": "jeweler", "leukaemia": "leukemia", "marvellous": "marvelous", "moustache": "mustache", "odour": "odor",
    "parlour": "parlor", "pretence": "pretense", "pyjama": "pajama", "pyjamas": "pajamas", "rigour": "rigor",
    "saviour": "savior", "splendour": "splendor", "tumour": "tumor", "vigour": "vigor", "whisky": "whiskey",
    "woollen": "woolen", "yoghurt": "yogurt",
    "fulfil": "fulfill", "instalment": "installment", "skilful": "skillful", "wilful": "willful",
}  # fmt: skip
"""British -> American, form by form."""

_KEEPS_E = frozenset(
    """
    bare bite cane care code cope corpse cute dine fare fate fine fire gripe hate here hope mate mine morale note paste
    pine plane premiere rape rate ride robe scare scrape site slope stage stare stripe tape tone wage wine wire
    """.split()
)
"""Words that would be another word without their *e*; their other forms get it back."""

_ENDS_IN_E = _KEEPS_E | frozenset("cube finale huge humane pope quite rationale severe spine suite tube".split())
"""The same, of words whose other forms are another word's: "suited" has nothing to do with a suite."""

_ROOTS = (
    # suffix, replacement: the first that fits decides; what is left needs four letters
    ("ification", "ify"),
    ("ization", "iz"),
    ("struction", "struct"),
    ("uction", "uc"),
    ("iption", "ib"),
    ("eption", "eiv"),
    ("cision", "cid"),
    ("lusion", "lud"),
    ("llision", "llid"),
    ("plosion", "plod"),
    ("vasion", "vad"),
    ("pension", "pend"),
    ("pansion", "pand"),
    ("tension", "tend"),
    ("ission", "it"),
    ("ssion", "ss"),
    ("sition", "s"),
    ("ication", "y"),
    ("icant", "y"),
    ("ation", ""),
    ("ition", ""),
    ("ution", "ut"),
    ("ction", "ct"),
    ("tion", "t"),
    ("iness", "y"),
    ("ness", ""),
    ("ment", ""),
    ("inary", "in"),
    ("ically", ""),
    ("ally", ""),
    ("ily", "y"),
    ("ly", ""),
    ("anc", ""),
    ("enc", ""),
    ("ur", ""),
    ("ical", ""),
    ("ery", "er"),
    ("al", ""),
    ("at", ""),
)
_ROOT_ENDINGS = ("ly", *(suffix for suffix, _ in _ROOTS))
_ROOTS_BY_LETTER = {
    letter: tuple(row for row in _ROOTS if row[0][-1] == letter) for letter in {suffix[-1] for suffix in _ROOT_ENDINGS}
}
"""The rows of `_ROOTS`, by the last letter of their endings."""

_ROOT_KEPT = frozenset(
    """
    absenc action advanc agricultur ally ambulanc animal apartment appeal apply association auction audienc bakery
    balanc barely battery billion bully business canal capital caption captur caution cemetery central century
    champion chanc cheat classical climat closely coalition combat comment commission companion composition conceal
    condition conferenc content contention contract contraction corporation creatur criminal cultur daily danc debat
    defeat democrat dental department designat designation detail distanc division document early element emotion
    empirical entranc environment equipment evidenc experienc faction family federation festival figur final financ
    fitness flour fly formal format foundation four fraction franc friendly furnitur futur gallery general
    generation government gradual great grocery habitat hospital hour humoral hypertension illness importanc initial
    instanc instrument insuranc integral international italy journal july labor legal liberal likely literal
    literatur local location lottery machinery mansion material measur medical mental mention metal million mineral
    mission moment monthly motion musical namely nation national natur nearly normal notion nursery occasion occur
    official only opinion option original parliament partial partition passion pension personal physical pictur
    pirat plantation political population portion position pressur primat privat professional proposition provinc
    provisional question rally ration rational recreation region regional relation religion rental repeal repeat
    replication reply residenc reveal rival royal scienc secretion section sentenc session several signal silenc
    social special statement station structur substanc succession supply surgery surgical sweat temperatur templat
    tension terminal threat total tour tradition traditional treat trial trillion underly union universal unlikely
    vacation version violenc vision vocation weekly wheat wilderness witness yearly your
    """.split()
)
"""Stems whose ending is part of them, or whose root means something else."""


@lru_cache(maxsize=65536)
def stem(norm: str) -> str:
    """Return what all inflected forms of a word share, spelling habits evened out.

    >>> words = ("officers", "examined", "sharing", "inquiries", "organised", "stopped", "men", "cheapest")
    >>> [stem(word) for word in words]
    ['officer', 'examin', 'shar', 'inquiry', 'organiz', 'stop', 'man', 'cheap']
    """
    if norm in IRREGULAR:
        return _without_e(IRREGULAR[norm])
    word = _SPELLINGS.get(norm, norm)
    if len(word) < 4 or not word.isalpha():
        return word
    if word in UNINFLECTED:
        return _without_e(word)
    base = _uninflected(_american(word))
    return _without_e(_SPELLINGS.get(base, IRREGULAR.get(base, base)))


def _without_e(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == "e" and word not in _ENDS_IN_E else word


def _american(word: str) -> str:
    if len(word) < 6 or not word.endswith(_BRITISH_ENDINGS):
        return word
    for british, american in _BRITISH:
        if word.endswith(british):
            if british[0] == "i" and word[: -len(british)] + "ise" in _ISE_KEPT:
                return word
            return word[: -len(british)] + american
    return word


def _uninflected(word: str) -> str:
    if word.endswith("ings") and word[:-1] not in UNINFLECTED:
        return _verb(word[:-1], word[:-4])  # rankings, meetings
    if word.endswith("s"):
        return _singular(word)
    if word.endswith("ied"):
        return word[:-3] + "y"
    if word.endswith("eed"):
        return word[:-1]  # agreed; what is not of this kind stands in `UNINFLECTED`
    if word.endswith("ed"):
        return _verb(word, word[:-2])
    if word.endswith("ing"):
        return _verb(word, word[:-3])
    if word.endswith("est") and word[:-3] in _GRADED:
        return word[:-3]
    return word


_GRADED = frozenset(
    """
    bright calm cheap hard light loud quiet rough sharp soft steep thick thin tight tough
    """.split()
)


def _singular(word: str) -> str:
    if word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")) or (word.endswith("oes") and len(word) > 5):
        return word[:-2]
    return word[:-1]


def _verb(word: str, base: str) -> str:
    """Undo what -ed and -ing did to the verb."""
    if len(base) < 2 or not _VOWELS.intersection(base):
        return word
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsze":
        return base[:-1]  # stopped, banned
    if base in _DOUBLED:
        return base[:-1]
    return base + "e" if base + "e" in _KEEPS_E else base


_DOUBLED = frozenset(["compell", "controll", "expell", "focuss", "patroll", "propell", "quizz"])


_NOUNS_OF_VERBS = {
    "belief": "believ",
    "choic": "choos",
    "death": "die",
    "growth": "grow",
    "lif": "liv",
    "loss": "los",
    "proof": "prov",
    "sal": "sell",
}
"""Stems of nouns that are made from a verb by no ending -> the stem of the verb: "deaths" are what "died" says."""


@lru_cache(maxsize=65536)
def root(stem_: str) -> str:
    """Return what a stem shares with the words derived from it; two words with the same root may stand for each other.

    >>> root(stem("examination")) == root(stem("examined")), root(stem("disciplinary")) == root(stem("discipline"))
    (True, True)
    >>> root(stem("officers")) == root(stem("office"))
    False
    """
    if len(stem_) < 7 and stem_ in _NOUNS_OF_VERBS:
        return _NOUNS_OF_VERBS[stem_]
    if len(stem_) < 6 or stem_ in _ROOT_KEPT or not stem_.endswith(_ROOT_ENDINGS):
        return stem_
    if stem_.endswith("ly") and stem_[:-2] in _ROOT_KEPT:
        return stem_[:-2]  # generally has to do with general, not with generate
    for suffix, replacement in _ROOTS_BY_LETTER[stem_[-1]]:
        if stem_.endswith(suffix):
            base = stem_[: -len(suffix)] + replacement
            if len(base) >= 4:
                return _without_e(base)
    return stem_
