# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How the steps of the checklist and the terms behind them are told."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from casuskluis.domain.closing import ChecklistLine, ClosingStep, StepState
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.setting import Setting
from casuskluis.services.terms.deadline_words import term_words
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.words import counted, day_or_dash
from casuskluis_ui.widgets.card import Fact


class ChecklistWords:
    """The small print of each step.

    Args:
        parent: Whose translations are used.
    """

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._details: Mapping[ClosingStep, Callable[[ChecklistLine], str]] = {
            ClosingStep.ACTIONS: self._actions,
            ClosingStep.GOALS: self._goals,
            ClosingStep.FEEDBACK: self._feedback,
            ClosingStep.PARTNERS: self._partners,
            ClosingStep.SUBJECT: self._subject,
            ClosingStep.RELATED_PERSONS: self._related_persons,
            ClosingStep.RETENTION: self._retention,
        }

    def state(self, state: StepState) -> str:
        """Return how a step stands, for a screen reader."""
        words = {
            StepState.DONE: self._parent.tr("klaar"),
            StepState.SKIPPED: self._parent.tr("niet nodig"),
            StepState.OPEN: self._parent.tr("nog open"),
        }
        return words[state]

    def detail(self, line: ChecklistLine) -> str:
        """Return what the program or the officer knows about a step."""
        if line.mark is None:
            return self._details[line.step](line)
        who = f"{dutch_date(line.mark.marked_on)}, {line.mark.author}"
        if line.mark.applies:
            return self._parent.tr("Afgevinkt op {who}").format(who=who)
        text = self._parent.tr("Niet nodig: {why} ({who})")
        return text.format(why=line.mark.note, who=who)

    def _actions(self, line: ChecklistLine) -> str:
        tr = self._parent.tr
        if line.is_settled:
            return tr("Er loopt geen actie meer.")
        return counted(
            line.count,
            tr("Er loopt nog {n} actie. Rond die af bij Acties."),
            tr("Er lopen nog {n} acties. Rond die af bij Acties."),
        )

    def _goals(self, line: ChecklistLine) -> str:
        tr = self._parent.tr
        if line.is_settled:
            return tr("Geen doel staat nog open.")
        return counted(
            line.count,
            tr("{n} doel heeft nog geen uitkomst. Vul die in bij Plan."),
            tr("{n} doelen hebben nog geen uitkomst. Vul die in bij Plan."),
        )

    def _feedback(self, line: ChecklistLine) -> str:
        tr = self._parent.tr
        if not line.is_settled:
            return tr("Leg de terugkoppeling vast bij de melding, of vink dit af.")
        if line.on is None:
            return tr("De melder wacht niet op bericht.")
        return tr("Op {day}").format(day=dutch_date(line.on))

    def _partners(self, line: ChecklistLine) -> str:
        del line
        return self._parent.tr("Vertel elke partner dat de casus sluit.")

    def _subject(self, line: ChecklistLine) -> str:
        tr = self._parent.tr
        if line.on is not None:
            return tr("Op {day}").format(day=dutch_date(line.on))
        return tr("Leg het vast bij Rechten, of vink dit af.")

    def _related_persons(self, line: ChecklistLine) -> str:
        tr = self._parent.tr
        if not line.count:
            return tr("Er staan geen andere personen in deze casus.")
        return counted(
            line.count,
            tr("{n} persoon verdwijnt bij het sluiten uit de casus."),
            tr("{n} personen verdwijnen bij het sluiten uit de casus."),
        )

    def _retention(self, line: ChecklistLine) -> str:
        tr = self._parent.tr
        if line.on is None:
            return tr("De bewaartermijn klopt niet. Verbeter die eerst bij Instellingen.")
        return tr("Bij sluiten vandaag: vernietigen op {day}").format(day=dutch_date(line.on))


def term_facts(parent: QWidget, term: Setting, after: str = "") -> list[Fact]:
    """Return a term, where it comes from, and who compared it with its source."""
    checked = parent.tr("te controleren")
    if term.is_checked:
        checked = f"{day_or_dash(term.checked_on)}, {term.checked_by}"
    return [
        (parent.tr("Termijn"), f"{term_words(term)}{after}"),
        (parent.tr("Bron"), term.source),
        (parent.tr("Nagekeken"), checked),
    ]


def unchecked_chips(parent: QWidget, term: Setting) -> list[ChipSpec]:
    """Return a chip when nobody compared a term with its source yet."""
    return [] if term.is_checked else [ChipSpec(parent.tr("Termijn te controleren"), "warn")]
