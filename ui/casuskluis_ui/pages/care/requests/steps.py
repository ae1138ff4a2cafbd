# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The steps of a request as a checklist, with the button of the step that is next."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.request import AccessRequest
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import column, holder, row

_NEXT = "primary"


@dataclass(frozen=True, slots=True)
class _Step:
    title: str
    text: str
    done: bool
    button: str = ""
    name: str = ""
    wanted: SignalInstance | None = None


class StepList(QWidget):
    """Received, identity checked, decided, sent.

    Signals:
        identity_wanted: Record how the identity was checked.
        decision_wanted: Decide.
        sending_wanted: Record that the answer was sent.
    """

    identity_wanted = Signal()
    decision_wanted = Signal()
    sending_wanted = Signal()

    def __init__(
        self, request: AccessRequest, codes: CodeBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        following = True
        for step in self._steps(request, codes):
            is_next = following and not step.done
            following = following and step.done
            layout.addWidget(self._row(step, is_next=is_next))

    def _steps(self, request: AccessRequest, codes: CodeBook) -> tuple[_Step, ...]:
        return (
            _Step(self.tr("Ontvangen"), self._received(request), done=True),
            self._identity(request),
            self._decision(request, codes),
            self._sending(request),
        )

    def _received(self, request: AccessRequest) -> str:
        text = self.tr("Op %s") % dutch_date(request.received_on)
        if request.extended_on is None:
            return text
        more = self.tr("Verlengd op {day}: {why}")
        why = request.extension_reason
        return f"{text}. " + more.format(day=dutch_date(request.extended_on), why=why)

    def _identity(self, request: AccessRequest) -> _Step:
        on = request.identity_checked_on
        text = (
            f"{dutch_date(on)}: {request.identity_method}"
            if on
            else self.tr("Stel vast wie het verzoek doet. Bewaar geen kopie van het document.")
        )
        pending = request.is_pending
        return _Step(
            self.tr("Identiteit vastgesteld"),
            text,
            on is not None,
            self.tr("Vastleggen") if pending and on is None else "",
            "identity",
            self.identity_wanted,
        )

    def _decision(self, request: AccessRequest, codes: CodeBook) -> _Step:
        text = self.tr("Toewijzen, deels toewijzen, afwijzen, of ingetrokken.")
        if request.outcome is not None and request.decided_on is not None:
            outcome = codes.label(CodeList.REQUEST_OUTCOME, request.outcome)
            parts = (f"{dutch_date(request.decided_on)}: {outcome}", request.motivation)
            text = ". ".join(part for part in parts if part)
        return _Step(
            self.tr("Beslist"),
            text,
            not request.is_pending,
            self.tr("Beslissen") if request.is_pending else "",
            "decision",
            self.decision_wanted,
        )

    def _sending(self, request: AccessRequest) -> _Step:
        waits = not request.is_pending and request.is_running
        text = self.tr("Stuur het antwoord op papier of geef het mee.")
        if request.sent_on is not None:
            text = self.tr("Op %s") % dutch_date(request.sent_on)
        elif not request.is_running:
            text = self.tr("Niet nodig: het verzoek is ingetrokken.")
        return _Step(
            self.tr("Antwoord verstuurd"),
            text,
            not request.is_running,
            self.tr("Verstuurd") if waits else "",
            "sending",
            self.sending_wanted,
        )

    def _row(self, step: _Step, *, is_next: bool) -> QWidget:
        icon = ("circle-check", "ok_fg") if step.done else ("clock", "text2")
        state = self.tr("gedaan") if step.done else self.tr("nog te doen")
        title = label(step.title)
        title.setAccessibleName(f"{step.title}: {state}")
        words = column(title, label(step.text, "muted", wrap=True), spacing=2)
        line = row(IconLabel(*icon), words, spacing=12)
        line.setStretch(1, 1)
        if step.button and step.wanted is not None:
            button = Button(step.button, kind=_NEXT if is_next else "")
            button.setObjectName(f"step-{step.name}")
            button.clicked.connect(step.wanted)
            line.addWidget(button)
        return holder(line)
