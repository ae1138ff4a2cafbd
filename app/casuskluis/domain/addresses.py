# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Addresses, of persons and of organisations."""


def address_lines(street: str, postcode: str, town: str) -> tuple[str, ...]:
    """Return street, then postcode and town, as on an envelope; without what is unknown."""
    place = " ".join(part for part in (postcode, town) if part)
    return tuple(line for line in (street, place) if line.strip())
