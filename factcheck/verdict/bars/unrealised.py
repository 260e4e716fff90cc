"""What a claim states, and a passage only wishes, foretells, denies of a part, nearly says, or says of the past."""

from __future__ import annotations

from itertools import pairwise

from factcheck.facts.negators import BEING
from factcheck.facts.scanning import norm_at
from factcheck.facts.titles import PAST
from factcheck.matching.bind import Binding, Bound
from factcheck.matching.parts import PartKind
from factcheck.model.facts import Fact, Moment
from factcheck.reading.statement import Statement
from factcheck.text.irregular import PAST_FORMS, UNCHANGED_IN_PAST
from factcheck.text.lemmas import root, stem
from factcheck.text.net import category

_WAS = frozenset("was were had been".split())


_TITLE = 2
"""Tokens from "former" to the title that it is of."""


def is_of_the_past(binding: Binding) -> bool:
    """Whether somebody is no longer in the focus what the claim says that he is: "the former mayor"."""
    ours, theirs = binding.wording.statement, binding.statement
    if not (PAST | _WAS).isdisjoint(ours.norms):
        return False
    return any(
        bound.is_here
        and bound.part.kind is PartKind.WORD
        and theirs.syntax.tags[bound.at] == "NOUN"
        and any(token.norm in PAST for token in theirs.tokens[max(bound.at - _TITLE, 0) : bound.at])
        for bound in binding.bounds
    )


def was_so(binding: Binding) -> bool:
    """Whether the claim says what is so, and the focus what was so at a time: "had 400 members in 1960"."""
    ours, theirs = binding.wording.statement, binding.statement
    if "once" not in ours.norms and any(
        norm_at(theirs.tokens, bound.at - 1) == "once" for bound in binding.bounds if _is_verb_here(binding, bound)
    ):
        return True
    if foretells(ours) or any(_is_past(ours, at) for at in _verbs(ours)) or not _IS.isdisjoint(theirs.norms):
        return False
    verbs = set(_verbs(ours))  # "employs" may be taken for a noun
    said = {stem(token.norm) for at, token in enumerate(ours.tokens) if at in verbs or token.norm.endswith("s")}
    said -= {"be"}
    past = [at for at, token in enumerate(theirs.tokens) if _is_past(theirs, at) and stem(token.norm) in said]
    taken = {id(bound.fact) for bound in binding.bounds if bound.is_here}
    years = (fact for fact in theirs.facts if _is_year(fact) and id(fact) not in taken)
    dated = any(norm_at(theirs.tokens, fact.first - 1) != "since" for fact in years)
    return any(dated or _ends(theirs, at) for at in past)


def _is_year(fact: Fact) -> bool:
    return isinstance(fact.value, Moment) and fact.value.year is not None and not fact.value.relative


def _ends(statement: Statement, at: int) -> bool:
    """Whether what a verb says came to an end: "employed 300 until it closed"."""
    return any(token.norm in _UNTIL for token in statement.tokens[at + 1 :])


_UNTIL = frozenset("until till before".split())


def _verbs(statement: Statement) -> list[int]:
    return [at for at, tag in enumerate(statement.syntax.tags) if tag in ("VERB", "AUX")]


_IS = frozenset("is are am 's 're has have does do".split())


def _is_past(statement: Statement, at: int) -> bool:
    norm = statement.tokens[at].norm
    if norm in UNCHANGED_IN_PAST:  # "cut" is read as the past where nothing before it says otherwise
        return norm_at(statement.tokens, _before_verb(statement, at)) not in _BEFORE_PLAIN_FORM
    return norm in _WAS or norm.endswith("ed") or (norm in PAST_FORMS and norm not in _IS)


_BEFORE_PLAIN_FORM = frozenset(
    "to will shall would could should can may might must do does did 'll won't can't don't didn't doesn't".split()
)
"""Words behind which a verb whose past is its plain form is no past."""


