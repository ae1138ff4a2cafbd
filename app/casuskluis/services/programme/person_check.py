# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whether something that looks like a person stands where no person belongs.

It warns and never refuses: a street named after somebody looks like a person too.
"""

from collections.abc import Callable
from dataclasses import dataclass

from casuskluis.disclosure.texts import (
    Finder,
    KnownWords,
    Layer,
    MaskToken,
    ordinary_words,
)
from casuskluis.disclosure.texts.labels import DATE, PERSON
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.masking.known_identifiers import KnownIdentifiers

LookForPersons = Callable[[str], tuple[str, ...]]
"""Returns the words of a text that may point at somebody, in order and each once."""
_PERSONAL = {Layer.KNOWN, Layer.RESEMBLES, Layer.PATTERN, Layer.NAME}


@dataclass(frozen=True, slots=True)
class PersonCheck:
    """Looks for persons in texts that are about none."""

    context: Context

    def look(self) -> LookForPersons:
        """Return what looks, to be asked again while somebody types.

        Who may see every case is warned of everything the vault knows. To others it would tell
        who is in it, so for them only the shape of a text counts.

        Raises:
            NotAllowed: When the officer at work has nothing to do with the programme.
        """
        with self.context.read(Permission.PROGRAMME) as transaction:
            sees_all = Permission.ALL_CASES in self.context.access(transaction).permissions
            known = KnownIdentifiers(transaction).gather() if sees_all else KnownWords()
        finder = Finder(known, ordinary_words())

        def look(text: str) -> tuple[str, ...]:
            found = (token.text for token in finder.find(text) if _is_personal(token))
            return tuple(dict.fromkeys(found))

        return look


def _is_personal(token: MaskToken) -> bool:
    if token.label == PERSON:
        return True
    return token.layer in _PERSONAL and not token.label.startswith(DATE[:-1])
