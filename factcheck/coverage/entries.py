"""A fact that no claim backs -> the entry to write for it, as a draft: the words of the text, fit to stand alone."""

from __future__ import annotations

from factcheck.document.texts import Text
from factcheck.facts.quotations import Quotation
from factcheck.model.claims import Claim, Status, is_too_long
from factcheck.model.coverage import Item
from factcheck.model.text import BlockKind
from factcheck.reading.statement import Statement

_SUBJECTS = frozenset({"he", "she"})


def propose(text: Text, item: Item) -> Claim | None:
    """Return a draft of a claim that states a fact in the words of the text, None where these do not stand alone."""
    place = item.places[0]
    if text.statements[place.sentence].sentence.kind is BlockKind.ROW:
        return None  # cells say nothing without their heads
    words = quoted(text, item) if place.quotation >= 0 else ""
    words = words or _standing_alone(text, place.sentence)
    return None if is_too_long(words) else Claim("", words, status=Status.DRAFT)


def quoted(text: Text, item: Item) -> str:
    """Return a quotation behind the name of its speaker, as claims are written; empty where nobody is named."""
    said = ""
    for span in item.places[0].spans:
        piece = " ".join(text.document.text[slice(*span)].split())
        stop = "." if piece[:1].isupper() and said[-1:].isalnum() else ""  # "Yes," she said. "We knew."
        said = f"{said}{stop} {piece}".strip().rstrip(",.;:")
    name = _speaker(text, text.quotations[item.places[0].quotation])
    return f'{name}: "{said}"' if name and not any(mark in said for mark in '"“”') else ""


def _speaker(text: Text, quotation: Quotation) -> str:
    """Return the name of the one who speaks; of several whom a pronoun may mean the one whom the sentence is about."""
    at = quotation.speaker_sentence
    if not quotation.first <= at <= quotation.last:  # who speaks elsewhere may be another
        return ""
    names = text.speakers.speaker_of(quotation).names
    if len(names) == 1:
        return in_full(text, names[0].words)
    for index, mention in text.entities.mentions[at].items() if quotation.pronoun else ():
        entity, pronoun = text.entities.all[index], text.statements[at].tokens[mention.at].norm
        if mention.name is None and entity.gender and pronoun == quotation.pronoun:
            return in_full(text, entity.longest.words)
    return ""


def _standing_alone(text: Text, sentence: int) -> str:
    """Return a sentence, the pronoun that it opens with put into the name that it means, where that is known."""
    statement = text.statements[sentence]
    words = statement.text(statement.sentence.span)
    if statement.tokens[0].norm not in _SUBJECTS:
        return words
    mentions = text.entities.mentions[sentence].items()
    meant = [index for index, mention in mentions if mention.at == 0 and mention.name is None]
    name = in_full(text, text.entities.all[meant[0]].longest.words) if meant else ""
    return f"{name}{words[len(statement.tokens[0].text) :]}" if name else words


def in_full(text: Text, words: tuple[str, ...]) -> str:
    """Return the longest name of the bearer of a name, as the text writes it."""
    found = [entity for entity in text.entities.all if words in entity.names]
    longest = found[0].longest.words if found else words
    return next((written for statement in text.statements if (written := _written(statement, longest))), "")


def _written(statement: Statement, words: tuple[str, ...]) -> str:
    return next((statement.words(name.first, name.last) for name in statement.names if name.words == words), "")
