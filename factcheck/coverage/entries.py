"""A fact that no claim backs -> the entry to write for it, as a draft: the words of the text, fit to stand alone."""

from __future__ import annotations

from factcheck.document.texts import Text
from factcheck.model.claims import Claim, Status, is_too_long
from factcheck.model.coverage import Item
from factcheck.reading.statement import Statement

_SUBJECTS = frozenset({"he", "she", "it", "they"})


def propose(text: Text, item: Item) -> Claim | None:
    """Return a draft of a claim that states a fact in the words of the text, None where these are too many."""
    place = item.places[0]
    words = _quoted(text, place.quotation) if place.quotation >= 0 else ""
    words = words or _standing_alone(text, place.sentence)
    return None if is_too_long(words) else Claim("", words, status=Status.DRAFT)


def _quoted(text: Text, index: int) -> str:
    """Return a quotation behind the name of its speaker, as claims are written; empty where nobody is named."""
    quotation = text.quotations[index]
    names = text.speakers.speaker_of(quotation).names
    said = " ".join(text.document.text[slice(*text.document.to_text.span(quotation.span))].split()).rstrip(",.;:")
    name = _in_full(text, names[0].words) if len(names) == 1 else ""
    return f'{name}: "{said}"' if name and '"' not in said else ""


def _standing_alone(text: Text, sentence: int) -> str:
    """Return a sentence, the pronoun that it opens with put into the name that it means, where that is known."""
    statement = text.statements[sentence]
    words = statement.text(statement.sentence.span)
    if statement.tokens[0].norm not in _SUBJECTS:
        return words
    mentions = text.entities.mentions[sentence].items()
    meant = [index for index, mention in mentions if mention.at == 0 and mention.name is None]
    name = _in_full(text, text.entities.all[meant[0]].longest.words) if meant else ""
    return f"{name}{words[len(statement.tokens[0].text) :]}" if name else words


def _in_full(text: Text, words: tuple[str, ...]) -> str:
    """Return the longest name of the bearer of a name, as the text writes it."""
    found = [entity for entity in text.entities.all if words in entity.names]
    longest = found[0].longest.words if found else words
    return next((written for statement in text.statements if (written := _written(statement, longest))), "")


def _written(statement: Statement, words: tuple[str, ...]) -> str:
    return next((statement.words(name.first, name.last) for name in statement.names if name.words == words), "")
