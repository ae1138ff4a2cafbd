# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The security target rests on tests that are there, and both documents say what it says."""

import ast
import runpy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
MAKER: dict[str, Any] = runpy.run_path(str(ROOT / "packaging" / "make_security.py"))
TARGET = MAKER["read_target"]()


@cache
def names_in(path: Path) -> frozenset[str]:
    """Return the names of the tests in a file."""
    tree = ast.parse(path.read_text("utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return frozenset(one.name for one in functions if one.name.startswith("test_"))


@pytest.mark.parametrize("reference", MAKER["references"](TARGET))
def test_every_test_the_target_names_is_there(reference: str) -> None:
    place, _, name = reference.partition("::")
    found = names_in(ROOT / place)
    assert found
    assert not name or name in found


def test_every_protection_is_proven_and_every_line_has_its_own_name() -> None:
    assert all(row["tests"] for row in TARGET["protects"])
    named = [row["id"] for part in TARGET.values() for row in part if "id" in row]
    assert len(set(named)) == len(named)


@pytest.mark.parametrize(("document", "language"), [("ENGLISH", "en"), ("DUTCH", "nl")])
def test_the_documents_say_what_the_target_says(document: str, language: str) -> None:
    text = MAKER[document].read_text("utf-8")
    assert MAKER["filled"](text, TARGET, language) == text
