# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Papers, pictures and files to be read in: covered as a whole, for a name can be anywhere."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.layouts import column

COVERED = "coveredInQuiet"
"""A property by which any widget can ask for a cover of its own."""
_KINDS = frozenset({"QPdfView", "ImageView"})
_NAME = "quietCover"


class Cover(QFrame):
    """Lies over a preview as long as names are hidden.

    Signals:
        ended: Somebody wants to see it.
    """

    ended = Signal()

    def __init__(self, preview: QWidget) -> None:
        super().__init__(preview)
        self._preview = preview
        self.setObjectName(_NAME)
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._says = EmptyState(
            "eye-off",
            self.tr("Voorbeeld verborgen in de rustige modus"),
            self.tr("Wat u opslaat of afdrukt, is wel volledig."),
            self.tr("Rustige modus stoppen"),
        )
        self._says.acted.connect(self.ended)
        self.setLayout(column(self._says, spacing=0))
        preview.installEventFilter(self)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.setGeometry(self._preview.rect())
        self.raise_()


def is_preview(widget: QWidget) -> bool:
    """Whether a widget shows a paper or a picture."""
    name = widget.metaObject().className()
    return name in _KINDS or bool(widget.property(COVERED))


def cover_preview(widget: QWidget, stop: Callable[[], object]) -> None:
    """Lay a cover over a preview, once."""
    if _cover_of(widget) is None:
        made = Cover(widget)
        made.ended.connect(stop)
        made.show()


def uncover_preview(widget: QWidget) -> None:
    """Take the cover away."""
    found = _cover_of(widget)
    if found is not None:
        found.hide()
        found.setParent(None)
        found.deleteLater()


def _cover_of(widget: QWidget) -> Cover | None:
    return widget.findChild(Cover, _NAME, Qt.FindChildOption.FindDirectChildrenOnly)
