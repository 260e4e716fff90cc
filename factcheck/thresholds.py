"""What is a matter of convention, and the operating points: all else that decides is learned or exact.

Figures marked *convention* are a choice of newsroom usage that no measurement decides. The operating points say how
sure the learned sums have to be; they were read off stories that the weights had not been learned from, fewer false
ticks first, then fewer wrong alarms, then more found.
"""

from __future__ import annotations

from fractions import Fraction

ABOUT = Fraction(1, 10)
"""Half width of "about", "around", "some", as a share of the number. Convention: a tenth either way is what readers
allow "about 50" (45 to 55)."""
NEARLY = Fraction(1, 10)
"""How far below the number "nearly", "almost", "just under" may reach, as a share of it. Convention, as `ABOUT`."""
OPEN_END = Fraction(1, 4)
"""How far past the number "more than", "over", "at least" (upwards) or "fewer than", "up to" (downwards) still make
sense for a journalist who knew the true value, as a share of the number: "more than 6,000" agrees with 6,214 and with
7,500, not with 60,000. Convention."""

MISQUOTED = 0.6
"""Likeness (words kept in order, as a share of the longer utterance) from which altered words are a misquotation, where
the speaker is the claim's or the claim names none."""
MISQUOTED_ELSEWHERE = 0.72
TELLING_ELSEWHERE = 0.5
"""The same under another speaker, and the share of the telling words of which more has to be kept: two people say alike
things."""

CONFLICT = 0.5385
"""How sure a difference has to be to be a conflict."""
LIKELY = 0.2
"""The same of a difference of a kind that is seldom anything but an error: another nationality of the same person."""
SUPPORT = 0.512
"""How sure it has to be that a passage bears a claim out."""
SUPPORT_NAMED = 0.8
"""The same where a name of the claim stands only elsewhere in the text."""
VETO = 0.25
"""How sure a difference may be in a passage that supports the claim."""
VETO_CONTRARY = 0.1
"""The same of a word that says the contrary: "rose" for "fell"."""
VETO_ELSEWHERE = 0.2
"""How sure one may be in another passage of a text that supports the claim."""
OF_THE_EVENT = 0.8
"""How likely a text has to tell of the event of the claims where it decides one of them alone, and names nobody."""
WORD_FOR_WORD = 0.9
"""How sure it is that a difference is one, or that a passage bears a claim out, where the passage has all the rest of
the claim, or all of it, word for word."""
