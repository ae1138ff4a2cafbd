# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One case in a hand-over: where it stands and what comes next."""

from casuskluis.documents.action_list import action_table
from casuskluis.documents.composer import Composer
from casuskluis.documents.layout_tables import Column
from casuskluis.documents.papers import HandoverCase
from casuskluis.domain.partial_date import dutch_date


def review_text(case: HandoverCase) -> str:
    """Return by when the necessity review must be done, and whether that day has passed."""
    if case.review_due is None:
        return ""
    late = " – te laat" if case.review_overdue else ""
    return f"uiterlijk {dutch_date(case.review_due)}{late}"


def write_handover_case(composer: Composer, case: HandoverCase, *, with_names: bool) -> None:
    """Write one case. The name appears only when the paper is with names."""
    markup = composer.text.markup
    with composer.section():
        composer.heading(2, f"Casus {case.number}")
        composer.facts(
            [
                ("Naam", markup(case.name if with_names else "")),
                ("Fase", markup(f"{case.phase_label}, sinds {dutch_date(case.since)}")),
                ("Casusregisseur", markup(case.coordinator)),
                ("Noodzakelijkheidstoets", markup(review_text(case))),
                ("Volgend overleg", markup(case.next_meeting)),
            ]
        )
        _write_attention(composer, case)
        _write_terms(composer, case)
        _write_goals(composer, case)
        _write_actions(composer, case)


def _write_attention(composer: Composer, case: HandoverCase) -> None:
    if case.attention.strip():
        composer.heading(3, "Hier moet u op letten", in_outline=False)
        composer.prose(case.attention)


def _write_terms(composer: Composer, case: HandoverCase) -> None:
    if not case.terms:
        return
    text = composer.text
    columns = (
        Column(text.markup("Termijn"), 60, is_header=True, has_prose=True),
        Column(text.markup("Uiterlijk"), 20),
        Column(text.markup("Stand"), 20),
    )
    rows = [
        (
            text.markup(term.label),
            text.markup(dutch_date(term.due_on)),
            text.bold("te laat") if term.late else text.markup("loopt"),
        )
        for term in case.terms
    ]
    composer.heading(3, "Termijnen", in_outline=False)
    composer.table(columns, rows)


def _write_goals(composer: Composer, case: HandoverCase) -> None:
    if case.goals:
        composer.heading(3, "Doelen", in_outline=False)
        composer.bullets([composer.text.markup(goal) for goal in case.goals])


def _write_actions(composer: Composer, case: HandoverCase) -> None:
    if case.actions:
        composer.heading(3, "Lopende acties", in_outline=False)
        action_table(composer, case.actions)
