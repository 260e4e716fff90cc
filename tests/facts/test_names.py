"""Names and roles: where a name begins and ends, what belongs to a title, and which capitals name nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts.names import find_names, find_roles, known_names
from factcheck.text.folding import bare
from factcheck.text.sentences import split
from factcheck.text.words import tokenize

FOUND = [
    # text, names as normalised words
    ("Yesterday Nadia Holbrook spoke", ["nadia holbrook"]),
    ("They met Dr Nadia Holbrook MBE", ["nadia holbrook mbe"]),
    ("They met J. K. Holbrook at noon", ["j k holbrook"]),
    ("They met Mary-Jane Elgar-Smith at noon", ["mary jane elgar smith"]),
    ("They met Ursula von der Leyen at noon", ["ursula von der leyen"]),
    ("They met Siobhan O'Neill at noon", ["siobhan o'neill"]),
    ("They met Nadia Holbrook's mother", ["nadia holbrook"]),
    ("They met Detective Inspector Nadia Holbrook", ["nadia holbrook"]),
    ("They met Sir Tom Rae and Lady Rae", ["tom rae", "rae"]),
    ("They met Martin Luther King Jr", ["martin luther king"]),
    ("They met Tom Baker, a painter", ["tom baker"]),
    ("Architect Roisin Tighe drew it", ["roisin tighe"]),
    ("Nurse Roisin Tighe saw it", ["roisin tighe"]),
    ("Striker Tom Rae scored", ["tom rae"]),
    ("They met the Kenyan Amina Rae", ["amina rae"]),
    ("They met Christian Erik Voll", ["christian erik voll"]),
    ("They met at the Indian Rose Garden", ["indian rose garden"]),
    ("They went to the Irish Mary Rae Centre", ["irish mary rae centre"]),
    ("They told the Metropolitan Police", ["metropolitan police"]),
    ("They told the Office for Police Conduct", ["office for police conduct"]),
    ("They told the Bank of England", ["bank of england"]),
    ("They told the Food and Drug Administration", ["food and drug administration"]),
    ("They told the Food Agency and Harn Council", ["food agency", "harn council"]),
    ("They told the Bank and Harn Council", ["bank", "harn council"]),
    ("They told Tom Rae and Harn Council", ["tom rae", "harn council"]),
    ("They made her Chief Strategy Officer of Corvane Media", ["corvane media"]),
    ("The A&E at Carrow Point is shut", ["a&e", "carrow point"]),
    ("They went to St Wilfrid's Church", ["st wilfrid church"]),
    ("They went to Halvard's Bay", ["halvard bay"]),
    ("They went to Oslo's Park", ["oslo", "park"]),
    ("They met at Nadia Holbrook's Park", ["nadia holbrook", "park"]),
    ("They went to Queen Elizabeth Hospital", ["queen elizabeth hospital"]),
    ("Councillors Lena Ost and Ben Rae left", ["lena ost", "ben rae"]),
    ("They shut Block A at noon", ["block a"]),
    ("They drew Group D.", ["group d"]),
    ("They told Nadia I was late", ["nadia"]),
    ("Nadia Buys A House", []),
]

ALONE_AT_THE_START = [
    ("Holbrook said so", ["holbrook"]),
    ("Norway won 39 medals", ["norway"]),
    ("Wesserdal: 14", ["wesserdal"]),
    ("Lumen bought the quarry", ["lumen"]),
    ("Lower Wen: 7", ["lower wen"]),
    ("New Harrow voted for it", ["new harrow"]),
    ("New French rules on nets", []),
    ("Old Mr Lund spoke first", ["lund"]),
    ("New Chancellor Ines Aube spoke", ["ines aube"]),
    ("Longer queues are expected", []),
    ("New January figures are out", []),
    ("New NHS data is out", ["nhs"]),
]

NOBODY = [
    "Everyone fled",
    "Midwives are to strike",
    "Unmanned boats were seen",
    "Lava covered the road",
    "Reading is fun",
    "The harbour flooded",
    "However, the harbour flooded",
    "They met on Boxing Day",
    "They met at Christmas",
    "A Welsh choir sang",
    "When I left, it rained",
    "Mum left early",
    "Police found it",
    "“We won,” they said",
    "It was in January",
    "Residents fled",
    "This is it",
    "In the evening it rained",
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_names(text: str, names: list[str]) -> None:
    assert [" ".join(name.words) for name in find_names(tokenize(text))] == names


@pytest.mark.parametrize("text", NOBODY)
def test_capitals_that_name_nobody(text: str) -> None:
    assert find_names(tokenize(text)) == ()


@pytest.mark.parametrize(("text", "names"), ALONE_AT_THE_START)
def test_a_word_that_is_no_common_one_is_a_name_at_the_start(text: str, names: list[str]) -> None:
    assert [" ".join(name.words) for name in find_names(tokenize(text))] == names


def test_a_known_surname_is_read_at_the_start_of_a_sentence() -> None:
    tokens = tokenize("Mason said so")
    assert find_names(tokens) == ()
    assert [name.words for name in find_names(tokens, known={"mason"})] == [("mason",)]


KNOWN = [
    # text, the words of it that are names wherever they stand
    ("The steps lead up to the Mandri Bridge", ["mandri"]),
    ("We swam below the Harn Water Tower", ["harn", "water"]),
    ("The chair is Ada Bridge", ["ada", "bridge"]),
    ("The council is led by Bridge", ["bridge"]),
    ("The bridge is named after Bridge", []),
]


@pytest.mark.parametrize(("text", "names"), KNOWN)
def test_the_common_noun_at_the_end_of_a_name_is_not_known_as_one(text: str, names: list[str]) -> None:
    assert sorted(known_names(split(bare(text)))) == names


ROLES = [
    # text, (name, office)
    ("Graham Rae is minister for transport", [("graham rae", "transport minister")]),
    ("Graham Rae is secretary of state for health", [("graham rae", "health secretary")]),
    ("Graham Rae is secretary of state", [("graham rae", "secretary")]),
    ("They met regional director Graham Rae", [("graham rae", "regional director")]),
    ("They met Rhoda Voll, the energy secretary", [("rhoda voll", "energy secretary")]),
    ("Energy secretary: Rhoda Voll", [("rhoda voll", "energy secretary")]),
    ("Finance director of Marle Dairy: Rhoda Voll", [("rhoda voll", "finance director")]),
    ("Graham Rae is the regional director", [("graham rae", "regional director")]),
    ("Its chief executive, Stig Voll, left", [("stig voll", "chief executive")]),
    ("Hanne Voll, the firm's chairwoman, left", [("hanne voll", "firm chairman")]),
    ("They met Det Sgt Amy Fell", [("amy fell", "detective sergeant")]),
    ("They met DI Amy Fell", [("amy fell", "detective inspector")]),
    ("They met former mayor Hugo Voll", [("hugo voll", "former mayor")]),
    ("Its chief executive is Stig Voll", [("stig voll", "chief executive")]),
    ("The new chairwoman of Marle Dairy was then Hanne Voll", [("hanne voll", "chairman")]),
    ("The chairwoman is to be Hanne Voll", [("hanne voll", "chairman")]),
    ("The firm, whose finance director remains Rhoda Voll, left", [("rhoda voll", "finance director")]),
    ("Ben Rae was appointed headteacher", [("ben rae", "headteacher")]),
]

NO_ROLE = [
    "They met Graham Rae in town",
    "The director left and Graham Rae stayed",
    "Graham Rae met the director",
    "The director is Graham Rae's brother",
    "Behind the director was Graham Rae",
    "Replacing the director is Graham Rae",
    "The winner is Graham Rae",
    "The director said the winner is Graham Rae",
    "Graham Rae, 41, left",
    "Graham Rae praised the chairman",
    "The spokesman for Norvane Airlines left",
    "The director under Graham Rae left",
    "Graham Rae, who lives in Ely, left",
    "Ann Voll, a mother of two, left",
]


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_roles(text: str, roles: list[tuple[str, str]]) -> None:
    tokens = tokenize(text)
    names = find_names(tokens)
    found = [(" ".join(names[role.name].words), " ".join(role.words)) for role in find_roles(tokens, names)]
    assert found == roles


@pytest.mark.parametrize("text", NO_ROLE)
def test_people_without_a_role(text: str) -> None:
    tokens = tokenize(text)
    assert find_roles(tokens, find_names(tokens)) == ()


@given(st.text())
def test_names_are_in_order_and_inside_the_text(text: str) -> None:
    tokens = tokenize(text)
    end = 0
    for name in find_names(tokens):
        assert end <= name.first < name.last <= len(tokens)
        assert name.words
        end = name.last