def is_unrealised(binding: Binding) -> bool:
    """Whether the focus wishes, asks, plans or foretells what the claim states: "want to arrest", "is to get"."""
    ours, theirs = binding.wording.statement, binding.statement
    wishing = _IRREAL if "to" in ours.norms else _WANTING
    if foretells(ours) or any(stem(token.norm) in wishing for token in ours.tokens):
        return False
    acting = [bound for bound in binding.bounds if bound.is_here and is_verb_of_both(binding, bound)]
    verbs = [bound.at for bound in acting]
    if any(_was_to_be(theirs, at) or _is_only_considered(theirs, at) for at in verbs):
        return True
    happened = any(_is_past(ours, at) for at in _verbs(ours))
    if not happened and not any(ours.tokens[at].norm in _IS for at in _verbs(ours)):
        return False  # "the hub opens in May" is said of what is to come
    if verbs:
        to_come = {bound.at for bound in acting if _is_resolved(ours, bound.part.at) and _is_to_be(theirs, bound.at)}
        stated = [at for at in verbs if not theirs.polarity.negated(at) and at not in to_come]
        resolves = any(_is_resolved(ours, at) for at in _verbs(ours))
        return any(
            _is_wished(theirs, at)
            or (happened and (_is_to_come(theirs, at) or (not resolves and _is_resolved(theirs, at))))
            for at in stated
        )
    here = [bound for bound in binding.bounds if bound.is_here and bound.name is None]
    acts = [bound.at for bound in here if bound.fact is None and ours.syntax.tags[bound.part.at] == "VERB"]
    heads = (theirs.syntax.heads[at] for at in acts if theirs.syntax.tags[at] == "NOUN")
    if any(head >= 0 and theirs.roots[head] in _CONSIDERING for head in heads):
        return True
    above = {bound.part.at: theirs.syntax.verb_above(bound.at) for bound in here}
    values = {above[bound.part.at] for bound in here if bound.fact is not None}
    wanted = {at for at in values - {-1} if happened and stem(theirs.tokens[at].norm) in _WANTING}
    told = [
        b.at for b in here if b.fact is not None and ours.syntax.tags[b.part.at] == theirs.syntax.tags[b.at] == "VERB"
    ]
    if happened and any(_is_wished(theirs, at) for at in told):
        return True
    got = {at for at in {*above.values()} - {-1} if stem(theirs.tokens[at].norm) in _GETTING}
    to_come = {at for at in got if _is_wished(theirs, at) or _is_to_come(theirs, at)}
    has = not ours.norms.isdisjoint(_HAVING)
    return any(not theirs.polarity.negated(at) for at in wanted | (to_come if has else set()))


def will_be_so(binding: Binding) -> bool:
    """Whether somebody is in the claim what he will or may become in the focus, or something what it will become.

    "Will be mayor", "hopes to become mayor"; but "the film is a comedy" is said of one that is still to come out.
    """
    ours, theirs = binding.wording.statement, binding.statement
    if foretells(ours):
        return False
    for bound in binding.bounds:
        if bound.is_here and bound.part.kind is PartKind.WORD:
            one, other = _copula(ours, bound.part.at), _copula(theirs, bound.at)
            becomes = stem(norm_at(theirs.tokens, other)) in _BECOMING
            said = one >= 0 and other >= 0 and (becomes or category(bound.part.key) == "noun.person")
            if said and any(ahead(theirs, other) for ahead in (_is_to_come, _is_wished, _is_only_considered)):
                return True
    return False


def _copula(statement: Statement, at: int) -> int:
    """Return the "be" or "become" by which a word is said of something, -1 without one."""
    heads, relations = statement.syntax.heads, statement.syntax.relations
    if relations[at] in ("obj", "xcomp") and stem(norm_at(statement.tokens, heads[at])) in _BECOMING:
        return heads[at]
    return next((on for on, head in enumerate(heads) if head == at and relations[on] == "cop"), -1)


_BECOMING = frozenset(map(stem, ["become", "became"]))


def is_only_the_aim(binding: Binding) -> bool:
    """Whether what has happened in the claim is in the focus only what something is for: "introduced to reduce"."""
    ours, theirs = binding.wording.statement, binding.statement
    heads, relations = theirs.syntax.heads, theirs.syntax.relations
    passive = {head for head, relation in zip(heads, relations, strict=True) if relation == "aux:pass"}
    return not foretells(ours) and any(
        _is_past(ours, bound.part.at)
        and norm_at(theirs.tokens, bound.at - 1) == "to"
        and relations[bound.at] in ("advcl", "xcomp")
        and heads[bound.at] in passive
        and theirs.tokens[heads[bound.at]].norm not in _LETTING
        for bound in binding.bounds
        if bound.is_here and bound.name is None and ours.syntax.tags[bound.part.at] == "VERB"
    )


