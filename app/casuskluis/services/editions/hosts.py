# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who sends a paper: the municipality, and how to reach it."""

from collections.abc import Iterable

from casuskluis.domain.partner import Organisation, municipality_among


def host_lines(organisations: Iterable[Organisation], municipality: str) -> tuple[str, ...]:
    """Return name, e-mail and telephone of the municipality; the name only when unknown.

    Args:
        organisations: Every organisation.
        municipality: The name in the settings.
    """
    host = municipality_among(organisations)
    if host is None:
        return (f"Gemeente {municipality}",)
    lines = (host.name, host.email, host.phone)
    return tuple(line for line in lines if line.strip())
