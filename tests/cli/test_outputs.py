"""Which report goes where."""

import pytest

from factcheck.cli.outputs import Delivery, in_order, in_pairs
from factcheck.errors import UsageError

F, O = False, True  # noqa: E741

ORDERS = [
    # what stands on the command line, what is made of it
    ([], []),
    ([(F, "json")], [("json", None)]),
    ([(O, "a")], [("text", "a")]),
    ([(F, "json"), (O, "a")], [("json", "a")]),
    ([(O, "a"), (F, "json")], [("json", "a")]),
    ([(F, "text"), (F, "sarif"), (O, "a")], [("text", None), ("sarif", "a")]),
    ([(F, "sarif"), (O, "a"), (F, "text")], [("sarif", "a"), ("text", None)]),
    ([(F, "sarif"), (O, "a"), (F, "html"), (O, "b")], [("sarif", "a"), ("html", "b")]),
    ([(O, "a"), (F, "sarif"), (F, "html"), (O, "b")], [("sarif", "a"), ("html", "b")]),
    ([(F, "json"), (O, "a"), (F, "json"), (O, "b")], [("json", "a"), ("json", "b")]),
    ([(O, "draft.html")], [("html", "draft.html")]),
    ([(O, "reports/draft.SARIF")], [("sarif", "reports/draft.SARIF")]),
    ([(O, "draft.html.txt")], [("text", "draft.html.txt")]),
    ([(F, "text"), (O, "draft.html")], [("text", "draft.html")]),
]
WRONG_ORDERS = [
    [(F, "text"), (F, "json")],
    [(F, "text"), (F, "sarif"), (O, "a"), (F, "json")],
    [(F, "json"), (O, "a"), (O, "b")],
    [(O, "a"), (O, "b")],
    [(F, "json"), (O, "a"), (F, "html"), (O, "a")],
]


@pytest.mark.parametrize(("given", "made"), ORDERS)
def test_a_file_belongs_to_the_format_before_it(given: list[tuple[bool, str]], made: list[tuple[str, str]]) -> None:
    assert in_order(given) == [Delivery(*one) for one in made]


@pytest.mark.parametrize("given", WRONG_ORDERS)
def test_what_cannot_be_delivered(given: list[tuple[bool, str]]) -> None:
    with pytest.raises(UsageError):
        in_order(given)


PAIRS = [
    ([], [], [("text", None)]),
    ([], ["a"], [("text", "a")]),
    ([], ["a.json", "b.xml"], [("json", "a.json"), ("junit", "b.xml")]),
    ([], ["a", "b.md"], [("text", "a"), ("markdown", "b.md")]),
    (["text"], ["a.json"], [("text", "a.json")]),
    (["json"], [], [("json", None)]),
    (["json", "text"], ["a"], [("json", "a"), ("text", None)]),
    (["json", "html"], ["a", "b"], [("json", "a"), ("html", "b")]),
]


@pytest.mark.parametrize(("formats", "outputs", "made"), PAIRS)
def test_in_a_file_they_go_by_their_place(formats: list[str], outputs: list[str], made: list[tuple[str, str]]) -> None:
    assert in_pairs(formats, outputs) == [Delivery(*one) for one in made]


@pytest.mark.parametrize(
    ("formats", "outputs"), [([], ["a", "a"]), (["json"], ["a", "b"]), (["json", "text"], []), (["a", "b"], ["c", "c"])]
)
def test_what_a_file_cannot_ask_for(formats: list[str], outputs: list[str]) -> None:
    with pytest.raises(UsageError):
        in_pairs(formats, outputs)
