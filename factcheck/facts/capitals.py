"""Tokens -> what a capital letter tells: where a name may open, how far it runs, and which capitals name nobody.

Splitting a run of capitals into titles and names is left to `factcheck.facts.names`. The tables are by hand, from
newspapers' usage; `DEMONYMS` are the adjectives of countries and peoples that English spells with a capital.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.facts.titles import COURTESY, HEADS, ORGANISATION, ROYAL, is_title
from factcheck.model.text import Sentence, Token
from factcheck.text.given_names import given_name
from factcheck.text.irregular import PAST_FORMS
from factcheck.text.lemmas import stem
from factcheck.text.net import category, rarity
from factcheck.text.places import is_place_or_people, place
from factcheck.text.stopwords import FUNCTION, LIGHT

DEMONYMS = frozenset(
    """
    afghan african albanian algerian american anglican arab argentine argentinian armenian asian australian austrian
    azerbaijani bahraini bangladeshi baptist belarusian belgian bolivian bosnian brazilian breton british buddhist
    bulgarian burmese cambodian canadian caribbean catalan catholic chechen chilean chinese christian colombian cornish
    croatian cuban cypriot czech danish dutch egyptian english eritrean estonian ethiopian european filipino finnish
    flemish french georgian german ghanaian greek greenlandic haitian hebrew hindu honduran hungarian icelandic indian
    indonesian iranian iraqi irish islamic israeli italian ivorian jamaican japanese jewish jordanian kazakh kenyan
    korean kurdish kuwaiti latvian lebanese libyan lithuanian malaysian maltese mexican moldovan mongolian moroccan
    muslim nepalese nigerian nordic norwegian ottoman pakistani palestinian peruvian polish portuguese protestant roman
    romanian russian rwandan saudi scandinavian scottish senegalese serbian sicilian sikh slovak slovakian slovene
    slovenian somali soviet spanish sudanese swedish swiss syrian taiwanese tanzanian thai tibetan tunisian turkish
    ugandan ukrainian uruguayan venezuelan vietnamese welsh yemeni zambian zimbabwean
    """.split()
)

HOLIDAYS = frozenset(
    """
    christmas easter halloween hogmanay thanksgiving ramadan eid diwali hanukkah passover pentecost whitsun boxing
    valentine christmastime yuletide monday tuesday wednesday thursday friday saturday sunday january february july
    september october november december
    """.split()
)
_HOLIDAY_PARTS = HOLIDAYS | frozenset(
    "day eve night bank holiday weekend good shrove ash palm maundy remembrance new year".split()
)

_NOBODY = frozenset("mum mummy mom dad daddy grandma grandad granny grandpa god ok okay".split())
"""Capitalised as forms of address; they name whoever the speaker has in mind."""

OPENERS = frozenset(
    """
    according additionally afterwards asked brothers colleagues consequently earlier eventually finally following
    formerly friends furthermore hence however including initially instead inside later likewise meanwhile moreover
    neighbors neighbours nevertheless nonetheless originally otherwise outside overall parents perhaps previously
    recently residents shortly similarly sisters soon speaking sometimes then therefore thus today tomorrow tonight
    twins ultimately yesterday
    """.split()
)
"""Words that stand before a name at the start of a sentence and are no part of it."""

_PARTICLES = frozenset("al bin da de del della den der di du el ibn la le ter van von".split())
_HAVE_OF = ORGANISATION | frozenset(
    "bay cape commons coast gulf house houses isle isles kingdom order republic sons strait".split()
)
_HAVE_FOR = frozenset(
    """
    academy agency association authority campaign center centre coalition commission committee department foundation
    fund institute ministry movement network office organisation organization partnership society
    """.split()
)
"""Words of an organisation's name that a "for …" belongs to: "Office for Police Conduct"."""
_OF_TWO = ORGANISATION | {"administration", "inspectorate"}
"""Words at the end of the name of one body that is for two things."""
_PLACES_OF = frozenset("bay beach cross end field gate green head hill island lane park point square".split())
"""Words for places that are named after somebody: "Hawke's Bay", "Regent's Park"."""
_PLACING = frozenset("great high little long lower new old upper".split())
"""Common words with which names of places begin: "Upper Wen" is another village than "Lower Wen"."""
_OPENING_MARKS = frozenset("“‘„«:•")
_QUOTING = frozenset("\"'“‘„«")
_STRAIGHT = frozenset("\"'")
_ACRONYMS = frozenset(["US", "U.S.", "WHO"])
"""Function words in small letters."""
_LONGEST_PARTICLES = 3
_INDEFINITE = frozenset(
    "anybody anyone anything everybody everyone everything nobody nothing somebody someone something".split()
)
FORMED = ("able", "children", "ed", "est", "ic", "ical", "ing", "ist", "less", "ly", "people", "wide", "women")
"""Endings of words that are made as they are needed, and stand in no dictionary."""
_RARE = 0.75
"""Rarity of the nouns that are likelier a name where their article is missing."""
_COUNTED = frozenset(
    f"noun.{kind}" for kind in "attribute motive object possession quantity relation shape state time".split()
)
"""Kinds of noun of which hardly one stands without an article, as substances, animals and acts do."""


