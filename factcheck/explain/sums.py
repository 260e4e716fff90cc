"""A judgement -> the sums that decided it, in words: that the passage is about the claim, that a difference is one."""

from __future__ import annotations

from collections.abc import Mapping
from math import log

from factcheck.model.explanation import DifferenceSum, Sum, Term
from factcheck.thresholds import SUPPORT
from factcheck.verdict.certainty import needed
from factcheck.verdict.features import contributions, sum_up
from factcheck.verdict.judgement import Judgement, surest
from factcheck.verdict.weights import ABOUT, DIFFERS
from factcheck.verdict.wording import word_difference, word_part

_WORDS = {
    "above next claim": "more of this claim than of any other",
    "above next sentence": "more of the claim than any other passage",
    "all or none": "all or none of a whole",
    "alone": "too little to tell events apart by",
    "another named": "it names another in place of a name of the claim",
    "bears out another": "the words bear out another claim",
    "best sentence": "no other passage has more of the claim",
    "bias": "to begin with",
    "date of another": "the date hangs on another verb than the claim's",
    "date vaguer": "a date says less than the claim's",
    "degree missing": "more or less is missing",
    "denial missing": "the claim denies, the sentence does not",
    "difference": "something may differ",
    "elsewhere": "another passage has the claim's own",
    "event": "the text tells of the event of the claims",
    "event and words": "the text tells of the event, and the words are there",
    "frame and event": "it has the relations of the claim's, in a text about its event",
    "frame and kin": "it has the relations of the claim's and is of its kind",
    "frame clash": "it has other relations than the claim's",
    "frame told": "the claim tells how it stands to what is there",
    "frames told": "the claim tells who does what to whom",
    "found weighs": "weight of all that was found",
    "heading": "a heading",
    "joined": "what belongs together in the claim stands together",
    "label": 'the claim has the form "label: value"',
    "long text": "a long text",
    "marks missing": "small words are missing (before, up, all)",
    "modifiers": "what narrows the claim down is there",
    "name meant": "a name is meant by another word",
    "names": "the names are there",
    "names here": "the names are in the sentence itself",
    "names missing": "names are missing",
    "no names": "the claim names nobody",
    "no values": "the claim has no value",
    "no verb": "the claim has no verb",
    "no words": "the claim has no words to weigh",
    "noun alike": "both count something",
    "noun loosely": "a noun is only loosely related",
    "order missing": "before or after is missing",
    "other years": "the text names years that no claim has",
    "own absent and event": "the claim's own is not in a text about its event",
    "own absent, event, rest, role and kin": "the same, with the rest, in its role and of its kind",
    "own date": "a date of its own",
    "own part near": "the claim's own is near",
    "own year": "a year of its own",
    "part weighs": "what differs is much of the claim",
    "polarity of claim": "the claim denies",
    "polarity of tree": "denied as the sentence is built",
    "polarity of verb": "its predicate is denied",
    "polarity of verb and rest": "its predicate is denied, the rest is there",
    "quoted": "inside a quotation",
    "rare": "what was found is a rare word",
    "rate": "the base of a rate",
    "rest and event": "the rest of the claim, in a text about its event",
    "rival name": "it is rather said of another name",
    "rivals": "several could stand in its place",
    "role and event": "in its role, in a text about its event",
    "role taken": "somebody else does it, or has it done to them",
    "row": "a row of a table or an item of a list",
    "same category": "of the same kind of thing",
    "side missing": "the side is missing (north, left, above)",
    "akin": "used in the same surroundings as the claim's word",
    "slip, size": "the same digits at another size",
    "slip, unit": "the same number of another unit",
    "slip, unit, event": "the same number of another unit, in a text about its event",
    "slip, misheard": "the numbers sound alike",
    "slip, misheard, event": "the numbers sound alike, in a text about its event",
    "slip, swapped": "the same digits in another order",
    "slip, swapped, event": "the same digits in another order, in a text about its event",
    "sister seen": "a word that excludes the claim's",
    "strangers": "it names somebody whom no claim names",
    "strangers and no names": "it names somebody, the claim nobody",
    "subject differs": "it says so of another subject",
    "supposed": "it is only supposed",
    "telling": "the values are telling",
    "terse": "the claim is terse",
    "turned over": "the opposite, denied",
    "value apart": "the numbers are of another size",
    "value nouns": "what the values count",
    "value said once": "the text has the value nowhere else",
    "value telling": "a telling value",
    "value read otherwise": "a value is read as one of another kind",
    "value within": "a value fits but is not the same",
    "values": "the values are there",
    "values agree": "the other values agree",
    "values here": "the values are in the sentence itself",
    "values missing": "values are missing",
    "verb": "the verbs are there",
    "verb clashes": "it hangs on a verb that the claim has not",
    "verb differs": "the verb differs",
    "verbatim and kin": "nearly word for word, and the one is likely to be put for the other",
    "word for word": "all of it, or all else, is there word for word",
    "word for word and long": "word for word, and the words weigh",
    "word for word elsewhere": "word for word, in a text about other people",
    "word missing": "the weightiest word is missing",
    "words": "the words are there",
    "words found weigh": "weight of the words found",
    "words here": "the words are in the sentence itself",
    "words loosely": "some words are only loosely related",
    "words squared": "most of the words",
    "words weigh": "weight of the claim's words",
    "year added": "a date has a year that the claim's has not",
}
_ALONE = "alone, "
_PREFIXES = (
    ("rest ", "but for what differs, {}"),
    ("is ", "a difference of the kind: {}"),
    (_ALONE, "in a line or two: {}"),
)
_GROUPS = {
    "role": "it stands in the role of the claim's",
    "kin": "the one is likely to be put for the other",
    "tied": "it is tied to a word of the claim as the claim's own is",
    "tied and rest": "it is tied as the claim's own is, and the rest of the claim",
    "rest": "the rest of the claim is there",
    "rest here": "the rest of the claim is in the sentence itself",
    "role and rest": "its role, and the rest of the claim",
    "kin and rest": "of its kind, and the rest of the claim",
    "event": "the text tells of the event of the claims",
    "frame": "it has the relations of the claim's",
    "marked": "the same preposition stands before it",
    "marked, event": "the same preposition stands before it, in a text about its event",
    "own absent": "the claim's own is nowhere in the text",
    "verbatim": "all else is there nearly word for word",
    "word for word": "all else is there word for word",
    "word for word and kin": "all else is there word for word, and the one is likely to be put for the other",
}


