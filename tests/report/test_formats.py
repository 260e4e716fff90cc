import pytest
from report_cases import EMPTY, FULL

from factcheck.report import FORMATS
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_renders(name: str) -> None:
    assert "crew-rescued" in FORMATS[name](FULL, DEFAULT_OPTIONS)
    assert isinstance(FORMATS[name](EMPTY, DEFAULT_OPTIONS), str)


@pytest.mark.parametrize("name", ["plain", "json"])
def test_formats_for_programs_heed_no_terminal(name: str) -> None:
    assert FORMATS[name](FULL, RenderOptions(width=40, colour=True)) == FORMATS[name](FULL, DEFAULT_OPTIONS)