def is_capitalized(token: Token) -> bool:
    """Whether the token begins with a capital letter, or with an elided particle before one (d'Arcy)."""
    text = token.text
    return text[0].isupper() or (text[1:2] == "'" and text[2:3].isupper())


def is_headline(tokens: Sequence[Token]) -> bool:
    """Whether all words are capitalised as headlines have it, so that capitals tell nothing.

    >>> from factcheck.text.words import tokenize
    >>> texts = ("MAN HELD OVER FIRE", "MAN HELD", "Man Held After Leeds Fire", "Ben Rae and Anna Voll", "Ben Rae")
    >>> [is_headline(tokenize(text)) for text in texts]
    [True, True, True, False, False]
    """
    words = [token for token in tokens if token.norm[0].isalpha()]
    if len(words) < 3 and not len(words) == len(tokens) == 2:
        return False
    if all(token.text.isupper() for token in words):
        return max(len(token.text) for token in words) > 3
    telling = [token for token in words if token.norm not in FUNCTION]
    if len(telling) < 3 or not all(is_capitalized(token) for token in telling):
        return False
    return any(is_capitalized(token) and (token.norm in FUNCTION or stem(token.norm) in LIGHT) for token in words[1:])


def known_names(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the words that stand capitalised within sentences and never in lower case: names, wherever they stand."""
    capital: set[str] = set()
    lower: set[str] = set()
    for sentence in sentences:
        if is_headline(sentence.tokens):
            continue
        for at, token in enumerate(sentence.tokens):
            if not token.norm[0].isalpha():
                continue
            if not is_capitalized(token):
                lower.add(token.norm)
            elif at and _may_name_alone(sentence.tokens, at) and token.norm not in FUNCTION:
                capital.add(token.norm)
    return frozenset(capital - lower)


def _may_name_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word with a capital may be a name by itself, as the "Bridge" of "the Mandri Bridge" is not."""
    before, norm = tokens[at - 1], tokens[at].norm
    ends_name = is_capitalized(before) and before.norm not in FUNCTION and not given_name(before.norm)
    return before.norm[0].isalnum() and not (ends_name and category(stem(norm)) in _ENDING_NAMES)


_ENDING_NAMES = frozenset({"noun.artifact", "noun.group", "noun.location", "noun.object"})
"""Kinds of noun that names of bodies and places end in."""


def may_open(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name may begin with the token, as far as its own letters tell."""
    token = tokens[at]
    if not is_capitalized(token):
        return False
    if _is_initial(tokens, at):
        return True
    if len(token.text) == 1 or token.norm == "i":
        return False
    return token.norm not in FUNCTION or token.norm in COURTESY or token.text in _ACRONYMS


def opens_sentence(tokens: Sequence[Token], at: int, opens: bool) -> bool:
    """Whether the token after `at` has its capital from its place; `opens` says so of the token itself."""
    token = tokens[at]
    if token.norm[0].isalnum():
        return False
    if opens or token.text in _OPENING_MARKS:
        return True
    touches_next = at + 1 < len(tokens) and tokens[at + 1].start == token.end
    return token.text in _STRAIGHT and touches_next and tokens[at - 1].end < token.start


def is_name_at_start(tokens: Sequence[Token], at: int, known: Collection[str]) -> bool:
    """Whether the capital of the first word of a sentence is a name's."""
    token = tokens[at]
    if token.norm in known or (len(token.text) > 1 and token.text.isupper()) or _is_initial(tokens, at):
        return True
    if token.norm in FUNCTION and token.norm not in COURTESY:
        return False
    if token.norm in OPENERS or (stem(token.norm) in LIGHT and not _is_of_place_name(tokens, at)):
        return False
    if token.text.endswith("'s"):
        return token.norm not in ORGANISATION and token.norm not in HEADS and token.norm not in _NOBODY
    end = _joined_end(tokens, at)
    if end + 1 < len(tokens) and tokens[end].text == ":" and tokens[end + 1].text in _QUOTING:
        return True  # Marrent: "We are not leaving"
    following = tokens[end] if end < len(tokens) else None
    if end > at + 1 or _is_no_common_word(token) or is_bare_subject(tokens, at, end):
        return True
    return following is not None and (
        (is_capitalized(following) and following.norm not in FUNCTION and following.text != "I")
        or _particles_end(tokens, end) > end
        or (following.norm == "of" and token.norm in _HAVE_OF and _after_of(tokens, end) > end)
        or (following.norm == "for" and token.norm in _HAVE_FOR and _after_of(tokens, end) > end)
        or (following.text == "&" and end + 1 < len(tokens) and is_capitalized(tokens[end + 1]))
    )


def _is_of_place_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may be the first of a place's name: "Great Wick", but "New Irish rules", "New NHS data"."""
    if tokens[at].norm not in _PLACING or at + 1 == len(tokens):
        return False
    following = tokens[at + 1]
    if not is_capitalized(following) or following.text.isupper() or is_title(following.norm):
        return False
    return all(following.norm not in words for words in (FUNCTION, DEMONYMS, HOLIDAYS))


def _is_no_common_word(token: Token) -> bool:
    """Whether a word is none of English's that begin sentences, or a place of that name alone: "Halvard", "Norway".

    >>> from factcheck.text.words import tokenize
    >>> [_is_no_common_word(token) for token in tokenize("Halvard Norway Midwives Unmanned Everyone Harbours")]
    [True, True, False, False, False, False]
    """
    norm = token.norm
    if not norm.isalpha() or "'" in token.text or norm in _INDEFINITE or norm.endswith(FORMED):
        return False
    key = stem(norm)
    if rarity(key) >= 1.0 or not (category(key) or category(key, verb=True)):
        return not norm.startswith("un") and not norm.endswith("s")
    found = place((norm,))
    return found is not None and not found.is_word and category(key) == "noun.location"


def is_bare_subject(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a rare noun, which would need an article, is the subject of a past tense that stands at `end`.

    "Lumen bought the quarry", "Lumen was sold"; but a list leaves the article out before "is" and "was" as well:
    "Landfall was on Tuesday".
    """
    token = tokens[at]
    if end >= len(tokens) or tokens[end].text[0].isupper() or token.norm.endswith(("s", "ing")):
        return False
    verb = end + 1 if tokens[end].norm in ("was", "were") else end
    key = stem(token.norm)
    return _is_past(tokens, verb) and rarity(key) >= _RARE and category(key) in _COUNTED


def _is_past(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].norm in PAST_FORMS or tokens[at].norm.endswith("ed"))


def run_end(tokens: Sequence[Token], at: int, taken: Collection[int]) -> int:
    """Return the index after the run of capitalised words that begins at `at`."""
    end = at + 1
    while end < len(tokens) and end not in taken:
        if tokens[end - 1].text.endswith(("'s", "s'")) and not _keeps_possessive(tokens, at, end):
            break
        following = _next_part(tokens, at, end)
        if following <= end or any(index in taken for index in range(end, following)):
            break
        end = following
    return end


def names_nobody(words: Sequence[str]) -> bool:
    """Whether a run of capitals names no one: a holiday, a nationality, "Mum".

    >>> [names_nobody(words) for words in (("boxing", "day"), ("welsh",), ("christmas", "island"), ("welsh", "water"))]
    [True, True, False, False]
    """
    if not HOLIDAYS.isdisjoint(words) and _HOLIDAY_PARTS.issuperset(words):
        return True
    if DEMONYMS.issuperset(words) or (len(words) > 1 and words[0] == "new" and _HOLIDAY_PARTS.issuperset(words)):
        return True
    return len(words) == 1 and (words[0] in _NOBODY or words[0] == "eve")


def _is_initial(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token is the J of "J. Smith"."""
    return (
        len(tokens[at].text) == 1
        and tokens[at].text.isupper()
        and at + 2 < len(tokens)
        and tokens[at + 1].text == "."
        and is_capitalized(tokens[at + 2])
    )


def _joined_end(tokens: Sequence[Token], at: int) -> int:
    """Return the index after a word and what hangs on it with hyphens: Mary-Jane."""
    end = at + 1
    while (
        end + 1 < len(tokens)
        and tokens[end].text == "-"
        and tokens[end].start == tokens[end - 1].end
        and tokens[end + 1].start == tokens[end].end
        and is_capitalized(tokens[end + 1])
    ):
        end += 2
    return end


_LETTERS = frozenset(word.upper() for word in FUNCTION if len(word) == 1) - {"I"}
"""Letters that tell things of one kind apart, and are small words or what is left of one after an apostrophe."""


def _next_part(tokens: Sequence[Token], first: int, at: int) -> int:
    """Return the index after the next part of a run that began at `first`, or `at` where the run ends before it."""
    token, count = tokens[at], len(tokens)
    if is_capitalized(token) and (token.norm not in FUNCTION or token.norm in COURTESY) and token.text != "I":
        return at + 1
    if token.text in _LETTERS and not (at + 1 < count and tokens[at + 1].text[0].isupper()):
        return at + 1  # "Block A", but not "Council Buys A House"
    if token.text in ("-", "&", ".") and at + 1 < count and is_capitalized(tokens[at + 1]):
        touches = tokens[at - 1].end == token.start
        if token.text == "-":
            return at + 2 if touches and tokens[at + 1].start == token.end else at
        if token.text == "&":
            return at + 2
        return at + 1 if touches and len(tokens[at - 1].text) <= 2 and tokens[at - 1].norm[0].isalpha() else at
    if token.norm in _PARTICLES:
        return _particles_end(tokens, at)
    if token.norm == "for" and tokens[at - 1].norm in _HAVE_FOR:
        return _after_of(tokens, at)
    if token.norm == "and" and first and tokens[first - 1].norm == "the":
        return _after_and(tokens, first, at)
    if token.norm == "of":
        if tokens[at - 1].norm in _HAVE_OF:
            return _after_of(tokens, at)
        if (
            at == first + 1
            and first
            and at + 1 < count
            and tokens[at + 1].norm != "the"
            and not is_title(tokens[first].norm)
        ):
            return _after_of(
                tokens, at
            )  # a person of somewhere has two names: "Annals of Medicine", "Ann Ray of Leeds"
    return at


def _particles_end(tokens: Sequence[Token], at: int) -> int:
    """Return the index of the capitalised word behind particles at `at` ("von der Leyen", "el-Sayed"), else `at`."""
    end = at
    while end < len(tokens) and end - at < _LONGEST_PARTICLES and tokens[end].norm in _PARTICLES:
        end += 1
    if end == at:
        return at
    if end + 1 < len(tokens) and tokens[end].text == "-" and tokens[end].start == tokens[end - 1].end:
        end += 1
    return end if end < len(tokens) and tokens[end].text[0].isupper() and tokens[end].norm not in FUNCTION else at


def _after_of(tokens: Sequence[Token], at: int) -> int:
    """Return the index of the capitalised word behind "of", "of the", else `at`."""
    end = at + 1
    if end < len(tokens) and tokens[end].norm == "the":
        end += 1
    return end if end < len(tokens) and is_capitalized(tokens[end]) and tokens[end].norm not in FUNCTION else at


def _after_and(tokens: Sequence[Token], first: int, at: int) -> int:
    """Return the index of the capital behind the "and" in one body's name, else `at`: "the Food and Drug Agency".

    Neither "the Bank and Harn Council" nor "the Food Agency and Harn Council" is one body.
    """
    end = at + 1
    while end < len(tokens) and is_capitalized(tokens[end]):
        end += 1
    if end < at + 3 or tokens[end - 1].norm not in _OF_TWO or any(t.norm in _OF_TWO for t in tokens[first:at]):
        return at
    return at + 2


def _keeps_possessive(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a name goes on behind its possessive: "St Wilfrid's Church", "King's College", "Hawke's Bay"."""
    if tokens[first].norm in ("st", "saint") or tokens[end - 1].norm in ROYAL:
        return True
    return end == first + 1 and tokens[end].norm in _PLACES_OF and not is_place_or_people((tokens[first].norm,))
