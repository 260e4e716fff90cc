"""One sentence with a quotation -> who speaks in it: a name, a pronoun, a description such as "the fire chief".

The one who speaks is the subject of a verb of saying, or stands before a colon or behind a dash. Who a pronoun or a
description means is left to `factcheck.document.speakers`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.facts.names import Name, find_roles, is_capitalized
from factcheck.facts.quotation_marks import MARKS
from factcheck.facts.scanning import norm_at
from factcheck.facts.titles import ABBREVIATED, COURTESY, HEADS, OCCUPATIONS, is_title
from factcheck.model.records import NamedTuple
from factcheck.model.text import Token
from factcheck.text.lemmas import stem
from factcheck.text.net import category
from factcheck.text.places import is_demonym
from factcheck.text.stopwords import FUNCTION

_SPEECH = frozenset(
    stem(word)
    for word in """
    say tell add explain ask insist warn claim announce call continue write tweet post admit argue reply respond declare
    state note comment remark joke laugh giggle shout recall concede suggest stress promise vow describe label brand
    accuse urge read conclude pledge report testify boast chuckle cry exclaim fume groan grumble gush intone marvel moan
    mutter plead quip reckon roar scream sigh snap sob wail whisper yell
    """.split()
)
_LOUD = frozenset(("stormed", "thundered"))
"""Verbs of saying by these forms alone: a storm is none."""
_ADDRESSING = frozenset(("tell", "ask", "inform"))
"""Verbs of saying before the one who is spoken to: "she told MPs"."""
PRONOUNS = frozenset("he she they".split())
_BEING = frozenset("am is are was were be been being".split())
_AUXILIARY = frozenset(
    "had has have was is will would did then later also once afterwards always never often still just".split()
)
"""Words that may stand between a subject and its verb."""
_DEFINITE = frozenset("the this that his her its their our my another".split())
_INDEFINITE = frozenset("a an one some many another several two three".split())
_ENDS = frozenset(
    "of for in from at on with to who which whose that as after before when while and but or into during by".split()
)
"""Words behind which a noun phrase says no more of what somebody is."""
_PERSONS = frozenset(
    """
    aunt boy brother child cousin dad daughter father girl husband lad lady man mother mum nephew niece sister son uncle
    widow widower wife woman youth
    """.split()
)
_ABBREVIATIONS = ABBREVIATED.keys() | COURTESY
"""Words behind which a full stop ends no sentence."""
_DASHES = frozenset("-–—(")
_LONGEST = 8
"""Tokens of a description before or behind the verb."""
_CREDIT = 6
"""Tokens between a dash or bracket behind a quotation and the name of the one who said it."""
_LONGEST_LABEL = 14
"""Tokens of a line that only says who speaks in the next one."""
_HEARER = 4
"""Tokens from a verb of saying to the "that" behind it, at most: "told the Harn Gazette that"."""
_NEAR = 8
"""Tokens between a verb of saying and the name of the one who says it; more is another clause."""


class Voice(NamedTuple):
    """The one who speaks, as a sentence puts it; without name, pronoun and description it is somebody unknown."""

    first: int
    last: int
    """Indexes of its tokens; equal where no person speaks ("reads a banner")."""
    name: Name | None = None
    pronoun: str = ""
    described: tuple[str, ...] = ()
    """Normalised words of the office or the description: those beside the name, or those that stand for it."""


def is_person_noun(norm: str) -> bool:
    """Whether a word says what a person is.

    >>> is_person_noun("chief"), is_person_noun("indian"), is_person_noun("widow"), is_person_noun("banner")
    (True, True, True, False)
    """
    known = norm in HEADS or norm in OCCUPATIONS or norm in ABBREVIATED or norm in _PERSONS or is_demonym(norm)
    return known or category(stem(norm)) == "noun.person"


def _is_speech(norm: str) -> bool:
    return stem(norm) in _SPEECH or norm in _LOUD


def find_voice(tokens: Sequence[Token], names: Sequence[Name], quoted: Collection[int]) -> Voice | None:
    """Return the one who speaks in a sentence in which the tokens at `quoted` stand between quotation marks."""
    outside = [name for name in names if name.first not in quoted]
    verbs = [at for at, token in enumerate(tokens) if at not in quoted and _is_speech(token.norm)]
    if quoted:
        edges = (min(quoted), max(quoted))
        verbs.sort(key=lambda at: min(abs(at - edge) for edge in edges))
    if not verbs:
        return _labelled(tokens, outside, quoted) or _credited(tokens, outside, quoted)
    for at in verbs:
        subject = _subject(tokens, outside, at)
        if subject is not None:
            return subject
    for at in verbs:
        for near in (at - 1, at + 1):
            if 0 <= near < len(tokens) and near not in quoted and tokens[near].norm in PRONOUNS:
                return Voice(near, near + 1, pronoun=tokens[near].norm)
    nearest = _nearest(tokens, outside, verbs)
    return _named(tokens, outside, nearest) if nearest is not None else Voice(verbs[0], verbs[0])


def find_sources(tokens: Sequence[Token], names: Sequence[Name]) -> list[Name]:
    """Return the names to whom a sentence lays what it reports in its own words.

    They only say so: "Sales fell, according to the treasurer, Ann Poe", "Sales fell, said Poe", "Poe said that …".
    """
    voices = []
    for at, token in enumerate(tokens):
        if token.norm == "according" and norm_at(tokens, at + 1) == "to":
            voices.append(_phrase_behind(tokens, names, at + 2))
        elif _is_speech(token.norm):
            behind = _phrase_behind(tokens, names, at + 1) if at and tokens[at - 1].text == "," else None
            voices.append(behind or (_subject(tokens, names, at) if _is_report(tokens, at) else None))
    return [voice.name for voice in voices if voice is not None and voice.name is not None]


def _is_report(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb of saying closes its clause, or opens another: "Poe said", "Poe told the club that"."""
    behind = [token.norm for token in tokens[verb + 1 : verb + 1 + _HEARER]]
    closes = not behind or behind[0] in (".", ",")
    return closes or "that" in behind or stem(tokens[verb].norm) == "say"


