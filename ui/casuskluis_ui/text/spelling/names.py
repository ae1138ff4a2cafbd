# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Names in the vault are no spelling mistakes, as far as the officer may see them."""

from itertools import islice

from casuskluis.domain.lists import ContactQuery, OrganisationQuery, SubjectQuery
from casuskluis.services.office.access import SHIELDED
from casuskluis.services.workspace import Workspace

_LOOKED_AT = 50


class KnownNames:
    """Tells whether a word is part of a name in the vault.

    A person the officer at work may not see counts as unknown: else a missing wave under a name
    would give away that somebody is in the vault.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._persons = workspace.persons
        self._partners = workspace.partners

    def __call__(self, word: str) -> bool:
        """Tell it of one word.

        Raises:
            CasuskluisError: When the vault cannot be read, or this is not for the officer.
        """
        return self._at_work(word) or self._in_cases(word)

    def _at_work(self, word: str) -> bool:
        contacts = self._partners.contact_ids(ContactQuery(text=word))
        if contacts:
            lines = self._partners.contact_lines(list(islice(contacts, _LOOKED_AT)))
            if any(_holds(line.name.display, word) for line in lines):
                return True
        found = self._partners.organisation_ids(OrganisationQuery(text=word))
        if not found:
            return False
        lines_of = self._partners.organisation_lines(list(islice(found, _LOOKED_AT)))
        return any(_holds(line.name, word) for line in lines_of)

    def _in_cases(self, word: str) -> bool:
        found = self._persons.ids(SubjectQuery(text=word))
        if not found:
            return False
        lines = self._persons.lines(list(islice(found, _LOOKED_AT)))
        return any(
            line.name.family != SHIELDED and _holds(f"{line.name.display} {line.alias}", word)
            for line in lines
        )


def _holds(name: str, word: str) -> bool:
    parts = name.replace("’", "'").replace(",", " ").casefold().split()
    return word.casefold() in parts or word.casefold() in {
        piece for part in parts for piece in part.split("-")
    }
