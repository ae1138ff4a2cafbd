# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tells a screen reader what a widget is that draws itself; Qt has no role for those."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_SPOKEN_AS = "spokenAs"


def speak_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Give a widget a role; first of all, for the role is asked once."""
    tell_roles()
    widget.setProperty(_SPOKEN_AS, role.value)


@cache
def tell_roles() -> None:
    """From now on widgets have the role they were given; said once, for the first of them."""
    QAccessible.installFactory(_spoken)


def _spoken(_class: str, thing: QObject) -> QAccessibleInterface | None:
    """Return how a widget presents itself; nothing leaves that to Qt."""
    if not isinstance(thing, QWidget):
        return None
    role = thing.property(_SPOKEN_AS)
    return None if role is None else QAccessibleWidget(thing, QAccessible.Role(role))
