"""What a passage calls untrue, or gives as believed, with exceptions or of a part, where the claim states all of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.facts.negators import BEING
from factcheck.facts.scanning import norm_at
from factcheck.matching.bind import Binding
from factcheck.matching.parts import PartKind
from factcheck.model.facts import Kind, Quantity
from factcheck.reading.statement import Statement
from factcheck.verdict.bars.unrealised import is_verb_of_both


def is_called_untrue(binding: Binding) -> bool:
    """Whether the focus calls something a myth, a rumour or false, which the claim does not."""
    return not _UNTRUE.isdisjoint(binding.statement.norms) and _UNTRUE.isdisjoint(binding.wording.statement.norms)


_UNTRUE = frozenset("false falsely hoax myth rumor rumors rumour rumours untrue untruth wrongly".split())


def is_only_believed(binding: Binding) -> bool:
    """Whether the focus has it that somebody believes, alleges or pleads it, or that it is so by appearance only."""
    ours, theirs = binding.wording.statement, binding.statement
    norms, tags = [token.norm for token in theirs.tokens], theirs.syntax.tags
    taken = {bound.at for bound in binding.bounds if bound.is_here}
    if _APPARENT.isdisjoint(ours.norms) and any(
        norm in _APPARENT and not taken.isdisjoint((at + 1, at + 2)) for at, norm in enumerate(norms)
    ):
        return True
    guilty = [at for at, norm in enumerate(norms) if norm == "guilty"]
    is_of_guilt = "guilty" in ours.norms and _PLEADING.isdisjoint(ours.norms)
    if guilty and is_of_guilt and all(_is_plea(norms, at) for at in guilty):
        return True
    if any(norms[at : at + 3] == ["to", "be", "believed"] or _is_thought(norms, at) for at in range(len(norms))):
        return True
    verbs = [bound.at for bound in binding.bounds if bound.is_here and is_verb_of_both(binding, bound)]
    return _BELIEVING.isdisjoint(ours.norms) and any(
        norm in _BELIEVING
        and tags[at] == "VERB"
        and any(verb > at and (_opens_clause(theirs, at + 1) or _leads_to(theirs, at, verb)) for verb in verbs)
        for at, norm in enumerate(norms)
    )


def _is_plea(norms: Sequence[str], at: int) -> bool:
    """Whether "not guilty" is what somebody pleads: "a plea of not guilty", "a not guilty plea"."""
    around = {*norms[max(at - _PLEADED, 0) : at], *norms[at + 1 : at + 2]}
    return norms[max(at - 1, 0)] == "not" and not _PLEADING.isdisjoint(around)


def _leads_to(statement: Statement, at: int, verb: int) -> bool:
    """Whether a "that" and no other verb stand between two verbs: "alleged in two papers that he took"."""
    between = statement.tokens[at + 1 : verb]
    return any(token.norm == "that" for token in between) and "VERB" not in statement.syntax.tags[at + 1 : verb]


def _is_thought(norms: Sequence[str], at: int) -> bool:
    """Whether "is thought to" or the like stands at a word."""
    following = norms[at + 1 : at + 3]
    return norms[at] in BEING and following[1:] == ["to"] and following[0] in _BELIEVING


def _opens_clause(statement: Statement, at: int) -> bool:
    return norm_at(statement.tokens, at) == "that" or statement.syntax.tag_at(at) in ("ADJ", "DET", "NOUN", "PROPN")


_PLEADING = frozenset("plea plead pleaded pleading pleads pled".split())
_PLEADED = 4
"""Tokens from "plea" to "guilty": "a plea of not guilty"."""
_APPARENT = frozenset("allegedly apparently ostensibly purportedly reputedly seemingly supposedly".split())


_BELIEVING = frozenset(
    """
    allege alleged alleges believe believed believes claim claimed claims fear feared fears suspect suspected suspects
    think thinks thought
    """.split()
)


def is_only_supposed_of_it(binding: Binding) -> bool:
    """Whether the focus has a verb of the claim only as what may be, or what is asked.

    "May have fled", "a chance that it will hit", "it is unclear whether robbers opened it".
    """
    ours, theirs = binding.wording.statement, binding.statement
    heads = ours.syntax.heads
    is_said = [bound for bound in binding.bounds if bound.is_here and heads[bound.part.at] < 0]
    verbs = [bound for bound in binding.bounds if bound.is_here and is_verb_of_both(binding, bound)] + is_said
    chances = [at for at, pair in enumerate(pairwise(token.norm for token in theirs.tokens)) if _is_chance(*pair)]
    above = theirs.syntax.heads
    if any(above[bound.at] in chances for bound in verbs) and ours.norms.isdisjoint(_CHANCES):
        return True
    if any(ours.polarity.supposed):
        return False
    supposed = [bound.at for bound in verbs if theirs.polarity.supposed[bound.at]]
    if any(theirs.syntax.tags[at] == "VERB" and not theirs.polarity.foretold[at] for at in supposed):
        return True
    modal = (norm_at(theirs.tokens, at) in _MODALS for verb in supposed for at in range(verb - _MODAL, verb))
    return _MODALS.isdisjoint(ours.norms) and any(modal)


def _is_chance(norm: str, following: str) -> bool:
    return norm in _CHANCES and following == "that"


_CHANCES = frozenset("chance danger fear fears hope hopes likelihood possibility probability prospect risk".split())
_MODALS = frozenset("could may might".split())
_MODAL = 3
"""Tokens from "may" to its verb: "may well have fled"."""


def is_hardly_so(binding: Binding) -> bool:
    """Whether the focus has a word of the claim behind "unlikely to", "far from" and the like, or has it of mice."""
    ours, theirs = binding.wording.statement, binding.statement
    norms = [token.norm for token in theirs.tokens]
    taken = {bound.at for bound in binding.bounds if bound.is_here}
    for at, pair in enumerate(pairwise(norms)):
        if pair in _HARDLY and pair[0] not in ours.norms and not taken.isdisjoint((at + 2, at + 3)):
            return True
        if (pair == ("too", "late") or (pair[0] == "in" and pair[1] in _ANIMALS)) and pair[1] not in ours.norms:
            return True
    return False


_HARDLY = frozenset([("far", "from"), ("little", "to"), ("nothing", "like"), ("unlikely", "to")])


_ANIMALS = frozenset("animals macaques mice monkeys pigs rabbits rats rodents".split())
"""In which what is to cure people is tried first."""


def has_exceptions(binding: Binding) -> bool:
    """Whether the focus excepts some, or names a condition, which the claim does not: "unless they live there"."""
    return _excepts(binding.statement) and not _excepts(binding.wording.statement)


def _excepts(statement: Statement) -> bool:
    norms = [token.norm for token in statement.tokens]
    pairs = zip(norms, [*norms[1:], ""], strict=True)
    return not _EXCEPT.isdisjoint(norms) or any(pair in _EXCEPTING for pair in pairs)


def has_condition(binding: Binding) -> bool:
    """Whether a verb of the claim hangs on a condition in the focus: "will go ahead if talks fail"."""
    theirs, heads = binding.statement, binding.statement.syntax.heads
    if "if" in binding.wording.statement.norms:
        return False
    verbs = {bound.at for bound in binding.bounds if bound.is_here and is_verb_of_both(binding, bound)}
    for at, token in enumerate(theirs.tokens):
        around = {norm_at(theirs.tokens, at - 1), norm_at(theirs.tokens, at + 1)}
        if token.norm == "if" and around.isdisjoint(_NO_CONDITION):
            clause = heads[at]
            if clause >= 0 and (heads[clause] in verbs or any(heads[verb] == clause for verb in verbs)):
                return True
    return False


_NO_CONDITION = frozenset("as even not only you".split())
"""Words beside an "if" that is none, or hardly one: "as if", "if you like"."""


_EXCEPT = frozenset("except excepting unless".split())


_EXCEPTING = frozenset(
    [
        *(("apart", "from"), ("aside", "from"), ("other", "than"), ("save", "for")),
        *(("only", word) for word in ("if", "when", "where")),
        *(("provided", word) for word in ("that", "he", "it", "she", "they")),
    ]
)


def says_not_this(binding: Binding) -> bool:
    """Whether the focus denies it of the very noun or name of the claim: "the cold, not overfishing"."""
    ours, theirs = binding.wording.statement, binding.statement
    if ours.polarity.cues:
        return False
    for bound in binding.bounds:
        if bound.is_here and bound.part.kind in (PartKind.NAME, PartKind.WORD) and _is_noun(theirs, bound.at):
            at = bound.first - 1
            while at >= 0 and theirs.syntax.tags[at] in ("ADJ", "DET"):
                at -= 1
            before = norm_at(theirs.tokens, at - 1), norm_at(theirs.tokens, at)
            if before[1] in ("not", "unlike") or before in (("rather", "than"), ("instead", "of")):
                return True
    return False


def _is_noun(statement: Statement, at: int) -> bool:
    """Whether a word is a noun, or stands as one: ", not overfishing"."""
    tokens = statement.tokens
    alone = (
        tokens[at].norm.endswith("ing") and norm_at(tokens, at - 2) == "," and norm_at(tokens, at + 1) in ("", ".", ",")
    )
    return statement.syntax.tags[at] in ("NOUN", "PROPN") or alone


def counts_some(binding: Binding) -> bool:
    """Whether a claim says that there are none, and the focus counts some: "two women died", "no deaths"."""
    ours, theirs = binding.wording.statement, binding.statement
    if ours.norms.isdisjoint(_NO):
        return False
    used = {id(bound.fact) for bound in binding.bounds if bound.is_here}
    counts = [
        fact.first
        for fact in theirs.facts
        if fact.kind is Kind.COUNT and isinstance(fact.value, Quantity) and fact.value.number and id(fact) not in used
    ]
    return any(
        ours.polarity.negated(bound.part.at)
        and not theirs.polarity.negated(bound.at)
        and any(abs(theirs.clauses[at] - theirs.clauses[bound.at]) < 1.0 for at in counts)
        for bound in binding.bounds
        if bound.is_here and bound.part.kind is PartKind.WORD
    )


_NO = frozenset("neither nil no nobody none zero".split())


def is_the_negative_word(binding: Binding) -> bool:
    """Whether one of the two has a word, and the other its negative: "willingly", "unwillingly"."""
    ours, theirs = binding.wording.statement, binding.statement
    if ours.polarity.cues or theirs.polarity.cues:
        return False
    only = ours.norms - theirs.norms, theirs.norms - ours.norms
    return any(_is_negative_of(a, b) or _is_negative_of(b, a) for a in only[0] for b in only[1])


def _is_negative_of(word: str, other: str) -> bool:
    return len(other) >= _WORD and word.endswith(other) and word.removesuffix(other) in _NEGATIVE


_WORD = 4
_NEGATIVE = frozenset("de dis il im in ir mis non un".split())


def lacks_the_whole(binding: Binding) -> bool:
    """Whether a claim says it of all or only of some, and the focus of none in particular: "all the windows"."""
    ours, theirs = binding.wording.statement, binding.statement
    norms = [token.norm for token in ours.tokens]
    whole = any(
        norm in _WHOLE and norm_at(ours.tokens, at - 1) != "in" and norm_at(ours.tokens, at + 1) != "but"
        for at, norm in enumerate(norms)
    )
    if whole and theirs.norms.isdisjoint(_ALL | _NONE):
        return True
    return "only" in norms and theirs.norms.isdisjoint(_ONLY | _NONE)


_WHOLE = frozenset("all entire entirely whole wholly".split())


_ALL = _WHOLE | frozenset("across any both each every everybody everyone throughout".split())


_ONLY = frozenset("alone but except exclusively just one only reserved single sole solely".split())


_NONE = frozenset("never no nobody none not nothing without".split())


def is_one_of_the_most(binding: Binding) -> bool:
    """Whether something is among the most of its kind in the focus, and the most in the claim: "one of the oldest"."""
    ours, theirs = binding.wording.statement, binding.statement
    if not {"one", "among"}.isdisjoint(ours.norms):
        return False
    ranks = [b.fact for b in binding.bounds if b.is_here and b.fact is not None and b.fact.kind is Kind.RANK]
    before = [[norm_at(theirs.tokens, rank.first - back) for back in (2, 3)] for rank in ranks]
    return any(words[0] == "among" or words == ["of", "one"] for words in before)
