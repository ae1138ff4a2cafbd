# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The list of actions: late ones first, done ones last."""

from collections.abc import Sequence

from casuskluis.documents.composer import Composer
from casuskluis.documents.layout_tables import Cell, Column
from casuskluis.documents.papers import ActionGroup, ActionLine
from casuskluis.domain.partial_date import dutch_date

_TITLES = {
    ActionGroup.LATE: "Te laat",
    ActionGroup.DUE: "Deze maand",
    ActionGroup.LATER: "Later",
    ActionGroup.DONE: "Gereed",
}


def write_actions(composer: Composer, actions: Sequence[ActionLine]) -> None:
    """Write the actions under the headings that have any."""
    with_case = any(line.case_number for line in actions)
    for group, title in _TITLES.items():
        found = [line for line in actions if line.group is group]
        if found:
            composer.heading(3, title, in_outline=False)
            action_table(composer, found, with_case=with_case)


def action_table(
    composer: Composer, actions: Sequence[ActionLine], *, with_case: bool = False
) -> None:
    """Write actions as one table: what, who, when, how far."""
    markup = composer.text.markup
    columns = [
        Column(markup("Nr."), 9, is_header=True),
        *([Column(markup("Casus"), 12)] if with_case else []),
        Column(markup("Actie"), 30.5 if with_case else 42.5, has_prose=True),
        Column(markup("Wie"), 21.5),
        Column(markup("Uiterlijk"), 12),
        Column(markup("Status"), 15),
    ]
    composer.table(columns, [_row(composer, line, with_case=with_case) for line in actions])


def _row(composer: Composer, line: ActionLine, *, with_case: bool) -> list[Cell]:
    markup = composer.text.markup
    condition = f"Voorwaarde: {line.condition}" if line.condition.strip() else ""
    case: list[Cell] = [markup(line.case_number)] if with_case else []
    return [
        markup(line.number),
        *case,
        (markup(line.description), markup(condition)),
        markup(line.owner),
        markup(dutch_date(line.due_on) if line.due_on else "geen datum"),
        markup(line.status_label),
    ]
