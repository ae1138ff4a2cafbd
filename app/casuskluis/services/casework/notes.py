# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What happens to notes later: corrections beside them, confirming them, removing them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.history import Addendum
from casuskluis.domain.identifiers import CaseId, InformationItemId, LifeDomainNoteId
from casuskluis.domain.information import InformationItem
from casuskluis.domain.officer import Permission
from casuskluis.domain.review import ReviewOverdue
from casuskluis.services.casework.note_terms import note_terms
from casuskluis.services.casework.recording import ExpiryPassed
from casuskluis.services.context import Context
from casuskluis.storage.transaction import Transaction

INFORMATION = "information_item"
LIFE_DOMAIN = "life_domain_note"
_FORMS = ("addendum", "change", "confirm", "handling")
"""What follows the kind in the names of the forms about one note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaleItem:
    """A piece of information that is proposed for removal, and where it stands."""

    item: InformationItem
    case_number: str


@dataclass(frozen=True, slots=True)
class NoteService:
    """Corrections, confirmations and removals of information and life domain notes."""

    context: Context

    def correct_information(self, item_id: InformationItemId, text: str) -> Addendum:
        """Put a correction or completion beside a piece of information.

        In a closed case this stays possible: what is kept must be right (AVG art. 5 and 16).

        Raises:
            AddendumEmpty: When there are no words.
            ReviewOverdue: When the necessity review of the case is late.
            NotFound: When it is not in the vault.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            stored = transaction.information.get(item_id)
            return self._beside(transaction, INFORMATION, item_id, stored.case_id, text)

    def correct_life_domain(self, note_id: LifeDomainNoteId, text: str) -> Addendum:
        """Put a correction or completion beside a note on a life domain.

        Raises:
            AddendumEmpty: When there are no words.
            ReviewOverdue: When the necessity review of the case is late.
            NotFound: When it is not in the vault.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            stored = transaction.life_domain_notes.get(note_id)
            return self._beside(transaction, LIFE_DOMAIN, note_id, stored.case_id, text)

    def confirm(
        self, item_id: InformationItemId, *, expires_on: date | None = None
    ) -> InformationItem:
        """Record that a piece of information still holds today.

        Args:
            item_id: Which one.
            expires_on: A new last day. Without one a last day that has passed goes away, and
                one that is still to come stays.

        Raises:
            ExpiryPassed: When the new last day lies before today.
            CaseClosed: When the case is closed.
            ReviewOverdue: When the necessity review of the case is late.
        """
        today = self.context.clock.today()
        if expires_on is not None and expires_on < today:
            raise ExpiryPassed
        with self.context.write(Permission.OWN_CASES) as transaction:
            stored = transaction.information.get(item_id)
            transaction.cases.get(stored.case_id).check_takes_information(today)
            passed = stored.expires_on is not None and stored.expires_on < today
            until = expires_on or (None if passed else stored.expires_on)
            return transaction.information.save(
                replace(stored, confirmed_on=today, expires_on=until)
            )

    def remove_information(self, item_id: InformationItemId) -> None:
        """Remove a piece of information and its earlier values; the bin keeps it a while."""
        with self.context.write(Permission.OWN_CASES) as transaction:
            stored = transaction.information.get(item_id)
            transaction.cases.get(stored.case_id)  # refuses a case that is for others
            _forget(transaction, INFORMATION, item_id, stored.case_id)
            transaction.information.remove(item_id)

    def remove_life_domain_note(self, note_id: LifeDomainNoteId) -> None:
        """Remove a note on a life domain and its earlier values; the bin keeps it a while."""
        with self.context.write(Permission.OWN_CASES) as transaction:
            stored = transaction.life_domain_notes.get(note_id)
            transaction.cases.get(stored.case_id)  # refuses a case that is for others
            _forget(transaction, LIFE_DOMAIN, note_id, stored.case_id)
            transaction.life_domain_notes.remove(note_id)

    def stale_of_case(self, case_id: CaseId) -> tuple[InformationItem, ...]:
        """Return the information in one case that is proposed for removal."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            transaction.cases.get(case_id)  # refuses a case that is for others
            found = transaction.information.of_case(case_id)
            return tuple(self._stale(transaction, found))

    def stale_information(self) -> tuple[StaleItem, ...]:
        """Return what is proposed for removal in all open cases this officer may open."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            candidates = transaction.information.doubtful(self.context.clock.today())
            access = self.context.access(transaction)
            hidden = access.shielded(transaction, {item.case_id for item in candidates})
            shown = [item for item in candidates if item.case_id not in hidden]
            cases = transaction.cases.by_id({item.case_id for item in shown})
            return tuple(
                StaleItem(item=item, case_number=cases[item.case_id].number)
                for item in self._stale(transaction, shown)
            )

    def _stale(
        self, transaction: Transaction, items: Iterable[InformationItem]
    ) -> list[InformationItem]:
        terms, today = note_terms(transaction), self.context.clock.today()
        return [item for item in items if terms.is_stale(item, today)]

    def _beside(
        self, transaction: Transaction, kind: str, record_id: int, case_id: CaseId, text: str
    ) -> Addendum:
        today = self.context.clock.today()
        if transaction.cases.get(case_id).review_overdue(today):
            raise ReviewOverdue
        addendum = Addendum(
            kind=kind,
            record_id=record_id,
            case_id=case_id,
            text=text.strip(),
            written_on=today,
            author=self.context.actor.label,
        )
        addendum.check()
        return transaction.addenda.add(addendum)


def _forget(transaction: Transaction, kind: str, record_id: int, case_id: CaseId) -> None:
    """Remove what lies beside a note: corrections, earlier values, half-typed words."""
    for note in transaction.addenda.of_case(case_id):
        if (note.kind, note.record_id) == (kind, record_id):
            transaction.addenda.remove(note.id)
    if transaction.history.of(kind, record_id):
        transaction.history.forget(kind, record_id)
    for form in _FORMS:
        transaction.drafts.remove(f"{kind}_{form}", record_id)
