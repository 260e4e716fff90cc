"""Nouns for people, by their endings and by the lists."""

import pytest

from factcheck.text.lemmas import root, stem
from factcheck.text.people import is_person

PEOPLE = """
passengers workers visitors tourists politicians migrants employees firemen women people children officers patients victims
staff crew nurses pupils residents guests troops thieves sculptors dentists gunmen adults
"""
THINGS = """
papers computers letters numbers towers rivers posters trees committees islands houses vineyards restaurants plants reactors
lists fees weathers tumours shelters elephants boats schools
"""


@pytest.mark.parametrize("word", PEOPLE.split())
def test_people(word):
    assert is_person(root(stem(word)))


@pytest.mark.parametrize("word", THINGS.split())
def test_things(word):
    assert not is_person(root(stem(word)))
