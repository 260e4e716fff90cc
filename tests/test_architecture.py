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
    "proposing": {*FOUNDATION, *ANALYSIS, "claims", "coverage", "pipeline", "readers"},
    "pairs": {*FOUNDATION, "pipeline", "readers"},
    "holding": {*FOUNDATION, *ANALYSIS},
    "arithmetic": {*FOUNDATION, *ANALYSIS},
    "itself": {*FOUNDATION, *ANALYSIS, "arithmetic", "coverage", "holding"},
    "twins": {*FOUNDATION, *ANALYSIS, "holding"},
    "versions": {*FOUNDATION, *ANALYSIS, "coverage", "holding", "pipeline", "prepared", "twins"},
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
    "cli.fix": {*FOUNDATION, "fix", "readers", "report"},
    "cli.app": {
        *FOUNDATION,
        *EDGES,
        "cli.check",
        "cli.fix",
        "cli.options",
        "cli.outputs",
        "cli.terminal",
        "cli.watching",
        "config",
        "explain",
        "fix",
        "suppression",
        "lsp",
        "pairs",
        "version",
    },
    "__main__": {"cli"},
    "__init__": {*FOUNDATION, "api", "claims", "version"},
}
"""Part of the package -> the parts that it may import beside itself. In the command line each module is a part."""


def modules() -> list[Path]:
    return sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


def imports(module: Path) -> Iterator[tuple[str, int]]:
    """Yield the dotted names that a module imports, with the line."""
    for node in ast.walk(ast.parse((PACKAGE / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module}:{node.lineno}: imports are written out in full"
            joined = node.module == "factcheck"  # from factcheck import pipeline
            yield from (
                (f"{node.module}.{alias.name}" if joined else str(node.module), node.lineno) for alias in node.names
            )


def part_of(module: Path) -> str:
    return part_named(".".join(module.with_suffix("").parts).removesuffix(".__init__"))


def part_named(name: str) -> str:
    """Return the part that a module belongs to, by its dotted name below the package."""
    names = name.split(".")
    return ".".join(names[:2] if names[0] == "cli" else names[:1])


def test_a_module_imports_only_what_lies_below_it() -> None:
    wrong = []
    for module in modules():
        part = part_of(module)
        assert part in ALLOWED, f"say in this test what {part} may import"
        for name, line in imports(module):
            other = part_named(name.removeprefix("factcheck."))
            if name.startswith("factcheck.") and other not in {part, *ALLOWED[part]}:
                wrong.append(f"{module}:{line} imports factcheck.{other}")
    assert wrong == []


def test_what_analyses_text_touches_no_file_clock_or_network() -> None:
    analysing = [path for path in modules() if part_of(path) in {"model", "thresholds", *ANALYSIS}]
    assert len(analysing) > 100
    touching = {path for path in analysing if {name.split(".")[0] for name, _ in imports(path)} & FILES_AND_CLOCKS}
    assert touching == set()


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        path for path in modules() if not ast.get_docstring(ast.parse((PACKAGE / path).read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_public_names_are_the_same_for_type_checkers_and_at_run_time() -> None:
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    [checking] = [node for node in tree.body if isinstance(node, ast.If)]
    homes = {
        alias.name: node.module for node in checking.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert homes == factcheck._HOMES
    assert set(homes) == set(factcheck.__all__)
    for name in factcheck.__all__:
        assert getattr(factcheck, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        factcheck.chekc  # noqa: B018
