"""Tokens -> which of them stand under a negation, and which clauses only suppose, ask or foretell.

"Not", "never" and "no" turn a whole clause over, subject included ("school buses will not run", "no talks are
planned"); a contrast ("pangolins, not snakes"), "without" and verbs such as "deny" turn over what follows them. Two
cues over one word cancel out ("did not deny"). What "not all", "hardly" and "stopped" leave open counts as negated and
as only supposed, so that it neither bears a claim out nor contradicts it. The words stand in
`factcheck.facts.negators`; what a sign means for a claim is left to `factcheck.verdict.differences.polarity`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from factcheck.facts.capitals import is_capitalized, is_headline
from factcheck.facts.negators import (
    AUXILIARIES,
    BEING,
    CLAIMS,
    CLEARING,
    HALF,
    HALVING,
    HARMLESS,
    NOT_FACTIVE,
    PHRASES,
    PREPOSITIONS,
    PREVENTING,
    SAYING,
    SIDING,
    SUPPOSING,
    SUPPOSING_PAIRS,
    WHOLE_CLAUSE,
    WITH_CLAIM,
    WITH_ING,
    WITH_OBJECT,
    WITH_TO,
)
from factcheck.facts.quotation_marks import MARKS
from factcheck.model.records import NamedTuple
from factcheck.model.text import Token
from factcheck.text.lemmas import stem
from factcheck.text.stopwords import FUNCTION

_CLAUSE_ENDS = frozenset(
    """
    ; : — – ( ) " “ ” but while although though whereas because which who
    """.split()
)
_CONDITIONS = frozenset(["if", "unless"])
"""What is denied behind them is denied in the condition alone."""
_SOFT_ENDS = frozenset([",", "and", "or", "after", "before", "as", "when", "that", "with"])
_NOT_YET = {"yet": AUXILIARIES, "still": frozenset("'ve had has have".split())}
"""Words whose "to" tells of what has not come about, behind these: "is yet to answer", "has still to answer"."""
_OPENING = frozenset(first for first, _ in PHRASES) | {"absent", "against", "from", "of", "still", "yet"}
_VERBS = WITH_TO | WITH_OBJECT | WITH_CLAIM | WITH_ING
_CUES = WHOLE_CLAUSE | {"without", "zero"} | _OPENING | SUPPOSING | {first for first, _ in SUPPOSING_PAIRS}
_SPANS = frozenset(["since", "in", "for", "before"])
"""Behind "as good" they say since when there was nothing like it."""
_COMPARED = 3
"""Tokens from the "as" or "than" that ends a clause to what stands behind its adjective."""
_CLAIM_NEAR = 4
"""Tokens between "rejected" and the claim that is: "rejected the widow's repeated claims"."""
_FROM_NEAR = 8
"""Tokens between "prevented" and its "from"."""
_OF_NEAR = 5
"""Tokens between "cleared" and its "of"."""


class Polarity(NamedTuple):
    """What stands over each token of a sentence."""

    negations: tuple[int, ...]
    """How many negations reach each token."""
    cues: tuple[int, ...]
    """Indexes of the tokens that negate."""
    supposed: tuple[bool, ...]
    """Whether each token is only supposed, asked, alleged or half denied."""
    foretold: tuple[bool, ...] = ()
    """Whether each token is supposed only as a future that is reported: "said that it would close"."""

    def negated(self, at: int) -> bool:
        """Whether the token stands under an odd number of negations."""
        return self.negations[at] % 2 == 1


class _Reach(NamedTuple):
    """The tokens that a cue turns over."""

    first: int
    last: int
    open_from: int = -1
    """Index from which they are only half denied; -1 for none."""


def read_polarity(tokens: Sequence[Token]) -> Polarity:
    """Return the negations and suppositions over `tokens`.

    >>> from factcheck.text.words import tokenize
    >>> tokens = tokenize("No deaths were reported, but two people were hurt.")
    >>> polarity = read_polarity(tokens)
    >>> polarity.negated(1), polarity.negated(8)
    (True, False)
    >>> read_polarity(tokenize("School buses will not run")).negated(1)
    True
    """
    count = len(tokens)
    negations = [0] * count
    asked = count > 0 and any(token.text == "?" for token in tokens[-2:])
    supposed, foretold = [asked] * count, [False] * count
    cues = []
    for at in [at for at, token in enumerate(tokens) if _may_be_cue(token.norm)]:
        reach = _reach(tokens, at)
        if reach is not None:
            cues.append(at)
            for under in range(reach.first, reach.last):
                negations[under] += 1
            if reach.open_from >= 0:
                supposed[reach.open_from : reach.last] = [True] * (reach.last - reach.open_from)
        elif _supposes(tokens, at):
            end = _clause_end(tokens, at)
            foretold[at + 1 : end] = [not supposed[at] and not asked and _foretells(tokens, at)] * (end - at - 1)
            supposed[at + 1 : end] = [True] * (end - at - 1)
    return Polarity(tuple(negations), tuple(cues), tuple(supposed), tuple(foretold))


@lru_cache(maxsize=1 << 16)
def _may_be_cue(norm: str) -> bool:
    """Tell whether a word may negate or suppose anything: most are done with here."""
    return norm in _CUES or norm.endswith("n't") or stem(norm) in _VERBS


def _foretells(tokens: Sequence[Token], at: int) -> bool:
    """Whether "would" is the "will" of reported speech: behind a verb of saying, and on no condition."""
    if tokens[at].norm != "would" or _norm(tokens, at + 1) in ("have", "like", "rather"):
        return False
    said = any(stem(token.norm) in _REPORTING for token in tokens[:at])
    return said and not any(token.norm in ("if", "unless", "were") for token in tokens)


_REPORTING = frozenset(
    stem(word)
    for word in """
    add announce agree confirm decide declare disclose expect insist pledge predict promise reveal rule say state tell
    vow warn write news word decision plan
    """.split()
)


def _supposes(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.norm in SUPPOSING:
        return not (token.norm == "may" and token.text[0] == "M" and at)
    return (token.norm, _norm(tokens, at + 1)) in SUPPOSING_PAIRS


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if 0 <= at < len(tokens) else ""


def _reach(tokens: Sequence[Token], at: int) -> _Reach | None:
    """Return what the token turns over, None where it is no cue."""
    norm = tokens[at].norm
    if (norm, _norm(tokens, at + 1)) == ("not", "guilty"):  # a verdict, and no denial of what somebody was found
        end = _object_end(tokens, at + 1)
        end = next((on for on in range(at + 2, end) if tokens[on].norm == "by"), end)
        return _Reach(at + 2, end) if end > at + 2 else None
    if norm in WHOLE_CLAUSE and _answers_label(tokens, at):
        return _Reach(0, at)
    if norm in WHOLE_CLAUSE or norm.endswith("n't"):
        return None if _is_harmless(tokens, at) or _is_in_name(tokens, at) else _of_particle(tokens, at)
    if norm in ("without", "zero"):
        harmless = (norm, _norm(tokens, at + 1)) in HARMLESS or _is_in_name(tokens, at)
        return None if harmless else _Reach(at + 1, _object_end(tokens, at))
    return _of_word(tokens, at)


def _is_harmless(tokens: Sequence[Token], at: int) -> bool:
    """Whether a negating word negates nothing where it stands."""
    norm = "not" if tokens[at].norm.endswith("n't") else tokens[at].norm
    following = _norm(tokens, at + 1)
    if (norm, following) in HARMLESS or (norm == "not" and following == "to" and _norm(tokens, at + 2) == "mention"):
        return True
    if norm == "no" and (following[:1].isdigit() or _opens_compound(tokens, at)):
        return True  # No 10
    if norm == "nor":
        before = (tokens[index].norm for index in range(_clause_start(tokens, at), at))
        return any(word in WHOLE_CLAUSE or word.endswith("n't") for word in before)  # neither … nor
    return norm in ("no", "not", "never") and _is_superlative(tokens, at)


def _opens_compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word makes one with the next that is put before a noun: "a no-fly zone", "'no comment' replies".

    "No-one" is none, and neither is what is said in quotation marks: "he answered 'no comment'".
    """
    if _norm(tokens, at + 1) == "-" and tokens[at].end == tokens[at + 1].start:
        return _norm(tokens, at + 2) not in ("one", "body")
    quoted = at > 0 and tokens[at - 1].text in MARKS and _norm(tokens, at + 2) in MARKS
    return quoted and any(token.text.islower() and token.norm not in FUNCTION for token in tokens[at + 3 : at + 4])


