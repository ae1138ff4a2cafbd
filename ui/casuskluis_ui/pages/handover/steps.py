# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The steps of a hand-over: who leaves, what goes, and to whom."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from casuskluis.domain.identifiers import ContactId
from casuskluis.services.office.handover import Handover, HandoverProposal
from casuskluis.services.office.handover_papers import DossierRequest
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.form_parts import text_field
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.choices import Choice, RecordChecks, RecordCombo
from casuskluis_ui.widgets.form import Field, Form

_CUT = 70


class WhoStep(Form):
    """Who leaves, and why."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("handover_who", parent=parent)
        self._combo = QComboBox()
        for name in workspace.handover.colleagues():
            self._combo.addItem(name, name)
        at_work = self._combo.findData(workspace.officer)
        self._combo.setCurrentIndex(max(at_work, 0))
        help_text = self.tr(
            "Hier staat iedereen die regisseur is van een casus, accounthouder is van een "
            "partner, of een rol heeft in deze kluis."
        )
        self.add(
            ("leaving", Field(self.tr("&Wie draagt over?"), self._combo, help_text=help_text))
        )
        reason = Field(self.tr("&Reden"), QLineEdit(), optional=True)
        self.add(("reason", reason))

    @property
    def leaving(self) -> str:
        """Label of the colleague."""
        return self["leaving"].text

    @property
    def reason(self) -> str:
        """Why, as typed."""
        return self["reason"].text.strip()


class WhatStep(QWidget):
    """What goes: everything is ticked to begin with."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._proposal: HandoverProposal | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._form = Form("handover_what")
        self._ticks: dict[str, RecordChecks] = {}
        self._shielded = Banner("warn")
        self._column.addWidget(self._shielded)
        self._column.addWidget(self._form, 1)

    def show_proposal(self, proposal: HandoverProposal) -> None:
        """Offer what a colleague has under way."""
        self._proposal = proposal
        self._column.removeWidget(self._form)
        self._form.deleteLater()
        self._form = Form("handover_what")
        self._ticks.clear()
        self._column.addWidget(self._form, 1)
        for name, title, choices in (
            ("cases", self.tr("&Casussen ({n})"), self._cases(proposal)),
            ("actions", self.tr("&Acties ({n})"), _actions(proposal)),
            ("partners", self.tr("&Partners ({n})"), _partners(proposal)),
        ):
            if not choices:
                continue
            ticks = RecordChecks(choices)
            ticks.tick([identifier for identifier, _ in choices])
            self._ticks[name] = ticks
            self._form.add((name, Field(title.format(n=len(choices)), ticks)))
        self._shielded.say("warn", self._told_of_shielded(proposal))

    def tick(self, name: str, identifiers: Sequence[int]) -> None:
        """Tick these and no others, in "cases", "actions" or "partners"."""
        self._ticks[name].tick(identifiers)

    def chosen(self) -> HandoverProposal | None:
        """Return what was left ticked; None before there is anything to choose."""
        if self._proposal is None:
            return None
        return replace(
            self._proposal,
            cases=tuple(one for one in self._proposal.cases if one.id in self._ticked("cases")),
            actions=tuple(
                one for one in self._proposal.actions if one.id in self._ticked("actions")
            ),
            partners=tuple(
                one for one in self._proposal.partners if one.id in self._ticked("partners")
            ),
        )

    def _ticked(self, name: str) -> tuple[int, ...]:
        return self._ticks[name].ticked if name in self._ticks else ()

    def _cases(self, proposal: HandoverProposal) -> list[Choice]:
        lines = self._workspace.cases.lines([case.id for case in proposal.cases])
        return [(line.id, f"{line.number}  {line.name.display}") for line in lines]

    def _told_of_shielded(self, proposal: HandoverProposal) -> str:
        if not proposal.shielded:
            return ""
        return counted(
            proposal.shielded,
            self.tr(
                "{n} casus is voor u afgeschermd en staat hier niet bij. Laat een collega die "
                "hem mag openen, hem overdragen."
            ),
            self.tr(
                "{n} casussen zijn voor u afgeschermd en staan hier niet bij. Laat een collega "
                "die ze mag openen, ze overdragen."
            ),
        )


class ToStep(Form):
    """Who takes over, on whose name the actions come, and what that colleague must know."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("handover_to", parent=parent)
        self._workspace = workspace
        self._receiver = QComboBox()
        self._receiver.setEditable(True)
        help_text = self.tr("Kies een collega uit de kluis, of typ een andere naam.")
        self.add(
            (
                "receiver",
                Field(self.tr("&Wie neemt over?"), self._receiver, help_text=help_text),
            )
        )
        self._contact = RecordCombo((), self.tr("Niemand in het bijzonder"))
        help_text = self.tr("Zonder naam blijven de acties bij de organisatie.")
        contact = Field(
            self.tr("Acties op &naam van"), self._contact, help_text=help_text, optional=True
        )
        self.add(("contact", contact))
        self.add(("notes", text_field(self, self.tr("Wat moet de collega &weten? (mag leeg)"))))

    def show_proposal(self, proposal: HandoverProposal) -> None:
        """Offer everybody but the one who leaves."""
        typed = self._receiver.currentText()
        self._receiver.clear()
        for line in self._workspace.officers.all():
            if line.officer.label != proposal.leaving:
                self._receiver.addItem(line.officer.label)
        self._receiver.setEditText(typed)
        owners = dict.fromkeys(one.owner_id for one in proposal.actions if one.owner_id)
        partners = self._workspace.partners
        known = [contact for owner in owners for contact in partners.contacts_of(owner)]
        self._contact.show_choices((one.id, one.name.display) for one in known)
        self["contact"].setVisible(bool(proposal.actions))

    def handover(self, proposal: HandoverProposal) -> Handover:
        """Return what goes to whom."""
        contact = self._contact.chosen
        return Handover(
            leaving=proposal.leaving,
            receiver=self["receiver"].text.strip(),
            cases=[one.id for one in proposal.cases],
            actions=[one.id for one in proposal.actions],
            partners=[one.id for one in proposal.partners],
            contact_id=ContactId(contact) if contact else None,
        )

    def request(self, *, reason: str, with_names: bool) -> DossierRequest:
        """Return how the dossier is to be."""
        return DossierRequest(
            receiver=self["receiver"].text.strip(),
            with_names=with_names,
            reason=reason,
            notes=self["notes"].text.strip(),
        )


def _actions(proposal: HandoverProposal) -> list[Choice]:
    return [
        (one.id, f"{one.number}  {one.description[:_CUT]}".strip()) for one in proposal.actions
    ]


def _partners(proposal: HandoverProposal) -> list[Choice]:
    return [(one.id, one.name) for one in proposal.partners]
