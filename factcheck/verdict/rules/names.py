"""Names: one that the passage spells otherwise than the claim does, a namesake's, or another person's in its place."""

from __future__ import annotations

from factcheck.facts.names import Name
from factcheck.matching.align import Alignment
from factcheck.model.claims import Claim
from factcheck.model.facts import Kind, Relation
from factcheck.settings import Settings
from factcheck.verdict.judgement import Comparison, name_in
from factcheck.verdict.rules.persons import judge_person


def judge_names(alignment: Alignment, claim: Claim, settings: Settings) -> tuple[Comparison, ...]:
    """Report a namesake, each misspelt name, or another person in a passage that is about the claim."""
    namesake = _judge_namesake(alignment, settings)
    if namesake is not None:
        return (namesake,)
    if not alignment.misspelt:
        other = judge_person(alignment, settings)
        return () if other is None else (other,)
    if alignment.coverage < settings.conflict - settings.conflict_kin:
        return ()
    statement = alignment.passage.statement
    comparisons = []
    for term, match in alignment.misspelt:
        assert term.name is not None
        assert match.name is not None
        if alignment.said < settings.opposite and _is_introduced(alignment, match.name):
            continue
        found, wrong = name_in(statement, match.name)
        _, expected = name_in(alignment.wording.statement, term.name)
        reason = f"spelt {_differing(wrong, expected)}, not {_differing(expected, wrong)}"
        comparisons.append(Comparison(Kind.NAME, Relation.MISSPELT, expected, found, wrong, reason, alignment.coverage))
    return tuple(comparisons)


def _is_introduced(alignment: Alignment, name: Name) -> bool:
    """Whether a person is introduced as somebody else than the claim's: "Moira Finley, a parent"."""
    statement = alignment.passage.statement
    tokens = statement.tokens
    if name.last + 2 >= len(tokens) or tokens[name.last].text != "," or tokens[name.last + 1].norm not in ("a", "an"):
        return False
    places = {match.at for match in alignment.matches}
    end = next((at for at in range(name.last + 2, len(tokens)) if not tokens[at].norm[0].isalpha()), len(tokens))
    return places.isdisjoint(range(name.last + 2, end))


def _judge_namesake(alignment: Alignment, settings: Settings) -> Comparison | None:
    """Report a person of the same surname in the place of the claim's, where all else is said as in the claim."""
    if not any(match.namesake for match in alignment.matches):
        return None
    pairs = list(zip(alignment.wording.terms, alignment.matches, strict=True))
    others = [(term, match.name) for term, match in pairs if match.namesake and match.name is not None]
    rest = sum(term.weight for term, match in pairs if not match.namesake)
    here = sum(term.weight * match.degree for term, match in pairs if match.at >= 0)
    if len(others) != 1 or not rest or here < settings.certain * rest:
        return None
    term, other = others[0]
    assert term.name is not None
    full = (name for word in term.name.words for name in alignment.passage.names.get(word, ()))
    if any(name.words == term.name.words for name in full):
        return None  # both are in the text: a family
    found, text = name_in(alignment.passage.statement, other)
    _, expected = name_in(alignment.wording.statement, term.name)
    return Comparison(Kind.NAME, Relation.DIFFERS, expected, found, text, f"{text}, not {expected}", 0.9)


def _differing(name: str, other: str) -> str:
    """Give the words of a name that the other spelling does not share."""
    words = [word for word in name.split() if word not in other.split()]
    return " ".join(words) or name
