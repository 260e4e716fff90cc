"""Which facts of a text can be checked: those found, and as many words that say nothing that could be wrong."""

import pytest

from factcheck.coverage.items import find_items
from factcheck.document.texts import read_document
from factcheck.model.coverage import Item
from factcheck.readers import read_text


def items(text: str) -> list[Item]:
    return find_items(read_document(read_text(text, "draft.md"), str))


def found(text: str) -> set[str]:
    return {f"{item.kind.value}: {item.words}" for item in items(text)}


FOUND = [
    ("The dredger cost £2.4m to raise.", "amount: £2.4m"),
    ("Seventeen divers went down twice a day.", "count: Seventeen divers"),
    ("Turnout was 62 per cent in the north.", "share: 62 per cent"),
    ("The mast is 31 metres high.", "measure: 31 metres"),
    ("Berths cost £40 a night in high season.", "rate: £40 a night"),
    ("Harle beat Wenfield 3-1 in the final.", "score: 3-1"),
    ("The ferry sank on 14 March 1987 off the point.", "date: 14 March 1987"),
    ("It was found at a quarter past three on Thursday morning.", "time: quarter past three"),
    ("They were held for three weeks in the gym.", "period: three weeks"),
    ("Idris Vane, 43, steered the boat home.", "age: 43"),
    ("It is the second bridge on the site.", "rank: second bridge"),
    ("She was the first woman to hold the post.", "record: first woman"),
    ("It was the largest catch since records began.", "record: largest catch"),
    ("Three of the county's 11 schools shut early.", "count: Three of the county's 11 schools"),
    (
        "Maria Ferrante, chief executive of Corran Steel, resigned.",
        "name: Maria Ferrante, chief executive of Corran Steel",
    ),
    ("Its treasurer, Stig Aarhaug, had signed the cheque.", "name: Its treasurer, Stig Aarhaug"),
    ("Tom Orr is a plumber and said so.", "name: Tom Orr is a plumber"),
    ("The captain was born in Oslo and raised there.", "name: in Oslo"),
    ("A Norwegian owner has bought the yard.", "name: Norwegian owner"),
    ("They sat in row 22 until the doors opened.", "name: row 22"),
    ('"We are sinking," Anna Holt said on the radio.', "quotation: We are sinking,"),
    ("The youngest, a deckhand, went home on Sunday.", "record: youngest"),
    ("The youngest, a deckhand, went home on Sunday.", "date: Sunday"),
    ("| Group | Seats |\n| --- | --- |\n| Liberals | 12 |\n| Greens | 2 |", "count: 2"),
    ("Only one diver of the club knows the wreck.", "count: Only one diver"),
    ("The only runner over two laps was Dutch.", "count: over two laps"),
    ("She was still in her teens.", "age: in her teens"),
    ("It was hauled up in a single night.", "count: a single night"),
    ("The county hopes to open it by Christmas.", "date: by Christmas"),
    ("The nets will be sold in the new year.", "date: the new year"),
    ("They set out again at the weekend.", "date: the weekend"),
    ("The next morning the boat was gone.", "date: The next morning"),
    ("It had been painted the year before.", "date: the year before"),
    ("Profit fell from that of the year-earlier quarter.", "date: the year-earlier quarter"),
    ("Sales rose in the latest quarter.", "date: the latest quarter"),
    ("The harbour froze overnight.", "date: overnight"),
    ("She spent a decade at sea.", "period: a decade"),
    ("They lay at anchor near the Furken glacier.", "name: near the Furken glacier"),
    ("The boats came in at dusk.", "time: at dusk"),
    ("The yard was sold a year later.", "period: a year later"),
    ("Thieves broke in centuries ago.", "period: centuries ago"),
    ("They had been at sea for weeks.", "period: for weeks"),
    ("Kelso, well over an hour away by bus, has a harbour.", "period: an hour away"),
    ("The ferry came in an hour late.", "period: an hour late"),
    ("The wreck lies a mile south of the pier.", "measure: a mile"),
    ("It is a buoy the size of a fishing boat.", "measure: the size of a fishing boat"),
    ("The ferry sails hourly on weekdays.", "rate: hourly"),
    ("The hull is scrubbed once a month.", "rate: once a month"),
    ("The nets are mended every winter.", "rate: every winter"),
    ("They won the cup for the first time.", "record: first time"),
    ("The last man to leave the wreck was cold.", "record: The last man"),
    ("She was named skipper of the year.", "record: skipper of the year"),
    ("Harle are at the top of the table.", "rank: top of the table"),
    ("Harle came last, and Wenfield fifth.", "rank: came last"),
    ("He walked in the Tatra foothills.", "name: in the Tatra foothills"),
    ("They brew it beside the Wharne.", "name: beside the Wharne"),
    ("It belongs to a company called Nordlicht.", "name: a company called Nordlicht"),
    ("When he died his widow, Constance, had a roof to mend.", "name: widow, Constance"),
    ("The hill fell to the Greens, who had walked out.", "name: Greens, who had walked out"),
    ("Dunmore, which has 9,000 people, voted.", "name: Dunmore, which has 9,000 people"),
    ("She was born in Sligo, the fourth of seven children.", "name: in Sligo"),
    ('"We won," said one of them, Jure, 31.', "name: Jure"),
    (
        "Ms Ogden, 29, whose grandfather was a diver on the wreck, agreed.",
        "name: Ogden, 29, whose grandfather was a diver on the wreck",
    ),
    ("Kelly Ogden took the wheel.\n\nMs Ogden, who is a diver, was tired.", "name: Kelly Ogden"),
    ("A retired bus driver has died.", "name: retired bus driver"),
    ("He will stay on as chairman.", "name: as chairman"),
]

