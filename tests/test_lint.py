"""What is wrong with claims: what each code finds, and what it must leave alone."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from factcheck.claims.load import load_claims
from factcheck.claims.places import Places
from factcheck.lint import Linter
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.complaints import RULES, Code, Complaint
from factcheck.model.text import Position
from factcheck.prepared import prepare

STORIES = sorted((Path(__file__).parent / "data" / "stories").glob("*/claims.yaml"))
TODAY = date(2024, 6, 1)


def lint(text: str, folder: Path) -> list[Complaint]:
    """Return the complaints about a claims file."""
    path = folder / "claims.yaml"
    path.write_text(text, encoding="utf-8")
    return complaints(load_claims(path))


def complaints(claims: ClaimSet) -> list[Complaint]:
    return [one for found in Linter(prepare(claims), TODAY, Places().of).complaints() for one in found]


def told(text: str, folder: Path) -> list[tuple[str, str, int, int]]:
    return [(one.code.value, one.claim.id, *one.start) for one in lint(text, folder)]


# code, id of the claim, the line and column that are told, claims file
FOUND: list[tuple[Code, str, int, int, str]] = [
    (
        Code.DUPLICATE,
        "again",
        3,
        3,
        "- The Thora landed 46 tonnes of herring\n- id: again\n  claim: 46 tonnes of herring were brought in by the Thora\n",
    ),
    (
        Code.DUPLICATE,
        "b",
        2,
        11,
        "- {id: a, claim: The bakery in Ulm burnt down}\n- {id: b, claim: In Ulm the bakery burnt down}\n",
    ),
    (
        Code.CONFLICTING,
        "late",
        3,
        3,
        "- {id: early, claim: The Almgren bridge opened in 1931}\n"
        "- id: late\n"
        "  claim: The Almgren bridge opened in 1934\n",
    ),
    (
        Code.CONFLICTING,
        "b",
        2,
        11,
        "- {id: a, claim: 46 tonnes of herring were landed}\n- {id: b, claim: 64 tonnes of herring were landed}\n",
    ),
    # only one of them has a day
    (
        Code.CONFLICTING,
        "b",
        2,
        11,
        "- {id: a, claim: 720 farms have signed, as_of: 2024-03-01}\n- {id: b, claim: 810 farms have signed}\n",
    ),
    # one that says the same as a third claim is no alibi
    (
        Code.CONFLICTING,
        "c",
        3,
        11,
        "- {id: a, claim: The Almgren bridge opened in 1931}\n"
        "- {id: b, claim: The mayor is Rut Sand, also: [The Almgren bridge opened in 1934.]}\n"
        "- {id: c, claim: The Almgren bridge opened in 1934}\n",
    ),
    (
        Code.ANOTHER,
        "mayor",
        2,
        52,
        "- {id: bridge, claim: The Almgren bridge opened in 1931}\n"
        "- {id: mayor, claim: The mayor is Rut Sand, also: [The Almgren bridge opened in 1931.]}\n",
    ),
    (
        Code.ANOTHER,
        "mayor",
        5,
        16,
        "- {id: bridge, claim: The Almgren bridge opened in 1931}\n"
        "- id: mayor\n"
        "  claim: The mayor is Rut Sand\n"
        "  examples:\n"
        "    supports: [In 1931 the Almgren bridge opened.]\n",
    ),
    (
        Code.UNNAMED,
        "d",
        4,
        11,
        "".join(f"- {{id: {name}, claim: fined £{fine}m}}\n" for name, fine in zip("abcd", (2, 4, 5, 7), strict=True)),
    ),
    (
        Code.UNLIKE,
        "herring",
        3,
        12,
        "- id: herring\n"
        "  claim: The Thora landed 46 tonnes of herring\n"
        '  unlike: ["46 tonnes of herring were landed by the Thora"]\n',
    ),
    (Code.TOLERANCE, "mayor", 3, 3, '- id: mayor\n  claim: The mayor is Rut Sand\n  tolerance: "2%"\n'),
    (Code.TOLERANCE, "bridge", 3, 3, "- id: bridge\n  claim: The bridge opened in May 1931\n  tolerance: rounded\n"),
    (
        Code.UNTITLED,
        "mayor",
        5,
        5,
        "- id: mayor\n  claim: The mayor is Rut Sand\n  sources:\n  - {title: Town roll}\n  - {url: https://ulm.example}\n",
    ),
    (Code.UNTITLED, "mayor", 3, 3, "- id: mayor\n  claim: The mayor is Rut Sand\n  sources: {publisher: Gazette}\n"),
    (
        Code.FUTURE,
        "mayor",
        3,
        34,
        "- id: mayor\n  claim: The mayor is Rut Sand\n  sources: [{title: Roll of Ulm, date: 2024-06-02}]\n",
    ),
    (
        Code.FUTURE,
        "mayor",
        3,
        22,
        "- id: mayor\n  claim: The mayor is Rut Sand\n  checked: {by: Ana, on: 2042-03-01}\n",
    ),
    (
        Code.QUOTE_CONFLICTS,
        "herring",
        5,
        5,
        "- id: herring\n"
        "  claim: The Thora landed 46 tonnes of herring\n"
        "  sources:\n"
        "  - title: Harbour log\n"
        "    quote: Thora landed 64 tonnes of herring, all sold by noon.\n",
    ),
    # also where another quotation bears the claim out
    (
        Code.QUOTE_CONFLICTS,
        "herring",
        5,
        18,
        "- id: herring\n"
        "  claim: The Thora landed 46 tonnes of herring\n"
        "  sources:\n"
        "  - {title: Gazette, quote: The Thora landed 46 tonnes of herring}\n"
        "  - {title: Log, quote: The Thora landed 64 tonnes of herring}\n",
    ),
    (
        Code.QUOTE_LACKS,
        "herring",
        4,
        18,
        "- id: herring\n"
        "  claim: The Thora landed 46 tonnes of herring\n"
        "  sources:\n"
        "  - {title: Log, quote: The Thora had never landed so much herring before.}\n",
    ),
    (Code.REVIEW, "mayor", 3, 3, "- id: mayor\n  claim: The mayor is Rut Sand\n  review_after: 2024-06-01\n"),
    (Code.UNCHECKED, "mayor", 3, 3, "- id: mayor\n  claim: The mayor is Rut Sand\n  status: draft\n"),
    (Code.UNCHECKED, "mayor", 1, 45, "- {id: mayor, claim: The mayor is Rut Sand, status: query}\n"),
    # what a rejected claim says is known not to be so; its keys have to be in order all the same
    (
        Code.UNTITLED,
        "mayor",
        1,
        55,
        "- {id: mayor, claim: The mayor is Rut Sand, sources: [{publisher: Gazette}], status: rejected}\n"
        "- The mayor is Ole Lund\n",
    ),
]


@pytest.mark.parametrize(("code", "claim", "line", "column", "text"), FOUND)
def test_what_is_wrong_is_told_where_it_stands(
    tmp_path: Path, code: Code, claim: str, line: int, column: int, text: str
) -> None:
    assert (code.value, claim, line, column) in told(text, tmp_path)


def test_every_code_finds_something() -> None:
    assert {code for code, *_ in FOUND} == set(Code) == set(RULES)


GOOD = [
    # the same figure of two days, and two figures of two days
    "- {claim: 720 farms have signed, as_of: 2024-03-01}\n- {claim: 810 farms have signed, as_of: 2024-05-01}\n",
    "- {id: a, claim: 720 farms have signed, as_of: 2024-03-01}\n"
    "- {id: b, claim: 720 farms have signed, as_of: 2024-05-01}\n",
    # more is said of it
    "- The Thora landed 46 tonnes of herring\n- The Thora landed 46 tonnes of herring and sold 40 of them in Ulm\n",
    # other facts with the same words, figures, people
    "- 46 tonnes of herring were landed\n- 64 tonnes of cod were landed\n",
    "- The Almgren bridge opened in 1931\n- The Almgren bridge was closed in 1934\n",
    "- The bakery in Ulm burnt down\n- The bakery in Passau burnt down\n- The bakery in Ulm was insured\n",
    "- Rut Sand was elected mayor in 2019\n- Ole Lund was elected mayor in 2014\n",
    "- Women's winner Ida Moe\n- Men's winner Jon Rask\n- Third was Lise Dahl\n",
    "- Profit of £4m\n- Sales of £90m\n- A fine of £2m\n- Costs of £11m\n",
    '- "Sand: \\"We will not sell\\""\n- "Lund: \\"We will sell\\""\n',
    # three that are alike can still be told apart by who reads them
    "- {id: a, claim: Harbour Line was fined £2m}\n"
    "- {id: b, claim: Nord Ferries was fined £4m}\n"
    "- {id: c, claim: Baltic Cargo was fined £5m}\n"
    "- {id: d, claim: Thora Shipping was fined £7m}\n",
    # an unlike that is another fact, though it has the words and the figure of the claim
    "- claim: The Thora landed 46 tonnes of herring\n  unlike: [The Thora landed 46 tonnes of cod]\n",
    "- claim: 17 divers searched the wreck\n  unlike: [17 divers gave evidence to the inquiry]\n",
    "- claim: Company on probation for three years\n  unlike: [Its manager was put on probation for three years]\n",
    # a tolerance for what is a number: in words, of money, under also
    "- {claim: Nine boats were lost, tolerance: 1}\n",
    '- {claim: The bill came to £4.1m, tolerance: "2%"}\n',
    "- {claim: The hall was full, also: [520 people were in the hall], tolerance: rounded}\n",
    # dates up to today
    "- claim: The mayor is Rut Sand\n"
    "  checked: {by: Ana, on: 2024-06-01}\n"
    "  review_after: 2024-06-02\n"
    "  status: checked\n"
    "  sources: [{title: Roll of Ulm, date: 2024-06-01}]\n",
    # quotations that bear the claim out, in other words, by a pronoun, by the day of the source, and of several one
    "- claim: The Thora landed 46 tonnes of herring\n"
    "  sources: [{title: Log, quote: She came in with forty-six tonnes of herring.}]\n",
    "- claim: The Thora sank in 2023\n"
    "  sources: [{title: Log, date: 2023-02-04, quote: The Thora sank on Thursday night.}]\n",
    "- claim: The Thora landed 46 tonnes of herring\n"
    "  sources:\n"
    "  - {title: Gazette, quote: The Thora had never landed so much.}\n"
    "  - {title: Log, quote: The Thora landed 46 tonnes of herring.}\n",
    # one that does not bear it out, and lacks no number
    "- claim: Rut Sand will not stand again\n  sources: [{title: Gazette, quote: She says it is time for others.}]\n",
    # lists of the like: who, where, when, which of several
    "- The Greens won 14 seats\n- The Liberals won 22 seats\n- The Greens won 9 seats in Ulm\n",
    "- Three people were killed in Porto\n- Nine people were killed in Braga\n",
    "- In 2019 the plant made 410 buses\n- In 2022 the plant made 530 buses\n",
    "- Stage 3 was 181 km long\n- Stage 4 was 202 km long\n- Ward 7 has 410 voters\n- Ward 8 has 512 voters\n",
    "- Moe scored in the 12th minute\n- Moe scored in the 80th minute\n",
    "- Anna Lind, 34, was rescued\n- Per Lind, 37, was rescued\n",
    "- The hospital has 410 beds\n- The hospital has 38 intensive-care beds\n- The hospital had 366 beds in 2019\n",
    "- The vaccine was 91% effective in adults\n- The vaccine was 74% effective in the over-80s\n",
    "- Nobody was hurt in the fire\n- Two firefighters were hurt in the fire at the mill\n",
    # what is rejected contradicts nothing
    "- {claim: The Almgren bridge opened in 1931}\n- {claim: The Almgren bridge opened in 1934, status: rejected}\n",
]


@pytest.mark.parametrize("text", GOOD)
def test_what_is_sound_is_left_alone(tmp_path: Path, text: str) -> None:
    assert told(text, tmp_path) == []


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.parent.name)
def test_the_claims_of_the_stories_are_sound(path: Path) -> None:
    """But for one: its words are as close to an unlike that has "out of" for "in"."""
    found = [(one.claim.id, one.code) for one in complaints(load_claims(path))]
    assert found == ([("f05", Code.UNLIKE)] if path.parent.name == "festival" else [])


def test_claims_that_are_alike_are_no_contradictions_as_well(tmp_path: Path) -> None:
    text = next(text for code, _, _, _, text in FOUND if code is Code.UNNAMED)
    assert [code for code, *_ in told(text, tmp_path)] == [Code.UNNAMED.value] * 4


def test_claims_of_two_events_that_name_nobody_do_not_meet() -> None:
    """They stand in two files: what is alike in them is so by chance."""
    one = [Claim(f"a{at}", f"{word} was fined £2m", path="a.yaml") for at, word in enumerate(_WORDS)]
    other = [Claim(f"b{at}", f"{word} was closed in 1990", path="b.yaml") for at, word in enumerate(_WORDS)]
    terse = Claim("fine", "The fine was £3m", path="a.yaml"), Claim("fine-2", "The fine was £8m", path="b.yaml")
    claims = ClaimSet((*one, terse[0], *other, terse[1]))
    assert complaints(claims) == []
    together = ClaimSet((*one, *(claim._replace(path="a.yaml") for claim in terse)))
    assert [found.code for found in complaints(together)] == [Code.CONFLICTING]


_WORDS: Sequence[str] = (
    "Abbey Mill",
    "Bryn Farm",
    "Colne Works",
    "Dunn Print",
    "Esk Foods",
    "Firth Steel",
    "Garn Slate",
    "Hythe Gas",
    "Irwell Dye",
)


@pytest.mark.parametrize(
    ("steps", "place"),
    [
        ((), (2, 5)),
        (("id",), (2, 5)),
        (("sources", 1, "quote"), (6, 20)),
        (("sources", 1), (6, 9)),
        (("sources", 2), (4, 5)),  # as far as it leads
        (("also", 0), (3, 5)),  # a single one may stand without a list
        (("tolerance",), (2, 5)),
    ],
)
def test_places_of_keys(tmp_path: Path, steps: tuple[str | int, ...], place: tuple[int, int]) -> None:
    text = (
        "claims:\n"
        "  - id: mayor\n"
        "    also: Rut Sand is mayor\n"
        "    sources:\n"
        "      - title: Roll\n"
        "      - {title: x, quote: Sand}\n"
        "    claim: The mayor is Rut Sand\n"
    )
    path = tmp_path / "claims.yaml"
    path.write_text(text, encoding="utf-8")
    [claim] = load_claims(path).claims
    assert Places().of(claim, *steps) == Position(*place)
    moved = Places({str(path.resolve()): "\n" + text}).of(claim._replace(line=3), *steps)
    assert moved == Position(place[0] + 1, place[1])
