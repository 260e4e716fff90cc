"""Claims -> wordings: each way to put a claim, taken apart into parts and weighed against all other claims.

The rarer a word is in English and among the claims, the more it tells: "officers" in a file in which every claim is
about officers tells little.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property

from factcheck.facts.names import known_names
from factcheck.facts.quotations import Quotation, find_quotations
from factcheck.matching.labels import label_readings
from factcheck.matching.parts import Part, read_parts
from factcheck.model.claims import Claim
from factcheck.model.text import Document, Sentence, Span, Token
from factcheck.reading.statement import Statement, read_statement
from factcheck.text.contractions import spell_out
from factcheck.text.folding import bare
from factcheck.text.sentences import split


class Wording:
    """One way to put a claim."""

    def __init__(
        self,
        claim: int,
        text: str,
        document: Document,
        statement: Statement,
        quotations: tuple[Quotation, ...],
        parts: tuple[Part, ...],
        *,
        unlike: bool = False,
        is_reading: bool = False,
    ) -> None:
        """Take what was read of the `text`; `claim` is the index of its claim, `unlike` says it is a look-alike.

        `is_reading` says that it is no words of the claim's, but what its label stands for.
        """
        self.claim = claim
        self.text = text
        self.document = document
        self.statement = statement
        self.quotations = quotations
        self.parts = parts
        self.unlike = unlike
        self.is_reading = is_reading
        self.weight = sum(part.weight for part in parts)

    @cached_property
    def sayings(self) -> tuple[Quotation, ...]:
        """What it says was said; see `find_sayings`."""
        return find_sayings(self.statement, self.quotations)

    @cached_property
    def verbatim(self) -> tuple[tuple[str, ...], ...]:
        """The words of each quotation, which a passage has to have as they stand; names of works left out."""
        return tuple(
            tuple(word.norm for word in spell_out(quotation.tokens))
            for quotation in self.quotations
            if not quotation.is_work and not _is_nickname(self.statement.tokens, quotation)
        )

    @cached_property
    def is_quotation(self) -> bool:
        """Whether it is about what was said; see `is_about_sayings`."""
        return is_about_sayings(self.statement, self.sayings)

    @cached_property
    def edges(self) -> tuple[tuple[int, int, int], ...]:
        """Pairs of parts that stand near each other in the claim's tree, each with the number of arcs between them."""
        syntax = self.statement.syntax
        return tuple(
            (one, other, max(distance, 1))
            for one in range(len(self.parts))
            for other in range(one + 1, len(self.parts))
            if (distance := syntax.distance(self.parts[one].at, self.parts[other].at)) <= _NEAR
        )

    @cached_property
    def label(self) -> int:
        """Index of the colon of a "Label: value", -1 without one."""
        tokens = self.statement.tokens
        at = next((at for at, token in enumerate(tokens) if token.text == ":"), -1)
        return at if 0 < at < len(tokens) - 1 and not self.is_quotation else -1

    @cached_property
    def readings(self) -> tuple[str, ...]:
        """The sentences that it stands for if it is a label with a value."""
        return label_readings(self.text) if self.label >= 0 else ()


_NEAR = 6
"""Arcs between two parts that still belong together."""


def find_sayings(statement: Statement, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Return the quotations of a claim that tell what was said: those of three words and more, or of two, half of it.

    A word or two in marks are a name or a way to put it. The name of a work is quoted by everyone who writes of it.
    """
    spoken = [quotation for quotation in quotations if not quotation.is_work]
    if long := tuple(quotation for quotation in spoken if len(quotation.tokens) > _NAME):
        return long
    return tuple(quotation for quotation in spoken if len(quotation.tokens) == _NAME >= _length(statement) / 2)


def is_about_sayings(statement: Statement, sayings: Sequence[Quotation]) -> bool:
    """Whether a claim is about what was said: one of its `sayings` is a third of it at least, and it gives no value.

    Of others ("The £3m scheme was 'a waste of money'") all the rest has to be true too.
    """
    spans = [quotation.span for quotation in sayings]
    starts = (statement.tokens[fact.first].start for fact in statement.facts)
    if not all(any(span.start <= start < span.end for span in spans) for start in starts):
        return False
    return any(len(quotation.tokens) >= _length(statement) / 3 for quotation in sayings)


def _is_nickname(tokens: Sequence[Token], quotation: Quotation) -> bool:
    """Whether one word in marks stands within a name: 'Daniel "Danny" Holt'."""
    at = next((at for at, token in enumerate(tokens) if token.start == quotation.span.start), 0)
    around = [tokens[place].text for place in (at - 2, at + 2) if 0 <= place < len(tokens)]
    return len(quotation.tokens) == 1 and len(around) == 2 and all(text[0].isupper() for text in around)


def _length(statement: Statement) -> int:
    return sum(token.norm[0].isalnum() for token in statement.tokens)


_NAME = 2
"""Words in marks that are nobody's saying, unless they are half of all there is."""


def _as_one(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return a claim of several sentences as one: it states one fact, and all of it is looked for."""
    if len(sentences) < 2:
        return tuple(sentences)
    first = sentences[0]
    tokens = tuple(token for sentence in sentences for token in sentence.tokens)
    return (replace(first, span=Span(first.span.start, sentences[-1].span.end), tokens=tokens),)


def read_wording(
    document: Document, sentences: Sequence[Sentence], known: Collection[str] = ()
) -> tuple[tuple[Statement, ...], tuple[Quotation, ...]]:
    """Read the text of a claim as any text is read; `known` are words known to be names from the other claims."""
    statements = tuple(read_statement(sentence, document.folded, known=known) for sentence in sentences)
    quotations = find_quotations([s.sentence for s in statements], [s.names for s in statements])
    return statements, quotations


def read_claims(claims: Sequence[Claim]) -> tuple[Wording, ...]:
    """Return every wording of `claims`, weighed against all of them."""
    raw = [
        (index, text, kinds)
        for index, claim in enumerate(claims)
        for texts, kinds in (
            ((claim.text, *claim.also), {}),
            (label_readings(claim.text), {"is_reading": True}),
            (claim.unlike, {"unlike": True}),
        )
        for text in texts
    ]
    split_up = [(document, _as_one(split(document))) for document in (bare(text) for _, text, _ in raw)]
    known = known_names([sentence for _, sentences in split_up for sentence in sentences])
    readings = [
        (*entry, document, *read_wording(document, sentences, known))
        for entry, (document, sentences) in zip(raw, split_up, strict=True)
    ]
    frequency: dict[str, set[int]] = {}
    for index, _text, kinds, _document, statements, _quotations in readings:
        for statement in () if "is_reading" in kinds else statements:
            for key in (*statement.places, *(name.key for name in statement.names)):
                frequency.setdefault(key, set()).add(index)
    counts = {key: len(where) for key, where in frequency.items()}
    return tuple(
        Wording(
            index,
            text,
            document,
            statements[0],
            quotations,
            read_parts(statements[0], _apart(statements[0], quotations), counts, len(claims)),
            **kinds,
        )
        for index, text, kinds, document, statements, quotations in readings
        if statements
    )


def _apart(statement: Statement, quotations: Sequence[Quotation]) -> Sequence[Quotation]:
    """Return the quotations whose words are no parts of a claim: they are compared as such, or are a nickname."""
    sayings = find_sayings(statement, quotations)
    if is_about_sayings(statement, sayings):
        return sayings
    return [quotation for quotation in quotations if _is_nickname(statement.tokens, quotation)]