def sum_of_about(judgement: Judgement) -> Sum:
    """Return what made a passage about its claim, or not."""
    return _sum(judgement.features, ABOUT, SUPPORT)


def sum_of_difference(judgement: Judgement) -> DifferenceSum | None:
    """Return what made the surest difference of a passage sure, or not; None where nothing differs."""
    difference = surest(judgement.sure)
    if difference is None:
        return None
    sure = judgement.sure[difference]
    features = dict(judgement.candidate.differences)[difference]
    binding = judgement.binding
    found = word_difference(binding, difference, sure)
    claim = found.expected if difference.office is not None else word_part(binding, binding.bounds[difference.place])
    least = needed(binding, difference, features)
    return DifferenceSum(claim, found.found_text, difference.sort.value, sure, _sum(features, DIFFERS, least))


def _sum(features: Mapping[str, float], weights: Mapping[str, int], least: float) -> Sum:
    terms = tuple(
        Term(found.name, feature_words(found.name), found.value, found.points / 100)
        for found in contributions(features, weights)
    )
    return Sum(terms, sum_up(features, weights) / 100, log(least / (1.0 - least)))


def feature_words(name: str) -> str:
    """Return what a feature says, to be read.

    >>> feature_words("rest names"), feature_words("value role")
    ('but for what differs, the names are there', "it stands in the role of the claim's")
    """
    words = _WORDS.get(name)
    if words is not None:
        return words
    for prefix, form in _PREFIXES:
        if name.startswith(prefix):
            rest = name.removeprefix(prefix)
            known = _WORDS.get(rest) or _GROUPS.get(rest) or _GROUPS.get(rest.partition(" ")[2])
            return form.format(known or (feature_words(f"is {rest}") if prefix == _ALONE else rest))
    if name.endswith(" seen"):
        return f"something of the kind seen: {name.removesuffix(' seen')}"
    return _GROUPS.get(name.partition(" ")[2], name)
