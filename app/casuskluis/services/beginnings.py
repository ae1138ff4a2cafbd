# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a new vault begins with, and what happens when an opened one cannot begin."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.setting import SettingKey
from casuskluis.services.defaults import default_codes, default_settings
from casuskluis.services.meetings.series_beginning import begun, first_series
from casuskluis.services.newcomers import first_officer
from casuskluis.services.workspace import Workspace
from casuskluis.storage.transaction import Transaction


def fill_new(transaction: Transaction, label: str, municipality: str, today: date) -> None:
    """Put in a new vault what every vault has: an officer, lists, settings and meetings.

    Args:
        transaction: Of the new vault.
        label: Who made it.
        municipality: Printed on every paper.
        today: From which the meetings are planned.
    """
    for action in (JournalAction.CREATED, JournalAction.OPENED):
        transaction.journal.record(action, "vault")
    transaction.officers.add(first_officer(label))
    transaction.codes.add_many(default_codes())
    for setting in default_settings():
        mine = setting.key is SettingKey.MUNICIPALITY
        transaction.settings.add(replace(setting, value=municipality) if mine else setting)
    begun(transaction, first_series(today))


@contextmanager
def closed_on_failure(workspace: Workspace) -> Iterator[None]:
    """Close a vault when the work in the block fails; that failure is what is told."""
    try:
        yield
    except BaseException:
        with suppress(CasuskluisError):
            workspace.close()
        raise
