"""The treebanks that tagger and parser learn from -> sentences in factcheck's own tokens.

The files hold Universal Dependencies, five columns a token. Clitics that the treebank parts from their word are put
back ("company 's", "did n't"), words that factcheck splits are split ("10,000ft"), and rare relations are merged.
"""

from __future__ import annotations

import hashlib
import lzma
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.text.words import tokenize

FILES = {
    "ewt-train": "009e1d22ee91505b86b2fa8999b5ede5bb1c6ce26d2e51e700a9df0933eb9593",
    "ewt-dev": "8cf571d9f38ce1c34ff12887f108c4ffd77cc8eb588f81ef38a0f361b0ae2eb2",
    "gum-train": "22a7e62f37dbf2f1edbe851c610aa603585dad384d84c17cb3c651d88f97f2cc",
    "gum-news-dev": "c7914d0530c6690529a445fcc3f66fb501aa99becd58a4bf314df4bd07760441",
    "pud": "73576151c1517e1a2f1ffa9f85a0796c5b0355155e985efce5667735a2177c1f",
}
"""Name -> sha256 of the file `<name>.tsv.xz`."""

MERGED = {
    "advcl:relcl": "advcl",
    "cc:preconj": "cc",
    "csubj:outer": "csubj",
    "csubj:pass": "csubj",
    "det:predet": "det",
    "dislocated": "dep",
    "goeswith": "dep",
    "list": "parataxis",
    "nmod:desc": "compound",
    "nmod:unmarked": "nmod",
    "nsubj:outer": "nsubj",
    "obl:unmarked": "obl",
    "orphan": "dep",
    "reparandum": "dep",
}
"""Relation of the treebanks -> the commoner one that stands for it."""

_CLITICS = frozenset("'s n't 'll 've 're 'm 'd".split())
_PARTICLES = frozenset([("can", "not"), ("gon", "na"), ("wan", "na"), ("got", "ta")])
_PREFIXES = frozenset("co re pre anti non".split())
_FOLDED = str.maketrans("’ʼ′´＇‐‑−‒―", "'''''---–—")
_NOT_AGENTS = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d.*|now|then|time|date|end|year|week|month|day")


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence."""

    words: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    """Positions counted from 0; -1 is the root's."""
    relations: tuple[str, ...]


@dataclass(slots=True)
class _Row:
    form: str
    tag: str
    head: int
    relation: str


def read(folder: Path, name: str) -> list[Tree]:
    """Return the sentences of the treebank `name`; a file with other bytes than expected is an error."""
    packed = (folder / f"{name}.tsv.xz").read_bytes()
    if hashlib.sha256(packed).hexdigest() != FILES[name]:
        raise SystemExit(f"{name}.tsv.xz is not the file that the weights were learned from")
    blocks = lzma.decompress(packed).decode("utf-8").strip().split("\n\n")
    trees = [_tree(_agents(list(_rows(block)))) for block in blocks]
    return [tree for tree in trees if tree.words]


def _rows(block: str) -> Iterator[_Row]:
    for line in block.split("\n"):
        form, _, tag, head, relation = line.split("\t")
        yield _Row(form.translate(_FOLDED), tag, int(head) - 1, MERGED.get(relation, relation))


def _agents(rows: list[_Row]) -> list[_Row]:
    """Name the agents of passives where the treebank does not."""
    for row in rows:
        if row.relation not in ("obl", "nmod") or row.tag not in ("NOUN", "PROPN", "PRON"):
            continue
        if _NOT_AGENTS.fullmatch(row.form.lower()) or row.head < 0 or rows[row.head].tag != "VERB":
            continue
        head = rows[row.head]
        if not any(
            case.relation == "case" and case.form.lower() == "by" and rows[case.head] is row
            for case in rows
            if case.head >= 0
        ):
            continue
        passive = any(
            part.relation in ("aux:pass", "nsubj:pass") and rows[part.head] is head for part in rows if part.head >= 0
        )
        if passive or (head.relation in ("acl", "advcl", "amod") and not head.form.endswith("ing")):
            row.relation = "obl:agent"
    return rows


