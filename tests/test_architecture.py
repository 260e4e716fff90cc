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
    "pipeline": {*FOUNDATION, *ANALYSIS, "suppression"},
    "api": {*FOUNDATION, "claims", "pipeline", "readers"},
    "explain": {*FOUNDATION, *ANALYSIS, "pipeline"},
    "pairs": {*FOUNDATION, "pipeline", "readers"},
    "fix": {*FOUNDATION, "pipeline", "readers", "suppression"},
    "lsp": {
        *FOUNDATION,
        *EDGES,
        "config",
        "document",
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
    "cli.check": {*FOUNDATION, *EDGES, "cli.outputs", "cli.progress", "cli.terminal", "pipeline", "suppression"},
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
    """Give the dotted names that a module imports, with the line."""
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
    """Give the part that a module belongs to, by its dotted name below the package."""
    names = name.split(".")
    return ".".join(names[:2] if names[0] == "cli" else names[:1])


@pytest.mark.parametrize("module", modules(), ids=str)
def test_a_module_imports_only_what_lies_below_it(module: Path) -> None:
    part = part_of(module)
    assert part in ALLOWED, f"say in this test what {part} may import"
    ours = (
        (part_named(name.removeprefix("factcheck.")), line)
        for name, line in imports(module)
        if name.startswith("factcheck.")
    )
    wrong = [f"{module}:{line} imports factcheck.{name}" for name, line in ours if name not in {part, *ALLOWED[part]}]
    assert not wrong


@pytest.mark.parametrize(
    "module", [path for path in modules() if part_of(path) in {"model", "thresholds", *ANALYSIS}], ids=str
)
def test_what_analyses_text_touches_no_file_clock_or_network(module: Path) -> None:
    assert not {name.split(".")[0] for name, _ in imports(module)} & FILES_AND_CLOCKS


@pytest.mark.parametrize("module", modules(), ids=str)
def test_every_module_says_what_it_is_for(module: Path) -> None:
    assert ast.get_docstring(ast.parse((PACKAGE / module).read_text(encoding="utf-8")))


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
