# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An input for a passphrase, with an eye to look at it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis_ui.overriding import override
from casuskluis_ui.theme import theme


class PassphraseField(QLineEdit):
    """Shows bullets; keeps no undo of what was typed once it is taken.

    Args:
        eye: Whether it can be looked at.
        blind: Without the eye, and nothing can be pasted: the second time, so that it is
            typed on this keyboard and not copied.

    Signals:
        entered: The keyboard came here.
        paste_refused: Somebody tried to paste where that cannot be.
        caps_lock_seen: Whether Caps Lock seems to be on, after a letter was typed.
    """

    entered = Signal()
    paste_refused = Signal()
    caps_lock_seen = Signal(bool)

    def __init__(
        self, *, eye: bool = True, blind: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._blind = blind
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._eye = QAction(self.tr("Wachtzin tonen"), self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._reveal)
        if blind:
            self.setAcceptDrops(False)
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        elif eye:
            self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._draw()

    def secret(self) -> bytearray:
        """Return what was typed, in the one form the vault knows (NFC); the caller wipes it."""
        import unicodedata  # noqa: PLC0415 - the first look at the window does without

        return bytearray(unicodedata.normalize("NFC", self.text()), "utf-8")

    def cover(self) -> None:
        """Show bullets again."""
        self._eye.setChecked(False)

    def forget(self) -> None:
        """Empty the field and hide it again."""
        self.clear()
        self.cover()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._blind and _pastes(event):
            self.paste_refused.emit()
            return
        super().keyPressEvent(event)
        text = event.text()
        if text.isalpha() and text.upper() != text.lower():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_seen.emit(text.isupper() != shifted)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._blind and event.button() == Qt.MouseButton.MiddleButton:  # pastes under X11
            self.paste_refused.emit()
            return
        super().mouseReleaseEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        shown = self._eye.isChecked()
        self._eye.setIcon(theme().icon("eye-off" if shown else "eye"))

    def _reveal(self, shown: bool) -> None:  # noqa: FBT001 - as the signal gives it
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._eye.setText(self.tr("Wachtzin verbergen") if shown else self.tr("Wachtzin tonen"))
        self._draw()


def _pastes(event: QKeyEvent) -> bool:
    # Names all keys of all systems, of which the first look at the window needs none.
    from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - see above

    return event.matches(QKeySequence.StandardKey.Paste)
