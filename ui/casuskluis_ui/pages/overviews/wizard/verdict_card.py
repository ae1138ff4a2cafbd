# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What became of one group of records: a word, a sentence, and what can be chosen."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.explanations import explain
from casuskluis.services.releases.choosing import Action, Proposal
from casuskluis.services.releases.verdicts import Advice, GroupVerdict, Verdict
from casuskluis_ui.pages.overviews.words import group_words
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import column, holder, row

_LONGEST = 44
"""Longer words stand beside their button; a button cannot break its words."""
_LOOKS = {
    Verdict.SAFE: ("ok", "circle-check"),
    Verdict.COARSEN: ("warn", "triangle-alert"),
    Verdict.REFUSED: ("bad", "circle-alert"),
}


class VerdictCard(Card):
    """Shows one group.

    Args:
        found: What became of it.

    Signals:
        picked: The proposal on a button that was pressed.
    """

    picked = Signal(object)

    def __init__(self, found: GroupVerdict, parent: QWidget | None = None) -> None:
        self.chip = Chip("")
        super().__init__(group_words(found.group), self.chip, parent=parent)
        self.setObjectName(f"verdict-{found.group.value}")
        tone, icon = _LOOKS[found.verdict]
        self.chip.show_chip(self._word(found.verdict), tone)
        for advice in found.advice:
            self._advise(advice, tone, icon)
        if found.refusal is not None:
            self._say(self._refused(found), tone, icon)
            if found.reason:
                known = self.tr("Alleen voor u, niet op papier: {reason}")
                self.add(label(known.format(reason=found.reason), "muted", wrap=True))
        if found.verdict is Verdict.SAFE:
            self._prove(found, tone, icon)

    def _word(self, verdict: Verdict) -> str:
        return {
            Verdict.SAFE: self.tr("Veilig"),
            Verdict.COARSEN: self.tr("Te fijn verdeeld"),
            Verdict.REFUSED: self.tr("Geweigerd"),
        }[verdict]

    def _refused(self, found: GroupVerdict) -> str:
        return explain(found.refusal) if found.refusal is not None else ""

    def _prove(self, found: GroupVerdict, tone: str, icon: str) -> None:
        self._say(found.proof or self.tr("Gecontroleerd."), tone, icon)
        if found.left_out:
            few = self.tr(
                "Er zijn er te weinig om te verdelen. Op papier staat alleen dat het er weinig "
                "zijn."
            )
            self.add(label(few, wrap=True))
        if found.checks:
            text = counted(
                found.checks,
                self.tr("Alleen voor u, niet op papier: 1 vraag beantwoord als bewijs."),
                self.tr("Alleen voor u, niet op papier: {n} vragen beantwoord als bewijs."),
            )
            self.add(label(text, "muted", wrap=True))

    def _advise(self, advice: Advice, tone: str, icon: str) -> None:
        self.add(label(advice.title, "h3", wrap=True))
        self._say(advice.sentence, tone, icon)
        short = [one for one in advice.choices if len(one[0]) <= _LONGEST]
        long = [one for one in advice.choices if len(one[0]) > _LONGEST]
        for words, proposal in long:
            button = self._button(self._verb(proposal), words, proposal)
            line = row(button, label(words, "muted", wrap=True), spacing=10)
            line.setStretch(1, 1)
            self.add(line)
        if short:
            self.add(Flow([self._button(words, words, one) for words, one in short]))

    def _button(self, text: str, words: str, proposal: Proposal) -> Button:
        button = Button(text)
        button.setAccessibleName(words)
        button.clicked.connect(partial(self._pick, proposal))
        return button

    def _verb(self, proposal: Proposal) -> str:
        return {
            Action.MERGE: self.tr("Samenvoegen"),
            Action.FOLD: self.tr("Niet verder splitsen"),
            Action.LEAVE_OUT: self.tr("Rij weglaten"),
            Action.DROP: self.tr("Tabel weglaten"),
        }[proposal.action]

    def _pick(self, proposal: Proposal, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - what the signal sends
        self.picked.emit(proposal)

    def _say(self, sentence: str, tone: str, icon: str) -> None:
        line = row(IconLabel(icon, f"{tone}_fg"), label(sentence, wrap=True), spacing=10)
        line.setStretch(1, 1)
        self.add(holder(column(line)))
