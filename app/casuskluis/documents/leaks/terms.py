# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a paper must not hold, and what is reported when it does."""

from dataclasses import dataclass, field
from enum import StrEnum


class LeakKind(StrEnum):
    """What sort of thing stands on a paper where it must not."""

    NAME = "name"
    ALIAS = "alias"
    NUMBER = "number"
    ADDRESS = "address"
    CONTACT = "contact"
    BIRTH_DATE = "birth_date"
    BSN = "bsn"
    TEXT = "text"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that must not be found.

    Attributes:
        text: As it is recorded. A text (``LeakKind.TEXT``) is also found when only a part of
            it was copied.
        item: The place on the agenda of what it belongs to; 0 when it belongs to none.
        capital: One word that only counts when it is written with a capital: a family name
            that is a common word as well.
    """

    kind: LeakKind
    text: str = field(repr=False)
    item: int = 0
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Forbidden:
    """Everything one paper must not hold.

    Attributes:
        terms: What is looked for.
        shown: Texts that may stand on the paper: a sentence of theirs is no leak of a text.
        masks: Whole phrases that belong on the paper; what lies inside one is no leak, such
            as the name "Bakker" in that of the visitor "A. Bakker".
    """

    terms: tuple[Term, ...]
    shown: tuple[str, ...] = field(default=(), repr=False)
    masks: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, order=True)
class Leak:
    """One thing that was found. It never holds the words.

    Attributes:
        page: From 1; 0 for what belongs to the whole document, such as a bookmark, an
            alternative text, a property or an attachment.
        item: As with `Term`.
    """

    page: int
    kind: LeakKind
    item: int = 0
