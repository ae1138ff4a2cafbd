# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The columns of the registers: what left the vault, and what was done in it."""

from datetime import datetime

from casuskluis.domain.coding import CodeList
from casuskluis.domain.deadline import Deadline
from casuskluis.domain.journal import JournalEntry
from casuskluis.services.keeping.journal_labels import ACTIONS, RESULTS, record_words
from casuskluis.services.lists.columns import ListColumn, ListWords
from casuskluis.services.releases.ledger import LedgerLine
from casuskluis.services.releases.showing import release_number
from casuskluis.services.terms.breaches import BreachLine
from casuskluis.services.terms.deadline_words import about_words


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


def deadline_columns(words: ListWords) -> list[ListColumn[Deadline]]:
    """Return the columns of what is late or due; the number of a record, never a name."""
    today, label = words.today, words.codes.label
    return [
        ListColumn("due", "Uiterlijk op", lambda one: one.due_on),
        ListColumn(
            "what", "Wat", lambda one: label(CodeList.DEADLINE_KIND, one.kind), wide=True
        ),
        ListColumn("about", "Waarvan", about_words),
        ListColumn("count_late", "Dagen te laat", lambda one: one.days_late(today)),
        ListColumn("source", "Bron", lambda one: one.source),
    ]


def breach_columns(words: ListWords) -> list[ListColumn[BreachLine]]:
    """Return the columns of the register of data breaches (AVG art. 33, fifth paragraph)."""
    del words  # it has no codes
    return [
        ListColumn("number", "Nummer", lambda one: one.breach.number),
        ListColumn("found", "Ontdekt", lambda one: _moment(one.breach.found_at)),
        ListColumn("what", "Wat er gebeurde", lambda one: one.breach.description, wide=True),
        ListColumn("measures", "Maatregelen", lambda one: one.breach.measures),
        ListColumn("reported", "Gemeld aan de AP", lambda one: _moment(one.breach.reported_at)),
        ListColumn("reason_not", "Waarom niet gemeld", lambda one: one.breach.reason_not),
        ListColumn("told", "Betrokkenen ingelicht", lambda one: one.breach.persons_told_on),
        ListColumn("closed", "Afgesloten op", lambda one: one.breach.closed_on),
    ]


def _moment(at: datetime | None) -> str:
    return "" if at is None else f"{at.astimezone():%d-%m-%Y %H:%M}"


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
