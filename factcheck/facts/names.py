"""Tokens -> names and the roles that stand beside them.

A name is a run of capitalised words, particles and initials included, titles and forms of address left out. A role is
the phrase in apposition to it: "regional director Graham Beesley", "Rhoda Pennick, the energy secretary", "Steve Noonan
is the regional director", "its chief executive, Stig Aarhaug", "its chief executive is Stig Aarhaug". Whether two names
mean the same is left to `factcheck.document.naming`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from factcheck.facts.capitals import (
    DEMONYMS,
    is_capitalized,
    is_headline,
    is_name_at_start,
    known_names,
    may_open,
    names_nobody,
    opens_sentence,
    run_end,
)
from factcheck.facts.titles import (
    ABBREVIATED,
    COURTESY,
    GRADING,
    HEADS,
    OCCUPATIONS,
    ORGANISATION,
    PAST,
    PORTFOLIOS,
    ROYAL,
    SURNAMES,
    head_of_title,
    is_plural_title,
    is_title,
)
from factcheck.model.records import NamedTuple
from factcheck.model.text import Token
from factcheck.text.given_names import given_name, is_word_too
from factcheck.text.irregular import PAST_FORMS
from factcheck.text.lemmas import stem
from factcheck.text.stopwords import FUNCTION

__all__ = ["Name", "Role", "find_names", "find_roles", "is_capitalized", "known_names"]

_JOINING = frozenset(["of", "for", "and"])
_SUFFIXES = frozenset(["jr", "sr", "junior", "senior", "esq"])
_NUMERALS = frozenset(["ii", "iii", "iv", "v", "vi", "vii", "viii"])
_DETERMINERS = frozenset("the a an its his her their our my this that both".split())
_COPULAS = frozenset("is was became becomes remains remained being as".split())
_LINKS = frozenset("be been is remains was".split())
"""What joins an office to the name of its holder: "the chair was Ada Moss"."""
_CLAUSES = frozenset("and because but said says that when where whereas while whose".split())
"""Words behind which another clause begins."""
_AUXILIARIES = frozenset("had has is to was will".split())
"""What stands before them: "the next chair will be Ada Moss"."""
_PERFECTS = frozenset([("has", "been"), ("had", "been"), ("have", "been"), ("has", "become"), ("had", "become")])
_MADE = frozenset("appointed confirmed elected made named reelected sworn".split())
_ASIDE = frozenset("also now currently still then".split())
_DESCRIBING = frozenset(
    """
    beloved big current disgraced elected experienced incoming leading long longest longtime main new newly outgoing own
    popular respected serving sitting standing top veteran young
    """.split()
)
"""Words before an office that make no other office of it."""
_ROLE_PARTICIPLES = _DESCRIBING | PAST | frozenset("based combined detached registered united unelected".split())
_OF_PERSONS = frozenset(
    stem(word)
    for word in """
    accuse appoint ask elect include interview invite join meet praise quote replace succeed tell thank urge
    """.split()
)
"""Verbs whose object is often an office with its holder: "praised goalkeeper Tim Orr"."""
_BREAKS = frozenset([",", ".", ";", ":", '"', "(", ")"])
_LONGEST_ROLE = 7
_ACROSS_OF = 6
"""Words between an office and the comma behind its "of …": "the leader of the county council, Lena Ost"."""


class Name(NamedTuple):
    """A run of capitalised words."""

    first: int
    """Index of its first token."""
    last: int
    """Index after its last token."""
    words: tuple[str, ...]
    """Normalised."""
    titled: bool = False
    """Whether a title or a form of address stands right before it."""

    @property
    def is_person(self) -> bool:
        """Whether it can be a person's: titled, or two words or more, none of them an organisation's."""
        if self.titled:
            return True
        if len(self.words) < 2 or self.words[0] in ("st", "the") or any(word[-1].isdigit() for word in self.words):
            return False
        return ORGANISATION.isdisjoint(self.words) and _JOINING.isdisjoint(self.words)

    @property
    def key(self) -> str:
        """The word it is known by: the surname of a person."""
        return self.words[-1]


class Role(NamedTuple):
    """What a named person is said to be."""

    name: int
    """Index of the name in the names of the sentence."""
    first: int
    last: int
    words: tuple[str, ...]
    """Normalised words of the office, in its plain form: "chairman" for a chairwoman; describing words left out."""
    head: str


def find_names(tokens: Sequence[Token], taken: Collection[int] = (), known: Collection[str] = ()) -> tuple[Name, ...]:
    """Return the names among `tokens`.

    `taken` are the indexes of tokens that belong to a value (months, weekdays); `known` are words that stand
    capitalised elsewhere in the text, by which a capital at the start of a sentence is told from a name there.

    >>> from factcheck.text.words import tokenize
    >>> tokens = tokenize("Yesterday Detective Inspector Nadia Holbrook went to Carrow Point.")
    >>> [name.words for name in find_names(tokens)]
    [('nadia', 'holbrook'), ('carrow', 'point')]
    """
    if is_headline(tokens):
        taken = {at for at, token in enumerate(tokens) if at in taken or token.norm not in known}
    names: list[Name] = []
    opens = True
    at = 0
    while at < len(tokens):
        text = tokens[at].text
        if text[0].islower() and text[1:2] != "'":  # most words
            opens = False
            at += 1
            continue
        if at in taken or not may_open(tokens, at) or (opens and not is_name_at_start(tokens, at, known)):
            opens = opens_sentence(tokens, at, opens)
            at += 1
            continue
        end = run_end(tokens, at, taken)
        names.extend(_names_in(tokens, at, end))
        opens = False
        at = end
    return tuple(names)


def _names_in(tokens: Sequence[Token], first: int, end: int) -> Iterator[Name]:
    """Take titles out of a run of capitals: before one stands an organisation, behind it a person."""
    titles = [at for at in range(first, end) if _is_title_in_run(tokens, first, at, end)]
    if titles and _is_place_named_after(tokens, titles[0], end):
        titles = []
    if not titles:
        yield from _name(tokens, first, end)
        return
    yield from _name(tokens, first, _without_grades(tokens, first, titles[-1]))
    behind = titles[-1] + 1
    while behind < end and (tokens[behind].norm == "general" or not tokens[behind].norm[0].isalnum()):
        behind += 1
    yield from _name(tokens, behind, end, titled=True)


def _is_title_in_run(tokens: Sequence[Token], first: int, at: int, end: int) -> bool:
    norm = tokens[at].norm
    if norm in OCCUPATIONS or (norm in DEMONYMS and not given_name(norm) and _is_given(tokens, at + 1, end)):
        return at == first and end - at > 2 and tokens[end - 1].norm not in ORGANISATION
    if not is_title(norm):
        return False
    if is_plural_title(norm):
        return at + 1 < end  # "Councillors Lena Ost and Ben Rae", but "Harle Valley Coaches"
    if norm not in SURNAMES or at == first:
        return True
    last = all(tokens[index].norm in _SUFFIXES | _NUMERALS or tokens[index].text == "." for index in range(at + 1, end))
    before = tokens[at - 1].norm
    return not last or (is_title(before) and before not in COURTESY) or before in GRADING or before in PORTFOLIOS


def _is_given(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a word can be nothing but a given name: "the Kenyan Amina Rae", not "the Indian Rose Garden"."""
    return at < end and bool(given_name(tokens[at].norm)) and not is_word_too(tokens[at].norm)


