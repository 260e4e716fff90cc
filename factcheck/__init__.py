"""Check texts against a curated list of facts, and see the words that decide.

>>> from factcheck import check, load_claims
>>> from factcheck.model.claims import Claim, ClaimSet
>>> report = check("Seven divers searched the wreck.", ClaimSet((Claim("divers", "17 divers searched the wreck"),)))
>>> [str(result.verdict) for result in report.results]
['conflicting']

`load_claims` reads claims from files. All names are imported when they are first used: ``import factcheck`` costs
nothing, and the command line starts with what it needs.
"""

from __future__ import annotations

TYPE_CHECKING = False  # type checkers take it for true; typing itself would be most of what this import costs
if TYPE_CHECKING:
    from factcheck.api import check
    from factcheck.claims.load import load_claims
    from factcheck.errors import ClaimsError, FactcheckError, InputError
    from factcheck.model.claims import Claim, ClaimSet
    from factcheck.model.results import ClaimResult, Evidence, Finding, Report, Stance, Verdict
    from factcheck.model.text import Document
    from factcheck.version import __version__

__all__ = [
    "Claim",
    "ClaimResult",
    "ClaimSet",
    "ClaimsError",
    "Document",
    "Evidence",
    "FactcheckError",
    "Finding",
    "InputError",
    "Report",
    "Stance",
    "Verdict",
    "__version__",
    "check",
    "load_claims",
]

_HOMES = {
    "Claim": "factcheck.model.claims",
    "ClaimResult": "factcheck.model.results",
    "ClaimSet": "factcheck.model.claims",
    "ClaimsError": "factcheck.errors",
    "Document": "factcheck.model.text",
    "Evidence": "factcheck.model.results",
    "FactcheckError": "factcheck.errors",
    "Finding": "factcheck.model.results",
    "InputError": "factcheck.errors",
    "Report": "factcheck.model.results",
    "Stance": "factcheck.model.results",
    "Verdict": "factcheck.model.results",
    "__version__": "factcheck.version",
    "check": "factcheck.api",
    "load_claims": "factcheck.claims.load",
}
"""Where each public name is defined; a test holds it equal to the imports above, which type checkers read."""


def __getattr__(name: str) -> object:
    """Import a public name at its first use."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names, imported or not."""
    return sorted({*globals(), *__all__})
