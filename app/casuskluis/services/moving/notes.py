# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the records say about where they come from, and what the list did not say."""

from collections.abc import Iterator
from datetime import date

from casuskluis.domain.notification import NotifierKind
from casuskluis.domain.partial_date import dutch_date
from casuskluis.exchange.moving.fields import CaseField, ListedStage
from casuskluis.exchange.moving.listed import ListedAction, ListedCase
from casuskluis.services.moving.rows import PlannedRow

OBSERVED_MISSING = "In de bestaande lijst staat niet wat er is waargenomen."
NO_OWNER = "(Actiehouder staat niet in de lijst.)"
PURPOSE = "Overgenomen uit de bestaande lijst; doel nog te bepalen."
RELIABILITY = "Niet bekend: overgenomen uit de bestaande lijst."
WISH = "Volgende bespreking volgens de bestaande lijst: {day}."
_FROM = "Overgenomen uit de bestaande lijst op {day}, rij {row}."
_NOT_WEIGHED = (
    "De weging zelf staat niet in de lijst: wie er bij waren, de criteria, noodzaak, "
    "proportionaliteit en subsidiariteit zijn niet ingevuld. Toets de noodzaak van deze casus "
    "en vul aan."
)
_NO_DAY = "De datum van de melding staat niet in de lijst."
_PART_DAY = "De melding is volgens de lijst van {day}; de hele datum staat er niet."
_SAME_DAY = "De datum van de weging staat niet in de lijst; hier staat die van de melding."
_FEEDBACK = "Of de melder bericht heeft gehad, staat niet in de lijst."
_NO_REASON = "De reden van sluiten staat niet in de lijst."
_NO_NOTIFIER = "Wie de melding deed, staat niet in de lijst."
_NOTIFIER_KIND = (
    "Of de melder een inwoner of een organisatie is, staat niet in de lijst; ingevuld is "
    "inwoner of familie, zodat de naam niet in een inzagedossier komt."
)
_DONE = "Stond als gedaan in de bestaande lijst."
_LAPSED = "De casus was al gesloten toen de bestaande lijst werd overgenomen."


def action_result(*, done: bool) -> str:
    """Return what came of an action that does not run any more."""
    return _DONE if done else _LAPSED


def notifier_kind(case: ListedCase) -> NotifierKind:
    """Return who notified; who may be a private person is taken for one, and stays hidden."""
    if case.texts[CaseField.REPORTER_ORGANISATION].value:
        return NotifierKind.ORGANISATION
    named = case.texts[CaseField.REPORTER].value
    return NotifierKind.CITIZEN if named else NotifierKind.ANONYMOUS


def provenance(planned: PlannedRow, today: date, *, keep_unmapped: bool) -> str:
    """Return where a file comes from and what was missing or doubtful, in Dutch lines."""
    lines = [_FROM.format(day=dutch_date(today), row=planned.row)]
    weighed = planned.stage not in {None, ListedStage.NOTIFIED}
    if weighed:
        lines += [_NOT_WEIGHED, _FEEDBACK]
    lines += _days(planned, weighed=weighed)
    lines += _others(planned, weighed=weighed)
    if not weighed:
        lines += [_listed(action) for action in planned.actions]
        if keep_unmapped:
            lines += [f"{header}: {text}" for header, text in planned.unmapped]
    if not planned.accepted:
        lines += [
            f"Twijfel bij {one.label.lower()}: in de lijst staat ‘{one.written}’."
            for one in planned.doubts
            if one.written and one.about != CaseField.ACTIONS
        ]
    return "\n".join(lines)


def _days(planned: PlannedRow, *, weighed: bool) -> Iterator[str]:
    dates = planned.case.dates
    reported = dates[CaseField.REPORTED_ON].value
    if reported is None:
        yield _NO_DAY
    elif reported.day is None:
        yield _PART_DAY.format(day=reported)
    if weighed:
        yield _SAME_DAY
    for name, words in (
        (CaseField.LAST_ON, "Laatst besproken volgens de lijst"),
        (CaseField.NEXT_ON, "Volgende bespreking volgens de lijst"),
    ):
        day = dates[name].value
        if day is not None:
            yield f"{words}: {day}."


def _others(planned: PlannedRow, *, weighed: bool) -> Iterator[str]:
    case = planned.case
    kind = notifier_kind(case)
    if kind is not NotifierKind.ORGANISATION:
        yield _NOTIFIER_KIND if kind is NotifierKind.CITIZEN else _NO_NOTIFIER
    if number := case.texts[CaseField.NUMBER].value:
        yield f"Nummer in de lijst: {number}."
    named = case.texts[CaseField.COORDINATOR].value
    if named and not (weighed and planned.coordinator_known):
        yield f"Casusregisseur volgens de lijst: {named}."
    if partners := ", ".join(one.name for one in case.partners.value or ()):
        yield f"Betrokken partners volgens de lijst: {partners}."
    if not case.texts[CaseField.REASON].value and weighed:
        yield OBSERVED_MISSING
    closed = planned.stage is ListedStage.CLOSED
    if closed and not case.texts[CaseField.CLOSING_REASON].value:
        yield _NO_REASON


def _listed(action: ListedAction) -> str:
    owner = f", {action.owner.name}" if action.owner else ""
    due = f", voor {dutch_date(action.due_on)}" if action.due_on else ""
    done = " (gedaan)" if action.done else ""
    return f"Actie in de lijst: {action.text}{owner}{due}{done}."
