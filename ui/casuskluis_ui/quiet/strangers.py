# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""People on the screen who are not in the vault yet: the quiet mode hides them too."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # the services take half a second, and the lock screen shows no names
    from casuskluis.services.keeping.name_book import NameBook
    from casuskluis_ui.quiet.mode import Names


class Strangers(QObject):
    """Names of the vault, and of a list that is being looked at.

    Args:
        names: Who is in the vault.

    Signals:
        met: There are others on the screen now.
    """

    met = Signal()

    def __init__(self, names: "Names", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._people: tuple[Any, ...] = ()
        self._told: NameBook | None = None

    def meet(self, people: Iterable[Any]) -> None:
        """Know these people from now on: `casuskluis.services.moving.strangers` names them."""
        self._people = tuple(people)
        self._told = None
        self.met.emit()

    def masker(self) -> "NameBook":
        """Return what recognises everybody."""
        return self._with_strangers(self._names.masker())

    def brought_up_to_date(self, book: "NameBook") -> "NameBook":
        """Return what recognises those who were stored or met since, too."""
        return self._with_strangers(self._names.brought_up_to_date(book))

    def _with_strangers(self, book: "NameBook") -> "NameBook":
        if self._told is not book:
            book.learn(self._people)
            self._told = book
        return book
