# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The house itself: sizes of rooms, names of folders, headers of files."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(
    path
    for folder in ("app", "ui", "resources", "tests", "benchmarks")
    for path in (ROOT / folder).rglob("*.py")
)
CODE = [path for path in SOURCES if path.relative_to(ROOT).parts[0] in {"app", "ui"}]
MOST_LINES = 400
MOST_FUNCTION_LINES = 50


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_no_file_is_longer_than_a_reader_can_hold(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", CODE, ids=_name)
def test_no_function_is_longer_than_a_screen(path: Path) -> None:
    functions = [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]

    too_long = [
        function.name
        for function in functions
        if (function.end_lineno or 0) - function.lineno >= MOST_FUNCTION_LINES
    ]

    assert too_long == []


@pytest.mark.parametrize("folder", ["packaging", "tests"])
def test_folders_that_would_shadow_a_package_are_no_packages(folder: str) -> None:
    assert not (ROOT / folder / "__init__.py").exists()