def _is_place_named_after(tokens: Sequence[Token], title: int, end: int) -> bool:
    """Whether a title is part of a place's name: "Queen Elizabeth Hospital"."""
    return tokens[title].norm in ROYAL and tokens[end - 1].norm in ORGANISATION and end - title > 1


def _without_grades(tokens: Sequence[Token], first: int, end: int) -> int:
    """Step back over "Acting Deputy" or "Finance" before a title, and over "Chief Strategy" before an officer."""
    if tokens[end].norm == "officer" and any(token.norm == "chief" for token in tokens[max(first, end - 3) : end]):
        end = next(at for at in range(max(first, end - 3), end) if tokens[at].norm == "chief")
    while end > first and (
        is_title(tokens[end - 1].norm)
        or tokens[end - 1].norm in GRADING
        or (tokens[end - 1].norm in PORTFOLIOS and (end - 1 == first or tokens[end - 1].norm not in ORGANISATION))
        or not tokens[end - 1].norm[0].isalnum()
    ):
        end -= 1
    return end


def _name(tokens: Sequence[Token], first: int, last: int, *, titled: bool = False) -> Iterator[Name]:
    words = tuple(token.norm for token in tokens[first:last] if token.norm[0].isalnum() or token.text == "&")
    words = tuple("and" if word == "&" else "st" if word == "saint" else word for word in words)
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words = words[:-1]
    if words and not names_nobody(words):
        yield Name(first, last, words, titled)