def _units(rows: list[_Row]) -> list[list[int]]:
    """Return the runs of rows that are written as one word."""
    units: list[list[int]] = []
    for at, row in enumerate(rows):
        lower = row.form.lower()
        before = rows[at - 1] if at else None
        if before is not None and (
            (lower in _CLITICS and before.tag != "PUNCT")
            or (lower == "'" and row.tag == "PART")
            or (before.form.lower(), lower) in _PARTICLES
        ):
            units[-1].append(at)
        elif (
            before is not None
            and before.form == "-"
            and len(units) > 1
            and rows[at - 2].form.lower() in _PREFIXES
            and row.form.isalpha()
            and len(row.form) > 3
        ):
            units[-2:] = [[*units[-2], *units[-1], at]]
        else:
            units.append([at])
    return units


def _tree(rows: list[_Row]) -> Tree:
    depths = [_depth(rows, at) for at in range(len(rows))]
    words: list[str] = []
    tags: list[str] = []
    relations: list[str] = []
    heads: list[tuple[str, int]] = []  # of a row or of a token
    token_of = [0] * len(rows)
    for unit in _units(rows):
        chief = rows[min(unit, key=lambda at: (depths[at], at))]
        if chief.relation == "case" and len(unit) > 2:
            chief = rows[unit[-1]]
        pieces = [token.text for token in tokenize("".join(rows[at].form for at in unit))]
        lead = _lead(pieces, chief.tag)
        for place, piece in enumerate(pieces):
            words.append(piece)
            if place == lead:
                for at in unit:
                    token_of[at] = len(words) - 1
                tags.append(chief.tag)
                relations.append(chief.relation)
                heads.append(("row", chief.head))
            else:
                tag, relation = _satellite(piece, chief.tag)
                tags.append(tag)
                relations.append(relation)
                heads.append(("token", len(words) - 1 - place + lead))
    places = [at if kind == "token" else (-1 if at < 0 else token_of[at]) for kind, at in heads]
    return Tree(tuple(words), tuple(tags), tuple(places), tuple(relations))


def _depth(rows: list[_Row], at: int) -> int:
    depth = 0
    while at >= 0:
        at = rows[at].head
        depth += 1
    return depth


def _lead(pieces: list[str], tag: str) -> int:
    """Return the piece of a split word that takes the word's place in the tree."""
    solid = [place for place, piece in enumerate(pieces) if piece[0].isalnum()]
    if not solid:
        return 0
    if tag == "NUM" or not pieces[solid[-1]].isalpha():
        return solid[0]
    return max(solid, key=lambda place: (len(pieces[place]), place))


def _satellite(piece: str, tag: str) -> tuple[str, str]:
    if not piece[0].isalnum():
        return ("SYM" if piece in "$£€%+=<>#" else "PUNCT"), "punct"
    if piece[0].isdigit():
        return "NUM", "nummod"
    return (tag if tag in ("PROPN", "X") else "NOUN"), "compound"


def projective(tree: Tree) -> Tree:
    """Return the tree with the arcs lifted that cross another."""
    heads = list(tree.heads)
    for _ in range(len(heads)):
        crossing = _crossing(heads)
        if crossing is None:
            break
        heads[crossing] = heads[heads[crossing]]
    return replace(tree, heads=tuple(heads))


def _crossing(heads: list[int]) -> int | None:
    """Return the shortest arc's dependent whose head does not dominate all between them."""
    found: tuple[int, int] | None = None
    for dependent, head in enumerate(heads):
        if head < 0:
            continue
        low, high = min(dependent, head), max(dependent, head)
        for between in range(low + 1, high):
            above = heads[between]
            while above >= 0 and above != head:
                above = heads[above]
            if above != head:
                found = min(found or (high - low, dependent), (high - low, dependent))
                break
    return None if found is None else found[1]


def without(tree: Tree, dropped: set[int]) -> Tree | None:
    """Return the tree without some of its tokens; None if one of them has dependents."""
    if any(head in dropped and at not in dropped for at, head in enumerate(tree.heads)):
        return None
    kept = [at for at in range(len(tree.words)) if at not in dropped]
    place = {at: new for new, at in enumerate(kept)} | {-1: -1}
    if not kept or not all(tree.heads[at] in place for at in kept):
        return None
    return Tree(
        tuple(tree.words[at] for at in kept),
        tuple(tree.tags[at] for at in kept),
        tuple(place[tree.heads[at]] for at in kept),
        tuple(tree.relations[at] for at in kept),
    )


