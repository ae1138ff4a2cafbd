# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What belongs to a file (dossier), and taking all of it away within one transaction.

Both roads to removal come here: the destruction of a case at the end of its term, and the
removal of what was left of a notification that was not taken up.
"""

from collections import Counter

from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.notification import Notification
from casuskluis.storage.transaction import Transaction


def erase_case(transaction: Transaction, case: Case) -> Counter[str]:
    """Remove a case and everything that exists because of it; return what there was.

    That is: everything recorded in it, the assessment and the notification it came from, and
    the person when nothing else in the vault is about the same person. Agenda items stay in
    the minutes of their meeting, without a word about the case.

    Returns:
        How many records of each kind were removed, by their word in the journal.
    """
    raise NotImplementedError


def erase_notification(transaction: Transaction, notification: Notification) -> Counter[str]:
    """Remove a notification, its assessments and what hangs on them; the person when alone."""
    raise NotImplementedError


def erase_lonely_subject(transaction: Transaction, subject_id: SubjectId) -> bool:
    """Remove a person nothing in the vault refers to any more; tell whether that was so.

    Requests of this person under the AVG stay in the register with their days and outcome,
    without a name or texts.
    """
    raise NotImplementedError


def ledger_text(kind: str, identifier: int, number: str, began: object) -> str:
    """Return what names a file for good in the ledger of what was destroyed."""
    return f"{kind}:{identifier}:{number}:{began}"
