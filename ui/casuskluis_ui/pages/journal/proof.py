# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The proof of this session: what the program found when it looked at itself."""

from casuskluis.hardening.selfcheck import Finding, SelfCheck, Verdict, check_plugins
from casuskluis.hardening.words import sentence
from casuskluis.services.keeping.leaving import LeavingService
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import clear_layout, column, holder

_MARKS = {Verdict.GOOD: "✓", Verdict.ABSENT: "–", Verdict.DOUBTFUL: "!", Verdict.REFUSED: "!"}


class ProofCard(Card):
    """A line for each thing that was looked at; what is wrong stands in a banner.

    Args:
        service: Knows the encryption of this computer.
        self_check: Looks at this process; None where it did not begin with it.
    """

    def __init__(self, service: LeavingService, self_check: SelfCheck | None) -> None:
        super().__init__(self.tr("Deze computer, nu"))
        self._service = service
        self._self_check = self_check
        self.attempts = label("", wrap=True)
        self.trouble = Banner("bad")
        self.trouble.hide()
        self._lines = column(spacing=6)
        told = self.tr(
            "Casuskluis gebruikt nooit het netwerk. Het programma keek dit bij zichzelf na:"
        )
        self.add(label(told, "muted", wrap=True))
        self.add(self.trouble)
        self.add(holder(self._lines))
        self.add(self.attempts)

    def refresh(self) -> None:
        """Look again."""
        findings = self._findings()
        clear_layout(self._lines)
        for one in findings:
            self._lines.addWidget(label(f"{_MARKS[one.verdict]}  {sentence(one)}", wrap=True))
        wrong = [one for one in findings if one.verdict in {Verdict.DOUBTFUL, Verdict.REFUSED}]
        self.trouble.say("bad", " ".join(sentence(one) for one in wrong))
        self.attempts.setText(self._attempts())

    def _findings(self) -> tuple[Finding, ...]:
        found = self._self_check.run() if self._self_check is not None else ()
        return (*found, check_plugins(), self._service.libraries())

    def _attempts(self) -> str:
        if self._self_check is None:
            return self.tr("Dit venster is zonder bewaking gestart. Start Casuskluis opnieuw.")
        gate = self._self_check.gate
        return self.tr(
            "Sinds de start geweigerd: {network} keer het netwerk, {programs} keer een ander "
            "programma."
        ).format(network=gate.network, programs=gate.programs)
