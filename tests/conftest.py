"""What several test folders share: one claim run against one text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.results import ClaimResult
from factcheck.pipeline import run
from factcheck.readers import read_text

CheckOne = Callable[..., ClaimResult]


@pytest.fixture(scope="session")
def check_one() -> CheckOne:
    """Give a function that runs one claim against one text; further keywords are keys of the claim, `name` is the
    file name of the text."""

    def check(statement: str, text: str, *, name: str = "", **keys: Any) -> ClaimResult:
        claims = ClaimSet((Claim("it", statement, **keys),))
        return run(claims, [read_text(text, name)]).results[0]

    return check