def find_roles(tokens: Sequence[Token], names: Sequence[Name]) -> tuple[Role, ...]:
    """Return the roles that stand in apposition to `names`.

    >>> from factcheck.text.words import tokenize
    >>> tokens = tokenize("Rhoda Pennick, the energy secretary, met IOPC regional director Graham Beesley.")
    >>> [(role.words, role.head) for role in find_roles(tokens, find_names(tokens))]
    [(('energy', 'secretary'), 'secretary'), (('iopc', 'regional', 'director'), 'director')]
    """
    ends = {name.last for name in names}
    roles: list[Role] = []
    for index, name in enumerate(names):
        if len(name.words) > 1 and not name.is_person:
            continue
        for first, last in (*_before(tokens, name, ends), *_behind(tokens, name)):
            role = _role(tokens, index, first, last)
            if role is not None:
                roles.append(role)
    return tuple(roles)


def _before(tokens: Sequence[Token], name: Name, ends: Collection[int]) -> Iterator[tuple[int, int]]:
    """Yield the phrases before the name, also over a comma: "its chief executive, Stig Aarhaug"."""
    last = name.first
    while last and (
        tokens[last - 1].text == "." or (tokens[last - 1].norm in COURTESY and not _is_office(tokens[last - 1]))
    ):
        last -= 1
    if last > 1 and tokens[last - 1].text == ":" and all(token.text not in _BREAKS for token in tokens[: last - 1]):
        last = _before_of(tokens, last - 1)
        yield _phrase_start(tokens, last), last  # "Defence minister: Ann Lee", "Head of the fund: Ann Lee"
        return
    linked = _before_link(tokens, last)
    if linked < last and not tokens[name.last - 1].text.endswith(("'s", "s'")):
        last = _before_of(tokens, linked)
        first = _phrase_start(tokens, last)
        if _opens_clause(tokens, first):
            yield first, last
        return
    over_comma = last > 0 and tokens[last - 1].text == ","
    if over_comma:
        last -= 1
        last = _before_of(tokens, last)
    first = _phrase_start(tokens, last)
    if over_comma and _belongs_to_name_before(tokens, first, ends):
        return
    yield first, last
    if first < last and first > 1 and tokens[first - 1].norm == "and" and _is_head(tokens[first - 2]):
        yield _phrase_start(tokens, first - 1), first - 1


def _before_link(tokens: Sequence[Token], last: int) -> int:
    """Step back over the "is" between an office and a name, "its chief executive is Ada Moss"; else give `last`."""
    at = last
    while at and tokens[at - 1].norm in _ASIDE:
        at -= 1
    linked = at
    while at and tokens[at - 1].norm in (_LINKS if at == linked else _AUXILIARIES):
        at -= 1
    return at if at < linked else last


def _opens_clause(tokens: Sequence[Token], first: int) -> bool:
    """Whether a phrase is the subject of "is": "its chair is Ada Moss", but "behind the chair is Ada Moss"."""
    while first and (tokens[first - 1].norm in _DETERMINERS or tokens[first - 1].text.endswith(("'s", "s'"))):
        first -= 1
    return not first or not tokens[first - 1].norm[0].isalnum() or tokens[first - 1].norm in _CLAUSES


def _is_office(token: Token) -> bool:
    return token.norm in HEADS or token.norm in ABBREVIATED


def _is_head(token: Token) -> bool:
    return bool(head_of_title((token.norm,))[0]) or token.norm == "executive"


def _before_of(tokens: Sequence[Token], last: int) -> int:
    """Step back over "of the county council" to the office before it, where there is one."""
    for at in range(last - 1, max(last - _ACROSS_OF, 0), -1):
        token = tokens[at]
        if token.norm in ("of", "at", "for") and at and _is_head(tokens[at - 1]):
            return at
        if token.text in (",", ";", ":", ".") or token.norm in ("and", "with"):
            break
    return last


