# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One agenda item in the minutes, for one holder, with what was corrected later."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from casuskluis.documents.papers import CorrectionLine, MinutesItem, ReviewLine
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import AgendaItemId, CaseId
from casuskluis.domain.meeting import AgendaItem
from casuskluis.domain.minutes import MinutesCorrection
from casuskluis.domain.records import ItemRecord, Treatment
from casuskluis.services.editions.agreed import Agreed
from casuskluis.services.editions.case_parts import review_line
from casuskluis.services.editions.holders import Holder
from casuskluis.services.leading.minutes import ReadPart
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Corrections:
    """What later meetings corrected, by agenda item; None for the minutes as a whole."""

    lines: Mapping[AgendaItemId | None, Sequence[CorrectionLine]]

    @classmethod
    def read(
        cls, transaction: Transaction, found: Iterable[MinutesCorrection]
    ) -> "Corrections":
        """Return these corrections as lines."""
        known = list(found)
        meetings = transaction.meetings.by_id(one.decided_in for one in known)
        lines: dict[AgendaItemId | None, list[CorrectionLine]] = {}
        for one in known:
            lines.setdefault(one.agenda_item_id, []).append(
                CorrectionLine(
                    decided_in=meetings[one.decided_in].number,
                    text=one.text,
                    written_on=one.written_at.date(),
                )
            )
        return cls(lines)

    def of(self, item: AgendaItemId | None) -> tuple[CorrectionLine, ...]:
        """Return the corrections of one item, oldest first."""
        return tuple(self.lines.get(item, ()))


@dataclass(frozen=True, slots=True)
class MinutesItems:
    """Makes the items of the minutes.

    Attributes:
        fixed: The parts of the version to print; empty while nothing was fixed.
    """

    transaction: Transaction
    agreed: Agreed
    holder: Holder
    fixed: Sequence[ReadPart]
    corrections: Corrections

    def paper(self, item: AgendaItem) -> MinutesItem:
        """Return one item; of one that is closed to the holder only the number."""
        if not self.agreed.is_open(item, self.holder):
            return MinutesItem(position=item.position, shielded=True)
        if self.fixed:
            return self._fixed(item)
        return self._noted(item)

    def _fixed(self, item: AgendaItem) -> MinutesItem:
        part = next((one for one in self.fixed if one.agenda_item_id == item.id), None)
        title = part.title.removeprefix(f"{part.position}. ") if part else item.title
        return MinutesItem(
            position=item.position,
            title=title,
            name=self._name(item),
            fixed_text=part.body if part else "",
            erased=part is not None and part.erased,
            corrections=self.corrections.of(item.id),
        )

    def _noted(self, item: AgendaItem) -> MinutesItem:
        agreed = self.agreed
        record = agreed.records.get(item.id) or ItemRecord(
            meeting_id=item.meeting_id, agenda_item_id=item.id
        )
        case = agreed.file.cases.get(item.case_id or 0)
        return MinutesItem(
            position=item.position,
            title=item.title,
            case_number=case.number if case else "",
            name=self._name(item),
            phase_label=agreed.codes.label(CodeList.CASE_PHASE, case.phase) if case else "",
            present=agreed.named(record.present),
            picture=record.picture,
            judgement=record.judgement,
            conclusion=record.conclusion,
            decisions=agreed.decision_lines(item.id),
            actions=agreed.action_lines(item.id),
            review=self._review(item.case_id),
            postponed=record.treated is Treatment.POSTPONED,
        )

    def _name(self, item: AgendaItem) -> str:
        subject = self.agreed.file.subject_of(item)
        return subject.name.display if subject and self.holder.with_names else ""

    def _review(self, case: CaseId | None) -> ReviewLine | None:
        """Return the review of this meeting, if the case was reviewed there."""
        if case is None:
            return None
        on: date = self.agreed.file.meeting.held_on
        held = self.transaction.necessity_reviews.of_case(case)
        return review_line((one for one in held if one.held_on == on), self.agreed.codes)
