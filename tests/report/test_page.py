import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck.report.options import RenderOptions
from factcheck.report.page import STYLES, Page, Run


def lines(*runs: Run, width: int = 40, first: str = "", rest: str = "", colour: bool = False) -> list[str]:
    page = Page(RenderOptions(width=width, colour=colour))
    page.add(runs, first=first, rest=rest)
    return str(page).splitlines()


def test_words_are_wrapped_between_blanks() -> None:
    text = "The ferry left the harbour at noon and had not come back by night."
    assert lines(Run(text)) == ["The ferry left the harbour at noon and", "had not come back by night."]


def test_later_lines_have_their_own_margin() -> None:
    assert lines(Run("ferry " * 9), first="SAFE  ", rest="      ") == [
        "SAFE  ferry ferry ferry ferry ferry",
        "      ferry ferry ferry ferry",
    ]


def test_a_word_may_change_its_style_in_the_middle() -> None:
    text = [Run("x" * 36 + " "), Run("seven", "found"), Run(", he said")]
    assert lines(*text) == ["x" * 36, "seven, he said"]


def test_an_address_longer_than_a_line_is_cut() -> None:
    assert lines(Run("see " + "w" * 60)) == ["see", "w" * 40, "w" * 20]


def test_a_place_is_never_cut() -> None:
    place = "a folder/" * 6 + "draft.md:7:34"
    assert lines(Run(place, "place", whole=True), Run(" conflicts")) == [place, "conflicts"]


def test_wide_letters_take_two_columns() -> None:
    assert lines(Run("漢字" * 10 + " " + "漢字")) == ["漢字" * 10, "漢字"]


def test_text_is_not_markup() -> None:
    assert lines(Run("[bold red]x[/] :warning: {0} %s")) == ["[bold red]x[/] :warning: {0} %s"]


def test_an_empty_line_only_parts() -> None:
    page = Page(RenderOptions())
    page.blank()
    page.add([Run("one")])
    page.blank()
    page.blank()
    page.add([Run("two")])
    page.blank()
    assert str(page) == "one\n\ntwo\n"


@pytest.mark.parametrize(("asked", "given"), [(80, 80), (20, 40), (160, 120), (0, 40)])
def test_lines_stay_readable_whatever_the_screen(asked: int, given: int) -> None:
    assert Page(RenderOptions(width=asked)).width == given


def test_colour_is_put_around_runs() -> None:
    assert lines(Run("taken off "), Run("seven crew", "found"), colour=True) == ["taken off \x1b[31mseven crew\x1b[0m"]


@pytest.mark.parametrize("style", STYLES)
def test_every_style_can_be_painted(style: str) -> None:
    assert "word" in lines(Run("word", style), colour=True)[0]


def words() -> st.SearchStrategy[list[Run]]:
    text = st.text(st.sampled_from("ab é漢[]\u0301👍"), max_size=90)
    return st.lists(st.builds(Run, text, st.sampled_from(sorted(STYLES)), st.just(False)), max_size=5)


@given(words(), st.integers(40, 120))
def test_no_line_is_wider_than_the_page(runs: list[Run], width: int) -> None:
    assert all(cell_len(line) <= width for line in lines(*runs, width=width, first="| ", rest="| "))


@given(words())
def test_no_word_is_lost(runs: list[Run]) -> None:
    text = "".join(run.text for run in runs)
    assert "".join(lines(*runs)).replace(" ", "") == text.replace(" ", "")


@given(words())
def test_colour_changes_no_word(runs: list[Run]) -> None:
    painted = [re.sub(r"\x1b\[[0-9;]*m", "", line).rstrip() for line in lines(*runs, colour=True)]
    assert painted == lines(*runs)
