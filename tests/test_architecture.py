"""The layers of the package, held by reading its imports: a lower layer never knows a higher one."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck

PACKAGE = Path(factcheck.__file__).parent

FOUNDATION = {"errors", "files", "model", "thresholds", "outcome", "records"}
ANALYSIS = ["text", "facts", "reading", "document", "matching", "verdict"]
EDGES = {"claims", "readers", "report", "output", "progress", "selection", "terminal"}
FILES_AND_CLOCKS = {
    "io",
    "os",
    "pathlib",
    "random",
    "shutil",
    "socket",
    "subprocess",
    "sys",
    "tempfile",
    "threading",
    "time",
    "urllib",
}

ALLOWED: dict[str, set[str]] = {
    "version": set(),
    "model": set(),
    "errors": {"model"},
    "files": set(),
    "thresholds": {"model"},
    "config": {*FOUNDATION, "report"},
    "suppression": set(FOUNDATION),
    **{layer: {*FOUNDATION, *ANALYSIS[:at]} for at, layer in enumerate(ANALYSIS)},
    **{edge: set(FOUNDATION) for edge in EDGES},
    "report": {*FOUNDATION, "version"},
    "exchange": {*FOUNDATION, "claims", "readers", "report"},
    "prepared": {*FOUNDATION, *ANALYSIS},
    "pipeline": {*FOUNDATION, *ANALYSIS, "coverage", "prepared", "suppression"},
    "cache": {*FOUNDATION, "claims", "prepared", "text", "version"},
    "api": {*FOUNDATION, "claims", "pipeline", "readers"},
    "coverage": {*FOUNDATION, *ANALYSIS},
    "explain": {*FOUNDATION, *ANALYSIS, "pipeline", "prepared"},
    "proposing": {*FOUNDATION, *ANALYSIS, "claims", "coverage", "pipeline"},
    "pairs": {*FOUNDATION, "pipeline", "readers"},
    "holding": {*FOUNDATION, *ANALYSIS},
    "arithmetic": {*FOUNDATION, *ANALYSIS},
    "itself": {*FOUNDATION, *ANALYSIS, "arithmetic", "coverage", "holding"},
    "versions": {*FOUNDATION, *ANALYSIS, "coverage", "holding", "pipeline", "prepared"},
    "examples": {*FOUNDATION, "claims", "explain", "pipeline", "prepared", "readers", "verdict"},
    "lint": {*FOUNDATION, *ANALYSIS, "pipeline", "prepared", "readers"},
    "fix": {*FOUNDATION, "pipeline", "prepared", "readers", "suppression"},
    "lsp": {
        *FOUNDATION,
        *EDGES,
        "config",
        "document",
        "lint",
        "matching",
        "verdict",
        "pipeline",
        "suppression",
        "version",
    },
    "cli": {"cli.app", "cli.streams"},
    "cli.streams": set(),
    "cli.options": {"model"},
    "cli.terminal": set(),
    "cli.progress": {"cli.terminal"},
    "cli.outputs": set(FOUNDATION),
    "cli.watching": set(),
    "cli.jobs": {"errors"},
    "cli.check": {
        *FOUNDATION,
        *EDGES,
        "cache",
        "cli.jobs",
        "cli.outputs",
        "cli.progress",
        "cli.terminal",
        "itself",
        "pipeline",
        "prepared",
        "suppression",
    },
    "cli.init": {*FOUNDATION, *EDGES, "cli.app", "cli.check", "cli.options", "proposing"},
    "cli.coverage": {*FOUNDATION, *EDGES, "cli.app", "cli.check", "cli.options", "pipeline"},
    "cli.exchange": {*FOUNDATION, "claims", "readers", "report", "exchange", "cli.app", "cli.options"},
    "cli.compare": {
        *FOUNDATION,
        *EDGES,
        "cli.app",
        "cli.check",
        "cli.options",
        "prepared",
        "versions",
    },
    "cli.soundness": {*FOUNDATION, *EDGES, "cli.app", "cli.check", "cli.options", "examples", "lint", "prepared"},
