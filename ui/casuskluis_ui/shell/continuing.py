# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Going on with a form that was left: to its page and record, and into the form itself."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from casuskluis.services.endings.draft_forms import FORM_KINDS
from casuskluis_ui.shell.page_stack import PageStack
from casuskluis_ui.shell.reopening import OpenForm, reopen

_RECORDS: Mapping[str, str] = {
    "case": "cases",
    "notification": "notifications",
    "meeting": "meetings",
}
"""Kinds of records that have a page of their own, and its section."""
_SECTIONS: Mapping[str, str] = {
    **_RECORDS,
    "action_item": "actions",
    "agenda_item": "meetings",
    "assessment": "notifications",
    "subject": "persons",
    "organisation": "partners",
    "contact": "partners",
    "partner_end": "partners",
    "access_request": "care",
    "data_breach": "care",
    "upkeep": "care",
    "destruction_confirmation": "care",
    "case_list": "moving",
    "setting": "settings",
    "code": "settings",
    "officer": "settings",
}
_PROGRAMME = (
    "activity", "contact_moment", "covenant", "key_person", "policy_plan", "phenomenon",
    "programme", "tension", "topic",
)  # fmt: skip
_OF_CASES = "cases"


class Continuing(QObject):
    """Leads to a form whose words wait.

    Args:
        pages: The pages of the window.
        go_to: Shows a section, and a record in it.

    Signals:
        told: A sentence, where the officer opens the form by hand.
    """

    told = Signal(str)

    def __init__(
        self, pages: PageStack, go_to: Callable[[str, int], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pages = pages
        self._go_to = go_to

    def go_on(self, form: str, object_id: int) -> None:
        """Go to the page of a form, and open it where one step is enough."""
        kind = FORM_KINDS.get(form, form)
        is_record = kind in _RECORDS and bool(object_id)
        if not self._go_to(section_of(form), object_id if is_record else 0):
            self.told.emit(self.tr("Uw rol opent dit niet."))
            return
        page = self._pages.current_page()
        wanted = OpenForm(name=form, object_id=object_id)
        direct = is_record or not object_id
        if page is None or not direct or not reopen(page, wanted):
            self.told.emit(self.tr("Open hier het formulier: uw tekst staat er weer."))


def section_of(form: str) -> str:
    """Return the section in which a form is opened."""
    kind = FORM_KINDS.get(form, form)
    if kind in _SECTIONS:
        return _SECTIONS[kind]
    if kind.removeprefix("new_").startswith(_PROGRAMME):
        return "programme"
    starts = [one for one in _SECTIONS if kind.startswith(one)]
    return _SECTIONS[max(starts, key=len)] if starts else _OF_CASES
