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
        ListColumn(key="number", title="Nummer", value=lambda one: release_number(one.record)),
        ListColumn(
            key="title",
            title="Titel",
            value=lambda one: one.record.title or one.record.profile,
            wide=True,
        ),
        ListColumn(key="day", title="Peildatum", value=lambda one: one.record.reference_date),
        ListColumn(
            key="audience",
            title="Voor wie",
            value=lambda one: label(CodeList.RELEASE_AUDIENCE, one.record.audience),
        ),
        ListColumn(
            key="status",
            title="Stand",
            value=lambda one: label(CodeList.RELEASE_STATUS, one.record.status),
        ),
    ]


def journal_columns(words: ListWords) -> list[ListColumn[JournalEntry]]:
    """Return the columns of the journal: those of BIO2 8.15.01 and the number of the line."""
    del words  # it has words of its own
    return [
        ListColumn(key="count_line", title="Regel", value=lambda one: one.sequence),
        ListColumn(
            key="moment",
            title="Tijdstip",
            value=lambda one: f"{one.at.astimezone():%d-%m-%Y %H:%M}",
        ),
        ListColumn(key="action", title="Wat", value=lambda one: ACTIONS[one.action]),
        ListColumn(key="record", title="Waarvan", value=lambda one: record_words(one.object)),
        ListColumn(key="result", title="Resultaat", value=lambda one: RESULTS[one.result]),
        ListColumn(key="actor", title="Wie", value=lambda one: one.actor),
        # The last one takes the room that is left: what was done to what is never cut.
        ListColumn(key="device", title="Apparaat", value=lambda one: one.origin, wide=True),
    ]