def _phrase_start(tokens: Sequence[Token], last: int) -> int:
    first = last
    while first > 0 and last - first < _LONGEST_ROLE and _is_role_word(tokens, first - 1, last):
        if first < last and is_capitalized(tokens[first]) and not is_capitalized(tokens[first - 1]):
            break  # what stands before the organisation is no part of the office
        first -= 1
    return first


def _belongs_to_name_before(tokens: Sequence[Token], first: int, ends: Collection[int]) -> bool:
    """Whether a phrase between commas says what the name before it is: "Ann Ray, the chairman, Tom Poe"."""
    at = first - 1
    while at > 0 and tokens[at].norm in _DETERMINERS:
        at -= 1
    return at > 0 and tokens[at].text == "," and at in ends


def _behind(tokens: Sequence[Token], name: Name) -> Iterator[tuple[int, int]]:
    """Yield the phrases behind ", the …" or "is the …"."""
    at = _after_link(tokens, name.last)
    if at == name.last:
        return
    while True:
        if at < len(tokens) and tokens[at].norm in _DETERMINERS:
            at += 1
        end = at
        while end < len(tokens) and end - at < _LONGEST_ROLE and _is_role_word(tokens, end, len(tokens)):
            if (
                is_capitalized(tokens[end])
                and end > at
                and _is_head(tokens[end - 1])
                and not is_capitalized(tokens[end - 1])
            ):
                return  # ", chairman Ben Rae": the office of the next one named
            end += 1
        if end > at:
            yield at, end
        if end >= len(tokens) or tokens[end].norm != "and" or not _is_head(tokens[end - 1]):
            return
        at = end + 1


def _after_link(tokens: Sequence[Token], at: int) -> int:
    """Step over the comma, age, "who" and "is" that join a person to an office; give `at` where nothing does."""
    norms = [token.norm for token in tokens[at : at + 10]] + [""] * 3
    step = 0
    if norms[0] == "(" and norms[1].isdigit() and norms[2] == ")":
        step = 3
    if norms[step] == ",":
        step += 1
        if norms[step].isdigit() and norms[step + 1] == ",":
            step += 2
        if norms[step] != "who":
            return at + step
        step += 1
    linked = step
    if norms[step] in _COPULAS:
        step += 1
    elif (norms[step], norms[step + 1]) in _PERFECTS:
        step += 2
    if step == linked:
        return at
    while norms[step] in _ASIDE or norms[step] in _MADE:
        step += 1
    return at + step + (norms[step] == "as")


def _is_role_word(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the token can be part of an office: no function word, no verb."""
    token = tokens[at]
    norm = token.norm
    if token.text == ".":
        return at > 0 and tokens[at - 1].norm in ABBREVIATED
    if token.text in ("-", "&"):
        return True
    if norm == "under":
        return at + 1 < end and tokens[at + 1].norm == "secretary"
    if not norm[0].isalpha() or norm in FUNCTION:
        return False
    if norm in _ROLE_PARTICIPLES:
        return True
    if (token.text[0].islower() and norm in PAST_FORMS) or (norm.endswith("ed") and stem(norm) != norm):
        return False
    return stem(norm) not in _OF_PERSONS


def _role(tokens: Sequence[Token], name: int, first: int, last: int) -> Role | None:
    words: list[str] = []
    places: list[int] = []
    for at in range(first, last):
        norm = tokens[at].norm
        if norm[0].isalnum():
            spelt = ABBREVIATED.get(norm, norm).split()
            words.extend(spelt)
            places.extend([at] * len(spelt))
    head, start, end = head_of_title(tuple(words))
    if not head:
        return None
    before = tuple(word for word in words[:start] if word not in _DESCRIBING)
    behind, last_of_office = _portfolio(tokens, places[end - 1] + 1)
    return Role(name, places[0], last_of_office, (*behind, *before, *head.split("_")), head)


def _portfolio(tokens: Sequence[Token], at: int) -> tuple[tuple[str, ...], int]:
    """Return what an office is for where that stands behind it, "minister for health", and the index after it."""
    norms = [token.norm for token in tokens[at : at + 4]] + [""] * 4
    if norms[:2] == ["of", "state"]:
        behind, last = _portfolio(tokens, at + 2)
        return behind, last
    if norms[0] in ("of", "for") and norms[1] in PORTFOLIOS:
        return (norms[1],), at + 2
    return (), at
