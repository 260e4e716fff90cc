"""What is proposed of sources: only what they support, nothing twice, nothing that is there already."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from factcheck import check
from factcheck.claims.entries import document as written
from factcheck.claims.load import load_claims
from factcheck.model.claims import Claim, ClaimSet, Status
from factcheck.model.coverage import State
from factcheck.model.results import Verdict
from factcheck.model.text import Document
from factcheck.proposing.proposals import propose
from factcheck.readers import read_file, read_text

SOURCE = """\
# Divers end their search

Seventeen divers searched the wreck of the Maud for nine days, the harbour office said on Thursday. Maria Ferrante, the
chief executive of Corran Steel, which owned the ship, said the salvage had cost £2.4m.

"We owed it to the families," Ferrante said. She joined the firm in 2011. Will it sell its other 12 ships?

| Work | Total |
|---|---|
| Wrecks raised in the county | 7 |
"""
OTHER = "The wreck of the Maud was searched by 17 divers. It will be scrapped at Hollin in 2025, the yard said.\n"
NONE = ClaimSet(())


def source(text: str = SOURCE, name: str = "source.md") -> Document:
    return replace(read_text(text, name), date=date(2024, 3, 14))


def words(*documents: Document, known: ClaimSet = NONE, draft: Document | None = None) -> list[str]:
    return [claim.text for claim in propose(documents, known, draft).claims]


def test_each_fact_is_stated_once_in_few_words() -> None:
    assert words(source()) == [
        "Seventeen divers searched the wreck of the Maud for nine days",
        "Maria Ferrante is the chief executive of Corran Steel",
        "Corran Steel owned the ship",
        "The salvage had cost £2.4m",
        'Maria Ferrante: "We owed it to the families"',
        "Maria Ferrante joined the firm in 2011",
        "Wrecks raised in the county: 7",
    ]


def test_nothing_is_joined_over_a_nor_that_is_left_out() -> None:
    text = "The regatta, first held in 1953, was not rowed between 1968 and 1974, nor in 2001.\n"
    assert not any("1974 in 2001" in claim for claim in words(source(text)))


@pytest.mark.parametrize(
    "text",
    [
        "If 12 ships sank, £5m would be lost.",
        "Two sailors may have drowned off Hollin on Monday.",
        "It was claimed that 40 tonnes of oil leaked.",
    ],
)
def test_what_a_source_only_supposes_is_not_proposed(text: str) -> None:
    assert words(source(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Barely nine thousand people visited the fair",
        "The yard lost £5m in 2019",
        "Two sailors drowned off Hollin in May",
    ],
)
def test_what_it_states_is_proposed(text: str) -> None:
    assert words(source(f"{text}. It may close.")) == [text]


def test_a_draft_has_its_source_its_sentence_and_its_place() -> None:
    claim = propose([source()], NONE).claims[5]
    assert claim.status is Status.DRAFT
    assert claim.note == "source.md:6:46"
    [citation] = claim.sources
    assert (citation.title, citation.date) == ("Divers end their search", date(2024, 3, 14))
    assert citation.quote == "She joined the firm in 2011."


def test_every_proposal_is_supported_by_its_source(tmp_path: Path) -> None:
    paths = [tmp_path / "source.md", tmp_path / "other.txt"]
    for path, text in zip(paths, (SOURCE, OTHER), strict=True):
        path.write_text(text, encoding="utf-8")
    claims = propose([read_file(str(path)).document for path in paths], NONE).claims
    (tmp_path / "claims.yaml").write_text(written(claims), encoding="utf-8")
    loaded = load_claims(tmp_path / "claims.yaml")
    assert [claim.text for claim in loaded.claims] == [claim.text for claim in claims]
    for path in paths:
        results = [result for result in check(path, loaded).results if result.claim.note.startswith(str(path))]
        assert [result.verdict for result in results] == [Verdict.SUPPORTED] * (7 if path is paths[0] else 1)


@pytest.mark.parametrize("status", list(Status))
def test_what_a_claim_states_is_not_proposed_whatever_its_status(status: Status) -> None:
    claim = Claim("divers", "17 divers searched the wreck of the Maud", status=status)
    rejected = status is Status.REJECTED
    known = ClaimSet(() if rejected else (claim,), rejected=(claim,) if rejected else ())
    made = propose([source("Seventeen divers searched the wreck of the Maud.")], known)
    assert made.claims == ()
    assert [fact.state for _, fact in made.facts] == [State.BACKED]


def test_what_contradicts_a_claim_is_not_proposed_but_told() -> None:
    known = ClaimSet((Claim("divers", "Seven divers searched the wreck of the Maud"),))
    made = propose([source("Seventeen divers searched the wreck of the Maud.")], known)
    assert made.claims == ()
    assert [(fact.state, fact.reason) for _, fact in made.facts] == [(State.CONFLICTING, "Seventeen divers, not Seven")]


def test_nothing_that_is_proposed_has_words_that_contradict_a_claim() -> None:
    known = ClaimSet((Claim("divers", "Seven divers searched the wreck of the Maud"),))
    text = "Seventeen divers searched the wreck of the Maud at Hollin in 2025. The search cost £2.4m."
    assert words(source(text), known=known) == ["The search cost £2.4m"]


def test_a_fact_of_a_headline_is_taken_from_the_sentence_that_states_it() -> None:
    text = "40 cars for the ferry\n\nThe ferry carried 40 cars on its first day, the line said. It was a Monday.\n"
    assert words(source(text))[:1] == ["The ferry carried 40 cars on its first day"]


def test_a_second_source_adds_only_what_the_first_has_not() -> None:
    assert words(source(), source(OTHER, "other.txt"))[7:] == ["It will be scrapped at Hollin in 2025"]


def test_ids_are_others_than_those_there() -> None:
    known = ClaimSet((Claim("the-firm-sold-12-ships", "The firm bought a yard"),))
    assert [claim.id for claim in propose([source("The firm sold 12 ships.")], known).claims] == [
        "the-firm-sold-12-ships-2"
    ]


@pytest.mark.parametrize(
    ("draft", "wanted"),
    [
        ("The search for the Maud took 17 divers.", ["Seventeen divers searched the wreck of the Maud for nine days"]),
        ("Seventeen divers searched the wreck of the Maud.", ["Seventeen divers searched the wreck of the Maud for nine days"]),
        ("The wreck of the Maud was searched by seven divers for nine days.", ["Seventeen divers searched the wreck of the Maud for nine days"]),
        ("Maria Ferrante joined the firm in 2011.", ["Maria Ferrante joined the firm in 2011"]),
        ("The ferry carried 40 cars to Portree.", []),
        ("Corran Steel sold a yard to Maria Ferrante.", []),
        ("Nobody spoke.", []),
    ],
)  # fmt: skip
def test_for_a_draft_only_what_it_states_is_proposed(draft: str, wanted: list[str]) -> None:
    assert words(source(), draft=read_text(draft)) == wanted


@pytest.mark.parametrize("text", ["", "Nobody spoke.", "Will it sell 12 ships?", "By Ada Ruiz"])
def test_nothing_is_proposed_where_nothing_is_stated(text: str) -> None:
    assert words(source(text)) == []
