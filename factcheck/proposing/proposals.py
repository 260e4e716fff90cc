"""A source and the claims there are -> a claim for each checkable fact that none of them states.

Each is checked again as a user would check it: all proposals and the claims there are compete for the source, and what
is not supported then is put in other words, or left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.coverage.items import find_items
from factcheck.document.texts import Text
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.coverage import Item, ItemKind
from factcheck.model.results import Verdict
from factcheck.model.text import Document
from factcheck.pipeline import Checker
from factcheck.proposing.clauses import LONG, Cut, Sentence, full_name
from factcheck.verdict.decide import decide


def propose(document: Document, existing: Sequence[Claim] = ()):
    checker = Checker(ClaimSet(tuple(existing)), suggest=False, related=False)
    text = checker.read(document)
    items = [item for item in find_items(text)]
    options = {index: list(_options(text, item, items)) for index, item in enumerate(items)}
    chosen: dict[int, Cut] = {}
    while True:
        for index in _order(items):
            if index in chosen or any(_says(cut, items[index], text) for cut in chosen.values()):
                continue
            if options[index]:
                chosen[index] = options[index][0]
        drafts = [cut.words for cut in chosen.values()]
        for index, cut in list(chosen.items()):
            if any(
                cut is not other and (cut.tokens < other.tokens or (cut.words == other.words and k < index))
                for k, other in chosen.items()
            ):
                del chosen[index]
        drafts = [cut.words for cut in chosen.values()]
        bad = _unsupported(document, existing, drafts)
        if not bad:
            break
        for index in [index for index, cut in chosen.items() if cut.words in bad]:
            words = chosen.pop(index).words
            for each in options.values():
                each[:] = [cut for cut in each if cut.words != words]
    return text, items, chosen


def _order(items):
    return sorted(range(len(items)), key=lambda i: (items[i].kind is ItemKind.NAME and not items[i].places[0].said, i))


def _says(cut: Cut, item: Item, text) -> bool:
    if item.kind is ItemKind.NAME and not item.places[0].said and item.places[0].name >= 0:
        p = item.places[0]
        name = text.statements[p.sentence].names[p.name]
        if text.statements[p.sentence].words(name.first, name.last) in cut.words:
            return True
    return any(
        cut.tokens.issuperset((place.sentence, at) for at in (*range(*place.core), *place.said))
        for place in item.places
    )


def _options(text: Text, item: Item, items) -> Iterator[Cut]:
    place = item.places[0]
    tokens = text.statements[place.sentence].tokens
    if tokens[-1].text == "?":
        return
    cuts = [] if place.quotation < 0 else _quoted(text, item)
    sentence = Sentence(text, place.sentence, items)
    seen = set()
    for cut in (*cuts, *sentence.cuts(place, item.kind)):
        words = cut.words[:1].upper() + cut.words[1:]
        if (
            words in seen
            or len(words.split()) > 50
            or words.count('"') % 2
            or (words.startswith("By ") and len(words.split()) < 8)
        ):
            continue
        seen.add(words)
        yield cut._replace(words=words)


def _quoted(text: Text, item: Item) -> Iterator[Cut]:
    """Yield a quotation behind the name of its speaker, and by itself."""
    place = item.places[0]
    first = text.quotations[place.quotation]
    said = ""
    for span in place.spans:
        piece = " ".join(text.document.text[slice(*span)].split())
        said = f"{said}{'.' if piece[:1].isupper() and said[-1:].isalnum() else ''} {piece}".strip().rstrip(",.;:")
    if '"' in said:
        return
    names = text.speakers.speaker_of(first).names
    entities = [e for e in text.entities.all if names and names[0].words in e.names]
    speaker = full_name(text, entities[0].index) if entities else ""
    if not speaker and first.pronoun:
        speaker = next(
            (
                full_name(text, index)
                for index, mention in text.entities.mentions[first.speaker_sentence].items()
                if mention.name is None
                and text.entities.all[index].gender
                and text.statements[first.speaker_sentence].tokens[mention.at].norm == first.pronoun
            ),
            "",
        )
    if not speaker and first.described and first.speaker_span:
        span = text.document.to_text.span(first.speaker_span)
        speaker = text.document.text[slice(*span)]
    spans = [text.document.to_text.span(text.quotations[place.quotation].span), *place.spans]
    tokens = frozenset(
        (at, index)
        for at in range(place.sentence, first.last + 3)
        if at < len(text.statements)
        for index, token in enumerate(text.statements[at].tokens)
        if any(
            s.start <= text.document.to_text.span(text.statements[at].span(index, index + 1)).start < s.end
            for s in spans
        )
    )
    if speaker:
        yield Cut(f'{speaker}: "{said}"', tokens)
    yield Cut(f'"{said}"', tokens)


def _unsupported(document, existing, drafts) -> set[str]:
    claims = [*existing, *(Claim(f"p{at}", words) for at, words in enumerate(drafts))]
    checker = Checker(ClaimSet(tuple(claims)), suggest=False, related=False)
    found = checker.examine(document).found
    return {
        words for at, words in enumerate(drafts, len(existing)) if decide(found.get(at, ())) is not Verdict.SUPPORTED
    }
