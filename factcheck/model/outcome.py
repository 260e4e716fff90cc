"""How a run ends: its exit status, and the levels of ``--fail-on`` that decide it.

Only the names; what they mean for a report is said in `factcheck.model.objections`, which ``--help`` need not import.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum


class ExitStatus(IntEnum):
    """What a run ends with."""

    CLEAN = 0
    """nothing to object to"""
    OBJECTION = 1
    """a claim at or above ``--fail-on``"""
    FAILED = 2
    """the run could not be made, or not in full"""


class FailOn(StrEnum):
    """From what on a run objects."""

    CONFLICT = "conflict"
    """a conflict with a claim of severity error, or a required claim that no text mentions"""
    WARNING = "warning"
    """these, and a conflict with a claim of severity warning"""
    MISSING = "missing"
    """these of conflict, and any claim that no text mentions"""
    OUTDATED = "outdated"
    """these of conflict, and a value that was right on another day"""
    UNBACKED = "unbacked"
    """these of conflict, and a fact that no claim backs"""
    NEVER = "never"
