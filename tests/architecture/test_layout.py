# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The house itself: sizes of rooms, names of folders, headers of files."""

import ast
from collections.abc import Iterator
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


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    assert len(SOURCES) > 1000
    too_long = [_name(path) for path in SOURCES if _lines(path) > MOST_LINES]

    assert too_long == []


def test_no_function_is_longer_than_a_screen() -> None:
    too_long = [
        f"{_name(path)}: {function.name}"
        for path in CODE
        if _lines(path) > MOST_FUNCTION_LINES
        for function in _functions(path)
        if (function.end_lineno or 0) - function.lineno >= MOST_FUNCTION_LINES
    ]

    assert too_long == []


def _lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("folder", ["packaging", "tests"])
def test_folders_that_would_shadow_a_package_are_no_packages(folder: str) -> None:
    assert not (ROOT / folder / "__init__.py").exists()
