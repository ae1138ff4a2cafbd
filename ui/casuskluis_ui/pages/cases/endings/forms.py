# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The dialogs with which a case is reviewed, closed, kept longer or held."""

from PySide6.QtWidgets import QWidget

from casuskluis.domain.case import Case
from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.review import NecessityReview, ReviewOutcome
from casuskluis.services.casework.reviews import ReviewState
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.cases.endings.checklist import ChecklistPanel
from casuskluis_ui.pages.form_parts import Values, day_in, required, text_field
from casuskluis_ui.shell.page import Page
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.labels import label


def review(
    workspace: Workspace, clock: Clock, state: ReviewState, parent: QWidget
) -> FormDialog:
    """Return the dialog that records a necessity review; it emits the outcome as chosen."""
    codes, case = workspace.codes.book(), state.case
    form = Form("necessity_review", case.id)
    outcomes = [
        code
        for code in codes.choices(CodeList.REVIEW_OUTCOME)
        if code.code != ReviewOutcome.SCALE_DOWN or state.lighter is not None
    ]
    form.add(
        ("outcome", Field(parent.tr("&Uitkomst"), CodeCombo(outcomes))),
        ("held_on", Field(parent.tr("&Gedaan op"), DateField(clock.today))),
    )
    form.add(("necessity", text_field(parent, parent.tr("&Waarom is dit (nog) nodig?"))))
    lighter = parent.tr("Kan het met minder? &Past het bij de zorgen?")
    form.add(("proportionality", text_field(parent, lighter)))
    form.fill({"held_on": dutch_date(clock.today())})

    def save(values: Values) -> ReviewOutcome:
        made = NecessityReview(
            case_id=case.id,
            held_on=day_in(form, "held_on") or clock.today(),
            necessity=values["necessity"],
            proportionality=values["proportionality"],
            outcome=ReviewOutcome(values["outcome"]),
        )
        workspace.reviews.record(made)
        return made.outcome

    return FormDialog(
        parent.tr("Noodzakelijkheidstoets"),
        form,
        save,
        check=required(parent, "outcome", "necessity", "proportionality"),
        intro=_what_follows(state, parent),
        action=parent.tr("Toets vastleggen"),
        parent=parent,
    )


def _what_follows(state: ReviewState, parent: QWidget) -> str:
    if state.next_on is None:
        return parent.tr("De termijn van de toets klopt niet. Verbeter die bij Instellingen.")
    text = parent.tr(
        "Bij voortzetten of afschalen is de volgende toets uiterlijk {day}. Bij sluiten gaat u "
        "daarna door naar de sluitlijst."
    )
    return text.format(day=dutch_date(state.next_on))


def closing(workspace: Workspace, clock: Clock, case: Case, parent: QWidget) -> FormDialog:
    """Return the dialog that closes a case: the checklist, the reason and the day."""
    codes = workspace.codes.book()
    form = Form("closing", case.id)
    form.add_widget(label(parent.tr("Sluitlijst"), "h2"))
    panel = ChecklistPanel(workspace.closing, case.id, codes)
    if isinstance(parent, Page):
        panel.form_opened.connect(parent.form_opened)
    panel.setObjectName("checklist")
    form.add_widget(panel)
    reasons = CodeCombo(codes.choices(CodeList.CLOSING_REASON))
    form.add(
        ("reason", Field(parent.tr("&Reden van sluiting"), reasons)),
        ("on", Field(parent.tr("&Gesloten op"), DateField(clock.today))),
    )
    form.fill({"on": dutch_date(clock.today())})

    def save(values: Values) -> object:
        day = day_in(form, "on") or clock.today()
        return workspace.closing.close(case.id, on=day, reason=values["reason"])

    return FormDialog(
        parent.tr("Casus sluiten"),
        form,
        save,
        intro=parent.tr(
            "Andere personen worden uit de casus verwijderd. De datum van vernietiging volgt "
            "uit de bewaartermijn."
        ),
        action=parent.tr("Casus sluiten"),
        parent=parent,
    )


def extension(workspace: Workspace, clock: Clock, case: Case, parent: QWidget) -> FormDialog:
    """Return the dialog that keeps the file of a closed case longer."""
    form = Form("retention_extension", case.id)
    form.add(("until", Field(parent.tr("&Bewaren tot"), DateField(clock.today))))
    form.add(("reason", text_field(parent, parent.tr("&Waarom langer?"), rows=3)))
    if case.destroy_on:
        form.fill({"until": dutch_date(case.destroy_on)})

    def save(values: Values) -> object:
        until = day_in(form, "until") or clock.today()
        return workspace.retention.extend(case.id, until, values["reason"])

    return FormDialog(
        parent.tr("Langer bewaren"),
        form,
        save,
        check=required(parent, "until", "reason"),
        intro=parent.tr(
            "Langer bewaren dan de termijn kan alleen als dat echt nodig is. De reden staat in "
            "het dossier."
        ),
        parent=parent,
    )


def hold(workspace: Workspace, case: Case, parent: QWidget) -> FormDialog:
    """Return the dialog that stops the destruction of a file."""
    form = Form("legal_hold", case.id)
    form.add(("reason", text_field(parent, parent.tr("&Wat loopt er nog?"), rows=3)))

    def save(values: Values) -> object:
        return workspace.retention.hold(case.id, values["reason"])

    return FormDialog(
        parent.tr("Vernietiging tegenhouden"),
        form,
        save,
        check=required(parent, "reason"),
        intro=parent.tr(
            "Zolang er een klacht, claim of rechtszaak loopt, wordt het dossier niet "
            "vernietigd. Hef dit op zodra het voorbij is."
        ),
        action=parent.tr("Tegenhouden"),
        parent=parent,
    )
