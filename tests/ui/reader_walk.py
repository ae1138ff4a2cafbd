# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Walks over AT-SPI through the window; run by the Python of the system, which has ``gi``.

One line for each thing in view: role, name and whether it takes the keyboard.
"""

import sys
import time
from typing import Any

import gi  # type: ignore[import-not-found]  # only the Python of the system has it

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # type: ignore[import-not-found]  # noqa: E402 - as above

_DEEPEST = 24
_FEW = 3
"""Rows of a list: the others are said in the same manner."""
_ROWS = {"list", "table", "tree table"}
_TRIES = 80


def walk(node: Any, depth: int = 0) -> None:
    role = node.get_role_name()
    states = node.get_state_set()
    if depth and not states.contains(Atspi.StateType.VISIBLE):
        return
    keyboard = "keyboard" if states.contains(Atspi.StateType.FOCUSABLE) else ""
    name = " ".join((node.get_name() or "").replace("|", "/").split())
    sys.stdout.write(f"{'  ' * depth}{role}|{name}|{keyboard}\n")
    count = node.get_child_count() if depth < _DEEPEST else 0
    for place in range(min(count, _FEW) if role in _ROWS else count):
        child = node.get_child_at_index(place)
        if child is not None:
            walk(child, depth + 1)


def find() -> Any:
    for _ in range(_TRIES):
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(place)
            if (
                program
                and "asuskluis" in (program.get_name() or "")
                and program.get_child_count()
            ):
                return program.get_child_at_index(0)
        time.sleep(0.25)
    sys.exit("the window is not on the bus")


walk(find())
