# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a destroyed file held, in words and numbers: the specification that stays."""

from collections.abc import Mapping

LABELS: Mapping[str, str] = {
    "case": "casus",
    "subject": "betrokkene",
    "notification": "meldingen",
    "assessment": "wegingen",
    "information_item": "informatie",
    "life_domain_note": "leefgebieden",
    "related_person": "andere personen",
    "action_plan": "plannen",
    "goal": "doelen",
    "intervention": "interventies",
    "action_item": "acties",
    "decision": "besluiten",
    "agenda_item": "agendapunten",
    "discussion_request": "bespreekverzoeken",
    "item_record": "verslagen van een agendapunt",
    "minutes_part": "delen van vastgelegde verslagen",
    "minutes_correction": "correcties op verslagen",
    "informing": "informeren",
    "disclosure": "verstrekkingen",
    "necessity_review": "toetsen",
    "closing_step": "sluitstappen",
    "addendum": "aanvullingen",
    "instrument_reference": "instrumenten",
    "attachment": "bijlagen",
    "authorisation": "toegang",
    "draft": "concepten",
}
"""Word of the journal to the word on paper, in the order in which they are named."""


def contents_text(removed: Mapping[str, int]) -> str:
    """Return "casus 1, acties 3"; what there was none of is left out."""
    known = [f"{label} {removed[kind]}" for kind, label in LABELS.items() if removed.get(kind)]
    return ", ".join(known)


def contents_pairs(text: str) -> tuple[tuple[str, int], ...]:
    """Return label and number of each part of a text of `contents_text`."""
    parts = (part.rsplit(" ", 1) for part in text.split(", ") if part)
    return tuple((pair[0], int(pair[1])) for pair in parts if pair[-1].isdecimal())
