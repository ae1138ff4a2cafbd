# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whose names are taken off the screen in the quiet mode (rustige modus)."""

from dataclasses import dataclass

from casuskluis.services.context import Context
from casuskluis.services.keeping.name_book import NameBook


@dataclass(frozen=True, slots=True)
class NameService:
    """The names in the vault, for hiding them.

    It asks for no permission: what is hidden must not depend on who looks. It tells no number
    of a case that the officer at work may not open.
    """

    context: Context

    def masker(self) -> NameBook:
        """Return what recognises everybody in the vault; takes a second with 100,000 people."""
        with self.context.read() as transaction:
            names = transaction.names
            book = NameBook(seen=names.last_change())
            book.keep(names.colleagues())
            book.learn(names.everybody(self.context.access(transaction).reach))
        return book

    def brought_up_to_date(self, book: NameBook) -> NameBook:
        """Return a book that knows what was stored since, too: the same one where it can.

        Names that were taken out of the vault stay known in the same book.
        """
        with self.context.read() as transaction:
            names = transaction.names
            last, changed = names.last_change(), names.changed(book.seen)
            if changed is not None:
                if changed:
                    reach = self.context.access(transaction).reach
                    book.learn(names.everybody(reach, changed))
                book.seen = last
                return book
        return self.masker()
