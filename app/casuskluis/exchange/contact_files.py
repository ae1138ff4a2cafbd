# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Contacts out of a file of any kind that address books write."""

from pathlib import Path

from casuskluis.exchange.contacts import read_contact_table
from casuskluis.exchange.container import is_package
from casuskluis.exchange.opening import open_contact_table
from casuskluis.exchange.reading import Cancel, ContactRecord, Progress, Reading
from casuskluis.exchange.sources import Source, load
from casuskluis.exchange.vcard_lines import vcard_text
from casuskluis.exchange.vcards import is_vcard, read_vcards


def read_contacts(
    source: bytes | Path | Source,
    *,
    progress: Progress | None = None,
    cancelled: Cancel | None = None,
) -> Reading[ContactRecord]:
    """Check every contact of a vCard, CSV or Excel file; nothing is written.

    The content decides which of these it is. A file named .vcf is always read as vCards, so
    that the message fits what the officer thinks it is.

    Args:
        source: The file, or its bytes.
        progress: Called now and then with what is done and what there is in all.
        cancelled: Asked now and then whether to stop.

    Raises:
        CasuskluisError: One of the errors of `read_vcards`, `open_contact_table` or
            `read_contact_table`.
    """
    opened = load(source)
    if holds_cards(opened):
        return read_vcards(opened, progress=progress, cancelled=cancelled)
    table = open_contact_table(opened)
    return read_contact_table(table, progress=progress, cancelled=cancelled)


def holds_cards(source: Source) -> bool:
    """Tell whether a file holds vCards, or is named as if it does."""
    if source.name.casefold().endswith((".vcf", ".vcard")):
        return True
    return not is_package(source.data) and is_vcard(vcard_text(source.data))
