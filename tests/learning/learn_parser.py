"""Learn the weights of tagger and parser: `python tests/learning/learn_parser.py <folder of the treebanks>`.

Writes `tagger.bin` and `parser.bin` into `factcheck/reading`, the same bytes each time, and prints how good they are on
texts that nothing was learned from. Takes less than an hour on one core.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

import parsing
import tagging
from perceptron import pruned, strongest
from treebank import Tree, read, varied
from writing import Writer

import factcheck.reading
from factcheck.reading.parser import BEAM, MARGIN

TRAINED_ON = ("ewt-train", "gum-train")
MEASURED_ON = ("pud", "gum-news-dev", "ewt-dev")
SEED = 1
FOLDS = 5
DIVISOR = 8
"""What the weights of steps are divided by, so that a byte holds them and few combinations are left."""


def main(folder: Path) -> None:
    """Learn, write and measure."""
    target = Path(factcheck.reading.__file__).parent
    trees = [tree for name in TRAINED_ON for tree in read(folder, name)]
    trees += varied(trees, SEED)
    held_out = {name: read(folder, name) for name in MEASURED_ON}
    tagger = _learn_tagger(trees, target / "tagger.bin")
    tags = {name: tagging.tagged(tagger, held) for name, held in held_out.items()}
    for name, held in held_out.items():
        say(f"{name}: {tagging.accuracy(held, tags[name]):.4f} of the tags")
    parser = _learn_parser(parsing.retagged(trees, _tags_unseen(trees)), target / "parser.bin")
    for name, held in held_out.items():
        say(f"{name}: {parsing.Scores(parser, held, tags[name])}")


def _learn_tagger(trees: Sequence[Tree], target: Path) -> tagging.Tagger:
    """Learn twice: the second time only with the features that mattered in the first."""
    first = tagging.learn(trees, rounds=4, seed=SEED)
    features = strongest(first, 45_000)
    table = pruned(tagging.learn(trees, rounds=6, seed=SEED + 1, features=features), least=6)
    file = Writer()
    file.vectors(table)
    _write(target, file)
    return tagging.tagger(table)


def _tags_unseen(trees: Sequence[Tree]) -> list[tuple[str, ...]]:
    """Return tags as they will be found: by taggers that have not learned from the sentence."""
    tags: list[tuple[str, ...]] = [()] * len(trees)
    for fold in range(FOLDS):
        rest = [tree for at, tree in enumerate(trees) if at % FOLDS != fold]
        tagger = tagging.tagger(tagging.learn(rest, rounds=2, seed=SEED + fold))
        tags[fold::FOLDS] = tagging.tagged(tagger, trees[fold::FOLDS])
    say("tags found in what is learned from")
    return tags


def _learn_parser(trees: Sequence[Tree], target: Path) -> parsing.Parser:
    data = parsing.examples(trees)
    first = parsing.learn_names(data, rounds=2, seed=SEED)
    names = pruned(parsing.learn_names(data, rounds=3, seed=SEED + 1, features=strongest(first, 35_000)), least=6)
    say(f"{len(names)} features of relations")
    features = parsing.frequent(data, least=11)
    say(f"{len(features)} features of steps are frequent")
    draft = parsing.learn_steps(data, features, rounds=3, seed=SEED, beam=BEAM)
    table = parsing.learn_steps(data, strongest(draft, 120_000), rounds=8, seed=SEED + 1, beam=BEAM)
    rows = parsing.steps(table, least=3, divisor=DIVISOR)
    say(f"{len(rows)} features of steps")
    file = Writer()
    file.triples(rows)
    file.vectors(names)
    _write(target, file)
    return parsing.parser(rows, names, beam=BEAM, margin=MARGIN)


def _write(target: Path, file: Writer) -> None:
    target.write_bytes(file.packed())
    say(f"{target.name}: {target.stat().st_size:,} bytes")


def say(line: str) -> None:
    print(f"{time.process_time():5.0f} s  {line}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
