# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The card of one colleague: the roles, what opens the vault, and what can be done."""

from PySide6.QtCore import Signal

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.services.office.officers import OfficerLine
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.words import day_or_dash
from casuskluis_ui.widgets.buttons import RecordButton
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row


class OfficerCard(Card):
    """Shows one colleague.

    Args:
        place: Which colleague of the list; goes with every signal.
        line: The colleague.
        codes: Names of the roles.
        is_own: Whether this is the officer at work.

    Signals:
        change_wanted: Other roles.
        code_wanted: A code for one time.
        key_wanted: A passphrase, typed here.
        removal_wanted: Away with this colleague.
    """

    change_wanted = Signal(int)
    code_wanted = Signal(int)
    key_wanted = Signal(int)
    removal_wanted = Signal(int)

    def __init__(self, place: int, line: OfficerLine, codes: CodeBook, *, is_own: bool) -> None:
        super().__init__(line.officer.label)
        self._place = place
        self._line = line
        self._is_own = is_own
        self.add(row(ChipRow(self._chips(codes)), STRETCH))
        self.add(Flow(self._buttons()))
        if self._needs_way_in:
            self.add(label(self._ways_in(), "help", wrap=True))
        self.add(FactRows(self._facts()))

    @property
    def _needs_way_in(self) -> bool:
        """Whether the colleague has nothing yet that opens the vault."""
        line = self._line
        return not (line.has_key or line.has_code) and bool(line.officer.id)

    def _facts(self) -> list[tuple[str, str]]:
        officer = self._line.officer
        facts = [
            (self.tr("Rollen gelden tot en met"), self._until()),
            (self.tr("Wachtzin"), self._key()),
            (self.tr("Rollen nagelopen op"), day_or_dash(officer.reviewed_on)),
        ]
        if officer.stands_in_for:
            facts.insert(0, (self.tr("Vervangt"), officer.stands_in_for))
        return facts

    def _buttons(self) -> list[RecordButton]:
        change = self._button(self.tr("Rollen wijzigen…"), "pencil")
        change.picked.connect(self.change_wanted)
        buttons = [change]
        if not self._is_own and self._line.officer.id:
            code = self._button(self.tr("Eenmalige code…"), "file-lock-2")
            code.picked.connect(self.code_wanted)
            buttons.append(code)
        if self._needs_way_in:
            key = self._button(self.tr("Wachtzin geven…"), "key-round")
            key.picked.connect(self.key_wanted)
            buttons.append(key)
        if not self._is_own:
            gone = self._button(self.tr("Verwijderen…"), "trash-2")
            gone.picked.connect(self.removal_wanted)
            buttons.append(gone)
        return buttons

    def _button(self, text: str, icon: str) -> RecordButton:
        button = RecordButton(self._place, text, icon)
        button.setAccessibleName(f"{self._line.officer.label}: {button.accessibleName()}")
        return button

    def _ways_in(self) -> str:
        """Return when to choose which way, the safe one first."""
        return self.tr(
            "Eenmalige code: het veiligst. U geeft een blad, de collega kiest zelf een "
            "wachtzin.\nWachtzin geven: alleen als de collega nu naast u zit en zelf typt."
        )

    def _chips(self, codes: CodeBook) -> list[ChipSpec]:
        line = self._line
        roles = [codes.label(CodeList.ROLE, role) for role in line.officer.roles]
        chips = [ChipSpec(name, "info") for name in roles]
        if self._is_own:
            chips.append(ChipSpec(self.tr("dat bent u"), "ok"))
        if line.has_code:
            chips.append(ChipSpec(self.tr("code nog niet gebruikt"), "warn"))
        if not line.holds:
            why = self.tr("verlopen") if roles else self.tr("zonder rol")
            chips.append(ChipSpec(why, "bad"))
        return chips

    def _key(self) -> str:
        line = self._line
        if line.has_code:
            return self.tr("nog niet: er wacht een eenmalige code")
        if line.has_key_file:
            return self.tr("ja, met sleutelbestand")
        return self.tr("ja") if line.has_key else self.tr("nee")

    def _until(self) -> str:
        ends = self._line.officer.valid_until
        return day_or_dash(ends) if ends else self.tr("zonder einddatum")
