# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every kind of document there is, in its shapes; the reading order of some is agreed."""

from collections.abc import Callable
from dataclasses import replace

from casuskluis.documents import (
    access_dossier,
    agenda,
    destruction_list,
    destruction_record,
    handover,
    minutes,
    notification,
    outcome_list,
    plan,
    recovery_sheet,
    weighing_form,
)
from documents import (
    case_samples,
    companion_samples,
    drill_samples,
    handbook_samples,
    key_samples,
    meeting_samples,
    policy_samples,
    programme_samples,
    report_samples,
    samples,
    type_samples,
)

KINDS: dict[str, Callable[[], bytes]] = {
    "agenda": lambda: agenda.build(samples.agenda()),
    "agenda with names": lambda: agenda.build(samples.agenda(with_names=True)),
    "agenda without items": lambda: agenda.build(replace(samples.agenda(), items=())),
    "bare agenda": lambda: agenda.build(
        replace(samples.agenda(secret=False), items=(), attendees=(), place="", chair="")
    ),
    "recovery sheet": lambda: recovery_sheet.build(samples.recovery_sheet()),
    "destruction list": lambda: destruction_list.build(case_samples.destruction_list()),
    "destruction record": lambda: destruction_record.build(case_samples.destruction_record()),
    "access dossier": lambda: access_dossier.build(case_samples.access_dossier()),
    "empty access dossier": lambda: access_dossier.build(
        replace(case_samples.access_dossier(), chapters=(), withheld=(), masked_people=0)
    ),
    "hand-over": lambda: handover.build(case_samples.handover()),
    "hand-over with names": lambda: handover.build(case_samples.handover(with_names=True)),
    "empty hand-over": lambda: handover.build(
        replace(case_samples.handover(), cases=(), actions=(), partners=(), notes="", reason="")
    ),
    "plan": lambda: plan.build(case_samples.plan()),
    "bare plan": lambda: plan.build(
        replace(case_samples.plan(), summary="", goals=(), interventions=(), actions=())
    ),
    "assessment form": lambda: weighing_form.build(meeting_samples.weighing()),
    "filled assessment form": lambda: weighing_form.build(
        meeting_samples.weighing(filled=True, named=True, forms=2)
    ),
    "no assessment form": lambda: weighing_form.build(
        replace(meeting_samples.weighing(), forms=(), signers=())
    ),
    "decision list": lambda: outcome_list.build(meeting_samples.outcome()),
    "empty decision list": lambda: outcome_list.build(
        replace(meeting_samples.outcome(), items=(), other=None, own_actions=())
    ),
    "minutes": lambda: minutes.build(meeting_samples.minutes()),
    "case minutes": lambda: minutes.build(meeting_samples.case_minutes(with_names=True)),
    "empty minutes": lambda: minutes.build(
        replace(meeting_samples.minutes(), version=None, attendees=(), items=(), corrections=())
    ),
    "notification": lambda: notification.build(case_samples.notification()),
    "bare notification": lambda: notification.build(
        replace(case_samples.notification(), facts=(), observed="", opinion="", weighings=())
    ),
    **companion_samples.KINDS,
    **type_samples.KINDS,
    **handbook_samples.KINDS,
    **key_samples.KINDS,
    **drill_samples.KINDS,
    **policy_samples.KINDS,
    **report_samples.KINDS,
    **programme_samples.KINDS,
}
AGREED = (
    "agenda",
    "recovery sheet",
    "destruction list",
    "destruction record",
    "access dossier",
    "hand-over",
    "plan",
    "assessment form",
    "filled assessment form",
    "decision list",
    "minutes",
    "case minutes",
    "notification",
    *companion_samples.AGREED,
    *type_samples.AGREED,
    *key_samples.AGREED,
    *drill_samples.AGREED,
    *policy_samples.AGREED,
    *report_samples.AGREED,
    *programme_samples.AGREED,
)
