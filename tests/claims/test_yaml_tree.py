import pytest
import yaml
from claims_cases import BAD, GOOD
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import yaml_tree
from factcheck.claims.yaml_tree import Items, Mapping, Node, Scalar, read_tree


def test_every_scalar_stays_a_string() -> None:
    words = ["no", "yes", "010", "1e3", "12:30", "2022-06-23", "0x1F", "1_000", ".inf", "null", "~", "=", "true"]
    root = read_tree("".join(f"- {word}\n" for word in words)).root
    assert isinstance(root, Items)
    assert [node.text for node in root.nodes if isinstance(node, Scalar)] == words


def test_offsets_are_those_of_the_text() -> None:
    text = 'é: "ü\u2028"\r\nkey: [a, {b: c}]\r\n'
    root = read_tree(text).root
    assert isinstance(root, Mapping)
    assert [text[offset] for offset, _ in root.pairs.values()] == ["é", "k"]
    assert [text[node.offset] for _, node in root.pairs.values()] == ['"', "["]


def test_an_alias_is_the_node_it_refers_to() -> None:
    root = read_tree("- &a [x]\n- *a\n").root
    assert isinstance(root, Items)
    assert root.nodes[0] is root.nodes[1]


def test_ten_thousand_claims_may_share_a_source() -> None:
    source = "{title: a, publisher: b, date: c, url: d, quote: e}"
    tree = read_tree(f"- {{claim: x, sources: [&s {source}]}}\n" + 9_999 * "- {claim: x, sources: [*s]}\n")
    assert not tree.broken
    assert not tree.faults


def test_a_bomb_that_uses_few_levels_is_refused() -> None:
    wide = ", ".join(2_000 * ["*a"])
    tree = read_tree(f"a: &a [{', '.join(1_000 * 'x')}]\nb: [{wide}]\n")
    assert tree.broken
    assert tree.faults[0].message == "aliases repeat more than 200,000 entries: write the claims out"


@pytest.mark.parametrize("name", [*GOOD, *BAD])
def test_both_parsers_of_pyyaml_give_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (GOOD | BAD)[name][0]
    fast = read_tree(text)
    monkeypatch.setattr(yaml_tree, "_Loader", yaml.SafeLoader)
    slow = read_tree(text)
    assert slow.root == fast.root
    assert [fault.message for fault in slow.faults] == [fault.message for fault in fast.faults]


def strings_of(node: Node | None) -> object:
    match node:
        case Scalar(text=text):
            return text
        case Items(nodes=nodes):
            return [strings_of(item) for item in nodes]
        case Mapping(pairs=pairs):
            return {key: strings_of(value) for key, (_, value) in pairs.items()}
    return None


words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
trees = st.recursive(
    words, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words.map("k".__add__), inner, max_size=3)
)


@given(trees.filter(bool), st.booleans())
def test_any_tree_of_strings_comes_back(data: object, flow: bool) -> None:
    text = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=True)
    tree = read_tree(text)
    assert not tree.faults
    assert strings_of(tree.root) == data
