"""What became of the examples of the claims: what `factcheck test` shows. Its renderers work nothing out."""

from __future__ import annotations

from enum import StrEnum

from factcheck.model.claims import Claim
from factcheck.model.explanation import Near
from factcheck.model.records import NamedTuple
from factcheck.model.results import Verdict


class Wanted(StrEnum):
    """What an example is there for: the keys of ``examples``."""

    SUPPORTS = "supports"
    CONFLICTS = "conflicts"
    UNRELATED = "unrelated"


class ExampleResult(NamedTuple):
    """One example, judged."""

    claim: Claim
    wanted: Wanted
    text: str
    came: Verdict
    passed: bool
    reason: str = ""
    """Of what came, where it failed; as what is below."""
    near: Near | None = None
    """The proof, where something came near."""
    entry: str = ""
    """The YAML of the claim with which it would pass; empty where none is known."""


class ExampleRun(NamedTuple):
    """The examples of all claims that were asked for."""

    claims: int
    passed: int
    results: tuple[ExampleResult, ...]
    """In the order of the claims, and of their examples."""
    lacking: tuple[Claim, ...]
    """The claims that have to have examples, and have none."""

    @property
    def failures(self) -> int:
        """How many failed, claims that lack examples included."""
        return len(self.results) - self.passed + len(self.lacking)
