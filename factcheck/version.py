"""The version of factcheck, for the reports and the servers that name it."""

__version__ = "0.1.0"
