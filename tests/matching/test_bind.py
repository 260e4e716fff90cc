"""Which part of a claim is which words of a passage: by word, value, name, pronoun; here, beside it, elsewhere; or absent."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.document.memory import ReadingMemory
from factcheck.document.texts import read_document
from factcheck.facts.superlatives import SUFFIX
from factcheck.matching.bind import (
    ELSEWHERE,
    OTHER_READING,
    VAGUE,
    Binding,
    Bound,
    How,
    bind,
    neighbours,
    related_roots,
)
from factcheck.matching.parts import PartKind
from factcheck.matching.rebind import rebind
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim, Tolerance
from factcheck.model.facts import Relation
from factcheck.readers import read_text
from factcheck.text.net import Link


def bound(claim: str, text: str, focus: int = -1, tolerance: Tolerance | None = None) -> Binding:
    """Bind a claim to the passage around a sentence of `text`, the last if none is given."""
    wording, *_ = read_claims([Claim("c", claim)])
    surnames = [name.key for name in wording.statement.names if name.is_person]
    made = read_document(read_text(text), str, surnames)
    return bind(wording, made, focus % len(made.statements), tolerance)


def part(binding: Binding, words: str) -> Bound:
    """Return the part of the claim that begins with `words`."""
    statement = binding.wording.statement
    return next(b for b in binding.bounds if statement.words(b.part.first, b.part.last).startswith(words))


def words_at(binding: Binding, found: Bound) -> str:
    return binding.at(found.offset).tokens[found.at].text if found.at >= 0 else ""


WORDS = [
    # claim, text, word of the claim, word of the text, link
    ("The firm restored the mosaic", "The mosaic was restored.", "restored", "restored", Link.SAME),
    ("The firm restored the mosaic", "The restoration of the mosaic began.", "restored", "restoration", Link.SAME),
    ("The firm purchased the dairy", "The firm bought the dairy.", "purchased", "bought", Link.SAME),
    ("A dog bit the vicar", "A terrier bit the vicar.", "dog", "terrier", Link.IMPLIED),
    ("A terrier bit the vicar", "A dog bit the vicar.", "terrier", "dog", Link.IMPLIES),
]
ABSENT_WORDS = [
    # claim, text, word of the claim that stays absent
    ("The firm restored the mosaic", "The firm sold postcards.", "mosaic"),
    ("Wheat prices rose", "Wheat prices fell.", "rose"),  # an opposite is never a word's own
    ("The door was open", "The door was closed.", "open"),
    ("The senator supported the bill", "The senator opposed the bill.", "supported"),
    ("The choir sang at the fair", "The bishop blessed the lifeboat.", "choir"),
]


@pytest.mark.parametrize(("claim", "text", "word", "expected", "link"), WORDS)
def test_a_word_is_bound_to_its_like(claim: str, text: str, word: str, expected: str, link: Link) -> None:
    binding = bound(claim, text)
    found = part(binding, word)
    assert (found.how, words_at(binding, found), found.link) == (How.WORD, expected, link)


@pytest.mark.parametrize(("claim", "text", "word"), ABSENT_WORDS)
def test_a_word_is_not_bound_to_another(claim: str, text: str, word: str) -> None:
    assert part(bound(claim, text), word).how is How.ABSENT


VALUES = [
    # claim, text, value of the claim
    ("17 divers searched the wreck", "Seventeen divers searched the wreck.", "17"),
    ("The salvage cost £2.4m", "The salvage cost £2.4 million.", "£2.4m"),
    ("The mill opened in June 1932", "The mill opened on 4 June 1932.", "June 1932"),
    ("More than 6,000 signed it", "6,214 people signed it.", "More than 6,000"),
    ("The pass is 5 km long", "The pass is 5,000 metres long.", "5 km"),
    ("Rovers won 3-1", "Rovers won 3-1.", "3-1"),
    ("12% were absent", "12 per cent were absent.", "12%"),
    ("Rovers won 3-1", "City lost 1-3 to Rovers.", "3-1"),  # told by the loser
    ("All nine huts burned", "All nine of the huts burned.", "All nine"),
]
ABSENT_VALUES = [
    ("17 divers searched the wreck", "Seven divers searched the wreck.", "17"),
    ("17 divers searched the wreck", "Divers searched the wreck.", "17"),
    ("17 divers searched the wreck", "The dive cost £17.", "17"),
    ("The salvage cost £2.4m", "The salvage cost £4.2m.", "£2.4m"),
    ("The salvage cost £2.4m", "The salvage took 2.4 days.", "£2.4m"),
    ("The mill opened in June 1932", "The mill opened in June 1923.", "June 1932"),
    ("12% were absent", "21 per cent were absent.", "12%"),
    ("Rovers won 3-1", "Rovers won 1-0.", "3-1"),
    ("The bill passed by 38 votes to 40", "The bill passed by 40 votes to 38.", "38"),  # told by one verb
    ("All nine huts burned", "Seven of the nine huts burned.", "All nine"),
]


@pytest.mark.parametrize(("claim", "text", "value"), VALUES)
def test_a_value_is_bound_to_one_that_agrees(claim: str, text: str, value: str) -> None:
    found = part(bound(claim, text), value)
    assert found.how is How.VALUE
    assert found.relation is not None
    assert found.relation.agrees


@pytest.mark.parametrize(("claim", "text", "value"), ABSENT_VALUES)
def test_a_value_is_not_bound_to_another(claim: str, text: str, value: str) -> None:
    assert part(bound(claim, text), value).how is How.ABSENT


def test_the_tolerance_of_a_claim_lets_a_value_agree() -> None:
    within = bound("17 divers dived", "18 divers dived.", tolerance=Tolerance(absolute=Fraction(2)))
    assert part(within, "17").relation is Relation.WITHIN


NOUNS = [
    # claim, text, least and most of how well the nouns agree
    ("17 divers were hurt", "17 divers were hurt.", 1.0, 1.0),
    ("17 people were killed", "17 persons were killed.", 0.6, 1.0),
    ("14 people were arrested", "Police made 14 arrests.", 0.5, 0.99),
    ("Nine boats sank", "Nine bridges sank.", 0.0, 0.49),  # another thing is counted
    ("Nine nurses left", "Nine ferries left.", 0.0, 0.49),
    ("Nine pupils left", "Nine left.", 0.5, 0.99),  # the noun is left out
    ("740 homes will be safe", "740 dwellings will be safe.", 0.5, 1.0),
    ("412 jobs will go", "The 412 who work there will go.", 0.5, 1.0),  # three figures tell by themselves
    ("100 jobs will go", "The 100 ferries will go.", 0.5, 1.0),
    ("99 jobs will go", "The 99 ferries will go.", 0.0, 0.49),
    ("Nine people were hurt", "Nine nurses were hurt.", 0.5, 1.0),
    ("Three deaths were reported", "The deaths of three men were reported.", 0.5, 0.99),
    ("Three were reported", "Three deaths were reported.", 0.5, 0.99),
]


@pytest.mark.parametrize(("claim", "text", "least", "most"), NOUNS)
def test_equal_counts_agree_as_well_as_their_nouns(claim: str, text: str, least: float, most: float) -> None:
    found = next(b for b in bound(claim, text).bounds if b.part.kind is PartKind.VALUE)
    assert found.how is How.VALUE
    assert least <= found.noun <= most


def test_a_number_that_was_read_as_another_kind_agrees_less() -> None:
    found = part(bound("The striker scored in the 79th minute", "The clock showed 79 minutes."), "79th")
    assert (found.how, found.noun) == (How.VALUE, OTHER_READING)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gwen Pryce has 70 goats.", False),
        ("Gwen Pryce was sentenced to 70 months.", False),
        ("Gwen Pryce has lived at number 70 for a year.", False),
        ("Gwen Pryce was killed 70 hours later.", False),
        ("Gwen Pryce had her 70th birthday.", True),
    ],
)
def test_an_age_is_no_number_of_something_else(text: str, expected: bool) -> None:
    found = part(bound("Gwen Pryce, 70", text), "70")
    assert (found.how is How.VALUE) is expected


def test_a_number_of_one_digit_says_nothing_in_another_kind() -> None:
    assert part(bound("Orla Finch came 4th", "Orla Finch ran 4 miles."), "4th").how is How.ABSENT


def test_money_is_no_reading_of_a_count() -> None:
    assert part(bound("79 boats left", "A boat costs £79."), "79").how is How.ABSENT


def test_an_order_of_size_hardly_agrees_with_a_number() -> None:
    found = part(bound("6,300 people fled", "Thousands of people fled."), "6,300")
    assert (found.how, found.noun) in [(How.VALUE, VAGUE), (How.ABSENT, 1.0)]


PERIODS = [
    # claim, text, whether the text tells the day
    ("The mill was sold on 13 June 2014", "The mill was let and sold between June 2014 and May 2015.", False),
    ("The mill was sold in 2014", "The mill was sold between 2012 and 2016.", False),
    ("The mill was sold in June 2014", "The mill was sold from 13 to 15 June 2014.", True),
    ("The fair opens on 3 May", "The fair opens from 3 to 6 May.", True),
    ("The mill opens at 9am", "The mill opens from 9am to 5pm.", True),
]


@pytest.mark.parametrize(("claim", "text", "tells"), PERIODS)
def test_a_period_tells_a_day_that_is_its_end_or_holds_all_of_it(claim: str, text: str, tells: bool) -> None:
    [found] = [one for one in bound(claim, text).bounds if one.part.fact is not None]
    assert (found.how, found.noun > VAGUE) == (How.VALUE, tells)


AGES = [
    # claim, text, whether the age is bound
    ("Mara Ellingham, 34, won", "Mara Ellingham, 34, won.", True),
    ("Mara Ellingham, 34, won", "34-year-old Mara Ellingham won.", True),
    ("Mara Ellingham, 34, won", "Tom Pell, 34, congratulated Mara Ellingham.", False),
    ("Mara Ellingham, 34, won", "Mara Ellingham, 43, won.", False),
    ("Mara Ellingham, 34, won", "Mara Ellingham beat Tom Pell, 34.", False),
]


@pytest.mark.parametrize(("claim", "text", "expected"), AGES)
def test_an_age_is_bound_to_that_of_its_bearer(claim: str, text: str, expected: bool) -> None:
    assert (part(bound(claim, text), "34").how is How.VALUE) is expected


NAMED = [
    # claim, text, name, how
    ("The mill was sold by Nadia Holbrook", "Nadia Holbrook sold the mill.", "Nadia", How.NAMED),
    ("The mill was sold by Nadia Holbrook", "Holbrook sold the mill.", "Nadia", How.NAMED),
    ("The mill was sold by Nadia Holbrook", "Mrs Holbrook sold the mill.", "Nadia", How.NAMED),
    ("It was heard at the University of Leck", "It was heard at Leck University.", "University", How.NAMED),
    ("The mill was sold by Nadia Holbrook", "the mill was sold by nadia holbrook.", "Nadia", How.NAMED),
    ("A storm hit Norway", "A storm hit Bergen in Norway.", "Norway", How.NAMED),
    ("The mill was sold by Nadia Holbrook", "Nadia Holbrook came. She sold the mill.", "Nadia", How.MEANT),
    ("The tariff pleased the World Trade Organization", "The tariff pleased the WTO.", "World", How.NAMED),
    ("A storm hit Norway", "A storm hit the Norwegian coast.", "Norway", How.NAMED),
    ("A storm hit the United Kingdom", "A storm hit Britain.", "United", How.NAMED),
    (
        "The mill was sold by Nadia Holbrook",
        "Nadia Holbrook was born in Leck. Snow fell. Rain came. Wind blew. The mill was sold.",
        "Nadia",
        How.ELSEWHERE,
    ),
]
UNNAMED = [
    ("The mill was sold by Nadia Holbrook", "Tom Askew sold the mill.", "Nadia"),
    ("The mill was sold by Nadia Holbrook", "Tom Holbrook sold the mill.", "Nadia"),
    ("The mill was sold by Nadia Holbrook", "She sold the mill.", "Nadia"),  # nobody has been named
    ("The mill was sold by Nadia Holbrook", "Tom Askew came. He sold the mill.", "Nadia"),
    ("The plant is in Sunderland", "The plant is in Gateshead.", "Sunderland"),
    ("Work began in West Marle", "Work began in East Marle.", "West"),
    ("It was heard at the University of Leck", "It was heard at Leck station.", "University"),
    ("It was heard at the University of Leck", "It was heard at a university.", "University"),
    ("The UK Seed Agency paid", "The European Seed Agency paid.", "UK"),
]


@pytest.mark.parametrize(("claim", "text", "name", "how"), NAMED)
def test_a_name_is_bound_to_its_bearer(claim: str, text: str, name: str, how: How) -> None:
    assert part(bound(claim, text), name).how is how


@pytest.mark.parametrize(("claim", "text", "name"), UNNAMED)
def test_a_name_is_bound_to_nobody_else(claim: str, text: str, name: str) -> None:
    assert part(bound(claim, text), name).how is How.ABSENT


IDENTIFIERS = [
    # claim, text, identifier, whether it is bound
    ("Ward 7 has 23 beds", "There are 23 beds in ward 7.", "7", True),
    ("Ward 7 has 23 beds", "Ward 8 has 23 beds.", "7", False),
    ("Ward 7 has 23 beds", "Room 7 has 23 beds.", "7", False),  # of another label
    ("Flight BA212 left", "BA212 left at noon.", "Flight BA212", True),
    ("Flight BA212 left", "Flight BA221 left.", "Flight BA212", False),
    ("Highway 61 is shut", "Highway 16 is shut.", "61", False),
    ("The riders rested after stage 4", "They rested after stage four.", "4", True),
    ("The riders rested after stage 4", "They rested after the fourth stage.", "4", True),
    ("The riders rested after stage 4", "They rested after the fourth day.", "4", False),
    ("The riders rested after stage 4", "They rested after stage five.", "4", False),
    ("The riders rested after stage 4", "They rested after stage 4.5.", "4", False),
    ("Ward 7 has 23 beds", "7 has 23 beds.", "7", True),
]


@pytest.mark.parametrize(("claim", "text", "identifier", "expected"), IDENTIFIERS)
def test_an_identifier_is_bound_to_itself_alone(claim: str, text: str, identifier: str, expected: bool) -> None:
    assert (part(bound(claim, text), identifier).how is not How.ABSENT) is expected


MARKS = [
    ("Shares closed up 3%", "Shares closed up 3%.", "up", True),
    ("Shares closed up 3%", "Shares closed down 3%.", "up", False),
    ("The senator voted for the bill", "The senator voted against the bill.", "for", False),
    ("The law takes effect before May", "Before May the law takes effect.", "before", True),
    ("Shares closed up 3%", "Shares went up. On Friday they closed.", "up", False),  # in the focus alone
]


@pytest.mark.parametrize(("claim", "text", "mark", "expected"), MARKS)
def test_a_mark_is_bound_to_itself_in_the_focus(claim: str, text: str, mark: str, expected: bool) -> None:
    assert (part(bound(claim, text), mark).how is not How.ABSENT) is expected


PLACES = [
    # text, focus, offset of the word "wreck"
    ("17 divers searched the wreck.", 0, 0),
    ("The wreck lies off Leck. 17 divers went down.", 1, -1),
    ("17 divers went down. The wreck lies off Leck.", 0, 1),
    ("The wreck lies off Leck. Snow fell. 17 divers went down.", 2, -2),
]


@pytest.mark.parametrize(("text", "focus", "offset"), PLACES)
def test_what_the_focus_lacks_is_bound_beside_it(text: str, focus: int, offset: int) -> None:
    found = part(bound("17 divers searched the wreck", text, focus), "wreck")
    assert (found.how, found.offset) == (How.WORD, offset)


def test_what_stands_further_away_is_worth_less() -> None:
    claim = "17 divers searched the wreck"
    worth = [part(bound(claim, text, focus), "wreck").worth for text, focus, _ in PLACES]
    assert worth == sorted(worth, reverse=True)
    assert worth[0] == 1.0
    assert len(set(worth)) == len(worth)


def test_what_is_too_far_is_absent() -> None:
    text = "The wreck lies off Leck. Snow fell. Rain fell. 17 divers went down."
    assert part(bound("17 divers searched the wreck", text), "wreck").how is How.ABSENT


def test_a_name_elsewhere_in_the_text_has_no_place() -> None:
    text = "Nadia Holbrook was born in Leck. Snow fell. Rain came. Wind blew. The mill was sold."
    found = part(bound("The mill was sold by Nadia Holbrook", text), "Nadia")
    assert (found.worth, found.at, found.is_here) == (ELSEWHERE, -1, False)


def test_a_word_of_the_text_is_taken_once() -> None:
    binding = bound("The company sued the firm", "The firm won.")
    assert sum(found.how is How.WORD for found in binding.bounds) == 1


def test_a_value_of_the_text_is_taken_once() -> None:
    binding = bound("Nine nurses and nine porters left", "Nine nurses left.")
    assert sum(found.how is How.VALUE for found in binding.bounds) == 1


def test_each_of_two_equal_values_is_bound_to_its_own() -> None:
    binding = bound("Nine nurses and nine porters left", "Nine porters and nine nurses left.")
    nurses, porters = (found for found in binding.bounds if found.part.kind is PartKind.VALUE)
    heads = [
        binding.statement.heads[binding.statement.facts.index(found.fact)] for found in (nurses, porters) if found.fact
    ]
    assert [binding.statement.tokens[at].text for at in heads] == ["nurses", "porters"]


CLAIMS = [
    "17 divers searched the wreck on 3 May",
    "Nadia Holbrook, 34, sold 17 boats in Leck",
    "Ward 7 closed before noon",
    "The company bought the firm for £4m",
    "Shares closed up 3%",
]
SENTENCES = [
    "Seventeen divers searched the wreck.",
    "She sold 17 boats and 17 nets.",
    "Nadia Holbrook, 34, lives in Leck.",
    "Ward 8 closed after noon on 3 May.",
    "The firm, a company, cost £4m.",
    "Shares closed down 3%.",
    "Snow fell.",
]


@settings(max_examples=80)
@given(st.sampled_from(CLAIMS), st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5), st.integers(0, 4))
def test_a_binding_is_one_to_one_and_within_the_passage(claim: str, sentences: list[str], focus: int) -> None:
    binding = bound(claim, " ".join(sentences), focus)
    assert [found.part for found in binding.bounds] == list(binding.wording.parts)
    facts = [id(found.fact) for found in binding.bounds if found.fact is not None]
    assert len(facts) == len(set(facts))
    words = [
        (found.offset, found.at)
        for found in binding.bounds
        if found.how is How.WORD and found.part.kind is PartKind.WORD
    ]
    assert len(words) == len(set(words))
    for found in binding.bounds:
        assert 0.0 <= found.worth <= 1.0
        assert 0.0 <= found.noun <= 1.0
        assert (found.at >= 0) == (found.how not in (How.ABSENT, How.ELSEWHERE))
        if found.at >= 0:
            assert found.at < len(binding.at(found.offset).tokens)


LINES = "Tonnes in 2019\n\nUpper wheat: 14\n\nLower wheat: 39\n\nSpring barley: 7\n\nIt rained. It froze."


def test_the_passage_of_a_line_is_its_head_and_the_lines_beside_it_that_are_alike() -> None:
    text = read_document(read_text(LINES), str)
    passages = [sorted(focus + offset for offset in neighbours(text, focus)) for focus in range(6)]
    assert passages == [[0], [0, 1, 2], [0, 1, 2], [0, 3], [4, 5], [4, 5]]
    assert all(neighbours(text, focus)[0] == 0 for focus in range(6))


HEADS = [
    # text, focus, whether the focus has "2019" itself, and whether it has it from a head
    (LINES, 1, False, True),
    (LINES, 2, False, True),
    ("It came to 14 tonnes in 2019.", 0, True, True),
    ("It rained in 2019. Wheat: fourteen tonnes of it.", 1, False, False),
]


def test_a_line_has_what_its_head_says() -> None:
    found = []
    for text, focus, _, _ in HEADS:
        binding = bound("Wheat came to 14 tonnes in 2019", text, focus)
        year = part(binding, "2019")
        found.append((text, focus, year.is_here, binding.has(year)))
    assert found == HEADS


ROOTS = [
    # roots of a claim and of a text, how the one stands to the other
    ("larg", "larg", Link.SAME),
    ("larg", "small", Link.OPPOSITE),
    ("terrier", "dog", Link.IMPLIES),
    ("dog", "terrier", Link.IMPLIED),
    ("dog", "bishop", None),
    (f"larg{SUFFIX}", f"small{SUFFIX}", Link.OPPOSITE),
    (f"larg{SUFFIX}", "small", None),
    ("larg", f"small{SUFFIX}", None),
    (f"larg{SUFFIX}", f"heavy{SUFFIX}", None),
]


def test_how_one_word_stands_to_another() -> None:
    found = [(one, other, related_roots(one, other)) for one, other, _ in ROOTS]
    assert [(one, other, link and link[0]) for one, other, link in found] == ROOTS


VERSIONS = [
    "Nadia Holbrook came. She sold the mill for £2.4m on 3 May. It rained.",
    "It froze. Nadia Holbrook came. She sold the mill for £2.4m on 3 May. It rained.",
    "It froze. Tom Askew came. She sold the mill for £2.4m on 3 May. It rained.",
    "Nadia Holbrook came. She sold the mill for £4.2m on 3 May. It rained. She sold the mill for £2.4m on 3 May.",
    "Nadia Holbrook came. She sold the mill for £4.2m on 3 May.",
]


def test_a_passage_that_has_moved_is_bound_as_if_it_were_new() -> None:
    [wording] = read_claims([Claim("c", "Nadia Holbrook sold the mill for £2.4m")])
    memory = ReadingMemory()
    for version, tolerance in [*((version, None) for version in VERSIONS), (VERSIONS[-1], Tolerance(rounded=True))]:
        text = read_document(read_text(version), str, memory=memory)
        for focus in range(len(text.statements)):
            again = rebind(wording, text, focus, tolerance)
            assert again == bind(wording, text, focus, tolerance)
            facts = [one.fact for one in again.bounds if one.fact is not None]
            assert all(any(fact is own for s in text.statements for own in s.facts) for fact in facts)


def test_a_passage_in_which_nothing_has_changed_is_not_bound_again() -> None:
    [wording] = read_claims([Claim("c", "Nadia Holbrook sold the mill for £2.4m")])
    memory = ReadingMemory()
    for version in VERSIONS[:2]:
        text = read_document(read_text(version), str, memory=memory)
        focus = len(text.statements) - 2
        bounds = [rebind(wording, text, focus, None).bounds for _ in range(2)]
        assert bounds[0][0] is bounds[1][0]


@pytest.mark.parametrize(
    ("claim", "sentence", "is_there"),
    [
        ("Bookings rose last summer", "Bookings rose last summer.", True),
        ("Bookings rose last summer", "Bookings rose last winter.", False),
        ("Bookings rose last summer", "Bookings rose this summer.", False),
        ("Bookings rose in 2024", "Bookings rose last summer.", False),
    ],
)
def test_a_date_of_no_day_is_the_same_in_the_same_words(claim: str, sentence: str, is_there: bool) -> None:
    wording, *_ = read_claims([Claim("c", claim)])
    document = read_text(f"---\ndate: 2026-08-20\n---\n\n{sentence}\n", "draft.md")
    [bound] = [b for b in bind(wording, read_document(document, str), 0, None).bounds if b.part.fact is not None]
    assert bound.is_here is is_there