def _named(tokens: Sequence[Token], names: Sequence[Name], name: Name) -> Voice:
    at = names.index(name)
    offices = [role.words for role in find_roles(tokens, names) if role.name == at]
    return Voice(name.first, name.last, name, described=offices[0] if offices else ())


def _labelled(tokens: Sequence[Token], names: Sequence[Name], quoted: Collection[int]) -> Voice | None:
    """Return the name before a colon: 'Ann Poe: "…"', 'Ann Poe (Harle), captain: "…"'."""
    colons = [at for at, token in enumerate(tokens) if at not in quoted and token.text == ":"]
    for name in names:
        if name.last in colons or name.last + 1 in colons:
            return _named(tokens, names, name)
    first = next((name for name in names if name.first <= 1), None)
    if first is None or not colons or colons[0] < first.last or tokens[first.last].text not in (",", "(", "-", "–"):
        return None
    return _named(tokens, names, first) if colons[0] <= first.last + _LONGEST else None


def find_label(tokens: Sequence[Token], names: Sequence[Name]) -> Voice | None:
    """Return the one person whom a line before a quotation names: "CLIP (Ann Poe, 11 secs):"."""
    people = [name for name in names if name.is_person]
    if len(tokens) > _LONGEST_LABEL or tokens[-1].text != ":" or len(people) != 1:
        return None
    return _named(tokens, names, people[0])


def _credited(tokens: Sequence[Token], names: Sequence[Name], quoted: Collection[int]) -> Voice | None:
    """Return the name behind a dash or a bracket after the quotation: '"…" - Ann Poe', '"…" (passenger Ann Poe)'."""
    at = max(quoted, default=len(tokens)) + 1
    while at < len(tokens) and (tokens[at].text in MARKS or tokens[at].text in (",", ".")):
        at += 1
    if at >= len(tokens) or tokens[at].text not in _DASHES:
        return None
    within = [name for name in names if at < name.first <= at + _CREDIT]
    for name in within:
        if any(token.norm in _ENDS or token.text == "," for token in tokens[at + 1 : name.first]):
            break
        if name.is_person or not any(other.is_person for other in within):
            return _named(tokens, names, name)
    return None


def _subject(tokens: Sequence[Token], names: Sequence[Name], verb: int) -> Voice | None:
    """Return the subject of a verb of saying, where it stands right beside it."""
    if verb and tokens[verb - 1].text in MARKS | {","} and _follows_quotation(tokens, verb):
        behind = _phrase_behind(tokens, names, verb + 1)
        if behind is not None:
            return behind
    over_commas = _subject_over_commas(tokens, names, verb)
    if over_commas is not None:
        return _named(tokens, names, over_commas)
    return _phrase_before(tokens, names, verb)


def _follows_quotation(tokens: Sequence[Token], verb: int) -> bool:
    return any(token.text in MARKS for token in tokens[max(verb - 2, 0) : verb])


def _phrase_behind(tokens: Sequence[Token], names: Sequence[Name], at: int) -> Voice | None:
    """Read "said the captain, Ann Poe", "says the Indian", "said she"."""
    if at >= len(tokens):
        return None
    norm = tokens[at].norm
    if norm in PRONOUNS:
        return Voice(at, at + 1, pronoun=norm)
    for name in names:
        if name.first == at or (name.first > at and _may_precede(tokens, at, name)):
            later = next((other for other in names if _is_body_of(tokens, name, other)), name)
            if later is not name or not _is_possessive(tokens, name):
                return _named(tokens, names, later)
    end = at + 1
    while end < min(len(tokens), at + _LONGEST) and tokens[end].norm[0].isalnum() and tokens[end].norm not in _ENDS:
        end += 1
    return _described(tokens, at, end)