def _is_superlative(tokens: Sequence[Token], at: int) -> bool:
    """Whether a negation says that something is the most of its kind: "no tunnel is longer than", "not since 1977"."""
    end = _clause_end(tokens, at)
    following = [token.norm for token in tokens[at + 1 : min(end + _COMPARED, at + 12)]]
    if following[:1] == ["since"] or ("since" in following and "such" in following):
        return True
    measured = zip(following, following[1:], following[2:], strict=False)
    if any(norm in ("as", "so") and behind in _SPANS for norm, _, behind in measured):
        return True  # "has not had results as good in 50 years"
    return any(
        word == "than" and (norm.endswith("er") or norm in ("more", "less", "worse", "better"))
        for norm, word in pairwise(following)
    )


def _is_in_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether the cue has its capital from a name or a title: "Humans Need Not Apply", "the album No Fences"."""
    text = tokens[at].text
    if not text[0].isupper() or (text.isupper() and len(text) > 1):
        return False
    end = at + 1
    while end < len(tokens) and is_capitalized(tokens[end]):
        end += 1
    if at and tokens[at - 1].norm[0].isalnum():
        return not is_headline(tokens)
    if end == at + 1:
        return False
    quoted = at > 0 and tokens[at - 1].text in MARKS
    if quoted and end < len(tokens) and tokens[end].text in MARKS:
        return True
    # "No Strings Attached was …": what is negated would have a verb in the plural
    plural = tokens[end - 1].norm.endswith(("s", "ed", "ing")) or (text != "No" and end - at > 2)
    return plural and _norm(tokens, end) in ("is", "was", "has")


def _of_particle(tokens: Sequence[Token], at: int) -> _Reach:
    """Return the reach of "not", "no" and their like: the clause, or in a contrast the phrase alone."""
    norm = tokens[at].norm
    end = _clause_end(tokens, at)
    if norm == "not" and _is_contrast(tokens, at, end):
        return _Reach(at + 1, _object_end(tokens, at))
    start = _reach_back(tokens, at)
    if norm in HALF or _leaves_open(tokens, at, end):
        return _Reach(start, end, start)
    if _norm(tokens, end) == "but" and _norm(tokens, end + 1) in PREPOSITIONS:
        same = [index for index in range(at + 1, end) if tokens[index].norm == tokens[end + 1].norm]
        start = same[0] if same else start  # "was not killed by the fall but by …": killed all the same
    return _Reach(start, end, _open_complement(tokens, at, end))


def _answers_label(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is all that stands behind the colon of a label: "Injuries: none", "Driver insured: no"."""
    behind = tokens[at + 1 :]
    return _norm(tokens, at - 1) == ":" and not any(token.norm[0].isalnum() for token in behind)


