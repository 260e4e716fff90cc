"""The files of weights: read as they were written, unpacked when asked for, and small."""

import pytest
from learning.writing import Writer

from factcheck.reading import weights
from factcheck.reading.weights import FIELD, Reader, Vectors, bias, hashed


def fields(packed, classes):
    return [(packed >> (FIELD * at) & 0xFFFF) - 0x8000 for at in range(classes)]


def test_a_feature_has_its_weights_and_an_unknown_one_has_none():
    vectors = Vectors({7: 0x0_02, 9: 0x2_01}, [0x0_05, 0x2_00 + 256 - 3, 0x1_7F])
    assert fields(vectors[7] + bias(3), 3) == [5, 0, -3]
    assert fields(vectors[9] + bias(3), 3) == [0, 127, 0]
    assert fields(vectors[7] + vectors[9] + vectors[8] + bias(3), 3) == [5, 127, -3]
    assert fields(vectors.total([7, 8, 9, 7], bias(3)), 3) == [10, 127, -6]


def test_what_was_asked_for_is_remembered_and_what_is_unknown_is_not():
    vectors = Vectors({7: 1}, [5])
    assert (vectors[7], vectors[8]) == (5, 0)
    assert dict(vectors) == {7: 5}


def test_tables_are_read_as_they_were_written(monkeypatch):
    rows = {7: {0: 5, 3: -3}, 70_000: {1: 127}, 2**28 - 1: {0: -128}}
    triples = {3: (1, -2, 0), 9: (0, 0, 4), 2**27: (1, -2, 0)}
    file = Writer()
    file.vectors(rows)
    file.triples(triples)
    monkeypatch.setattr(weights, "read", lambda name: file.packed())
    reader = Reader("any.bin")
    vectors = reader.vectors()
    read = {key: fields(vectors[key] + bias(4), 4) for key in rows}
    assert read == {key: [row.get(at, 0) for at in range(4)] for key, row in rows.items()}
    assert reader.triples(20) == {key: a + (b << 20) + (c << 40) for key, (a, b, c) in triples.items()}


def test_hashes_fit_and_differ():
    found = {
        hashed(f"{place}{word}") for place in ("s0w", "s1w", "b0w") for word in ("a", "b", "the", "wharf", "\ud800")
    }
    assert len(found) == 15
    assert all(0 <= it <= weights.KEYS for it in found)


@pytest.mark.parametrize(("name", "most"), [("tagger.bin", 450_000), ("parser.bin", 800_000)])
def test_files_are_small(name, most):
    assert len(weights.read(name)) < most
