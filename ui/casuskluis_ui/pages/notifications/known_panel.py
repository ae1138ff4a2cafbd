# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The card "Al bekend" in a form: who may be the person whose name is being typed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from casuskluis.domain.coding import CodeBook
from casuskluis.domain.known import KnownAs, KnownMatch
from casuskluis.services.intake.known_words import GROUNDS, place_words
from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.buttons import RecordButton
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import CARD_MARGINS, clear_layout, column, holder, row

_BETWEEN = "  ·  "


class KnownPanel(QFrame):
    """Shows who may be known already.

    Args:
        codes: The code lists.

    Signals:
        taken: The officer says it is this person: the identifier.
    """

    taken = Signal(int)

    def __init__(self, codes: CodeBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = codes
        self._told = ""
        self.setObjectName("knownPanel")
        self.setProperty("role", "card")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self._hint = label("", "muted", wrap=True)
        heading = label(self.tr("Al bekend"), "h2")
        top = row(IconLabel("triangle-alert", "warn_fg"), heading, None, spacing=8)
        self.setLayout(column(top, self._hint, self._rows, margins=CARD_MARGINS, spacing=8))
        self.setAccessibleName(self.tr("Al bekend"))
        self.hide()

    def show_matches(self, matches: Sequence[KnownMatch]) -> None:
        """Show who may be the person being typed, each with a button to choose them."""
        hint = self.tr("Vergelijk eerst. Is het dezelfde persoon? Kies die dan.")
        self._show(matches, hint, choosing=True)

    def show_chosen(self, match: KnownMatch | None) -> None:
        """Show what runs or ran about the person that was chosen."""
        files = () if match is None or not match.numbers else (match,)
        self._show(files, self.tr("Over deze persoon staat al in de kluis:"), choosing=False)

    def _show(self, matches: Sequence[KnownMatch], hint: str, *, choosing: bool) -> None:
        clear_layout(self._rows)
        self._hint.setText(hint)
        for match in matches:
            self._rows.addWidget(self._line(match, choosing=choosing))
        self.setVisible(bool(matches))
        told = " ".join(str(match.id) for match in matches)
        if told and told != self._told:
            announce(self, self.tr("Al bekend"))
        self._told = told

    def _line(self, match: KnownMatch, *, choosing: bool) -> QWidget:
        born = str(match.birth_date) if match.birth_date else ""
        head = [match.name.sorted_display, born] if choosing else []
        text = _BETWEEN.join(part for part in head if part)
        why = [GROUNDS[match.ground]] if choosing else []
        why.append(place_words(match, self._codes))
        under = _BETWEEN.join(part for part in why if part)
        lines = column(spacing=2)
        if text:
            lines.addWidget(label(text, wrap=True))
        lines.addWidget(label(under, "muted" if text else "", wrap=True))
        whole = row(lines, spacing=12)
        whole.setStretch(0, 1)
        if choosing and match.kind is KnownAs.SUBJECT:
            take = RecordButton(match.id, self.tr("Deze persoon kiezen"), "check")
            take.setObjectName("knownTake")
            take.setAccessibleName(
                self.tr("Kies {name}").format(name=match.name.sorted_display)
            )
            take.picked.connect(self.taken)
            whole.addWidget(take)
        return holder(whole)
