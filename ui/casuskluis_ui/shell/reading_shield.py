# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""In a vault that is only read: what would change something is there, and cannot be pressed.

The services refuse every change by themselves. This only spares the officer a button that leads
to a refusal. A control is known by its icon and its words, as the officer knows it; a page can
decide otherwise with the property ``writes`` of a control.
"""

import re

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from typing_extensions import override

from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.form import Form

WRITES = "writes"
"""Property of a control: whether it changes something, where icon and words do not tell."""
_ICONS = frozenset(
    {
        "archive", "archive-restore", "calendar-plus", "check", "file-check", "file-plus",
        "file-text", "flag", "handshake", "message-square", "pencil", "plus", "printer",
        "rotate-ccw", "scale", "trash-2", "undo-2", "upload", "user-plus", "users",
    }
)  # fmt: skip
_WORDS = re.compile(
    r"""
    \b(?:
        aanmaken | aannemen | afronden | afsluiten | afdrukken | begin | beginnen | beslissen
        | bewaren | bewerken | bijwerken | doorgeleiden | exporteren | gedaan | gemeld | geven
        | importeren | innemen
        | inlezen | inplannen | intrekken | kopiëren | maken | meenemen
        | niet\snodig | nieuw | nieuwe
        | omhoog | omlaag | opslaan | opstellen | overdragen | plannen | registreren
        | samenvoegen
        | terugzetten | tegenhouden | toegang | toevoegen | uitgeven | vastleggen
        | vastzetten | vernieuwen | verlengen | verplaatsen | versturen | verwijderen
        | vrijgeven | wachtzin | wegen | weggooien | wijzigen
    )\b
    | ^fase$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OURS = (Button, IconButton)
_LOOKED_AT = frozenset({QEvent.Type.Show, QEvent.Type.EnabledChange, QEvent.Type.Polish})


class ReadingShield(QObject):
    """Keeps the controls that change something from being pressed.

    Args:
        app: Whose controls are watched from now on.
        window: Of the vault; its dialogs and menus belong to it. With it the watch ends.
    """

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _LOOKED_AT and isinstance(watched, (*_OURS, Form, QMenu)):
            self._look_at(watched)
        return False

    def _look_at(self, control: QWidget) -> None:
        if not self._is_ours(control):
            return
        if isinstance(control, QMenu):
            _cover_menu(control)
        elif control.isEnabled() and writes(control):
            control.setEnabled(False)
            control.setToolTip(_why())

    def _is_ours(self, control: QWidget) -> bool:
        """Tell whether a control is of this window; another one may come after it."""
        above: QObject | None = control
        while above is not None and above is not self._window:
            above = above.parent()
        return above is not None


def writes(control: QWidget) -> bool:
    """Tell whether a control changes something, as far as can be seen."""
    decided = control.property(WRITES)
    if decided is not None:
        return bool(decided)
    if isinstance(control, Form):
        return True
    icon = control.icon_name if isinstance(control, _OURS) else ""
    words = control.accessibleName()
    if isinstance(control, QAbstractButton):
        words = words or control.text()
    return icon in _ICONS or _WORDS.search(words.strip()) is not None


def _cover_menu(menu: QMenu) -> None:
    for action in menu.actions():
        if action.menu() is None and _WORDS.search(action.text().replace("&", "")):
            action.setEnabled(False)
            action.setToolTip(_why())


def _why() -> str:
    return QCoreApplication.translate(
        "ReadingShield", "Dit kan niet: de kluis is geopend om alleen te lezen."
    )
