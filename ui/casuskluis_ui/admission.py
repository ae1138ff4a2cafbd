# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which pages the roles of the officer at work open."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.officer import NotAllowed, Permission
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.session import Section
from casuskluis_ui.widgets.empty_state import EmptyState

CASEWORK = frozenset({Permission.ALL_CASES, Permission.OWN_CASES})

NEEDS: Mapping[str, frozenset[Permission]] = {
    "today": frozenset({Permission.DEADLINES}),
    "notifications": CASEWORK,
    "cases": CASEWORK,
    "meetings": frozenset({Permission.MEETINGS}),
    "partners": frozenset({Permission.PARTNERS}),
    "actions": CASEWORK,
    "programme": frozenset({Permission.PROGRAMME, Permission.PARTNERS}),
    "persons": CASEWORK,
    "care": frozenset({Permission.DEADLINES, Permission.REQUESTS, Permission.DESTROY}),
    "overviews": frozenset({Permission.FIGURES}),
    "journal": frozenset({Permission.JOURNAL}),
    "moving": CASEWORK,
}
"""One of these permissions opens a page. Settings stay open to everybody: there stand one's own
passphrase and the size of the text; its other tabs ask for permissions of their own."""


def admitted(
    sections: Sequence[Section], permissions: AbstractSet[Permission]
) -> tuple[Section, ...]:
    """Return the sections the roles open, each with a page that cannot fall over them."""
    return tuple(
        replace(section, make=GuardedMaker(section.title, section.make))
        for section in sections
        if section.name not in NEEDS or not NEEDS[section.name].isdisjoint(permissions)
    )


def role_warnings(permissions: AbstractSet[Permission]) -> tuple[str, ...]:
    """Return what an officer must hear whose roles open nothing; Dutch sentences."""
    if permissions:
        return ()
    return ("Uw rollen gelden niet meer. Vraag de beheerder van de kluis om ze te verlengen.",)


@dataclass(frozen=True, slots=True)
class GuardedMaker:
    """Makes a page, or one that says calmly that the roles do not open it."""

    title: str
    make: Callable[[], Page]

    def __call__(self) -> Page:
        """Make it."""
        try:
            return self.make()
        except NotAllowed:
            return ClosedPage(self.title)


class ClosedPage(Page):
    """Stands in the place of a page that the roles do not open."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        empty = EmptyState(
            "lock",
            self.tr("Uw rol opent dit niet"),
            self.tr("De beheerder van de kluis kan uw rollen wijzigen, bij Instellingen."),
        )
        layout = QVBoxLayout(self)
        layout.addWidget(empty)
