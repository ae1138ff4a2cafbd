# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The second question before special category or criminal data is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import column, row


class CareLine(QWidget):
    """Stands under a field while its choice needs care (AVG articles 9 and 10).

    Args:
        name: Dutch label of the field, for the screen reader.

    Signals:
        answered: The officer ticked it, or took the tick away.
    """

    answered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = self.tr("Bijzonder of strafrechtelijk gegeven (AVG, artikel 9 en 10).")
        line = row(
            IconLabel("triangle-alert", "warn_fg", 0.85),
            label(text, "help", wrap=True),
            spacing=6,
        )
        line.setStretch(1, 1)
        self.tick = QCheckBox(self.tr("Ja, dit is nodig"))
        self.tick.setAccessibleName(self.tr("{field}: ja, dit is nodig").format(field=name))
        self.tick.setAccessibleDescription(text)
        self.tick.toggled.connect(self.answered)
        self.setLayout(column(line, self.tick, spacing=4))
        self.hide()

    @property
    def waiting(self) -> bool:
        """Whether it asks and was not answered yet."""
        return not self.isHidden() and not self.tick.isChecked()

    def ask(self, *, needed: bool) -> None:
        """Ask from the start, or do not ask at all."""
        self.tick.setChecked(False)
        self.setVisible(needed)
