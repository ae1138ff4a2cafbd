# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Opening a form again after a lock: which method opens which form.

A page marks its methods with `opens`. Nothing else knows how a form comes on the screen, so a
form that moves to another page takes its way back along.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTabWidget, QWidget

_MARK = "_casuskluis_opens"
_OURS = "casuskluis_ui."

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenForm:
    """A form that was open.

    Attributes:
        name: Of the form.
        object_id: The record it was about; 0 for a new one.
        fields: What was typed in it; empty when nothing was.
    """

    name: str
    object_id: int = 0
    fields: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class _Way:
    form: str
    new: bool | None

    def fits(self, wanted: OpenForm) -> bool:
        if self.new is not None and self.new == bool(wanted.object_id):
            return False
        return fnmatchcase(wanted.name, self.form)


def opens(*forms: str, new: bool | None = None) -> Callable[[F], F]:
    """Mark a method as the one that opens a form.

    The method takes nothing, the identifier of the record, or the whole `OpenForm`.

    Args:
        forms: Names of forms; ``*`` stands for anything.
        new: Only for a new record (true), or only for a known one (false).
    """

    def mark(method: F) -> F:
        known = getattr(method, _MARK, ())
        setattr(method, _MARK, (*known, *(_Way(form, new) for form in forms)))
        return method

    return mark


def reopen(root: QWidget, wanted: OpenForm) -> bool:
    """Open a form with the method that is marked for it; tells whether there is one.

    Where several would do, the one of a part in view comes first. A method that shows a dialog
    only returns when that is closed.

    Args:
        root: A page, or a dialog from which others open.
        wanted: The form.
    """
    found = _best(root, wanted)
    if found is None:
        return False
    owner, method = found
    _bring_to_front(owner, root)
    _call(method, wanted)
    return True


def opening_of(root: QWidget, wanted: OpenForm) -> QObject | None:
    """Return the part of a page that opens a form; None when nothing does."""
    found = _best(root, wanted)
    return None if found is None else found[0]


def _best(root: QWidget, wanted: OpenForm) -> tuple[QObject, Callable[..., object]] | None:
    found = [pair for pair in _ways(root) if _fits(pair[1], wanted)]
    found.sort(key=lambda pair: not _in_view(pair[0], root))
    return found[0] if found else None


def _ways(root: QWidget) -> Iterator[tuple[QObject, Callable[..., object]]]:
    for owner in (root, *root.findChildren(QObject)):
        for holder in (owner, *_helpers(owner)):
            for name, _ in _marked(type(holder)):
                yield owner, getattr(holder, name)


def _helpers(owner: QObject) -> list[object]:
    """Return what works for a widget without being one."""
    known = getattr(owner, "__dict__", {}).values()
    ours = (one for one in known if type(one).__module__.startswith(_OURS))
    return [one for one in ours if not isinstance(one, QObject)]


def _marked(kind: type) -> Iterator[tuple[str, tuple[_Way, ...]]]:
    if kind.__module__.startswith(("PySide6", "shiboken")):
        return
    for name in dir(kind):
        ways = getattr(inspect.getattr_static(kind, name, None), _MARK, ())
        if ways:
            yield name, ways


def _fits(method: Callable[..., object], wanted: OpenForm) -> bool:
    return any(way.fits(wanted) for way in getattr(method, _MARK, ()))


def _in_view(owner: QObject, root: QWidget) -> bool:
    widget = _widget(owner)
    return widget is not None and (widget is root or widget.isVisibleTo(root))


def _widget(owner: QObject) -> QWidget | None:
    found: QObject | None = owner
    while found is not None and not isinstance(found, QWidget):
        found = found.parent()
    return found


def _bring_to_front(owner: QObject, root: QWidget) -> None:
    """Choose the tabs on the way to a part, the outer ones first."""
    chain: list[QWidget] = []
    widget = _widget(owner)
    while widget is not None and widget is not root:
        chain.append(widget)
        widget = widget.parentWidget()
    for outer in reversed(chain):
        if isinstance(outer, QTabWidget):
            for inner in chain:
                if outer.indexOf(inner) >= 0:
                    outer.setCurrentWidget(inner)


def _call(method: Callable[..., object], wanted: OpenForm) -> None:
    parameters = list(inspect.signature(method).parameters.values())
    asked = [one for one in parameters if one.default is inspect.Parameter.empty]
    if not asked:
        method()
    elif asked[0].annotation is OpenForm:
        method(wanted)
    else:
        method(wanted.object_id)
