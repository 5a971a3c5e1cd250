"""A module imports only from lower layers, and siblings do not know each other.

The imports are read, not run, so that one inside a function counts as well.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import newsdoc

SOURCES = Path(newsdoc.__file__).parent

LAYERS = """
    span letters visible
    problems encoding
    chain
    nodes layout
    walk voices
    model
    lexicon
    gates
    cursor tags converter checks language casing
    nearest
    grammar
    gazetteer whose heading listing
    quotes
    parsers formats
    told
    claims
    pipeline fields
    inputs
    writers display dumps
    testing
    newsdoc cli
    __main__
"""
"""From the lowest to the highest; the modules of one line do not know each other."""

ORDERED = {"dumps", "grammar", "quotes", "testing"}
"""Packages whose modules may import each other, as long as nothing goes in a circle."""

COMMON = {"formats": {"base", "shared"}}
"""The modules of a package that its siblings may import: the tools that all of them work with."""

EXCEPTIONS = {
    ("nodes", "casing"): "Person.display_name takes word lists, when asked for",
    ("model", "display"): "notebooks look for Article._repr_html_, which imports it when called",
}
"""Imports that go upwards, each with its reason."""

RANKS = {
    module: rank for rank, line in enumerate(LAYERS.strip().splitlines()) for module in line.split()
}


def module_name(path: Path) -> str:
    """The dotted name of a file inside newsdoc; that of the package itself is "newsdoc"."""
    parts = path.relative_to(SOURCES).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts) or "newsdoc"


def modules() -> dict[str, Path]:
    """Every module by its name."""
    return {module_name(path): path for path in sorted(SOURCES.rglob("*.py"))}


def imports(path: Path) -> Iterator[str]:
    """The modules of newsdoc that a file imports."""
    known = modules()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative imports hide the layers"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            package, _, inner = name.partition(".")
            if package == "newsdoc":
                while inner and inner not in known:
                    inner = inner.rpartition(".")[0]
                yield inner or "newsdoc"


def allowed(importer: str, imported: str) -> bool:
    """Whether one module may import another."""
    if (importer, imported) in EXCEPTIONS:
        return True
    top, _, inner = importer.partition(".")
    package, _, _ = imported.partition(".")
    if top != package:
        return RANKS.get(package, -1) < RANKS.get(top, 99)  # one without a rank fails the test below
    return not inner or top in ORDERED or imported.split(".")[1] in COMMON.get(top, ())


def test_every_module_has_a_layer() -> None:
    """A new module is put into LAYERS, which is also the map that docs point to."""
    tops = {name.partition(".")[0] for name in modules()}

    assert tops - RANKS.keys() == set()


def test_imports_go_down() -> None:
    """No module imports from its own layer or a higher one."""
    wrong = [
        f"{importer} imports {imported}"
        for importer, path in modules().items()
        for imported in imports(path)
        if importer != imported and not allowed(importer, imported)
    ]

    assert wrong == []


def test_no_circles_inside_a_package() -> None:
    """Modules of a package that know each other stand in an order."""
    knows = {name: set(imports(path)) - {name} for name, path in modules().items()}
    left = {name for name in knows if name.partition(".")[0] in ORDERED | COMMON.keys()}
    while True:
        leaves = {name for name in left if not knows[name] & left}
        if not leaves:
            break
        left -= leaves

    assert left == set()


def test_exceptions_are_used() -> None:
    """An exception that nothing needs any more is taken out."""
    used = {
        (importer, imported) for importer, path in modules().items() for imported in imports(path)
    }

    assert EXCEPTIONS.keys() <= used


def test_a_module_and_a_function_fit_on_their_screens() -> None:
    """No module has more than 400 lines, and no function more than 40."""
    long = []
    for name, path in modules().items():
        text = path.read_text(encoding="utf-8")
        long += [name] if text.count("\n") > 400 else []
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef) and node.end_lineno and node.end_lineno - node.lineno >= 40:
                long.append(f"{name}.{node.name}")

    assert [] == long
