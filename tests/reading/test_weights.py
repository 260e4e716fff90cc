"""The files of weights: read as they were written, unpacked when asked for, and small."""

import pytest
from learning.writing import Writer

from factcheck.reading import weights
from factcheck.reading.weights import FIELD, Reader, bias, hashed, triples, vectors


def fields(packed, classes):
    return [(packed >> (FIELD * at) & 0xFFFF) - 0x8000 for at in range(classes)]


def read(monkeypatch, file):
    monkeypatch.setattr(weights, "read", lambda name: file.packed())
    return Reader("any.bin")


ROWS = {7: {0: 5, 2: -3}, 9: {1: 127}, 70_000: {1: 1}, 2**28 - 1: {0: -128}, 2**31: {2: 2}}
UNKNOWN = (0, 8, 10, 69_999, 2**28, 2**31 - 1, 2**31 + 1, 2**32, 2**40)


@pytest.fixture
def table(monkeypatch):
    file = Writer()
    file.vectors(ROWS)
    return vectors(read(monkeypatch, file).vectors())


def test_a_feature_has_its_weights_and_an_unknown_one_has_none(table):
    assert {key: fields(table[key] + bias(3), 3) for key in ROWS} == {
        key: [row.get(at, 0) for at in range(3)] for key, row in ROWS.items()
    }
    assert [table[key] for key in UNKNOWN] == [0] * len(UNKNOWN)
    assert fields(table.total([7, 8, 9, 7], bias(3)), 3) == [10, 127, -6]


def test_what_is_unknown_is_passed_over_once_much_was_asked_for(table, monkeypatch):
    monkeypatch.setattr(weights, "_MANY", 4)
    before = [table.total([key]) for key in (*ROWS, *UNKNOWN)]
    size = len(table)
    assert [table.total([key]) for key in (*ROWS, *UNKNOWN)] == before
    assert table.knows is not None
    assert [table.total([key]) for key in range(100_000, 100_100)] == [0] * 100
    assert len(table) == size


def test_weights_in_few_combinations_are_read_as_they_were_written(monkeypatch):
    rows = {3: (1, -2, 0), 9: (0, 0, 4), 2**27: (1, -2, 0), 2**31: (-128, 127, 0)}
    file = Writer()
    file.vectors({1: {0: 1}})
    file.triples(rows)
    reader = read(monkeypatch, file)
    reader.vectors()
    table = triples(reader.triples(20))
    assert {key: table[key] for key in rows} == {key: a + (b << 20) + (c << 40) for key, (a, b, c) in rows.items()}
    assert table[4] == 0


def test_hashes_fit_and_differ():
    found = {
        hashed(f"{place}{word}") for place in ("s0w", "s1w", "b0w") for word in ("a", "b", "the", "wharf", "\ud800")
    }
    assert len(found) == 15
    assert all(0 <= it <= weights.KEYS for it in found)


@pytest.mark.parametrize(("name", "most"), [("tagger.bin", 450_000), ("parser.bin", 800_000)])
def test_files_are_small(name, most):
    assert len(weights.read(name)) < most
