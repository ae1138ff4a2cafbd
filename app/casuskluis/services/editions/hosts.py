# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who sends a paper: the municipality, and how to reach it."""

from collections.abc import Iterable

from casuskluis.domain.partner import CoreRole, Organisation


def host_lines(organisations: Iterable[Organisation], municipality: str) -> tuple[str, ...]:
    """Return name, e-mail and telephone of the municipality; the name only when unknown.

    Args:
        organisations: Every organisation.
        municipality: The name in the settings.
    """
    found = [one for one in organisations if one.core_role is CoreRole.MUNICIPALITY]
    if len(found) != 1:
        return (f"Gemeente {municipality}",)
    lines = (found[0].name, found[0].email, found[0].phone)
    return tuple(line for line in lines if line.strip())
