# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The items of an agenda that bring papers of their own."""

from casuskluis.documents import styles
from casuskluis.documents.action_list import write_actions
from casuskluis.documents.case_sheet import write_case
from casuskluis.documents.composer import Composer
from casuskluis.documents.papers import Edition, ItemPaper, NotificationSheet
from casuskluis.documents.purpose import purpose_line
from casuskluis.documents.text import Markup, joined
from casuskluis.documents.wording import capital, span
from casuskluis.domain.partial_date import dutch_date

_ROOM = (("Aantekeningen", 3),)
_CASE_ROOM = (
    ("Beeld", 3),
    ("Oordeel", 3),
    ("Besluit en afspraken: wie, wat, wanneer, voorwaarde", 5),
)
"""What who leads the table writes down, and on how many lines."""


def brings_papers(item: ItemPaper, edition: Edition) -> bool:
    """Tell whether there is anything to write under an item for this holder."""
    if item.shielded:
        return False
    papers = item.case or item.notifications or item.actions
    return edition.room_to_write or bool(papers)


def carried_mark(item: ItemPaper) -> str:
    """Return from which meeting an item was carried over; empty when it is new."""
    if item.shielded or not item.carried_from:
        return ""
    return f"Overgenomen van overleg {item.carried_from}."


def write_item(composer: Composer, item: ItemPaper, edition: Edition) -> None:
    """Write the papers of an item."""
    with composer.section():
        if item.notifications:
            _write_notifications(composer, item, with_names=edition.with_names)
        else:
            _write_heading(composer, item)
        if item.actions:
            write_actions(composer, item.actions)
        if item.case:
            write_case(composer, item.case, item, with_names=edition.with_names)
        write_room(composer, item, edition)


def write_room(composer: Composer, item: ItemPaper, edition: Edition) -> None:
    """Leave room to write: below a case, and for who leads the table below every item."""
    if not edition.room_to_write:
        if item.case:
            composer.room_for_notes("Ruimte voor aantekeningen")
        return
    for label, lines in _CASE_ROOM if item.case else _ROOM:
        with composer.together():
            composer.label(label)
            composer.lines_to_write(lines)


def _write_heading(composer: Composer, item: ItemPaper) -> None:
    parts = [f"{span(item.starts, item.ends)} uur", f"{item.minutes} minuten"]
    parts += [mark for mark in [carried_mark(item).rstrip(".")] if mark]
    composer.heading(2, f"{item.position}. {item.title}")
    composer.subtitle(composer.text.markup(" · ".join(parts)))


def _write_notifications(composer: Composer, item: ItemPaper, *, with_names: bool) -> None:
    """Write the notifications to weigh; the only one of an item is headed by the item."""
    first, *others = item.notifications
    is_only = not others and first.number in item.title
    purpose = purpose_line(composer.text, item, first.question if is_only else "")
    with composer.together():
        _write_heading(composer, item)
        composer.paragraph(purpose)
        if not is_only:
            composer.heading(3, f"Melding {first.number}")
        _write_observed(composer, first, with_names=with_names)
    _write_opinion(composer, first, asks=not is_only)
    for sheet in others:
        with composer.together():
            composer.heading(3, f"Melding {sheet.number}")
            _write_observed(composer, sheet, with_names=with_names)
        _write_opinion(composer, sheet, asks=True)


def _write_observed(composer: Composer, sheet: NotificationSheet, *, with_names: bool) -> None:
    """Write what was observed, apart from every opinion."""
    text = composer.text
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


def _write_opinion(composer: Composer, sheet: NotificationSheet, *, asks: bool) -> None:
    text = composer.text
    composer.labelled("Mening van de melder", sheet.opinion)
    if asks and sheet.question.strip():
        question: Markup = text.markup(capital(sheet.question))
        composer.paragraph(joined([text.bold("Gevraagd besluit:"), question]))