LEFT_ALONE = [
    "One of them had seen it before.",
    "On the one hand it was cheap.",
    "Several boats came out, and a few turned back.",
    "Both crews were tired when they came in.",
    "Ferrante said that she was sorry.",
    "Hundreds waited on the quay.",
    "The council compares the two.",
    "7.20am",
    'The song "Harbour" was played again.',
    "She said she would think about it.",
    "The wind dropped and the boats went home.",
    "Nobody was hurt.",
    "In one case it was true.",
    "They called it fair, and laughed.",
    "They talked about boats, nets and the weather.",
    "Another boat followed it in.",
    "Most of the nets were dry.",
    "Once more they were late.",
    "The crew are well and in good heart.",
    "At first nobody answered.",
    "It was over at last.",
    "It came at last to a show of hands.",
    "It was the start of the season.",
    "They talked the whole night.",
    "The last of the nets were dry.",
    "The size of the catch was a surprise.",
    "The former was cheap.",
    "They paid for late delivery.",
    "As the chairman said, it was cheap.",
    "The chairman and his driver left.",
    "It was a single.",
    "Only one of them had seen it.",
    "He went for a walk.",
    "She had the time of her life.",
    "It is the day of the boat.",
    "He was late and they were early.",
    "The company called again.",
    "They all came in by boat.",
    "The boats of the yard were sold.",
    "The drivers met a friend, Holt, there.",
    "Nobody had a foot on the ladder.",
    "They painted the top of the mast.",
    "New boats came every time.",
    "It is new, and the year is young.",
    "The Christmas tree was lit.",
    "They heard the latest from the yard.",
    "HARBOUR HOUSE",
]


@pytest.mark.parametrize(("text", "fact"), FOUND)
def test_a_fact_is_found(text: str, fact: str) -> None:
    assert fact in found(text)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_could_not_be_wrong_is_no_fact(text: str) -> None:
    assert found(text) == set()


SAME = [
    ("Seventeen divers searched the wreck.\n\nThe 17 divers searched it again in May.", "count: Seventeen divers"),
    ("The repair cost £2,412,000.\n\nOf the £2,412,000 half is lent.", "amount: £2,412,000"),
    ('"It floats," said Ann Roe.\n\nAsked again, Roe said: "It floats."', "quotation: It floats,"),
    (
        "Lena Ost, the harbour master, agreed.\n\nNot so Ost, the harbour master, in June.",
        "name: Lena Ost, the harbour master",
    ),
]
OTHER = [
    "Three boats sank.\n\nThree schools shut.",
    "Sales rose 3 per cent.\n\nRents in Wenfield fell 3 per cent.",
    "It opened in May.\n\nThe strike ended in May.",
    "Lena Ost, the harbour master, agreed.\n\nOst, a former diver, went home.",
    "Lena Ost, the council's treasurer, agreed.\n\nLena Ost, the council's chief executive, went home.",
    "They cut the ribbon at Kelso.\n\nThe Kelso bridge opened late.",
]


@pytest.mark.parametrize(("text", "fact"), SAME)
def test_a_fact_that_is_said_again_is_one_item(text: str, fact: str) -> None:
    [item] = [item for item in items(text) if f"{item.kind.value}: {item.words}" == fact]
    assert len(item.places) == 2
    assert item.places[0].sentence < item.places[1].sentence


@pytest.mark.parametrize("text", OTHER)
def test_another_fact_with_the_same_value_is_another_item(text: str) -> None:
    assert all(len(item.places) == 1 for item in items(text))


def test_the_pieces_of_a_broken_quotation_are_one_item() -> None:
    [item] = [
        item for item in items('"It floats," Ann Roe said, "and it will float."') if item.kind.value == "quotation"
    ]
    [place] = item.places
    assert len(place.spans) == 2


NOT_STATED = [
    ("Did 17 divers search the wreck?", "count: 17 divers"),
    ("If the sale failed, it would owe the buyer £85m.", "amount: £85m"),
    ("The fee may reach £3m.", "amount: £3m"),
    ("The fee may have reached £3m.", "amount: £3m"),
    ("If it were sold, the fee would reach £3m.", "amount: £3m"),
]
STATED = [
    ("17 divers searched the wreck.", "count: 17 divers"),
    ("The town has barely nine thousand people.", "count: nine thousand people"),
    ("The fee did not reach £3m.", "amount: £3m"),
]


@pytest.mark.parametrize(("text", "fact"), NOT_STATED)
def test_what_is_only_asked_or_supposed_is_not_stated(text: str, fact: str) -> None:
    [item] = [item for item in items(text) if f"{item.kind.value}: {item.words}" == fact]
    assert not item.is_statement


@pytest.mark.parametrize(("text", "fact"), STATED)
def test_the_rest_is_stated(text: str, fact: str) -> None:
    [item] = [item for item in items(text) if f"{item.kind.value}: {item.words}" == fact]
    assert item.is_statement


def test_the_words_of_an_item_stand_at_its_span() -> None:
    text = "# The *17 divers*\n\nThe café’s **£2.4m** debt fell to Zoë Ahl, its owner, on 3 May 2021.\n"
    document = read_text(text, "draft.md")
    found_here = find_items(read_document(document, str))
    assert {" ".join(document.text[slice(*item.spans[0])].split()) for item in found_here} == {
        i.words for i in found_here
    }
    assert {"£2.4m", "3 May 2021"} <= {item.words for item in found_here}
