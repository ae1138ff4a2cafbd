# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Goals and interventions as tables, in the plan itself and on the sheet of a case."""

from collections.abc import Sequence

from casuskluis.documents.composer import Composer
from casuskluis.documents.layout_tables import Cell, Column
from casuskluis.documents.papers import GoalLine, InterventionLine
from casuskluis.documents.wording import capital, day_or
from casuskluis.domain.partial_date import dutch_date


def goal_table(composer: Composer, goals: Sequence[GoalLine]) -> None:
    """Write goals as one table: what is wanted, how it is noticed, by when, how far."""
    markup = composer.text.markup
    columns = (
        Column(markup("Nr."), 7, is_header=True),
        Column(markup("Doel"), 43, has_prose=True),
        Column(markup("Leefgebied"), 20, has_prose=True),
        Column(markup("Streefdatum"), 14),
        Column(markup("Stand"), 16, has_prose=True),
    )
    composer.table(columns, [_goal(composer, number, x) for number, x in enumerate(goals, 1)])


def intervention_table(composer: Composer, interventions: Sequence[InterventionLine]) -> None:
    """Write interventions as one table: what, who, how free, when, what came of it."""
    markup = composer.text.markup
    columns = (
        Column(markup("Interventie"), 27, is_header=True, has_prose=True),
        Column(markup("Uitvoerder"), 18),
        Column(markup("Vrijwillig?"), 13),
        Column(markup("Periode"), 20),
        Column(markup("Resultaat"), 22, has_prose=True),
    )
    composer.table(columns, [_intervention(composer, x) for x in interventions])


def _goal(composer: Composer, number: int, goal: GoalLine) -> tuple[Cell, ...]:
    markup = composer.text.markup
    notice = f"Zo merken we het: {goal.indicator}" if goal.indicator.strip() else ""
    return (
        markup(str(number)),
        (markup(goal.text), markup(notice)),
        markup(goal.life_domain),
        markup(day_or(goal.target_on, "geen datum")),
        (markup(goal.outcome_label), markup(goal.remarks)),
    )


def _intervention(composer: Composer, line: InterventionLine) -> tuple[Cell, ...]:
    markup = composer.text.markup
    return (
        (markup(line.name), markup(capital(line.kind_label))),
        markup(line.executor),
        markup(line.voluntary_label),
        markup(_period(line)),
        markup(line.result),
    )


def _period(line: InterventionLine) -> str:
    """Return "vanaf 01-02-2026" and, on a line of its own, "t/m 01-05-2026"."""
    starts = f"vanaf {dutch_date(line.starts_on)}" if line.starts_on else ""
    ends = f"t/m {dutch_date(line.ends_on)}" if line.ends_on else ""
    return "\n".join(part for part in (starts, ends) if part)