def varied(trees: list[Tree], seed: int) -> list[Tree]:
    """Return copies of some sentences as headlines and terse claims would have them."""
    rng = random.Random(seed)
    copies = [_headline(tree, rng.random()) for tree in trees]
    copies += [_label(tree, parts) for parts in (_PHRASE, _NAME) for tree in trees if len(tree.words) < 20]
    copies += [_share(tree, rng) for tree in trees]
    return [copy for copy in copies if copy]


_MEASURES = frozenset("years months weeks days hours minutes seconds miles feet kilometers kilometres times".split())
_NAME = frozenset(["compound", "flat"])
_PHRASE = _NAME | frozenset(["acl", "acl:relcl", "amod", "case", "det", "nmod", "nmod:poss", "nummod"])


def _headline(tree: Tree, draw: float) -> Tree | None:
    """Return three in ten sentences without full stop; some also without articles, or with other capitals."""
    if len(tree.words) < 3 or draw > 0.3:
        return None
    dropped = {len(tree.words) - 1} if tree.words[-1] == "." else set()
    if draw < 0.12:
        dropped |= {
            at
            for at, word in enumerate(tree.words)
            if word.lower() in ("the", "a", "an") or tree.relations[at] in ("aux:pass", "cop")
        }
    copy = without(tree, dropped)
    if copy is None or 0.03 <= draw <= 0.2:
        return copy
    if draw > 0.2:
        return replace(copy, words=(copy.words[0].lower(), *copy.words[1:]))
    return replace(copy, words=tuple(word[:1].upper() + word[1:] for word in copy.words))


def _label(tree: Tree, parts: frozenset[str]) -> Tree | None:
    """Return "Capital: Paris" for "The capital is Paris.", of each phrase its head and what hangs on it as `parts`."""
    root = tree.heads.index(-1)
    mine = {relation: at for at, relation in enumerate(tree.relations) if tree.heads[at] == root}
    subject, copula = mine.get("nsubj", root), mine.get("cop", -1)
    if not subject < copula < root or not {tree.tags[subject], tree.tags[root]} <= {"NOUN", "PROPN", "NUM"}:
        return None
    first, second = _phrase(tree, subject, parts), _phrase(tree, root, parts)
    if tree.relations[first[0]] == "det" and len(first) > 1:
        del first[0]
    kept = [*first, copula, *second]
    place = {at: new for new, at in enumerate(kept)}
    if kept != sorted(kept) or any(tree.heads[at] not in place for at in kept if at not in (root, copula)):
        return None
    changed = {subject: (-1, "root"), root: (place[subject], "appos"), copula: (place[root], "punct")}
    arcs = [changed.get(at) or (place[tree.heads[at]], tree.relations[at]) for at in kept]
    words = [":" if at == copula else tree.words[at] for at in kept]
    return Tree(
        (words[0][:1].upper() + words[0][1:], *words[1:]),
        tuple("PUNCT" if at == copula else tree.tags[at] for at in kept),
        tuple(head for head, _ in arcs),
        tuple(relation for _, relation in arcs),
    )


def _phrase(tree: Tree, head: int, parts: frozenset[str]) -> list[int]:
    """Return a word with all that hangs on those of its children that are `parts` of a phrase."""
    found = {at for at, above in enumerate(tree.heads) if above == head and tree.relations[at] in parts}
    while below := {at for at, above in enumerate(tree.heads) if above in found} - found:
        found |= below
    return sorted(found | {head})


def _share(tree: Tree, rng: random.Random) -> Tree | None:
    """Return "17 of 60 officers" for "17 officers"."""
    for at, (word, relation) in enumerate(zip(tree.words, tree.relations, strict=True)):
        noun = tree.heads[at]
        if (
            relation == "nummod"
            and word.isdigit()
            and noun == at + 1
            and tree.words[noun].endswith("s")
            and tree.words[noun] not in _MEASURES
            and min(k for k, head in enumerate(tree.heads) if head == noun) == at
        ):
            break
    else:
        return None
    moved = [head if head <= at else head + 2 for head in tree.heads]
    heads = [*moved[:at], moved[noun], at + 3, at + 3, at, *moved[noun + 1 :]]
    return Tree(
        (*tree.words[: at + 1], "of", str(int(word) + rng.randrange(1, 400)), *tree.words[noun:]),
        (*tree.tags[: at + 1], "ADP", "NUM", *tree.tags[noun:]),
        tuple(heads),
        (*tree.relations[:at], tree.relations[noun], "case", "nummod", "nmod", *tree.relations[noun + 1 :]),
    )