def _is_body_of(tokens: Sequence[Token], name: Name, other: Name) -> bool:
    """Whether the first name is part of the office of the second: "Harn manager Ann Poe", "Harn's manager, Ann Poe"."""
    between = tokens[name.last : other.first]
    if _is_possessive(tokens, name):
        if not between:
            return name.last == other.first  # "Leck's Ann Poe"
        between = between[:-1] if between[-1].text == "," else between
    return (
        0 < len(between) <= _LONGEST and all(t.norm[0].isalpha() for t in between) and is_person_noun(between[-1].norm)
    )


def _is_possessive(tokens: Sequence[Token], name: Name) -> bool:
    return tokens[name.last - 1].text.endswith(("'s", "s'"))


def _may_precede(tokens: Sequence[Token], at: int, name: Name) -> bool:
    """Whether the words from `at` to a name are an office of it: "the injured captain, Ann Poe"."""
    before = tokens[at : name.first]
    stops = [step for step, token in enumerate(before) if token.text in MARKS or token.text in (".", ";")]
    if len(before) > _LONGEST or any(not step or before[step - 1].norm not in _ABBREVIATIONS for step in stops):
        return False
    commas = [token for token in before if token.text == ","]
    if any(token.norm in ("who", "after", "when", "as", "with") for token in before):
        return False
    last = next((token for token in reversed(before) if token.norm[0].isalnum() and token.text != "."), None)
    if last is None or len(commas) > 1:
        return last is None and not commas
    if commas and before[-1].text != ",":
        return False
    if not commas and is_title(last.norm):
        return True
    return is_person_noun(last.norm) or (bool(commas) and any(is_person_noun(token.norm) for token in before))


def _phrase_before(tokens: Sequence[Token], names: Sequence[Name], verb: int) -> Voice | None:
    """Read "Ann Poe later said", "the fire chief said", "she told"."""
    end = verb
    while end and (tokens[end - 1].norm in _AUXILIARY or tokens[end - 1].norm.endswith("ly")):
        if tokens[end - 1].norm in _BEING:
            return None  # "he was accused of"
        end -= 1
    if not end:
        return None
    if tokens[end - 1].norm in PRONOUNS:
        return Voice(end - 1, end, pronoun=tokens[end - 1].norm)
    for name in names:
        if name.last == end and not _is_possessive(tokens, name):
            return _named(tokens, names, name)
    first = end
    while first and end - first < _LONGEST and tokens[first - 1].norm[0].isalnum():
        first -= 1
        if tokens[first].norm in _DEFINITE | _INDEFINITE or tokens[first].text.endswith("'s"):
            break
    else:
        return None
    return _described(tokens, first, end)


def _described(tokens: Sequence[Token], first: int, end: int) -> Voice | None:
    """Take a noun phrase for a description of a person; a thing that "says" something is nobody."""
    opening = tokens[first].norm
    words: list[str] = []
    for token in tokens[first:end]:
        if token.norm in _ENDS and words:
            break
        if token.norm not in FUNCTION and token.norm[0].isalpha() and not token.text.endswith("'s"):
            words.append(token.norm)
    if not words or not is_person_noun(words[-1]):
        return Voice(first, first) if opening in _DEFINITE | _INDEFINITE else None
    definite = opening in _DEFINITE or is_capitalized(tokens[first]) or tokens[first].text.endswith("'s")
    return Voice(first, end, described=tuple(words) if definite else ())


def _subject_over_commas(tokens: Sequence[Token], names: Sequence[Name], verb: int) -> Name | None:
    """Return a name beside a clause between commas: "Ben Rae, lawyer for Ann Poe, said", "its owner, Ben Rae, said"."""
    close = verb - 1
    while close > 0 and tokens[close].text == ",":
        opening = next((at for at in range(close - 1, -1, -1) if tokens[at].text == ","), -1)
        if opening < 0:
            return None
        for name in names:
            if name.last == opening or (name.first == opening + 1 and name.last == close):
                return name
        close = opening
    return None


def _nearest(tokens: Sequence[Token], names: Sequence[Name], verbs: Sequence[int]) -> Name | None:
    """Return the name nearest to a verb of saying, leaving out those who are spoken to or of."""
    best: tuple[int, Name] | None = None
    for name in names:
        if _is_possessive(tokens, name):
            continue  # Marrent's lawyer said
        for at in verbs:
            follows = name.first > at
            if follows and stem(tokens[at].norm) in _ADDRESSING and not (at and tokens[at - 1].text in MARKS):
                continue  # "she told Marrent", but: "Why?" asked Marrent
            if tokens[at - 1].norm in _BEING and at and not (follows and tokens[name.first - 1].norm == "by"):
                continue  # "he was accused of … by Marrent"
            distance = name.first - at if follows else at - name.last + 1
            if distance <= _NEAR and (best is None or distance < best[0]):
                best = (distance, name)
    return best[1] if best else None
