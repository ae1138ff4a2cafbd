# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Saying beforehand what goes when nobody is taken up, and offering paper first."""

from functools import partial

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.minimising import Minimising
from casuskluis.domain.partial_date import dutch_date
from casuskluis.explanations import explain
from casuskluis.services.intake.notifications import NotificationFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.paper_dialog import PaperDialog
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row

_WIDE = 78
_HIGH = 460


class MinimisingDialog(QDialog):
    """Lists what goes and what stays, with a button to print first."""

    def __init__(self, workspace: Workspace, file: NotificationFile, parent: QWidget) -> None:
        super().__init__(parent)
        self._id = file.notification.id
        self._printer = workspace.notification_printer
        self.setWindowTitle(self.tr("Melding afsluiten"))
        self._problem = Banner("bad")
        self._problem.hide()
        self._print = Button(self.tr("Eerst afdrukken…"), "printer")
        self._print.clicked.connect(self._show_paper)
        self._do = Button(self.tr("Weging vastleggen"), kind="primary")
        self._do.setObjectName("minimisingAgree")
        self._do.clicked.connect(self.accept)
        self._build(workspace.minimising.preview(self._id))

    def _build(self, preview: Minimising) -> None:
        cancel = Button(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        # What cannot be taken back is never what Enter does.
        cancel.setDefault(True)
        cancel.setFocus()
        intro = self.tr(
            "Met deze uitkomst wordt niemand opgenomen. Het programma bewaart dan alleen wat "
            "voor de cijfers nodig is. Dat gebeurt meteen en is niet terug te draaien."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(label(self.tr("Dit verdwijnt uit de melding"), "h1", wrap=True))
        layout.addWidget(label(intro, wrap=True))
        layout.addWidget(self._problem)
        layout.addWidget(
            self._list(self.tr("Verdwijnt meteen"), "trash-2", self._going(preview))
        )
        layout.addWidget(self._list(self.tr("Blijft"), "check", self._staying(preview)))
        layout.addStretch(1)
        layout.addLayout(row(self._print, STRETCH, cancel, self._do))
        open_at(self, _WIDE, _HIGH)

    def _list(self, title: str, icon: str, lines: list[str]) -> Card:
        card = Card(title)
        for line in lines:
            shown = row(IconLabel(icon, "text2", 0.9), label(line, wrap=True), spacing=10)
            shown.setStretch(1, 1)
            card.add(holder(shown))
        return card

    def _going(self, preview: Minimising) -> list[str]:
        lines = [
            self.tr("waargenomen gedrag, mening van de melder, datum en plaats van het gedrag"),
            self.tr("alle teksten van de weging, ook van deze, en wat eerder was ingevuld"),
        ]
        if not preview.notifier_stays:
            lines.append(self.tr("wie meldde, en hoe die te bereiken is"))
        if preview.subject_is_bared:
            lines.append(
                self.tr("adres, telefoon, e-mail, bijnaam en vertegenwoordiger van de persoon")
            )
        return lines

    def _staying(self, preview: Minimising) -> list[str]:
        lines = [
            self.tr("nummer, datums, kanaal, herkomst, fenomeen, uitkomst en wie er woog"),
            self.tr("de naam en geboortedatum van de betrokkene, tot {day}").format(
                day=dutch_date(preview.remove_on)
            ),
        ]
        if preview.notifier_stays:
            lines.append(self.tr("wie meldde, tot u de terugkoppeling vastlegt"))
        return lines

    def _show_paper(self) -> None:
        try:
            paper = self._printer.draw(self._id)
        except CasuskluisError as error:
            self._problem.say("bad", explain(error))
            return
        dialog = PaperDialog(paper, partial(self._printer.record, self._id), self)
        dialog.exec()
        dialog.deleteLater()
