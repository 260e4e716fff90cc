"""Every threshold in one place, each with its reason and how it was found.

Figures marked *measured* were swept on the labelled development pairs and drafts named in `.github/CONTRIBUTING.md`;
those marked *convention* are a choice of newsroom usage that no measurement decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Settings:
    """The thresholds of one run."""

    about: Fraction = Fraction(1, 10)
    """Half width of "about", "around", "some", as a share of the number. Convention: a tenth either way is what readers
    allow "about 50" (45 to 55)."""
    nearly: Fraction = Fraction(1, 10)
    """How far below the number "nearly", "almost", "just under" may reach, as a share of it. Convention, as `about`."""
    open_end: Fraction = Fraction(1, 4)
    """How far past the number "more than", "over", "at least" (upwards) or "fewer than", "up to" (downwards) still make
    sense for a journalist who knew the true value, as a share of the number: "more than 6,000" agrees with 6,214 and with
    7,500, not with 60,000. Convention."""


DEFAULTS = Settings()
