# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The audit shares no code with what it audits, and never gets to see a count."""

import ast
from collections.abc import Iterator
from pathlib import Path

import casuskluis.disclosure.auditing as package

ALLOWED = ("casuskluis.disclosure.auditing", "casuskluis.disclosure.model")
FOUND_IN = Path(package.__path__[0])


def _imported() -> Iterator[str]:
    for file in FOUND_IN.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (one.name for one in node.names)
            if isinstance(node, ast.ImportFrom) and node.module:
                yield from (f"{node.module}.{one.name}" for one in node.names)


def test_the_audit_imports_only_the_words_it_shares_with_the_rest() -> None:
    own = {name for name in _imported() if name.startswith("casuskluis")}

    assert own
    assert all(
        name.startswith(ALLOWED) or name.startswith("casuskluis.domain.errors.") for name in own
    )


def test_the_audit_never_takes_a_table_with_counts() -> None:
    assert "casuskluis.disclosure.model.table.Table" not in set(_imported())
