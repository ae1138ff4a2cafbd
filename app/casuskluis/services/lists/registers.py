# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The columns of the registers: what left the vault, and what was done in it."""

from casuskluis.domain.coding import CodeList
from casuskluis.domain.journal import JournalEntry
from casuskluis.services.keeping.journal_labels import ACTIONS, RESULTS, record_words
from casuskluis.services.lists.columns import ListColumn, ListWords
from casuskluis.services.releases.ledger import LedgerLine
from casuskluis.services.releases.showing import release_number


def ledger_columns(words: ListWords) -> list[ListColumn[LedgerLine]]:
    """Return the columns of the ledger of releases."""
    label = words.codes.label
    return [
        ListColumn("number", "Nummer", lambda one: release_number(one.record)),
        ListColumn(
            "title", "Titel", lambda one: one.record.title or one.record.profile, wide=True
        ),
        ListColumn("day", "Peildatum", lambda one: one.record.reference_date),
        ListColumn(
            "audience",
            "Voor wie",
            lambda one: label(CodeList.RELEASE_AUDIENCE, one.record.audience),
        ),
        ListColumn(
            "status", "Stand", lambda one: label(CodeList.RELEASE_STATUS, one.record.status)
        ),
    ]


def journal_columns(words: ListWords) -> list[ListColumn[JournalEntry]]:
    """Return the columns of the journal: those of BIO2 8.15.01 and the number of the line."""
    del words  # it has words of its own
    return [
        ListColumn("count_line", "Regel", lambda one: one.sequence),
        ListColumn("moment", "Tijdstip", lambda one: f"{one.at.astimezone():%d-%m-%Y %H:%M}"),
        ListColumn("action", "Wat", lambda one: ACTIONS[one.action]),
        ListColumn("record", "Waarvan", lambda one: record_words(one.object)),
        ListColumn("result", "Resultaat", lambda one: RESULTS[one.result]),
        ListColumn("actor", "Wie", lambda one: one.actor),
        # The last one takes the room that is left: what was done to what is never cut.
        ListColumn("device", "Apparaat", lambda one: one.origin, wide=True),
    ]
