# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A partner that stops, starts again, or was entered by mistake."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.lists import ActionQuery
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.partner import Organisation
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, day_in, required
from casuskluis_ui.pages.words import counted
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form


def ending(
    workspace: Workspace, clock: Clock, found: Organisation, parent: QWidget
) -> FormDialog:
    """Return the dialog that records since when an organisation is no partner any more."""
    form = Form("partner_end", found.id)
    day = DateField(clock.today, ahead=True)
    form.add(("on", Field(parent.tr("&Gestopt op"), day)))
    form.fill({"on": dutch_date(clock.today())})
    running = len(workspace.actions.ids(ActionQuery(owner_id=found.id)))
    told = counted(
        running,
        parent.tr(" Er loopt nog {n} actie: geef die aan een ander of rond haar af."),
        parent.tr(" Er lopen nog {n} acties: geef die aan een ander of rond ze af."),
    )

    def save(values: Values) -> object:
        del values
        return workspace.partners.end(found.id, on=day_in(form, "on") or clock.today())

    intro = parent.tr("{name} krijgt dan geen nieuwe acties. De naam blijft in oude dossiers.")
    return FormDialog(
        parent.tr("Partner stopt"),
        form,
        save,
        check=required(parent, "on"),
        intro=intro.format(name=found.name) + (told if running else ""),
        action=parent.tr("Partner stopt"),
        parent=parent,
    )


class PartnerEnding(QObject):
    """What happens when an organisation stops, starts again or is removed."""

    def __init__(self, workspace: Workspace, clock: Clock, page: WorkPage) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._clock = clock
        self._page = page

    def turn(self, found: Organisation) -> None:
        """Ask since when a partner stopped, or make it a partner again."""
        if found.ended_on is None:
            self._page.ask(ending(self._workspace, self._clock, found, self._page))
        elif self._page.attempt(lambda: self._workspace.partners.resume(found.id)):
            self._page.told(self.tr("De organisatie is weer partner."))

    def ask_removal(self, found: Organisation) -> bool:
        """Ask whether to remove an organisation; tells whether it went."""
        return confirm(
            self._page,
            self.tr("Organisatie verwijderen?"),
            self.tr("Dat kan alleen als zij nergens wordt genoemd. Dit kan niet terug."),
            self.tr("Verwijderen"),
        ) and self.remove(found)

    def remove(self, found: Organisation) -> bool:
        """Remove an organisation nothing points to; tells whether it went."""
        partners = self._workspace.partners
        return self._page.attempt(lambda: partners.remove_organisation(found.id))
