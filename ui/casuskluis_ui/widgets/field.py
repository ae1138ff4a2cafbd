# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One input of a form: its label above, its help and its error below."""

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from casuskluis_ui.text.plain import LONGEST
from casuskluis_ui.widgets.checks import LONGEST_LINE, Check, storable
from casuskluis_ui.widgets.editors import entry, on_edit, set_entry
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import holder, row
from casuskluis_ui.widgets.line_limit import LineLimit
from casuskluis_ui.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from casuskluis_ui.widgets.care_line import CareLine

_LEAST_LINES = 5
_NOTHING = " "


@runtime_checkable
class Demanding(Protocol):
    """An own input widget that cannot store everything one can type in it."""

    def trouble(self) -> str:
        """Return what is wrong with it now, a Dutch sentence; empty when nothing is."""


@runtime_checkable
class Careful(Protocol):
    """An own input widget with answers that are asked about once more."""

    @property
    def needs_care(self) -> bool:
        """Whether what is chosen now is one of them."""


@runtime_checkable
class Understanding(Protocol):
    """An own input widget that tells in words what it makes of what is typed."""

    understood: SignalInstance


@runtime_checkable
class Refusing(Protocol):
    """An own input widget that tells why it does not take something."""

    refused: SignalInstance


class Field(QWidget):
    """One input: label above, help and error below.

    Args:
        title: Dutch label, with an optional mnemonic ("&Ontvangen op").
        editor: The input; any kind `widgets.editors` knows.
        help_text: Muted sentence under the input; empty for none.
        optional: Adds "(mag leeg)" to the label.
        check: What is wrong with a text in it, beside what its kind tells.
    """

    edited = Signal()

    def __init__(
        self,
        title: str,
        editor: QWidget,
        *,
        help_text: str = "",
        optional: bool = False,
        check: Check | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._help_text = help_text
        self._words = title
        self._check = check
        self._stored = entry(editor)
        plain = title.replace("&", "")
        editor.setAccessibleName(plain)
        if help_text:
            editor.setAccessibleDescription(help_text)
        if isinstance(editor, QPlainTextEdit):
            editor.setTabChangesFocus(True)
            editor.setMinimumHeight(editor.fontMetrics().lineSpacing() * _LEAST_LINES)
        # Its line is kept free, so that nothing jumps while a date is typed.
        self._understood = label(_NOTHING, "help")
        self._care = _care_line(plain) if isinstance(editor, Careful) else None
        shown = self.tr("{label} (mag leeg)").format(label=title) if optional else title
        self._build(shown, help_text)
        on_edit(editor, self._edited)
        if isinstance(editor, Understanding):
            editor.understood.connect(self._understand)
        elif isinstance(editor, QLineEdit) and not isinstance(editor, PassphraseField):
            LineLimit(editor, LONGEST_LINE).refused.connect(self.tell_error)
        if isinstance(editor, Refusing):
            editor.refused.connect(self.tell_error)
        if self._care is not None:
            self._care.answered.connect(self._answered)

    def _build(self, shown: str, help_text: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        # A check box carries its own words.
        if not isinstance(self.editor, QCheckBox):
            self._title = label(shown, "label")
            self._title.setBuddy(self.editor)
            layout.addWidget(self._title)
        layout.addWidget(self.editor)
        if isinstance(self.editor, Understanding):
            layout.addWidget(self._understood)
        if self._care is not None:
            layout.addWidget(self._care)
        if help_text:
            layout.addWidget(label(help_text, "help", wrap=True))
        self._error = label("", "error", wrap=True)
        line = row(IconLabel("circle-alert", "bad_fg", 0.85), self._error, spacing=6)
        line.setStretch(1, 1)
        self._error_line = holder(line)
        self._error_line.hide()
        layout.addWidget(self._error_line)
        if not self.is_tall:
            layout.addStretch(1)

    @property
    def is_tall(self) -> bool:
        """Whether it takes the height that is left."""
        return isinstance(self.editor, QPlainTextEdit)

    @property
    def text(self) -> str:
        """What the input holds."""
        return entry(self.editor)

    def set_text(self, text: str) -> None:
        """Put a text into the input."""
        set_entry(self.editor, text)

    @property
    def is_asked(self) -> bool:
        """Whether it belongs to the form as filled in so far; else it was hidden."""
        return not (
            self.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
            and self.testAttribute(Qt.WidgetAttribute.WA_WState_Hidden)
        )

    @property
    def trouble(self) -> str:
        """Why what it holds cannot be stored, a Dutch sentence; empty when it can."""
        if not self.is_asked:
            return ""
        if self._care is not None and self._care.waiting:
            return self.tr("Zet het vinkje als dit nodig is, of kies iets anders.")
        found = self.editor.trouble() if isinstance(self.editor, Demanding) else ""
        return found or self._wrong_text()

    @property
    def care(self) -> "CareLine | None":
        """The second question before special category data; only a choice of codes has it."""
        return self._care

    @property
    def understood(self) -> str:
        """What was understood of a date, in words."""
        return self._understood.text().strip()

    def use_check(self, check: Check) -> None:
        """Also look at what is typed like this."""
        self._check = check

    def mark_required(self) -> None:
        """Say in words that it cannot stay empty."""
        if not isinstance(self.editor, QCheckBox):
            self._title.setText(self.tr("{label} (verplicht)").format(label=self._words))

    def take_as_stored(self) -> None:
        """What it holds comes out of a record: it was asked about before."""
        # A passphrase is never kept, and never comes out of a record.
        self._stored = "" if isinstance(self.editor, PassphraseField) else self.text
        if self._care is not None:
            self._care.ask(needed=False)

    @property
    def error(self) -> str:
        """The error shown, or nothing."""
        return self._error.text()

    def set_error(self, sentence: str) -> None:
        """Show what is wrong, in a Dutch sentence; an empty one clears it."""
        if sentence == self._error.text():
            return
        self._error.setText(sentence)
        self._error.setAccessibleName(sentence)
        self._error_line.setVisible(bool(sentence))
        self.editor.setAccessibleDescription(sentence or self._help_text)
        self.editor.setProperty("invalid", bool(sentence))
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)

    def tell_error(self, sentence: str) -> None:
        """Show what is wrong, and have it spoken: the keyboard is somewhere else by now."""
        news = bool(sentence) and sentence != self.error
        self.set_error(sentence)
        if news:
            self.say_error()

    def say_error(self) -> None:
        """Have the error in view spoken, with the field it belongs to."""
        from casuskluis_ui.widgets.announcing import announce  # noqa: PLC0415 - seldom

        text = self.tr("{field}: {sentence}")
        name = self.editor.accessibleName()
        announce(self.editor, text.format(field=name, sentence=self.error), urgent=True)

    def _wrong_text(self) -> str:
        """Say what is wrong with the words; those of a stored record were taken before."""
        text = self.text
        if text == self._stored or isinstance(self.editor, PassphraseField):
            return ""
        longest = LONGEST_LINE if isinstance(self.editor, QLineEdit) else LONGEST
        return storable(text, longest) or (self._check(text) if self._check else "")

    def _understand(self, words: str) -> None:
        self._understood.setText(words or _NOTHING)

    def _edited(self) -> None:
        self.set_error("")
        if self._care is not None and isinstance(self.editor, Careful):
            self._care.ask(needed=self.editor.needs_care)
        self.edited.emit()

    def _answered(self) -> None:
        self.set_error("")


def _care_line(plain: str) -> "CareLine":
    # Only a choice of codes has one; the lock screen, which has none, need not wait for it.
    from casuskluis_ui.widgets.care_line import CareLine  # noqa: PLC0415 - see above

    return CareLine(plain)
