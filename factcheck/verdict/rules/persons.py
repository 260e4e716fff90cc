"""Another person where the claim's stands: "the by-election was won by Tom Poe" for a claim that Ann Ray won it.

Only a passage that says all else of the claim, and names nobody of the claim's near by, is taken to speak of the same
event. It is a conflict where one person alone can have done it; else it only keeps the passage from supporting the
claim, for many people vote for one bill.
"""

from __future__ import annotations

from factcheck.facts.capitals import is_capitalized
from factcheck.facts.names import Name
from factcheck.facts.negators import BEING, PREPOSITIONS
from factcheck.facts.titles import OCCUPATIONS, is_title
from factcheck.matching.align import Alignment, Match
from factcheck.matching.naming import Likeness, compare_names
from factcheck.matching.wording import Term
from factcheck.model.facts import Kind, Relation
from factcheck.reading.statement import Statement, is_verb
from factcheck.settings import Settings
from factcheck.text.irregular import PAST_FORMS
from factcheck.text.lemmas import root, stem
from factcheck.verdict.judgement import Comparison, name_in
from factcheck.verdict.rules.polarity import only_supposed, opposition

_DONE_ONCE = frozenset(
    root(stem(word))
    for word in """
    appoint author beat build buy captain chair coin compose conduct crown defeat design direct discover elect founded
    host husband invent lead own paint partner predecessor purchase spouse successor widow wife win write
    """.split()
)
"""What one person does to one thing."""
_TELLING_WORDS = 2
_TITLE_WORDS = 4
"""Words of a title or an occupation that may stand between a preposition and the name."""


def judge_person(alignment: Alignment, settings: Settings) -> Comparison | None:
    """Report the person who stands where the claim's does, in a passage that says all else of it."""
    pairs = list(zip(alignment.wording.terms, alignment.matches, strict=True))
    missing = [term for term, match in pairs if term.name is not None and term.name.is_person and match.at < 0]
    if len(missing) != 1 or not _says_the_rest(pairs, missing[0], _is_ranked_alike(alignment), settings):
        return None
    term = missing[0]
    assert term.name is not None
    other = _only_other(alignment)
    if other is None or _is_near(term.name, alignment) or only_supposed(alignment) or opposition(alignment)[0]:
        return None
    known, statement = alignment.wording.statement, alignment.passage.statement
    place = _place(known, term.name)
    if not place or place not in (_place(statement, other), _apposition(alignment, other)):
        return None
    found, text = name_in(statement, other)
    _, expected = name_in(known, term.name)
    done_once = _is_done_once(alignment) and not alignment.wording.slots and not statement.facts
    sure = done_once or _is_ranked_alike(alignment)
    return Comparison(
        Kind.NAME,
        Relation.DIFFERS,
        expected,
        found,
        text,
        f"{text}, not {expected}",
        settings.other_person,
        is_sure=sure,
    )


def _apposition(alignment: Alignment, name: Name) -> str:
    """Give "be" for a name behind a comma behind a word of the claim: "Ann Ray's partner, Tom Poe"."""
    statement = alignment.passage.statement
    places = {match.at for match in alignment.matches}
    behind_comma = name.first > 1 and statement.tokens[name.first - 1].text == ","
    return "be" if behind_comma and name.first - 2 in places else ""


def _is_ranked_alike(alignment: Alignment) -> bool:
    """Whether the claim's one value is a rank, which one alone can have, and the passage has the same."""
    slots, facts = alignment.wording.slots, alignment.passage.statement.facts
    return (
        len(slots) == 1 and slots[0].fact.kind is Kind.RANK and [fact.value for fact in facts] == [slots[0].fact.value]
    )


def _says_the_rest(pairs: list[tuple[Term, Match]], missing: Term, ranked: bool, settings: Settings) -> bool:
    """Whether the sentence itself has all of the claim but one name, and that is enough to know the event by."""
    rest = [(term, match) for term, match in pairs if term is not missing]
    total = sum(term.weight for term, _ in rest)
    here = sum(term.weight * match.degree for term, match in rest if match.at >= 0 and not match.opposite)
    telling = sum(not term.is_light and match.at >= 0 for term, match in rest) + ranked
    return telling >= _TELLING_WORDS and here >= settings.certain * total


def _only_other(alignment: Alignment) -> Name | None:
    """Give the one person of the passage who is not in the claim, None where there are none or several."""
    claimed = alignment.wording.statement.names
    others = [
        name
        for name in alignment.passage.statement.names
        if name.is_person and all(compare_names(known, name) is Likeness.OTHER for known in claimed)
    ]
    return others[0] if len(others) == 1 else None


def _is_near(name: Name, alignment: Alignment) -> bool:
    return any(
        compare_names(name, other) is not Likeness.OTHER
        for statement in (alignment.passage.statement, *alignment.passage.before)
        for other in statement.names
    )


def _is_done_once(alignment: Alignment) -> bool:
    """Whether the claim is about one thing, named or with "the", and says of it what one person does."""
    statement = alignment.wording.statement
    definite = any(token.norm == "the" or token.text.endswith(("'s", "s'")) for token in statement.tokens)
    return (definite or len(statement.names) > 1) and not _DONE_ONCE.isdisjoint(statement.places)


def _place(statement: Statement, name: Name) -> str:
    """Give how a name stands in its clause: as the one who does, the one it is done to, or behind which preposition."""
    tokens = statement.tokens
    at = name.first - 1
    while at >= 0 and name.first - at <= _TITLE_WORDS and _introduces(statement, at):
        at -= 1
    before = tokens[at].norm if at >= 0 else ""
    if before == "by":
        return "doer"
    if before in PREPOSITIONS or before in BEING:
        return before if before in PREPOSITIONS else "be"
    if at >= 0 and is_verb(statement, at):
        return "done to"
    behind = name.last
    if behind < len(tokens) and tokens[behind].text == ",":
        behind = next((index + 1 for index in range(behind + 1, len(tokens)) if tokens[index].text == ","), len(tokens))
    if behind >= len(tokens) or not tokens[behind].norm[0].isalpha() or is_capitalized(tokens[behind]):
        return ""
    if tokens[behind].norm not in BEING:
        return "" if tokens[behind].norm in PREPOSITIONS or tokens[behind].norm in ("and", "or") else "doer"
    participle = behind + 1 < len(tokens) and (
        tokens[behind + 1].norm.endswith("ed") or tokens[behind + 1].norm in PAST_FORMS
    )
    return "done to" if participle else "be"


def _introduces(statement: Statement, at: int) -> bool:
    """Whether the token belongs to what a person is called: "the", "surgeon", "Dr"."""
    norm = statement.tokens[at].norm
    return norm in ("the", "a", "an", "its", "their", ".") or is_title(norm) or norm in OCCUPATIONS
