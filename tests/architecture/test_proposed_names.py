# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every name the program proposes for a file is made of kinds, numbers and dates.

The papers themselves are tried with planted names where they are made (`test_control_numbers`);
here every place that proposes a name is read, so that no new one slips by.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import casuskluis
import casuskluis_ui

ROOTS = (Path(casuskluis.__file__).parent, Path(casuskluis_ui.__file__).parent)
HARMLESS = frozenset(
    {
        "number", "copy_number", "version", "case_number", "first_year", "last_year", "year",
        "pseudonym", "level", "id", "suffix", "stem", "part", "ending", "copy", "name",
        "dated_on", "organisation_id", "made", "today", "period_name", "int", "request", "plan",
        "paper", "meeting", "holder", "found", "Path", "lower", "first", "last",
        "file_name", "kind",
    }
)  # fmt: skip
"""What may stand in braces. ``name`` is a kind of paper or an earlier neutral name, never of a
person: a person's name is called family, given, alias or label."""
PERSONAL = frozenset(
    {"family", "given", "alias", "label", "full", "full_name", "initials", "title", "officer"}
)


def _proposals() -> Iterator[tuple[str, ast.expr]]:
    for root in ROOTS:
        for path in sorted(root.rglob("*.py")):
            source = path.read_text(encoding="utf-8")
            if "file_name" not in source and "ask_save_path" not in source:
                continue
            for node in ast.walk(ast.parse(source)):
                if isinstance(node, ast.keyword) and node.arg == "file_name":
                    yield f"{path.name}:{node.value.lineno}", node.value
                if isinstance(node, ast.Call) and _called(node) == "ask_save_path":
                    yield f"{path.name}:{node.lineno}", node.args[2]


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _words(proposal: ast.expr) -> set[str]:
    found = {one.id for one in ast.walk(proposal) if isinstance(one, ast.Name)}
    return found | {one.attr for one in ast.walk(proposal) if isinstance(one, ast.Attribute)}


def test_no_proposed_name_holds_what_a_person_is_called() -> None:
    proposals = list(_proposals())
    assert len(proposals) > 25
    assert [place for place, one in proposals if _words(one) & PERSONAL] == []


def test_whatever_is_filled_in_is_known_to_be_neutral() -> None:
    unknown = {
        f"{place}: {word}"
        for place, one in _proposals()
        if isinstance(one, ast.JoinedStr)
        for word in _words(one) - HARMLESS
    }
    assert unknown == set()
