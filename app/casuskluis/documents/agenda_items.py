# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The items of an agenda that bring papers of their own."""

from casuskluis.documents import styles
from casuskluis.documents.action_list import write_actions
from casuskluis.documents.case_sheet import write_case
from casuskluis.documents.composer import Composer
from casuskluis.documents.papers import ItemPaper, NotificationSheet
from casuskluis.documents.wording import capital, span
from casuskluis.domain.partial_date import dutch_date

_ROOM_FOR_NOTIFICATION = 170.0
"""Points that keep number, date and the first lines of a notification together."""


def write_item(composer: Composer, item: ItemPaper, *, with_names: bool) -> None:
    """Write the papers of an item; one that is shielded or brings none writes nothing."""
    if item.shielded or not (item.case or item.notifications or item.actions):
        return
    with composer.section():
        if item.case:
            composer.new_page()
        composer.heading(2, f"{item.position}. {item.title}")
        composer.paragraph(composer.text.markup(_subtitle(item)), styles.SMALL)
        if item.actions:
            write_actions(composer, item.actions)
        for sheet in item.notifications:
            _write_notification(composer, sheet, with_names=with_names)
        if item.case:
            write_case(composer, item.case, item, with_names=with_names)


def _subtitle(item: ItemPaper) -> str:
    parts = (
        f"{span(item.starts, item.ends)} uur",
        f"{item.minutes} minuten",
        item.purpose_label,
    )
    return " · ".join(part for part in parts if part)


def _write_notification(
    composer: Composer, sheet: NotificationSheet, *, with_names: bool
) -> None:
    """Write a notification to weigh: what was observed first, apart from every opinion."""
    text = composer.text
    composer.need(_ROOM_FOR_NOTIFICATION)
    composer.heading(3, f"Melding {sheet.number}")
    composer.facts(
        [
            ("Ontvangen", text.markup(dutch_date(sheet.received_on))),
            ("Naam", text.markup(sheet.name if with_names else "")),
            ("Bekend bij", text.markup(", ".join(sheet.known_at))),
        ]
    )
    composer.panel(
        [
            (text.markup("Waargenomen gedrag"), styles.LABEL),
            *((paragraph, styles.BODY) for paragraph in text.paragraphs(sheet.observed)),
        ]
    )
    composer.labelled("Mening van de melder", sheet.opinion)
    composer.labelled("Gevraagd besluit", capital(sheet.question))