_LETTING = frozenset(
    """
    able allowed asked believed compelled entitled expected forced found heard known made obliged ordered permitted
    reported said seen shown thought told
    """.split()
)
"""Participles whose "to" tells what somebody did or may do, not what something is for."""


def _was_to_be(statement: Statement, verb: int) -> bool:
    """Whether something was to happen, was to have happened, or was meant to happen."""
    to = _before_verb(statement, verb)
    if norm_at(statement.tokens, to) == "have":
        return [norm_at(statement.tokens, at) for at in (to - 2, to - 1)] in (["was", "to"], ["were", "to"])
    before = [norm_at(statement.tokens, at) for at in (to - 2, to - 1)]
    return norm_at(statement.tokens, to) == "to" and (
        before[1] in ("was", "were") or (before[0] in ("was", "were") and stem(before[1]) in _IRREAL)
    )


def _is_only_considered(statement: Statement, verb: int) -> bool:
    """Whether something would have happened, was about to, or was considered: "would have been sold"."""
    before = [norm_at(statement.tokens, at) for at in range(verb - 4, verb)]
    if before[2:] == ["about", "to"] or (verb and statement.roots[verb - 1] in _CONSIDERING):
        return True
    return any(pair in _WOULD_HAVE for pair in pairwise(before))


_WOULD_HAVE = frozenset((word, "have") for word in ("would", "could", "might", "should", "'d"))


_CONSIDERING = frozenset(root(stem(word)) for word in "avoid consider contemplate discuss mull propose suggest".split())


def foretells(statement: Statement) -> bool:
    """Whether a claim tells of the future: "will close", "is to close", and as headlines do "Mill to close"."""
    norms, tags = [token.norm for token in statement.tokens], statement.syntax.tags
    if not _FUTURE.isdisjoint(norms):
        return True
    to = next((at for at, norm in enumerate(norms[:-1]) if norm == "to" and tags[at + 1] in ("VERB", "AUX")), -1)
    return to > 0 and (norms[to - 1] in BEING or "VERB" not in tags[:to])


_FUTURE = frozenset("will shall 'll won't going due plans planned expected".split())


_HAVING = frozenset("has have had".split())


_GETTING = frozenset(stem(word) for word in "gain get have receive".split())


_IRREAL = frozenset(
    stem(word)
    for word in """
    aim apply ask attempt beg bid call demand due expect forecast hope intend invite keen likely look meant offer plan
    poised predict prefer prepare promise propose request schedule seek set suppose threaten tipped try urge vow want
    wish
    """.split()
)
"""Stems of words whose "to" tells of what has not come about, or not yet."""


_WANTING = frozenset(stem(word) for word in "expect forecast plan predict propose".split())
"""Those whose object has not come about either: "expects a profit of £3m"."""


_ASKED = 4
"""Tokens between "asked" and its "to": "asked the county's fire chief to"."""


_VERB_PARTS = frozenset("be been not also soon again".split())


def is_verb_of_both(binding: Binding, bound: Bound) -> bool:
    """Whether a word is a verb in the focus, and in the claim at least looks like one: "applies"."""
    tags = binding.wording.statement.syntax.tags, binding.statement.syntax.tags
    return bound.part.kind is PartKind.WORD and tags[1][bound.at] == "VERB" and tags[0][bound.part.at] in _VERB_LIKE


_VERB_LIKE = ("VERB", "NOUN")


def _before_verb(statement: Statement, at: int) -> int:
    """Return the token before a verb and what goes with it: the "to" of "to be sold"."""
    at -= 1
    while at >= 0 and statement.tokens[at].norm in _VERB_PARTS:
        at -= 1
    return at


def is_only_wished(binding: Binding, at: int) -> bool:
    """Whether a verb of the focus is only wished for or asked, and the claim tells of what has happened."""
    ours, theirs = binding.wording.statement, binding.statement
    wishes = foretells(ours) or any(stem(token.norm) in _IRREAL for token in ours.tokens)
    happened = not wishes and any(_is_past(ours, verb) for verb in _verbs(ours))
    return happened and theirs.syntax.tags[at] == "VERB" and _is_wished(theirs, at)


