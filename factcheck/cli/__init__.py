"""The command line: options in, the run called, the report out, the exit status."""

from factcheck.cli.app import main

__all__ = ["main"]
