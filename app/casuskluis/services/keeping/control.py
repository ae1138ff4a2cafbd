# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The control number that stands at the foot of every paper.

A paper lies outside the vault. Who holds one can type its number at "Controleer logboek": when
the vault was replaced by an older copy, or its journal was written anew, that line is gone.
"""

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.journal_chain import ControlNumber
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.storage.transaction import Transaction


def control_of(transaction: Transaction) -> str:
    """Return the control number of the newest line of the journal.

    Read in the same transaction as the content of a paper, it also says of which moment that
    content is.
    """
    end = transaction.journal.end()
    return str(ControlNumber.of(end.sequence, end.mac))


def control_now(context: Context) -> str:
    """Return the same for a paper whose content was read in several transactions."""
    with context.read() as transaction:
        return control_of(transaction)


def recorded_print(
    context: Context, kind: str, needs: Permission | None = None
) -> tuple[str, str]:
    """Note that a paper about the vault itself is printed.

    Args:
        context: Of the open vault.
        kind: Of the paper, as the journal calls it.
        needs: As with `Context.write`.

    Returns:
        The municipality and the control number, for the foot of the paper.

    Raises:
        NotAllowed: When the roles do not allow it.
    """
    with context.write(needs) as transaction:
        municipality = transaction.settings.get(SettingKey.MUNICIPALITY).value
        transaction.journal.record(JournalAction.PRINTED, kind)
        return municipality, control_of(transaction)
