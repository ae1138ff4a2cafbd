# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who is meant by a name, or a part of one, that somebody typed."""

from collections.abc import Mapping
from typing import TypeVar

from casuskluis.domain.naming import fold

_Key = TypeVar("_Key")


def only_named(names: Mapping[_Key, str], typed: str) -> _Key | None:
    """Return who is called so, or else the only one whose name holds it.

    Args:
        names: The names to choose from, by what they are of.
        typed: Accents and capitals do not count.

    Returns:
        None when nobody is meant, or more than one.
    """
    same = [key for key, name in names.items() if fold(name) == fold(typed)]
    near = [key for key, name in names.items() if fold(typed) in fold(name)]
    found = same or near
    return found[0] if len(found) == 1 else None
