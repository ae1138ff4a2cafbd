# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Coming back after a lock: the same page, row, form, text and caret."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from casuskluis_ui.shell.draft_shelf import DraftShelf
from casuskluis_ui.shell.drafts import Draftable, forms_in
from casuskluis_ui.shell.page_stack import PageStack
from casuskluis_ui.shell.place import (
    Look,
    caret_of,
    find,
    look_of,
    put_caret,
    show_look,
    way_to,
)
from casuskluis_ui.shell.reopening import OpenForm, reopen

_PAGE, _OBJECT, _PARTS = "page", "object", "parts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The page, or a dialog before it.

    Attributes:
        forms: Name and object of each form that was open in it.
        look: What it showed.
        focus: Way to the widget with the keyboard; None when that was elsewhere.
        caret: Caret and anchor in it.
    """

    forms: list[list[Any]] = field(default_factory=list)
    look: Look = field(default_factory=dict, repr=False)
    focus: str | None = None
    caret: list[int] = field(default_factory=list)


class Returning(QObject):
    """Describes where the officer is, and goes back there.

    Args:
        pages: The pages of the window.
        shelf: The drafts that wait for their forms.
    """

    def __init__(
        self, pages: PageStack, shelf: DraftShelf, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pages = pages
        self._shelf = shelf
        self._dialogs: list[Part] = []
        self._page_part = Part()

    def fields(self) -> dict[str, str]:
        """Return where the officer is, as the fields of a draft."""
        page = self._pages.current_page()
        number = page.current_object() if page is not None else 0
        kept = {_PAGE: self._pages.current_name, _OBJECT: str(number)}
        with suppress(Exception):  # the place is worth less than the words: never lose those
            roots = [page] if page is not None else []
            parts = [asdict(_part(root)) for root in (*roots, *_open_dialogs())]
            kept[_PARTS] = json.dumps(parts)
        return kept

    def go_back(self, fields: Mapping[str, str]) -> None:
        """Show the page as it was, once it has its size, and open what was open.

        Args:
            fields: Of the draft of the window; the page in them is in view already.
        """
        with suppress(ValueError, TypeError):
            page, *dialogs = [Part(**one) for one in json.loads(fields.get(_PARTS, ""))]
            self._page_part, self._dialogs = page, dialogs
            QTimer.singleShot(0, self, self._show_page)

    def opened(self, window: QWidget) -> None:
        """A dialog comes on the screen: when it is the one that was open, show it as it was."""
        if self._dialogs and isinstance(window, QDialog) and _holds(window, self._dialogs[0]):
            part = self._dialogs.pop(0)
            # The loop of the dialog runs it, when the dialog has its size.
            QTimer.singleShot(0, window, _Showing(self, window, part))

    def show_dialog(self, window: QWidget, part: Part) -> None:
        """Show a dialog as it was, and go on to the next one."""
        show_look(window, part.look)
        _put_focus(window, part)
        self._open_next(window)

    def _show_page(self) -> None:
        page = self._pages.current_page()
        if page is None:
            return
        show_look(page, self._page_part.look)
        self._shelf.restore_into(self._pages)
        _put_focus(page, self._page_part)
        self._open_next(page)

    def _open_next(self, root: QWidget) -> None:
        """Open the dialog that stood before this page or dialog."""
        if self._dialogs:
            names = self._dialogs[0].forms
            wanted = (self._wanted(str(name), int(number)) for name, number in names)
            if not any(reopen(root, one) for one in wanted):
                self._dialogs.clear()

    def _wanted(self, name: str, number: int) -> OpenForm:
        fields = self._shelf.words(name, number)
        return OpenForm(name=name, object_id=number, fields=fields)


class _Showing:
    """A call with its arguments that keeps no window alive by itself."""

    def __init__(self, returning: Returning, window: QWidget, part: Part) -> None:
        self._returning, self._window, self._part = returning, window, part

    def __call__(self) -> None:
        self._returning.show_dialog(self._window, self._part)


def _part(root: QWidget) -> Part:
    # Of the window, not of the program: the officer may be in another program when it locks.
    focus: QWidget | None = root.window().focusWidget()
    way = way_to(root, focus) if focus is not None else None
    forms = [[one.form_name, one.object_id] for one in _forms(root)]
    caret = caret_of(focus) if way is not None else []
    return Part(forms=forms, look=look_of(root), focus=way, caret=caret)


def _forms(root: QWidget) -> Iterator[Draftable]:
    for form in forms_in([root]):
        if isinstance(form, QWidget) and form.isVisibleTo(root):
            yield form


def _open_dialogs() -> Sequence[QWidget]:
    """Return the dialogs with forms, those at the back first."""
    tops = QApplication.topLevelWidgets()
    found = [one for one in tops if isinstance(one, QDialog) and one.isVisible()]
    with_form = [one for one in found if next(_forms(one), None) is not None]
    return sorted(with_form, key=_depth)


def _depth(widget: QWidget) -> int:
    above = widget.parentWidget()
    return 0 if above is None else 1 + _depth(above)


def _holds(window: QWidget, part: Part) -> bool:
    known = {(one.form_name, one.object_id) for one in _forms(window)}
    return any((name, number) in known for name, number in part.forms)


def _put_focus(root: QWidget, part: Part) -> None:
    if part.focus is None:
        return
    widget = find(root, part.focus)
    if widget is not None:
        put_caret(widget, part.caret)
