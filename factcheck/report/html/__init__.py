"""Report -> one HTML page: the draft as it reads, its claims beside it, a sign-off sheet when printed."""

from factcheck.report.html.page import render

__all__ = ["render"]
