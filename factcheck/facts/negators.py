"""The words that negate, half negate and suppose: tables for `factcheck.facts.polarity`, by hand, from news usage.

A verb that a table of opposites already pairs with its contrary ("approve", "reject") negates here only what it takes
as a clause: "rejected claims that …", "refused to …". Otherwise "rejected the plan" would be turned over twice.
"""

from __future__ import annotations

from factcheck.text.lemmas import root, stem

WHOLE_CLAUSE = frozenset(
    "not never no none nobody nothing neither nor cannot n't hardly barely scarcely rarely seldom".split()
)
"""Turn over their whole clause, subject included."""

HALF = frozenset("hardly barely scarcely rarely seldom".split())
"""Say less than yes and more than no: what stands under them is neither stated nor denied."""

HARMLESS = frozenset(
    [
        *(("not", word) for word in "only just merely simply solely least unlike uncommon".split()),
        *(("no", word) for word in "doubt wonder matter secret surprise sooner less fewer more later .".split()),
        ("nothing", "but"),
        ("nothing", "short"),
        ("none", "other"),
        ("without", "doubt"),
        ("without", "question"),
    ]
)
"""Pairs that negate nothing: "not only", "no doubt", "no fewer than"."""

HALVING = frozenset(
    """
    all always because completely designed enough entirely every everybody everyone everything exactly fully intended
    meant necessarily quite sufficient totally wholly
    """.split()
)
"""Behind "not" they leave it open how much of the clause holds: "not all", "not designed to prove"."""

WITH_TO = frozenset(stem(word) for word in "refuse fail decline neglect omit failure refusal".split())
"""Negate the verb behind their "to"."""

WITH_OBJECT = frozenset(stem(word) for word in "deny avoid lack refute rebut".split())
"""Negate whatever they take, and in the passive their subject."""

WITH_CLAIM = frozenset(stem(word) for word in "reject dismiss".split())
"""Negate what they take only where that is something said: "rejected claims that …"."""

REFUSING = frozenset(
    root(stem(word))
    for word in """
    decline object oppose opponent opposition rebuff refusal refuse reject rejection resist say_no turn_away turn_down
    veto vote_down
    """.split()
)
"""Roots of words by which somebody is against something."""

LOSING = frozenset(root(stem(word)) for word in "defeat fail fall lose loss".split())
"""Roots of words by which a vote goes against something."""

CLAIMS = frozenset(
    stem(word) for word in "accusation allegation charge claim idea notion report rumour speculation suggestion".split()
)

WITH_ING = frozenset(stem(word) for word in "stop quit cease".split())
"""Say that what was is no more: neither that it never was nor that it is."""

PREVENTING = frozenset(stem(word) for word in "block deter discourage dissuade keep prevent stop".split())
"""Negate the verb behind their "from"."""

CLEARING = frozenset("absolve absolved acquit acquitted clear cleared exonerate exonerated".split())
"""Negate what stands behind their "of": "cleared the nurse of murder"."""

PHRASES = frozenset(
    [
        *((word, "out") for word in ("rule", "ruled", "rules", "ruling")),
        *((word, "of") for word in (*CLEARING, *"free instead innocent devoid bereft incapable".split())),
        ("rather", "than"),
        ("unable", "to"),
        ("anything", "but"),
        ("exempt", "from"),
    ]
)
"""Negate what follows them."""

SIDING = frozenset(stem(word) for word in "vote argue rule decide campaign come advise".split())
"""Verbs that "against" turns over: voted against, ruled against."""

NOT_FACTIVE = frozenset(
    stem(word)
    for word in """
    assert believe claim comment demonstrate disclose indicate mean mention prove reveal say show specify state suggest
    tell think
    """.split()
)
"""Verbs that leave open, when negated, whether what they introduce is so: "did not say that …"."""

SUPPOSING = frozenset(
    """
    if whether unless could might may would should alleged allegedly suspected possibly perhaps suggest suggests
    suggested suppose supposed supposedly rumoured rumored potentially hypothetically reportedly
    """.split()
)
"""What stands behind them in the clause is only supposed."""

SUPPOSING_PAIRS = frozenset(
    [("accused", "of"), ("suspicion", "of"), ("plot", "to"), ("conspiracy", "to"), ("threatened", "to")]
)
"""The same as two words."""

BEING = frozenset("am is are was were be been being isn't aren't wasn't weren't".split())
AUXILIARIES = BEING | frozenset(
    "has have had having do does did will would shall should can could may might must ought need".split()
)
"""Before "not" they say that it falls on the verb, and so on the whole clause."""

PREPOSITIONS = frozenset(
    """
    about after against among as at because before between by during for from in into like of on over through to under
    upon via with within
    """.split()
)

SAYING = frozenset("said says told announced claimed added warned insisted stated reported confirmed".split())
"""Before a clause, with or without "that": a negation in it does not reach back over them."""
