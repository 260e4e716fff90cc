"""A passage that has all of a claim -> what keeps it from saying it all the same.

The words of a claim may stand in a sentence that wishes, foretells or nearly says it, says it of a relative or of a
rival, of the past, or the other way round. None of these need be a contradiction; none of them bears the claim out.
Each bar takes a bound passage and says whether it is so; `BARS` has them all, with the words for it.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.matching.bind import Binding
from factcheck.verdict.bars.amounts import (
    counts_another,
    is_a_whole,
    is_day_of_report,
    is_each_of_another,
    is_less_than_most,
    is_measured_otherwise,
    is_most_otherwise,
    is_not_the_most,
    is_of_another_date,
    is_of_another_period,
    is_of_another_zone,
    is_on_another_day,
    is_ranked_otherwise,
    is_share_of_another,
    says_yes_for_no,
    turns_round,
)
from factcheck.verdict.bars.doubtful import (
    counts_some,
    has_condition,
    has_exceptions,
    is_called_untrue,
    is_hardly_so,
    is_one_of_the_most,
    is_only_believed,
    is_only_supposed_of_it,
    is_the_negative_word,
    lacks_the_whole,
    says_not_this,
)
from factcheck.verdict.bars.identity import are_two_here
from factcheck.verdict.bars.omissions import (
    gives_no_cause,
    is_not_the_only_one,
    is_of_another_pair,
    is_of_one_of_two,
    lacks_nationality,
    says_nothing_of_it,
)
from factcheck.verdict.bars.others import (
    has_another_in_its_place,
    has_another_owner,
    is_another_act,
    is_another_of_its_kind,
    is_called_otherwise,
    is_first_of_a_compound,
    is_from_the_other_end,
    is_in_another_language,
    is_of_a_relative,
    is_of_the_owner,
    is_role_of_another,
    is_told_of_another,
)
from factcheck.verdict.bars.refusals import is_refused
from factcheck.verdict.bars.turned import (
    are_paired_otherwise,
    have_changed_places,
    is_compared_the_other_way,
    is_done_by_another,
    is_done_to_another,
    is_in_the_other_order,
    is_the_other_way_round,
    is_turned_in_another_clause,
)
from factcheck.verdict.bars.unrealised import (
    is_called_off,
    is_nearly_so,
    is_of_none_of_them,
    is_of_the_past,
    is_only_the_aim,
    is_unrealised,
    was_so,
    will_be_so,
)

BARS: tuple[tuple[Callable[[Binding], bool], str], ...] = (
    (says_nothing_of_it, "says nothing of it"),
    (gives_no_cause, "does not say why"),
    (is_of_another_pair, "has another of the two"),
    (is_not_the_only_one, "is not the only one here"),
    (is_role_of_another, "somebody else does it here"),
    (is_told_of_another, "somebody else does it here"),
    (are_two_here, "somebody else does it here"),
    (is_done_to_another, "it is something else here"),
    (is_done_by_another, "somebody else does it here"),
    (is_of_a_relative, "somebody else does it here"),
    (is_the_other_way_round, "it is the other way round here"),
    (have_changed_places, "it is the other way round here"),
    (are_paired_otherwise, "it is the other way round here"),
    (is_compared_the_other_way, "it is the other way round here"),
    (is_another_act, "does something else here"),
    (is_another_of_its_kind, "it is another of its kind here"),
    (is_first_of_a_compound, "is part of another word here"),
    (is_of_the_past, "is no longer so here"),
    (was_so, "was so at a time here"),
    (is_unrealised, "has not come about here"),
    (will_be_so, "has not come about here"),
    (is_called_off, "is called off here"),
    (is_of_none_of_them, "is denied of it here"),
    (is_refused, "is refused here"),
    (is_called_untrue, "is called untrue here"),
    (is_only_believed, "is only believed or alleged here"),
    (is_hardly_so, "is hardly so here"),
    (has_exceptions, "has exceptions or conditions here"),
    (has_condition, "has exceptions or conditions here"),
    (counts_some, "counts some here"),
    (says_not_this, "is denied of it here"),
    (is_the_negative_word, "has the negative of a word here"),
    (lacks_the_whole, "does not say it of all, or of these only"),
    (is_one_of_the_most, "is one of several here"),
    (is_nearly_so, "nearly came about here"),
    (is_measured_otherwise, "measures something else here"),
    (is_from_the_other_end, "it is the other way round here"),
    (is_not_the_most, "is denied to be it here"),
    (is_most_otherwise, "is the most of another kind here"),
    (is_of_another_period, "is of another period here"),
    (is_of_another_zone, "is of another time zone here"),
    (is_ranked_otherwise, "has another rank here"),
    (is_in_another_language, "is in another language here"),
    (is_called_otherwise, "has another title here"),
    (says_yes_for_no, "votes the other way here"),
    (is_of_another_date, "the value is another date's here"),
    (is_on_another_day, "gives another day"),
    (is_less_than_most, "says it of some only"),
    (is_of_the_owner, "somebody else does it here"),
    (has_another_owner, "is somebody else's here"),
    (has_another_in_its_place, "has another of its kind here"),
    (is_in_the_other_order, "it is the other way round here"),
    (is_turned_in_another_clause, "says it of something else"),
    (is_only_the_aim, "is only the aim here"),
    (is_only_supposed_of_it, "is only supposed here"),
    (is_of_one_of_two, "says it of one of them only"),
    (lacks_nationality, "does not say of which country"),
    (is_a_whole, "the number is of something else here"),
    (is_day_of_report, "is the day of the report here"),
    (is_share_of_another, "the number is of something else here"),
    (counts_another, "the number is of something else here"),
    (is_each_of_another, "is for each of something else here"),
    (turns_round, "what was so before is so now here"),
)
"""Each bar, with what a reader is told."""