def _is_wished(statement: Statement, verb: int) -> bool:
    to = _before_verb(statement, verb)
    if to < 1 or statement.tokens[to].norm != "to" or statement.polarity.negated(verb):
        return False
    tags = statement.syntax.tags
    for at in range(to - 1, max(to - 2 - _ASKED, -1), -1):
        norm = statement.tokens[at].norm
        if stem(norm) in _IRREAL or (at == to - 1 and norm in BEING):
            return True
        if tags[at] == "VERB" or not norm[0].isalnum():
            return False
    return False


def _is_resolved(statement: Statement, verb: int) -> bool:
    """Whether something was agreed or decided, and need not have been done: "agreed to sign a ceasefire"."""
    to = _before_verb(statement, verb)
    return norm_at(statement.tokens, to) == "to" and stem(norm_at(statement.tokens, to - 1)) in _RESOLVING


_RESOLVING = frozenset(stem(word) for word in "agree decide".split())


def _is_to_be(statement: Statement, verb: int) -> bool:
    """Whether something is to happen, as what was agreed is: "is to be sold"."""
    to = _before_verb(statement, verb)
    return norm_at(statement.tokens, to) == "to" and norm_at(statement.tokens, to - 1) in ("is", "are")


def _is_to_come(statement: Statement, verb: int) -> bool:
    return norm_at(statement.tokens, _before_verb(statement, verb)) in ("will", "shall", "'ll")


def is_called_off(binding: Binding) -> bool:
    """Whether what the claim tells of is called off in the focus: "cancelled a meeting" for "met"."""
    ours, theirs = binding.wording.statement, binding.statement
    if not _CALLING_OFF.isdisjoint(ours.roots):
        return False
    heads = (theirs.syntax.heads[bound.at] for bound in binding.bounds if _is_object_here(binding, bound))
    return any(head >= 0 and theirs.roots[head] in _CALLING_OFF for head in heads)


def _is_object_here(binding: Binding, bound: Bound) -> bool:
    is_word = bound.is_here and bound.part.kind is PartKind.WORD
    return is_word and binding.statement.syntax.role(bound.at) == "patient"


_CALLING_OFF = frozenset(root(stem(word)) for word in "abandon call_off cancel postpone scrap".split())


def is_of_none_of_them(binding: Binding) -> bool:
    """Whether the focus denies it of a place of the claim: "has 40 branches, none of them in Leck"."""
    ours, theirs = binding.wording.statement.polarity, binding.statement
    return any(
        bound.is_here
        and bound.name is not None
        and norm_at(theirs.tokens, bound.name.first - 1) in _PLACING
        and not ours.negated(bound.part.at)
        and any(bound.name.first - _DENIED <= cue < bound.name.first for cue in theirs.polarity.cues)
        and not any(other.is_here and theirs.polarity.negated(other.at) for other in binding.bounds if other != bound)
        for bound in binding.bounds
    )


_PLACING = frozenset("at in near on".split())


_DENIED = 5
"""Tokens from "none" to the place that it is said of: "none of them in Leck"."""


def is_nearly_so(binding: Binding) -> bool:
    """Whether it nearly came to what the claim says: "almost sank", "nearly every shop"."""
    ours, theirs = binding.wording.statement, binding.statement
    if not _NEARLY.isdisjoint(ours.norms):
        return False
    taken = {bound.at for bound in binding.bounds if bound.is_here and bound.fact is None}
    said = (at for at in taken if theirs.syntax.tags[at] in ("ADJ", "VERB"))
    if any((norm_at(theirs.tokens, at - 2), norm_at(theirs.tokens, at - 1)) == ("all", "but") for at in said):
        return True
    universal = not _UNIVERSAL.isdisjoint(ours.norms)
    return any(
        token.norm in _NEARLY and (at + 1 in taken or (universal and norm_at(theirs.tokens, at + 1) in _UNIVERSAL))
        for at, token in enumerate(theirs.tokens)
    )


_UNIVERSAL = frozenset("all always both each entire entirely every everybody everyone no nobody none".split())


_NEARLY = frozenset("almost barely nearly practically virtually".split())


def _is_verb_here(binding: Binding, bound: Bound) -> bool:
    return bound.is_here and bound.part.kind is PartKind.WORD and binding.statement.syntax.tags[bound.at] == "VERB"
