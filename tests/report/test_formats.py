import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_cases import EMPTY, FULL, HOSTILE, LIVED_IN, hostile_report, report

from factcheck.model.results import Report
from factcheck.report import FORMATS
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions

FOR_PROGRAMS = ["plain", "json", "sarif", "rdjsonl", "github", "junit", "markdown"]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_renders(name: str) -> None:
    assert "crew-rescued" in FORMATS[name](FULL, DEFAULT_OPTIONS)
    assert isinstance(FORMATS[name](EMPTY, DEFAULT_OPTIONS), str)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("whole", [LIVED_IN, report(inputs=()), hostile_report(HOSTILE), hostile_report("")])
def test_any_report_is_the_same_bytes_each_time(name: str, whole: Report) -> None:
    rendered = FORMATS[name](whole, DEFAULT_OPTIONS)
    assert rendered.encode() == FORMATS[name](whole, DEFAULT_OPTIONS).encode()
    assert rendered == "" or rendered.endswith("\n")


@pytest.mark.parametrize("name", FOR_PROGRAMS)
def test_formats_for_programs_heed_no_terminal(name: str) -> None:
    assert FORMATS[name](FULL, RenderOptions(width=40, colour=True)) == FORMATS[name](FULL, DEFAULT_OPTIONS)


@pytest.mark.parametrize("name", FOR_PROGRAMS)
@given(words=st.text(st.characters(codec=None, exclude_categories=()), max_size=20))
def test_no_character_is_obeyed_by_a_terminal(name: str, words: str) -> None:
    rendered = FORMATS[name](hostile_report(words), DEFAULT_OPTIONS)
    rendered.encode()
    assert not {"\x1b", "\x9b", "\x7f", "\x00", "\x08", "\r", "\u202e", "\u2066"} & set(rendered)
