"""A draft against itself: each of its sentences held against the rest, its sums done, its headline looked for below.

Gives what conflicts as claims that the text makes and contradicts, so that every report shows them as it shows others:
both quotes with their places. What only has to be asked (a headline's number that stands nowhere below) is a remark.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.arithmetic import find_slips
from factcheck.coverage.zones import zones_of
from factcheck.document.texts import Text
from factcheck.holding import Held, agree, are_rounded, hold, is_sure, quote_of
from factcheck.matching.index import kin_key
from factcheck.model.claims import Claim
from factcheck.model.coverage import Zone
from factcheck.model.facts import Fact, Hedge, Kind, Quantity, Relation
from factcheck.model.results import OWN, Evidence, Remark, RemarkKind, Stance
from factcheck.model.text import BlockKind
from factcheck.verdict.evidence import EvidenceWriter
from factcheck.verdict.judgement import Comparison

_SMALL = 10
"""Numbers up to which a headline may count what the text names one by one."""
_NAMED: Mapping[Zone | BlockKind, str] = {
    Zone.HEADLINE: "the headline",
    Zone.STANDFIRST: "the standfirst",
    Zone.CAPTION: "the caption",
    BlockKind.ROW: "the table",
    BlockKind.ITEM: "the list",
}


def check_itself(text: Text) -> tuple[list[tuple[Claim, list[Evidence]]], list[Remark]]:
    """Return each sentence that the text contradicts, with what bears it out and what conflicts, and what is to ask."""
    itself = _Itself(text)
    return itself.results(), [query for at, query in _queries(text) if at not in itself.told]


class _Itself:
    def __init__(self, text: Text) -> None:
        self._text, self._zones = text, zones_of(text)
        self._writer = EvidenceWriter(text, suggest=False)
        self._found: dict[int, list[Evidence]] = {}
        self.told: set[int] = set()
        """The sentences that conflict with others."""

    def results(self) -> list[tuple[Claim, list[Evidence]]]:
        asked = [at for at, statement in enumerate(self._text.statements) if statement.facts]
        held = [one for one in hold(self._text, asked, self._text) if is_sure(one)]
        for one in sorted(held, key=lambda one: (one.claim > one.passage, one.claim, one.passage)):
            if one.claim < one.passage or not self._is_known(one):
                self._take(one)
        for slip in find_slips(self._text):
            fact = slip.fact
            words = self._text.statements[slip.sentence].text(fact.span)
            off = Comparison(fact.kind, Relation.DIFFERS, slip.expected, fact.span, words, slip.reason, 1.0)
            evidence = self._found.setdefault(slip.sentence, [])
            evidence.append(self._writer.sentence(Stance.CONFLICTS, slip.sentence, [off], slip.reason))
        return [(self._claim(at), evidence) for at, evidence in sorted(self._found.items())]

    def _is_known(self, held: Held) -> bool:
        """Whether the same two sentences were held against each other the other way round."""
        place = self._writer.sentence(Stance.NEITHER, held.claim, (), "").place
        return any(evidence.place == place for evidence in self._found.get(held.passage, ()))

    def _take(self, held: Held) -> None:
        at, judgement = held.claim, held.judgement
        self.told |= {at, held.passage}
        evidence = self._found.setdefault(at, [])
        stated = [
            one._replace(relation=Relation.SAME, found=held.stated(self._text, one), found_text=one.expected)
            for one in held.differing
        ]
        own = self._writer.sentence(Stance.SUPPORTS, at, stated, f"says {'; '.join(one.expected for one in stated)}")
        if own not in evidence:
            evidence.append(own)
        place, score = f"{judgement.reason} as in {self._named(at, own)}", judgement.score
        evidence.append(self._writer.sentence(Stance.CONFLICTS, held.passage, judgement.comparisons, place, score))

    def _named(self, at: int, own: Evidence) -> str:
        line, column = own.place.start
        where = own.place.label or f"{line}:{column}"
        name = _NAMED.get(self._zones[at]) or _NAMED.get(self._text.statements[at].sentence.kind)
        return f"{name} ({where})" if name else own.place.label or f"line {line}"

    def _claim(self, at: int) -> Claim:
        evidence = self._writer.sentence(Stance.NEITHER, at, (), "")
        line, column = evidence.place.start
        quote = " ".join(quote_of(self._text, at).split())
        return Claim(OWN, quote, path=self._text.document.path, line=line, column=column)


def _queries(text: Text) -> Iterator[tuple[int, Remark]]:
    """Yield the numbers of the headline that stand nowhere below it, each with its sentence."""
    zones, writer = zones_of(text), EvidenceWriter(text, suggest=False)
    rest = [statement for statement, zone in zip(text.statements, zones, strict=True) if zone is not Zone.HEADLINE]
    facts = [fact for statement in rest for fact in statement.facts]
    tokens = {token.norm for statement in rest for token in statement.tokens}
    for at, headline in enumerate(text.statements[: len(text.statements) - len(rest)]):
        for fact in filter(_is_figure, headline.facts):
            if any(_may_be(fact, other) for other in facts) or not tokens.isdisjoint(headline.text(fact.core).split()):
                continue
            words = headline.text(fact.span)
            comparison = Comparison(fact.kind, Relation.SAME, words, fact.span, words, "", 1.0)
            [finding] = writer.sentence(Stance.NEITHER, at, [comparison], "").findings
            like = (s.text(f.span) for s in rest for f in s.facts if kin_key(fact) and kin_key(f) == kin_key(fact))
            instead = next((f", where it says {other}" for other in like), "")
            reason = f"{words}: this stands nowhere below the headline{instead}"
            yield at, Remark(finding.place, words, reason, RemarkKind.QUERY)


def _is_figure(fact: Fact) -> bool:
    """Whether a value is one that is not reckoned from dates, nor counted from names."""
    value = fact.value
    if not isinstance(value, Quantity) or fact.kind not in (Kind.COUNT, Kind.MONEY, Kind.PERCENT):
        return False
    return value.hedge is not Hedge.VAGUE and (fact.kind is not Kind.COUNT or value.number > _SMALL)


def _may_be(fact: Fact, other: Fact) -> bool:
    """Whether the text gives a number of its headline, or one that may be rounded to it."""
    return agree(fact, other) or agree(other, fact) or are_rounded(fact, other)
