# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reads the fields of a JSON object that nobody vouches for yet."""

import uuid
from base64 import b64decode
from collections.abc import Sequence
from typing import Any

from casuskluis.vault.errors import HeaderDamaged


class Fields:
    """A JSON object of which every field is checked as it is taken out.

    Args:
        values: As `json.loads` gave it.
    """

    def __init__(self, values: dict[str, Any]) -> None:
        self._values = values

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def flag(self, name: str) -> bool:
        """Return whether a mark is there; it is never written as false.

        Raises:
            HeaderDamaged: It is something else.
        """
        if name not in self._values:
            return False
        if self._values[name] is not True:
            raise HeaderDamaged("a mark that is no mark")
        return True

    def number(self, name: str, low: int, high: int) -> int:
        """Return a whole number between two bounds, both included.

        Raises:
            HeaderDamaged: It is something else.
        """
        value = self._values.get(name)
        if type(value) is not int or not low <= value <= high:
            raise HeaderDamaged("a number is missing or out of range")
        return value

    def text(self, name: str) -> str:
        """Return a text.

        Raises:
            HeaderDamaged: It is something else.
        """
        value = self._values.get(name)
        if not isinstance(value, str):
            raise HeaderDamaged("a text is missing")
        return value

    def choice(self, name: str, allowed: Sequence[str]) -> str:
        """Return a text out of a fixed set.

        Raises:
            HeaderDamaged: It is something else.
        """
        value = self.text(name)
        if value not in allowed:
            raise HeaderDamaged("an unknown word")
        return value

    def identifier(self, name: str) -> str:
        """Return a UUID in its usual spelling.

        Raises:
            HeaderDamaged: It is something else.
        """
        value = self.text(name)
        try:
            known = str(uuid.UUID(value)) == value
        except ValueError:
            known = False
        if not known:
            raise HeaderDamaged("an identifier is missing")
        return value

    def octets(self, name: str, length: int | None = None) -> bytes:
        """Return bytes written in base64, of a fixed length when one is given.

        Raises:
            HeaderDamaged: It is something else.
        """
        try:
            value = b64decode(self.text(name), validate=True)
        except ValueError:
            raise HeaderDamaged("bytes are not in base64") from None
        if length is not None and len(value) != length:
            raise HeaderDamaged("bytes of the wrong length")
        return value

    def part(self, name: str) -> "Fields":
        """Return an object within this one.

        Raises:
            HeaderDamaged: It is something else.
        """
        return _as_fields(self._values.get(name))

    def parts(self, name: str, maximum: int) -> tuple["Fields", ...]:
        """Return a list of at least one object and at most ``maximum``.

        Raises:
            HeaderDamaged: It is something else.
        """
        value = self._values.get(name)
        if not isinstance(value, list) or not 0 < len(value) <= maximum:
            raise HeaderDamaged("a list is missing or too long")
        return tuple(_as_fields(entry) for entry in value)


def _as_fields(value: Any) -> Fields:
    if not isinstance(value, dict):
        raise HeaderDamaged("a part is missing")
    return Fields(value)
