# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Habits of the window's own code that no tool checks."""

import ast
from collections.abc import Iterator
from pathlib import Path

import casuskluis_ui

ROOT = Path(casuskluis_ui.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))
TRANSLATING = {"tr", "translate"}


def _calls(path: Path) -> Iterator[ast.Call]:
    source = path.read_text(encoding="utf-8")
    if not any(f"{name}(" in source for name in (*TRANSLATING, "connect")):
        return
    yield from (one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.Call))


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def test_texts_to_translate_are_plain_and_signals_get_bound_methods() -> None:
    assert len(FILES) > 400
    for path in FILES:
        _look_at(path)


def _look_at(path: Path) -> None:
    for call in _calls(path):
        # A third argument is the number of a plural.
        place = f"{path}:{call.lineno}"
        if _name(call) in TRANSLATING:
            plain = all(isinstance(part, ast.Constant | ast.Name) for part in call.args[:2])
            assert plain, f"{place}: only a literal can be translated"
        if _name(call) == "connect":
            held = [node for part in call.args for node in ast.walk(part)]
            assert not any(isinstance(node, ast.Lambda) for node in held), (
                f"{place}: a lambda on a signal keeps its window alive"
            )


def test_files_and_the_main_window_stay_small() -> None:
    long = [
        path.name for path in FILES if len(path.read_text(encoding="utf-8").splitlines()) > 400
    ]
    assert not long
    window = (ROOT / "shell" / "main_window.py").read_text(encoding="utf-8")
    # It puts the parts of the shell together; what they do is in their own files.
    assert len(window.splitlines()) <= 340
