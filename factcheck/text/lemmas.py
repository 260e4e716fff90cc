"""Words -> stems and roots.

`stem` takes the inflection off (officers, examined, sharing) and a final *e* with it, so that it never has to be guessed
whether one was dropped; `root` goes on to what a word shares with the nouns and adjectives made from it (examination,
investigation, disciplinary), so that a nominalised frame matches its verb. Neither is a dictionary form. Own rules and tables:
the usual stemmers merge "officer" with "office" and "force" with "forceful", which a fact-checker cannot afford.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.text.irregular import IRREGULAR, UNINFLECTED

_VOWELS = frozenset("aeiouy")

_BRITISH = (
    ("isation", "ization"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ise", "ize"),
    ("ysed", "yzed"),
    ("yse", "yze"),
)
"""Spelling habits that are settled on the American side."""

_ISE_KEPT = frozenset(
    """
    rise raise praise cruise bruise noise advise revise devise exercise promise surprise premise precise wise
    otherwise likewise enterprise merchandise franchise compromise arise expertise disguise supervise comprise
    exercised promised surprised raised praised advised revised devised supervised compromised cruised rising
    raising praising advising revising promising surprising exercising supervising comprising arising cruising
    compromising televise improvise demise paradise despise treatise
    """.split())  # fmt: skip

_SPELLINGS = {
    "labour": "labor", "colour": "color", "favour": "favor", "honour": "honor", "harbour": "harbor", "neighbour": "neighbor",
    "behaviour": "behavior", "rumour": "rumor", "humour": "humor", "armour": "armor", "vapour": "vapor", "flavour": "flavor",
    "endeavour": "endeavor", "centre": "center", "metre": "meter", "litre": "liter", "theatre": "theater", "fibre": "fiber",
    "defence": "defense", "offence": "offense", "licence": "license", "practise": "practice", "programme": "program",
    "grey": "gray", "kerb": "curb", "tyre": "tire", "plough": "plow", "cheque": "check", "storey": "story", "jewellery": "jewelry",
    "enquiry": "inquiry", "enquire": "inquire", "judgement": "judgment", "ageing": "aging", "aeroplane": "airplane",
    "aluminium": "aluminum", "manoeuvre": "maneuver", "paediatric": "pediatric", "anaesthetic": "anesthetic",
    "haemorrhage": "hemorrhage", "diarrhoea": "diarrhea", "oestrogen": "estrogen", "foetus": "fetus", "catalogue": "catalog",
    "dialogue": "dialog", "sceptical": "skeptical", "sulphur": "sulfur", "mould": "mold", "draught": "draft", "gaol": "jail",
    "travelled": "traveled", "travelling": "traveling", "cancelled": "canceled", "cancelling": "canceling",
    "labelled": "labeled", "modelled": "modeled", "fuelled": "fueled", "signalled": "signaled", "enrol": "enroll",
    "fulfil": "fulfill", "instalment": "installment", "skilful": "skillful", "wilful": "willful", "ton": "ton",
}  # fmt: skip
"""British -> American, form by form."""

_KEEPS_E = frozenset(
    """
    plane care wine bare stare fare tape cane here bite cute site fate mate note tone fine mine pine fire wire
    """.split()
)
"""Short words that would be another word without their *e*."""

_ROOTS = (
    # suffix, replacement: the first that fits decides; what is left needs four letters
    ("ification", "ify"),
    ("ization", "iz"),
    ("uction", "uc"),
    ("iption", "ib"),
    ("eption", "eiv"),
    ("cision", "cid"),
    ("lusion", "lud"),
    ("pension", "pend"),
    ("pansion", "pand"),
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
    ("ing", ""),
)

_ROOT_KEPT = frozenset(
    """
    animal capital hospital local medical metal total final general national international central royal legal
    mental official rival signal trial journal material original personal physical political professional regional
    several social special station nation question section position condition ration vocation location vacation
    department government apartment moment comment document parliament element equipment environment instrument
    experienc scienc audienc sentenc conferenc residenc evidenc violenc silenc absenc balanc franc danc chanc
    ambulanc insuranc financ substanc distanc instanc provinc advanc entranc family only early daily weekly monthly
    yearly supply reply apply fly july italy ally bully rally measur figur pictur natur cultur structur futur
    temperatur agricultur literatur furnitur pressur occur labor gallery battery surgery machinery cemetery lottery
    grocery nursery bakery century business witness illness wilderness fitness action fraction faction mission
    passion session mansion pension region religion relation generation population corporation foundation
    association federation union proposition composition vision division version occasion million billion trillion
    opinion companion champion mention motion portion caution notion emotion option auction great treat repeat
    defeat cheat wheat threat sweat combat format habitat democrat climat privat pirat debat detail rental dental
    animal canal normal criminal animal festival arrival_ survival_ hour tour four your flour
    """.split()
)
"""Stems whose ending is part of them, or whose root means something else."""


@lru_cache(maxsize=65536)
def stem(norm: str) -> str:
    """Give what all inflected forms of a word share, spelling habits evened out.

    >>> [stem(word) for word in ("officers", "examined", "sharing", "inquiries", "organised", "stopped", "men", "cheapest")]
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
    base = _SPELLINGS.get(base, IRREGULAR.get(base, base))
    return _without_e(base)


def _without_e(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == "e" and word not in _KEEPS_E else word


def _american(word: str) -> str:
    if len(word) < 6 or word in _ISE_KEPT:
        return word
    for british, american in _BRITISH:
        if word.endswith(british):
            return word[: -len(british)] + american
    return word


def _uninflected(word: str) -> str:
    if word.endswith("s"):
        return _singular(word)
    if word.endswith("ied"):
        return word[:-3] + "y"
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
    if base.endswith("ll") and base in _DOUBLED_L:
        return base[:-1]
    return base


_DOUBLED_L = frozenset(["compell", "controll", "expell", "patroll", "propell"])


@lru_cache(maxsize=65536)
def root(stem_: str) -> str:
    """Give what a stem shares with the words derived from it; two words with the same root may stand for each other.

    >>> root(stem("examination")) == root(stem("examined")), root(stem("disciplinary")) == root(stem("discipline"))
    (True, True)
    >>> root(stem("officers")) == root(stem("office"))
    False
    """
    if len(stem_) < 6 or stem_ in _ROOT_KEPT:
        return stem_
    for suffix, replacement in _ROOTS:
        if stem_.endswith(suffix):
            base = stem_[: -len(suffix)] + replacement
            if len(base) >= 4:
                return base[:-1] if base[-1] == "e" else base
    return stem_
