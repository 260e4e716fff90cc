"""The JSON Schema says what the tables of `factcheck.claims.schema` say."""

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
import yaml
from claims_cases import BAD, GOOD

from factcheck.claims.schema import (
    ASIDE_KEYS,
    CLAIM_KEYS,
    EXAMPLE_KEYS,
    FILE_KEYS,
    IGNORE_KEYS,
    SIGNATURE_KEYS,
    SOURCE_KEYS,
)
from factcheck.model.claims import Aside, Citation, Claim, Examples, Ignore, Severity, Signature, Status

SCHEMA: dict[str, Any] = json.loads(files("factcheck.claims").joinpath("claims.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: dates are strings, only true and false are booleans."""


CoreLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag.endswith((":int", ":float", ":null")) or (tag.endswith(":bool") and first in "tTfF")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

# Mistakes that only the loader can see, in the YAML itself or in what a text says, and one that no validator outlives.
BEYOND_THE_SCHEMA = {
    "a bomb",
    "a key given twice",
    "a merge key",
    "an id twice",
    "an id twice by an alias",
    "a day that never was",
    "marks only",
    "function words only",
    "a wording with nothing to check",
    "wordings without end",
    "an ignore of no claim",
}


def test_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", GOOD)
def test_good_files_are_valid(name: str) -> None:
    VALIDATOR.validate(yaml.load(GOOD[name][0], CoreLoader))


def is_yaml(text: str) -> bool:
    try:
        yaml.load(text, CoreLoader)
    except (yaml.YAMLError, TypeError, ValueError):
        return False
    return True


VISIBLE = [name for name, (text, _) in BAD.items() if name not in BEYOND_THE_SCHEMA and is_yaml(text)]


@pytest.mark.parametrize("name", VISIBLE)
def test_bad_files_are_not_valid(name: str) -> None:
    assert not VALIDATOR.is_valid(yaml.load(BAD[name][0], CoreLoader))


@pytest.mark.parametrize(
    ("definition", "keys"),
    [
        ("claim", CLAIM_KEYS),
        ("source", SOURCE_KEYS),
        ("examples", EXAMPLE_KEYS),
        ("signature", SIGNATURE_KEYS),
        ("ignore", IGNORE_KEYS),
        ("aside", ASIDE_KEYS),
        ("file", FILE_KEYS),
    ],
)
def test_keys_are_those_of_the_table_and_have_a_meaning(definition: str, keys: Any) -> None:
    properties = SCHEMA["$defs"][definition]["properties"]
    assert list(properties) == list(keys)
    assert all(entry["description"] for entry in properties.values())


@pytest.mark.parametrize(
    ("model", "keys", "rest"),
    [
        (Claim, CLAIM_KEYS, {"path", "line", "column"}),
        (Citation, SOURCE_KEYS, set()),
        (Examples, EXAMPLE_KEYS, set()),
        (Signature, SIGNATURE_KEYS, set()),
        (Ignore, IGNORE_KEYS, {"path", "line", "column"}),
        (Aside, ASIDE_KEYS, {"path", "line", "column"}),
    ],
)
def test_every_field_of_the_model_has_a_key(model: Any, keys: dict[str, Any], rest: set[str]) -> None:
    assert {key.field for key in keys.values()} | rest == set(model._fields)


def test_severities_are_those_of_the_model() -> None:
    assert SCHEMA["$defs"]["claim"]["properties"]["severity"]["enum"] == list(Severity)


def test_states_of_checking_are_those_of_the_model() -> None:
    assert SCHEMA["$defs"]["claim"]["properties"]["status"]["enum"] == list(Status)
