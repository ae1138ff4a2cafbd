# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything that can be done in the programme, put together for the workspace."""

from dataclasses import dataclass

from casuskluis.services.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The services of the programme."""


def programme_of(context: Context) -> Programme:
    """Return the services of the programme around an open vault."""
    del context
    return Programme()
