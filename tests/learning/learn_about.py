"""The labelled stories, corrections and cases of `tests` -> `factcheck/verdict/weights.py`.

    pip install numpy scipy
    python tests/learning/learn_about.py            # learns from all and writes the weights, a minute and a half
    python tests/learning/learn_about.py --judge    # learns without each eighth of the stories and judges that

Logistic regressions with constrained signs: that a text tells of the event of the claims, before and after it is known
which of them it decides, that a difference contradicts the claim, and that a passage bears it out. Which words of a
text err and which sentences bear a claim out is labelled; where several differences lie at those words, or several
sentences are labelled, the one that the weights so far find likeliest is taken, and learned again.
Nothing is drawn by chance; with the same versions of numpy and scipy the same bytes come out each time (numpy 2.4, scipy
1.17). Weights are never judged on the story that they were learned from.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
import yaml
from scipy.optimize import minimize

from factcheck import Claim, load_claims
from factcheck.document.texts import Text
from factcheck.model.claims import ClaimSet
from factcheck.model.results import Stance
from factcheck.model.text import Document, OffsetMap, Span
from factcheck.pipeline import Checker
from factcheck.readers import read_file, read_text
from factcheck.verdict import candidates as finding
from factcheck.verdict import certainty as sureness
from factcheck.verdict import judge as judging
from factcheck.verdict.again import Made
from factcheck.verdict.candidates import Candidate, find_candidates
from factcheck.verdict.decide import decided_claims
from factcheck.verdict.deciding import lacking
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.event import evidence_decided
from factcheck.verdict.features import Features, probability, sum_up
from factcheck.verdict.judgement import Comparison

TESTS = Path(__file__).parents[1]
TARGET = TESTS.parent / "factcheck" / "verdict" / "weights.py"
ROUNDS = 3
FOLDS = 8
EXACT = {"maxiter": 4000, "maxfun": 6000, "ftol": 1e-13, "gtol": 1e-5}
"""How near the best weights have to be found: so near that rounding does not tell the rest."""
RIDGE = 1.0
"""How strongly weights are drawn towards nothing."""
CONTRADICTED = 1.5
"""What a tick beside a wrong fact weighs, beside one where the text says nothing."""
ALARM = 1.15
"""What a difference in a text that does not contradict the claim weighs, beside one that does."""
LINE = 2.0
"""What an example from a line or two weighs beside one from a story: there are few, and each stands for a kind."""
LINES = 1.5, 1.5
"""What a fact borne out, and an error, weigh beside the other examples of a line or two: they are rarer in stories."""

OF_EVENT = 3
"""Claims that a text has to bear out or to contradict for it to tell of their event."""
Weights = dict[str, int]


class Wrong(NamedTuple):
    """Words of a text that contradict a claim."""

    span: Span
    """In the text of the document."""
    claim: str = ""
    """The words of the claim in whose place they stand; empty where that is not labelled."""


class Labelled(NamedTuple):
    """One text with what it does to each claim."""

    group: str
    """What it is learned and judged together with: its story, or its correction."""
    text: Text
    checker: Checker
    gold: Mapping[str, str]
    """Claim -> the letters that are right: S supported, C conflicting, M mixed, N not found."""
    where: Mapping[str, Sequence[Wrong]]
    """Claim -> the words that err."""
    bears_out: Mapping[str, Sequence[str]]
    """Claim -> words of the sentences that bear it out; nothing where that is not labelled."""
    candidates: Sequence[Candidate]
    is_line: bool
    """Whether it is a correction or a case: a line or two, with one claim."""

    @property
    def is_of_event(self) -> bool:
        """Whether it tells of the event of the claims: it bears out or contradicts several of them."""
        return sum("N" not in letters for letters in self.gold.values()) >= OF_EVENT


class Row(NamedTuple):
    """One candidate with its label."""

    candidate: Candidate
    claim: str
    letters: str
    errs: bool
    """Whether it is the sentence that errs."""
    wrong: Sequence[bool]
    """For each difference whether it is at the words that err."""
    bears_out: bool | None
    """Whether it is a sentence that bears the claim out; None where that is not labelled."""
    has_all: bool
    """Whether it has every deciding part."""
    is_line: bool


def read_stories(folder: Path) -> Iterator[Labelled]:
    """Yield the texts of the stories and drafts below a folder, by its `gold.json`."""
    checkers: dict[str, Checker] = {}
    for name, row in json.loads((folder / "gold.json").read_text(encoding="utf-8")).items():
        if row["claims"] not in checkers:
            checkers[row["claims"]] = Checker(load_claims([folder / row["claims"]]), suggest=False)
        document = read_file(str(folder / name)).document
        where = {
            claim: [wrong for entry in entries for wrong in _wrong(document, **entry)]
            for claim, entries in row.get("differs", {}).items()
        }
        yield _labelled(
            f"{folder.name}/{name.split('/')[0]}",
            checkers[row["claims"]],
            document,
            row["gold"],
            {**{claim: _wrong(document, words) for claim, words in row.get("where", {}).items()}, **where},
            row.get("bears_out", {}),
        )


def read_corrections(path: Path) -> Iterator[Labelled]:
    """Yield the three passages of each correction in a file of JSON lines."""
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        checker = Checker(ClaimSet((Claim("claim", case["claim"]),)), suggest=False)
        for passage, letter in (("wrong", "C"), ("right", "S"), ("near", "N")):
            document = read_text(case[passage])
            where = {"claim": _wrong(document, case["wrong_words"])} if passage == "wrong" else {}
            yield _labelled(case["id"], checker, document, {"claim": letter}, where, is_line=True)


def read_cases(folder: Path) -> Iterator[Labelled]:
    """Yield the texts of the cases in a folder."""
    for path in sorted(folder.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            checker = Checker(ClaimSet((Claim("claim", case["claim"]),)), suggest=False)
            for key, letter in (("support", "S"), ("conflict", "C"), ("silent", "N")):
                for text in _texts(case.get(key)):
                    document = read_text(text, case.get("name", ""))
                    where = {"claim": _wrong(document, case["words"])} if key == "conflict" and "words" in case else {}
                    yield _labelled(case["id"], checker, document, {"claim": letter}, where, is_line=True)


def read_examples(path: Path) -> Iterator[Labelled]:
    """Yield the examples of the claims in a claims file, each a text of its own in the company of all claims."""
    claims = load_claims([path])
    checker = Checker(claims, suggest=False)
    for claim in claims.claims:
        examples = claim.examples
        for texts, letter in ((examples.supports, "S"), (examples.conflicts, "C"), (examples.unrelated, "N")):
            for text in texts:
                document = read_text(text)
                where = {claim.id: _wrong(document, document.text)} if letter == "C" else {}
                yield _labelled(claim.id, checker, document, {claim.id: letter}, where, is_line=True)


def _texts(value: str | Sequence[str] | None) -> Sequence[str]:
    return [value] if isinstance(value, str) else value or []


def _labelled(
    group: str,
    checker: Checker,
    document: Document,
    gold: Mapping[str, str],
    where: Mapping[str, Sequence[Wrong]],
    bears_out: Mapping[str, Sequence[str]] = MappingProxyType({}),
    *,
    is_line: bool = False,
) -> Labelled:
    text = checker.read(document)
    candidates = find_candidates(text, checker.index, checker.claims)
    return Labelled(group, text, checker, gold, where, bears_out, candidates, is_line)


def _wrong(document: Document, text: str, sentence: str = "", claim: str = "") -> list[Wrong]:
    """Find words that err, in the sentence that is given where they stand more than once."""
    around = max(document.text.find(sentence), 0)
    start = document.text.find(text, around)
    return [Wrong(Span(start, start + len(text)), claim)] if start >= 0 else []


def rows_of(labelled: Labelled, event: Weights) -> list[Row]:
    """Return the candidates of a text with their labels, by the weights that tell whether it is about the event."""
    rows = []
    for candidate in (told_anew(candidate, event) for candidate in labelled.candidates):
        claim = labelled.checker.claims[candidate.claim].id
        letters = labelled.gold.get(claim)
        if letters is None or candidate.binding.wording.unlike:
            continue
        words = labelled.where.get(claim, ())
        to_text = labelled.text.document.to_text
        sentence = to_text.span(candidate.binding.statement.sentence.span)
        errs = any(_overlap(sentence, wrong.span) for wrong in words)
        wrong = [_is_wrong(difference, candidate, words, to_text) for difference, _ in candidate.differences]
        quotes = labelled.bears_out.get(claim)
        quote = labelled.text.document.text[sentence.start : sentence.end]
        bears_out = None if quotes is None else any(words in quote or quote in words for words in quotes)
        has_all = not lacking(candidate.binding)
        rows.append(Row(candidate, claim, letters, errs, wrong, bears_out, has_all, labelled.is_line))
    return rows


def told_anew(candidate: Candidate, event: Weights) -> Candidate:
    """Return a candidate with the likelihood that its text tells of the event of the claims taken from `event`."""
    standing = candidate.standing
    likely = probability(sum_up(standing.evidence, event))
    factor = likely / standing.event
    differences = tuple(
        (difference, {name: value * factor if "event" in name else value for name, value in features.items()})
        for difference, features in candidate.differences
    )
    return candidate._replace(standing=standing._replace(event=likely), differences=differences)


def _is_wrong(difference: Difference, candidate: Candidate, words: Sequence[Wrong], to_text: OffsetMap) -> bool:
    """Whether a difference is at words that err, and in the place of the words of the claim that go with them."""
    found = to_text.span(candidate.binding.statement.span(difference.first, difference.last))
    wording = candidate.binding.wording
    part = candidate.binding.bounds[difference.place].part
    ours = wording.statement.span(part.first, part.last)
    free = difference.sort in (Sort.POLARITY, Sort.SWAP, Sort.OFFICE)
    for wrong in words:
        at = wording.document.folded.find(wrong.claim) if wrong.claim and not free else -1
        if _overlap(found, wrong.span) and (at < 0 or _overlap(ours, Span(at, at + len(wrong.claim)))):
            return True
    return False


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


Example = tuple[Features, float, float]
"""Features, whether it is so, and what the example weighs."""


class Learned(NamedTuple):
    """The four tables of weights."""

    event: Weights
    event_decided: Weights
    differs: Weights
    about: Weights


def learn(texts: Sequence[Labelled]) -> Learned:
    """Return the weights learned from some texts."""
    stories = [labelled for labelled in texts if not labelled.is_line]
    event = fit(list(_settings(stories)), sign_of_event, {})
    differs, about = learn_rows([rows_of(labelled, event) for labelled in texts])
    finding.EVENT, sureness.DIFFERS, judging.ABOUT = event, differs, about
    decided = [_decided(labelled, event) for labelled in stories]
    return Learned(event, fit(list(_settings(stories, decided)), sign_of_event, {}), differs, about)


def _settings(texts: Sequence[Labelled], decided: Sequence[Collection[int]] = ()) -> Iterator[Example]:
    """Yield what each text has of the other claims of the file, for each claim, all of one text weighing as one.

    If it is given which claims each `decided`, that as well.
    """
    for at, labelled in enumerate(texts):
        told = {candidate.claim: candidate.standing for candidate in labelled.candidates}
        for claim, standing in told.items():
            section = labelled.checker.index.sections.claims(standing.section)
            besides = evidence_decided(claim, section, decided[at]) if decided else {}
            yield {**standing.evidence, **besides}, float(labelled.is_of_event), 1.0 / len(told)


def _decided(labelled: Labelled, event: Weights) -> set[int]:
    """Return the claims that a text decides, by index, with the weights in force."""
    quoted = {wording.claim for wording, _ in labelled.checker.prepared.quotations.findings(labelled.text)}
    candidates = (told_anew(candidate, event)._replace(made=Made()) for candidate in labelled.candidates)
    return quoted | decided_claims(labelled.checker.judge_candidates(candidates))


def learn_rows(texts: Sequence[Sequence[Row]]) -> tuple[Weights, Weights]:
    """Return the weights of differences and those of passages, learned from the rows of each text."""
    differs: Weights = {}
    for _ in range(ROUNDS):
        differs = fit(list(_differences(texts, differs)), sign_of_difference, differs)
    weighed = [
        [(row, row.candidate.about(_certainties(row, differs))) for row in rows if row.has_all] for rows in texts
    ]
    about: Weights = {}
    for _ in range(ROUNDS):
        about = fit(list(_passages(weighed, about)), sign_of_passage, about)
    return differs, about


def _certainties(row: Row, differs: Weights) -> dict[object, float]:
    pairs = row.candidate.differences
    return {difference: probability(sum_up(features, differs)) for difference, features in pairs}


def _differences(texts: Sequence[Sequence[Row]], differs: Weights) -> Iterator[Example]:
    """Yield the likeliest difference of each sentence that errs, and all differences of texts without an error."""
    for row in (row for rows in texts for row in rows if row.candidate.differences):
        features = [features for _, features in row.candidate.differences]
        if not set(row.letters) & set("SN") and row.errs:
            known = lambda found: sum_up(found, differs) if differs else _first_guess(found)  # noqa: E731
            right = [found for found, wrong in zip(features, row.wrong, strict=True) if wrong]
            if right:
                yield max(right, key=known), 1.0, LINE * LINES[1] if row.is_line else 1.0
        elif not set(row.letters) & set("CM"):
            yield from ((found, 0.0, LINE if row.is_line else ALARM) for found in features)


def _first_guess(features: Features) -> float:
    return sum(value for name, value in features.items() if name.endswith((" role", " kin")) or name == "rest words")


def _passages(texts: Sequence[Sequence[tuple[Row, Features]]], about: Weights) -> Iterator[Example]:
    """Yield the likeliest passage for each fact that a text bears out, and all that must not bear one out."""
    for rows in texts:
        best: dict[str, tuple[float, Features, bool]] = {}
        for row, features in rows:
            if row.letters in ("S", "M") and row.bears_out is False:
                continue
            if row.letters in ("S", "M") and (row.bears_out or not row.errs):
                guess = features["words"] + features["values"] + features["names"] - features["difference"]
                score = sum_up(features, about) if about else guess
                if row.claim not in best or score > best[row.claim][0]:
                    best[row.claim] = (score, features, row.is_line)
            elif row.letters == "N" or (not set(row.letters) & set("SN") and (row.letters != "M" or row.errs)):
                worth = LINE if row.is_line else 1.0
                yield features, 0.0, worth if row.letters == "N" else worth * CONTRADICTED
        yield from ((features, 1.0, LINE * LINES[0] if line else 1.0) for _, features, line in best.values())


def sign_of_event(name: str) -> int:
    """Return which sign a feature of a text must have."""
    return -1 if name == "other years" else 1


def sign_of_difference(name: str) -> int:
    """Return which sign the weight of a feature must have: 1, -1, or 0 for either."""
    if name == "word for word elsewhere" or name in _AGAINST_DIFFERENCES:
        return -1
    if "verbatim" in name or "word for word" in name or name in _FOR_DIFFERENCES:
        return 1
    return int(name.endswith(("role", "kin", "rest", "role and rest", "kin and rest", "rest here", " event", " frame")))


def sign_of_passage(name: str) -> int:
    """Return which sign the weight of a feature must have: a mismatch never helps a support."""
    name = name.removeprefix("alone, ")
    if name.endswith(" seen") or name in _AGAINST_PASSAGES:
        return -1
    return int(name in _FOR_PASSAGES)


_FOR_DIFFERENCES = frozenset(
    [
        "event",
        "alone, role and rest",
        "alone, rest here",
        "frame and event",
    ]
)
_AGAINST_DIFFERENCES = frozenset(
    [
        "bears out another",
        "elsewhere",
        "supposed",
        "rivals",
        "strangers",
        "own year",
        "own date",
        "strangers and no names",
        "another named",
        "value apart",
        "date of another",
    ]
)
_FOR_PASSAGES = frozenset(
    [
        "words",
        "words here",
        "values",
        "names",
        "joined",
        "telling",
        "value nouns",
        "event",
        "verb",
        "word for word",
        "above next claim",
        "above next sentence",
        "best sentence",
        "value role",
        "found weighs",
        "value said once",
        "modifiers",
    ]
)
_AGAINST_PASSAGES = frozenset(
    [
        "difference",
        "supposed",
        "names missing",
        "values missing",
        "word missing",
        "marks missing",
        "strangers",
        "own year",
        "own date",
        "strangers and no names",
        "verb clashes",
        "subject differs",
        "value read otherwise",
        "noun loosely",
        "order missing",
        "degree missing",
        "side missing",
        "date vaguer",
        "year added",
        "value within",
        "denial missing",
        "role taken",
        "rival name",
    ]
)


def fit(examples: Sequence[Example], sign: Callable[[str], int], start: Weights) -> Weights:
    """Return the weights of a logistic regression, in hundredths, whole numbers; those of 0 left out."""
    names = sorted({name for features, _, _ in examples for name in features})
    place = {name: at for at, name in enumerate(names)}
    table = np.zeros((len(examples), len(names) + 1))
    table[:, -1] = 1.0
    for at, (features, _, _) in enumerate(examples):
        for name, value in features.items():
            table[at, place[name]] = value
    truth = np.array([is_so for _, is_so, _ in examples])
    worth = np.array([weight for _, _, weight in examples])
    ridge = np.full(len(names) + 1, RIDGE)
    ridge[-1] = 0.01
    bounds = [(0, None) if sign(name) > 0 else (None, 0) if sign(name) < 0 else (None, None) for name in names]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        likely = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        surprise = truth * np.log(likely + 1e-12) + (1 - truth) * np.log(1 - likely + 1e-12)
        value = -(worth * surprise).sum() + 0.5 * (ridge * weights * weights).sum()
        return float(value), table.T @ (worth * (likely - truth)) + ridge * weights

    first = np.array([start.get(name, 0) / 100 for name in (*names, "bias")])
    found = minimize(loss, first, jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)], options=EXACT)
    rounded = {name: round(100 * float(weight)) for name, weight in zip((*names, "bias"), found.x, strict=True)}
    return {name: weight for name, weight in rounded.items() if weight or name == "bias"}


def judge_without(texts: Sequence[Labelled]) -> None:
    """Learn without each part of the stories in turn, judge that part, and print the figures of all."""
    groups = sorted({labelled.group for labelled in texts})
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for part in range(FOLDS):
        held = set(groups[part::FOLDS])
        learned = learn([labelled for labelled in texts if labelled.group not in held])
        judging.EVENT_DECIDED = learned.event_decided
        for labelled in texts:
            if labelled.group in held:
                kind = "lines" if labelled.is_line else labelled.group.split("/")[0]
                counts[kind] += _count(labelled)
    for kind, count in sorted(counts.items()):
        shares = [
            f"{name} {count[name] / max(count[of], 1):.3f}"
            for name, of in (
                ("found", "errors"),
                ("at their words", "errors"),
                ("ticked", "errors"),
                ("borne out", "facts"),
                ("alarms", "silent"),
            )
        ]
        print(kind, "  ".join(shares))


def _count(labelled: Labelled) -> Counter[str]:
    """Count what the passages and quotations of a text do to its claims."""
    judged = labelled.checker.judge(labelled.text.document)
    stances: dict[str, set[Stance]] = defaultdict(set)
    against: dict[str, list[Comparison]] = defaultdict(list)
    for judgement in judged.standing:
        stances[judgement.claim.id].add(judgement.stance)
        if judgement.stance is Stance.CONFLICTS:
            against[judgement.claim.id] += judgement.comparisons
    for wording, quotation in judged.quotations:
        claim = labelled.checker.claims[wording.claim].id
        stances[claim].add(Stance.CONFLICTS if quotation.conflicts else Stance.SUPPORTS)
        if quotation.conflicts:
            against[claim] += quotation.comparisons
    count: Counter[str] = Counter()
    for claim, letters in labelled.gold.items():
        conflicts, supports = (stance in stances[claim] for stance in (Stance.CONFLICTS, Stance.SUPPORTS))
        if not set(letters) & set("SN"):
            count["errors"] += 1
            count["found"] += conflicts
            count["at their words"] += conflicts and _is_shown(against[claim], labelled, claim)
            count["ticked"] += supports and not conflicts
        elif not set(letters) & set("CM"):
            count["silent"] += 1
            count["alarms"] += conflicts
            count["facts"] += letters == "S"
            count["borne out"] += letters == "S" and supports and not conflicts
    return count


def _is_shown(against: Iterable[Comparison], labelled: Labelled, claim: str) -> bool:
    """Whether something that differs is at the words that err; so is all where those are not labelled."""
    words = labelled.where.get(claim, ())
    spans = [labelled.text.document.to_text.span(found.found) for found in against if not found.relation.agrees]
    return not words or any(_overlap(span, wrong.span) for span in spans for wrong in words)


def write(learned: Learned) -> None:
    """Write the weights as a module."""
    lines = [
        '"""What each feature is worth, in hundredths of a unit of log-odds.',
        "",
        "Written by ``python tests/learning/learn_about.py`` from the labelled stories, corrections and cases of `tests`, and",
        'not to be edited.\n"""',
        "",
        *_table("EVENT", "That a text tells of the event of the claims.", learned.event),
        "",
        *_table("EVENT_DECIDED", "The same, once it is known which of them it decides.", learned.event_decided),
        "",
        *_table("ABOUT", "That a passage bears a claim out.", learned.about),
        "",
        *_table("DIFFERS", "That a difference contradicts the claim.", learned.differs),
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _table(name: str, meaning: str, weights: Weights) -> Iterable[str]:
    yield f"{name}: dict[str, int] = {{"
    yield from (f'    "{feature}": {weight},' for feature, weight in sorted(weights.items()))
    yield f'}}\n"""{meaning}"""'


def main() -> None:
    """Learn the weights and write them, or judge how good such weights are."""
    parser = argparse.ArgumentParser(description="Learn what makes a passage bear a claim out or contradict it.")
    parser.add_argument("--judge", action="store_true", help="judge weights on stories that they were not learned from")
    judge_only = parser.parse_args().judge
    data = TESTS / "data"
    texts = [
        *read_stories(data / "stories"),
        *read_stories(data / "drafts"),
        *(labelled for path in sorted((data / "corrections").glob("*.jsonl")) for labelled in read_corrections(path)),
        *read_cases(TESTS / "cases"),
        *read_examples(TESTS.parent / "claims.yaml"),
    ]
    if judge_only:
        judge_without(texts)
    else:
        write(learn(texts))


if __name__ == "__main__":
    main()
