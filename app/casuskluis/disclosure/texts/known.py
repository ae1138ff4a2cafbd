# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is known beforehand: the names, numbers and addresses that a vault holds."""

from dataclasses import dataclass, field

from casuskluis.domain.naming import PersonName


@dataclass(frozen=True, slots=True)
class KnownName:
    """Somebody who must not be recognised.

    Attributes:
        name: As recorded.
        label: What takes the place of the name.
        near: Belongs to what the text is about. Then each part of the name counts however it
            is written, and with one mistake in it.
        alias: Other names, between commas.
    """

    name: PersonName = field(repr=False)
    label: str
    near: bool = False
    alias: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class KnownText:
    """A number, address or other text that points at somebody.

    Attributes:
        text: As recorded; found with any separators.
        label: What takes its place.
        near: As with `KnownName`.
    """

    text: str = field(repr=False)
    label: str
    near: bool = False


@dataclass(frozen=True, slots=True)
class KnownWords:
    """Everything that is known, for one text.

    Attributes:
        names: Who must not be recognised.
        texts: What points at somebody.
        allowed: Phrases that may stand, such as the name of the municipality. What is known
            is found inside them all the same.
    """

    names: tuple[KnownName, ...] = ()
    texts: tuple[KnownText, ...] = ()
    allowed: tuple[str, ...] = field(default=(), repr=False)
