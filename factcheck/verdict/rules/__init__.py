"""The rules: each looks at one claim beside one passage and gives the comparisons that it is sure of.

A rule gives agreements freely, for they only add to what the judge weighs; a disagreement it gives only when it would
stand by it, for each one is shown as a conflict. To add a rule: one file, one row here.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.matching.align import Alignment
from factcheck.model.claims import Claim
from factcheck.settings import Settings
from factcheck.verdict.judgement import Comparison
from factcheck.verdict.rules.names import judge_names
from factcheck.verdict.rules.polarity import judge_polarity
from factcheck.verdict.rules.titles import judge_titles
from factcheck.verdict.rules.values import judge_values

Rule = Callable[[Alignment, Claim, Settings], tuple[Comparison, ...]]

RULES: tuple[Rule, ...] = (judge_values, judge_names, judge_titles, judge_polarity)
"""In the order in which their findings are shown."""