def _is_contrast(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether "not" sets one thing against another: "pangolins, not snakes", "driven not by … but by …"."""
    if at and tokens[at - 1].text in (",", "—", "–", "("):
        return _norm(tokens, at - 2) not in AUXILIARIES
    if not at or tokens[at - 1].norm in AUXILIARIES or not tokens[at - 1].norm[0].isalpha():
        return False
    return _norm(tokens, at + 1) in PREPOSITIONS and _norm(tokens, end) == "but"


def _leaves_open(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a negation leaves open what holds: "not all", "not the only", "not big enough to", "not until May"."""
    norm = tokens[at].norm
    if norm not in ("not", "never", "cannot") and not norm.endswith("n't"):
        return False
    following = [token.norm for token in tokens[at + 1 : min(end + 1, at + 4)]]
    if following[:1] and following[0] in HALVING:
        return True
    if "enough" in following or following[:2] in (["the", "only"], ["the", "sole"]):
        return True
    return any(token.norm in ("until", "till") for token in tokens[at + 1 : end])


def _open_complement(tokens: Sequence[Token], at: int, end: int) -> int:
    """Return where begins what a negated verb of saying or proving leaves open, -1 where there is none."""
    open_from = -1
    if tokens[at].norm not in ("not", "never", "cannot") and not tokens[at].norm.endswith("n't"):
        return open_from  # "no evidence supports the claim that …" leaves little open
    for index in range(at + 1, end):
        if stem(tokens[index].norm) in NOT_FACTIVE:
            open_from = index + 1
        elif tokens[index].norm == "that" and open_from >= 0:
            return index
    return -1


def _of_word(tokens: Sequence[Token], at: int) -> _Reach | None:
    """Return the reach of a verb, an adjective or a phrase that negates what it takes."""
    norm = tokens[at].norm
    key = stem(norm)
    if norm not in _OPENING and key not in _VERBS:
        return None
    following = _norm(tokens, at + 1)
    if (norm, following) in PHRASES:
        return _of_verb(tokens, at, at + 1)
    if norm == "absent" and _norm(tokens, at - 1) in BEING:
        return _Reach(_clause_start(tokens, at), at)
    if following == "to" and _norm(tokens, at - 1) in _NOT_YET.get(norm, ()):
        return _Reach(at + 1, _object_end(tokens, at))
    if norm == "against":
        sides = any(stem(token.norm) in SIDING for token in tokens[max(at - 3, 0) : at])
        return _Reach(_clause_start(tokens, at), _clause_end(tokens, at)) if sides else None
    if norm == "from":
        prevents = any(stem(token.norm) in PREVENTING for token in tokens[max(at - _FROM_NEAR, 0) : at])
        return _Reach(at + 1, _object_end(tokens, at)) if prevents and following.endswith("ing") else None
    if norm == "of":
        clears = any(token.norm in CLEARING for token in tokens[max(at - _OF_NEAR, 0) : at - 1])
        return _Reach(at + 1, _object_end(tokens, at)) if clears else None
    if (key in WITH_TO and following == "to") or key in WITH_OBJECT:
        return _of_verb(tokens, at, at)
    if key in WITH_CLAIM:
        said = any(stem(token.norm) in CLAIMS for token in tokens[at + 1 : at + 1 + _CLAIM_NEAR])
        return _of_verb(tokens, at, at) if said else None
    if key in WITH_ING and (following == "to" if key == stem("cease") else following.endswith("ing")):
        return _Reach(at + 1, _object_end(tokens, at), at + 1)
    return None


def _of_verb(tokens: Sequence[Token], at: int, last: int) -> _Reach:
    """Return what a negating verb takes: what follows it, or in the passive what stands before."""
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    passive = at > 0 and tokens[at - 1].norm in BEING
    if passive and (
        following is None or not following.norm[0].isalnum() or following.norm in PREPOSITIONS - {"to", "of"}
    ):
        return _Reach(_clause_start(tokens, at), at)
    return _Reach(last + 1, _object_end(tokens, last))


def _reach_back(tokens: Sequence[Token], at: int) -> int:
    """Return where a cue begins to reach: with its clause, but "on no account" leaves alone what stands before it."""
    start = _clause_start(tokens, at)
    return at if tokens[at].norm == "no" and at > start and tokens[at - 1].norm in PREPOSITIONS else start


def _clause_start(tokens: Sequence[Token], at: int) -> int:
    """Return where the clause of a cue at `at` begins."""
    for start in range(at - 1, -1, -1):
        norm = tokens[start].norm
        if norm in _CONDITIONS or norm in _CLAUSE_ENDS or tokens[start].text in _CLAUSE_ENDS:
            return start + 1
        if norm in _SOFT_ENDS and norm != "with":
            return start + 1
        if norm in SAYING and start < at - 1 and _norm(tokens, start - 1) not in BEING:
            return start + 1
    return 0


def _clause_end(tokens: Sequence[Token], at: int) -> int:
    """Return where the reach of a cue at `at` ends: a strong boundary, or a soft one after two words."""
    words = 0
    for end in range(at + 1, len(tokens)):
        norm = tokens[end].norm
        if norm in _CLAUSE_ENDS or tokens[end].text in _CLAUSE_ENDS:
            if norm == "who" and words <= 2:  # "none of those who applied was approved"
                continue
            return end
        if norm in _SOFT_ENDS and words >= 2 and norm != "that":
            return end
        if norm[0].isalnum():
            words += 1
    return len(tokens)


def _object_end(tokens: Sequence[Token], at: int) -> int:
    """Return where the object of a cue ends: as a clause does, but at its first comma."""
    end = _clause_end(tokens, at)
    return next((index for index in range(at + 2, end) if tokens[index].text == ","), end)
