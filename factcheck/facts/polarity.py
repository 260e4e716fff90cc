"""Tokens -> which of them stand under a negation, and which clauses only suppose, ask or foretell.

"Not", "never" and "no" turn a whole clause over, subject included ("school buses will not run", "no talks are
planned"); "without" and verbs such as "deny" turn over what follows them. Two cues over one word cancel out ("did not
deny").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.model.text import Token
from factcheck.text.lemmas import stem

_NEGATORS = frozenset(
    """
    not never no none nobody nothing neither nor without cannot n't zero
    """.split()
)
_WHOLE_CLAUSE = frozenset("not never no none nobody nothing neither nor cannot n't against".split())
_NEGATING_VERBS = frozenset(
    stem(word) for word in ["deny", "refuse", "fail", "decline", "avoid", "lack", "reject"]
)
_NEGATING_PHRASES = (("ruled", "out"), ("rule", "out"), ("ruling", "out"), ("free", "of"), ("instead", "of"),
                     ("rather", "than"), ("short", "of"), ("no", "longer"))  # fmt: skip
_SIDING = frozenset(stem(word) for word in "vote argue rule decide campaign come advise".split())
"""Verbs that "against" turns over: voted against, ruled against."""
_HARMLESS = frozenset(
    [
        ("not", "only"),
        ("no", "doubt"),
        ("not", "just"),
        ("no", "less"),
        ("no", "fewer"),
        ("no", "more"),
        ("not", "least"),
    ]
    + [("no", "later"), ("nothing", "but"), ("no", ".")]
)
_SUPPOSING = frozenset(
    """
    if whether unless could might may would should alleged allegedly suspected possibly perhaps suggest suggests
    suggested suppose supposed supposedly rumoured rumored potentially hypothetically
    """.split()
)
_CLAUSE_ENDS = frozenset(
    """
    ; : — – ( ) " “ ” but while although though whereas because which who
    """.split()
)
_SOFT_ENDS = frozenset([",", "and", "or", "after", "before", "as", "when", "that", "with"])


class Polarity(NamedTuple):
    """What stands over each token of a sentence."""

    negations: tuple[int, ...]
    """How many negations reach each token."""
    cues: tuple[int, ...]
    """Indexes of the tokens that negate."""
    supposed: tuple[bool, ...]
    """Whether each token is only supposed, asked or alleged."""

    def negated(self, at: int) -> bool:
        """Whether the token stands under an odd number of negations."""
        return self.negations[at] % 2 == 1


def read_polarity(tokens: Sequence[Token]) -> Polarity:
    """Give the negations and suppositions over `tokens`.

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
    supposed = [False] * count
    cues = []
    asks = count > 0 and any(token.text == "?" for token in tokens[-2:])
    for at, token in enumerate(tokens):
        if _negates(tokens, at):
            cues.append(at)
            start = _reach_back(tokens, at)
            for under in range(start, _clause_end(tokens, at)):
                negations[under] += 1
        elif token.norm in _SUPPOSING and not (token.norm == "may" and token.text[0] == "M" and at):
            for under in range(at + 1, _clause_end(tokens, at)):
                supposed[under] = True
    if asks:
        supposed = [True] * count
    return Polarity(tuple(negations), tuple(cues), tuple(supposed))


def _negates(tokens: Sequence[Token], at: int) -> bool:
    norm = tokens[at].norm
    following = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    if (norm, following) in _HARMLESS or (norm in ("no", "not", "never") and _is_superlative(tokens, at)):
        return False
    if norm in _NEGATORS or norm.endswith("n't"):
        return True
    if (norm, following) in _NEGATING_PHRASES:
        return True
    if norm == "against":
        return any(stem(token.norm) in _SIDING for token in tokens[max(at - 3, 0) : at])
    return stem(norm) in _NEGATING_VERBS


def _is_superlative(tokens: Sequence[Token], at: int) -> bool:
    """Whether a negation only says that something is the most of its kind: "no tunnel is longer than", "not since 1977"."""
    end = _clause_end(tokens, at)
    following = [token.norm for token in tokens[at + 1 : min(end + 1, at + 12)]]
    if following[:1] == ["since"]:
        return True
    return any(word == "than" and (norm.endswith("er") or norm in ("more", "less", "worse", "better"))
               for norm, word in zip(following, following[1:], strict=False))  # fmt: skip


def _reach_back(tokens: Sequence[Token], at: int) -> int:
    """Give where the reach of a cue begins: a "no" inside a clause turns its verb over, not what stands before that."""
    norm = tokens[at].norm
    if norm not in _WHOLE_CLAUSE and not norm.endswith("n't"):
        return at + 1
    start = _clause_start(tokens, at)
    return max(start, at - 1) if norm == "no" and at - start > 1 else start


def _clause_start(tokens: Sequence[Token], at: int) -> int:
    """Give where the clause of a cue at `at` begins."""
    for start in range(at - 1, -1, -1):
        norm = tokens[start].norm
        if norm in _CLAUSE_ENDS or tokens[start].text in _CLAUSE_ENDS or (norm in _SOFT_ENDS and norm != "with"):
            return start + 1
    return 0


def _clause_end(tokens: Sequence[Token], at: int) -> int:
    """Give where the reach of a cue at `at` ends: a strong boundary, or a soft one after two words."""
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
