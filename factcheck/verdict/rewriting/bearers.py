"""Whether one name, or one office, can be put for another by itself: nothing around it may speak of the wrong bearer.

A title, an office, an age, an apposition, a pronoun, a second mention: what the text says of the wrong one is wrong of
the right one unless the claim says it too. All doubts count against the exchange.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.document.texts import Text
from factcheck.facts.names import Name, Role
from factcheck.facts.titles import COURTESY, PAST, is_title
from factcheck.reading.statement import Statement
from factcheck.text.given_names import given_name
from factcheck.text.lemmas import root, stem
from factcheck.verdict.differences.names import kind_of

_OF_ONE_SEX = {
    **dict.fromkeys(
        "he him his himself man boy father son brother husband widower uncle actor gentleman mr sir lord".split(), "m"
    ),
    **dict.fromkeys(
        """
        she her hers herself woman girl mother daughter sister wife widow aunt actress lady mrs ms miss dame spokeswoman
        """.split(),
        "f",
    ),
}
_WHO = frozenset("who whose whom which where".split())
_TIED = frozenset("of from for at with".split())
"""What follows a name and tells its bearer from others: "Ann Poe of Harn"."""
_PHRASE = frozenset({"NOUN", "PROPN", "ADJ"})
_PREDICATES = frozenset({"VERB", "AUX"})


def can_be_exchanged(name: Name, sentence: int, text: Text, wanted: Name, claim: Statement) -> bool:
    """Whether the `wanted` name of a claim can be put for the `name` that stands in a sentence of the text."""
    statement = text.statements[sentence]
    kinds = {kind_of(name), kind_of(wanted)} - {""}
    if len(kinds) > 1 or _are_in(name, claim) or _is_cut_off(wanted, claim):
        return False
    if not (_fits_before(statement, name, claim, wanted) and _fits_behind(statement, name, claim)):
        return False
    is_person = kinds == {"person"} or (not kinds and name.is_person and wanted.is_person)
    if is_person and (text.entities_of(wanted) or not _fits_sex(statement, name, wanted)):
        return False
    return kinds == {"place"} or not _is_spoken_of_again(text, sentence, name, wanted)


def can_be_called(wanted: Role, found: Role, claim: Statement, statement: Statement) -> bool:
    """Whether the office of a claim can be put for the one that a sentence gives to the same person.

    Not what somebody was, not an office that the sentence gives besides, nor one that goes on in words that the claim
    has not: "director of nursing" is no "medical director of nursing".
    """
    if not PAST.isdisjoint((*wanted.words, *found.words)):
        return False
    head = claim.roots[wanted.last - 1]
    if any(not found.first <= at < found.last for at in statement.places.get(head, ())):
        return False
    behind = statement.tokens[found.last].norm if found.last < len(statement.tokens) else ""
    return behind not in _TIED or all(
        _is_of_claim(statement, at, claim)
        for at in range(found.last + 1, min(found.last + 3, len(statement.tokens)))
        if statement.roots[at]
    )


def _are_in(name: Name, claim: Statement) -> bool:
    """Whether the claim has the name itself, in whatever role."""
    known = {stem(token.norm) for token in claim.tokens}
    return all(stem(word) in known for word in name.words)


def _is_cut_off(name: Name, claim: Statement) -> bool:
    """Whether a capitalised word before a name may belong to it: "New Zealand" at the beginning of a claim."""
    before = claim.tokens[name.first - 1] if name.first else None
    return before is not None and before.text[0].isupper() and not _is_form_of_address(before.norm)


def _is_form_of_address(norm: str) -> bool:
    return is_title(norm) or norm in COURTESY


def _is_of_claim(statement: Statement, at: int, claim: Statement) -> bool:
    """Whether the claim has a word of a sentence, or the word says nothing of anybody."""
    norm = statement.tokens[at].norm
    key = statement.roots[at] or root(stem(norm))
    return key in claim.places or any(token.norm == norm for token in claim.tokens)


def _fits_before(statement: Statement, name: Name, claim: Statement, wanted: Name) -> bool:
    tokens, tags = statement.tokens, statement.syntax.tags
    before = tokens[name.first - 1].norm if name.first else ""
    claimed = claim.tokens[wanted.first - 1].norm if wanted.first else before
    if before in ("a", "an") or (before == "the") != (claimed == "the"):
        return False
    at = name.first - 1
    if before == ",":
        at -= 1  # "the returning officer, Ann Poe"; but nobody is called "In 2019, Ann Poe" or "In Harn, Ann Poe"
        if at < 0 or tags[at] != "NOUN":
            return True
    while at >= 0 and tokens[at].norm[0].isalpha():
        if not _is_form_of_address(tokens[at].norm) and (
            tags[at] not in _PHRASE or (at == 0 and not statement.roots[at])
        ):
            break
        if not _is_of_claim(statement, at, claim):
            return False
        at -= 1
    return True


def _fits_behind(statement: Statement, name: Name, claim: Statement) -> bool:
    tokens, tags = statement.tokens, statement.syntax.tags
    if name.last >= len(tokens):
        return True
    norm = tokens[name.last].norm
    if norm in _WHO or norm == "(" or tokens[name.last].text[0].isupper():
        return False
    if norm in _TIED:
        return all(_is_of_claim(statement, at, claim) for at in range(name.last + 1, min(name.last + 3, len(tokens))))
    if norm != "," or name.last + 1 >= len(tokens):
        return True
    first = name.last + 1
    if tokens[first].norm in _WHO:
        return False
    if any(fact.first <= first < fact.last for fact in statement.facts):
        return _is_of_claim(statement, first, claim)  # "Ann Poe, 47,"
    if tags[first] in _PREDICATES or tags[first] not in (*_PHRASE, "DET", "PRON"):
        return True
    return all(_is_of_claim(statement, at, claim) for at in _apposition(statement, first))


def _apposition(statement: Statement, first: int) -> Iterator[int]:
    """Yield the telling words of ", the deputy mayor of Harn," up to the next mark or verb."""
    for at in range(first, len(statement.tokens)):
        if not statement.tokens[at].norm[0].isalnum() or statement.syntax.tags[at] in _PREDICATES:
            return
        if statement.roots[at]:
            yield at


def _fits_sex(statement: Statement, name: Name, wanted: Name) -> bool:
    """Whether no word of a sentence is for a man where the wanted one may be a woman, or the other way round."""
    sexes = {_OF_ONE_SEX[token.norm] for token in statement.tokens if token.norm in _OF_ONE_SEX}
    return not sexes or _is_of_one_sex(name, wanted)


def _is_of_one_sex(name: Name, wanted: Name) -> bool:
    sexes = {given_name(one.words[0]) if len(one.words) > 1 else "" for one in (name, wanted)}
    return len(sexes) == 1 and sexes <= {"m", "f"}


def _is_spoken_of_again(text: Text, sentence: int, name: Name, wanted: Name) -> bool:
    """Whether the text names the wrong bearer elsewhere, or goes on with a pronoun that does not fit the right one."""
    bearers = text.entity_at(sentence, name)
    for at, mentions in enumerate(text.entities.mentions):
        for bearer in bearers & mentions.keys():
            if at != sentence and (mentions[bearer].name is not None or not _is_of_one_sex(name, wanted)):
                return True
    return sum(other.key == name.key for other in text.statements[sentence].names) > 1
