# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recording a signal of tension or an analysis, or changing one."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.programme import FIRST_YEAR, LAST_YEAR
from casuskluis.domain.tension import PhenomenonAnalysis, TensionPhase, TensionSignal
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, day_in, required, show_code, text_field
from casuskluis_ui.pages.programme.person_warning import PersonWarning
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

_SIGNAL_TEXTS = ("observed", "interpretation", "follow_up")
_ANALYSIS_TEXTS = ("picture", "sources", "interpretation", "public_text")


def signal(
    workspace: Workspace, clock: Clock, shown: TensionSignal, parent: QWidget
) -> FormDialog:
    """Return the dialog that records a signal (identifier 0), or changes one."""
    form = Form("tension_signal", shown.id)
    warning = PersonWarning(form, workspace.programme.person_check.look(), _SIGNAL_TEXTS)
    _signal_fields(form, workspace, clock, parent)
    form.fill(
        {name: getattr(shown, name) for name in _SIGNAL_TEXTS}
        | {"noted_on": dutch_date(shown.noted_on)}
    )
    _show_signal_codes(form, workspace, shown)
    warning.look()
    work = Editing(
        shown,
        partial(workspace.programme.tensions.get, shown.id),
        partial(signal, workspace, clock, parent=parent),
    )

    def save(values: Values) -> object:
        return workspace.programme.tensions.save(
            replace(
                work.record,
                noted_on=day_in(form, "noted_on") or clock.today(),
                phenomenon=values["phenomenon"],
                district=values["district"],
                source=values["source"],
                phase=TensionPhase(values["phase"]),
                observed=values["observed"],
                interpretation=values["interpretation"],
                follow_up=values["follow_up"],
            )
        )

    return FormDialog(
        parent.tr("Signaal wijzigen") if shown.id else parent.tr("Signaal vastleggen"),
        form,
        save,
        check=required(parent, "noted_on", "phenomenon", "phase", "observed"),
        intro=parent.tr(
            "Een spanning tussen groepen of rond een thema, zonder personen. Een signaal is "
            "nooit een reden om een casus te openen."
        ),
        newest=work.newest if shown.id else None,
        parent=parent,
    )


def _show_signal_codes(form: Form, workspace: Workspace, shown: TensionSignal) -> None:
    codes = workspace.codes.book()
    show_code(form, "phenomenon", codes, CodeList.PHENOMENON, shown.phenomenon)
    show_code(form, "district", codes, CodeList.DISTRICT, shown.district)
    show_code(form, "source", codes, CodeList.TENSION_SOURCE, shown.source)
    show_code(form, "phase", codes, CodeList.TENSION_PHASE, shown.phase)
    form.mark_saved()


def _signal_fields(form: Form, workspace: Workspace, clock: Clock, parent: QWidget) -> None:
    codes = workspace.codes.book()
    phases = CodeCombo(codes.choices(CodeList.TENSION_PHASE))
    form.add(
        ("noted_on", Field(parent.tr("&Opgemerkt op"), DateField(clock.today))),
        ("phase", Field(parent.tr("&Fase"), phases)),
    )
    themes = CodeCombo(codes.choices(CodeList.PHENOMENON))
    districts = CodeCombo(codes.choices(CodeList.DISTRICT), parent.tr("De hele gemeente"))
    form.add(
        ("phenomenon", Field(parent.tr("&Thema"), themes)),
        ("district", Field(parent.tr("&Wijk"), districts, optional=True)),
    )
    sources = CodeCombo(codes.choices(CodeList.TENSION_SOURCE))
    form.add(("source", Field(parent.tr("Soort &bron"), sources, optional=True)))
    seen = parent.tr("Alleen wat is gezien of gehoord, zonder namen.")
    form.add(("observed", text_field(parent, parent.tr("Wat is op&gemerkt?"), help_text=seen)))
    meant = parent.tr("Wat u denkt dat het betekent: apart van wat is gezien.")
    form.add(
        (
            "interpretation",
            text_field(parent, parent.tr("&Duiding"), rows=3, help_text=meant, optional=True),
        )
    )
    form.add(("follow_up", text_field(parent, parent.tr("&Vervolg"), rows=3, optional=True)))


def analysis(workspace: Workspace, shown: PhenomenonAnalysis, parent: QWidget) -> FormDialog:
    """Return the dialog that records an analysis (identifier 0), or changes one."""
    form = Form("phenomenon_analysis", shown.id)
    warning = PersonWarning(form, workspace.programme.person_check.look(), _ANALYSIS_TEXTS)
    _analysis_fields(form, workspace, parent)
    form.fill(
        {name: getattr(shown, name) for name in _ANALYSIS_TEXTS}
        | {"year": str(shown.year), "half": str(shown.half)}
    )
    codes = workspace.codes.book()
    show_code(form, "phenomenon", codes, CodeList.PHENOMENON, shown.phenomenon)
    form.mark_saved()
    warning.look()
    work = Editing(
        shown,
        partial(workspace.programme.analyses.get, shown.id),
        partial(analysis, workspace, parent=parent),
    )

    def save(values: Values) -> object:
        return workspace.programme.analyses.save(
            replace(
                work.record,
                phenomenon=values["phenomenon"],
                year=int(values["year"]),
                half=int(values["half"]),
                picture=values["picture"],
                sources=values["sources"],
                interpretation=values["interpretation"],
                public_text=values["public_text"],
            )
        )

    return FormDialog(
        parent.tr("Analyse wijzigen") if shown.id else parent.tr("Analyse maken"),
        form,
        save,
        check=required(parent, "phenomenon", "picture", "sources"),
        intro=parent.tr(
            "Een analyse gaat over een verschijnsel in de gemeente, nooit over personen. "
            "Activisme hoort bij de democratie: het is nooit een reden voor een casus."
        ),
        newest=work.newest if shown.id else None,
        parent=parent,
    )


def _analysis_fields(form: Form, workspace: Workspace, parent: QWidget) -> None:
    codes = workspace.codes.book()
    year = QSpinBox()
    year.setRange(FIRST_YEAR, LAST_YEAR)
    half = QComboBox()
    half.addItem(parent.tr("Eerste halfjaar"), "1")
    half.addItem(parent.tr("Tweede halfjaar"), "2")
    phenomena = CodeCombo(codes.choices(CodeList.PHENOMENON))
    form.add(("phenomenon", Field(parent.tr("&Fenomeen"), phenomena)))
    form.add(
        ("year", Field(parent.tr("&Jaar"), year)),
        ("half", Field(parent.tr("&Halfjaar"), half)),
    )
    form.add(("picture", text_field(parent, parent.tr("&Beeld: wat zien we?"))))
    where = parent.tr("Bijvoorbeeld: gesprekken met scholen, meldcijfers, openbare berichten.")
    form.add(("sources", text_field(parent, parent.tr("B&ronnen"), rows=3, help_text=where)))
    form.add(
        (
            "interpretation",
            text_field(
                parent,
                parent.tr("&Duiding: wat betekent het?"),
                rows=3,
                help_text=parent.tr("Houd dit apart van wat u ziet."),
                optional=True,
            ),
        )
    )
    outside = parent.tr("Alleen deze tekst mag naar buiten.")
    form.add(
        (
            "public_text",
            text_field(
                parent, parent.tr("&Publieke tekst"), rows=3, help_text=outside, optional=True
            ),
        )
    )
