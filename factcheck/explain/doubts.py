"""Why the judge took a passage for neither a support nor a conflict.

The judge is asked again with all its doubts lifted, then with one after the other put back: those without which it
would have decided are the reason. So a reason is never worked out a second time, and cannot differ from what happened.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.explain.readings import term_words
from factcheck.facts.polarity import Polarity
from factcheck.matching.align import Alignment, Match, weigh
from factcheck.matching.wording import Term
from factcheck.model.claims import Claim
from factcheck.model.records import NamedTuple
from factcheck.model.results import Stance
from factcheck.reading.statement import is_verb
from factcheck.settings import Settings
from factcheck.verdict.judge import judge
from factcheck.verdict.judgement import Judgement


def _as_is(alignment: Alignment) -> Alignment:
    return alignment


def _stated(alignment: Alignment) -> Alignment:
    passage = alignment.passage
    count = len(passage.statement.tokens)
    polarity = Polarity((0,) * count, (), (False,) * count)
    return alignment._replace(passage=passage._replace(statement=passage.statement._replace(polarity=polarity)))


def _anchored(alignment: Alignment) -> Alignment:
    return alignment._replace(passage=alignment.passage._replace(anchored=True))


def _named(alignment: Alignment) -> Alignment:
    return _with(alignment, lambda term, match: term.name is not None and (not match.degree or match.other_since))


def _with_verbs(alignment: Alignment) -> Alignment:
    return _with(alignment, lambda term, match: not match.degree and _is_verb(term, alignment))


def _with(alignment: Alignment, is_given: Callable[[Term, Match], bool]) -> Alignment:
    pairs = zip(alignment.wording.terms, alignment.matches, strict=True)
    matches = tuple(Match(1.0) if is_given(*pair) else pair[1] for pair in pairs)
    return weigh(alignment.wording, alignment.passage, matches)


def _is_verb(term: Term, alignment: Alignment) -> bool:
    return term.name is None and not term.is_light and is_verb(alignment.wording.statement, term.at)


class _Doubt(NamedTuple):
    words: str
    settings: Mapping[str, float] = {}
    alignment: Callable[[Alignment], Alignment] = _as_is


_DOUBTS = (
    _Doubt("the text does not seem to be about what these claims are about", alignment=_anchored),
    _Doubt("{names} is not named nearby, or somebody else was named since", alignment=_named),
    _Doubt("it does not say {verbs}", alignment=_with_verbs),
    _Doubt("it has a verb of its own in place of {verbs}", {"clash": 0.0, "kin": 0.0}),
    _Doubt("what it says is denied, asked, foretold or only supposed", alignment=_stated),
    _Doubt("some of the claim's words are under the opposite sign", {"unopposed": 1.0}),
    _Doubt("more than one value differs, as if another event were meant", {"certain": 0.0}),
    _Doubt("the claim has too few words to be sure that the same is meant", {"terse": 0.0}),
    _Doubt("hardly anything of what the claim says is in it, but for names", {"said": 0.0, "said_telling": 0.0}),
    _Doubt("too little of the claim is in the sentence itself ({here:.2f})", {"conflict_here": 0.0, "opposite": 0.0}),
    _Doubt("the words around its value are too unlike the claim's", {"conflict": 0.0, "conflict_kin": 0.0}),
    _Doubt("too little of the claim is in it ({score:.2f})", {"support": 0.0, "support_plain": 0.0}),
)
"""The first are put back first, so that what is told is rather one of the last."""


def doubts(judgement: Judgement, claim: Claim, settings: Settings) -> tuple[str, Stance]:
    """Give why a passage was left open, and what it would do otherwise; nothing if no doubt was the reason."""
    kept = list(_DOUBTS)
    alignment = judgement.alignment
    stance = _judged(kept, alignment, claim, settings)
    if stance is Stance.NEITHER:
        return "", stance
    for doubt in _DOUBTS:
        rest = [other for other in kept if other is not doubt]
        if _judged(rest, alignment, claim, settings) is stance:
            kept = rest
    return "; ".join(_worded(doubt, judgement) for doubt in kept), stance


def _judged(lifted: list[_Doubt], alignment: Alignment, claim: Claim, settings: Settings) -> Stance:
    for doubt in lifted:
        alignment = doubt.alignment(alignment)
        settings = settings._replace(**doubt.settings)  # type: ignore[arg-type]  # all that are named are floats
    return judge(alignment, claim, settings).stance


def _worded(doubt: _Doubt, judgement: Judgement) -> str:
    alignment = judgement.alignment
    pairs = list(zip(alignment.wording.terms, alignment.matches, strict=True))
    names = [term for term, match in pairs if term.name is not None and (not match.degree or match.other_since)]
    verbs = [term for term, match in pairs if not match.degree and _is_verb(term, alignment)]
    return doubt.words.format(
        names=_listed(names, alignment), verbs=_listed(verbs, alignment), here=alignment.here, score=judgement.score
    )


def _listed(terms: list[Term], alignment: Alignment) -> str:
    return " and ".join(f'"{term_words(term, alignment.wording.statement)}"' for term in terms) or "the claim's"
