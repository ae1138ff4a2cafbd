# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis wachtzin``: propose a passphrase."""

from casuskluis.cli.output import say
from casuskluis.services.keys.phrases import suggestion


def propose() -> None:
    """Print a passphrase that was drawn by chance; it is kept nowhere."""
    say(suggestion())
